//! The rules of a service, one by one, in a form in which two books can be compared.

use super::{ComparedSide, tree};
use crate::prose::ConditionScope;
use policy::{Condition, Period, Service};
use serde_json::{Value, json};

/// A requirement, a piece of advice or a line of papers.
#[derive(Clone, Debug, PartialEq)]
pub struct RuleItem {
    /// `requirement`, `advice` or `paper`.
    pub kind: &'static str,
    /// Its name in the seeds; of papers, the papers.
    pub id: String,
    /// What people are told.
    pub label: String,
    /// Its condition as a sentence.
    pub sentence: String,
    /// All that can make a difference: its condition by name, its period, whether it is a need.
    pub tree: Value,
}

/// What became of a rule.
#[derive(Clone, Debug)]
pub struct ItemChange {
    /// The service's name in the seeds.
    pub service: String,
    /// As it was, if it was.
    pub old: Option<RuleItem>,
    /// As it is, if it is.
    pub new: Option<RuleItem>,
}

impl RuleItem {
    /// True if people are told the same in the same cases; how the sentence is put together is of no account.
    fn says_the_same(&self, other: &RuleItem) -> bool {
        (self.kind, &self.id, &self.label, &self.tree) == (other.kind, &other.id, &other.label, &other.tree)
    }

    pub(super) fn lines(&self, mark: &str) -> Vec<String> {
        let about = self.tree.as_object().into_iter().flatten().filter(|(name, _)| *name != "condition");
        let about: Vec<String> = about.map(|(name, value)| format!("{name} {value}")).collect();
        let about = if about.is_empty() { String::new() } else { format!(" ({})", about.join(", ")) };
        vec![format!("    {mark} {}{about}", self.label), format!("      {}", self.sentence)]
    }
}

impl ItemChange {
    /// What happened to which rule.
    pub fn name(&self) -> String {
        let item = self.old.as_ref().or(self.new.as_ref());
        let (kind, id) = item.map_or(("", ""), |item| (item.kind, item.id.as_str()));
        let what = match (&self.old, &self.new) {
            (None, _) => "added",
            (_, None) => "removed",
            _ => "changed",
        };
        format!("{}: {kind} {id} {what}", self.service)
    }

    pub(super) fn json(&self) -> Value {
        let side = |item: &Option<RuleItem>| {
            item.as_ref()
                .map(|item| json!({ "label": item.label, "sentence": item.sentence, "rule": item.tree }))
        };
        let item = self.old.as_ref().or(self.new.as_ref());
        json!({
            "service": self.service, "kind": item.map(|item| item.kind), "id": item.map(|item| item.id.as_str()),
            "old": side(&self.old), "new": side(&self.new),
        })
    }
}

/// Every rule that differs, of the services that both sides have.
pub(super) fn changes(old: ComparedSide<'_>, new: ComparedSide<'_>) -> Vec<ItemChange> {
    let mut changes = Vec::new();
    for service in &old.content.book.services {
        let Some(id) = new.content.book.service_named(&service.id) else { continue };
        let (mut before, mut after) = (items(old, service), items(new, new.content.book.service(id)));
        // What stands on both sides alike is of no interest; staged rules of one name are told apart by this.
        before.retain(|item| match after.iter().position(|other| item.says_the_same(other)) {
            Some(place) => {
                after.remove(place);
                false
            }
            None => true,
        });
        for item in before {
            let same = after.iter().position(|other| other.kind == item.kind && other.id == item.id);
            let other = same.map(|place| after.remove(place));
            changes.push(ItemChange { service: service.id.clone(), old: Some(item), new: other });
        }
        let added = after.into_iter();
        changes.extend(added.map(|item| ItemChange {
            service: service.id.clone(),
            old: None,
            new: Some(item),
        }));
    }
    changes
}

/// The rules of a service that are in force on the side's day; without a day, all of them.
fn items(side: ComparedSide<'_>, service: &Service) -> Vec<RuleItem> {
    let tree = tree(side);
    let prose = side.prose;
    let scope = ConditionScope { of: service.of, group: None };
    let item = |kind, id: String, label: &str, condition: &Condition, period: &Period, need: bool| {
        let mut about = json!({ "condition": tree.condition(&service.id, condition) });
        let days = [("from", period.from), ("until", period.until)];
        // On two given days it counts what is in force, not since when.
        for (name, day) in days.into_iter().filter(|_| side.on.is_none()) {
            if let Some(day) = day {
                about[name] = json!(day.to_string());
            }
        }
        if let Some(event) = &period.at {
            about["at"] = json!(tree.date(event.date));
        }
        if need {
            about["need"] = json!(true);
        }
        let sentence = prose.sentence(condition, scope).line();
        let in_force = side.on.is_none_or(|on| period.in_force(on));
        in_force.then(|| RuleItem { kind, id, label: label.to_owned(), sentence, tree: about })
    };
    let requirements = service.requirements.iter().filter_map(|rule| {
        item(
            "requirement",
            rule.id.clone(),
            &prose.message(rule.label),
            &rule.condition,
            &rule.period,
            rule.is_applicability(),
        )
    });
    let advice = service.advice.iter().filter_map(|advice| {
        item(
            "advice",
            advice.id.clone(),
            &prose.message(advice.message),
            &advice.condition,
            &advice.period,
            false,
        )
    });
    let papers = service.guidance.papers.iter().filter_map(|paper| {
        let names: Vec<&str> =
            paper.any.iter().map(|one| tree.name(one.paper).trim_start_matches("paper-")).collect();
        let labels: Vec<String> = paper.any.iter().map(|one| prose.message(one.paper)).collect();
        let when = paper.condition.as_ref().unwrap_or(&Condition::Always);
        item("paper", names.join(" | "), &labels.join(" | "), when, &paper.period, false)
    });
    requirements.chain(advice).chain(papers).collect()
}
