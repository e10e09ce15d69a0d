//! A site on its way to its host: wherever the upload is cut, no page that is there, and no service worker, refers to a
//! file that is not. The order is that of the hosting kit. Looks at files alone.

use crate::hosting::step;
use crate::seeds::{input, unbuilt};
use anju::prerender::{Built, PrerenderInput, Program, SiteFolder, render_site};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::OnceLock;

/// A site as it lies in a folder: the text of each file by its name.
type Files = BTreeMap<String, String>;

/// A release of the guide with programs that bear this name.
fn release(name: &str) -> Files {
    let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("upload-{name}"));
    std::fs::remove_dir_all(&out).ok();
    let file = |ending: &str| (format!("{name}.{ending}"), name.as_bytes().to_vec());
    let program = Program { wasm: file("wasm"), glue: file("js") };
    let built = Built {
        search: (format!("search-{name}.js"), Vec::new()),
        worker: format!("/* {name} */"),
        wizard: program.clone(),
        results: program,
        ..unbuilt()
    };
    let site = PrerenderInput { built: &built, ..input() };
    let folder = SiteFolder::new(&out);
    render_site(site, &folder).unwrap();
    let text = |name: &String| String::from_utf8_lossy(&std::fs::read(out.join(name)).unwrap()).into_owned();
    folder.names().iter().map(|name| (name.clone(), text(name))).collect()
}

/// The first release, rendered once.
fn first() -> &'static Files {
    static FIRST: OnceLock<Files> = OnceLock::new();
    FIRST.get_or_init(|| release("old"))
}

/// In the order of the upload.
fn order(files: &Files) -> Vec<&String> {
    let mut names: Vec<&String> = files.keys().collect();
    names.sort_by_key(|name| (step(name), *name));
    names
}

/// The assets that a page or the worker asks for, by their names below the root.
fn needs(name: &str, text: &str) -> BTreeSet<String> {
    if !name.ends_with(".html") && name != "sw.js" {
        return BTreeSet::new();
    }
    let rest = text.split("assets/").skip(1);
    let file = |rest: &str| {
        let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && !"-.".contains(c));
        format!("assets/{}", &rest[..end.unwrap_or(rest.len())])
    };
    rest.map(file).filter(|file| file.len() > "assets/".len()).collect()
}

/// What is missing at some file boundary when files are put in this order onto what lies there already.
fn missing(there: &Files, files: &Files, order: &[&String]) -> Vec<String> {
    let mut present: BTreeSet<&str> = there.keys().map(String::as_str).collect();
    let mut missing = Vec::new();
    // Nothing is taken away before the end, so what has all that it needs keeps it: a file is looked at when it comes.
    for name in order {
        present.insert(name);
        let needs = needs(name, &files[*name]);
        missing.extend(
            needs
                .iter()
                .filter(|file| !present.contains(file.as_str()))
                .map(|file| format!("{name}: {file}")),
        );
    }
    missing
}

#[test]
fn an_upload_that_is_cut_at_any_file_breaks_no_page() {
    let (old, new) = (first(), release("new"));
    assert!(new.len() > 500, "only {} files", new.len());
    let asked: BTreeSet<String> = new.iter().flat_map(|(name, text)| needs(name, text)).collect();
    assert!(asked.len() > 15, "{asked:?}");
    assert!(asked.iter().all(|file| new.contains_key(file)), "a page asks for what the release has not");
    for there in [&Files::new(), old] {
        assert_eq!(missing(there, &new, &order(&new)), [""; 0]);
    }
    // At each boundary the pages of the old release find their own files, for all of them stay.
    assert!(old.iter().flat_map(|(name, text)| needs(name, text)).all(|file| old.contains_key(&file)));
    // And it would be noticed: by name alone, `404.html` comes before its assets; and so does a worker in no order.
    let by_name: Vec<&String> = new.keys().collect();
    assert!(!missing(&Files::new(), &new, &by_name.iter().rev().copied().collect::<Vec<_>>()).is_empty());
    assert!(!missing(old, &new, &order(&new).into_iter().rev().collect::<Vec<_>>()).is_empty());
}

#[test]
fn the_last_file_to_come_is_what_makes_phones_look_for_the_release() {
    let order = order(first());
    let place = |name: &str| order.iter().position(|one| *one == name).unwrap();
    assert!(order[..place("sw.js")].iter().filter(|name| name.ends_with(".html")).count() > 450);
    assert!(
        order[place("sw.js")..].iter().all(|name| !name.ends_with(".html") && !name.starts_with("assets/"))
    );
}
