//! One question a page: the question first, large answers, "I don't know" always, and how to find out.

use super::heading;
use super::say::Say;
use crate::parts::{Callback, Choice, Field, choice_list, el, field, more, tick};
use leptos::prelude::AnyView;
use policy::{Day, Key, Kind, Known, Unit};
use std::cell::RefCell;
use std::rc::Rc;

/// What was typed into the fields of a date or an amount.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed {
    /// A year, or years.
    pub first: String,
    /// A month, or months.
    pub second: String,
    /// A day.
    pub third: String,
    /// "About then."
    pub about: bool,
}

/// Everything a question page shows and tells.
pub struct QuestionPage {
    /// What is asked of whom.
    pub key: Key,
    /// The answer so far.
    pub known: Option<Known>,
    /// True if the answer so far is "I don't know".
    pub unsure: bool,
    /// What is wrong with what was typed, in words, and in which field.
    pub error: Option<(String, usize)>,
    /// What was typed, if it could not be used.
    pub typed: Typed,
    /// An answer by tap.
    pub answered: Callback<Known>,
    /// "I don't know."
    pub skipped: Callback<()>,
    /// What was typed is final.
    pub entered: Callback<Typed>,
}

/// The page.
pub fn question(say: Say, page: QuestionPage) -> AnyView {
    let fact = say.book.fact(page.key.fact);
    let hint = fact.hint.map(|hint| el("p").class("question-hint").text(say.id(hint)));
    let read = |summary: &str, words| more(say.page(summary), "more", el("p").text(say.id(words)));
    let heading = heading(say.question(page.key));
    let answers = match &fact.kind {
        Kind::Choice(options) => {
            let labels = (0..options.len()).map(|n| (n as u32, say.option(fact, n))).collect();
            taps(say, labels, &page, |value| Known::option(value as usize))
        }
        Kind::Number(Unit::Count, least, most) => {
            let labels = (*least..=*most).map(|n| (n as u32, say.page(&format!("count-{n}")))).collect();
            taps(say, labels, &page, |value| Known::number(value as i32))
        }
        Kind::Number(Unit::Months, ..) => {
            let labels = [("years", "field-years"), ("months", "field-months"), ("", "")];
            fields(say, labels, ("fields-hint-months", ""), page, |known| match known.ends() {
                (low, high) if low == high => Typed {
                    first: (low / 12).to_string(),
                    second: (low % 12).to_string(),
                    ..Typed::default()
                },
                (low, _) => Typed { first: (low / 12).to_string(), ..Typed::default() },
            })
        }
        Kind::Date => {
            let labels = [("year", "field-year"), ("month", "field-month"), ("day", "field-day")];
            fields(say, labels, ("fields-hint-date", "field-about"), page, written_date)
        }
    };
    el("div")
        .class("question")
        .child(heading)
        .child(hint)
        .child(answers)
        .child(read("why-we-ask", fact.why))
        .child(read("how-to-find-out", fact.find_out))
        .view()
}

/// Answers to tap, with "I don't know" last.
fn taps(say: Say, labels: Vec<(u32, String)>, page: &QuestionPage, known: fn(u32) -> Known) -> AnyView {
    let mut choices: Vec<Choice> = labels
        .into_iter()
        .map(|(value, label)| Choice {
            value,
            label,
            pressed: page.known == Some(known(value)),
            unsure: false,
        })
        .collect();
    const UNSURE: u32 = u32::MAX;
    choices.push(Choice { value: UNSURE, label: say.page("dont-know"), pressed: page.unsure, unsure: true });
    let (answered, skipped) = (page.answered.clone(), page.skipped.clone());
    choice_list(
        choices,
        Callback::new(
            move |value| if value == UNSURE { skipped.run(()) } else { answered.run(known(value)) },
        ),
    )
}

/// Fields to type into. Enter and the button are the same.
fn fields(
    say: Say,
    labels: [(&'static str, &'static str); 3],
    (hint, about): (&'static str, &'static str),
    page: QuestionPage,
    shown: fn(Known) -> Typed,
) -> AnyView {
    let start = match (&page.error, page.known) {
        (None, Some(known)) => shown(known),
        _ => page.typed.clone(),
    };
    let wrong = page.error.as_ref().map(|(_, place)| *place);
    let typed = Rc::new(RefCell::new(start.clone()));
    let values = [start.first, start.second, start.third];
    let inputs = labels.into_iter().zip(values).enumerate().filter(|(_, ((id, _), _))| !id.is_empty()).map(
        |(place, ((id, label), value))| {
            let field_of = Field { id, label: say.page(label), value, wide: id.starts_with("year") };
            let typed = Rc::clone(&typed);
            let keep = Callback::new(move |text| {
                let mut typed = typed.borrow_mut();
                match place {
                    0 => typed.first = text,
                    1 => typed.second = text,
                    _ => typed.third = text,
                }
            });
            field(field_of, wrong == Some(place), keep).view()
        },
    );
    let about = (!about.is_empty()).then(|| {
        let typed = Rc::clone(&typed);
        let keep = Callback::new(move |ticked| typed.borrow_mut().about = ticked);
        tick("about", "about".to_owned(), say.page(about), String::new(), start.about, keep)
    });
    let (entered, sent) = (page.entered, Rc::clone(&typed));
    let error = page
        .error
        .map(|(error, _)| el("p").class("error").attr("id", "error").attr("role", "alert").text(error));
    el("form")
        .on_submit(Callback::new(move |()| entered.run(sent.borrow().clone())))
        .flag("novalidate", true)
        .child(error)
        .child(
            el("fieldset")
                .class("fieldset")
                .attr("aria-labelledby", "question")
                .child(el("div").class("fields").children(inputs)),
        )
        .child(el("p").class("question-hint").text(say.page(hint)))
        .child(about)
        .child(el("button").attr("type", "submit").class("button").text(say.page("continue")))
        .child(
            el("button")
                .attr("type", "button")
                .class("choice choice-unsure")
                .attr("aria-pressed", page.unsure.to_string())
                .on_click(page.skipped)
                .child(el("span").class("choice-label").text(say.page("dont-know"))),
        )
        .view()
}

/// A known date as it would be typed.
fn written_date(known: Known) -> Typed {
    let (first, last) = known.ends();
    let ((year, month, day), (last_year, last_month, _)) = (Day(first).civil(), Day(last).civil());
    let text = |n: u32| n.to_string();
    if first == last {
        return Typed { first: year.to_string(), second: text(month), third: text(day), about: false };
    }
    if (year, month) == (last_year, last_month) {
        return Typed { first: year.to_string(), second: text(month), ..Typed::default() };
    }
    let middle = Day(first + (last - first) / 2).civil();
    let whole_year = year == last_year && (month, last_month) == (1, 12);
    Typed {
        first: middle.0.to_string(),
        second: if whole_year { String::new() } else { text(middle.1) },
        third: String::new(),
        about: !whole_year,
    }
}
