//! From which day a service is open to somebody if everything else stays as it is, and until which day.
//!
//! Only what lies in time moves here: the time since a date, and rules that come into force or go out of it. Between
//! two days on which one of these turns, nothing changes, so only such days are looked at. Months are counted as in
//! [`Day::plus_months`] (Civil Code, arts. 201, 202). Of a date that is known to lie in an interval the first and the
//! last day turn something each. Must not know: a clock; what an answer will be tomorrow.

use crate::analysis::diagram::Diagram;
use crate::evaluate::condition::evaluate_condition;
use crate::evaluate::context::{Context, Query};
use crate::evaluate::in_force::effective_requirements;
use crate::evaluate::outcome::{Outcome, possible};
use crate::model::condition::{Comparison, Condition, TimeUnit};
use crate::model::date::Day;
use crate::model::service::Requirement;
use crate::model::truth::Settled;
use crate::model::vec_collections::VecSet;

/// How much is wanted of a service.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Goal {
    /// All requirements certainly hold.
    Yes,
    /// All that can be computed certainly holds; an office may have the last word.
    Office,
    /// No requirement certainly fails: answers that are not known yet may open it.
    Open,
}

/// Days in a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The first day.
    pub from: Day,
    /// The last day; `None` if there is no end up to the horizon.
    pub until: Option<Day>,
}

/// When a goal is reached if the rest stays as it is. Where all is known, both are the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AvailabilityWindow {
    /// The first days in a row on which it may be reached, as far as is known.
    pub possible: Option<Span>,
    /// The first days in a row on which it is certainly reached.
    pub certain: Option<Span>,
}

/// When a service reaches a goal for one person, from the day of the query to the horizon, both included.
pub fn availability_window(query: &Query<'_>, horizon: Day, goal: Goal) -> AvailabilityWindow {
    let requirements = query.requirements();
    let context = query.context();
    let (mut may, mut must) = (Stretch::default(), Stretch::default());
    for day in std::iter::once(query.on).chain(turns(&context, requirements, horizon)) {
        let (possible, certain) = reached(&Context { on: day, ..context }, requirements, goal);
        may.see(day, possible);
        must.see(day, certain);
        if may.ended() && must.ended() {
            break;
        }
    }
    AvailabilityWindow { possible: may.span, certain: must.span }
}

#[derive(Default)]
struct Stretch {
    span: Option<Span>,
}

impl Stretch {
    fn see(&mut self, day: Day, holds: bool) {
        match &mut self.span {
            None if holds => self.span = Some(Span { from: day, until: None }),
            Some(Span { until: until @ None, .. }) if !holds => *until = Some(Day(day.0 - 1)),
            _ => {}
        }
    }

    fn ended(&self) -> bool {
        self.span.is_some_and(|span| span.until.is_some())
    }
}

/// Whether a goal may be, and whether it certainly is, reached on the context's day.
fn reached(context: &Context<'_>, requirements: &[Requirement], goal: Goal) -> (bool, bool) {
    let open = |outcome: &Outcome| match goal {
        Goal::Yes => *outcome == Outcome::Yes,
        Goal::Office | Goal::Open => matches!(outcome, Outcome::Yes | Outcome::Office),
    };
    let all = outcomes(context, requirements, |all| all.iter().all(open) || !all.iter().any(open));
    let may = all.iter().any(open);
    (may, may && (goal == Goal::Open || all.iter().all(open)))
}

/// Every outcome that some answers lead to; more than that only if `enough` says that it makes no difference.
pub(crate) fn outcomes(
    context: &Context<'_>,
    requirements: &[Requirement],
    enough: impl Fn(&[Outcome]) -> bool,
) -> Vec<Outcome> {
    let all = possible(context, &effective_requirements(context.book, context.on, requirements));
    if all.len() < 2 || enough(&all) {
        return all;
    }
    let diagram = Diagram::of_requirements(context, requirements);
    diagram.outcomes().into_iter().collect()
}

/// Whether one requirement stands in the way of a goal on the context's day, looked at by itself. The goals `Yes` and
/// `Office` are reached if, and only if, none does.
pub(crate) fn hinders(context: &Context<'_>, requirement: &Requirement, goal: Goal) -> bool {
    if !requirement.period.in_force(context.on) {
        return false;
    }
    stands_in_the_way(context, &requirement.effective_condition(context.book, context.on), goal)
}

/// True if the document is over on the context's day and that alone opens a service: what the document gave
/// would be left to the office, and what the document asked for does not hold.
pub(crate) fn lapse_opens(context: &Context<'_>, requirements: &[Requirement], goal: Goal) -> bool {
    let opened = |rule: &Requirement| {
        rule.has_lapsed(context.book, context.on)
            && rule.period.in_force(context.on)
            && stands_in_the_way(context, &rule.condition, goal)
    };
    requirements.iter().any(opened)
}

fn stands_in_the_way(context: &Context<'_>, condition: &Condition, goal: Goal) -> bool {
    let truth = evaluate_condition(context, condition);
    let wanted = if goal == Goal::Yes { Settled::Yes } else { Settled::Office };
    if truth.low() >= wanted || truth.high() < wanted {
        return truth.high() < wanted;
    }
    let outcomes = Diagram::of_condition(context, condition).outcomes();
    match goal {
        Goal::Yes => outcomes.iter().any(|outcome| *outcome != Outcome::Yes),
        Goal::Office => outcomes.contains(&Outcome::NotYet),
        Goal::Open => outcomes.iter().all(|outcome| *outcome == Outcome::NotYet),
    }
}

/// True if answers that are not known yet may open the service on the context's day.
pub(crate) fn is_open(context: &Context<'_>, requirements: &[Requirement]) -> bool {
    reached(context, requirements, Goal::Open).0
}

/// The days after the context's and up to the horizon on which something turns.
pub(crate) fn turns(context: &Context<'_>, requirements: &[Requirement], horizon: Day) -> VecSet<Day> {
    let mut days = VecSet::new();
    for requirement in requirements {
        if requirement.period.at.is_none() {
            days.extend(requirement.period.from);
            days.extend(requirement.period.until.map(|until| Day(until.0.saturating_add(1))));
        }
        if requirement.ends_with_document {
            days.extend([context.book.from, Day(context.book.until.0.saturating_add(1))]);
        }
        read(context, &requirement.condition, &mut days);
    }
    days.retain(|day| context.on < *day && *day <= horizon);
    days
}

/// The days after the context's and up to the horizon on which one condition turns.
pub(crate) fn turning(context: &Context<'_>, condition: &Condition, horizon: Day) -> VecSet<Day> {
    let mut days = VecSet::new();
    read(context, condition, &mut days);
    days.retain(|day| context.on < *day && *day <= horizon);
    days
}

fn read(context: &Context<'_>, condition: &Condition, days: &mut VecSet<Day>) {
    context.visit(condition, &mut |context, part| {
        // By how much time since a date a condition turns does not depend on the others.
        let Condition::Elapsed(date, since, comparison, amount) = part else { return };
        let later = i32::from(matches!(comparison, Comparison::MoreThan | Comparison::AtMost));
        for day in context.dates(*date).into_iter().flat_map(|(first, last)| [first, last]) {
            let full = match since {
                TimeUnit::Days => Day(day.0.saturating_add(*amount)),
                TimeUnit::Months => day.plus_months(*amount),
            };
            // Whether it stands in a period that moves past days off is not told here; a day too many does no harm.
            for last in [full, context.book.days_off.moved(full)] {
                days.insert(Day(last.0.saturating_add(later)));
            }
        }
    });
}
