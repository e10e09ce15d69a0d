//! A host that is in trouble, that refuses, or that says nothing about caches: the page on the phone stands
//! in where the host has none, and nobody reads old rules while there is a network.

use super::online;
use crate::browser::Phone;
use crate::harm::{ALWAYS, Harm, Network};
use crate::offline::Host;
use crate::session::{TODAY, Visitor};

#[test]
fn the_kept_page_stands_in_for_a_host_in_trouble_but_not_for_what_is_gone() {
    let (network, visitor) = online();
    visitor.opens("");
    visitor.has_kept();
    let title = visitor.word("privacy-title");
    for number in [500, 502, 503, 429, 403] {
        network.harm("/privacy/", Harm::Status(number), 1);
        visitor.opens("privacy/");
        visitor.wait(&number.to_string(), |seen| seen.heading == title);
    }
    for number in [404, 410] {
        network.harm("/privacy/", Harm::Status(number), 1);
        visitor.opens("privacy/");
        visitor.wait(&number.to_string(), |seen| seen.heading == format!("{number} of the host"));
    }
    // What is not kept is the host's to say.
    network.harm("/nothing/", Harm::Status(503), 1);
    visitor.opens("nothing/");
    visitor.wait("the host", |seen| seen.heading == "503 of the host");
    network.harm("", Harm::Status(503), ALWAYS);
    visitor.opens("wizard/");
    visitor.all_stands();
}

#[test]
fn a_host_that_says_nothing_about_caches_shows_no_old_rules() {
    let host = Host::new("silent");
    let network = Network::before(&host.address);
    network.harm("", Harm::Silent, ALWAYS);
    let mut visitor = Visitor::with(Phone::default(), "zh-Hans", TODAY);
    visitor.site.clone_from(&network.address);
    visitor.opens("");
    visitor.has_kept();
    visitor.opens("");
    let old = visitor.text_of(".hero-lead");
    host.releases();
    visitor.opens("document/");
    visitor.press("a.site-name", 0);
    let title = visitor.word("home-title");
    visitor.wait("the start page", |seen| seen.heading == title);
    assert_ne!(visitor.text_of(".hero-lead"), old, "a page of before the release");
}

#[test]
fn names_of_javascript_are_no_pages() {
    let (network, visitor) = online();
    visitor.opens("");
    visitor.has_kept();
    let title = visitor.word("not-found-title");
    network.harm("", Harm::Down, ALWAYS);
    for name in ["constructor", "toString", "__proto__", "hasOwnProperty", "valueOf/"] {
        visitor.opens(name);
        visitor.wait(name, |seen| seen.heading == title);
    }
}
