//! The index in which the search looks. It is made of the pages that were prerendered before, so whatever page there is
//! can be found; services, clauses and families bring more than their page's title.
//! Must not know: how the browser looks into it.

use super::page::Page;
use super::pages::document::number;
use super::pages::search::FOLDER;
use super::site::Site;
use crate::pages::Localizer;
use policy::{MessageId, Service};
use reader::{to_simplified, to_traditional};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use words::{LANGUAGES, Language};

/// The questions without scripts: hundreds of small pages, each of which is a part of what a service's page says.
const ASKED: &str = "ask/";
/// What stands at every limit of the rules, for those who check them: an answer to nobody's question.
const PROVED: &str = "proof/";
/// So many characters of any other page are looked through.
const LONGEST: usize = 600;

/// What an entry leads to. The script knows the kinds by these numbers and weighs them in this order.
#[derive(Clone, Copy)]
enum Kind {
    Service,
    Topic,
    Page,
    Family,
    Clause,
}

/// One thing that can be found.
struct Entry {
    kind: Kind,
    title: String,
    line: String,
    /// Below the start page of the language.
    address: String,
    /// What people call it.
    words: Vec<String>,
    /// What is near to it: questions, steps, papers.
    near: String,
    /// What else is said there.
    text: String,
}

/// The index of a language as JSON.
pub(super) fn index(site: &Site<'_>, i18n: Localizer, language: Language, pages: &[Page]) -> Vec<u8> {
    let place = LANGUAGES.iter().position(|one| one.tag == language.tag).unwrap_or_default();
    let mut entries: Vec<Entry> = pages.iter().filter_map(|page| of_page(site, i18n, place, page)).collect();
    entries.extend(clauses(site, i18n, language));
    let fill = |name: &str| i18n.t_with(name, &[("n", "{n}")]);
    let kinds = ["service", "topic", "page", "family", "clause"];
    let docs: Vec<Value> = entries
        .iter()
        .map(|e| json!([e.kind as u8, e.title, e.line, format!("../{}", e.address), e.words, e.near, e.text]))
        .collect();
    // Whatever script of Chinese is typed, and whatever stands in the index: both are compared in one.
    let (from, to) = scripts(site, &entries);
    let ignored =
        site.content.everyday.get(place).map(|everyday| everyday.ignored.clone()).unwrap_or_default();
    json!({
        "one": fill("search-found-one"),
        "many": fill("search-found"),
        "none": i18n.t("search-found-none"),
        "kinds": kinds.map(|kind| i18n.t(&format!("search-kind-{kind}"))),
        "quoted": (language.tag == "en").then_some("zh-Hans"),
        "ignore": ignored,
        "fold": [from, to],
        "docs": docs,
    })
    .to_string()
    .into_bytes()
}

/// What a page can be found by; nothing for those that only lead elsewhere.
fn of_page(site: &Site<'_>, i18n: Localizer, place: usize, page: &Page) -> Option<Entry> {
    let folder = page.folder.as_str();
    let left_out = [ASKED, PROVED].iter().any(|kind| folder.starts_with(kind));
    if folder == FOLDER || left_out || !page.indexed {
        return None;
    }
    let mut entry = Entry {
        kind: Kind::Page,
        title: page.title.clone(),
        line: page.description.clone(),
        address: if folder.is_empty() { String::new() } else { format!("{folder}/") },
        words: Vec::new(),
        near: String::new(),
        text: String::new(),
    };
    let (kind, id) = folder.split_once('/').unwrap_or((folder, ""));
    let everyday = site.content.everyday.get(place);
    let book = i18n.book;
    let service = book.services.iter().position(|service| kind == "service" && service.id == id);
    let topic = book.topics.iter().position(|topic| kind == "topic" && topic.id == id);
    if let Some(place) = service {
        let service = &book.services[place];
        entry.kind = Kind::Service;
        entry.words = everyday.and_then(|words| words.services.get(place).cloned()).unwrap_or_default();
        // The counter speaks Chinese, and so may what a reader of English copies from a sign.
        let chinese = site.content.words[0].numbered(service.name.0).to_owned();
        if i18n.words.language == "en" {
            entry.words.push(chinese);
        }
        (entry.near, entry.text) = said(i18n, service);
    } else if let Some(place) = topic {
        entry.kind = Kind::Topic;
        entry.words = everyday.and_then(|words| words.topics.get(place).cloned()).unwrap_or_default();
    } else if let Some(family) = site.content.families.iter().find(|family| !id.is_empty() && family.id == id)
    {
        entry.kind = Kind::Family;
        entry.near = family.words.get(place).map(|words| words.summary.clone()).unwrap_or_default();
    } else if !["document", "proof", "prove"].contains(&folder) {
        entry.text = text(&page.body).chars().take(LONGEST).collect();
    }
    Some(entry)
}

/// What a service's page says: what is near to it, and the rest.
fn said(i18n: Localizer, service: &Service) -> (String, String) {
    let guidance = &service.guidance;
    let lines =
        |ids: Vec<MessageId>| ids.into_iter().map(|id| i18n.message(id)).collect::<Vec<_>>().join("\n");
    let conditions =
        service.requirements.iter().flat_map(|r| [Some(r.label), service.next_step(r)]).flatten();
    let steps = guidance.steps.iter().map(|step| step.message);
    let papers = guidance.papers.iter().flat_map(|paper| paper.any.iter().map(|one| one.paper));
    let near =
        conditions.chain(steps).chain(papers).chain(guidance.questions_for_office.iter().copied()).collect();
    let places = std::iter::once(guidance.office).chain(guidance.channels.iter().copied());
    let advice = service.advice.iter().map(|advice| advice.message);
    let rest =
        advice.chain(guidance.traps.iter().copied()).chain(places).chain(guidance.hotlines.iter().copied());
    (lines(near), lines(rest.collect()))
}

/// Every clause of the document, in the reader's script, with the services that rest on it.
fn clauses(site: &Site<'_>, i18n: Localizer, language: Language) -> Vec<Entry> {
    let shown = |text: &str| if language.tag == "zh-Hant" { text.to_owned() } else { to_simplified(text) };
    let sections = site.content.document.sections.iter().filter(|section| section.kind == "clause");
    let services = |anchor: &str| -> Vec<String> {
        let of = site.content.coverage.iter();
        let of = of.filter(|said| i18n.book.clauses[usize::from(said.clause)].anchor == anchor);
        let mut names: Vec<String> =
            of.flat_map(|said| &said.services).map(|id| i18n.message(i18n.book.service(*id).name)).collect();
        names.sort();
        names.dedup();
        names
    };
    sections
        .map(|section| Entry {
            kind: Kind::Clause,
            title: format!("{} {}", number(language, &section.number), shown(&section.heading))
                .trim()
                .to_owned(),
            line: String::new(),
            address: format!("document/#c-{}", section.anchor),
            words: vec![shown(&section.number)],
            near: services(&section.anchor).join("\n"),
            text: shown(&section.text).split_whitespace().collect::<Vec<_>>().join(" "),
        })
        .collect()
}

/// Every Traditional character that is or might be typed here, and its Simplified one.
fn scripts(site: &Site<'_>, entries: &[Entry]) -> (String, String) {
    let mut pairs = BTreeMap::new();
    let mut note = |simplified: &str, traditional: &str| {
        if simplified.chars().count() == traditional.chars().count() {
            let other = |(s, t): &(char, char)| s != t;
            pairs.extend(simplified.chars().zip(traditional.chars()).filter(other).map(|(s, t)| (t, s)));
        }
    };
    for entry in entries {
        let texts = [&entry.title, &entry.line, &entry.near, &entry.text];
        for text in texts.into_iter().chain(&entry.words) {
            note(&to_simplified(text), text);
            note(text, &to_traditional(text));
        }
    }
    for word in site.content.everyday.iter().flat_map(|everyday| everyday.services.iter().flatten()) {
        note(&to_simplified(word), &to_traditional(word));
    }
    pairs.into_iter().unzip()
}

/// The words of a page without its markup.
fn text(body: &str) -> String {
    let mut plain = String::with_capacity(body.len());
    let mut within = false;
    for c in body.chars() {
        match c {
            '<' => within = true,
            '>' if within => {
                within = false;
                plain.push(' ');
            }
            _ if !within => plain.push(c),
            _ => {}
        }
    }
    let signs = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")];
    let plain = signs.iter().fold(plain, |plain, (name, sign)| plain.replace(name, sign));
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::text;

    #[test]
    fn the_words_of_a_page_are_what_its_reader_sees() {
        let body = "<h1 id=\"a\">a &lt; b &amp; &quot;c&quot;</h1><p>c<!-- d --></p>";
        assert_eq!(text(body), "a < b & \"c\" c");
    }
}
