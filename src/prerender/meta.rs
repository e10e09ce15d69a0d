//! What a page says about itself to search engines, to those who share it, and to the survey of government sites
//! (国办发〔2017〕47号: labels of sites, columns and articles). Everything derives from the page and its place, and
//! what the operator has not said is left out. Must not know: which kinds of page there are.

use super::page::Page;
use super::site::Site;
use super::site_tree::{SiteTree, is_found, path};
use super::template::escape;
use crate::pages::Localizer;
use reader::to_traditional;
use words::LANGUAGES;

/// Words of the operator, who writes Simplified Chinese, for readers of this language.
pub(super) fn operator(i18n: Localizer, text: &str) -> String {
    if i18n.words.language == "zh-Hant" { to_traditional(text) } else { text.to_owned() }
}

/// The labels for the head of a page.
pub(super) fn labels(site: &Site<'_>, i18n: Localizer, map: &SiteTree<'_>, page: &Page) -> String {
    if !is_found(page) {
        return String::new();
    }
    let publisher = &site.content.publisher;
    let address = &publisher.address;
    let mut head = String::new();
    let own = path(&page.language, &page.folder);
    if !address.is_empty() {
        head.push_str(&format!("<link rel=\"canonical\" href=\"{address}{own}\">"));
    }
    let mut name = |name: &str, content: &str| {
        if !content.is_empty() {
            head.push_str(&format!("<meta name=\"{name}\" content=\"{}\">", escape(content)));
        }
    };
    name("SiteName", &operator(i18n, &publisher.name));
    name("SiteDomain", &publisher.domain);
    name("SiteIDCode", &publisher.code);
    let way = map.way(page);
    let above = way.iter().rev().nth(1).map_or(page, |above| *above);
    let column = if map.is_column(page) { page } else { above };
    let keywords: Vec<&str> = way.iter().skip(1).rev().map(|page| page.title.as_str()).collect();
    let keywords = [&keywords[..], &[i18n.t("site-place").as_str()]].concat().join(",");
    name("ColumnName", &column.title);
    name("ColumnDescription", &column.description);
    name("ColumnType", &i18n.t("column-type"));
    if map.is_column(page) {
        name("ColumnKeywords", &keywords);
    } else {
        name("ArticleTitle", &page.title);
        name("PubDate", &site.on.to_string());
        name("ContentSource", &operator(i18n, &publisher.source));
        name("Keywords", &keywords);
    }
    let mut property = |name: &str, content: &str| {
        head.push_str(&format!("<meta property=\"og:{name}\" content=\"{}\">", escape(content)));
    };
    property("title", &page.title);
    property("description", &page.description);
    property("type", if page.folder.is_empty() { "website" } else { "article" });
    property("site_name", &site_name(site, i18n));
    if !address.is_empty() {
        property("url", &format!("{address}{own}"));
        property("image", &format!("{address}icon-512.png"));
    }
    head
}

/// What the site is called: as the operator says, else as the guide calls itself.
pub(super) fn site_name(site: &Site<'_>, i18n: Localizer) -> String {
    match site.content.publisher.name.as_str() {
        "" => i18n.t_with("title", &[("page", &i18n.t("site-name"))]),
        name => operator(i18n, name),
    }
}

/// The same page in the other languages.
pub(super) fn alternates(site: &Site<'_>, page: &Page, up: &str) -> String {
    let root = if site.content.publisher.address.is_empty() { up } else { &site.content.publisher.address };
    let folder = if page.folder == "404" { "" } else { &page.folder };
    let link =
        |tag: &str, path: &str| format!("<link rel=\"alternate\" hreflang=\"{tag}\" href=\"{root}{path}\">");
    LANGUAGES.iter().map(|language| link(language.tag, &path(language, folder))).collect()
}

/// The lines of the footer that the operator owes: who publishes, whom to reach, and the filings with a link to where
/// they can be looked up.
pub(super) fn footer(site: &Site<'_>, i18n: Localizer) -> String {
    let publisher = &site.content.publisher;
    let mut lines = String::new();
    for (name, text) in [("footer-organiser", &publisher.organiser), ("footer-contact", &publisher.contact)] {
        if !text.is_empty() {
            let name = i18n.t_with(name, &[("name", &operator(i18n, text))]);
            lines.push_str(&format!("<p>{}</p>", escape(&name)));
        }
    }
    let digits: String = publisher.police.chars().filter(char::is_ascii_digit).collect();
    let filings = [
        (&publisher.icp, "https://beian.miit.gov.cn/".to_owned()),
        (&publisher.police, format!("https://beian.mps.gov.cn/#/query/webSearch?code={digits}")),
    ];
    for (number, at) in filings.into_iter().filter(|(number, _)| !number.is_empty()) {
        // As it was granted, in every language.
        lines.push_str(&format!("<p><a href=\"{at}\" lang=\"zh-Hans\">{}</a></p>", escape(number)));
    }
    lines
}
