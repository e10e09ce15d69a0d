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
use super::localizer::Localizer;
use crate::components::{Callback, Element, disclosure, el};
use leptos::prelude::AnyView;
use policy::counterfactuals::Goal;
use policy::earliest_date::availability_window;
use policy::{
    Advice, Assessment, Day, FactKey, Household, Outcome, Person, Query, Requirement, ServiceId, Truth,
};

/// What the page shows.
pub struct ResultsPage {
    /// What is known of the family.
    pub household: Household,
    /// What the person was not sure of.
    pub open: Vec<FactKey>,
    /// Leads to the question of a fact.
    pub lead: Callback<FactKey>,
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
    pub open: &'a [FactKey],
    /// Leads to the question of a fact; `None` where there is none to lead to.
    pub lead: Option<&'a Callback<FactKey>>,
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
pub(crate) const ORDER: [(Outcome, &str, &str); 5] = [
    (Outcome::Yes, "yes", "✓"),
    (Outcome::Office, "office", "☎\u{fe0e}"),
    (Outcome::NotYet, "not-yet", "◔"),
    (Outcome::Unknown, "unknown", "?"),
    (Outcome::NotNeeded, "not-needed", "–"),
];

/// The page, below its heading.
pub fn results(i18n: Localizer, page: ResultsPage) -> AnyView {
    let (household, open, lead) = (&page.household, page.open.as_slice(), Some(&page.lead));
    let (fingerprint, code) = (page.fingerprint.as_str(), page.share.code.as_str());
    let hands = Some(&page.hands);
    let case = Case { household, open, lead, on: page.on, fingerprint, hands, up: None, code };
    let groups = told(i18n, &page.results, case);
    let idle = page.results.iter().all(|result| result.outcome == Outcome::NotNeeded);
    let first = if idle { "results-lead-idle" } else { "results-lead" };
    let day = i18n.day(page.on);
    el("div")
        .children(page.notices)
        .child(page.since.and_then(|last| since::since(i18n, &last)))
        .child(el("p").class("results-lead").text(i18n.t(first)))
        .children(groups)
        .child(unsure::unsure_of_all(i18n, case, &page.results))
        .child(share::share(i18n, &page.share))
        .child(
            el("p")
                .class("fingerprint")
                .text(i18n.t_with("fingerprint", &[("day", &day), ("hash", &page.fingerprint)])),
        )
        .view()
}

/// Results in groups, what needs doing first stands first.
pub(crate) fn told(i18n: Localizer, results: &[Assessment], case: Case<'_>) -> Vec<AnyView> {
    // Said once for the program on the phone, which then carries nothing of the pages that are only read.
    let up = if cfg!(target_arch = "wasm32") { None } else { case.up };
    let case = Case { up, ..case };
    // Where the partner can go today, the card says so first, and stands where that does.
    let leads = |result: &Assessment| match up {
        None => leading(i18n.book, case.household, case.on, result),
        Some(_) => result.outcome,
    };
    let results: Vec<(Outcome, &Assessment)> = results.iter().map(|result| (leads(result), result)).collect();
    let groups = ORDER.into_iter().filter_map(|(outcome, name, mark)| {
        let found = results.iter().filter(|(leads, _)| *leads == outcome);
        let mut found: Vec<&Assessment> = found.map(|(_, result)| *result).collect();
        found.sort_by_key(|result| !i18n.book.service(result.service).urgent);
        if found.is_empty() {
            return None;
        }
        let words = i18n.t(&format!("group-{name}"));
        let (count, alone) = (found.len().to_string(), found.len() == results.len());
        let closed = || i18n.t_with("group-closed", &[("group", &words), ("n", &count)]);
        let found = found.into_iter();
        let cards: Vec<AnyView> = match up {
            Some(up) if outcome == Outcome::NotNeeded => {
                let links = found.map(|result| el("li").child(link(i18n, result, up)).view());
                let list = el("ul").class("plain").children(links);
                return Some(disclosure(closed(), "disclosure result-rest", list).view());
            }
            _ => found.map(|result| card(i18n, result, case, name, mark).view()).collect(),
        };
        if outcome == Outcome::NotNeeded && !alone {
            // Nothing to do about these: out of the way, but a tap away. If there is nothing else, they are the answer.
            return Some(disclosure(closed(), "disclosure result-rest", el("div").children(cards)).view());
        }
        let heading = el("h2").class("result-group-title").text(words);
        Some(el("section").class("result-group").child(heading).children(cards).view())
    });
    groups.collect()
}

/// A piece of advice, and how fresh it is if a figure in it changes every year.
fn advised(i18n: Localizer, advice: &Advice, on: Day) -> String {
    let said = i18n.message(advice.message);
    match advice.yearly {
        Some(yearly) => i18n.t_with("advice-fresh", &[("said", &said), ("fresh", &fresh(i18n, yearly, on))]),
        None => said,
    }
}

/// What a service is called, and for whom it is, where it is for a child.
fn called(i18n: Localizer, service: ServiceId, who: Person) -> String {
    plan::name(i18n, service, who)
}

fn link(i18n: Localizer, result: &Assessment, up: &str) -> Element {
    let id = &i18n.book.service(result.service).id;
    el("a").attr("href", format!("{up}service/{id}/")).text(called(i18n, result.service, result.who))
}

/// A section of a card, closed at first. Paper shows no line to tap, so there the section has its title above it.
fn section(title: String, content: Element) -> Element {
    let heading = el("h4").class("paper").text(title.clone());
    disclosure(title, "card-disclosure", el("div").child(heading).child(content))
}

fn card(
    i18n: Localizer,
    result: &Assessment,
    case: Case<'_>,
    outcome: &'static str,
    mark: &'static str,
) -> Element {
    let Case { on, up, .. } = case;
    let service = i18n.book.service(result.service);
    let title = el("h3").class("card-title");
    let title = match up {
        Some(up) => title.child(link(i18n, result, up)),
        None => title.text(called(i18n, result.service, result.who)),
    };
    let i18n = i18n.of(result.who);
    // What is not met, in the book's order: the first is the next step, and says so at the top.
    let unmet = result.requirements.iter().filter(|judged| judged.truth == Truth::NO);
    let unmet = unmet
        .map(|judged| &service.requirements[judged.requirement])
        .filter(|requirement| !requirement.is_applicability());
    let unmet: Vec<&Requirement> = unmet.collect();
    let ended = |place: usize| service.requirements[place].ends_with_document();
    let lapsed = on > i18n.book.until && result.requirements.iter().any(|judged| ended(judged.requirement));
    // Not the one who answers, but somebody else in the family can go today.
    let by = (outcome != result.outcome.name()).then(|| i18n.person(Person::Partner));
    let first = match result.outcome {
        Outcome::Yes => i18n.message(service.yes),
        Outcome::NotYet => {
            i18n.message(unmet.first().map_or(service.not_yet, |requirement| requirement.unmet))
        }
        Outcome::Office if lapsed => i18n.t_with("lapsed-first", &[("day", &i18n.day(i18n.book.until))]),
        Outcome::Office => i18n.message(service.decided),
        Outcome::NotNeeded => i18n.message(service.not_needed),
        Outcome::Unknown => {
            i18n.t_with("unknown-first", &[("place", &i18n.message(service.guidance.office))])
        }
    };
    // Where time alone brings it, the day belongs into the first sentence.
    let waits = result.outcome == Outcome::NotYet;
    let opens = waits.then(|| {
        availability_window(
            &Query::new(i18n.book, case.household, on, result.service, result.who),
            Day::LATEST,
            Goal::Yes,
        )
    });
    let opens = opens.and_then(|when| when.certain).map(|span| span.from).filter(|from| *from > on);
    let first = match opens {
        Some(day) => i18n.t_with("first-from", &[("first", &first), ("day", &i18n.day(day))]),
        None => first,
    };
    let mut next = Vec::new();
    if let (Outcome::NotYet, [_, more @ ..]) = (result.outcome, unmet.as_slice())
        && !more.is_empty()
    {
        let more: Vec<String> = more.iter().map(|requirement| i18n.message(requirement.label)).collect();
        next.push(i18n.t_with("unmet-more", &[("list", &more.join(&i18n.t("slip-between")))]));
    }
    // A fact that hangs on another unknown one is found out later.
    let gates = |key: &FactKey| i18n.book.fact(key.fact).given.is_none() || result.missing.len() == 1;
    for key in result.missing.iter().filter(|key| gates(key)) {
        let how = i18n.message(i18n.book.fact(key.fact).find_out);
        next.push(i18n.t_with("missing", &[("label", &i18n.label(*key)), ("how", &how)]));
    }
    let relevant = result.outcome != Outcome::NotNeeded;
    // What may be out of date is said before anything else is relied on.
    let stale = service.guidance.yearly.filter(|yearly| relevant && yearly.is_stale(on));
    let stale = stale.map(|yearly| checked(i18n, yearly, on));
    let advice =
        result.advice.iter().filter(|_| relevant).map(|place| advised(i18n, &service.advice[*place], on));
    let (first, own, words) = match &by {
        None => (first, None, i18n.t(&format!("badge-{outcome}"))),
        Some(person) => {
            let of = |name: &str| i18n.t_with(&format!("{name}-{outcome}"), &[("person", person)]);
            let own = i18n.t_with("apply-own", &[("unmet", &first)]);
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
    let applies = if up.is_none() { applicants::who_applies(i18n, case, result) } else { None };
    let card = el("article").class("card");
    let card = match up {
        None => card.attr("id", plan::card_id(i18n, result.service, result.who)),
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
        let why = el("div").child(el("p").text(i18n.message(service.what))).child(conditions(
            i18n,
            service,
            &result.requirements,
            on,
        ));
        return card.child(disclosure(i18n.t("families-why"), "card-disclosure", why));
    }
    // Paper is for the counter: what there is to do, what to bring, and why.
    let on_screen = |section: Element| section.attr("data-on", "screen");
    let change = change::change(i18n, case, result);
    let card = match result.outcome {
        Outcome::NotYet => card.child(change),
        _ => card.child(change.map(on_screen)),
    };
    let card = card.child(unsure::unsure(i18n, case, result).map(on_screen));
    let slip = slip::slip(i18n, result, case);
    let how = section(i18n.t(how_title), guide::how(i18n, result, case, slip.is_some()));
    let how = if slip.is_some() { how } else { on_screen(how) };
    // A slip that is printed alone has its title in itself.
    card.child(slip.map(|slip| disclosure(i18n.t("card-slip"), "card-disclosure", slip)))
        .child(how)
        .child(section(i18n.t("card-why"), reasons::why(i18n, result, case)))
        .child(applies.map(on_screen))
        .child(feedback::feedback(i18n, result, case))
}
