//! On which page each question without scripts stands: one page a service, or several where one would be too
//! heavy for a phone.

use super::pages::noscript::body;
use super::parallel::in_parallel;
use crate::pages::Localizer;
use noscript::{QuestionGraph, Truncation};
use policy::{Day, ServiceId};

/// The questions of one service, and on which page each question and each result stands.
pub(super) struct QuestionPages {
    pub(super) graph: QuestionGraph,
    pub(super) pages: Vec<usize>,
}

/// What a page may weigh before its frame is put around it, compressed: 14 KB less the frame.
const ROOM: usize = 14 * 1024 - 3300;
/// What a page may hold uncompressed, in bytes: a cheap phone must read all of it before it shows a question.
const LENGTH: usize = 240 * 1024;
/// Below this length a page is certainly light enough, and is not compressed to find out.
const LIGHT: usize = 24 * 1024;

/// The questions of every service. `localizers` are the words of all languages: a page holds the same in each.
pub(super) fn plan(localizers: &[Localizer], style: &str, on: Day) -> Vec<QuestionPages> {
    let room = ROOM.saturating_sub(compressed(style));
    let Some(i18n) = localizers.first() else { return Vec::new() };
    let services: Vec<ServiceId> = i18n.book.service_ids().collect();
    in_parallel(&services, |id| spread(localizers, *id, room, on))
}

fn spread(localizers: &[Localizer], id: ServiceId, room: usize, on: Day) -> QuestionPages {
    let graph = noscript::graph(localizers[0].book, id, on);
    let mut questions = QuestionPages { pages: vec![1; graph.nodes.len()], graph };
    let fits = |questions: &QuestionPages| {
        let fits = |body: &str| body.len() <= LENGTH && weight(body) <= room;
        localizers.iter().all(|i18n| (1..=questions.count()).all(|page| fits(&body(*i18n, questions, page))))
    };
    while !fits(&questions) && questions.count() < questions.pages.len() {
        let pages = questions.count() + 1;
        questions.spread(pages);
    }
    questions
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
