//! Evaluation of one condition. Pure, total, the same everywhere.

use crate::evaluate::context::Context;
use crate::model::condition::{Comparison, Condition, Operand, TimeUnit};
use crate::model::date::Day;
use crate::model::truth::Truth;

/// True if the time from `date` to `on` compares so.
pub(crate) fn elapsed(date: Day, since: TimeUnit, comparison: Comparison, amount: i32, on: Day) -> bool {
    let end = match since {
        TimeUnit::Days => Day(date.0.saturating_add(amount)),
        TimeUnit::Months => date.plus_months(amount),
    };
    match comparison {
        Comparison::AtLeast => end <= on,
        Comparison::MoreThan => end < on,
        Comparison::LessThan => end > on,
        Comparison::AtMost => end >= on,
    }
}

/// Compares two intervals.
fn compare(comparison: Comparison, (low, high): (i32, i32), (least, most): (i32, i32)) -> Truth {
    match comparison {
        Comparison::AtLeast => Truth::of(high >= least, low < most),
        Comparison::MoreThan => Truth::of(high > least, low <= most),
        Comparison::LessThan => Truth::of(low < most, high >= least),
        Comparison::AtMost => Truth::of(low <= most, high > least),
    }
}

/// The truth that covers all of these; `NO` for none at all.
fn covering(truths: impl Iterator<Item = Truth>) -> Truth {
    truths.reduce(Truth::hull).unwrap_or(Truth::NO)
}

/// What is known of a condition.
pub fn evaluate_condition(context: &Context<'_>, condition: &Condition) -> Truth {
    let each = |conditions: &[Condition], context: &Context<'_>| -> Vec<Truth> {
        conditions.iter().map(|condition| evaluate_condition(context, condition)).collect()
    };
    let all = |conditions: &[Condition], context: &Context<'_>| {
        conditions.iter().map(|condition| evaluate_condition(context, condition)).fold(Truth::YES, Truth::and)
    };
    let any = |conditions: &[Condition]| {
        conditions.iter().map(|condition| evaluate_condition(context, condition)).fold(Truth::NO, Truth::or)
    };
    match condition {
        Condition::Always => Truth::YES,
        Condition::Is(fact, accepted) => {
            let mask = context.household.known(context.book, context.key(*fact)).mask();
            Truth::of(mask & accepted != 0, mask & !accepted != 0)
        }
        Condition::Number(fact, comparison, operand) => {
            let number = context.household.known(context.book, context.key(*fact)).ends();
            match operand {
                Operand::Number(n) => compare(*comparison, number, (*n, *n)),
                Operand::Schedule(id, at) => {
                    let schedule = context.book.schedule(*id);
                    covering(context.dates(*at).into_iter().map(|(first, last)| {
                        let (a, b) = (schedule.at(first), schedule.at(last));
                        compare(*comparison, number, (a.min(b), a.max(b)))
                    }))
                }
            }
        }
        Condition::Elapsed(date, since, comparison, amount) => {
            covering(context.dates(*date).into_iter().map(|(first, last)| {
                let (early, late) = (
                    elapsed(first, *since, *comparison, *amount, context.on),
                    elapsed(last, *since, *comparison, *amount, context.on),
                );
                Truth::of(early || late, !early || !late)
            }))
        }
        Condition::Before(date, before, day) => {
            covering(context.dates(*date).into_iter().map(|(first, last)| {
                let (early, late) = ((first.0 < *day) == *before, (last.0 < *day) == *before);
                Truth::of(early || late, !early || !late)
            }))
        }
        Condition::Named(id) => evaluate_condition(context, context.book.named_condition(*id)),
        Condition::All(conditions) => all(conditions, context),
        Condition::Any(conditions) => any(conditions),
        Condition::None(conditions) => any(conditions).negated(),
        Condition::AtLeast(k, conditions) => Truth::at_least(usize::from(*k), &each(conditions, context)),
        Condition::Some(bound, conditions) => context
            .people(*bound)
            .into_iter()
            .map(|(who, certain)| {
                let truth = all(conditions, &context.with(who));
                if certain { truth } else { truth.or_person_missing() }
            })
            .fold(Truth::NO, Truth::or),
        Condition::Every(bound, conditions) => context
            .people(*bound)
            .into_iter()
            .map(|(who, certain)| {
                let fails = all(conditions, &context.with(who)).negated();
                if certain { fails } else { fails.or_person_missing() }.negated()
            })
            .fold(Truth::YES, Truth::and),
        Condition::Office(_, inner) => evaluate_condition(context, inner).decided_by_office(),
    }
}
