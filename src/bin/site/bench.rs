//! `cargo site bench`: how long the engine takes on every worked case, how much it allocates, and how both
//! grow with the book; on this machine and in Chromium's WASM. Figures are reported and never asserted. Must
//! not know: what the engine does.

use crate::measure::chromium::Chromium;
use crate::tools::{self, Result, child, run as run_child};
use crate::{bundle, say, server};
use clap::Args;
use serde_json::json;
use std::fs;
use std::path::Path;

/// The longest that one part of the report may take in the browser, in seconds.
const PATIENCE: u32 = 600;

/// Time the engine on every worked case, and on generated books of 10 to 10 000 rules: time, allocations, growth;
/// natively and in Chromium's WASM
#[derive(Args, Debug)]
pub struct BenchArguments {
    /// Only natively, without a browser
    #[arg(long)]
    pub native: bool,
}

/// Writes book and cases as they travel to a phone, and runs the bench on them, here and, if asked, in a browser.
pub fn run(root: &Path, content: &reader::Content, browser: bool) -> Result<()> {
    let folder = root.join("target/bench");
    fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let [questions, results] =
        content.book.to_bytes().map_err(|error| format!("the rule book: {error:?}"))?;
    let vectors = policy::self_test::to_bytes(&anju::prerender::self_test_vectors(content));
    let vectors = vectors.map_err(|error| format!("the worked cases: {error:?}"))?;
    let files = [("book.bin", questions), ("book-results.bin", results), ("vectors.bin", vectors)];
    let write = |folder: &Path| -> Result<()> {
        files.iter().try_for_each(|(name, bytes)| {
            fs::write(folder.join(name), bytes).map_err(|error| format!("{name}: {error}"))
        })
    };
    write(&folder)?;
    say("On this machine, made for speed:");
    let mut bench = child("cargo");
    bench
        .current_dir(root)
        .args(["run", "--quiet", "--release", "--package", "bench", "--"])
        .args(files.iter().map(|(name, _)| folder.join(name)))
        // The phone's program is made for few bytes; here the engine shows its speed.
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "3");
    run_child(&mut bench, "measuring the engine")?;
    if browser { in_browser(root, &folder, write) } else { Ok(()) }
}

/// The same in Chromium, with a program made as the phone's is: for few bytes and old engines.
fn in_browser(root: &Path, folder: &Path, write: impl Fn(&Path) -> Result<()>) -> Result<()> {
    let mut tools = tools::ensure_build_tools(root)?;
    tools::ensure_browser(&mut tools)?;
    let stage = folder.join("page");
    fs::remove_dir_all(&stage).ok();
    fs::create_dir_all(&stage).map_err(|error| format!("{}: {error}", stage.display()))?;
    bundle::build_page(&tools, root, Path::new("src/bench/index.html"), &stage)?;
    write(&stage)?;
    let entries = fs::read_dir(&stage).map_err(|error| error.to_string())?;
    let names = entries.filter_map(|entry| Some(entry.ok()?.file_name().to_string_lossy().into_owned()));
    let glue = names.into_iter().find(|name| name.starts_with("bench") && name.ends_with(".js"));
    let glue = glue.ok_or("trunk left no program of the bench")?;
    let wasm = glue.replace(".js", "_bg.wasm");
    let running = server::spawn(&stage, "/")?;
    let mut chromium = Chromium::open(&tools.browser()?.chromium, folder, "")?;
    chromium.call("Page.navigate", json!({ "url": running.address() }))?;
    chromium.wait("document.readyState === 'complete'", 30)?;
    let script = format!(
        "(async () => {{ const glue = await import('./{glue}'); await glue.default({{ module_or_path: './{wasm}' }}); \
         const bytes = async (file) => new Uint8Array(await (await fetch(file)).arrayBuffer()); \
         const book = [await bytes('book.bin'), await bytes('book-results.bin')], vectors = await bytes('vectors.bin'); \
         window.__parts = glue.parts(); \
         window.__part = (place) => {{ window.__said = null; \
           setTimeout(() => {{ window.__said = glue.part(...book, vectors, () => performance.now(), place); }}); }}; \
         window.__ready = true; }})().catch((error) => {{ window.__wrong = String(error); }}); 0"
    );
    chromium.evaluate(&script)?;
    chromium.wait("window.__ready || window.__wrong !== undefined", 60)?;
    if let Some(wrong) = chromium.evaluate("window.__wrong")?.as_str() {
        return Err(format!("the bench does not start in Chromium: {wrong}"));
    }
    say("\nIn Chromium, made for few bytes as on a phone:");
    let parts = chromium.evaluate("window.__parts")?.as_u64().unwrap_or_default();
    for place in 0..parts {
        chromium.evaluate(&format!("window.__part({place}); 0"))?;
        chromium.wait("window.__said !== null", PATIENCE)?;
        let said = chromium.evaluate("window.__said")?;
        say(said.as_str().unwrap_or_default().trim_end_matches('\n'));
    }
    Ok(())
}
