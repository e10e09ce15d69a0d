//! What one was not sure of is worth finding out or it is not.

use crate::family::worker;
use crate::session::Visitor;
use crate::site::book;

#[test]
fn what_one_was_not_sure_of_is_worth_finding_out_or_it_is_not() {
    let mut visitor = Visitor::arrive("zh-Hans");
    visitor.choose(&["residence"]);
    visitor.finish(|question| match question {
        "applicant.permit" => "none".to_owned(),
        "applicant.studies-here" | "applicant.dwelling" | "applicant.earlier-circle" => "?".to_owned(),
        _ => worker(question),
    });
    visitor.judge();
    let open = visitor.state.open_answers(book(), visitor.on);
    assert!(!open.is_empty(), "something was not known");
    let read = "document.querySelector('.results-unsure').open = true; \
        return [...document.querySelectorAll('.results-unsure dt, .results-unsure dd')].map((one) => one.innerText)";
    let found = visitor.browser.run(read, vec![]);
    let found: Vec<&str> = found.as_array().unwrap().iter().filter_map(|one| one.as_str()).collect();
    assert_eq!(found.len(), 2 * open.len(), "{found:?}");
    let household = visitor.state.household(book(), visitor.on);
    for (key, pair) in open.iter().zip(found.chunks(2)) {
        assert_eq!(pair[0], visitor.say().label(*key));
        let depends = visitor.assessed().iter().any(|result| {
            let said = policy::relevance(
                &policy::Query::new(book(), &household, visitor.on, result.service, result.who),
                *key,
            );
            said == Some(policy::Relevance::Depends)
        });
        let says_none =
            pair[1] == visitor.word("unsure-all-none") || pair[1] == visitor.word("unsure-all-details");
        assert_eq!(depends, !says_none, "{pair:?}");
    }
}
