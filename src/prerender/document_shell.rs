//! The frame around every page: head, content policy, header with languages, footer.

use super::page::{Page, up};
use super::site::{Built, Site};
use super::site_tree::{SiteTree, path};
use super::template::escape;
use super::{json_ld, meta};
use crate::pages::Localizer;
use policy::Day;
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

/// The pages to which every page leads at its end.
const FOOTER: [&str; 6] = ["index", "contacts", "document", "how", "privacy", "accessibility"];

/// The notice that the plan has expired, and the day after which the boot script shows it. The wizard says so itself.
fn expired(i18n: Localizer, page: &Page, on: Day) -> String {
    let until = i18n.book.until;
    if page.folder == "wizard" {
        return String::new();
    }
    let hidden = if on > until { "" } else { " hidden" };
    let words = escape(&i18n.t_with("expired-page", &[("day", &i18n.day(until))]));
    format!(
        "<div id=\"expired\" class=\"notice\" data-kind=\"warning\" data-until=\"{until}\"{hidden}><p>{words}</p></div>"
    )
}

/// The page in its frame; `map` is all pages of its language.
pub(super) fn document_shell(
    site: &Site<'_>,
    i18n: Localizer,
    map: &SiteTree<'_>,
    page: &Page,
) -> Result<String, String> {
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
        meta::labels(site, i18n, map, page),
        json_ld::script(site, i18n, map, page),
    ]
    .concat();
    let text = |name: &str| escape(&i18n.t(name));
    let valid = escape(&i18n.t_with("valid-until", &[("day", &i18n.day(i18n.book.until))]));
    let footer = [text("footer-about"), valid, text("footer-privacy"), text("footer-hotline")];
    let footer: String = footer.into_iter().map(|line| format!("<p>{line}</p>")).collect();
    let start = format!("{up}{}", page.language.folder);
    let link =
        |folder: &str| format!("<a href=\"{start}{folder}/\">{}</a>", text(&format!("footer-link-{folder}")));
    let search = format!("<a href=\"{start}search/\">{}</a>", text("search-link"));
    let links = format!("{search}{}", FOOTER.map(link).concat());
    let footer = [
        format!("<nav aria-label=\"{}\">{links}</nav>{footer}", text("footer-links")),
        meta::footer(site, i18n),
        stamp(site, i18n, page),
    ]
    .concat();
    operator.frame.fill(&[
        ("policy", &content_policy(built)),
        ("root", &up),
        ("release", &text("release")),
        ("release-take", &text("release-take")),
        ("lang", page.language.tag),
        ("title", &escape(&i18n.t_with("title", &[("page", &page.title)]))),
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
        ("expired", &expired(i18n, page, site.on)),
        ("body", &page.body),
        ("footer", &footer),
        ("boot", &built.boot),
    ])
}

/// Which rules these are and for which day, on the screen and on paper, and on paper where the page stands: where nobody
/// knows the public address, the boot script puts in the present one.
fn stamp(site: &Site<'_>, i18n: Localizer, page: &Page) -> String {
    let version = i18n.t_with("version", &[("day", &i18n.day(site.on)), ("hash", site.hash)]);
    let address = &site.content.publisher.address;
    let here = if address.is_empty() {
        String::new()
    } else {
        format!("{address}{}", path(&page.language, &page.folder))
    };
    format!("<p class=\"version\">{}</p><p class=\"paper\">{here}</p>", escape(&version))
}
