//! `cargo site advisories`: are crates in our lock files among those of which RustSec's list knows a weakness? The list
//! stays where it is; what is kept is which versions of ours were looked up, and up to which day the list reaches, so
//! that tests notice a crate that nobody looked up. Must not know: what a crate is used for.

use crate::{Failure, say};
use clap::Args;
use semver::{Version, VersionReq};
use serde::Deserialize;
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

/// Where it is kept what was looked up, below the root.
const KEPT: &str = ".cargo/advisories.toml";
/// The lock files whose crates are looked up.
const LOCKS: [&str; 2] = ["Cargo.lock", ".cargo/wasm-bindgen/Cargo.lock"];
const HEAD: &str = "\
# Each of these versions was looked up in RustSec's list of weaknesses, and none has one that `deny.toml` does not
# excuse. Written by `cargo site advisories FOLDER`, the folder being a checkout of
# https://github.com/RustSec/advisory-db. `cargo site test` compares the lock files with it.
";
/// Columns of a line of versions.
const WIDTH: usize = 110;

/// Look up every crate of the lock files in a checkout of RustSec's list of weaknesses, and note for the tests that
/// this was done
#[derive(Args, Debug)]
pub struct AdvisoriesArguments {
    /// The checkout
    #[arg(value_name = "FOLDER")]
    folder: PathBuf,
}

/// An advisory of the list: the part of its file between the first pair of fences.
#[derive(Debug, Deserialize)]
struct Advisory {
    advisory: About,
    #[serde(default)]
    versions: Versions,
}

#[derive(Debug, Deserialize)]
struct About {
    id: String,
    package: String,
    date: String,
    /// `unsound`, `unmaintained` or `notice`; a vulnerability if there is none.
    informational: Option<String>,
    withdrawn: Option<String>,
}

/// The versions without the weakness, as requirements of which one is enough.
#[derive(Debug, Default, Deserialize)]
struct Versions {
    #[serde(default)]
    patched: Vec<String>,
    #[serde(default)]
    unaffected: Vec<String>,
}

/// Looks up and notes.
///
/// # Errors
/// Exit code 1 when a version of ours has a weakness that nobody has excused, when the folder is no such list, or a
/// file cannot be read or written; what was noted before stays.
pub fn run(root: &Path, arguments: &AdvisoriesArguments) -> Result<(), Failure> {
    let (mut locked, mut direct) = (BTreeSet::new(), BTreeSet::new());
    for lock in LOCKS {
        let lock = parsed(&root.join(lock))?;
        locked.extend(packages(&lock));
        direct.extend(self::direct(&lock));
    }
    let excused = excused(&parsed(&root.join("deny.toml"))?);
    let (mut newest, mut found) = (String::new(), Vec::new());
    let crates = arguments.folder.join("crates");
    for folder in files(&crates)? {
        for file in files(&folder)? {
            let listed = advisory(&read(&file)?).map_err(|why| wrong(&file, &why))?;
            newest = newest.max(listed.advisory.date.clone());
            let is_excused = listed.advisory.withdrawn.is_some() || excused.contains(&listed.advisory.id);
            // As `deny.toml` says: that nobody looks after a crate counts where our own code uses it.
            let kind = listed.advisory.informational.as_deref().unwrap_or("vulnerability");
            let counts = kind != "unmaintained" || direct.contains(&listed.advisory.package);
            for (name, version) in locked.iter().filter(|(name, _)| *name == listed.advisory.package) {
                let holds = holds(&listed.versions, version).map_err(|why| wrong(&file, &why))?;
                if holds && counts && !is_excused {
                    found.push(format!("{name} {version}: {} ({kind})", listed.advisory.id));
                }
            }
        }
    }
    if newest.is_empty() {
        return Err(wrong(&crates, "holds no advisory"));
    }
    if !found.is_empty() {
        let mend = "take another version, or excuse it in deny.toml with the reason";
        return Err(Failure::wrong(format!("{}\n{mend}", found.join("\n"))));
    }
    let path = root.join(KEPT);
    fs::write(&path, noted(&newest, &locked)).map_err(|error| wrong(&path, &error.to_string()))?;
    let count = locked.len();
    say(&format!("{count} versions looked up; none has a weakness known by {newest}, the day of the newest"));
    Ok(())
}

/// Name and version of each package of a lock file that comes from elsewhere.
fn packages(lock: &toml::Table) -> Vec<(String, String)> {
    let all = lock.get("package").and_then(toml::Value::as_array).into_iter().flatten();
    let said = |one: &toml::Value, key: &str| one.get(key).and_then(toml::Value::as_str).map(str::to_owned);
    all.filter(|one| one.get("source").is_some())
        .filter_map(|one| Some((said(one, "name")?, said(one, "version")?)))
        .collect()
}

/// The numbers that `deny.toml` excuses: texts, or tables with a reason.
fn excused(policy: &toml::Table) -> BTreeSet<String> {
    let list = policy.get("advisories").and_then(|part| part.get("ignore")).and_then(toml::Value::as_array);
    let number = |one: &toml::Value| one.get("id").unwrap_or(one).as_str().map(str::to_owned);
    list.into_iter().flatten().filter_map(number).collect()
}

/// The crates that our own packages use: those that a lock file gives no source.
fn direct(lock: &toml::Table) -> Vec<String> {
    let all = lock.get("package").and_then(toml::Value::as_array).into_iter().flatten();
    let used = |one: &toml::Value| one.get("dependencies").and_then(toml::Value::as_array).cloned();
    let used = all.filter(|one| one.get("source").is_none()).filter_map(used).flatten();
    // A version follows where the lock file holds several.
    used.filter_map(|one| Some(one.as_str()?.split(' ').next()?.to_owned())).collect()
}

/// What a file of the list says.
fn advisory(text: &str) -> Result<Advisory, String> {
    let fenced = text.split("```").nth(1).and_then(|part| part.strip_prefix("toml"));
    toml::from_str(fenced.ok_or("has no part between fences")?).map_err(|error| error.to_string())
}

/// Whether a version has the weakness.
fn holds(without: &Versions, version: &str) -> Result<bool, String> {
    let version = Version::parse(version).map_err(|error| format!("{version}: {error}"))?;
    for range in without.patched.iter().chain(&without.unaffected) {
        let range = VersionReq::parse(range).map_err(|error| format!("{range}: {error}"))?;
        if range.matches(&version) {
            return Ok(false);
        }
    }
    Ok(true)
}

/// The file that says what was looked up, in short lines.
fn noted(newest: &str, locked: &BTreeSet<(String, String)>) -> String {
    let mut text = format!("{HEAD}newest = \"{newest}\"\nlooked-up = \"\"\"");
    let mut column = WIDTH;
    for (name, version) in locked {
        let one = format!("{name}@{version}");
        column += 1 + one.len();
        let gap = if column > WIDTH { '\n' } else { ' ' };
        column = if gap == '\n' { one.len() } else { column };
        // Writing into a String cannot fail.
        write!(text, "{gap}{one}").ok();
    }
    text + "\n\"\"\"\n"
}

fn parsed(path: &Path) -> Result<toml::Table, Failure> {
    read(path)?.parse().map_err(|error: toml::de::Error| wrong(path, &error.to_string()))
}

/// What lies in a folder, in the order of names.
fn files(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let listed = fs::read_dir(folder).map_err(|error| wrong(folder, &error.to_string()))?;
    let mut paths: Vec<PathBuf> = listed.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    Ok(paths)
}

fn read(path: &Path) -> Result<String, Failure> {
    fs::read_to_string(path).map_err(|error| wrong(path, &error.to_string()))
}

fn wrong(path: &Path, why: &str) -> Failure {
    Failure::wrong(format!("{}: {why}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::{AdvisoriesArguments, KEPT, run};
    use std::fs;
    use std::path::{Path, PathBuf};

    /// A house with one lock file, and an empty list.
    fn house(name: &str) -> PathBuf {
        let root = std::env::temp_dir().join(format!("anju-advisories-{name}-{}", std::process::id()));
        fs::remove_dir_all(&root).ok();
        for folder in [".cargo/wasm-bindgen", "list/crates"] {
            fs::create_dir_all(root.join(folder)).unwrap();
        }
        let package = |name: &str, version: &str| {
            format!("[[package]]\nname = \"{name}\"\nversion = \"{version}\"\nsource = \"registry\"\n")
        };
        let all = [package("used", "1.2.0"), package("below", "0.3.1"), package("below", "0.4.0")];
        let own = "[[package]]\nname = \"own\"\nversion = \"0.1.0\"\ndependencies = [\"used 1.2.0\"]\n";
        fs::write(root.join("Cargo.lock"), all.concat() + own).unwrap();
        fs::write(root.join(".cargo/wasm-bindgen/Cargo.lock"), "").unwrap();
        fs::write(root.join("deny.toml"), "").unwrap();
        root
    }

    fn list(root: &Path, name: &str, id: &str, more: &str, versions: &str) {
        let folder = root.join("list/crates").join(name);
        fs::create_dir_all(&folder).unwrap();
        let about = format!("id = \"{id}\"\npackage = \"{name}\"\ndate = \"2025-01-0{}\"", &id[8..]);
        let text = format!("```toml\n[advisory]\n{about}\n{more}\n[versions]\n{versions}\n```\n# Words\n");
        fs::write(folder.join(format!("{id}.md")), text).unwrap();
    }

    fn look_up(root: &Path, folder: &str) -> Result<(), String> {
        run(root, &AdvisoriesArguments { folder: root.join(folder) }).map_err(|failure| failure.message)
    }

    #[test]
    fn what_was_looked_up_is_noted_with_the_day_up_to_which_the_list_reaches() {
        let root = house("sound");
        list(&root, "used", "RUSTSEC-1", "", "patched = [\">= 1.2, < 2\"]");
        list(&root, "used", "RUSTSEC-2", "withdrawn = \"2025-01-03\"", "");
        list(&root, "below", "RUSTSEC-3", "", "patched = [\">= 0.5\"]\nunaffected = [\"< 0.5\"]");
        list(&root, "below", "RUSTSEC-4", "informational = \"unmaintained\"", "");
        list(&root, "own", "RUSTSEC-5", "", "");
        list(&root, "other", "RUSTSEC-6", "", "");
        look_up(&root, "list").unwrap();
        let kept: toml::Table = fs::read_to_string(root.join(KEPT)).unwrap().parse().unwrap();
        assert_eq!(kept["newest"].as_str(), Some("2025-01-06"));
        let versions: Vec<&str> = kept["looked-up"].as_str().unwrap().split_whitespace().collect();
        assert_eq!(versions, ["below@0.3.1", "below@0.4.0", "used@1.2.0"]);
        fs::remove_dir_all(root).ok();
    }

    #[test]
    fn a_version_with_a_weakness_is_refused_until_it_is_excused() {
        for (name, more, versions) in [
            ("used", "", "patched = [\">= 1.3\"]"),
            ("used", "informational = \"unsound\"", ""),
            ("used", "informational = \"unmaintained\"", ""),
            ("below", "", "patched = [\"^0.3.1\"]"),
        ] {
            let root = house("faulty");
            list(&root, name, "RUSTSEC-7", more, versions);
            let why = look_up(&root, "list").unwrap_err();
            assert!(why.starts_with(name) && why.contains("RUSTSEC-7"), "{why}");
            assert!(!root.join(KEPT).exists());
            fs::write(root.join("deny.toml"), "[advisories]\nignore = [{ id = \"RUSTSEC-7\" }]\n").unwrap();
            look_up(&root, "list").unwrap();
            fs::remove_dir_all(root).ok();
        }
    }

    #[test]
    fn a_folder_that_is_no_list_changes_nothing() {
        let root = house("no-list");
        fs::write(root.join(KEPT), "as before").unwrap();
        for folder in ["list", "nowhere"] {
            assert!(look_up(&root, folder).is_err(), "{folder}");
        }
        for (id, versions) in [("RUSTSEC-8", "patched = [\"nonsense\"]"), ("RUSTSEC-9", "patched = 1")] {
            list(&root, "used", id, "", versions);
            assert!(look_up(&root, "list").is_err(), "{versions}");
        }
        assert_eq!(fs::read_to_string(root.join(KEPT)).unwrap(), "as before");
        fs::remove_dir_all(root).ok();
    }
}
