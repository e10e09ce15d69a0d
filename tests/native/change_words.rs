//! What would change an answer, in words: every step that any worked case, example family or random family can be told
//! has a sentence in every language, written for it where a label and a value would read badly, and no name of the
//! seeds is ever shown.

use crate::changes::{Subject, check_way, subjects};
use crate::families::{config, random_families};
use crate::seeds::{assessed, book, content, described as family_told, root};
use anju::pages::{CardContext, Localizer, counterfactual_lines, risk_lines, suggested};
use policy::counterfactuals::{Goal, counterfactuals, risks};
use policy::{Assessment, Changeability, Day, Kind, Outcome, Person, Query, assess};
use proptest::prelude::*;
use std::collections::BTreeSet;

fn voices() -> Vec<Localizer> {
    let i18n = |words| Localizer { book: book(), words, children: 2, who: Person::Applicant };
    content().words.iter().map(i18n).collect()
}

/// Every line that somebody is told about what would change this answer.
fn lines(i18n: Localizer, subject: &Subject) -> Vec<String> {
    let Subject { household, on, service, who } = subject;
    let context = CardContext::read_only(household, *on);
    let result: Assessment = assess(&Query::new(book(), household, *on, *service, *who));
    let ways = suggested(i18n, context, *service, *who);
    let mut lines: Vec<String> =
        ways.iter().flat_map(|way| counterfactual_lines(i18n, context, &result, way)).collect();
    for risk in risks(&Query::new(book(), household, *on, *service, *who)) {
        lines.extend(risk_lines(i18n, &risk));
    }
    lines
}

/// Names of facts that no sentence of a language uses, because they are more than one word.
fn raw() -> Vec<String> {
    let options = book().facts.iter().flat_map(|fact| match &fact.kind {
        Kind::Choice(options) => options.clone(),
        _ => Vec::new(),
    });
    let facts = book().facts.iter().map(|fact| fact.id.clone());
    let said = ["work-dormitory", "food-delivery"];
    let all = facts.chain(options).filter(|name| name.contains('-') && !said.contains(&name.as_str()));
    all.chain(["way-", "lose-", "ways-", "risks-"].map(str::to_owned)).collect()
}

/// Every line is a sentence: something is said, all blanks are filled, and no name of the seeds stands in it.
fn check(i18n: Localizer, raw: &[String], subject: &Subject, seen: &mut BTreeSet<String>) {
    for line in lines(i18n, subject) {
        let language = &i18n.words.language;
        let tell = || format!("{language}: {line:?}\n{}", subject.described());
        assert!(line.chars().count() > 2 && line.trim() == line, "{}", tell());
        assert!(!line.contains(['\u{e000}', '\u{e001}', '{', '}', '—']), "{}", tell());
        assert!(!raw.iter().any(|name| line.contains(name.as_str())), "{}", tell());
        let chinese = |c: char| ('\u{4e00}'..'\u{a000}').contains(&c);
        assert!(language == "en" || line.contains(chinese), "{}", tell());
        seen.insert(format!("{language} {line}"));
    }
}

#[test]
fn every_change_of_the_cases_and_families_is_a_sentence_in_every_language() {
    let (raw, mut seen) = (raw(), BTreeSet::new());
    for subject in [subjects(Outcome::NotYet), subjects(Outcome::Yes)].concat() {
        for i18n in voices() {
            check(i18n, &raw, &subject, &mut seen);
        }
    }
    let count = |language: &str| seen.iter().filter(|line| line.starts_with(language)).count();
    let counts = content().words.iter().map(|table| count(&table.language)).collect::<Vec<_>>();
    assert!(counts.iter().all(|count| *count > 80), "{counts:?}");
    if let Some(file) = std::env::var_os("CHANGE_SENTENCES") {
        std::fs::write(file, seen.into_iter().collect::<Vec<_>>().join("\n")).unwrap();
    }
}

proptest! {
    #![proptest_config(config(12))]

    #[test]
    fn every_change_of_random_families_is_a_sentence(random_family in random_families()) {
        let raw = raw();
        for household in [random_family.narrow(), random_family.exact()] {
            for (service, who) in assessed(book(), &household) {
                let subject = Subject { household: household.clone(), on: random_family.on, service, who };
                for i18n in voices() {
                    check(i18n, &raw, &subject, &mut BTreeSet::new());
                }
            }
        }
    }
}

#[test]
fn a_shorter_way_to_the_office_is_told_before_the_longer_ones_to_a_yes() {
    let (i18n, mut shorter) = (voices()[0], 0);
    for subject in subjects(Outcome::NotYet) {
        let Subject { household, on, service, who } = &subject;
        let told = suggested(i18n, CardContext::read_only(household, *on), *service, *who);
        let found = counterfactuals(&Query::new(book(), household, *on, *service, *who), Day::LATEST);
        assert!(told.len() <= 3 && (told.is_empty() == found.is_empty()), "{}", subject.described());
        let added: Vec<_> = told.iter().filter(|way| !found.contains(way)).collect();
        assert!(added.len() <= 1);
        for way in added {
            shorter += 1;
            check_way(&subject, way);
            assert!(way.goal == Goal::Office && found[0].goal == Goal::Yes && way.from <= found[0].from);
            assert!(
                found.iter().all(|other| way.actions.len() < other.actions.len()),
                "{}",
                subject.described()
            );
        }
    }
    assert!(shorter >= 10, "only {shorter}");
}

/// What a person can do or suffer is written, not put together from a label and a value: every option that a change of
/// a fact can lead to. Wishes are no conditions; nobody is told to have another one.
#[test]
fn whatever_a_person_can_change_has_a_sentence_of_its_own() {
    let wishes = ["wants-hukou", "wants-job", "wants-training", "city-help", "partner-here"];
    let mut called = BTreeSet::new();
    for fact in &book().facts {
        let Kind::Choice(options) = &fact.kind else { continue };
        if fact.changeability == Changeability::Never || wishes.contains(&fact.id.as_str()) {
            continue;
        }
        for (place, option) in options.iter().enumerate() {
            let wanted = match (fact.changeability, fact.change_to) {
                (_, Some(to)) => to & (1 << place) != 0,
                // Time leads to what stands further down.
                (Changeability::Time, None) => place > 0 && option != "working",
                _ => true,
            };
            // Time does not lead back either.
            let loses = fact.changeability != Changeability::Time || wanted || option == "working";
            called.extend(wanted.then(|| format!("way-{}-{option}", fact.id)));
            called.extend(loses.then(|| format!("lose-{}-{option}", fact.id)));
        }
    }
    for table in &content().words {
        for name in &called {
            assert_ne!(table.named(name), name, "{name} is not written in {}", table.language);
        }
    }
    // And nothing is written that could never be said.
    let facts: Vec<&str> = book().facts.iter().map(|fact| fact.id.as_str()).collect();
    let text = std::fs::read_to_string(root().join("seeds/words/zh-Hans/pages/results/change.ftl")).unwrap();
    for name in text.lines().filter_map(|line| line.split_once(" = ")).map(|(name, _)| name) {
        let Some(rest) = name.strip_prefix("way-").or_else(|| name.strip_prefix("lose-")) else { continue };
        let is_of_a_fact = facts.iter().any(|fact| rest == *fact || rest.starts_with(&format!("{fact}-")));
        let of_all = ["do", "wait", "life", "never", "other", "day", "then", "until", "via", "person"];
        let of_all = of_all.iter().any(|word| rest == *word || rest.starts_with(&format!("{word}-")));
        let numbers = rest.ends_with("paid-months") || rest.ends_with("-left");
        let from = rest.contains("-from-");
        let whole = facts.contains(&rest);
        assert!(called.contains(name) || of_all || is_of_a_fact && (numbers || from || whole), "{name}");
    }
}

#[test]
fn what_is_said_of_one_family_reads_like_this() {
    let on = Day::parse("2026-11-24").unwrap();
    let family = content().families.iter().find(|family| family.id == "new-porter").unwrap();
    let service = book().service_named("residence-permit").unwrap();
    let household = family.household.clone();
    let subject = Subject { household, on, service, who: Person::Applicant };
    assert_eq!(subject.outcome(), Outcome::NotYet, "{}", family_told(&subject.household));
    let i18n = voices().into_iter().find(|i18n| i18n.words.language == "zh-Hans").unwrap();
    let home = "要做：住自己或亲友的房子（有房产证），或者租房（签书面合同），或者住单位或学校的宿舍";
    let work = "不用专门去改，以后有了变化才算：到单位上班（工厂、公司、店里都行），或者到工地干活，或者自己当老板（有营业执照）";
    let register = "要做：去派出所办居住登记";
    let wait = "要等到：2027年5月24日（别的都不变，才这样算）";
    let mut told = vec![register, wait, "做到以后，再去问。最后由窗口决定。"];
    told.extend([home, work].into_iter().flat_map(|one| [register, one, wait, "做到以后，就可以办。"]));
    assert_eq!(lines(i18n, &subject), told);
}
