//! What runs out: the last days up to which a condition holds or advice is said, of services whose deadlines run. Must
//! not know: what any advice is about.

use crate::analysis::earliest_date::turning;
use crate::analysis::plan::line::Limit;
use crate::evaluate::condition::evaluate_condition;
use crate::evaluate::context::{Context, Query};
use crate::model::condition::{Comparison, Condition};
use crate::model::date::Day;
use crate::model::truth::{Settled, Truth};

/// What runs out of a service that is open on the context's day, soonest first, one a day. Advice says more than a
/// condition, so of two on one day it is kept.
pub(super) fn limits(query: &Query<'_>, horizon: Day) -> Vec<Limit> {
    let context = &query.context();
    let service = query.rules();
    if !service.urgent || service.ends_quietly {
        return Vec::new();
    }
    let on = context.on;
    let said = |low: Settled| low > Settled::No;
    let holds = |low: Settled| low == Settled::Yes;
    let advice: Vec<&_> =
        service.advice.iter().filter(|advice| advice.may_be_said(context.book, on)).collect();
    let mut limits: Vec<Limit> = Vec::new();
    for one in &advice {
        let Some(last) = last(context, &one.condition, horizon, said) else { continue };
        let sure = over(context, &one.condition, last, said);
        limits.push(Limit { last, due: due(context, &one.condition, last), sure, says: one.message });
    }
    let rules =
        service.requirements.iter().filter(|rule| !rule.is_applicability() && rule.period.in_force(on));
    for rule in rules {
        let last = last(context, &rule.condition, horizon, holds);
        limits.extend(last.map(|last| {
            let sure = over(context, &rule.condition, last, holds);
            Limit { last, due: due(context, &rule.condition, last), sure, says: rule.label }
        }));
    }
    // Sorted without mixing those of one day: advice stands first.
    limits.sort_by_key(|limit| limit.last);
    limits.dedup_by_key(|limit| limit.last);
    limits
}

/// True if advice is said because some day has passed.
pub(super) fn lapsed(query: &Query<'_>) -> bool {
    let context = &query.context();
    let advice = query.rules().advice.iter();
    let mut said = advice.filter(|advice| {
        advice.may_be_said(context.book, context.on)
            && evaluate_condition(context, &advice.condition).low() > Settled::No
    });
    said.any(|advice| passed(context, &advice.condition))
}

/// True if somewhere in a condition time since a date has become enough.
fn passed(context: &Context<'_>, condition: &Condition) -> bool {
    match condition {
        Condition::Elapsed(_, _, Comparison::AtLeast | Comparison::MoreThan, amount) => {
            *amount >= 0 && evaluate_condition(context, condition) == Truth::YES
        }
        Condition::Named(id) => passed(context, context.book.named_condition(*id)),
        // What must not hold says nothing of enough time.
        Condition::None(_) => false,
        other => match other.group() {
            Some(group) => context
                .people(group)
                .into_iter()
                .any(|(who, _)| other.parts().iter().any(|part| passed(&context.with(who), part))),
            None => other.parts().iter().any(|part| passed(&context.inside(other), part)),
        },
    }
}

/// The day on which a period ends that has moved on to this last day; the last day itself if none has.
fn due(context: &Context<'_>, condition: &Condition, last: Day) -> Day {
    let mut moves = false;
    context.book.visit(condition, &mut |part| moves |= matches!(part, Condition::PastDaysOff(_)));
    let ends = turning(context, condition, last).into_iter().map(|day| Day(day.0 - 1));
    let mut ends = ends.filter(|day| context.book.days_off.moved(*day) == last);
    ends.next().filter(|_| moves).unwrap_or(last)
}

/// True if a condition surely does not hold on the day after.
fn over(context: &Context<'_>, condition: &Condition, last: Day, holds: fn(Settled) -> bool) -> bool {
    !holds(evaluate_condition(&Context { on: Day(last.0 + 1), ..*context }, condition).high())
}

/// The last day up to which a condition holds without a break, if it holds now and ends by the horizon.
fn last(
    context: &Context<'_>,
    condition: &Condition,
    horizon: Day,
    holds: fn(Settled) -> bool,
) -> Option<Day> {
    let on = |day: Day| {
        let truth: Truth = evaluate_condition(&Context { on: day, ..*context }, condition);
        holds(truth.low())
    };
    if !on(context.on) {
        return None;
    }
    turning(context, condition, horizon).into_iter().find(|day| !on(*day)).map(|day| Day(day.0 - 1))
}
