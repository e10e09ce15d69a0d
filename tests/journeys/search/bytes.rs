//! The bytes of the search are within their budget.

#![expect(clippy::print_stdout, reason = "bytes are figures to report")]

use crate::site::folder;

#[test]
fn the_bytes_of_the_search_are_within_their_budget() {
    let mut sizes = Vec::new();
    for entry in std::fs::read_dir(folder().join("assets")).unwrap().map(|entry| entry.unwrap().path()) {
        let name = entry.file_name().unwrap().to_string_lossy().into_owned();
        if !name.starts_with("search-") {
            continue;
        }
        let small = packing::brotli(&std::fs::read(&entry).unwrap(), packing::BEST).unwrap();
        // One index holds all pages of a language: 69 services, and what people call them.
        let most = if name.ends_with(".js") { 10_000 } else { 72_000 };
        println!("search: {name} {} bytes of brotli", small.len());
        assert!(small.len() <= most, "{name}: {} bytes of brotli, and {most} are allowed", small.len());
        sizes.push(small.len());
    }
    assert!(sizes.len() >= 4, "a script and three indexes, not {}", sizes.len());
}
