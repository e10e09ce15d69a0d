//! One question a page: the question first, large answers, "I don't know" always, and how to find out.

use super::Heading;
use super::localizer::Localizer;
use crate::components::{
    Callback, Checkbox, Choice, ChoiceList, Disclosure, Field, click_handler, submit_handler,
};
use leptos::either::EitherOf4;
use leptos::prelude::{
    AriaAttributes, ClassAttribute, CollectView, ElementChild, GlobalAttributes, IntoView, OnAttribute,
    component, view,
};
use policy::{Day, FactKey, Kind, Known, Unit};
use std::cell::RefCell;
use std::rc::Rc;

/// What was typed into the fields of a date or an amount.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed {
    /// A year, or years; a month, or months; a day.
    pub parts: [String; 3],
    /// "About then."
    pub about: bool,
}

/// Takes a text that came into a field at once. If it is a whole date, its parts are shown in the three fields and
/// returned.
pub type Pasted = Rc<dyn Fn(&str) -> Option<[String; 3]>>;

/// The page.
#[component]
pub fn Question(
    /// The words, and for whom.
    i18n: Localizer,
    /// What is asked of whom.
    key: FactKey,
    /// The answer so far.
    known: Option<Known>,
    /// True if the answer so far is "I don't know".
    unsure: bool,
    /// What is wrong with what was typed, in words, and in which field.
    error: Option<(String, usize)>,
    /// What was typed, if it could not be used.
    typed: Typed,
    /// Splits a date that was pasted.
    pasted: Pasted,
    /// An answer by tap.
    answered: Callback<Known>,
    /// "I don't know."
    skipped: Callback<()>,
    /// What was typed is final.
    entered: Callback<Typed>,
) -> impl IntoView {
    let fact = i18n.book.fact(key.fact);
    let hinted = fact.hint.is_some();
    let hint = fact.hint.map(|hint| view! { <p class="question-hint" id="hint">{i18n.message(hint)}</p> });
    let answers = match &fact.kind {
        Kind::Choice(options) => {
            let labels = (0..options.len()).map(|n| (n as u32, i18n.option(fact, n))).collect();
            EitherOf4::A(
                view! { <Taps i18n labels hinted known unsure reads=|value| Known::option(value as usize) answered skipped/> },
            )
        }
        Kind::Number(Unit::Count, least, most) => {
            let labels = (*least..=*most).map(|n| (n as u32, i18n.t(&format!("count-{n}")))).collect();
            EitherOf4::B(
                view! { <Taps i18n labels hinted known unsure reads=|value| Known::number(value as i32) answered skipped/> },
            )
        }
        Kind::Number(Unit::Months, ..) => {
            let labels = [("years", "field-years"), ("months", "field-months"), ("", "")];
            let shown = |known: Known| {
                let (low, high) = known.ends();
                let months = if low == high { (low % 12).to_string() } else { String::new() };
                Typed { parts: [(low / 12).to_string(), months, String::new()], about: false }
            };
            let start = known.filter(|_| error.is_none()).map_or(typed, shown);
            EitherOf4::C(
                view! { <Fields i18n labels hinted hint="fields-hint-months" start error unsure pasted skipped entered/> },
            )
        }
        Kind::Date => {
            let labels = [("year", "field-year"), ("month", "field-month"), ("day", "field-day")];
            let start = known.filter(|_| error.is_none()).map_or(typed, written_date);
            EitherOf4::D(
                view! { <Fields i18n labels hinted hint="fields-hint-date" about="field-about" start error unsure pasted skipped entered/> },
            )
        }
    };
    view! {
        <div class="question">
            <Heading text=i18n.question(key) described_by="progress left"/>
            {hint}
            {answers}
            <Disclosure summary=i18n.t("why-we-ask") class="disclosure"><p>{i18n.message(fact.why)}</p></Disclosure>
            <Disclosure summary=i18n.t("how-to-find-out") class="disclosure"><p>{i18n.message(fact.find_out)}</p></Disclosure>
        </div>
    }
}

/// Answers to tap, with "I don't know" last.
#[component]
fn Taps(
    /// The words, and for whom.
    i18n: Localizer,
    /// The value and the words of each answer.
    labels: Vec<(u32, String)>,
    /// True if a hint stands above.
    hinted: bool,
    /// The answer so far.
    known: Option<Known>,
    /// True if the answer so far is "I don't know".
    unsure: bool,
    /// What an answer means, by its value.
    reads: fn(u32) -> Known,
    /// Gets the answer that was tapped.
    answered: Callback<Known>,
    /// "I don't know" was tapped.
    skipped: Callback<()>,
) -> impl IntoView {
    let mut choices: Vec<Choice> = labels
        .into_iter()
        .map(|(value, label)| Choice { value, label, pressed: known == Some(reads(value)), unsure: false })
        .collect();
    const UNSURE: u32 = u32::MAX;
    choices.push(Choice { value: UNSURE, label: i18n.t("dont-know"), pressed: unsure, unsure: true });
    let tapped = Callback::new(
        move |value| if value == UNSURE { skipped.run(()) } else { answered.run(reads(value)) },
    );
    view! { <ChoiceList choices described_by=hinted.then_some("hint") tapped/> }
}

/// Fields to type into. Enter and the button are the same.
#[component]
fn Fields(
    /// The words, and for whom.
    i18n: Localizer,
    /// The id of each field, and the message that labels it; an empty id is no field.
    labels: [(&'static str, &'static str); 3],
    /// True if a hint stands above.
    hinted: bool,
    /// The message that says what may be left empty.
    hint: &'static str,
    /// The message beside the box for a date that is roughly known; no box if it is empty.
    #[prop(optional)]
    about: &'static str,
    /// What stands in the fields at first.
    start: Typed,
    /// What is wrong with what was typed, in words, and in which field.
    error: Option<(String, usize)>,
    /// True if the answer so far is "I don't know".
    unsure: bool,
    /// Splits a date that was pasted.
    pasted: Pasted,
    /// "I don't know" was tapped.
    skipped: Callback<()>,
    /// Gets what was typed, at the button or at Enter.
    entered: Callback<Typed>,
) -> impl IntoView {
    let wrong = error.as_ref().map(|(_, place)| *place);
    let typed = Rc::new(RefCell::new(start.clone()));
    let dated = !about.is_empty();
    let inputs =
        labels.into_iter().zip(start.parts).enumerate().filter(|(_, ((id, _), _))| !id.is_empty()).map(
            |(place, ((id, label), value))| {
                let invalid = wrong == Some(place);
                let (label, wide) = (i18n.t(label), id.starts_with("year"));
                let (typed, pasted) = (Rc::clone(&typed), Rc::clone(&pasted));
                let keep = Callback::new(move |text: String| {
                    let parts = &mut typed.borrow_mut().parts;
                    // Several signs at once were not typed: "2026-3-1" may still become the eleventh.
                    let at_once = text.chars().count() > parts[place].chars().count() + 1;
                    let whole = if dated && at_once { pasted(&text) } else { None };
                    match whole {
                        Some(whole) => *parts = whole,
                        None => parts[place] = text,
                    }
                });
                view! { <Field id label value wide invalid typed=keep/> }
            },
        );
    let about = (!about.is_empty()).then(|| {
        let typed = Rc::clone(&typed);
        let keep = Callback::new(move |ticked| typed.borrow_mut().about = ticked);
        view! { <Checkbox name="about" value="about".to_owned() label=i18n.t(about) ticked=start.about changed=keep/> }
    });
    let sent = Rc::clone(&typed);
    let error = error.map(|(error, _)| view! { <p class="error" id="error" role="alert">{error}</p> });
    let sent = submit_handler(move || entered.run(sent.borrow().clone()));
    view! {
        <form on:submit=sent novalidate=true>
            {error}
            <fieldset
                class="fieldset"
                aria-labelledby="question"
                aria-describedby=if hinted { "hint fields-hint" } else { "fields-hint" }
            >
                <div class="fields">{inputs.collect_view()}</div>
            </fieldset>
            <p class="question-hint" id="fields-hint">{i18n.t(hint)}</p>
            {about}
            <button type="submit" class="button">{i18n.t("continue")}</button>
            <button
                type="button"
                class="choice choice-unsure"
                aria-pressed=unsure.to_string()
                on:click=click_handler(move || skipped.run(()))
            >
                <span class="choice-label">{i18n.t("dont-know")}</span>
            </button>
        </form>
    }
}

/// A known date as it would be typed.
fn written_date(known: Known) -> Typed {
    let (first, last) = known.ends();
    let ((year, month, day), (last_year, last_month, _)) = (Day(first).civil(), Day(last).civil());
    let text = |n: u32| n.to_string();
    if first == last {
        return Typed { parts: [year.to_string(), text(month), text(day)], about: false };
    }
    if (year, month) == (last_year, last_month) {
        return Typed { parts: [year.to_string(), text(month), String::new()], about: false };
    }
    let middle = Day(first + (last - first) / 2).civil();
    let whole_year = year == last_year && (month, last_month) == (1, 12);
    let month = if whole_year { String::new() } else { text(middle.1) };
    Typed { parts: [middle.0.to_string(), month, String::new()], about: !whole_year }
}
