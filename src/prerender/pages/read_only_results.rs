//! Results that are only read, as on the page of an example family: each card leads to the page of its service instead
//! of opening what stands there.

use super::conditions::Conditions;
use crate::components::Disclosure;
use crate::pages::Localizer;
use crate::pages::results::{CardContext, called, card::CardOpening, grouped_by_outcome};
use leptos::prelude::*;
use policy::Assessment;

/// Results in groups, what needs doing first stands first; `up` is the way to the language's start page.
#[component]
pub fn ReadOnlyResults<'a>(
    /// The words, and for whom.
    i18n: Localizer,
    /// The results.
    results: &'a [Assessment],
    /// What all cards have in common.
    context: CardContext<'a>,
    /// The way to the language's start page.
    up: &'a str,
) -> impl IntoView + use<> {
    let groups = grouped_by_outcome(i18n, results, |result| result.outcome);
    let (rest, tasks): (Vec<_>, Vec<_>) = groups.into_iter().partition(|group| group.no_task);
    let tasks = tasks.into_iter().map(|group| {
        let cards = group.results.iter().map(|result| view! { <ReadOnlyCard i18n result context up/> });
        section(group.title, cards.collect_view().into_any())
    });
    let folded: usize = rest.iter().map(|group| group.results.len()).sum();
    let rest = rest.into_iter().map(|group| {
        let links = group.results.iter().map(|result| view! { <li><ServiceLink i18n result up/></li> });
        section(group.title, view! { <ul class="plain">{links.collect_view()}</ul> }.into_any())
    });
    let rest = rest.collect_view();
    let rest = (folded > 0).then(|| {
        view! { <Disclosure summary=closed(i18n, folded) class="disclosure result-rest"><div>{rest}</div></Disclosure> }
    });
    view! {
        {tasks.collect_view()}
        {rest}
    }
}

/// Results below their heading.
fn section(title: String, results: AnyView) -> impl IntoView {
    view! {
        <section class="result-group">
            <h2 class="result-group-title">{title}</h2>
            {results}
        </section>
    }
}

/// The line to tap above so many results about which there is nothing to do.
fn closed(i18n: Localizer, n: usize) -> String {
    i18n.t_with("group-no-task", &[("n", &n.to_string())])
}

/// The name of a service as a link to its page.
#[component]
fn ServiceLink<'a>(
    /// The words, and for whom.
    i18n: Localizer,
    /// The service's result.
    result: &'a Assessment,
    /// The way to the language's start page.
    up: &'a str,
) -> impl IntoView + use<> {
    let id = &i18n.book.service(result.service).id;
    view! { <a href=format!("{up}service/{id}/")>{called(i18n, result.service, result.who)}</a> }
}

/// A card that leads to the page of its service.
#[component]
fn ReadOnlyCard<'a>(
    /// The words, and for whom.
    i18n: Localizer,
    /// The service's result.
    result: &'a Assessment,
    /// What all cards have in common.
    context: CardContext<'a>,
    /// The way to the language's start page.
    up: &'a str,
) -> impl IntoView + use<> {
    let service = i18n.book.service(result.service);
    let title = view! { <ServiceLink i18n result up/> };
    let i18n = i18n.of(result.who);
    let requirements = &result.requirements;
    let conditions = view! { <Conditions i18n service requirements on=context.on/> };
    view! {
        <article class="card" data-outcome=result.outcome.name()>
            <h3 class="card-title">{title}</h3>
            <CardOpening i18n result context leading=result.outcome/>
            // The grounds stand on the page of the service.
            <Disclosure summary=i18n.t("families-why") class="card-disclosure">
                <div>
                    <p>{i18n.message(service.what)}</p>
                    {conditions}
                </div>
            </Disclosure>
        </article>
    }
}
