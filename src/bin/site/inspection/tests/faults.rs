//! Faults that are put into a site as it should be, each found by the duty that it breaks.

use super::{english, inspected, line, office, seeds, site, style};
use crate::inspection::{DUTIES, DutyOutcome, Inspected, result};
use reader::Publisher;

/// What is done to the operator's settings to make a duty fail.
type SettingsFault = (&'static str, fn(&mut Publisher));

#[test]
fn each_fault_of_the_settings_is_found() {
    let rows: [SettingsFault; 17] = [
        ("address", |it| it.address = "https://192.168.1.7/".into()),
        ("address", |it| it.address = "https://172.16.0.1/".into()),
        ("address", |it| it.address = "https://www.example.gov.cn/".into()),
        ("https", |it| it.address = "https://8.8.8.8/".into()),
        ("https", |it| it.address = "https://anju.fuzhou.gov.cn:8443/".into()),
        ("domain", |it| it.domain = "anju.fuzhou.com".into()),
        ("domain", |it| it.address = "https://anju.example-gov.cn/".into()),
        ("domain-agrees", |it| it.domain = "www.fuzhou.gov.cn".into()),
        ("site-id-code", |it| it.code = "1100000088".into()),
        ("site-id-code", |it| it.code = "1234567890".into()),
        ("icp", |it| it.icp = "闽ICP备12345678号".into()),
        ("police", |it| it.police = "闽公网安备11010202001184号".into()),
        ("police", |it| it.police = "京公网安备11010202001184号".into()),
        ("name", |it| it.name.clear()),
        ("contact", |it| it.contact.clear()),
        ("content-source", |it| it.source.clear()),
        ("mark", |it| it.mark.clear()),
    ];
    for (id, spoil) in rows {
        let mut publisher = office();
        spoil(&mut publisher);
        let found = line(id, publisher, None);
        assert_eq!(found.outcome, DutyOutcome::Fail, "{id}: {}", found.found);
        assert_eq!(line(id, office(), None).outcome, DutyOutcome::Pass, "{id}");
    }
}

/// What is done to a page to make a duty fail.
type Fault = (&'static str, &'static str, &'static str, &'static str);

#[test]
fn each_fault_of_a_page_is_found_and_its_page_named() {
    let guide = "service/residence-permit/index.html";
    let rows: [Fault; 24] = [
        ("columns-filled", "topic/residence/index.html", "<a ", "<b "),
        ("guide-elements", guide, "收费标准", "收费"),
        ("guide-elements", "en/service/residence-permit/index.html", ">Fee (收费标准)</", "></"),
        ("dates-true", guide, "PubDate\" content=\"2026", "PubDate\" content=\"2027"),
        ("footer", guide, "闽ICP备05072913号-4", "闽ICP备05072914号"),
        ("footer", "zh-hant/contacts/index.html", "發改委", "發展局"),
        ("report-error", guide, "jiucuo.html", "jiucuo.js"),
        ("site-map", guide, "/index/\"", "/\""),
        ("search", guide, "/search/\"", "/\""),
        ("labels-site", guide, "SiteIDCode", "SiteCode"),
        ("labels-site", guide, "content=\"3501000077\"", "content=\"\""),
        ("labels-column", guide, "ColumnType", "Column"),
        ("labels-column", "topic/residence/index.html", "ColumnKeywords", "Keywords"),
        ("labels-article", guide, "ContentSource", "Source"),
        ("labels-article", guide, "PubDate\" content=\"20", "PubDate\" content=\"x"),
        ("links", guide, "../../search/", "../../serch/"),
        ("links", guide, "../../search/", "../../../../search/"),
        ("no-third-party", guide, "<main", "<script src=\"https://dcs.conac.cn/js/x.js\"></script><main"),
        ("no-third-party", guide, "<main", "<img alt=\"\" src=\"//example.com/x.png\"><main"),
        (
            "no-third-party",
            guide,
            "</head>",
            "<link rel=\"stylesheet\" href=\"https://example.com/x.css\"></head>",
        ),
        ("ipv6", guide, "<main", "<a href=\"http://121.43.68.40/exposure/\">x</a><main"),
        ("privacy-text", guide, "/privacy/\"", "/\""),
        ("page-language", "en/contacts/index.html", "<html lang=\"en\"", "<html lang=\"zh-Hans\""),
        ("large-text", guide, "class=\"text-switch\"", "class=\"switch\""),
    ];
    for (id, name, from, to) in rows {
        let mut site = site().clone();
        let page = site.pages.get_mut(name).unwrap_or_else(|| panic!("{name}"));
        assert!(page.contains(from), "{name} does not hold {from}");
        *page = page.replace(from, to);
        let line = line(id, office(), Some(&site));
        assert_eq!(line.outcome, DutyOutcome::Fail, "{id}, {to}: {}", line.found);
        let named = line.found.contains(name) || line.found.contains("1 pages bear");
        // A column loses its keywords where it is looked for in all.
        assert!(named, "{id} does not name {name}: {}", line.found);
    }
}

#[test]
fn dates_of_rendering_are_a_veto() {
    let mut site = site().clone();
    for page in site.pages.values_mut() {
        let Some((before, after)) = page.split_once("PubDate\" content=\"") else { continue };
        *page = format!("{before}PubDate\" content=\"2026-11-29{}", &after[10..]);
    }
    let line = line("dates-true", office(), Some(&site));
    assert!(line.outcome == DutyOutcome::Fail && line.veto, "{}", line.found);
    assert!(line.found.contains("bear the day on which they were rendered, 2026-11-29"), "{}", line.found);
}

#[test]
fn an_accessibility_text_that_is_gone_or_empty_is_missed() {
    let mut site = site().clone();
    site.pages.insert("en/accessibility/index.html".into(), "<main><h1>Accessibility</h1></main>".into());
    let found = line("accessibility-text", office(), Some(&site));
    assert!(
        found.outcome == DutyOutcome::Fail && found.found.contains("en/accessibility"),
        "{}",
        found.found
    );
}

#[test]
fn other_rules_than_those_of_the_seeds_are_noticed() {
    let mut site = site().clone();
    site.files.retain(|name| !name.starts_with("assets/book-results-"));
    assert_eq!(line("same-rules", office(), Some(&site)).outcome, DutyOutcome::Fail);
}

#[test]
fn small_letters_and_weak_contrast_are_noticed() {
    let look = |id: &str, style: &str| {
        let duty = DUTIES.iter().find(|duty| duty.id == id).unwrap();
        result(duty, Inspected { style, ..inspected(seeds(), None) }, english())
    };
    let smaller = style().replace("112.5%", "100%");
    let weaker = style().replace("#545d5b", "#8a9391");
    assert!(smaller != style() && weaker != style());
    for (id, broken) in [("letters", &smaller), ("contrast", &weaker)] {
        assert_eq!(look(id, style()).outcome, DutyOutcome::Pass, "{id}: {}", look(id, style()).found);
        assert_eq!(look(id, broken).outcome, DutyOutcome::Fail, "{id}: {}", look(id, broken).found);
        // A style that cannot be read is not one that is good.
        assert_eq!(look(id, "p{}").outcome, DutyOutcome::Unknown, "{id}");
    }
    assert_eq!(look("targets", &style().replace("2.75rem", "2.25rem")).outcome, DutyOutcome::Fail);
}
