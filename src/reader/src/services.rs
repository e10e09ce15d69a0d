//! Services (`policy/services/*.toml`): requirements, advice, papers and the way to go about it.

use crate::articles::Registers;
use crate::conditions::{ConditionParser, KEYS};
use crate::document::Document;
use crate::elements;
use crate::facts::one_of;
use crate::files::Files;
use crate::first_lines;
use crate::freshness;
use crate::grounds;
use crate::papers::{self, LackedPaper, with_substitutes};
use crate::periods::{self, Law};
use crate::registry::{Messages, listed_name, lookup, own_id, paper};
use crate::toml_value::{Diagnostics, TomlTable, TomlValue};
use crate::windows::{self, Window, WindowPeriod};
use policy::{
    Advice, Alternative, ComputedDate, Condition, Fact, Guidance, GuidanceStep, LegalBasis, MessageId, Move,
    NamedCondition, Paper, Period, Requirement, RequirementKind, Schedule, Scope, Service, ServiceId, Stake,
    Topic, WaivedPaper,
};
use std::cell::Cell;

const FOLDER: &str = "policy/services/";
/// What may stand in the file of a service.
const SERVICE_KEYS: [&str; 22] = [
    "topic",
    "for",
    "order",
    "after",
    "yearly",
    "document",
    "office",
    "channels",
    "hotlines",
    "steps",
    "questions-for-office",
    "traps",
    "requires",
    "advice",
    "paper",
    "spared",
    "urgent",
    "first",
    "action",
    "stake",
    "ends-quietly",
    "good-to-know",
];

/// Everything a service may refer to.
pub(crate) struct ReferenceTables<'a> {
    pub(crate) document: Option<&'a Document>,
    pub(crate) laws: &'a [Law],
    pub(crate) registers: &'a Registers,
    pub(crate) topics: &'a [Topic],
    pub(crate) facts: &'a [Fact],
    pub(crate) schedules: &'a [Schedule],
    pub(crate) computed: &'a [ComputedDate],
    pub(crate) windows: &'a [Window],
    pub(crate) derived: &'a [NamedCondition],
}

/// Reads all services, in the order they give themselves.
pub(crate) fn read(
    files: &Files,
    diagnostics: &Diagnostics,
    tables: &ReferenceTables<'_>,
    messages: &mut Messages,
) -> Vec<Service> {
    // Order, service, and the names under `after`, which can be looked up once all services are known.
    type After = Vec<(String, std::ops::Range<usize>)>;
    let mut found: Vec<(i32, Service, After)> = Vec::new();
    let lacked = papers::read(files, diagnostics, tables, messages);
    for (file, text) in files.within(FOLDER, ".toml") {
        let id = file.trim_start_matches(FOLDER).trim_end_matches(".toml");
        diagnostics.id(file, 0..0, id);
        let Some(parsed) = diagnostics.parse(file, text) else { continue };
        let table = TomlTable::root(diagnostics, file, &parsed);
        let order = table.need("order").and_then(|value| value.integer()).unwrap_or(0);
        let after = table.get("after").map(|value| value.ids()).unwrap_or_default();
        let after = after.into_iter().map(|(value, name)| (name.to_owned(), value.span())).collect();
        let of = table.clone();
        if let Some(service) = (Reader { id, table, tables, lacked: &lacked }).service(messages) {
            elements::check(&of, &service);
            found.push((order, service, after));
        }
    }
    found.sort_by(|a, b| (a.1.topic, a.0, &a.1.id).cmp(&(b.1.topic, b.0, &b.1.id)));
    let names: Vec<String> = found.iter().map(|(_, service, _)| service.id.clone()).collect();
    found
        .into_iter()
        .map(|(_, service, after)| {
            let file = format!("{FOLDER}{}.toml", service.id);
            let after = after.into_iter().filter_map(|(name, span)| {
                let place = names.iter().position(|other| *other == name);
                if place.is_none() {
                    diagnostics.push(crate::diagnostic::Diagnostic {
                        code: "unknown-service",
                        file: file.clone(),
                        span,
                        message: format!("there is no service `{name}`"),
                        help: crate::toml_value::nearest(&name, names.iter().map(String::as_str)),
                    });
                }
                place.and_then(|place| u16::try_from(place).ok()).map(ServiceId)
            });
            Service { after: after.collect(), ..service }
        })
        .collect()
}

struct Reader<'a> {
    id: &'a str,
    table: TomlTable<'a>,
    tables: &'a ReferenceTables<'a>,
    lacked: &'a [LackedPaper],
}

impl Reader<'_> {
    fn service(&self, messages: &mut Messages) -> Option<Service> {
        let (id, table) = (self.id, &self.table);
        table.only(&SERVICE_KEYS);
        let topic = table.need("topic")?;
        let names = self.tables.topics.iter().map(|topic| topic.id.as_str());
        let topic = lookup(&topic, topic.text()?, names, "unknown-topic", "topic")?;
        let of = one_of(table, "for", &[Scope::Applicant, Scope::Child].map(|scope| (scope.name(), scope)))?;
        let parser = self.condition_parser(of);
        let requirements = self.requirements(&parser, messages);
        if requirements.iter().all(|requirement| requirement.is_applicability()) {
            let help = "add at least one [[requires]] without need = true";
            table.error("nothing-required", "this service requires nothing", help);
        }
        let advice = self.advice(&parser, messages);
        let papers = self.papers(&parser, messages);
        let waived_papers = self.spared(messages);
        let office_node = table.need("office")?;
        table.diagnostics.id(table.file, office_node.span(), office_node.text()?);
        let office =
            messages.need(&format!("office-{}", office_node.text()?), table.file, office_node.span());
        let mut restricted = Vec::new();
        let mut listed = |key: &str, part: &str, messages: &mut Messages| {
            first_lines::listed(table, (key, &format!("{id}-{part}-")), &parser, messages, &mut restricted)
        };
        let steps = listed("steps", "step", messages);
        let questions_for_office = listed("questions-for-office", "ask", messages);
        let traps = listed("traps", "trap", messages);
        self.check_steps(&steps);
        let [not_yet, not_needed] = first_lines::GENERAL.map(|name| messages.need(name, table.file, 0..0));
        let yes = first_lines::optional(messages, &format!("{id}.yes"), table, &office_node);
        let decided = first_lines::optional(messages, &format!("{id}.office"), table, &office_node);
        let general = |name: &str| match name {
            "yes" => Some(yes),
            "office" => Some(decided),
            _ => requirements
                .iter()
                .find(|rule| rule.id == name && rule.unmet != not_yet)
                .map(|rule| rule.unmet),
        };
        let first_lines = first_lines::read(id, table, &parser, &general, messages);
        Some(Service {
            id: id.to_owned(),
            topic,
            of,
            name: self.part("", messages),
            what: self.part(".what", messages),
            yes,
            not_yet,
            decided,
            not_needed,
            first_lines,
            requirements,
            advice,
            guidance: Guidance {
                steps: steps.into_iter().map(|message| GuidanceStep { message }).collect(),
                papers,
                waived_papers,
                office,
                channels: self.listed("channels", "channel-", messages),
                hotlines: self.listed("hotlines", "hotline-", messages),
                time: self.part(".time", messages),
                fee: self.part(".fee", messages),
                questions_for_office,
                traps,
                restricted,
                yearly: freshness::yearly(table),
            },
            grounds: grounds::read(table, "document", &Period::default(), self.tables, messages),
            after: Vec::new(),
            urgent: self.is_urgent(),
            action: self.word("action", &Move::ALL.map(|action| (action.name(), action))),
            stake: self.word("stake", &Stake::ALL.map(|stake| (stake.name(), stake))),
            ends_quietly: self.flag("ends-quietly"),
            good_to_know: self.flag("good-to-know"),
        })
    }

    /// True if deadlines may be running.
    fn is_urgent(&self) -> bool {
        self.table.get("urgent").and_then(|value| value.bool()).unwrap_or(false)
    }

    /// Conditions of this service, which may name the questions for the office in this file.
    fn condition_parser(&self, of: Scope) -> ConditionParser<'_> {
        let questions = self.table.get("questions-for-office").filter(TomlValue::is_array);
        let questions = questions.map(|value| value.array()).unwrap_or_default();
        let questions_for_office: Vec<&str> = questions.iter().filter_map(listed_name).collect();
        ConditionParser {
            facts: self.tables.facts,
            schedules: self.tables.schedules,
            computed: self.tables.computed,
            derived: self.tables.derived,
            service: Some(self.id),
            of: Some(of),
            urgent: self.is_urgent(),
            year: Cell::new(None),
            questions_for_office,
        }
    }

    /// A message of the service itself: its name, or an attribute of it such as `.fee`.
    fn part(&self, part: &str, messages: &mut Messages) -> MessageId {
        messages.need(&format!("{}{part}", self.id), self.table.file, 0..0)
    }

    /// The messages of a list of names.
    fn listed(&self, key: &str, prefix: &str, messages: &mut Messages) -> Vec<MessageId> {
        let names = self.texts(key).into_iter();
        names
            .map(|(value, name)| messages.need(&format!("{prefix}{name}"), self.table.file, value.span()))
            .collect()
    }

    fn flag(&self, key: &str) -> bool {
        self.table.get(key).and_then(|value| value.bool()).unwrap_or(false)
    }

    /// One of some words; the usual one where nothing is written.
    fn word<T: Copy + Default>(&self, key: &str, choices: &[(&str, T)]) -> T {
        if self.table.has(key) { one_of(&self.table, key, choices).unwrap_or_default() } else { T::default() }
    }

    fn check_steps(&self, steps: &[MessageId]) {
        if steps.is_empty() {
            self.table.error(
                "no-steps",
                "this service has no steps",
                "add steps = [ … ], what to do first, second, third",
            );
        }
    }

    fn texts(&self, key: &str) -> Vec<(TomlValue<'_>, &str)> {
        self.table.get(key).map(|value| value.ids()).unwrap_or_default()
    }

    fn requirements(&self, parser: &ConditionParser<'_>, messages: &mut Messages) -> Vec<Requirement> {
        let mut requirements: Vec<Requirement> = Vec::new();
        for value in self.table.need("requires").map(|value| value.array()).unwrap_or_default() {
            let Some(table) = value.table() else { continue };
            table.only(&[&KEYS[..], &periods::KEYS, &["id", "need", "ground", "yearly"]].concat());
            for WindowPeriod { period, year } in windows::times(&table, parser, self.tables, messages) {
                parser.year.set(year);
                let (Some(id), Some(condition)) = (table.need("id"), parser.read(&table, true, messages))
                else {
                    continue;
                };
                let Some(name) = own_id(&id) else { continue };
                let same = requirements.iter().filter(|other| other.id == name);
                periods::check_apart(&id, &period, same.map(|other| &other.period));
                let say = format!("{}-require-{name}", self.id);
                let kind = match table.get("need").and_then(|value| value.bool()) {
                    Some(true) => RequirementKind::Applicability,
                    _ => RequirementKind::Eligibility,
                };
                let label = messages.need(&say, table.file, id.span());
                let unmet = first_lines::optional(messages, &format!("{say}.unmet"), &table, &id);
                let grounds = grounds::read(&table, "ground", &period, self.tables, messages);
                // Whom a service is for opens nothing that could end.
                let opens = kind == RequirementKind::Eligibility;
                requirements.push(Requirement {
                    id: name.to_owned(),
                    kind,
                    condition: period.requires(condition),
                    label,
                    unmet,
                    ends_with_document: opens && LegalBasis::only_the_document(&grounds),
                    grounds,
                    yearly: freshness::yearly(&table),
                    period,
                });
            }
        }
        parser.year.set(None);
        requirements
    }

    fn advice(&self, parser: &ConditionParser<'_>, messages: &mut Messages) -> Vec<Advice> {
        let mut advice: Vec<Advice> = Vec::new();
        for value in self.table.get("advice").map(|value| value.array()).unwrap_or_default() {
            let Some(table) = value.table() else { continue };
            table.only(&[&KEYS[..], &periods::KEYS, &["id", "ground", "yearly"]].concat());
            for WindowPeriod { period, year } in windows::times(&table, parser, self.tables, messages) {
                parser.year.set(year);
                let (Some(id), Some(when)) = (table.need("id"), parser.read(&table, true, messages)) else {
                    continue;
                };
                let Some(name) = own_id(&id) else { continue };
                let same = advice.iter().filter(|other| other.id == name);
                periods::check_apart(&id, &period, same.map(|other| &other.period));
                let message = messages.need(&format!("{}-advice-{name}", self.id), table.file, id.span());
                let grounds = grounds::read(&table, "ground", &period, self.tables, messages);
                advice.push(Advice {
                    id: name.to_owned(),
                    condition: period.restrict(when),
                    message,
                    ends_with_document: LegalBasis::only_the_document(&grounds),
                    grounds,
                    yearly: freshness::yearly(&table),
                    period,
                });
            }
        }
        parser.year.set(None);
        advice
    }

    fn papers(&self, parser: &ConditionParser<'_>, messages: &mut Messages) -> Vec<Paper> {
        let nodes = self.table.get("paper").map(|value| value.array()).unwrap_or_default();
        nodes
            .into_iter()
            .filter_map(|value| {
                let table = value.table()?;
                table.only(&["from", "until", "at", "any", "when"]);
                let period = periods::read(&table, parser, self.tables.document, messages);
                let list = table.need("any")?;
                let any = self.alternatives(&list, parser, messages);
                if any.is_empty() && list.is_array() {
                    list.error("empty-group", "this paper is not named", "write at least one paper");
                }
                let when = match table.get("when") {
                    Some(value) => {
                        let table = value.table()?;
                        table.only(&KEYS);
                        Some(parser.read(&table, true, messages)?)
                    }
                    None if period.at.is_some() => Some(Condition::Always),
                    None => None,
                };
                Some(Paper { any, condition: when.map(|when| period.restrict(when)), period })
            })
            .collect()
    }

    fn alternatives(
        &self,
        list: &TomlValue<'_>,
        parser: &ConditionParser<'_>,
        messages: &mut Messages,
    ) -> Vec<Alternative> {
        let mut one = |value: TomlValue<'_>| {
            if !value.is_table() {
                let (id, paper) = paper(&value, messages)?;
                return Some(Alternative { id, paper, ..Alternative::default() });
            }
            let table = value.table()?;
            table.only(&["paper", "when"]);
            let (id, paper) = paper(&table.need("paper")?, messages)?;
            let when = table.need("when")?.table()?;
            when.only(&KEYS);
            let condition = Some(parser.read(&when, true, messages)?);
            Some(Alternative { id, paper, condition, ..Alternative::default() })
        };
        let mut any: Vec<Alternative> = Vec::new();
        for value in list.array() {
            let here = value;
            let Some(read) = one(value) else { continue };
            if any.iter().any(|other| other.paper == read.paper) {
                here.error("duplicate-id", "a paper stands twice in this list", "keep one of them");
            }
            any.push(read);
        }
        with_substitutes(any, self.lacked, parser.of.unwrap_or(Scope::Applicant))
    }

    fn spared(&self, messages: &mut Messages) -> Vec<WaivedPaper> {
        let nodes = self.table.get("spared").map(|value| value.array()).unwrap_or_default();
        let mut one = |value: TomlValue<'_>| {
            let table = value.table()?;
            table.only(&["paper", "ground"]);
            let (_, paper) = paper(&table.need("paper")?, messages)?;
            Some(WaivedPaper {
                paper,
                grounds: grounds::read(&table, "ground", &Period::default(), self.tables, messages),
            })
        };
        nodes.into_iter().filter_map(&mut one).collect()
    }
}
