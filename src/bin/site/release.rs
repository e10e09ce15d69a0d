//! Releases one after another in the same folder: what the last ones need stays, so that a page that is still open,
//! or kept by a phone, never asks for a file that is gone; and what a release was made from. Must not know: what the
//! files are.

use crate::third_party::packages;
use crate::tools::{child, output};
use crate::{Failure, packed};
use anju::prerender::SiteFolder;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// So many earlier releases keep their assets.
const EARLIER: usize = 2;
/// The list of a release's assets, written by `prerender`.
const LIST: &str = "release.json";

/// The releases that lie in a folder, newest first.
pub struct EarlierReleases(Vec<Release>);

/// One of them: its list, and the names of its assets.
struct Release {
    list: Value,
    assets: Vec<String>,
}

impl EarlierReleases {
    /// Reads what is there, before the next release is written. A folder without a list holds no release.
    pub fn of(out: &Path) -> EarlierReleases {
        let list: Option<Value> =
            fs::read(out.join(LIST)).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok());
        let Some(mut newest) = list else { return EarlierReleases(Vec::new()) };
        let earlier = newest.as_object_mut().and_then(|list| list.remove("earlier"));
        let earlier = earlier.and_then(|list| list.as_array().cloned()).unwrap_or_default();
        // Of an earlier release only the assets are there still.
        if let Some(newest) = newest.as_object_mut() {
            newest.remove("sha256");
        }
        let lists = std::iter::once(newest).chain(earlier);
        EarlierReleases(
            lists
                .map(|list| {
                    let names = list["assets"].as_array().cloned().unwrap_or_default();
                    let ours = |name: &&str| name.starts_with("assets/") && !name.contains("..");
                    let names = names.iter().filter_map(Value::as_str).filter(ours).map(str::to_owned);
                    Release { assets: names.collect(), list }
                })
                .collect(),
        )
    }

    /// Keeps their assets beside the new ones and notes them in the new list. A release made twice counts once.
    ///
    /// # Errors
    /// When a file cannot be written.
    pub fn keep_assets(self, out: &Path, folder: &SiteFolder) -> Result<(), Failure> {
        let wrong = |error: std::io::Error| Failure::wrong(format!("{}: {error}", out.display()));
        let list = fs::read(out.join(LIST)).map_err(wrong)?;
        let mut list: Value =
            serde_json::from_slice(&list).map_err(|error| Failure::wrong(format!("{LIST}: {error}")))?;
        let mut earlier = Vec::new();
        let others = self.0.into_iter().filter(|before| before.list["name"] != list["name"]);
        for before in others.take(EARLIER) {
            for name in &before.assets {
                folder.keep(name);
                // The compressed files beside it; where there are none, none are kept.
                for packed in packed::beside(name) {
                    folder.keep(&packed);
                }
            }
            earlier.push(before.list);
        }
        list["earlier"] = json!(earlier);
        folder.write(LIST, list.to_string().as_bytes()).map_err(Failure::wrong)
    }
}

/// What the site is made from, below the root.
const SOURCES: [&str; 12] = [
    ".cargo",
    "Cargo.lock",
    "Cargo.toml",
    "Trunk.toml",
    "deny.toml",
    "index.html",
    "package-lock.json",
    "package.json",
    "public",
    "rust-toolchain.toml",
    "seeds",
    "src",
];

/// Notes in the list of the release in `out` what it was made from, for whoever makes it again: the revision of the
/// source, the tools with their versions, and the SHA-256 of every file that is there by now but the list itself.
///
/// # Errors
/// When a file cannot be read or written.
pub fn describe(root: &Path, out: &Path, folder: &SiteFolder) -> Result<(), Failure> {
    let wrong = |error: std::io::Error| Failure::wrong(format!("{}: {error}", out.display()));
    let list = fs::read(out.join(LIST)).map_err(wrong)?;
    let mut list: Value =
        serde_json::from_slice(&list).map_err(|error| Failure::wrong(format!("{LIST}: {error}")))?;
    list["source"] = source(root);
    list["tools"] = json!(packages::tools(root).map_err(Failure::wrong)?);
    let mut sums = BTreeMap::new();
    for name in folder.names().into_iter().filter(|name| name != LIST) {
        let bytes = fs::read(out.join(&name)).map_err(wrong)?;
        sums.insert(name, packed::digits(&bytes));
    }
    list["sha256"] = json!(sums);
    folder.write(LIST, list.to_string().as_bytes()).map_err(Failure::wrong)
}

/// The revision of the source, and whether anything that the site is made from differs from it. Nothing where `root` is
/// no repository of its own: the revision of a repository around it would say nothing of the source.
fn source(root: &Path) -> Value {
    let git = |arguments: &[&str]| output(child("git").current_dir(root).args(arguments));
    let is_own = git(&["rev-parse", "--show-toplevel"])
        .and_then(|top| Path::new(&top).canonicalize().ok())
        .is_some_and(|top| root.canonicalize().is_ok_and(|root| root == top));
    let revision = is_own.then(|| git(&["rev-parse", "HEAD"])).flatten();
    let status = [&["status", "--porcelain", "--"][..], &SOURCES].concat();
    let dirty = revision.as_ref().and_then(|_| git(&status)).map(|changes| !changes.is_empty());
    json!({ "revision": revision, "dirty": dirty })
}

#[cfg(test)]
mod tests {
    use super::{EarlierReleases, describe, source};
    use crate::tools::child;
    use anju::prerender::SiteFolder;
    use std::fs;

    #[test]
    fn the_assets_of_two_earlier_releases_stay_and_older_ones_go() {
        let out = std::env::temp_dir().join(format!("anju-releases-{}", std::process::id()));
        let release = |number: u8| {
            let (before, folder) = (EarlierReleases::of(&out), SiteFolder::new(&out));
            let asset = format!("assets/book-{number}.bin");
            folder.write(&asset, &[number]).unwrap();
            let list = serde_json::json!({ "name": number, "made": "2026-11-25", "assets": [asset] });
            folder.write("release.json", list.to_string().as_bytes()).unwrap();
            before.keep_assets(&out, &folder).map_err(|failure| failure.message).unwrap();
            folder.remove_stale().unwrap();
        };
        (1..=4).for_each(release);
        let there = |number: u8| fs::read(out.join(format!("assets/book-{number}.bin"))).ok();
        assert_eq!(
            (there(1), there(2), there(3), there(4)),
            (None, Some(vec![2]), Some(vec![3]), Some(vec![4]))
        );
        // The same release again takes no place of another.
        release(4);
        assert!(there(2).is_some() && there(3).is_some());
        fs::remove_dir_all(&out).ok();
    }

    #[test]
    fn a_release_says_what_it_was_made_from() {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
        let out = std::env::temp_dir().join(format!("anju-described-{}", std::process::id()));
        fs::remove_dir_all(&out).ok();
        let folder = SiteFolder::new(&out);
        folder.write("index.html", b"short").unwrap();
        folder.write("release.json", br#"{"name":"1","assets":[]}"#).unwrap();
        describe(root, &out, &folder).map_err(|failure| failure.message).unwrap();
        let list = fs::read(out.join("release.json")).unwrap();
        let list: serde_json::Value = serde_json::from_slice(&list).unwrap();
        // Of `printf short | sha256sum`.
        let short = "f9b0078b5df596d2ea19010c001bbd009e651de2c57e8fb7e355f31eb9d3f739";
        assert_eq!(list["sha256"], serde_json::json!({ "index.html": short }));
        let tools = list["tools"].as_object().unwrap();
        assert!(tools.len() == 5 && tools.values().all(|version| !version.as_str().unwrap().is_empty()));
        assert_eq!(list["source"], source(root));
        // Of an earlier release that list is not carried on.
        EarlierReleases::of(&out).0.iter().for_each(|before| assert!(before.list["sha256"].is_null()));
        fs::remove_dir_all(&out).ok();
    }

    #[test]
    fn the_source_is_named_by_its_revision_and_says_if_it_was_changed() {
        let root = std::env::temp_dir().join(format!("anju-source-{}", std::process::id()));
        fs::remove_dir_all(&root).ok();
        fs::create_dir_all(root.join("seeds")).unwrap();
        assert_eq!(source(&root), serde_json::json!({ "revision": null, "dirty": null }));
        let git = |arguments: &[&str]| {
            let mut git = child("git");
            git.current_dir(&root).args(["-c", "user.name=x", "-c", "user.email=x@example.org"]);
            assert!(git.args(arguments).output().unwrap().status.success(), "{arguments:?}");
        };
        fs::write(root.join("seeds/a.toml"), "1").unwrap();
        git(&["init", "--quiet"]);
        git(&["add", "."]);
        git(&["commit", "--quiet", "--message", "one"]);
        let clean = source(&root);
        assert_eq!((clean["revision"].as_str().unwrap().len(), &clean["dirty"]), (40, &false.into()));
        // What the site is not made from makes it no other.
        fs::write(root.join("notes.txt"), "2").unwrap();
        assert_eq!(source(&root), clean);
        fs::write(root.join("seeds/b.toml"), "2").unwrap();
        assert_eq!(source(&root)["dirty"], true);
        // A folder inside is no repository of its own.
        assert!(source(&root.join("seeds"))["revision"].is_null());
        fs::remove_dir_all(&root).ok();
    }
}
