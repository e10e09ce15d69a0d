//! What is done with papers and slips: ticks stay as long as the page does, and are kept if answers are; slips are
//! printed alone or shown as a picture.

use crate::browser::{history, page, storage};
use crate::components::Callback;
use crate::pages::Hands;
use policy::VecSet;
use std::cell::RefCell;
use std::rc::Rc;

/// Names of papers that are ticked.
type Ticks = Rc<RefCell<VecSet<String>>>;

thread_local! {
    /// What is ticked on this page, and in which run of steps: another run may be another person's.
    static TICKED: RefCell<Option<(u64, Ticks)>> = const { RefCell::new(None) };
}

/// From now on keeps with the answers what is ticked.
pub(super) fn recall() {
    page::on_checkbox_change("remember", keep);
}

/// As ticked on this page, else as kept, if it may be, for these rules: with others the list may be another.
pub(super) fn hands(fingerprint: &str) -> Hands {
    let run = history::session_id();
    let ours = TICKED.take().filter(|(of, _)| *of == run);
    let (_, ticked) = ours.unwrap_or_else(|| (run, Rc::new(RefCell::new(kept(fingerprint)))));
    TICKED.set(Some((run, Rc::clone(&ticked))));
    let print = Callback::new(|id: String| page::print_alone(&id));
    let show = Callback::new(|(id, picture): (String, String)| page::show_picture(&id, &picture));
    Hands { ticked, changed: Callback::new(|()| keep()), print, show }
}

/// The answers are somebody else's from now on.
pub(super) fn forget() {
    TICKED.set(None);
}

fn kept(fingerprint: &str) -> VecSet<String> {
    let kept = storage::get(storage::TICKS).filter(|_| page::remembers()).unwrap_or_default();
    let mut marks = kept.split('|');
    let same = marks.next() == Some(fingerprint);
    marks.filter(|_| same).map(str::to_owned).collect()
}

/// Keeps what is ticked where the answers are kept.
fn keep() {
    if !page::remembers() {
        return;
    }
    TICKED.with_borrow(|ticked| {
        let Some((_, ticked)) = ticked else { return };
        if ticked.borrow().is_empty() {
            storage::remove(storage::TICKS);
            return;
        }
        let rules = page::data("fingerprint").unwrap_or_default();
        let text = ticked.borrow().iter().fold(rules, |text, mark| text + "|" + mark);
        storage::set(storage::TICKS, &text);
    });
}
