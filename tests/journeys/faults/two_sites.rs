//! Two guides on one host, or one that is tried beside one that is live: neither touches what the other
//! keeps.

use super::Visitor;
use crate::browser::Phone;
use crate::family::worker;
use crate::harm::{ALWAYS, Harm, Network};
use crate::offline::Host;
use crate::session::TODAY;
use crate::site::address;

#[test]
fn two_guides_on_one_host_do_not_touch_each_other() {
    let host = Host::new("xiamen");
    let network = Network::folders(&[("fuzhou/", &address()), ("xiamen/", &host.address)]);
    let at = |folder: &str| format!("{}{folder}/", network.address);
    let mut visitor = Visitor::with(Phone::default(), "zh-Hans", TODAY);
    visitor.site = at("fuzhou");
    visitor.open_wizard();
    visitor.all_stands();
    visitor.choose(&["housing"]);
    visitor.finish(worker);
    visitor.press("input[name=remember]", 0);
    visitor.wait("the box is ticked", |seen| !seen.pressed().is_empty());
    visitor.has_kept();

    visitor.site = at("xiamen");
    visitor.open_wizard();
    let title = visitor.word("topics-title");
    let seen = visitor.wait("nothing is known here", |seen| seen.heading == title);
    assert!(seen.pressed().is_empty());
    visitor.tick("residence");
    visitor.clear_all();
    let cleared = visitor.word("cleared");
    visitor.wait("cleared", |seen| seen.notices.contains(&cleared));
    assert!(visitor.kept("anju:/fuzhou/:answers").is_some(), "cleared in the other guide, too");

    // Two releases of the one, as many as push the oldest cache out.
    visitor.has_kept();
    host.releases();
    visitor.opens("");
    let offered = "return !document.getElementById('release').hidden";
    visitor.comes_true("offered", offered);
    visitor.press("#release a", 0);
    visitor.comes_true("taken", "return document.getElementById('release').hidden");
    visitor.has_kept();
    network.harm("/fuzhou/", Harm::Down, ALWAYS);
    visitor.site = at("fuzhou");
    visitor.opens("wizard/");
    // In the same tab one goes on where one was.
    let title = visitor.word("results-title");
    visitor.wait("the first opens without a network", |seen| seen.alive && seen.heading == title);
}
