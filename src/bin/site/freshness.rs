//! `cargo site check --freshness`: everything that must be looked at again, soonest first, and what is overdue.

use crate::{Failure, say};
use policy::Day;
use reader::{Content, Recheck, RecheckSubject, rechecks};

/// Prints the list as of a day. With `strict`, anything overdue is a failure.
pub fn run(content: &Content, on: Day, strict: bool) -> Result<(), Failure> {
    let all = rechecks(content, on);
    for recheck in &all {
        line(content, recheck, on);
    }
    let overdue = all.iter().filter(|recheck| recheck.is_overdue(on)).count();
    let next = all.iter().find(|recheck| !recheck.is_overdue(on));
    let next = next.map_or(String::new(), |recheck| format!("; the next is due on {}", recheck.due));
    let summary = format!("{} to look at again; {overdue} overdue on {on}{next}.", all.len());
    say(&summary);
    if strict && overdue > 0 {
        return Err(Failure::wrong(format!("{overdue} overdue: look at them and write the new days")));
    }
    Ok(())
}

fn line(content: &Content, recheck: &Recheck, on: Day) {
    let (kind, what) = match &recheck.subject {
        RecheckSubject::Service(id) => ("yearly", id.clone()),
        RecheckSubject::Rule(id, rule) => ("yearly", format!("{id}: {rule}")),
        RecheckSubject::Law(id) => ("law", id.clone()),
        RecheckSubject::Exploring(id, _) => ("exploring", id.clone()),
        RecheckSubject::Begins(id, rule) => ("begins", format!("{id}: {rule}")),
        RecheckSubject::Ends(id, rule) => ("ends", format!("{id}: {rule}")),
        RecheckSubject::LawEnds(id) => ("law ends", id.clone()),
        RecheckSubject::SecurityContact => ("operator", "security-expires in operator.toml".to_owned()),
        RecheckSubject::DocumentEnds => ("document ends", content.document.number.clone()),
    };
    let mark = if recheck.is_overdue(on) { "OVERDUE" } else { "" };
    let checked = recheck.checked.map_or(String::new(), |day| format!("  checked {day}"));
    say(&format!("{}  {mark:7}  {kind:9}  {what}{checked}", recheck.due));
    if let RecheckSubject::Exploring(_, questions) = &recheck.subject {
        for question in questions {
            say(&format!("{:34}{}", "", content.words[0].numbered(question.0)));
        }
    }
}
