//! A leaf of a condition in plain words, exactly as the rule counts, and what was answered to it. Must not know: what
//! a condition is part of.

use super::super::super::localizer::Localizer;
use super::tree::ReasonWriter;
use policy::reasons::{Reason, ReasonSubject};
use policy::{Condition, Context, DateOf, Day, Fact, FactId, Kind, Operand, TimeUnit, Unit};

impl ReasonWriter<'_> {
    /// What a leaf asks for; `None` of a group.
    pub(super) fn leaf(&self, reason: &Reason<'_>) -> Option<String> {
        let ReasonSubject::Condition(condition) = reason.of else { return None };
        single_words(self.i18n, &Context { bound: reason.bound, ..self.context }, condition)
    }

    /// What was answered to a leaf.
    pub(super) fn answer(&self, reason: &Reason<'_>) -> Option<String> {
        let keys = reason.keys(&self.context);
        let said = |key: &policy::FactKey| {
            let known = self.context.household.get(*key)?;
            let fact = self.i18n.book.fact(key.fact);
            Some(match known.only_option() {
                Some(place) => self.i18n.option_in_short(fact, place),
                None => self.i18n.value(fact, known),
            })
        };
        let nothing = || {
            let asked = keys.iter().any(|key| self.open.contains(key));
            self.i18n.t(if asked { "reason-unsure" } else { "reason-unanswered" })
        };
        let alone = matches!(reason.of, ReasonSubject::Condition(Condition::Is(..)));
        match keys.as_slice() {
            [] => None,
            [key] if alone => Some(match said(key) {
                Some(value) => self.i18n.t_with("reason-answer", &[("value", &value)]),
                None => nothing(),
            }),
            keys => {
                let answers = keys.iter().filter_map(|key| {
                    let values = [("label", self.i18n.label(*key)), ("value", said(key)?)];
                    let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
                    Some(self.i18n.t_with("reason-answered", &values))
                });
                let list = answers.collect::<Vec<_>>().join(&self.i18n.t("and"));
                Some(match list.is_empty() {
                    false => self.i18n.t_with("reason-answers", &[("list", &list)]),
                    true => nothing(),
                })
            }
        }
    }
}

/// What a condition that looks at one fact or one date asks for, of whom it is about `here`; `None` of a group.
pub(crate) fn single_words(i18n: Localizer, here: &Context<'_>, condition: &Condition) -> Option<String> {
    let label = |fact: FactId| i18n.label(here.key(fact));
    let date = |date: &DateOf| match date {
        DateOf::Fact(fact) => label(*fact),
        DateOf::Computed(_) => i18n.t("reason-computed"),
    };
    Some(match condition {
        Condition::Is(fact, mask) => options(i18n, i18n.book.fact(*fact), &label(*fact), *mask),
        Condition::Number(fact, comparison, against) => {
            let amount = match (against, &i18n.book.fact(*fact).kind) {
                (Operand::Schedule(..), _) => i18n.t("reason-scheduled"),
                (Operand::Number(n), Kind::Number(Unit::Months, ..)) => months(i18n, *n),
                (Operand::Number(n), _) => amount_of(i18n, "reason-count", *n),
            };
            let name = format!("reason-number-{}", comparison.name());
            i18n.t_with(&name, &[("label", &label(*fact)), ("amount", &amount)])
        }
        Condition::Elapsed(of, since, comparison, amount) => {
            let kind = match amount {
                0 => "today",
                1.. => "since",
                _ => "ahead",
            };
            let length = match since {
                TimeUnit::Days if amount.abs() == 1 => i18n.t("reason-day"),
                TimeUnit::Days => amount_of(i18n, "reason-days", amount.saturating_abs()),
                TimeUnit::Months => months(i18n, amount.saturating_abs()),
            };
            let name = format!("reason-{kind}-{}", comparison.name());
            i18n.t_with(&name, &[("date", &date(of)), ("amount", &length)])
        }
        Condition::Before(of, before, day) => {
            let name = if *before { "reason-before" } else { "reason-from" };
            i18n.t_with(name, &[("date", &date(of)), ("day", &i18n.day(Day(*day)))])
        }
        _ => return None,
    })
}

/// The options that will do, or, where those are more, the ones that will not.
fn options(i18n: Localizer, fact: &Fact, label: &str, mask: u32) -> String {
    let Kind::Choice(options) = &fact.kind else { return label.to_owned() };
    let (yes, no): (Vec<usize>, Vec<usize>) = (0..options.len()).partition(|n| mask & (1 << n) != 0);
    let few = no.len() < yes.len();
    let told = if few { no } else { yes };
    let one = |n| i18n.t_with("reason-option", &[("option", &i18n.option_in_short(fact, n))]);
    let told: Vec<String> = told.into_iter().map(one).collect();
    let (name, between) = if few { ("reason-is-not", "and") } else { ("reason-is", "or") };
    i18n.t_with(name, &[("label", label), ("options", &told.join(&i18n.t(between)))])
}

fn amount_of(i18n: Localizer, name: &str, n: i32) -> String {
    i18n.t_with(name, &[("n", &n.to_string())])
}

/// Months, and years where they come out even: 12 months stay months, as the counters say them.
fn months(i18n: Localizer, months: i32) -> String {
    match months {
        24.. if months % 12 == 0 => amount_of(i18n, "reason-years", months / 12),
        1 => i18n.t("reason-month"),
        _ => amount_of(i18n, "reason-months", months),
    }
}
