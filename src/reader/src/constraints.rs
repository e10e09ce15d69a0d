//! Constraints between facts (`policy/constraints.toml`): what no life can be, and what hardly any is. Each
//! speaks of one person, or of one child and the applicant. Must not know: what is asked when, or how a
//! contradiction is shown.

use crate::conditions::{ConditionParser, KEYS};
use crate::diagnostic::Diagnostic;
use crate::facts::{CENTURY, bounded, find_fact, one_of};
use crate::files::Files;
use crate::grounds;
use crate::reachability::NeededPlaces;
use crate::registry::Messages;
use crate::services::ReferenceTables;
use crate::toml_value::{Diagnostics, TomlTable};
use policy::diagram::Diagram;
use policy::{
    Condition, Constraint, Context, Day, EarlierDate, FactId, FactKey, Household, Kind, Known, Likelihood,
    Outcome, Period, Person, RuleBook, Scope,
};
use toml::de::DeTable;

pub(crate) const FILE: &str = "policy/constraints.toml";
/// What may stand beside a condition.
const OWN_KEYS: [&str; 3] = ["likelihood", "earlier", "ground"];

/// Reads the constraints; a book without the file has none. What they rest on is read by [`add_grounds`],
/// because these sentences are needed later than the questions.
pub(crate) fn read(
    files: &Files,
    diagnostics: &Diagnostics,
    tables: &ReferenceTables<'_>,
    messages: &mut Messages,
) -> Vec<Constraint> {
    let mut constraints = Vec::new();
    let Some(parsed) = files.text(FILE).and_then(|text| diagnostics.parse(FILE, text)) else {
        return constraints;
    };
    let root = TomlTable::root(diagnostics, FILE, &parsed);
    root.only(&["constraint"]);
    let Some(all) = root.need("constraint").and_then(|value| value.table()) else { return constraints };
    let parser = ConditionParser {
        facts: tables.facts,
        schedules: tables.schedules,
        computed: tables.computed,
        derived: tables.derived,
        service: None,
        of: None,
        urgent: false,
        year: std::cell::Cell::new(None),
        questions_for_office: Vec::new(),
    };
    for (id, span, value) in all.entries() {
        let Some(table) = value.table() else { continue };
        diagnostics.id(FILE, span.clone(), id);
        let table = TomlTable { span: span.clone(), ..table };
        table.only(&[&KEYS[..], &OWN_KEYS[..]].concat());
        let likelihoods = [("impossible", Likelihood::Impossible), ("unlikely", Likelihood::Unlikely)];
        let likelihood = one_of(&table, "likelihood", &likelihoods);
        let earlier = table.get("earlier").and_then(|value| earlier(&value.table()?, tables));
        let only_dates = table.has("earlier") && KEYS.iter().all(|key| !table.has(key));
        let condition =
            if only_dates { Some(Condition::Always) } else { parser.read(&table, true, messages) };
        let reason = messages.need(&format!("constraint-{id}"), FILE, span);
        let (Some(likelihood), Some(condition)) = (likelihood, condition) else { continue };
        if earlier.is_some() == table.has("earlier") {
            let grounds = Vec::new();
            let constraint =
                Constraint { id: id.to_owned(), likelihood, condition, earlier, reason, grounds };
            constraints.push(constraint);
        }
    }
    constraints
}

/// Two dates, and the months by which the second is moved on.
fn earlier(table: &TomlTable<'_>, tables: &ReferenceTables<'_>) -> Option<EarlierDate> {
    table.only(&["date", "than", "plus-months"]);
    let date = |key: &str| -> Option<FactId> {
        let value = table.need(key)?;
        let fact = find_fact(&value, tables.facts)?;
        if tables.facts[fact.index()].kind == Kind::Date {
            return Some(fact);
        }
        value.error("wrong-kind", "this fact is no date", "name a date fact of policy/facts.toml");
        None
    };
    let months = match table.get("plus-months") {
        Some(value) => bounded(&value, -CENTURY..=CENTURY)?,
        None => 0,
    };
    Some(EarlierDate { date: date("date")?, than: date("than")?, months })
}

/// Reads what the constraints rest on.
pub(crate) fn add_grounds(
    files: &Files,
    diagnostics: &Diagnostics,
    tables: &ReferenceTables<'_>,
    messages: &mut Messages,
    constraints: &mut [Constraint],
) {
    let Some(parsed) = files.text(FILE).and_then(|text| DeTable::parse(text).ok()) else { return };
    let root = TomlTable::root(diagnostics, FILE, &parsed);
    let all = root.get("constraint").and_then(|value| value.table());
    for (id, _, value) in all.iter().flat_map(TomlTable::entries) {
        let Some(table) = value.table().filter(|table| table.has("ground")) else { continue };
        if let Some(constraint) = constraints.iter_mut().find(|constraint| constraint.id == id) {
            constraint.grounds = grounds::read(&table, "ground", &Period::default(), tables, messages);
        }
    }
}

/// Everything that is wrong with the constraints as a whole: one about several people, one that nobody can
/// break, and values or lives of which they leave none.
pub(crate) fn check(places: &NeededPlaces<'_>, book: &RuleBook) {
    let anybody = family(book);
    for constraint in &book.constraints {
        let mut several = constraint.people(book, &anybody).is_empty();
        book.visit(&constraint.condition, &mut |part| several |= part.group().is_some());
        if several {
            let message = format!("`{}` speaks of several people", constraint.id);
            let help = "a constraint is about one person: write it without some and every";
            places.error("constraint-of-several", constraint.reason, message, help);
            continue;
        }
        let who = constraint.people(book, &anybody).first().copied().unwrap_or(Person::Applicant);
        let context = Context::new(book, &anybody, book.from, who);
        let alone = Diagram::of_condition(&context, &constraint.condition).outcomes();
        if !alone.contains(&Outcome::Yes) {
            let message = format!("nobody can break `{}`: its conditions never hold together", constraint.id);
            let help = "look for conditions under all = [ … ] that exclude one another";
            places.error("never-broken", constraint.reason, message, help);
        } else if alone.len() == 1 && constraint.earlier.is_none() {
            let message = format!("`{}` leaves no life possible: its conditions always hold", constraint.id);
            let help = "say of which answers together it speaks";
            places.error("no-life-left", constraint.reason, message, help);
        }
    }
    values_left(places, book, &anybody);
}

/// An answer that no life can give should not be offered.
fn values_left(places: &NeededPlaces<'_>, book: &RuleBook, anybody: &Household) {
    for constraint in book.constraints.iter().filter(|one| one.is_impossible()) {
        for fact in constraint.facts(book) {
            let Kind::Choice(options) = &book.fact(fact).kind else { continue };
            for who in constraint.people(book, anybody) {
                let who = if book.fact(fact).of == Scope::Household { Person::Household } else { who };
                let key = FactKey::new(fact, who);
                let lost = (0..options.len()).find(|place| {
                    let mut family = anybody.clone();
                    family.learn(key, Known::option(*place));
                    book.fact(fact).of.covers(who) && policy::is_impossible(book, &family, book.from)
                });
                if let Some(option) = lost {
                    let message = format!(
                        "`{}` leaves nobody who could answer `{}` to `{}`",
                        constraint.id,
                        options[option],
                        book.fact(fact).id
                    );
                    let help = "name the answers with which it does not go together, or take the option away";
                    places.error("no-life-left", constraint.reason, message, help);
                    return;
                }
            }
        }
    }
}

/// A family with a partner and one child, of whom nothing is known.
fn family(book: &RuleBook) -> Household {
    let mut family = Household::new();
    family.learn(FactKey::new(book.partner, Person::Household), Known::option(0));
    family.learn(FactKey::new(book.children, Person::Household), Known::number(1));
    family
}

/// Says where a worked family contradicts a constraint; true if it does not.
pub(crate) fn check_lives(table: &TomlTable<'_>, book: &RuleBook, household: &Household, on: Day) -> bool {
    let mut possible = true;
    for clash in policy::clashes(book, household, on) {
        let constraint = &book.constraints[clash.constraint];
        if !constraint.is_impossible() {
            continue;
        }
        possible = false;
        let keys: Vec<String> = clash.keys.iter().map(|key| key.name(book)).collect();
        table.diagnostics.push(Diagnostic {
            code: "impossible-life",
            file: table.file.to_owned(),
            span: table.get("name").map_or(0..0, |name| name.span()),
            message: format!("nobody lives so, says the constraint `{}`: {}", constraint.id, keys.join(", ")),
            help: "correct one of these answers here, or the constraint in policy/constraints.toml"
                .to_owned(),
        });
    }
    possible
}
