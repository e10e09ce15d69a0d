//! The guide for authors keeps its promises: every example of `seeds/README.md` is carried out on a copy of the real
//! seeds, just as it is printed there, and what it says will happen happens.

use crate::seeds::root;
use policy::{Known, Outcome, Person, Query, assess};
use reader::{Content, Diagnostic, Files, Reading, read_files, render};
use std::collections::BTreeSet;

fn manual() -> String {
    std::fs::read_to_string(root().join("seeds/README.md")).unwrap()
}

/// The fenced pieces of the part whose heading begins so.
fn pieces(part: &str) -> Vec<String> {
    let manual = manual();
    let start = manual.find(&format!("\n## {part}、")).unwrap() + 1;
    let end = manual[start..].find("\n## ").map_or(manual.len(), |end| start + end);
    let fenced = manual[start..end].split("```").skip(1).step_by(2);
    fenced.map(|piece| piece.split_once('\n').unwrap().1.to_owned()).collect()
}

/// The first piece that says this.
#[track_caller]
fn piece(part: &str, says: &str) -> String {
    pieces(part).into_iter().find(|piece| piece.contains(says)).unwrap_or_else(|| panic!("{part}: {says}"))
}

/// The real seeds without the example families and the registers of articles: they look at all services, and
/// an exercise at one.
fn seeds() -> Files {
    let mut files = all_seeds();
    let family = |name: &&str| name.starts_with("policy/families/") || name.contains("/families");
    let beside = |name: &&str| family(name) || name.starts_with("policy/articles/");
    let names: Vec<String> =
        files.within("", "").map(|(name, _)| name).filter(beside).map(str::to_owned).collect();
    for name in names {
        files.remove(&name);
    }
    let laws = files.text("laws.toml").unwrap().replace("registered = true\n", "");
    files.insert("laws.toml", laws);
    files
}

fn all_seeds() -> Files {
    let (files, wrong) = Files::load(&root().join("seeds"));
    assert!(wrong.is_empty());
    files
}

#[track_caller]
fn edit(files: &mut Files, file: &str, from: &str, to: &str) {
    let text = files.text(file).unwrap().to_owned();
    assert_eq!(text.matches(from).count(), 1, "{file} does not hold this once: {from}");
    files.insert(file, text.replacen(from, to, 1));
}

fn append(files: &mut Files, file: &str, piece: &str) {
    let text = format!("{}\n{piece}", files.text(file).unwrap());
    files.insert(file, text);
}

#[track_caller]
fn sound(files: &Files) -> Content {
    let reading = read_files(files.clone());
    let shown = render(&reading.diagnostics, &reading.files, false);
    reading.content.unwrap_or_else(|| panic!("{shown}"))
}

fn codes(reading: &Reading) -> BTreeSet<(&str, &str)> {
    reading.diagnostics.iter().map(|d| (d.code, d.file.as_str())).collect()
}

/// A printed mistake without its line numbers, which move with every edit of the file.
fn without_numbers(shown: &str) -> String {
    let line = |line: &str| {
        let line = line.trim_start().trim_start_matches(|c: char| c.is_ascii_digit()).trim();
        match line.strip_prefix("--> ") {
            Some(place) => place.split(':').next().unwrap().to_owned(),
            None => line.to_owned(),
        }
    };
    shown.trim().lines().map(line).collect::<Vec<_>>().join("\n")
}

#[track_caller]
fn printed(mistake: &Diagnostic, reading: &Reading, piece: &str) {
    let shown = render(std::slice::from_ref(mistake), &reading.files, false);
    assert_eq!(without_numbers(&shown), without_numbers(piece), "seeds/README.md shows another:\n{shown}");
}

const NAMED: &str = "policy/derived.toml";
const BENEFIT: &str = "policy/services/unemployment-benefit.toml";
const PERMIT: &str = "policy/services/residence-permit.toml";

#[test]
fn an_article_that_a_law_does_not_have_is_noticed() {
    let (mut files, service) = (all_seeds(), "policy/services/wage-arrears.toml");
    let text = files.text(service).unwrap().to_owned();
    let (cited, other) = (
        "law = \"labour-arbitration-law\", article = \"第27条\"",
        "law = \"labour-arbitration-law\", article = \"第92条\"",
    );
    assert!(text.contains(cited));
    files.insert(service, text.replacen(cited, other, 1));
    assert_eq!(codes(&read_files(files)), BTreeSet::from([("unknown-article", service)]));
}

#[test]
fn a_language_is_switched_off_with_one_line_and_the_first_cannot_be() {
    let (mut files, line) = (all_seeds(), piece("十二", "languages"));
    let operator = "operator.toml";
    let written =
        files.text(operator).unwrap().lines().find(|line| line.starts_with("languages")).unwrap().to_owned();
    edit(&mut files, operator, &written, line.trim());
    let published = sound(&files).publisher;
    assert_eq!(published.languages().map(|language| language.tag).collect::<Vec<_>>(), ["zh-Hans", "en"]);
    for (wrong, code) in [
        ("languages = [\"zh-Hant\", \"en\"]", "language-needed"),
        ("languages = []", "language-needed"),
        ("languages = [\"zh-Hans\", \"fr\"]", "unknown-word"),
        ("languages = \"zh-Hans\"", "not-a-list"),
    ] {
        let mut files = files.clone();
        edit(&mut files, operator, line.trim(), wrong);
        let found = read_files(files);
        let found: BTreeSet<&str> = codes(&found).into_iter().map(|(code, _)| code).collect();
        assert!(found.contains(code), "{wrong}: {found:?}");
    }
    edit(&mut files, operator, "kind = \"\"", "kind = \"office\"");
    assert_eq!(codes(&read_files(files)), BTreeSet::from([("unknown-word", operator)]));
}

#[test]
fn a_number_is_changed_and_the_cases_say_so() {
    let rule = piece("四", "registered-half-year");
    let mut files = seeds();
    sound(&files);
    let longer = rule.replace("at-least = 6", "at-least = 12");
    edit(&mut files, NAMED, &rule, &longer);
    let reading = read_files(files.clone());
    let all: BTreeSet<&str> = reading.diagnostics.iter().map(|d| d.code).collect();
    assert_eq!(all, ["case-differs", "deadline-differs"].into());
    let first = reading.diagnostics.iter().find(|d| d.code == "case-differs").unwrap();
    printed(first, &reading, &piece("四", "error[case-differs]"));
    assert!(reading.diagnostics.iter().any(|d| d.file == "policy/cases/residence-permit.toml"));
    edit(&mut files, NAMED, &longer, &rule);
    sound(&files);
}

#[test]
fn a_deadline_of_a_journey_is_changed_and_the_rules_say_so() {
    let file = "policy/journeys/hurt-at-work.toml";
    let shown = piece("七", "within = { days = 30");
    assert!(shown.contains("id = \"employer\""));
    let mut files = seeds();
    edit(&mut files, file, "days = 30", "days = 60");
    assert_eq!(codes(&read_files(files)), [("deadline-differs", file)].into());
}

#[test]
fn a_condition_is_added_step_by_step() {
    // The first example stands in the real seeds, but for its remarks.
    let shown = piece("五", "paid-a-year");
    let bare = |text: &str| -> String {
        text.lines().map(|line| line.split('#').next().unwrap().trim_end()).collect::<Vec<_>>().join("\n")
    };
    let real = std::fs::read_to_string(root().join("seeds").join(BENEFIT)).unwrap();
    for line in bare(&shown).lines().filter(|line| !line.starts_with("ground")) {
        assert!(real.contains(line), "{line}");
    }

    let service = "policy/services/youth-station.toml";
    let (chinese, english) =
        ("words/zh-Hans/services/youth-station.ftl", "words/en/services/youth-station.ftl");
    let mut files = seeds();
    append(&mut files, service, &piece("五", "lives-or-works-here"));
    let reading = read_files(files.clone());
    let missing = reading.diagnostics.iter().filter(|d| d.code == "missing-words" && d.file == service);
    assert_eq!(missing.count(), 3);
    append(&mut files, chinese, &piece("五", "住在福州或在福州干活"));
    append(&mut files, english, &piece("五", "You live or work in Fuzhou"));
    let (cases, handed) = ("policy/cases/youth-station.toml", "policy/cases/youth-station/handed-c.toml");
    let differ = [("case-differs", cases), ("case-differs", handed)];
    assert_eq!(codes(&read_files(files.clone())), differ.into());

    // The case as it is printed holds with the new condition, and did not before.
    let case = piece("五", "还没来，想问驿站");
    let mut changed = files.clone();
    changed.remove(handed);
    changed.insert(cases, case.clone());
    let content = sound(&changed);
    let (household, on) = (
        &content.cases.iter().find(|case| case.name == "还没来，想问驿站").unwrap().household,
        content.book.until,
    );
    let outcome = |content: &Content| {
        let id = content.book.service_named("youth-station").unwrap();
        assess(&Query::new(&content.book, household, on, id, Person::Applicant)).outcome
    };
    assert_eq!((outcome(&sound(&seeds())), outcome(&content)), (Outcome::Office, Outcome::NotYet));
}

#[test]
fn a_first_line_stands_for_a_cause() {
    let shown = piece("五", "[[first]]");
    let lines =
        shown.lines().map(|line| line.split('#').next().unwrap().trim_end()).collect::<Vec<_>>().join("\n");
    let mut files = seeds();
    sound(&files);
    let other = lines.replace("no-permit-in-hand", "stays");
    edit(&mut files, PERMIT, &lines, &other);
    sound(&files);
    edit(&mut files, PERMIT, &other, &lines.replace("no-permit-in-hand", "stay"));
    let unused = ("unused-words", "words/zh-Hans/services/residence-permit.ftl");
    assert_eq!(codes(&read_files(files)), [("unknown-word", PERMIT), unused].into());
}

#[test]
fn a_constraint_is_added_and_cases_that_nobody_lives_are_named() {
    let (lives, wrong) = ("policy/constraints.toml", "impossible-life");
    // The examples stand in the real seeds, but for their remarks.
    let real = std::fs::read_to_string(root().join("seeds").join(lives)).unwrap();
    for name in ["never-paid-yet-months", "hurt-before-born"] {
        let shown = piece("六", &format!("[constraint.{name}]"));
        for line in shown.lines().map(|line| line.split('#').next().unwrap().trim_end()) {
            assert!(real.contains(line), "{line}");
        }
    }
    let worked = std::fs::read_to_string(root().join("seeds/policy/lives.toml")).unwrap();
    assert!(worked.contains(&piece("六", "[[life]]")));
    let mut files = seeds();
    append(&mut files, lives, &piece("六", "[constraint.no-permit-yet-registered]"));
    for language in ["zh-Hans", "en"] {
        let words = piece("六", "constraint-no-permit-yet-registered =");
        let words = if language == "en" {
            "constraint-no-permit-yet-registered = Exercise.\n".to_owned()
        } else {
            words
        };
        append(&mut files, &format!("words/{language}/facts/constraints.ftl"), &words);
    }
    let reading = read_files(files);
    let named = reading.diagnostics.iter().filter(|d| d.code == wrong).count();
    assert!(named > 10, "only {named} of {} cases are named", reading.diagnostics.len());
    assert!(codes(&reading).contains(&(wrong, "policy/cases/residence-permit.toml")));
}

#[test]
fn a_case_is_added_and_notices_another_day() {
    let two = piece("七", "练习：");
    let cases = "policy/cases/residence-permit.toml";
    let mut files = seeds();
    let before = sound(&files).cases.len();
    append(&mut files, cases, &two);
    assert_eq!(sound(&files).cases.len(), before + 2);
    edit(&mut files, cases, "on = \"2027-03-01\"", "on = \"2027-02-28\"");
    let reading = read_files(files);
    assert_eq!(codes(&reading), [("case-differs", cases)].into());
    let said = &reading.diagnostics[0].message;
    assert!(said.contains("练习") && said.contains("yes") && said.contains("not-yet"), "{said}");
    // The first case of that part is one of the real ones.
    let shown = piece("七", "登记差一天满六个月");
    let mut files = seeds();
    files.insert(cases, shown);
    sound(&files);
}

#[test]
fn a_future_rule_is_staged_and_takes_effect_on_its_day() {
    let both = piece("十一", "paid-ten-months\"");
    let (old, _) = both.split_once("\n\n").unwrap();
    let mut files = seeds();
    let real = files.text(BENEFIT).unwrap().to_owned();
    let start = real.find("[[requires]]\nid = \"paid-a-year\"").unwrap();
    let end = start + real[start..].find("\n\n").unwrap();
    assert!(old.contains("id = \"paid-a-year\"") && real[start..end].contains("at-least = 12"));
    files.insert(BENEFIT, format!("{}{}{}", &real[..start], both.trim_end(), &real[end..]));
    for (language, says) in [("zh-Hans", "满 10 个月"), ("en", "at least 10 months")] {
        append(
            &mut files,
            &format!("words/{language}/services/unemployment-benefit.ftl"),
            &piece("十一", says),
        );
    }
    let content = sound(&files);
    let book = &content.book;
    let id = book.service_named("unemployment-benefit").unwrap();
    let paid = book.fact_named("unemployment-paid-months").unwrap();
    let like = content.cases.iter().find(|case| case.service == id && case.expect == Outcome::Yes).unwrap();
    let mut household = like.household.clone();
    household.learn(policy::FactKey::new(paid, Person::Applicant), Known::number(11));
    let on = |day: &str| {
        assess(&Query::new(book, &household, crate::seeds::day(day), id, Person::Applicant)).outcome
    };
    assert_eq!((on("2026-12-31"), on("2027-01-01")), (Outcome::NotYet, Outcome::Yes));
}

#[test]
fn a_mistake_is_printed_as_the_guide_shows_it() {
    let mut files = seeds();
    let text = files.text(PERMIT).unwrap().to_owned();
    let from = "[{ law = \"residence-permit-regulation\", article = \"第9条\" }, { law = \"fujian-order-175\", article = \"第7条\" }]";
    let place = text.find(from).unwrap();
    let wrong = from.replacen("article", "artical", 1);
    files.insert(PERMIT, format!("{}{wrong}{}", &text[..place], &text[place + from.len()..]));
    let reading = read_files(files);
    let mistake = reading.diagnostics.iter().find(|d| d.code == "unknown-key").unwrap();
    printed(mistake, &reading, &piece("八", "error[unknown-key]"));
}
