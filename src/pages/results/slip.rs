//! The slip for the counter (办事单): what, where, which papers, what to ask, on what it rests, by which rules and on
//! which day. On the screen a list to tick; on paper one sheet; and a picture to keep where nothing can be saved.

mod picture;

use super::super::guidance;
use super::super::localizer::Localizer;
use super::{Case, called, either, guide, papers};
use crate::components::{Callback, Element, el};
use leptos::prelude::AnyView;
use picture::{Line, picture};
use policy::reasons::{Contribution, Reason, ReasonSubject, reasons};
use policy::{Assessment, Condition, Context, LegalBasis, MessageId, Outcome};

/// The slip of a service to which one can go today; `None` where there is nothing to go for yet.
pub(super) fn slip(i18n: Localizer, result: &Assessment, case: Case<'_>) -> Option<Element> {
    let hands = case.hands?;
    if !matches!(result.outcome, Outcome::Yes | Outcome::Office) {
        return None;
    }
    let guidance = &i18n.book.service(result.service).guidance;
    let id = format!("slip-{}-{}", i18n.book.service(result.service).id, result.who.name());
    let what = called(i18n, result.service, result.who);
    let place = i18n.message(guidance.office);
    let phones: Vec<String> = guidance.hotlines.iter().map(|id| i18n.message(*id)).collect();
    let asked = questions(i18n, result, case);
    let rests = cites(i18n, result);
    let day = i18n.day(case.on);
    let made = i18n.t_with("fingerprint", &[("day", &day), ("hash", case.fingerprint)]);
    let heading = |name: &str| el("h4").text(i18n.t(name));
    let list = |lines: &[String]| {
        el("ul")
            .children(lines.iter().map(|line| el("li").text(line.clone()).view()).collect::<Vec<AnyView>>())
    };
    let row = |name: &str, lines: &[String]| {
        let cells = lines.iter().map(|line| el("dd").text(line.clone()).view());
        vec![el("dt").text(i18n.t(name)).view()].into_iter().chain(cells).collect::<Vec<AnyView>>()
    };
    let calls = phones.iter().map(|line| guidance::dialled(line.clone()).view());
    let facts = el("dl")
        .class("facts")
        .children(row("slip-what", std::slice::from_ref(&what)))
        .children(row("card-where", std::slice::from_ref(&place)))
        .child(el("dt").text(i18n.t("card-hotline")))
        .children(calls);
    let ask = (!asked.is_empty()).then(|| el("div").child(heading("slip-ask")).child(list(&asked)));
    let (print, shown) = (hands.print.clone(), hands.show.clone());
    let tools = {
        let button = |name: &str, tapped: Callback<()>| {
            let words = i18n.t(name);
            let heard = format!("{words}{}", i18n.t_with("slip-of", &[("what", &what)]));
            el("button")
                .attr("type", "button")
                .class("button button-quiet")
                .attr("aria-label", heard)
                .on_click(tapped)
                .text(words)
        };
        let (name, sheet) = (id.clone(), id.clone());
        let lines = Lines {
            what: what.clone(),
            place,
            phones,
            asked: asked.clone(),
            rests: rests.clone(),
            made: made.clone(),
        };
        let (hands, marks, result) = (hands.clone(), marks(i18n, result), result.clone());
        let draw = Callback::new(move |()| {
            let ticked = hands.ticked.borrow();
            let ticked: Vec<bool> = marks.iter().map(|mark| ticked.contains(mark)).collect();
            shown.run((name.clone(), picture(&lines.drawn(i18n, &result, &ticked))));
        });
        el("p")
            .class("slip-tools")
            .child(button("slip-print", Callback::new(move |()| print.run(sheet.clone()))))
            .child(button("slip-picture", draw))
    };
    let alt = i18n.t_with("slip-picture-alt", &[("what", &what)]);
    let hint = i18n.t("slip-picture-hint");
    let kept =
        el("div").class("slip-picture").attr("data-alt", alt).attr("data-hint", hint).attr("role", "status");
    Some(
        el("section")
            .class("slip")
            .attr("id", id)
            .child(heading("card-slip").class("paper"))
            .child(facts)
            .child(heading("slip-papers"))
            .child(papers::ticks(i18n, result, hands))
            .child(papers::spared(i18n, result, case))
            .child(ask)
            .child(heading("slip-rests"))
            .child(el("p").child(el("cite").class("slip-rests").text(rests.join(&i18n.t("slip-between")))))
            .child(el("p").class("fingerprint").text(made))
            .child(tools)
            .child(kept),
    )
}

/// The names of the ticks, in the order of the lines.
fn marks(i18n: Localizer, result: &Assessment) -> Vec<String> {
    result.papers.iter().map(|needed| papers::mark(i18n, result, needed.line)).collect()
}

/// What stands on the slip.
struct Lines {
    what: String,
    place: String,
    phones: Vec<String>,
    asked: Vec<String>,
    rests: Vec<String>,
    made: String,
}

impl Lines {
    /// The lines of the picture; a ticked paper has a cross in its box.
    fn drawn(&self, i18n: Localizer, result: &Assessment, ticked: &[bool]) -> Vec<Line> {
        let brought = result.papers.iter().zip(ticked).flat_map(|(needed, ticked)| {
            let paper = either::paper(i18n, result, needed);
            let line = Line::text(format!("{} {}", if *ticked { "☑" } else { "□" }, paper.line));
            [line].into_iter().chain(paper.any.into_iter().map(|one| Line::text(format!("· {one}"))))
        });
        let mut lines = vec![Line::title(self.what.clone())];
        let mut part = |name: &str, below: Vec<Line>| {
            if !below.is_empty() {
                lines.push(Line::heading(i18n.t(name)));
                lines.extend(below);
            }
        };
        let plain = |lines: &[String]| lines.iter().cloned().map(Line::text).collect::<Vec<_>>();
        part("card-where", plain(std::slice::from_ref(&self.place)));
        part("card-hotline", plain(&self.phones));
        part("slip-papers", brought.collect());
        part("slip-ask", plain(&self.asked));
        part("slip-rests", self.rests.iter().cloned().map(Line::small).collect());
        lines.push(Line::small(self.made.clone()));
        lines
    }
}

/// What the office is to be asked: the questions that bring this before it, then what else there is to ask.
fn questions(i18n: Localizer, result: &Assessment, case: Case<'_>) -> Vec<String> {
    let service = i18n.book.service(result.service);
    let context = Context::new(i18n.book, case.household, case.on, result.who);
    let mut found = Vec::new();
    for judged in &result.requirements {
        let requirement = &service.requirements[judged.requirement];
        if !requirement.has_lapsed(i18n.book, case.on) {
            asked(&reasons(&context, &requirement.condition), &mut |words| {
                let words = i18n.message(words);
                if !found.contains(&words) {
                    found.push(words);
                }
            });
        }
    }
    for words in guide::asks(i18n, result, case) {
        if !found.contains(&words) {
            found.push(words);
        }
    }
    found
}

fn asked(reason: &Reason<'_>, found: &mut dyn FnMut(policy::MessageId)) {
    if reason.contribution != Contribution::Causes || reason.truth != policy::Truth::OFFICE {
        return;
    }
    if let ReasonSubject::Condition(Condition::Office(question, _)) = reason.of {
        found(*question);
    }
    for part in &reason.parts {
        asked(part, found);
    }
}

/// What the service rests on: each place of the document once, the articles of one law in one line.
fn cites(i18n: Localizer, result: &Assessment) -> Vec<String> {
    let service = i18n.book.service(result.service);
    let rules = result.requirements.iter().map(|judged| &service.requirements[judged.requirement].grounds);
    let mut cites = Vec::new();
    let mut laws: Vec<(MessageId, Vec<String>)> = Vec::new();
    for ground in service.grounds.iter().chain(rules.flatten()) {
        match ground {
            LegalBasis::Document { clause, .. } => {
                let clause = &i18n.book.clauses[usize::from(*clause)].number;
                let words = i18n.t_with("cite-plan", &[("clause", clause)]);
                if !cites.contains(&words) {
                    cites.push(words);
                }
            }
            LegalBasis::Law { title, article } => {
                let article = guidance::cited(i18n, article);
                match laws.iter_mut().find(|(law, _)| law == title) {
                    Some((_, articles)) if articles.contains(&article) => {}
                    Some((_, articles)) => articles.push(article),
                    None => laws.push((*title, vec![article])),
                }
            }
            LegalBasis::Office => {}
        }
    }
    cites.extend(laws.into_iter().map(|(title, articles)| {
        let articles = articles.join(&i18n.t("and"));
        i18n.t_with("cite-law", &[("law", &i18n.message(title)), ("article", &articles)])
    }));
    cites
}
