//! The interview: it ends, it keeps its word about how many questions are left, it asks nothing that changes
//! nothing, and no way through it loses an answer.

use crate::families::{config, days};
use crate::seeds::{assessed, book, day, name};
use interview::{Agenda, Answer, Event, Interview, Screen, screen_name, screen_named};
use policy::VecSet;
use policy::diagram::Diagram;
use policy::{
    Assessment, Day, FactKey, Household, Kind, Known, Outcome, Person, Query, Requirement, RuleBook, Scope,
    Service, ServiceId,
};
use proptest::prelude::*;
use std::sync::OnceLock;

/// Each topic alone, and all of them.
fn topic_sets() -> Vec<VecSet<u16>> {
    let all: VecSet<u16> = (0..book().topics.len() as u16).collect();
    all.iter().map(|topic| VecSet::from_iter([*topic])).chain([all.clone()]).collect()
}

/// One topic, or all.
fn chosen() -> impl Strategy<Value = VecSet<u16>> {
    proptest::sample::select(topic_sets())
}

/// What a person answers, drawn from one random number.
pub fn answer(key: FactKey, random: u32) -> Answer {
    let anything = book().fact(key.fact).anything();
    let (how, value) = (random % 8, random / 8);
    match (how, anything) {
        (0 | 1, _) => Answer::Unsure,
        (2, Known::Options(all)) => Answer::Known(Known::Options((value & all).max(1))),
        (_, Known::Options(all)) => Answer::Known(Known::option((value % all.count_ones()) as usize)),
        (_, Known::Range(low, high)) => {
            let (low, high) = match book().fact(key.fact).kind {
                // Days that people of today name.
                Kind::Date => (Day::new(1950, 1, 1).unwrap().0, Day::new(2030, 12, 31).unwrap().0),
                _ if key.fact == book().children => (low, 3),
                _ => (low, high),
            };
            let start = low + (value % (high - low + 1) as u32) as i32;
            let end = if how == 2 { (start + (value % 40) as i32).min(high) } else { start };
            Answer::Known(Known::Range(start, end))
        }
    }
}

/// The numbers that people's answers are drawn from.
pub fn whims() -> impl Strategy<Value = Vec<u32>> {
    prop::collection::vec(any::<u32>(), 1..90)
}

fn start(topics: &VecSet<u16>, on: Day) -> Interview {
    Interview::default().apply(book(), on, Event::Choose(topics.clone()))
}

/// Answers whatever is asked until the results stand on the screen.
pub fn finish(mut state: Interview, on: Day, whims: &[u32]) -> Interview {
    let mut before = None;
    for step in 0.. {
        let Screen::Question(key) = state.screen() else { break };
        // Only what does not go with another answer is asked back, and once.
        let asked_back =
            state.answer(key).is_some() && !state.clashing_answers(book(), on, Some(key)).is_empty();
        assert!(
            state.answer(key).is_none() || asked_back && before != Some(key),
            "{} is asked twice",
            name(key)
        );
        before = asked_back.then_some(key);
        state = state.apply(book(), on, Event::Answer(key, answer(key, whims[step % whims.len()])));
    }
    state
}

fn results(state: &Interview, on: Day) -> Vec<Assessment> {
    let household = state.believed(book(), on);
    let chosen = |(id, _): &(ServiceId, Person)| state.topics().contains(&book().service(*id).topic);
    let all = assessed(book(), &household).into_iter().filter(chosen);
    all.map(|(id, who)| policy::assess(&policy::Query::new(book(), &household, on, id, who))).collect()
}

/// The real book, with every piece of advice as a service of its own, so that a diagram tells exactly what it
/// turns on.
fn advising() -> &'static (RuleBook, Vec<(ServiceId, ServiceId)>) {
    static BOOK: OnceLock<(RuleBook, Vec<(ServiceId, ServiceId)>)> = OnceLock::new();
    BOOK.get_or_init(|| {
        let (mut wider, mut pairs) = (book().clone(), Vec::new());
        for id in book().service_ids() {
            let service = book().service(id);
            for advice in &service.advice {
                pairs.push((id, ServiceId(wider.services.len() as u16)));
                let condition = advice.condition.clone();
                let requirement = Requirement {
                    condition,
                    kind: policy::RequirementKind::Eligibility,
                    period: policy::Period::default(),
                    ..service.requirements[0].clone()
                };
                wider.services.push(Service { requirements: vec![requirement], ..service.clone() });
            }
        }
        (wider, pairs)
    })
}

/// True if some answer to the question can still change what is said about the chosen topics.
fn can_change(state: &Interview, on: Day, key: FactKey) -> bool {
    let household = state.believed(book(), on);
    let chosen: Vec<ServiceId> =
        book().service_ids().filter(|id| state.topics().contains(&book().service(*id).topic)).collect();
    let children = |id: ServiceId| book().service(id).of == Scope::Child;
    if key == FactKey::new(book().children, Person::Household) && chosen.iter().any(|id| children(*id)) {
        // For whom there are results at all.
        return true;
    }
    let counted = state.answer(FactKey::new(book().children, Person::Household)).is_some();
    let support = |book: &RuleBook, id: ServiceId| {
        // Until the children are counted, a question may be for a first child that there may be.
        let mut people = policy::beneficiaries(book, &household, id);
        if children(ServiceId(id.0)) && !counted {
            people = vec![Person::Child(0)];
        }
        people.into_iter().any(|who| {
            Diagram::of_service(&Query::new(book, &household, on, id, who)).support().contains(&key)
        })
    };
    if chosen.iter().any(|id| support(book(), *id)) {
        return true;
    }
    let (wider, advice) = advising();
    advice.iter().filter(|(service, _)| chosen.contains(service)).any(|(service, advice)| {
        policy::beneficiaries(book(), &household, *service).into_iter().any(|who| {
            let outcome = policy::assess(&policy::Query::new(book(), &household, on, *service, who)).outcome;
            matches!(outcome, Outcome::Yes | Outcome::Office)
                && Diagram::of_service(&Query::new(wider, &household, on, *advice, who))
                    .support()
                    .contains(&key)
        })
    })
}

#[test]
fn with_no_answer_known_every_interview_ends() {
    for topics in topic_sets() {
        let state =
            finish(start(&topics, Day::new(2026, 11, 24).unwrap()), Day::new(2026, 11, 24).unwrap(), &[0]);
        assert_eq!(state.screen(), Screen::Results, "{topics:?}");
        assert!(state.answers().count() > 0 && state.answers().all(|(_, answer)| answer == Answer::Unsure));
    }
}

proptest! {
    #![proptest_config(config(8))]

    #[test]
    fn it_ends_keeps_its_word_and_asks_only_what_can_change_something(
        whims in whims(), on in days(), topics in chosen()
    ) {
        {
            let mut state = start(&topics, on);
            let mut promised: Option<usize> = None;
            let mut asked = VecSet::new();
            for step in 0.. {
                let agenda = Agenda::of(book(), &state, on);
                prop_assert_eq!(&agenda, &Agenda::of(book(), &state, on), "the same state, the same agenda");
                if let (Some(before), Some(now)) = (promised, agenda.at_most()) {
                    prop_assert!(now <= before, "{} left at most, then {}", before, now);
                }
                if promised.is_some() {
                    prop_assert!(agenda.at_most().is_some(), "a number once stated is not taken back");
                }
                promised = agenda.at_most();
                let Screen::Question(key) = state.screen() else { break };
                prop_assert_eq!(agenda.next, Some(key), "the question on the screen is the next one");
                prop_assert!(promised != Some(0), "{} is asked although none is left", name(key));
                prop_assert!(asked.insert(key), "{} is asked twice", name(key));
                prop_assert!(can_change(&state, on, key), "{} is asked and changes nothing", name(key));
                let said = Event::Answer(key, answer(key, whims[step % whims.len()]));
                state = state.apply(book(), on, said.clone());
                if state.screen() == Screen::Question(key) {
                    let clashes = state.clashing_answers(book(), on, Some(key));
                    prop_assert!(!clashes.is_empty(), "{} is asked back without a reason", name(key));
                    state = state.apply(book(), on, said);
                }
                // Once a number is stated, an answer takes one off it, whatever it is, and never adds any.
                promised = promised.map(|left| left - 1);
            }
            prop_assert_eq!(state.screen(), Screen::Results);
            prop_assert!(promised.is_some(), "a number was stated");
            // What is still unknown is only what the person does not know.
            let count = FactKey::new(book().children, Person::Household);
            let children = state.believed(book(), on).known(book(), count).ends().0;
            for found in results(&state, on) {
                for key in &found.missing {
                    let known = state.answer(*key);
                    if matches!(key.who, Person::Child(n) if i32::from(n) >= children) {
                        prop_assert!(known.is_none(), "{}: nobody has counted this child", name(*key));
                        prop_assert!(state.answer(count).is_some(), "whether there is such a child was asked");
                        continue;
                    }
                    match policy::diagram::askable(book(), &state.believed(book(), on), on, *key) {
                        Ok(true) => prop_assert!(known.is_some(), "{} was never asked", name(*key)),
                        Ok(false) => prop_assert!(false, "{} matters, and its gate keeps it from being asked", name(*key)),
                        // Not asked because the person does not know what it hangs on: that was asked.
                        Err(gates) => {
                            prop_assert!(gates.iter().all(|gate| state.answer(*gate).is_some()), "{}", name(*key));
                        }
                    }
                    let believed = state.clashing_answers(book(), on, Some(*key)).is_empty();
                    prop_assert!(!matches!(known, Some(Answer::Known(known)) if known.is_exact() && believed));
                }
            }
        }
    }

    #[test]
    fn an_answer_changed_and_changed_back_gives_the_same_results(
        whims in whims(), on in days(), topics in chosen(), which in any::<prop::sample::Index>(), other in any::<u32>()
    ) {
        {
            let done = finish(start(&topics, on), on, &whims);
            let answers: Vec<(FactKey, Answer)> = done.answers().collect();
            let (key, first) = answers[which.index(answers.len())];
            let change = |state: &Interview, answer| {
                state.apply(book(), on, Event::Change(key)).apply(book(), on, Event::Answer(key, answer))
            };
            let changed = change(&done, answer(key, other));
            let at_once = change(&changed, first);
            prop_assert!(at_once.answers().eq(done.answers()), "nothing but {} was touched", name(key));
            prop_assert_eq!(results(&at_once, on), results(&done, on));
            prop_assert_eq!(at_once.screen(), Screen::Check, "a change leads back to the list of answers");
            // The same after answering all that the change made relevant.
            let after = finish(changed, on, &whims);
            prop_assert!(done.answers().filter(|(k, _)| *k != key).all(|(k, answer)| after.answer(k) == Some(answer)));
            let back = finish(change(&after, first), on, &whims);
            // More may be known now than before, but only what changes nothing.
            let brief = |state: &Interview| {
                let brief = |found: Assessment| (found.service, found.who, found.outcome, found.missing);
                results(state, on).into_iter().map(brief).collect::<Vec<_>>()
            };
            prop_assert_eq!(brief(&back), brief(&done), "after {} and back", name(key));
        }
    }

    #[test]
    fn going_back_and_about_loses_no_answer(whims in whims(), on in days(), steps in 0usize..40, places in prop::collection::vec(any::<u32>(), 1..30)) {
        let all: VecSet<u16> = (0..book().topics.len() as u16).collect();
        let mut state = start(&all, on);
        for whim in whims.iter().cycle().take(steps) {
            let Screen::Question(key) = state.screen() else { break };
            state = state.apply(book(), on, Event::Answer(key, answer(key, *whim)));
        }
        let before = state.clone();
        let answers: Vec<(FactKey, Answer)> = before.answers().collect();
        for place in places {
            let any_key = answers.get(place as usize % answers.len().max(1)).map(|(key, _)| *key);
            let event = match (place % 7, any_key) {
                (0, _) => Event::Visit(Screen::Topics),
                (1, _) => Event::Visit(Screen::Results),
                (2, _) => Event::Visit(Screen::Check),
                (3, Some(key)) => Event::Change(key),
                (4, Some(key)) => Event::Visit(Screen::Question(key)),
                (5, _) => Event::Choose(all.clone()),
                _ => Event::Continue,
            };
            state = state.apply(book(), on, event);
            prop_assert!(state.answers().eq(before.answers()));
            prop_assert_eq!(state.topics(), before.topics());
            // Every screen has a name that leads back to it.
            prop_assert_eq!(screen_named(book(), &screen_name(book(), state.screen())), Some(state.screen()));
        }
        let on_again = state.apply(book(), on, Event::Continue);
        prop_assert_eq!(on_again.screen(), before.screen(), "one goes on where one was");
        prop_assert_eq!(state.apply(book(), on, Event::Clear), Interview::default());
        prop_assert_eq!(Interview::default().household(book(), on), Household::new());
    }

    #[test]
    fn the_order_in_which_questions_are_answered_is_irrelevant(whims in whims(), on in days()) {
        let all: VecSet<u16> = (0..book().topics.len() as u16).collect();
        let done = finish(start(&all, on), on, &whims);
        let mut answers: Vec<(FactKey, Answer)> = done.answers().collect();
        answers.reverse();
        let mut again = start(&all, on);
        for (key, answer) in answers {
            again = again.apply(book(), on, Event::Answer(key, answer));
        }
        prop_assert!(again.answers().eq(done.answers()));
        prop_assert_eq!(again.household(book(), on), done.household(book(), on));
        // What contradicts itself is asked back at another place in another order.
        if !done.clashes(book(), on).is_empty() {
            return Ok(());
        }
        prop_assert_eq!(again.screen(), Screen::Results);
        prop_assert_eq!(results(&again, on), results(&done, on));
    }
}

#[test]
fn no_answer_is_taken_that_the_question_cannot_have() {
    let on = Day::new(2026, 11, 24).unwrap();
    let all = topic_sets().pop().unwrap();
    let state = start(&all, on);
    let fact = |name: &str| book().fact_named(name).unwrap();
    for (key, known) in [
        (FactKey::new(fact("permit"), Person::Child(0)), Known::option(0)),
        (FactKey::new(fact("stage"), Person::Applicant), Known::option(0)),
        (FactKey::new(fact("lives-in"), Person::Partner), Known::option(0)),
        (FactKey::new(fact("partner-here"), Person::Applicant), Known::option(0)),
        (FactKey::new(fact("permit"), Person::Applicant), Known::option(31)),
        (FactKey::new(fact("permit"), Person::Applicant), Known::Options(0)),
        (FactKey::new(fact("permit"), Person::Applicant), Known::number(1)),
        (FactKey::new(fact("paid-months"), Person::Applicant), Known::number(-1)),
        (FactKey::new(fact("paid-months"), Person::Applicant), Known::number(601)),
        (FactKey::new(fact("paid-months"), Person::Applicant), Known::Range(5, 4)),
        (FactKey::new(fact("born-on"), Person::Applicant), Known::days(Day(1), Day(2))),
        (FactKey::new(policy::FactId(u16::MAX), Person::Applicant), Known::number(1)),
    ] {
        let after = state.apply(book(), on, Event::Answer(key, Answer::Known(known)));
        assert_eq!(after.answers().count(), 0, "{key:?} = {known:?}");
    }
    let topics = VecSet::from_iter([0, 9999]);
    assert_eq!(state.apply(book(), on, Event::Choose(topics)).topics(), &VecSet::from_iter([0]));
}

#[test]
fn about_one_service_only_what_matters_for_it_is_asked_and_the_answers_are_kept_with_it() {
    let on = day("2026-11-24");
    let (mut alone, mut whole) = (0, 0);
    for service in book().service_ids() {
        let begun = Interview::default().apply(book(), on, Event::AskService(service));
        let done = finish(begun, on, &[0]);
        assert_eq!(done.screen(), Screen::Results, "{}", book().service(service).id);
        assert!(book().service_ids().all(|other| done.wants(book(), other) == (other == service)));
        let kept = interview::snapshot::decode(book(), &interview::snapshot::encode(book(), &done))
            .unwrap()
            .interview;
        assert_eq!((kept.only(), kept.topics()), (Some(service), done.topics()));
        let topic = VecSet::from_iter([book().service(service).topic]);
        let all = finish(start(&topic, on), on, &[0]);
        assert!(all.wants(book(), service) && done.answers().count() <= all.answers().count());
        alone += done.answers().count();
        whole += all.answers().count();
        let back = done.apply(book(), on, Event::Choose(topic));
        assert_eq!(back.only(), None, "whole topics are chosen again");
    }
    assert!(alone * 2 < whole, "{alone} questions one by one, {whole} by topics");
}
