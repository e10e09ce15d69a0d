//! Who was born when reaches a computed age when: read off, so that nobody must calculate. Must not know: questions.

use crate::pages::Localizer;
use leptos::either::Either;
use leptos::prelude::*;
use noscript::QuestionSubject;
use policy::{ComputedDateId, Day, Schedule};

/// How far ahead months are told apart, in months; beyond, only years are asked about.
const NEAR: i32 = 48;

/// For each class of people, when those born when reach it: by month around the day of rendering where the question
/// is how long it is until then, by year where the question is the year.
#[component]
pub(super) fn RetirementTable<'a>(
    /// Rules and words.
    i18n: Localizer,
    /// The computed age.
    id: ComputedDateId,
    /// The day of rendering.
    on: Day,
    /// What the question is about.
    about: &'a QuestionSubject,
) -> impl IntoView {
    let computed = &i18n.book.computed_dates[id.index()];
    let fact = i18n.book.fact(computed.by);
    let by_year = matches!(about, QuestionSubject::Computed(_));
    let classes = computed.schedules.iter().enumerate().map(|(option, schedule)| {
        let schedule = &i18n.book.schedules[schedule.index()];
        let rows = if by_year { years(i18n, schedule, on) } else { near_months(i18n, schedule, on) };
        view! {
            <p><strong>{i18n.option(fact, option)}</strong></p>
            <BirthList i18n rows/>
        }
    });
    view! {
        <p>{i18n.t(&format!("ask-{}-help", computed.id))}</p>
        {classes.collect_view()}
    }
}

/// First and last month of birth, and when those born then reach the age, in words.
type Births = Vec<(i32, i32, String)>;

/// The month of this index.
fn month(index: i32) -> Option<Day> {
    Day::new(index.div_euclid(12), u32::try_from(index.rem_euclid(12)).ok()? + 1, 1)
}

/// The first and the last month of birth of those who reach it in the months from `from` to `to`.
fn born(schedule: &Schedule, from: i32, to: i32) -> Option<(i32, i32)> {
    let reached = |birth: &i32| {
        let at = month(*birth).map(|day| *birth + schedule.at(day));
        at.is_some_and(|at| from <= at && at <= to)
    };
    // Nobody reaches it at another age than between base and limit.
    let oldest = from - schedule.base.max(schedule.limit);
    let youngest = to - schedule.base.min(schedule.limit);
    let mut births = (oldest..=youngest).filter(reached);
    let first = births.next()?;
    Some((first, births.next_back().unwrap_or(first)))
}

/// By month, around the day of rendering. Months of birth with the same age stand together.
fn near_months(i18n: Localizer, schedule: &Schedule, on: Day) -> Births {
    let (from, to) = (on.month_index() - 1, on.month_index() + NEAR);
    let Some((first, last)) = born(schedule, from, to) else { return Vec::new() };
    let mut rows: Vec<(i32, i32, i32)> = Vec::new();
    for birth in first..=last {
        let months = month(birth).map_or(0, |day| schedule.at(day));
        match rows.last_mut() {
            Some((_, until, age)) if *age == months => *until = birth,
            _ => rows.push((birth, birth, months)),
        }
    }
    rows.into_iter().map(|(from, to, age)| (from, to, months(i18n, from + age, to + age))).collect()
}

/// By year, for so many years ahead.
fn years(i18n: Localizer, schedule: &Schedule, on: Day) -> Births {
    let year = on.civil().0;
    let rows = (year..year + 15).filter_map(|year| {
        let (from, to) = born(schedule, year * 12, year * 12 + 11)?;
        Some((from, to, i18n.t_with("year", &[("year", &year.to_string())])))
    });
    rows.collect()
}

/// The births one below the other; who was born before the first or after the last is told so.
#[component]
fn BirthList(
    /// Rules and words.
    i18n: Localizer,
    /// The births, in order.
    rows: Births,
) -> impl IntoView {
    let (Some(first), Some(last)) = (rows.first(), rows.last()) else {
        return Either::Left(view! { <ul></ul> });
    };
    let line = |name: &str, born: &str, reached: &str| {
        let words = i18n.t_with(name, &[("born", born), ("reached", reached)]);
        view! { <li>{words}</li> }
    };
    let earlier = line("ask-born-earlier", &months(i18n, first.0, first.0), "");
    let later = line("ask-born-later", &months(i18n, last.1, last.1), "");
    let rows = rows.iter().map(|(from, to, reached)| line("ask-born", &months(i18n, *from, *to), reached));
    Either::Right(view! { <ul class="ask-table">{earlier}{rows.collect_view()}{later}</ul> })
}

/// A month, or from month to month.
fn months(i18n: Localizer, from: i32, to: i32) -> String {
    let one = |index: i32| {
        let (year, month) = (index.div_euclid(12), index.rem_euclid(12).unsigned_abs() + 1);
        i18n.month(year, month)
    };
    if from == to { one(from) } else { i18n.t_with("from-to", &[("from", &one(from)), ("to", &one(to))]) }
}
