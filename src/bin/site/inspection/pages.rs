//! What stands on the pages of a built site, looked at duty by duty. Everything is seen from the files alone, as an
//! inspector sees it; without a built site nothing is known.

use super::built::{after, label, markup, text, values};
use super::{BuiltSite, DutyOutcome, Inspected, Seen};
use reader::{Publisher, to_traditional};
use words::{LANGUAGES, Language};

/// The headings under which the elements of a guide stand, by their names among the words.
const ELEMENTS: [&str; 8] = [
    "guide-basis",
    "guide-conditions",
    "guide-papers",
    "guide-where",
    "guide-steps",
    "guide-time",
    "guide-fee",
    "guide-hotline",
];
/// A column with fewer characters than this says nothing.
const EMPTY: usize = 40;
/// A text of fewer characters than this explains nothing.
const SHORT: usize = 300;

/// The built site, or that there is none.
fn built<'a>(inspected: Inspected<'a>) -> Result<&'a BuiltSite, Seen> {
    inspected.site.ok_or_else(|| Seen::of(DutyOutcome::Unknown, "inspection-unbuilt"))
}

/// Looks at each page that is meant to be found; wrong ones are named.
fn each(inspected: Inspected<'_>, right: impl Fn(&str, &str) -> bool) -> Seen {
    let site = match built(inspected) {
        Ok(site) => site,
        Err(unbuilt) => return unbuilt,
    };
    let wrong: Vec<String> =
        site.found().filter(|(name, page)| !right(name, page)).map(|(name, _)| name.to_owned()).collect();
    Seen::at(site.found().count(), &wrong)
}

fn foot(page: &str) -> &str {
    after(page, "<footer")
}

/// The language of a page, by its place.
fn language(name: &str) -> Language {
    let [first, ..] = LANGUAGES;
    LANGUAGES.into_iter().rfind(|language| name.starts_with(language.folder)).unwrap_or(first)
}

/// Text as HTML writes it.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// The address of a page of this folder from one of the footer's links, whatever the way there.
fn leads_to(page: &str, folder: &str) -> bool {
    values(foot(page), "href").iter().any(|href| href.ends_with(&format!("/{folder}/")))
}

/// No column without content: fewer than five are tolerated by the survey, here none is.
pub fn columns_filled(inspected: Inspected<'_>) -> Seen {
    each(inspected, |_, page| {
        let main = markup(after(page, "<main")).split("</main").next().unwrap_or_default().to_owned();
        label(page, "ColumnKeywords").is_none()
            || text(&main).chars().count() >= EMPTY && main.contains("<a ")
    })
}

/// Each guide has each element with something under it, in each published language.
pub fn guide_elements(inspected: Inspected<'_>) -> Seen {
    let site = match built(inspected) {
        Ok(site) => site,
        Err(unbuilt) => return unbuilt,
    };
    let content = inspected.content;
    let published: Vec<Language> = content.publisher.languages().collect();
    let (mut guides, mut wrong) = (0, Vec::new());
    for (language, words) in LANGUAGES.iter().zip(&content.words).filter(|(one, _)| published.contains(one)) {
        for service in &content.book.services {
            let name = format!("{}service/{}/index.html", language.folder, service.id);
            let page = site.pages.get(&name).map(String::as_str).unwrap_or_default();
            let lacks = |element: &&str| {
                let below = after(page, &format!(">{}</", escaped(words.named(element))));
                let end = ["<h2", "<h3", "<dt", "</main"].iter().filter_map(|tag| below.find(tag)).min();
                text(&below[..end.unwrap_or_default()]).chars().count() < 3
            };
            guides += 1;
            let lacking = ELEMENTS.iter().find(|element| lacks(element));
            wrong.extend(lacking.map(|element| format!("{name}: {}", words.named(element))));
        }
    }
    Seen::at(guides, &wrong)
}

/// Days of publication are those on which something changed: none lies after the rendering, and not all are its day.
pub fn dates_true(inspected: Inspected<'_>) -> Seen {
    let site = match built(inspected) {
        Ok(site) => site,
        Err(unbuilt) => return unbuilt,
    };
    let days: Vec<&str> = site.found().filter_map(|(_, page)| label(page, "PubDate")).collect();
    let made = site.made.as_str();
    let later = days.iter().filter(|day| **day > made).count();
    let same = days.iter().filter(|day| **day == made).count();
    match () {
        () if days.is_empty() => Seen::of(DutyOutcome::Unknown, "inspection-nothing"),
        () if later > 0 => Seen::fail("inspection-dates-later").with("n", later).with("day", made),
        () if same == days.len() => {
            Seen::fail("inspection-dates-rendering").with("n", same).with("day", made)
        }
        () => Seen::of(DutyOutcome::Pass, "inspection-pass-at").with("n", days.len()),
    }
}

/// The site is built of the seeds that are inspected.
pub fn same_rules(inspected: Inspected<'_>) -> Seen {
    let site = match built(inspected) {
        Ok(site) => site,
        Err(unbuilt) => return unbuilt,
    };
    let Ok(book) = inspected.content.book.to_bytes() else { return Seen::fail("inspection-other-rules") };
    let names = anju::prerender::book_files(&book, crate::bundle::fingerprint);
    if names.iter().all(|name| site.files.contains(&format!("assets/{name}"))) {
        Seen::pass()
    } else {
        Seen::fail("inspection-other-rules")
    }
}

/// All that the operator has said of the site stands at the foot of each page.
pub fn footer(inspected: Inspected<'_>) -> Seen {
    let publisher = &inspected.content.publisher;
    let Publisher { organiser, undertaker, contact, icp, police, code, .. } = publisher;
    let demanded = [organiser, contact, icp, police, code];
    if demanded.iter().any(|text| text.is_empty()) {
        return Seen::fail("inspection-footer-empty");
    }
    each(inspected, |name, page| {
        let foot = foot(page);
        let traditional = language(name).tag == "zh-Hant";
        demanded.iter().chain([&undertaker]).all(|said| {
            let shown = foot.contains(&escaped(said));
            shown || traditional && foot.contains(&escaped(&to_traditional(said)))
        })
    })
}

/// Errors of the site can be reported from each page, by a plain link.
pub fn report_error(inspected: Inspected<'_>) -> Seen {
    let code = &inspected.content.publisher.code;
    if code.is_empty() {
        return Seen::empty("site-id-code");
    }
    let link = format!("href=\"https://zfwzgl.www.gov.cn/exposure/jiucuo.html?site_code={code}");
    each(inspected, |_, page| foot(page).contains(&link))
}

/// A list of all pages is one tap away.
pub fn site_map(inspected: Inspected<'_>) -> Seen {
    each(inspected, |name, page| leads_to(page, "index") || name.ends_with("index/index.html"))
}

/// So is the search.
pub fn search(inspected: Inspected<'_>) -> Seen {
    each(inspected, |_, page| leads_to(page, "search"))
}

/// The labels of the site on each page.
pub fn labels_site(inspected: Inspected<'_>) -> Seen {
    each(inspected, |_, page| {
        ["SiteName", "SiteDomain", "SiteIDCode"].iter().all(|name| label(page, name).is_some())
    })
}

/// The labels of the column on each page.
pub fn labels_column(inspected: Inspected<'_>) -> Seen {
    each(inspected, |_, page| {
        let column = ["ColumnName", "ColumnDescription", "ColumnType"];
        column.iter().all(|name| label(page, name).is_some())
            && (label(page, "ArticleTitle").is_some() || label(page, "ColumnKeywords").is_some())
    })
}

/// The labels of each article, with a day of the calendar.
pub fn labels_article(inspected: Inspected<'_>) -> Seen {
    each(inspected, |_, page| {
        label(page, "ArticleTitle").is_none()
            || label(page, "ContentSource").is_some()
                && label(page, "PubDate").and_then(policy::Day::parse).is_some()
    })
}

/// Each link within the site leads to a file that is there.
pub fn links(inspected: Inspected<'_>) -> Seen {
    let site = match built(inspected) {
        Ok(site) => site,
        Err(unbuilt) => return unbuilt,
    };
    let publisher = &inspected.content.publisher;
    let base = crate::build::base(&publisher.address);
    let (mut looked_at, mut wrong) = (0, Vec::new());
    for (name, page) in &site.pages {
        let page = markup(page);
        for href in values(&page, "href").into_iter().chain(values(&page, "src")) {
            let Some(target) = target(name, &href.replace("&amp;", "&"), &publisher.address, &base) else {
                continue;
            };
            looked_at += 1;
            if !site.files.contains(&target) {
                wrong.push(format!("{name}: {href}"));
            }
        }
    }
    Seen::at(looked_at, &wrong)
}

/// The file of the site to which a link on a page leads, or the link itself if it leads to a place of the host that is
/// none of the site; nothing if it leads to another host, or stays on the page.
pub fn target(page: &str, href: &str, address: &str, base: &str) -> Option<String> {
    let own = if address.is_empty() { None } else { href.strip_prefix(address) };
    let within = own.unwrap_or(href).split(['#', '?']).next().unwrap_or_default();
    let mut folders: Vec<&str> = Vec::new();
    let below = match within.strip_prefix(base) {
        _ if own.is_some() => within,
        _ if within.is_empty() || within.contains(':') || within.starts_with("//") => return None,
        Some(below) => below,
        None if within.starts_with('/') => return Some(href.to_owned()),
        None => {
            folders.extend(page.rsplit_once('/').into_iter().flat_map(|(folder, _)| folder.split('/')));
            within
        }
    };
    for part in below.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                // Above its root there is nothing of the site.
                if folders.pop().is_none() {
                    return Some(href.to_owned());
                }
            }
            part => folders.push(part),
        }
    }
    if below.is_empty() || below.ends_with('/') || below.ends_with("..") || below == "." {
        folders.push("index.html");
    }
    Some(folders.join("/"))
}

/// Nothing is loaded from anybody else: no script, style, picture, font or frame.
pub fn no_third_party(inspected: Inspected<'_>) -> Seen {
    let site = match built(inspected) {
        Ok(site) => site,
        Err(unbuilt) => return unbuilt,
    };
    let away =
        |value: &str| value.starts_with("http:") || value.starts_with("https:") || value.starts_with("//");
    let loads = |page: &str| {
        let linked = page.split("<link ").skip(1).filter_map(|link| link.split('>').next());
        let linked = linked.filter(|link| {
            ["stylesheet", "preload", "icon", "manifest"].iter().any(|kind| link.contains(kind))
        });
        let of_links =
            linked.flat_map(|link| values(link, "href").into_iter().chain(link.split("href=\"").skip(1)));
        values(page, "src").into_iter().chain(of_links).any(away)
            || ["<iframe", "<object", "<embed", "@import", "url(http", "url(//"]
                .iter()
                .any(|sign| page.contains(sign))
    };
    let wrong: Vec<String> =
        site.pages.iter().filter(|(_, page)| loads(page)).map(|(name, _)| name.clone()).collect();
    Seen::at(site.pages.len(), &wrong)
}

/// No page names a machine by a number of the old protocol; whether the host speaks the new one is not seen here.
pub fn ipv6(inspected: Inspected<'_>) -> Seen {
    let number = |href: &str| {
        let name =
            href.split_once("://").map_or("", |(_, rest)| rest).split(['/', ':']).next().unwrap_or_default();
        !name.is_empty() && name.chars().all(|c| c.is_ascii_digit() || c == '.')
    };
    let seen =
        each(inspected, |_, page| !values(page, "href").into_iter().chain(values(page, "src")).any(number));
    if seen.outcome == DutyOutcome::Pass { Seen::unseen("ipv6") } else { seen }
}

/// A page that says enough, and to which every page leads.
fn explained(inspected: Inspected<'_>, folder: &str) -> Seen {
    let seen = each(inspected, |name, page| {
        leads_to(page, folder) || name.ends_with(&format!("{folder}/index.html"))
    });
    let Ok(site) = built(inspected) else { return seen };
    let short = inspected.content.publisher.languages().find_map(|language| {
        let name = format!("{}{folder}/index.html", language.folder);
        let page = site.pages.get(&name).map(|page| text(after(&markup(page), "<main"))).unwrap_or_default();
        (page.chars().count() < SHORT).then_some(name)
    });
    short.map_or(seen, |name| Seen::at(1, &[name]))
}

/// What becomes of what people answer is written down.
pub fn privacy_text(inspected: Inspected<'_>) -> Seen {
    explained(inspected, "privacy")
}

/// How far everybody can use the site is written down, and stays reachable.
pub fn accessibility_text(inspected: Inspected<'_>) -> Seen {
    explained(inspected, "accessibility")
}

/// Each page names its language and itself, fits the width of a phone, and describes its pictures.
pub fn page_language(inspected: Inspected<'_>) -> Seen {
    each(inspected, |name, page| {
        let told = page.contains(&format!("<html lang=\"{}\"", language(name).tag));
        let named =
            text(&format!("<t>{}", after(page, "<title>").split("</title>").next().unwrap_or_default()));
        let pictures = page
            .split("<img")
            .skip(1)
            .all(|img| img.split('>').next().is_some_and(|img| img.contains(" alt=")));
        told && !named.is_empty() && label(page, "viewport").is_some() && pictures
    })
}

/// Letters can be made larger on each page.
pub fn large_text(inspected: Inspected<'_>) -> Seen {
    each(inspected, |_, page| page.contains("class=\"text-switch\""))
}
