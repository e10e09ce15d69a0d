//! The pages that are read, as they are prerendered: example families agree with the rules, guides have every
//! official element, journeys count as the law does, and no link leads nowhere. Looks at the HTML alone.

use crate::seeds::{book, content, root};
use anju::prerender::{HostSettings, PrerenderInput, SiteFolder, render_site};
use base64::Engine as _;
use markup::values;
use policy::{Comparison, Outcome, Query, TimeUnit, assess, beneficiaries};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::OnceLock;
use words::LANGUAGES;

fn folder(at: &Path, top: &Path, files: &mut BTreeMap<String, String>) {
    for entry in std::fs::read_dir(at).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            folder(&path, top, files);
        } else if path.extension().is_some_and(|extension| extension == "html") {
            let name = path.strip_prefix(top).unwrap().to_str().unwrap().replace("index.html", "");
            files.insert(name, std::fs::read_to_string(&path).unwrap());
        }
    }
}

/// The prerendered pages by their folder, such as `en/journey/`.
pub fn pages() -> &'static BTreeMap<String, String> {
    static PAGES: OnceLock<BTreeMap<String, String>> = OnceLock::new();
    PAGES.get_or_init(|| {
        let out = crate::proof_pages::rendered("2026-11-24");
        let mut pages = BTreeMap::new();
        folder(&out, &out, &mut pages);
        pages
    })
}

/// A prerendered page.
pub fn page(language: usize, folder: &str) -> &'static str {
    let name = format!("{}{folder}/", LANGUAGES[language].folder);
    pages().get(&name).unwrap_or_else(|| panic!("{name} is not rendered"))
}

/// A message of the pages.
pub fn said(language: usize, name: &str) -> &'static str {
    content().words[language].page.iter().find(|(own, _)| own == name).unwrap().1.as_str()
}

#[test]
fn a_site_in_a_folder_of_its_host_says_what_that_means_for_privacy() {
    let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join("rendered-in-a-folder");
    std::fs::remove_dir_all(&out).ok();
    let host = HostSettings { base: "/a/b/".into(), icon: String::new() };
    let content = crate::seeds::in_one_language(crate::seeds::content().publisher.clone());
    let site = PrerenderInput { host: &host, content: &content, ..crate::seeds::input() };
    render_site(site, &SiteFolder::new(&out)).unwrap();
    let shared = said(0, "privacy-shared");
    assert!(std::fs::read_to_string(out.join("privacy/index.html")).unwrap().contains(shared));
    for (place, language) in LANGUAGES.iter().enumerate() {
        assert!(!page(place, "privacy").contains(said(place, "privacy-shared")), "{}", language.tag);
    }
}

#[test]
fn only_the_pages_of_programs_may_compile_and_every_style_is_named_by_its_hash() {
    for (name, html) in pages() {
        let runs = ["wizard/", "prove/"].iter().any(|page| name.ends_with(page));
        assert_eq!(html.contains("'unsafe-eval'"), runs, "{name}");
        assert!(!html.contains("unsafe-inline") && !html.contains(" style=\""), "{name}");
        let policy = html.split("Content-Security-Policy").nth(1).unwrap().split('>').next().unwrap();
        for style in html.split("<style>").skip(1).map(|rest| rest.split("</style>").next().unwrap()) {
            let hash = base64::engine::general_purpose::STANDARD.encode(Sha256::digest(style.as_bytes()));
            assert!(policy.contains(&hash), "{name}: a style that is not in the policy");
        }
    }
}

#[test]
fn every_family_page_says_of_every_service_what_the_rules_say() {
    let mut compared = 0;
    for (language, place) in LANGUAGES.iter().zip(0..) {
        for family in &content().families {
            let html = page(place, &format!("families/{}", family.id));
            let main = html.split("<main").nth(1).unwrap().split("</main>").next().unwrap();
            let mut found: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
            for card in main.split("<article").skip(1) {
                let outcome = values(card, "data-outcome")[0];
                let service = values(card, "href")[0].trim_start_matches("../../service/");
                found.entry(outcome).or_default().push(service);
            }
            let rest = main.split("result-rest").nth(1).unwrap_or_default();
            let rest = rest.split("</details>").next().unwrap();
            for section in rest.split("<section").skip(1) {
                let good = section.contains(said(place, "group-good-to-know"));
                let names = values(section, "href").into_iter();
                let names = names.map(|href| href.trim_start_matches("../../service/"));
                found.entry(if good { "good-to-know" } else { "not-needed" }).or_default().extend(names);
            }
            let mut expected: BTreeMap<&str, Vec<String>> = BTreeMap::new();
            for id in book().service_ids() {
                for who in beneficiaries(book(), &family.household, id) {
                    let result = assess(&Query::new(book(), &family.household, family.on, id, who));
                    let name = format!("{}/", book().service(id).id);
                    let good = book().service(id).good_to_know && result.outcome != Outcome::NotNeeded;
                    let group = if good { "good-to-know" } else { result.outcome.name() };
                    expected.entry(group).or_default().push(name);
                    compared += 1;
                }
            }
            for outcome in ["yes", "office", "not-yet", "unknown", "good-to-know", "not-needed"] {
                let sorted = |mut list: Vec<String>| {
                    list.sort();
                    list
                };
                let shown = found.remove(outcome).unwrap_or_default();
                let shown = sorted(shown.into_iter().map(str::to_owned).collect());
                let rules = sorted(expected.remove(outcome).unwrap_or_default());
                assert_eq!(shown, rules, "{} in {}: {outcome}", family.id, language.tag);
            }
            // English has the counter's Chinese beside its terms.
            let plain = |text: &str| {
                let kept = text.replace("&#x27;", "'").replace("&quot;", "\"").replace("&amp;", "&");
                kept.split(" (")
                    .map(|part| part.split_once(')').map_or(part, |(_, rest)| rest))
                    .collect::<String>()
            };
            let words = &family.words[place];
            for text in [Some(&words.name), Some(&words.story), words.next.as_ref()].into_iter().flatten() {
                assert!(plain(main).contains(&plain(text)), "{}: {text}", family.id);
            }
            // What is known of them is told, fact by fact.
            assert_eq!(main.matches("summary-row").count(), family.household.iter().count(), "{}", family.id);
        }
    }
    assert!(compared >= content().families.len() * book().services.len());
    assert_eq!(Outcome::NotNeeded.name(), "not-needed");
}

/// The headings under which an official guide must have something, by the names of their words.
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

#[test]
fn every_guide_has_every_official_element() {
    let official =
        ["设定依据", "申请条件", "办理材料", "办理地点", "办理流程", "办理时限", "收费标准", "咨询方式"];
    for (name, official) in ELEMENTS.iter().zip(official) {
        assert!(said(0, name).contains(official), "{name} does not say {official}");
    }
    for (language, _) in LANGUAGES.iter().enumerate() {
        for id in book().service_ids() {
            let service = book().service(id);
            let html = page(language, &format!("service/{}", service.id));
            assert!(html.contains("<h1>"), "{} has no name", service.id);
            for name in ELEMENTS {
                let heading = format!(">{}</", said(language, name));
                let (_, below) =
                    html.split_once(&heading).unwrap_or_else(|| panic!("{}: no {name}", service.id));
                // Something stands under it, before the next heading.
                let next = ["<h2", "<h3", "<dt", "</main"].iter().filter_map(|tag| below.find(tag)).min();
                let text: String = below[..next.unwrap()]
                    .split('<')
                    .filter_map(|p| p.split_once('>'))
                    .map(|p| p.1)
                    .collect();
                assert!(text.trim().len() > 2, "{}: nothing stands under {name}", service.id);
            }
            let dials = values(html, "href").iter().filter(|href| href.starts_with("tel:")).count();
            assert!(dials >= service.guidance.hotlines.len(), "{}: a number cannot be tapped", service.id);
        }
    }
}

#[test]
fn journeys_count_as_the_law_does() {
    // From the policy facts, part 16.1: by hand, not from the seeds.
    let law: [(&str, &str, Comparison, TimeUnit, i32); 15] = [
        ("first-month", "register", Comparison::AtMost, TimeUnit::Days, 3),
        ("first-month", "contract", Comparison::AtMost, TimeUnit::Months, 1),
        ("first-month", "insurance", Comparison::AtMost, TimeUnit::Days, 30),
        ("first-month", "permit", Comparison::AtLeast, TimeUnit::Months, 6),
        ("school-next-autumn", "permit", Comparison::AtLeast, TimeUnit::Months, 6),
        ("school-next-autumn", "endorse", Comparison::AtLeast, TimeUnit::Months, -1),
        ("lost-job", "reported", Comparison::AtMost, TimeUnit::Days, 15),
        ("lost-job", "wages", Comparison::AtMost, TimeUnit::Months, 12),
        ("hurt-at-work", "employer", Comparison::AtMost, TimeUnit::Days, 30),
        ("hurt-at-work", "yourself", Comparison::AtMost, TimeUnit::Months, 12),
        ("hurt-at-work", "grade-again", Comparison::AtMost, TimeUnit::Days, 15),
        ("unpaid-wages", "arbitrate", Comparison::AtMost, TimeUnit::Months, 12),
        ("unpaid-wages", "court", Comparison::AtMost, TimeUnit::Days, 15),
        ("moving-hukou", "certificate", Comparison::AtMost, TimeUnit::Days, 3),
        ("near-pension", "early", Comparison::AtLeast, TimeUnit::Months, -36),
    ];
    for (journey, stage, comparison, unit, amount) in law {
        let found = content().journeys.iter().find(|one| one.id == journey).unwrap();
        let found = found.stages.iter().find(|one| one.id == stage).unwrap();
        let deadline = found.deadline.as_ref().unwrap();
        assert_eq!(
            (deadline.comparison, deadline.unit, deadline.amount),
            (comparison, unit, amount),
            "{journey} {stage}"
        );
    }
    let counted: BTreeSet<(&str, &str)> = law.iter().map(|(journey, stage, ..)| (*journey, *stage)).collect();
    for journey in &content().journeys {
        assert!(journey.stages.len() >= 6, "{} is short", journey.id);
        for stage in journey.stages.iter().filter(|stage| stage.deadline.is_some()) {
            let at_once = stage.deadline.as_ref().unwrap().amount == 0;
            assert!(at_once || counted.contains(&(&journey.id, &stage.id)), "{} {}", journey.id, stage.id);
        }
        let html = page(0, &format!("journey/{}", journey.id));
        assert_eq!(
            html.matches("journey-when").count(),
            journey.stages.iter().filter(|stage| stage.deadline.is_some()).count()
        );
    }
    assert!(content().journeys.len() >= 5);
    assert!(page(0, "journey/first-month").contains("到福州那天起，3 天之内"));
    assert!(page(0, "journey/unpaid-wages").contains("离开单位那天起，1 年之内"));
    assert!(page(2, "journey/hurt-at-work").contains("Within 30 days of the day of the injury"));
}

#[test]
fn every_number_can_be_dialled_and_no_hour_is_promised() {
    for language in 0..LANGUAGES.len() {
        let html = page(language, "contacts");
        let dials: BTreeSet<&str> =
            values(html, "href").into_iter().filter_map(|href| href.strip_prefix("tel:")).collect();
        let hotlines = content().names.iter().filter_map(|name| name.strip_prefix("hotline-"));
        let expected: BTreeSet<&str> = hotlines.chain(["110", "119", "120"]).collect();
        assert_eq!(dials, expected);
        let hour = |text: &str| {
            let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
            text.match_indices(':').any(|(place, _)| {
                digit(text[..place].chars().next_back()) && digit(text[place + 1..].chars().next())
            })
        };
        let text: String = html.split('>').map(|piece| piece.split('<').next().unwrap()).collect();
        assert!(!hour(&text), "an hour is promised");
        // Each service that names a contact stands under it.
        for service in &book().services {
            let link = format!("service/{}/", service.id);
            let times = service.guidance.hotlines.len() + service.guidance.channels.len();
            assert_eq!(html.matches(&link).count(), times, "{}", service.id);
        }
    }
}

#[test]
fn what_changed_stands_in_the_changelog_too() {
    let text = std::fs::read_to_string(root().join("CHANGELOG.md")).unwrap();
    let words = std::fs::read_to_string(root().join("seeds/words/en/pages/changes.ftl")).unwrap();
    let mut entries: Vec<String> = Vec::new();
    for part in text.split("### Policy").skip(1) {
        let part = part.split("\n###").next().unwrap().split("\n## ").next().unwrap();
        let of_part = part.split("\n- ").skip(1);
        entries.extend(of_part.map(|entry| entry.split_whitespace().collect::<Vec<_>>().join(" ")));
    }
    let told = content().changes.iter().map(|change| {
        let opening = format!("change-{} = ", change.id);
        let line = words.lines().find_map(|line| line.strip_prefix(&opening)).unwrap();
        let clause = change.clause.map(|place| &content().document.sections[usize::from(place)].number);
        clause.map_or(line.to_owned(), |number| format!("**{number}** {line}"))
    });
    assert_eq!(entries, told.collect::<Vec<_>>());
    assert!(entries.len() >= 10);
}

#[test]
fn the_contents_list_every_page_and_no_link_leads_nowhere() {
    let pages = pages();
    // Files beside the pages.
    let files = [
        "licences.txt",
        "manifest.webmanifest",
        "proof.json",
        "proof.schema.json",
        "release.json",
        "rules.json",
        "rules.schema.json",
        "sbom.cdx.json",
    ];
    let mut followed = 0;
    for (name, html) in pages {
        let base: Vec<&str> =
            name.split('/').filter(|part| !part.is_empty() && *part != "404.html").collect();
        for href in values(html, "href") {
            if href.starts_with("tel:") || href.is_empty() || name.contains("404") {
                continue;
            }
            let (path, anchor) = href.split_once('#').unwrap_or((href, ""));
            // The same page at another address.
            let path = path.strip_suffix("?again").unwrap_or(path);
            let mut at = base.clone();
            for part in path.split('/') {
                match part {
                    ".." => drop(at.pop()),
                    "." | "" => {}
                    part => at.push(part),
                }
            }
            let mut target = at.join("/");
            if !target.is_empty() && (path.ends_with('/') || path.is_empty()) {
                target.push('/');
            }
            if files.contains(&target.as_str()) || target.starts_with("assets/") {
                continue;
            }
            let there = pages.get(&target).unwrap_or_else(|| panic!("{name}: {href} leads nowhere"));
            let sent =
                anchor.is_empty() || ["topic=", "service=", "q="].iter().any(|way| anchor.starts_with(way));
            assert!(sent || values(there, "id").contains(&anchor), "{name}: {href} has no such place");
            followed += 1;
        }
    }
    assert!(followed > 5_000, "only {followed} links were followed");
    for language in LANGUAGES {
        let listed = &pages[&format!("{}index/", language.folder)];
        let own = |name: &&String| match language.folder {
            "" => !name.starts_with("en/") && !name.starts_with("zh-hant/"),
            folder => name.starts_with(folder),
        };
        for name in pages.keys().filter(own) {
            let below = name.strip_prefix(language.folder).unwrap();
            // The contents need not list themselves, and nobody looks for the page that is missing. The
            // search stands at the end of every page; below the questions and the proof, their own first
            // pages list.
            let needless = ["", "index/", "404.html", "search/"].contains(&below)
                || ["topic/", "ask/", "proof/"].iter().any(|kind| below.starts_with(kind));
            assert!(needless || listed.contains(&format!("../{below}\"")), "{name} is not listed");
        }
    }
}
