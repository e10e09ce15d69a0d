//! Rules that were written once and come back every year: a mutant changes all their times alike. Must not know: what a
//! mutant is.

use policy::{Advice, Requirement};

/// The places of a rule that was written once and comes back every year: of the same name, with the same condition.
pub(super) fn again<T>(rules: &[T], place: usize, same: fn(&T, &T) -> bool) -> Vec<usize> {
    (0..rules.len()).filter(|other| same(&rules[*other], &rules[place])).collect()
}

/// True if they are two times of one rule.
pub(super) fn same_rule(one: &Requirement, other: &Requirement) -> bool {
    one.id == other.id && one.condition == other.condition
}

/// True if they are two times of one piece of advice.
pub(super) fn same_advice(one: &Advice, other: &Advice) -> bool {
    one.id == other.id && one.condition == other.condition
}
