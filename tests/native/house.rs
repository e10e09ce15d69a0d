//! A tidy house: every rule of ARCHITECTURE.md and CONTRIBUTING.md that a look at the files can check.

use crate::seeds::root;
use std::path::Path;
use std::process::Command;

/// Every file of the house with its content, as git knows it; without git, as it lies there.
fn files() -> Vec<(String, Vec<u8>)> {
    let listed = Command::new("git")
        .args(["ls-files", "--cached", "--others", "--exclude-standard", "-z"])
        .current_dir(root())
        .output()
        .ok()
        .filter(|output| output.status.success() && !output.stdout.is_empty());
    let names: Vec<String> = match listed {
        Some(output) => {
            String::from_utf8(output.stdout).unwrap().split_terminator('\0').map(str::to_owned).collect()
        }
        None => {
            let mut names = Vec::new();
            walk(&root(), "", &mut names);
            names
        }
    };
    // A file may be listed and just be gone.
    names
        .into_iter()
        .filter_map(|name| std::fs::read(root().join(&name)).ok().map(|bytes| (name, bytes)))
        .collect()
}

fn walk(folder: &Path, prefix: &str, names: &mut Vec<String>) {
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        let name = format!("{prefix}{}", entry.file_name().to_str().unwrap());
        if ["target", "dist", ".git"].contains(&name.as_str()) {
            continue;
        }
        if entry.path().is_dir() { walk(&entry.path(), &format!("{name}/"), names) } else { names.push(name) }
    }
}

fn texts() -> Vec<(String, String)> {
    files().into_iter().filter_map(|(name, bytes)| Some((name, String::from_utf8(bytes).ok()?))).collect()
}

#[track_caller]
fn none(wrong: Vec<String>) {
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_rust_file_opens_with_what_it_is_for() {
    let rust: Vec<_> = texts().into_iter().filter(|(name, _)| name.ends_with(".rs")).collect();
    assert!(rust.len() > 50, "only {} files were looked at", rust.len());
    none(rust.into_iter().filter(|(_, text)| !text.starts_with("//! ")).map(|(name, _)| name).collect());
}

#[test]
fn no_file_is_longer_than_400_lines() {
    let rooms = ["src/", "tests/", "style/"];
    let ours = texts().into_iter().filter(|(name, _)| rooms.iter().any(|room| name.starts_with(room)));
    let long = ours.map(|(name, text)| (name, text.lines().count())).filter(|(_, lines)| *lines > 400);
    none(long.map(|(name, lines)| format!("{name}: {lines} lines")).collect());
}

#[test]
fn the_top_level_holds_only_what_belongs_there() {
    let allowed = [
        "Cargo.toml",
        "src",
        "public",
        "seeds",
        "style",
        "tests",
        "index.html",
        "Cargo.lock",
        "Trunk.toml",
        "clippy.toml",
        "rustfmt.toml",
        "rust-toolchain.toml",
        "deny.toml",
        "package.json",
        "package-lock.json",
        "publiccode.yml",
        "SECURITY.md",
        ".cargo",
        ".ci",
        ".gitignore",
        ".gitattributes",
        "README.md",
        "ARCHITECTURE.md",
        "CONTRIBUTING.md",
        "CHANGELOG.md",
        "LICENSE",
    ];
    let tops = files().into_iter().map(|(name, _)| name.split('/').next().unwrap().to_owned());
    none(tops.filter(|top| !allowed.contains(&top.as_str())).collect());
}

#[test]
fn nothing_is_left_undone_skipped_or_tied_to_one_machine() {
    // Written in two pieces, so that this file is not found itself.
    let forbidden = [
        concat!("todo", "!"),
        concat!("unimplemented", "!("),
        concat!("#[ign", "ore"),
        concat!("should_", "panic"),
        concat!("/wo", "rk/"),
        concat!("/ro", "ot/"),
        concat!("/ho", "me/"),
    ];
    let mut wrong = Vec::new();
    for (name, text) in texts() {
        for (line, content) in text.lines().enumerate() {
            wrong.extend(
                forbidden
                    .iter()
                    .filter(|word| content.contains(*word))
                    .map(|word| format!("{name}:{}: {word}", line + 1)),
            );
        }
    }
    none(wrong);
}

#[test]
fn no_room_sees_what_it_must_not() {
    let browser: &[&str] = &["web_sys", "gloo", "js_sys", "wasm_bindgen"];
    let machine: &[&str] =
        &["std::time", "std::fs", "std::env", "std::net", "std::process", "SystemTime", "Instant::now"];
    let rooms: [(&str, &[&[&str]]); 17] = [
        ("src/policy/", &[browser, machine, &["toml::", "leptos", "interview::", "words::", "reader::"]]),
        ("src/interview/", &[browser, machine, &["toml::", "leptos", "words::", "reader::"]]),
        ("src/reader/", &[browser, &["leptos", "interview::"]]),
        ("src/lint/", &[browser, machine, &["toml::", "leptos", "interview::", "reader::"]]),
        ("src/explain/", &[browser, machine, &["toml::", "leptos", "interview::"]]),
        ("src/noscript/", &[browser, machine, &["toml::", "leptos", "words::", "reader::"]]),
        ("src/packing/", &[browser, machine, &["toml::", "leptos", "words::", "reader::", "policy::"]]),
        ("src/words/", &[browser, machine, &["policy::", "leptos"]]),
        (
            "src/pages/",
            &[
                browser,
                machine,
                &["crate::wizard", "crate::results", "crate::browser", "reader::", "interview::"],
            ],
        ),
        (
            "src/components/",
            &[
                browser,
                machine,
                &["policy::", "words::", "crate::pages", "crate::wizard", "crate::results", "crate::browser"],
            ],
        ),
        (
            "src/browser/",
            &[&[
                "policy::",
                "words::",
                "interview::",
                "crate::pages",
                "crate::components",
                "crate::wizard",
                "crate::results",
            ]],
        ),
        (
            "src/wizard/",
            &[&["web_sys", "gloo", "js_sys"], &["reader::", "crate::prerender", "crate::results"]],
        ),
        ("src/prerender/", &[browser, &["crate::wizard", "crate::results", "crate::browser"]]),
        ("src/proof/src/", &[browser, machine, &["toml::", "leptos", "interview::", "reader::"]]),
        ("src/bench/src/", &[&["web_sys", "gloo"], &["toml::", "leptos", "words::", "reader::"]]),
        (
            "src/results/",
            &[&["web_sys", "gloo", "js_sys"], &["reader::", "crate::prerender", "crate::wizard"]],
        ),
        // Of the browser it knows a type alone, in which nothing is drawn here.
        (
            "src/gallery/",
            &[&["gloo", "js_sys", "wasm_bindgen"], &["toml::", "std::env", "std::process", "SystemTime"]],
        ),
    ];
    // The command line sees everything, and scripts are no Rust.
    let mut without = crate::vocabulary::rooms();
    without.retain(|name| !rooms.iter().any(|(room, _)| room.split('/').nth(1) == Some(name)));
    without.sort();
    assert_eq!(without, ["bin", "scripts"], "rooms without a row");
    let files: Vec<_> = texts().into_iter().filter(|(name, _)| name.ends_with(".rs")).collect();
    let mut wrong = Vec::new();
    for (room, forbidden) in rooms {
        let inside: Vec<_> = files.iter().filter(|(name, _)| name.starts_with(room)).collect();
        assert!(!inside.is_empty(), "there is no room {room}");
        for (name, text) in inside {
            // A comment may name what the code must not.
            let code = text.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//"));
            for (line, content) in code {
                let seen = forbidden.iter().copied().flatten().filter(|word| content.contains(**word));
                wrong.extend(seen.map(|word| format!("{name}:{}: {word}", line + 1)));
            }
        }
    }
    none(wrong);
}

#[test]
fn pages_keeps_only_what_ships_to_the_phone() {
    let texts: Vec<_> = texts().into_iter().filter(|(name, _)| name.ends_with(".rs")).collect();
    let of = |rooms: &[&str]| -> Vec<&(String, String)> {
        texts.iter().filter(|(name, _)| rooms.iter().any(|room| name.starts_with(room))).collect()
    };
    let module = &texts.iter().find(|(name, _)| name == "src/pages/mod.rs").unwrap().1;
    // What the room exports, one name after the other.
    let exports = module.split("pub use ").skip(1).map(|rest| rest.split(';').next().unwrap());
    let exports = exports.flat_map(|rest| rest.rsplit("::").next().unwrap().split([',', '{', '}']));
    let exports: Vec<&str> = exports.map(str::trim).filter(|name| !name.is_empty()).collect();
    assert!(exports.contains(&"Question"), "{exports:?}");
    // Each of them is taken by a program, or by the oracles with which tests compare what programs show.
    let users = of(&["src/wizard/", "src/results/", "tests/"]);
    let word = |c: char| !c.is_ascii_alphanumeric() && c != '_';
    let used = |name: &&str| users.iter().any(|(_, text)| text.split(word).any(|part| part == *name));
    let mut wrong: Vec<String> =
        exports.iter().filter(|name| !used(name)).map(|name| format!("no program shows {name}")).collect();
    // Nothing that ships asks whether it is being prerendered, or names the room that does it.
    for (name, text) in of(&["src/pages/", "src/components/", "src/wizard/", "src/results/", "src/browser/"])
    {
        for sign in ["crate::prerender", "crate::gallery", "cfg(not(target_arch"] {
            let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
            wrong.extend(code.filter(|line| line.contains(sign)).map(|_| format!("{name}: {sign}")));
        }
    }
    none(wrong);
}

#[test]
fn no_name_says_nothing() {
    let empty = ["util", "utils", "helper", "helpers", "misc", "common", "manager"];
    let names = files().into_iter().map(|(name, _)| name).filter(|name| !name.starts_with("seeds/"));
    let nothing = |name: &String| name.split(['/', '.', '-', '_']).any(|part| empty.contains(&part));
    none(names.filter(nothing).collect());
}

#[test]
fn no_sentence_for_people_stands_in_the_code() {
    let chinese = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c);
    let mut wrong = Vec::new();
    for (name, text) in
        texts().into_iter().filter(|(name, _)| name.starts_with("src/") && name.ends_with(".rs"))
    {
        // The tests at the end of a file may quote, and a language is called by its own name.
        let code = text.split("cfg(test)]").next().unwrap();
        for (line, content) in code.lines().enumerate() {
            let words = content.split("//").next().unwrap().chars().filter(|c| chinese(*c)).count();
            if words > 8 {
                wrong.push(format!("{name}:{}: {}", line + 1, content.trim()));
            }
        }
    }
    none(wrong);
}
