//! Lighthouse's opinion of some pages: its four scores and what it would have mended. Must not know: which pages.

use super::flags::FLAGS;
use crate::tools::{Result, Tools, child};
use serde_json::{Value, json};
use std::process::Stdio;

const SCORES: [&str; 4] = ["performance", "accessibility", "best-practices", "seo"];

/// Asks about each page, a name and an address, and prints what is said.
pub(super) fn run<'p>(
    tools: &Tools,
    pages: impl Iterator<Item = (&'p str, String)>,
    as_json: bool,
) -> Result<()> {
    let program = tools.lighthouse()?;
    let mut said = Vec::new();
    for (name, address) in pages {
        let done = child(program)
            .arg(&address)
            .args(["--quiet", "--output=json", "--output-path=stdout"])
            .arg(format!("--chrome-flags={}", FLAGS.join(" ")))
            .env("CHROME_PATH", &tools.browser()?.chromium)
            .stderr(Stdio::inherit())
            .output()
            .map_err(|error| format!("lighthouse does not start: {error}"))?;
        let report: Value =
            serde_json::from_slice(&done.stdout).map_err(|error| format!("{address}: no report: {error}"))?;
        said.push((name, report));
    }
    if as_json {
        let scores = said.iter().map(|(name, report)| {
            let scores = SCORES.map(|score| (score.to_owned(), report["categories"][score]["score"].clone()));
            json!({ "page": name, "scores": scores.into_iter().collect::<serde_json::Map<_, _>>(), "failed": failed(report) })
        });
        crate::say(&Value::Array(scores.collect()).to_string());
        return Ok(());
    }
    for (name, report) in &said {
        let scores = SCORES.map(|score| {
            let points = report["categories"][score]["score"].as_f64();
            format!("{score} {}", points.map_or("–".to_owned(), |points| format!("{:.0}", points * 100.0)))
        });
        crate::say(&format!("{name}: {}", scores.join(", ")));
        for line in failed(report) {
            crate::say(&format!("  {line}"));
        }
    }
    Ok(())
}

/// Every audit that counts and does not hold in full.
fn failed(report: &Value) -> Vec<String> {
    let counted = SCORES.iter().flat_map(|score| {
        let audits = report["categories"][score]["auditRefs"].as_array().cloned().unwrap_or_default();
        let counted = audits.into_iter().filter(|audit| audit["weight"].as_f64().unwrap_or_default() > 0.0);
        counted.map(move |audit| (*score, audit["id"].as_str().unwrap_or_default().to_owned()))
    });
    let lines = counted.filter_map(|(score, id)| {
        let audit = &report["audits"][&id];
        let points = audit["score"].as_f64().filter(|points| *points < 1.0)?;
        let value = audit["displayValue"].as_str().unwrap_or_default();
        Some(format!("{score}: {id} {points:.2} {value}").trim_end().to_owned())
    });
    lines.collect()
}
