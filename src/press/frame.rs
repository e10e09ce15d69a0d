//! The frame around every page: head, content policy, header with languages, footer.

use super::page::{Page, up};
use super::site::{Built, Site};
use super::template::escape;
use crate::pages::Say;
use words::{LANGUAGES, Language};

/// What a page may load: its own files, its own inline script (by hash), and nothing from anywhere else, so that
/// nothing a person answers can leave the phone. `unsafe-eval` is what engines before Chromium 97 want before they
/// run WASM; newer ones would be content with `wasm-unsafe-eval`. Hosts that set headers may say the same there.
fn content_policy(built: &Built) -> String {
    format!(
        "default-src 'none'; script-src 'self' 'sha256-{}' 'unsafe-eval' 'wasm-unsafe-eval'; \
         style-src 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; \
         base-uri 'none'; form-action 'none'",
        built.boot_hash
    )
}

pub(super) fn frame(say: Say, site: &Site<'_>, page: &Page) -> Result<String, String> {
    let (operator, built) = (site.operator, site.built);
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
    let (day, hash) = (say.day(site.on), site.hash);
    let version = escape(&say.fill("version", &[("day", &day), ("hash", hash)]));
    let search =
        format!("<p><a href=\"{up}{}search/\">{}</a></p>", page.language.folder, text("search-link"));
    let footer = ["footer-about", "footer-privacy", "footer-hotline"]
        .into_iter()
        .map(|name| format!("<p>{}</p>", text(name)))
        .chain([format!("<p class=\"version\">{version}</p>")]);
    let footer: String = std::iter::once(search).chain(footer).collect();
    operator.frame.fill(&[
        ("policy", &content_policy(built)),
        ("root", &up),
        ("release", &text("release")),
        ("release-take", &text("release-take")),
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
