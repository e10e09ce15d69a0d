//! `cargo site bench`: how long the engine takes on every worked case, how much it allocates, and how both grow with the
//! book. Figures are reported and never asserted. Must not know: what the engine does.

use crate::tools::{Result, child, run as run_child};
use std::fs;
use std::path::Path;

/// Writes book and cases as they travel to a phone, and runs the bench on them.
pub fn run(root: &Path, guide: &reader::Guide) -> Result<()> {
    let folder = root.join("target/bench");
    let (book, trials) = (folder.join("book.bin"), folder.join("trials.bin"));
    let bytes =
        [(&book, guide.book.to_bytes()), (&trials, policy::trial::to_bytes(&anju::press::trials(guide)))];
    fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    for (file, bytes) in bytes {
        let bytes = bytes.map_err(|error| format!("{}: {error:?}", file.display()))?;
        fs::write(file, bytes).map_err(|error| format!("{}: {error}", file.display()))?;
    }
    let mut bench = child("cargo");
    bench
        .current_dir(root)
        .args(["run", "--quiet", "--release", "--package", "bench", "--"])
        .arg(&book)
        .arg(&trials)
        // The phone's program is made for few bytes; a figure of the engine is one of its speed.
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "3");
    run_child(&mut bench, "measuring the engine")
}
