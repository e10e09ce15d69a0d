//! Every page that is read is within its cap.

use super::{KB, PAGE, read, sent, tell};
use crate::site::folder;
use std::path::{Path, PathBuf};

fn pages(at: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(at).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            pages(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "html") {
            found.push(path);
        }
    }
}

#[test]
fn every_page_that_is_read_is_within_its_cap() {
    let mut found = Vec::new();
    pages(&folder(), &mut found);
    assert!(found.len() > 100, "only {} pages", found.len());
    let named = |page: &PathBuf| page.strip_prefix(folder()).unwrap().display().to_string();
    // Packed with less effort a page is no smaller, and most are small enough even so.
    let quick = found.iter().map(|page| (sent(&read(page), 5), page));
    let mut large: Vec<(usize, &PathBuf)> = quick.filter(|(bytes, _)| *bytes > (PAGE - 3) * KB).collect();
    large.iter_mut().for_each(|(bytes, page)| *bytes = sent(&read(page), 11));
    large.sort();
    tell!("{} pages; the largest:", found.len());
    for (bytes, page) in large.iter().rev().take(6) {
        tell!("  {bytes:>7}  {} (cap {})", named(page), PAGE * KB);
    }
    let over: Vec<_> =
        large.iter().filter(|(bytes, _)| *bytes > PAGE * KB).map(|(_, page)| named(page)).collect();
    assert!(over.is_empty(), "over {} bytes: {over:?}", PAGE * KB);
}
