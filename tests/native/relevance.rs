//! Honest "I don't know": what is said of an answer that is still open holds for every value that it may turn out to
//! have, and learning more never turns a yes into a no. Sets of options and intervals of days count as well as nothing.

use crate::by_name::{NEWCOMER, somebody};
use crate::changes::samples;
use crate::families::{config, keys, random_families};
use crate::seeds::{assessed, book, content, day, described, key, name};
use policy::diagram::{askable, regions};
use policy::{
    Condition, Context, Day, FactKey, Household, Known, Outcome, Person, Query, Relevance, ServiceId, assess,
    narrowed, relevance,
};
use proptest::prelude::*;

/// What is known less well: nothing, the value among others, a few months around a day.
fn widened(key: FactKey, known: Known) -> Vec<Known> {
    let anything = book().fact(key.fact).anything();
    let (least, most) = anything.ends();
    match known {
        Known::Options(mask) => {
            let others = (0..32).map(|n| Known::Options(mask | (1 << n)));
            others.filter(|wider| wider.refines(anything) && *wider != known).chain([anything]).collect()
        }
        Known::Range(low, high) => [1, 45, 400]
            .map(|around| {
                let (low, high) = (low.saturating_sub(around), high.saturating_add(around));
                Known::Range(low.max(least), high.min(most))
            })
            .into_iter()
            .chain([anything])
            .collect(),
    }
}

/// Every value, or enough of them to see every place where a rule could turn.
fn values(household: &Household, on: Day, service: ServiceId, who: Person, key: FactKey) -> Vec<Known> {
    let known = household.known(book(), key);
    if let Known::Options(_) = known {
        return samples(known);
    }
    let rules = book().service(service);
    let advice = rules.advice.iter().map(|advice| &advice.condition);
    let papers = rules.guidance.papers.iter().filter_map(|paper| paper.condition.as_ref());
    let conditions: Vec<&Condition> = rules
        .requirements
        .iter()
        .map(|requirement| &requirement.condition)
        .chain(advice)
        .chain(papers)
        .collect();
    let cut = regions(&Context::new(book(), household, on, who), conditions);
    let cut = cut.into_iter().find(|(other, _)| *other == key).map(|(_, regions)| regions);
    let mut all: Vec<Known> = cut.unwrap_or_default().into_iter().flat_map(samples).collect();
    all.extend(samples(known));
    all
}

/// What is said of an open answer is so for every value of it. Returns what was said.
fn check(household: &Household, on: Day, service: ServiceId, who: Person, key: FactKey) -> Option<Relevance> {
    let said = relevance(&Query::new(book(), household, on, service, who), key);
    let before = assess(&Query::new(book(), household, on, service, who));
    let tell = || {
        format!(
            "{} for {who:?}, {} is {said:?}:\n{}",
            book().service(service).id,
            name(key),
            described(household)
        )
    };
    // It depends on what can change the outcome, and on what only then can be asked; on nothing else.
    let opens = |missing: &FactKey| {
        let mut gates = askable(book(), household, on, *missing).err().unwrap_or_default();
        gates.extend(
            gates.clone().iter().flat_map(|gate| askable(book(), household, on, *gate).err()).flatten(),
        );
        *missing == key || gates.contains(&key)
    };
    assert_eq!(before.missing.iter().any(opens), said == Some(Relevance::Depends), "{}", tell());
    for value in values(household, on, service, who, key) {
        let mut learnt = household.clone();
        learnt.learn(key, value);
        let after = assess(&Query::new(book(), &learnt, on, service, who));
        let same_details = before.advice == after.advice && before.papers == after.papers;
        match said {
            Some(Relevance::EitherWay(outcome)) => {
                assert_eq!(after.outcome, outcome, "{value:?}: {}", tell())
            }
            Some(Relevance::DoesNotMatter) | None => {
                assert!(
                    (after.outcome, &after.missing) == (before.outcome, &before.missing) && same_details,
                    "{value:?}: {}",
                    tell()
                );
            }
            Some(Relevance::Details) => {
                assert_eq!(
                    (after.outcome, &after.missing),
                    (before.outcome, &before.missing),
                    "{value:?}: {}",
                    tell()
                );
            }
            Some(Relevance::Depends) => {}
        }
        // Learning more never flips.
        assert!(
            before.outcome == Outcome::Unknown || after.outcome == before.outcome,
            "{value:?}: {}",
            tell()
        );
        assert_eq!(relevance(&Query::new(book(), &learnt, on, service, who), key), None, "{}", tell());
    }
    said
}

#[test]
fn whatever_a_family_is_unsure_of_is_said_rightly() {
    let mut seen = [0usize; 5];
    for family in &content().families {
        let subjects = assessed(book(), &family.household);
        for (key, known) in family.household.iter() {
            if key.fact == book().partner || key.fact == book().children {
                continue;
            }
            for wider in widened(key, known) {
                let mut household = family.household.clone();
                household.learn(key, wider);
                for &(service, who) in &subjects {
                    let truly =
                        assess(&Query::new(book(), &family.household, family.on, service, who)).outcome;
                    let unsure = assess(&Query::new(book(), &household, family.on, service, who)).outcome;
                    assert!(
                        unsure == truly || unsure == Outcome::Unknown,
                        "{} with {} = {wider:?}: {unsure:?} is in truth {truly:?}",
                        family.id,
                        name(key)
                    );
                    let said = relevance(&Query::new(book(), &household, family.on, service, who), key);
                    // One whole check of many is enough where nothing reads the fact.
                    if said.is_some() {
                        check(&household, family.on, service, who, key);
                    }
                    seen[match said {
                        Some(Relevance::Depends) => 0,
                        Some(Relevance::EitherWay(_)) => 1,
                        Some(Relevance::Details) => 2,
                        Some(Relevance::DoesNotMatter) => 3,
                        None => 4,
                    }] += 1;
                }
            }
        }
    }
    let [depends, either, details, _, none] = seen;
    assert!(depends > 500 && either > 2_000 && details > 20 && none > 5_000, "{seen:?}");
}

#[test]
fn nobody_is_told_of_an_answer_that_a_service_does_not_ask_for() {
    let household = Household::new();
    let on = day("2026-11-24");
    for (service, who) in assessed(book(), &household) {
        for key in keys(1) {
            let rules = book().service(service);
            let reads = |condition: &Condition| condition.reads(book(), key.fact);
            let said = rules.advice.iter().map(|advice| &advice.condition);
            let papers = rules.guidance.papers.iter().filter_map(|paper| paper.condition.as_ref());
            let asked = rules.requirements.iter().map(|rule| &rule.condition).chain(said).chain(papers);
            let people = key.fact == book().partner || key.fact == book().children;
            let gate = book().facts.iter().any(|fact| fact.given.as_ref().is_some_and(reads));
            if relevance(&Query::new(book(), &household, on, service, who), key).is_some() {
                assert!(people || gate || asked.into_iter().any(reads), "{} in {}", name(key), rules.id);
            }
        }
    }
}

#[test]
fn a_set_and_an_interval_pass_through_the_conversation_and_back() {
    use interview::{Answer, Event, Interview, snapshot};
    let on = day("2026-11-24");
    let household = newcomer("employer|site", "2026-03-01", "2026-05-24");
    let all = (0..book().topics.len() as u16).collect();
    let mut talk = Interview::default().apply(book(), on, Event::Choose(all));
    for (key, known) in household.iter() {
        talk = talk.apply(book(), on, Event::Answer(key, Answer::Known(known)));
    }
    let household = narrowed(book(), &household, on);
    assert_eq!(talk.household(book(), on), household);
    let unsure = key(Person::Applicant, "studies-here");
    talk = talk.apply(book(), on, Event::Answer(unsure, Answer::Unsure));
    let back = snapshot::decode(book(), &snapshot::encode(book(), &talk)).unwrap().interview;
    assert_eq!(back.household(book(), on), household);
    let open = ["registered-on", "work", "studies-here"].map(|fact| key(Person::Applicant, fact));
    assert_eq!(back.open_answers(book(), on), open);
}

proptest! {
    #![proptest_config(config(24))]

    #[test]
    fn what_is_said_holds_for_random_families(random_family in random_families(), at in any::<prop::sample::Index>()) {
        for household in [random_family.wide(), random_family.narrow()] {
            let subjects = assessed(book(), &household);
            let open: Vec<FactKey> = keys(2).into_iter().filter(|key| !household.known(book(), *key).is_exact()).collect();
            let pairs: Vec<((ServiceId, Person), FactKey)> = subjects.iter().flat_map(|one| open.iter().map(|key| (*one, *key))).collect();
            if pairs.is_empty() {
                continue;
            }
            for ((service, who), key) in pairs.iter().cycle().skip(at.index(pairs.len())).step_by(13).take(60) {
                check(&household, random_family.on, *service, *who, *key);
            }
        }
    }

    #[test]
    fn learning_other_answers_never_makes_a_settled_answer_matter_again(random_family in random_families(), at in any::<prop::sample::Index>()) {
        let (wide, narrow) = (random_family.wide(), random_family.narrow());
        let subjects = assessed(book(), &wide);
        let open: Vec<FactKey> = keys(2).into_iter().filter(|key| !narrow.known(book(), *key).is_exact()).collect();
        for (service, who) in subjects.iter().cycle().skip(at.index(subjects.len())).take(8) {
            for key in &open {
                let of = |family: &Household| relevance(&Query::new(book(), family, random_family.on, *service, *who), *key);
                match (of(&wide), of(&narrow)) {
                    (Some(Relevance::EitherWay(one)), Some(Relevance::EitherWay(other))) => prop_assert_eq!(one, other),
                    (Some(Relevance::EitherWay(_) | Relevance::DoesNotMatter | Relevance::Details), after) => {
                        prop_assert!(after != Some(Relevance::Depends), "{} {:?}", name(*key), after);
                    }
                    _ => {}
                }
            }
        }
    }
}

/// Somebody without a permit who registered in this interval, and works as this.
fn newcomer(work: &str, from: &str, to: &str) -> Household {
    let between = format!("{from}..{to}");
    let registered = [("registered", "yes"), ("registered-on", between.as_str()), ("work", work)];
    somebody(&[&NEWCOMER[..], &registered].concat())
}

#[test]
fn sets_and_intervals_are_as_good_as_values_where_they_are_enough() {
    let (on, service) = (day("2026-11-24"), book().service_named("residence-permit").unwrap());
    let said = |household: &Household, fact: &str| {
        relevance(
            &Query::new(book(), household, on, service, Person::Applicant),
            key(Person::Applicant, fact),
        )
    };
    // "This spring, and a firm or a building site": either way, yes.
    let household = newcomer("employer|site", "2026-03-01", "2026-05-24");
    assert_eq!(said(&household, "registered-on"), Some(Relevance::EitherWay(Outcome::Yes)));
    assert_eq!(said(&household, "work"), Some(Relevance::EitherWay(Outcome::Yes)));
    // One day longer, and it depends on the day alone.
    let household = newcomer("employer|site", "2026-03-01", "2026-05-25");
    assert_eq!(said(&household, "registered-on"), Some(Relevance::Depends));
    assert_eq!(said(&household, "work"), Some(Relevance::DoesNotMatter));
    // In autumn: either way, not yet, and so the work is no matter for today either.
    let household = newcomer("employer|casual", "2026-09-01", "2026-11-01");
    assert_eq!(said(&household, "registered-on"), Some(Relevance::EitherWay(Outcome::NotYet)));
    assert_eq!(said(&household, "work"), Some(Relevance::EitherWay(Outcome::NotYet)));
    // Of a rider the office wants to see proof: that a firm or a platform is meant makes a difference.
    let household = newcomer("employer|platform", "2026-03-01", "2026-05-24");
    assert_eq!(said(&household, "work"), Some(Relevance::Depends));
    // Nobody asks for it.
    assert_eq!(said(&household, "fund"), None);
}

#[test]
fn a_question_that_opens_another_is_depended_on() {
    // "Not sure whether I registered": the day is only asked after a yes, so all depends on the first.
    let mut household = newcomer("employer", "2026-03-01", "2026-03-01");
    let (on, service) = (day("2026-11-24"), book().service_named("residence-permit").unwrap());
    household.forget(key(Person::Applicant, "registered"));
    household.forget(key(Person::Applicant, "registered-on"));
    for fact in ["registered", "registered-on"] {
        let said = relevance(
            &Query::new(book(), &household, on, service, Person::Applicant),
            key(Person::Applicant, fact),
        );
        assert_eq!(said, Some(Relevance::Depends), "{fact}");
    }
}
