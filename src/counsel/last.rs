//! What came of the answers last time, on a phone that keeps them. Kept only where the answers are kept, too.

use crate::browser::{page, storage};
use crate::pages::{Since, Turn, Turned};
use interview::since::{Cause, Seen, since_then};
use interview::{Interview, unpack};
use policy::{Book, Day};
use std::cell::RefCell;

/// Where outcomes are kept.
const OUTCOMES: &str = "outcomes";

thread_local! {
    /// Last time, as the phone had it when this page was opened.
    static LAST: RefCell<Option<(Seen, Interview)>> = const { RefCell::new(None) };
    /// What is on the screen now.
    static NOW: RefCell<Option<Seen>> = const { RefCell::new(None) };
}

/// Recalls last time, and from now on keeps and forgets with the answers.
pub fn recall(book: &Book) {
    let seen = storage::get(OUTCOMES).and_then(|text| Seen::from_text(&text));
    let kept = storage::get(storage::ANSWERS).and_then(|text| unpack(book, &text).ok());
    LAST.set(seen.zip(kept.map(|kept| kept.interview)));
    page::on_tick("remember", keep);
}

/// What is otherwise than last time.
pub fn since(book: &Book, interview: &Interview, on: Day) -> Option<Since> {
    let compared = LAST.with_borrow(|last| {
        // Whoever is helped here, or sent a code, is not compared with the owner of the phone.
        let (last, kept) = last.as_ref().filter(|_| page::remembers())?;
        Some((last.on, since_then(book, kept, interview, on, last)?))
    });
    let (last, found) = compared?;
    let turned = found.different.into_iter().map(|difference| Turned {
        service: difference.service,
        who: difference.who,
        then: difference.then,
        now: difference.now,
        turn: match difference.cause {
            Cause::Rules => Turn::Rules,
            Cause::Time => Turn::Time,
            Cause::Both => Turn::Both,
        },
    });
    Some(Since { last, turned: turned.collect(), new: found.new, gone: found.gone, same: found.same })
}

/// This is on the screen now.
pub fn now(seen: Seen) {
    NOW.set(Some(seen));
    keep();
}

/// Keeps what is on the screen where the answers are kept; else forgets it.
fn keep() {
    match (page::remembers(), NOW.with_borrow(|now| now.as_ref().map(Seen::to_text))) {
        (true, Some(text)) => drop(storage::set(OUTCOMES, &text)),
        (false, _) if storage::get(storage::ANSWERS).is_none() => storage::remove(OUTCOMES),
        _ => {}
    }
}

/// The results are no longer on the screen.
pub fn leave() {
    NOW.set(None);
}
