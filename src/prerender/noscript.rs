//! On which page each question without scripts stands: one page a service, or several where one would be too
//! heavy for a phone.

use super::cache::{Attempt, Attempts, PrerenderCache};
use super::pages::noscript::body;
use super::parallel::in_parallel;
use crate::pages::Localizer;
use noscript::{QuestionGraph, Truncation};
use policy::{Day, ServiceId};
use std::sync::Arc;

/// The questions of one service, and on which page each question and each result stands.
pub(super) struct QuestionPages {
    pub(super) graph: Arc<QuestionGraph>,
    pub(super) pages: Vec<usize>,
    /// The content of each page, first by language and then by number.
    pub(super) bodies: Vec<Arc<Vec<String>>>,
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
) -> Vec<QuestionPages> {
    let room = ROOM.saturating_sub(compressed(style));
    let Some(i18n) = localizers.first() else { return Vec::new() };
    let graphs = cache.graphs(i18n.book, on, || {
        let services: Vec<ServiceId> = i18n.book.service_ids().collect();
        in_parallel(&services, |id| Arc::new(noscript::graph(i18n.book, *id, on)))
    });
    let languages: Vec<(Localizer, Arc<Attempts>)> =
        localizers.iter().map(|i18n| (*i18n, cache.attempts(&graphs, i18n.words))).collect();
    in_parallel(&graphs, |graph| spread(&languages, graph, room))
}

/// Over as few pages as are light enough in every language.
fn spread(
    languages: &[(Localizer, Arc<Attempts>)],
    graph: &Arc<QuestionGraph>,
    room: usize,
) -> QuestionPages {
    let nodes = graph.nodes.len();
    let mut questions = QuestionPages { pages: vec![1; nodes], graph: Arc::clone(graph), bodies: Vec::new() };
    loop {
        // More pages than questions and results there cannot be.
        let room = if questions.count() >= nodes { usize::MAX } else { room };
        let bodies = languages.iter().map(|(i18n, known)| bodies(*i18n, known, &questions, room));
        if let Some(bodies) = bodies.collect() {
            return QuestionPages { bodies, ..questions };
        }
        questions.spread(questions.count() + 1);
    }
}

/// The content of every page in one language, unless one of them is heavier than `room`.
fn bodies(
    i18n: Localizer,
    known: &Attempts,
    questions: &QuestionPages,
    room: usize,
) -> Option<Arc<Vec<String>>> {
    let (service, pages) = (questions.graph.service, questions.count());
    if let Some(attempt) = known.get(service, pages) {
        match attempt.bodies {
            _ if attempt.weight > room => return None,
            Some(bodies) => return Some(bodies),
            None => {}
        }
    }
    let (mut bodies, mut heaviest) = (Vec::new(), 0);
    for page in 1..=pages {
        let body = body(i18n, questions, page);
        heaviest = heaviest.max(if body.len() > LENGTH { usize::MAX } else { weight(&body) });
        if heaviest > room {
            known.note(service, pages, Attempt { bodies: None, weight: heaviest });
            return None;
        }
        bodies.push(body);
    }
    let bodies = Arc::new(bodies);
    known.note(service, pages, Attempt { bodies: Some(Arc::clone(&bodies)), weight: heaviest });
    Some(bodies)
}

impl QuestionPages {
    /// How many pages there are.
    pub(super) fn count(&self) -> usize {
        self.pages.last().copied().unwrap_or(1)
    }

    /// Spreads questions and results evenly over so many pages, in order.
    fn spread(&mut self, pages: usize) {
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
    let settings = brotli::enc::BrotliEncoderParams { quality: 5, ..Default::default() };
    let mut packed = Vec::new();
    let done = brotli::BrotliCompress(&mut text.as_bytes(), &mut packed, &settings);
    done.map_or(text.len(), |_| packed.len())
}
