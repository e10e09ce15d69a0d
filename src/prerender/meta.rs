//! What a page says about itself to search engines, to those who share it, and to the survey of government sites
//! (国办发〔2017〕47号: labels of sites, columns and articles). Everything derives from the page and where it stands, and
//! what the publisher has not said is left out. Must not know: which kinds of page there are.

use super::content_day::changed_on;
use super::page::Page;
use super::site::Site;
use super::site_tree::{SiteTree, is_found, path};
use crate::pages::Localizer;
use leptos::html::meta;
use leptos::prelude::*;
use reader::{Publisher, to_traditional};

/// Words of the publisher, who writes Simplified Chinese, for readers of this language.
pub(super) fn of_publisher(i18n: Localizer, text: &str) -> String {
    if i18n.words.language == "zh-Hant" { to_traditional(text) } else { text.to_owned() }
}

/// The labels for the head of a page: the address under which it is known, those of the survey, and those of whoever
/// shares it.
#[component]
pub(super) fn Labels<'a>(
    /// What is the same for all pages.
    site: &'a Site<'a>,
    /// Rules and words.
    i18n: Localizer,
    /// All pages of the language.
    tree: &'a SiteTree<'a>,
    /// The page.
    page: &'a Page,
) -> impl IntoView {
    is_found(page).then(|| {
        let address = &site.content.publisher.address;
        let own = format!("{address}{}", path(&page.language, &page.folder));
        let canonical = (!address.is_empty()).then(|| view! { <link rel="canonical" href=own.clone()/> });
        let named =
            survey_labels(site, i18n, tree, page).into_iter().filter(|(_, content)| !content.is_empty());
        let named = named.map(|(name, content)| view! { <meta name=name content=content/> });
        let kind = if page.folder.is_empty() { "website" } else { "article" };
        let mut shared = vec![
            ("og:title", page.title.clone()),
            ("og:description", page.description.clone()),
            ("og:type", kind.to_owned()),
            ("og:site_name", site_name(site, i18n)),
        ];
        if !address.is_empty() {
            shared.extend([("og:url", own.clone()), ("og:image", format!("{address}icon-512.png"))]);
        }
        let shared = shared
            .into_iter()
            .map(|(property, content)| meta().attr("property", property).attr("content", content));
        view! {
            {canonical}
            {named.collect_view()}
            {shared.collect_view()}
        }
    })
}

/// The labels of the survey: of the site, of the column, and of an article if the page is one. Empty ones are left out.
fn survey_labels(
    site: &Site<'_>,
    i18n: Localizer,
    tree: &SiteTree<'_>,
    page: &Page,
) -> Vec<(&'static str, String)> {
    let publisher = &site.content.publisher;
    let (way, is_column) = (tree.breadcrumbs(page), tree.is_column(page));
    let above = way.iter().rev().nth(1).map_or(page, |above| *above);
    let column = if is_column { page } else { above };
    let keywords: Vec<&str> = way.iter().skip(1).rev().map(|page| page.title.as_str()).collect();
    let keywords = [&keywords[..], &[i18n.t("site-place").as_str()]].concat().join(",");
    let mut labels = vec![
        ("SiteName", of_publisher(i18n, &publisher.name)),
        ("SiteDomain", publisher.domain.clone()),
        ("SiteIDCode", publisher.code.clone()),
        ("ColumnName", column.title.clone()),
        ("ColumnDescription", column.description.clone()),
        ("ColumnType", i18n.t("column-type")),
    ];
    if is_column {
        labels.push(("ColumnKeywords", keywords));
    } else {
        labels.extend([
            ("ArticleTitle", page.title.clone()),
            ("PubDate", changed_on(site, page).to_string()),
            ("ContentSource", of_publisher(i18n, &publisher.source)),
            ("Keywords", keywords),
        ]);
    }
    labels
}

/// What the site is called: as the publisher says, else as the guide calls itself.
pub(super) fn site_name(site: &Site<'_>, i18n: Localizer) -> String {
    match site.content.publisher.name.as_str() {
        "" => i18n.t_with("title", &[("page", &i18n.t("site-name"))]),
        name => of_publisher(i18n, name),
    }
}

/// The same page in the languages that are published.
#[component]
pub(super) fn Alternates<'a>(
    /// What is the same for all pages.
    site: &'a Site<'a>,
    /// The page.
    page: &'a Page,
    /// The way to the site's root.
    up: String,
) -> impl IntoView {
    let address = &site.content.publisher.address;
    let root = if address.is_empty() { up } else { address.clone() };
    let folder = if page.folder == "404" { "" } else { page.folder.as_str() };
    let links = site.content.publisher.languages().map(|language| {
        let href = format!("{root}{}", path(&language, folder));
        view! { <link rel="alternate" hreflang=language.tag href=href/> }
    });
    links.collect_view()
}

/// The lines of the footer that the publisher owes: who publishes, whom to reach, and the filings with a link to where
/// they can be looked up.
#[component]
pub(crate) fn PublisherLines<'a>(
    /// Who publishes the site.
    publisher: &'a Publisher,
    /// Rules and words.
    i18n: Localizer,
    /// The page, below the site's root.
    path: String,
) -> impl IntoView {
    let names = [
        ("footer-organiser", &publisher.organiser),
        ("footer-undertaker", &publisher.undertaker),
        ("footer-contact", &publisher.contact),
    ];
    let names = names.into_iter().filter(|(_, text)| !text.is_empty()).map(|(name, text)| {
        view! { <p>{i18n.t_with(name, &[("name", &of_publisher(i18n, text))])}</p> }
    });
    let digits: String = publisher.police.chars().filter(char::is_ascii_digit).collect();
    let filings = [
        (&publisher.icp, "https://beian.miit.gov.cn/".to_owned()),
        (&publisher.police, format!("https://beian.mps.gov.cn/#/query/webSearch?code={digits}")),
    ];
    // As it was granted, in every language.
    let filings = filings.into_iter().filter(|(number, _)| !number.is_empty()).map(|(number, at)| {
        view! { <p><a href=at lang="zh-Hans">{number.clone()}</a></p> }
    });
    view! {
        {names.collect_view()}
        {filings.collect_view()}
        {publisher.is_government().then(|| view! { <OfficialLines publisher i18n path/> })}
    }
}

/// Where errors of government sites are reported, of which site and on which page.
const REPORT: &str = "https://zfwzgl.www.gov.cn/exposure/jiucuo.html";
/// Pictures of our own, for those of the offices come with scripts of theirs: a shield, and a lens.
const SHIELD: &str = "M8 1 2 3v5c0 4 3 6 6 7 3-1 6-3 6-7V3z";
const LENS: &str = "M7 2a5 5 0 1 0 0 10A5 5 0 1 0 7 2zM11 11l4 4";

/// What only a government site shows: its code, the mark that was granted to it, and where its errors are reported.
#[component]
fn OfficialLines<'a>(
    /// Who publishes the site.
    publisher: &'a Publisher,
    /// Rules and words.
    i18n: Localizer,
    /// The page, below the site's root.
    path: String,
) -> impl IntoView {
    let code = (!publisher.code.is_empty())
        .then(|| view! { <p>{i18n.t_with("footer-site-code", &[("code", &publisher.code)])}</p> });
    let mark = (!publisher.mark.is_empty())
        .then(|| official_link(publisher.mark.clone(), SHIELD, i18n.t("footer-mark")));
    let report = (!publisher.code.is_empty()).then(|| {
        let page = format!("{}{path}", publisher.address).replace(':', "%3A").replace('/', "%2F");
        let page = if publisher.address.is_empty() { String::new() } else { format!("&url={page}") };
        let href = format!("{REPORT}?site_code={}{page}", publisher.code);
        official_link(href, LENS, i18n.t("footer-report-error"))
    });
    view! {
        {code}
        {mark}
        {report}
    }
}

/// A plain link behind a picture that stands in the page itself.
fn official_link(href: String, shape: &'static str, text: String) -> impl IntoView {
    view! {
        <p>
            <a href=href>
                <svg aria-hidden="true" viewBox="0 0 16 16" width="18" height="18" fill="none" stroke="currentColor">
                    <path d=shape></path>
                </svg>
                " "{text}
            </a>
        </p>
    }
}
