//! Hard seeds: missing, empty, cut short, not text, enormous. The reader says what is wrong and never falls over.

use crate::reader_bad::{broken, found, good};
use crate::seeds::{many, root};
use reader::{Diagnostic, Files, read_files, render};
use std::collections::BTreeSet;
use std::time::{Duration, Instant};

#[test]
fn the_good_set_is_good() {
    let reading = read_files(good());
    assert_eq!(render(&reading.diagnostics, &reading.files, false), "");
    let content = reading.content.unwrap();
    assert_eq!((content.book.services.len(), content.cases.len(), content.words.len()), (2, 3, 3));
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
        "document = [{ clause = \"二(一)\", quote = \"居住滿半年\"",
        "document = [{ clause = \"二(一)\", quote = \"居住满半年\"",
    );
    let reading = read_files(files);
    let shown = render(&reading.diagnostics, &reading.files, false);
    let lines: Vec<&str> = shown.lines().collect();
    let place = lines.iter().position(|line| line.contains("居住满半年")).unwrap();
    let (source, carets) = (lines[place], lines[place + 1]);
    let before = &source[..source.find("\"居住满半年\"").unwrap()];
    assert_eq!(width(&carets[..carets.find('^').unwrap()]), width(before), "{shown}");
    assert_eq!(carets.matches('^').count(), width("\"居住满半年\""), "{shown}");
    assert!(shown.contains("--> policy/services/permit.toml:6:"), "{shown}");
    assert!(shown.contains("help: where this has `满`, the document has `滿`"), "{shown}");
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
        for (how, files) in
            [("missing", missing), ("empty", broken(file, "", "")), ("blank", broken(file, "", "\n \n"))]
        {
            let reading = read_files(files);
            assert!(reading.content.is_none(), "{file} is {how} and nobody noticed");
            let placed = reading.diagnostics.iter().any(|d| !d.file.is_empty());
            assert!(placed, "{file} is {how}: it is not said where");
            render(&reading.diagnostics, &reading.files, true);
        }
    }
    let nothing = read_files(Files::default());
    let codes: BTreeSet<String> = found(&nothing).into_iter().map(|(code, ..)| code).collect();
    assert!(nothing.content.is_none() && codes.contains("no-document"), "{codes:?}");
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
fn a_good_file_cut_at_any_byte_is_refused_with_a_place() {
    let whole = good();
    let files: Vec<(String, String)> =
        whole.within("", "").map(|(file, text)| (file.to_owned(), text.to_owned())).collect();
    for (file, text) in files {
        // Every third byte, of the words, which are long and all alike, every nineteenth; the longer run takes all.
        let step = many(if text.len() > 2_000 { 19 } else { 3 }, 1);
        for end in (0..text.len()).step_by(step) {
            let reading = read_files(broken(&file, "", &String::from_utf8_lossy(&text.as_bytes()[..end])));
            // Some cuts leave a whole file: behind a line that nobody would miss, or in the white space at the end.
            assert_eq!(reading.content.is_none(), !reading.diagnostics.is_empty(), "{file} cut at {end}");
            for diagnostic in &reading.diagnostics {
                let text = reading.files.text(&diagnostic.file).unwrap_or_default();
                let placed = !diagnostic.file.is_empty() && text.get(diagnostic.span.clone()).is_some();
                assert!(placed, "{file} cut at {end}: {diagnostic:?}");
            }
        }
    }
}

#[test]
#[allow(clippy::disallowed_methods, reason = "how long the reader takes is what is measured here")]
fn ten_thousand_conditions_are_read_in_seconds() {
    let condition = "{ fact = \"paid-months\", at-least = 300 }, ";
    let many = condition.repeat(10_000);
    let start = Instant::now();
    let reading = read_files(broken("policy/services/permit.toml", condition, &many));
    assert!(reading.content.is_some(), "{}", render(&reading.diagnostics, &reading.files, false));
    let of_a_group = start.elapsed();

    let mut service = good().text("policy/services/permit.toml").unwrap().to_owned();
    let (mut chinese, mut english) = (String::new(), String::new());
    for n in 0..10_000 {
        service.push_str(&format!("\n[[requires]]\nid = \"r{n}\"\nfact = \"paid-months\"\nat-least = {}\nground = [{{ office = true }}]\n", n % 600 + 1));
        chinese.push_str(&format!("permit-require-r{n} = 话\n    .unmet = 话\n"));
        english.push_str(&format!("permit-require-r{n} = words\n    .unmet = words\n"));
    }
    let mut files = broken("policy/services/permit.toml", "", &service);
    files.insert("words/zh-Hans/more.ftl", chinese);
    files.insert("words/en/more.ftl", english);
    let start = Instant::now();
    let reading = read_files(files);
    assert!(reading.content.is_some(), "{}", render(&reading.diagnostics[..1], &reading.files, false));
    let of_a_service = start.elapsed();
    assert!(of_a_group < Duration::from_secs(30), "{of_a_group:?} for a group");
    assert!(of_a_service < Duration::from_secs(30), "{of_a_service:?} for a service");
}

/// Reads in a thread with the stack of a small machine's main thread, within a time that nobody waits longer than.
#[allow(clippy::disallowed_methods, reason = "how long the reader takes is what is measured here")]
fn bounded(what: &str, files: Files) -> Vec<Diagnostic> {
    let start = Instant::now();
    let reader = std::thread::Builder::new().stack_size(1 << 20);
    let reading = reader.spawn(|| read_files(files)).unwrap().join().unwrap();
    let shown = render(&reading.diagnostics, &reading.files, false);
    let took = start.elapsed();
    assert!(took < Duration::from_secs(30), "{what}: {took:?}");
    assert!(shown.len() < 1 << 20, "{what}: {} bytes are said", shown.len());
    assert!(reading.content.is_none() && !reading.diagnostics.is_empty(), "{what} is accepted");
    reading.diagnostics
}

#[track_caller]
fn named(diagnostics: &[Diagnostic], code: &str, file: &str) {
    let codes: BTreeSet<_> = diagnostics.iter().map(|d| (d.code, d.file.as_str())).collect();
    assert!(codes.contains(&(code, file)), "{codes:?}");
}

const PERMIT: &str = "policy/services/permit.toml";
const NAMED: &str = "policy/derived.toml";
const HANS: &str = "words/zh-Hans/rules.ftl";

#[test]
fn what_is_nested_ten_thousand_deep_is_refused() {
    const DEEP: usize = 10_000;
    for (what, open, close) in [
        ("lists", "[", "]"),
        ("groups", "{ all = [", "] }"),
        ("open lists", "[", ""),
        ("open tables", "{ a = ", ""),
    ] {
        let nested = format!("steps = {}{}", open.repeat(DEEP), close.repeat(DEEP));
        let found = bounded(what, broken(PERMIT, "steps = [\"go\"]", &nested));
        assert!(
            found.iter().any(|d| d.file == PERMIT && matches!(d.code, "too-deep" | "not-toml")),
            "{what}"
        );
    }
    let dotted = format!("{}x = 1", "a.".repeat(DEEP));
    bounded("dots", broken(PERMIT, "order = 10", &dotted));
    for (what, open) in [("braces", "{ "), ("calls", "{ F("), ("choices", "{ $n ->\n [a] "), ("open", "{")] {
        let nested = format!("paper-card = {}x", open.repeat(DEEP));
        named(&bounded(what, broken(HANS, "paper-card = 话 paper-card", &nested)), "not-fluent", HANS);
    }
}

#[test]
fn names_that_lead_nowhere_are_refused_in_time() {
    const MANY: usize = 10_000;
    let circle = |length: usize| -> String {
        let one = |n: usize| format!("[derived.d{n}]\nall = [{{ derived = \"d{}\" }}]\n", (n + 1) % length);
        (0..length).map(one).collect()
    };
    for length in [1, 2, 3, 40] {
        let found = bounded("a circle", broken(NAMED, "", &circle(length)));
        named(&found, "derived-in-circle", NAMED);
        let said = &found.iter().find(|d| d.code == "derived-in-circle").unwrap().message;
        assert!(said.starts_with("`d0` rests on itself: d0 → ") && said.ends_with(" → d0"), "{said}");
    }
    named(&bounded("a great circle", broken(NAMED, "", &circle(MANY))), "derived-below", NAMED);
    // A ladder: each twice the one before it.
    let half = good().text(NAMED).unwrap().to_owned();
    let rung = |n: usize| match n {
        0 => "[derived.d0]\nfact = \"permit\"\nis = \"none\"\n".to_owned(),
        _ => format!("[derived.d{n}]\nany = [{0}, {0}]\n", format_args!("{{ derived = \"d{}\" }}", n - 1)),
    };
    let ladder: String = half + &(0..MANY).map(rung).collect::<String>();
    named(&bounded("a ladder", broken(NAMED, "", &ladder)), "too-large", NAMED);
}

#[test]
fn ten_thousand_mistakes_and_endless_names_are_said_in_time() {
    let steps = vec!["\"Ｇｏ\""; 10_000].join(", ");
    let many = format!("steps = [{steps}]");
    named(&bounded("mistakes in a line", broken(PERMIT, "steps = [\"go\"]", &many)), "not-an-id", PERMIT);
    let unknown = "{ fact = \"paid-moths\", at-least = 300 }, ".repeat(10_000);
    let condition = "{ fact = \"paid-months\", at-least = 300 }, ";
    named(&bounded("unknown facts", broken(PERMIT, condition, &unknown)), "unknown-fact", PERMIT);
    let long = "字".repeat(300_000);
    for (from, code) in [
        ("fact = \"paid-months\"\n", "unknown-fact"),
        ("topic = \"residence\"", "unknown-topic"),
        ("questions-for-office = [\"proof\"]", "not-a-list"),
        ("order = 10", "not-a-number"),
        ("quote = \"居住滿半年\" }]\noffice", "quotation-not-verbatim"),
    ] {
        let at = from.find('"').map_or(from.len(), |place| place - 3);
        let key = from[..at].trim_end_matches([' ', '=']);
        let rest = if code.starts_with("quotation") { " }]\noffice" } else { "\n" };
        let key = if key.is_empty() || from.starts_with("order") { "order" } else { key };
        let to = format!("{key} = \"{long}\"{rest}");
        named(&bounded(from, broken(PERMIT, from, &to)), code, PERMIT);
    }
    let key = format!("\"{long}\" = 1\norder = 10");
    named(&bounded("a long key", broken(PERMIT, "order = 10", &key)), "unknown-key", PERMIT);
    let sentence = format!("paper-card = {long}\n{long}");
    named(
        &bounded("a long sentence", broken(HANS, "paper-card = 话 paper-card", &sentence)),
        "not-fluent",
        HANS,
    );
    for digits in ["9".repeat(100_000), format!("0x{}", "f".repeat(50_000)), "1_".repeat(9) + "1e99999"] {
        bounded("digits", broken(PERMIT, "order = 10", &format!("order = {digits}")));
    }
}

#[test]
fn ten_thousand_different_conditions_are_read_in_time() {
    // Each another threshold, and half of them are asked for: as hard as a count can be.
    let facts = good().text("policy/facts.toml").unwrap().replace("max = 600", "max = 20000");
    let all: Vec<String> =
        (0..10_000).map(|n| format!("{{ fact = \"paid-months\", at-least = {} }}", n + 300)).collect();
    let text = good().text(PERMIT).unwrap().replace(
        "at-least = 1\nof = [{ fact = \"paid-months\", at-least = 300 }, {",
        &format!("any = [{}, {{", all.join(", ")),
    );
    let mut files = broken(PERMIT, "", &text);
    files.insert("policy/facts.toml", facts);
    // One mistake, so that `bounded` has something to find; the conditions are read all the same.
    files.insert("policy/stray.toml", "");
    let found = bounded("different conditions", files);
    assert_eq!(found.len(), 1, "{:?}", &found[..2]);
}
