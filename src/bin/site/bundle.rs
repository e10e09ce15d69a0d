//! From Rust to the bytes a browser gets: WASM for old engines, small scripts, small styles, names by content.
//! Must not know: what is on a page, and where the site will live.

mod trim;

pub use trim::trim;

use crate::tools::{self, Result, Tools, child, run};
use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

/// WASM 1.0, which Chromium 64 and iOS 11.3 already run; a panic stops at once and carries no text.
const RUSTFLAGS: &str = "-Ctarget-cpu=mvp -Zunstable-options -Cpanic=immediate-abort";

/// Builds the browser's part of the site into the empty folder `stage`, with trunk and the project's `Trunk.toml`.
///
/// The standard library is built too, small and for the same old engines. Its crates are fetched the first time;
/// after that, and always while compiling, the network is not touched.
///
/// # Errors
/// When something cannot be fetched or does not compile; the tools' own messages are on the terminal by then.
pub fn build_wasm(tools: &Tools, root: &Path, stage: &Path) -> Result<()> {
    build_page(tools, root, Path::new("index.html"), stage)
}

/// The same for the programs that a page of the house names.
///
/// # Errors
/// As [`build_wasm`].
pub fn build_page(tools: &Tools, root: &Path, page: &Path, stage: &Path) -> Result<()> {
    fetch_crates(root)?;
    let mut trunk = recipe(tools.trunk(), root);
    trunk
        .args(["build", "--release", "--offline", "--skip-version-check", "--dist"])
        .arg(stage)
        .arg(root.join(page))
        .env("PATH", tools.path()?)
        .env("RUSTFLAGS", RUSTFLAGS)
        // Not the host's folder: each of the two builds would throw away the other's work.
        .env("CARGO_TARGET_DIR", root.join("target/wasm"))
        // trunk asks cargo about the workspace without passing --offline on.
        .env("CARGO_NET_OFFLINE", "true")
        // trunk takes only "true" or "false" here and stops at the usual "1".
        .env_remove("NO_COLOR");
    run(&mut trunk, "building the WASM")
}

/// Rewrites a script in place: small, and in the JavaScript of 2018.
///
/// # Errors
/// When the file cannot be read or written, or is not JavaScript.
pub fn minify_js(tools: &Tools, file: &Path) -> Result<()> {
    let name = file.display();
    let source = fs::read(file).map_err(|error| format!("cannot read {name}: {error}"))?;
    // The glue asks for its own address only when nobody tells it where the WASM is; our boot script does.
    let options = ["--loader=js", "--target=es2018", "--log-override:empty-import-meta=silent"];
    let small =
        esbuild(tools, &options, &source).map_err(|error| format!("{name} cannot be made small: {error}"))?;
    fs::write(file, small).map_err(|error| format!("cannot write {name}: {error}"))
}

/// A script and what it imports, beside it or from a library, as one: small, and in the JavaScript of 2018. `notice` is
/// the comment with which it begins; none if it is empty.
///
/// # Errors
/// When a file is missing or is not JavaScript.
pub fn bundle_js(tools: &Tools, script: &Path, notice: &str) -> Result<Vec<u8>> {
    let name = script.display();
    let source = fs::read(script).map_err(|error| format!("cannot read {name}: {error}"))?;
    let mut process = child(tools.esbuild());
    process
        .args(["--bundle", "--format=iife", "--loader=js", "--target=es2018"])
        .args((!notice.is_empty()).then(|| format!("--banner:js={notice}")))
        // A script from the standard input looks for its neighbours where esbuild runs.
        .current_dir(script.parent().unwrap_or(Path::new(".")))
        .env("NODE_PATH", tools.libraries());
    small(process, &source).map_err(|error| format!("{name} cannot be bundled: {error}"))
}

/// Writes a style sheet to `out`: small, and in the CSS of the oldest browsers we serve.
///
/// # Errors
/// When the text is not CSS or `out` cannot be written.
pub fn minify_css(tools: &Tools, css: &str, out: &Path) -> Result<()> {
    let name = out.display();
    let small = esbuild(tools, &["--loader=css", "--target=chrome69,safari12"], css.as_bytes())
        .map_err(|error| format!("the styles for {name} cannot be made small: {error}"))?;
    fs::write(out, small).map_err(|error| format!("cannot write {name}: {error}"))
}

/// SHA-256 of some content in base64, as a content security policy writes it.
pub fn base64_hash(content: &[u8]) -> String {
    use base64::Engine as _;
    base64::engine::general_purpose::STANDARD.encode(Sha256::digest(content))
}

/// The name of some content: the first 16 hexadecimal digits of its SHA-256.
pub fn fingerprint(content: &[u8]) -> String {
    let mut digits = String::with_capacity(16);
    for byte in &Sha256::digest(content)[..8] {
        // Writing into a String cannot fail.
        write!(digits, "{byte:02x}").ok();
    }
    digits
}

/// Fetches the crates of the workspace and of the standard library, unless all are here already.
///
/// # Errors
/// When some cannot be fetched.
pub fn fetch_crates(root: &Path) -> Result<()> {
    // For every platform: trunk makes cargo describe the whole workspace, and that needs them all. For WASM once more:
    // of the standard library's own crates, cargo fetches only those of the platforms that are named.
    const PLATFORMS: [&[&str]; 2] = [&[], &["--target", "wasm32-unknown-unknown"]];
    let fetch = |platform: &[&str]| {
        let mut cargo = recipe(Path::new("cargo"), root);
        cargo.args(["fetch", "--locked", "--quiet"]).args(platform);
        cargo
    };
    let here = |platform: &&[&str]| {
        let status = fetch(platform).arg("--offline").stderr(Stdio::null()).status();
        status.is_ok_and(|status| status.success())
    };
    if PLATFORMS.iter().all(here) {
        return Ok(());
    }
    println!("Fetching the crates of the site and of the standard library (about half a minute) …");
    PLATFORMS.iter().try_for_each(|platform| tools::fetch(&mut fetch(platform), "fetching crates"))
}

/// A command with the settings that make cargo build the standard library as well.
fn recipe(program: &Path, root: &Path) -> Command {
    let mut command = child(program);
    command
        .current_dir(root)
        // Both settings below are not stable in cargo; this is how a stable cargo is told to take them.
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
        .env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size");
    command
}

/// Sends a source through esbuild. Its complaints are the error.
fn esbuild(tools: &Tools, options: &[&str], source: &[u8]) -> Result<Vec<u8>> {
    let mut process = child(tools.esbuild());
    process.args(options);
    small(process, source)
}

fn small(mut esbuild: Command, source: &[u8]) -> Result<Vec<u8>> {
    let mut process = esbuild
        .args(["--minify", "--charset=utf8", "--legal-comments=none", "--log-level=warning"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| format!("esbuild does not start: {error}"))?;
    // esbuild reads all before it writes, so this cannot wait for itself. A failure to write shows in its exit code.
    if let Some(mut input) = process.stdin.take() {
        input.write_all(source).ok();
    }
    let output = process.wait_with_output().map_err(|error| format!("esbuild was lost: {error}"))?;
    let complaints = String::from_utf8_lossy(&output.stderr);
    // A warning means that a browser will not see what the author wrote; here it is as bad as an error.
    if output.status.success() && complaints.trim().is_empty() {
        Ok(output.stdout)
    } else {
        Err(format!("\n{}", complaints.trim()))
    }
}

#[cfg(test)]
mod tests {
    use super::fingerprint;

    #[test]
    fn a_fingerprint_is_the_beginning_of_the_published_sha_256() {
        // FIPS 180-2, appendix B.1
        assert_eq!(fingerprint(b"abc"), "ba7816bf8f01cfea");
    }
}
