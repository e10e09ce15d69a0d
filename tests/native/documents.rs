//! What the documents say is so: every path, room, public name, test, script and command that they name
//! exists, every dependency says why it is there, and the pinned toolchain is the one that builds. Must not
//! know: what any of it does.

use crate::seeds::root;
use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

/// The documents for people who work on the house.
const DOCUMENTS: [&str; 3] = ["ARCHITECTURE.md", "CONTRIBUTING.md", "README.md"];

fn text(file: &str) -> String {
    std::fs::read_to_string(root().join(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
}

/// Every file below a folder whose name ends so, with its path below the root.
fn below(folder: &str, endings: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(root().join(folder)).unwrap().flatten() {
        let name = format!("{folder}/{}", entry.file_name().to_str().unwrap());
        if entry.path().is_dir() {
            found.extend(below(&name, endings));
        } else if endings.iter().any(|ending| name.ends_with(ending)) {
            found.push(name);
        }
    }
    found.sort();
    found
}

/// What stands in backticks, outside of code blocks.
fn quoted(text: &str) -> Vec<String> {
    let mut prose = String::new();
    let mut in_code = false;
    for line in text.lines() {
        in_code ^= line.starts_with("```");
        if !in_code && !line.starts_with("    ") {
            prose.push_str(line);
            prose.push('\n');
        }
    }
    prose.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

/// The part of a document below a heading, up to the next that is not below it.
fn section<'a>(text: &'a str, heading: &str) -> &'a str {
    let (_, rest) =
        text.split_once(&format!("\n{heading}\n")).unwrap_or_else(|| panic!("there is no {heading}"));
    let depth = heading.split(' ').next().unwrap().len();
    let ends = (1..=depth).filter_map(|depth| rest.find(&format!("\n{} ", "#".repeat(depth))));
    &rest[..ends.min().unwrap_or(rest.len())]
}

/// The rooms of the code map: their names, whether each is marked as a crate, and what is said of it.
fn code_map(architecture: &str) -> Vec<(String, bool, String)> {
    let map = section(architecture, "## Code map");
    let rooms = map.split("\n### ").skip(1).map(|room| {
        let (heading, said) = room.split_once('\n').unwrap();
        let name = heading.split('`').nth(1).unwrap().to_owned();
        (name, heading.ends_with("[crate]"), said.to_owned())
    });
    rooms.collect()
}

#[track_caller]
fn none(wrong: Vec<String>) {
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_path_that_a_document_names_exists() {
    let tops = ["src/", "seeds/", "style/", "tests/", "public/", ".cargo/", ".ci/"];
    let endings = [".rs", ".js", ".mjs", ".css", ".ftl", ".md", ".html", ".toml"];
    let (mut wrong, mut seen) = (Vec::new(), 0);
    for file in DOCUMENTS {
        for word in quoted(&text(file)) {
            let path = word.split(['<', '*']).next().unwrap();
            let whole = path == word;
            // What stands before a name in angle brackets is a folder.
            let path = if whole { path } else { path.rsplit_once('/').map_or("", |(folder, _)| folder) };
            let is_path = tops.iter().any(|top| word.starts_with(top))
                || endings.iter().any(|ending| word.ends_with(ending)) && word.contains('/');
            if is_path && !word.contains([' ', '…']) {
                seen += 1;
                if !root().join(path).exists() {
                    wrong.push(format!("{file}: {word}"));
                }
            }
        }
    }
    assert!(seen > 100, "only {seen} paths were seen");
    none(wrong);
}

#[test]
fn the_code_map_has_every_room_and_says_which_are_crates() {
    let map = code_map(&text("ARCHITECTURE.md"));
    let named: BTreeSet<&str> = map.iter().map(|(name, _, _)| name.as_str()).collect();
    let rooms = crate::vocabulary::rooms();
    assert_eq!(
        named,
        rooms.iter().map(String::as_str).collect(),
        "rooms of the code map, and folders of src"
    );
    let manifest = text("Cargo.toml");
    let members = manifest.split("members = [").nth(1).unwrap().split(']').next().unwrap();
    let members: BTreeSet<&str> = members.split('"').filter_map(|path| path.strip_prefix("src/")).collect();
    let crates = map.iter().filter(|(_, is_crate, _)| *is_crate).map(|(name, _, _)| name.as_str());
    assert_eq!(
        crates.collect::<BTreeSet<_>>(),
        members,
        "rooms marked as crates, and members of the workspace"
    );
}

#[test]
fn what_a_room_shows_to_others_is_public_there() {
    let (mut wrong, mut seen) = (Vec::new(), 0);
    for (room, _, said) in code_map(&text("ARCHITECTURE.md")) {
        let shown = said.split("**API:**").nth(1).unwrap_or_else(|| panic!("{room} has no API"));
        let (shown, hidden) =
            shown.split_once("**Must not see:**").unwrap_or_else(|| panic!("{room} may see all"));
        assert!(hidden.trim().len() > 5, "{room}: what must it not see?");
        let folder = format!("src/{room}");
        let mut files = below(&folder, &[".rs"]);
        // What the programs export stands in their entry points.
        files.extend(below("src/bin", &["wizard.rs", "results.rs"]));
        let code: Vec<String> = files.iter().map(|file| text(file)).collect();
        for name in quoted(shown).iter().filter(|name| !name.contains(['/', '.'])) {
            seen += 1;
            let kinds = ["fn", "struct", "enum", "trait", "type", "const", "mod"];
            let public = |line: &str| {
                let words: Vec<&str> = line
                    .split(|c: char| !c.is_alphanumeric() && c != '_')
                    .filter(|word| !word.is_empty())
                    .collect();
                let defined = words.windows(2).any(|pair| kinds.contains(&pair[0]) && pair[1] == name);
                line.trim_start().starts_with("pub ") && defined
            };
            if !code.iter().any(|code| code.lines().any(public)) {
                wrong.push(format!("{room}: nothing public is called {name}"));
            }
        }
    }
    assert!(seen > 80, "only {seen} names were seen");
    none(wrong);
}

#[test]
fn every_invariant_names_the_test_that_holds_it() {
    let architecture = text("ARCHITECTURE.md");
    let rows = section(&architecture, "## Invariants").lines().filter(|line| line.starts_with("| "));
    let rows: Vec<&str> = rows.skip(1).collect();
    assert!(rows.len() > 15, "only {} invariants", rows.len());
    let files = [below("tests", &[".rs"]), below("src", &[".rs"])].concat();
    let code: String = files.iter().map(|file| text(file)).collect();
    let mut wrong = Vec::new();
    for row in rows {
        let holders = quoted(row.rsplit_once(" | ").unwrap().1);
        if holders.is_empty() {
            wrong.push(format!("nothing holds {row}"));
        }
        // Paths are looked at with all others.
        let tests = holders.into_iter().filter(|name| !name.contains(['/', '.']));
        wrong.extend(
            tests
                .filter(|name| !code.contains(&format!("fn {name}(")))
                .map(|name| format!("there is no test {name}")),
        );
    }
    none(wrong);
}

#[test]
fn every_script_written_by_hand_is_listed_with_its_reason() {
    let architecture = text("ARCHITECTURE.md");
    let map = section(&architecture, "### `scripts`");
    let rows = map.lines().filter(|line| line.starts_with("| `"));
    let listed: BTreeSet<String> = rows.flat_map(|row| quoted(row.split(" | ").next().unwrap())).collect();
    assert_eq!(listed, below("src", &[".js", ".mjs"]).into_iter().collect());
}

#[test]
fn every_command_that_is_named_exists() {
    let readme = text("README.md");
    let known: BTreeSet<&str> = readme
        .lines()
        .filter_map(|line| line.strip_prefix("| `cargo site "))
        .map(|rest| rest.split([' ', '`']).next().unwrap())
        .collect();
    assert!(known.contains("serve") && known.contains("test"), "{known:?}");
    let mut files = below("src", &[".rs", ".toml", ".js", ".mjs"]);
    files.extend(below("tests", &[".rs", ".toml"]));
    files.extend(below("seeds", &[".md"]));
    files.extend(DOCUMENTS.iter().map(|file| (*file).to_owned()));
    files.extend([".cargo/config.toml", "Cargo.toml", "Trunk.toml", "package.json"].map(str::to_owned));
    let mut wrong = Vec::new();
    for file in files {
        for rest in text(&file).split(concat!("cargo ", "site ")).skip(1) {
            let word: String = rest.chars().take_while(char::is_ascii_lowercase).collect();
            if !word.is_empty() && !known.contains(word.as_str()) {
                wrong.push(format!("{file}: cargo site {word}"));
            }
        }
    }
    none(wrong);
}

#[test]
fn every_dependency_says_why_it_is_there() {
    let mut manifests: Vec<String> = below("src", &["Cargo.toml"]);
    manifests.extend(
        ["Cargo.toml", "tests/browser/Cargo.toml", "tests/independent/Cargo.toml", "tests/markup/Cargo.toml"]
            .map(str::to_owned),
    );
    let (mut wrong, mut seen) = (Vec::new(), 0);
    for file in manifests {
        let (mut inside, mut reason) = (false, false);
        for line in text(&file).lines() {
            if line.starts_with('[') {
                (inside, reason) = (line.ends_with("dependencies]"), false);
                continue;
            }
            if line.starts_with('#') {
                reason = true;
                continue;
            }
            // Our own rooms have their reason in the code map, and what the workspace names has it there.
            let ours = line.contains("path = ") || line.contains(".workspace = true");
            if inside && line.contains('=') && !ours {
                seen += 1;
                if !reason && !line.contains(" # ") {
                    wrong.push(format!("{file}: {line}"));
                }
            }
            reason = false;
        }
    }
    assert!(seen > 40, "only {seen} dependencies were seen");
    none(wrong);
}

#[test]
fn the_pinned_toolchain_is_the_one_that_builds() {
    let pinned = text("rust-toolchain.toml");
    let channel = pinned.split("channel = \"").nth(1).unwrap().split('"').next().unwrap();
    let manifest = text("Cargo.toml");
    let least = manifest.split("rust-version = \"").nth(1).unwrap().split('"').next().unwrap();
    assert!(channel.starts_with(&format!("{least}.")), "{channel} is pinned, {least} is asked for");
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let said = Command::new(rustc).arg("--version").current_dir(root()).output().unwrap();
    let said = String::from_utf8(said.stdout).unwrap();
    assert!(said.starts_with(&format!("rustc {channel} ")), "{channel} is pinned, and this is {said}");
}

#[test]
fn what_trunk_builds_are_the_programs_of_the_manifest_and_nothing_is_filled_in() {
    let page = text("index.html");
    let built: BTreeSet<&str> =
        page.split("data-bin=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    let manifest = text("Cargo.toml");
    let bins = manifest.split("[[bin]]\nname = \"").skip(1).map(|rest| rest.split('"').next().unwrap());
    assert_eq!(built, bins.filter(|name| *name != "site").collect());
    // The document around every page is a component, so this file has no place for anything.
    assert!(!page.contains(['%', '{', '}']), "index.html has a slot");
}

#[test]
fn the_readme_shows_the_product_in_two_small_pictures_that_no_visitor_loads() {
    let readme = text("README.md");
    let pictures: Vec<&str> =
        readme.split("](").skip(1).map(|rest| rest.split(')').next().unwrap()).collect();
    let pictures: Vec<&str> = pictures.into_iter().filter(|link| link.ends_with(".png")).collect();
    assert_eq!(pictures.len(), 2, "{pictures:?}");
    for picture in pictures {
        let bytes = std::fs::read(root().join(picture)).unwrap_or_else(|error| panic!("{picture}: {error}"));
        assert!(bytes.starts_with(b"\x89PNG"), "{picture}");
        assert!(bytes.len() <= 60 * 1024, "{picture}: {} bytes", bytes.len());
        let shipped = ["public", "style", "seeds"].iter().any(|folder| picture.starts_with(folder));
        assert!(!shipped, "{picture} would travel to visitors");
    }
}

#[test]
fn no_comment_is_wider_than_a_page() {
    let mut files = below("src", &[".rs", ".js", ".mjs", ".toml"]);
    files.extend(below("tests", &[".rs"]));
    files.extend(below("style", &[".css"]));
    files.push("Cargo.toml".to_owned());
    let seeds = below("seeds", &[".toml", ".ftl"]);
    assert!(seeds.len() > 100, "only {} seeds", seeds.len());
    files.extend(seeds);
    let mut wrong = Vec::new();
    for file in files {
        // Words may begin with the other signs.
        let marks: &[&str] = if file.starts_with("seeds/") { &["#"] } else { &["//", "# ", "/*", "*"] };
        for (number, line) in text(&file).lines().enumerate() {
            let comment = marks.iter().any(|mark| line.trim_start().starts_with(mark));
            if comment && line.chars().count() > 120 {
                wrong.push(format!("{file}:{}: {} columns", number + 1, line.chars().count()));
            }
        }
    }
    none(wrong);
}

#[test]
fn links_between_documents_lead_somewhere() {
    let mut wrong = Vec::new();
    for file in DOCUMENTS {
        for link in text(file).split("](").skip(1).map(|rest| rest.split(')').next().unwrap()) {
            let path = link.split('#').next().unwrap();
            if !path.contains(':') && !path.is_empty() && !Path::new(&root()).join(path).exists() {
                wrong.push(format!("{file}: {link}"));
            }
        }
    }
    none(wrong);
}

#[test]
fn every_file_that_a_comment_names_exists() {
    let files = [below("src", &[".rs", ".js", ".mjs"]), below("tests", &[".rs"])].concat();
    let (mut wrong, mut seen) = (Vec::new(), 0);
    for file in &files {
        for (number, line) in
            text(file).lines().enumerate().filter(|(_, line)| line.trim_start().starts_with("//"))
        {
            for name in
                line.split('`').skip(1).step_by(2).filter(|word| word.ends_with(".rs") && !word.contains(' '))
            {
                seen += 1;
                if !files.iter().any(|file| file == name || file.ends_with(&format!("/{name}"))) {
                    wrong.push(format!("{file}:{}: {name}", number + 1));
                }
            }
        }
    }
    assert!(seen > 10, "only {seen} names were seen");
    none(wrong);
}
