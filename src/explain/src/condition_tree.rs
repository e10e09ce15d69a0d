//! A condition as a tree in the seeds' own vocabulary: what stands in `rules.json` is what an officer writes.

use crate::sentence::{people_name, verb_name};
use policy::{Condition, DateOf, Day, FactId, Kind, MessageId, Operand, RuleBook, ScheduleId, TimeUnit};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

/// Writes conditions of one book by name.
#[derive(Clone, Copy)]
pub struct ConditionTree<'a> {
    /// The book.
    pub book: &'a RuleBook,
    /// The name of each message in the seeds.
    pub names: &'a [String],
    /// True to write named conditions out, so that two books can be compared whatever they call them.
    pub expanded: bool,
}

/// True for the options of a yes-no fact.
pub(crate) fn is_yes_no(options: &[String]) -> bool {
    options == ["yes", "no"]
}

impl ConditionTree<'_> {
    /// The message's name in the seeds.
    pub fn name(&self, id: MessageId) -> &str {
        self.names.get(id.index()).map_or("", String::as_str)
    }

    /// A condition of a service (or of none).
    pub fn condition(&self, service: &str, condition: &Condition) -> Value {
        let all = |members: &[Condition]| -> Vec<Value> {
            members.iter().map(|member| self.condition(service, member)).collect()
        };
        let fact = |id: &FactId| self.book.fact(*id).id.as_str();
        match condition {
            Condition::Always => json!({}),
            Condition::Is(id, mask) => self.options(*id, *mask),
            Condition::Number(id, verb, against) => {
                let number = match against {
                    Operand::Number(number) => json!(number),
                    Operand::Schedule(schedule, at) => {
                        json!({ "schedule": self.book.schedules[schedule.index()].id, "at": self.date(*at) })
                    }
                };
                json!({ "fact": fact(id), verb_name(*verb): number })
            }
            Condition::Elapsed(date, since, verb, amount) => {
                let since = if *since == TimeUnit::Months { "months-since" } else { "days-since" };
                json!({ "fact": self.date(*date), since: { verb_name(*verb): amount } })
            }
            Condition::Before(date, before, day) => {
                let verb = if *before { "before" } else { "on-or-after" };
                json!({ "fact": self.date(*date), verb: Day(*day).to_string() })
            }
            Condition::Named(id) => {
                let derived = &self.book.named_conditions[id.index()];
                match self.expanded {
                    true => self.condition(service, &derived.condition),
                    false => json!({ "derived": derived.id }),
                }
            }
            Condition::All(members) => json!({ "all": all(members) }),
            Condition::Any(members) => json!({ "any": all(members) }),
            Condition::None(members) => json!({ "none": all(members) }),
            Condition::AtLeast(k, members) => json!({ "at-least": k, "of": all(members) }),
            Condition::Some(group, members) => json!({ "some": people_name(*group), "all": all(members) }),
            Condition::Every(group, members) => json!({ "every": people_name(*group), "all": all(members) }),
            Condition::Office(question, inner) => {
                let name = self.name(*question);
                let name = name.strip_prefix(&format!("{service}-ask-")).unwrap_or(name);
                let mut tree = Map::from_iter([("office".to_owned(), json!(name))]);
                if let Value::Object(inner) = self.condition(service, inner) {
                    tree.extend(inner);
                }
                Value::Object(tree)
            }
        }
    }

    /// The name of a date.
    pub(crate) fn date(&self, date: DateOf) -> &str {
        match date {
            DateOf::Fact(id) => &self.book.fact(id).id,
            DateOf::Computed(id) => &self.book.computed_dates[id.index()].id,
        }
    }

    fn options(&self, id: FactId, mask: u32) -> Value {
        let fact = self.book.fact(id);
        let Kind::Choice(options) = &fact.kind else { return json!({ "fact": fact.id }) };
        let chosen = options.iter().enumerate().filter(|(place, _)| mask & (1 << place) != 0);
        let chosen: Vec<&str> = chosen.map(|(_, option)| option.as_str()).collect();
        match chosen.as_slice() {
            [only] if is_yes_no(options) => json!({ "fact": fact.id, "is": *only == "yes" }),
            [only] => json!({ "fact": fact.id, "is": only }),
            _ => json!({ "fact": fact.id, "one-of": chosen }),
        }
    }
}

/// The schedules that these conditions look up, themselves or through a reckoned date.
pub(crate) fn schedules<'a>(
    book: &RuleBook,
    conditions: impl Iterator<Item = &'a Condition>,
) -> BTreeSet<ScheduleId> {
    let mut found = BTreeSet::new();
    for condition in conditions {
        collect(book, condition, &mut found);
    }
    found
}

fn collect(book: &RuleBook, condition: &Condition, found: &mut BTreeSet<ScheduleId>) {
    let mut date = |date: &DateOf| {
        if let DateOf::Computed(id) = date {
            found.extend(book.computed_dates[id.index()].schedules.iter().copied());
        }
    };
    match condition {
        Condition::Number(_, _, Operand::Schedule(id, at)) => {
            date(at);
            found.insert(*id);
        }
        Condition::Elapsed(of, ..) | Condition::Before(of, ..) => date(of),
        Condition::Named(id) => collect(book, &book.named_conditions[id.index()].condition, found),
        other => other.parts().iter().for_each(|member| collect(book, member, found)),
    }
}
