//! The same revision gives the same bytes: wherever the tree lies, whatever the home and the folder for passing
//! files are called, and in whatever order files lie and threads run. Always of what is rendered; with `REBUILD=1`
//! the whole of `cargo site build --on`, with its programs and what lies packed beside them, in two trees with two
//! homes for tools and crates, which takes about ten minutes.

use crate::proof_pages::rendered;
use crate::seeds::{day, input, root};
use anju::prerender::{PrerenderCache, PrerenderInput, SiteFolder, render_site};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The day of both.
const DAY: &str = "2026-11-24";

/// The sum of every file below a folder.
fn sums(folder: &Path) -> BTreeMap<String, String> {
    fn walk(folder: &Path, prefix: &str, sums: &mut BTreeMap<String, String>) {
        for entry in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
            let name = format!("{prefix}{}", entry.file_name().to_str().unwrap());
            if entry.path().is_dir() {
                walk(&entry.path(), &format!("{name}/"), sums);
            } else {
                let sum = Sha256::digest(std::fs::read(entry.path()).unwrap());
                sums.insert(name, sum.iter().map(|byte| format!("{byte:02x}")).collect());
            }
        }
    }
    let mut all = BTreeMap::new();
    walk(folder, "", &mut all);
    all
}

/// The names of files that are not in both, or not the same.
fn different(one: &BTreeMap<String, String>, two: &BTreeMap<String, String>) -> Vec<String> {
    let names = one.keys().chain(two.keys());
    let mut names: Vec<String> = names.filter(|name| one.get(*name) != two.get(*name)).cloned().collect();
    names.sort();
    names.dedup();
    names
}

/// The names of the files of the house, as git knows them, or as they lie there.
fn files(part: &str) -> Vec<String> {
    let listed = ["ls-files", "--cached", "--others", "--exclude-standard", "-z", "--", part];
    let listed = Command::new("git").args(listed).current_dir(root()).output().unwrap();
    let names = String::from_utf8(listed.stdout).unwrap();
    let names: Vec<String> = names.split_terminator('\0').map(str::to_owned).collect();
    if names.is_empty() {
        sums(&root().join(part)).into_keys().map(|name| format!("{part}/{name}")).collect()
    } else {
        names
    }
}

/// A copy of a part of the house, written file by file in this order.
fn copy(names: &[String], to: &Path) {
    std::fs::remove_dir_all(to).ok();
    for name in names {
        let (from, to) = (root().join(name), to.join(name));
        // A file may be listed and just be gone.
        if from.is_file() {
            std::fs::create_dir_all(to.parent().unwrap()).unwrap();
            std::fs::copy(from, to).unwrap();
        }
    }
}

/// A folder of the tests; the two of a pair have names of different length.
fn place(name: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join(name)
}

#[test]
fn what_is_rendered_is_the_same_to_the_byte_wherever_the_tree_lies() {
    let mut names = files("seeds");
    assert!(names.len() > 300, "{}", names.len());
    let sums_of = |tree: &Path, out: &Path| {
        for (name, words) in [("index.html", "</html>"), ("sw.js", "RELEASE")] {
            let text = std::fs::read_to_string(out.join(name)).unwrap();
            assert!(text.contains(words) && !text.contains(tree.to_str().unwrap()), "{name}");
        }
        sums(out)
    };
    // The house itself, and a copy whose folders list their files in another order.
    let two = place("same-in-a-folder-with-a-longer-name/and-deeper");
    names.reverse();
    copy(&names, &two);
    let reading = reader::read(&two.join("seeds"));
    let content = reading.content.expect("a copy of sound seeds is sound");
    // With nothing that the neighbours have worked out.
    let cache = PrerenderCache::default();
    let input = PrerenderInput { content: &content, on: day(DAY), cache: &cache, ..input() };
    render_site(input, &SiteFolder::new(&two.join("out"))).unwrap();
    let (of_one, of_two) = (sums_of(&root(), &rendered(DAY)), sums_of(&two, &two.join("out")));
    assert!(of_one.len() > 500, "{}", of_one.len());
    assert_eq!(different(&of_one, &of_two), [""; 0]);
    // And it would be seen.
    std::fs::write(two.join("out/index.html"), "other").unwrap();
    std::fs::remove_file(two.join("out/sw.js")).unwrap();
    assert_eq!(different(&of_one, &sums(&two.join("out"))), ["index.html", "sw.js"]);
    if std::env::var_os("REBUILD").is_some() {
        rebuild();
    }
    std::fs::remove_dir_all(two.parent().unwrap()).ok();
}

/// Builds the whole site twice and compares all of it.
fn rebuild() {
    let names = files(".");
    let build = |tree: PathBuf| {
        copy(&names, &tree);
        let home = tree.with_extension("home");
        std::fs::remove_dir_all(&home).ok();
        std::fs::create_dir_all(home.join("passing")).unwrap();
        let user = PathBuf::from(std::env::var_os("HOME").unwrap());
        let given = |name: &str| std::env::var_os(name).map(PathBuf::from);
        let tools = given("ANJU_TOOLS").unwrap_or_else(|| user.join(".cache/anju"));
        let crates = given("CARGO_HOME").unwrap_or_else(|| user.join(".cargo"));
        let toolchains = given("RUSTUP_HOME").unwrap_or_else(|| user.join(".rustup"));
        // The same tools and sources under another name, which is what a file could tell.
        #[cfg(unix)]
        for (from, name) in [(tools, "tools"), (crates, "crates")] {
            std::os::unix::fs::symlink(from, home.join(name)).unwrap();
        }
        let mut command = Command::new(env!("CARGO_BIN_EXE_site"));
        command.current_dir(&tree).args(["build", "--on", DAY]).env("CARGO_MANIFEST_DIR", &tree);
        command.env("HOME", &home).env("TMPDIR", home.join("passing")).env("RUSTUP_HOME", toolchains);
        command.env("ANJU_TOOLS", home.join("tools")).env("CARGO_HOME", home.join("crates"));
        assert!(command.env_remove("CARGO_TARGET_DIR").status().unwrap().success(), "{}", tree.display());
        let sums = sums(&tree.join("dist"));
        // What it is compiled in is as large as a hundred sites.
        std::fs::remove_dir_all(tree).ok();
        std::fs::remove_dir_all(home).ok();
        sums
    };
    let one = build(place("rebuilt"));
    let two = build(place("rebuilt-in-a-folder-with-a-longer-name/and-deeper"));
    assert!(one.contains_key("SHA256SUMS") && one.keys().any(|name| name.ends_with(".wasm.br")));
    assert_eq!(different(&one, &two), [""; 0]);
    eprintln!("{} files, the same to the byte; SHA256SUMS is {}", one.len(), one["SHA256SUMS"]);
}
