//! The two programs for the browser: compiled by trunk, taken from a built site, or left as they are while nothing they
//! are made from has changed. Must not know: the pages around them.

use crate::build::{named, stage};
use crate::tools::{Tools, child, output};
use crate::{Failure, bundle};
use anju::prerender::Program;
use std::fs;
use std::path::{Path, PathBuf};

/// What no program for the browser is made from, below `src`.
const HOST_ONLY: [&str; 10] = [
    "bench",
    "bin/site",
    "explain",
    "lint",
    "noscript",
    "packing",
    "prerender",
    "proof",
    "reader",
    "scripts",
];
/// What they are made from beside `src`.
const FILES: [&str; 5] = ["Cargo.lock", "Cargo.toml", "Trunk.toml", "index.html", "rust-toolchain.toml"];

/// The folder in which trunk leaves them for a site in `out`.
fn folder(root: &Path, out: &Path) -> PathBuf {
    stage(root, out).join("programs")
}

/// The programs of the site in `out`, compiled unless they were compiled from the same sources before.
///
/// # Errors
/// As [`build`].
pub fn ensure(tools: &Tools, root: &Path, out: &Path, draft: bool) -> Result<[Program; 2], Failure> {
    let mark = stage(root, out).join("sources");
    let sources = sources(root);
    let is_same = fs::read_to_string(&mark).is_ok_and(|before| before == sources);
    if let Some(programs) = is_same.then(|| of_site(out).ok()).flatten() {
        return Ok(programs);
    }
    fs::remove_file(&mark).ok();
    let programs = build(tools, root, out, draft)?;
    // Without the mark they are compiled again, and nothing is lost.
    fs::write(&mark, sources).ok();
    Ok(programs)
}

/// A text that differs whenever the programs may differ: what they are made from, and by which compiler.
fn sources(root: &Path) -> String {
    let mut files = FILES.map(PathBuf::from).to_vec();
    collect(root, Path::new("src"), &mut files);
    files.sort();
    let mut all = output(child("rustc").arg("-vV")).unwrap_or_default().into_bytes();
    for file in files {
        all.extend_from_slice(file.to_string_lossy().as_bytes());
        all.extend(fs::read(root.join(&file)).unwrap_or_default());
    }
    bundle::fingerprint(&all)
}

fn collect(root: &Path, folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(root.join(folder)).into_iter().flatten().flatten() {
        let path = folder.join(entry.file_name());
        if HOST_ONLY.iter().any(|room| path == Path::new("src").join(room)) {
            continue;
        }
        if entry.path().is_dir() { collect(root, &path, files) } else { files.push(path) }
    }
}

/// The two programs for the browser, by trunk.
///
/// # Errors
/// When the Rust does not compile; its messages are on the terminal by then.
pub fn build(tools: &Tools, root: &Path, out: &Path, draft: bool) -> Result<[Program; 2], Failure> {
    let stage = folder(root, out);
    fs::remove_dir_all(&stage).ok();
    fs::create_dir_all(&stage).map_err(|error| Failure::wrong(format!("{}: {error}", stage.display())))?;
    bundle::build_wasm(tools, root, &stage).map_err(Failure::wrong)?;
    let program = |name| program(tools, root, &stage, name, draft);
    // Side by side: each is made small by one process after another.
    let (wizard, results) = std::thread::scope(|scope| {
        let results = scope.spawn(|| program("results"));
        let broke_off = |_| Err(Failure::wrong("making the program of the results small broke off"));
        (program("wizard"), results.join().unwrap_or_else(broke_off))
    });
    Ok([wizard?, results?])
}

/// The two programs of a site that is already built.
///
/// # Errors
/// When the folder holds no release.
pub fn of_site(site: &Path) -> Result<[Program; 2], Failure> {
    let wrong =
        || Failure::usage(format!("{}: this is no built site; `cargo site build` makes one", site.display()));
    let list = fs::read(site.join("release.json")).map_err(|_| wrong())?;
    let list: serde_json::Value = serde_json::from_slice(&list).map_err(|_| wrong())?;
    let assets: Vec<&str> =
        list["assets"].as_array().into_iter().flatten().filter_map(serde_json::Value::as_str).collect();
    let file = |program: &str, ending: &str| {
        let begins = format!("assets/{program}-");
        let found = assets.iter().find(|name| name.starts_with(&begins) && name.ends_with(ending));
        let name = found.and_then(|name| name.strip_prefix("assets/")).ok_or_else(wrong)?;
        let bytes = fs::read(site.join("assets").join(name)).map_err(|_| wrong())?;
        Ok((name.to_owned(), bytes))
    };
    let program = |name: &str| Ok(Program { wasm: file(name, ".wasm")?, glue: file(name, ".js")? });
    Ok([program("wizard")?, program("results")?])
}

/// A program that trunk left on the stage, made small, under its final names. trunk names its files after its binary.
fn program(tools: &Tools, root: &Path, stage: &Path, name: &str, draft: bool) -> Result<Program, Failure> {
    let staged = |ending: &str| -> Result<PathBuf, Failure> {
        let entries = fs::read_dir(stage).map_err(|error| Failure::wrong(error.to_string()))?;
        let mut paths = entries.filter_map(Result::ok).map(|entry| entry.path());
        let of_program = |path: &PathBuf| {
            let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            file.starts_with(name) && path.extension().is_some_and(|extension| extension == ending)
        };
        let found = paths.find(of_program);
        found.ok_or_else(|| Failure::wrong(format!("trunk left no .{ending} file of {name}")))
    };
    let (wasm, glue) = (staged("wasm")?, staged("js")?);
    if !draft {
        bundle::trim(tools, &wasm, &glue, &root.join("target/trimmed")).map_err(Failure::wrong)?;
    }
    bundle::minify_js(tools, &glue).map_err(Failure::wrong)?;
    Ok(Program { wasm: named(&wasm, name)?, glue: named(&glue, name)? })
}

#[cfg(test)]
mod tests {
    use super::{HOST_ONLY, sources};
    use std::fs;
    use std::path::Path;

    #[test]
    fn the_programs_are_others_when_a_room_they_are_made_from_changes() {
        let root = std::env::temp_dir().join(format!("anju-programs-{}", std::process::id()));
        fs::remove_dir_all(&root).ok();
        let write = |file: &str, text: &str| {
            let file = root.join(file);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, text).unwrap();
        };
        write("src/wizard/mod.rs", "1");
        write("src/bin/wizard.rs", "1");
        let first = sources(&root);
        for room in HOST_ONLY {
            write(&format!("src/{room}/x.rs"), "2");
        }
        assert_eq!(sources(&root), first);
        for file in ["src/wizard/mod.rs", "src/bin/wizard.rs", "src/policy/src/lib.rs", "Cargo.lock"] {
            let before = sources(&root);
            write(file, "2");
            assert_ne!(sources(&root), before, "{file}");
        }
        fs::remove_dir_all(&root).ok();
    }

    #[test]
    fn no_program_depends_on_a_crate_of_the_host() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let read = |file: &str| fs::read_to_string(root.join(file)).unwrap();
        let host = HOST_ONLY.iter().filter(|room| root.join("src").join(room).join("Cargo.toml").is_file());
        let host: Vec<String> = host.map(|room| format!("\n{room}.workspace")).collect();
        assert!(host.len() > 4, "{host:?}");
        let ours = read("Cargo.toml");
        let wasm = ours.split("[target.'cfg(target_arch = \"wasm32\")'.dependencies]").nth(1).unwrap();
        let for_all = ours.split("\n[dependencies]").nth(1).unwrap();
        let section = |text: &str| format!("\n{}", text.split("\n[").next().unwrap());
        let crates = ["policy", "interview", "words"].map(|room| read(&format!("src/{room}/Cargo.toml")));
        let crates = crates.map(|manifest| section(manifest.split("\n[dependencies]").nth(1).unwrap()));
        for list in crates.into_iter().chain([section(wasm), section(for_all)]) {
            assert!(!host.iter().any(|room| list.contains(room.as_str())), "{list}");
        }
    }
}
