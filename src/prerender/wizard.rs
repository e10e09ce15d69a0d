//! The page of the wizard: its first question as HTML, and the files it asks for.

use super::page::{Page, html, up};
use super::site::{Built, Site};
use super::template::escape;
use crate::components::Callback;
use crate::pages::{Localizer, Topics};
use policy::VecSet;
use words::Language;

/// The page.
pub(super) fn pages(site: &Site<'_>, i18n: Localizer, language: Language, words: &[String; 2]) -> Vec<Page> {
    vec![wizard_page(i18n, language, site.built, site.book, words, site.hash)]
}

/// `words` names the files of words: what the questions need, and what the results need besides.
fn wizard_page(
    i18n: Localizer,
    language: Language,
    built: &Built,
    book: &str,
    words: &[String; 2],
    hash: &str,
) -> Page {
    let [words, results] = words;
    let up = up(language, "wizard");
    let asset = |name: &str| format!("{up}assets/{name}");
    let first = html(|| {
        let (changed, go) = (Callback::new(|_| ()), Callback::new(|()| ()));
        leptos::view! { <Topics i18n chosen=VecSet::new() error=None changed go/> }
    });
    // Without scripts nothing comes of what is ticked: the notice leads to the questions that work without them.
    let head = format!(
        "<link rel=\"preload\" href=\"{wasm}\" as=\"fetch\" type=\"application/wasm\" crossorigin>\
         <link rel=\"modulepreload\" href=\"{glue}\">\
         <link rel=\"preload\" href=\"{book}\" as=\"fetch\" crossorigin>\
         <link rel=\"preload\" href=\"{words}\" as=\"fetch\" crossorigin>\
         <noscript><style>#wizard{{display:none}}</style></noscript>",
        wasm = asset(&built.questions.wasm.0),
        glue = asset(&built.questions.glue.0),
        book = asset(book),
        words = asset(words),
    );
    // The notices stand above the first question: whoever would tick and wait in vain must see them first.
    let body = format!(
        "<div id=\"trouble\" class=\"notice\" data-kind=\"trouble\" role=\"alert\" hidden><p>{trouble}</p>{instead}</div>\
         <noscript><div class=\"notice\" data-kind=\"trouble\"><h2>{title}</h2><p>{text}</p>{instead}</div></noscript>\
         <div id=\"wizard\" class=\"wizard\" data-language=\"{tag}\" data-wasm=\"{wasm}\" data-glue=\"{glue}\" \
         data-counsel=\"{counsel}\" data-counsel-glue=\"{counsel_glue}\" \
         data-book=\"{book}\" data-words=\"{words}\" data-results=\"{results}\" data-fingerprint=\"{hash}\">\
         <nav class=\"wizard-bar\" aria-label=\"{bar}\"><p class=\"wizard-left\"></p></nav>{first}</div>",
        tag = language.tag,
        wasm = asset(&built.questions.wasm.0),
        glue = asset(&built.questions.glue.0),
        counsel = asset(&built.counsel.wasm.0),
        counsel_glue = asset(&built.counsel.glue.0),
        book = asset(book),
        words = asset(words),
        results = asset(results),
        bar = escape(&i18n.t("wizard-bar")),
        instead =
            format!("<p><a class=\"button\" href=\"../ask/\">{}</a></p>", escape(&i18n.t("ask-instead"))),
        trouble = escape(&i18n.t("trouble")),
        title = escape(&i18n.t("no-script-title")),
        text = escape(&i18n.t("no-script")),
    );
    Page {
        language,
        folder: "wizard".to_owned(),
        title: i18n.t("topics-title"),
        description: i18n.t("meta-wizard"),
        head,
        body,
    }
}
