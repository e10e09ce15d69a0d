//! Which files of the house changed, and what is to be done about it. The system's messages only say that it is time to
//! look: editors save in many ways, and reading a file is a message too. Must not know: what is in a file.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// The folders that are followed, with all that is in them.
pub(super) const FOLDERS: [&str; 4] = [SEEDS, "style", "src", "public"];
/// The folder of rules and words.
pub(super) const SEEDS: &str = "seeds";
/// Files beside them.
const FILES: [&str; 4] = ["index.html", "Cargo.toml", "Cargo.lock", "Trunk.toml"];

/// What a change asks for. The later includes the earlier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Work {
    /// The pages are rendered anew from seeds, styles and scripts.
    Render,
    /// This program and those for the browser are compiled anew.
    Compile,
}

/// Every file that is followed, with the time of its last change and its length.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Snapshot(BTreeMap<PathBuf, (Option<SystemTime>, u64)>);

impl Snapshot {
    /// The house as it lies there.
    pub(super) fn of(root: &Path) -> Self {
        let mut files = BTreeMap::new();
        for folder in FOLDERS {
            collect(root, Path::new(folder), &mut files);
        }
        for file in FILES {
            note(root, Path::new(file), &mut files);
        }
        Self(files)
    }

    /// The files that differ from an earlier snapshot: changed, new and gone.
    pub(super) fn since(&self, earlier: &Self) -> Vec<PathBuf> {
        let differs =
            |(file, state): &(&PathBuf, &(Option<SystemTime>, u64))| earlier.0.get(*file) != Some(*state);
        let changed = self.0.iter().filter(differs).map(|(file, _)| file);
        let gone = earlier.0.keys().filter(|file| !self.0.contains_key(*file));
        changed.chain(gone).cloned().collect()
    }
}

/// What these changes ask for; nothing if there are none.
pub(super) fn work(changed: &[PathBuf]) -> Option<Work> {
    let of = |file: &PathBuf| {
        let rendered =
            ["seeds", "style", "public", "src/scripts"].iter().any(|folder| file.starts_with(folder));
        if rendered || file == Path::new("index.html") { Work::Render } else { Work::Compile }
    };
    changed.iter().map(of).max()
}

fn collect(root: &Path, folder: &Path, files: &mut BTreeMap<PathBuf, (Option<SystemTime>, u64)>) {
    let Ok(entries) = fs::read_dir(root.join(folder)) else { return };
    for entry in entries.filter_map(Result::ok) {
        let name = entry.file_name();
        // What editors lay beside a file while it is open.
        let text = name.to_string_lossy();
        if text.starts_with('.') || text.ends_with('~') || text.ends_with(".swp") {
            continue;
        }
        let path = folder.join(&name);
        match entry.file_type() {
            Ok(kind) if kind.is_dir() => collect(root, &path, files),
            _ => note(root, &path, files),
        }
    }
}

fn note(root: &Path, file: &Path, files: &mut BTreeMap<PathBuf, (Option<SystemTime>, u64)>) {
    if let Ok(about) = fs::metadata(root.join(file)) {
        files.insert(file.to_owned(), (about.modified().ok(), about.len()));
    }
}

#[cfg(test)]
mod tests {
    use super::{Snapshot, Work, work};
    use std::fs;
    use std::path::PathBuf;

    #[test]
    fn each_change_asks_for_as_little_as_it_needs() {
        let of = |files: &[&str]| work(&files.iter().map(PathBuf::from).collect::<Vec<_>>());
        assert_eq!(of(&[]), None);
        for file in [
            "seeds/policy/facts.toml",
            "style/tokens.css",
            "src/scripts/boot.js",
            "index.html",
            "public/x.svg",
        ] {
            assert_eq!(of(&[file]), Some(Work::Render), "{file}");
        }
        for file in
            ["src/pages/home.rs", "src/policy/Cargo.toml", "Cargo.lock", "src/bin/site/serve/follow.js"]
        {
            assert_eq!(of(&["seeds/laws.toml", file]), Some(Work::Compile), "{file}");
        }
    }

    #[test]
    fn changed_new_and_lost_files_are_seen_and_an_editors_own_are_not() {
        let root = std::env::temp_dir().join(format!("anju-snapshot-{}", std::process::id()));
        fs::remove_dir_all(&root).ok();
        fs::create_dir_all(root.join("seeds/words")).unwrap();
        let write = |file: &str, text: &str| fs::write(root.join("seeds/words").join(file), text).unwrap();
        write("a.ftl", "1");
        write("b.ftl", "1");
        let before = Snapshot::of(&root);
        assert_eq!(Snapshot::of(&root).since(&before), Vec::<PathBuf>::new());
        write("a.ftl", "12");
        write("c.ftl", "1");
        write(".a.ftl.swp", "1");
        write("a.ftl~", "1");
        fs::remove_file(root.join("seeds/words/b.ftl")).unwrap();
        let files = ["a.ftl", "c.ftl", "b.ftl"].map(|file| PathBuf::from("seeds/words").join(file));
        assert_eq!(Snapshot::of(&root).since(&before), files);
        fs::remove_dir_all(&root).ok();
    }
}
