//! `cargo site measure`: the release site as a slow phone on a slow line meets it, in a real Chromium, beside other
//! sites when their address is given. Must not know: how a line is simulated, and what stands on pages.

pub(crate) mod chromium;
mod figures;
mod flags;
mod lighthouse;
mod visit;

use crate::tools::{self, Result};
use crate::{build, check, option, server};
use figures::Row;
use serde_json::json;
use std::fs;
use std::path::Path;
use visit::{Machine, Profile, Subject, make_key, visit};

const PROFILES: [Profile; 4] = [
    Profile { name: "slow4g", rtt: 150, width: (1600, 750) },
    Profile { name: "3g", rtt: 400, width: (400, 400) },
    Profile { name: "bad3g", rtt: 600, width: (250, 150) },
    Profile { name: "none", rtt: 0, width: (0, 0) },
];
/// What is measured if nobody says otherwise: lines, and how many times slower the processor is.
const PHONES: [(&str, u32); 4] = [("slow4g", 6), ("3g", 6), ("bad3g", 6), ("slow4g", 10)];

/// What is wanted.
struct Order {
    phones: Vec<(Profile, u32)>,
    runs: usize,
    subjects: Vec<Subject>,
}

/// Measures and prints.
pub fn run(root: &Path, arguments: &[String]) -> Result<()> {
    let mut tools = tools::ensure_build_tools(root)?;
    tools::ensure_browser(&mut tools)?;
    // A site that is already built may be named; it is left as it is.
    let folder = match option(arguments, "--site") {
        Some(folder) => root.join(folder),
        None => {
            let folder = root.join("target/measure-site");
            build::with_tools(&tools, root, &folder, "/", false).map_err(|failure| failure.message)?;
            folder
        }
    };
    let running = server::serve(&folder, None, "/")?;
    let origin = running.address().trim_end_matches('/').to_owned();
    let content = check::content(root).map_err(|failure| failure.message)?;
    let first = content.book.services.first().map(|service| format!("/service/{}/", service.id));
    let pages: Vec<(&str, String)> =
        [("start", "/".to_owned()), ("guide", first.unwrap_or_default()), ("wizard", "/wizard/".to_owned())]
            .into_iter()
            .collect();
    if arguments.iter().any(|argument| argument == "--lighthouse") {
        let pages = pages.iter().map(|(name, path)| (*name, format!("{origin}{path}")));
        return lighthouse::run(&tools, pages, arguments.iter().any(|argument| argument == "--json"));
    }
    let mut subjects: Vec<Subject> = pages.iter().map(|(name, path)| ours(name, &origin, path)).collect();
    subjects.extend(option(arguments, "--peer").map(|address| peer(&address, arguments)).transpose()?);
    let order = Order { phones: phones(arguments)?, runs: runs(arguments)?, subjects };
    let place = std::env::temp_dir().join(format!("anju-measure-{}", std::process::id()));
    fs::create_dir_all(&place).map_err(|error| format!("{}: {error}", place.display()))?;
    let chromium = &tools.browser()?.chromium;
    let rows = make_key(&place)
        .and_then(|trusted| measure(&Machine { chromium, place: &place, trusted: &trusted }, &order));
    fs::remove_dir_all(&place).ok();
    let rows = rows?;
    if arguments.iter().any(|argument| argument == "--json") {
        let rows: Vec<_> = rows.iter().map(Row::json).collect();
        crate::say(&json!({ "runs": order.runs, "rows": rows }).to_string());
    } else {
        crate::say(&figures::table(&rows));
        crate::say(&format!(
            "medians of {} runs, least and most in brackets; tick: the first answer can be ticked;",
            order.runs
        ));
        crate::say(
            "answered: it was given and the next question stands; tap: from a tap to the next question.",
        );
    }
    Ok(())
}

/// A page of ours; on the wizard a person ticks the first topic and goes on.
fn ours(name: &str, origin: &str, path: &str) -> Subject {
    let wizard = |css: &str| (name == "wizard").then(|| css.to_owned());
    Subject {
        name: name.to_owned(),
        origin: origin.to_owned(),
        path: path.to_owned(),
        tick: wizard("#wizard input[name=topic]"),
        press: wizard("#wizard button[type=submit]"),
        next: wizard("#wizard button.choice"),
        tap: wizard("#wizard button.choice"),
    }
}

fn peer(address: &str, arguments: &[String]) -> Result<Subject> {
    let wrong = || format!("--peer {address}: this is no address; write it with http:// or https://");
    let (scheme, rest) = address.split_once("://").ok_or_else(wrong)?;
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    Ok(Subject {
        name: host.to_owned(),
        origin: format!("{scheme}://{host}"),
        path: format!("/{path}"),
        tick: option(arguments, "--peer-tick"),
        press: option(arguments, "--peer-press"),
        next: option(arguments, "--peer-next"),
        tap: option(arguments, "--peer-tap"),
    })
}

fn phones(arguments: &[String]) -> Result<Vec<(Profile, u32)>> {
    let named = |name: &str| {
        let names = PROFILES.map(|profile| profile.name).join(", ");
        let found = PROFILES.into_iter().find(|profile| profile.name == name);
        found.ok_or_else(|| format!("--line {name}: there is {names}"))
    };
    let lines = option(arguments, "--line");
    let slow = option(arguments, "--cpu");
    if lines.is_none() && slow.is_none() {
        return PHONES.iter().map(|(name, cpu)| Ok((named(name)?, *cpu))).collect();
    }
    let lines = lines.unwrap_or_else(|| "slow4g,3g".to_owned());
    let mut phones = Vec::new();
    for line in lines.split(',') {
        for cpu in slow.as_deref().unwrap_or("6").split(',') {
            let wrong = |_| format!("--cpu {cpu}: write how many times slower, for example 6,10");
            phones.push((named(line)?, cpu.parse().map_err(wrong)?));
        }
    }
    Ok(phones)
}

fn runs(arguments: &[String]) -> Result<usize> {
    let Some(written) = option(arguments, "--runs") else { return Ok(5) };
    let runs = written.parse().ok().filter(|runs| *runs > 0);
    runs.ok_or_else(|| format!("--runs {written}: write a number from 1 on"))
}

/// All pages in turn, run after run, so that a busy moment of this machine falls on all of them.
fn measure(machine: &Machine<'_>, order: &Order) -> Result<Vec<Row>> {
    // Once without a line and uncounted: a server packs a file when it is first asked for it.
    let [.., without] = PROFILES;
    for subject in &order.subjects {
        visit(machine, subject, without, 1).map_err(|why| format!("{}: {why}", subject.name))?;
    }
    let mut rows = Vec::new();
    for (profile, cpu) in &order.phones {
        let first = rows.len();
        for subject in &order.subjects {
            for visit in ["first", "again"] {
                let name =
                    [profile.name.to_owned(), format!("{cpu}x"), subject.name.clone(), visit.to_owned()];
                rows.push(Row { name, visits: Vec::new() });
            }
        }
        for run in 0..order.runs {
            for (place, subject) in order.subjects.iter().enumerate() {
                eprintln!("{} {cpu}x, run {} of {}: {}", profile.name, run + 1, order.runs, subject.name);
                let visits = visit(machine, subject, *profile, *cpu);
                // A page that fails is left out of this run, and said.
                match visits {
                    Ok(two) => {
                        for (visit, figures) in two.into_iter().enumerate() {
                            rows[first + 2 * place + visit].visits.push(figures);
                        }
                    }
                    Err(why) => eprintln!("{}: {why}", subject.name),
                }
            }
        }
    }
    if rows.iter().any(|row| row.visits.is_empty()) {
        return Err("a page could not be measured even once; the reason is above".into());
    }
    Ok(rows)
}
