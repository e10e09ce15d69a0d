//! English for a counter that speaks Chinese: on every prerendered page and every result card, a settled term has its
//! Chinese beside it, or before it, at its first mention. Reads the terms and the pages itself; knows no rule.

use crate::seeds::{book, content, root};
use anju::pages::{Localizer, ResultsPage};
use leptos::prelude::*;
use markup::mentions;
use policy::{Person, Query, ServiceId, assess};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Chinese, and what English calls it.
fn terms() -> Vec<(String, Vec<String>)> {
    let text = std::fs::read_to_string(root().join("seeds/words/terms.toml")).unwrap();
    let lines = text.lines().filter(|line| line.trim_start().starts_with("{ chinese"));
    let terms: Vec<_> = lines
        .map(|line| {
            let mut words = line.split('"').skip(1).step_by(2).map(str::to_owned);
            (words.next().unwrap(), words.map(|word| word.to_lowercase()).collect())
        })
        .collect();
    assert!(terms.len() > 50, "only {} terms were read", terms.len());
    terms
}

/// Between two elements of a page.
const LINE: char = '\n';

/// A page in the order in which it is shown: the first question without scripts stands last in the file.
fn as_shown(html: &str) -> String {
    let first = html.find("class=\"ask-step ask-first\"").and_then(|class| html[..class].rfind("<section"));
    let (Some(start), Some(first)) = (html.find("<div class=\"ask\">"), first) else {
        return html.to_owned();
    };
    let end = first + html[first..].find("</section>").unwrap();
    [&html[..start], &html[first..end], &html[start..first], &html[end..]].concat()
}

/// A page without its reasons: they tell people their own answers, in the words of the questions, where they have seen
/// the Chinese.
fn without_reasons(html: &str) -> String {
    let mut text = html.to_owned();
    while let Some(start) = text.find("<ul class=\"reasons\">") {
        let (mut depth, mut end) = (0_i32, start);
        for (at, _) in text[start..].match_indices('<') {
            let tag = &text[start + at..];
            depth += i32::from(tag.starts_with("<ul")) - i32::from(tag.starts_with("</ul>"));
            end = start + at;
            if depth == 0 {
                break;
            }
        }
        text.replace_range(start..end + "</ul>".len(), " ");
    }
    // What was answered is quoted in the line of a condition, too.
    while let Some(start) = text.find("<span class=\"reason-answer\">") {
        let end = text[start..].find("</span>").map_or(text.len(), |end| start + end);
        text.replace_range(start..end, " ");
    }
    text
}

/// What a reader sees of a page: no tags, no quotations of the document, no titles of laws, no reasons.
fn seen(html: &str) -> String {
    let mut text = without_reasons(&as_shown(html));
    for tag in ["head", "blockquote", "cite", "script", "style"] {
        let close = format!("</{tag}>");
        while let Some(start) = text.find(&format!("<{tag}")) {
            let Some(end) = text[start..].find(&close) else { break };
            text.replace_range(start..start + end + close.len(), " ");
        }
    }
    let mut seen = String::new();
    let mut inside = false;
    for c in text.chars() {
        match c {
            '<' => inside = true,
            '>' => {
                inside = false;
                seen.push(if seen.ends_with(LINE) { ' ' } else { LINE });
            }
            c if !inside => seen.push(c),
            _ => {}
        }
    }
    seen.replace("&#x27;", "'").replace("&quot;", "\"").replace("&amp;", "&").to_lowercase()
}

/// Terms whose first mention has no Chinese before it or close behind it.
fn bare(text: &str, terms: &[(String, Vec<String>)]) -> Vec<String> {
    let of_term = |forms: &Vec<String>| -> Vec<(usize, usize)> {
        let mut found: Vec<_> = forms.iter().flat_map(|form| mentions(text, form)).collect();
        found.sort_unstable();
        found
    };
    let of_terms: Vec<_> = terms.iter().map(|(_, forms)| of_term(forms)).collect();
    let mut bare = Vec::new();
    for ((chinese, _), own) in terms.iter().zip(&of_terms) {
        // A mention inside a longer term is that term's: insurance in "medical insurance counter".
        let inside = |(start, end): &(usize, usize)| {
            of_terms.iter().flatten().any(|(from, to)| from <= start && end <= to && to - from > end - start)
        };
        let Some((start, end)) = own.iter().copied().find(|mention| !inside(mention)) else {
            continue;
        };
        let line = text[end..].split(LINE).next().unwrap();
        // A question for the counter ends with the whole question in Chinese.
        let asks = line.trim_end().ends_with("？)") || line.trim_end().ends_with("。)");
        let near: usize = if asks { line.chars().count() } else { 40 + chinese.chars().count() };
        let near: String = text[end..].chars().take(near).collect();
        if !format!("{}{near}", &text[..end]).contains(chinese.as_str()) {
            let around: String = text[start..].chars().take(60).collect();
            bare.push(format!("{chinese} is not beside “{around}”"));
        }
    }
    bare
}

fn folder(at: &Path, files: &mut Vec<String>) {
    for entry in std::fs::read_dir(at).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() { folder(&path, files) } else { files.push(path.to_str().unwrap().to_owned()) }
    }
}

#[test]
fn every_english_page_has_the_chinese_beside_its_terms() {
    let out = crate::proof_pages::rendered("2026-11-24");
    let mut pages = Vec::new();
    folder(&out.join("en"), &mut pages);
    assert!(pages.len() > book().services.len(), "only {} pages were rendered", pages.len());
    let terms = terms();
    let mut wrong = Vec::new();
    for page in pages {
        let text = seen(&std::fs::read_to_string(&page).unwrap());
        let name = page.rsplit("english/").next().unwrap().to_owned();
        wrong.extend(bare(&text, &terms).into_iter().map(|bare| format!("{name}: {bare}")));
    }
    assert!(wrong.is_empty(), "{} terms:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_english_result_has_the_chinese_beside_its_terms() {
    let words = content().words.iter().find(|table| table.language == "en").unwrap();
    let i18n = Localizer { book: book(), words, children: 1, who: Person::Applicant };
    let terms = terms();
    let (mut wrong, mut cards) = (BTreeSet::new(), 0);
    let mut drawn: BTreeMap<(ServiceId, &str), usize> = BTreeMap::new();
    for case in &content().cases {
        // A few cards of each service and outcome tell all.
        let times = drawn.entry((case.service, case.expect.name())).or_default();
        *times += 1;
        if *times > 3 {
            continue;
        }
        let result = assess(&Query::new(book(), &case.household, case.on, case.service, case.who));
        let open = case.household.iter().filter(|(_, known)| !known.is_exact());
        let open = open.map(|(key, _)| key).collect();
        let (household, results) = (case.household.clone(), vec![result]);
        let owner = Owner::new();
        let page = || view! { <ResultsPage i18n household results on=case.on open/> };
        let html = owner.with(|| page().to_html());
        for card in html.split("<article").skip(1) {
            cards += 1;
            let card = card.split_once('>').unwrap().1.split("</article>").next().unwrap();
            let service = &book().service(case.service).id;
            wrong.extend(bare(&seen(card), &terms).into_iter().map(|bare| format!("{service}: {bare}")));
        }
    }
    assert!(cards > 200, "only {cards} cards were drawn");
    let wrong: Vec<String> = wrong.into_iter().collect();
    assert!(wrong.is_empty(), "{} terms:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_question_for_the_counter_can_be_shown_in_chinese() {
    let words = content().words.iter().find(|table| table.language == "en").unwrap();
    let asks: Vec<&str> = book()
        .services
        .iter()
        .flat_map(|service| &service.guidance.questions_for_office)
        .map(|id| words.numbered(id.0))
        .collect();
    assert!(asks.len() > 100);
    let mute: Vec<_> =
        asks.into_iter().filter(|ask| !ask.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c))).collect();
    assert!(mute.is_empty(), "{mute:#?}");
}

#[test]
fn a_bare_term_is_noticed() {
    let terms = vec![
        ("居住证".to_owned(), vec!["residence permit".to_owned()]),
        ("户口".to_owned(), vec!["hukou".to_owned()]),
    ];
    assert_eq!(bare("take your residence permit (居住证). a residence permit is a card.", &terms).len(), 0);
    assert_eq!(bare("take your residence permits to the counter.", &terms).len(), 1);
    assert_eq!(bare("your hukou; much later, after many other words and lines, (户口)", &terms).len(), 1);
}
