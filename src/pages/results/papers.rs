//! The papers as a list to tick, and the papers that nobody may ask for. What is ticked the caller keeps, if it may.

use super::super::guidance::grounds;
use super::super::localizer::Localizer;
use super::{Case, Hands, either};
use crate::components::{Callback, Element, el};
use policy::{Assessment, WaivedPaper};

/// The way from the page of the questions to the start page of the language.
const UP: &str = "../";

/// The name under which the tick of a line is kept.
pub(super) fn mark(i18n: Localizer, result: &Assessment, line: usize) -> String {
    format!("{}.{}.{line}", i18n.book.service(result.service).id, result.who.name())
}

/// The list, one box a line. A paper of which any one will do is one line.
pub(super) fn ticks(i18n: Localizer, result: &Assessment, hands: &Hands) -> Element {
    let boxes = result.papers.iter().map(|needed| {
        let mark = mark(i18n, result, needed.line);
        let ticked = hands.ticked.borrow().contains(&mark);
        let (name, hands) = (mark.clone(), hands.clone());
        let changed = Callback::new(move |ticked| {
            let mut all = hands.ticked.borrow_mut();
            if ticked {
                all.insert(name.clone());
            } else {
                all.remove(&name);
            }
            drop(all);
            hands.changed.run(());
        });
        let tick = el("input").attr("type", "checkbox").attr("name", mark).flag("checked", ticked);
        let label = el("label")
            .class("paper-tick")
            .child(tick.on_tick(changed))
            .child(either::words(i18n, result, needed));
        el("li").child(label).view()
    });
    el("ul").class("paper-ticks").children(boxes)
}

/// The papers that need not be brought, each with the sentence to show who asks for it all the same.
pub(super) fn spared(i18n: Localizer, result: &Assessment, case: Case<'_>) -> Option<Element> {
    let spared = &i18n.book.service(result.service).guidance.waived_papers;
    let said = |spared: &&WaivedPaper| spared.may_be_said(i18n.book, case.on);
    let lines: Vec<_> = spared
        .iter()
        .filter(said)
        .map(|spared| {
            let words = i18n.t_with("papers-spared", &[("paper", &i18n.message(spared.paper))]);
            el("li").text(words).child(grounds(i18n, &spared.grounds, Some(UP))).view()
        })
        .collect();
    (!lines.is_empty()).then(|| el("ul").class("paper-spared").children(lines))
}
