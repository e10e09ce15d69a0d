//! The results: one card a service, what needs doing first, and why, all the way to the sentence that says so.

use super::say::Say;
use super::title;
use crate::parts::{Element, el, more};
use leptos::prelude::*;
use policy::{Assessment, Day, Ground, MessageId, Outcome, Scope, Service, Settled, Truth};

/// What the page shows.
pub struct ResultsPage {
    /// Every service of the chosen topics, judged.
    pub results: Vec<Assessment>,
    /// The day for which it was judged.
    pub on: Day,
    /// The rule book's fingerprint.
    pub fingerprint: String,
    /// The address of the document reader's folder, or of the official document.
    pub notices: Vec<AnyView>,
    /// What stands below the cards: buttons of the app.
    pub actions: AnyView,
}

/// What needs doing first stands first.
const ORDER: [(Outcome, &str, &str); 5] = [
    (Outcome::Yes, "yes", "✓"),
    (Outcome::Office, "office", "☎\u{fe0e}"),
    (Outcome::NotYet, "not-yet", "◔"),
    (Outcome::Unknown, "unknown", "?"),
    (Outcome::NotNeeded, "not-needed", "–"),
];

/// The page.
pub fn results(say: Say, page: ResultsPage) -> AnyView {
    let groups = ORDER.into_iter().filter_map(|(outcome, name, mark)| {
        let found = page.results.iter().filter(|result| result.outcome == outcome);
        let cards: Vec<AnyView> = found.map(|result| card(say, result, name, mark).view()).collect();
        if cards.is_empty() {
            return None;
        }
        let words = say.page(&format!("group-{name}"));
        if outcome == Outcome::NotNeeded {
            // Nothing to do about these: out of the way, but a tap away.
            let words = say.fill("group-closed", &[("group", &words), ("n", &cards.len().to_string())]);
            return Some(more(words, "more", el("div").children(cards)).view());
        }
        let heading = el("h2").class("result-group-title").text(words);
        Some(el("section").class("result-group").child(heading).children(cards).view())
    });
    let day = say.day(page.on);
    el("div")
        .child(title(say.page("results-title")))
        .children(page.notices)
        .child(el("p").class("results-lead").text(say.page("results-lead")))
        .children(groups)
        .child(page.actions)
        .child(
            el("p")
                .class("fingerprint")
                .text(say.fill("fingerprint", &[("day", &day), ("hash", &page.fingerprint)])),
        )
        .view()
}

fn card(say: Say, result: &Assessment, outcome: &'static str, mark: &'static str) -> Element {
    let service = say.book.service(result.service);
    let name = say.id(service.name);
    let name = match service.of {
        Scope::Child => say.fill("label-of-person", &[("person", &say.person(result.who)), ("label", &name)]),
        _ => name,
    };
    let first = match result.outcome {
        Outcome::Yes => say.id(service.yes),
        Outcome::NotYet => say.id(service.not_yet),
        Outcome::Office => say.id(service.decided),
        Outcome::NotNeeded => say.id(service.not_needed),
        Outcome::Unknown => say.page("unknown-first"),
    };
    let mut next = Vec::new();
    if result.outcome == Outcome::NotYet {
        for judged in result.judged.iter().filter(|judged| judged.truth == Truth::NO) {
            let requirement = &service.requirements[judged.requirement];
            if !requirement.need {
                next.push(say.id(requirement.unmet));
            }
        }
    }
    for key in &result.missing {
        let how = say.id(say.book.fact(key.fact).find_out);
        next.push(say.fill("missing", &[("label", &say.label(*key)), ("how", &how)]));
    }
    let relevant = result.outcome != Outcome::NotNeeded;
    let advice = result.advice.iter().filter(|_| relevant).map(|place| say.id(service.advice[*place].say));
    let badge = el("p")
        .class("badge")
        .attr("data-outcome", outcome)
        .child(el("span").class("badge-mark").attr("aria-hidden", "true").text(mark))
        .text(say.page(&format!("badge-{outcome}")));
    el("article")
        .class("card")
        .attr("data-outcome", outcome)
        .child(el("h3").class("card-title").text(name))
        .child(badge)
        .child(el("p").class("card-first").text(first))
        .child(list("ul", "unmet", next))
        .child(list("ul", "advice", advice.collect()))
        .child(how(say, service, result))
        .child(more(say.page("card-why"), "card-more", why(say, service, result)))
}

/// What to bring, where to go, what to do, what to ask.
fn how(say: Say, service: &Service, result: &Assessment) -> Element {
    let guidance = &service.guidance;
    let either = say.page("or");
    let ids = |ids: &[MessageId]| -> Vec<String> { ids.iter().map(|id| say.id(*id)).collect() };
    let papers = result.papers.iter().map(|place| {
        let any = ids(&guidance.papers[*place].any);
        let list = any.join(&either);
        if any.len() > 1 { say.fill("any-one", &[("list", &list)]) } else { list }
    });
    let papers = papers.collect();
    let mut facts = el("dl").class("facts");
    for (name, lines) in [
        ("card-where", vec![say.id(guidance.office)]),
        ("card-online", ids(&guidance.channels)),
        ("card-time", vec![say.id(guidance.time)]),
        ("card-fee", vec![say.id(guidance.fee)]),
        ("card-hotline", ids(&guidance.hotlines)),
    ] {
        if !lines.is_empty() {
            facts = facts.child(el("dt").text(say.page(name)));
        }
        facts = facts.children(lines.into_iter().map(|line| el("dd").text(line).view()));
    }
    let steps = guidance.steps.iter().map(|step| say.id(step.say)).collect();
    let heading = |name: &str| el("h4").text(say.page(name));
    let mut content = el("div");
    for (name, tag, class, lines) in [
        ("card-papers", "ul", "papers", papers),
        ("card-about", "", "", Vec::new()),
        ("card-steps", "ol", "steps", steps),
        ("card-ask", "ul", "ask", ids(&guidance.ask)),
        ("card-traps", "ul", "traps", ids(&guidance.traps)),
    ] {
        if name == "card-about" {
            content = content.child(heading(name)).child(std::mem::replace(&mut facts, el("dl")));
            content = content.child(guidance.yearly.then(|| el("p").text(say.page("yearly"))));
        } else if !lines.is_empty() {
            content = content.child(heading(name)).child(list(tag, class, lines));
        }
    }
    let title = match result.outcome {
        Outcome::Yes | Outcome::Office => "card-how",
        _ => "card-how-later",
    };
    more(say.page(title), "card-more", content)
}

/// Every condition in words, whether it is met, and what it rests on.
fn why(say: Say, service: &Service, result: &Assessment) -> Element {
    let conditions = result.judged.iter().map(|judged| {
        let requirement = &service.requirements[judged.requirement];
        let (truth, mark) = match judged.truth.settled() {
            Some(Settled::Yes) => ("met", "✓"),
            Some(Settled::No) => ("unmet", "✗"),
            Some(Settled::Office) => ("office", "☎\u{fe0e}"),
            None => ("unknown", "?"),
        };
        let state = el("span").class("condition-state").text(say.page(&format!("truth-{truth}")));
        el("li")
            .class("condition")
            .attr("data-truth", truth)
            .child(el("span").class("condition-mark").attr("aria-hidden", "true").text(mark))
            .child(el("span").class("condition-text").text(say.id(requirement.label)).text(" ").child(state))
            .child(grounds(say, &requirement.grounds))
            .view()
    });
    let named = (!service.grounds.is_empty()).then(|| el("h4").text(say.page("card-named")));
    el("div")
        .child(el("p").text(say.id(service.what)))
        .child(el("ul").class("conditions").children(conditions))
        .child(named)
        .child((!service.grounds.is_empty()).then(|| grounds(say, &service.grounds)))
}

fn grounds(say: Say, grounds: &[Ground]) -> Element {
    let lines = grounds.iter().map(|ground| {
        let line = el("li");
        let line = match ground {
            Ground::Seed { clause, quote } => {
                let number = &say.book.clauses[usize::from(*clause)].number;
                let lang = if say.words.language == "zh-Hant" { "zh-Hant" } else { "zh-Hans" };
                line.child(el("blockquote").class("quote").attr("lang", lang).text(say.id(*quote)))
                    .child(el("cite").text(say.fill("cite-plan", &[("clause", number)])))
            }
            Ground::Law { title, article } => {
                let words = say.fill("cite-law", &[("law", &say.id(*title)), ("article", article)]);
                line.child(el("cite").text(words))
            }
            Ground::Office => line.text(say.page("cite-office")),
        };
        line.view()
    });
    el("ul").class("grounds").children(lines)
}

fn list(tag: &'static str, class: &'static str, lines: Vec<String>) -> Option<Element> {
    let lines = (!lines.is_empty()).then_some(lines)?;
    Some(el(tag).class(class).children(lines.into_iter().map(|line| el("li").text(line).view())))
}
