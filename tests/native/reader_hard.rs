//! Hard seeds: missing, empty, cut short, not text, enormous. The reader says what is wrong and never falls over.

use crate::reader_bad::{CODES, broken, found, good};
use crate::seeds::root;
use reader::{Files, read, read_files, render};
use std::collections::BTreeSet;
use std::time::{Duration, Instant};

#[test]
fn the_good_set_is_good() {
    let reading = read_files(good());
    assert_eq!(render(&reading.diagnostics, &reading.files, false), "");
    let guide = reading.guide.unwrap();
    assert_eq!((guide.book.services.len(), guide.cases.len(), guide.words.len()), (2, 2, 3));
}

#[test]
fn many_mistakes_are_named_at_once() {
    let mut files = broken("policy/services/permit.toml", "order = 10", "order = \"10\"");
    files.insert("laws.toml", "[rules]\nnumber = 663\nchecked = \"x\"\n");
    files.insert("policy/topics.toml", "topics = [\"residence\", \"hukou\"]\n");
    let codes: BTreeSet<String> = found(&read_files(files)).into_iter().map(|(code, ..)| code).collect();
    for code in ["not-a-number", "not-a-day", "missing-words"] {
        assert!(codes.contains(code), "{code} is not among {codes:?}");
    }
}

/// Display columns: Chinese characters take two.
fn width(text: &str) -> usize {
    text.chars().map(|c| if c as u32 >= 0x2e80 { 2 } else { 1 }).sum()
}

#[test]
fn the_caret_stands_under_the_words_even_behind_chinese() {
    let files = broken(
        "policy/services/permit.toml",
        "seed = [{ clause = \"二(一)\", quote = \"居住滿半年\"",
        "seed = [{ clause = \"二(一)\", quote = \"居住满半年\"",
    );
    let reading = read_files(files);
    let shown = render(&reading.diagnostics, &reading.files, false);
    let lines: Vec<&str> = shown.lines().collect();
    let place = lines.iter().position(|line| line.contains("居住满半年")).unwrap();
    let (source, carets) = (lines[place], lines[place + 1]);
    let before = &source[..source.find("\"居住满半年\"").unwrap()];
    assert_eq!(width(&carets[..carets.find('^').unwrap()]), width(before), "{shown}");
    assert_eq!(carets.matches('^').count(), width("\"居住满半年\""), "{shown}");
    assert!(shown.contains("--> policy/services/permit.toml:5:"), "{shown}");
    assert!(shown.contains("help: copy the words from document.txt"), "{shown}");
}

#[test]
fn any_file_may_be_missing_or_empty() {
    let all: Vec<String> = good().within("", "").map(|(file, _)| file.to_owned()).collect();
    assert!(all.len() > 12);
    for file in &all {
        let mut missing = Files::default();
        let whole = good();
        for other in all.iter().filter(|other| *other != file) {
            missing.insert(other, whole.text(other).unwrap());
        }
        // Only a file of cases can be missed by nobody.
        let cases = file.starts_with("policy/cases/");
        for (how, files) in
            [("missing", missing), ("empty", broken(file, "", "")), ("blank", broken(file, "", "\n \n"))]
        {
            let reading = read_files(files);
            assert!(
                cases && how == "missing" || reading.guide.is_none(),
                "{file} is {how} and nobody noticed"
            );
            assert!(
                reading.guide.is_some() || !reading.diagnostics.is_empty(),
                "{file} is {how}: nothing is said"
            );
            render(&reading.diagnostics, &reading.files, true);
        }
    }
    let nothing = read_files(Files::default());
    let codes: BTreeSet<String> = found(&nothing).into_iter().map(|(code, ..)| code).collect();
    assert!(nothing.guide.is_none() && codes.contains("no-document"), "{codes:?}");
}

#[test]
fn what_is_not_text_is_named_and_the_rest_is_read() {
    let folder = std::env::temp_dir().join(format!("anju-not-text-{}", std::process::id()));
    let service = folder.join("policy/services");
    std::fs::create_dir_all(&service).unwrap();
    std::fs::write(service.join("permit.toml"), b"topic = \"\xb0\xb2\xbe\xd3\"\n").unwrap();
    std::fs::write(folder.join("laws.toml"), "[rules]\n").unwrap();
    let reading = read(&folder);
    let all = found(&reading);
    std::fs::remove_dir_all(&folder).unwrap();
    assert!(reading.guide.is_none());
    let not_text = reading.diagnostics.iter().find(|d| d.code == "not-utf-8").unwrap();
    assert_eq!(not_text.file, "policy/services/permit.toml");
    assert!(not_text.help.contains("byte 9"), "{}", not_text.help);
    assert!(all.iter().any(|(code, file, _)| code == "missing-key" && file == "laws.toml"), "{all:?}");

    let nowhere = read(&folder.join("nowhere"));
    assert!(nowhere.guide.is_none() && found(&nowhere).iter().any(|(code, ..)| code == "unreadable"));
}

#[test]
fn a_real_file_cut_anywhere_is_never_a_panic() {
    let files: [(&str, &str); 5] = [
        ("policy/services/compulsory-education.toml", "policy/services/permit.toml"),
        ("policy/facts.toml", "policy/facts.toml"),
        ("policy/cases/residence-permit.toml", "policy/cases/permit.toml"),
        ("sources/fuzhou-2025-9/clauses.toml", "sources/fuzhou-2025-9/clauses.toml"),
        ("words/zh-Hans/services/residence-permit.ftl", "words/zh-Hans/rules.ftl"),
    ];
    for (real, instead_of) in files {
        let bytes = std::fs::read(root().join("seeds").join(real)).unwrap();
        for end in (0..bytes.len()).step_by(97) {
            // A cut inside a character leaves the sign for a broken one.
            let cut = String::from_utf8_lossy(&bytes[..end]);
            let reading = read_files(broken(instead_of, "", &cut));
            render(&reading.diagnostics, &reading.files, false);
            for diagnostic in &reading.diagnostics {
                let text = reading.files.text(&diagnostic.file).unwrap_or_default();
                let placed = text.get(diagnostic.span.clone()).is_some();
                assert!(placed, "{real} cut at {end}: {diagnostic:?} points outside");
            }
        }
    }
}

#[test]
#[allow(clippy::disallowed_methods, reason = "how long the reader takes is what is measured here")]
fn ten_thousand_conditions_are_read_in_five_seconds() {
    let condition = "{ fact = \"paid-months\", at-least = 300 }, ";
    let many = condition.repeat(10_000);
    let start = Instant::now();
    let reading = read_files(broken("policy/services/permit.toml", condition, &many));
    assert!(reading.guide.is_some(), "{}", render(&reading.diagnostics, &reading.files, false));
    let of_a_group = start.elapsed();

    let mut service = good().text("policy/services/permit.toml").unwrap().to_owned();
    let (mut chinese, mut english) = (String::new(), String::new());
    for n in 0..10_000 {
        service.push_str(&format!("\n[[requires]]\nid = \"r{n}\"\nfact = \"paid-months\"\nat-least = {}\nground = [{{ office = true }}]\n", n % 600));
        chinese.push_str(&format!("permit-require-r{n} = 话\n    .unmet = 话\n"));
        english.push_str(&format!("permit-require-r{n} = words\n    .unmet = words\n"));
    }
    let mut files = broken("policy/services/permit.toml", "", &service);
    files.insert("words/zh-Hans/more.ftl", chinese);
    files.insert("words/en/more.ftl", english);
    let start = Instant::now();
    let reading = read_files(files);
    assert!(reading.guide.is_some(), "{}", render(&reading.diagnostics[..1], &reading.files, false));
    let of_a_service = start.elapsed();
    assert!(of_a_group < Duration::from_secs(5), "{of_a_group:?} for a group");
    assert!(of_a_service < Duration::from_secs(5), "{of_a_service:?} for a service");
}

#[test]
fn more_sentences_than_a_book_can_number_are_refused() {
    let steps: Vec<String> = (0..1 << 16).map(|n| format!("\"s{n}\"")).collect();
    let steps = format!("steps = [{}]", steps.join(", "));
    let reading = read_files(broken("policy/services/permit.toml", "steps = [\"go\"]", &steps));
    let too_many = reading.diagnostics.iter().find(|d| d.code == "too-many-words").unwrap();
    assert!(reading.guide.is_none());
    assert_eq!(too_many.file, "policy/services/permit.toml");
}

/// Every code that stands in the reader's source.
fn codes_in_source() -> BTreeSet<String> {
    let mut codes = BTreeSet::new();
    for entry in std::fs::read_dir(root().join("src/reader/src")).unwrap() {
        let source = std::fs::read_to_string(entry.unwrap().path()).unwrap();
        for opening in ["wrong(", "code: ", "Some((", "lookup("] {
            for rest in source.split(opening).skip(1) {
                // The first text of the call, if it has the shape of a code.
                let call = &rest[..rest.find(';').unwrap_or(rest.len())];
                let texts: Vec<&str> = call.split('"').skip(1).step_by(2).collect();
                let code = match opening {
                    "lookup(" => texts.iter().find(|text| text.starts_with("unknown-")),
                    _ if rest.trim_start().starts_with('"') => texts.first(),
                    _ => None,
                };
                let shaped =
                    |text: &&&str| text.chars().all(|c| c.is_ascii_lowercase() || c == '-' || c == '8');
                codes.extend(code.filter(shaped).map(|code| (*code).to_owned()));
            }
        }
    }
    codes
}

#[test]
fn every_kind_of_mistake_has_a_bad_set_of_seeds() {
    let codes = codes_in_source();
    assert!(codes.len() > 45, "the source was not understood: {codes:?}");
    let mut tried: BTreeSet<String> = CODES.iter().map(|code| (*code).to_owned()).collect();
    // These are tried above.
    tried.extend(["no-document", "not-utf-8", "unreadable", "too-many-words"].map(str::to_owned));
    let untried: Vec<_> = codes.difference(&tried).collect();
    assert!(untried.is_empty(), "no test breaks the seeds so: {untried:?}");
}
