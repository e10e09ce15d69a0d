//! Who was born when reaches a reckoned age when: read off, so that nobody must calculate. Must not know: questions.

use crate::components::{Element, el};
use crate::pages::Localizer;
use leptos::prelude::*;
use noscript::QuestionSubject;
use policy::{ComputedDateId, Day, FactId, Schedule};

/// How far ahead months are told apart, in months; beyond, only years are asked about.
const NEAR: i32 = 48;

/// For each class of people, when those born when reach it: by month around the day of pressing where the question
/// is how long it is until then, by year where the question is the year.
pub(super) fn table(i18n: Localizer, id: ComputedDateId, on: Day, about: &QuestionSubject) -> Vec<AnyView> {
    let reckoned = &i18n.book.computed_dates[id.index()];
    let by: FactId = reckoned.by;
    let fact = i18n.book.fact(by);
    let mut views = vec![el("p").text(i18n.t(&format!("ask-{}-help", reckoned.id))).view()];
    for (option, schedule) in reckoned.schedules.iter().enumerate() {
        let schedule = &i18n.book.schedules[schedule.index()];
        let rows = match about {
            QuestionSubject::Computed(_) => by_year(i18n, schedule, on),
            _ => by_month(i18n, schedule, on),
        };
        views.push(el("p").child(el("strong").text(i18n.option(fact, option))).view());
        views.push(rows.view());
    }
    views
}

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
    // Nobody needs longer than the limit; a year more does no harm.
    let oldest = from - schedule.base.max(schedule.limit) - 12;
    let mut births = (oldest..=to).filter(reached);
    let first = births.next()?;
    Some((first, births.next_back().unwrap_or(first)))
}

fn by_month(i18n: Localizer, schedule: &Schedule, on: Day) -> Element {
    let (from, to) = (on.month_index() - 1, on.month_index() + NEAR);
    let Some((first, last)) = born(schedule, from, to) else { return el("ul") };
    let mut rows: Vec<(i32, i32, i32)> = Vec::new();
    for birth in first..=last {
        let months = month(birth).map_or(0, |day| schedule.at(day));
        match rows.last_mut() {
            Some((_, until, age)) if *age == months => *until = birth,
            _ => rows.push((birth, birth, months)),
        }
    }
    lines(
        i18n,
        first,
        last,
        rows.into_iter().map(|(from, to, age)| (from, to, months(i18n, from + age, to + age))),
    )
}

fn by_year(i18n: Localizer, schedule: &Schedule, on: Day) -> Element {
    let year = on.civil().0;
    let years: Vec<(i32, i32, i32)> = (year..year + 15)
        .filter_map(|year| born(schedule, year * 12, year * 12 + 11).map(|(from, to)| (from, to, year)))
        .collect();
    let (Some(first), Some(last)) = (years.first(), years.last()) else { return el("ul") };
    let (first, last) = (first.0, last.1);
    let year = |year: i32| i18n.t_with("year", &[("year", &year.to_string())]);
    lines(i18n, first, last, years.into_iter().map(|(from, to, at)| (from, to, year(at))))
}

fn lines(i18n: Localizer, first: i32, last: i32, rows: impl Iterator<Item = (i32, i32, String)>) -> Element {
    let line = |name: &str, born: &str, reached: &str| {
        el("li").text(i18n.t_with(name, &[("born", born), ("reached", reached)])).view()
    };
    let earlier = line("ask-born-earlier", &months(i18n, first, first), "");
    let later = line("ask-born-later", &months(i18n, last, last), "");
    let rows = rows.map(|(from, to, reached)| line("ask-born", &months(i18n, from, to), &reached));
    let rows: Vec<AnyView> = rows.collect();
    el("ul").class("ask-table").child(earlier).children(rows).child(later)
}

/// A month, or from month to month.
fn months(i18n: Localizer, from: i32, to: i32) -> String {
    let one = |index: i32| {
        let (year, month) = (index.div_euclid(12), index.rem_euclid(12).unsigned_abs() + 1);
        i18n.month(year, month)
    };
    if from == to { one(from) } else { i18n.t_with("from-to", &[("from", &one(from)), ("to", &one(to))]) }
}
