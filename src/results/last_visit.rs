//! What came of the answers at the last visit, on a phone that keeps them. Kept only where the answers are kept, too.

use super::store::Results;
use crate::browser::{page, storage};
use crate::pages::{ChangeReason, ChangedOutcome, VisitDifference};
use interview::visit::{Cause, VisitRecord, compare_extended};
use interview::{Interview, snapshot};
use policy::{Day, RuleBook};

/// Where outcomes are kept.
const OUTCOMES: &str = "outcomes";

/// Stands between outcomes and answers where both are carried to the next page; neither text contains it.
const BETWEEN: char = '\u{c}';

/// Outcomes, and the answers of which they came.
pub(super) struct LastVisit {
    seen: VisitRecord,
    answers: Interview,
}

impl LastVisit {
    fn read(book: &RuleBook, (outcomes, answers): (&str, &str)) -> Option<LastVisit> {
        Some(LastVisit {
            seen: VisitRecord::from_text(outcomes)?,
            answers: snapshot::decode(book, answers).ok()?.interview,
        })
    }

    /// As the phone had it when this page was opened: the page in another language, or of a newer release,
    /// compares with what this one did. What is on the screen here is no visit of its own.
    pub(super) fn restore(book: &RuleBook) -> Option<LastVisit> {
        let carried = storage::take_handed_over(storage::HANDED_OVER_VISIT);
        let carried = carried.as_ref().and_then(|text| text.split_once(BETWEEN));
        let carried = carried.and_then(|both| LastVisit::read(book, both));
        let kept = || LastVisit::read(book, (&storage::get(OUTCOMES)?, &storage::get(storage::ANSWERS)?));
        carried.or_else(kept)
    }
}

impl Results {
    /// Carries the last visit over to the page in another language or of a newer release, where the answers are kept.
    pub(super) fn carry_last_visit(&self) {
        if storage::get(storage::ANSWERS).is_none() {
            return;
        }
        if let Some(LastVisit { seen, answers }) = &self.state().last_visit {
            let text = format!("{}{BETWEEN}{}", seen.to_text(), snapshot::encode(self.book, answers));
            storage::hand_over(storage::HANDED_OVER_VISIT, &text);
        }
    }

    /// What is otherwise than at the last visit.
    pub(super) fn difference(&self, interview: &Interview, on: Day) -> Option<VisitDifference> {
        let state = self.state();
        // Whoever is helped here, or sent a code, is not compared with the owner of the phone.
        let LastVisit { seen, answers } = state.last_visit.as_ref().filter(|_| page::remembers())?;
        let found = compare_extended(self.book, answers, interview, on, seen)?;
        let changed = found.different.into_iter().map(|difference| ChangedOutcome {
            service: difference.service,
            who: difference.who,
            then: difference.then,
            now: difference.now,
            reason: match difference.cause {
                Cause::Rules => ChangeReason::Rules,
                Cause::Time => ChangeReason::Time,
                Cause::Both => ChangeReason::Both,
            },
        });
        let changed = changed.collect();
        Some(VisitDifference { last: seen.on, changed, new: found.new, gone: found.gone, same: found.same })
    }

    /// Notes what is on the screen now; `None` if the results no longer are.
    pub(super) fn note_visit(&self, seen: Option<VisitRecord>) {
        self.change().seen = seen;
        self.persist_visit();
    }

    /// Keeps what is on the screen where the answers are kept. Where they are kept no longer, the last visit is
    /// forgotten, too.
    pub(super) fn persist_visit(&self) {
        let remembers = page::remembers();
        let seen = self.state().seen.as_ref().map(VisitRecord::to_text);
        if let Some(text) = seen.as_ref().filter(|_| remembers) {
            storage::set(OUTCOMES, text);
        } else if (seen.is_none() || !remembers) && storage::get(storage::ANSWERS).is_none() {
            self.change().last_visit = None;
            storage::remove(OUTCOMES);
            storage::take_handed_over(storage::HANDED_OVER_VISIT);
        }
    }
}
