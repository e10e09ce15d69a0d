//! What a release before this one kept without a path in its name: the answers are taken over, the files are
//! replaced, and what is another guide's is left alone.

use super::{Visitor, asset, online};
use crate::site::book;
use interview::{Event, Interview};
use serde_json::json;

const LAY: &str = "const done = arguments[arguments.length - 1]; (async () => { \
    const put = async (name, address) => (await caches.open(name)).put(new URL(address, location.href).href, \
        new Response('<html>', { headers: { 'Content-Type': 'text/html' } })); \
    await put('anju-0123456789abcdef', arguments[0]); \
    await put('anju-0123456789abcdef', 'language/'); \
    await put('anju-fedcba9876543210', 'elsewhere/language/'); \
    localStorage.setItem('anju.answers', arguments[1]); \
    localStorage.setItem('anju.text', 'large'); })().then(done, done)";

#[test]
fn what_an_older_release_kept_is_taken_over_and_what_is_anothers_stays() {
    let (_, mut visitor): (_, Visitor) = online();
    let housing = book().topics.iter().position(|topic| topic.id == "housing").unwrap();
    let said = Interview::default().apply(
        book(),
        visitor.on,
        Event::Choose(std::iter::once(housing as u16).collect()),
    );
    let text = interview::snapshot::encode(book(), &said);
    // A file of the host that is no page of the guide.
    visitor.opens("robots.txt");
    let wizard = asset("wizard-", ".wasm");
    visitor.browser.run_until_called(LAY, vec![json!(&wizard[1..]), json!(text)]);
    visitor.opens("");
    assert_eq!(visitor.browser.run("return document.documentElement.dataset.text", vec![]), "large");
    visitor.has_kept();
    visitor.open_wizard();
    let title = visitor.word("check-title");
    visitor.wait("the answers are there", |seen| seen.heading == title);
    visitor.all_stands();
    assert_eq!(visitor.kept("anju.answers"), None);
    assert_eq!(visitor.kept("anju:/:answers").as_deref(), Some(text.as_str()));
    let names = visitor.browser.run_until_called("caches.keys().then(arguments[0])", vec![]);
    assert!(names.to_string().contains("anju-fedcba9876543210"), "{names}");
    visitor.keeps_nothing_false();
}
