//! What the phone keeps: nothing, unless it is asked to; and nothing at all once it is told to forget.

use crate::browser::Phone;
use crate::family::worker;
use crate::site::book;
use crate::talk::{TODAY, Visitor};
use interview::{Interview, snapshot};
use serde_json::json;

const KEY: &str = "anju.answers";

/// Forbids storage as a browser with "block all cookies" does.
const FORBIDDEN: &str = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('x', 'SecurityError'); } })";

/// Ticks "remember on this phone".
fn remember(visitor: &Visitor) {
    visitor.press("input[name=remember]", 0);
}

/// Opens the wizard on a phone that keeps this text as answers.
fn with_kept(text: &str) -> Visitor {
    let mut visitor = Visitor::with(Phone::default(), "zh-Hans", TODAY);
    visitor.browser.go(&visitor.site);
    let keep = "localStorage.setItem('anju.answers', arguments[0]); \
                localStorage.setItem('anju.text', 'large'); localStorage.setItem('neighbour', 'his');";
    visitor.browser.run(keep, vec![json!(text)]);
    visitor.open_wizard();
    visitor
}

fn stands_at_the_first_question(visitor: &Visitor) {
    let title = visitor.word("topics-title");
    let seen = visitor.wait("the first question stands there", |seen| seen.heading == title);
    assert!(seen.pressed().is_empty(), "nothing is ticked: {:?}", seen.pressed());
}

/// Names of all that this site keeps.
fn ours(visitor: &Visitor) -> Vec<String> {
    let names = visitor.browser.run("return Object.keys(localStorage)", vec![]);
    let names = names.as_array().unwrap().iter().map(|name| name.as_str().unwrap().to_owned());
    names.filter(|name| name.starts_with("anju.")).collect()
}

#[test]
fn by_default_nothing_is_kept_and_a_reload_forgets() {
    let mut visitor = Visitor::arrive("zh-Hans");
    visitor.choose(&["housing"]);
    visitor.finish(worker);
    assert_eq!(ours(&visitor), [""; 0]);
    let held =
        "return [sessionStorage.length, document.cookie, location.href, JSON.stringify(history.state)]";
    let held = visitor.browser.run(held, vec![]);
    assert_eq!((&held[0], &held[1]), (&json!(0), &json!("")));
    assert_eq!(held[2], format!("{}wizard/", visitor.site), "no answer stands in the address");
    assert!(held[3].as_str().unwrap().parse::<u64>().is_ok(), "the history holds a number only: {held}");
    visitor.reload();
    stands_at_the_first_question(&visitor);
}

#[test]
fn what_is_remembered_is_there_again() {
    let mut visitor = Visitor::arrive("zh-Hans");
    visitor.choose(&["housing"]);
    visitor.finish(worker);
    remember(&visitor);
    visitor.wait("the box is ticked", |seen| !seen.pressed().is_empty());
    let text = visitor.kept(KEY).expect("the answers are kept");
    let said = visitor.state.clone();
    assert!(snapshot::decode(book(), &text).unwrap().interview.answers().eq(said.answers()));

    visitor.reload();
    let title = visitor.word("check-title");
    visitor.wait("the list of answers", |seen| seen.heading == title);
    visitor.state = Interview::resumed(said.topics().clone(), said.answers().collect());
    assert!(!visitor.answers().is_empty());
    visitor.go_on();
    visitor.judge();
    assert_eq!(visitor.wait("results", |seen| seen.alive).pressed(), [visitor.word("remember")]);

    // Unticked, nothing stays.
    remember(&visitor);
    visitor.wait("the box is not ticked", |seen| seen.pressed().is_empty());
    assert_eq!(visitor.kept(KEY), None);
    visitor.reload();
    stands_at_the_first_question(&visitor);
    visitor.notes().tell_no_trouble();
}

#[test]
fn kept_answers_that_cannot_be_read_are_refused_in_a_clear_sentence() {
    let whole = {
        let all = (0..book().topics.len() as u16).collect();
        interview::snapshot::encode(book(), &Interview::default().with_topics(all))
    };
    let cut = &whole[..whole.len() / 2];
    for text in ["\u{0}\u{ffff}{\"a\":[", "", "anju-answers 0\ntopic residence\nsum 00000000\n", cut] {
        let mut visitor = with_kept(text);
        let sentence = visitor.word("recall-failed");
        visitor.wait("the sentence is said", |seen| seen.notices.contains(&sentence));
        stands_at_the_first_question(&visitor);
        assert_eq!(visitor.kept(KEY), None, "{text:?} is taken away");
        assert_eq!(visitor.kept("anju.text").as_deref(), Some("large"), "nothing else is lost");
        visitor.choose(&["housing"]);
        visitor.finish(worker);
        visitor.judge();
        visitor.notes().are_silent();
    }
}

#[test]
fn where_storage_is_forbidden_everything_else_works() {
    let phone = Phone { before: vec![FORBIDDEN.to_owned()], ..Phone::default() };
    let mut visitor = Visitor::with(phone, "zh-Hans", TODAY);
    visitor.open_wizard();
    visitor.press(".text-switch", 0);
    visitor.choose(&["housing"]);
    visitor.finish(worker);
    visitor.judge();
    remember(&visitor);
    let sentence = visitor.word("cannot-remember");
    let seen = visitor.wait("one is told", |seen| seen.notices.contains(&sentence));
    assert!(seen.pressed().is_empty(), "nothing pretends to be remembered");
    visitor.judge();
    visitor.press(".clear-link", 0);
    stands_at_the_first_question(&visitor);
    visitor.notes().are_silent();
}

#[test]
fn clearing_leaves_nothing_behind() {
    let mut visitor = Visitor::arrive("zh-Hans");
    visitor.browser.run("localStorage.setItem('neighbour', 'his')", vec![]);
    visitor.press(".text-switch", 0);
    visitor.choose(&["housing"]);
    visitor.finish(worker);
    remember(&visitor);
    visitor.wait("the box is ticked", |seen| !seen.pressed().is_empty());
    assert!(!ours(&visitor).is_empty());
    let said: Vec<String> = visitor
        .state
        .active(book(), visitor.on)
        .iter()
        .map(|(key, _)| visitor.say().question(*key))
        .collect();

    visitor.press(".clear-link", 0);
    let sentence = visitor.word("cleared");
    visitor.wait("one is told", |seen| seen.notices.contains(&sentence));
    assert_eq!(ours(&visitor), [""; 0]);
    assert_eq!(visitor.kept("neighbour").as_deref(), Some("his"), "what is not ours stays");
    stands_at_the_first_question(&visitor);

    // Nor do the browser's buttons bring anything back.
    for button in ["back", "back", "forward"] {
        visitor.browser.navigate(button);
        stands_at_the_first_question(&visitor);
    }
    let page = visitor.browser.run("return document.body.textContent", vec![]);
    for question in said {
        assert!(!page.as_str().unwrap().contains(&question), "{question} is still there");
    }
    visitor.reload();
    stands_at_the_first_question(&visitor);
}

#[test]
fn after_clearing_the_way_back_is_a_way_again() {
    let mut visitor = Visitor::arrive("zh-Hans");
    visitor.choose(&["housing"]);
    visitor.answer(&worker(&visitor.asked_name()));
    visitor.answer(&worker(&visitor.asked_name()));
    visitor.press(".clear-link", 0);
    let title = visitor.word("topics-title");
    visitor.wait("the first question", |seen| seen.fresh && seen.heading == title);
    // Somebody looks whether the back button still shows anything, and then starts once more.
    visitor.browser.navigate("back");
    stands_at_the_first_question(&visitor);
    visitor.state = Interview::default();
    visitor.release_promise();
    visitor.start_way();
    visitor.choose(&["residence"]);
    for _ in 0..2 {
        visitor.answer(&worker(&visitor.asked_name()));
    }
    for _ in 0..2 {
        visitor.travel(-1, |visitor| visitor.press(".back-link", 0));
    }
    for _ in 0..2 {
        visitor.travel(1, |visitor| visitor.browser.navigate("forward"));
    }
}

#[test]
fn after_a_reload_the_way_back_is_a_way_again() {
    let mut visitor = Visitor::arrive("zh-Hans");
    visitor.choose(&["housing"]);
    visitor.answer(&worker(&visitor.asked_name()));
    visitor.answer(&worker(&visitor.asked_name()));
    visitor.reload();
    visitor.browser.navigate("back");
    stands_at_the_first_question(&visitor);
    visitor.choose(&["residence"]);
    for _ in 0..2 {
        visitor.answer(&worker(&visitor.asked_name()));
    }
    for _ in 0..2 {
        visitor.travel(-1, |visitor| visitor.browser.navigate("back"));
    }
}

#[test]
fn the_answers_of_an_older_rule_book_are_kept_as_far_as_they_go() {
    let mut visitor = Visitor::arrive("zh-Hans");
    visitor.choose(&["housing"]);
    visitor.finish(worker);
    let said = visitor.state.clone();
    let packed = interview::snapshot::encode(book(), &said);
    let (body, _) = packed.rsplit_once("sum ").unwrap();
    let body = format!("{body}applicant a-fact-of-old yes\n");
    // FNV-1a, as the format says.
    let sum =
        body.bytes().fold(0x811c_9dc5_u32, |sum, byte| (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    visitor.browser.run(
        "localStorage.setItem('anju.answers', arguments[0])",
        vec![json!(format!("{body}sum {sum:08x}\n"))],
    );
    visitor.reload();
    let sentence = visitor.word("recalled-partly");
    let seen = visitor.wait("the sentence is said", |seen| seen.notices.contains(&sentence));
    assert_eq!(seen.heading, visitor.word("check-title"));
    visitor.state = Interview::resumed(said.topics().clone(), said.answers().collect());
    assert_eq!(visitor.answers().len(), said.active(book(), visitor.on).len() + 1);
}

#[test]
fn another_language_goes_on_where_one_was_and_keeps_nothing_besides() {
    let mut visitor = Visitor::arrive("zh-Hans");
    visitor.choose(&["residence"]);
    for _ in 0..2 {
        visitor.answer(&worker(&visitor.asked_name()));
    }
    for (place, language) in [(2, "en"), (1, "zh-Hant"), (0, "zh-Hans")] {
        visitor.press(".language-switch a", place);
        visitor.language = language;
        visitor.release_promise();
        let question = visitor.say().question(visitor.asked().unwrap());
        visitor
            .wait(&format!("the same question in {language}"), |seen| seen.alive && seen.heading == question);
        assert_eq!(visitor.browser.run("return sessionStorage.length", vec![]), 0);
        assert_eq!(ours(&visitor), [""; 0]);
    }
    visitor.start_way();
    visitor.finish(worker);
    visitor.judge();
    visitor.notes().are_silent();
    visitor.reload();
    stands_at_the_first_question(&visitor);
}

#[test]
fn a_tap_beside_the_languages_keeps_nothing() {
    let mut visitor = Visitor::arrive("zh-Hans");
    visitor.choose(&["residence"]);
    visitor.answer(&worker(&visitor.asked_name()));
    // On the strip itself, not on a language.
    visitor.browser.run("document.querySelector('.language-switch').click()", vec![]);
    assert_eq!(visitor.browser.run("return sessionStorage.length", vec![]), 0);
    visitor.reload();
    stands_at_the_first_question(&visitor);
}
