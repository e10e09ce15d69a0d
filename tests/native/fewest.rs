//! Fewest questions, with a promise: "at most N more" holds on every way through a topic, and the order chosen from the
//! diagrams asks less than the order of the vocabulary would. Must not know: how the order is chosen.

use crate::interview::answer;
use crate::seeds::{book, day, guide, name, root};
use interview::{Agenda, Answer, Interview, rank};
use policy::diagram::{Diagram, Node, advice_support, askable, regions, remainder};
use policy::{Book, Condition, Day, Household, Key, Known, Map, Outcome, Scope, ServiceId, Set, Who};
use std::collections::{BTreeMap, BTreeSet, HashMap};

fn topic(id: &str) -> Set<u16> {
    let place = book().topics.iter().position(|topic| topic.id == id);
    Set::from_iter([place.unwrap_or_else(|| panic!("there is no topic {id}")) as u16])
}

fn all_topics() -> Set<u16> {
    (0..book().topics.len() as u16).collect()
}

fn chosen(topics: &Set<u16>) -> Vec<ServiceId> {
    book().service_ids().filter(|id| topics.contains(&book().service(*id).topic)).collect()
}

fn with(state: &Interview, key: Key, answer: Answer) -> Interview {
    let mut answers: Map<Key, Answer> = state.answers().collect();
    answers.insert(key, answer);
    Interview::resumed(state.topics().clone(), answers)
}

/// Every service of the chosen topics for everybody it is for, with its diagram and the advice that may still be said.
fn diagrams(
    state: &Interview,
    household: &Household,
    on: Day,
) -> Vec<(Who, Diagram, Vec<&'static Condition>)> {
    let mut found = Vec::new();
    for id in chosen(state.topics()) {
        for who in policy::beneficiaries(book(), household, id) {
            let diagram = Diagram::of_service(book(), household, on, id, who);
            let open =
                diagram.outcomes().iter().any(|outcome| matches!(outcome, Outcome::Yes | Outcome::Office));
            let advice =
                book().service(id).advice.iter().filter(|advice| open && advice.may_be_said(book(), on));
            found.push((who, diagram, advice.map(|advice| &advice.when).collect()));
        }
    }
    found
}

/// What a walk over every answer found.
#[derive(Debug)]
struct Found {
    /// The most questions from here.
    most: usize,
    /// How many ways there are to the end.
    ways: u128,
}

/// A walk over every state of the conversation about some topics; states with the same future are visited once.
struct Walk {
    on: Day,
    seen: HashMap<Vec<u32>, (usize, u128)>,
    names: BTreeMap<(Vec<Node>, usize), u32>,
    answered: usize,
}

impl Walk {
    fn over(topics: Set<u16>, on: Day) -> (Walk, Agenda, Found) {
        let mut walk = Walk { on, seen: HashMap::new(), names: BTreeMap::new(), answered: 0 };
        let state = Interview::resumed(topics, Map::new());
        let agenda = Agenda::of(book(), &state, on);
        let (most, ways) = walk.from(&state, &agenda);
        (walk, agenda, Found { most, ways })
    }

    fn from(&mut self, state: &Interview, agenda: &Agenda) -> (usize, u128) {
        let Some(key) = agenda.next else { return (0, 1) };
        let household = state.household(book(), self.on);
        let diagrams = diagrams(state, &household, self.on);
        let future = self.future(state, &household, &diagrams);
        if let Some(&found) = self.seen.get(&future) {
            return found;
        }
        let promised = agenda.at_most.expect("these topics are not about children");
        let (mut most, mut ways) = (0, 0);
        for answer in self.answers(&household, &diagrams, key) {
            let next = with(state, key, answer);
            let after = Agenda::of(book(), &next, self.on);
            let left = after.at_most.expect("a number once stated is not taken back");
            assert!(left < promised, "{promised} left at most; after {} = {answer:?}, {left}", name(key));
            let found = self.from(&next, &after);
            (most, ways) = (most.max(1 + found.0), ways + found.1);
            self.answered += 1;
        }
        assert!(most <= promised, "{promised} questions at most, but {most} are asked");
        self.seen.insert(future, (most, ways));
        (most, ways)
    }

    /// Every answer that anything here can tell from the others, and "I don't know".
    fn answers(
        &self,
        household: &Household,
        diagrams: &[(Who, Diagram, Vec<&Condition>)],
        key: Key,
    ) -> Vec<Answer> {
        let mut cuts: Vec<Known> = Vec::new();
        for (who, diagram, advice) in diagrams {
            for node in &diagram.nodes {
                if let Node::Branch(other, edges) = node
                    && *other == key
                {
                    cuts.extend(edges.iter().map(|(region, _)| *region));
                }
            }
            let told = regions(book(), household, self.on, *who, advice.iter().copied());
            cuts.extend(told.into_iter().filter(|(other, _)| *other == key).flat_map(|(_, regions)| regions));
        }
        let gates = book().facts.iter().filter_map(|fact| fact.given.as_ref());
        let gates = regions(book(), household, self.on, key.who, gates);
        cuts.extend(gates.into_iter().filter(|(other, _)| *other == key).flat_map(|(_, regions)| regions));
        let each: Vec<Known> = match book().fact(key.fact).anything() {
            Known::Options(all) => {
                let told_apart =
                    |n: u32| -> Vec<bool> { cuts.iter().map(|cut| cut.mask() & (1 << n) != 0).collect() };
                let classes: BTreeMap<Vec<bool>, u32> =
                    (0..32).filter(|n| all & (1 << n) != 0).map(|n| (told_apart(n), n)).collect();
                classes.into_values().map(|n| Known::option(n as usize)).collect()
            }
            Known::Range(low, high) => {
                let starts: BTreeSet<i32> = cuts.iter().map(|cut| cut.ends().0).chain([low]).collect();
                let starts: Vec<i32> = starts.into_iter().collect();
                let ends = starts.iter().skip(1).map(|next| next - 1).chain([high]);
                starts.iter().zip(ends).map(|(start, end)| Known::Range(*start, end)).collect()
            }
        };
        each.into_iter().map(Answer::Known).chain([Answer::Unsure]).collect()
    }

    /// All that the rest of the conversation depends on: what is left of every service and of its advice, and which of
    /// the facts that they turn on were asked or can be.
    fn future(
        &mut self,
        state: &Interview,
        household: &Household,
        diagrams: &[(Who, Diagram, Vec<&Condition>)],
    ) -> Vec<u32> {
        let (mut all, mut reads) = (Vec::new(), BTreeSet::new());
        for (who, diagram, advice) in diagrams {
            let new = self.names.len() as u32;
            all.push(*self.names.entry((diagram.nodes.clone(), diagram.root)).or_insert(new));
            let (left, facts) = remainder(book(), household, self.on, *who, advice.iter().copied());
            all.extend(left.into_iter().chain([u32::MAX]));
            reads.extend(diagram.support().into_iter().chain(facts));
        }
        loop {
            let before = reads.len();
            let gates = |key: &Key| askable(book(), household, self.on, *key).err().unwrap_or_default();
            reads = reads.iter().flat_map(gates).chain(reads.iter().copied()).collect();
            if reads.len() == before {
                break;
            }
        }
        for key in reads {
            let open = askable(book(), household, self.on, key).map_or(2, u32::from);
            let asked = u32::from(state.answer(key).is_some());
            all.extend([u32::from(key.fact.0), key.who.number(), open, asked]);
        }
        all
    }
}

#[test]
fn on_every_way_through_a_topic_at_most_means_at_most() {
    for id in ["residence", "hukou", "housing"] {
        let (walk, agenda, found) = Walk::over(topic(id), day("2026-11-24"));
        eprintln!(
            "{id}: {} ways in {} states by {} answers; {} questions at most, {} promised",
            found.ways,
            walk.seen.len(),
            walk.answered,
            found.most,
            agenda.at_most.unwrap()
        );
        assert!(found.ways > 100 && found.most > 3, "{id} is hardly a topic");
    }
}

/// A stream of numbers, the same on every run.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u32 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as u32
    }
}

#[test]
fn on_chance_ways_through_all_topics_no_answer_adds_a_question() {
    let (on, mut chance) = (day("2026-11-24"), Chance(5));
    let (mut asked, mut spared, mut walks) = (0, 0, 0);
    for _ in 0..60 {
        let mut state = Interview::resumed(all_topics(), Map::new());
        let mut agenda = Agenda::of(book(), &state, on);
        let mut promised: Option<(usize, usize)> = None;
        let mut questions = 0;
        while let Some(key) = agenda.next {
            state = with(&state, key, answer(key, chance.next()));
            let after = Agenda::of(book(), &state, on);
            questions += 1;
            if let Some(before) = agenda.at_most {
                let left = after.at_most.expect("a number once stated is not taken back");
                assert!(left < before, "{before} left at most; after {}, {left}", name(key));
            }
            promised = promised.or(after.at_most.map(|left| (questions, left)));
            agenda = after;
        }
        let (before, most) = promised.expect("a number was stated");
        assert!(questions - before <= most, "{most} promised, {} asked", questions - before);
        (asked, spared, walks) = (asked + questions, spared + most + before - questions, walks + 1);
    }
    eprintln!("{walks} walks, {asked} questions; the first number stated was {spared} above what came of it");
}

/// The next question in the order of the vocabulary, of all that can change something.
fn fixed(book: &Book, state: &Interview, on: Day) -> Option<Key> {
    let household = state.household(book, on);
    let count = Key::new(book.children, Who::Household);
    let children = household.known(book, count).ends().0;
    let open = |key: &Key| {
        state.answer(*key).is_none()
            && askable(book, &household, on, *key) == Ok(true)
            && !matches!(key.who, Who::Child(n) if i32::from(n) >= children)
    };
    let services = chosen(state.topics());
    if state.answer(count).is_none() && services.iter().any(|id| book.service(*id).of == Scope::Child) {
        return Agenda::of(book, state, on).next;
    }
    let mut wanted: BTreeSet<Key> = BTreeSet::new();
    for id in services {
        for who in policy::beneficiaries(book, &household, id) {
            let diagram = Diagram::of_service(book, &household, on, id, who);
            if matches!(diagram.outcome(), Some(Outcome::Yes | Outcome::Office)) {
                wanted.extend(advice_support(book, &household, on, id, who));
            }
            wanted.extend(diagram.support());
        }
    }
    wanted.into_iter().filter(open).min_by_key(|key| rank(book, *key))
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
    /// How often one leaves one subject for another.
    jumps: usize,
}

impl Tally {
    fn mean(&self) -> f64 {
        self.questions as f64 / self.families as f64
    }

    /// One family answers all that it is asked.
    fn add(
        &mut self,
        topics: &Set<u16>,
        next: &dyn Fn(&Interview) -> Option<Key>,
        reply: &dyn Fn(Key) -> Answer,
    ) {
        let headings = headings();
        let mut state = Interview::resumed(topics.clone(), Map::new());
        let (mut questions, mut last) = (0, None);
        while let Some(key) = next(&state) {
            state = with(&state, key, reply(key));
            questions += 1;
            self.jumps += usize::from(last.is_some_and(|last| last != headings[key.fact.index()]));
            last = Some(headings[key.fact.index()]);
        }
        self.families += 1;
        self.questions += questions;
        self.most = self.most.max(questions);
    }
}

/// The two orders over the same families: of the vocabulary, and as it is.
fn compare(topics: &Set<u16>, families: &[(Day, &dyn Fn(Key) -> Answer)]) -> (Tally, Tally) {
    let (mut before, mut now) = (Tally::default(), Tally::default());
    for (on, reply) in families {
        before.add(topics, &|state| fixed(book(), state, *on), reply);
        now.add(topics, &|state| Agenda::of(book(), state, *on).next, reply);
    }
    (before, now)
}

fn report(whom: &str, (before, now): &(Tally, Tally)) {
    eprintln!(
        "{whom}: {} families; by the vocabulary {:.2} questions on average, {} at most, {:.2} changes of subject; \
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
}

#[test]
fn the_example_families_are_asked_less_than_in_the_order_of_the_vocabulary() {
    let replies: Vec<_> = guide()
        .families
        .iter()
        .map(|family| |key: Key| family.household.get(key).map_or(Answer::Unsure, Answer::Known))
        .collect();
    let families: Vec<(Day, &dyn Fn(Key) -> Answer)> = (guide().families.iter().zip(&replies))
        .map(|(family, reply)| (family.on, reply as &dyn Fn(Key) -> Answer))
        .collect();
    for one in &book().topics {
        report(&one.id, &compare(&topic(&one.id), &families));
    }
    let found = compare(&all_topics(), &families);
    report("all topics", &found);
    let (before, now) = found;
    assert!(before.mean() - now.mean() > 1.0, "all topics: hardly better than the order of the vocabulary");
    assert!(now.jumps <= before.jumps, "fewer questions are not worth a change of subject");
}

#[test]
fn chance_families_are_asked_less_than_in_the_order_of_the_vocabulary() {
    let replies: Vec<_> = (1..=30u64)
        .map(|family| {
            move |key: Key| {
                let person = key.who.name().bytes().fold(0, |sum, byte| sum * 31 + u64::from(byte));
                let mut chance = Chance(family * 1_000_003 + person * 997 + u64::from(key.fact.0));
                (0..4).for_each(|_| {
                    chance.next();
                });
                answer(key, chance.next())
            }
        })
        .collect();
    let families: Vec<(Day, &dyn Fn(Key) -> Answer)> =
        replies.iter().map(|reply| (day("2026-11-24"), reply as &dyn Fn(Key) -> Answer)).collect();
    for one in &book().topics {
        report(&one.id, &compare(&topic(&one.id), &families));
    }
    let found = compare(&all_topics(), &families);
    report("all topics", &found);
    assert!(found.1.jumps <= found.0.jumps + 30, "fewer questions are not worth changes of subject");
}
