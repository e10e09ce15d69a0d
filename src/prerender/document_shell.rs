//! The document around every page: head, content policy, header with languages, footer. `index.html` at the
//! top of the tree is trunk's build target and names the two programs; no page is made from it.

use super::content_policy::{content_policy, inline_script};
use super::json_ld;
use super::meta::{Alternates, Labels, PublisherLines};
use super::page::{Page, html, up};
use super::site::Site;
use super::site_tree::{SiteTree, path};
use crate::pages::Localizer;
use leptos::prelude::*;
use policy::Day;
use words::Language;

/// The pages to which every page leads at its end, besides the search.
const FOOTER: [&str; 6] = ["index", "contacts", "document", "how", "privacy", "accessibility"];

/// A page as a whole document; `tree` is all pages of its language.
pub(super) fn document(site: &Site<'_>, i18n: Localizer, tree: &SiteTree<'_>, page: &Page) -> String {
    html(|| view! { <DocumentShell site i18n tree page/> })
}

/// The document.
#[component]
fn DocumentShell<'a>(
    /// What is the same for all pages.
    site: &'a Site<'a>,
    /// Rules and words.
    i18n: Localizer,
    /// All pages of the language.
    tree: &'a SiteTree<'a>,
    /// The page that stands in it.
    page: &'a Page,
) -> impl IntoView {
    let up = if page.folder == "404" { site.host.base.clone() } else { up(page.language, &page.folder) };
    let (start, root) = (format!("{up}{}", page.language.folder), up.clone());
    let to_root = up.clone();
    view! {
        <!DOCTYPE html>
        <html lang=page.language.tag data-text="normal" data-root=root>
            <DocumentHead site i18n tree page up=to_root/>
            <body>
                <a class="skip-link" href="#main">{i18n.t("skip")}</a>
                <SiteHeader languages=site.content.publisher.languages().collect() i18n page up start=start.clone()/>
                <div id="release" class="notice" data-kind="info" role="status" hidden=true>
                    <p>{i18n.t("release")}</p>
                    <p><a class="button button-quiet" href="">{i18n.t("release-take")}</a></p>
                </div>
                <main class="page" id="main">
                    // The wizard says so itself.
                    {(page.folder != "wizard").then(|| view! { <ExpiredNotice i18n on=site.on/> })}
                    {raw(page.body.clone())}
                </main>
                <SiteFooter site i18n page start/>
                <script inner_html=inline_script(site.built, page.runs).to_owned()></script>
            </body>
        </html>
    }
}

/// HTML that was rendered before.
fn raw(html: String) -> impl IntoView {
    leptos::tachys::html::InertElement::new(html)
}

/// Title, policy, style, and what the page says about itself. This and the other large parts are erased, or
/// the type of the whole document exceeds the compiler's recursion limit.
#[component]
fn DocumentHead<'a>(
    /// What is the same for all pages.
    site: &'a Site<'a>,
    /// Rules and words.
    i18n: Localizer,
    /// All pages of the language.
    tree: &'a SiteTree<'a>,
    /// The page.
    page: &'a Page,
    /// The way to the site's root.
    up: String,
) -> impl IntoView {
    let robots = (!page.indexed).then(|| view! { <meta name="robots" content="noindex"/> });
    let json_ld = json_ld::graph(site, i18n, tree, page)
        .map(|text| view! { <script type="application/ld+json" inner_html=text></script> });
    view! {
        <head>
            <meta charset="utf-8"/>
            <meta http-equiv="Content-Security-Policy" content=content_policy(site.built, page.runs)/>
            <meta name="viewport" content="width=device-width, initial-scale=1"/>
            <title>{i18n.t_with("title", &[("page", &page.title)])}</title>
            <meta name="description" content=page.description.clone()/>
            <meta name="theme-color" content="#0f5460"/>
            <meta name="format-detection" content="telephone=no"/>
            <link rel="icon" href=site.host.icon.clone()/>
            {raw(page.head.clone())}
            {robots}
            <Alternates site page up/>
            <Labels site i18n tree page/>
            {json_ld}
            <style inner_html=site.built.style.clone()></style>
        </head>
    }
    .into_any()
}

/// The name of the site, the other languages if there are any, and the switch of the text size.
#[component]
pub(crate) fn SiteHeader<'a>(
    /// The languages that are published.
    languages: Vec<Language>,
    /// Rules and words.
    i18n: Localizer,
    /// The page.
    page: &'a Page,
    /// The way to the site's root.
    up: String,
    /// The address of the start page.
    start: String,
) -> impl IntoView {
    let below = if page.folder == "404" { "" } else { page.folder.as_str() };
    let link = |language: Language| {
        let current = (language.tag == page.language.tag).then_some("true");
        let href = format!("{up}{}", path(&language, below));
        view! {
            <li>
                <a href=href lang=language.tag hreflang=language.tag aria-current=current>{language.name}</a>
            </li>
        }
    };
    let languages = (languages.len() > 1).then(|| {
        view! {
            <nav class="language-switch" aria-label=i18n.t("language-switch")>
                <ul>{languages.into_iter().map(link).collect_view()}</ul>
            </nav>
        }
    });
    view! {
        <header class="site-header">
            <div class="site-header-inner">
                <a class="site-name" href=start>
                    {i18n.t("site-name")}" "<span class="site-place">{i18n.t("site-place")}</span>
                </a>
                {languages}
                <button type="button" class="text-switch" aria-pressed="false" hidden=true>
                    {i18n.t("text-switch")}
                </button>
            </div>
        </header>
    }
    .into_any()
}

/// The notice that the document's rules have expired, with the day after which the script of every page shows it.
#[component]
pub(crate) fn ExpiredNotice(
    /// Rules and words.
    i18n: Localizer,
    /// The day for which the page is rendered.
    on: Day,
) -> impl IntoView {
    let until = i18n.book.until;
    let words = i18n.t_with("expired-page", &[("day", &i18n.day(until))]);
    view! {
        <div id="expired" class="notice" data-kind="warning" data-until=until.to_string() hidden=on <= until>
            <p>{words}</p>
        </div>
    }
}

/// Links to other pages, who publishes, and which rules these are.
#[component]
pub(crate) fn SiteFooter<'a>(
    /// What is the same for all pages.
    site: &'a Site<'a>,
    /// Rules and words.
    i18n: Localizer,
    /// The page.
    page: &'a Page,
    /// The address of the start page.
    start: String,
) -> impl IntoView {
    let link = |folder: &str| {
        let words = i18n.t(&format!("footer-link-{folder}"));
        view! { <a href=format!("{start}{folder}/")>{words}</a> }
    };
    let valid = i18n.t_with("valid-until", &[("day", &i18n.day(i18n.book.until))]);
    view! {
        <footer class="site-footer">
            <div class="site-footer-inner">
                <nav aria-label=i18n.t("footer-links")>
                    <a href=format!("{start}search/")>{i18n.t("search-link")}</a>
                    {FOOTER.map(link).collect_view()}
                </nav>
                <p>{i18n.t("footer-about")}</p>
                <p>{valid}</p>
                <p>{i18n.t("footer-privacy")}</p>
                <p>{i18n.t("footer-hotline")}</p>
                <PublisherLines publisher=&site.content.publisher i18n path=path(&page.language, &page.folder)/>
                <VersionLines site i18n page/>
            </div>
        </footer>
    }
    .into_any()
}

/// Which rules these are and for which day, on the screen and on paper, and on paper where the page stands:
/// where nobody knows the public address, the script of every page puts in the present one.
#[component]
fn VersionLines<'a>(
    /// What is the same for all pages.
    site: &'a Site<'a>,
    /// Rules and words.
    i18n: Localizer,
    /// The page.
    page: &'a Page,
) -> impl IntoView {
    let version = i18n.t_with("version", &[("day", &i18n.day(site.on)), ("hash", site.hash)]);
    let address = &site.content.publisher.address;
    // Where no address is known the page writes its own: an empty text would be a space.
    let here = (!address.is_empty()).then(|| format!("{address}{}", path(&page.language, &page.folder)));
    view! {
        <p class="version">{version}</p>
        <p class="paper">{here}</p>
    }
}
