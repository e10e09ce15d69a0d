//! After its last day the plan opens nothing any more: what it alone gives is left to the office, what a law gives goes
//! on, and every page says that the plan has expired.

use crate::seeds::{book, content, day, root};
use policy::counterfactuals::Goal;
use policy::diagram::Diagram;
use policy::{Day, Household, LegalBasis, Outcome, Person, Query, RuleBook, ServiceId, Settled, assess};
use std::collections::BTreeSet;
use std::process::Command;
use std::sync::LazyLock;

/// The rule book of a plan without an end.
static ENDLESS: LazyLock<RuleBook> = LazyLock::new(|| RuleBook { until: Day::LATEST, ..book().clone() });

/// Whether a goal is reached on a day by more than the end of the plan, which nobody who asks before it waits for.
pub fn not_by_the_end_alone(
    household: &Household,
    (today, on): (Day, Day),
    service: ServiceId,
    who: Person,
    goal: Goal,
) -> bool {
    let is_open = |outcome: &Outcome| matches!(outcome, Outcome::Yes | Outcome::Office);
    let outcomes = || Diagram::of_service(&Query::new(&ENDLESS, household, on, service, who)).outcomes();
    today > last()
        || on <= last()
        || match goal {
            Goal::Yes => true,
            Goal::Office => outcomes().iter().all(is_open),
            Goal::Open => outcomes().iter().any(is_open),
        }
}

fn last() -> Day {
    day("2028-12-31")
}

fn after() -> Day {
    day("2029-01-01")
}

fn by_law(grounds: &[LegalBasis]) -> bool {
    grounds.iter().any(|ground| matches!(ground, LegalBasis::Law { .. }))
}

#[test]
fn nothing_is_open_by_the_plan_alone_after_its_last_day() {
    let (mut open, mut closed, mut on_by_law) = (BTreeSet::new(), BTreeSet::new(), 0);
    for case in &content().cases {
        let service = book().service(case.service);
        let on = |on| assess(&Query::new(book(), &case.household, on, case.service, case.who));
        let (before, now) = (on(last()), on(after()));
        // A requirement without a law is met by nobody any more; and none is refused by it.
        for judged in &now.requirements {
            let rule = &service.requirements[judged.requirement];
            let quotes = rule.grounds.iter().any(|ground| matches!(ground, LegalBasis::Document { .. }));
            if quotes && !rule.is_applicability() && !by_law(&rule.grounds) {
                assert_eq!(judged.truth.settled(), Some(Settled::Office), "{}: {}", service.id, rule.id);
            }
        }
        let resting = service.requirements.iter().filter(|rule| !rule.is_applicability());
        if now.outcome == Outcome::Yes {
            assert!(resting.clone().all(|rule| by_law(&rule.grounds)), "{}: {}", service.id, case.name);
            on_by_law += 1;
        }
        for place in &now.advice {
            let advice = &service.advice[*place];
            let office = advice.grounds.iter().all(|ground| matches!(ground, LegalBasis::Office));
            assert!(by_law(&advice.grounds) || office, "{}: {}", service.id, advice.id);
        }
        if before.outcome == Outcome::Yes && resting.clone().any(|rule| !by_law(&rule.grounds)) {
            open.insert(&service.id);
            if now.outcome == Outcome::Office {
                closed.insert(&service.id);
            }
        }
    }
    assert!(!open.is_empty() && open == closed, "open before {open:?}, asked after {closed:?}");
    assert!(on_by_law > 100, "only {on_by_law}: a law does not end with a plan");
}

#[test]
fn before_the_plan_began_nothing_was_open_by_it_either() {
    let women = book().service_named("women-centres").unwrap();
    let mut cases = content().cases.iter().filter(|case| case.service == women);
    let yes = cases.find(|case| {
        assess(&Query::new(book(), &case.household, last(), women, case.who)).outcome == Outcome::Yes
    });
    let yes = yes.unwrap();
    let on = |on| assess(&Query::new(book(), &yes.household, on, women, yes.who)).outcome;
    assert_eq!(on(book().from), Outcome::Yes);
    assert_eq!(on(Day(book().from.0 - 1)), Outcome::Office);
}

#[test]
fn the_command_line_says_first_that_the_plan_has_expired() {
    let facts = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("expiry.json");
    std::fs::write(&facts, r#"{ "applicant": { "lives-in": "fuzhou-district", "city-help": "women" } }"#)
        .unwrap();
    let run = |on: &str, more: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_site"));
        command.env("CARGO_MANIFEST_DIR", root()).arg("evaluate").arg("--facts").arg(&facts);
        String::from_utf8(command.args(["--on", on]).args(more).output().unwrap().stdout).unwrap()
    };
    let expired = content().words[0].named("expired").split('，').next().unwrap();
    let expired = expired.split(words::Table::OPEN).next().unwrap();
    assert!(run("2029-01-01", &[]).starts_with(expired));
    assert!(!run("2028-12-31", &[]).contains(expired));
    let json = |on| serde_json::from_str::<serde_json::Value>(&run(on, &["--json"])).unwrap();
    let outcome = |document: &serde_json::Value| {
        let services = document["services"].as_array().unwrap();
        let women = services.iter().find(|service| service["service"] == "women-centres").unwrap();
        women["outcome"].as_str().unwrap().to_owned()
    };
    let (before, now) = (json("2028-12-31"), json("2029-01-01"));
    assert_eq!((outcome(&before).as_str(), before["plan-in-force"].as_bool()), ("yes", Some(true)));
    assert_eq!((outcome(&now).as_str(), now["plan-in-force"].as_bool()), ("office", Some(false)));
}
