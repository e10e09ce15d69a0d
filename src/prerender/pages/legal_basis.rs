//! Every document and law on which a service rests, each once, with its articles and since when it is in force.

use crate::pages::Localizer;
use crate::pages::guidance::cited;
use leptos::prelude::*;
use policy::{Day, LegalBasis, MessageId, Service};

/// A law and since when it is in force.
#[derive(Clone)]
pub struct InForce {
    /// Its title, as rules cite it.
    pub title: MessageId,
    /// Its first day.
    pub from: Option<Day>,
    /// Its last day.
    pub until: Option<Day>,
    /// The day on which somebody last compared it.
    pub checked: Day,
}

/// Everything on which a service rests.
pub(super) fn rests_on(service: &Service) -> impl Iterator<Item = &LegalBasis> {
    let rules = service.requirements.iter().flat_map(|requirement| &requirement.grounds);
    let advice = service.advice.iter().flat_map(|advice| &advice.grounds);
    service.grounds.iter().chain(rules).chain(advice)
}

/// The list: the document first, then the laws in the order of first mention.
#[component]
pub(super) fn LegalBasisList(
    /// Rules and words.
    i18n: Localizer,
    /// The service.
    service: &'static Service,
    /// Since when laws are in force.
    laws: Vec<InForce>,
) -> impl IntoView {
    let (mut clauses, mut cites): (Vec<&str>, Vec<(MessageId, Vec<String>)>) = (Vec::new(), Vec::new());
    for ground in rests_on(service) {
        match ground {
            LegalBasis::Document { clause, .. } => {
                clauses.push(&i18n.book.clauses[usize::from(*clause)].number)
            }
            LegalBasis::Law { title, article } => {
                let article = cited(i18n, article);
                match cites.iter_mut().find(|(law, _)| law == title) {
                    Some((_, articles)) if articles.contains(&article) => {}
                    Some((_, articles)) => articles.push(article),
                    None => cites.push((*title, vec![article])),
                }
            }
            LegalBasis::Office => {}
        }
    }
    clauses.sort_unstable();
    clauses.dedup();
    let document = (!clauses.is_empty()).then(|| {
        let words = i18n.t_with("cite-plan", &[("clause", &clauses.join(&i18n.t("and")))]);
        let (from, until) = (i18n.day(i18n.book.from), i18n.day(i18n.book.until));
        let days = i18n.t_with("guide-from-until", &[("from", &from), ("until", &until)]);
        view! { <LegalBasisLine words days/> }
    });
    let laws = cites.into_iter().map(|(title, articles)| {
        let articles = articles.join(&i18n.t("and"));
        let words = i18n.t_with("cite-law", &[("law", &i18n.message(title)), ("article", &articles)]);
        let days = laws.iter().find(|law| law.title == title).map_or(String::new(), |law| days_of(i18n, law));
        view! { <LegalBasisLine words days/> }
    });
    view! { <ul class="basis">{document}{laws.collect_view()}</ul> }
}

/// A document or a law, and its days.
#[component]
fn LegalBasisLine(
    /// Its name and articles.
    words: String,
    /// Since when it is in force, in words.
    days: String,
) -> impl IntoView {
    view! { <li><cite>{words}</cite>" "<span class="basis-days">{days}</span></li> }
}

/// Since when a law is in force, and when it was last compared, in words.
fn days_of(i18n: Localizer, law: &InForce) -> String {
    let day = |day: Option<Day>| day.map(|day| i18n.day(day)).unwrap_or_default();
    let (from, until, checked) = (day(law.from), day(law.until), i18n.day(law.checked));
    match law.until {
        Some(_) => {
            i18n.t_with("guide-law-until", &[("from", &from), ("until", &until), ("checked", &checked)])
        }
        None => i18n.t_with("guide-law", &[("from", &from), ("checked", &checked)]),
    }
}
