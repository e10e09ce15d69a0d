//! Why, all the way down: from a card to the answer that makes it so, to the whole tree, to the sentence in the document,
//! and back again with nothing lost.

use crate::family::worker;
use crate::talk::Visitor;
use serde_json::{Value, json};

fn at_the_results(language: &'static str) -> Visitor {
    let mut visitor = Visitor::arrive(language);
    visitor.choose(&["hukou", "schooling"]);
    visitor.finish(worker);
    visitor
}

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

#[test]
fn what_is_blamed_stands_first_and_the_whole_tree_a_tap_deeper() {
    for language in ["zh-Hans", "zh-Hant", "en"] {
        let visitor = at_the_results(language);
        let look = "return [...document.querySelectorAll('.condition')].map((one) => ({
            truth: one.dataset.truth,
            blamed: [...one.querySelectorAll(':scope > .reasons .reason')].map((line) => [line.dataset.truth, line.textContent]),
            tree: [...one.querySelectorAll(':scope > details .reason')].length,
            open: [...one.querySelectorAll(':scope > details')].some((inner) => inner.open) }))";
        let found = visitor.browser.run(look, vec![]);
        let conditions = found.as_array().unwrap();
        assert!(conditions.len() > 8, "{found}");
        for condition in conditions {
            let blamed = condition["blamed"].as_array().unwrap();
            assert!(!blamed.is_empty(), "{condition}");
            assert!(blamed.iter().any(|line| line[0] == condition["truth"]), "{condition}");
            let tree = condition["tree"].as_u64().unwrap() as usize;
            assert!(tree == 0 || tree >= blamed.len() || blamed.len() <= 2, "{condition}");
            assert_eq!(condition["open"], false, "sentences first");
        }
    }
}

#[test]
fn a_quotation_leads_to_its_sentence_in_the_document_and_back_to_the_same_results() {
    let visitor = at_the_results("zh-Hans");
    let cards = "return [...document.querySelectorAll('article.card')].map((one) => one.textContent)";
    let before = visitor.browser.run(cards, vec![]);
    // By keyboard: the link has the focus, Enter follows it.
    let go = "for (const one of document.querySelectorAll('details')) one.open = true;
        const link = document.querySelector('.condition .grounds a[href*=\"document/#q-\"]');
        link.focus(); const quote = link.closest('li').querySelector('.quote').textContent; link.click(); return quote";
    let quote = visitor.browser.run(go, vec![]);
    let look = "const said = location.pathname.includes('/document/') && document.querySelector(':target');
        if (!said) return null;
        const box = said.getBoundingClientRect(), style = getComputedStyle(said);
        return { text: said.textContent, seen: box.bottom > 0 && box.top < innerHeight, outline: style.outlineStyle };";
    let seen = until(&visitor, look);
    assert_eq!(seen["text"], quote);
    assert_eq!((&seen["seen"], &seen["outline"]), (&json!(true), &json!("solid")), "{seen}");
    visitor.browser.navigate("back");
    let back = "const cards = [...document.querySelectorAll('article.card')].map((one) => one.textContent);
        return cards.length ? cards : null";
    assert_eq!(until(&visitor, back), before, "everything as it was");
}
