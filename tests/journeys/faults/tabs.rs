//! Two tabs of one phone: what was cleared in one stays cleared in both, the newer answers count, a release
//! that one has taken is no dead button in the other; and whoever leaves by any link finds the answers again.

use super::Visitor;
use crate::family::worker;
use crate::offline::Host;
use crate::session::TODAY;
use crate::site::book;
use interview::Interview;
use serde_json::json;

const KEY: &str = "anju:/:answers";

/// A worker at the results, in the first tab; the phone remembers.
fn remembered() -> Visitor {
    let mut visitor = Visitor::arrive("zh-Hans");
    visitor.all_stands();
    visitor.choose(&["housing"]);
    visitor.finish(worker);
    visitor.press("input[name=remember]", 0);
    visitor.wait("the box is ticked", |seen| !seen.pressed().is_empty());
    visitor
}

#[test]
fn what_was_cleared_in_one_tab_stays_cleared_in_the_other() {
    let mut visitor = remembered();
    visitor.opens_another_tab("wizard/");
    let title = visitor.word("check-title");
    visitor.wait("the stored answers", |seen| seen.alive && seen.heading == title);
    visitor.clear_all();
    let cleared = visitor.word("cleared");
    visitor.wait("cleared here", |seen| seen.notices.contains(&cleared));
    visitor.browser.to_tab(0);
    let title = visitor.word("topics-title");
    visitor.wait("and there", |seen| seen.heading == title && seen.notices.contains(&cleared));
    visitor.state = Interview::default();
    visitor.release_promise();
    visitor.start_way();
    visitor.choose(&["residence"]);
    visitor.answer(&worker(&visitor.asked_name()));
    let kept = visitor.browser.run("return Object.keys(localStorage)", vec![]);
    assert_eq!(kept, json!(["anju:/:cleared"]), "that it was cleared, and nothing else");
    assert_eq!(visitor.kept(KEY), None);
}

#[test]
fn what_one_tab_no_longer_remembers_the_other_does_not_bring_back() {
    let mut visitor = remembered();
    visitor.opens_another_tab("");
    visitor.browser.run("localStorage.removeItem(arguments[0])", vec![json!(KEY)]);
    visitor.browser.to_tab(0);
    visitor.wait("the box is not ticked", |seen| seen.pressed().is_empty());
    visitor.open_answers();
    assert_eq!(visitor.kept(KEY), None);
}

#[test]
fn the_newer_answers_of_another_tab_count() {
    let mut visitor = remembered();
    visitor.opens_another_tab("wizard/");
    let title = visitor.word("check-title");
    visitor.wait("the stored answers", |seen| seen.alive && seen.heading == title);
    visitor.press(".summary-row button", 0);
    let title = visitor.word("topics-title");
    visitor.wait("the topics", |seen| seen.heading == title);
    visitor.tick("residence");
    let newer = visitor.kept(KEY).unwrap();
    assert!(newer.contains("topic residence"), "{newer}");
    visitor.browser.to_tab(0);
    visitor.press(".results-actions button", 0);
    let title = visitor.word("check-title");
    visitor.wait("the list of answers", |seen| seen.heading == title);
    assert_eq!(visitor.kept(KEY), Some(newer), "the older tab has overwritten them");
}

#[test]
fn a_release_that_another_tab_has_taken_is_no_dead_button() {
    let host = Host::new("taken");
    let mut visitor = Visitor::with(crate::browser::Phone::default(), "zh-Hans", TODAY);
    visitor.site.clone_from(&host.address);
    visitor.opens("");
    visitor.has_kept();
    visitor.opens_another_tab("");
    let old = visitor.text_of(".hero-lead");
    host.releases();
    let look = "navigator.serviceWorker.getRegistration().then((one) => one.update()).then(arguments[0], arguments[0])";
    visitor.browser.run_until_called(look, vec![]);
    let offered = "return !document.getElementById('release').hidden";
    visitor.comes_true("offered in the second tab", offered);
    visitor.browser.to_tab(0);
    visitor.comes_true("offered in the first", offered);
    visitor.press("#release a", 0);
    visitor.comes_true("taken in the first", "return document.getElementById('release').hidden");
    visitor.browser.to_tab(1);
    assert_eq!(visitor.text_of(".hero-lead"), old);
    visitor.press("#release a", 0);
    visitor.wait("the second follows", |_| {
        let lead = visitor.text_of(".hero-lead");
        !lead.is_empty() && lead != old
    });
}

#[test]
fn whoever_leaves_by_a_link_of_the_footer_finds_the_answers_again() {
    let mut visitor = Visitor::arrive("zh-Hans");
    visitor.choose(&["residence"]);
    for _ in 0..2 {
        visitor.answer(&worker(&visitor.asked_name()));
    }
    let question = visitor.say().question(visitor.asked().unwrap());
    visitor.press(".site-footer nav a", 2);
    visitor.wait("something to read", |seen| !seen.alive && !seen.heading.is_empty());
    // Not by the browser's memory of the page, which many phones do not have.
    visitor.opens("wizard/");
    visitor.wait("the same question", |seen| seen.alive && seen.heading == question);
    assert!(visitor.state.active(book(), visitor.on).len() >= 2);
    assert_eq!(visitor.browser.run("return sessionStorage.length", vec![]), 0);
}
