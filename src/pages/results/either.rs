//! One line of the papers: a paper, or several of which any one will do, each for itself, so that no "or" stands
//! between names that hold commas themselves. Must not know: where the line stands.

use super::super::guidance::dated;
use super::super::localizer::Localizer;
use crate::components::{Element, el};
use policy::{Assessment, RequiredPaper};

/// A line of the list of papers.
pub(super) struct Paper {
    /// The paper, or that any one of the others will do.
    pub(super) line: String,
    /// The others.
    pub(super) any: Vec<String>,
}

/// A line in words.
pub(super) fn paper(i18n: Localizer, result: &Assessment, needed: &RequiredPaper) -> Paper {
    let paper = &i18n.book.service(result.service).guidance.papers[needed.line];
    let named = |place: &usize| i18n.message(paper.any[*place].paper);
    let mut any: Vec<String> = needed.any.iter().map(named).collect();
    let line = if any.len() == 1 { any.remove(0) } else { i18n.t("any-one-of") };
    Paper { line: dated(i18n, &paper.period, line), any }
}

/// The same to stand beside a box to tick: a label holds no list.
pub(super) fn words(i18n: Localizer, result: &Assessment, needed: &RequiredPaper) -> Element {
    let paper = paper(i18n, result, needed);
    let any = paper.any.into_iter().map(|one| el("span").class("paper-either").text(one).view());
    el("span").text(paper.line).children(any)
}
