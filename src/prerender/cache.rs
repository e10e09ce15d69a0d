//! What one rendering leaves for the next. The questions without scripts are most of the work: their graphs hang on the
//! rules and the day alone, and their pages on the words besides. Must not know: what stands on pages.

use super::noscript::QuestionPages;
use noscript::QuestionGraph;
use policy::{Day, RuleBook};
use std::sync::{Arc, Mutex, PoisonError};
use words::Table;

/// So many books and days are remembered.
const REMEMBERED: usize = 4;

/// The graphs of all services of one book on one day.
type Graphs = Arc<Vec<Arc<QuestionGraph>>>;
/// The pages of all services in all languages.
type AllPages = Arc<Vec<QuestionPages>>;

/// What was worked out before, for whoever renders more than once.
#[derive(Debug, Default)]
pub struct PrerenderCache {
    known: Mutex<Vec<Known>>,
}

/// What was worked out of one book on one day.
#[derive(Debug)]
struct Known {
    book: RuleBook,
    on: Day,
    graphs: Graphs,
    /// The newest pages, with the words in which they are written and what each may weigh.
    pages: Option<(Vec<Table>, usize, AllPages)>,
}

impl PrerenderCache {
    /// The pages of this book on this day in these words, each of which weighs at most `room`. `build` is asked only
    /// for the graphs of a book or a day that is new, and `paginate` only where graphs, words or weight are.
    pub(super) fn pages<'w>(
        &self,
        (book, on): (&RuleBook, Day),
        (words, room): (impl Iterator<Item = &'w Table> + Clone, usize),
        build: impl FnOnce() -> Vec<Arc<QuestionGraph>>,
        paginate: impl FnOnce(&[Arc<QuestionGraph>]) -> Vec<QuestionPages>,
    ) -> AllPages {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        let place = known.iter().position(|one| one.on == on && one.book == *book).unwrap_or_else(|| {
            known.truncate(REMEMBERED - 1);
            let graphs = Arc::new(build());
            known.insert(0, Known { book: book.clone(), on, graphs, pages: None });
            0
        });
        let one = &mut known[place];
        let is_same =
            |(of, weight, _): &&(Vec<Table>, usize, AllPages)| *weight == room && of.iter().eq(words.clone());
        if let Some((.., pages)) = one.pages.as_ref().filter(is_same) {
            return Arc::clone(pages);
        }
        let pages = Arc::new(paginate(&one.graphs));
        one.pages = Some((words.cloned().collect(), room, Arc::clone(&pages)));
        pages
    }
}
