//! What officers are told of the rules is what evaluation computes. Must not know: what any rule says.

use crate::families::{config, random_families};
use crate::seeds::{assessed, book, content, day, described};
use explain::{DecisionTables, Prose, service};
use policy::diagram::Diagram;
use policy::{
    Comparison, Condition, Day, FactId, FactKey, Household, Kind, Known, Person, Query, Scope, TimeUnit,
    Truth,
};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;
use words::LANGUAGES;

/// The tables of every service on two days, made once.
fn sheets() -> &'static [(Day, Vec<DecisionTables>); 2] {
    static SHEETS: OnceLock<[(Day, Vec<DecisionTables>); 2]> = OnceLock::new();
    let all = |on: Day| book().service_ids().map(|id| DecisionTables::of_service(book(), id, on)).collect();
    SHEETS.get_or_init(|| ["2026-11-24", "2028-02-29"].map(day).map(|on| (on, all(on))))
}

/// How many rows of each table a family falls into: one, or the table is not disjoint or not complete.
fn falls_into(decision_tables: &DecisionTables, household: &Household) -> Vec<usize> {
    match decision_tables {
        DecisionTables::Rows(rows) => vec![rows.iter().filter(|row| row.holds(book(), household)).count()],
        DecisionTables::Parts(_, parts) => {
            parts.iter().flat_map(|(_, decision_tables)| falls_into(decision_tables, household)).collect()
        }
        DecisionTables::TooMany(_) => Vec::new(),
    }
}

fn too_many(decision_tables: &DecisionTables) -> bool {
    match decision_tables {
        DecisionTables::Rows(_) => false,
        DecisionTables::Parts(_, parts) => parts.iter().any(|(_, decision_tables)| too_many(decision_tables)),
        DecisionTables::TooMany(_) => true,
    }
}

proptest! {
    #![proptest_config(config(96))]

    #[test]
    fn the_tables_say_what_evaluation_says(random_family in random_families()) {
        let exact = random_family.exact();
        for (on, sheets) in sheets() {
            for (id, who) in assessed(book(), &exact) {
                // The table of a child's service speaks of one child; the eldest stands for it.
                if who != Person::Child(0) && matches!(who, Person::Child(_)) {
                    continue;
                }
                let (decision_tables, service) = (&sheets[id.index()], &book().service(id).id);
                let outcome = policy::assess(&policy::Query::new(book(), &exact, *on, id, who)).outcome;
                prop_assert_eq!(decision_tables.decide(book(), &exact, who), Some(outcome), "{} on {}:\n{}", service, on, described(&exact));
                prop_assert!(falls_into(decision_tables, &exact).into_iter().all(|rows| rows == 1), "{}", service);
            }
        }
    }
}

#[test]
fn every_table_can_be_read() {
    let today = day("2026-11-24");
    for (id, decision_tables) in book().service_ids().zip(&sheets()[0].1) {
        assert!(!too_many(decision_tables), "{}: rows are left out", book().service(id).id);
        assert!(decision_tables.rows() <= 300, "{}: {} rows", book().service(id).id, decision_tables.rows());
        for language in LANGUAGES {
            let prose = Prose::new(content(), language.tag).unwrap();
            let lines = service(&prose, id, today);
            assert!(lines.iter().all(|line| !line.contains(words::Table::OPEN)), "a blank is left open");
            // A message that is missing would show its name.
            let names = content().officer[0].page.iter().map(|(name, _)| name.as_str());
            let bare: Vec<&str> =
                names.filter(|name| lines.iter().any(|line| line.trim() == *name)).collect();
            assert!(bare.is_empty(), "{}: {bare:?}", language.tag);
        }
    }
}

#[test]
fn the_tables_of_a_whole_service_have_the_facts_of_its_diagram() {
    let (on, sheets) = &sheets()[0];
    for (id, decision_tables) in book().service_ids().zip(sheets) {
        let rules = book().service(id);
        let who = if rules.of == Scope::Child { Person::Child(0) } else { Person::Applicant };
        if let DecisionTables::Rows(rows) = decision_tables {
            let tested: BTreeSet<FactKey> = rows.iter().flat_map(|row| row.cells.keys().copied()).collect();
            let support = Diagram::of_service(&Query::new(book(), &Household::new(), *on, id, who)).support();
            assert_eq!(tested, support.into_iter().collect(), "{}", rules.id);
        }
    }
}

/// What a comparison holds of: just below its number, at it, just above it.
fn around(condition: &Condition, at: impl Fn(i32) -> (FactKey, Known), on: Day) -> [bool; 3] {
    [-1, 0, 1].map(|step| {
        let mut household = Household::new();
        let (key, known) = at(step);
        household.learn(key, known);
        let context = policy::Context::new(book(), &household, on, Person::Applicant);
        policy::evaluate_condition(&context, condition) == Truth::YES
    })
}

#[test]
fn words_for_numbers_and_days_include_exactly_what_the_operator_includes() {
    let on = day("2026-11-24");
    let months = |fact: &policy::Fact| matches!(fact.kind, Kind::Number(policy::Unit::Months, ..));
    let number =
        FactId(book().facts.iter().position(|f| months(f) && f.of == Scope::Applicant).unwrap() as u16);
    let date = FactId(
        book().facts.iter().position(|f| f.kind == Kind::Date && f.of == Scope::Adult).unwrap() as u16,
    );
    let key = |fact| FactKey::new(fact, Person::Applicant);
    let mut said: BTreeMap<String, [bool; 3]> = BTreeMap::new();
    for comparison in [Comparison::AtLeast, Comparison::AtMost, Comparison::MoreThan, Comparison::LessThan] {
        let compared = Condition::Number(number, comparison, policy::Operand::Number(12));
        let numbers = around(&compared, |step| (key(number), Known::number(12 + step)), on);
        let mut all = vec![(compared, numbers)];
        for amount in [30, 0, -30] {
            let elapsed = Condition::Elapsed(policy::DateOf::Fact(date), TimeUnit::Days, comparison, amount);
            // One day more has passed: the date lies one day earlier.
            let days = around(&elapsed, |step| (key(date), Known::number(on.0 - amount - step)), on);
            all.push((elapsed, days));
        }
        for (condition, holds) in all {
            for (language, included, excluded) in
                [("zh-Hans", "（含", "（不含"), ("en", " included)", " not included)")]
            {
                let prose = Prose::new(content(), language).unwrap();
                let scope = explain::ConditionScope { of: Scope::Applicant, group: None };
                let text = prose.sentence(&condition, scope).line();
                let includes = text.contains(included) && !text.contains(excluded);
                assert_eq!(includes, holds[1], "{text}");
                assert_ne!(holds[0], holds[2], "{text}");
                assert!(said.insert(text, holds).is_none(), "two comparisons sound alike");
            }
        }
    }
    // At least and more than differ from at most and less than in which side holds.
    let upwards = [
        "以上",
        "到今天满",
        "到今天超过",
        "的那天，或者更晚",
        "已经过了",
        "是今天，或者更早",
        "早于今天",
        "：超过",
    ];
    for (text, holds) in said.iter().filter(|(text, _)| text.contains("含")) {
        assert_eq!(upwards.iter().any(|word| text.contains(word)), holds[2], "{text}");
    }
}

#[test]
fn a_condition_is_said_in_full() {
    let id = book().service_named("residence-permit").unwrap();
    let text = service(&Prose::new(content(), "zh-Hans").unwrap(), id, day("2026-11-24")).join("\n");
    for part in [
        "到今天满 6 个月（含正好满的那天）",
        "“申请人：居住登记日期”",
        "由窗口决定。该问的话",
        "《居住证暂行条例》",
        "第2条",
        "二(一)",
        "还没做到",
    ] {
        assert!(text.contains(part), "{part} is not said:\n{text}");
    }
}

#[test]
fn every_word_for_officers_is_said() {
    let ours = ["sentence", "service", "cells", "prose"];
    let code: String = ours
        .iter()
        .map(|name| crate::seeds::root().join(format!("src/explain/src/{name}.rs")))
        .map(|file| std::fs::read_to_string(file).unwrap())
        .collect();
    let comparisons = ["at-least", "at-most", "more-than", "less-than"];
    let made = |name: &str| {
        let comparison = comparisons.iter().any(|comparison| {
            ["number", "since", "ahead", "today"].iter().any(|kind| name == format!("{kind}-{comparison}"))
        });
        let people = ["some-", "every-", "table-person-"].iter().any(|kind| name.starts_with(kind));
        comparison || people || name.starts_with("table-day-") || name == "table-from" || name == "table-to"
    };
    let unused: Vec<&str> = content().officer[0]
        .page
        .iter()
        .map(|(name, _)| name.as_str())
        // The words of the inspection are compared beside it.
        .filter(|name| {
            !name.starts_with("inspection-") && !made(name) && !code.contains(&format!("\"{name}\""))
        })
        .collect();
    assert!(unused.is_empty(), "{unused:?}");
}
