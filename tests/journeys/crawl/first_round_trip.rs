//! Every page arrives in the first round trip.

use super::none;
use crate::prerendered::pages;
use crate::site::folder;
use std::collections::BTreeMap;
use std::io::Write;

/// 14 KB: in the first round trip after the connection a server may send ten packets of 1460 bytes.
const FIRST_ROUND: usize = 14 * 1024;

/// As a host packs files ahead of time.
fn packed(bytes: &[u8]) -> usize {
    let settings = brotli::enc::BrotliEncoderParams { quality: 11, ..Default::default() };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut packed, &settings).unwrap();
    packed.len()
}

#[test]
fn every_page_arrives_in_the_first_round_trip() {
    let mut bytes: BTreeMap<String, Vec<(usize, String)>> = BTreeMap::new();
    for page in pages() {
        let size = packed(page.text.as_bytes());
        bytes.entry(page.kind).or_default().push((size, page.path));
    }
    let mut table = format!(
        "\n{:<12} {:>5} {:>7} {:>7} {:>7}  bytes, brotli\n",
        "page", "how", "least", "median", "most"
    );
    let mut wrong = Vec::new();
    for (kind, mut sizes) in bytes {
        sizes.sort();
        let (least, median, most) = (&sizes[0], &sizes[sizes.len() / 2], &sizes[sizes.len() - 1]);
        let kind = if kind.is_empty() { "start" } else { &kind };
        table += &format!(
            "{kind:<12} {:>5} {:>7} {:>7} {:>7}  {}\n",
            sizes.len(),
            least.0,
            median.0,
            most.0,
            most.1
        );
        let large = sizes.iter().filter(|(size, _)| *size > FIRST_ROUND);
        wrong.extend(large.map(|(size, path)| format!("{path}: {size} bytes")));
    }
    for entry in std::fs::read_dir(folder().join("assets")).unwrap().flatten() {
        let size = packed(&std::fs::read(entry.path()).unwrap());
        table += &format!("{:<34} {size:>7}\n", entry.file_name().to_string_lossy());
    }
    // Past the harness, which keeps to itself what a test that holds prints.
    std::io::stderr().write_all(table.as_bytes()).unwrap();
    none(wrong);
}
