//! The results: one card a service, what needs doing first, and why, all the way to the sentence that says so.

use super::guidance::{condition_list, how, list};
use super::say::Say;
use super::title;
use crate::parts::{Element, el, more};
use leptos::prelude::*;
use policy::{Assessment, Day, Key, Outcome, Scope, Truth};

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
pub(super) const ORDER: [(Outcome, &str, &str); 5] = [
    (Outcome::Yes, "yes", "✓"),
    (Outcome::Office, "office", "☎\u{fe0e}"),
    (Outcome::NotYet, "not-yet", "◔"),
    (Outcome::Unknown, "unknown", "?"),
    (Outcome::NotNeeded, "not-needed", "–"),
];

/// The page.
pub fn results(say: Say, page: ResultsPage) -> AnyView {
    let groups = ORDER.into_iter().filter_map(|(outcome, name, mark)| {
        let mut found: Vec<&Assessment> = page.results.iter().filter(|r| r.outcome == outcome).collect();
        found.sort_by_key(|result| !say.book.service(result.service).urgent);
        let found = found.into_iter();
        let cards: Vec<AnyView> = found.map(|result| card(say, result, name, mark).view()).collect();
        if cards.is_empty() {
            return None;
        }
        let words = say.page(&format!("group-{name}"));
        if outcome == Outcome::NotNeeded {
            // Nothing to do about these: out of the way, but a tap away.
            let words = say.fill("group-closed", &[("group", &words), ("n", &cards.len().to_string())]);
            return Some(more(words, "more result-rest", el("div").children(cards)).view());
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
    let say = say.of(result.who);
    // What is not met, in the book's order: the first is the next step, and says so at the top.
    let unmet = result.judged.iter().filter(|judged| judged.truth == Truth::NO);
    let unmet =
        unmet.map(|judged| &service.requirements[judged.requirement]).filter(|requirement| !requirement.need);
    let unmet: Vec<String> = unmet.map(|requirement| say.id(requirement.unmet)).collect();
    let first = match result.outcome {
        Outcome::Yes => say.id(service.yes),
        Outcome::NotYet => unmet.first().cloned().unwrap_or_else(|| say.id(service.not_yet)),
        Outcome::Office => say.id(service.decided),
        Outcome::NotNeeded => say.id(service.not_needed),
        Outcome::Unknown => say.page("unknown-first"),
    };
    let mut next = Vec::new();
    if result.outcome == Outcome::NotYet && unmet.len() > 1 {
        next.push(say.fill("unmet-more", &[("n", &(unmet.len() - 1).to_string())]));
    }
    // A fact that hangs on another unknown one is found out later.
    let gates = |key: &Key| say.book.fact(key.fact).given.is_none() || result.missing.len() == 1;
    for key in result.missing.iter().filter(|key| gates(key)) {
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
    let how_title = match result.outcome {
        Outcome::Yes | Outcome::Office => "card-how",
        _ => "card-how-later",
    };
    el("article")
        .class("card")
        .attr("data-outcome", outcome)
        .child(el("h3").class("card-title").text(name))
        .child(badge)
        .child(el("p").class("card-first").text(first))
        .child(list("ul", "unmet", next))
        .child(list("ul", "advice", advice.collect()))
        .child(more(say.page(how_title), "card-more", how(say, service, &result.papers, "h4")))
        .child(more(say.page("card-why"), "card-more", condition_list(say, service, &result.judged)))
}
