//! Since last time: what is otherwise is told with its cause; the rules of now are asked about the day of then. Under
//! a changed book the rules are the cause, on a later day time is, and what is kept survives its own text.

use crate::changes::{Subject, subjects};
use crate::families::config;
use crate::seeds::{book, content, day, key};
use crate::share_codes::played;
use interview::visit::{Cause, VisitRecord, compare, compare_extended, record};
use interview::{Answer, Event, Interview};
use policy::earliest_date::{Goal, availability_window};
use policy::{Condition, Day, Known, Outcome, Person, Query, RuleBook, VecSet, assess};
use proptest::prelude::*;
use std::sync::OnceLock;

/// Every example family, as it answers on its day.
fn families() -> &'static [(Day, Interview)] {
    static FAMILIES: OnceLock<Vec<(Day, Interview)>> = OnceLock::new();
    FAMILIES.get_or_init(|| {
        let all: VecSet<u16> = (0..book().topics.len() as u16).collect();
        let played = |family: &reader::Family| (family.on, played(&family.household, &all, family.on));
        content().families.iter().map(played).collect()
    })
}

/// The book in which every requirement of one service is gone but the first.
fn eased(place: usize) -> RuleBook {
    let mut other = book().clone();
    other.services[place].requirements.truncate(1);
    other
}

/// The book in which nobody has a right to one service.
fn closed(place: usize) -> RuleBook {
    let mut other = book().clone();
    for requirement in &mut other.services[place].requirements {
        requirement.kind = policy::RequirementKind::Eligibility;
        requirement.condition = Condition::Any(Vec::new());
    }
    other
}

#[test]
fn the_same_book_on_the_same_day_says_the_same() {
    for (on, state) in families().iter().map(|(on, state)| (*on, state)) {
        let last = record(book(), state, on, "0123456789ab");
        let found = compare(book(), state, on, &last).unwrap();
        assert_eq!((found.different.len(), found.new.len(), found.gone), (0, 0, 0));
        assert_eq!(found.same, last.outcomes.len());
        assert!(found.same >= 20);
        assert_eq!(VisitRecord::from_text(&last.to_text()), Some(last));
    }
}

#[test]
#[expect(clippy::print_stdout, reason = "a figure that is reported")]
fn under_other_rules_the_rules_are_the_cause() {
    let mut told = 0;
    for (turn, (on, state)) in families().iter().enumerate() {
        let last = record(book(), state, *on, "then");
        // Each service meets every fourth family: all of them at every service take minutes.
        for place in (turn % 4..book().services.len()).step_by(4) {
            for other in [eased(place), closed(place)] {
                let found = compare(&other, state, *on, &last).unwrap();
                assert_eq!(found.same + found.different.len(), last.outcomes.len());
                for difference in &found.different {
                    assert_eq!(difference.cause, Cause::Rules);
                    assert_eq!(difference.service.index(), place, "only this service is otherwise");
                    assert_ne!(difference.then, difference.now);
                    told += 1;
                }
            }
        }
    }
    println!("told because of rules: {told}");
    assert!(told > 150);
}

#[test]
#[expect(clippy::print_stdout, reason = "a figure that is reported")]
fn around_every_earliest_day_time_is_the_cause() {
    let mut days = 0;
    for Subject { household, on, service, who } in subjects(Outcome::NotYet) {
        let topic = book().service(service).topic;
        let answers = household.iter().map(|(key, known)| (key, Answer::Known(known))).collect();
        let state = Interview::resumed(VecSet::from_iter([topic]), answers);
        let known = state.household(book(), on);
        let Some(span) =
            availability_window(&Query::new(book(), &known, on, service, who), Day::LATEST, Goal::Yes)
                .certain
        else {
            continue;
        };
        let last = record(book(), &state, on, "then");
        for (day, now) in [(Day(span.from.0 - 1), None), (span.from, Some(Outcome::Yes))] {
            let found = compare(book(), &state, day, &last).unwrap();
            assert!(found.different.iter().all(|found| found.cause == Cause::Time));
            let this = found.different.iter().find(|other| other.service == service && other.who == who);
            let told = this.map(|found| (found.then, found.now));
            let expected = now.map(|now| (Outcome::NotYet, now));
            let other = assess(&Query::new(book(), &state.household(book(), day), day, service, who)).outcome;
            // The day before it may stand otherwise already, but not open.
            let before = now.is_none() && other != Outcome::NotYet && other != Outcome::Yes;
            assert!(told == expected || before, "{} {day}: {told:?}", book().service(service).id);
        }
        days += 1;
    }
    println!("earliest days: {days}");
    assert!(days > 30);
}

#[test]
fn rules_and_time_at_once_are_told_as_both() {
    // Who registered four months ago has the permit in two months. New rules give it at once, or leave it to the office
    // from the new year on.
    let (on, later) = (day("2026-11-24"), day("2027-03-01"));
    let case = content().cases.iter().find(|case| case.name == "差一天满六个月").unwrap();
    let mut household = case.household.clone();
    household.learn(key(Person::Applicant, "registered-on"), Known::day(day("2026-07-24")));
    let answers = household.iter().map(|(key, known)| (key, Answer::Known(known))).collect();
    let state = Interview::resumed(VecSet::from_iter([0]), answers);
    let service = case.service;
    let last = record(book(), &state, on, "then");
    let cause = |other: &RuleBook, on: Day| {
        let found = compare(other, &state, on, &last).unwrap().different;
        found.into_iter().find(|found| found.service == service).map(|found| (found.now, found.cause))
    };
    assert_eq!(cause(book(), on), None);
    assert_eq!(cause(book(), later), Some((Outcome::Yes, Cause::Time)));
    let mut eased = book().clone();
    let requirements = &mut eased.services[service.index()].requirements;
    requirements.retain(|requirement| requirement.id != "half-year");
    assert_eq!(cause(&eased, on), Some((Outcome::Yes, Cause::Rules)));
    assert_eq!(cause(&eased, later), Some((Outcome::Yes, Cause::Rules)));
    let mut staged = eased.clone();
    let mut asked = staged.services[service.index()].requirements[0].clone();
    asked.condition = Condition::Office(asked.label, Box::new(Condition::Always));
    asked.period.from = Some(day("2027-01-01"));
    staged.services[service.index()].requirements.push(asked);
    assert_eq!(cause(&staged, on), Some((Outcome::Yes, Cause::Rules)));
    assert_eq!(cause(&staged, later), Some((Outcome::Office, Cause::Both)));
}

#[test]
fn who_answers_what_has_come_up_since_is_compared_all_the_same() {
    // The day has come, so the work matters, which nobody asked about before.
    let (on, later) = (day("2026-11-24"), day("2027-03-01"));
    let case = content().cases.iter().find(|case| case.name == "差一天满六个月").unwrap();
    let mut household = case.household.clone();
    household.learn(key(Person::Applicant, "registered-on"), Known::day(day("2026-07-24")));
    let kept = played(&household, &VecSet::from_iter([0]), on);
    let last = record(book(), &kept, on, "then");
    let of_permit = |found: interview::visit::VisitComparison| {
        let this = found.different.into_iter().find(|found| found.service == case.service);
        this.map(|found| (found.then, found.now, found.cause))
    };
    let told = of_permit(compare(book(), &kept, later, &last).unwrap());
    assert_eq!(told, Some((Outcome::NotYet, Outcome::Unknown, Cause::Time)));
    let mut now = kept.clone();
    for (key, known) in household.iter().filter(|(key, _)| kept.answer(*key).is_none()) {
        now = now.apply(book(), later, Event::Answer(key, Answer::Known(known)));
    }
    assert_eq!(compare(book(), &now, later, &last), None, "these are other answers");
    let found = compare_extended(book(), &kept, &now, later, &last).unwrap();
    assert_eq!(found.same + found.different.len(), last.outcomes.len());
    assert_eq!(of_permit(found), Some((Outcome::NotYet, Outcome::Yes, Cause::Time)));
    // On the same day, what was only answered meanwhile is nobody's news.
    assert_eq!(compare_extended(book(), &kept, &now, on, &last).unwrap().different, []);
    let (key, _) = kept.answers().next().unwrap();
    let other = now.apply(book(), later, Event::Answer(key, Answer::Unsure));
    assert_eq!(
        compare_extended(book(), &kept, &other, later, &last),
        None,
        "an answer of then is another now"
    );
}

#[test]
fn other_answers_and_an_earlier_day_are_not_compared() {
    for (on, state) in families().iter().map(|(on, state)| (*on, state)) {
        let last = record(book(), state, on, "then");
        assert_eq!(compare(book(), state, Day(on.0 - 1), &last), None);
        let (key, _) = state.answers().next().unwrap();
        let other = state.apply(book(), on, Event::Answer(key, Answer::Unsure));
        assert_eq!(compare(book(), &other, on, &last), None);
        assert_eq!(compare(book(), &state.with_topics(VecSet::from_iter([0])), on, &last), None);
    }
}

#[test]
fn new_and_lost_services_are_counted() {
    let (on, state) = (families()[0].0, &families()[0].1);
    let last = record(book(), state, on, "then");
    let mut fewer = book().clone();
    let id = fewer.services[3].id.clone();
    fewer.services[3].id = "another".to_owned();
    let found = compare(&fewer, state, on, &last).unwrap();
    let of_it = last.outcomes.iter().filter(|(name, ..)| *name == id).count();
    assert!(of_it > 0 && found.different.is_empty());
    assert_eq!((found.gone, found.new.len()), (of_it, of_it));
}

proptest! {
    #![proptest_config(config(256))]

    #[test]
    fn altered_text_is_forgotten(place in any::<prop::sample::Index>(), other in any::<char>(), how in 0u8..4, text in ".{0,80}") {
        let (on, state) = (families()[1].0, &families()[1].1);
        let kept = record(book(), state, on, "0123456789ab").to_text();
        let mut characters: Vec<char> = kept.chars().collect();
        let at = place.index(characters.len());
        match how {
            0 => characters[at] = other,
            1 => characters.insert(at, other),
            2 => drop(characters.remove(at)),
            _ => characters.truncate(at),
        }
        let altered: String = characters.into_iter().collect();
        prop_assert!(altered == kept || VisitRecord::from_text(&altered).is_none());
        prop_assert_eq!(VisitRecord::from_text(&text), None);
        let later = kept.replacen("anju-outcomes 1", "anju-outcomes 2", 1);
        prop_assert_eq!(VisitRecord::from_text(&later), None);
    }
}
