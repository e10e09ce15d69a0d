//! What a screen reader is told: the question with what is left, its answers as a group with the question's name and
//! its hints, and no two lines or buttons of one page with the same name.

use crate::family::worker;
use crate::session::Visitor;
use policy::Kind;
use serde_json::json;

/// What the group of answers and the question are named and described by: texts of the elements that they refer to.
const TOLD: &str = "const words = (ids) => (ids || '').split(' ').filter(Boolean) \
        .map((id) => document.getElementById(id)).filter(Boolean).map((e) => e.textContent.trim()); \
    const group = document.querySelector('.choices[role=group], fieldset.fieldset'); \
    const told = (of, name) => words(of.getAttribute(name)); \
    return { name: told(group, 'aria-labelledby'), hints: told(group, 'aria-describedby'), \
        shown: [...document.querySelectorAll('.question-hint')].map((e) => e.textContent.trim()), \
        left: told(document.querySelector('h1'), 'aria-describedby') };";

/// Names that stand more than once among what can be opened or tapped. Links of one name may lead to one page.
const TWICE: &str = "const all = [...document.querySelectorAll('main summary, main button, main a')] \
        .filter((e) => e.getClientRects().length) \
        .map((e) => [(e.getAttribute('aria-label') || e.textContent).trim(), e.tagName === 'A' ? e.href.split('#')[0] : null]); \
    const same = (one, other) => one[0] === other[0] && (one[1] === null || one[1] !== other[1]); \
    return all.filter((one, place) => all.some((other, before) => before < place && same(one, other))) \
        .map((one) => one[0]);";

#[test]
fn a_question_and_its_answers_say_what_they_are() {
    let mut visitor = Visitor::arrive("zh-Hans");
    visitor.choose(&["residence", "insurance"]);
    let mut kinds = (false, false);
    while let Some(key) = visitor.asked() {
        let told = visitor.browser.run(TOLD, vec![]);
        assert_eq!(told["name"], json!([visitor.say().question(key)]));
        assert_eq!(told["hints"], told["shown"], "{}", visitor.asked_name());
        assert!(told["left"][0].is_string(), "{told}");
        match crate::site::book().fact(key.fact).kind {
            Kind::Choice(_) => kinds.0 = true,
            _ => kinds.1 = true,
        }
        assert_eq!(visitor.browser.run(TWICE, vec![]), json!([]), "{}", visitor.asked_name());
        visitor.answer(&worker(&visitor.asked_name()));
    }
    assert_eq!(kinds, (true, true), "both kinds of questions were looked at");
}

#[test]
fn no_two_lines_of_the_results_sound_alike() {
    let mut visitor = Visitor::arrive("en");
    visitor.choose(&["residence", "housing", "insurance"]);
    visitor.finish(worker);
    visitor.judge();
    visitor
        .browser
        .run("document.querySelectorAll('details').forEach((one) => { one.open = true; })", vec![]);
    assert_eq!(visitor.browser.run(TWICE, vec![]), json!([]));
    visitor.open_answers();
    assert_eq!(visitor.browser.run(TWICE, vec![]), json!([]));
}
