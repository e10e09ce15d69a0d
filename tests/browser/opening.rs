//! The door of the program: it opens for its own formats only, and else leaves the prerendered page.

use crate::rules::{BOOK, RESULTS, WORDS};
use anju::results;
use anju::wizard::open;
use policy::RuleBook;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Document, Element};

/// What the questions need of the book.
const QUESTIONS: &[u8] = BOOK[0];

const PRERENDERED: &str = "<form><h1 id=\"question\">prerendered</h1>\
                       <input type=\"checkbox\" name=\"topic\" value=\"nothing\"></form>";

fn document() -> Document {
    web_sys::window().unwrap().document().unwrap()
}

/// A prerendered page.
fn page() -> Element {
    let wizard = document().create_element("div").unwrap();
    wizard.set_id("wizard");
    wizard.set_inner_html(PRERENDERED);
    document().body().unwrap().append_child(&wizard).unwrap();
    wizard
}

#[wasm_bindgen_test]
fn bytes_of_another_format_are_refused_and_the_page_stays() {
    let wizard = page();
    let other_format = |bytes: &[u8]| {
        // The format comes first, as a varint; ours is below 127.
        let mut bytes = bytes.to_vec();
        bytes[0] += 1;
        bytes
    };
    assert!(RuleBook::FORMAT < 127 && u16::from(QUESTIONS[0]) == RuleBook::FORMAT);
    let half = QUESTIONS.len() / 2;
    for (what, book, words) in [
        ("nothing", Vec::new(), Vec::new()),
        ("no book", Vec::new(), WORDS.to_vec()),
        ("no words", QUESTIONS.to_vec(), Vec::new()),
        ("half a book", QUESTIONS[..half].to_vec(), WORDS.to_vec()),
        ("half the words", QUESTIONS.to_vec(), WORDS[..WORDS.len() / 2].to_vec()),
        ("another book", other_format(QUESTIONS), WORDS.to_vec()),
        ("other words", QUESTIONS.to_vec(), other_format(WORDS)),
        ("a page of HTML", b"<!doctype html><title>404</title>".to_vec(), WORDS.to_vec()),
        ("the one for the other", WORDS.to_vec(), QUESTIONS.to_vec()),
    ] {
        assert!(!open(&book, words, "zh-Hans", false), "{what} was taken");
        assert_eq!(wizard.inner_html(), PRERENDERED, "{what} changed the page");
    }
    wizard.remove();
}

#[wasm_bindgen_test]
fn its_own_bytes_open_the_wizard() {
    let wizard = page();
    assert!(open(QUESTIONS, WORDS.to_vec(), "zh-Hans", false));
    assert!(!wizard.inner_html().contains("prerendered"));
    let topics = wizard.query_selector_all("input[name=topic]").unwrap();
    assert!(topics.length() > 0, "the first question stands there");
    wizard.remove();
}

#[wasm_bindgen_test]
fn the_program_of_the_results_opens_for_its_own_words_only() {
    let wizard = || JsValue::from(js_sys::Object::new()).unchecked_into();
    let open = |book: [&[u8]; 2], words: &[u8]| {
        let words = [WORDS.to_vec(), words.to_vec()];
        results::open(book.map(<[u8]>::to_vec), words, "zh-Hans", wizard())
    };
    assert!(!open(BOOK, &[]) && !open(BOOK, &RESULTS[..RESULTS.len() / 2]), "those are no words");
    assert!(!open(BOOK, QUESTIONS), "nor is that");
    let [questions, told] = BOOK;
    for book in
        [[questions, &[]], [questions, questions], [told, questions], [questions, &told[..told.len() / 2]]]
    {
        assert!(!open(book, RESULTS), "that is no book");
    }
    assert!(open(BOOK, RESULTS) && open(BOOK, RESULTS), "twice does no harm");
}
