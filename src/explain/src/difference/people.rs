//! The people of both sides, each judged under both books.

use super::ComparedSide;
use policy::{
    Assessment, Day, FactKey, Household, Kind, Known, Outcome, Person, Query, RuleBook, Settled, assess,
    beneficiaries,
};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// What a difference means to somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PersonEffect {
    /// Nearer to a yes.
    Gains,
    /// Further from a yes.
    Loses,
    /// Another outcome that is neither.
    Changes,
    /// The same outcome for other reasons.
    OtherReasons,
}

impl PersonEffect {
    /// All of them, in the order of a report.
    pub const ALL: [PersonEffect; 4] =
        [PersonEffect::Gains, PersonEffect::Loses, PersonEffect::Changes, PersonEffect::OtherReasons];

    /// Its name in reports.
    pub fn name(self) -> &'static str {
        match self {
            PersonEffect::Gains => "gain",
            PersonEffect::Loses => "lose",
            PersonEffect::Changes => "change",
            PersonEffect::OtherReasons => "same outcome for other reasons",
        }
    }

    fn of(before: Option<Outcome>, after: Option<Outcome>) -> PersonEffect {
        // No service at all is as far from a yes as can be.
        let rank = |outcome| match outcome {
            Some(Outcome::Yes) => Some(2),
            Some(Outcome::Office) => Some(1),
            Some(Outcome::NotYet) | None => Some(0),
            Some(Outcome::Unknown | Outcome::NotNeeded) => None,
        };
        match (rank(before), rank(after)) {
            _ if before == after => PersonEffect::OtherReasons,
            (Some(before), Some(after)) if after > before => PersonEffect::Gains,
            (Some(before), Some(after)) if after < before => PersonEffect::Loses,
            _ => PersonEffect::Changes,
        }
    }
}

/// A requirement that is met differently.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangedRequirement {
    /// Its name in the seeds.
    pub requirement: String,
    /// Its label.
    pub label: String,
    /// Whether it was met; `-` if it was not there.
    pub old: &'static str,
    /// Whether it is met; `-` if it is not there.
    pub new: &'static str,
}

/// Somebody to whom something else is said.
#[derive(Clone, Debug)]
pub struct PersonDifference {
    /// The case or family.
    pub name: String,
    /// The service's name in the seeds.
    pub service: String,
    /// For whom.
    pub who: Person,
    /// The old and the new day.
    pub on: (Day, Day),
    /// What it means.
    pub effect: PersonEffect,
    /// The old outcome; none if the service was not there.
    pub old: Option<Outcome>,
    /// The new outcome; none if the service is not there.
    pub new: Option<Outcome>,
    /// Why.
    pub reasons: Vec<ChangedRequirement>,
    /// What one side does not know of this person.
    pub notes: Vec<String>,
}

impl PersonDifference {
    pub(super) fn lines(&self) -> Vec<String> {
        let name = |outcome: Option<Outcome>| outcome.map_or("no such service", Outcome::name);
        let (old, new) = self.on;
        let day = if old == new { old.to_string() } else { format!("{old} -> {new}") };
        let (before, after) = (name(self.old), name(self.new));
        let who = self.who.name();
        let mut lines =
            vec![format!("  {}: {} [{who}] on {day}: {before} -> {after}", self.service, self.name)];
        lines.extend(self.reasons.iter().map(|reason| {
            format!("      {}: {} -> {} ({})", reason.requirement, reason.old, reason.new, reason.label)
        }));
        lines.extend(self.notes.iter().map(|note| format!("      note: {note}")));
        lines
    }

    pub(super) fn json(&self) -> Value {
        let reasons = self.reasons.iter().map(|reason| {
            json!({
                "requirement": reason.requirement, "label": reason.label, "old": reason.old, "new": reason.new,
            })
        });
        json!({
            "name": self.name, "service": self.service, "who": self.who.name(), "effect": self.effect.name(),
            "old": { "on": self.on.0.to_string(), "outcome": self.old.map(Outcome::name) },
            "new": { "on": self.on.1.to_string(), "outcome": self.new.map(Outcome::name) },
            "reasons": reasons.collect::<Vec<_>>(), "notes": self.notes,
        })
    }
}

/// A family of one side, as both sides know it.
struct Subject {
    name: String,
    on: Day,
    households: [Household; 2],
    notes: Vec<String>,
    /// One service for one person, or all of them.
    only: Option<(String, Person)>,
}

/// Everybody to whom something else is said, and how many results were compared.
pub(super) fn people(old: ComparedSide<'_>, new: ComparedSide<'_>) -> (Vec<PersonDifference>, usize) {
    let sides = [old, new];
    let mut subjects: Vec<Subject> = Vec::new();
    let mut seen: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (place, side) in sides.into_iter().enumerate() {
        let book = &side.content.book;
        let cases = side.content.cases.iter().map(|case| {
            let service = &book.service(case.service).id;
            (case.name.clone(), case.on, &case.household, Some((service.clone(), case.who)))
        });
        let families = side
            .content
            .families
            .iter()
            .map(|family| (format!("family {}", family.id), family.on, &family.lives, None));
        for (name, on, household, only) in cases.chain(families) {
            let other = &sides[1 - place].content.book;
            let (there, notes) = translated(household, book, other);
            let mut households = [household.clone(), there];
            households.rotate_left(place);
            let key = format!("{name} {}", only.as_ref().map_or("", |(service, _)| service));
            let known = seen.entry(key).or_default();
            let same = |at: &&usize| subjects[**at].households == households && subjects[**at].on == on;
            if known.iter().any(|at| same(&at)) {
                continue;
            }
            let name = match (known.is_empty(), place) {
                (true, _) => name,
                _ => format!("{name} (as the new seeds tell it)"),
            };
            known.push(subjects.len());
            subjects.push(Subject { name, on, households, notes, only });
        }
    }
    let mut found = Vec::new();
    let mut compared = 0;
    for subject in &subjects {
        let days = sides.map(|side| side.on.unwrap_or(subject.on));
        let mut asked: BTreeSet<(String, Person)> = subject.only.iter().cloned().collect();
        if subject.only.is_none() {
            for (side, household) in sides.iter().zip(&subject.households) {
                let book = &side.content.book;
                let of = |id| beneficiaries(book, household, id).into_iter().map(move |who| (id, who));
                let all = book.service_ids().flat_map(of);
                asked.extend(all.map(|(id, who)| (book.service(id).id.clone(), who)));
            }
        }
        for (service, who) in asked {
            compared += 1;
            found.extend(ComparedPerson { sides, subject, service, who, days }.difference());
        }
    }
    found.sort_by(|a, b| (a.effect, &a.service, &a.name).cmp(&(b.effect, &b.service, &b.name)));
    (found, compared)
}

/// A service for one person of a family, as both sides see it on their days.
struct ComparedPerson<'a> {
    sides: [ComparedSide<'a>; 2],
    subject: &'a Subject,
    service: String,
    who: Person,
    days: [Day; 2],
}

impl ComparedPerson<'_> {
    /// What a side says; none if it has no such service.
    fn result(&self, place: usize) -> Option<Assessment> {
        let book = &self.sides[place].content.book;
        let id = book.service_named(&self.service)?;
        Some(assess(&Query::new(book, &self.subject.households[place], self.days[place], id, self.who)))
    }

    fn difference(self) -> Option<PersonDifference> {
        let results = [0, 1].map(|place| self.result(place));
        let outcomes = results.each_ref().map(|found| found.as_ref().map(|found| found.outcome));
        let met = [0, 1].map(|place| judged(self.sides[place], results[place].as_ref()));
        let ids: BTreeSet<&String> = met.iter().flat_map(|met| met.keys()).collect();
        let differs = ids.into_iter().filter_map(|id| {
            let [old, new] = met.each_ref().map(|met| met.get(id));
            let truth = |side: Option<&(&'static str, String)>| side.map_or("-", |(truth, _)| *truth);
            let label = new.or(old).map(|(_, label)| label.clone())?;
            let (old, new) = (truth(old), truth(new));
            (old != new).then(|| ChangedRequirement { requirement: id.clone(), label, old, new })
        });
        let reasons: Vec<ChangedRequirement> = differs.collect();
        if outcomes[0] == outcomes[1] && reasons.is_empty() {
            return None;
        }
        Some(PersonDifference {
            name: self.subject.name.clone(),
            service: self.service,
            who: self.who,
            on: self.days.into(),
            effect: PersonEffect::of(outcomes[0], outcomes[1]),
            old: outcomes[0],
            new: outcomes[1],
            reasons,
            notes: self.subject.notes.clone(),
        })
    }
}

/// Each requirement that was judged: whether it is met, and its label.
fn judged(side: ComparedSide<'_>, found: Option<&Assessment>) -> BTreeMap<String, (&'static str, String)> {
    let Some(found) = found else { return BTreeMap::new() };
    let rules = &side.content.book.service(found.service).requirements;
    let each = found.requirements.iter().map(|judged| {
        let rule = &rules[judged.requirement];
        let truth = match judged.truth.settled() {
            Some(Settled::Yes) => "met",
            Some(Settled::No) => "not met",
            Some(Settled::Office) => "office",
            None => "unknown",
        };
        (rule.id.clone(), (truth, side.prose.message(rule.label)))
    });
    each.collect()
}

/// A family as another book knows it, by name, and what that book does not know of it.
fn translated(household: &Household, from: &RuleBook, to: &RuleBook) -> (Household, Vec<String>) {
    let mut there = Household::new();
    let mut notes = Vec::new();
    for (key, known) in household.iter() {
        let (fact, name) = (from.fact(key.fact), key.name(from));
        let Some(id) = to.fact_named(&fact.id).filter(|id| to.fact(*id).of == fact.of) else {
            notes.push(format!("the other side has no fact {name}"));
            continue;
        };
        let value = match (known, &fact.kind, &to.fact(id).kind) {
            (Known::Options(mask), Kind::Choice(ours), Kind::Choice(theirs)) => {
                let chosen = ours.iter().enumerate().filter(|(place, _)| mask & (1 << place) != 0);
                let mut there = 0u32;
                for (_, option) in chosen {
                    match theirs.iter().position(|other| other == option) {
                        Some(place) => there |= 1 << place,
                        None => notes.push(format!("the other side has no option {option} of {name}")),
                    }
                }
                (there != 0).then_some(Known::Options(there))
            }
            (Known::Range(low, high), Kind::Number(..), Kind::Number(_, least, most)) => {
                let inside = *least <= low && high <= *most;
                if !inside {
                    notes.push(format!("on the other side {name} cannot be {low}"));
                }
                inside.then_some(known)
            }
            (Known::Range(..), Kind::Date, Kind::Date) => Some(known),
            _ => {
                notes.push(format!("on the other side {name} is of another kind"));
                None
            }
        };
        if let Some(value) = value {
            there.learn(FactKey::new(id, key.who), value);
        }
    }
    (there, notes)
}
