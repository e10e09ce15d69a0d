//! Answers that rest: "on what day were you hurt?" says nothing once nobody was hurt. It is kept, so that changing back
//! loses nothing, but no rule sees it and no list shows it.

use crate::by_name::known;
use crate::families::{config, days};
use crate::interview::{answer, whims};
use crate::seeds::{book, day, key};
use interview::{Answer, Event, Interview, snapshot};
use policy::VecSet;
use policy::diagram::askable;
use policy::{Condition, Day, FactKey, Household, Known, Person, narrowed};
use proptest::prelude::*;

fn on() -> Day {
    day("2026-11-24")
}

fn all() -> VecSet<u16> {
    (0..book().topics.len() as u16).collect()
}

fn option(fact: &str, name: &str) -> Answer {
    Answer::Known(known(fact, name))
}

fn said(answers: &[(FactKey, Answer)]) -> Interview {
    Interview::resumed(all(), answers.iter().copied().collect())
}

fn listed(state: &Interview) -> Vec<FactKey> {
    state.active(book(), on()).into_iter().map(|(key, _)| key).collect()
}

#[test]
fn an_answer_rests_while_what_it_hangs_on_is_not_so() {
    let (injury, hurt_on) = (key(Person::Applicant, "injury"), key(Person::Applicant, "injured-on"));
    let its_day = Answer::Known(Known::day(day("2026-03-08")));
    let hurt = said(&[(injury, option("injury", "at-work")), (hurt_on, its_day)]);
    assert_eq!(hurt.household(book(), on()).get(hurt_on), Some(Known::day(day("2026-03-08"))));
    assert_eq!(listed(&hurt), [injury, hurt_on]);

    let not_hurt = hurt.apply(book(), on(), Event::Answer(injury, option("injury", "none")));
    assert_eq!(not_hurt.household(book(), on()).get(hurt_on), None, "it says nothing any more");
    assert_eq!(listed(&not_hurt), [injury], "and is not listed");
    assert_eq!(not_hurt.answer(hurt_on), Some(its_day), "but kept");
    let kept = snapshot::decode(book(), &snapshot::encode(book(), &not_hurt)).unwrap().interview;
    assert_eq!(kept.answer(hurt_on), Some(its_day), "by the phone, too");
    assert_eq!(kept.household(book(), on()), not_hurt.household(book(), on()));

    let again = not_hurt.apply(book(), on(), Event::Answer(injury, option("injury", "commuting")));
    assert_eq!(again.household(book(), on()).get(hurt_on), Some(Known::day(day("2026-03-08"))));
    // What is only not known leaves the answer as it is.
    for unsure in [Answer::Unsure, Answer::Known(Known::Options(0b11))] {
        let state = hurt.apply(book(), on(), Event::Answer(injury, unsure));
        assert!(state.household(book(), on()).get(hurt_on).is_some(), "{unsure:?}");
    }
    // "I don't know" rests like any other answer.
    let unsure = said(&[(injury, option("injury", "none")), (hurt_on, Answer::Unsure)]);
    assert_eq!(listed(&unsure), [injury]);
}

#[test]
fn what_hangs_on_a_resting_answer_rests_as_well() {
    // A chain that the real vocabulary need not have: registered on, given registered; the permit, given a day.
    let mut chained = book().clone();
    let [first, second, third] =
        ["registered", "registered-on", "permit"].map(|name| chained.fact_named(name).unwrap());
    let since_2020 = Condition::Before(policy::DateOf::Fact(second), false, day("2020-01-01").0);
    chained.facts[third.index()].given = Some(since_2020);
    let of = |fact| FactKey::new(fact, Person::Applicant);
    let answers = [
        (of(first), Answer::Known(Known::option(1))),
        (of(second), Answer::Known(Known::day(day("2024-05-01")))),
        (of(third), Answer::Known(Known::option(1))),
    ];
    let state = said(&answers);
    let household = state.household(&chained, on());
    assert_eq!((household.get(of(second)), household.get(of(third))), (None, None));
    assert_eq!(household.get(of(first)), Some(Known::option(1)));
    let state = state.apply(&chained, on(), Event::Answer(of(first), Answer::Known(Known::option(0))));
    let household = state.household(&chained, on());
    assert!(answers[1..].iter().all(|(key, _)| household.get(*key).is_some()), "all of it is back");
}

#[test]
fn a_gate_stands_before_what_hangs_on_it() {
    for (place, fact) in book().facts.iter().enumerate() {
        for later in place..book().facts.len() {
            let id = policy::FactId(later as u16);
            let reads = fact.given.as_ref().is_some_and(|given| given.reads(book(), id));
            assert!(!reads, "{} is given on {}", fact.id, book().fact(id).id);
        }
    }
}

/// Answers to every question of a family with two children, in the order of the vocabulary.
fn answers(whims: &[u32]) -> Vec<(FactKey, Answer)> {
    let keys = crate::families::keys(2);
    keys.into_iter().zip(whims.iter().cycle()).map(|(key, whim)| (key, answer(key, *whim))).collect()
}

/// True if what a question hangs on is not so, or hangs itself on nothing but what is not so.
fn shut(state: &Interview, household: &Household, on: Day, key: FactKey) -> bool {
    match askable(book(), household, on, key) {
        Ok(yes) => !yes,
        Err(gates) => {
            gates.iter().all(|gate| state.answer(*gate).is_some() && shut(state, household, on, *gate))
        }
    }
}

/// The answers that contradict each other, none of which is believed.
fn contradicting(state: &Interview, on: Day) -> Vec<FactKey> {
    let clashes = state.clashes(book(), on).into_iter();
    clashes
        .filter(|clash| book().constraints[clash.constraint].is_impossible())
        .flat_map(|clash| clash.keys)
        .collect()
}

proptest! {
    #![proptest_config(config(32))]

    #[test]
    fn nothing_counts_whose_gate_is_shut_and_everything_else_does(whims in whims(), on in days()) {
        let state = said(&answers(&whims));
        let household = state.household(book(), on);
        let contradicting = contradicting(&state, on);
        for (key, given) in state.answers() {
            let Answer::Known(known) = given else { continue };
            // A gate is judged by what was answered to it, not by what other answers leave of that.
            let judged_alike = |(of, told): (FactKey, Answer)| match told {
                Answer::Known(told) => household.get(of) == Some(told),
                Answer::Unsure => household.get(of).is_none(),
            };
            let gate = book().fact(key.fact).given.as_ref();
            let mut gates = state.answers().filter(|(of, _)| gate.is_some_and(|gate| gate.reads(book(), of.fact)));
            if !gates.all(judged_alike) {
                continue;
            }
            let rests = contradicting.contains(&key) || shut(&state, &household, on, key);
            // The other answers narrow what counts, and leave something of what does not.
            let mut lives = household.clone();
            lives.forget(key);
            if !rests {
                lives.learn(key, known);
            }
            prop_assert_eq!(household.get(key), narrowed(book(), &lives, on).get(key), "{:?}", key);
        }
    }

    #[test]
    fn the_order_of_answers_is_irrelevant_and_undoing_is_the_inverse(
        whims in whims(), on in days(), place in any::<prop::sample::Index>(), other in any::<u32>()
    ) {
        let answers = answers(&whims);
        let state = said(&answers);
        let mut backwards = Interview::default().with_topics(all());
        for (key, answer) in answers.iter().rev() {
            // Without going on to the next question, which costs time and changes no answer.
            backwards = Interview::resumed(all(), backwards.answers().chain([(*key, *answer)]).collect());
        }
        prop_assert_eq!(backwards.household(book(), on), state.household(book(), on));
        let (key, before) = answers[place.index(answers.len())];
        let changed = state.apply(book(), on, Event::Answer(key, answer(key, other)));
        let undone = changed.apply(book(), on, Event::Answer(key, before));
        prop_assert_eq!(undone.household(book(), on), state.household(book(), on));
        prop_assert!(undone.answers().eq(state.answers()));
        prop_assert_eq!(undone.active(book(), on), state.active(book(), on));
    }
}

#[test]
fn what_time_makes_untrue_is_forgotten_and_what_has_happened_stays() {
    let number = |n| Answer::Known(Known::number(n));
    let day_of = |text: &str| Answer::Known(Known::day(day(text)));
    let (paid, born) = (key(Person::Applicant, "paid-months"), key(Person::Applicant, "born-on"));
    let (stage, work) = (key(Person::Child(0), "stage"), key(Person::Applicant, "work"));
    let endorsed = key(Person::Applicant, "endorse-by");
    let state = said(&[
        (paid, number(36)),
        (born, day_of("1981-05-12")),
        (stage, option("stage", "primary")),
        (work, option("work", "site")),
        (endorsed, day_of("2026-12-20")),
    ]);
    let fresh = state.without_outdated(book()).expect("a school year, months paid, the next endorsement");
    let stays: Vec<FactKey> = fresh.answers().map(|(key, _)| key).collect();
    assert_eq!(stays.len(), 2, "{stays:?}");
    assert_eq!((fresh.answer(born), fresh.answer(work)), (state.answer(born), state.answer(work)));
    assert_eq!(fresh.topics(), state.topics());
    assert_eq!(fresh.without_outdated(book()), None, "there is nothing more to forget");
}
