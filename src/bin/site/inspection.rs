//! `cargo site check --publish`: the inspection report. Every duty of a government site that a build can see,
//! each with its source, how sure we are of that text, and what was found. What a build cannot see is unknown
//! and never passes. Whether this is a government site the operator says, in `operator.toml`; no page is
//! asked.

mod built;
mod duties;
mod operator;
mod pages;
mod report;
mod style;
#[cfg(test)]
mod tests;

use crate::{Failure, say};
use anju::prerender::flat_style;
pub use built::BuiltSite;
use duties::{DUTIES, Duty, DutySource, Whom};
use policy::Day;
use reader::{Content, PublisherKind};
use serde::Serialize;
use std::fs;
use std::path::{Path, PathBuf};
use words::Table;

/// What came of looking at a duty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum DutyOutcome {
    /// It is not done.
    Fail,
    /// A build cannot see whether it is done.
    Unknown,
    /// It is done, as far as it is described.
    Pass,
    /// It is no duty of this site.
    NotApplicable,
}

/// How sure we are of the text of a source: the scale of the facts behind the guide.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Confidence {
    /// Read on a page that is no office's: the direction is right, the wording was not compared.
    V2,
    /// Known for long and not read again.
    K,
    /// Not confirmed.
    U,
}

/// What was seen of a duty: a sentence of the words for officers, with its values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    outcome: DutyOutcome,
    message: String,
    values: Vec<(&'static str, String)>,
}

/// A line of the report.
#[derive(Clone, Debug, Serialize)]
pub struct DutyResult {
    /// The duty's name, kebab-case.
    pub id: &'static str,
    /// What must be so.
    pub duty: String,
    /// What came of it.
    pub outcome: DutyOutcome,
    /// True if failing in it alone fails the whole site.
    pub veto: bool,
    /// What was seen.
    pub found: String,
    /// Where it is demanded.
    pub source: String,
    /// The number of that document, as it was issued; empty if it has none.
    pub number: &'static str,
    /// How sure we are of that text; absent for what only this guide demands of itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub confidence: Option<Confidence>,
}

/// The whole report, as it is written to `inspection.json`.
#[derive(Clone, Debug, Serialize)]
pub struct InspectionReport {
    /// The number of this format.
    pub format: u32,
    /// The day of the inspection, such as `2026-11-30`.
    pub on: String,
    /// `government`, `community`, or absent if the operator has not said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<&'static str>,
    /// The day of which the inspected site is; absent if none is built.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub built: Option<String>,
    /// The language of its sentences.
    pub language: String,
    /// The lines: what fails first, vetoes before others.
    pub duties: Vec<DutyResult>,
}

/// What is looked at.
#[derive(Clone, Copy)]
pub struct Inspected<'a> {
    /// What the seeds say.
    content: &'a Content,
    /// The day.
    on: Day,
    /// The built site, if there is one.
    site: Option<&'a BuiltSite>,
    /// The style sheets of all pages, as one.
    style: &'a str,
}

/// How the report is asked for.
#[derive(Clone, Debug)]
pub struct InspectionCall<'a> {
    /// The folder of the built site.
    pub site: PathBuf,
    /// The folder into which the report is written, if it is.
    pub report: Option<PathBuf>,
    /// The day.
    pub on: Day,
    /// The tag of the language of the report.
    pub language: &'a str,
}

/// Inspects, prints what is not done or not seen, and writes the report where the operator says.
///
/// # Errors
/// Exit code 1 if a veto fails, or the report cannot be written.
pub fn run(root: &Path, content: &Content, call: &InspectionCall<'_>) -> Result<(), Failure> {
    let report = made(root, content, call)?;
    for line in report.duties.iter().filter(|line| line.outcome <= DutyOutcome::Unknown) {
        let veto = if line.veto { " (veto)" } else { "" };
        say(&format!("{}{veto}  {}: {}\n    {}", name(line.outcome), line.id, line.duty, line.found));
    }
    if let Some(folder) = &call.report {
        say(&format!("The report is in {}: inspection.html and inspection.json.", folder.display()));
    }
    say(&summary(&report));
    vetoed(&report)
}

/// Inspects, and writes the report where the operator says.
fn made(root: &Path, content: &Content, call: &InspectionCall<'_>) -> Result<InspectionReport, Failure> {
    let site = BuiltSite::read(&call.site).map_err(Failure::wrong)?;
    let style = flat_style(&root.join("style")).map_err(Failure::wrong)?;
    let words = content.officer.iter().find(|table| table.language == call.language);
    let words = words.ok_or_else(|| Failure::usage("there are no words of this language"))?;
    let inspected = Inspected { content, on: call.on, site: site.as_ref(), style: &style };
    let report = inspect(inspected, words);
    if let Some(folder) = &call.report {
        write(folder, &report, words)?;
    }
    Ok(report)
}

/// A failure if anything fails that alone fails the whole site.
fn vetoed(report: &InspectionReport) -> Result<(), Failure> {
    match report.duties.iter().filter(|line| line.veto && line.outcome == DutyOutcome::Fail).count() {
        0 => Ok(()),
        vetoes => Err(Failure::wrong(format!("{vetoes} of these alone fail the whole site"))),
    }
}

fn name(outcome: DutyOutcome) -> &'static str {
    match outcome {
        DutyOutcome::Fail => "fail",
        DutyOutcome::Unknown => "unknown",
        DutyOutcome::Pass => "pass",
        DutyOutcome::NotApplicable => "not-applicable",
    }
}

fn summary(report: &InspectionReport) -> String {
    let count = |outcome| report.duties.iter().filter(|line| line.outcome == outcome).count();
    let [fail, unknown, pass, other] =
        [DutyOutcome::Fail, DutyOutcome::Unknown, DutyOutcome::Pass, DutyOutcome::NotApplicable].map(count);
    format!(
        "{} duties: {pass} pass, {fail} fail, {unknown} unknown, {other} do not apply.",
        report.duties.len()
    )
}

/// Looks at every duty.
fn inspect(inspected: Inspected<'_>, words: &Table) -> InspectionReport {
    let mut duties: Vec<DutyResult> = DUTIES.iter().map(|duty| result(duty, inspected, words)).collect();
    duties.sort_by_key(|line| (line.outcome, !line.veto));
    let kind = inspected.content.publisher.kind.map(|kind| match kind {
        PublisherKind::Government => "government",
        PublisherKind::Community => "community",
    });
    InspectionReport {
        format: 1,
        on: inspected.on.to_string(),
        kind,
        built: inspected.site.map(|site| site.made.clone()),
        language: words.language.clone(),
        duties,
    }
}

fn result(duty: &Duty, inspected: Inspected<'_>, words: &Table) -> DutyResult {
    // Until somebody says that it is none, a site is looked at as a government site: nothing is overlooked then.
    let community = inspected.content.publisher.kind == Some(PublisherKind::Community);
    let seen = match duty.whom {
        Whom::Government if community => Seen::of(DutyOutcome::NotApplicable, "inspection-community"),
        _ => (duty.look)(inspected),
    };
    let values: Vec<(&str, &str)> = seen.values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let DutySource { words: source, number, article, confidence } = duty.source;
    DutyResult {
        id: duty.id,
        duty: words.named(&format!("inspection-duty-{}", duty.id)).to_owned(),
        outcome: seen.outcome,
        veto: duty.veto,
        found: Table::fill(words.named(&seen.message), &values),
        source: Table::fill(words.named(&format!("inspection-source-{source}")), &[("article", article)]),
        number,
        confidence,
    }
}

/// Writes the report as a page and as JSON.
fn write(folder: &Path, report: &InspectionReport, words: &Table) -> Result<(), Failure> {
    let wrong = |error: std::io::Error| Failure::wrong(format!("{}: {error}", folder.display()));
    fs::create_dir_all(folder).map_err(wrong)?;
    let json = serde_json::to_string_pretty(report).map_err(|error| Failure::wrong(error.to_string()))?;
    fs::write(folder.join("inspection.json"), json + "\n").map_err(wrong)?;
    fs::write(folder.join("inspection.html"), report::page(report, words)).map_err(wrong)
}

impl Seen {
    fn of(outcome: DutyOutcome, message: &str) -> Seen {
        Seen { outcome, message: message.to_owned(), values: Vec::new() }
    }

    fn with(mut self, name: &'static str, value: impl ToString) -> Seen {
        self.values.push((name, value.to_string()));
        self
    }

    fn pass() -> Seen {
        Seen::of(DutyOutcome::Pass, "inspection-pass")
    }

    fn fail(message: &str) -> Seen {
        Seen::of(DutyOutcome::Fail, message)
    }

    /// The operator has not said what this key of `operator.toml` asks.
    fn empty(key: &str) -> Seen {
        Seen::fail("inspection-empty").with("key", key)
    }

    /// No build can see it; the words of the duty say who can.
    fn unseen(duty: &str) -> Seen {
        Seen::of(DutyOutcome::Unknown, &format!("inspection-unseen-{duty}"))
    }

    /// What was found at so many places; what is wrong stands in `wrong`.
    fn at(places: usize, wrong: &[String]) -> Seen {
        match wrong.first() {
            None if places == 0 => Seen::of(DutyOutcome::Unknown, "inspection-nothing"),
            None => Seen::of(DutyOutcome::Pass, "inspection-pass-at").with("n", places),
            Some(first) => Seen::fail("inspection-fail-at").with("n", wrong.len()).with("first", first),
        }
    }
}
