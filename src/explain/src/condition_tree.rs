//! A condition as a tree in the seeds' own vocabulary: what stands in `rules.json` is what an officer writes.

use crate::rules::condition::{
    AmountEntry, ConditionEntry, ElapsedEntry, LastDayEntry, OptionOrFlag, PeopleName,
};
use policy::{
    Comparison, Condition, DateOf, Day, FactId, Kind, MessageId, Operand, PersonGroup, RuleBook, ScheduleId,
    TimeUnit,
};
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

impl<'a> ConditionTree<'a> {
    /// The message's name in the seeds.
    pub fn name(&self, id: MessageId) -> &'a str {
        self.names.get(id.index()).map_or("", String::as_str)
    }

    /// A condition of a service (or of none).
    pub fn condition(&self, service: &str, condition: &Condition) -> ConditionEntry<'a> {
        let members = |members: &[Condition]| -> Option<Vec<ConditionEntry<'a>>> {
            Some(members.iter().map(|member| self.condition(service, member)).collect())
        };
        let entry = ConditionEntry::default();
        match condition {
            Condition::Always => entry,
            Condition::Is(id, mask) => self.options(*id, *mask),
            Condition::Number(id, comparison, operand) => {
                let amount = match operand {
                    Operand::Number(number) => AmountEntry::Number(*number),
                    Operand::Schedule(schedule, at) => AmountEntry::Schedule {
                        schedule: &self.book.schedules[schedule.index()].id,
                        at: self.date(*at),
                    },
                };
                let entry = ConditionEntry { fact: Some(&self.book.fact(*id).id), ..entry };
                match comparison {
                    Comparison::AtLeast => ConditionEntry { at_least: Some(amount), ..entry },
                    Comparison::AtMost => ConditionEntry { at_most: Some(amount), ..entry },
                    Comparison::MoreThan => ConditionEntry { more_than: Some(amount), ..entry },
                    Comparison::LessThan => ConditionEntry { less_than: Some(amount), ..entry },
                }
            }
            Condition::Elapsed(date, unit, comparison, amount) => {
                let elapsed = match comparison {
                    Comparison::AtLeast => ElapsedEntry::AtLeast(*amount),
                    Comparison::AtMost => ElapsedEntry::AtMost(*amount),
                    Comparison::MoreThan => ElapsedEntry::MoreThan(*amount),
                    Comparison::LessThan => ElapsedEntry::LessThan(*amount),
                };
                let entry = ConditionEntry { fact: Some(self.date(*date)), ..entry };
                match unit {
                    TimeUnit::Months => ConditionEntry { months_since: Some(elapsed), ..entry },
                    TimeUnit::Days => ConditionEntry { days_since: Some(elapsed), ..entry },
                }
            }
            Condition::Before(date, before, day) => {
                let (entry, day) =
                    (ConditionEntry { fact: Some(self.date(*date)), ..entry }, Some(Day(*day).into()));
                match before {
                    true => ConditionEntry { before: day, ..entry },
                    false => ConditionEntry { on_or_after: day, ..entry },
                }
            }
            Condition::Named(id) => {
                let named = &self.book.named_conditions[id.index()];
                match self.expanded {
                    true => self.condition(service, &named.condition),
                    false => ConditionEntry { named: Some(&named.id), ..entry },
                }
            }
            Condition::All(inner) => ConditionEntry { all: members(inner), ..entry },
            Condition::Any(inner) => ConditionEntry { any: members(inner), ..entry },
            Condition::None(inner) => ConditionEntry { none: members(inner), ..entry },
            Condition::AtLeast(k, inner) => {
                let least = Some(AmountEntry::Number(i32::from(*k)));
                ConditionEntry { at_least: least, of: members(inner), ..entry }
            }
            Condition::Some(group, inner) => {
                ConditionEntry { some: Some(people(*group)), all: members(inner), ..entry }
            }
            Condition::Every(group, inner) => {
                ConditionEntry { every: Some(people(*group)), all: members(inner), ..entry }
            }
            Condition::PastDaysOff(inner) => {
                ConditionEntry { last_day: Some(LastDayEntry::MovesOn), ..self.condition(service, inner) }
            }
            Condition::Office(question, inner) => {
                let inner = self.condition(service, inner);
                let name = self.name(*question);
                let name = name.strip_prefix(&format!("{service}-ask-")).unwrap_or(name);
                ConditionEntry { office: inner.office.or(Some(name)), ..inner }
            }
        }
    }

    /// The name of a date.
    pub(crate) fn date(&self, date: DateOf) -> &'a str {
        match date {
            DateOf::Fact(id) => &self.book.fact(id).id,
            DateOf::Computed(id) => &self.book.computed_dates[id.index()].id,
        }
    }

    fn options(&self, id: FactId, mask: u32) -> ConditionEntry<'a> {
        let fact = self.book.fact(id);
        let entry = ConditionEntry { fact: Some(&fact.id), ..ConditionEntry::default() };
        let Kind::Choice(options) = &fact.kind else { return entry };
        let chosen = options.iter().enumerate().filter(|(place, _)| mask & (1 << place) != 0);
        let chosen: Vec<&str> = chosen.map(|(_, option)| option.as_str()).collect();
        match chosen.as_slice() {
            [only] if is_yes_no(options) => {
                ConditionEntry { is: Some(OptionOrFlag::Flag(*only == "yes")), ..entry }
            }
            [only] => ConditionEntry { is: Some(OptionOrFlag::Option(only)), ..entry },
            _ => ConditionEntry { one_of: Some(chosen), ..entry },
        }
    }
}

fn people(group: PersonGroup) -> PeopleName {
    match group {
        PersonGroup::Adult => PeopleName::Adult,
        PersonGroup::Child => PeopleName::Child,
        PersonGroup::OtherChild => PeopleName::OtherChild,
    }
}

/// The schedules that these conditions look up, themselves or through a computed date.
pub(crate) fn schedules<'a>(
    book: &'a RuleBook,
    conditions: impl Iterator<Item = &'a Condition>,
) -> BTreeSet<ScheduleId> {
    let mut found = BTreeSet::new();
    for condition in conditions {
        book.visit(condition, &mut |part| {
            if let (_, Some(DateOf::Computed(id))) = part.operands() {
                found.extend(book.computed_dates[id.index()].schedules.iter().copied());
            }
            if let Condition::Number(_, _, Operand::Schedule(id, _)) = part {
                found.insert(*id);
            }
        });
    }
    found
}
