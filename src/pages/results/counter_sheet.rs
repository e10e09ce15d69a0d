//! The counter sheet (办事单): what, where, which papers, what to ask, on what it rests, by which rules and on which day.
//! On the screen a list to tick; on paper one sheet; and a picture to keep where nothing can be saved.

mod basis;
pub(super) mod questions;

use super::super::guidance;
use super::super::localizer::Localizer;
use super::how_to::fact_row;
use super::lines::Lines;
use super::paper_alternatives::{PaperLine, paper_line};
use super::papers::{PaperTicks, WaivedPapers, tick_name};
use super::picture::{PictureLine, kept_picture};
use super::{CardContext, called};
use crate::components::{Callback, el, slot};
use leptos::prelude::*;
use policy::{Assessment, Outcome};
use std::rc::Rc;

/// True if there is a sheet: one can go today, and the results are not only read.
pub(super) fn has_sheet(result: &Assessment, context: CardContext<'_>) -> bool {
    context.actions.is_some() && matches!(result.outcome, Outcome::Yes | Outcome::Office)
}

/// The sheet of a service to which one can go today; nothing where there is nothing to go for yet.
#[component]
pub(super) fn CounterSheet<'a>(
    /// The words, and for whom.
    i18n: Localizer,
    /// The service's result.
    result: &'a Assessment,
    /// What all cards have in common.
    context: CardContext<'a>,
) -> impl IntoView + use<> {
    let actions = context.actions.filter(|_| has_sheet(result, context))?;
    let id = format!("counter-sheet-{}-{}", i18n.book.service(result.service).id, result.who.name());
    let sheet = SheetText::new(i18n, result, context);
    let title = |name: &str| el("h4").text(i18n.t(name)).view();
    let facts = el("dl")
        .class("facts")
        .children(fact_row(i18n, "counter-sheet-what", vec![sheet.what.clone()]))
        .children(fact_row(i18n, "card-where", vec![sheet.place.clone()]))
        .child(el("dt").text(i18n.t("card-hotline")))
        .children(sheet.phones.iter().map(|line| guidance::dialled(line.clone()).view()))
        .view();
    let questions = super::lines::some(sheet.questions.clone());
    let questions = questions.map(|lines| {
        el("div").child(title("counter-sheet-ask")).child(view! { <Lines lines/> }.into_any()).view()
    });
    let basis = sheet.basis.join(&i18n.t("counter-sheet-between"));
    let (what, made) = (sheet.what.clone(), sheet.made.clone());
    let (print, part) = (Rc::clone(actions), id.clone());
    let (draw, image) = (Rc::clone(actions), RwSignal::new(None));
    let button = |name: &str, tapped: Callback<()>| {
        let words = i18n.t(name);
        let label = format!("{words}{}", i18n.t_with("counter-sheet-of", &[("what", &what)]));
        let button =
            el("button").attr("type", "button").class("button button-quiet").attr("aria-label", label);
        button.on_click(tapped).text(words).view()
    };
    let tools = [
        button("counter-sheet-print", Callback::new(move |()| print.print(&part))),
        button(
            "counter-sheet-picture",
            Callback::new(move |()| {
                let lines = sheet.drawn(i18n, &|name| draw.is_ticked(name));
                image.set(Some(draw.picture(&lines).unwrap_or_default()));
            }),
        ),
    ];
    let alt = i18n.t_with("counter-sheet-picture-alt", &[("what", &what)]);
    let picture = slot(move || {
        image.get().map(|address| kept_picture(i18n, address, alt.clone(), "counter-sheet-picture-hint"))
    });
    let sheet = el("section")
        .class("counter-sheet")
        .attr("id", id)
        .child(el("h4").class("paper").text(i18n.t("card-counter-sheet")))
        .child(facts)
        .child(title("counter-sheet-papers"))
        .child(view! { <PaperTicks i18n result actions/> }.into_any())
        .child(view! { <WaivedPapers i18n result context/> }.into_any())
        .child(questions)
        .child(
            el("div")
                .class("counter-sheet-basis")
                .child(title("counter-sheet-basis"))
                .child(el("cite").text(basis)),
        )
        .child(el("p").class("fingerprint").text(made))
        .child(el("p").class("counter-sheet-tools").children(tools))
        .child(el("div").class("counter-sheet-picture").attr("role", "status").child(picture));
    Some(sheet.view())
}

/// What stands on the sheet.
struct SheetText {
    what: String,
    place: String,
    phones: Vec<String>,
    /// Each line of papers, with the name under which its tick is kept.
    papers: Vec<(String, PaperLine)>,
    questions: Vec<String>,
    basis: Vec<String>,
    made: String,
}

impl SheetText {
    fn new(i18n: Localizer, result: &Assessment, context: CardContext<'_>) -> SheetText {
        let guidance = &i18n.book.service(result.service).guidance;
        let day = i18n.day(context.on);
        let papers = result
            .papers
            .iter()
            .map(|needed| (tick_name(i18n, result, needed.line), paper_line(i18n, result, needed)));
        SheetText {
            what: called(i18n, result.service, result.who),
            place: i18n.message(guidance.office),
            phones: guidance.hotlines.iter().map(|id| i18n.message(*id)).collect(),
            papers: papers.collect(),
            questions: questions::questions(i18n, result, context),
            basis: basis::basis(i18n, result),
            made: i18n.t_with("fingerprint", &[("day", &day), ("hash", context.fingerprint)]),
        }
    }

    /// The lines of the picture; a ticked paper has a cross in its box.
    fn drawn(&self, i18n: Localizer, is_ticked: &dyn Fn(&str) -> bool) -> Vec<PictureLine> {
        let papers = self.papers.iter().flat_map(|(name, paper)| {
            let line =
                PictureLine::text(format!("{} {}", if is_ticked(name) { "☑" } else { "□" }, paper.line));
            let alternatives = paper.alternatives.iter().map(|one| PictureLine::text(format!("· {one}")));
            [line].into_iter().chain(alternatives)
        });
        let mut lines = vec![PictureLine::title(self.what.clone())];
        let mut part = |name: &str, below: Vec<PictureLine>| {
            if !below.is_empty() {
                lines.push(PictureLine::heading(i18n.t(name)));
                lines.extend(below);
            }
        };
        let plain = |lines: &[String]| lines.iter().cloned().map(PictureLine::text).collect::<Vec<_>>();
        part("card-where", plain(std::slice::from_ref(&self.place)));
        part("card-hotline", plain(&self.phones));
        part("counter-sheet-papers", papers.collect());
        part("counter-sheet-ask", plain(&self.questions));
        part("counter-sheet-basis", self.basis.iter().cloned().map(PictureLine::small).collect());
        lines.push(PictureLine::small(self.made.clone()));
        lines
    }
}
