//! The packages of which the programs for the browser and the script of the search are made: those that cargo links,
//! for this project and for the standard library, and what `package.json` names for pages. Must not know: licences.

use crate::bundle::fetch_crates;
use crate::tools::{child, locked_version};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What the programs are compiled for.
const WASM: &str = "wasm32-unknown-unknown";
/// The library in the script of the search.
const SEARCH: &str = "minisearch";

/// A package of others.
#[derive(Clone, Debug, Default)]
pub struct Package {
    /// Its name where it is published.
    pub name: String,
    /// Its version.
    pub version: String,
    /// Its licence as it names it, an expression of SPDX.
    pub licence: String,
    /// Who wrote it, as far as it says.
    pub authors: Vec<String>,
    /// The folder in which its files lie; nothing for the standard library.
    pub folder: Option<PathBuf>,
    /// The algorithm and the hexadecimal digits of the sum by which it is locked.
    pub sum: Option<(&'static str, String)>,
    /// Its address as a package URL.
    pub url: String,
    /// The package URLs of what it uses.
    pub uses: BTreeSet<String>,
    /// True if our own code uses it.
    pub is_direct: bool,
}

/// Those that are linked into the two programs, the standard library among them.
///
/// # Errors
/// When cargo cannot describe them.
pub fn of_programs(root: &Path) -> Result<Vec<Package>, String> {
    fetch_crates(root)?;
    let mut linked = linked(root, &root.join("Cargo.toml"), &["--package", "anju"])?;
    let sysroot = said(child("rustc").args(["--print", "sysroot"]).current_dir(root))?;
    let library = Path::new(sysroot.trim()).join("lib/rustlib/src/rust/library");
    let of_library = self::linked(root, &library.join("std/Cargo.toml"), &[])?;
    let version = said(child("rustc").arg("--version").current_dir(root))?;
    let version = version.split(' ').nth(1).unwrap_or_default().to_owned();
    let mut std = Package {
        name: "rust-std".to_owned(),
        url: format!("pkg:generic/rust-std@{version}"),
        version,
        licence: "MIT OR Apache-2.0".to_owned(),
        authors: vec!["The Rust Project Developers".to_owned()],
        is_direct: true,
        ..Package::default()
    };
    std.uses =
        of_library.iter().filter(|package| package.is_direct).map(|package| package.url.clone()).collect();
    // A package may be linked twice under one name and version, once for each.
    let known: BTreeSet<String> = linked.iter().map(|package| package.url.clone()).collect();
    let more = of_library.into_iter().filter(|package| !known.contains(&package.url));
    linked.extend(more.map(|package| Package { is_direct: false, ..package }));
    find_folders(root, &mut linked)?;
    linked.push(std);
    Ok(linked)
}

/// What the script of the search is made of besides our own.
///
/// # Errors
/// When it is not where npm puts it.
pub fn of_search(root: &Path, libraries: &Path) -> Result<Vec<Package>, String> {
    let lock = json(&root.join("package-lock.json"))?;
    let locked = &lock["packages"][format!("node_modules/{SEARCH}")];
    let folder = libraries.join(SEARCH);
    let about = json(&folder.join("package.json"))?;
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let version = text(&about["version"]);
    if version != text(&locked["version"]) || version.is_empty() {
        return Err(format!("{} is not the version that package-lock.json names", folder.display()));
    }
    Ok(vec![Package {
        name: SEARCH.to_owned(),
        url: format!("pkg:npm/{SEARCH}@{version}"),
        version,
        licence: text(&about["license"]),
        authors: vec![text(&about["author"])],
        folder: Some(folder),
        sum: locked["integrity"].as_str().and_then(integrity),
        is_direct: true,
        ..Package::default()
    }])
}

/// The sum that a lock file of npm writes, in hexadecimal digits.
fn integrity(text: &str) -> Option<(&'static str, String)> {
    use base64::Engine as _;
    let bytes = base64::engine::general_purpose::STANDARD.decode(text.strip_prefix("sha512-")?).ok()?;
    Some(("SHA-512", crate::packed::hex(&bytes)))
}

/// What cargo links for the browser when it builds what stands in `manifest`, but for what lies beside it. Folders and
/// authors are not known yet.
fn linked(root: &Path, manifest: &Path, more: &[&str]) -> Result<Vec<Package>, String> {
    const EDGES: [&str; 4] = ["--target", WASM, "--edges", "normal,no-proc-macro"];
    let tree = said(
        cargo(root, "tree", manifest)
            .args(EDGES)
            .args(["--prefix", "depth", "--format", "|{p}|{l}|"])
            .args(more),
    )?;
    let lock = manifest.ancestors().map(|folder| folder.join("Cargo.lock")).find(|file| file.is_file());
    let lock = lock.and_then(|file| fs::read_to_string(file).ok()).unwrap_or_default();
    let (mut found, mut way): (BTreeMap<String, Package>, Vec<Option<String>>) = Default::default();
    for line in tree.lines().filter(|line| !line.is_empty()) {
        let odd = || format!("cargo tree says {line:?}, which is not understood");
        let mut parts = line.split('|');
        let mut part = || parts.next().ok_or_else(odd);
        let (depth, named, licence) = (part()?, part()?, part()?);
        let depth: usize = depth.parse().map_err(|_| odd())?;
        let (name, version) = named.split_once(" v").ok_or_else(odd)?;
        // What lies beside the manifest has its folder behind its version.
        let (version, is_ours) =
            version.split_once(" (").map_or((version, false), |(version, _)| (version, true));
        way.truncate(depth);
        let above = way.last().cloned().flatten();
        if is_ours {
            way.push(None);
            continue;
        }
        let package = package((name, version), licence, &lock);
        let url = package.url.clone();
        way.push(Some(url.clone()));
        found.entry(url.clone()).or_insert(package).is_direct |= above.is_none();
        if let Some(above) = above.and_then(|above| found.get_mut(&above)) {
            above.uses.insert(url);
        }
    }
    Ok(found.into_values().collect())
}

/// A package as cargo names it.
fn package((name, version): (&str, &str), licence: &str, lock: &str) -> Package {
    Package {
        name: name.to_owned(),
        version: version.to_owned(),
        licence: licence.to_owned(),
        sum: checksum(lock, name, version).map(|sum| ("SHA-256", sum)),
        // As the standard of package URLs asks for it.
        url: format!("pkg:cargo/{name}@{}", version.replace('+', "%2B")),
        ..Package::default()
    }
}

/// Adds where the files of the packages lie, and who wrote them, as far as they say.
fn find_folders(root: &Path, packages: &mut [Package]) -> Result<(), String> {
    let about = said(cargo(root, "metadata", &root.join("Cargo.toml")).args([
        "--filter-platform",
        WASM,
        "--format-version",
        "1",
    ]))?;
    let about: Value = serde_json::from_str(&about).map_err(|error| format!("cargo metadata: {error}"))?;
    let all =
        about["packages"].as_array().into_iter().flatten().filter(|package| !package["source"].is_null());
    let mut known = BTreeMap::new();
    for one in all {
        let (name, version) = (one["name"].as_str(), one["version"].as_str());
        let folder = one["manifest_path"].as_str().and_then(|file| Path::new(file).parent());
        if let (Some(name), Some(version), Some(folder)) = (name, version, folder) {
            let authors = one["authors"].as_array().into_iter().flatten().filter_map(Value::as_str);
            known.insert((name, version), (folder, authors.map(str::to_owned).collect::<Vec<_>>()));
        }
    }
    // Those of the standard library lie beside ours.
    let beside = known.values().next().and_then(|(folder, _)| folder.parent());
    for package in packages.iter_mut() {
        if let Some((folder, authors)) = known.get(&(package.name.as_str(), package.version.as_str())) {
            package.folder = Some((*folder).to_owned());
            package.authors.clone_from(authors);
        } else {
            let name = format!("{}-{}", package.name, package.version);
            package.folder = beside.map(|beside| beside.join(name)).filter(|folder| folder.is_dir());
        }
    }
    Ok(())
}

/// The sum of a package in the text of a `Cargo.lock`.
pub fn checksum(lock: &str, name: &str, version: &str) -> Option<String> {
    let wanted = format!("name = \"{name}\"\nversion = \"{version}\"\n");
    let entry = lock.split("[[package]]\n").find(|entry| entry.starts_with(&wanted))?;
    entry.split("checksum = \"").nth(1)?.split('"').next().map(str::to_owned)
}

/// A command of cargo that reads what is here and changes nothing.
fn cargo(root: &Path, command: &str, manifest: &Path) -> Command {
    let mut cargo = child("cargo");
    // The manifest of the standard library asks for what a stable cargo does not give to others.
    cargo.current_dir(root).env("RUSTC_BOOTSTRAP", "1");
    cargo.args([command, "--offline", "--locked", "--quiet", "--manifest-path"]).arg(manifest);
    cargo
}

/// What a program prints.
fn said(command: &mut Command) -> Result<String, String> {
    let name = command.get_program().to_string_lossy().into_owned();
    let output = command.output().map_err(|error| format!("{name} does not start: {error}"))?;
    if output.status.success() {
        String::from_utf8(output.stdout).map_err(|error| format!("{name}: {error}"))
    } else {
        let why = String::from_utf8_lossy(&output.stderr);
        Err(format!("{name} cannot say which packages are linked:\n{}", why.trim()))
    }
}

fn json(file: &Path) -> Result<Value, String> {
    let bytes = fs::read(file).map_err(|error| format!("{}: {error}", file.display()))?;
    serde_json::from_slice(&bytes).map_err(|error| format!("{}: {error}", file.display()))
}

/// The version of a tool from npm in the text of a lock file.
pub fn of_npm(lock: &Value, name: &str) -> String {
    lock["packages"][format!("node_modules/{name}")]["version"].as_str().unwrap_or_default().to_owned()
}

/// The tools of the build with their versions, by name; of those whose version nothing here says, none.
pub fn tools(root: &Path) -> Result<BTreeMap<&'static str, String>, String> {
    let lock = json(&root.join("package-lock.json"))?;
    let crates = root.join("Cargo.lock");
    let crates = fs::read_to_string(&crates).map_err(|error| format!("{}: {error}", crates.display()))?;
    let rustc = said(child("rustc").arg("--version").current_dir(root))?;
    let bindgen = locked_version(&crates, "wasm-bindgen").unwrap_or_default();
    Ok(BTreeMap::from([
        ("rustc", rustc.trim().trim_start_matches("rustc ").to_owned()),
        ("trunk", crate::tools::TRUNK.to_owned()),
        ("wasm-bindgen", bindgen.to_owned()),
        ("binaryen", of_npm(&lock, "binaryen")),
        ("esbuild", of_npm(&lock, "esbuild")),
    ]))
}

#[cfg(test)]
mod tests {
    use super::{checksum, integrity};

    #[test]
    fn sums_are_those_of_the_named_version() {
        let lock = "version = 4\n\n[[package]]\nname = \"a\"\nversion = \"1.0.0\"\nsource = \"x\"\nchecksum = \"12\"\n\n\
                    [[package]]\nname = \"a\"\nversion = \"2.0.0\"\nsource = \"x\"\nchecksum = \"34\"\n\n\
                    [[package]]\nname = \"b\"\nversion = \"1.0.0\"\n";
        assert_eq!(checksum(lock, "a", "2.0.0").as_deref(), Some("34"));
        assert_eq!(checksum(lock, "a", "3.0.0"), None);
        assert_eq!(checksum(lock, "b", "1.0.0"), None);
        assert_eq!(integrity("sha512-q80="), Some(("SHA-512", "abcd".to_owned())));
        assert_eq!(integrity("sha1-q80="), None);
    }
}
