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
mod next_steps;
pub(crate) mod opening;
mod paper_alternatives;
mod papers;
pub mod picture;
pub mod plan;
pub(crate) mod reasons;
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
use crate::components::{Notice, NoticeKind, disclosure, el};
use card::Card;
use leptos::prelude::*;
use next_steps::NextSteps;
use plan::{PlanSection, is_task};
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

/// So many results need no order: nothing that was asked for is put away.
const FEW: usize = 5;

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
    // What is years away, or beyond anybody's reach, is no task.
    let idle_entries = entries.iter().filter(|entry| !is_task(i18n, entry, on));
    let idle: Vec<(ServiceId, Person)> = idle_entries.map(|entry| (entry.service, entry.who)).collect();
    let next = view! { <NextSteps i18n entries=&entries results context/> }.into_any();
    let groups = view! { <Groups i18n results idle=&idle context/> }.into_any();
    let unsure = view! { <UnsureOfAll i18n results context/> }.into_any();
    let nothing = results.iter().all(|result| result.outcome == Outcome::NotNeeded);
    let nothing = nothing.then(|| el("p").class("results-lead").text(i18n.t("results-lead-idle")));
    let cards = results.iter().map(|result| (result.service, result.who)).collect();
    let made = i18n.t_with("fingerprint", &[("day", &i18n.day(on)), ("hash", &fingerprint)]);
    let notice = notice.map(|text| view! { <Notice kind=NoticeKind::Info text/> }.into_any());
    let difference = difference.map(|difference| view! { <SinceLastVisit i18n difference/> }.into_any());
    let share = view! { <ShareSection i18n share/> }.into_any();
    let plan = view! { <PlanSection i18n entries on fingerprint cards actions/> }.into_any();
    let columns = el("div")
        .class("results-columns")
        .child(el("div").child(next).child(share).child(plan))
        .child(el("div").child(difference).child(nothing).child(groups).child(unsure));
    el("div").child(notice).child(columns).child(el("p").class("fingerprint").text(made)).view()
}

/// Results in groups, what needs doing first stands first.
#[component]
fn Groups<'a>(
    /// The words, and for whom.
    i18n: Localizer,
    /// The results.
    results: &'a [Assessment],
    /// Whose plan has nothing to do in the years to come.
    idle: &'a [(ServiceId, Person)],
    /// What all cards have in common.
    context: CardContext<'a>,
) -> impl IntoView + use<> {
    // Where the partner can go today, the card says so first, and stands where that does.
    let leading = |result: &Assessment| headline_outcome(i18n.book, context.household, context.on, result);
    let groups = grouped_by_outcome(i18n, results, leading);
    let (mut open, mut rest, mut folded) = (Vec::new(), el("div"), 0);
    for ResultGroup { outcome, no_task, title, results: of_group } in groups {
        let is_idle = |result: &&Assessment| {
            no_task || outcome == Outcome::NotYet && idle.contains(&(result.service, result.who))
        };
        // Nothing to do about these: out of the way, but a tap away. If there is nothing else, they are the answer.
        let (idle, tasks): (Vec<_>, Vec<_>) =
            of_group.into_iter().partition(|result| results.len() > FEW && is_idle(result));
        folded += idle.len();
        let section = |results: Vec<&Assessment>| {
            let cards = results.into_iter().map(|result| {
                let leading = leading(result);
                view! { <Card i18n result context leading/> }.into_any()
            });
            let mark = el("span").class("badge-mark").attr("aria-hidden", "true").text(outcome_mark(outcome));
            let title = el("h2").class("result-group-title").child(mark).text(title.clone());
            let section = el("section").class("result-group").attr("data-outcome", outcome.name());
            section.child(title).children(cards)
        };
        if !tasks.is_empty() {
            open.push(section(tasks).view());
        }
        if !idle.is_empty() {
            rest = rest.child(section(idle));
        }
    }
    if open.is_empty() {
        return rest.view();
    }
    let summary = i18n.t_with("group-no-task", &[("n", &folded.to_string())]);
    let rest = (folded > 0).then(|| disclosure(summary, "disclosure result-rest", rest));
    el("div").children(open).child(rest).view()
}

/// Results with the same outcome.
pub(crate) struct ResultGroup<'a> {
    /// The outcome that its cards lead with; that of nothing to do, for what is only good to know.
    pub(crate) outcome: Outcome,
    /// True if there is nothing to do about these: they are a tap away.
    pub(crate) no_task: bool,
    /// The heading of the group.
    pub(crate) title: String,
    /// The results, in the order in which they are shown.
    pub(crate) results: Vec<&'a Assessment>,
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
        let own = own.map(|(_, result)| *result);
        let (mut results, rest): (Vec<&Assessment>, Vec<&Assessment>) =
            own.partition(|result| i18n.book.service(result.service).urgent);
        results.extend(rest);
        ResultGroup { outcome, no_task: outcome == Outcome::NotNeeded, title, results }
    });
    let known = results.iter().filter(good_to_know).map(|(_, result)| *result).collect();
    let title = i18n.t("group-good-to-know");
    let known = ResultGroup { outcome: Outcome::NotNeeded, no_task: true, title, results: known };
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
