//! Possible lives: what the constraints leave is exactly what some life has, tried by an oracle that knows
//! the seeds' meaning in its own words; a contradiction is asked back once; and who cannot have an answer is
//! not asked for it.

use crate::families::{config, random_families};
use crate::seeds::{book, content, day, described, key, name};
use interview::{Answer, Event, Interview, Screen};
use policy::{
    Day, FactKey, Household, Known, Likelihood, Outcome, Person, Query, assess, clashes, is_impossible,
    narrowed,
};
use proptest::prelude::*;
use std::collections::BTreeSet;

const TODAY: &str = "2026-11-30";

fn own(fact: &str) -> FactKey {
    key(Person::Applicant, fact)
}

fn option(fact: &str, option: &str) -> Known {
    match &book().fact(own(fact).fact).kind {
        policy::Kind::Choice(options) => Known::option(
            options.iter().position(|other| other == option).unwrap_or_else(|| panic!("{option}")),
        ),
        _ => panic!("{fact} is no choice"),
    }
}

fn family(facts: &[(FactKey, Known)]) -> Household {
    let mut household = Household::new();
    facts.iter().for_each(|(key, known)| household.learn(*key, *known));
    household
}

/// The impossible constraints of the seeds in words of our own, about exact values: an oracle that shares no
/// code.
fn contradicts(life: &Household, on: Day) -> bool {
    let text = |key: FactKey| {
        let known = life.get(key)?;
        let policy::Kind::Choice(options) = &book().fact(key.fact).kind else { return None };
        Some(options[known.only_option()?].as_str())
    };
    let number = |key: FactKey| life.get(key).filter(|known| known.is_exact()).map(|known| known.ends().0);
    let of = |fact: &str| number(own(fact));
    // Whole years and months by the calendar, the last day of a shorter month standing for those that it
    // lacks.
    let full = |from: i32, months: i32| {
        let (year, month, dom) = Day(from).civil();
        let index = year * 12 + month as i32 - 1 + months;
        let (year, month) = (index.div_euclid(12), index.rem_euclid(12) as u32 + 1);
        (1..=dom).rev().find_map(|dom| Day::new(year, month, dom)).unwrap() <= on
    };
    let younger = |months: i32| of("born-on").is_some_and(|born| !full(born, months));
    let before_born = |fact: &str| matches!((of(fact), of("born-on")), (Some(day), Some(born)) if day < born);
    let paid = of("paid-months");
    let (insured, resident) = (text(own("pension-now")), text(own("resident-paid")));
    let small = ["before-kindergarten", "kindergarten", "kindergarten-senior", "entering-primary", "primary"];
    let child_first = (0..3).any(|n| {
        let counted = number(key(Person::Household, "children-count")).is_some_and(|count| n < count);
        let child = number(key(Person::Child(n as u8), "child-born-on"));
        let small = text(key(Person::Child(n as u8), "stage")).is_some_and(|stage| small.contains(&stage));
        counted && small && matches!((child, of("born-on")), (Some(child), Some(born)) if child < born)
    });
    (insured == Some("never") && paid.is_some_and(|paid| paid > 0))
        || (insured == Some("never") && resident == Some("yes"))
        || (insured == Some("resident") && resident == Some("no"))
        || (text(own("draws-pension")) == Some("yes") && younger(31 * 12))
        || ["registered-on", "earlier-registered-on", "injured-on", "left-job-on"]
            .into_iter()
            .any(before_born)
        || of("endorse-by").is_some_and(|by| !full(by, -13))
        || child_first
}

proptest! {
    #![proptest_config(config(64))]

    #[test]
    fn what_contradicts_itself_is_what_the_oracle_says(random in random_families(), tries in prop::collection::vec(any::<u32>(), 24)) {
        // From a possible life, each step changes one fact to any value.
        let mut life = random.exact();
        prop_assert!(!contradicts(&life, random.on), "the random families are possible lives:\n{}", described(&life));
        let keys: Vec<FactKey> = life.iter().map(|(key, _)| key).collect();
        for (step, chance) in tries.into_iter().enumerate() {
            let key = keys[(chance as usize ^ (step * 7919)) % keys.len()];
            let value = match crate::interview::answer(key, chance | 7) {
                Answer::Known(known) if known.is_exact() => known,
                _ => continue,
            };
            life.learn(key, value);
            prop_assert_eq!(
                is_impossible(book(), &life, random.on), contradicts(&life, random.on),
                "after {} = {:?} on {}:\n{}", name(key), value, random.on, described(&life)
            );
        }
    }

    #[test]
    fn what_follows_from_answers_keeps_every_life_that_is_possible(random in random_families()) {
        let exact = random.exact();
        for (stage, known) in [random.wide(), random.narrow()].into_iter().enumerate() {
            let left = narrowed(book(), &known, random.on);
            for (key, value) in exact.iter() {
                prop_assert!(
                    value.refines(left.known(book(), key)),
                    "stage {stage} takes {} = {value:?} away:\n{}", name(key), described(&left)
                );
            }
            prop_assert_eq!(narrowed(book(), &left, random.on), left.clone(), "it is narrowed to the end");
        }
        let (wide, narrow) = (narrowed(book(), &random.wide(), random.on), narrowed(book(), &random.narrow(), random.on));
        for (key, known) in wide.iter() {
            prop_assert!(narrow.known(book(), key).refines(known), "to learn more widens {}", name(key));
        }
    }

    #[test]
    fn an_outcome_for_all_possible_lives_is_the_outcome_of_each(random in random_families()) {
        let wide = narrowed(book(), &random.wide(), random.on);
        for (service, who) in crate::seeds::assessed(book(), &wide) {
            let found = assess(&Query::new(book(), &wide, random.on, service, who));
            let truly = assess(&Query::new(book(), &random.exact(), random.on, service, who));
            prop_assert!(
                found.outcome == Outcome::Unknown || found.outcome == truly.outcome,
                "{}: {:?}, truly {:?}", book().service(service).id, found.outcome, truly.outcome
            );
        }
    }
}

#[test]
fn who_was_never_insured_is_not_asked_for_months_and_the_young_not_for_a_pension() {
    let on = day(TODAY);
    let never = narrowed(book(), &family(&[(own("pension-now"), option("pension-now", "never"))]), on);
    assert_eq!(never.get(own("paid-months")), Some(Known::number(0)));
    assert_eq!(never.get(own("resident-paid")), Some(option("resident-paid", "no")));
    let born = |text: &str| Known::day(day(text));
    let young = |text: &str| narrowed(book(), &family(&[(own("born-on"), born(text))]), on);
    assert_eq!(young("2000-06-01").get(own("draws-pension")), Some(option("draws-pension", "no")));
    // Thirty-one today: just enough, and a day short.
    assert_eq!(young("1995-11-30").get(own("draws-pension")), None);
    assert_eq!(young("1995-12-01").get(own("draws-pension")), Some(option("draws-pension", "no")));
    // Neither is asked in the whole interview about pensions.
    let topic = book().topics.iter().position(|topic| topic.id == "insurance").unwrap() as u16;
    let mut state = Interview::default().apply(book(), on, Event::Choose([topic].into_iter().collect()));
    let mut asked = BTreeSet::new();
    while let Screen::Question(key) = state.screen() {
        asked.insert(name(key));
        let answer = match book().fact(key.fact).id.as_str() {
            "pension-now" => Answer::Known(option("pension-now", "never")),
            "born-on" => Answer::Known(born("2000-06-01")),
            _ => crate::interview::answer(key, 11),
        };
        state = state.apply(book(), on, Event::Answer(key, answer));
    }
    assert!(asked.contains("Applicant.pension-now") && asked.contains("Applicant.born-on"), "{asked:?}");
    for spared in ["Applicant.paid-months", "Applicant.resident-paid", "Applicant.draws-pension"] {
        assert!(!asked.contains(spared), "{spared} is asked: {asked:?}");
    }
}

/// The state after these answers, in this order.
fn answered(answers: &[(FactKey, Known)]) -> Interview {
    let all = (0..book().topics.len() as u16).collect();
    let state = Interview::default().apply(book(), day(TODAY), Event::Choose(all));
    answers.iter().fold(state, |state, (key, known)| {
        state.apply(book(), day(TODAY), Event::Answer(*key, Answer::Known(*known)))
    })
}

#[test]
fn a_contradiction_is_asked_back_once_and_then_not_believed() {
    let on = day(TODAY);
    let (now, months) = (own("pension-now"), own("paid-months"));
    let ten_years = (months, Known::number(120));
    let state = answered(&[ten_years, (now, option("pension-now", "never"))]);
    assert_eq!(state.screen(), Screen::Question(now), "asked back on the spot");
    let [(_, both)] = &state.clashing_answers(book(), on, Some(now))[..] else { panic!("no contradiction") };
    assert_eq!(both.len(), 2, "both answers are named");
    let household = state.household(book(), on);
    assert_eq!((household.get(now), household.get(months)), (None, None), "neither is believed");
    // The other answer is mended: nothing contradicts any more.
    let mended = state.apply(book(), on, Event::Answer(months, Answer::Known(Known::number(0))));
    assert!(mended.clashes(book(), on).is_empty() && mended.screen() != Screen::Question(months));
    // The same again: it goes on, and nothing is built on either.
    let again = state.apply(book(), on, Event::Answer(now, Answer::Known(option("pension-now", "never"))));
    assert_ne!(again.screen(), Screen::Question(now), "asked back once only");
    let id = book().service_named("pension-claim").unwrap();
    let household = again.household(book(), on);
    assert!(household.get(now).is_none() && household.get(months).is_none());
    assert!(!is_impossible(book(), &household, on));
    assert_eq!(assess(&Query::new(book(), &household, on, id, Person::Applicant)).outcome, Outcome::Unknown);
}

#[test]
fn what_hardly_is_may_be_confirmed_and_is_believed() {
    let on = day(TODAY);
    let (draws, born) = (own("draws-pension"), own("born-on"));
    let thirty_six = (born, Known::day(day("1990-06-01")));
    let state = answered(&[(draws, option("draws-pension", "yes")), thirty_six]);
    assert_eq!(state.screen(), Screen::Question(born));
    let confirmed = state.apply(book(), on, Event::Answer(born, Answer::Known(thirty_six.1)));
    assert_ne!(confirmed.screen(), Screen::Question(born));
    let household = confirmed.household(book(), on);
    assert_eq!(household.get(draws), Some(option("draws-pension", "yes")));
    assert_eq!(household.get(born), Some(thirty_six.1));
}

#[test]
fn the_worked_cases_and_families_are_possible_lives() {
    let households = content().cases.iter().map(|case| (&case.household, case.on, &case.name));
    let families = content().families.iter().map(|family| (&family.household, family.on, &family.id));
    for (household, on, name) in households.chain(families) {
        assert!(!is_impossible(book(), household, on), "{name}");
    }
}

#[test]
fn every_constraint_can_be_broken_and_says_why() {
    let mut spared = 0;
    let proof = &crate::seeds::verification().proof;
    assert_eq!(proof.constraints.len(), book().constraints.len());
    for (constraint, row) in book().constraints.iter().zip(&proof.constraints) {
        assert_eq!(constraint.id, row.constraint);
        assert!(constraint.likelihood == Likelihood::Impossible || row.spares.is_empty(), "{row:?}");
        spared += row.spares.len();
    }
    let spares = |name: &str, question: &str| {
        let row = proof.constraints.iter().find(|row| row.constraint == name).unwrap();
        row.spares.iter().any(|spared| spared.question == question)
    };
    assert!(
        spares("never-paid-yet-months", "paid-months")
            && spares("pension-before-thirty-one", "draws-pension")
    );
    assert!(spared >= 4, "only {spared} questions are spared");
    assert!(
        clashes(book(), &Household::new(), day(TODAY)).is_empty(),
        "nothing is known, so nothing contradicts"
    );
}
