//! `cargo site diff --pages OLD NEW`: which pages of two built folders differ, and how, for a reviewer.
//!
//! Pages are parsed as a browser parses them and compared node by node. What differs between two builds of the same
//! source is no difference: the order of attributes and classes, white space, hashes in names, the day of rendering.
//! Must not know: what stands on a page.

mod nodes;
mod normal;
mod report;

use crate::Failure;
use nodes::{Node, nodes};
use normal::Normal;
use similar::{Algorithm, DiffOp, capture_diff_slices};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// A place at which pages differ: the same in all pages that changed in the same way.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Change {
    /// The elements that lead there, without the page's own counts: `html > body > main#main > p`.
    path: String,
    /// The nodes that are gone.
    old: Vec<String>,
    /// The nodes that came.
    new: Vec<String>,
}

/// How two folders of pages differ.
#[derive(Debug, Default)]
struct Comparison {
    /// How many pages stand in both folders.
    compared: usize,
    /// Pages of the new folder alone, by their file.
    added: Vec<String>,
    /// Pages of the old folder alone.
    removed: Vec<String>,
    /// The pages that changed, with the places at which they did, in the order of the page.
    changed: BTreeMap<String, Vec<Change>>,
    /// Other files that differ, hashes in their names taken away.
    others: Vec<String>,
}

impl Comparison {
    /// True if no page differs.
    fn is_empty(&self) -> bool {
        self.added.is_empty() && self.removed.is_empty() && self.changed.is_empty()
    }
}

/// Prints how the pages differ.
///
/// # Errors
/// Exit code 1 when any page differs, 2 when a side is no built site.
pub fn run(old: &Path, new: &Path, all: bool) -> Result<(), Failure> {
    let comparison = compare(old, new)?;
    for line in report::lines(&comparison, all) {
        crate::say(&line);
    }
    match comparison.is_empty() {
        true => Ok(()),
        false => Err(Failure::wrong("the pages differ; see above")),
    }
}

/// Compares two folders.
fn compare(old: &Path, new: &Path) -> Result<Comparison, Failure> {
    let (before, after) = (files(old)?, files(new)?);
    let (day_before, day_after) = (Normal::of(old), Normal::of(new));
    let is_page = |name: &&String| name.ends_with(".html");
    let alone = |these: &BTreeSet<String>, those: &BTreeSet<String>| -> Vec<String> {
        these.difference(those).filter(is_page).cloned().collect()
    };
    let both: Vec<&String> = before.intersection(&after).filter(is_page).collect();
    let mut comparison = Comparison {
        compared: both.len(),
        added: alone(&after, &before),
        removed: alone(&before, &after),
        others: others((old, &before), (new, &after)),
        ..Comparison::default()
    };
    let changes = |name: &String| -> Result<Vec<Change>, Failure> {
        let (old, new) = (read(&old.join(name))?, read(&new.join(name))?);
        Ok(if old == new {
            Vec::new()
        } else {
            differences(&nodes(&old, &day_before), &nodes(&new, &day_after))
        })
    };
    // Parsing takes the time, so the pages are shared among the processors.
    let workers = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let pages = |first: usize| both.iter().skip(first).step_by(workers);
    let of_share = |first: usize| -> Result<Vec<_>, Failure> {
        pages(first).map(|name| Ok(((*name).clone(), changes(name)?))).collect()
    };
    let found = std::thread::scope(|scope| {
        let of_share = &of_share;
        let threads: Vec<_> = (0..workers).map(|first| scope.spawn(move || of_share(first))).collect();
        let lost = |_| Failure::wrong("a page could not be compared");
        threads.into_iter().map(|thread| thread.join().map_err(lost)?).collect::<Result<Vec<_>, Failure>>()
    })?;
    comparison.changed.extend(found.into_iter().flatten().filter(|(_, changes)| !changes.is_empty()));
    Ok(comparison)
}

/// The places at which two pages differ.
fn differences(old: &[Node], new: &[Node]) -> Vec<Change> {
    let text = |nodes: &[Node]| nodes.iter().map(|node| node.text.clone()).collect::<Vec<_>>();
    let (before, after) = (text(old), text(new));
    let operations = capture_diff_slices(Algorithm::Myers, &before, &after);
    let differing = operations.into_iter().filter(|one| !matches!(one, DiffOp::Equal { .. }));
    let change = |operation: DiffOp| {
        let (gone, came) = (operation.old_range(), operation.new_range());
        let place = old.get(gone.start).filter(|_| !gone.is_empty()).or_else(|| new.get(came.start));
        Change {
            path: place.map_or_else(String::new, |node| node.path.clone()),
            old: before[gone].to_vec(),
            new: after[came].to_vec(),
        }
    };
    differing.map(change).collect()
}

/// Files beside the pages that differ or stand on one side alone.
fn others(old: (&Path, &BTreeSet<String>), new: (&Path, &BTreeSet<String>)) -> Vec<String> {
    let by_name = |(folder, names): (&Path, &BTreeSet<String>)| -> BTreeMap<String, Vec<u8>> {
        let names = names.iter().filter(|name| !name.ends_with(".html"));
        names
            .map(|name| (normal::without_hashes(name), fs::read(folder.join(name)).unwrap_or_default()))
            .collect()
    };
    let (before, after) = (by_name(old), by_name(new));
    let names: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    names.into_iter().filter(|name| before.get(*name) != after.get(*name)).cloned().collect()
}

/// Every file of a built site, by its path below the folder.
fn files(folder: &Path) -> Result<BTreeSet<String>, Failure> {
    let mut found = BTreeSet::new();
    collect(folder, "", &mut found)
        .map_err(|error| Failure::usage(format!("{}: cannot be read: {error}", folder.display())))?;
    if !found.iter().any(|name| name.ends_with(".html")) {
        return Err(Failure::usage(format!(
            "{}: there are no pages; build the site with `cargo site build --out DIR`",
            folder.display()
        )));
    }
    Ok(found)
}

fn collect(folder: &Path, prefix: &str, found: &mut BTreeSet<String>) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), &format!("{name}/"), found)?;
        } else {
            found.insert(name);
        }
    }
    Ok(())
}

fn read(path: &Path) -> Result<String, Failure> {
    fs::read_to_string(path).map_err(|error| Failure::wrong(format!("{}: {error}", path.display())))
}

#[cfg(test)]
mod tests;
