//! Conditions: the closed vocabulary of verbs and groups in which rules are written.

use crate::model::ids::{ComputedDateId, FactId, MessageId, NamedConditionId, ScheduleId};

/// How a quantity is compared. 以上、以下 are `AtLeast`, `AtMost`; 超过、不满 are `MoreThan`, `LessThan`
/// (Civil Code art. 1259).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Comparison {
    /// The number itself is included.
    AtLeast,
    /// The number itself is included.
    AtMost,
    /// The number itself is not included.
    MoreThan,
    /// The number itself is not included.
    LessThan,
}

impl Comparison {
    /// All of them.
    pub const ALL: [Comparison; 4] =
        [Comparison::AtLeast, Comparison::AtMost, Comparison::MoreThan, Comparison::LessThan];

    /// Its name in the seeds, in JSON and in messages.
    pub fn name(self) -> &'static str {
        match self {
            Comparison::AtLeast => "at-least",
            Comparison::AtMost => "at-most",
            Comparison::MoreThan => "more-than",
            Comparison::LessThan => "less-than",
        }
    }

    /// What is left where it does not hold.
    #[must_use]
    pub fn opposite(self) -> Comparison {
        match self {
            Comparison::AtLeast => Comparison::LessThan,
            Comparison::AtMost => Comparison::MoreThan,
            Comparison::MoreThan => Comparison::AtMost,
            Comparison::LessThan => Comparison::AtLeast,
        }
    }
}

/// A date that a condition reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DateOf {
    /// A date the person knows.
    Fact(FactId),
    /// A date that follows from others.
    Computed(ComputedDateId),
}

/// The unit in which time since a date is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TimeUnit {
    /// Days; the first is not counted.
    Days,
    /// Months, ending on the corresponding day.
    Months,
}

/// What a number is compared with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Operand {
    /// A number written in the rule.
    Number(i32),
    /// The value of a schedule at a date.
    Schedule(ScheduleId, DateOf),
}

/// Which people a group ranges over; the same person is meant in every condition of the group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PersonGroup {
    /// Applicant and partner.
    Adult,
    /// Every child.
    Child,
    /// Every child but the one the service is for.
    OtherChild,
}

impl PersonGroup {
    /// All of them.
    pub const ALL: [PersonGroup; 3] = [PersonGroup::Adult, PersonGroup::Child, PersonGroup::OtherChild];

    /// Its name in the seeds, in JSON and in messages.
    pub fn name(self) -> &'static str {
        match self {
            PersonGroup::Adult => "adult",
            PersonGroup::Child => "child",
            PersonGroup::OtherChild => "other-child",
        }
    }
}

/// A condition.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub enum Condition {
    /// The fact is one of the options in the mask.
    Is(FactId, u32),
    /// The number compares so.
    Number(FactId, Comparison, Operand),
    /// The time since the date, on the day of evaluation, compares so. Negative amounts lie in the future.
    Elapsed(DateOf, TimeUnit, Comparison, i32),
    /// The date lies before this day (`true`), or on it or after (`false`).
    Before(DateOf, bool, i32),
    /// A named condition holds.
    Named(NamedConditionId),
    /// All hold.
    All(Vec<Condition>),
    /// At least one holds.
    Any(Vec<Condition>),
    /// Not one holds.
    None(Vec<Condition>),
    /// At least so many hold.
    AtLeast(u8, Vec<Condition>),
    /// One and the same person meets all of these.
    Some(PersonGroup, Vec<Condition>),
    /// Each person meets all of these.
    Every(PersonGroup, Vec<Condition>),
    /// Where this holds the office has the last word; the message is what to ask it.
    Office(MessageId, Box<Condition>),
    /// The inside is a period whose last day moves on past days off (Civil Code, art. 203): it is read as on
    /// the first of the days off in a row that end before the day of evaluation.
    PastDaysOff(Box<Condition>),
    /// Holds without question; the inside of a bare office condition.
    #[default]
    Always,
}

/// A condition that looks at one fact or one date itself: neither a group, nor a named condition, nor what an office
/// decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SingleCondition {
    /// See [`Condition::Is`].
    Is(FactId, u32),
    /// See [`Condition::Number`].
    Number(FactId, Comparison, Operand),
    /// See [`Condition::Elapsed`].
    Elapsed(DateOf, TimeUnit, Comparison, i32),
    /// See [`Condition::Before`].
    Before(DateOf, bool, i32),
}

impl Condition {
    /// What it looks at itself, if it is a single condition. All others by name: a new kind must be met here.
    pub fn single(&self) -> Option<SingleCondition> {
        Some(match *self {
            Condition::Is(fact, mask) => SingleCondition::Is(fact, mask),
            Condition::Number(fact, comparison, operand) => {
                SingleCondition::Number(fact, comparison, operand)
            }
            Condition::Elapsed(date, unit, comparison, amount) => {
                SingleCondition::Elapsed(date, unit, comparison, amount)
            }
            Condition::Before(date, before, day) => SingleCondition::Before(date, before, day),
            Condition::Always
            | Condition::Named(_)
            | Condition::All(_)
            | Condition::Any(_)
            | Condition::None(_)
            | Condition::AtLeast(..)
            | Condition::Some(..)
            | Condition::Every(..)
            | Condition::Office(..)
            | Condition::PastDaysOff(_) => return None,
        })
    }

    /// The people over whom it is a group, if it is one.
    pub fn group(&self) -> Option<PersonGroup> {
        match self {
            Condition::Some(group, _) | Condition::Every(group, _) => Some(*group),
            _ => None,
        }
    }

    /// The fact and the date that a single condition reads itself; neither of a group nor of a named condition.
    pub fn operands(&self) -> (Option<FactId>, Option<DateOf>) {
        match self.single() {
            Some(SingleCondition::Is(fact, _) | SingleCondition::Number(fact, _, Operand::Number(_))) => {
                (Some(fact), None)
            }
            Some(SingleCondition::Number(fact, _, Operand::Schedule(_, at))) => (Some(fact), Some(at)),
            Some(SingleCondition::Elapsed(date, ..) | SingleCondition::Before(date, ..)) => {
                (None, Some(date))
            }
            None => (None, None),
        }
    }

    /// What it is put together of, as written: the members of a group, the inside of an office condition or
    /// of a period. Nothing of a single condition, nor of a named one.
    pub fn parts(&self) -> &[Condition] {
        match self {
            Condition::All(inner)
            | Condition::Any(inner)
            | Condition::None(inner)
            | Condition::AtLeast(_, inner)
            | Condition::Some(_, inner)
            | Condition::Every(_, inner) => inner,
            Condition::Office(_, inner) | Condition::PastDaysOff(inner) => std::slice::from_ref(inner),
            Condition::Is(..)
            | Condition::Number(..)
            | Condition::Elapsed(..)
            | Condition::Before(..)
            | Condition::Named(_)
            | Condition::Always => &[],
        }
    }

    /// The same, to be changed.
    pub fn parts_mut(&mut self) -> &mut [Condition] {
        match self {
            Condition::All(inner)
            | Condition::Any(inner)
            | Condition::None(inner)
            | Condition::AtLeast(_, inner)
            | Condition::Some(_, inner)
            | Condition::Every(_, inner) => inner,
            Condition::Office(_, inner) | Condition::PastDaysOff(inner) => std::slice::from_mut(inner),
            _ => &mut [],
        }
    }

    /// The same condition put together of other parts: each of its own made another.
    #[must_use]
    pub fn with_parts(&self, other: &dyn Fn(&Condition) -> Condition) -> Condition {
        let mut whole = self.clone();
        whole.parts_mut().iter_mut().for_each(|part| *part = other(part));
        whole
    }
}

impl Default for DateOf {
    fn default() -> DateOf {
        DateOf::Fact(FactId(0))
    }
}

impl Default for Operand {
    fn default() -> Operand {
        Operand::Number(0)
    }
}
