//! The page of the wizard: its first question as HTML, and the files it asks for.

use super::page::{Page, html, up};
use super::site::{Site, WordsFiles};
use super::template::escape;
use crate::components::Callback;
use crate::pages::{Localizer, Topics};
use policy::VecSet;
use words::{LANGUAGES, Language};

/// The page. `words` names the files of words of every language, in the order of [`words::LANGUAGES`].
pub(super) fn pages(site: &Site<'_>, i18n: Localizer, language: Language, words: &[WordsFiles]) -> Vec<Page> {
    let up = up(language, "wizard");
    let first = html(|| {
        let (changed, go) = (Callback::new(|_| ()), Callback::new(|()| ()));
        leptos::view! { <Topics i18n chosen=VecSet::new() error=None changed go/> }
    });
    vec![Page {
        language,
        folder: "wizard".to_owned(),
        title: i18n.t("topics-title"),
        description: i18n.t("meta-wizard"),
        head: head(site, language, words, &up),
        body: body(i18n, &first, &attributes(site, language, words, &up)),
    }]
}

/// What the browser preloads: everything that the first question needs. Without scripts nothing comes of what is ticked,
/// so the form is hidden and the notice leads to the questions that work without them.
fn head(site: &Site<'_>, language: Language, words: &[WordsFiles], up: &str) -> String {
    let asset = |name: &str| format!("{up}assets/{name}");
    let ours = words.iter().zip(LANGUAGES).find(|(_, other)| *other == language);
    format!(
        "<link rel=\"preload\" href=\"{wasm}\" as=\"fetch\" type=\"application/wasm\" crossorigin>\
         <link rel=\"modulepreload\" href=\"{glue}\">\
         <link rel=\"preload\" href=\"{book}\" as=\"fetch\" crossorigin>\
         <link rel=\"preload\" href=\"{words}\" as=\"fetch\" crossorigin>\
         <noscript><style>#wizard{{display:none}}</style></noscript>",
        wasm = asset(&site.built.wizard.wasm.0),
        glue = asset(&site.built.wizard.glue.0),
        book = asset(site.book),
        words = ours.map(|(files, _)| asset(&files.questions)).unwrap_or_default(),
    )
}

/// What the boot script loads: both programs, the rule book, and the words of each language.
fn attributes(site: &Site<'_>, language: Language, words: &[WordsFiles], up: &str) -> String {
    let Site { built, book, hash, .. } = site;
    let mut attributes = vec![("language".to_owned(), language.tag.to_owned())];
    let files = [
        ("wizard", &*built.wizard.glue.0),
        ("wizard-wasm", &*built.wizard.wasm.0),
        ("results", &*built.results.glue.0),
        ("results-wasm", &*built.results.wasm.0),
        ("book", *book),
    ];
    let files = files.map(|(name, file)| (name.to_owned(), file));
    let of_words = words.iter().zip(LANGUAGES).flat_map(|(files, language)| {
        let tag = language.tag.to_lowercase();
        [(format!("words-{tag}"), &*files.questions), (format!("words-results-{tag}"), &*files.results)]
    });
    attributes
        .extend(files.into_iter().chain(of_words).map(|(name, file)| (name, format!("{up}assets/{file}"))));
    attributes.push(("fingerprint".to_owned(), (*hash).to_owned()));
    attributes.iter().map(|(name, value)| format!(" data-{name}=\"{}\"", escape(value))).collect()
}

/// The notices stand above the first question: whoever would tick and wait in vain must see them first.
fn body(i18n: Localizer, first: &str, attributes: &str) -> String {
    format!(
        "<div id=\"trouble\" class=\"notice\" data-kind=\"trouble\" role=\"alert\" hidden><p>{trouble}</p>{instead}</div>\
         <noscript><div class=\"notice\" data-kind=\"trouble\"><h2>{title}</h2><p>{text}</p>{instead}</div></noscript>\
         <div id=\"wizard\" class=\"wizard\"{attributes}>\
         <nav class=\"wizard-bar\" aria-label=\"{bar}\"><p class=\"wizard-left\"></p></nav>{first}</div>",
        bar = escape(&i18n.t("wizard-bar")),
        instead =
            format!("<p><a class=\"button\" href=\"../ask/\">{}</a></p>", escape(&i18n.t("ask-instead"))),
        trouble = escape(&i18n.t("trouble")),
        title = escape(&i18n.t("no-script-title")),
        text = escape(&i18n.t("no-script")),
    )
}
