//! Nobody is asked what the answers before have settled.

use crate::family::worker;
use crate::session::Visitor;
use std::cell::RefCell;

/// The questions that somebody with these answers is asked about insurance.
fn asked(own: &[(&str, &str)]) -> Vec<String> {
    let mut visitor = Visitor::arrive("zh-Hans");
    visitor.choose(&["insurance"]);
    let asked = RefCell::new(Vec::new());
    visitor.finish(|question| {
        asked.borrow_mut().push(question.trim_start_matches("applicant.").to_owned());
        let own = own.iter().find(|(fact, _)| question.ends_with(fact)).map(|(_, reply)| (*reply).to_owned());
        own.unwrap_or_else(|| worker(question))
    });
    visitor.judge();
    asked.into_inner()
}

#[test]
fn a_person_of_26_is_never_asked_for_a_pension() {
    let young = asked(&[("applicant.born-on", "2000-06-15")]);
    assert!(
        young.contains(&"born-on".to_owned()) && !young.contains(&"draws-pension".to_owned()),
        "{young:?}"
    );
    let old = asked(&[("applicant.born-on", "1960-06-15")]);
    assert!(old.contains(&"draws-pension".to_owned()), "{old:?}");
}

#[test]
fn who_was_never_insured_is_never_asked_for_months() {
    let never = asked(&[("applicant.pension-now", "never")]);
    for spared in ["paid-months", "resident-paid"] {
        assert!(!never.contains(&spared.to_owned()), "{spared} of {never:?}");
    }
    let stopped = asked(&[("applicant.pension-now", "stopped")]);
    assert!(stopped.contains(&"paid-months".to_owned()), "{stopped:?}");
}
