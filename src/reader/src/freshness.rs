//! How fresh the seeds are: `yearly = { checked, again }` on what changes every year, and the list of everything that
//! somebody must look at again, with the day by which. Today is an argument.

use crate::content::Content;
use crate::toml_value::TomlTable;
use policy::{Day, LegalBasis, MessageId, Period, Service, Yearly};

/// The word by which the document marks what it only explores.
const EXPLORES: &str = "探索";

/// Reads `yearly`, where it is written.
pub(crate) fn yearly(table: &TomlTable<'_>) -> Option<Yearly> {
    const HELP: &str = "write yearly = { checked = \"2026-11-23\", again = \"2027-08-15\" }, or take it away";
    let value = table.get("yearly")?;
    if !value.is_table() {
        value.error("yearly-without-days", "the days of the last and of the next check are missing", HELP);
        return None;
    }
    let days = value.table()?;
    days.only(&["checked", "again"]);
    let (Some(checked), Some(again)) = (days.get("checked"), days.get("again")) else {
        value.error("yearly-without-days", "the days of the last and of the next check are missing", HELP);
        return None;
    };
    let (from, to) = (checked.day()?, again.day()?);
    if to <= from {
        again.error(
            "again-too-early",
            format!("the next check, {to}, is not after the last one, {from}"),
            "write the day from which nobody should rely on it without asking",
        );
        return None;
    }
    Some(Yearly { checked: from, again: to })
}

/// What must be looked at again.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RecheckSubject {
    /// The details of a service change every year.
    Service(String),
    /// A figure in one rule of a service changes every year.
    Rule(String, String),
    /// The text of a law may have been amended; a year after it was last compared.
    Law(String),
    /// The plan only explores this service: ask whether it is there by now. With the questions, by number.
    Exploring(String, Vec<MessageId>),
    /// A staged rule of a service begins.
    Begins(String, String),
    /// A rule of a service is in force for the last time.
    Ends(String, String),
    /// The text of a law that is cited is in force for the last time.
    LawEnds(String),
    /// The plan is in force for the last time.
    DocumentEnds,
    /// The contact for weaknesses of the site is no longer to be relied on.
    SecurityContact,
}

/// One thing to look at again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recheck {
    /// The day by which.
    pub due: Day,
    /// What.
    pub subject: RecheckSubject,
    /// When somebody last did.
    pub checked: Option<Day>,
}

impl Recheck {
    /// True if the day has come and nobody has looked. The end of a rule or its beginning comes by itself.
    pub fn is_overdue(&self, on: Day) -> bool {
        match self.subject {
            RecheckSubject::Begins(..) | RecheckSubject::Ends(..) => false,
            RecheckSubject::DocumentEnds | RecheckSubject::LawEnds(_) => self.due < on,
            _ => self.due <= on,
        }
    }
}

/// Everything that must be looked at again as of a day, soonest first. Beginnings and ends that are past are left out.
pub fn rechecks(content: &Content, on: Day) -> Vec<Recheck> {
    let mut all = Vec::new();
    let mut add = |due, subject, checked| all.push(Recheck { due, subject, checked });
    for service in &content.book.services {
        let id = || service.id.clone();
        if let Some(yearly) = service.guidance.yearly {
            add(yearly.again, RecheckSubject::Service(id()), Some(yearly.checked));
        }
        let requirements = service.requirements.iter().map(|rule| (&rule.id, &rule.period, rule.yearly));
        let advice = service.advice.iter().map(|rule| (&rule.id, &rule.period, rule.yearly));
        for (rule, period, yearly) in requirements.chain(advice) {
            if let Some(yearly) = yearly {
                add(yearly.again, RecheckSubject::Rule(id(), rule.clone()), Some(yearly.checked));
            }
            staged(period, on, &mut |due, begins| {
                let subject = if begins { RecheckSubject::Begins } else { RecheckSubject::Ends };
                add(due, subject(id(), rule.clone()), None);
            });
        }
        for (place, paper) in service.guidance.papers.iter().enumerate() {
            staged(&paper.period, on, &mut |due, begins| {
                let subject = if begins { RecheckSubject::Begins } else { RecheckSubject::Ends };
                add(due, subject(id(), format!("paper {}", place + 1)), None);
            });
        }
        if explores(content, service) {
            let checked = service.guidance.yearly.map_or(content.document.received, |yearly| yearly.checked);
            let due = service.guidance.yearly.map_or(checked.plus_months(12), |yearly| yearly.again);
            add(
                due,
                RecheckSubject::Exploring(id(), service.guidance.questions_for_office.clone()),
                Some(checked),
            );
        }
    }
    for law in &content.laws {
        add(law.checked.plus_months(12), RecheckSubject::Law(law.id.clone()), Some(law.checked));
        if let Some(until) = law.period.until {
            add(until, RecheckSubject::LawEnds(law.id.clone()), None);
        }
    }
    add(content.book.until, RecheckSubject::DocumentEnds, None);
    if let Some(security) = &content.publisher.security {
        add(security.expires, RecheckSubject::SecurityContact, None);
    }
    all.sort_by(|a, b| (a.due, &a.subject).cmp(&(b.due, &b.subject)));
    all
}

/// The beginning and the end of a rule that are still to come; of a rule by the day of an event there is none.
fn staged(period: &Period, on: Day, found: &mut dyn FnMut(Day, bool)) {
    if period.at.is_some() {
        return;
    }
    if let Some(from) = period.from.filter(|from| on < *from) {
        found(from, true);
    }
    if let Some(until) = period.until.filter(|until| on <= *until) {
        found(until, false);
    }
}

/// True if the service rests on a sentence in which the document explores something.
fn explores(content: &Content, service: &Service) -> bool {
    let own = service.grounds.iter();
    let rules = service.requirements.iter().flat_map(|rule| &rule.grounds);
    let advice = service.advice.iter().flat_map(|rule| &rule.grounds);
    own.chain(rules).chain(advice).any(|ground| match ground {
        LegalBasis::Document { quote, .. } => content.names[quote.index()].contains(EXPLORES),
        _ => false,
    })
}
