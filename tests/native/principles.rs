//! Principles that a migrant worker may rely on, each as a property of the real rule book over random families.

use crate::families::{RandomFamily, config, random_families};
use crate::interview::{answer, whims};
use crate::seeds::{assessed, book, described, many};
use interview::{Answer, Event, Interview, Screen};
use policy::counterfactuals::{Action, done};
use policy::earliest_date::{Goal, availability_window};
use policy::reasons::{Contribution, Reason, reasons};
use policy::{
    Changeability, Comparison, Condition, Context, Day, FactId, FactKey, Household, Known, Outcome, Person,
    Query, Requirement, Scope, ServiceId, Truth, VecSet, assess, evaluate_condition,
};
use proptest::prelude::*;

/// Papers that somebody can get, with what to be without them and to have them is called.
const PAPERS: [(&str, &str, &str); 2] = [("registered", "no", "yes"), ("permit", "none", "valid")];

fn outcome(household: &Household, on: Day, service: ServiceId, who: Person) -> Outcome {
    assess(&Query::new(book(), household, on, service, who)).outcome
}

/// The option of a choice by its name.
fn option(fact: FactId, name: &str) -> Known {
    let policy::Kind::Choice(options) = &book().fact(fact).kind else { panic!("{name} is no option") };
    Known::option(options.iter().position(|option| option == name).unwrap())
}

/// The family with two people exchanged.
fn exchanged(household: &Household, one: Person, other: Person) -> Household {
    let mut family = Household::new();
    for (key, known) in household.iter() {
        let who = match key.who {
            who if who == one => other,
            who if who == other => one,
            who => who,
        };
        let fits = book().fact(key.fact).of.covers(who);
        family.learn(if fits { FactKey::new(key.fact, who) } else { key }, known);
    }
    family
}

fn with(household: &Household, fact: FactId, known: Known) -> Household {
    let mut family = household.clone();
    family.learn(FactKey::new(fact, Person::Household), known);
    family
}

/// True if a condition that holds goes on to hold, however long one waits.
fn lasts(condition: &Condition, holds: bool) -> bool {
    match condition {
        Condition::Elapsed(_, _, comparison, _) => {
            matches!(comparison, Comparison::AtLeast | Comparison::MoreThan) == holds
        }
        Condition::Named(id) => lasts(&book().named_conditions[id.index()].condition, holds),
        Condition::None(parts) => parts.iter().all(|part| lasts(part, !holds)),
        other => other.parts().iter().all(|part| lasts(part, holds)),
    }
}

/// True if waiting can only open a service: no rule of it runs out, and none rests on the document alone.
fn law_keeps_open(service: ServiceId) -> bool {
    let endless = |rule: &Requirement| rule.period.until.is_none() && rule.period.from.is_none();
    let rules = &book().service(service).requirements;
    rules.iter().all(|rule| endless(rule) && !rule.ends_with_document && lasts(&rule.condition, true))
}

/// The facts of all parts that make a condition what it is.
fn contributing(reason: &Reason<'_>, context: &Context<'_>, found: &mut VecSet<FactKey>) {
    if reason.contribution > Contribution::None {
        found.extend(reason.keys(context));
        reason.parts.iter().for_each(|part| contributing(part, context, found));
    }
}

fn requirements(random_family: &RandomFamily, household: &Household) -> Vec<(Person, &'static Requirement)> {
    let in_force =
        |id| book().service(id).requirements.iter().filter(|rule| rule.period.in_force(random_family.on));
    let everybody = assessed(book(), household).into_iter();
    everybody.flat_map(|(id, who)| in_force(id).map(move |rule| (who, rule))).collect()
}

proptest! {
    #![proptest_config(config(64))]

    #[test]
    fn no_one_loses_by_adding_a_true_paper(random_family in random_families()) {
        let family = random_family.exact();
        for (fact, without, having) in PAPERS {
            let fact = book().fact_named(fact).unwrap();
            let action = Action {
                key: FactKey::new(fact, Person::Applicant),
                to: option(fact, having),
                by: Changeability::Person,
            };
            if family.get(action.key) != Some(option(fact, without)) {
                continue;
            }
            let Some(after) = done(book(), &family, random_family.on, &[action]) else { continue };
            for (id, who) in assessed(book(), &family) {
                let before = outcome(&family, random_family.on, id, who);
                let open = matches!(before, Outcome::Yes | Outcome::Office);
                let lost = open && outcome(&after, random_family.on, id, who) == Outcome::NotYet;
                prop_assert!(!lost, "{} by {having}\n{}", book().service(id).id, described(&family));
            }
        }
    }

    #[test]
    fn the_order_of_children_does_not_matter(random_family in random_families()) {
        let (eldest, second) = (Person::Child(0), Person::Child(1));
        let family = with(&random_family.narrow(), book().children, Known::number(2));
        let other = exchanged(&family, eldest, second);
        for (id, who) in assessed(book(), &family) {
            let same = match who {
                Person::Child(0) => second,
                Person::Child(1) => eldest,
                who => who,
            };
            prop_assert_eq!(
                outcome(&family, random_family.on, id, who), outcome(&other, random_family.on, id, same),
                "{} for {:?}\n{}", book().service(id).id, who, described(&family)
            );
        }
    }

    #[test]
    fn partners_are_symmetric(random_family in random_families()) {
        let family = with(&random_family.narrow(), book().partner, Known::option(0));
        let other = exchanged(&family, Person::Applicant, Person::Partner);
        let mut seen = 0;
        for (id, who) in assessed(book(), &family) {
            let service = book().service(id);
            // Of a child, both parents are asked the same.
            let of_one = (0..book().facts.len() as u16).map(FactId).any(|fact| {
                book().fact(fact).of == Scope::Applicant && service.reads(book(), fact)
            });
            if service.of != Scope::Child || of_one {
                continue;
            }
            seen += 1;
            prop_assert_eq!(
                outcome(&family, random_family.on, id, who), outcome(&other, random_family.on, id, who),
                "{}\n{}", service.id, described(&family)
            );
        }
        prop_assert!(seen > 0 || family.people(book(), Scope::Child).is_empty());
    }

    #[test]
    fn to_exchange_partners_twice_is_to_exchange_nobody(random_family in random_families()) {
        let family = random_family.narrow();
        let exchanged = policy::with_partner_as_applicant(book(), &family);
        let twice = policy::with_partner_as_applicant(book(), &exchanged);
        for (key, known) in family.iter().filter(|(key, _)| book().fact(key.fact).of != Scope::Applicant) {
            let certain = twice.get(key).is_some_and(|again| again.refines(known));
            prop_assert!(certain || book().fact(key.fact).of_partner.is_some(), "{}", crate::seeds::name(key));
        }
    }

    #[test]
    fn waiting_never_closes_what_the_law_keeps_open(random_family in random_families(), days in 1i32..4000) {
        let family = random_family.exact();
        let later = Day(random_family.on.0 + days);
        for (id, who) in assessed(book(), &family).into_iter().filter(|(id, _)| law_keeps_open(*id)) {
            if outcome(&family, random_family.on, id, who) == Outcome::Yes {
                prop_assert_eq!(
                    outcome(&family, later, id, who), Outcome::Yes,
                    "{} on {}, then on {}\n{}", book().service(id).id, random_family.on, later, described(&family)
                );
            }
        }
    }

    #[test]
    fn learning_never_turns_yes_into_no(random_family in random_families()) {
        let (wide, narrow) = (random_family.wide(), random_family.narrow());
        for (who, rule) in requirements(&random_family, &wide) {
            let of = |family| evaluate_condition(&Context::new(book(), family, random_family.on, who), &rule.condition);
            prop_assert!(of(&narrow).refines(of(&wide)), "{}: {:?} was {:?}", rule.id, of(&narrow), of(&wide));
        }
    }

    #[test]
    fn what_no_rule_reads_decides_nothing(random_family in random_families()) {
        let (family, other) = (random_family.narrow(), random_family.exact());
        for (id, who) in assessed(book(), &family) {
            let service = book().service(id);
            let mut mixed = family.clone();
            let read = |key: &FactKey| {
                service.reads(book(), key.fact) || [book().partner, book().children].contains(&key.fact)
            };
            for (key, known) in other.iter().filter(|(key, _)| !read(key)) {
                mixed.learn(key, known);
            }
            prop_assert_eq!(outcome(&family, random_family.on, id, who), outcome(&mixed, random_family.on, id, who), "{}", service.id);
        }
    }

    #[test]
    fn a_first_day_is_the_first_on_which_it_is_so(random_family in random_families()) {
        let family = random_family.exact();
        for (id, who) in assessed(book(), &family) {
            let query = Query::new(book(), &family, random_family.on, id, who);
            let found = availability_window(&query, Day::LATEST, Goal::Yes).certain;
            let Some(from) = found.map(|span| span.from).filter(|from| *from > random_family.on) else { continue };
            prop_assert_eq!(outcome(&family, from, id, who), Outcome::Yes);
            prop_assert_ne!(outcome(&family, Day(from.0 - 1), id, who), Outcome::Yes);
        }
    }

    #[test]
    fn reasons_agree_with_the_evaluation_they_explain(random_family in random_families()) {
        let family = random_family.narrow();
        for (who, rule) in requirements(&random_family, &family) {
            let context = Context::new(book(), &family, random_family.on, who);
            prop_assert_eq!(reasons(&context, &rule.condition).truth, evaluate_condition(&context, &rule.condition));
        }
    }

    #[test]
    fn what_makes_a_condition_hold_is_enough(random_family in random_families()) {
        let family = random_family.exact();
        for (who, rule) in requirements(&random_family, &family) {
            let context = Context::new(book(), &family, random_family.on, who);
            let whole = reasons(&context, &rule.condition);
            let mut keys = VecSet::from_iter([book().partner, book().children].map(|f| FactKey::new(f, Person::Household)));
            contributing(&whole, &context, &mut keys);
            let mut enough = Household::new();
            for (key, known) in family.iter().filter(|(key, _)| keys.contains(key)) {
                enough.learn(key, known);
            }
            if whole.truth == Truth::YES {
                let alone = evaluate_condition(&Context { household: &enough, ..context }, &rule.condition);
                prop_assert_eq!(alone, Truth::YES, "{}\n{}", rule.id, described(&enough));
            }
        }
    }

    #[test]
    fn the_order_of_answers_does_not_matter(random_family in random_families(), turn in 0usize..400) {
        let answers: Vec<(FactKey, Known)> = random_family.narrow().iter().collect();
        let (mut one, mut other) = (Household::new(), Household::new());
        for (key, known) in &answers {
            one.learn(*key, *known);
        }
        let mut turned = answers.clone();
        turned.rotate_left(turn % answers.len().max(1));
        for (key, known) in turned.iter().rev() {
            other.learn(*key, *known);
        }
        prop_assert_eq!(&one, &other);
        for (id, who) in assessed(book(), &one) {
            let both = [&one, &other].map(|family| assess(&Query::new(book(), family, random_family.on, id, who)));
            prop_assert_eq!(&both[0], &both[1]);
        }
    }

    #[test]
    fn undo_is_the_inverse_of_answer(whims in whims(), other in any::<u32>()) {
        let on = crate::seeds::day("2026-11-24");
        let all = (0..book().topics.len() as u16).collect();
        let mut state = Interview::default().apply(book(), on, Event::Choose(all));
        for whim in whims.iter().take(many(5, 12)) {
            let Screen::Question(key) = state.screen() else { break };
            state = state.apply(book(), on, Event::Answer(key, answer(key, *whim)));
            let before = state.household(book(), on);
            let said = state.answer(key).unwrap_or(Answer::Unsure);
            let changed = state.apply(book(), on, Event::Change(key));
            let changed = changed.apply(book(), on, Event::Answer(key, answer(key, other)));
            let undone = changed.apply(book(), on, Event::Change(key)).apply(book(), on, Event::Answer(key, said));
            prop_assert_eq!(undone.household(book(), on), before, "{}", crate::seeds::name(key));
        }
    }
}

#[test]
fn some_services_are_kept_open_by_the_law() {
    let kept: Vec<&str> = book()
        .service_ids()
        .filter(|id| law_keeps_open(*id))
        .map(|id| book().service(id).id.as_str())
        .collect();
    assert!(kept.len() >= 3, "{kept:?}");
}
