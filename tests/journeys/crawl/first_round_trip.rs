//! Every page arrives in the first round trip.

use super::none;
use crate::prerendered::{Page, pages};
use crate::site::folder;
use std::collections::BTreeMap;
use std::io::Write;

/// 14 KB: in the first round trip after the connection a server may send ten packets of 1460 bytes.
const FIRST_ROUND: usize = 14 * 1024;

fn packed(bytes: &[u8], quality: i32) -> usize {
    packing::brotli(bytes, quality).unwrap().len()
}

#[test]
fn every_page_arrives_in_the_first_round_trip() {
    let mut kinds: BTreeMap<String, Vec<(usize, Page)>> = BTreeMap::new();
    for page in pages() {
        let size = packed(page.text.as_bytes(), packing::QUICK);
        kinds.entry(page.kind.clone()).or_default().push((size, page));
    }
    let mut table = format!(
        "\n{:<12} {:>5} {:>7} {:>7} {:>7}  bytes, brotli\n",
        "page", "how", "least", "median", "most"
    );
    let mut wrong = Vec::new();
    for (kind, mut quick) in kinds {
        quick.sort_by_key(|(size, _)| *size);
        let best = |(_, page): &(usize, Page)| packed(page.text.as_bytes(), packing::BEST);
        let (least, median, most) = (&quick[0], &quick[quick.len() / 2], &quick[quick.len() - 1]);
        let kind = if kind.is_empty() { "start" } else { &kind };
        table += &format!(
            "{kind:<12} {:>5} {:>7} {:>7} {:>7}  {}\n",
            quick.len(),
            best(least),
            best(median),
            best(most),
            most.1.path
        );
        // What fits when packed quickly fits all the better when packed well.
        let large = quick.iter().filter(|(size, _)| *size > FIRST_ROUND).map(|one| (best(one), &one.1.path));
        wrong.extend(
            large.filter(|(size, _)| *size > FIRST_ROUND).map(|(size, path)| format!("{path}: {size} bytes")),
        );
    }
    for entry in std::fs::read_dir(folder().join("assets")).unwrap().flatten() {
        let size = packed(&std::fs::read(entry.path()).unwrap(), packing::BEST);
        table += &format!("{:<34} {size:>7}\n", entry.file_name().to_string_lossy());
    }
    // Past the harness, which keeps to itself what a test that holds prints.
    std::io::stderr().write_all(table.as_bytes()).unwrap();
    none(wrong);
}
