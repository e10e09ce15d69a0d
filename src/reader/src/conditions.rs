//! Conditions: from the closed vocabulary of the seeds to `policy::Condition`.

use crate::condition_form::{last_day, on_day, one_form};
use crate::facts::{CENTURY, bounded, find_fact};
use crate::registry::{Messages, lookup};
use crate::toml_value::{TomlTable, TomlValue, nearest};
use policy::{
    Comparison, ComputedDate, ComputedDateId, Condition, DateOf, Fact, FactId, Kind, NamedCondition,
    NamedConditionId, Operand, PersonGroup, Schedule, ScheduleId, Scope, TimeUnit,
};
use std::cell::Cell;

/// `some` and `every` come first: their members stand under `all`.
const GROUPS: [&str; 6] = ["some", "every", "all", "any", "none", "at-least"];
/// Every key with which a condition may be written.
pub(crate) const KEYS: [&str; 21] = [
    "fact",
    "is",
    "one-of",
    "at-least",
    "at-most",
    "more-than",
    "less-than",
    "months-since",
    "days-since",
    "before",
    "on-or-after",
    "last-day",
    "on",
    "derived",
    "office",
    "all",
    "any",
    "none",
    "of",
    "some",
    "every",
];

/// What a condition may refer to, and whose conditions are being read.
pub(crate) struct ConditionParser<'a> {
    pub(crate) facts: &'a [Fact],
    pub(crate) schedules: &'a [Schedule],
    pub(crate) computed: &'a [ComputedDate],
    pub(crate) derived: &'a [NamedCondition],
    /// The service's id, if these are a service's conditions; office questions need one.
    pub(crate) service: Option<&'a str>,
    /// Whom the service is for; `None` in derived conditions.
    pub(crate) of: Option<Scope>,
    /// True if its deadlines run: of each it must be said whether its last day moves on past days off.
    pub(crate) urgent: bool,
    /// The year of the deed for which a condition with `on` is judged; none where the rule names no window.
    pub(crate) year: Cell<Option<i32>>,
    /// The questions that the service lists under `questions-for-office`.
    pub(crate) questions_for_office: Vec<&'a str>,
}

impl ConditionParser<'_> {
    /// Reads the condition written with `table`'s keys; `deep` is false inside a group.
    pub(crate) fn read(
        &self,
        table: &TomlTable<'_>,
        deep: bool,
        messages: &mut Messages,
    ) -> Option<Condition> {
        self.read_bound(table, deep, None, messages)
    }

    fn read_bound(
        &self,
        table: &TomlTable<'_>,
        deep: bool,
        bound: Option<PersonGroup>,
        messages: &mut Messages,
    ) -> Option<Condition> {
        if !one_form(table) {
            return None;
        }
        let office = self.office(table, messages);
        let is_leaf = table.has("fact") || table.has("derived");
        let group = if is_leaf { None } else { GROUPS.into_iter().find(|key| table.has(key)) };
        let inner = match group {
            Some(_) if !deep => {
                table.error(
                    "too-deep",
                    "a group cannot stand inside a group",
                    "name the inner group in policy/derived.toml and write { derived = \"…\" }",
                );
                None
            }
            Some(kind) => self.group(table, kind, messages),
            None if table.has("derived") => self.derived(table, bound),
            None if table.has("fact") => self.leaf(table, bound),
            None if office.is_some() => Some(Condition::Always),
            None => {
                table.error(
                    "no-condition",
                    "there is no condition here",
                    "write fact = …, derived = …, office = …, or a group: all, any, none, at-least, some, every",
                );
                None
            }
        }?;
        Some(match office {
            Some(question) => Condition::Office(question, Box::new(inner)),
            None => inner,
        })
    }

    fn office(&self, table: &TomlTable<'_>, messages: &mut Messages) -> Option<policy::MessageId> {
        let value = table.get("office")?;
        let question = value.text()?;
        let Some(service) = self.service else {
            value.error(
                "office-in-derived",
                "a derived condition has no office to ask",
                "put office = … where it is used",
            );
            return None;
        };
        if !self.questions_for_office.contains(&question) {
            value.error(
                "question-not-listed",
                format!("`{question}` is not among the questions that this service lists"),
                format!("add \"{question}\" to questions-for-office = [ … ]"),
            );
        }
        Some(messages.need(&format!("{service}-ask-{question}"), table.file, value.span()))
    }

    fn group(&self, table: &TomlTable<'_>, kind: &str, messages: &mut Messages) -> Option<Condition> {
        let over = |key: &str| -> Option<PersonGroup> {
            let value = table.get(key)?;
            let text = value.text()?;
            let found = PersonGroup::ALL.into_iter().find(|group| group.name() == text);
            if found.is_none() {
                value.error(
                    "unknown-word",
                    format!("`{text}` are no people"),
                    nearest(text, PersonGroup::ALL.into_iter().map(PersonGroup::name)),
                );
            }
            found
        };
        let bound = match kind {
            "some" | "every" => Some(over(kind)?),
            _ => None,
        };
        let list = match kind {
            "some" | "every" => "all",
            "at-least" => "of",
            other => other,
        };
        let value = table.need(list)?;
        let members = value.array();
        if members.is_empty() {
            value.error(
                "empty-group",
                "a group needs at least one condition",
                "write one, or drop the group",
            );
            return None;
        }
        let expected = members.len();
        let conditions: Vec<Condition> = members
            .into_iter()
            .filter_map(|member| {
                let inner = member.table()?;
                inner.only(&KEYS);
                self.read_bound(&inner, false, bound, messages)
            })
            .collect();
        if conditions.len() != expected {
            return None;
        }
        Some(match (kind, bound) {
            ("all", _) => Condition::All(conditions),
            ("any", _) => Condition::Any(conditions),
            ("none", _) => Condition::None(conditions),
            ("some", Some(bound)) => Condition::Some(bound, conditions),
            ("every", Some(bound)) => Condition::Every(bound, conditions),
            _ => {
                let count = table.need("at-least")?;
                let k = count.integer()?;
                let Some(k) = u8::try_from(k).ok().filter(|k| *k >= 1 && usize::from(*k) <= expected) else {
                    count.error(
                        "impossible-count",
                        format!("{k} of the {expected} conditions here is not possible"),
                        format!("write a number from 1 to {}", expected.min(usize::from(u8::MAX))),
                    );
                    return None;
                };
                Condition::AtLeast(k, conditions)
            }
        })
    }

    fn derived(&self, table: &TomlTable<'_>, bound: Option<PersonGroup>) -> Option<Condition> {
        let value = table.get("derived")?;
        let names = self.derived.iter().map(|derived| derived.id.as_str());
        let place = lookup(&value, value.text()?, names, "unknown-derived", "derived condition")?;
        self.check_people(&value, &self.derived[usize::from(place)].condition, bound);
        Some(Condition::Named(NamedConditionId(place)))
    }

    fn leaf(&self, table: &TomlTable<'_>, bound: Option<PersonGroup>) -> Option<Condition> {
        let value = table.get("fact")?;
        let verbs: Vec<&str> = KEYS[1..11].iter().copied().filter(|key| table.has(key)).collect();
        let &[verb] = verbs.as_slice() else {
            table.error(
                "one-verb",
                format!("a condition has one verb; this one has {}", verbs.len()),
                "one of: is, one-of, at-least, at-most, more-than, less-than, months-since, days-since, before, on-or-after",
            );
            return None;
        };
        let argument = table.get(verb)?;
        let of_lengths = ["last-day", "on"].into_iter().find_map(|key| table.get(key));
        if let Some(value) = of_lengths.filter(|_| !verb.ends_with("-since")) {
            value.error(
                "wrong-kind",
                format!("`{verb}` says nothing of a length of time"),
                "of months-since or days-since say last-day, or on",
            );
        }
        let name = value.text()?;
        let date = match self.computed.iter().position(|computed| computed.id == name) {
            Some(place) => Some(self.reckoned_date(&value, place, bound)?),
            None => {
                let fact = find_fact(&value, self.facts)?;
                self.check_person(&value, fact, bound);
                matches!(self.facts[fact.index()].kind, Kind::Date).then_some(DateOf::Fact(fact))
            }
        };
        let wrong_kind = |what: &str| {
            let help = match what {
                "a date" => "of a date say months-since, days-since, before or on-or-after",
                "a number" => "of a number say at-least, at-most, more-than or less-than",
                _ => "of a choice say is or one-of",
            };
            argument.error(
                "wrong-kind",
                format!("`{verb}` cannot be said of `{name}`, which is {what}"),
                help,
            );
        };
        match (verb, date) {
            ("months-since" | "days-since", Some(date)) => self.length(table, verb, date, &argument),
            ("before" | "on-or-after", Some(date)) => {
                Some(Condition::Before(date, verb == "before", argument.day()?.0))
            }
            (_, Some(_)) => {
                wrong_kind("a date");
                None
            }
            (_, None) => {
                let fact = find_fact(&value, self.facts)?;
                match (&self.facts[fact.index()].kind, verb) {
                    (Kind::Choice(options), "is" | "one-of") => self.options(fact, options, &argument),
                    (Kind::Choice(_), _) => {
                        wrong_kind("a choice");
                        None
                    }
                    (Kind::Number(..), _) => {
                        let verb = Comparison::ALL.into_iter().find(|comparison| comparison.name() == verb);
                        let Some(verb) = verb else {
                            wrong_kind("a number");
                            return None;
                        };
                        Some(Condition::Number(fact, verb, self.against(fact, &argument, bound)?))
                    }
                    (Kind::Date, _) => None,
                }
            }
        }
    }

    /// How long it is since a date, as `months-since` or `days-since` writes it.
    fn length(
        &self,
        table: &TomlTable<'_>,
        verb: &str,
        date: DateOf,
        argument: &TomlValue<'_>,
    ) -> Option<Condition> {
        let since = if verb == "months-since" { TimeUnit::Months } else { TimeUnit::Days };
        let inner = argument.table()?;
        inner.only(&Comparison::ALL.map(Comparison::name));
        let chosen: Vec<_> = Comparison::ALL.into_iter().filter(|verb| inner.has(verb.name())).collect();
        let &[comparison] = chosen.as_slice() else {
            inner.error("one-verb", "say how it compares", "for example { at-least = 6 }");
            return None;
        };
        let longest = if since == TimeUnit::Months { CENTURY } else { CENTURY * 31 };
        let amount = bounded(&inner.get(comparison.name())?, -longest..=longest)?;
        let length = Condition::Elapsed(date, since, comparison, amount);
        if table.has("on") {
            on_day(table, self.year.get(), &length)
        } else {
            last_day(table, self.urgent, length)
        }
    }

    fn options(&self, fact: FactId, options: &[String], argument: &TomlValue<'_>) -> Option<Condition> {
        let named = if let Some(value) = argument.as_bool() {
            vec![(*argument, if value { "yes" } else { "no" })]
        } else if argument.is_array() {
            argument.texts()
        } else {
            vec![(*argument, argument.text()?)]
        };
        let mut mask = 0u32;
        let mut before = 0u32;
        for (value, name) in named {
            let place = lookup(
                &value,
                name,
                options.iter().map(String::as_str),
                "unknown-option",
                "option of this fact",
            )?;
            mask |= 1 << place;
            if mask == before {
                value.error(
                    "duplicate-id",
                    format!("`{name}` stands twice in this list"),
                    "keep one of them",
                );
            }
            before = mask;
        }
        if mask == 0 || mask.count_ones() as usize == options.len() {
            argument.error("says-nothing", "this names no option or all of them", "name some of the options");
            return None;
        }
        Some(Condition::Is(fact, mask))
    }

    fn against(&self, fact: FactId, argument: &TomlValue<'_>, bound: Option<PersonGroup>) -> Option<Operand> {
        if !argument.is_table() {
            let number = argument.integer()?;
            self.check_range(fact, argument, &[number]);
            return Some(Operand::Number(number));
        }
        let table = argument.table()?;
        table.only(&["schedule", "at"]);
        let (schedule, at) = (table.need("schedule")?, table.need("at")?);
        let names = self.schedules.iter().map(|schedule| schedule.id.as_str());
        let schedule = lookup(&schedule, schedule.text()?, names, "unknown-schedule", "schedule")?;
        let date = self.date(&at, bound)?;
        let values = &self.schedules[usize::from(schedule)];
        self.check_range(fact, argument, &[values.base, values.limit]);
        Some(Operand::Schedule(ScheduleId(schedule), date))
    }

    /// A number that nobody can have cannot be what a rule turns on.
    fn check_range(&self, fact: FactId, argument: &TomlValue<'_>, numbers: &[i32]) {
        let fact = &self.facts[fact.index()];
        let Kind::Number(_, least, most) = fact.kind else { return };
        if let Some(number) = numbers.iter().find(|number| !(least..=most).contains(number)) {
            argument.error(
                "out-of-range",
                format!("`{}` goes from {least} to {most}; it is never {number}", fact.id),
                "correct the number here, or min and max in policy/facts.toml",
            );
        }
    }

    /// The date that `at` names: a date fact, or a computed date.
    pub(crate) fn date(&self, at: &TomlValue<'_>, bound: Option<PersonGroup>) -> Option<DateOf> {
        let name = at.text()?;
        if let Some(place) = self.computed.iter().position(|computed| computed.id == name) {
            return self.reckoned_date(at, place, bound);
        }
        let date = find_fact(at, self.facts)?;
        if self.facts[date.index()].kind != Kind::Date {
            at.error(
                "wrong-kind",
                format!("`{name}` is no date"),
                "name a date fact, or a date of [reckoned] in policy/schedules.toml",
            );
            return None;
        }
        self.check_person(at, date, bound);
        Some(DateOf::Fact(date))
    }

    fn reckoned_date(
        &self,
        value: &TomlValue<'_>,
        place: usize,
        bound: Option<PersonGroup>,
    ) -> Option<DateOf> {
        let date = DateOf::Computed(ComputedDateId(u16::try_from(place).ok()?));
        self.check_date(value, date, bound);
        Some(date)
    }
}
