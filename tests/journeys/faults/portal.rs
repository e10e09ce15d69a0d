//! One moment of captive-portal Wi-Fi: the portal answers for the site's own files while a page is read.

use super::online;
use crate::harm::{ALWAYS, Harm};
use serde_json::json;

#[test]
fn a_portal_leaves_nothing_behind() {
    let (network, visitor) = online();
    network.harm("/assets/", Harm::Portal, ALWAYS);
    network.harm("/favicon", Harm::Portal, ALWAYS);
    network.harm("/manifest", Harm::Portal, ALWAYS);
    network.harm("/icon-", Harm::Portal, ALWAYS);
    visitor.opens("");
    visitor.wait("the worker has tried", |_| network.asked("/assets/pages-") > 1);
    assert_eq!(visitor.keeps_nothing_false(), 0);
    // The network is well again: the browser's own cache is full of the portal's page, and all works.
    network.heals();
    visitor.opens("wizard/");
    visitor.all_stands();
    visitor.has_kept();
    assert!(visitor.keeps_nothing_false() > 10);
    let pages = "const done = arguments[0]; (async () => { const cache = await caches.open((await caches.keys())[0]); \
        const answers = await Promise.all((await cache.keys()).map((one) => cache.match(one))); \
        return answers.filter((one) => /html/.test(one.headers.get('content-type'))).length; })().then(done, done)";
    assert_eq!(visitor.browser.run_until_called(pages, vec![]), json!(0), "no page under a file's name");
    network.harm("", Harm::Status(503), ALWAYS);
    visitor.opens("search/#q=%E5%B1%85%E4%BD%8F%E8%AF%81");
    visitor.comes_true("the search finds", "return document.querySelectorAll('.hit').length > 0");
}

#[test]
fn a_page_of_a_portal_gives_way_to_the_kept_one() {
    let (network, visitor) = online();
    visitor.opens("");
    visitor.has_kept();
    network.harm("", Harm::Portal, ALWAYS);
    for page in ["", "document/", "wizard/"] {
        visitor.opens(page);
        visitor.wait(page, |seen| !seen.heading.is_empty() && seen.heading != "Log in");
    }
    visitor.all_stands();
}
