//! One line of the papers: a paper, or several of which any one will do, each for itself, so that no "or" stands
//! between names that hold commas themselves. Must not know: where the line stands.

use super::super::guidance::dated;
use super::super::localizer::Localizer;
use crate::components::el;
use leptos::prelude::*;
use policy::{Assessment, RequiredPaper};

/// A line of the list of papers.
pub(super) struct PaperLine {
    /// The paper, or that any one of the alternatives will do.
    pub(super) line: String,
    /// The alternatives; empty if there is only one paper.
    pub(super) alternatives: Vec<String>,
}

/// A line in words.
pub(super) fn paper_line(i18n: Localizer, result: &Assessment, needed: &RequiredPaper) -> PaperLine {
    let paper = &i18n.book.service(result.service).guidance.papers[needed.line];
    let named = |place: &usize| i18n.message(paper.any[*place].paper);
    let mut alternatives: Vec<String> = needed.any.iter().map(named).collect();
    let line = if alternatives.len() == 1 { alternatives.remove(0) } else { i18n.t("any-one-of") };
    PaperLine { line: dated(i18n, &paper.period, line), alternatives }
}

/// A line beside a box to tick: a label holds no list.
#[component]
pub(super) fn PaperLabel(
    /// The line.
    paper: PaperLine,
) -> impl IntoView {
    let alternatives = paper.alternatives.into_iter();
    let alternatives = alternatives.map(|one| el("span").class("paper-alternative").text(one).view());
    el("span").text(paper.line).children(alternatives).view()
}

/// A line of a list, with the alternatives in a list of their own.
#[component]
pub(super) fn PaperItem(
    /// The line.
    paper: PaperLine,
) -> impl IntoView {
    let alternatives = super::lines::some(paper.alternatives);
    let alternatives = alternatives.map(|lines| view! { <super::lines::Lines lines/> }.into_any());
    el("li").text(paper.line).child(alternatives).view()
}
