//! The packages as a bill of materials for other programs: CycloneDX 1.6 as JSON. It says nothing about when or
//! where it was made, so that the same packages give the same bytes. Must not know: where packages come from.

use super::packages::{self, Package};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::path::Path;

/// What the packages are part of, as other entries name it.
const OURS: &str = "anju";

/// The document.
///
/// # Errors
/// When the versions of the tools are not known.
pub fn document(root: &Path, packages: &[(Package, Vec<String>)]) -> Result<String, String> {
    let tools = packages::tools(root)?;
    let tools = tools
        .iter()
        .map(|(name, version)| json!({ "type": "application", "name": name, "version": version }));
    let components: Vec<Value> = packages.iter().map(|(package, _)| component(package)).collect();
    let uses = |of: &str, uses: Vec<&String>| json!({ "ref": of, "dependsOn": uses });
    let direct = packages.iter().filter(|(package, _)| package.is_direct).map(|(package, _)| &package.url);
    let mut dependencies = vec![uses(OURS, direct.collect())];
    dependencies
        .extend(packages.iter().map(|(package, _)| uses(&package.url, package.uses.iter().collect())));
    let mut document = json!({
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "lifecycles": [{ "phase": "build" }],
            "tools": { "components": tools.collect::<Vec<_>>() },
            "component": {
                "type": "application",
                "bom-ref": OURS,
                "name": OURS,
                "version": env!("CARGO_PKG_VERSION"),
                "licenses": [{ "license": { "id": env!("CARGO_PKG_LICENSE") } }],
            },
        },
        "components": components,
        "dependencies": dependencies,
    });
    let number = serial_number(document.to_string().as_bytes());
    document["serialNumber"] = Value::String(number);
    serde_json::to_string_pretty(&document).map(|text| text + "\n").map_err(|error| error.to_string())
}

fn component(package: &Package) -> Value {
    // The strokes of long ago are no expression of today.
    let licence = package.licence.replace(" / ", " OR ").replace('/', " OR ");
    let mut component = json!({
        "type": "library",
        "bom-ref": package.url,
        "name": package.name,
        "version": package.version,
        "scope": "required",
        "licenses": [{ "expression": licence }],
        "purl": package.url,
    });
    if let Some((algorithm, sum)) = &package.sum {
        component["hashes"] = json!([{ "alg": algorithm, "content": sum }]);
    }
    component
}

/// A number that is another for other content: a UUID of the eighth kind, which leaves open how it is made.
fn serial_number(content: &[u8]) -> String {
    let mut bytes: Vec<u8> = Sha256::digest(content)[..16].to_vec();
    bytes[6] = bytes[6] & 0x0f | 0x80;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let digits = crate::packed::hex(&bytes);
    let parts = [&digits[..8], &digits[8..12], &digits[12..16], &digits[16..20], &digits[20..]];
    format!("urn:uuid:{}", parts.join("-"))
}
