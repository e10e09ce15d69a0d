//! What is blamed stands first and the whole tree a tap deeper.

use crate::family::worker;
use crate::session::Visitor;

fn at_the_results(language: &'static str) -> Visitor {
    let mut visitor = Visitor::arrive(language);
    visitor.choose(&["hukou", "schooling"]);
    visitor.finish(worker);
    visitor.judge();
    visitor
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
