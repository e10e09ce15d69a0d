//! What the wizard says to one person, on the page for everybody: each first line and each piece of advice under the
//! situation in which it is said. The situation is put into words from the condition itself, so that the two cannot
//! drift apart. Must not know: where on the page it stands.

use crate::pages::Localizer;
use crate::pages::guidance::dated;
use crate::pages::results::opening::advice_line;
use crate::pages::results::reasons::leaf::single_words;
use leptos::prelude::*;
use policy::{Advice, Condition, Context, Day, Household, LegalBasis, Person, PersonGroup, Scope, Service};

/// What to do, by what comes out: the first line of each outcome that the service can have.
#[component]
pub(super) fn FirstLines(
    /// Rules and words.
    i18n: Localizer,
    /// The service.
    service: &'static Service,
) -> impl IntoView {
    let of = |applicability: bool| {
        service.requirements.iter().filter(move |rule| rule.is_applicability() == applicability)
    };
    let office = service.requirements.iter().any(|rule| rule.grounds.contains(&LegalBasis::Office));
    let lines = [
        ("service-do-yes", service.yes, true),
        ("service-do-not-yet", service.not_yet, of(false).next().is_some()),
        ("service-do-office", service.decided, office),
        ("service-do-not-needed", service.not_needed, of(true).next().is_some()),
    ];
    let lines = lines.into_iter().filter(|(.., said)| *said).map(|(name, message, _)| {
        view! {
            <dt>{i18n.t(name)}</dt>
            <dd>{i18n.message(message)}</dd>
        }
    });
    view! { <dl class="situations">{lines.collect_view()}</dl> }
}

/// The advice, each under its situation; advice of one situation stands together. Nothing where there is none. What
/// is over is left out; what is staged bears its day.
pub(super) fn advice(i18n: Localizer, service: &'static Service, on: Day) -> Option<AnyView> {
    let mut groups: Vec<(String, Vec<String>)> = Vec::new();
    for advice in service.advice.iter().filter(|advice| !advice.period.is_over(on)) {
        let situation = situation(i18n, service, advice, on);
        let words = dated(i18n, &advice.period, advice_line(i18n, advice, on));
        match groups.iter_mut().find(|(other, _)| *other == situation) {
            Some((_, lines)) => lines.push(words),
            None => groups.push((situation, vec![words])),
        }
    }
    let lines = |lines: Vec<String>| lines.into_iter().map(|line| view! { <dd>{line}</dd> }).collect_view();
    let groups: Vec<_> =
        groups.into_iter().map(|(situation, said)| view! { <dt>{situation}</dt>{lines(said)} }).collect();
    (!groups.is_empty()).then(|| view! { <dl class="situations">{groups}</dl> }.into_any())
}

/// For whom a piece of advice is: in words of its own where its condition is long, otherwise as its condition says.
pub fn situation(i18n: Localizer, service: &Service, advice: &Advice, on: Day) -> String {
    let name = format!("situation-{}-{}", service.id, advice.id);
    let own = i18n.t(&name);
    if own != name {
        return own;
    }
    let nobody = Household::default();
    let who = if service.of == Scope::Child { Person::Child(0) } else { Person::Applicant };
    let here = Context::new(i18n.book, &nobody, on, who);
    words(Localizer { children: 1, ..i18n }, here, &advice.condition)
}

fn words(i18n: Localizer, here: Context<'_>, condition: &Condition) -> String {
    let list = |here: Context<'_>, parts: &[Condition], name: &str| {
        parts.iter().map(|part| words(i18n, here, part)).collect::<Vec<_>>().join(&i18n.t(name))
    };
    let all = |bound: Option<Person>, parts: &[Condition]| {
        list(Context { bound: bound.or(here.bound), ..here }, parts, "situation-all-between")
    };
    match condition {
        Condition::Named(id) => {
            let named = &i18n.book.named_conditions[id.index()];
            let name = format!("situation-{}", named.id);
            let own = i18n.t(&name);
            if own == name { words(i18n, here, &named.condition) } else { own }
        }
        Condition::All(parts) => all(None, parts),
        Condition::Any(parts) => list(here, parts, "situation-any-between"),
        Condition::None(parts) => {
            i18n.t_with("situation-none", &[("list", &list(here, parts, "situation-any-between"))])
        }
        Condition::AtLeast(k, parts) => {
            i18n.t_with("situation-at-least", &[("k", &k.to_string()), ("list", &all(None, parts))])
        }
        Condition::Some(group, parts) => {
            let (name, bound) = match group {
                PersonGroup::Adult => ("situation-adult", Person::Applicant),
                PersonGroup::Child => ("situation-child", Person::Child(0)),
                PersonGroup::OtherChild => ("situation-other-child", Person::Child(1)),
            };
            i18n.t_with(name, &[("list", &all(Some(bound), parts))])
        }
        Condition::Every(_, parts) => i18n.t_with("situation-every", &[("list", &all(None, parts))]),
        Condition::Office(_, inner) => words(i18n, here, inner),
        Condition::Always => i18n.t("situation-always"),
        single => single_words(i18n, &here, single).unwrap_or_default(),
    }
}
