//! The pages of the wizard without its program: topics, questions of each kind, answers, the field for a code, and what
//! stands there while results are on their way.

use super::group::Group;
use super::seeds::Seeds;
use crate::components::Callback;
use crate::pages::{Check, Clashes, CodeField, Heading, Localizer, Question, Topics, Typed, Waiting};
use leptos::prelude::*;
use policy::{Day, Fact, FactKey, Kind, Known, Likelihood, Person, Scope, Unit, VecSet};
use std::rc::Rc;

/// The group.
pub(super) fn group(seeds: &Seeds<'_>) -> Group {
    let mut group = Group::new("questions", "Questions");
    let i18n = seeds.i18n;
    group.add("Heading", || view! { <Heading text=i18n.t("check-title")/> });
    topics(&mut group, i18n);
    chosen(&mut group, seeds);
    amounts(&mut group, seeds);
    dates(&mut group, seeds);
    people(&mut group, seeds);
    answers(&mut group, seeds);
    clashes(&mut group, seeds);
    code(&mut group, i18n);
    group.add("Waiting: the results are on their way", || view! { <Waiting i18n missing=false/> });
    group.add("Waiting: the results did not come", || view! { <Waiting i18n missing=true/> });
    group
}

fn topics(group: &mut Group, i18n: Localizer) {
    let all: VecSet<u16> = (0..i18n.book.topics.len() as u16).collect();
    let one: VecSet<u16> = std::iter::once(0).collect();
    for (title, chosen, error) in [
        ("Topics: none is ticked", VecSet::new(), None),
        ("Topics: one is ticked", one, None),
        ("Topics: all are ticked", all, None),
        ("Topics: sent without any", VecSet::new(), Some(i18n.t("topics-error"))),
    ] {
        let (changed, go) = (Callback::new(|_| ()), Callback::new(|()| ()));
        group.add(title, || view! { <Topics i18n chosen error changed go/> });
    }
}

/// What is known of a question when it is asked.
#[derive(Default)]
struct Asked {
    known: Option<Known>,
    unsure: bool,
    error: Option<(String, usize)>,
    typed: Typed,
}

fn question(group: &mut Group, i18n: Localizer, title: &str, key: Option<FactKey>, asked: Asked) {
    let Some(key) = key else { return };
    let Asked { known, unsure, error, typed } = asked;
    let (answered, skipped) = (Callback::new(|_| ()), Callback::new(|()| ()));
    let entered = Callback::new(|_| ());
    group.add(title, || {
        view! { <Question i18n key known unsure error typed pasted=Rc::new(|_| None) answered skipped entered/> }
    });
}

fn chosen(group: &mut Group, seeds: &Seeds<'_>) {
    let i18n = seeds.i18n;
    let is_choice = |fact: &Fact| matches!(fact.kind, Kind::Choice(_));
    let plain = seeds.asked(|fact| is_choice(fact) && fact.hint.is_none());
    let hinted = seeds.asked(|fact| is_choice(fact) && fact.hint.is_some());
    let long = seeds.longest_asked(is_choice);
    let first = || Asked { known: Some(Known::option(0)), ..Asked::default() };
    let unsure = || Asked { unsure: true, ..Asked::default() };
    question(group, i18n, "A choice", plain, Asked::default());
    question(group, i18n, "A choice: answered", plain, first());
    question(group, i18n, "A choice: not known", plain, unsure());
    question(group, i18n, "A choice with a hint", hinted, Asked::default());
    question(group, i18n, "The longest choice", long, Asked::default());
}

fn amounts(group: &mut Group, seeds: &Seeds<'_>) {
    let i18n = seeds.i18n;
    let count = seeds.asked(|fact| matches!(fact.kind, Kind::Number(Unit::Count, ..)));
    question(group, i18n, "A count", count, Asked::default());
    let two = Asked { known: Some(Known::number(2)), ..Asked::default() };
    question(group, i18n, "A count: answered", count, two);
    let months = seeds.asked(|fact| matches!(fact.kind, Kind::Number(Unit::Months, ..)));
    question(group, i18n, "Years and months", months, Asked::default());
    let known = Asked { known: Some(Known::number(181)), ..Asked::default() };
    question(group, i18n, "Years and months: answered", months, known);
    let typed = Typed { parts: ["x".into(), String::new(), String::new()], about: false };
    let error = Some((i18n.t("input-error-not-digits"), 0));
    question(group, i18n, "Years and months: wrong", months, Asked { typed, error, ..Asked::default() });
    let error = Some((i18n.t("input-error-empty-months"), 0));
    question(group, i18n, "Years and months: nothing typed", months, Asked { error, ..Asked::default() });
}

fn dates(group: &mut Group, seeds: &Seeds<'_>) {
    let (i18n, on) = (seeds.i18n, seeds.on);
    let date = seeds.asked(|fact| matches!(fact.kind, Kind::Date));
    let mut add = |title: &str, asked: Asked| question(group, i18n, title, date, asked);
    let known = |first: Day, last: Day| Asked { known: Some(Known::days(first, last)), ..Asked::default() };
    let month = Day(on.0 - 400);
    add("A date", Asked::default());
    add("A date: a day", known(month, month));
    add("A date: about then", known(month, Day(month.0 + 150)));
    add("A date: not known", Asked { unsure: true, ..Asked::default() });
    let typed = |year: &str, month: &str, day: &str| Typed {
        parts: [year, month, day].map(str::to_owned),
        about: false,
    };
    for (title, error, field, typed) in [
        ("A date: nothing typed", "input-error-empty", 0, Typed::default()),
        ("A date: no such year", "input-error-year", 0, typed("26", "5", "1")),
        ("A date: no such month", "input-error-no-such-month", 1, typed("2026", "13", "")),
        ("A date: no such day", "input-error-no-such-day", 2, typed("2026", "2", "30")),
        ("A date: a day without a month", "input-error-day-without-month", 1, typed("2026", "", "3")),
        ("A date: not yet come", "input-error-future", 0, typed("2099", "1", "1")),
    ] {
        add(title, Asked { typed, error: Some((i18n.t(error), field)), ..Asked::default() });
    }
    let long = seeds.longest_asked(|fact| matches!(fact.kind, Kind::Date));
    question(group, i18n, "The longest date", long, Asked::default());
}

/// The same question about others.
fn people(group: &mut Group, seeds: &Seeds<'_>) {
    let i18n = seeds.i18n;
    let partner = seeds.asked(|fact| fact.question_other.is_some());
    let partner = partner.map(|key| FactKey { who: Person::Partner, ..key });
    question(group, i18n, "About the partner", partner, Asked::default());
    let child = seeds.asked(|fact| fact.of == Scope::Child);
    let alone = Localizer { children: 1, ..i18n };
    question(group, alone, "About the only child", child, Asked::default());
    let second = child.map(|key| FactKey { who: Person::Child(1), ..key });
    question(group, i18n, "About the second child", second, Asked::default());
}

fn answers(group: &mut Group, seeds: &Seeds<'_>) {
    let i18n = seeds.i18n;
    let mut add = |title: &str, topics: usize, answers: Vec<(FactKey, Option<Known>)>| {
        let names = i18n.book.topics.iter().take(topics);
        let topics = names.map(|topic| i18n.message(topic.name)).collect();
        let (change_topics, go_on) = (Callback::new(|()| ()), Callback::new(|()| ()));
        let change = Callback::new(|_| ());
        group.add(title, || view! { <Check i18n topics answers change_topics change go_on/> });
    };
    add("Answers: none yet", 1, Vec::new());
    let Some(family) = seeds.largest_family() else { return };
    let all: Vec<(FactKey, Known)> = family.household.iter().collect();
    add("Answers: one that is not known", 1, all.iter().take(1).map(|(key, _)| (*key, None)).collect());
    let known = all.iter().map(|(key, known)| (*key, Some(*known))).collect();
    add("Answers: those of a family", i18n.book.topics.len(), known);
}

/// Answers that contradict each other, and answers that hardly go together: those of worked lives.
fn clashes(group: &mut Group, seeds: &Seeds<'_>) {
    let i18n = seeds.i18n;
    for (title, likelihood) in [
        ("Answers that contradict each other", Likelihood::Impossible),
        ("Answers that hardly go together", Likelihood::Unlikely),
    ] {
        let broken = seeds.content.lives.iter().find_map(|life| {
            let clashes = policy::clashes(i18n.book, &life.household, life.on);
            let of = |place: usize| i18n.book.constraints[place].likelihood == likelihood;
            let clash = clashes.into_iter().find(|clash| of(clash.constraint))?;
            let answer = |key: FactKey| Some((key, life.household.get(key)?));
            Some((clash.constraint, clash.keys.into_iter().filter_map(answer).collect()))
        });
        let (clashes, change) = (broken.into_iter().collect(), Callback::new(|_| ()));
        group.add(title, || view! { <Clashes i18n clashes change/> });
    }
}

fn code(group: &mut Group, i18n: Localizer) {
    for (title, error) in [("The field for a code", ""), ("The field for a code: misread", "code-garbled")] {
        let said = if error.is_empty() { String::new() } else { i18n.t(error) };
        group.add(title, || {
            view! { <CodeField i18n entered=Box::new(|_| ()) error=RwSignal::new(said)/> }
        });
    }
}
