//! "Since last time": which results are otherwise than when they were last looked at on this phone, and why.
//! Must not know: what is kept, and how it is compared.

use super::called;
use crate::components::{Element, el};
use crate::pages::localizer::Localizer;
use policy::{Day, Outcome, Person, ServiceId};

/// Why a result is otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// The rules are others.
    Rules,
    /// A day has come.
    Time,
    /// Both.
    Both,
}

/// A result that is otherwise.
pub struct Turned {
    /// The service.
    pub service: ServiceId,
    /// For whom.
    pub who: Person,
    /// What was said last time.
    pub then: Outcome,
    /// What is said now.
    pub now: Outcome,
    /// Why.
    pub turn: Turn,
}

/// What there is to say about last time.
pub struct Since {
    /// The day of last time.
    pub last: Day,
    /// What is otherwise.
    pub turned: Vec<Turned>,
    /// What was not there last time.
    pub new: Vec<(ServiceId, Person)>,
    /// How much is no longer there.
    pub gone: usize,
    /// How much is as it was.
    pub same: usize,
}

/// The section; nothing if nothing is otherwise.
pub(super) fn since(i18n: Localizer, since: &Since) -> Option<Element> {
    let badge = |outcome: Outcome| i18n.t(&format!("badge-{}", outcome.name()));
    let turned = since.turned.iter().map(|turned| {
        let because = match turned.turn {
            Turn::Rules => "since-rules",
            Turn::Time => "since-time",
            Turn::Both => "since-both",
        };
        let name = called(i18n, turned.service, turned.who);
        let (then, now) = (badge(turned.then), badge(turned.now));
        let line = i18n.t_with("since-turned", &[("service", &name), ("then", &then), ("now", &now)]);
        el("li").attr("data-outcome", turned.now.name()).text(format!("{line} {}", i18n.t(because))).view()
    });
    let new = since.new.iter().map(|(service, who)| {
        el("li").text(i18n.t_with("since-new", &[("service", &called(i18n, *service, *who))])).view()
    });
    let mut lines: Vec<_> = turned.chain(new).collect();
    if since.gone > 0 {
        lines.push(el("li").text(i18n.t_with("since-gone", &[("n", &since.gone.to_string())])).view());
    }
    if lines.is_empty() {
        return None;
    }
    let same = (since.same > 0).then(|| i18n.t_with("since-same", &[("n", &since.same.to_string())]));
    Some(
        el("section")
            .class("since")
            .attr("aria-labelledby", "since")
            .child(el("h2").attr("id", "since").text(i18n.t("since-title")))
            .child(el("p").text(i18n.t_with("since-lead", &[("day", &i18n.day(since.last))])))
            .child(el("ul").children(lines))
            .child(same.map(|same| el("p").text(same))),
    )
}
