//! Every page of the site, written as files.

use super::template::{Template, escape};
use crate::pages::{Passage, Piece, Say, document, home, service, topic, topics};
use crate::parts::el;
use leptos::prelude::*;
use policy::{Book, Day, ServiceId, Who};
use reader::{Guide, to_simplified};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use words::{LANGUAGES, Language, Table};

/// What trunk, esbuild and the style made, by its final name below `assets/`.
#[derive(Clone, Debug)]
pub struct Built {
    /// The style of every page, inlined.
    pub style: String,
    /// The boot script of every page, inlined: the large-text switch, and the start of the wizard.
    pub boot: String,
    /// SHA-256 of the boot script in base64, for the content policy.
    pub boot_hash: String,
    /// Name and bytes of the WASM file.
    pub wasm: (String, Vec<u8>),
    /// Name and bytes of the JavaScript that wasm-bindgen wrote.
    pub glue: (String, Vec<u8>),
}

/// What differs from host to host.
#[derive(Clone, Debug)]
pub struct Operator {
    /// The frame, from `index.html`.
    pub frame: Template,
    /// Where the site stands on its host, such as `/` or `/anju/`. Only the page for missing addresses needs it: it
    /// is shown at any depth, so its links cannot be relative.
    pub base: String,
    /// The icon as a `data:` address: the browser asks for icons after the page has loaded, and the wizard promises
    /// that nothing is asked for then.
    pub icon: String,
}

/// Which page, for whom it is framed.
struct Page {
    language: Language,
    /// Below the language's folder, without a slash at the end; empty for the start page.
    folder: String,
    title: String,
    description: String,
    /// More for the head, such as preloads.
    head: String,
    body: String,
}

/// Writes the site into `out`, which must be empty or absent, with the rules in force on the day `on`. `fingerprint`
/// names content by its hash.
///
/// # Errors
/// What could not be written, or which slot of the frame is wrong.
pub fn press(
    guide: &Guide,
    built: &Built,
    operator: &Operator,
    on: Day,
    out: &Path,
    fingerprint: fn(&[u8]) -> String,
) -> Result<usize, String> {
    let book_bytes = postcard::to_allocvec(&guide.book).map_err(|error| format!("the rule book: {error}"))?;
    let hash = fingerprint(&book_bytes);
    let assets = out.join("assets");
    fs::create_dir_all(&assets).map_err(|error| format!("cannot make {}: {error}", assets.display()))?;
    let write = |path: &Path, bytes: &[u8]| {
        let parent = path.parent().map_or(Ok(()), fs::create_dir_all);
        parent
            .and_then(|()| fs::write(path, bytes))
            .map_err(|e| format!("cannot write {}: {e}", path.display()))
    };
    let book_name = format!("book-{hash}.bin");
    write(&assets.join(&book_name), &book_bytes)?;
    write(&assets.join(&built.wasm.0), &built.wasm.1)?;
    write(&assets.join(&built.glue.0), &built.glue.1)?;

    let book: &'static Book = Box::leak(Box::new(guide.book.clone()));
    let mut pages = 0;
    for (language, table) in LANGUAGES.into_iter().zip(&guide.words) {
        let bytes = table.to_bytes().map_err(|_| format!("the words of {}", language.tag))?;
        let words_name = format!("words-{}-{}.bin", language.tag, fingerprint(&bytes));
        write(&assets.join(&words_name), &bytes)?;
        let words: &'static Table = Box::leak(Box::new(table.clone()));
        let say = Say { book, words, children: u8::MAX, who: Who::Applicant };
        let wizard = wizard_page(say, language, built, &book_name, &words_name, &hash);
        let mut all = vec![home_page(say, language), wizard, not_found_page(say, language, operator)];
        all.push(document_page(say, language, guide));
        all.extend((0..book.topics.len() as u16).map(|place| topic_page(say, language, place)));
        all.extend(book.service_ids().map(|id| service_page(say, language, id, on)));
        for page in all {
            let html = frame(say, operator, built, &page)?;
            let file = match page.folder.as_str() {
                "404" => out.join(language.folder).join("404.html"),
                folder => out.join(language.folder).join(folder).join("index.html"),
            };
            write(&file, html.as_bytes())?;
            pages += 1;
        }
    }
    Ok(pages)
}

/// A view as HTML.
fn html<V: IntoView>(view: impl FnOnce() -> V) -> String {
    // The owner keeps what the view needs alive while it is written.
    let owner = Owner::new();
    owner.with(|| view().into_any().to_html()).replace("<!>", "").replace("<!---->", "")
}

fn home_page(say: Say, language: Language) -> Page {
    Page {
        language,
        folder: String::new(),
        title: say.page("home-title"),
        description: say.page("meta-home"),
        head: format!("<link rel=\"manifest\" href=\"{}manifest.webmanifest\">", up(language, "")),
        body: html(|| home(say)),
    }
}

fn service_page(say: Say, language: Language, id: ServiceId, on: Day) -> Page {
    let rules = say.book.service(id);
    Page {
        language,
        folder: format!("service/{}", rules.id),
        title: say.id(rules.name),
        description: say.id(rules.what),
        head: String::new(),
        body: html(|| service(say, id, on, "../../")),
    }
}

fn topic_page(say: Say, language: Language, place: u16) -> Page {
    let rules = &say.book.topics[usize::from(place)];
    Page {
        language,
        folder: format!("topic/{}", rules.id),
        title: say.id(rules.name),
        description: say.id(rules.what),
        head: String::new(),
        body: html(|| topic(say, place, "../../")),
    }
}

fn document_page(say: Say, language: Language, guide: &Guide) -> Page {
    let shown = |text: &str| if language.tag == "zh-Hant" { text.to_owned() } else { to_simplified(text) };
    let sections = guide
        .document
        .sections
        .iter()
        .filter(|section| !matches!(section.kind.as_str(), "furniture" | "title"));
    let passages = |anchor: &str| -> Vec<Passage> {
        let of = guide.coverage.iter();
        let of = of.filter(|said| guide.book.clauses[usize::from(said.clause)].anchor == anchor);
        of.map(|said| Passage {
            text: shown(&said.text),
            services: said.services.clone(),
            because: said.because.clone(),
        })
        .collect()
    };
    let pieces: Vec<Piece> = sections
        .map(|section| Piece {
            number: shown(&section.number),
            anchor: section.anchor.clone(),
            heading: shown(&section.heading),
            text: shown(&section.text),
            is_clause: section.kind == "clause",
            about_people: section.about_people,
            passages: passages(&section.anchor),
        })
        .collect();
    let title = shown(&guide.document.title);
    Page {
        language,
        folder: "document".to_owned(),
        title: say.page("document-title"),
        description: title.clone(),
        head: String::new(),
        body: html(|| document(say, &title, &pieces, "../")),
    }
}

fn not_found_page(say: Say, language: Language, operator: &Operator) -> Page {
    let start = format!("{}{}", operator.base, language.folder);
    let body = move || {
        el("div")
            .child(el("h1").text(say.page("not-found-title")))
            .child(el("p").text(say.page("not-found")))
            .child(
                el("p").child(el("a").class("button").attr("href", start).text(say.page("not-found-home"))),
            )
            .view()
    };
    Page {
        language,
        folder: "404".to_owned(),
        title: say.page("not-found-title"),
        description: say.page("not-found"),
        head: "<meta name=\"robots\" content=\"noindex\">".to_owned(),
        body: html(body),
    }
}

fn wizard_page(say: Say, language: Language, built: &Built, book: &str, words: &str, hash: &str) -> Page {
    let up = up(language, "wizard");
    let asset = |name: &str| format!("{up}assets/{name}");
    let first = html(|| topics(say, &BTreeSet::new(), None, Callback::new(|_| ()), Callback::new(|()| ())));
    let head = format!(
        "<link rel=\"preload\" href=\"{wasm}\" as=\"fetch\" type=\"application/wasm\" crossorigin>\
         <link rel=\"modulepreload\" href=\"{glue}\">\
         <link rel=\"preload\" href=\"{book}\" as=\"fetch\" crossorigin>\
         <link rel=\"preload\" href=\"{words}\" as=\"fetch\" crossorigin>",
        wasm = asset(&built.wasm.0),
        glue = asset(&built.glue.0),
        book = asset(book),
        words = asset(words),
    );
    let body = format!(
        "<div id=\"wizard\" class=\"wizard\" data-language=\"{tag}\" data-wasm=\"{wasm}\" data-glue=\"{glue}\" \
         data-book=\"{book}\" data-words=\"{words}\" data-fingerprint=\"{hash}\">\
         <nav class=\"wizard-bar\" aria-label=\"{bar}\"><p class=\"wizard-left\"></p></nav>{first}</div>\
         <div id=\"trouble\" class=\"notice\" data-kind=\"trouble\" role=\"alert\" hidden><p>{trouble}</p></div>\
         <noscript><div class=\"notice\" data-kind=\"trouble\"><h2>{title}</h2><p>{text}</p></div></noscript>",
        tag = language.tag,
        wasm = asset(&built.wasm.0),
        glue = asset(&built.glue.0),
        book = asset(book),
        words = asset(words),
        bar = escape(&say.page("wizard-bar")),
        trouble = escape(&say.page("trouble")),
        title = escape(&say.page("no-script-title")),
        text = escape(&say.page("no-script")),
    );
    Page {
        language,
        folder: "wizard".to_owned(),
        title: say.page("topics-title"),
        description: say.page("meta-wizard"),
        head,
        body,
    }
}

/// The way up from a page to the site's root.
fn up(language: Language, folder: &str) -> String {
    let within = if folder.is_empty() { 0 } else { folder.matches('/').count() + 1 };
    let depth = language.folder.matches('/').count() + within;
    if depth == 0 { "./".to_owned() } else { "../".repeat(depth) }
}

/// What a page may load: its own files, its own inline script (by hash), and nothing from anywhere else, so that
/// nothing a person answers can leave the phone. `unsafe-eval` is what engines before Chromium 97 want before they
/// run WASM; newer ones would be content with `wasm-unsafe-eval`. Hosts that set headers may say the same there.
fn content_policy(built: &Built) -> String {
    format!(
        "default-src 'none'; script-src 'self' 'sha256-{}' 'unsafe-eval' 'wasm-unsafe-eval'; \
         style-src 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; manifest-src 'self'; \
         base-uri 'none'; form-action 'none'",
        built.boot_hash
    )
}

fn frame(say: Say, operator: &Operator, built: &Built, page: &Page) -> Result<String, String> {
    let up = if page.folder == "404" { operator.base.clone() } else { up(page.language, &page.folder) };
    let below = if page.folder == "404" { "" } else { page.folder.as_str() };
    let to = |language: &Language| {
        let slash = if below.is_empty() { "" } else { "/" };
        format!("{up}{}{below}{slash}", language.folder)
    };
    let switch: String = LANGUAGES
        .iter()
        .map(|language| {
            let current = if language.tag == page.language.tag { " aria-current=\"true\"" } else { "" };
            let (href, tag) = (to(language), language.tag);
            format!(
                "<li><a href=\"{href}\" lang=\"{tag}\" hreflang=\"{tag}\"{current}>{}</a></li>",
                language.name
            )
        })
        .collect();
    let alternates: String = LANGUAGES
        .iter()
        .map(|language| {
            format!("<link rel=\"alternate\" hreflang=\"{}\" href=\"{}\">", language.tag, to(language))
        })
        .collect();
    let text = |name: &str| escape(&say.page(name));
    let footer: String = ["footer-about", "footer-privacy", "footer-hotline"]
        .into_iter()
        .map(|name| format!("<p>{}</p>", text(name)))
        .collect();
    operator.frame.fill(&[
        ("policy", &content_policy(built)),
        ("lang", page.language.tag),
        ("title", &escape(&say.fill("title", &[("page", &page.title)]))),
        ("description", &escape(&page.description)),
        ("icon", &operator.icon),
        ("head", &format!("{alternates}{}", page.head)),
        ("style", &built.style),
        ("skip", &text("skip")),
        ("home", &format!("{up}{}", page.language.folder)),
        ("site-name", &text("site-name")),
        ("site-place", &text("site-place")),
        ("language-label", &text("language-switch")),
        ("language-switch", &switch),
        ("text-switch", &text("text-switch")),
        ("body", &page.body),
        ("footer", &footer),
        ("boot", &built.boot),
    ])
}
