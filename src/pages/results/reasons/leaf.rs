//! A leaf of a condition in plain words, exactly as the rule counts, and what was answered to it. Must not know: what
//! a condition is part of.

use super::Telling;
use policy::reasons::{Of, Reason};
use policy::{Against, Condition, Context, DateOf, Day, Fact, FactId, Kind, Since, Unit, Verb};

/// The verb as messages name it.
fn verb_name(verb: Verb) -> &'static str {
    match verb {
        Verb::AtLeast => "at-least",
        Verb::AtMost => "at-most",
        Verb::MoreThan => "more-than",
        Verb::LessThan => "less-than",
    }
}

impl Telling<'_> {
    /// What a leaf asks for; `None` of a group.
    pub(super) fn leaf(&self, reason: &Reason<'_>) -> Option<String> {
        let Of::Condition(condition) = reason.of else { return None };
        let here = Context { bound: reason.bound, ..self.context };
        let label = |fact: FactId| self.say.label(here.key(fact));
        let date = |date: &DateOf| match date {
            DateOf::Fact(fact) => label(*fact),
            DateOf::Reckoned(_) => self.say.page("reason-reckoned"),
        };
        Some(match condition {
            Condition::Is(fact, mask) => self.options(self.say.book.fact(*fact), &label(*fact), *mask),
            Condition::Number(fact, verb, against) => {
                let amount = match (against, &self.say.book.fact(*fact).kind) {
                    (Against::Schedule(..), _) => self.say.page("reason-scheduled"),
                    (Against::Number(n), Kind::Number(Unit::Months, ..)) => self.months(*n),
                    (Against::Number(n), _) => self.amount("reason-count", *n),
                };
                let name = format!("reason-number-{}", verb_name(*verb));
                self.say.fill(&name, &[("label", &label(*fact)), ("amount", &amount)])
            }
            Condition::Elapsed(of, since, verb, amount) => {
                let kind = match amount {
                    0 => "today",
                    1.. => "since",
                    _ => "ahead",
                };
                let length = match since {
                    Since::Days if amount.abs() == 1 => self.say.page("reason-day"),
                    Since::Days => self.amount("reason-days", amount.saturating_abs()),
                    Since::Months => self.months(amount.saturating_abs()),
                };
                let name = format!("reason-{kind}-{}", verb_name(*verb));
                self.say.fill(&name, &[("date", &date(of)), ("amount", &length)])
            }
            Condition::Before(of, before, day) => {
                let name = if *before { "reason-before" } else { "reason-from" };
                self.say.fill(name, &[("date", &date(of)), ("day", &self.say.day(Day(*day)))])
            }
            _ => return None,
        })
    }

    /// What was answered to a leaf.
    pub(super) fn answer(&self, reason: &Reason<'_>) -> Option<String> {
        let keys = reason.keys(&self.context);
        let said = |key: &policy::Key| {
            let known = self.context.household.get(*key)?;
            let fact = self.say.book.fact(key.fact);
            Some(match known.only_option() {
                Some(place) => self.say.option_in_short(fact, place),
                None => self.say.value(fact, known),
            })
        };
        let nothing = || {
            let asked = keys.iter().any(|key| self.open.contains(key));
            self.say.page(if asked { "reason-unsure" } else { "reason-unanswered" })
        };
        let alone = matches!(reason.of, Of::Condition(Condition::Is(..)));
        match keys.as_slice() {
            [] => None,
            [key] if alone => Some(match said(key) {
                Some(value) => self.say.fill("reason-answer", &[("value", &value)]),
                None => nothing(),
            }),
            keys => {
                let answers = keys.iter().filter_map(|key| {
                    let values = [("label", self.say.label(*key)), ("value", said(key)?)];
                    let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
                    Some(self.say.fill("reason-answered", &values))
                });
                let list = answers.collect::<Vec<_>>().join(&self.say.page("and"));
                Some(match list.is_empty() {
                    false => self.say.fill("reason-answers", &[("list", &list)]),
                    true => nothing(),
                })
            }
        }
    }

    /// The options that will do, or, where those are more, the ones that will not.
    fn options(&self, fact: &Fact, label: &str, mask: u32) -> String {
        let Kind::Choice(options) = &fact.kind else { return label.to_owned() };
        let (yes, no): (Vec<usize>, Vec<usize>) = (0..options.len()).partition(|n| mask & (1 << n) != 0);
        let few = no.len() < yes.len();
        let told = if few { no } else { yes };
        let one = |n| self.say.fill("reason-option", &[("option", &self.say.option_in_short(fact, n))]);
        let told: Vec<String> = told.into_iter().map(one).collect();
        let (name, between) = if few { ("reason-is-not", "and") } else { ("reason-is", "or") };
        self.say.fill(name, &[("label", label), ("options", &told.join(&self.say.page(between)))])
    }

    fn amount(&self, name: &str, n: i32) -> String {
        self.say.fill(name, &[("n", &n.to_string())])
    }

    /// Months, and years where they come out even: 12 months stay months, as the counters say them.
    fn months(&self, months: i32) -> String {
        match months {
            24.. if months % 12 == 0 => self.amount("reason-years", months / 12),
            1 => self.say.page("reason-month"),
            _ => self.amount("reason-months", months),
        }
    }
}
