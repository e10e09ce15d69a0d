//! When a rule is in force: by the day of evaluation, or by the day of an event ("hurt before 1 July 2026").
//!
//! A past event is judged by the rules of its day. Such a rule is read on every day; that it only speaks of events
//! of its period is part of its condition, so evaluation, diagrams and proof need no notion of their own for it.

use crate::model::condition::{Condition, DateOf};
use crate::model::date::Day;
use crate::model::ids::MessageId;

/// The event whose day decides which rule applies.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PeriodEvent {
    /// Its day.
    pub date: DateOf,
    /// That day in words.
    pub label: MessageId,
}

/// The days from which and until which a rule is in force, both included.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Period {
    /// First day in force.
    pub from: Option<Day>,
    /// Last day in force.
    pub until: Option<Day>,
    /// The event whose day must lie in the period; if there is none, the day of evaluation must.
    pub at: Option<PeriodEvent>,
}

impl Period {
    /// True if the rule is read on this day. One by the day of an event always is.
    pub fn in_force(&self, on: Day) -> bool {
        self.at.is_some() || self.contains(on)
    }

    /// True if the rule is not read yet on this day.
    pub fn begins_after(&self, on: Day) -> bool {
        self.at.is_none() && self.from.is_some_and(|from| on < from)
    }

    /// True if the rule will never be read again after this day.
    pub fn is_over(&self, on: Day) -> bool {
        self.at.is_none() && self.until.is_some_and(|until| until < on)
    }

    /// True if this day lies in the period.
    pub fn contains(&self, day: Day) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }

    /// True if some day lies in both periods.
    pub fn overlaps(&self, other: &Period) -> bool {
        let begins_in_time = |one: &Period, other: &Period| {
            one.from.is_none_or(|from| other.until.is_none_or(|until| from <= until))
        };
        begins_in_time(self, other) && begins_in_time(other, self)
    }

    /// What says that the event lies in the period: all of these; none for a rule by the day of evaluation.
    pub fn inside(&self) -> Vec<Condition> {
        self.limits(false)
    }

    /// What says that the event lies outside the period: any of these; none for a rule by the day of evaluation.
    pub fn outside(&self) -> Vec<Condition> {
        self.limits(true)
    }

    fn limits(&self, outside: bool) -> Vec<Condition> {
        let Some(event) = &self.at else { return Vec::new() };
        let from = self.from.map(|from| Condition::Before(event.date, outside, from.0));
        let after = |until: Day| until.0.saturating_add(1);
        let until = self.until.map(|until| Condition::Before(event.date, !outside, after(until)));
        from.into_iter().chain(until).collect()
    }

    /// What must hold of a requirement of this period: the event lies outside it, or the condition holds.
    #[must_use]
    pub fn requires(&self, condition: Condition) -> Condition {
        let mut any = self.outside();
        if any.is_empty() {
            return condition;
        }
        any.push(condition);
        Condition::Any(any)
    }

    /// When something of this period is said: the event lies in it, and the condition holds.
    #[must_use]
    pub fn restrict(&self, condition: Condition) -> Condition {
        let mut all = self.inside();
        if all.is_empty() {
            return condition;
        }
        all.push(condition);
        Condition::All(all)
    }
}
