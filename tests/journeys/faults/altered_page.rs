//! A page that was altered on the way, so that its own policy stops its script: the style says so after some
//! seconds.

use super::online;
use crate::harm::{ALWAYS, Harm};

const SHOWN: &str = "const one = document.querySelector('.stalled > .notice'); \
    return !!one && getComputedStyle(one).visibility === 'visible' && one.parentElement.offsetHeight >= one.offsetHeight";

#[test]
fn a_page_whose_script_cannot_run_says_so_and_leads_on() {
    let (network, visitor) = online();
    // As a proxy writes scripts anew: one blank more.
    for page in ["/wizard/", "/search/"] {
        network.harm(page, Harm::Replace("<script>(()=>{", "<script>(()=>{ "), ALWAYS);
    }
    visitor.opens("wizard/");
    assert_eq!(visitor.browser.run(SHOWN, vec![]), false, "the notice waits");
    visitor.comes_true("the style says so", SHOWN);
    assert!(visitor.text_of(".stalled").starts_with(&visitor.word("stalled")));
    visitor.press(".stalled a", 1);
    let title = visitor.word("ask-index-title");
    visitor.wait("the questions without scripts", |seen| seen.heading == title);
    visitor.opens("search/");
    visitor.comes_true("the search says so, too", SHOWN);
    // As a portal that adds a header of its own: not even the style is there.
    network.heals();
    network.harm("/wizard/", Harm::Header("Content-Security-Policy: default-src 'self'"), ALWAYS);
    visitor.opens("wizard/");
    visitor.comes_true("one reads it at once", SHOWN);
    network.heals();
    // The host says "as it was", so the browser would show what it has kept; the button leads past that.
    visitor.press(".stalled a", 0);
    visitor.all_stands();
    // And where all is well, nothing of it is left.
    for page in ["wizard/?again", "search/?again", "prove/"] {
        visitor.opens(page);
        visitor.comes_true(page, "return !document.querySelector('.stalled')");
    }
}
