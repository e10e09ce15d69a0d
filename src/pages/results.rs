//! The results: one card a service, what needs doing first, and why, all the way to the sentence that says so.

mod applicants;
mod change;
mod either;
mod feedback;
mod guide;
mod hands;
mod papers;
pub mod plan;
mod reasons;
mod share;
mod since;
mod slip;
mod unsure;

pub use applicants::leading;
pub use change::{lost_by, suggested, told as way_told};
pub use hands::Hands;
pub use share::Share;
pub use since::{Since, Turn, Turned};

use super::guidance::{checked, conditions, fresh, list};
use super::say::Say;
use crate::components::{Callback, Element, el, more};
use leptos::prelude::AnyView;
use policy::change::Goal;
use policy::when::when;
use policy::{Advice, Assessment, Day, Household, Key, Outcome, Requirement, ServiceId, Truth, Who};

/// What the page shows.
pub struct ResultsPage {
    /// What is known of the family.
    pub household: Household,
    /// What the person was not sure of.
    pub open: Vec<Key>,
    /// Leads to the question of a fact.
    pub lead: Callback<Key>,
    /// Every service of the chosen topics, judged.
    pub results: Vec<Assessment>,
    /// The day for which it was judged.
    pub on: Day,
    /// The rule book's fingerprint.
    pub fingerprint: String,
    /// What stands above the cards: what must be said before anything else, and the plan.
    pub notices: Vec<AnyView>,
    /// What is otherwise than last time, if there was one.
    pub since: Option<Since>,
    /// What there is to take along.
    pub share: Share,
    /// What is done with the papers and the slips for the counter.
    pub hands: Hands,
}

impl ResultsPage {
    /// The results alone: nothing to remember them by, to take along, or to lead to.
    pub fn alone(household: Household, results: Vec<Assessment>, on: Day) -> ResultsPage {
        ResultsPage {
            household,
            open: Vec::new(),
            lead: Callback::new(|_| ()),
            results,
            on,
            fingerprint: String::new(),
            notices: Vec::new(),
            since: None,
            share: Share::default(),
            hands: Hands::idle(),
        }
    }
}

/// What all cards have in common.
#[derive(Clone, Copy)]
pub struct Case<'a> {
    /// What is known of the family.
    pub household: &'a Household,
    /// What the person was not sure of.
    pub open: &'a [Key],
    /// Leads to the question of a fact; `None` where there is none to lead to.
    pub lead: Option<&'a Callback<Key>>,
    /// The day for which it was judged.
    pub on: Day,
    /// The rule book's fingerprint.
    pub fingerprint: &'a str,
    /// What is done with papers and slips; `None` where results are told to be read.
    pub hands: Option<&'a Hands>,
    /// The way to the language's start page where results are told to be read, as on an example family's page: each
    /// leads to the page of its service instead of opening what stands there. `None` in the wizard.
    pub up: Option<&'a str>,
    /// The code of the answers, to be handed over where a result seems wrong.
    pub code: &'a str,
}

impl<'a> Case<'a> {
    /// Results that are told to be read; with `up`, on a page of their own.
    pub fn told(household: &'a Household, on: Day, up: Option<&'a str>) -> Case<'a> {
        Case { household, open: &[], lead: None, on, fingerprint: "", hands: None, up, code: "" }
    }
}

/// What needs doing first stands first.
pub(super) const ORDER: [(Outcome, &str, &str); 5] = [
    (Outcome::Yes, "yes", "✓"),
    (Outcome::Office, "office", "☎\u{fe0e}"),
    (Outcome::NotYet, "not-yet", "◔"),
    (Outcome::Unknown, "unknown", "?"),
    (Outcome::NotNeeded, "not-needed", "–"),
];

/// The page, below its heading.
pub fn results(say: Say, page: ResultsPage) -> AnyView {
    let (household, open, lead) = (&page.household, page.open.as_slice(), Some(&page.lead));
    let (fingerprint, code) = (page.fingerprint.as_str(), page.share.code.as_str());
    let hands = Some(&page.hands);
    let case = Case { household, open, lead, on: page.on, fingerprint, hands, up: None, code };
    let groups = told(say, &page.results, case);
    let idle = page.results.iter().all(|result| result.outcome == Outcome::NotNeeded);
    let first = if idle { "results-lead-idle" } else { "results-lead" };
    let day = say.day(page.on);
    el("div")
        .children(page.notices)
        .child(page.since.and_then(|last| since::since(say, &last)))
        .child(el("p").class("results-lead").text(say.page(first)))
        .children(groups)
        .child(unsure::unsure_of_all(say, case, &page.results))
        .child(share::share(say, &page.share))
        .child(
            el("p")
                .class("fingerprint")
                .text(say.fill("fingerprint", &[("day", &day), ("hash", &page.fingerprint)])),
        )
        .view()
}

/// Results in groups, what needs doing first stands first.
pub(super) fn told(say: Say, results: &[Assessment], case: Case<'_>) -> Vec<AnyView> {
    // Said once for the program on the phone, which then carries nothing of the pages that are only read.
    let up = if cfg!(target_arch = "wasm32") { None } else { case.up };
    let case = Case { up, ..case };
    // Where the partner can go today, the card says so first, and stands where that does.
    let leads = |result: &Assessment| match up {
        None => leading(say.book, case.household, case.on, result),
        Some(_) => result.outcome,
    };
    let results: Vec<(Outcome, &Assessment)> = results.iter().map(|result| (leads(result), result)).collect();
    let groups = ORDER.into_iter().filter_map(|(outcome, name, mark)| {
        let found = results.iter().filter(|(leads, _)| *leads == outcome);
        let mut found: Vec<&Assessment> = found.map(|(_, result)| *result).collect();
        found.sort_by_key(|result| !say.book.service(result.service).urgent);
        if found.is_empty() {
            return None;
        }
        let words = say.page(&format!("group-{name}"));
        let (count, alone) = (found.len().to_string(), found.len() == results.len());
        let closed = || say.fill("group-closed", &[("group", &words), ("n", &count)]);
        let found = found.into_iter();
        let cards: Vec<AnyView> = match up {
            Some(up) if outcome == Outcome::NotNeeded => {
                let links = found.map(|result| el("li").child(link(say, result, up)).view());
                let list = el("ul").class("plain").children(links);
                return Some(more(closed(), "more result-rest", list).view());
            }
            _ => found.map(|result| card(say, result, case, name, mark).view()).collect(),
        };
        if outcome == Outcome::NotNeeded && !alone {
            // Nothing to do about these: out of the way, but a tap away. If there is nothing else, they are the answer.
            return Some(more(closed(), "more result-rest", el("div").children(cards)).view());
        }
        let heading = el("h2").class("result-group-title").text(words);
        Some(el("section").class("result-group").child(heading).children(cards).view())
    });
    groups.collect()
}

/// A piece of advice, and how fresh it is if a figure in it changes every year.
fn advised(say: Say, advice: &Advice, on: Day) -> String {
    let said = say.id(advice.say);
    match advice.yearly {
        Some(yearly) => say.fill("advice-fresh", &[("said", &said), ("fresh", &fresh(say, yearly, on))]),
        None => said,
    }
}

/// What a service is called, and for whom it is, where it is for a child.
fn called(say: Say, service: ServiceId, who: Who) -> String {
    plan::name(say, service, who)
}

fn link(say: Say, result: &Assessment, up: &str) -> Element {
    let id = &say.book.service(result.service).id;
    el("a").attr("href", format!("{up}service/{id}/")).text(called(say, result.service, result.who))
}

/// A section of a card, closed at first. Paper shows no line to tap, so there the section has its title above it.
fn section(title: String, content: Element) -> Element {
    let heading = el("h4").class("paper").text(title.clone());
    more(title, "card-more", el("div").child(heading).child(content))
}

fn card(say: Say, result: &Assessment, case: Case<'_>, outcome: &'static str, mark: &'static str) -> Element {
    let Case { on, up, .. } = case;
    let service = say.book.service(result.service);
    let title = el("h3").class("card-title");
    let title = match up {
        Some(up) => title.child(link(say, result, up)),
        None => title.text(called(say, result.service, result.who)),
    };
    let say = say.of(result.who);
    // What is not met, in the book's order: the first is the next step, and says so at the top.
    let unmet = result.judged.iter().filter(|judged| judged.truth == Truth::NO);
    let unmet =
        unmet.map(|judged| &service.requirements[judged.requirement]).filter(|requirement| !requirement.need);
    let unmet: Vec<&Requirement> = unmet.collect();
    let ended = |place: usize| service.requirements[place].ends_with_plan();
    let lapsed = on > say.book.until && result.judged.iter().any(|judged| ended(judged.requirement));
    // Not the one who answers, but somebody else in the family can go today.
    let by = (outcome != result.outcome.name()).then(|| say.person(Who::Partner));
    let first = match result.outcome {
        Outcome::Yes => say.id(service.yes),
        Outcome::NotYet => say.id(unmet.first().map_or(service.not_yet, |requirement| requirement.unmet)),
        Outcome::Office if lapsed => say.fill("lapsed-first", &[("day", &say.day(say.book.until))]),
        Outcome::Office => say.id(service.decided),
        Outcome::NotNeeded => say.id(service.not_needed),
        Outcome::Unknown => say.fill("unknown-first", &[("place", &say.id(service.guidance.office))]),
    };
    // Where time alone brings it, the day belongs into the first sentence.
    let waits = result.outcome == Outcome::NotYet;
    let opens =
        waits.then(|| when(say.book, case.household, on, Day::LATEST, result.service, result.who, Goal::Yes));
    let opens = opens.and_then(|when| when.certain).map(|span| span.from).filter(|from| *from > on);
    let first = match opens {
        Some(day) => say.fill("first-from", &[("first", &first), ("day", &say.day(day))]),
        None => first,
    };
    let mut next = Vec::new();
    if let (Outcome::NotYet, [_, more @ ..]) = (result.outcome, unmet.as_slice())
        && !more.is_empty()
    {
        let more: Vec<String> = more.iter().map(|requirement| say.id(requirement.label)).collect();
        next.push(say.fill("unmet-more", &[("list", &more.join(&say.page("slip-between")))]));
    }
    // A fact that hangs on another unknown one is found out later.
    let gates = |key: &Key| say.book.fact(key.fact).given.is_none() || result.missing.len() == 1;
    for key in result.missing.iter().filter(|key| gates(key)) {
        let how = say.id(say.book.fact(key.fact).find_out);
        next.push(say.fill("missing", &[("label", &say.label(*key)), ("how", &how)]));
    }
    let relevant = result.outcome != Outcome::NotNeeded;
    // What may be out of date is said before anything else is relied on.
    let stale = service.guidance.yearly.filter(|yearly| relevant && yearly.is_stale(on));
    let stale = stale.map(|yearly| checked(say, yearly, on));
    let advice =
        result.advice.iter().filter(|_| relevant).map(|place| advised(say, &service.advice[*place], on));
    let (first, own, words) = match &by {
        None => (first, None, say.page(&format!("badge-{outcome}"))),
        Some(person) => {
            let of = |name: &str| say.fill(&format!("{name}-{outcome}"), &[("person", person)]);
            let own = say.fill("apply-own", &[("unmet", &first)]);
            (of("apply-first"), Some(el("p").text(own)), of("badge-by"))
        }
    };
    let badge = el("p")
        .class("badge")
        .attr("data-outcome", outcome)
        .child(el("span").class("badge-mark").attr("aria-hidden", "true").text(mark))
        .text(words);
    let first_class = if by.is_some() { "card-first apply-first" } else { "card-first" };
    let how_title = match outcome {
        "yes" | "office" => "card-how",
        _ => "card-how-later",
    };
    let applies = if up.is_none() { applicants::who_applies(say, case, result) } else { None };
    let card = el("article").class("card");
    let card = match up {
        None => card.attr("id", plan::card_id(say, result.service, result.who)),
        Some(_) => card,
    };
    let card = card
        .attr("data-outcome", outcome)
        .child(title)
        .child(badge)
        .child(el("p").class(first_class).text(first))
        .child(own)
        .child(stale)
        .child(list("ul", "unmet", next))
        .child(list("ul", "advice", advice.collect()));
    if up.is_some() {
        // The grounds stand on the page of the service.
        let why = el("div").child(el("p").text(say.id(service.what))).child(conditions(
            say,
            service,
            &result.judged,
            on,
        ));
        return card.child(more(say.page("families-why"), "card-more", why));
    }
    // Paper is for the counter: what there is to do, what to bring, and why.
    let on_screen = |section: Element| section.attr("data-on", "screen");
    let change = change::change(say, case, result);
    let card = match result.outcome {
        Outcome::NotYet => card.child(change),
        _ => card.child(change.map(on_screen)),
    };
    let card = card.child(unsure::unsure(say, case, result).map(on_screen));
    let slip = slip::slip(say, result, case);
    let how = section(say.page(how_title), guide::how(say, result, case, slip.is_some()));
    let how = if slip.is_some() { how } else { on_screen(how) };
    // A slip that is printed alone has its title in itself.
    card.child(slip.map(|slip| more(say.page("card-slip"), "card-more", slip)))
        .child(how)
        .child(section(say.page("card-why"), reasons::why(say, result, case)))
        .child(applies.map(on_screen))
        .child(feedback::feedback(say, result, case))
}
