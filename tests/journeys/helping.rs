//! Helping someone: several people take turns at one phone, nobody's answers meet another's, and nothing is left of
//! whoever is done.

mod languages;
mod owner;
mod turns;

use crate::session::Visitor;
use crate::site::book;
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

fn says_nothing_of_second(visitor: &Visitor, said: &[String]) {
    visitor.browser.navigate("back");
    let title = visitor.word("topics-title");
    visitor.wait("the topics of the first", |seen| seen.heading == title);
    says_nothing_of(visitor, said);
}

/// Nothing in the storage of the phone or of the tab, nor in the history or the address.
fn keeps_nothing(visitor: &Visitor) {
    let held = "return [localStorage.length, sessionStorage.length, document.cookie, location.href, typeof history.state]";
    let address = visitor.browser.run("return location.href.split('#')[0]", vec![]);
    assert_eq!(visitor.browser.run(held, vec![]), json!([0, 0, "", address, "number"]));
}
