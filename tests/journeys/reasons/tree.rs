//! Each condition is one plain line with what was answered, and what makes it so a tap deeper.

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
fn each_condition_is_one_plain_line_and_what_makes_it_so_a_tap_deeper() {
    for language in ["zh-Hans", "zh-Hant", "en"] {
        let visitor = at_the_results(language);
        let look = "return [...document.querySelectorAll('.condition')].map((one) => ({
            truth: one.dataset.truth,
            answers: [...one.querySelectorAll(':scope > .reason-answer')].map((line) => line.textContent),
            lists: [...one.children].filter((part) => part.matches('ul, ol')).length,
            blamed: [...one.querySelectorAll(':scope > details .reason')].map((line) => [line.dataset.truth, line.textContent]),
            sources: [...one.querySelectorAll(':scope > details .grounds > li')].length,
            open: [...one.querySelectorAll(':scope > details')].some((inner) => inner.open) }))";
        let found = visitor.browser.run(look, vec![]);
        let conditions = found.as_array().unwrap();
        assert!(conditions.len() > 8, "{found}");
        for condition in conditions {
            let blamed = condition["blamed"].as_array().unwrap();
            assert!(!blamed.is_empty(), "{condition}");
            assert!(blamed.iter().any(|line| line[0] == condition["truth"]), "{condition}");
            assert!(condition["sources"].as_u64().unwrap() > 0, "it rests on something: {condition}");
            assert_eq!(condition["lists"], 0, "one plain line: {condition}");
            assert!(condition["answers"].as_array().unwrap().len() <= 1, "{condition}");
            // What stands in the line is what was answered to what is blamed.
            let all: String = blamed.iter().filter_map(|line| line[1].as_str()).collect();
            for answer in condition["answers"].as_array().unwrap() {
                let first = answer.as_str().unwrap().split(['。', '.']).next().unwrap();
                assert!(all.contains(first), "{condition}");
            }
            assert_eq!(condition["open"], false, "sentences first");
        }
        let with_answers = conditions.iter().filter(|one| one["answers"][0].is_string()).count();
        assert!(with_answers * 2 > conditions.len(), "{with_answers} of {}", conditions.len());
    }
}
