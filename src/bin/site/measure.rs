//! `cargo site measure`: the release site as a slow phone on a slow line meets it, in a real Chromium, beside other
//! sites when their address is given. Must not know: how a line is simulated, and what stands on pages.

pub(crate) mod chromium;
mod figures;
pub(crate) mod flags;
mod lighthouse;
mod visit;

use crate::tools::{self, Result};
use crate::{build, check, server};
use clap::Args;
use clap::builder::PossibleValuesParser;
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

/// Measure start page, a guide and the wizard in a real Chromium on slow phones and lines, first and second visit,
/// medians with spread; beside another site if its address is given
#[derive(Args, Debug)]
pub struct MeasureArguments {
    /// The lines, with commas between them
    #[arg(long, value_name = "LINES", value_delimiter = ',', value_parser = lines())]
    line: Vec<String>,
    /// How many times slower the processors are, with commas between them
    #[arg(long, value_name = "TIMES", value_delimiter = ',', value_parser = clap::value_parser!(u32).range(1..))]
    cpu: Vec<u32>,
    /// How often each page is visited
    #[arg(long, value_name = "N", default_value_t = 5, value_parser = clap::value_parser!(u32).range(1..))]
    runs: u32,
    /// Another site's page to measure beside ours, with http:// or https://
    #[arg(long, value_name = "URL", value_parser = peer_address)]
    peer: Option<(String, String, String)>,
    /// On the peer's page: what is ticked first, in CSS
    #[arg(long, value_name = "CSS", requires = "peer")]
    peer_tick: Option<String>,
    /// On the peer's page: what is pressed to give the answer
    #[arg(long, value_name = "CSS", requires = "peer")]
    peer_press: Option<String>,
    /// On the peer's page: what shows that the answer was taken
    #[arg(long, value_name = "CSS", requires = "peer")]
    peer_next: Option<String>,
    /// On the peer's page: what is tapped afterwards, twice
    #[arg(long, value_name = "CSS", requires = "peer")]
    peer_tap: Option<String>,
    /// A site that is already built; it is left as it is
    #[arg(long, value_name = "DIR")]
    site: Option<String>,
    /// Ask Lighthouse instead: its scores for the same pages, and what it would have mended
    #[arg(long)]
    lighthouse: bool,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

/// What is wanted.
struct Order {
    phones: Vec<(Profile, u32)>,
    runs: usize,
    subjects: Vec<Subject>,
}

/// Measures and prints.
///
/// # Errors
/// When a tool is missing or a page cannot be measured even once.
pub fn run(root: &Path, arguments: &MeasureArguments) -> Result<()> {
    let mut tools = tools::ensure_build_tools(root)?;
    tools::ensure_browser(&mut tools)?;
    let folder = match &arguments.site {
        Some(folder) => root.join(folder),
        None => {
            let folder = root.join("target/measure-site");
            crate::today()
                .and_then(|on| build::with_tools(&tools, root, &[(&folder, "/")], build::Finish::Small, on))
                .map_err(|failure| failure.message)?;
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
    if arguments.lighthouse {
        let pages = pages.iter().map(|(name, path)| (*name, format!("{origin}{path}")));
        return lighthouse::run(&tools, pages, arguments.json);
    }
    let mut subjects: Vec<Subject> = pages.iter().map(|(name, path)| ours(name, &origin, path)).collect();
    subjects.extend(arguments.peer.as_ref().map(|address| peer(address, arguments)));
    let order = Order { phones: phones(arguments), runs: arguments.runs as usize, subjects };
    let place = std::env::temp_dir().join(format!("anju-measure-{}", std::process::id()));
    fs::create_dir_all(&place).map_err(|error| format!("{}: {error}", place.display()))?;
    let chromium = &tools.browser()?.chromium;
    let rows = make_key(&place)
        .and_then(|trusted| measure(&Machine { chromium, place: &place, trusted: &trusted }, &order));
    fs::remove_dir_all(&place).ok();
    let rows = rows?;
    if arguments.json {
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

/// A peer's host, origin and path.
fn peer_address(address: &str) -> std::result::Result<(String, String, String), &'static str> {
    let (scheme, rest) = address
        .split_once("://")
        .filter(|(scheme, _)| ["http", "https"].contains(scheme))
        .ok_or("this is no address; write it with http:// or https://")?;
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    Ok((host.to_owned(), format!("{scheme}://{host}"), format!("/{path}")))
}

fn peer((host, origin, path): &(String, String, String), arguments: &MeasureArguments) -> Subject {
    Subject {
        name: host.clone(),
        origin: origin.clone(),
        path: path.clone(),
        tick: arguments.peer_tick.clone(),
        press: arguments.peer_press.clone(),
        next: arguments.peer_next.clone(),
        tap: arguments.peer_tap.clone(),
    }
}

fn lines() -> PossibleValuesParser {
    PossibleValuesParser::new(PROFILES.map(|profile| profile.name))
}

/// Every line with every processor.
fn phones(arguments: &MeasureArguments) -> Vec<(Profile, u32)> {
    let named = |name: &str| PROFILES.into_iter().find(|profile| profile.name == name);
    if arguments.line.is_empty() && arguments.cpu.is_empty() {
        return PHONES.iter().filter_map(|(name, cpu)| Some((named(name)?, *cpu))).collect();
    }
    let lines = if arguments.line.is_empty() {
        vec!["slow4g".to_owned(), "3g".to_owned()]
    } else {
        arguments.line.clone()
    };
    let slow = if arguments.cpu.is_empty() { &[6][..] } else { &arguments.cpu };
    let lines = lines.iter().filter_map(|line| named(line));
    lines.flat_map(|line| slow.iter().map(move |cpu| (line, *cpu))).collect()
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
