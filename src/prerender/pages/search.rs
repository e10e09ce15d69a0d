//! The page of the search: a field for what is sought, room for what is found, and below it everything by
//! topic, which is there without scripts and when nothing is found. Must not know: how anything is found.

use super::links::LinkItem;
use crate::components::Disclosure;
use crate::pages::Localizer;
use crate::prerender::content_policy::integrity;
use crate::prerender::page::{Page, Runs, html, up};
use crate::prerender::site::Site;
use crate::prerender::stalled::{self, Stalled};
use leptos::prelude::*;
use words::Language;

/// The address of the page, below its language.
pub(in crate::prerender) const FOLDER: &str = "search";

/// So many examples are shown to people who do not know what to type.
const EXAMPLES: usize = 8;

/// The page; `index` is the name of the index below `assets/`.
pub(in crate::prerender) fn page(
    site: &Site<'_>,
    i18n: Localizer,
    language: Language,
    index: &str,
    has_contents: bool,
) -> Page {
    let to_root = up(language, FOLDER);
    let (script, sum) = (format!("{to_root}assets/{}", site.built.search.0), integrity(&site.built.search.1));
    let preloaded_script = script.clone();
    let index = format!("{to_root}assets/{index}");
    let preloaded = index.clone();
    // Without scripts nothing can be looked for, and a field for it would be a trap.
    let hidden =
        format!(".search-form,.search-examples,.search-lead{{display:none}}{}", stalled::WITHOUT_SCRIPTS);
    let head = html(|| {
        view! {
            <link rel="preload" href=preloaded r#as="fetch" crossorigin=""/>
            <link rel="modulepreload" href=preloaded_script integrity=sum/>
            <noscript><style inner_html=hidden></style></noscript>
        }
    });
    let body = html(|| view! { <SearchPage i18n index script has_contents/> });
    Page {
        head,
        runs: Runs::Script,
        ..Page::new(language, FOLDER, i18n.t("search-title"), i18n.t("meta-search"), body)
    }
}

/// Field, results, and all topics.
#[component]
pub(crate) fn SearchPage(
    /// Rules and words.
    i18n: Localizer,
    /// The address of the index.
    index: String,
    /// The address of the script, which the boot script runs.
    script: String,
    /// True if there is a page of contents to lead to.
    has_contents: bool,
) -> impl IntoView {
    view! {
        <h1>{i18n.t("search-title")}</h1>
        <p class="search-lead">{i18n.t("search-lead")}</p>
        <noscript><p>{i18n.t("search-no-script")}</p></noscript>
        <div id="search" class="search" data-script=script data-index=index data-waiting=i18n.t("search-waiting")>
            <SearchForm i18n/>
            <p id="search-status" role="status" tabindex="-1"></p>
            <ol id="search-results" class="hits" aria-label=i18n.t("search-results")></ol>
            <div id="search-none" class="notice" data-kind="info" hidden=true>
                <h2>{i18n.t("search-none-title")}</h2>
                <p>{i18n.t("search-none-shorter")}</p>
                <p>{i18n.t("search-none-topics")}</p>
                <p>{i18n.t("search-none-call")}</p>
            </div>
            <div id="search-trouble" class="notice" data-kind="trouble" role="alert" hidden=true>
                <p>{i18n.t("search-trouble")}</p>
            </div>
            <Stalled i18n text=i18n.t("search-trouble")/>
            <SearchExamples i18n/>
        </div>
        <AllByTopic i18n has_contents/>
    }
}

/// The field and its button.
#[component]
fn SearchForm(
    /// Rules and words.
    i18n: Localizer,
) -> impl IntoView {
    view! {
        <form class="search-form" role="search">
            <label r#for="search-query">{i18n.t("search-label")}</label>
            <div class="search-row">
                <input
                    class="field-input search-input"
                    id="search-query"
                    type="search"
                    maxlength="80"
                    autocomplete="off"
                    autocapitalize="off"
                    spellcheck="false"
                    enterkeyhint="search"
                    aria-describedby="search-private"
                />
                <button class="button search-go" type="submit">{i18n.t("search-go")}</button>
            </div>
            <p class="search-private" id="search-private">{i18n.t("search-private")}</p>
        </form>
    }
}

/// What one might type, each a link that searches for it.
#[component]
fn SearchExamples(
    /// Rules and words.
    i18n: Localizer,
) -> impl IntoView {
    let examples = (1..=EXAMPLES).map(|n| {
        let words = i18n.t(&format!("search-example-{n}"));
        view! { <LinkItem href=format!("#q={}", words.replace(' ', "%20")) text=words/> }
    });
    view! {
        <div id="search-examples" class="search-examples">
            <h2>{i18n.t("search-try")}</h2>
            <ul>{examples.collect_view()}</ul>
        </div>
    }
}

/// Every service under its topic: one tap opens a topic, without scripts, too.
#[component]
fn AllByTopic(
    /// Rules and words.
    i18n: Localizer,
    /// True if there is a page of contents to lead to.
    has_contents: bool,
) -> impl IntoView {
    let topics = i18n.book.topics.iter().enumerate().map(|(place, topic)| {
        let services = i18n.book.services.iter().filter(|service| usize::from(service.topic) == place);
        let links = services.map(|service| {
            let href = format!("../service/{}/", service.id);
            view! { <LinkItem href text=i18n.message(service.name)/> }
        });
        let links = links.collect_view();
        view! {
            <Disclosure summary=i18n.message(topic.name) class="disclosure">
                <ul class="plain search-topic">{links}</ul>
            </Disclosure>
        }
    });
    let contents = has_contents
        .then(|| view! { <p class="way"><a href="../index/">{i18n.t("search-contents")}</a></p> });
    view! {
        <section>
            <h2>{i18n.t("search-topics")}</h2>
            {topics.collect_view()}
            {contents}
        </section>
    }
}
