//! A code is typed in, and a mistyped one can be corrected.

use crate::family::worker;
use crate::input::Hand;
use crate::session::Visitor;
use crate::site::book;
use interview::share_code::decode;
use serde_json::json;

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
