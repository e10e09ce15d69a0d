//! Of what the project is made: every crate is under a licence that `deny.toml` allows, comes from the registry and has
//! its sum in the lock file; what travels names its version; and the papers for those who use or attack the project say
//! what their standards ask for. Advisories are looked at by `cargo deny check advisories` alone.

use crate::licence::{allowed, choose};
use crate::seeds::root;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

fn text(file: &str) -> String {
    std::fs::read_to_string(root().join(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
}

/// Every crate that any target of any room may be made of, as cargo describes it.
fn crates() -> Vec<Value> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let arguments = ["metadata", "--locked", "--format-version", "1"];
    let output = Command::new(cargo).current_dir(root()).args(arguments).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let about: Value = serde_json::from_slice(&output.stdout).unwrap();
    about["packages"].as_array().unwrap().clone()
}

/// The crates of others that may not be used, as `deny.toml` lists them.
fn denied(policy: &toml::Value) -> BTreeSet<String> {
    let list = policy["bans"]["deny"].as_array().unwrap();
    list.iter().map(|one| one["crate"].as_str().unwrap().to_owned()).collect()
}

/// What is wrong with a crate.
fn wrong(one: &Value, allowed: &[String], denied: &BTreeSet<String>) -> Option<String> {
    let said = |key: &str| one[key].as_str().unwrap_or_default();
    let (name, licence) = (said("name"), said("license"));
    let ours = one["source"].is_null();
    if choose(licence, allowed).is_none() {
        return Some(format!("{name}: {licence:?} is not allowed"));
    }
    if denied.contains(name) {
        return Some(format!("{name} is denied"));
    }
    if !ours && !said("source").starts_with("registry+") {
        return Some(format!("{name} is from {}", said("source")));
    }
    let dependencies = one["dependencies"].as_array().into_iter().flatten();
    let any = dependencies.filter(|used| ours && used["req"] == "*" && used["path"].is_null());
    any.map(|used| format!("{name} takes any version of {}", used["name"])).next()
}

#[test]
fn every_crate_is_allowed_by_its_licence_and_comes_from_the_registry() {
    let policy = text("deny.toml");
    let allowed = allowed(&policy);
    let policy: toml::Value = toml::from_str(&policy).unwrap();
    // What `cargo deny` reads is what was read here.
    let list = policy["licenses"]["allow"].as_array().unwrap().iter();
    assert_eq!(list.map(|one| one.as_str().unwrap()).collect::<Vec<_>>(), allowed);
    let (crates, denied) = (crates(), denied(&policy));
    assert!(crates.len() > 300 && allowed.len() > 8 && denied.len() > 1);
    let found: Vec<String> = crates.iter().filter_map(|one| wrong(one, &allowed, &denied)).collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
    // Nothing is allowed that nobody needs.
    let used: BTreeSet<String> = crates
        .iter()
        .flat_map(|one| one["license"].as_str().unwrap_or_default().split([' ', '/', '(', ')']))
        .map(str::to_owned)
        .collect();
    let idle: Vec<&String> = allowed.iter().filter(|licence| !used.contains(*licence)).collect();
    assert!(idle.is_empty(), "{idle:?}");
    // And each kind of fault would be seen.
    let sound =
        serde_json::json!({ "name": "x", "license": "MIT", "source": "registry+x", "dependencies": [] });
    assert_eq!(wrong(&sound, &allowed, &denied), None);
    for (key, value) in [
        ("license", "GPL-3.0-only".into()),
        ("license", Value::Null),
        ("name", "openssl-sys".into()),
        ("source", "git+https://example.org/x".into()),
    ] {
        let mut faulty = sound.clone();
        faulty[key] = value;
        assert!(wrong(&faulty, &allowed, &denied).is_some(), "{faulty}");
    }
    let any = serde_json::json!({
        "name": "ours", "license": "MIT", "source": null, "dependencies": [{ "name": "x", "req": "*" }]
    });
    assert!(wrong(&any, &allowed, &denied).is_some());
}

#[test]
fn every_version_in_a_lock_file_was_looked_up_in_the_list_of_weaknesses() {
    let kept: toml::Table = text(".cargo/advisories.toml").parse().unwrap();
    let newest = policy::Day::parse(kept["newest"].as_str().unwrap());
    assert!(newest.is_some_and(|day| day.to_string().as_str() >= "2025-02-24"), "{newest:?}");
    let looked_up: BTreeSet<&str> = kept["looked-up"].as_str().unwrap().split_whitespace().collect();
    let mut locked = BTreeSet::new();
    for lock in ["Cargo.lock", ".cargo/wasm-bindgen/Cargo.lock"] {
        let lock: toml::Table = text(lock).parse().unwrap();
        let packages = lock["package"].as_array().unwrap().iter();
        let of_others = packages.filter(|package| package.get("source").is_some());
        let said = |package: &toml::Value, key: &str| package[key].as_str().unwrap().to_owned();
        locked.extend(of_others.map(|one| format!("{}@{}", said(one, "name"), said(one, "version"))));
    }
    assert!(locked.len() > 300);
    let missing: Vec<&String> = locked.iter().filter(|one| !looked_up.contains(one.as_str())).collect();
    let gone: Vec<&&str> = looked_up.iter().filter(|one| !locked.contains(**one)).collect();
    assert!(
        missing.is_empty() && gone.is_empty(),
        "not looked up: {missing:?}; no longer used: {gone:?}\nrun `cargo site advisories FOLDER`"
    );
}

#[test]
fn the_compiler_and_every_tool_have_a_version_of_their_own() {
    let channel: toml::Value = toml::from_str(&text("rust-toolchain.toml")).unwrap();
    let channel = channel["toolchain"]["channel"].as_str().unwrap();
    let numbers: Vec<&str> = channel.split('.').collect();
    let is_exact = numbers.len() == 3 && numbers.iter().all(|one| one.parse::<u32>().is_ok());
    assert!(is_exact, "{channel} is no exact version");
    let list: Value = serde_json::from_str(&text("package.json")).unwrap();
    let mut seen = 0;
    for kind in ["dependencies", "devDependencies", "overrides"] {
        for (name, version) in list[kind].as_object().unwrap() {
            seen += 1;
            let version = version.as_str().unwrap();
            assert!(version.bytes().all(|sign| sign.is_ascii_digit() || sign == b'.'), "{name}: {version}");
        }
    }
    assert!(seen > 5);
}

/// The lines of a simple YAML file: depth, key and value; of a list, the value alone.
fn lines(text: &str) -> Vec<(usize, String, String)> {
    let real = text.lines().filter(|line| !line.trim().is_empty() && !line.trim_start().starts_with('#'));
    real.map(|line| {
        let depth = line.len() - line.trim_start().len();
        let (key, value) = match line.trim().strip_prefix("- ") {
            Some(value) => ("-", value),
            None => line.trim().split_once(':').unwrap_or((line.trim(), "")),
        };
        (depth, key.to_owned(), value.trim().trim_matches('"').to_owned())
    })
    .collect()
}

/// Every value in a simple YAML file by the keys that lead to it; folded texts are joined, lists with commas.
fn values(text: &str) -> BTreeMap<String, String> {
    let (mut way, mut values): (Vec<(usize, String)>, BTreeMap<String, String>) = Default::default();
    for (depth, key, value) in lines(text) {
        let folded = way.last().is_some_and(|(above, name)| depth > *above && name.ends_with('>'));
        if folded {
            let name = way.iter().map(|(_, key)| key.trim_end_matches('>')).collect::<Vec<_>>().join(".");
            let line = if value.is_empty() { key } else { format!("{key}: {value}") };
            let whole = values.entry(name).or_default();
            *whole = format!("{whole} {line}").trim().to_owned();
            continue;
        }
        way.retain(|(above, _)| *above < depth || (key == "-" && *above == depth));
        let name = way.iter().map(|(_, key)| key.as_str()).collect::<Vec<_>>().join(".");
        if key == "-" {
            let list = values.entry(name).or_default();
            *list = if list.is_empty() { value } else { format!("{list}, {value}") };
        } else if value == ">" {
            way.push((depth, format!("{key}>")));
        } else {
            let whole = if name.is_empty() { key.clone() } else { format!("{name}.{key}") };
            way.push((depth, key));
            values.insert(whole, value);
        }
    }
    values
}

#[test]
fn publiccode_yml_has_what_its_standard_requires() {
    let values = values(&text("publiccode.yml"));
    let said = |key: &str| values.get(key).unwrap_or_else(|| panic!("{key} is missing: {values:?}")).as_str();
    assert!(said("publiccodeYmlVersion").starts_with("0."));
    assert!(!said("name").is_empty() && said("url").starts_with("https://"));
    assert!(["concept", "development", "beta", "stable", "obsolete"].contains(&said("developmentStatus")));
    let kinds = ["standalone/web", "standalone/other", "configurationFiles", "addon", "library"];
    assert!(kinds.contains(&said("softwareType")));
    assert!(!said("platforms").is_empty() && !said("categories").is_empty());
    for language in ["zh", "en"] {
        let of = |key: &str| said(&format!("description.{language}.{key}")).to_owned();
        assert!((1..=150).contains(&of("shortDescription").chars().count()), "{}", of("shortDescription"));
        let long = of("longDescription").chars().count();
        assert!((150..=10_000).contains(&long), "{language}: {long}");
        assert!(!of("features").is_empty() && !of("localisedName").is_empty());
    }
    // As the manifest says.
    assert!(text("Cargo.toml").contains(&format!("license = \"{}\"", said("legal.license"))));
    assert!(["internal", "contract", "community", "none"].contains(&said("maintenance.type")));
    assert!(said("maintenance.type") != "community" || !said("maintenance.contacts").is_empty());
    assert_eq!(said("localisation.localisationReady"), "true");
    let languages: Vec<&str> = said("localisation.availableLanguages").split(", ").collect();
    assert_eq!(languages, words::LANGUAGES.map(|language| language.tag));
}

#[test]
fn security_md_says_how_to_report_and_what_is_promised() {
    let text = text("SECURITY.md");
    for part in ["## Reporting", "## Which versions", "security.txt", "cargo site verify", "minisign"] {
        assert!(text.contains(part), "{part}");
    }
}
