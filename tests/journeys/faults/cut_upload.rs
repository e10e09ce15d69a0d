//! A new release that is only partly uploaded, in the order of the hosting kit: whoever comes meanwhile finds pages
//! that work, of the one release or of the other.

use super::Visitor;
use crate::browser::Phone;
use crate::hosting::upload_order;
use crate::offline::Host;
use crate::session::TODAY;
use std::fs;
use std::path::Path;

/// The names of all files below a folder.
fn names(dir: &Path, below: &str, found: &mut Vec<String>) {
    for entry in fs::read_dir(dir.join(below)).unwrap().map(Result::unwrap) {
        let name = format!("{below}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() { names(dir, &format!("{name}/"), found) } else { found.push(name) }
    }
}

#[test]
fn an_upload_that_is_cut_leaves_a_site_that_works() {
    let host = Host::new("cut");
    let next = host.next_release();
    let mut found = Vec::new();
    names(&next, "", &mut found);
    let order = upload_order(found.iter().map(String::as_str));
    let order: Vec<&str> = order.lines().collect();
    let assets = order.iter().filter(|name| name.starts_with("assets/")).count();
    let late = order.iter().position(|name| *name == "release.json").unwrap();
    let mut uploaded = 0;
    // In the middle of the assets, after them, among the pages, before the worker, and whole.
    for cut in [assets / 2, assets, assets + 60, order.len() / 2, order.len() * 3 / 4, late, order.len()] {
        for name in &order[uploaded..cut] {
            let there = host.dir.join(name);
            fs::create_dir_all(there.parent().unwrap()).unwrap();
            fs::copy(next.join(name), there).unwrap();
        }
        uploaded = cut;
        // Somebody who comes for the first time, and knows no page of before.
        let mut visitor = Visitor::with(Phone::default(), "zh-Hans", TODAY);
        visitor.site.clone_from(&host.address);
        visitor.opens("");
        let title = visitor.word("home-title");
        visitor.wait(&format!("the start page after {cut} files"), |seen| seen.heading == title);
        visitor.open_wizard();
        visitor.all_stands();
        visitor.opens("search/");
        visitor.comes_true("the search", "return !!document.querySelector('#search[data-ready]')");
        // The pages that tests render bear no icon, so the browser looks for one; nothing else is missing.
        let refused = visitor.notes().refused;
        assert!(
            refused.iter().all(|address| address.contains("favicon.ico")),
            "after {cut} files: {refused:?}"
        );
    }
    fs::remove_dir_all(&next).ok();
}
