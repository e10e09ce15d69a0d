//! "Since last time": which results are otherwise than when they were last looked at on this phone, and why.
//! Must not know: what is kept, and how it is compared.

use super::called;
use crate::components::el;
use crate::pages::localizer::Localizer;
use leptos::prelude::*;
use policy::{Day, Outcome, Person, ServiceId};

/// Why a result is otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChangeReason {
    /// The rules are others.
    Rules,
    /// A day has come.
    Time,
    /// Both.
    Both,
}

/// A result that is otherwise than at the last visit.
pub struct ChangedOutcome {
    /// The service.
    pub service: ServiceId,
    /// For whom.
    pub who: Person,
    /// What was said at the last visit.
    pub then: Outcome,
    /// What is said now.
    pub now: Outcome,
    /// Why.
    pub reason: ChangeReason,
}

/// What is otherwise than at the last visit.
pub struct VisitDifference {
    /// The day of the last visit.
    pub last: Day,
    /// The results that are otherwise.
    pub changed: Vec<ChangedOutcome>,
    /// What was not there at the last visit.
    pub new: Vec<(ServiceId, Person)>,
    /// How many results are no longer there.
    pub gone: usize,
    /// How many results are as they were.
    pub same: usize,
}

/// The section; nothing if nothing is otherwise.
#[component]
pub(super) fn SinceLastVisit(
    /// The words, and for whom.
    i18n: Localizer,
    /// What is otherwise than at the last visit.
    difference: VisitDifference,
) -> impl IntoView {
    let badge = |outcome: Outcome| i18n.t(&format!("badge-{}", outcome.name()));
    let changed = difference.changed.iter().map(|changed| {
        let because = match changed.reason {
            ChangeReason::Rules => "visit-rules",
            ChangeReason::Time => "visit-time",
            ChangeReason::Both => "visit-both",
        };
        let name = called(i18n, changed.service, changed.who);
        let (then, now) = (badge(changed.then), badge(changed.now));
        let line = i18n.t_with("visit-turned", &[("service", &name), ("then", &then), ("now", &now)]);
        (Some(changed.now.name()), format!("{line} {}", i18n.t(because)))
    });
    let new = difference.new.iter().map(|(service, who)| {
        (None, i18n.t_with("visit-new", &[("service", &called(i18n, *service, *who))]))
    });
    let counted = |name: &str, n: usize| (n > 0).then(|| i18n.t_with(name, &[("n", &n.to_string())]));
    let gone = counted("visit-gone", difference.gone).map(|line| (None, line));
    let lines = changed.chain(new).chain(gone);
    let lines = lines.map(|(now, line)| {
        let item = el("li").text(line);
        now.into_iter().fold(item, |item, now: &'static str| item.attr("data-outcome", now)).view()
    });
    let lines: Vec<AnyView> = lines.collect();
    let same = counted("visit-same", difference.same).map(|same| el("p").text(same).view());
    (!lines.is_empty()).then(|| {
        let day = i18n.day(difference.last);
        el("section")
            .class("visit-difference")
            .attr("aria-labelledby", "visit-difference")
            .child(el("h2").attr("id", "visit-difference").text(i18n.t("visit-title")))
            .child(el("p").text(i18n.t_with("visit-lead", &[("day", &day)])))
            .child(el("ul").children(lines))
            .child(same)
            .view()
    })
}
