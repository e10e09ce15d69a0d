//! "At most N more" is a promise, and kept on every way.
//!
//! What may still be asked is put together from parts: what each service's outcome turns on, what each piece of advice
//! turns on, and of these whatever may stand open. So no answer can ever add a question if it adds none to any part,
//! whatever else was answered before and in whatever order — and that is tried for every part, with every answer to
//! every question it reads. That the interview does put it together in this way is compared on every way through three
//! topics and on chance ways through all. Must not know: how the order is chosen.

use crate::fewest::{Chance, all_topics, topic, with};
use crate::interview::answer;
use crate::seeds::{book, day, many, name};
use crate::ways::{Part, Walk, advice, most, parts, with_gates};
use interview::{Agenda, Answer, Event, Interview};
use policy::diagram::{askable, residual_of};
use policy::{Context, Day, FactId, FactKey, Household, Known, Person, Scope, VecMap};
use std::collections::{BTreeSet, HashSet};

/// True if a question nobody has asked yet can be asked now or after other questions.
fn may_open(household: &Household, on: Day, asked: &dyn Fn(FactKey) -> bool, key: FactKey) -> bool {
    let there = |key: FactKey| match key.who {
        Person::Child(n) => {
            i32::from(n) < household.known(book(), FactKey::new(book().children, Person::Household)).ends().0
        }
        _ => true,
    };
    !asked(key)
        && there(key)
        && match askable(book(), household, on, key) {
            Ok(yes) => yes,
            Err(gates) => gates.into_iter().any(|gate| !asked(gate)),
        }
}

/// What may still be asked, put together from the parts.
fn together(state: &Interview, household: &Household, on: Day) -> BTreeSet<FactKey> {
    let asked = |key: FactKey| state.answer(key).is_some();
    let mut all = BTreeSet::new();
    for part in parts(state, household, on) {
        let outcome = Part { who: part.who, diagram: part.diagram, advice: Vec::new() };
        let support = outcome.turns_on(household, on);
        let settled = outcome.diagram.as_ref().is_some_and(|diagram| diagram.outcome().is_some());
        // An outcome that nothing can settle any more stays without advice.
        if settled || support.iter().any(|key| may_open(household, on, &asked, *key)) {
            all.extend(
                residual_of(&Context::new(book(), household, on, outcome.who), part.advice.iter().copied()).1,
            );
        }
        all.extend(support);
    }
    all.retain(|key| may_open(household, on, &asked, *key));
    all
}

pub fn compare(state: &Interview, agenda: &Agenda, on: Day) {
    let left: BTreeSet<FactKey> = agenda.left.iter().flatten().copied().collect();
    assert_eq!(left, together(state, &state.believed(book(), on), on), "it is put together in another way");
}

#[test]
fn no_answer_in_any_order_adds_to_what_an_outcome_or_advice_turns_on() {
    let on = day("2026-11-24");
    let (mut states, mut answers, mut walked, mut cut) = (0, 0, 0, BTreeSet::new());
    for id in book().service_ids() {
        let mut before = None;
        for children in 0..=2 {
            let mut household = Household::new();
            household
                .learn(FactKey::new(book().children, Person::Household), Known::Range(children, children));
            let who = match book().service(id).of {
                Scope::Household => Person::Household,
                Scope::Applicant | Scope::Adult => Person::Applicant,
                Scope::Child if children == 0 => continue,
                Scope::Child => Person::Child(0),
            };
            let first = Part::outcome(&household, on, id, who).diagram.map(|diagram| diagram.nodes);
            if before == first {
                continue;
            }
            before = first;
            let mut walk = Walk::new(on);
            walk.in_any_order(&|household| Part::outcome(household, on, id, who), &household);
            let (s, a) = (walk.seen.len(), walk.answered);
            (states, answers, walked) = (states + s, answers + a, walked + 1);
            for advice in advice(id, on) {
                let mut walk = Walk::new(on);
                walk.in_any_order(&|_| Part { who, diagram: None, advice: vec![advice] }, &household);
                (states, answers, walked) = (states + walk.seen.len(), answers + walk.answered, walked + 1);
            }
            if s == most() {
                eprintln!("{}: only the first {s} states", book().service(id).id);
                cut.insert(id);
            }
        }
    }
    eprintln!("{walked} outcomes and pieces of advice, {states} states, {answers} answers");
    assert!(cut.len() <= many(8, 1), "{} parts are too large to be walked through whole", cut.len());
}

#[test]
fn what_cannot_be_asked_any_more_never_can_again() {
    let on = day("2026-11-24");
    let mut tried = 0;
    for (place, fact) in book().facts.iter().enumerate() {
        let Some(_) = &fact.given else { continue };
        let whos: Vec<Person> = [Person::Household, Person::Applicant, Person::Partner, Person::Child(0)]
            .into_iter()
            .filter(|who| fact.of.covers(*who))
            .collect();
        for who in whos {
            let key = FactKey::new(FactId(place as u16), who);
            let mut seen = HashSet::new();
            let mut open = vec![VecMap::<FactKey, Answer>::new()];
            while let Some(answers) = open.pop() {
                let state = Interview::resumed(all_topics(), answers);
                let mut household = state.household(book(), on);
                household.learn(FactKey::new(book().children, Person::Household), Known::Range(1, 1));
                let asked = |key: FactKey| state.answer(key).is_some();
                let may = may_open(&household, on, &asked, key);
                let walk = Walk::new(on);
                let behind = with_gates(&household, on, BTreeSet::from([key]));
                for gate in behind.into_iter().filter(|gate| *gate != key && !asked(*gate)) {
                    if askable(book(), &household, on, gate) != Ok(true) {
                        continue;
                    }
                    let known =
                        walk.answers(&household, [], &[gate]).remove(0).into_iter().map(Answer::Known);
                    for answer in known.chain([Answer::Unsure]) {
                        let next = with(&state, gate, answer);
                        let mut after = next.household(book(), on);
                        after.learn(FactKey::new(book().children, Person::Household), Known::Range(1, 1));
                        let may_after = may_open(&after, on, &|key| next.answer(key).is_some(), key);
                        assert!(may || !may_after, "{} = {answer:?} opens {} again", name(gate), name(key));
                        tried += 1;
                        let answers: VecMap<FactKey, Answer> = next.answers().collect();
                        if seen.insert(format!("{:?}", next.answers().collect::<Vec<_>>())) {
                            open.push(answers);
                        }
                    }
                }
            }
        }
    }
    eprintln!("{tried} answers to questions on which others hang");
    assert!(tried > 50, "hardly any question hangs on another");
}

/// So many answers are tried in one walk, and in the longer run; the services whose ways are cut are named.
const ANSWERS: (usize, usize) = (6_000, 60_000);

/// Every way through what this event begins; with one child if it is about each child.
fn every_way(on: Day, event: Event) -> String {
    let mut walk = Walk::bounded(on, many(ANSWERS.0, ANSWERS.1));
    let mut state = Interview::default().apply(book(), on, event);
    if book().service_ids().any(|id| state.wants(book(), id) && book().service(id).of == Scope::Child) {
        let count = FactKey::new(book().children, Person::Household);
        state = state.apply(book(), on, Event::Answer(count, Answer::Known(Known::Range(1, 1))));
    }
    let agenda = state.agenda(book(), on);
    let (most, ways) = walk.in_order(&state, &agenda);
    let promised = agenda.at_most().map_or("no number".to_owned(), |most| most.to_string());
    let (states, answered) = (walk.seen.len(), walk.answered);
    let cut = if walk.is_cut() { "; the rest by one answer each" } else { "" };
    format!(
        "{ways} ways in {states} states by {answered} answers{cut}; {most} questions at most, {promised} promised"
    )
}

#[test]
fn on_every_way_through_a_topic_at_most_means_at_most() {
    for id in ["residence", "hukou", "housing"] {
        eprintln!("{id}: {}", every_way(day("2026-11-24"), Event::Choose(topic(id))));
    }
}

/// The service with most ways to it: millions. It has a test of its own, beside the others.
const LONGEST: &str = "compulsory-education";

#[test]
fn on_every_way_to_a_service_at_most_means_at_most() {
    let services = book().service_ids().filter(|id| book().service(*id).id != LONGEST);
    for id in services {
        eprintln!("{}: {}", book().service(id).id, every_way(day("2026-11-24"), Event::AskService(id)));
    }
}

#[test]
fn on_every_way_to_a_place_at_school_at_most_means_at_most() {
    let id = book().service_ids().find(|id| book().service(*id).id == LONGEST).unwrap();
    eprintln!("{LONGEST}: {}", every_way(day("2026-11-24"), Event::AskService(id)));
}

#[test]
fn on_chance_ways_through_all_topics_no_answer_adds_a_question() {
    let (on, mut chance) = (day("2026-11-24"), Chance(5));
    let (mut asked, mut spared, mut walks) = (0, 0, 0);
    for _ in 0..many(25, 200) {
        let mut state = Interview::resumed(all_topics(), VecMap::new());
        let mut agenda = Agenda::of(book(), &state, on);
        let mut promised: Option<(usize, usize)> = None;
        let mut questions = 0;
        while let Some(key) = agenda.next {
            state = with(&state, key, answer(key, chance.next()));
            let after = Agenda::of(book(), &state, on);
            if after.left.is_some() {
                compare(&state, &after, on);
            }
            questions += 1;
            if let Some(before) = agenda.at_most() {
                let left = after.at_most().expect("a number once stated is not taken back");
                assert!(left < before, "{before} left at most; after {}, {left}", name(key));
            }
            promised = promised.or(after.at_most().map(|left| (questions, left)));
            agenda = after;
        }
        let (before, most) = promised.expect("a number was stated");
        assert!(questions - before <= most, "{most} promised, {} asked", questions - before);
        (asked, spared, walks) = (asked + questions, spared + most + before - questions, walks + 1);
    }
    eprintln!("{walks} walks, {asked} questions; the first number stated was {spared} above what came of it");
}
