//! By keys a quotation leads to its sentence in the document and back to the same results.

use crate::browser::Phone;
use crate::family::worker;
use crate::input::{ENTER, Hand, SPACE, TAB};
use crate::session::{TODAY, Visitor};
use serde_json::{Value, json};

/// What a script returns once it is not null.
fn until(visitor: &Visitor, script: &str) -> Value {
    for _ in 0..100 {
        let found = visitor.browser.run(script, vec![]);
        if !found.is_null() {
            return found;
        }
        std::thread::sleep(std::time::Duration::from_millis(100));
    }
    panic!("it never came to this: {script}");
}

/// The quotation that the journey follows: a link out of the reasons of a card into the document.
const QUOTATION: &str = "article.card .condition .grounds a[href*='document/#q-']";

/// The places, among all summaries of cards, of those behind which it is closed away, from outside to inside.
fn closed_behind(visitor: &Visitor) -> Vec<usize> {
    let look = "const link = document.querySelector(arguments[0]), all = [...document.querySelectorAll('article.card summary')];
        return all.map((one, place) => [one.parentElement, place])
            .filter(([section]) => !section.open && section.contains(link)).map(([, place]) => place)";
    let found = visitor.browser.run(look, vec![json!(QUOTATION)]);
    found.as_array().unwrap().iter().map(|place| place.as_u64().unwrap() as usize).collect()
}

#[test]
fn by_keys_a_quotation_leads_to_its_sentence_in_the_document_and_back_to_the_same_results() {
    let mut visitor = Visitor::with(Phone::default(), "zh-Hans", TODAY);
    visitor.hand = Hand::Keys;
    visitor.open_wizard();
    visitor.choose(&["hukou", "schooling"]);
    visitor.finish(worker);
    visitor.judge();
    let cards = "return [...document.querySelectorAll('article.card')].map((one) => one.textContent)";
    let before = visitor.browser.run(cards, vec![]);

    // The reasons are opened, first with Enter, what is within with the space bar.
    let closed = closed_behind(&visitor);
    assert!(!closed.is_empty(), "sentences first: reasons are closed");
    for (place, key) in closed.iter().zip([ENTER, SPACE].into_iter().cycle()) {
        visitor.browser.reach("article.card summary", *place);
        visitor.browser.strike(&[key]);
    }
    assert_eq!(closed_behind(&visitor), [0; 0], "all of them are open");

    visitor.browser.reach(QUOTATION, 0);
    let quoted = "return document.activeElement.closest('li').querySelector('.quote').textContent";
    let quote = visitor.browser.run(quoted, vec![]);
    visitor.browser.strike(&[ENTER]);
    let look = "const said = location.pathname.includes('/document/') && document.querySelector(':target');
        if (!said) return null;
        const box = said.getBoundingClientRect(), style = getComputedStyle(said);
        return { text: said.textContent, seen: box.bottom > 0 && box.top < innerHeight, outline: style.outlineStyle };";
    let seen = until(&visitor, look);
    assert_eq!(seen["text"], quote);
    assert_eq!((&seen["seen"], &seen["outline"]), (&json!(true), &json!("solid")), "{seen}");
    // Whoever tabs on from there goes on from the sentence, not from the top of the page.
    visitor.browser.strike(&[TAB]);
    let onward = "const said = document.querySelector(':target'), focus = document.activeElement;
        return !!(said.compareDocumentPosition(focus) & (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY))";
    assert_eq!(visitor.browser.run(onward, vec![]), true, "the keys go on from the sentence");

    // Back is the browser's own key, which no page sees.
    visitor.browser.navigate("back");
    let back = "const cards = [...document.querySelectorAll('article.card')].map((one) => one.textContent);
        return cards.length ? cards : null";
    assert_eq!(until(&visitor, back), before, "everything as it was");
    let carried = "return sessionStorage.length ? null : 0";
    assert_eq!(until(&visitor, carried), 0, "and nothing waits for another page any more");
    // A browser that kept the page has the reasons still open, one that did not has them closed.
    let open = "return document.querySelectorAll('article.card summary')[arguments[0]].parentElement.open";
    let is_open = || visitor.browser.run(open, vec![json!(closed[0])]);
    visitor.browser.reach("article.card summary", closed[0]);
    let was_open = is_open();
    visitor.browser.strike(&[ENTER]);
    assert_ne!(is_open(), was_open, "and the keys work on");
}
