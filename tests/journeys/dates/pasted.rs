//! A date that is pasted whole is split over the fields, whichever it is pasted into.

use super::at_a_date;
use crate::family::worker;
use crate::session::Visitor;
use serde_json::json;

/// Pastes into a field, in place of what stands there.
const PASTE: &str = "const field = document.querySelector('main input[name=' + arguments[0] + ']'); \
    field.focus(); field.select(); document.execCommand('insertText', false, arguments[1]);";

#[test]
fn a_date_that_is_pasted_is_split_over_the_fields() {
    let mut visitor = Visitor::arrive("zh-Hans");
    let key = at_a_date(&mut visitor);
    let fields = |visitor: &Visitor| {
        let seen = visitor.wait("the fields", |seen| !seen.fields.is_empty());
        seen.fields.into_iter().map(|(_, text)| text).collect::<Vec<_>>()
    };
    for (field, text, parts) in [
        ("year", "2026-03-05", ["2026", "3", "5"]),
        ("day", "2025年12月31日", ["2025", "12", "31"]),
        ("month", "20241103", ["2024", "11", "3"]),
        // Day or month? Nobody guesses, and what was pasted stays to be seen.
        ("year", "3/5/2026", ["3/5/2026", "11", "3"]),
    ] {
        visitor.browser.run(PASTE, vec![json!(field), json!(text)]);
        assert_eq!(fields(&visitor), parts, "{text} in {field}");
    }
    visitor.press("form button[type=submit]", 0);
    let sentence = visitor.word("input-error-not-digits");
    let seen = visitor.wait("it is explained", |seen| seen.error == sentence);
    assert_eq!(seen.field_in_focus, ("year".to_owned(), true));
    visitor.release_promise();
    // Typed sign by sign a date is split when it is sent: before, more might follow.
    visitor.type_in(&[("year", "2026-03-05")]);
    visitor.answered += 1;
    let known = visitor.read_date(key, ["2026", "3", "5"], false);
    visitor.goes(interview::Event::Answer(key, interview::Answer::Known(known)));
    visitor.finish(worker);
    visitor.judge();
    visitor.notes().are_silent();
}
