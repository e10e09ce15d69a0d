//! How much a phone has to fetch, as a host sends it (brotli 11), and whether the oldest engine can run it. Needs no
//! browser, only the built site. Must not know: what stands on a page.

mod first_load;
mod oldest_engine;
mod pages;

use std::io::Write;
use std::path::Path;

/// Bytes of a kilobyte.
const KB: usize = 1024;

/// What no release may exceed, in kilobytes.
const PAGE: usize = 14;

/// Writes a line past the test runner, which would keep it to itself unless the test fails.
macro_rules! tell {
    ($($words:tt)*) => {
        writeln!(std::io::stderr(), $($words)*).ok()
    };
}

/// Bytes on the wire, packed with so much effort: 11 is the most, as hosts pack files that they keep.
fn sent(bytes: &[u8], effort: i32) -> usize {
    let mut packed = Vec::new();
    let settings = brotli::enc::BrotliEncoderParams { quality: effort, ..Default::default() };
    brotli::BrotliCompress(&mut &*bytes, &mut packed, &settings).expect("memory cannot fail");
    packed.len()
}

fn read(path: &Path) -> Vec<u8> {
    std::fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
