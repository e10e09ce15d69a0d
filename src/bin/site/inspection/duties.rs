//! The duties, each with whom it binds, where it is demanded and what looks at it. What they say to people
//! stands in the words for officers, `inspection-…`. A duty whose text is not confirmed (U) is looked at and
//! never a veto.

use super::{Confidence, Inspected, Seen, operator, pages, style};

/// Whom a duty binds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whom {
    /// Every publisher.
    Everybody,
    /// Government sites.
    Government,
}

/// Where a duty is demanded.
#[derive(Clone, Copy, Debug)]
pub struct DutySource {
    /// The end of the name of its words.
    pub words: &'static str,
    /// The number of the document.
    pub number: &'static str,
    /// The article, or empty.
    pub article: &'static str,
    /// How sure we are of the text; nothing for what the guide demands of itself.
    pub confidence: Option<Confidence>,
}

/// One thing that must be so.
pub struct Duty {
    /// Its name, kebab-case.
    pub id: &'static str,
    /// Whom it binds.
    pub whom: Whom,
    /// True if failing in it alone fails the whole site.
    pub veto: bool,
    /// Where it is demanded.
    pub source: DutySource,
    /// What looks at it.
    pub look: fn(Inspected<'_>) -> Seen,
}

const OWN: DutySource = DutySource { words: "own", number: "", article: "", confidence: None };
const GUIDELINE: DutySource = DutySource {
    words: "guideline",
    number: "国办发〔2017〕47号",
    article: "",
    confidence: Some(Confidence::V2),
};
const DESIGN: DutySource = DutySource { words: "design", confidence: Some(Confidence::U), ..GUIDELINE };
const VETO: DutySource = DutySource {
    words: "veto",
    number: "国办秘函〔2019〕19号",
    article: "",
    confidence: Some(Confidence::V2),
};
const SCORE: DutySource = DutySource { words: "score", ..VETO };
const ICP: DutySource =
    DutySource {
        words: "icp", number: "信息产业部令第33号", article: "13", confidence: Some(Confidence::K)
    };
const POLICE: DutySource =
    DutySource {
        words: "police", number: "公安部令第33号", article: "12", confidence: Some(Confidence::K)
    };
const BARRIERS: DutySource =
    DutySource { words: "barriers", number: "", article: "32", confidence: Some(Confidence::K) };
const STANDARD: DutySource =
    DutySource { words: "standard", number: "GB/T 37668-2019", article: "", confidence: Some(Confidence::U) };
const ELDERS: DutySource =
    DutySource { words: "elders", number: "", article: "", confidence: Some(Confidence::V2) };
const IPV6: DutySource =
    DutySource { words: "ipv6", number: "", article: "", confidence: Some(Confidence::K) };
const PERSONAL: DutySource =
    DutySource { words: "personal", number: "", article: "17", confidence: Some(Confidence::K) };

const fn all(id: &'static str, source: DutySource, look: fn(Inspected<'_>) -> Seen) -> Duty {
    Duty { id, whom: Whom::Everybody, veto: false, source, look }
}

const fn office(id: &'static str, source: DutySource, look: fn(Inspected<'_>) -> Seen) -> Duty {
    Duty { id, whom: Whom::Government, veto: false, source, look }
}

const fn veto(id: &'static str, look: fn(Inspected<'_>) -> Seen) -> Duty {
    Duty { id, whom: Whom::Government, veto: true, source: VETO, look }
}

/// Every duty that was found.
pub const DUTIES: [Duty; 43] = [
    // What alone fails the whole site.
    Duty { whom: Whom::Everybody, ..veto("address", operator::address) },
    veto("reachable", |_| Seen::unseen("reachable")),
    veto("home-updated", |_| Seen::unseen("home-updated")),
    veto("columns-updated", |_| Seen::unseen("columns-updated")),
    veto("columns-filled", pages::columns_filled),
    veto("interaction", |_| Seen::unseen("interaction")),
    veto("guide-elements", pages::guide_elements),
    veto("dates-true", pages::dates_true),
    veto("safe", |_| Seen::unseen("safe")),
    // Who publishes, and under which numbers.
    all("kind", OWN, operator::kind),
    all("https", OWN, operator::https),
    office("domain", GUIDELINE, operator::domain),
    office("domain-agrees", DESIGN, operator::domain_agrees),
    office("site-id-code", GUIDELINE, operator::site_id_code),
    all("icp", ICP, operator::icp),
    all("police", POLICE, operator::police),
    office("name", DESIGN, operator::name),
    office("organiser", DESIGN, operator::organiser),
    office("contact", GUIDELINE, operator::contact),
    office("content-source", DESIGN, operator::content_source),
    office("mark", DESIGN, operator::mark),
    all("no-claim", OWN, operator::no_claim),
    // What stands on the pages.
    all("same-rules", OWN, pages::same_rules),
    office("footer", GUIDELINE, pages::footer),
    office("report-error", DESIGN, pages::report_error),
    office("site-map", DESIGN, pages::site_map),
    office("search", DESIGN, pages::search),
    office("labels-site", DESIGN, pages::labels_site),
    office("labels-column", DESIGN, pages::labels_column),
    office("labels-article", DESIGN, pages::labels_article),
    all("links", SCORE, pages::links),
    all("links-away", SCORE, |_| Seen::unseen("links-away")),
    all("no-third-party", OWN, pages::no_third_party),
    office("ipv6", IPV6, pages::ipv6),
    all("fresh", OWN, operator::fresh),
    all("privacy-text", PERSONAL, pages::privacy_text),
    // Whether everybody can use them.
    all("accessibility-text", BARRIERS, pages::accessibility_text),
    all("page-language", STANDARD, pages::page_language),
    all("contrast", ELDERS, style::contrast),
    all("letters", ELDERS, style::letters),
    all("targets", ELDERS, style::targets),
    all("large-text", ELDERS, pages::large_text),
    office("voice", ELDERS, |_| Seen::fail("inspection-voice-none")),
];
