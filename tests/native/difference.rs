//! What a change of the seeds means to people, on the real seeds with one thing changed.

use crate::seeds::{content, day, root};
use explain::Prose;
use explain::difference::{ComparedSide, PersonEffect, RuleBookDifference, difference};
use policy::{Comparison, Condition, Day, Kind, Outcome};
use reader::Content;
use std::process::Command;

fn compare(old: &Content, new: &Content, days: [Option<Day>; 2]) -> RuleBookDifference {
    let side = |content, on| ComparedSide { content, on, prose: Prose::new(content, "zh-Hans").unwrap() };
    difference(side(old, days[0]), side(new, days[1]))
}

/// The real guide in which the half-year of the residence permit takes nine months.
fn nine_months() -> Content {
    fn lengthen(condition: &mut Condition) -> usize {
        match condition {
            Condition::Elapsed(_, _, Comparison::AtLeast, months) if *months == 6 => {
                *months = 9;
                1
            }
            Condition::All(members) => members.iter_mut().map(lengthen).sum(),
            _ => 0,
        }
    }
    let mut new = content().clone();
    let derived = new.book.named_conditions.iter_mut().find(|derived| derived.id == "registered-half-year");
    assert_eq!(lengthen(&mut derived.unwrap().condition), 1);
    new
}

#[test]
fn the_same_seeds_differ_in_nothing() {
    let found = compare(content(), content(), [None; 2]);
    assert!(found.compared > content().cases.len() + 40 * content().families.len());
    assert!(found.people.is_empty() && found.rules.is_empty() && found.vocabulary.is_empty());
    assert!(
        found.services_added.is_empty() && found.services_removed.is_empty() && found.schedules.is_empty()
    );
}

#[test]
fn a_longer_wait_takes_from_people_and_says_which_rule_is_why() {
    let new = nine_months();
    let found = compare(content(), &new, [None; 2]);
    assert_eq!(found.count(PersonEffect::Gains), 0, "{}", found.lines().join("\n"));
    let lost = found.people.iter().filter(|person| {
        let why = person.reasons.iter().find(|reason| reason.requirement == "half-year");
        person.service == "residence-permit"
            && person.effect == PersonEffect::Loses
            && (person.old, person.new) == (Some(Outcome::Yes), Some(Outcome::NotYet))
            && why.is_some_and(|reason| (reason.old, reason.new) == ("met", "not met"))
    });
    assert!(lost.count() > 0, "nobody loses:\n{}", found.lines().join("\n"));
    // The service itself is as it was; a named condition that it uses is not, and is told in full.
    let rule =
        found.rules.iter().find(|change| change.name() == "residence-permit: requirement half-year changed");
    let [old, new_sentence] =
        [&rule.unwrap().old, &rule.unwrap().new].map(|item| &item.as_ref().unwrap().sentence);
    assert!(old.contains("满 6 个月") && new_sentence.contains("满 9 个月"), "{old}\n{new_sentence}");
    let json = found.json();
    assert_eq!(json["people"].as_array().unwrap().len(), found.people.len());
    // The other way round, the same people gain.
    let back = compare(&new, content(), [None; 2]);
    assert_eq!(back.count(PersonEffect::Gains), found.count(PersonEffect::Loses));
    assert_eq!(back.count(PersonEffect::Loses), 0);
}

#[test]
fn a_requirement_that_is_gone_gives_to_people() {
    let mut new = content().clone();
    let id = new.book.service_named("residence-permit").unwrap();
    new.book.services[id.index()].requirements.retain(|rule| rule.id != "half-year");
    let found = compare(content(), &new, [None; 2]);
    assert!(found.count(PersonEffect::Gains) > 0 && found.count(PersonEffect::Loses) == 0);
    let names: Vec<String> = found.rules.iter().map(|change| change.name()).collect();
    assert_eq!(names, ["residence-permit: requirement half-year removed"]);
    let gone = |person: &explain::difference::PersonDifference| {
        person.reasons.iter().any(|reason| reason.new == "-")
    };
    assert!(found.people.iter().all(gone));
}

#[test]
fn a_service_a_fact_and_an_option_that_only_one_side_has_are_said() {
    let mut old = content().clone();
    // A name that the new side does not know is the same as a fact that it does not have.
    let permit = old.book.fact_named("permit").unwrap();
    let Kind::Choice(options) = &mut old.book.facts[permit.index()].kind else {
        panic!("permit is a choice")
    };
    let lost = options.iter().position(|option| option == "lost").unwrap();
    options[lost] = "mislaid".to_owned();
    let registered = old.book.fact_named("registered-on").unwrap();
    old.book.facts[registered.index()].id = "signed-on".to_owned();
    let last = old.book.services.last().unwrap().id.clone();
    old.book.services.last_mut().unwrap().id = "elsewhere".to_owned();
    let found = compare(&old, content(), [None; 2]);
    assert_eq!(found.services_added, std::slice::from_ref(&last));
    assert_eq!(found.services_removed, ["elsewhere"]);
    for line in [
        "the fact signed-on exists on the old side only",
        "the fact registered-on exists on the new side only",
        "the option mislaid of permit exists on the old side only",
    ] {
        assert!(found.vocabulary.iter().any(|said| said == line), "{:?}", found.vocabulary);
    }
    let notes: Vec<&String> = found.people.iter().flat_map(|person| &person.notes).collect();
    assert!(notes.iter().any(|note| note.contains("no fact signed-on")));
    assert!(notes.iter().any(|note| note.contains("no option mislaid of permit")));
    assert!(found.people.iter().any(|person| person.service == last && person.old.is_none()));
    // What is not known on the other side is unknown there; it is never guessed.
    let unsure = found.people.iter().filter(|person| person.old == Some(Outcome::Yes));
    assert!(unsure.clone().any(|person| person.new == Some(Outcome::Unknown)));
}

#[test]
fn one_set_of_seeds_on_two_days_shows_what_time_does() {
    let days = [day("2026-11-23"), day("2026-11-24")].map(Some);
    let found = compare(content(), content(), days);
    let person = found.people.iter().find(|person| person.effect == PersonEffect::Gains);
    let person = person.expect("somebody's half-year is full on the later day");
    assert_eq!(person.on, (days[0].unwrap(), days[1].unwrap()));
    assert!(person.reasons.iter().any(|reason| reason.new == "met"), "{person:?}");
}

#[test]
fn a_figure_that_changed_is_told() {
    let mut new = content().clone();
    let schedule =
        new.book.schedules.iter_mut().find(|schedule| schedule.id == "minimum-contribution").unwrap();
    schedule.limit = 300;
    let found = compare(content(), &new, [None; 2]);
    let [(id, Some(old), Some(new))] = found.schedules.as_slice() else { panic!("{:?}", found.schedules) };
    assert!(id == "minimum-contribution" && old.contains("240") && new.contains("300"), "{old}\n{new}");
}

/// A copy of the seeds under git, with one label changed since.
fn repository() -> std::path::PathBuf {
    fn copy(from: &std::path::Path, to: &std::path::Path) {
        std::fs::create_dir_all(to).unwrap();
        for entry in std::fs::read_dir(from).unwrap().flatten() {
            let there = to.join(entry.file_name());
            if entry.path().is_dir() {
                copy(&entry.path(), &there)
            } else {
                drop(std::fs::copy(entry.path(), there))
            }
        }
    }
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("difference");
    std::fs::remove_dir_all(&folder).ok();
    copy(&root().join("seeds"), &folder.join("seeds"));
    let git = |arguments: &[&str]| {
        let done = Command::new("git").args(arguments).current_dir(&folder).output().unwrap();
        assert!(done.status.success(), "git {arguments:?}: {}", String::from_utf8_lossy(&done.stderr));
    };
    git(&["init", "--quiet"]);
    git(&["add", "seeds"]);
    let nobody =
        ["-c", "user.name=nobody", "-c", "user.email=nobody@example.org", "-c", "commit.gpgsign=false"];
    git(&[&nobody[..], &["commit", "--quiet", "-m", "seeds"]].concat());
    let words = folder.join("seeds/words/en/services/volunteers.ftl");
    let text = std::fs::read_to_string(&words).unwrap();
    let place = text.find("volunteers-require-").unwrap();
    let label = place + text[place..].find("= ").unwrap() + 2;
    std::fs::write(words, format!("{}Changed: {}", &text[..label], &text[label..])).unwrap();
    folder
}

#[test]
fn a_revision_is_read_as_it_was_and_what_cannot_be_read_is_said() {
    let folder = repository();
    let site = |arguments: &[&str]| {
        let site = Command::new(env!("CARGO_BIN_EXE_site"))
            .args(arguments)
            .env("CARGO_MANIFEST_DIR", &folder)
            .output();
        let site = site.unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        (site.status.code(), text(site.stdout), text(site.stderr))
    };
    let (code, out, error) = site(&["diff", "HEAD", "seeds", "--lang", "en", "--json"]);
    assert_eq!(code, Some(0), "{error}");
    let found: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!(found["people"].as_array().map(Vec::len), Some(0));
    assert_eq!(found["rules"].as_array().map(Vec::len), Some(1), "{out}");
    let [old, new] = ["old", "new"].map(|side| found["rules"][0][side]["label"].as_str().unwrap());
    assert_eq!(new, format!("Changed: {old}"));
    let (code, out, _) = site(&["diff", "HEAD@2026-11-23", "HEAD@2026-11-24"]);
    assert_eq!(code, Some(0));
    assert!(out.contains("gain:"), "{out}");
    let (code, _, error) = site(&["diff", "no-such-revision", "seeds"]);
    assert!(code == Some(2) && error.contains("no-such-revision"), "{error}");
    std::fs::write(
        folder.join("seeds/policy/derived.toml"),
        "[derived.x]\nfact = \"no-such-fact\"\nis = true\n",
    )
    .unwrap();
    let (code, out, error) = site(&["diff", "HEAD", "seeds"]);
    assert!(code == Some(1) && out.is_empty() && error.contains("no-such-fact"), "{error}");
}
