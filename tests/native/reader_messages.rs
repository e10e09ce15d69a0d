//! The very words of every mistake, as an author sees them: one file a kind in `messages/`.
//!
//! After a change of words, `UPDATE_MESSAGES=1 cargo test --test native reader_messages` writes the files anew; read
//! the difference before you commit it.

use crate::reader_bad::{ROWS, broken, good};
use crate::reader_files::{SPOILT, spoilt};
use crate::seeds::root;
use reader::{Files, KINDS, Reading, read_files, render};
use std::collections::{BTreeMap, BTreeSet};

fn manual() -> String {
    std::fs::read_to_string(root().join("seeds/README.md")).unwrap()
}

/// More named conditions, each made of the one before, than anybody can follow.
fn large() -> Files {
    let mut text = good().text("policy/derived.toml").unwrap().to_owned();
    let mut before = "half-year".to_owned();
    for n in 0..20 {
        let twice = format!("{{ derived = \"{before}\" }}, {{ derived = \"{before}\" }}");
        text.push_str(&format!("[derived.d{n}]\nany = [{twice}]\n"));
        before = format!("d{n}");
    }
    broken("policy/derived.toml", "", &text)
}

fn many_steps() -> Files {
    let steps: Vec<String> = (0..1 << 16).map(|n| format!("\"s{n}\"")).collect();
    broken("policy/services/permit.toml", "steps = [\"go\"]", &format!("steps = [{}]", steps.join(",")))
}

/// For each kind of mistake, seeds that have it.
fn samples() -> BTreeMap<&'static str, Reading> {
    let mut samples: BTreeMap<&'static str, Reading> = BTreeMap::new();
    for row in ROWS {
        samples.entry(row.code).or_insert_with(|| {
            let (file, from, to) = row.change;
            read_files(broken(file, from, to))
        });
    }
    samples.extend(SPOILT.map(|code| (code, spoilt(code).0)));
    samples.insert("too-large", read_files(large()));
    samples.insert("too-many-words", read_files(many_steps()));
    samples
}

#[test]
fn every_kind_of_mistake_has_its_words() {
    let folder = root().join("tests/native/messages");
    let update = std::env::var_os("UPDATE_MESSAGES").is_some();
    let samples = samples();
    let mut wrong = Vec::new();
    for code in KINDS {
        let reading =
            samples.get(code).unwrap_or_else(|| panic!("no seeds of the tests have the mistake {code}"));
        let first = reading.diagnostics.iter().find(|d| d.code == *code);
        let first = first.unwrap_or_else(|| panic!("{code} is not said")).clone();
        let mut files = reading.files.clone();
        files.insert("README.md", manual());
        let shown = render(&[first], &files, false).trim_end().to_owned() + "\n";
        let file = folder.join(format!("{code}.txt"));
        if update {
            std::fs::write(&file, &shown).unwrap();
        } else if std::fs::read_to_string(&file).unwrap_or_default() != shown {
            wrong.push(shown);
        }
    }
    assert!(wrong.is_empty(), "other words than in tests/native/messages:\n{}", wrong.join("\n"));
    let kept = std::fs::read_dir(folder).unwrap().flatten().map(|entry| entry.file_name());
    let kept: BTreeSet<String> = kept.map(|name| name.to_string_lossy().into_owned()).collect();
    assert_eq!(kept, KINDS.iter().map(|code| format!("{code}.txt")).collect());
}

#[test]
fn every_kind_of_mistake_is_explained_in_chinese() {
    let manual = manual();
    let part = &manual[manual.find("## 八").unwrap()..manual.find("## 九").unwrap()];
    let rows = part.lines().filter_map(|line| line.strip_prefix("| `")?.split_once("` |"));
    let told: BTreeMap<&str, &str> = rows.collect();
    let kinds: BTreeSet<&str> = KINDS.iter().copied().collect();
    assert_eq!(told.keys().copied().collect::<BTreeSet<_>>(), kinds);
    for (code, words) in told {
        assert!(
            words.chars().filter(|c| ('\u{4e00}'..='\u{9fff}').contains(c)).count() > 5,
            "{code}: {words}"
        );
    }
    // And it stands under the mistake itself.
    let mut files = broken("policy/services/permit.toml", "order = 10", "order = \"10\"");
    files.insert("README.md", manual);
    let reading = read_files(files);
    let shown = render(&reading.diagnostics, &reading.files, false);
    assert!(shown.contains("= note: 这里要写整数，不加引号"), "{shown}");
}

/// Every code that stands in the sources of the reader and of lint.
fn codes_in_source() -> BTreeSet<String> {
    let mut codes = BTreeSet::new();
    let rooms = ["src/reader/src", "src/lint/src"];
    for entry in rooms.iter().flat_map(|room| std::fs::read_dir(root().join(room)).unwrap()) {
        let source = std::fs::read_to_string(entry.unwrap().path()).unwrap();
        let source = source.split("cfg(test)]").next().unwrap();
        for opening in ["error(", "not_utf8(", "code: ", "Some((", "return (", "lookup(", "None => ", "    ("]
        {
            for rest in source.split(opening).skip(1) {
                let call = &rest[..rest.find(';').unwrap_or(rest.len())];
                let texts: Vec<&str> = call.split('"').skip(1).step_by(2).collect();
                let code = match opening {
                    "lookup(" => texts.iter().find(|text| text.starts_with("unknown-")),
                    "return (" | "None => " | "    (" => texts.first().filter(|text| KINDS.contains(text)),
                    _ if rest.trim_start().starts_with('"') => texts.first(),
                    _ => None,
                };
                let shaped = |c: char| c.is_ascii_lowercase() || c == '-' || c == '8';
                codes.extend(code.filter(|code| code.chars().all(shaped)).map(|code| (*code).to_owned()));
            }
        }
    }
    codes
}

#[test]
fn the_list_of_kinds_is_whole() {
    let codes = codes_in_source();
    assert!(codes.len() > 60, "the source was not understood: {codes:?}");
    assert_eq!(codes, KINDS.iter().map(|code| (*code).to_owned()).collect());
    assert!(KINDS.is_sorted(), "the list is in order");
}
