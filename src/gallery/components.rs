//! Widgets, with words of the seeds. Must not know: policy beyond the words of facts.

use super::group::Group;
use super::seeds::Seeds;
use crate::components::{
    Callback, Checkbox, Choice, ChoiceList, Disclosure, Field, LiveSentence, Notice, NoticeKind, Row, Summary,
};
use crate::pages::{Heading, Localizer};
use leptos::prelude::*;
use policy::{FactKey, Kind};

/// The group.
pub(super) fn group(seeds: &Seeds<'_>) -> Group {
    let mut group = Group::new("components", "Components");
    let i18n = seeds.i18n;
    notices(&mut group, i18n);
    choices(&mut group, seeds);
    checkboxes(&mut group, i18n);
    fields(&mut group, i18n);
    let sentence = i18n.t("plan-copied");
    group.add_nothing("Live sentence: before anything is done", || {
        view! { <LiveSentence sentence=RwSignal::new(String::new())/> }
    });
    group.add("Live sentence: once it is done", || {
        view! { <p role="status"><LiveSentence sentence=RwSignal::new(sentence)/></p> }
    });
    group.add("Disclosure", || {
        let why = i18n.book.facts.first().map(|fact| i18n.message(fact.why));
        view! { <Disclosure summary=i18n.t("why-we-ask") class="disclosure"><p>{why}</p></Disclosure> }
    });
    summaries(&mut group, seeds);
    group
}

fn notices(group: &mut Group, i18n: Localizer) {
    let other = if i18n.words.language == "en" { "zh-Hans" } else { "en" };
    group.add("Notice: good to know", || {
        view! { <Notice kind=NoticeKind::Info text=i18n.t("children-none")/> }
    });
    group.add("Notice: good to know, in another language", || {
        view! { <Notice kind=NoticeKind::Info text=i18n.t("offer-language") lang=other/> }
    });
    group.add("Notice: something did not go as wished", || {
        view! { <Notice kind=NoticeKind::Warning text=i18n.t("recall-failed")/> }
    });
    let day = i18n.day(i18n.book.until);
    group.add("Notice: something did not go as wished, at length", || {
        view! { <Notice kind=NoticeKind::Warning text=i18n.t_with("expired", &[("day", &day)])/> }
    });
}

/// The options of a question as choices, "I don't know" last.
fn options(i18n: Localizer, key: FactKey, pressed: Option<u32>) -> Vec<Choice> {
    let fact = i18n.book.fact(key.fact);
    let Kind::Choice(options) = &fact.kind else { return Vec::new() };
    let count = options.len() as u32;
    let mut choices: Vec<Choice> = (0..count)
        .map(|value| Choice {
            value,
            label: i18n.option(fact, value as usize),
            pressed: pressed == Some(value),
            unsure: false,
        })
        .collect();
    let label = i18n.t("dont-know");
    choices.push(Choice { value: count, label, pressed: pressed == Some(count), unsure: true });
    choices
}

fn choices(group: &mut Group, seeds: &Seeds<'_>) {
    let i18n = seeds.i18n;
    let is_choice = |fact: &policy::Fact| matches!(fact.kind, Kind::Choice(_));
    let tapped = || Callback::new(|_: u32| ());
    let two = seeds.asked(|fact| is_choice(fact) && fact.options.is_empty());
    let long = seeds.longest_asked(is_choice);
    for (title, key, pressed) in [
        ("Choices: yes or no", two, None),
        ("Choices: yes or no, answered", two, Some(0)),
        ("Choices: yes or no, not known", two, Some(2)),
        ("Choices: the longest", long, None),
        ("Choices: the longest, answered", long, Some(0)),
    ] {
        if let Some(key) = key {
            // The question names the group of its answers.
            group.add(title, || {
                view! {
                    <Heading text=i18n.question(key)/>
                    <ChoiceList choices=options(i18n, key, pressed) described_by=None tapped=tapped()/>
                }
            });
        }
    }
}

fn checkboxes(group: &mut Group, i18n: Localizer) {
    let Some(topic) = i18n.book.topics.first() else { return };
    let mut add = |title: &str, label: String, hint: String, ticked: bool| {
        let value = "one".to_owned();
        group.add(title, || {
            view! { <Checkbox name="gallery" value label hint ticked changed=Callback::new(|_| ())/> }
        });
    };
    let (name, what) = (i18n.message(topic.name), i18n.message(topic.what));
    add("Checkbox", i18n.t("field-about"), String::new(), false);
    add("Checkbox: ticked", i18n.t("field-about"), String::new(), true);
    add("Checkbox: with a line below", name.clone(), what.clone(), false);
    add("Checkbox: with a line below, ticked", name, what, true);
    add("Checkbox: at length", i18n.t("remember"), i18n.t("remember-hint"), false);
}

fn fields(group: &mut Group, i18n: Localizer) {
    for (title, label, value, wide, invalid) in [
        ("Field: empty", "field-month", "", false, false),
        ("Field: filled", "field-month", "12", false, false),
        ("Field: wrong", "field-month", "13", false, true),
        ("Field: a year", "field-year", "2026", true, false),
        ("Field: years", "field-years", "", true, false),
        ("Field: a year that is wrong", "field-year", "26", true, true),
    ] {
        // The message that a wrong field is described by stands above it.
        let error = invalid.then(|| view! { <p class="error" id="error">{i18n.t("input-error-year")}</p> });
        let (label, value) = (i18n.t(label), value.to_owned());
        group.add(title, || {
            view! {
                {error}
                <div class="fields"><Field id="month" label value wide invalid typed=Callback::new(|_| ())/></div>
            }
        });
    }
}

fn summaries(group: &mut Group, seeds: &Seeds<'_>) {
    let i18n = seeds.i18n;
    let row = |term: String, answer: String, muted: bool| {
        let change = i18n.t("change");
        Row { term, answer, muted, change, tapped: Callback::new(|()| ()) }
    };
    let Some(family) = seeds.largest_family() else { return };
    let known = |count: usize| -> Vec<Row> {
        let facts = family.household.iter().take(count);
        facts
            .map(|(key, known)| row(i18n.label(key), i18n.value(i18n.book.fact(key.fact), known), false))
            .collect()
    };
    group.add("Summary: one answer", || view! { <Summary rows=known(1)/> });
    group.add("Summary: all answers of a family", || view! { <Summary rows=known(usize::MAX)/> });
    group.add("Summary: not known", || {
        let unsure = family.household.iter().take(2);
        let rows = unsure.map(|(key, _)| row(i18n.label(key), i18n.t("dont-know"), true)).collect();
        view! { <Summary rows/> }
    });
}
