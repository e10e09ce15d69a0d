//! What changed for people: since when, by which clause, for whom.

use super::links::PageHeading;
use crate::pages::Localizer;
use crate::prerender::feed;
use crate::prerender::page::{Page, html};
use crate::prerender::site::Site;
use leptos::either::Either;
use leptos::prelude::*;
use policy::Day;
use words::Language;

/// The way to the language's start page.
const UP: &str = "../";

/// A change as the page shows it.
#[derive(Clone)]
struct ChangeEntry {
    /// The part of the address behind `#`.
    anchor: String,
    /// Its sentence.
    text: String,
    /// The first day on which it holds.
    from: Day,
    /// The clause's name in addresses and its number.
    clause: Option<(String, String)>,
    /// The folder to which it leads.
    leads: Option<String>,
    /// True if this guide itself was changed or mended, and no rule for people.
    guide: bool,
}

/// The page.
pub(in crate::prerender) fn page(site: &Site<'_>, i18n: Localizer, language: Language) -> Page {
    let sections = &site.content.document.sections;
    let changes = site.content.changes.iter().map(|change| {
        let topic = change.topic.map(|place| format!("topic/{}", i18n.book.topics[usize::from(place)].id));
        let service = change.service.map(|id| format!("service/{}", i18n.book.service(id).id));
        let clause = change.clause.map(|place| &sections[usize::from(place)]);
        ChangeEntry {
            anchor: feed::anchor(&change.id),
            text: i18n.t(&format!("change-{}", change.id)),
            from: change.from,
            clause: clause.map(|section| (section.anchor.clone(), section.number.clone())),
            leads: service.or(topic),
            guide: change.guide,
        }
    });
    let (guide, rules): (Vec<ChangeEntry>, Vec<ChangeEntry>) = changes.partition(|change| change.guide);
    let hash = site.hash.to_owned();
    // A feed names whole addresses.
    let has_feed = !site.content.publisher.address.is_empty();
    let body = html(|| view! { <ChangesPage i18n rules guide hash has_feed/> });
    let title = i18n.t("changes-title");
    let head = html(|| {
        has_feed
            .then(|| view! { <link rel="alternate" type=feed::TYPE title=title.clone() href=feed::FILE/> })
    });
    Page { head, ..Page::new(language, feed::PAGE, title, i18n.t("changes-lead"), body) }
}

/// All changes, those of rules first: whoever reads that a rule is new must not find there that only this guide was
/// mended.
#[component]
fn ChangesPage(
    /// Rules and words.
    i18n: Localizer,
    /// Changes of rules.
    rules: Vec<ChangeEntry>,
    /// Changes of this guide.
    guide: Vec<ChangeEntry>,
    /// The rule book's fingerprint.
    hash: String,
    /// True if the page can be followed as a feed.
    has_feed: bool,
) -> impl IntoView {
    let follow =
        has_feed.then(|| view! { <p><a href=feed::FILE type=feed::TYPE>{i18n.t("changes-feed")}</a></p> });
    let mended = (!guide.is_empty()).then(|| {
        view! {
            <section>
                <h2>{i18n.t("changes-guide")}</h2>
                <p>{i18n.t("changes-guide-note")}</p>
                <ChangesByDay i18n changes=guide/>
            </section>
        }
    });
    view! {
        <PageHeading title=i18n.t("changes-title") lead=i18n.t("changes-lead")/>
        <ChangesByDay i18n changes=rules/>
        {mended}
        {follow}
        <p>{i18n.t_with("changes-until", &[("day", &i18n.day(i18n.book.until))])}</p>
        <p class="fingerprint">{i18n.t_with("changes-version", &[("hash", &hash)])}</p>
    }
}

/// Changes of one kind, day by day, the newest day first.
#[component]
fn ChangesByDay(
    /// Rules and words.
    i18n: Localizer,
    /// The changes, all of rules or all of the guide.
    changes: Vec<ChangeEntry>,
) -> impl IntoView {
    let mut days: Vec<Day> = changes.iter().map(|change| change.from).collect();
    days.sort_unstable_by(|one, other| other.cmp(one));
    days.dedup();
    let days = days.into_iter().map(|day| {
        let of_day: Vec<&ChangeEntry> = changes.iter().filter(|change| change.from == day).collect();
        let guide = of_day.first().is_some_and(|change| change.guide);
        let name = if guide { "changes-mended" } else { "changes-from" };
        let heading = i18n.t_with(name, &[("day", &i18n.day(day))]);
        let heading = match guide {
            true => Either::Left(view! { <h3>{heading}</h3> }),
            false => Either::Right(view! { <h2>{heading}</h2> }),
        };
        let items = of_day.into_iter().map(|change| view! { <ChangeItem i18n change=change.clone()/> });
        view! {
            <section>
                {heading}
                <ul class="changes">{items.collect_view()}</ul>
            </section>
        }
    });
    days.collect_view()
}

/// One change with its clause and where it leads.
#[component]
fn ChangeItem(
    /// Rules and words.
    i18n: Localizer,
    /// The change.
    change: ChangeEntry,
) -> impl IntoView {
    let clause = change.clause.map(|(anchor, number)| {
        let words = format!("{} {number}", i18n.t("changes-clause"));
        view! { <a href=format!("{UP}document/#c-{anchor}")>{words}</a> }
    });
    let leads =
        change.leads.map(|folder| view! { <a href=format!("{UP}{folder}/")>{i18n.t("changes-topic")}</a> });
    let links = (clause.is_some() || leads.is_some())
        .then(|| view! { <p class="change-links">{clause}" "{leads}</p> });
    view! {
        <li id=change.anchor>
            <p>{change.text}</p>
            {links}
        </li>
    }
}
