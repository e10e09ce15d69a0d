//! What is done with papers and slips: ticks are kept if answers are, slips are printed alone or shown as a picture.

use crate::browser::{page, storage};
use crate::pages::Hands;
use crate::parts::Callback;
use policy::Set;
use std::cell::RefCell;
use std::rc::Rc;

/// Ticks are kept where the answers are, if they are, and for these rules only: with others the list may be another.
pub(super) fn hands(fingerprint: &str) -> Hands {
    let kept = storage::get(storage::TICKS).filter(|_| page::remembers()).unwrap_or_default();
    let mut marks = kept.split('|');
    let same = marks.next() == Some(fingerprint);
    let ticked: Rc<RefCell<Set<String>>> =
        Rc::new(RefCell::new(marks.filter(|_| same).map(str::to_owned).collect()));
    let (all, rules) = (Rc::clone(&ticked), fingerprint.to_owned());
    let changed = Callback::new(move |()| {
        if page::remembers() {
            let text = all.borrow().iter().fold(rules.clone(), |text, mark| text + "|" + mark);
            storage::set(storage::TICKS, &text);
        }
    });
    let print = Callback::new(|id: String| page::print_alone(&id));
    let show = Callback::new(|(id, picture): (String, String)| page::show_picture(&id, &picture));
    Hands { ticked, changed, print, show }
}
