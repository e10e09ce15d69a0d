//! Ways through the interview, as trees: what questions are asked for, and walks over every answer. What they prove is
//! told in `promise.rs`. Must not know: how the order is chosen.

use crate::seeds::{book, many, name};
use interview::{Agenda, Answer, Event, Interview};
use policy::diagram::{Diagram, Node, askable, regions, residual_of};
use policy::{
    Condition, Context, Day, FactId, FactKey, Household, Known, Outcome, Person, Query, ServiceId,
    is_impossible,
};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Something that questions are asked for: an outcome, or advice, to one person.
pub struct Part {
    pub who: Person,
    pub diagram: Option<Diagram>,
    pub advice: Vec<&'static Condition>,
}

impl Part {
    pub fn outcome(household: &Household, on: Day, service: ServiceId, who: Person) -> Part {
        Part {
            who,
            diagram: Some(Diagram::of_service(&Query::new(book(), household, on, service, who))),
            advice: Vec::new(),
        }
    }

    /// The questions it turns on.
    pub fn turns_on(&self, household: &Household, on: Day) -> BTreeSet<FactKey> {
        let outcome = self.diagram.iter().flat_map(Diagram::support);
        outcome
            .chain(residual_of(&Context::new(book(), household, on, self.who), self.advice.iter().copied()).1)
            .collect()
    }

    /// True if the answer may be yes or up to the office: then there is advice.
    pub fn open(&self) -> bool {
        let open = |outcome: &Outcome| matches!(outcome, Outcome::Yes | Outcome::Office);
        self.diagram.as_ref().is_none_or(|diagram| diagram.outcomes().iter().any(open))
    }
}

/// The advice of a service that may be said on a day.
pub fn advice(service: ServiceId, on: Day) -> Vec<&'static Condition> {
    let may_be_said = book().service(service).advice.iter().filter(|advice| advice.may_be_said(book(), on));
    may_be_said.map(|advice| &advice.condition).collect()
}

/// Every chosen service for everybody it is for, with the advice that may still be said.
pub fn parts(state: &Interview, household: &Household, on: Day) -> Vec<Part> {
    let mut found = Vec::new();
    for id in book().service_ids().filter(|id| state.wants(book(), *id)) {
        for who in policy::beneficiaries(book(), household, id) {
            let part = Part::outcome(household, on, id, who);
            let advice = if part.open() { advice(id, on) } else { Vec::new() };
            found.push(Part { advice, ..part });
        }
    }
    found
}

/// So many states of one part are walked through in any order. Few parts have more; in the longer run one, the outcome
/// of a place at school.
pub fn most() -> usize {
    many(1_500, 4_200)
}

/// What was walked through. States with the same future are visited once.
pub struct Walk {
    on: Day,
    /// The most questions from a state, and how many ways there are to the end.
    pub seen: HashMap<Vec<u32>, (usize, u128)>,
    names: BTreeMap<(Vec<Node>, usize), u32>,
    pub answered: usize,
    /// After so many answers only one answer to each question is tried, in turn.
    all_until: usize,
}

impl Walk {
    pub fn new(on: Day) -> Walk {
        Walk { on, seen: HashMap::new(), names: BTreeMap::new(), answered: 0, all_until: usize::MAX }
    }

    /// The same, for a tree with too many ways: see `all_until`.
    pub fn bounded(on: Day, all_until: usize) -> Walk {
        Walk { all_until, ..Walk::new(on) }
    }

    /// True if not every answer was tried.
    pub fn is_cut(&self) -> bool {
        self.answered > self.all_until
    }

    /// Every way from here in the order in which is asked: the most questions, and how many ways.
    pub fn in_order(&mut self, state: &Interview, agenda: &Agenda) -> (usize, u128) {
        let Some(key) = agenda.next else { return (0, 1) };
        let household = state.believed(book(), self.on);
        let parts = parts(state, &household, self.on);
        let (future, _) = self.future(&household, &|key| state.answer(key).is_some(), &parts);
        if let Some(&found) = self.seen.get(&future) {
            return found;
        }
        if state.only().is_none() {
            crate::promise::compare(state, agenda, self.on);
        }
        let promised = agenda.at_most();
        let (mut most, mut ways) = (0, 0);
        let known = self.answers(&household, &parts, &[key]).remove(0).into_iter().map(Answer::Known);
        let answers: Vec<Answer> = known.chain([Answer::Unsure]).collect();
        let in_turn = self.answered % answers.len();
        for (place, answer) in answers.into_iter().enumerate() {
            if self.is_cut() && place != in_turn {
                continue;
            }
            let next = state.apply(book(), self.on, Event::Answer(key, answer));
            let after = next.agenda(book(), self.on);
            if let Some(promised) = promised {
                let left = after.at_most().expect("a number once stated is not taken back");
                assert!(left < promised, "{promised} left at most; after {} = {answer:?}, {left}", name(key));
            }
            let found = self.in_order(&next, &after);
            (most, ways) = (most.max(1 + found.0), ways + found.1);
            self.answered += 1;
        }
        assert!(
            promised.is_none_or(|promised| most <= promised),
            "{promised:?} questions at most, but {most}"
        );
        self.seen.insert(future, (most, ways));
        (most, ways)
    }

    /// Every answer to every question that this part reads and that stands open, in any order: none adds anything to
    /// what it turns on.
    pub fn in_any_order(&mut self, part_of: &dyn Fn(&Household) -> Part, household: &Household) {
        let part = part_of(household);
        let turns_on = part.turns_on(household, self.on);
        self.in_any_order_from(part_of, household, &part, &turns_on);
    }

    fn in_any_order_from(
        &mut self,
        part_of: &dyn Fn(&Household) -> Part,
        household: &Household,
        part: &Part,
        turns_on: &BTreeSet<FactKey>,
    ) {
        let (on, open) = (self.on, part.open());
        let (future, reads) = self.future(household, &|key| household.get(key).is_some(), [part]);
        if self.seen.len() >= most() || self.seen.insert(future, (0, 0)).is_some() {
            return;
        }
        let stands_open =
            |key: &FactKey| household.get(*key).is_none() && askable(book(), household, on, *key) == Ok(true);
        let partner = FactKey::new(book().partner, Person::Household);
        let keys: BTreeSet<FactKey> = reads.into_iter().chain([partner]).filter(stands_open).collect();
        let keys: Vec<FactKey> = keys.into_iter().collect();
        for (key, answers) in keys.iter().zip(self.answers(household, [part], &keys)) {
            for known in answers {
                let mut next = household.clone();
                next.learn(*key, known);
                if is_impossible(book(), &next, on) {
                    continue;
                }
                let after = part_of(&next);
                let turns_on_then = after.turns_on(&next, on);
                let added = turns_on_then.difference(turns_on).next();
                assert!(added.is_none(), "{} = {known:?} adds {}", name(*key), name(*added.unwrap()));
                assert!(open || !after.open(), "{} = {known:?} brings advice", name(*key));
                self.answered += 1;
                self.in_any_order_from(part_of, &next, &after, &turns_on_then);
            }
        }
    }

    /// Every answer that anything here can tell from the others, to each of these questions.
    pub fn answers<'p>(
        &self,
        household: &Household,
        parts: impl IntoIterator<Item = &'p Part>,
        keys: &[FactKey],
    ) -> Vec<Vec<Known>> {
        let mut cuts: BTreeMap<FactKey, Vec<Known>> = BTreeMap::new();
        for part in parts {
            for node in part.diagram.iter().flat_map(|diagram| &diagram.nodes) {
                if let Node::Branch(key, edges) = node
                    && keys.contains(key)
                {
                    cuts.entry(*key).or_default().extend(edges.iter().map(|(region, _)| *region));
                }
            }
            for (key, told) in
                regions(&Context::new(book(), household, self.on, part.who), part.advice.iter().copied())
            {
                cuts.entry(key).or_default().extend(told);
            }
        }
        for who in keys.iter().map(|key| key.who).collect::<BTreeSet<Person>>() {
            let gates = book().facts.iter().filter_map(|fact| fact.given.as_ref());
            let gates = regions(&Context::new(book(), household, self.on, who), gates);
            // A gate may ask about others than who is asked; each question has the regions of its own gates.
            for (key, told) in gates.into_iter().filter(|(key, _)| key.who == who) {
                cuts.entry(key).or_default().extend(told);
            }
        }
        let of = |key: &FactKey| {
            if key.fact == book().children {
                return (0..=2).map(|count| Known::Range(count, count)).collect();
            }
            classes(key.fact, cuts.get(key).map(Vec::as_slice).unwrap_or_default())
        };
        keys.iter().map(of).collect()
    }

    /// All that the rest depends on: what is left of every part, and which of the facts that they turn on were asked or
    /// can be; with all facts that are read, those behind gates too.
    fn future<'p>(
        &mut self,
        household: &Household,
        asked: &dyn Fn(FactKey) -> bool,
        parts: impl IntoIterator<Item = &'p Part>,
    ) -> (Vec<u32>, BTreeSet<FactKey>) {
        let (mut all, mut reads) = (Vec::new(), BTreeSet::new());
        for part in parts {
            if let Some(diagram) = &part.diagram {
                let new = self.names.len() as u32;
                all.push(*self.names.entry((diagram.nodes.clone(), diagram.root)).or_insert(new));
                reads.extend(diagram.support());
            }
            let (left, facts) =
                residual_of(&Context::new(book(), household, self.on, part.who), part.advice.iter().copied());
            all.extend(left.into_iter().chain([u32::MAX]));
            reads.extend(facts);
        }
        let reads = with_gates(household, self.on, reads);
        for &key in &reads {
            let open = askable(book(), household, self.on, key).map_or(2, u32::from);
            all.extend([u32::from(key.fact.0), key.who.number(), open, u32::from(asked(key))]);
        }
        (all, reads)
    }
}

/// These questions, and those that still decide whether they are asked.
pub fn with_gates(household: &Household, on: Day, keys: BTreeSet<FactKey>) -> BTreeSet<FactKey> {
    let gates = |key: &FactKey| askable(book(), household, on, *key).err().unwrap_or_default();
    let more: BTreeSet<FactKey> = keys.iter().flat_map(gates).chain(keys.iter().copied()).collect();
    if more.len() == keys.len() { keys } else { with_gates(household, on, more) }
}

/// One answer for each set of values of a fact that these regions do not tell apart.
fn classes(fact: FactId, cuts: &[Known]) -> Vec<Known> {
    match book().fact(fact).anything() {
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
    }
}
