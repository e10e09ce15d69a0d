//! Codes under another vocabulary: a code of an older guide says the same by name, or nothing. It is never misread.

use crate::seeds::{book, root};
use crate::share_codes::{Dice, by_name, conversations};
use interview::share_code::{DecodeError, decode, encode};
use policy::{Fact, FactId, Kind, RuleBook, Scope, Sensitivity};

/// The book, with one thing changed.
fn changed(change: impl FnOnce(&mut RuleBook)) -> RuleBook {
    let mut other = book().clone();
    change(&mut other);
    other
}

/// Adds a question that services of a topic read.
fn ask_also(book: &mut RuleBook, name: &str, topic: u16) {
    let id = FactId(book.facts.len() as u16);
    book.facts.push(Fact {
        id: name.to_owned(),
        of: Scope::Applicant,
        kind: Kind::Choice(vec!["yes".to_owned(), "no".to_owned()]),
        ..Fact::default()
    });
    let service = book.services.iter_mut().find(|service| service.topic == topic).unwrap();
    service.requirements[0].condition =
        policy::Condition::Any(vec![service.requirements[0].condition.clone(), policy::Condition::Is(id, 1)]);
}

fn options(book: &mut RuleBook, fact: &str, change: impl FnOnce(&mut Vec<String>)) {
    let id = book.fact_named(fact).unwrap();
    let Kind::Choice(options) = &mut book.facts[id.index()].kind else { panic!("{fact} is no choice") };
    change(options);
}

/// Reads all codes under another book: how many say the same by name, how many are refused. None may say otherwise.
fn under(other: &RuleBook, codes: &[(Vec<String>, String)]) -> (usize, usize) {
    let (mut same, mut refused) = (0, 0);
    for (said, code) in codes {
        match decode(other, code) {
            Ok(told) => {
                assert_eq!(&by_name(other, &told.interview), said, "{code} says something else now");
                same += 1;
            }
            Err(why) => {
                assert_eq!(why, DecodeError::UnknownVocabulary, "{code}");
                refused += 1;
            }
        }
    }
    (same, refused)
}

fn codes() -> Vec<(Vec<String>, String)> {
    conversations().iter().map(|state| (by_name(book(), state), encode(book(), state, true))).collect()
}

#[test]
fn an_old_code_is_read_under_a_grown_vocabulary() {
    let codes = codes();
    let all = codes.len();
    let books: Vec<(&str, RuleBook)> = vec![
        ("the same", book().clone()),
        ("a new question", changed(|b| ask_also(b, "new-one", 0))),
        (
            "two new questions",
            changed(|b| ["new-one", "a-new-one"].iter().for_each(|name| ask_also(b, name, 0))),
        ),
        ("a new option", changed(|b| options(b, "work", |list| list.push("pilot".to_owned())))),
        (
            "a new topic",
            changed(|b| b.topics.push(policy::Topic { id: "new".to_owned(), ..b.topics[0].clone() })),
        ),
        ("an answer that is sensitive now", {
            changed(|b| b.facts.iter_mut().for_each(|fact| fact.sensitivity = Sensitivity::Sensitive))
        }),
    ];
    for (what, other) in &books {
        assert_eq!(under(other, &codes), (all, 0), "{what}");
    }
    // Rules that no longer ask for something: the old answer is told all the same.
    let other = changed(|b| b.services.retain(|service| service.id != "hukou-move"));
    let (same, _) = under(&other, &codes);
    assert!(same * 10 >= all * 8, "{same} of {all}");
}

#[test]
#[expect(clippy::print_stdout, reason = "a figure that is reported")]
fn another_vocabulary_is_refused_and_never_misread() {
    let codes = codes();
    let refuses = |what: &str, other: &RuleBook| {
        let (same, refused) = under(other, &codes);
        assert!(refused > 0, "{what}: all {same} are read");
    };
    refuses("a renamed question", &changed(|b| b.facts[0].id.push_str("-now")));
    refuses("a lost option", &changed(|b| options(b, "work", |list| drop(list.remove(1)))));
    refuses("a renamed option", &changed(|b| options(b, "work", |list| list[1].push_str("-now"))));
    refuses(
        "two new options",
        &changed(|b| options(b, "work", |list| list.extend(["x".into(), "y".into()]))),
    );
    refuses(
        "another range",
        &changed(|b| {
            let id = b.fact_named("paid-months").unwrap();
            b.facts[id.index()].kind = Kind::Number(policy::Unit::Months, 0, 700);
        }),
    );
    refuses("topics in another order", &changed(|b| b.topics.swap(0, 1)));
    refuses("a lost topic", &changed(|b| b.topics.truncate(4)));
    // Many changes at once, at random.
    let mut dice = Dice(11);
    let (mut same, mut refused) = (0, 0);
    for _ in 0..300 {
        let other = changed(|b| {
            for _ in 0..=dice.roll(4) {
                let place = dice.roll(b.facts.len());
                match (dice.roll(6), &mut b.facts[place].kind) {
                    (0, _) => b.facts[place].id.push('x'),
                    (1, Kind::Choice(list)) => list.push(format!("o{}", dice.roll(99))),
                    (2, Kind::Choice(list)) if list.len() > 2 => drop(list.pop()),
                    (3, Kind::Choice(list)) => list[0].push('x'),
                    (4, Kind::Number(_, _, most)) => *most += 1,
                    _ => ask_also(b, &format!("f{}", dice.roll(99)), dice.roll(6) as u16),
                }
            }
        });
        let some: Vec<_> = codes.iter().skip(dice.roll(7)).step_by(7).cloned().collect();
        let (read, not) = under(&other, &some);
        (same, refused) = (same + read, refused + not);
    }
    println!("under 300 changed vocabularies: {same} read rightly, {refused} refused, none misread");
    assert!(same > 1000 && refused > 1000);
}

#[test]
fn the_order_of_the_seeds_does_not_matter() {
    let (mut files, _) = reader::Files::load(&root().join("seeds"));
    let path = "policy/facts.toml";
    let text = files.text(path).unwrap().to_owned();
    // Questions without gates in another place, and options in another order.
    let block = |name: &str| {
        let start = text.find(&format!("[fact.{name}]")).unwrap();
        let end = text[start..].find("\n\n").map_or(text.len(), |at| start + at);
        &text[start..end]
    };
    let (one, other) = (block("wants-job"), block("dwelling"));
    let moved = text.replace(one, "@").replace(other, one).replace('@', other);
    let list = "[\"own\", \"rented\", \"rented-no-contract\", \"work-dormitory\", \"school-dormitory\", \"relatives\", \"none\"]";
    assert!(moved.contains(list));
    let moved = moved.replace(list, "[\"none\", \"relatives\", \"own\", \"rented\", \"rented-no-contract\", \"work-dormitory\", \"school-dormitory\"]");
    files.insert(path, moved);
    let other = reader::read_files(files).content.expect("it is sound").book;
    assert_ne!(other.fact_named("dwelling"), book().fact_named("dwelling"));
    let codes = codes();
    assert_eq!(under(&other, &codes), (codes.len(), 0));
}
