//! The self-test page: what is run on the phone, what it shows and what it does not, and the place where the
//! page's script (`src/scripts/self-test.js`) shows what came of it. Without scripts the page says what it
//! would do and what it needs.
//!
//! Knows no cases and no program: counts and addresses are handed in.

use super::links::LinkItem;
use crate::components::Disclosure;
use crate::pages::Localizer;
use crate::prerender::content_policy::{SEAL, integrity};
use crate::prerender::page::{Page, Runs, html, up};
use crate::prerender::self_test::kilobytes;
use crate::prerender::site::Site;
use crate::prerender::stalled::{self, Stalled};
use leptos::prelude::*;
use words::Language;

/// The address of the page, below its language.
const FOLDER: &str = "prove";

/// What is loaded when the button is tapped.
#[derive(Clone)]
struct SelfTestAssets {
    /// How many cases there are.
    count: usize,
    /// About how much is loaded, in kilobytes.
    kilobytes: usize,
    /// The rule book's fingerprint.
    fingerprint: String,
    /// Addresses of the page's script, the program, its glue, the rule book, the cases and their outcomes.
    script: String,
    program: String,
    glue: String,
    book: String,
    book_results: String,
    vectors: String,
    outcomes: String,
}

/// The page.
pub(in crate::prerender) fn page(site: &Site<'_>, i18n: Localizer, language: Language) -> Page {
    let Site { built, self_test: files, .. } = site;
    let to_root = up(language, FOLDER);
    let asset = |name: &str| format!("{to_root}assets/{name}");
    let assets = SelfTestAssets {
        count: files.count,
        kilobytes: kilobytes(built, files),
        fingerprint: site.hash.to_owned(),
        program: asset(&built.results.wasm.0),
        glue: asset(&built.results.glue.0),
        script: asset(&built.self_test.0),
        book: asset(&site.book[0]),
        book_results: asset(&site.book[1]),
        vectors: asset(&files.vectors.0),
        outcomes: asset(&files.outcomes.0),
    };
    let (script, sum) = (asset(&built.self_test.0), integrity(&built.self_test.1));
    let body = html(|| view! { <SelfTestPage i18n assets/> });
    Page {
        head: html(|| {
            view! {
                <link rel="modulepreload" href=script integrity=sum/>
                <noscript><style inner_html=stalled::WITHOUT_SCRIPTS></style></noscript>
            }
        }),
        runs: Runs::Program,
        ..Page::new(language, FOLDER, i18n.t("self-test-title"), i18n.t("meta-self-test"), body)
    }
}

/// The controls, and what it does, needs and shows.
#[component]
fn SelfTestPage(
    /// Rules and words.
    i18n: Localizer,
    /// What is loaded.
    assets: SelfTestAssets,
) -> impl IntoView {
    let (count, size) = (assets.count.to_string(), assets.kilobytes.to_string());
    let hash = assets.fingerprint.clone();
    let words = move |name: &str| i18n.t_with(name, &[("all", &count), ("size", &size), ("hash", &hash)]);
    let section = |name: &'static str, lines: usize| {
        let lines = (1..=lines).map(|n| view! { <li>{words(&format!("{name}-{n}"))}</li> });
        view! {
            <section class="prose">
                <h2>{i18n.t(name)}</h2>
                <ul class="plain">{lines.collect_view()}</ul>
            </section>
        }
    };
    view! {
        <h1>{i18n.t("self-test-title")}</h1>
        <p class="hero-lead">{words("self-test-lead")}</p>
        <SelfTestControls i18n assets/>
        {section("self-test-what", 3)}
        {section("self-test-needs", 4)}
        {section("self-test-shows", 2)}
        <section class="prose">
            <h2>{i18n.t("self-test-more")}</h2>
            <ul class="plain">
                <LinkItem href="../proof/".to_owned() text=i18n.t("how-link-proof")/>
                <LinkItem href="../how/".to_owned() text=i18n.t("how-title")/>
            </ul>
        </section>
        <p class="fingerprint">{words("self-test-version")}</p>
    }
}

/// Where it is run: the button, how far it has come, and what came of it. Everything that the script needs
/// stands in data attributes, because the script knows no words.
#[component]
fn SelfTestControls(
    /// Rules and words.
    i18n: Localizer,
    /// What is loaded.
    assets: SelfTestAssets,
) -> impl IntoView {
    let SelfTestAssets {
        count,
        kilobytes,
        fingerprint,
        script,
        program,
        glue,
        book,
        book_results,
        vectors,
        outcomes,
    } = assets;
    let (count, size, hash) = (count.to_string(), kilobytes.to_string(), fingerprint);
    // The script fills the number and the time; everything else is filled here.
    let words = |name: &str| {
        let blanks =
            [("all", count.as_str()), ("size", &size), ("hash", &hash), ("n", "{n}"), ("time", "{time}")];
        i18n.t_with(&format!("self-test-{name}"), &blanks)
    };
    let (pair, expected, found) = (words("pair"), words("expected"), words("found"));
    view! {
        <div
            id="self-test"
            class="self-test"
            data-script=script
            data-results-wasm=program
            data-results=glue
            data-book=book
            data-book-results=book_results
            data-vectors=vectors
            data-outcomes=outcomes
            data-loading=words("loading")
            data-running=words("running")
            data-done=words("done")
            data-unchecked=words("unchecked")
            data-sealed=words("sealed")
            data-unsealed=words("unsealed")
            data-seal=SEAL
            data-again=words("again")
            data-different=words("different")
            data-count=count.clone()
        >
            <noscript><p>{words("no-script")}</p></noscript>
            <button class="button" type="button" hidden=true>{words("start")}</button>
            <progress class="self-test-bar" max=count.clone() value="0" aria-label=words("bar") hidden=true></progress>
            <p id="self-test-status" class="self-test-status" role="status"></p>
            <p id="self-test-seal" class="self-test-status" role="status"></p>
            <Stalled i18n text=words("trouble")/>
            <Trouble id="self-test-trouble" lines=[words("trouble"), words("trouble-do")]/>
            <Trouble id="self-test-altered" lines=[words("altered"), words("altered-do")]/>
            <Trouble id="self-test-differs" lines=[words("differs"), words("differs-do")]>
                <Disclosure summary=pair class="disclosure">
                    <p>{expected}<code class="self-test-line" id="self-test-expected"></code></p>
                    <p>{found}<code class="self-test-line" id="self-test-found"></code></p>
                </Disclosure>
            </Trouble>
        </div>
    }
}

/// A notice that the script shows when something is wrong: what, and what to do.
#[component]
fn Trouble(
    /// Its id, by which the script finds it.
    id: &'static str,
    /// What is wrong, and what to do.
    lines: [String; 2],
    /// More below it.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div id=id class="notice" data-kind="trouble" role="alert" hidden=true>
            {lines.map(|line| view! { <p>{line}</p> }).collect_view()}
            {children.map(|children| children())}
        </div>
    }
}
