//! Puts the real rule book, words and worked cases beside the tests: no seeds can be read in a browser.
//! Must not know: what any rule says.

use policy::{FactKey, Known, Query, assess};
use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    let seeds = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("../../seeds");
    println!("cargo::rerun-if-changed={}", seeds.display());
    let reading = reader::read(&seeds);
    let content = reading.content.ok_or("the seeds are not sound; `cargo site check` says why")?;
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let book = content.book.to_bytes().map_err(|error| format!("{error:?}"))?;
    for (part, name) in book.iter().zip(["book.bin", "book-results.bin"]) {
        fs::write(out.join(name), part)?;
    }
    let parts = content.phone.first().ok_or("no language")?;
    for (part, name) in parts.iter().zip(["words.bin", "results.bin"]) {
        fs::write(out.join(name), part.to_bytes().map_err(|error| format!("{error:?}"))?)?;
    }
    // What native evaluation says of each worked case, its reasons included.
    let cases = content.cases.iter().map(|case| {
        let found = assess(&Query::new(&content.book, &case.household, case.on, case.service, case.who));
        let known: Vec<(FactKey, Known)> = case.household.iter().collect();
        (case.service, case.who, case.on, known, format!("{found:?}"))
    });
    fs::write(out.join("cases.bin"), postcard::to_allocvec(&cases.collect::<Vec<_>>())?)?;
    Ok(())
}
