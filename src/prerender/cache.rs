//! What one rendering leaves for the next. The questions without scripts are most of the work. Their graphs hang on the
//! rules and the day alone, and their pages on these and the words of one language; an author changes sentences and styles
//! far more often than rules. Must not know: what stands on pages.

use noscript::QuestionGraph;
use policy::{Day, RuleBook, ServiceId};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use words::{LANGUAGES, Table};

/// So many books and days are remembered.
const REMEMBERED: usize = 4;

/// The graphs of all services of one book on one day.
pub(super) type Graphs = Arc<Vec<Arc<QuestionGraph>>>;

/// What was worked out before, for whoever renders more than once.
#[derive(Debug, Default)]
pub struct PrerenderCache {
    graphs: Mutex<Vec<(RuleBook, Day, Graphs)>>,
    attempts: Mutex<Vec<(Graphs, Table, Arc<Attempts>)>>,
}

impl PrerenderCache {
    /// The graphs of this book on this day; `build` is asked only for those of a book or a day that is new.
    pub(super) fn graphs(
        &self,
        book: &RuleBook,
        on: Day,
        build: impl FnOnce() -> Vec<Arc<QuestionGraph>>,
    ) -> Graphs {
        let mut known = self.graphs.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((.., graphs)) = known.iter().find(|(of, day, _)| *day == on && of == book) {
            return Arc::clone(graphs);
        }
        let graphs = Arc::new(build());
        known.truncate(REMEMBERED - 1);
        known.insert(0, (book.clone(), on, Arc::clone(&graphs)));
        graphs
    }

    /// The pages that were made of these graphs with these words.
    pub(super) fn attempts(&self, graphs: &Graphs, words: &Table) -> Arc<Attempts> {
        let mut known = self.attempts.lock().unwrap_or_else(PoisonError::into_inner);
        let same = |(of, table, _): &&(Graphs, Table, _)| Arc::ptr_eq(of, graphs) && table == words;
        if let Some((.., attempts)) = known.iter().find(same) {
            return Arc::clone(attempts);
        }
        let attempts = Arc::new(Attempts::default());
        known.truncate(REMEMBERED * LANGUAGES.len() - 1);
        known.insert(0, (Arc::clone(graphs), words.clone(), Arc::clone(&attempts)));
        attempts
    }
}

/// How a service's questions were spread over so many pages, in one language.
#[derive(Debug, Default)]
pub(super) struct Attempts(Mutex<BTreeMap<(ServiceId, usize), Attempt>>);

/// One of them.
#[derive(Clone, Debug)]
pub(super) struct Attempt {
    /// The content of each page; none if one was found too heavy before all were made.
    pub(super) bodies: Option<Arc<Vec<String>>>,
    /// What the heaviest page weighs, of those that were made.
    pub(super) weight: usize,
}

impl Attempts {
    /// What is known of this many pages of a service.
    pub(super) fn get(&self, service: ServiceId, pages: usize) -> Option<Attempt> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(&(service, pages)).cloned()
    }

    /// Notes what became of it.
    pub(super) fn note(&self, service: ServiceId, pages: usize, attempt: Attempt) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert((service, pages), attempt);
    }
}
