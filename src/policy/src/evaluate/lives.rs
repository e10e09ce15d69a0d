//! Possible lives: which answers contradict each other, and what the constraints leave of what is not known
//! yet.
//!
//! [`narrowed`] takes from each open fact the values that no life has together with what is known. To learn
//! more can only narrow it further, so all that holds of knowledge in intervals holds of it, too. Must not
//! know: outcomes, questions.

use crate::evaluate::condition::evaluate_condition;
use crate::evaluate::context::Context;
use crate::model::book::RuleBook;
use crate::model::constraint::Constraint;
use crate::model::date::Day;
use crate::model::household::{FactKey, Household, Person};
use crate::model::known::Known;
use crate::model::truth::{Settled, Truth};
use crate::model::vec_collections::VecSet;

/// Passes over all constraints; each but the last narrows something. Real books need two or three.
const PASSES: usize = 8;

/// Answers that contradict each other, or hardly go together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clash {
    /// The constraint: a place in [`RuleBook::constraints`].
    pub constraint: usize,
    /// The facts that it reads, about the people concerned.
    pub keys: Vec<FactKey>,
}

/// Every constraint that certainly does not stand on this day, once for each person.
pub fn clashes(book: &RuleBook, household: &Household, on: Day) -> Vec<Clash> {
    let mut clashes = Vec::new();
    for (place, who) in instances(book, household) {
        let context = Context::new(book, household, on, who);
        let constraint = &book.constraints[place];
        if breaks(&context, constraint) {
            clashes.push(Clash { constraint: place, keys: keys(&context, constraint) });
        }
    }
    clashes
}

/// True if no life can be so.
pub fn is_impossible(book: &RuleBook, household: &Household, on: Day) -> bool {
    clashes(book, household, on).iter().any(|clash| book.constraints[clash.constraint].is_impossible())
}

/// What is known, and what follows from it for the rest: values that no life has together with what is known
/// are taken away. Of answers that contradict each other nothing follows.
#[must_use]
pub fn narrowed(book: &RuleBook, household: &Household, on: Day) -> Household {
    let mut lives = household.clone();
    for _ in 0..PASSES {
        let before = lives.clone();
        for (place, who) in instances(book, &before) {
            if book.constraints[place].is_impossible() {
                narrow(book, &mut lives, on, (place, who));
            }
        }
        if lives == before {
            break;
        }
    }
    lives
}

/// The constraints, by place, with each of the people of whom they speak.
pub(crate) fn instances(book: &RuleBook, household: &Household) -> Vec<(usize, Person)> {
    let mut instances = Vec::new();
    for (place, constraint) in book.constraints.iter().enumerate() {
        instances.extend(constraint.people(book, household).into_iter().map(|who| (place, who)));
    }
    instances
}

/// The facts of a constraint about the person of the context.
pub(crate) fn keys(context: &Context<'_>, constraint: &Constraint) -> Vec<FactKey> {
    constraint.facts(context.book).into_iter().map(|fact| context.key(fact)).collect()
}

/// True if what must not be certainly is.
pub(crate) fn breaks(context: &Context<'_>, constraint: &Constraint) -> bool {
    truth(context, constraint).low() == Settled::Yes
}

/// Whether what must not be is.
pub(crate) fn truth(context: &Context<'_>, constraint: &Constraint) -> Truth {
    let order = constraint.earlier.map_or(Truth::YES, |earlier| {
        let ends = |fact| context.household.known(context.book, context.key(fact)).ends();
        let moved = |day: i32| Day(day).plus_months(earlier.months).0;
        let ((first, last), (least, most)) = (ends(earlier.date), ends(earlier.than));
        Truth::of(first < moved(most), last >= moved(least))
    });
    evaluate_condition(context, &constraint.condition).and(order)
}

/// Takes away what one constraint excludes.
fn narrow(book: &RuleBook, lives: &mut Household, on: Day, (place, who): (usize, Person)) {
    let constraint = &book.constraints[place];
    let open: VecSet<FactKey> = {
        let context = Context::new(book, lives, on, who);
        if truth(&context, constraint).settled().is_some() {
            return;
        }
        let keys = keys(&context, constraint);
        // What one fact cannot be whatever the others are, its question refuses; nothing follows from it.
        if keys.len() < 2 {
            return;
        }
        keys.into_iter().collect()
    };
    for key in open {
        let known = lives.known(book, key);
        if known.is_exact() {
            continue;
        }
        let before = lives.get(key);
        let mut excludes = |part: Known| {
            lives.learn(key, part);
            breaks(&Context::new(book, lives, on, who), constraint)
        };
        let left = match known {
            Known::Options(mask) => {
                let bits = (0..32).map(|n| 1u32 << n).filter(|bit| mask & bit != 0);
                Known::Options(bits.filter(|bit| !excludes(Known::Options(*bit))).sum())
            }
            Known::Range(low, high) => {
                let from = low + excluded(high - low, &mut |more| excludes(Known::Range(low, low + more)));
                let to = high - excluded(high - low, &mut |more| excludes(Known::Range(high - more, high)));
                Known::Range(from, to)
            }
        };
        let (low, high) = left.ends();
        match before {
            _ if left != known && left.mask() != 0 && low <= high => lives.learn(key, left),
            Some(before) => lives.learn(key, before),
            None => lives.forget(key),
        }
    }
}

/// How many values at one end of a range are excluded: what excludes a stretch excludes each shorter one.
fn excluded(length: i32, excludes: &mut dyn FnMut(i32) -> bool) -> i32 {
    if !excludes(0) {
        return 0;
    }
    let (mut inside, mut outside) = (0, length + 1);
    while outside - inside > 1 {
        let middle = inside + (outside - inside) / 2;
        if excludes(middle) { inside = middle } else { outside = middle }
    }
    inside + 1
}

#[cfg(test)]
mod tests;
