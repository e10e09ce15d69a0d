//! The frame around every page: head, content policy, header with languages, footer.

use super::page::{Page, up};
use super::place::{Map, path};
use super::site::{Built, Site};
use super::template::escape;
use super::{linked, meta};
use crate::pages::Say;
use words::{LANGUAGES, Language};

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

/// The page in its frame; `map` is all pages of its language.
pub(super) fn frame(site: &Site<'_>, say: Say, map: &Map<'_>, page: &Page) -> Result<String, String> {
    let (operator, built) = (site.operator, site.built);
    let up = if page.folder == "404" { operator.base.clone() } else { up(page.language, &page.folder) };
    let below = if page.folder == "404" { "" } else { page.folder.as_str() };
    let to = |language: &Language| format!("{up}{}", path(language, below));
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
    let head = [
        page.head.clone(),
        meta::alternates(site, page, &up),
        meta::labels(site, say, map, page),
        linked::script(site, say, map, page),
    ]
    .concat();
    let text = |name: &str| escape(&say.page(name));
    let footer: String = ["footer-about", "footer-privacy", "footer-hotline"]
        .into_iter()
        .map(|name| format!("<p>{}</p>", text(name)))
        .chain([meta::footer(site, say), stamp(site, say, page)])
        .collect();
    operator.frame.fill(&[
        ("policy", &content_policy(built)),
        ("lang", page.language.tag),
        ("title", &escape(&say.fill("title", &[("page", &page.title)]))),
        ("description", &escape(&page.description)),
        ("icon", &operator.icon),
        ("head", &head),
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

/// What paper must say: which rules these are, for which day, and where the page stands. Results say the first
/// themselves, for their own day; where nobody knows the public address, the boot script puts in the present one.
fn stamp(site: &Site<'_>, say: Say, page: &Page) -> String {
    let day = say.day(site.on);
    let rules = say.fill("fingerprint", &[("day", &day), ("hash", site.hash)]);
    let has_own = page.body.contains("data-fingerprint");
    let rules = if has_own { String::new() } else { format!("<p>{}</p>", escape(&rules)) };
    let address = &site.guide.publisher.address;
    let here = if address.is_empty() {
        String::new()
    } else {
        format!("{address}{}", path(&page.language, &page.folder))
    };
    format!("{rules}<p class=\"paper\">{here}</p>")
}
