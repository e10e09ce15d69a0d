//! Example families, to be read by people like them: who they are, and what every service says to them today.

use super::links::{Breadcrumb, LinkCard, PageHeading};
use super::read_only_results::ReadOnlyResults;
use crate::components::Disclosure;
use crate::pages::Localizer;
use crate::pages::results::CardContext;
use crate::prerender::page::{Page, html};
use crate::prerender::site::Site;
use leptos::prelude::*;
use policy::{FactId, FactKey, Household, Known, Person};
use words::Language;

/// A family in the words of one language.
#[derive(Clone)]
struct FamilyProfile {
    /// Its name in addresses.
    id: String,
    /// What they are called.
    name: String,
    /// In a line: who they are and what they ask.
    summary: String,
    /// Their story.
    story: String,
    /// What they do next.
    next: Option<String>,
    /// What is known of them, in words.
    facts: Vec<(String, String)>,
    /// The work of the one who asks, as the place of an option.
    work: Option<usize>,
}

/// The pages: one of each family, and one of all.
pub(in crate::prerender) fn pages(site: &Site<'_>, i18n: Localizer, language: Language) -> Vec<Page> {
    let book = &site.content.book;
    let (mut pages, mut all) = (Vec::new(), Vec::new());
    for family in &site.content.families {
        let children = u8::try_from(family.household.children(book).len()).unwrap_or(u8::MAX);
        let of_family = Localizer { children, ..i18n };
        let Some(words) = words_of(site, of_family, language, family) else { continue };
        let results = family.results(book);
        let context = CardContext::read_only(&family.lives, family.on);
        let dates = Dates {
            on: i18n.t_with("families-on", &[("day", &i18n.day(family.on))]),
            version: i18n.t_with("fingerprint", &[("day", &i18n.day(family.on)), ("hash", site.hash)]),
        };
        let shown = words.clone();
        let body = html(|| {
            let results =
                view! { <ReadOnlyResults i18n=of_family results=&results context up="../../"/> }.into_any();
            view! { <FamilyPage i18n=of_family family=shown results dates/> }
        });
        let folder = format!("families/{}", words.id);
        pages.push(Page::new(language, folder, words.name.clone(), words.summary.clone(), body));
        all.push(words);
    }
    let body = html(|| view! { <FamiliesPage i18n families=all/> });
    pages.push(Page::new(language, "families", i18n.t("families-title"), i18n.t("families-lead"), body));
    pages
}

/// A family in the words of a language; in English with the Chinese that the counter speaks.
fn words_of(
    site: &Site<'_>,
    i18n: Localizer,
    language: Language,
    family: &reader::Family,
) -> Option<FamilyProfile> {
    let words = family.words.get(site.place(language))?;
    let work = i18n.book.fact_named("work").and_then(|work| {
        let known = family.household.get(FactKey::new(work, Person::Applicant))?;
        (0..32).find(|n| known.mask() & (1 << n) != 0)
    });
    let mut family = FamilyProfile {
        id: family.id.clone(),
        name: words.name.clone(),
        summary: words.summary.clone(),
        story: words.story.clone(),
        next: words.next.clone(),
        facts: known(i18n, &family.household),
        work,
    };
    if language.tag == "en" {
        // The list of all families shows the summary alone: there it is the first to say a term.
        site.content.glossary.annotate_first_mentions([&mut family.name.clone(), &mut family.summary]);
        let texts = [&mut family.name, &mut family.story].into_iter().chain(&mut family.next);
        let facts = family.facts.iter_mut().flat_map(|(label, value)| [label, value]);
        site.content.glossary.annotate_first_mentions(texts.chain(facts));
    }
    Some(family)
}

/// What is known, in the order in which it would be asked: the family, the one who asks, the partner, each child.
fn known(i18n: Localizer, household: &Household) -> Vec<(String, String)> {
    let mut facts: Vec<(FactKey, Known)> = household.iter().collect();
    facts.sort_by_key(|(key, _)| (key.who, key.fact));
    let value = |fact: FactId, known: Known| i18n.value(i18n.book.fact(fact), known);
    facts.into_iter().map(|(key, known)| (i18n.label(key), value(key.fact, known))).collect()
}

/// All families, by the work of the one who asks.
#[component]
fn FamiliesPage(
    /// Rules and words.
    i18n: Localizer,
    /// The families.
    families: Vec<FamilyProfile>,
) -> impl IntoView {
    let work = i18n.book.fact_named("work");
    let mut groups: Vec<Option<usize>> = families.iter().map(|family| family.work).collect();
    groups.sort_unstable();
    groups.dedup();
    let groups = groups.into_iter().map(|group| {
        let heading = match (work, group) {
            (Some(work), Some(place)) => i18n.option(i18n.book.fact(work), place),
            _ => i18n.t("families-other"),
        };
        let cards = families.iter().filter(|family| family.work == group).map(|family| {
            let href = format!("../families/{}/", family.id);
            view! { <LinkCard href title=family.name.clone() line=family.summary.clone()/> }
        });
        view! {
            <section class="topic-list">
                <h2>{heading}</h2>
                <ul>{cards.collect_view()}</ul>
            </section>
        }
    });
    view! {
        <PageHeading title=i18n.t("families-title") lead=i18n.t("families-lead")/>
        {groups.collect_view()}
    }
}

/// For which day and by which rules a family was judged, in words.
struct Dates {
    on: String,
    version: String,
}

/// One family, and what every service says to them.
#[component]
fn FamilyPage(
    /// Rules and words.
    i18n: Localizer,
    /// The family.
    family: FamilyProfile,
    /// What the services say, in groups.
    results: AnyView,
    /// For which day.
    dates: Dates,
) -> impl IntoView {
    let next = family.next.map(|next| {
        view! {
            <section>
                <h2>{i18n.t("families-next")}</h2>
                <p>{next}</p>
            </section>
        }
    });
    let count = i18n.t_with("families-facts", &[("n", &family.facts.len().to_string())]);
    let rows = family.facts.into_iter().map(|(label, value)| {
        view! {
            <div class="summary-row">
                <dt>{label}</dt>
                <dd>{value}</dd>
            </div>
        }
    });
    let rows = rows.collect_view();
    view! {
        <Breadcrumb href="../../families/".to_owned() title=i18n.t("families-title")/>
        <PageHeading title=family.name lead=family.story/>
        {next}
        <Disclosure summary=count class="disclosure"><dl class="summary">{rows}</dl></Disclosure>
        <p>{dates.on}</p>
        {results}
        <p><a class="button" href="../../wizard/">{i18n.t("service-check")}</a></p>
        <p class="fingerprint">{dates.version}</p>
    }
}
