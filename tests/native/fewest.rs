//! Fewest questions: the order chosen from the diagrams asks less than the order of the vocabulary would.
//! That the number promised is kept is proved in `promise.rs`. Must not know: how the order is chosen.

use crate::interview::answer;
use crate::seeds::{book, content, day, many, root};
use interview::{Agenda, Answer, Interview, default_order};
use policy::diagram::{Diagram, advice_support, askable};
use policy::{Day, FactKey, Outcome, Person, Query, RuleBook, Scope, ServiceId, VecMap, VecSet};
use std::collections::BTreeSet;

pub fn topic(id: &str) -> VecSet<u16> {
    let place = book().topics.iter().position(|topic| topic.id == id);
    VecSet::from_iter([place.unwrap_or_else(|| panic!("there is no topic {id}")) as u16])
}

pub fn all_topics() -> VecSet<u16> {
    (0..book().topics.len() as u16).collect()
}

fn chosen(topics: &VecSet<u16>) -> Vec<ServiceId> {
    book().service_ids().filter(|id| topics.contains(&book().service(*id).topic)).collect()
}

/// The same interview with one more answer. Who would contradict themselves says "I don't know": the lives
/// are possible.
pub fn with(state: &Interview, key: FactKey, answer: Answer) -> Interview {
    let mut answers: VecMap<FactKey, Answer> = state.answers().collect();
    answers.insert(key, answer);
    let next = Interview::resumed(state.topics().clone(), answers.clone());
    if next.clashes(book(), day("2026-11-24")).is_empty() {
        return next;
    }
    answers.insert(key, Answer::Unsure);
    Interview::resumed(state.topics().clone(), answers)
}

/// A stream of numbers, the same on every run.
pub struct Chance(pub u64);

impl Chance {
    pub fn next(&mut self) -> u32 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as u32
    }
}

/// The next question in the order of the vocabulary, of all that can change something.
fn fixed(book: &RuleBook, state: &Interview, on: Day) -> Option<FactKey> {
    let household = state.believed(book, on);
    let count = FactKey::new(book.children, Person::Household);
    let children = household.known(book, count).ends().0;
    let open = |key: &FactKey| {
        state.answer(*key).is_none()
            && askable(book, &household, on, *key) == Ok(true)
            && !matches!(key.who, Person::Child(n) if i32::from(n) >= children)
    };
    let services = chosen(state.topics());
    if state.answer(count).is_none() && services.iter().any(|id| book.service(*id).of == Scope::Child) {
        return Agenda::of(book, state, on).next;
    }
    let mut wanted: BTreeSet<FactKey> = BTreeSet::new();
    for id in services {
        for who in policy::beneficiaries(book, &household, id) {
            let diagram = Diagram::of_service(&Query::new(book, &household, on, id, who));
            if matches!(diagram.outcome(), Some(Outcome::Yes | Outcome::Office)) {
                wanted.extend(advice_support(&Query::new(book, &household, on, id, who)));
            }
            wanted.extend(diagram.support());
        }
    }
    wanted.into_iter().filter(open).min_by_key(|key| default_order(book, *key))
}

/// The headings of the vocabulary under which each fact stands.
fn headings() -> Vec<usize> {
    let text = std::fs::read_to_string(root().join("seeds/policy/facts.toml")).unwrap();
    let (mut heading, mut found) = (0, Vec::new());
    for line in text.lines() {
        heading += usize::from(line.starts_with("# --- "));
        if line.starts_with("[fact.") {
            found.push(heading);
        }
    }
    assert_eq!(found.len(), book().facts.len());
    found
}

/// What an order comes to over some families.
#[derive(Default)]
struct Tally {
    families: usize,
    questions: usize,
    most: usize,
    /// How often one comes back to a section that was left: a heading of the vocabulary, or a topic as it is shown.
    jumps: usize,
}

impl Tally {
    fn mean(&self) -> f64 {
        self.questions as f64 / self.families as f64
    }

    /// One family answers all that it is asked.
    fn add(
        &mut self,
        topics: &VecSet<u16>,
        next: &dyn Fn(&Interview) -> Option<(FactKey, usize)>,
        reply: &dyn Fn(FactKey) -> Answer,
    ) {
        let mut state = Interview::resumed(topics.clone(), VecMap::new());
        let (mut questions, mut sections) = (0, Vec::new());
        while let Some((key, section)) = next(&state) {
            state = with(&state, key, reply(key));
            questions += 1;
            if sections.last() != Some(&section) {
                self.jumps += usize::from(sections.contains(&section));
                sections.push(section);
            }
        }
        self.families += 1;
        self.questions += questions;
        self.most = self.most.max(questions);
    }
}

/// The two orders over the same families: of the vocabulary, and as it is.
fn compare(topics: &VecSet<u16>, families: &[(Day, &dyn Fn(FactKey) -> Answer)]) -> (Tally, Tally) {
    let (mut before, mut now) = (Tally::default(), Tally::default());
    let headings = headings();
    let asked =
        |agenda: Agenda| Some((agenda.next?, agenda.section.map_or(0, |topic| usize::from(topic) + 1)));
    for (on, reply) in families {
        let by_vocabulary =
            |state: &Interview| fixed(book(), state, *on).map(|key| (key, headings[key.fact.index()]));
        before.add(topics, &by_vocabulary, reply);
        now.add(topics, &|state| asked(Agenda::of(book(), state, *on)), reply);
    }
    (before, now)
}

fn report(whom: &str, (before, now): &(Tally, Tally)) {
    eprintln!(
        "{whom}: {} families; by the vocabulary {:.2} questions on average, {} at most, {:.2} returns to a subject; \
         as asked {:.2}, {}, {:.2}",
        now.families,
        before.mean(),
        before.most,
        before.jumps as f64 / before.families as f64,
        now.mean(),
        now.most,
        now.jumps as f64 / now.families as f64,
    );
    assert!(now.questions <= before.questions, "{whom}: more questions than by the vocabulary");
    assert!(now.most <= before.most, "{whom}: a longer way than by the vocabulary");
    assert_eq!(now.jumps, 0, "{whom}: a topic that was left begins again");
}

#[test]
fn the_example_families_are_asked_less_than_in_the_order_of_the_vocabulary() {
    let replies: Vec<_> = content()
        .families
        .iter()
        .map(|family| |key: FactKey| family.household.get(key).map_or(Answer::Unsure, Answer::Known))
        .collect();
    let families: Vec<(Day, &dyn Fn(FactKey) -> Answer)> = (content().families.iter().zip(&replies))
        .map(|(family, reply)| (family.on, reply as &dyn Fn(FactKey) -> Answer))
        .collect();
    for one in &book().topics {
        report(&one.id, &compare(&topic(&one.id), &families));
    }
    let found = compare(&all_topics(), &families);
    report("all topics", &found);
    let (before, now) = found;
    assert!(before.mean() - now.mean() > 1.0, "all topics: hardly better than the order of the vocabulary");
}

#[test]
fn chance_families_are_asked_less_than_in_the_order_of_the_vocabulary() {
    let replies: Vec<_> = (1..=many(12, 60) as u64)
        .map(|family| {
            move |key: FactKey| {
                let person = key.who.name().bytes().fold(0, |sum, byte| sum * 31 + u64::from(byte));
                let mut chance = Chance(family * 1_000_003 + person * 997 + u64::from(key.fact.0));
                (0..4).for_each(|_| {
                    chance.next();
                });
                answer(key, chance.next())
            }
        })
        .collect();
    let families: Vec<(Day, &dyn Fn(FactKey) -> Answer)> =
        replies.iter().map(|reply| (day("2026-11-24"), reply as &dyn Fn(FactKey) -> Answer)).collect();
    for one in &book().topics {
        report(&one.id, &compare(&topic(&one.id), &families));
    }
    let found = compare(&all_topics(), &families);
    report("all topics", &found);
}
