//! The inspection report as one page without scripts, to be read on a phone, sent and printed. Must not know: how
//! anything was found out.

use super::{DutyOutcome, DutyResult, InspectionReport};
use leptos::prelude::*;
use words::Table;

/// The outcomes in the order in which they are shown, each with the end of the names of its words.
const OUTCOMES: [(DutyOutcome, &str); 4] = [
    (DutyOutcome::Fail, "fail"),
    (DutyOutcome::Unknown, "unknown"),
    (DutyOutcome::Pass, "pass"),
    (DutyOutcome::NotApplicable, "not-applicable"),
];

/// The page as HTML.
pub fn page(report: &InspectionReport, words: &Table) -> String {
    let owner = Owner::new();
    let html = owner.with(|| view! { <ReportPage report words/> }.into_any().to_html());
    html.replace("<!>", "").replace("<!---->", "")
}

/// The document: what was looked at, the counts, and the lines by outcome.
#[component]
fn ReportPage<'a>(
    /// The report.
    report: &'a InspectionReport,
    /// The words for officers.
    words: &'a Table,
) -> impl IntoView {
    let say = |name: &str| words.named(name).to_owned();
    let of = |outcome| report.duties.iter().filter(move |line| line.outcome == outcome);
    let title = say("inspection-title");
    let made = match &report.built {
        Some(day) => Table::fill(words.named("inspection-built"), &[("on", &report.on), ("day", day)]),
        None => Table::fill(words.named("inspection-not-built"), &[("on", &report.on)]),
    };
    let kind = say(match report.kind {
        Some("government") => "inspection-kind-government",
        Some(_) => "inspection-kind-community",
        None => "inspection-kind-unsaid",
    });
    let counts = OUTCOMES.map(|(outcome, name)| {
        view! { <li>{say(&format!("inspection-{name}-name"))}" "<strong>{of(outcome).count()}</strong></li> }
    });
    let groups =
        OUTCOMES.into_iter().filter(|(outcome, _)| of(*outcome).count() > 0).map(|(outcome, name)| {
            let lines = of(outcome).map(|line| view! { <DutyLine line words name/> });
            view! {
                <h2>{say(&format!("inspection-{name}-name"))}</h2>
                <ul class="lines">{lines.collect_view()}</ul>
            }
        });
    view! {
        <!DOCTYPE html>
        <html lang=report.language.clone()>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="robots" content="noindex"/>
                <title>{title.clone()}</title>
                <style inner_html=include_str!("report.css")></style>
            </head>
            <body>
                <main>
                    <h1>{title}</h1>
                    <p>{made}</p>
                    <p>{kind}</p>
                    <p>{say("inspection-note")}</p>
                    <ul class="counts">{counts.collect_view()}</ul>
                    {groups.collect_view()}
                    <h2>{say("inspection-scale")}</h2>
                    <ul>
                        {["V2", "K", "U"]
                            .map(|grade| view! { <li>{grade}" · "{say(&format!("inspection-scale-{}", grade.to_lowercase()))}</li> })
                            .collect_view()}
                    </ul>
                </main>
            </body>
        </html>
    }
}

/// One duty: what must be so, what was seen, and where it is demanded.
#[component]
fn DutyLine<'a>(
    /// The line.
    line: &'a DutyResult,
    /// The words for officers.
    words: &'a Table,
    /// The end of the names of the outcome's words.
    name: &'static str,
) -> impl IntoView {
    let veto =
        line.veto.then(|| view! { <span class="mark">{words.named("inspection-veto").to_owned()}</span> });
    let number = (!line.number.is_empty()).then(|| view! { " · "<span lang="zh-Hans">{line.number}</span> });
    let sure = line.confidence.map(|grade| {
        format!(
            " · {}",
            Table::fill(words.named("inspection-confidence"), &[("grade", &format!("{grade:?}"))])
        )
    });
    view! {
        <li data-outcome=name id=line.id>
            <h3>
                <span class="mark">{words.named(&format!("inspection-{name}-name")).to_owned()}</span>
                {veto}
                {line.duty.clone()}
            </h3>
            <p class="source">{line.source.clone()}{number}{sure}</p>
            <p class="found">{line.found.clone()}</p>
        </li>
    }
}
