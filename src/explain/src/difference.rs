//! Two rule books side by side: who gains, loses or is told something else, and which rules are the reason.
//!
//! People are the worked cases and example families of both sides. Each is judged under both books; facts and options
//! are matched by their names, and what one side does not know is said, never guessed.

mod items;
mod people;

pub use items::{ItemChange, RuleItem};
pub use people::{ChangedRequirement, PersonDifference, PersonEffect};

use crate::condition_tree::ConditionTree;
use crate::prose::Prose;
use policy::{Day, RuleBook};
use reader::Content;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// One of the two sides.
#[derive(Clone, Copy)]
pub struct ComparedSide<'a> {
    /// The seeds.
    pub content: &'a Content,
    /// The day for which everybody is judged; if there is none, each on the day that the case or family names.
    pub on: Option<Day>,
    /// The side's prose, in the language of the report.
    pub prose: Prose<'a>,
}

/// What differs.
#[derive(Clone, Debug)]
pub struct RuleBookDifference {
    /// Services that only the new side has, by their names in the seeds.
    pub services_added: Vec<String>,
    /// Services that only the old side has.
    pub services_removed: Vec<String>,
    /// Facts and options that only one side has, in words.
    pub vocabulary: Vec<String>,
    /// Schedules: the name, the old and the new sentence.
    pub schedules: Vec<(String, Option<String>, Option<String>)>,
    /// Requirements, advice and papers of services that both sides have.
    pub rules: Vec<ItemChange>,
    /// Everybody to whom something else is said.
    pub people: Vec<PersonDifference>,
    /// How many results were compared.
    pub compared: usize,
}

/// Compares two sides.
pub fn difference(old: ComparedSide<'_>, new: ComparedSide<'_>) -> RuleBookDifference {
    let (before, after) = (&old.content.book, &new.content.book);
    let rules = items::changes(old, new);
    let (people, compared) = people::people(old, new);
    RuleBookDifference {
        services_added: only(after.services.iter().map(|s| &s.id), |id| before.service_named(id).is_some()),
        services_removed: only(before.services.iter().map(|s| &s.id), |id| after.service_named(id).is_some()),
        vocabulary: vocabulary(before, after),
        schedules: schedules(old, new),
        rules,
        people,
        compared,
    }
}

fn only<'s>(ids: impl Iterator<Item = &'s String>, known: impl Fn(&str) -> bool) -> Vec<String> {
    ids.filter(|id| !known(id)).cloned().collect()
}

fn vocabulary(old: &RuleBook, new: &RuleBook) -> Vec<String> {
    let mut lines = Vec::new();
    for (here, there, side) in [(old, new, "old"), (new, old, "new")] {
        for fact in &here.facts {
            let Some(other) = there.fact_named(&fact.id).map(|id| there.fact(id)) else {
                lines.push(format!("the fact {} exists on the {side} side only", fact.id));
                continue;
            };
            if let (policy::Kind::Choice(ours), policy::Kind::Choice(theirs)) = (&fact.kind, &other.kind) {
                let lone = ours.iter().filter(|option| !theirs.contains(option));
                lines.extend(lone.map(|option| {
                    format!("the option {option} of {} exists on the {side} side only", fact.id)
                }));
            } else if side == "old" && fact.kind != other.kind {
                lines.push(format!("the fact {} has another kind or other limits", fact.id));
            }
        }
    }
    lines
}

fn schedules(old: ComparedSide<'_>, new: ComparedSide<'_>) -> Vec<(String, Option<String>, Option<String>)> {
    let named = |side: ComparedSide<'_>, id: &str| {
        let found = side.content.book.schedules.iter().find(|schedule| schedule.id == id);
        found.map(|schedule| side.prose.schedule(schedule))
    };
    let ids = [old, new].into_iter().flat_map(|side| &side.content.book.schedules);
    let ids: BTreeSet<&str> = ids.map(|schedule| schedule.id.as_str()).collect();
    let both = ids.into_iter().map(|id| (id.to_owned(), named(old, id), named(new, id)));
    both.filter(|(_, before, after)| before != after).collect()
}

pub(crate) fn tree<'a>(side: ComparedSide<'a>) -> ConditionTree<'a> {
    ConditionTree { book: &side.content.book, names: &side.content.names, expanded: true }
}

impl RuleBookDifference {
    /// How many people gain, lose, or are told something else.
    pub fn count(&self, effect: PersonEffect) -> usize {
        self.people.iter().filter(|person| person.effect == effect).count()
    }

    /// The report for a reader.
    pub fn lines(&self) -> Vec<String> {
        let mut lines = Vec::new();
        lines.extend(self.services_added.iter().map(|id| format!("+ service {id}")));
        lines.extend(self.services_removed.iter().map(|id| format!("- service {id}")));
        lines.extend(self.vocabulary.iter().map(|line| format!("~ {line}")));
        for (id, before, after) in &self.schedules {
            lines.push(format!("~ schedule {id}"));
            lines.extend(before.iter().map(|line| format!("    - {line}")));
            lines.extend(after.iter().map(|line| format!("    + {line}")));
        }
        for change in &self.rules {
            lines.push(format!("~ {}", change.name()));
            lines.extend(change.old.iter().flat_map(|item| item.lines("-")));
            lines.extend(change.new.iter().flat_map(|item| item.lines("+")));
        }
        for effect in PersonEffect::ALL {
            if self.count(effect) > 0 {
                lines.extend([String::new(), format!("{}:", effect.name())]);
            }
            let chosen = self.people.iter().filter(|person| person.effect == effect);
            lines.extend(chosen.flat_map(PersonDifference::lines));
        }
        let counts = PersonEffect::ALL.map(|effect| format!("{} {}", self.count(effect), effect.name()));
        lines.extend([String::new(), format!("{} results compared: {}.", self.compared, counts.join(", "))]);
        lines
    }

    /// The report for a program.
    pub fn json(&self) -> Value {
        let schedules = self.schedules.iter();
        json!({
            "compared": self.compared,
            "services-added": self.services_added,
            "services-removed": self.services_removed,
            "vocabulary": self.vocabulary,
            "schedules": schedules
                .map(|(id, old, new)| json!({ "id": id, "old": old, "new": new }))
                .collect::<Vec<_>>(),
            "rules": self.rules.iter().map(ItemChange::json).collect::<Vec<_>>(),
            "people": self.people.iter().map(PersonDifference::json).collect::<Vec<_>>(),
        })
    }
}
