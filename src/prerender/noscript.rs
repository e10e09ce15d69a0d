//! On which page each question without scripts stands: one page a service, or several where one would be too
//! heavy for a phone.

use super::cache::PrerenderCache;
use super::pages::noscript::body;
use super::parallel::in_parallel;
use crate::pages::Localizer;
use noscript::{QuestionGraph, Truncation};
use policy::{Day, ServiceId};
use std::sync::Arc;

/// The questions of one service, and on which page each question and each result stands.
#[derive(Debug)]
pub(crate) struct QuestionPages {
    pub(super) graph: Arc<QuestionGraph>,
    pub(super) pages: Vec<usize>,
    /// The content of each page, first by language and then by number.
    pub(super) bodies: Vec<Vec<String>>,
}

/// What a page may weigh before its frame is put around it, compressed: 14 KB less the frame.
const ROOM: usize = 14 * 1024 - 3300;
/// What a page may hold uncompressed, in bytes: a cheap phone must read all of it before it shows a question.
const LENGTH: usize = 240 * 1024;
/// Below this length a page is certainly light enough, and is not compressed to find out.
const LIGHT: usize = 24 * 1024;

/// The questions of every service. `localizers` are the words of all languages: a page holds the same in each.
pub(super) fn plan(
    localizers: &[Localizer],
    style: &str,
    on: Day,
    cache: &PrerenderCache,
) -> Arc<Vec<QuestionPages>> {
    let room = ROOM.saturating_sub(compressed(style));
    let Some(i18n) = localizers.first() else { return Arc::default() };
    let build = || {
        let services: Vec<ServiceId> = i18n.book.service_ids().collect();
        in_parallel(&services, |id| Arc::new(noscript::graph(i18n.book, *id, on)))
    };
    let words = localizers.iter().map(|localizer| localizer.words);
    let lay_out =
        |graphs: &[Arc<QuestionGraph>]| in_parallel(graphs, |graph| paginate(localizers, graph, room));
    cache.pages((i18n.book, on), (words, room), build, lay_out)
}

/// Over as few pages as are light enough in every language.
pub(crate) fn paginate(localizers: &[Localizer], graph: &Arc<QuestionGraph>, room: usize) -> QuestionPages {
    let nodes = graph.nodes.len();
    let mut questions = QuestionPages { pages: vec![1; nodes], graph: Arc::clone(graph), bodies: Vec::new() };
    loop {
        // More pages than questions and results there cannot be.
        let is_last = questions.count() >= nodes;
        let fits = |body: &String| is_last || body.len() <= LENGTH && weight(body) <= room;
        if let Some(bodies) = bodies(localizers, &questions, fits) {
            return QuestionPages { bodies, ..questions };
        }
        questions.paginate(questions.count() + 1);
    }
}

/// The content of every page in every language, unless one of them does not fit.
fn bodies(
    localizers: &[Localizer],
    questions: &QuestionPages,
    fits: impl Fn(&String) -> bool,
) -> Option<Vec<Vec<String>>> {
    let of = |i18n: &Localizer| -> Option<Vec<String>> {
        (1..=questions.count()).map(|page| Some(body(*i18n, questions, page)).filter(&fits)).collect()
    };
    localizers.iter().map(of).collect()
}

impl QuestionPages {
    /// How many pages there are.
    pub(super) fn count(&self) -> usize {
        self.pages.last().copied().unwrap_or(1)
    }

    /// Spreads questions and results evenly over so many pages, in order.
    fn paginate(&mut self, pages: usize) {
        // A result weighs about twice as much as a question.
        let of =
            |node: &noscript::GraphNode| if matches!(node, noscript::GraphNode::Result(_)) { 2 } else { 1 };
        let all: usize = self.graph.nodes.iter().map(of).sum();
        let mut before = 0;
        for (page, node) in self.pages.iter_mut().zip(&self.graph.nodes) {
            *page = before * pages / all + 1;
            before += of(node);
        }
    }

    /// One line for the table of what was left out, if anything was.
    pub(super) fn left_out(&self, id: &str) -> Option<String> {
        let truncation = self.graph.truncation;
        (truncation != Truncation::NONE || self.count() > 1).then(|| {
            let unsure = if truncation.unsure == usize::MAX { "all".to_owned() } else { truncation.unsure.to_string() };
            format!(
                "  {id}: {} questions, {} results on {} pages; unknown facts followed up: {unsure}; advice asked for: {}",
                self.graph.questions(),
                self.graph.results(),
                self.count(),
                if truncation.advice_asked { "yes" } else { "no" }
            )
        })
    }
}

fn weight(body: &str) -> usize {
    if body.len() < LIGHT { 0 } else { compressed(body) }
}

/// How many bytes it is as a host sends it, or a little more: there is no need to squeeze as hard.
fn compressed(text: &str) -> usize {
    packing::brotli(text.as_bytes(), packing::QUICK).map_or(text.len(), |packed| packed.len())
}
