//! The page of the wizard: its first question as HTML, and the files it asks for.

use crate::components::Callback;
use crate::pages::{Localizer, Topics};
use crate::prerender::content_policy::{SEAL, integrity};
use crate::prerender::page::{Page, Runs, html, up};
use crate::prerender::site::{Site, WordsFiles};
use crate::prerender::stalled::{self, Stalled};
use leptos::prelude::*;
use policy::{Day, VecSet};
use words::Language;

/// The address of the page, below its language.
const FOLDER: &str = "wizard";

/// The style for phones without scripts, besides that of the notice.
const WITHOUT_SCRIPTS: &str = "#wizard{display:none}";

/// Addresses of what is loaded.
#[derive(Clone)]
struct WizardAssets {
    wizard: String,
    /// The hash of that script.
    integrity: String,
    wizard_wasm: String,
    results: String,
    results_wasm: String,
    book: String,
    book_results: String,
    /// The files of words of every published language.
    words: Vec<WordsFiles>,
    /// The rule book's fingerprint.
    fingerprint: String,
}

impl WizardAssets {
    /// What the questions need in the language of this tag.
    fn questions(&self, tag: &str) -> Option<String> {
        self.words.iter().find(|files| files.language.tag == tag).map(|files| files.questions.clone())
    }

    /// What the results need besides.
    fn results(&self, tag: &str) -> Option<String> {
        self.words.iter().find(|files| files.language.tag == tag).map(|files| files.results.clone())
    }
}

/// The page. `words` names the files of words of every published language.
pub(in crate::prerender) fn page(
    site: &Site<'_>,
    i18n: Localizer,
    language: Language,
    words: &[WordsFiles],
) -> Page {
    let up = up(language, FOLDER);
    let asset = |name: &str| format!("{up}assets/{name}");
    let words = words.iter().map(|files| WordsFiles {
        language: files.language,
        questions: asset(&files.questions),
        results: asset(&files.results),
    });
    let assets = WizardAssets {
        wizard: asset(&site.built.wizard.glue.0),
        integrity: integrity(&site.built.wizard.glue.1),
        wizard_wasm: asset(&site.built.wizard.wasm.0),
        results: asset(&site.built.results.glue.0),
        results_wasm: asset(&site.built.results.wasm.0),
        book: asset(&site.book[0]),
        book_results: asset(&site.book[1]),
        words: words.collect(),
        fingerprint: site.hash.to_owned(),
    };
    let preloaded = assets.clone();
    let head = html(|| view! { <Preloads language assets=preloaded/> });
    let body = html(|| view! { <WizardPage i18n language on=site.on assets/> });
    Page {
        head,
        runs: Runs::Program,
        ..Page::new(language, FOLDER, i18n.t("topics-title"), i18n.t("meta-wizard"), body)
    }
}

/// What the browser preloads: everything that the first question needs. Without scripts nothing comes of what
/// is ticked, so the form is hidden and the notice leads to the questions that work without them.
#[component]
fn Preloads(
    /// The language of the page.
    language: Language,
    /// What is loaded.
    assets: WizardAssets,
) -> impl IntoView {
    let words = assets.questions(language.tag);
    view! {
        <link rel="preload" href=assets.wizard_wasm r#as="fetch" type="application/wasm" crossorigin=""/>
        <link rel="modulepreload" href=assets.wizard integrity=assets.integrity/>
        <link rel="preload" href=assets.book r#as="fetch" crossorigin=""/>
        <link rel="preload" href=words r#as="fetch" crossorigin=""/>
        <noscript><style inner_html=format!("{WITHOUT_SCRIPTS}{}", stalled::WITHOUT_SCRIPTS)></style></noscript>
    }
}

/// Notices, and the first question. The notices stand above it: whoever would tick and wait in vain must see
/// them first. What the boot script needs stands in data attributes: both programs, the rule book, the words
/// of each language, and the policy by which the page is sealed once they stand.
#[component]
fn WizardPage(
    /// Rules and words.
    i18n: Localizer,
    /// The language of the page.
    language: Language,
    /// The day for which the page is rendered.
    on: Day,
    /// What is loaded.
    assets: WizardAssets,
) -> impl IntoView {
    let instead = move || view! { <p><a class="button" href="../ask/">{i18n.t("ask-instead")}</a></p> };
    let (changed, go) = (Callback::new(|_| ()), Callback::new(|()| ()));
    view! {
        <div id="trouble" class="notice" data-kind="trouble" role="alert" hidden=true>
            <p>{i18n.t("trouble")}</p>
            {instead()}
        </div>
        <Stalled i18n text=i18n.t("stalled")>{instead()}</Stalled>
        <noscript>
            <div class="notice" data-kind="trouble">
                <h2>{i18n.t("no-script-title")}</h2>
                <p>{i18n.t("no-script")}</p>
                {instead()}
            </div>
        </noscript>
        <div
            id="wizard"
            class="wizard"
            data-language=language.tag
            data-words-zh-hans=assets.questions("zh-Hans")
            data-words-results-zh-hans=assets.results("zh-Hans")
            data-words-zh-hant=assets.questions("zh-Hant")
            data-words-results-zh-hant=assets.results("zh-Hant")
            data-words-en=assets.questions("en")
            data-words-results-en=assets.results("en")
            data-wizard=assets.wizard
            data-wizard-wasm=assets.wizard_wasm
            data-results=assets.results
            data-results-wasm=assets.results_wasm
            data-book=assets.book
            data-book-results=assets.book_results
            data-fingerprint=assets.fingerprint
            data-rendered=on.0.to_string()
            data-seal=SEAL
        >
            <nav class="wizard-bar" aria-label=i18n.t("wizard-bar")><p class="wizard-left"></p></nav>
            <Topics i18n chosen=VecSet::new() error=None changed go/>
        </div>
        <p id="sealed" class="sealed" hidden=true>{i18n.t("sealed")}</p>
    }
}
