//! What would be written for nothing: facts that no rule reads, requirements that nobody can meet.

use crate::diagnostic::Diagnostic;
use crate::first_lines;
use crate::registry::Messages;
use crate::toml_value::Diagnostics;
use policy::diagram::Diagram;
use policy::{Context, Day, FactId, Household, MessageId, Outcome, Person, Requirement, RuleBook, Scope};

/// Where each sentence is needed, and where mistakes go.
pub(crate) struct NeededPlaces<'a> {
    pub(crate) messages: &'a Messages,
    pub(crate) diagnostics: &'a Diagnostics,
}

impl NeededPlaces<'_> {
    /// Says what is wrong at the place that first needed this sentence.
    pub(crate) fn error(&self, code: &'static str, at: MessageId, message: String, help: &str) {
        let place = self.messages.required.get(at.index());
        self.diagnostics.push(Diagnostic {
            code,
            file: place.map_or_else(String::new, |required| required.file.clone()),
            span: place.map_or(0..0, |required| required.span.clone()),
            message,
            help: help.to_owned(),
        });
    }
}

/// Everything that would be written for nothing.
pub(crate) fn check(places: &NeededPlaces<'_>, book: &RuleBook) {
    unused_facts(places, book);
    given_later(places, book);
    never_met(places, book);
    first_lines::check(places, book);
}

/// A fact that no rule reads would be asked for nothing.
fn unused_facts(places: &NeededPlaces<'_>, book: &RuleBook) {
    for (place, fact) in book.facts.iter().enumerate() {
        let id = FactId(place as u16);
        let read = id == book.partner || id == book.children || book.reads(id);
        if !read {
            let message = format!("no rule reads the fact `{}`", fact.id);
            let help = "remove it, or use it in a rule";
            places.error("unused-fact", fact.label, message, help);
        }
    }
}

/// A question that hangs on one asked after it: nobody would ever come to it.
fn given_later(places: &NeededPlaces<'_>, book: &RuleBook) {
    for (place, fact) in book.facts.iter().enumerate() {
        let Some(given) = &fact.given else { continue };
        let later = (place..book.facts.len()).find(|later| given.reads(book, FactId(*later as u16)));
        if let Some(later) = later {
            let message =
                format!("`{}` is given on `{}`, which is asked later", fact.id, book.facts[later].id);
            let help = "in policy/facts.toml, put a fact below all that it is given on";
            places.error("given-later", fact.label, message, help);
        }
    }
}

/// A requirement that no answers can meet closes its service to everybody.
fn never_met(places: &NeededPlaces<'_>, book: &RuleBook) {
    let anybody = Household::new();
    for service in &book.services {
        let who = if service.of == Scope::Child { Person::Child(0) } else { Person::Applicant };
        for requirement in &service.requirements {
            // By the day of an event: of an event of its period, for outside it holds of itself.
            let condition = requirement.period.restrict(requirement.condition.clone());
            let open = |on: Day| {
                let all =
                    Diagram::of_condition(&Context::new(book, &anybody, on, who), &condition).outcomes();
                all.contains(&Outcome::Yes) || all.contains(&Outcome::Office)
            };
            if !days(book, requirement).into_iter().any(open) {
                let message = format!("nobody can meet `{}`: no answers make it hold", requirement.id);
                let help = "look for conditions under all = [ … ] that exclude one another";
                places.error("never-met", requirement.label, message, help);
            }
        }
    }
}

/// The first and the last day on which a requirement is in force while the document is.
fn days(book: &RuleBook, requirement: &Requirement) -> [Day; 2] {
    let period = &requirement.period;
    if period.at.is_some() {
        return [book.from, book.until];
    }
    let first = period.from.map_or(book.from, |from| from.max(book.from));
    let last = period.until.map_or(book.until, |until| until.min(book.until));
    [first, last]
}
