//! What a service says first, cause by cause (`[[first]]`), and whom its steps, questions and traps concern
//! (`{ id = …, when = … }`); and, once the book is whole, whether each first line is seen by somebody and each
//! outcome has one.

use crate::conditions::{ConditionParser, KEYS};
use crate::facts::one_of;
use crate::reachability::NeededPlaces;
use crate::registry::Messages;
use crate::toml_value::{TomlTable, TomlValue};
use policy::diagram::Diagram;
use policy::{
    Condition, Day, FirstLine, Household, MessageId, Move, Outcome, Person, Query, Requirement,
    RequirementKind, RestrictedLine, RuleBook, Scope, Service, ServiceId,
};

/// What every service says where no single requirement decides.
pub(crate) const GENERAL: [&str; 2] = ["first-not-yet", "first-not-needed"];

/// A sentence that need not be written where nobody would see it; then the general one stands in its place.
pub(crate) fn optional(
    messages: &mut Messages,
    name: &str,
    table: &TomlTable<'_>,
    at: &TomlValue<'_>,
) -> MessageId {
    let written = messages.is_written(name);
    messages.need(if written { name } else { GENERAL[0] }, table.file, at.span())
}

/// The first lines of a service.
pub(crate) fn read(
    id: &str,
    table: &TomlTable<'_>,
    parser: &ConditionParser<'_>,
    general: &dyn Fn(&str) -> Option<MessageId>,
    messages: &mut Messages,
) -> Vec<FirstLine> {
    let mut lines: Vec<FirstLine> = Vec::new();
    for value in table.get("first").map(|value| value.array()).unwrap_or_default() {
        let Some(table) = value.table() else { continue };
        table.only(&[&KEYS[..], &["id", "instead-of", "action"]].concat());
        let (Some(name), Some(instead)) = (table.need("id"), table.need("instead-of")) else { continue };
        let (Some(own), Some(of), Some(condition)) =
            (name.text(), instead.text(), parser.read(&table, true, messages))
        else {
            continue;
        };
        table.diagnostics.id(table.file, name.span(), own);
        if lines.iter().any(|other| other.id == own) {
            name.error("duplicate-id", format!("the first line `{own}` stands here twice"), "rename one");
        }
        let Some(instead_of) = general(of) else {
            let help = "write yes, office, or the id of a requirement";
            instead.error("unknown-word", format!("no sentence of this service is called `{of}`"), help);
            continue;
        };
        let message = messages.need(&format!("{id}-first-{own}"), table.file, name.span());
        let choices = Move::ALL.map(|action| (action.name(), action));
        let action = if table.has("action") { one_of(&table, "action", &choices) } else { None };
        lines.push(FirstLine { id: own.to_owned(), instead_of, condition, message, action });
    }
    lines
}

/// The sentences of a list of names; a name for some only is written `{ id = …, when = … }`.
pub(crate) fn listed(
    table: &TomlTable<'_>,
    (key, prefix): (&str, &str),
    parser: &ConditionParser<'_>,
    messages: &mut Messages,
    restricted: &mut Vec<RestrictedLine>,
) -> Vec<MessageId> {
    let mut found: Vec<MessageId> = Vec::new();
    for value in table.get(key).map(|value| value.array()).unwrap_or_default() {
        let (name, when) = if value.is_table() {
            let Some(line) = value.table() else { continue };
            line.only(&["id", "when"]);
            let (Some(name), Some(when)) =
                (line.need("id"), line.need("when").and_then(|value| value.table()))
            else {
                continue;
            };
            when.only(&KEYS);
            (name, parser.read(&when, true, messages))
        } else {
            (value, None)
        };
        let Some(text) = name.text() else { continue };
        if !name.diagnostics.id(name.file, name.span(), text) {
            continue;
        }
        let message = messages.need(&format!("{prefix}{text}"), table.file, name.span());
        if found.contains(&message) {
            name.error("duplicate-id", format!("`{text}` stands twice in this list"), "keep one of them");
            continue;
        }
        found.push(message);
        restricted.extend(when.map(|condition| RestrictedLine { message, condition }));
    }
    found
}

/// Sentences that nobody sees, and outcomes that somebody meets without a sentence.
pub(crate) fn check(places: &NeededPlaces<'_>, book: &RuleBook) {
    let mut alone = OneService { book: book.clone() };
    alone.book.services.truncate(1);
    for service in &book.services {
        alone.service(places, service);
    }
}

/// A book with one service, whose requirements are exchanged.
struct OneService {
    book: RuleBook,
}

impl OneService {
    fn service(&mut self, places: &NeededPlaces<'_>, service: &Service) {
        let days = days(&self.book, service);
        let general = service.not_yet;
        let whole: Vec<&Requirement> = service.requirements.iter().collect();
        for (line, outcome) in [(service.yes, Outcome::Yes), (service.decided, Outcome::Office)] {
            let seen = self.reached(service, &days, &whole, None, outcome);
            let name = format!("{}.{}", service.id, outcome.name());
            report(places, (line, service.name), line != general, seen, &name);
        }
        let mut done: Vec<MessageId> = Vec::new();
        for rule in &service.requirements {
            if done.contains(&rule.unmet) && rule.unmet != general {
                continue;
            }
            done.push(rule.unmet);
            let seen = self.fails(service, &days, rule, None);
            report(
                places,
                (rule.unmet, rule.label),
                rule.unmet != general,
                seen,
                &format!("{}-require-{}.unmet", service.id, rule.id),
            );
        }
        self.papers(places, service, &days);
        self.beside(places, service, &days);
        for line in &service.first_lines {
            let outcome = [(service.yes, Outcome::Yes), (service.decided, Outcome::Office)];
            let outcome = outcome.into_iter().find(|(general, _)| *general == line.instead_of);
            let seen = match outcome {
                Some((_, outcome)) => self.reached(service, &days, &whole, Some(&line.condition), outcome),
                None => service
                    .requirements
                    .iter()
                    .filter(|rule| rule.unmet == line.instead_of)
                    .any(|rule| self.fails(service, &days, rule, Some(&line.condition))),
            };
            if !seen {
                let message = format!("nobody sees the first line `{}`: its cause never decides", line.id);
                places.error("unseen-words", line.message, message, "take it away, or correct its condition");
            }
        }
    }

    /// A line of papers that is asked of somebody who goes, and who has none of what stands in it.
    fn papers(&mut self, places: &NeededPlaces<'_>, service: &Service, days: &[Day]) {
        for line in &service.guidance.papers {
            let own: Option<Vec<Condition>> = line.any.iter().map(|one| one.condition.clone()).collect();
            let Some(own) = own.filter(|own| !own.is_empty()) else { continue };
            let without = [Condition::None(own)].into_iter().chain(line.condition.clone()).collect();
            let without = Condition::All(without);
            let whole: Vec<&Requirement> = service.requirements.iter().collect();
            let open = [Outcome::Yes, Outcome::Office];
            if open.into_iter().any(|outcome| self.reached(service, days, &whole, Some(&without), outcome)) {
                let message = format!(
                    "in {}, somebody who goes has none of a line: `{}` …",
                    service.id, line.any[0].id
                );
                let help =
                    "add a paper that everybody has, or when = … so that the line is for those who have one";
                places.error("paper-nobody-has", line.any[0].paper, message, help);
            }
        }
    }

    /// Advice, and lines for some only, of which nobody who needs the service is one: their cards say nothing of it.
    fn beside(&mut self, places: &NeededPlaces<'_>, service: &Service, days: &[Day]) {
        let needs: Vec<&Requirement> =
            service.requirements.iter().filter(|rule| rule.is_applicability()).collect();
        let advice = service.advice.iter().map(|advice| (&advice.condition, advice.message));
        let restricted = service.guidance.restricted.iter().map(|line| (&line.condition, line.message));
        for (condition, message) in advice.chain(restricted) {
            let open = [Outcome::Yes, Outcome::Office];
            if !open.into_iter().any(|outcome| self.reached(service, days, &needs, Some(condition), outcome))
            {
                let text = format!("in {}, nobody who needs it sees this line", service.id);
                let help = "take it away, or put it where those whom it concerns see it";
                places.error("unseen-words", message, text, help);
            }
        }
    }

    /// True if this requirement can fail somebody of whom the condition holds, and who needs the service.
    fn fails(
        &mut self,
        service: &Service,
        days: &[Day],
        rule: &Requirement,
        when: Option<&Condition>,
    ) -> bool {
        let mut rules: Vec<&Requirement> = vec![rule];
        if !rule.is_applicability() {
            rules.extend(service.requirements.iter().filter(|other| other.is_applicability()));
        }
        let outcome = if rule.is_applicability() { Outcome::NotNeeded } else { Outcome::NotYet };
        // A need that fails and a condition that fails would both say "not needed".
        if rule.is_applicability() && when.is_some() {
            let turned = Requirement { kind: RequirementKind::Eligibility, ..rule.clone() };
            return self.reached(service, days, &[&turned], when, Outcome::NotYet);
        }
        self.reached(service, days, &rules, when, outcome)
    }

    /// True if an outcome of these requirements is reached on one of these days, where the condition holds.
    fn reached(
        &mut self,
        service: &Service,
        days: &[Day],
        rules: &[&Requirement],
        when: Option<&Condition>,
        outcome: Outcome,
    ) -> bool {
        let who = if service.of == Scope::Child { Person::Child(0) } else { Person::Applicant };
        let mut own: Vec<Requirement> = rules.iter().map(|rule| (*rule).clone()).collect();
        own.extend(when.map(|when| Requirement::alone(RequirementKind::Applicability, when)));
        if let Some(alone) = self.book.services.first_mut() {
            *alone = Service { of: service.of, requirements: own, ..Service::default() };
        }
        let anybody = Household::new();
        days.iter().any(|day| {
            let query = Query::new(&self.book, &anybody, *day, ServiceId(0), who);
            Diagram::of_service(&query).outcomes().contains(&outcome)
        })
    }
}

/// A sentence is written if and only if somebody sees it.
fn report(
    places: &NeededPlaces<'_>,
    (line, near): (MessageId, MessageId),
    written: bool,
    seen: bool,
    name: &str,
) {
    match (written, seen) {
        (false, true) => {
            let help = "write it in words/zh-Hans and words/en: what to do, where, with what";
            places.error(
                "missing-words",
                near,
                format!("somebody sees `{name}`, and it is not written"),
                help,
            );
        }
        (true, false) => {
            let message = format!("nobody sees `{name}`: no answers lead to it");
            places.error("unseen-words", line, message, "take the sentence away in every language");
        }
        _ => {}
    }
}

/// Days on which other rules may be in force: the document's first and last, the day after it, and where a
/// requirement begins or ends.
fn days(book: &RuleBook, service: &Service) -> Vec<Day> {
    let mut days = vec![book.from, book.until, Day(book.until.0 + 1)];
    for rule in service.requirements.iter().filter(|rule| rule.period.at.is_none()) {
        days.extend(rule.period.from);
        days.extend(rule.period.until);
    }
    days.sort_unstable();
    days.dedup();
    days
}
