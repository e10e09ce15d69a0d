//! The parts of the rule book, read one after another because each refers to those before it: topics, facts, laws,
//! schedules, named conditions, constraints, services. Must not know: what any page says besides the rules.

use crate::articles::{self, Registers};
use crate::constraints;
use crate::derived;
use crate::diagnostic::Diagnostic;
use crate::document::{Document, citable};
use crate::facts::{self, FACTS, Times};
use crate::files::Files;
use crate::fluent;
use crate::periods::{self, Law};
use crate::registry::Messages;
use crate::services::{self, ReferenceTables};
use crate::toml_value::Diagnostics;
use crate::windows::Window;
use policy::{
    Clause, ComputedDate, Constraint, DaysOff, Fact, FactId, Kind, NamedCondition, RuleBook, Schedule, Scope,
    Service, Topic,
};

/// The parts of the rule book.
pub(crate) struct Rules {
    topics: Vec<Topic>,
    facts: Vec<Fact>,
    pub(crate) laws: Vec<Law>,
    pub(crate) registers: Registers,
    schedules: Vec<Schedule>,
    computed_dates: Vec<ComputedDate>,
    days_off: DaysOff,
    windows: Vec<Window>,
    named_conditions: Vec<NamedCondition>,
    constraints: Vec<Constraint>,
    pub(crate) services: Vec<Service>,
    /// So many sentences are needed by topics, facts and constraints; nothing that is numbered after these is
    /// said before the results.
    pub(crate) asked: usize,
}

/// Reads all rules; `words` are those of Simplified Chinese, which say what some facts have words for.
pub(crate) fn read(
    files: &Files,
    diagnostics: &Diagnostics,
    document: Option<&Document>,
    words: &fluent::Messages,
    messages: &mut Messages,
) -> Rules {
    let topics = facts::read_topics(files, diagnostics, messages);
    let mut facts = facts::read_facts(files, diagnostics, messages);
    add_own_words(&mut facts, words, messages);
    for (place, condition) in facts::read_given(files, diagnostics, &facts, messages) {
        facts[place].given = Some(condition);
    }
    let laws = periods::read_laws(files, diagnostics);
    let registers = articles::read(files, diagnostics, &laws);
    let Times { schedules, computed: computed_dates, days_off, windows } =
        facts::read_schedules(files, diagnostics, &facts, &registers, &laws);
    let mut rules = Rules {
        topics,
        facts,
        laws,
        registers,
        schedules,
        computed_dates,
        days_off,
        windows,
        named_conditions: Vec::new(),
        constraints: Vec::new(),
        services: Vec::new(),
        asked: 0,
    };
    rules.named_conditions = derived::read(files, diagnostics, &rules.tables(document), messages);
    rules.constraints = constraints::read(files, diagnostics, &rules.tables(document), messages);
    rules.asked = messages.required.len();
    rules.services = services::read(files, diagnostics, &rules.tables(document), messages);
    let mut constraints = std::mem::take(&mut rules.constraints);
    constraints::add_grounds(files, diagnostics, &rules.tables(document), messages, &mut constraints);
    rules.constraints = constraints;
    rules
}

impl Rules {
    /// What may be referred to, as far as it is read.
    pub(crate) fn tables<'a>(&'a self, document: Option<&'a Document>) -> ReferenceTables<'a> {
        ReferenceTables {
            document,
            laws: &self.laws,
            registers: &self.registers,
            topics: &self.topics,
            facts: &self.facts,
            schedules: &self.schedules,
            computed: &self.computed_dates,
            windows: &self.windows,
            derived: &self.named_conditions,
        }
    }

    /// The rule book, if it has the facts that the engine itself must know.
    pub(crate) fn into_book(self, diagnostics: &Diagnostics, document: &Document) -> Option<RuleBook> {
        let clauses = citable(document)
            .into_iter()
            .map(|section| Clause { number: section.number.clone(), anchor: section.anchor.clone() })
            .collect();
        Some(RuleBook {
            format: RuleBook::FORMAT,
            from: document.from,
            until: document.until,
            topics: self.topics,
            partner: reserved(diagnostics, &self.facts, "partner-here", Scope::Household, is_yes_no)?,
            children: reserved(
                diagnostics,
                &self.facts,
                "children-count",
                Scope::Household,
                is_small_number,
            )?,
            facts: self.facts,
            constraints: self.constraints,
            named_conditions: self.named_conditions,
            schedules: self.schedules,
            computed_dates: self.computed_dates,
            days_off: self.days_off,
            clauses,
            services: self.services,
        })
    }
}

/// What some facts say besides: a hint under the question; a yes-no fact its own yes and no, such as 有 and 没有.
fn add_own_words(facts: &mut [Fact], words: &fluent::Messages, messages: &mut Messages) {
    for fact in facts {
        let hint = format!("fact-{}.hint", fact.id);
        if words.by_name.contains_key(&hint) {
            fact.hint = Some(messages.need(&hint, FACTS, 0..0));
        }
        let own = ["yes", "no"].map(|option| format!("fact-{}.option-{option}", fact.id));
        if fact.options.is_empty() && own.iter().all(|name| words.by_name.contains_key(name)) {
            fact.options = own.iter().map(|name| messages.need(name, FACTS, 0..0)).collect();
        }
    }
}

fn is_yes_no(kind: &Kind) -> bool {
    matches!(kind, Kind::Choice(options) if options.len() == 2 && options[0] == "yes")
}

fn is_small_number(kind: &Kind) -> bool {
    matches!(kind, Kind::Number(_, 0, most) if *most <= 12)
}

/// The two facts about the family that the engine itself must know.
fn reserved(
    diagnostics: &Diagnostics,
    facts: &[Fact],
    name: &str,
    of: Scope,
    fits: fn(&Kind) -> bool,
) -> Option<FactId> {
    let place = facts.iter().position(|fact| fact.id == name && fact.of == of && fits(&fact.kind));
    if place.is_none() {
        diagnostics.push(Diagnostic {
            code: "reserved-fact",
            file: FACTS.to_owned(),
            span: 0..0,
            message: format!("the program itself needs the fact `{name}`, and it is missing or changed"),
            help: "both are of = \"household\": partner-here a yes-no, children-count a number, min 0, max at most 12"
                .to_owned(),
        });
    }
    place.and_then(|place| u16::try_from(place).ok()).map(FactId)
}
