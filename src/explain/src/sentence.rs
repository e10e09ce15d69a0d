//! A condition as a sentence, from the condition itself: what it compares, in full, and about whom.

use crate::prose::{ConditionScope, Prose};
use policy::{Comparison, Condition, Operand, TimeUnit};

/// A sentence; the sentences below it belong to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConditionSentence {
    /// What it says.
    pub text: String,
    /// What it is about: the members of a group, the inside of a named condition.
    pub parts: Vec<ConditionSentence>,
}

impl ConditionSentence {
    fn leaf(text: String) -> ConditionSentence {
        ConditionSentence { text, parts: Vec::new() }
    }

    /// The sentence as lines; each level is indented by two more spaces.
    pub fn lines(&self, depth: usize) -> Vec<String> {
        let mark = if depth == 0 { "" } else { "· " };
        let mut lines = vec![format!("{}{mark}{}", "  ".repeat(depth), self.text)];
        lines.extend(self.parts.iter().flat_map(|part| part.lines(depth + 1)));
        lines
    }

    /// The sentence in one line; groups stand in brackets.
    pub fn line(&self) -> String {
        if self.parts.is_empty() {
            return self.text.clone();
        }
        let parts: Vec<String> = self.parts.iter().map(ConditionSentence::line).collect();
        format!("{} [ {} ]", self.text, parts.join(" | "))
    }
}

impl Prose<'_> {
    /// A condition in words.
    pub fn sentence(&self, condition: &Condition, scope: ConditionScope) -> ConditionSentence {
        let with_members =
            |name: &str, k: &str, members: &[Condition], scope: ConditionScope| ConditionSentence {
                text: self.t_with(name, &[("k", k)]),
                parts: members.iter().map(|member| self.sentence(member, scope)).collect(),
            };
        match condition {
            Condition::Always => ConditionSentence::leaf(self.t_with("always", &[])),
            Condition::Is(fact, mask) => {
                let (label, option) = (self.fact(*fact, scope), self.options(*fact, *mask));
                ConditionSentence::leaf(self.t_with("is-option", &[("fact", &label), ("option", &option)]))
            }
            Condition::Number(fact, comparison, against) => {
                let amount = match against {
                    Operand::Number(number) => self.number(*fact, *number),
                    Operand::Schedule(id, date) => {
                        let schedule = &self.book.schedules[id.index()].id;
                        let date = self.date(*date, scope);
                        self.t_with("amount-schedule", &[("schedule", schedule), ("date", &date)])
                    }
                };
                let name = format!("number-{}", comparison.name());
                let label = self.fact(*fact, scope);
                ConditionSentence::leaf(self.t_with(&name, &[("fact", &label), ("amount", &amount)]))
            }
            Condition::Elapsed(date, since, comparison, amount) => {
                ConditionSentence::leaf(self.elapsed(&self.date(*date, scope), *since, *comparison, *amount))
            }
            Condition::Before(date, before, day) => {
                let name = if *before { "before-day" } else { "from-day" };
                let (date, day) = (self.date(*date, scope), policy::Day(*day).to_string());
                ConditionSentence::leaf(self.t_with(name, &[("date", &date), ("day", &day)]))
            }
            Condition::Named(id) => {
                let derived = &self.book.named_conditions[id.index()];
                ConditionSentence {
                    text: self.t_with("derived-named", &[("name", &derived.id)]),
                    parts: vec![self.sentence(&derived.condition, scope)],
                }
            }
            Condition::All(members) => with_members("all-of", "", members, scope),
            Condition::Any(members) => with_members("any-of", "", members, scope),
            Condition::None(members) => with_members("none-of", "", members, scope),
            Condition::AtLeast(k, members) => with_members("at-least-of", &k.to_string(), members, scope),
            Condition::Some(group, members) => {
                let scope = ConditionScope { group: Some(*group), ..scope };
                with_members(&format!("some-{}", group.name()), "", members, scope)
            }
            Condition::Every(group, members) => {
                let scope = ConditionScope { group: Some(*group), ..scope };
                with_members(&format!("every-{}", group.name()), "", members, scope)
            }
            Condition::PastDaysOff(inner) => {
                let inner = self.sentence(inner, scope);
                let text = self.t_with("past-days-off", &[("condition", &inner.text)]);
                ConditionSentence { text, ..inner }
            }
            Condition::Office(question, inner) => {
                let question = self.message(*question);
                let question = [("question", question.as_str())];
                match &**inner {
                    Condition::Always => ConditionSentence::leaf(self.t_with("office-alone", &question)),
                    inner => ConditionSentence {
                        text: self.t_with("office-where", &question),
                        parts: vec![self.sentence(inner, scope)],
                    },
                }
            }
        }
    }

    /// Time since a date, or until it where the amount is negative.
    fn elapsed(&self, date: &str, since: TimeUnit, comparison: Comparison, amount: i32) -> String {
        let kind = match amount {
            0 => "today",
            1.. => "since",
            _ => "ahead",
        };
        let length = self.length(since, amount.saturating_abs());
        self.t_with(&format!("{kind}-{}", comparison.name()), &[("date", date), ("amount", &length)])
    }
}
