//! Software of others that travels to phones: which packages the two programs and the search are made of, under
//! which licences, with their notices, and the list of them for other programs. All of it comes from what lies on
//! this machine after a build, in the order of names. Must not know: what any package does.

pub mod licence;
mod notices;
pub mod packages;
mod sbom;

use crate::Failure;
use anju::prerender::{ShippedPackage, ShippedSoftware};
use packages::Package;
use std::fs;
use std::path::Path;

/// Everything that is shipped in the house at `root`; `libraries` is the folder of the packages from npm.
///
/// # Errors
/// When a package cannot be found, names a licence that `deny.toml` does not allow, or carries no text of it.
pub fn shipped(root: &Path, libraries: &Path) -> Result<ShippedSoftware, Failure> {
    gather(root, libraries).map_err(Failure::wrong)
}

fn gather(root: &Path, libraries: &Path) -> Result<ShippedSoftware, String> {
    let policy = root.join("deny.toml");
    let policy = fs::read_to_string(&policy).map_err(|error| format!("{}: {error}", policy.display()))?;
    let allowed = licence::allowed(&policy);
    let mut all = packages::of_programs(root)?;
    all.extend(packages::of_search(root, libraries)?);
    all.sort_by(|a, b| (&a.name, &a.version).cmp(&(&b.name, &b.version)));
    let licensed: Vec<(Package, Vec<String>)> = all
        .into_iter()
        .map(|package| {
            let chosen = licence::choose(&package.licence, &allowed).ok_or_else(|| {
                format!(
                    "{} {} is under {:?}, which deny.toml does not allow: nothing was built. Use another package, or \
                     have somebody who may decide it add the licence there.",
                    package.name, package.version, package.licence
                )
            })?;
            Ok((package, chosen))
        })
        .collect::<Result<_, String>>()?;
    let packages = licensed.iter().map(|(package, chosen)| ShippedPackage {
        name: package.name.clone(),
        version: package.version.clone(),
        licence: chosen.join(", "),
    });
    Ok(ShippedSoftware {
        packages: packages.collect(),
        notices: notices::text(&licensed)?,
        sbom: sbom::document(root, &licensed)?,
    })
}

#[cfg(test)]
mod tests {
    use super::gather;
    use serde_json::Value;
    use std::collections::BTreeSet;
    use std::fs;
    use std::path::Path;

    /// What is shipped, with a library of the search that was not installed by npm.
    fn shipped(test: &str) -> anju::prerender::ShippedSoftware {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let lock = fs::read(root.join("package-lock.json")).unwrap();
        let lock: Value = serde_json::from_slice(&lock).unwrap();
        let version = super::packages::of_npm(&lock, "minisearch");
        let libraries = std::env::temp_dir().join(format!("anju-libraries-{test}-{}", std::process::id()));
        let folder = libraries.join("minisearch");
        fs::create_dir_all(&folder).unwrap();
        let about = serde_json::json!({ "version": version, "license": "MIT", "author": "Luca Ongaro" });
        fs::write(folder.join("package.json"), about.to_string()).unwrap();
        let shipped = gather(root, &libraries).unwrap();
        fs::remove_dir_all(&libraries).ok();
        shipped
    }

    #[test]
    fn what_is_shipped_is_listed_with_its_licences_and_notices() {
        let shipped = shipped("listed");
        let has = |name: &str| shipped.packages.iter().any(|package| package.name == name);
        for name in
            ["leptos", "wasm-bindgen", "serde", "chrono", "qrcodegen", "minisearch", "rust-std", "dlmalloc"]
        {
            assert!(has(name), "{name}");
            assert!(shipped.notices.lines().any(|line| line.starts_with(&format!("{name} "))), "{name}");
        }
        // What only the host or the compiler runs does not travel, and our own is not of others.
        for name in ["clap", "axum", "leptos_macro", "scraper", "policy", "anju", "std", "core"] {
            assert!(!has(name), "{name}");
        }
        assert!(shipped.packages.iter().all(|package| !package.licence.is_empty()));
        assert!(shipped.notices.contains("chrono 0.4") && shipped.notices.contains("Kang Seonghoon"));
        assert!(!shipped.notices.contains(env!("CARGO_MANIFEST_DIR")), "a path of this machine");
    }

    #[test]
    fn the_bill_of_materials_has_what_its_standard_requires_and_is_the_same_each_time() {
        let shipped = shipped("bill");
        assert_eq!(shipped.sbom, self::shipped("bill").sbom);
        let bill: Value = serde_json::from_str(&shipped.sbom).unwrap();
        assert_eq!(
            (bill["bomFormat"].as_str(), bill["specVersion"].as_str()),
            (Some("CycloneDX"), Some("1.6"))
        );
        assert_eq!(bill["version"], 1);
        let number = bill["serialNumber"].as_str().unwrap().strip_prefix("urn:uuid:").unwrap();
        let parts: Vec<usize> = number.split('-').map(str::len).collect();
        assert_eq!(parts, [8, 4, 4, 4, 12]);
        assert!(bill["metadata"].get("timestamp").is_none());
        let components = bill["components"].as_array().unwrap();
        assert_eq!(components.len(), shipped.packages.len());
        let mut known = BTreeSet::from(["anju"]);
        for component in components {
            for key in ["type", "name", "version", "bom-ref", "purl"] {
                assert!(component[key].as_str().is_some_and(|text| !text.is_empty()), "{key}: {component}");
            }
            let is_std = component["name"] == "rust-std";
            assert!(is_std || component["hashes"][0]["content"].as_str().unwrap().len() >= 64, "{component}");
            assert!(component["licenses"][0]["expression"].as_str().is_some_and(|text| !text.contains('/')));
            assert!(known.insert(component["bom-ref"].as_str().unwrap()), "twice: {component}");
        }
        // Every reference leads to something, and everything is reached from our own.
        let edges = bill["dependencies"].as_array().unwrap();
        let of = |name: &str| {
            edges.iter().find(|edge| edge["ref"] == name).unwrap()["dependsOn"].as_array().unwrap()
        };
        let (mut reached, mut open) = (BTreeSet::new(), vec!["anju"]);
        while let Some(name) = open.pop() {
            if reached.insert(name) {
                open.extend(of(name).iter().map(|used| used.as_str().unwrap()));
            }
        }
        assert_eq!(reached, known);
    }
}
