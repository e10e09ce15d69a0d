//! Answers of an older rule book are restored as far as the present one knows them.

use crate::family::worker;
use crate::session::Visitor;
use crate::site::book;
use interview::Interview;
use serde_json::json;

#[test]
fn the_answers_of_an_older_rule_book_are_kept_as_far_as_they_go() {
    let mut visitor = Visitor::arrive("zh-Hans");
    visitor.choose(&["housing"]);
    visitor.finish(worker);
    let said = visitor.state.clone();
    let packed = interview::snapshot::encode(book(), &said);
    let (body, _) = packed.rsplit_once("sum ").unwrap();
    let body = format!("{body}applicant a-fact-of-old yes\n");
    // FNV-1a, as the format says.
    let sum =
        body.bytes().fold(0x811c_9dc5_u32, |sum, byte| (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    visitor.browser.run(
        "localStorage.setItem('anju:/:answers', arguments[0])",
        vec![json!(format!("{body}sum {sum:08x}\n"))],
    );
    visitor.visits_anew();
    let sentence = visitor.word("recalled-partly");
    let seen = visitor.wait("the sentence is said", |seen| seen.notices.contains(&sentence));
    assert_eq!(seen.heading, visitor.word("check-title"));
    visitor.state = Interview::resumed(said.topics().clone(), said.answers().collect());
    assert_eq!(visitor.answers().len(), said.active(book(), visitor.on).len() + 1);
}
