//! The slip for the counter (办事单): what, where, which papers, what to ask, on what it rests, by which rules and on
//! which day. On the screen a list to tick; on paper one sheet; and a picture to keep where nothing can be saved.

mod picture;

use super::super::guidance;
use super::super::say::Say;
use super::{Case, called, either, guide, papers};
use crate::components::{Callback, Element, el};
use leptos::prelude::AnyView;
use picture::{Line, picture};
use policy::reasons::{Of, Reason, Role, reasons};
use policy::{Assessment, Condition, Context, Ground, MessageId, Outcome};

/// The slip of a service to which one can go today; `None` where there is nothing to go for yet.
pub(super) fn slip(say: Say, result: &Assessment, case: Case<'_>) -> Option<Element> {
    let hands = case.hands?;
    if !matches!(result.outcome, Outcome::Yes | Outcome::Office) {
        return None;
    }
    let guidance = &say.book.service(result.service).guidance;
    let id = format!("slip-{}-{}", say.book.service(result.service).id, result.who.name());
    let what = called(say, result.service, result.who);
    let place = say.id(guidance.office);
    let phones: Vec<String> = guidance.hotlines.iter().map(|id| say.id(*id)).collect();
    let asked = questions(say, result, case);
    let rests = cites(say, result);
    let day = say.day(case.on);
    let made = say.fill("fingerprint", &[("day", &day), ("hash", case.fingerprint)]);
    let heading = |name: &str| el("h4").text(say.page(name));
    let list = |lines: &[String]| {
        el("ul")
            .children(lines.iter().map(|line| el("li").text(line.clone()).view()).collect::<Vec<AnyView>>())
    };
    let row = |name: &str, lines: &[String]| {
        let cells = lines.iter().map(|line| el("dd").text(line.clone()).view());
        vec![el("dt").text(say.page(name)).view()].into_iter().chain(cells).collect::<Vec<AnyView>>()
    };
    let calls = phones.iter().map(|line| guidance::dialled(line.clone()).view());
    let facts = el("dl")
        .class("facts")
        .children(row("slip-what", std::slice::from_ref(&what)))
        .children(row("card-where", std::slice::from_ref(&place)))
        .child(el("dt").text(say.page("card-hotline")))
        .children(calls);
    let ask = (!asked.is_empty()).then(|| el("div").child(heading("slip-ask")).child(list(&asked)));
    let (print, shown) = (hands.print.clone(), hands.show.clone());
    let tools = {
        let button = |name: &str, tapped: Callback<()>| {
            let words = say.page(name);
            let heard = format!("{words}{}", say.fill("slip-of", &[("what", &what)]));
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
        let (hands, marks, result) = (hands.clone(), marks(say, result), result.clone());
        let draw = Callback::new(move |()| {
            let ticked = hands.ticked.borrow();
            let ticked: Vec<bool> = marks.iter().map(|mark| ticked.contains(mark)).collect();
            shown.run((name.clone(), picture(&lines.drawn(say, &result, &ticked))));
        });
        el("p")
            .class("slip-tools")
            .child(button("slip-print", Callback::new(move |()| print.run(sheet.clone()))))
            .child(button("slip-picture", draw))
    };
    let alt = say.fill("slip-picture-alt", &[("what", &what)]);
    let hint = say.page("slip-picture-hint");
    let kept =
        el("div").class("slip-picture").attr("data-alt", alt).attr("data-hint", hint).attr("role", "status");
    Some(
        el("section")
            .class("slip")
            .attr("id", id)
            .child(heading("card-slip").class("paper"))
            .child(facts)
            .child(heading("slip-papers"))
            .child(papers::ticks(say, result, hands))
            .child(papers::spared(say, result, case))
            .child(ask)
            .child(heading("slip-rests"))
            .child(el("p").child(el("cite").class("slip-rests").text(rests.join(&say.page("slip-between")))))
            .child(el("p").class("fingerprint").text(made))
            .child(tools)
            .child(kept),
    )
}

/// The names of the ticks, in the order of the lines.
fn marks(say: Say, result: &Assessment) -> Vec<String> {
    result.papers.iter().map(|needed| papers::mark(say, result, needed.line)).collect()
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
    fn drawn(&self, say: Say, result: &Assessment, ticked: &[bool]) -> Vec<Line> {
        let brought = result.papers.iter().zip(ticked).flat_map(|(needed, ticked)| {
            let paper = either::paper(say, result, needed);
            let line = Line::text(format!("{} {}", if *ticked { "☑" } else { "□" }, paper.line));
            [line].into_iter().chain(paper.any.into_iter().map(|one| Line::text(format!("· {one}"))))
        });
        let mut lines = vec![Line::title(self.what.clone())];
        let mut part = |name: &str, below: Vec<Line>| {
            if !below.is_empty() {
                lines.push(Line::heading(say.page(name)));
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
fn questions(say: Say, result: &Assessment, case: Case<'_>) -> Vec<String> {
    let service = say.book.service(result.service);
    let context = Context::new(say.book, case.household, case.on, result.who);
    let mut found = Vec::new();
    for judged in &result.judged {
        let requirement = &service.requirements[judged.requirement];
        if !requirement.has_lapsed(say.book, case.on) {
            asked(&reasons(&context, &requirement.condition), &mut |words| {
                let words = say.id(words);
                if !found.contains(&words) {
                    found.push(words);
                }
            });
        }
    }
    for words in guide::asks(say, result, case) {
        if !found.contains(&words) {
            found.push(words);
        }
    }
    found
}

fn asked(reason: &Reason<'_>, found: &mut dyn FnMut(policy::MessageId)) {
    if reason.role != Role::Culprit || reason.truth != policy::Truth::OFFICE {
        return;
    }
    if let Of::Condition(Condition::Office(question, _)) = reason.of {
        found(*question);
    }
    for part in &reason.parts {
        asked(part, found);
    }
}

/// What the service rests on: each place of the document once, the articles of one law in one line.
fn cites(say: Say, result: &Assessment) -> Vec<String> {
    let service = say.book.service(result.service);
    let rules = result.judged.iter().map(|judged| &service.requirements[judged.requirement].grounds);
    let mut cites = Vec::new();
    let mut laws: Vec<(MessageId, Vec<String>)> = Vec::new();
    for ground in service.grounds.iter().chain(rules.flatten()) {
        match ground {
            Ground::Seed { clause, .. } => {
                let clause = &say.book.clauses[usize::from(*clause)].number;
                let words = say.fill("cite-plan", &[("clause", clause)]);
                if !cites.contains(&words) {
                    cites.push(words);
                }
            }
            Ground::Law { title, article } => {
                let article = guidance::cited(say, article);
                match laws.iter_mut().find(|(law, _)| law == title) {
                    Some((_, articles)) if articles.contains(&article) => {}
                    Some((_, articles)) => articles.push(article),
                    None => laws.push((*title, vec![article])),
                }
            }
            Ground::Office => {}
        }
    }
    cites.extend(laws.into_iter().map(|(title, articles)| {
        let articles = articles.join(&say.page("and"));
        say.fill("cite-law", &[("law", &say.id(title)), ("article", &articles)])
    }));
    cites
}
