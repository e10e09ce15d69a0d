//! What the phone keeps: nothing, unless it is asked to; and nothing at all once it is told to forget.

mod cleared;
mod default;
mod forbidden;
mod history;
mod languages;
mod left;
mod offered;
mod older_book;
mod outdated;
mod remembered;
mod unreadable;

use crate::session::Visitor;

const KEY: &str = "anju:/:answers";

/// Ticks "remember on this phone".
fn remember(visitor: &Visitor) {
    visitor.press("input[name=remember]", 0);
}

fn stands_at_the_first_question(visitor: &Visitor) {
    let title = visitor.word("topics-title");
    let seen = visitor.wait("the first question stands there", |seen| seen.heading == title);
    assert!(seen.pressed().is_empty(), "nothing is ticked: {:?}", seen.pressed());
}

/// Names of all that this site keeps.
fn ours(visitor: &Visitor) -> Vec<String> {
    let names = visitor.browser.run("return Object.keys(localStorage)", vec![]);
    let names = names.as_array().unwrap().iter().map(|name| name.as_str().unwrap().to_owned());
    names.filter(|name| name.starts_with("anju")).collect()
}
