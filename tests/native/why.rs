//! What the results say of reasons and papers, as people read it: whole sentences in every language, the answer beside
//! the rule, the quotation where the document has it, and the counter sheet.

use crate::seeds::{assessed, book, content, day};
use anju::pages::{Localizer, ResultsPage};
use leptos::prelude::*;
use policy::{Day, Household, Outcome, Person, Query, assess};
use words::Table;

/// The results of a household as they are drawn, for all services or the one named.
pub(crate) fn drawn(words: &'static Table, household: &Household, on: Day, only: Option<&str>) -> String {
    let i18n = Localizer { book: book(), words, children: 2, who: Person::Applicant };
    let people = assessed(book(), household).into_iter();
    let people = people.filter(|(id, _)| only.is_none_or(|name| book().service(*id).id == name));
    let results =
        people.map(|(service, who)| assess(&Query::new(book(), household, on, service, who))).collect();
    let (household, fingerprint) = (household.clone(), "abc123".to_owned());
    let page = || view! { <ResultsPage i18n household results on fingerprint/> };
    let html = Owner::new().with(|| page().to_html());
    html.replace("<!>", "").replace("<!---->", "")
}

/// Each condition of the results: its truth, and the markup behind that up to the next.
pub(crate) fn conditions(html: &str) -> impl Iterator<Item = (&str, &str)> {
    // The opening tag may write its attributes in any order.
    let tags = html.match_indices("class=\"condition\"").map(|(place, _)| {
        let start = html[..place].rfind('<').unwrap();
        (start, place + html[place..].find('>').unwrap())
    });
    let tags: Vec<(usize, usize)> = tags.collect();
    (0..tags.len()).map(move |place| {
        let (start, end) = tags[place];
        let next = tags.get(place + 1).map_or(html.len(), |(next, _)| *next);
        let truth = html[start..end].split_once("data-truth=\"").unwrap().1;
        (truth.split_once('"').unwrap().0, &html[end..next])
    })
}

/// What a reader sees: the markup taken out, a line for each element.
pub(crate) fn read(html: &str) -> String {
    html.split('<')
        .map(|part| part.split_once('>').map_or(part, |(_, text)| text))
        .collect::<Vec<_>>()
        .join("\n")
}

pub(crate) fn case(name: &str) -> &'static reader::WorkedCase {
    content().cases.iter().find(|case| case.name == name).unwrap_or_else(|| panic!("there is no case {name}"))
}

#[test]
fn every_reason_of_every_family_is_a_sentence_in_every_language() {
    let mut reasons = 0;
    for words in &content().words {
        for family in &content().families {
            let html = drawn(words, &family.household, family.on, None);
            let text = read(&html);
            for name in ["reason-", "counter-sheet-what", "papers-spared", "truth-"] {
                let raw = text.lines().find(|line| line.trim_start().starts_with(name));
                assert_eq!(raw, None, "{} for {}: a message is missing", words.language, family.id);
            }
            assert!(!text.contains(Table::OPEN), "{} for {}: a blank is open", words.language, family.id);
            reasons += html.matches("class=\"reason\"").count();
        }
    }
    assert!(reasons > 8_000, "only {reasons} reasons");
}

#[test]
fn the_answer_stands_beside_the_rule_that_it_does_not_meet_and_nothing_else_is_blamed() {
    let late = case("差一天满六个月");
    let html = drawn(&content().words[0], &late.household, late.on, Some("residence-permit"));
    let condition = conditions(&html).find(|(truth, _)| *truth == "unmet").unwrap().1;
    // What is blamed stands before the grounds.
    let blamed = read(condition.split("class=\"grounds\"").next().unwrap());
    assert!(blamed.contains("从居住登记日期算起满 6 个月（正好满的那天也算）"), "{blamed}");
    assert!(blamed.contains("居住登记日期——2026年5月25日"), "{blamed}");
    assert!(!blamed.contains("在现在的住处登记过"), "being registered is no hindrance: {blamed}");
    let met = case("登记满六个月那天");
    let html = drawn(&content().words[0], &met.household, met.on, Some("residence-permit"));
    let half = conditions(&html).find(|(_, rest)| rest.contains("从办登记那天算起，满 6 个月")).unwrap().1;
    let tree = read(half.split("class=\"grounds\"").next().unwrap());
    assert!(
        tree.contains("在现在的住处登记过：“办过”") && !tree.contains("之前登记"),
        "only the way that holds: {tree}"
    );
}

/// 以上、以下、满 include the figure itself, 超过、不满 do not (Civil Code, art. 1259), and so do the rules.
#[test]
fn the_words_count_as_the_rules_count() {
    for (words, [within, without]) in
        content().words.iter().zip([["也算", "不算"], ["也算", "不算"], ["counts", "does not count"]])
    {
        for kind in ["number", "since", "ahead", "today"] {
            for (verb, included) in
                [("at-least", true), ("at-most", true), ("more-than", false), ("less-than", false)]
            {
                let said = words.named("x").to_owned()
                    + words
                        .page
                        .iter()
                        .find(|(name, _)| *name == format!("reason-{kind}-{verb}"))
                        .map(|(_, text)| text.as_str())
                        .unwrap();
                let localizers = said.contains(within) && !said.contains(without);
                assert_eq!(localizers, included, "{}: {said}", words.language);
            }
        }
    }
}

#[test]
fn every_quotation_has_its_place_in_the_document_reader() {
    let mut places = 0;
    for (place, words) in content().words.iter().enumerate() {
        let page = crate::pages::page(place, "document");
        for family in &content().families {
            let html = drawn(words, &family.household, family.on, None);
            for link in html.split("href=\"../document/#").skip(1) {
                let anchor = link.split('"').next().unwrap();
                assert_eq!(
                    page.matches(&format!(" id=\"{anchor}\"")).count(),
                    1,
                    "{}: {anchor}",
                    words.language
                );
                places += 1;
            }
        }
    }
    assert!(places > 3000, "only {places} links");
}

#[test]
fn who_can_go_gets_a_counter_sheet_and_who_cannot_does_not() {
    let mut sheets = 0;
    for family in &content().families {
        let html = drawn(&content().words[0], &family.household, family.on, None);
        for card in html.split("<article").skip(1) {
            let outcome = card.split("data-outcome=\"").nth(1).unwrap().split('"').next().unwrap();
            // What somebody else in the family can do today is told as that: the counter sheet would be theirs.
            let goes = [Outcome::Yes.name(), Outcome::Office.name()].contains(&outcome)
                && !card.contains("apply-first");
            assert_eq!(card.contains("class=\"counter-sheet\""), goes, "{}: {outcome}", family.id);
            if goes {
                sheets += 1;
                let sheet = read(
                    card.split("class=\"counter-sheet\"").nth(1).unwrap().split("</section>").next().unwrap(),
                );
                assert!(sheet.contains("abc123"), "by which rules: {sheet}");
                assert!(sheet.contains("居民身份证") || sheet.contains("带什么"), "{sheet}");
                // On the counter sheet alone: the rest of the card does not name the papers again.
                assert_eq!(card.matches("class=\"papers\"").count(), 0);
            }
        }
    }
    assert!(sheets > 100, "only {sheets} sheets");
}

#[test]
fn what_need_not_be_brought_is_said_while_the_plan_is_in_force() {
    let renter = case("材料：租房");
    let said = |on: &str| {
        read(&drawn(&content().words[0], &renter.household, day(on), Some("residence-registration")))
            .contains("不用带：窗口能从别的部门查到")
    };
    assert!(said("2026-11-24"));
    assert!(!said("2029-01-01"));
}
