//! What one rendering leaves for the next. The questions without scripts are most of the work, and their graphs hang on
//! the rules and the day alone; an author changes sentences far more often. Must not know: what stands on pages.

use noscript::QuestionGraph;
use policy::{Day, RuleBook};
use std::sync::{Arc, Mutex, PoisonError};

/// So many books and days are remembered.
const REMEMBERED: usize = 4;

/// The graphs of all services of one book on one day.
type Graphs = Arc<Vec<Arc<QuestionGraph>>>;

/// What was worked out before, for whoever renders more than once.
#[derive(Debug, Default)]
pub struct PrerenderCache {
    graphs: Mutex<Vec<(RuleBook, Day, Graphs)>>,
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
}
