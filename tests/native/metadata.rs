//! What pages say about themselves, with and without an operator's settings: labels, addresses, structured data,
//! the list of addresses, and the filings. The site is rendered natively, as `cargo site build` does it.

use crate::seeds::{content, input};
use anju::prerender::{PrerenderInput, SiteFolder, render_site};
use policy::Day;
use reader::{Content, Publisher};
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use words::LANGUAGES;

const ADDRESS: &str = "https://www.example.gov.cn/anju/";

fn publisher() -> Publisher {
    Publisher {
        address: ADDRESS.to_owned(),
        name: "示例网站".to_owned(),
        code: "3501000001".to_owned(),
        domain: "www.example.gov.cn".to_owned(),
        icp: "闽ICP备12345678号".to_owned(),
        police: "闽公网安备35010002000001号".to_owned(),
        organiser: "示例发展局".to_owned(),
        contact: "0591-12345".to_owned(),
        source: "示例发展局".to_owned(),
        ..Publisher::default()
    }
}

/// Every rendered file by its path, of the real guide as this publisher would publish it.
fn rendered(name: &str, publisher: Publisher) -> BTreeMap<String, String> {
    let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::remove_dir_all(&out).ok();
    let content = Content { publisher, ..content().clone() };
    let on = Day::parse("2026-11-24").unwrap();
    render_site(PrerenderInput { content: &content, on, ..input() }, &SiteFolder::new(&out)).unwrap();
    files(&out)
}

/// The pages and lists below a folder.
fn files(out: &Path) -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    collect(out, out, &mut files);
    files
}

fn collect(root: &Path, folder: &Path, files: &mut BTreeMap<String, String>) {
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        let path: PathBuf = entry.path();
        let name = path.strip_prefix(root).unwrap().to_str().unwrap().to_owned();
        if path.is_dir() {
            collect(root, &path, files);
        } else if name.ends_with(".html") || name.ends_with(".xml") {
            files.insert(name, std::fs::read_to_string(&path).unwrap());
        }
    }
}

/// The files as [`publisher`] would publish them, rendered once for all tests.
fn somebodys() -> &'static BTreeMap<String, String> {
    static FILES: OnceLock<BTreeMap<String, String>> = OnceLock::new();
    FILES.get_or_init(|| rendered("metadata-somebody", publisher()))
}

/// The content of the label of this name, as HTML writes it.
fn label<'p>(page: &'p str, name: &str) -> Option<&'p str> {
    let after = page.split(&format!("<meta {name} content=\"")).nth(1)?;
    after.split('"').next()
}

fn graph(page: &str) -> Vec<Value> {
    let script = page.split("<script type=\"application/ld+json\">").nth(1).unwrap_or_default();
    let script = script.split("</script>").next().unwrap();
    let said: Value = serde_json::from_str(script).unwrap_or_default();
    said["@graph"].as_array().cloned().unwrap_or_default()
}

fn of_kind<'g>(graph: &'g [Value], kind: &str) -> Vec<&'g Value> {
    graph.iter().filter(|said| said["@type"] == kind).collect()
}

/// The pages that are meant to be found, each with the page's address below the site.
fn found(files: &BTreeMap<String, String>) -> impl Iterator<Item = (String, &String)> {
    let pages = files.iter().filter(|(name, _)| name.ends_with("index.html"));
    let pages = pages.filter(|(_, page)| !page.contains("content=\"noindex"));
    pages.map(|(name, page)| (name.trim_end_matches("index.html").to_owned(), page))
}

#[test]
fn nothing_is_said_of_an_operator_who_has_said_nothing() {
    // The seeds as they come name no operator; then the pages that the neighbours read are those of nobody.
    let files = match content().publisher == Publisher::default() {
        true => files(&crate::proof_pages::rendered("2026-11-24")),
        false => rendered("metadata-nobody", Publisher::default()),
    };
    assert!(!files.contains_key("sitemap.xml"), "a list of addresses without an address");
    for (name, page) in &files {
        for invented in
            ["canonical", "SiteName", "SiteDomain", "SiteIDCode", "ContentSource", "og:url", "beian."]
        {
            assert!(!page.contains(invented), "{name} says {invented}");
        }
        assert!(!page.contains("content=\"\"") && !page.contains("%%"), "{name} has an empty label");
    }
    // Languages still find each other.
    let service = &files["en/service/residence-permit/index.html"];
    assert!(service.contains("hreflang=\"zh-Hant\" href=\"../../../zh-hant/service/residence-permit/\""));
}

#[test]
fn every_page_says_its_address_and_its_place() {
    let files = somebodys();
    let mut seen = 0;
    for (path, page) in found(files) {
        assert!(page.contains(&format!("<link rel=\"canonical\" href=\"{ADDRESS}{path}\">")), "{path}");
        assert_eq!(label(page, "property=\"og:url\""), Some(format!("{ADDRESS}{path}").as_str()), "{path}");
        let language = LANGUAGES.iter().rfind(|language| path.starts_with(language.folder)).unwrap();
        let below = path.strip_prefix(language.folder).unwrap();
        for other in LANGUAGES {
            let there = format!("{ADDRESS}{}{below}", other.folder);
            let link = format!("<link rel=\"alternate\" hreflang=\"{}\" href=\"{there}\">", other.tag);
            assert_eq!(page.matches(&link).count(), 1, "{path} does not lead to {there}");
        }
        for name in ["name=\"description\"", "property=\"og:title\"", "property=\"og:description\""] {
            assert!(label(page, name).is_some_and(|said| said.chars().count() > 1), "{path}: {name}");
        }
        assert_eq!(label(page, "name=\"SiteIDCode\""), Some("3501000001"));
        assert!(label(page, "name=\"ColumnName\"").is_some(), "{path} stands in no column");
        // Either a column or an article, as the standard of government sites tells them apart.
        let article = label(page, "name=\"ArticleTitle\"").is_some();
        assert_eq!(article, label(page, "name=\"PubDate\"").is_some(), "{path}");
        assert_ne!(article, label(page, "name=\"ColumnKeywords\"").is_some(), "{path}");
        // The way to the page begins at the start page and ends at the page.
        let graph = graph(page);
        let ways = of_kind(&graph, "BreadcrumbList");
        assert_eq!(ways.len(), usize::from(!below.is_empty()), "{path}");
        if let Some(way) = ways.first() {
            let steps = way["itemListElement"].as_array().unwrap();
            assert_eq!(steps[0]["item"], format!("{ADDRESS}{}", language.folder), "{path}");
            assert_eq!(steps[steps.len() - 1]["item"], format!("{ADDRESS}{path}"), "{path}");
        }
        seen += 1;
    }
    assert!(seen > 3 * content().book.services.len(), "only {seen} pages");
}

#[test]
fn every_service_is_described_as_one() {
    let files = somebodys();
    for service in &content().book.services {
        for (language, words) in LANGUAGES.iter().zip(&content().words) {
            let page = &files[&format!("{}service/{}/index.html", language.folder, service.id)];
            let graph = graph(page);
            let said = of_kind(&graph, "GovernmentService");
            assert_eq!(said.len(), 1, "{} in {}", service.id, language.tag);
            assert_eq!(said[0]["name"], words.numbered(service.name.0));
            assert_eq!(
                said[0]["availableChannel"]["serviceLocation"]["name"],
                words.numbered(service.guidance.office.0)
            );
            let steps = of_kind(&graph, "HowTo");
            let told = steps.first().map_or(0, |how| how["step"].as_array().unwrap().len());
            let own = service.guidance.steps.len();
            assert_eq!(told, if own > 1 { own } else { 0 }, "{}", service.id);
            // A service stands below its topic.
            let topic = &content().book.topics[usize::from(service.topic)].id;
            let way = of_kind(&graph, "BreadcrumbList")[0]["itemListElement"][1]["item"].clone();
            assert_eq!(way, format!("{ADDRESS}{}topic/{topic}/", language.folder));
        }
    }
}

#[test]
fn the_list_of_addresses_names_every_page_that_is_to_be_found() {
    let files = somebodys();
    let list = &files["sitemap.xml"];
    let listed: Vec<&str> =
        list.split("<loc>").skip(1).map(|entry| entry.split("</loc>").next().unwrap()).collect();
    let pages: Vec<String> = found(files).map(|(path, _)| format!("{ADDRESS}{path}")).collect();
    assert_eq!(listed.len(), pages.len());
    for page in &pages {
        assert!(listed.contains(&page.as_str()), "{page} is not listed");
    }
    for entry in list.split("<url>").skip(1) {
        let others: Vec<&str> =
            entry.split("href=\"").skip(1).map(|at| at.split('"').next().unwrap()).collect();
        assert_eq!(others.len(), LANGUAGES.len());
        for other in others {
            assert!(pages.iter().any(|page| page == other), "{other} is no page");
        }
    }
    assert!(!list.contains("404"));
}

#[test]
fn who_publishes_stands_at_the_foot_of_every_page() {
    let files = somebodys();
    for (name, page) in files.iter().filter(|(name, _)| name.ends_with(".html")) {
        let foot = page.split("<footer").nth(1).unwrap();
        assert!(
            foot.contains("<a href=\"https://beian.miit.gov.cn/\" lang=\"zh-Hans\">闽ICP备12345678号</a>"),
            "{name}"
        );
        assert!(
            foot.contains("code=35010002000001\" lang=\"zh-Hans\">闽公网安备35010002000001号</a>"),
            "{name}"
        );
        let organiser = if name.starts_with("zh-hant/") { "示例發展局" } else { "示例发展局" };
        assert!(foot.contains(organiser) && foot.contains("0591-12345"), "{name}");
    }
}
