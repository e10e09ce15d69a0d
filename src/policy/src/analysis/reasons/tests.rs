//! Against every set of leaves: what is marked is exactly what the smallest sets that force the value contain.

use super::{Contribution, Reason, ReasonSubject, reasons};
use crate::model::condition::{Condition, PersonGroup};
use crate::model::date::Day;
use crate::model::household::{FactKey, Household, Person};
use crate::model::ids::{FactId, MessageId};
use crate::model::known::Known;
use crate::model::truth::{Settled, Truth};
use crate::{Context, evaluate_condition};
use crate::{Fact, Kind, RuleBook, Scope};
use proptest::prelude::*;

/// As many facts as a tree may have leaves; the last two are the partner and the number of children.
const LEAVES: u16 = 40;

fn book() -> RuleBook {
    let choice = || Kind::Choice(vec!["yes".to_owned(), "no".to_owned()]);
    let fact = |kind, of| Fact { kind, of, ..Fact::default() };
    let mut facts: Vec<Fact> = (0..LEAVES).map(|_| fact(choice(), Scope::Adult)).collect();
    facts.push(fact(choice(), Scope::Household));
    facts.push(fact(Kind::Number(crate::Unit::Count, 0, 6), Scope::Household));
    RuleBook { facts, partner: FactId(LEAVES), children: FactId(LEAVES + 1), ..RuleBook::default() }
}

/// The shape of a tree; leaves are numbered afterwards, so that each stands once.
fn shape() -> impl Strategy<Value = Condition> {
    let leaf = prop_oneof![
        4 => Just(Condition::Is(FactId(0), 1)),
        1 => Just(Condition::Office(MessageId(0), Box::new(Condition::Always))),
    ];
    leaf.prop_recursive(3, 9, 3, |inner| {
        let parts = || prop::collection::vec(inner.clone(), 1..4);
        prop_oneof![
            parts().prop_map(Condition::All),
            parts().prop_map(Condition::Any),
            parts().prop_map(Condition::None),
            // The reader refuses to ask for none, or for more than there are.
            (1u8..4, parts()).prop_map(|(k, parts)| Condition::AtLeast(k.min(parts.len() as u8), parts)),
            inner.clone().prop_map(|inner| Condition::Office(MessageId(0), Box::new(inner))),
            parts().prop_map(|parts| Condition::Some(PersonGroup::Adult, parts)),
            parts().prop_map(|parts| Condition::Every(PersonGroup::Adult, parts)),
        ]
    })
}

fn number(condition: &mut Condition, next: &mut u16) {
    match condition {
        Condition::Is(fact, _) => {
            *fact = FactId(*next);
            *next += 1;
        }
        Condition::Office(_, inner) => number(inner, next),
        Condition::All(parts)
        | Condition::Any(parts)
        | Condition::None(parts)
        | Condition::AtLeast(_, parts)
        | Condition::Some(_, parts)
        | Condition::Every(_, parts) => parts.iter_mut().for_each(|part| number(part, next)),
        _ => {}
    }
}

/// Who is there, and what they answered.
fn household(book: &RuleBook, partner: Option<bool>, answers: &[Option<bool>]) -> Household {
    let mut household = Household::new();
    let mut learn = |key, answer: Option<bool>| {
        if let Some(yes) = answer {
            household.learn(key, Known::option(usize::from(!yes)));
        }
    };
    learn(FactKey::new(book.partner, Person::Household), partner);
    for (place, answer) in answers.iter().enumerate() {
        let who = if place % 2 == 0 { Person::Applicant } else { Person::Partner };
        learn(FactKey::new(FactId(place as u16 / 2), who), *answer);
    }
    household
}

fn is_leaf(reason: &Reason<'_>) -> bool {
    matches!(reason.of, ReasonSubject::Condition(Condition::Is(..)))
}

fn is_office(reason: &Reason<'_>) -> bool {
    matches!(reason.of, ReasonSubject::Condition(Condition::Office(..)))
}

fn may_be_absent(reason: &Reason<'_>) -> bool {
    matches!(reason.of, ReasonSubject::Person(_, false))
}

/// What forces: leaves, the word of an office, and whether a person exists where that is open.
fn atoms<'r, 'a>(reason: &'r Reason<'a>, found: &mut Vec<&'r Reason<'a>>) {
    if is_leaf(reason) || is_office(reason) || may_be_absent(reason) {
        found.push(reason);
    }
    reason.parts.iter().for_each(|part| atoms(part, found));
}

fn constant(truth: Truth) -> Condition {
    let unknown = || Condition::Is(FactId(LEAVES - 1), 1);
    let office = |inner| Condition::Office(MessageId(0), Box::new(inner));
    match (truth.low(), truth.high()) {
        (Settled::No, Settled::No) => Condition::Any(Vec::new()),
        (Settled::Yes, Settled::Yes) => Condition::Always,
        (Settled::Office, Settled::Office) => office(Condition::Always),
        (Settled::No, Settled::Office) => office(unknown()),
        (Settled::Office, _) => Condition::Any(vec![office(Condition::Always), unknown()]),
        _ => unknown(),
    }
}

/// The same tree with other atoms; `None` leaves a leaf, an office's word over its inside or an absence as it is.
fn rebuilt(
    reason: &Reason<'_>,
    next: &mut usize,
    atom: &dyn Fn(usize, &Reason<'_>) -> Option<Truth>,
) -> Condition {
    let other = if is_leaf(reason) || is_office(reason) || may_be_absent(reason) {
        *next += 1;
        atom(*next - 1, reason)
    } else {
        None
    };
    let mut parts: Vec<Condition> = reason.parts.iter().map(|part| rebuilt(part, next, atom)).collect();
    match reason.of {
        ReasonSubject::Person(_, certain) => {
            let exists = constant(if certain { Truth::YES } else { other.unwrap_or(Truth::UNKNOWN) });
            // Of the two, a group over everyone reads the second as "or they do not exist".
            Condition::AtLeast(2, vec![Condition::All(parts), exists])
        }
        ReasonSubject::Condition(condition) => match condition {
            Condition::Is(..) => constant(other.unwrap_or(reason.truth)),
            Condition::All(_) => Condition::All(parts),
            Condition::Any(_) | Condition::Some(..) => Condition::Any(parts),
            Condition::None(_) => Condition::None(parts),
            Condition::AtLeast(k, _) => Condition::AtLeast(*k, parts),
            Condition::Every(..) => {
                let people = parts.into_iter().map(|person| match person {
                    Condition::AtLeast(_, mut ends) => {
                        let exists = ends.pop().unwrap_or_default();
                        ends.push(Condition::None(vec![exists]));
                        Condition::Any(ends)
                    }
                    other => other,
                });
                Condition::All(people.collect())
            }
            Condition::Office(question, _) => match other {
                Some(truth) => constant(truth),
                None => {
                    let inner = parts.pop().unwrap_or(Condition::Always);
                    Condition::Office(*question, Box::new(inner))
                }
            },
            other => other.clone(),
        },
    }
}

fn reaches(truth: Truth, least: Settled) -> Option<bool> {
    match (truth.low() >= least, truth.high() < least) {
        (true, _) => Some(true),
        (_, true) => Some(false),
        _ => None,
    }
}

/// The atoms of the smallest sets that force the root's answer to "does it reach so much?".
fn forcing(context: &Context<'_>, root: &Reason<'_>, count: usize, least: Settled) -> u32 {
    let value = reaches(root.truth, least);
    let forces = |set: u32| {
        let free = |place: usize, _: &Reason<'_>| match set & (1 << place) {
            0 => Some(Truth::UNKNOWN),
            _ => None,
        };
        reaches(evaluate_condition(context, &rebuilt(root, &mut 0, &free)), least) == value
    };
    let sets = 0u32..1 << count;
    let smallest = sets.filter(|set| {
        forces(*set) && (0..count).all(|place| set & (1 << place) == 0 || !forces(set & !(1 << place)))
    });
    smallest.fold(0, |all, set| all | set)
}

/// The open leaves and people of which an answer can still change whether the root reaches so much.
fn open(context: &Context<'_>, root: &Reason<'_>, atoms: &[&Reason<'_>], least: Settled) -> u32 {
    let is_open = |atom: &Reason<'_>| may_be_absent(atom) || is_leaf(atom) && atom.truth.settled().is_none();
    let unknown: Vec<usize> = (0..atoms.len()).filter(|place| is_open(atoms[*place])).collect();
    let value = |set: u32| {
        let tried = |place: usize, _: &Reason<'_>| {
            let at = unknown.iter().position(|other| *other == place)?;
            Some(if set & (1 << at) == 0 { Truth::NO } else { Truth::YES })
        };
        reaches(evaluate_condition(context, &rebuilt(root, &mut 0, &tried)), least)
    };
    let mut matter = 0;
    for set in 0u32..1 << unknown.len() {
        for (at, place) in unknown.iter().enumerate() {
            if value(set) != value(set ^ (1 << at)) {
                matter |= 1 << place;
            }
        }
    }
    matter
}

fn marked(atoms: &[&Reason<'_>], least: Contribution, counts: fn(&Reason<'_>) -> bool) -> u32 {
    atoms
        .iter()
        .enumerate()
        .filter(|(_, atom)| atom.contribution >= least && counts(atom))
        .fold(0, |all, (n, _)| all | (1 << n))
}

fn config() -> ProptestConfig {
    ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn what_is_blamed_is_what_the_smallest_forcing_sets_contain(
        shape in shape(),
        partner in prop_oneof![Just(Some(true)), Just(Some(false)), Just(None)],
        answers in prop::collection::vec(prop_oneof![Just(Some(true)), Just(Some(false)), Just(None)], 60),
    ) {
        let book = book();
        let mut condition = shape;
        number(&mut condition, &mut 0);
        let household = household(&book, partner, &answers);
        let context = Context::new(&book, &household, Day(20_000), Person::Applicant);
        let root = reasons(&context, &condition);
        prop_assert_eq!(root.truth, evaluate_condition(&context, &condition));
        let mut atoms_found = Vec::new();
        atoms(&root, &mut atoms_found);
        prop_assume!(atoms_found.len() <= 9);
        let count = atoms_found.len();
        match root.truth.settled() {
            Some(Settled::No) => {
                prop_assert_eq!(marked(&atoms_found, Contribution::Causes, |atom| !may_be_absent(atom)), forcing(&context, &root, count, Settled::Office));
            }
            Some(Settled::Yes) => {
                prop_assert_eq!(marked(&atoms_found, Contribution::Causes, |atom| !may_be_absent(atom)), forcing(&context, &root, count, Settled::Yes));
            }
            Some(Settled::Office) => {
                let both = forcing(&context, &root, count, Settled::Office)
                    | forcing(&context, &root, count, Settled::Yes);
                prop_assert_eq!(marked(&atoms_found, Contribution::Contributes, |atom| !may_be_absent(atom)), both);
                let named = atoms_found.iter().any(|atom| {
                    atom.contribution == Contribution::Causes
                        && atom.truth == Truth::OFFICE
                        && is_office(atom)
                });
                prop_assert!(named, "what the office decides is named");
            }
            None => {
                let levels = [Settled::Office, Settled::Yes];
                let levels = levels.into_iter().filter(|least| reaches(root.truth, *least).is_none());
                let matter = levels.fold(0, |all, least| all | open(&context, &root, &atoms_found, least));
                prop_assert_eq!(marked(&atoms_found, Contribution::Causes, |atom| !is_office(atom)), matter);
            }
        }
    }
}
