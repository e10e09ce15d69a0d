//! Helping someone: several people take turns at one phone, nobody's answers meet another's, and nothing is left of
//! whoever is done.

use crate::browser::Phone;
use crate::family::worker;
use crate::finger::Hand;
use crate::site::book;
use crate::talk::{TODAY, Visitor};
use interview::Interview;
use serde_json::json;

/// The buttons of the people, then the one for one more.
const PERSON: &str = ".helping-person";
/// Begins to help where nobody is helped, and is done with somebody where one is.
const LINK: &str = ".helping .link-button";

fn begin(visitor: &mut Visitor) {
    visitor.press(LINK, 0);
    let told = visitor.word("helping-begun");
    visitor.wait("one is told", |seen| seen.notices.contains(&told));
    serves(visitor, 1, &[1]);
}

/// Whose turn it is, and who else is there.
fn serves(visitor: &Visitor, at: u32, all: &[u32]) {
    let say = visitor.say();
    let line = visitor.browser.run("return document.querySelector('.helping-line').textContent", vec![]);
    assert_eq!(line, say.t_with("helping-line", &[("n", &at.to_string())]));
    let mut buttons: Vec<_> = all
        .iter()
        .map(|n| json!([say.t_with("helping-person", &[("n", &n.to_string())]), (*n == at).to_string()]))
        .collect();
    buttons.push(json!([say.t("helping-add"), null]));
    let seen = "return [...document.querySelectorAll('.helping-person')].map((e) => [e.textContent, e.getAttribute('aria-pressed')])";
    assert_eq!(visitor.browser.run(seen, vec![]), json!(buttons));
}

/// Turns to the person whose button stands at this place, and comes back to where they were.
fn turn(visitor: &mut Visitor, place: usize, to: &Interview) -> Interview {
    let before = std::mem::replace(&mut visitor.state, to.clone());
    visitor.press(PERSON, place);
    visitor.release_promise();
    visitor.start_way();
    visitor.see();
    before
}

/// Done with the person whose turn it is; the next one's conversation is this.
fn done(visitor: &mut Visitor, next: &Interview) {
    visitor.state = next.clone();
    visitor.press(LINK, 0);
    visitor.release_promise();
    visitor.start_way();
    let told = visitor.word("helping-cleared");
    let seen = visitor.see();
    assert!(seen.notices.contains(&told), "{:?}", seen.notices);
}

/// Nothing in the storage of the phone or of the tab, nor in the history or the address.
fn keeps_nothing(visitor: &Visitor) {
    let held = "return [localStorage.length, sessionStorage.length, document.cookie, location.href, typeof history.state]";
    let address = visitor.browser.run("return location.href.split('#')[0]", vec![]);
    assert_eq!(visitor.browser.run(held, vec![]), json!([0, 0, "", address, "number"]));
}

/// The questions that somebody answered, in words.
fn said(visitor: &Visitor) -> Vec<String> {
    let active = visitor.state.active(book(), visitor.on);
    active.iter().map(|(key, _)| visitor.say().question(*key)).collect()
}

fn says_nothing_of(visitor: &Visitor, said: &[String]) {
    let page = visitor.browser.run("return document.documentElement.outerHTML", vec![]);
    let page = page.as_str().unwrap();
    assert!(!said.is_empty());
    for question in said {
        assert!(!page.contains(question.as_str()), "{question} is still there");
    }
    assert!(!page.contains("anju-answers"), "answers still stand in the page");
}

fn two_people(language: &'static str, hand: Hand) {
    let mut visitor = Visitor::with(Phone::default(), language, TODAY);
    visitor.hand = hand;
    visitor.open_wizard();
    begin(&mut visitor);
    visitor.choose(&["residence"]);
    visitor.answer(&worker(&visitor.asked_name()));
    visitor.answer("?");
    serves(&visitor, 1, &[1]);

    // Somebody else's turn, from the beginning.
    let first = turn(&mut visitor, 1, &Interview::default());
    serves(&visitor, 2, &[1, 2]);
    assert!(visitor.wait("topics", |seen| seen.alive).pressed().is_empty());
    visitor.choose(&["hukou"]);
    visitor.finish(worker);
    visitor.judge();
    assert_eq!(
        visitor.browser.run("return document.querySelectorAll('input[name=remember]').length", vec![]),
        0
    );

    // The first goes on where they were, to their own results; the second has theirs.
    let second = turn(&mut visitor, 0, &first);
    serves(&visitor, 1, &[1, 2]);
    visitor.finish(worker);
    visitor.judge();
    let first = turn(&mut visitor, 1, &second);
    visitor.judge();
    keeps_nothing(&visitor);

    // The second is done; the first is next, and nothing leads back to the second.
    let of_second = said(&visitor);
    done(&mut visitor, &first);
    serves(&visitor, 1, &[1]);
    visitor.judge();
    let of_first = said(&visitor);
    let of_second_alone: Vec<String> =
        of_second.iter().filter(|question| !of_first.contains(question)).cloned().collect();
    says_nothing_of_second(&visitor, &of_second_alone);

    // And so is the first.
    done(&mut visitor, &Interview::default());
    serves(&visitor, 1, &[1]);
    let all = [of_first, of_second].concat();
    for button in ["back", "back", "forward"] {
        visitor.browser.navigate(button);
        let title = visitor.word("topics-title");
        let seen = visitor.wait("the first question", |seen| seen.heading == title);
        assert!(seen.pressed().is_empty(), "{:?}", seen.pressed());
        says_nothing_of(&visitor, &all);
    }
    keeps_nothing(&visitor);
    visitor.notes().are_silent();
}

fn says_nothing_of_second(visitor: &Visitor, said: &[String]) {
    visitor.browser.navigate("back");
    let title = visitor.word("topics-title");
    visitor.wait("the topics of the first", |seen| seen.heading == title);
    says_nothing_of(visitor, said);
}

#[test]
fn two_people_take_turns_in_simplified_characters() {
    two_people("zh-Hans", Hand::Finger);
}

#[test]
fn two_people_take_turns_in_traditional_characters() {
    two_people("zh-Hant", Hand::Finger);
}

#[test]
fn two_people_take_turns_in_english_by_the_keyboard() {
    two_people("en", Hand::Keys);
}

#[test]
fn another_language_goes_on_with_everybody() {
    let mut visitor = Visitor::arrive("zh-Hans");
    begin(&mut visitor);
    visitor.choose(&["hukou"]);
    visitor.answer(&worker(&visitor.asked_name()));
    let first = turn(&mut visitor, 1, &Interview::default());
    visitor.choose(&["residence"]);
    visitor.answer(&worker(&visitor.asked_name()));
    visitor.press(".language-switch a", 2);
    visitor.language = "en";
    visitor.release_promise();
    let question = visitor.say().question(visitor.asked().unwrap());
    visitor.wait("the same question in English", |seen| seen.alive && seen.heading == question);
    serves(&visitor, 2, &[1, 2]);
    keeps_nothing(&visitor);
    turn(&mut visitor, 0, &first);
    visitor.finish(worker);
    visitor.judge();
    visitor.reload();
    assert_eq!(
        visitor.browser.run("return document.querySelectorAll('.helping-line').length", vec![]),
        0,
        "a reload forgets everybody"
    );
}

#[test]
fn what_the_phone_remembers_of_its_owner_is_nobody_elses() {
    let mut visitor = Visitor::arrive("zh-Hans");
    visitor.choose(&["hukou"]);
    visitor.finish(worker);
    visitor.press("input[name=remember]", 0);
    visitor.wait("the box is ticked", |seen| !seen.pressed().is_empty());
    let own = visitor.kept("anju.answers").expect("the answers are kept");
    visitor.reload();
    let title = visitor.word("check-title");
    visitor.wait("the list of answers", |seen| seen.heading == title);
    visitor.press(".link-button", 0);
    let title = visitor.word("topics-title");
    visitor.wait("the topics", |seen| seen.heading == title);
    begin(&mut visitor);
    assert!(visitor.wait("nothing is ticked", |seen| seen.alive).pressed().is_empty());
    visitor.state = Interview::default();
    visitor.choose(&["residence"]);
    visitor.answer(&worker(&visitor.asked_name()));
    assert_eq!(visitor.kept("anju.answers"), Some(own), "the owner's are as they were");
    // Clearing everything clears everything, and ends it.
    visitor.press(".clear-link", 0);
    let told = visitor.word("cleared");
    visitor.wait("one is told", |seen| seen.notices.contains(&told));
    assert_eq!(visitor.kept("anju.answers"), None);
    assert_eq!(visitor.browser.run("return document.querySelectorAll('.helping-line').length", vec![]), 0);
}
