//! What came of the answers last time, on a phone that keeps them. Kept only where the answers are kept, too.

use crate::browser::{page, storage};
use crate::pages::{Since, Turn, Turned};
use interview::visit::{Cause, VisitRecord, compare_extended};
use interview::{Interview, snapshot};
use policy::{Day, RuleBook};
use std::cell::RefCell;

/// Where outcomes are kept.
const OUTCOMES: &str = "outcomes";

/// Stands between outcomes and answers where both are carried to the next page; neither text contains it.
const BETWEEN: char = '\u{c}';

thread_local! {
    /// Last time, as the phone had it when this page was opened.
    static LAST: RefCell<Option<(VisitRecord, Interview)>> = const { RefCell::new(None) };
    /// What is on the screen now.
    static NOW: RefCell<Option<VisitRecord>> = const { RefCell::new(None) };
}

/// Recalls last time, and from now on keeps and forgets with the answers. The page in another language, or of a newer
/// release, compares with what this one did: what is on the screen here is no time of its own.
pub fn recall(book: &'static RuleBook) {
    let carried = storage::take_handed_over(storage::HANDED_OVER_VISIT);
    let carried =
        carried.as_ref().and_then(|text| text.split_once(BETWEEN)).and_then(|both| read(book, both));
    let kept = || read(book, (&storage::get(OUTCOMES)?, &storage::get(storage::ANSWERS)?));
    LAST.set(carried.or_else(kept));
    page::on_checkbox_change("remember", keep);
    page::on_leaving_link(move || carry(book));
    // Whoever comes back to this very page needs nothing carried, and goes on to say other things.
    page::on_page_shown(storage::clear_handed_over);
}

fn read(book: &RuleBook, (outcomes, answers): (&str, &str)) -> Option<(VisitRecord, Interview)> {
    Some((VisitRecord::from_text(outcomes)?, snapshot::decode(book, answers).ok()?.interview))
}

/// Carries last time over to the page in another language or of a newer release, where the answers are kept.
fn carry(book: &RuleBook) {
    if storage::get(storage::ANSWERS).is_none() {
        return;
    }
    LAST.with_borrow(|last| {
        if let Some((seen, kept)) = last {
            let text = format!("{}{BETWEEN}{}", seen.to_text(), snapshot::encode(book, kept));
            storage::hand_over(storage::HANDED_OVER_VISIT, &text);
        }
    });
}

/// What is otherwise than last time.
pub fn since(book: &RuleBook, interview: &Interview, on: Day) -> Option<Since> {
    let compared = LAST.with_borrow(|last| {
        // Whoever is helped here, or sent a code, is not compared with the owner of the phone.
        let (last, kept) = last.as_ref().filter(|_| page::remembers())?;
        Some((last.on, compare_extended(book, kept, interview, on, last)?))
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
pub fn now(seen: VisitRecord) {
    NOW.set(Some(seen));
    keep();
}

/// Keeps what is on the screen where the answers are kept; else forgets it.
fn keep() {
    match (page::remembers(), NOW.with_borrow(|now| now.as_ref().map(VisitRecord::to_text))) {
        (true, Some(text)) => drop(storage::set(OUTCOMES, &text)),
        (false, _) => forget_with_answers(),
        _ => {}
    }
}

/// Where the answers are kept no longer, last time is forgotten, too.
fn forget_with_answers() {
    if storage::get(storage::ANSWERS).is_none() {
        LAST.set(None);
        storage::remove(OUTCOMES);
        storage::take_handed_over(storage::HANDED_OVER_VISIT);
    }
}

/// The results are no longer on the screen.
pub fn leave() {
    NOW.set(None);
    forget_with_answers();
}
