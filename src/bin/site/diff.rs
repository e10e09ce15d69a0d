//! `cargo site diff OLD NEW`: what two versions of the seeds mean to the people of their cases and families.
//!
//! A version is a seeds folder or a git revision, and may name a day: `HEAD~3`, `seeds`, `seeds@2027-01-01`. Both must
//! be sound. The exit code is 0 whether or not anything differs: a difference is an answer, not a failure.

use crate::cli::{DayArgument, LanguageArgument};
use crate::{Failure, explain, page_diff};
use ::explain::difference::{ComparedSide, difference};
use clap::Args;
use policy::Day;
use reader::{Content, Files};
use std::io::{IsTerminal, Read, Write};
use std::path::Path;
use std::process::{Command, Stdio};

/// Compare two versions of the seeds and print who gains and who loses; a version is a folder or a git revision, and
/// `@YYYY-MM-DD` behind it sets the day; with --pages, compare the pages of two built sites
#[derive(Args, Debug)]
pub struct DiffArguments {
    /// The old version of the seeds, or with --pages the folder of the old site
    old: String,
    /// The new version of the seeds, or with --pages the folder of the new site
    new: String,
    /// Compare the pages of two built sites; the exit code is 1 if any differs
    #[arg(long, conflicts_with_all = ["on", "lang", "json"])]
    pages: bool,
    /// With --pages: leave nothing out of a long report
    #[arg(long, requires = "pages")]
    all: bool,
    #[command(flatten)]
    day: DayArgument,
    #[command(flatten)]
    language: LanguageArgument,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

/// Reads both sides and prints what differs.
///
/// # Errors
/// Exit code 2 when a side cannot be found, 1 when it is not sound or, of pages, when any differs.
pub fn run(root: &Path, question: &DiffArguments) -> Result<(), Failure> {
    let (old, new) = (&question.old, &question.new);
    if question.pages {
        return page_diff::run(&root.join(old), &root.join(new), question.all);
    }
    let ((before, first), (after, second)) = (read(root, old)?, read(root, new)?);
    let told = explain::prose(&after, &question.language.lang)?;
    // Old seeds may lack a word that the report needs.
    let prose = explain::prose(&before, &question.language.lang)?.with_officer_words(told);
    let old = ComparedSide { content: &before, on: first.or(question.day.on), prose };
    let new = ComparedSide { content: &after, on: second.or(question.day.on), prose: told };
    let found = difference(old, new);
    if question.json {
        let text = serde_json::to_string_pretty(&found.json());
        crate::say(&text.map_err(|error| Failure::wrong(error.to_string()))?);
    } else {
        found.lines().iter().for_each(|line| crate::say(line));
    }
    Ok(())
}

/// A side and the day it names.
fn read(root: &Path, written: &str) -> Result<(Content, Option<Day>), Failure> {
    let dated = written.rsplit_once('@').and_then(|(name, day)| Day::parse(day).map(|day| (name, day)));
    let (name, day) = dated.map_or((written, None), |(name, day)| (name, Some(day)));
    let folder = [root.join(name), Path::new(name).to_owned()].into_iter().find(|path| path.is_dir());
    let reading = match folder {
        Some(folder) => reader::read(&folder),
        None => reader::read_files(revision(root, name)?),
    };
    if let Some(content) = reading.content {
        return Ok((content, day));
    }
    let colour = std::io::stderr().is_terminal();
    eprint!("{}", reader::render(&reading.diagnostics, &reading.files, colour));
    Err(Failure::wrong(format!("{} mistakes in {name}; nothing was compared", reading.diagnostics.len())))
}

/// The seeds as they stand in a git revision.
fn revision(root: &Path, name: &str) -> Result<Files, Failure> {
    let wrong = |error: &dyn std::fmt::Display| Failure::wrong(format!("git, for {name}: {error}"));
    if name.starts_with('-') {
        return Err(Failure::usage(format!("{name}: this is no folder and no git revision")));
    }
    let listed = Command::new("git")
        .args(["ls-tree", "-r", "-z", "--name-only", name, "--", "seeds"])
        .current_dir(root)
        .output()
        .map_err(|error| wrong(&error))?;
    let list = String::from_utf8_lossy(&listed.stdout).into_owned();
    let paths: Vec<&str> = list.split_terminator('\0').collect();
    if !listed.status.success() || paths.is_empty() {
        return Err(Failure::usage(format!(
            "{name}: this is no folder, and no git revision that has seeds/"
        )));
    }
    let mut git = Command::new("git")
        .args(["cat-file", "--batch"])
        .current_dir(root)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| wrong(&error))?;
    let asked: String = paths.iter().map(|path| format!("{name}:{path}\n")).collect();
    let stdin = git.stdin.take();
    // Git answers while it is being asked; a pipe holds only so much of either.
    let asking = std::thread::spawn(move || stdin.map(|mut stdin| stdin.write_all(asked.as_bytes())));
    let mut answer = Vec::new();
    if let Some(stdout) = git.stdout.as_mut() {
        stdout.read_to_end(&mut answer).map_err(|error| wrong(&error))?;
    }
    asking.join().ok();
    git.wait().map_err(|error| wrong(&error))?;
    let mut files = Files::default();
    let mut rest = answer.as_slice();
    for path in paths {
        // `<hash> blob <size>`, a line end, the content, a line end.
        let end =
            rest.iter().position(|byte| *byte == b'\n').ok_or_else(|| wrong(&"the answer is cut short"))?;
        let head = String::from_utf8_lossy(&rest[..end]).into_owned();
        let size = head.rsplit(' ').next().and_then(|size| size.parse::<usize>().ok());
        let size = size.filter(|size| rest.len() > end + 1 + size).ok_or_else(|| wrong(&head))?;
        let text = std::str::from_utf8(&rest[end + 1..end + 1 + size])
            .map_err(|_| wrong(&format!("{path} is not UTF-8 text")))?;
        files.insert(path.trim_start_matches("seeds/"), text);
        rest = &rest[end + 2 + size..];
    }
    Ok(files)
}
