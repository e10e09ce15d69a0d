//! Answers taken along: as a code to read out, a link to copy, a picture to scan; and how they arrive on another phone.

use crate::browser::Phone;
use crate::family::worker;
use crate::finger::Hand;
use crate::glance::Glance;
use crate::scan::scan;
use crate::site::below;
use crate::site::book;
use crate::talk::{TODAY, Visitor};
use interview::share_code::{DecodeError, decode, encode};
use interview::{Answer, Interview};
use policy::{FactKey, Sensitivity};
use serde_json::{Value, json};

/// What is offered below the results: code, link, address, and the dots of the picture as the browser draws it.
const OFFERED: &str = r#"
const done = arguments[arguments.length - 1];
const shown = (css) => [...document.querySelectorAll(".share " + css)].filter((one) => one.getClientRects().length > 0);
const picture = shown("img")[0];
const side = 400;
const canvas = document.createElement("canvas");
canvas.width = canvas.height = side;
const draw = () => {
  const paper = canvas.getContext("2d");
  paper.drawImage(picture, 0, 0, side, side);
  const dots = paper.getImageData(0, 0, side, side).data;
  let dark = "";
  for (let place = 0; place < dots.length; place += 4) dark += dots[place] < 128 ? "1" : "0";
  done({
    codes: shown(".share-code").map((one) => one.textContent), pictures: shown("img").length, dark,
    links: shown("textarea").map((one) => one.value), text: shown("p").map((one) => one.textContent).join(" "),
    alt: picture.alt, width: picture.getBoundingClientRect().width,
  });
};
picture.decode().then(draw);"#;

struct Offered {
    code: String,
    link: String,
    scanned: String,
    text: String,
}

impl Visitor {
    fn offered(&self) -> Offered {
        self.wait("there is something to take along", |_| {
            self.browser.run("return !!document.querySelector('.share img')", vec![]) == json!(true)
        });
        let seen = self.browser.run_until_called(OFFERED, vec![]);
        assert_eq!(seen["pictures"], 1, "one picture on the screen");
        assert!(seen["width"].as_f64().unwrap() >= 200.0, "{}", seen["width"]);
        assert_eq!(seen["alt"], self.word("share-picture"));
        let only = |name: &str| {
            let all = seen[name].as_array().unwrap();
            assert_eq!(all.len(), 1, "{name}: {all:?}");
            all[0].as_str().unwrap().to_owned()
        };
        let dark: Vec<bool> = seen["dark"].as_str().unwrap().bytes().map(|dot| dot == b'1').collect();
        Offered {
            code: only("codes"),
            link: only("links"),
            scanned: scan(400, |x, y| dark[y * 400 + x]),
            text: seen["text"].as_str().unwrap().to_owned(),
        }
    }

    /// The list of answers stands there, as the code told it.
    fn sees_answers_of(&mut self, told: &Interview) -> Glance {
        self.state = told.clone();
        let (title, sentence) = (self.word("check-title"), self.word("code-told"));
        let seen = self.wait("the answers of the code", |seen| {
            seen.heading == title && seen.notices.contains(&sentence)
        });
        self.answers();
        seen
    }

    fn address(&self) -> String {
        self.browser.run("return location.href", vec![]).as_str().unwrap().to_owned()
    }
}

/// The answers that a code without sensitive ones holds.
fn plain(state: &Interview) -> Vec<(FactKey, Answer)> {
    state.answers().filter(|(key, _)| book().fact(key.fact).sensitivity == Sensitivity::Plain).collect()
}

#[test]
fn code_link_and_picture_open_the_same_answers_on_another_phone() {
    for language in ["zh-Hans", "zh-Hant", "en"] {
        let mut visitor = Visitor::arrive(language);
        visitor.choose(&["hukou"]);
        visitor.finish(worker);
        visitor.judge();
        let offered = visitor.offered();
        let code = offered.code.replace(' ', "");
        assert_eq!(code, encode(book(), &visitor.state, false));
        assert!(offered.code.split(' ').all(|group| group.len() <= 4) && offered.code.len() <= 40);
        assert_eq!(offered.link, format!("{}{}wizard/#a={code}", visitor.site, below(language)));
        assert_eq!(offered.scanned, offered.link);
        let said = visitor.state.clone();
        visitor.notes().are_silent();
        // Two browsers at a time are all there are.
        drop(visitor);

        let mut other = Visitor::with(Phone::default(), language, TODAY);
        other.browser.go(&offered.scanned);
        other.begin_anew();
        let told = decode(book(), &code).unwrap().interview;
        assert_eq!(told.answers().collect::<Vec<_>>(), said.answers().collect::<Vec<_>>());
        other.sees_answers_of(&told);
        assert_eq!(
            other.address(),
            format!("{}{}wizard/", other.site, below(language)),
            "nothing stays in the address"
        );
        let held = other.browser.run("return [localStorage.length, sessionStorage.length, JSON.stringify(document.getElementById('wizard').dataset)]", vec![]);
        assert_eq!((&held[0], &held[1]), (&json!(0), &json!(0)), "nothing is kept");
        assert!(!held[2].as_str().unwrap().contains("anju-answers"), "{held}");
        other.go_on();
        other.judge();
        other.notes().are_silent();
    }
}

#[test]
fn sensitive_answers_are_left_out_unless_one_wishes_otherwise() {
    let mut visitor = Visitor::arrive("zh-Hans");
    visitor.choose(&["insurance"]);
    visitor.finish(worker);
    let all = visitor.state.answers().count();
    assert!(plain(&visitor.state).len() < all, "the worker was hurt");
    let offered = visitor.offered();
    let told = decode(book(), &offered.code).unwrap();
    assert_eq!(told.interview.answers().collect::<Vec<_>>(), plain(&visitor.state));
    let injury =
        visitor.say().label(FactKey::new(book().fact_named("injury").unwrap(), policy::Person::Applicant));
    assert!(offered.text.contains(&injury), "what is left out is named: {}", offered.text);
    visitor.press("#share-sensitive + label", 0);
    let offered = visitor.offered();
    assert_eq!(offered.code.replace(' ', ""), encode(book(), &visitor.state, true));
    assert!(offered.text.contains(&visitor.word("share-all-in")));
    assert_eq!(decode(book(), &offered.link).unwrap().interview.answers().count(), all);
    assert_eq!(offered.scanned, offered.link);
    visitor.press("#share-sensitive + label", 0);
    assert!(visitor.offered().code.len() < offered.code.len());
    visitor.notes().are_silent();
}

#[test]
fn a_code_is_typed_in_and_a_slip_can_be_mended() {
    for hand in [Hand::Finger, Hand::Keys] {
        let mut visitor = Visitor::arrive("zh-Hans");
        visitor.choose(&["housing"]);
        visitor.finish(worker);
        let code = visitor.offered().code;
        let told = decode(book(), &code).unwrap().interview;
        drop(visitor);

        let mut other = Visitor::arrive("zh-Hans");
        other.hand = hand;
        other.wait("the field is there", |_| {
            other.browser.run("return !!document.querySelector('details.code')", vec![]) == json!(true)
        });
        other.press("details.code > summary", 0);
        let said = || other.browser.run("return document.getElementById('code-error').textContent", vec![]);
        let sign = if code.starts_with('2') { "3" } else { "2" };
        for (typed, name) in
            [("", "code-short"), ("1A2B", "code-short"), (&*format!("{sign}{}", &code[1..]), "code-garbled")]
        {
            other.browser.type_into(hand, "#code-typed", typed);
            other.press("details.code button", 0);
            let expected = other.word(name);
            other.wait(name, |_| said() == json!(expected));
            let kept = other.browser.run("return document.getElementById('code-typed').value", vec![]);
            assert_eq!(kept, json!(typed), "what was typed stays, to be mended");
        }
        let typed = code.to_lowercase().replace('0', "o").replace('1', "l");
        other.browser.type_into(hand, "#code-typed", &typed);
        other.press("details.code button", 0);
        other.sees_answers_of(&told);
        other.go_on();
        other.judge();
        other.notes().are_silent();
    }
}

#[test]
fn a_code_that_cannot_be_used_says_why_and_the_questions_begin() {
    let newer = (0..32 * 32)
        .map(|n| {
            let sign = |n: usize| char::from(b"0123456789ABCDEFGHJKMNPQRSTVWXYZ"[n]);
            format!("20ABCDEFGHJK{}{}", sign(n / 32), sign(n % 32))
        })
        .find(|code| decode(book(), code).err() == Some(DecodeError::NewerVersion))
        .unwrap();
    let long = "1".repeat(4000);
    for (fragment, name) in [
        ("", "code-short"),
        ("12", "code-short"),
        ("1000ABCDEFGHJK", "code-garbled"),
        ("%F0%9F%98%80%00%3Cscript%3E", "code-garbled"),
        (&*long, "code-garbled"),
        (&*newer, "code-newer"),
    ] {
        let mut visitor = Visitor::with(Phone::default(), "en", TODAY);
        visitor.browser.go(&format!("{}en/wizard/#a={fragment}", visitor.site));
        visitor.begin_anew();
        let (title, sentence) = (visitor.word("topics-title"), visitor.word(name));
        visitor.wait(&format!("{name} for {fragment:.40}"), |seen| {
            seen.heading == title && seen.notices.contains(&sentence)
        });
        assert!(!visitor.address().contains('#'), "{}", visitor.address());
        visitor.choose(&["housing"]);
        visitor.finish(worker);
        visitor.judge();
        visitor.notes().are_silent();
    }
}

#[test]
fn a_code_does_not_take_the_place_of_what_the_phone_keeps() {
    let mut visitor = Visitor::arrive("zh-Hans");
    visitor.choose(&["housing"]);
    visitor.finish(worker);
    let code = visitor.offered().code.replace(' ', "");
    let told = decode(book(), &code).unwrap().interview;
    let cards = visitor.judge().len();
    drop(visitor);

    let mut other = Visitor::arrive("zh-Hans");
    other.choose(&["hukou"]);
    other.finish(worker);
    other.press("input[name=remember]", 0);
    other.wait("the box is ticked", |seen| !seen.pressed().is_empty());
    let kept = other.kept("anju.answers");
    assert!(kept.is_some());
    // The link is opened in the same tab, where the page is open already.
    other.browser.run("location.hash = 'a=' + arguments[0]", vec![json!(code)]);
    other.sees_answers_of(&told);
    other.go_on();
    assert_eq!(other.judge().len(), cards);
    assert_eq!(other.kept("anju.answers"), kept, "the phone keeps what it was asked to keep");
    // In another language it is still somebody else's conversation.
    other.press(".language-switch a", 2);
    other.language = "en";
    other.release_promise();
    let title = other.word("results-title");
    let seen = other.wait("the results in English", |seen| seen.alive && seen.heading == title);
    assert_eq!(seen.pressed(), [""; 0], "they are not what the phone keeps");
    other.judge();
    assert_eq!(other.kept("anju.answers"), kept);
}

#[test]
fn what_seems_wrong_is_a_text_to_hand_over_and_nothing_is_sent() {
    for language in ["zh-Hans", "en"] {
        let mut visitor = Visitor::arrive(language);
        visitor.choose(&["residence"]);
        visitor.finish(worker);
        let code = visitor.offered().code;
        visitor.press("details.feedback > summary", 0);
        let text = |visitor: &Visitor| {
            let read = "const all = [...document.querySelector('details.feedback').querySelectorAll('textarea')]; \
                        return all.filter((one) => one.getClientRects().length > 0).map((one) => one.value)";
            let texts: Value = visitor.browser.run(read, vec![]);
            assert_eq!(texts.as_array().unwrap().len(), 1, "{texts}");
            texts[0].as_str().unwrap().to_owned()
        };
        let (fingerprint, day) = (crate::site::fingerprint(), visitor.say().day(visitor.on));
        let title = visitor.browser.run("return document.querySelector('.card-title').textContent", vec![]);
        let plain = text(&visitor);
        for needed in [fingerprint.as_str(), &day, title.as_str().unwrap()] {
            assert!(plain.contains(needed), "{needed} is not in {plain}");
        }
        assert!(!plain.contains(&code), "no answers unless one wishes");
        visitor.press("details.feedback label.share-label", 0);
        assert!(text(&visitor).contains(&code));
        let section =
            visitor.browser.run("return document.querySelector('details.feedback').innerText", vec![]);
        assert!(section.as_str().unwrap().contains("12345"), "whom to tell: {section}");
        visitor.notes().are_silent();
    }
}
