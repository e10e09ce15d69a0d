//! A site as it should be published fails in nothing that a build can see; each fault put into it is found by
//! its duty, and what cannot be seen is never said to be done.

mod faults;
mod written;

use super::pages::target;
use super::{BuiltSite, DUTIES, DutyOutcome, DutyResult, Inspected, inspect, result};
use anju::prerender::{
    Built, HostSettings, PrerenderCache, PrerenderInput, Program, ShippedSoftware, SiteFolder, flat_style,
    render_site,
};
use policy::Day;
use proof::VerificationReport;
use proof::mutation::MutationReport;
use reader::{Content, Publisher, PublisherKind};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use words::Table;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn on() -> Day {
    Day::parse("2026-11-29").unwrap()
}

fn office() -> Publisher {
    Publisher {
        kind: Some(PublisherKind::Government),
        address: "https://anju.fuzhou.gov.cn/".to_owned(),
        name: "福州市人民政府".to_owned(),
        code: "3501000077".to_owned(),
        domain: "anju.fuzhou.gov.cn".to_owned(),
        icp: "闽ICP备05072913号-4".to_owned(),
        police: "闽公网安备35010202001184号".to_owned(),
        organiser: "福州市发改委".to_owned(),
        contact: "0591-12345".to_owned(),
        source: "福州市发改委".to_owned(),
        undertaker: "福州市信息中心".to_owned(),
        mark: "https://bszs.conac.cn/sitename?method=show&id=0BE1".to_owned(),
        ..Publisher::default()
    }
}

fn seeds() -> &'static Content {
    static CONTENT: OnceLock<Content> = OnceLock::new();
    CONTENT.get_or_init(|| {
        let content = reader::read(&root().join("seeds")).content.unwrap();
        Content { publisher: office(), ..content }
    })
}

fn style() -> &'static str {
    static STYLE: OnceLock<String> = OnceLock::new();
    STYLE.get_or_init(|| flat_style(&root().join("style")).unwrap())
}

/// A folder of this test's own.
fn folder(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("anju-inspection-{name}-{}", std::process::id()));
    fs::remove_dir_all(&folder).ok();
    folder
}

/// The site that the office would publish, without its programs.
fn site() -> &'static BuiltSite {
    static SITE: OnceLock<BuiltSite> = OnceLock::new();
    SITE.get_or_init(|| {
        let program = |name: &str| Program {
            wasm: (format!("{name}.wasm"), Vec::new()),
            glue: (format!("{name}.js"), Vec::new()),
        };
        let built = Built {
            style: String::new(),
            page_script: String::new(),
            boot: String::new(),
            worker: String::new(),
            search: ("search.js".into(), Vec::new()),
            self_test: ("self-test.js".into(), Vec::new()),
            wizard: program("wizard"),
            results: program("results"),
            shipped: ShippedSoftware::default(),
        };
        let proof = proof::prove(&seeds().book, &seeds().words, on());
        let verification =
            VerificationReport { proof, mutation: MutationReport::default(), cases: 0, families: 0 };
        let host = HostSettings { base: "/".into(), icon: "data:,".into() };
        let (out, cache) = (folder("site"), PrerenderCache::default());
        let input = PrerenderInput {
            content: seeds(),
            verification: &verification,
            built: &built,
            host: &host,
            on: on(),
            fingerprint: crate::bundle::fingerprint,
            cache: &cache,
        };
        render_site(input, &SiteFolder::new(&out)).unwrap();
        let mut site = BuiltSite::read(&out).unwrap().unwrap();
        fs::remove_dir_all(&out).unwrap();
        // What a build lays beside the pages.
        let beside =
            ["rules.json", "rules.schema.json", "proof.schema.json", "manifest.webmanifest", "favicon.svg"];
        site.files.extend(beside.map(str::to_owned));
        site.files.extend(["icon-192.png".to_owned(), "icon-512.png".to_owned()]);
        site
    })
}

fn english() -> &'static Table {
    seeds().officer.iter().find(|table| table.language == "en").unwrap()
}

/// What comes of one duty for this publisher and this site.
fn line(id: &str, publisher: Publisher, site: Option<&BuiltSite>) -> DutyResult {
    let content = Content { publisher, ..seeds().clone() };
    let duty = DUTIES.iter().find(|duty| duty.id == id).unwrap_or_else(|| panic!("there is no duty {id}"));
    result(duty, Inspected { content: &content, on: on(), site, style: style() }, english())
}

fn inspected(content: &'static Content, site: Option<&'static BuiltSite>) -> Inspected<'static> {
    Inspected { content, on: on(), site, style: style() }
}

#[test]
fn a_site_as_it_should_be_fails_in_nothing_but_what_it_does_not_have() {
    let report = inspect(inspected(seeds(), Some(site())), english());
    let of = |outcome| report.duties.iter().filter(move |line| line.outcome == outcome);
    let failing: Vec<_> = of(DutyOutcome::Fail).map(|line| (line.id, line.found.as_str())).collect();
    assert_eq!(failing.iter().map(|(id, _)| *id).collect::<Vec<_>>(), ["voice"], "{failing:?}");
    let unknown: BTreeSet<&str> = of(DutyOutcome::Unknown).map(|line| line.id).collect();
    let expected =
        ["reachable", "home-updated", "columns-updated", "interaction", "safe", "links-away", "ipv6"];
    assert_eq!(unknown, BTreeSet::from(expected));
    assert_eq!(report.kind, Some("government"));
    assert_eq!(report.built.as_deref(), Some("2026-11-29"));
}

#[test]
fn what_the_audit_published_in_silence_is_named_line_by_line() {
    let publisher = Publisher {
        kind: None,
        address: "http://127.0.0.1:8080/".to_owned(),
        code: "0000000000".to_owned(),
        domain: "www.other.com".to_owned(),
        icp: "京ICP备05083640号".to_owned(),
        police: String::new(),
        organiser: String::new(),
        ..office()
    };
    for (id, said) in [
        ("kind", "It is not said whether this is a government site"),
        ("address", "http://127.0.0.1:8080/ opens on this machine"),
        ("https", "http://127.0.0.1:8080/ is not encrypted"),
        ("domain", "127.0.0.1 does not end in .gov.cn"),
        ("domain-agrees", "The domain is www.other.com, and that of the public address is 127.0.0.1"),
        ("site-id-code", "0000000000 is made up"),
        ("icp", "京ICP备05083640号 begins with 京, and those of Fujian with 闽"),
        ("police", "Not filled in: police"),
        ("organiser", "Not filled in: organiser"),
        ("footer", "some are not filled in"),
    ] {
        let line = line(id, publisher.clone(), Some(site()));
        assert_eq!(line.outcome, DutyOutcome::Fail, "{id}: {}", line.found);
        assert!(line.found.contains(said), "{id} says: {}", line.found);
    }
    assert!(line("address", publisher, None).veto, "nobody could open it");
}

#[test]
fn for_a_community_host_the_duties_of_government_sites_do_not_apply() {
    let community = Publisher {
        kind: Some(PublisherKind::Community),
        address: "https://anju.fuzhou.org.cn/".to_owned(),
        ..Publisher::default()
    };
    let content: &'static Content =
        Box::leak(Box::new(Content { publisher: community.clone(), ..seeds().clone() }));
    let report = inspect(inspected(content, Some(site())), english());
    for line in &report.duties {
        let duty = DUTIES.iter().find(|duty| duty.id == line.id).unwrap();
        let office = duty.whom == super::Whom::Government;
        assert_eq!(office, line.outcome == DutyOutcome::NotApplicable, "{}: {}", line.id, line.found);
        assert!(!office || line.found.contains("no government site"), "{}", line.found);
    }
    // Where no filing is said, whether one is owed hangs on where the host stands.
    assert_eq!(line("icp", community.clone(), None).outcome, DutyOutcome::Unknown);
    let elsewhere = Publisher { icp: "京ICP备05083640号".to_owned(), ..community.clone() };
    assert_eq!(line("icp", elsewhere, None).outcome, DutyOutcome::Unknown);
    let claim = Publisher { code: "3501000077".to_owned(), ..community };
    assert_eq!(line("no-claim", claim, None).outcome, DutyOutcome::Fail);
}

#[test]
fn without_a_built_site_nothing_of_its_pages_passes() {
    let report = inspect(inspected(seeds(), None), english());
    let pages = [
        "columns-filled",
        "guide-elements",
        "dates-true",
        "same-rules",
        "footer",
        "report-error",
        "site-map",
        "search",
        "labels-site",
        "labels-column",
        "labels-article",
        "links",
        "no-third-party",
        "ipv6",
        "privacy-text",
        "accessibility-text",
        "page-language",
        "large-text",
    ];
    for id in pages {
        let line = report.duties.iter().find(|line| line.id == id).unwrap();
        assert_eq!(line.outcome, DutyOutcome::Unknown, "{id}: {}", line.found);
    }
    assert_eq!(report.built, None);
}

#[test]
fn a_link_leads_to_the_file_that_a_host_would_send() {
    let of = |page: &str, href: &str| target(page, href, "https://a.cn/b/", "/b/");
    let file = |name: &str| Some(name.to_owned());
    assert_eq!(of("en/service/x/index.html", "../../topic/y/"), file("en/topic/y/index.html"));
    assert_eq!(of("en/service/x/index.html", "../../../"), file("index.html"));
    assert_eq!(of("index.html", "./en/?x#y"), file("en/index.html"));
    assert_eq!(of("a/index.html", "feed.xml"), file("a/feed.xml"));
    assert_eq!(of("404.html", "/b/en/"), file("en/index.html"));
    assert_eq!(of("404.html", "/en/"), file("/en/"), "a place of the host that is none of the site");
    assert_eq!(of("index.html", "https://a.cn/b/en/"), file("en/index.html"));
    assert_eq!(of("index.html", "https://a.cn/b/"), file("index.html"));
    assert_eq!(of("index.html", "../secret"), file("../secret"));
    for elsewhere in ["#main", "tel:12345", "https://beian.miit.gov.cn/", "//a.cn/", "data:,", ""] {
        assert_eq!(of("index.html", elsewhere), None, "{elsewhere}");
    }
}
