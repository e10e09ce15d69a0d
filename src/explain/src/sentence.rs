//! A condition as a sentence, from the condition itself: what it compares, in full, and about whom.

use crate::voice::{Scene, Voice};
use policy::{Comparison, Condition, Operand, PersonGroup, TimeUnit};

/// A sentence; the sentences below it belong to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// What it says.
    pub text: String,
    /// What it is about: the members of a group, the inside of a named condition.
    pub parts: Vec<Sentence>,
}

impl Sentence {
    fn leaf(text: String) -> Sentence {
        Sentence { text, parts: Vec::new() }
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
        let parts: Vec<String> = self.parts.iter().map(Sentence::line).collect();
        format!("{} [ {} ]", self.text, parts.join(" | "))
    }
}

/// The verb as messages name it.
pub(crate) fn verb_name(verb: Comparison) -> &'static str {
    match verb {
        Comparison::AtLeast => "at-least",
        Comparison::AtMost => "at-most",
        Comparison::MoreThan => "more-than",
        Comparison::LessThan => "less-than",
    }
}

/// The people of a group as messages name them.
pub(crate) fn people_name(bound: PersonGroup) -> &'static str {
    match bound {
        PersonGroup::Adult => "adult",
        PersonGroup::Child => "child",
        PersonGroup::OtherChild => "other-child",
    }
}

impl Voice<'_> {
    /// A condition in words.
    pub fn sentence(&self, condition: &Condition, scene: Scene) -> Sentence {
        let group = |name: &str, k: &str, members: &[Condition], scene: Scene| Sentence {
            text: self.say(name, &[("k", k)]),
            parts: members.iter().map(|member| self.sentence(member, scene)).collect(),
        };
        match condition {
            Condition::Always => Sentence::leaf(self.say("always", &[])),
            Condition::Is(fact, mask) => {
                let (label, option) = (self.fact(*fact, scene), self.options(*fact, *mask));
                Sentence::leaf(self.say("is-option", &[("fact", &label), ("option", &option)]))
            }
            Condition::Number(fact, verb, against) => {
                let amount = match against {
                    Operand::Number(number) => self.number(*fact, *number),
                    Operand::Schedule(id, date) => {
                        let schedule = &self.book.schedules[id.index()].id;
                        let date = self.date(*date, scene);
                        self.say("amount-schedule", &[("schedule", schedule), ("date", &date)])
                    }
                };
                let name = format!("number-{}", verb_name(*verb));
                let label = self.fact(*fact, scene);
                Sentence::leaf(self.say(&name, &[("fact", &label), ("amount", &amount)]))
            }
            Condition::Elapsed(date, since, verb, amount) => {
                Sentence::leaf(self.elapsed(&self.date(*date, scene), *since, *verb, *amount))
            }
            Condition::Before(date, before, day) => {
                let name = if *before { "before-day" } else { "from-day" };
                let (date, day) = (self.date(*date, scene), policy::Day(*day).to_string());
                Sentence::leaf(self.say(name, &[("date", &date), ("day", &day)]))
            }
            Condition::Named(id) => {
                let derived = &self.book.named_conditions[id.index()];
                Sentence {
                    text: self.say("derived-named", &[("name", &derived.id)]),
                    parts: vec![self.sentence(&derived.condition, scene)],
                }
            }
            Condition::All(members) => group("all-of", "", members, scene),
            Condition::Any(members) => group("any-of", "", members, scene),
            Condition::None(members) => group("none-of", "", members, scene),
            Condition::AtLeast(k, members) => group("at-least-of", &k.to_string(), members, scene),
            Condition::Some(bound, members) => {
                let scene = Scene { bound: Some(*bound), ..scene };
                group(&format!("some-{}", people_name(*bound)), "", members, scene)
            }
            Condition::Every(bound, members) => {
                let scene = Scene { bound: Some(*bound), ..scene };
                group(&format!("every-{}", people_name(*bound)), "", members, scene)
            }
            Condition::Office(question, inner) => {
                let question = [("question", self.id(*question))];
                match &**inner {
                    Condition::Always => Sentence::leaf(self.say("office-alone", &question)),
                    inner => Sentence {
                        text: self.say("office-where", &question),
                        parts: vec![self.sentence(inner, scene)],
                    },
                }
            }
        }
    }

    /// Time since a date, or until it where the amount is negative.
    fn elapsed(&self, date: &str, since: TimeUnit, verb: Comparison, amount: i32) -> String {
        let kind = match amount {
            0 => "today",
            1.. => "since",
            _ => "ahead",
        };
        let length = self.length(since, amount.saturating_abs());
        self.say(&format!("{kind}-{}", verb_name(verb)), &[("date", date), ("amount", &length)])
    }
}
