//! Releases one after another in the same folder: what the last ones need stays, so that a page that is still open,
//! or kept by a phone, never asks for a file that is gone. Must not know: what the files are.

use crate::{Failure, packed};
use anju::prerender::SiteFolder;
use serde_json::{Value, json};
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

#[cfg(test)]
mod tests {
    use super::EarlierReleases;
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
}
