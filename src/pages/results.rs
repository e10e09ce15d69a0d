//! The results: one card a service, what needs doing first, and why, all the way to the sentence that says so.

mod actions;
mod applicants;
pub(crate) mod card;
mod change;
mod context;
mod counter_sheet;
mod feedback;
mod how_to;
pub mod icalendar;
mod lines;
mod opening;
mod paper_alternatives;
mod papers;
pub mod picture;
pub mod plan;
mod reasons;
mod section;
mod share;
mod spoken;
mod told;
mod unsure;
mod visit_difference;

pub use actions::{Actions, no_actions};
pub use applicants::headline_outcome;
pub use change::{counterfactual_lines, risk_lines, suggested};
pub use context::CardContext;
pub use share::Share;
pub use spoken::spoken;
pub use visit_difference::{ChangeReason, ChangedOutcome, VisitDifference};

use super::localizer::Localizer;
use crate::components::{Notice, NoticeKind, Remount, disclosure, el};
use card::Card;
use leptos::prelude::*;
use plan::PlanSection;
use policy::plan::PlanEntry;
use policy::{Assessment, Day, FactKey, Household, Outcome, Person, Scope, ServiceId};
use share::ShareSection;
use std::rc::Rc;
use unsure::UnsureOfAll;
use visit_difference::SinceLastVisit;

/// What needs doing first stands first: each outcome, and its sign.
pub(crate) const ORDER: [(Outcome, &str); 5] = [
    (Outcome::Yes, "✓"),
    (Outcome::Office, "☎\u{fe0e}"),
    (Outcome::NotYet, "◔"),
    (Outcome::Unknown, "?"),
    (Outcome::NotNeeded, "–"),
];

/// The sign of an outcome.
fn outcome_mark(outcome: Outcome) -> &'static str {
    ORDER.into_iter().find(|(other, _)| *other == outcome).map_or("", |(_, mark)| mark)
}

/// The page, below its heading.
#[component]
pub fn ResultsPage(
    /// The words, and for whom.
    i18n: Localizer,
    /// What is known of the family.
    household: Household,
    /// Every service of the chosen topics, evaluated.
    results: Vec<Assessment>,
    /// The evaluation date, China's.
    on: Day,
    /// What was answered with "I don't know".
    #[prop(optional)]
    open: Vec<FactKey>,
    /// The rule book's fingerprint.
    #[prop(optional)]
    fingerprint: String,
    /// What must be said before anything else.
    #[prop(optional_no_strip)]
    notice: Option<String>,
    /// The plan.
    #[prop(optional)]
    entries: Vec<PlanEntry>,
    /// What is otherwise than at the last visit, if there was one.
    #[prop(optional_no_strip)]
    difference: Option<VisitDifference>,
    /// What there is to take along.
    #[prop(optional)]
    share: Share,
    /// What can be done with the results.
    #[prop(default = no_actions())]
    actions: Rc<dyn Actions>,
) -> impl IntoView {
    let context = CardContext {
        household: &household,
        open: &open,
        on,
        fingerprint: &fingerprint,
        actions: Some(&actions),
        code: &share.code,
    };
    let results = results.as_slice();
    let groups = view! { <Groups i18n results context/> };
    let unsure = view! { <UnsureOfAll i18n results context/> };
    let idle = results.iter().all(|result| result.outcome == Outcome::NotNeeded);
    let cards = results.iter().map(|result| (result.service, result.who)).collect();
    let made = i18n.t_with("fingerprint", &[("day", &i18n.day(on)), ("hash", &fingerprint)]);
    Remount(view! {
        <div>
            {notice.map(|text| view! { <Notice kind=NoticeKind::Info text/> })}
            <PlanSection i18n entries on fingerprint cards actions/>
            {difference.map(|difference| view! { <SinceLastVisit i18n difference/> })}
            <p class="results-lead">{i18n.t(if idle { "results-lead-idle" } else { "results-lead" })}</p>
            {groups}
            {unsure}
            <ShareSection i18n share/>
            <p class="fingerprint">{made}</p>
        </div>
    })
}

/// Results in groups, what needs doing first stands first.
#[component]
fn Groups<'a>(
    /// The words, and for whom.
    i18n: Localizer,
    /// The results.
    results: &'a [Assessment],
    /// What all cards have in common.
    context: CardContext<'a>,
) -> impl IntoView + use<> {
    // Where the partner can go today, the card says so first, and stands where that does.
    let leading = |result: &Assessment| headline_outcome(i18n.book, context.household, context.on, result);
    let groups = grouped_by_outcome(i18n, results, leading).into_iter().map(|group| {
        let cards = group.results.iter().map(|result| {
            let leading = leading(result);
            view! { <Card i18n result context leading/> }.into_any()
        });
        if group.no_task && group.results.len() < results.len() {
            // Nothing to do about these: out of the way, but a tap away. If there is nothing else, they are the answer.
            return disclosure(group.closed(i18n), "disclosure result-rest", el("div").children(cards))
                .view();
        }
        let title = el("h2").class("result-group-title").text(group.title.clone());
        el("section").class("result-group").child(title).children(cards).view()
    });
    groups.collect::<Vec<AnyView>>()
}

/// Results with the same outcome.
pub(crate) struct ResultGroup<'a> {
    /// True if there is nothing to do about these: they are a tap away.
    pub(crate) no_task: bool,
    /// The heading of the group.
    pub(crate) title: String,
    /// The results, in the order in which they are shown.
    pub(crate) results: Vec<&'a Assessment>,
}

impl ResultGroup<'_> {
    /// The line to tap where the group is closed.
    pub(crate) fn closed(&self, i18n: Localizer) -> String {
        i18n.t_with("group-closed", &[("group", &self.title), ("n", &self.results.len().to_string())])
    }
}

/// Results by what their cards lead with; in a group, what is urgent stands first. Behind the tasks stands what is only
/// good to know. No group is empty.
pub(crate) fn grouped_by_outcome(
    i18n: Localizer,
    results: &[Assessment],
    leading: impl Fn(&Assessment) -> Outcome,
) -> Vec<ResultGroup<'_>> {
    let results: Vec<(Outcome, &Assessment)> =
        results.iter().map(|result| (leading(result), result)).collect();
    let good_to_know = |(leading, result): &&(Outcome, &Assessment)| {
        i18n.book.service(result.service).good_to_know && *leading != Outcome::NotNeeded
    };
    let tasks = ORDER.into_iter().map(|(outcome, _)| {
        let title = i18n.t(&format!("group-{}", outcome.name()));
        let own = results.iter().filter(|one| one.0 == outcome && !good_to_know(one));
        let mut results: Vec<&Assessment> = own.map(|(_, result)| *result).collect();
        results.sort_by_key(|result| !i18n.book.service(result.service).urgent);
        ResultGroup { no_task: outcome == Outcome::NotNeeded, title, results }
    });
    let known = results.iter().filter(good_to_know).map(|(_, result)| *result).collect();
    let title = i18n.t("group-good-to-know");
    let known = ResultGroup { no_task: true, title, results: known };
    let mut groups: Vec<ResultGroup<'_>> = tasks.collect();
    groups.insert(groups.len() - 1, known);
    let groups = groups.into_iter();
    groups.filter(|group| !group.results.is_empty()).collect()
}

/// What a service is called, and for whom it is, where it is for a child.
pub(crate) fn called(i18n: Localizer, service: ServiceId, who: Person) -> String {
    let name = i18n.message(i18n.book.service(service).name);
    match i18n.book.service(service).of {
        Scope::Child => i18n.t_with("label-of-person", &[("person", &i18n.person(who)), ("label", &name)]),
        _ => name,
    }
}
