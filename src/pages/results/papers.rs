//! The papers as a list to tick, and the papers that nobody may ask for. Must not know: where it is kept what
//! is ticked.

use super::super::guidance::grounds;
use super::super::localizer::Localizer;
use super::paper_alternatives::{PaperLabel, paper_line};
use super::{Actions, CardContext};
use crate::components::{Callback, el};
use leptos::prelude::*;
use policy::{Assessment, WaivedPaper};
use std::rc::Rc;

/// The way from the page of the questions to the start page of the language.
const UP: &str = "../";

/// The name under which it is kept that a line is ticked.
pub(super) fn tick_name(i18n: Localizer, result: &Assessment, line: usize) -> String {
    format!("{}.{}.{line}", i18n.book.service(result.service).id, result.who.name())
}

/// The papers to bring, a box each. A paper of which any one will do is one line.
#[component]
pub(super) fn PaperTicks<'a>(
    /// The words, and for whom.
    i18n: Localizer,
    /// The service's result.
    result: &'a Assessment,
    /// Knows which lines are ticked, and keeps each tick.
    actions: &'a Rc<dyn Actions>,
) -> impl IntoView + use<> {
    let boxes = result.papers.iter().map(|needed| {
        let name = tick_name(i18n, result, needed.line);
        let ticked = actions.is_ticked(&name);
        let paper = paper_line(i18n, result, needed);
        let (key, actions) = (name.clone(), Rc::clone(actions));
        let tick = el("input")
            .attr("type", "checkbox")
            .attr("name", name)
            .flag("checked", ticked)
            .on_tick(Callback::new(move |ticked| actions.tick(&key, ticked)));
        let label =
            el("label").class("paper-tick").child(tick).child(view! { <PaperLabel paper/> }.into_any());
        el("li").child(label).view()
    });
    el("ul").class("paper-ticks").children(boxes).view()
}

/// The papers that need not be brought, each with the sentence to show who asks for it all the same.
#[component]
pub(super) fn WaivedPapers<'a>(
    /// The words, and for whom.
    i18n: Localizer,
    /// The service's result.
    result: &'a Assessment,
    /// What all cards have in common.
    context: CardContext<'a>,
) -> impl IntoView + use<> {
    let waived = &i18n.book.service(result.service).guidance.waived_papers;
    let said = |waived: &&WaivedPaper| waived.may_be_said(i18n.book, context.on);
    let lines = waived.iter().filter(said).map(|waived| {
        let words = i18n.t_with("papers-spared", &[("paper", &i18n.message(waived.paper))]);
        el("li").text(words).child(grounds(i18n, &waived.grounds, Some(UP))).view()
    });
    let lines: Vec<AnyView> = lines.collect();
    (!lines.is_empty()).then(|| el("ul").class("paper-spared").children(lines).view())
}
