//! Evaluation of one condition. Pure, total, the same everywhere.

use crate::evaluate::context::Context;
use crate::evaluate::residual::Residual;
use crate::model::condition::{Comparison, Condition, Operand, PersonGroup, SingleCondition, TimeUnit};
use crate::model::date::Day;
use crate::model::truth::Truth;

/// Days of the shortest and the longest month.
const MONTH: (i32, i32) = (28, 31);

/// True if the time from `date` to `on` compares so.
pub(crate) fn elapsed(date: Day, since: TimeUnit, comparison: Comparison, amount: i32, on: Day) -> bool {
    let days = |of_month: i32| Day(date.0.saturating_add(amount.saturating_mul(of_month)));
    let end = match since {
        TimeUnit::Days => days(1),
        // The calendar is asked only where the lengths of months matter: most dates are years away.
        TimeUnit::Months if amount >= 0 && days(MONTH.0) > on => days(MONTH.0),
        TimeUnit::Months if amount >= 0 && days(MONTH.1) < on => days(MONTH.1),
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

/// What is known of a condition.
pub fn evaluate_condition(context: &Context<'_>, condition: &Condition) -> Truth {
    evaluate(context, condition, None)
}

/// The same, and adds to the residual what is left of it.
pub(crate) fn evaluate_to_residual(
    context: &Context<'_>,
    condition: &Condition,
    residual: &mut Residual,
) -> Truth {
    evaluate(context, condition, Some(residual))
}

fn evaluate(context: &Context<'_>, condition: &Condition, mut residual: Option<&mut Residual>) -> Truth {
    let mark = residual.as_deref_mut().map(|residual| {
        let mark = residual.mark();
        residual.begin(kind(condition));
        mark
    });
    let truth = match condition {
        Condition::Named(id) => evaluate(context, context.book.named_condition(*id), residual.as_deref_mut()),
        Condition::All(conditions) => all(context, conditions, residual.as_deref_mut()),
        Condition::Any(conditions) => any(context, conditions, residual.as_deref_mut()),
        Condition::None(conditions) => any(context, conditions, residual.as_deref_mut()).negated(),
        Condition::AtLeast(k, conditions) => {
            let each = conditions.iter().map(|part| evaluate(context, part, residual.as_deref_mut()));
            Truth::at_least(usize::from(*k), &each.collect::<Vec<_>>())
        }
        Condition::Some(group, conditions) => {
            let each = people(context, *group, conditions, residual.as_deref_mut(), false);
            each.into_iter().fold(Truth::NO, Truth::or)
        }
        Condition::Every(group, conditions) => {
            let each = people(context, *group, conditions, residual.as_deref_mut(), true);
            each.into_iter().fold(Truth::NO, Truth::or).negated()
        }
        Condition::Office(_, inner) => evaluate(context, inner, residual.as_deref_mut()).decided_by_office(),
        Condition::PastDaysOff(inner) => evaluate(&context.reaching(), inner, residual.as_deref_mut()),
        _ => {
            let truth = evaluate_leaf(context, condition);
            if let (None, Some(residual)) = (truth.settled(), residual.as_deref_mut()) {
                residual.leaf(context, condition);
            }
            truth
        }
    };
    if let (Some(residual), Some(mark)) = (residual, mark) {
        residual.settle(mark, truth);
    }
    truth
}

/// Tells apart, in a residual, conditions that are put together in different ways.
fn kind(condition: &Condition) -> u32 {
    match condition {
        Condition::All(_) => 0,
        Condition::Any(_) => 1,
        Condition::None(_) => 2,
        Condition::AtLeast(..) => 3,
        Condition::Some(..) => 4,
        Condition::Every(..) => 5,
        Condition::Office(..) => 6,
        Condition::Named(_) => 7,
        Condition::PastDaysOff(_) => 8,
        _ => 11,
    }
}

/// All of these; one that certainly fails ends the look at the others.
fn all(context: &Context<'_>, conditions: &[Condition], mut residual: Option<&mut Residual>) -> Truth {
    let mut whole = Truth::YES;
    for condition in conditions {
        whole = whole.and(evaluate(context, condition, residual.as_deref_mut()));
        if whole == Truth::NO {
            break;
        }
    }
    whole
}

/// One of these; one that certainly holds ends the look at the others.
fn any(context: &Context<'_>, conditions: &[Condition], mut residual: Option<&mut Residual>) -> Truth {
    let mut whole = Truth::NO;
    for condition in conditions {
        whole = whole.or(evaluate(context, condition, residual.as_deref_mut()));
        if whole == Truth::YES {
            break;
        }
    }
    whole
}

/// Of each person of a group whether they meet all of these or, with `fails`, whether they do not. Whoever may not
/// exist does neither for certain.
fn people(
    context: &Context<'_>,
    group: PersonGroup,
    conditions: &[Condition],
    mut residual: Option<&mut Residual>,
    fails: bool,
) -> Vec<Truth> {
    let mut truths = Vec::new();
    for (who, certain) in context.people(group) {
        let mark = residual.as_deref_mut().map(|residual| {
            let mark = residual.mark();
            residual.begin(9 + u32::from(certain));
            if !certain {
                residual.person(context, who);
            }
            mark
        });
        let mut truth = all(&context.with(who), conditions, residual.as_deref_mut());
        truth = if fails { truth.negated() } else { truth };
        truth = if certain { truth } else { truth.or_person_missing() };
        if let (Some(residual), Some(mark)) = (residual.as_deref_mut(), mark) {
            residual.settle(mark, truth);
        }
        truths.push(truth);
    }
    truths
}

/// What is known of a condition that is put together of no others.
fn evaluate_leaf(context: &Context<'_>, leaf: &Condition) -> Truth {
    let Some(leaf) = leaf.single() else { return Truth::YES };
    match leaf {
        SingleCondition::Is(fact, accepted) => {
            let mask = context.household.known(context.book, context.key(fact)).mask();
            Truth::of(mask & accepted != 0, mask & !accepted != 0)
        }
        SingleCondition::Number(fact, comparison, operand) => {
            let number = context.household.known(context.book, context.key(fact)).ends();
            match operand {
                Operand::Number(n) => compare(comparison, number, (n, n)),
                Operand::Schedule(id, at) => {
                    let schedule = context.book.schedule(id);
                    context.covering(at, &|first, last| {
                        let (a, b) = (schedule.at(first), schedule.at(last));
                        compare(comparison, number, (a.min(b), a.max(b)))
                    })
                }
            }
        }
        SingleCondition::Elapsed(date, since, comparison, amount) => {
            context.covering(date, &|first, last| {
                let (early, late) = (
                    elapsed(first, since, comparison, amount, context.on),
                    elapsed(last, since, comparison, amount, context.on),
                );
                Truth::of(early || late, !early || !late)
            })
        }
        SingleCondition::Before(date, before, day) => context.covering(date, &|first, last| {
            let (early, late) = ((first.0 < day) == before, (last.0 < day) == before);
            Truth::of(early || late, !early || !late)
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::elapsed;
    use crate::model::condition::{Comparison, TimeUnit};
    use crate::model::date::Day;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn months_elapse_as_the_calendar_says(
            date in Day::EARLIEST.0..=Day::LATEST.0,
            apart in -70..70i32,
            amount in -1500..1500i32,
        ) {
            let end = Day(date).plus_months(amount);
            for on in [Day(end.0 + apart), Day(date)] {
                let holds = |comparison| elapsed(Day(date), TimeUnit::Months, comparison, amount, on);
                prop_assert_eq!(holds(Comparison::AtLeast), end <= on);
                prop_assert_eq!(holds(Comparison::MoreThan), end < on);
                prop_assert_eq!(holds(Comparison::LessThan), end > on);
                prop_assert_eq!(holds(Comparison::AtMost), end >= on);
            }
        }
    }
}
