//! What a card of the results says and leaves out: the questions that concern the person, what was answered with "I do
//! not know", what is not met, and Chinese for the counter where the page is English. Reads cards as people see them.

use crate::seeds::{book, content, day};
use crate::why::{conditions, drawn, read};
use anju::pages::{Localizer, ResultsPage};
use leptos::prelude::*;
use policy::{FactKey, Household, Kind, Known, Outcome, Person, Query, Truth, assess};
use words::Table;

fn words(tag: &str) -> &'static Table {
    content().words.iter().find(|table| table.language == tag).unwrap()
}

fn i18n(tag: &str) -> Localizer {
    Localizer { book: book(), words: words(tag), children: 1, who: Person::Applicant }
}

fn key(fact: &str) -> FactKey {
    FactKey::new(book().fact_named(fact).unwrap(), Person::Applicant)
}

fn is_han(c: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&c)
}

#[test]
fn a_day_is_written_as_each_language_writes_it() {
    assert_eq!(i18n("en").day(day("2027-05-24")), "24 May 2027");
    assert_eq!(i18n("en").month(2026, 12), "December 2026");
    assert_eq!(i18n("zh-Hans").day(day("2027-05-24")), "2027年5月24日");
}

#[test]
fn questions_for_another_case_are_not_asked() {
    let porter = content().families.iter().find(|family| family.id == "new-porter").unwrap();
    let card = read(&drawn(words("zh-Hans"), &porter.household, porter.on, Some("employee-medical")));
    assert!(!card.contains("我过了退休年龄"), "{card}");
    assert!(!card.contains("我有营业执照"), "{card}");
    assert!(card.contains("我自己参加，每个月缴多少"), "what anybody may ask stays: {card}");
    let cleaner = content().families.iter().find(|family| family.id == "over-age-cleaner").unwrap();
    let card = read(&drawn(words("zh-Hans"), &cleaner.household, cleaner.on, Some("employee-medical")));
    assert!(card.contains("我过了退休年龄"), "{card}");
}

#[test]
fn who_does_not_know_is_not_told_that_nothing_was_answered() {
    let (service, permit) = (book().service_named("permit-endorsement").unwrap(), key("permit"));
    let shown = |open: Vec<FactKey>| {
        let household = Household::new();
        let (i18n, on) = (i18n("zh-Hans"), day("2026-11-24"));
        let results = vec![assess(&Query::new(book(), &household, on, service, Person::Applicant))];
        read(&Owner::new().with(|| view! { <ResultsPage i18n household results on open/> }.to_html()))
    };
    let (asked, never) = (shown(vec![permit]), shown(Vec::new()));
    assert!(asked.contains("您说不清楚") && !never.contains("您说不清楚"), "{asked}");
    assert!(never.contains("还没回答"));
}

#[test]
fn what_the_office_decides_in_other_cases_is_not_said_to_whom_all_is_met() {
    let (mut met, mut said) = (0, 0);
    let partly = words("zh-Hans").named("cite-office-partly");
    for family in &content().families {
        let html = drawn(words("zh-Hans"), &family.household, family.on, None);
        for condition in conditions(&html) {
            let (truth, rest) = condition;
            let rest = rest.split("</article>").next().unwrap();
            let here = rest.contains(partly);
            met += usize::from(truth == "met");
            said += usize::from(here);
            assert!(!here || ["office", "unknown"].contains(&truth), "{}: {truth} {rest}", family.id);
        }
    }
    assert!(met > 500 && said > 10, "{met} {said}");
}

#[test]
fn all_that_is_not_met_is_named_on_the_card() {
    let mut named = 0;
    for family in &content().families {
        for service in book().service_ids() {
            let rules = book().service(service);
            if rules.of == policy::Scope::Child {
                continue;
            }
            let result =
                assess(&Query::new(book(), &family.household, family.on, service, Person::Applicant));
            let unmet = result.requirements.iter().filter(|judged| judged.truth == Truth::NO);
            let unmet: Vec<_> = unmet
                .map(|judged| &rules.requirements[judged.requirement])
                .filter(|rule| !rule.is_applicability())
                .collect();
            if result.outcome != Outcome::NotYet || unmet.len() < 2 {
                continue;
            }
            let html = drawn(words("en"), &family.household, family.on, Some(&rules.id));
            let top = html.split("class=\"unmet\"").nth(1).unwrap().split("</ul>").next().unwrap();
            let top = top.replace("&#x27;", "'").replace("&quot;", "\"").replace("&amp;", "&");
            for rule in &unmet[1..] {
                assert!(top.contains(&i18n("en").message(rule.label)), "{} {}: {top}", rules.id, rule.id);
                named += 1;
            }
        }
    }
    assert!(named > 10, "{named}");
}

#[test]
fn what_the_counter_reads_on_an_english_counter_sheet_has_its_chinese() {
    for service in &book().services {
        let papers = service.guidance.papers.iter().flat_map(|paper| paper.any.iter().map(|one| one.paper));
        for id in papers.chain([service.name]).chain(service.guidance.questions_for_office.iter().copied()) {
            let words = words("en").numbered(id.0);
            assert!(words.chars().any(is_han), "{}: {words}", service.id);
        }
    }
    for name in [
        "counter-sheet-what",
        "counter-sheet-papers",
        "counter-sheet-ask",
        "counter-sheet-basis",
        "feedback-text",
        "feedback-yes",
    ] {
        assert!(words("en").named(name).chars().any(is_han), "{name}");
    }
}

#[test]
fn options_told_in_short_are_still_told_apart() {
    let mut shorter = 0;
    for fact in &book().facts {
        let Kind::Choice(options) = &fact.kind else { continue };
        for table in &content().words {
            let i18n = i18n(&table.language);
            let mut short: Vec<String> = (0..options.len()).map(|n| i18n.option_in_short(fact, n)).collect();
            shorter += (0..options.len()).filter(|n| i18n.option(fact, *n) != short[*n]).count();
            short.sort_unstable();
            short.dedup();
            assert_eq!(short.len(), options.len(), "{} in {}: {short:?}", fact.id, table.language);
            assert!(short.iter().all(|words| !words.is_empty()));
        }
    }
    assert!(shorter > 20, "{shorter}");
}

#[test]
fn the_first_sentence_about_an_injury_holds_on_the_first_day_and_in_the_eleventh_month() {
    let service = book().service(book().service_named("work-injury").unwrap());
    let first = i18n("zh-Hans").message(service.yes);
    assert!(first.contains("1 年内") && !first.contains("30 日"), "{first}");
    let press = i18n("zh-Hans").message(service.guidance.steps[2].message);
    assert!(press.contains("30 日内") && !press.contains("马上"), "{press}");
    let welder = content().families.iter().find(|family| family.id == "injured-welder").unwrap();
    let late = welder.household.get(key("injured-on"));
    assert!(late.is_some_and(Known::is_exact), "the family's day is known, so its advice says the rest");
}

#[test]
fn a_card_that_only_time_opens_names_the_day_first() {
    let cleaner = content().families.iter().find(|family| family.id == "over-age-cleaner").unwrap();
    let html = drawn(words("zh-Hans"), &cleaner.household, cleaner.on, Some("permit-endorsement"));
    let first = html.split("class=\"card-first\">").nth(1).unwrap().split("</p>").next().unwrap();
    assert!(first.contains("起可以办"), "{first}");
}

#[test]
fn where_nothing_needs_doing_that_is_the_answer() {
    let mut household = Household::new();
    household.learn(key("wants-hukou"), Known::option(2));
    let of = |services: &[&str]| {
        let ids = services.iter().map(|id| book().service_named(id).unwrap());
        let judged: Vec<_> = ids
            .map(|id| assess(&Query::new(book(), &household, day("2026-11-24"), id, Person::Applicant)))
            .collect();
        let (i18n, household, results) = (i18n("zh-Hans"), household.clone(), judged.clone());
        let page = || view! { <ResultsPage i18n household results on=day("2026-11-24")/> };
        (judged, Owner::new().with(|| page().to_html()))
    };
    let (judged, idle) = of(&["hukou-registration"]);
    assert_eq!(judged[0].outcome, Outcome::NotNeeded);
    let first = i18n("zh-Hans").t("results-lead-idle");
    assert!(read(&idle).contains(first.as_str()) && !idle.contains("result-rest"), "{}", read(&idle));
    // Of a few nothing is put away; of many that of which there is nothing to do.
    let (_, few) = of(&["hukou-registration", "wage-arrears"]);
    assert!(!read(&few).contains(first.as_str()) && !few.contains("result-rest"), "{}", read(&few));
    let many =
        ["hukou-registration", "wage-arrears", "residence-permit", "work-injury", "legal-aid", "severance"];
    let (judged, busy) = of(&many);
    let idle = judged.iter().filter(|one| one.outcome == Outcome::NotNeeded).count();
    assert!(idle > 0 && !read(&busy).contains(first.as_str()), "{}", read(&busy));
    let rest = busy.split("result-rest").nth(1).unwrap_or_else(|| panic!("{}", read(&busy)));
    assert!(rest.matches("<article").count() >= idle, "{rest}");
}
