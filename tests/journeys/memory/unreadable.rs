//! Stored answers that cannot be read are deleted with a clear message.

use super::{KEY, stands_at_the_first_question};
use crate::browser::Phone;
use crate::family::worker;
use crate::session::TODAY;
use crate::session::Visitor;
use crate::site::book;
use interview::Interview;
use serde_json::json;

/// Opens the wizard on a phone that keeps this text as answers.
fn with_kept(text: &str) -> Visitor {
    let mut visitor = Visitor::with(Phone::default(), "zh-Hans", TODAY);
    visitor.browser.go(&visitor.site);
    let keep = "localStorage.setItem('anju:/:answers', arguments[0]); \
                localStorage.setItem('anju:/:text', 'large'); localStorage.setItem('neighbour', 'his');";
    visitor.browser.run(keep, vec![json!(text)]);
    visitor.open_wizard();
    visitor
}

#[test]
fn kept_answers_that_cannot_be_read_are_refused_in_a_clear_sentence() {
    let whole = {
        let all = (0..book().topics.len() as u16).collect();
        interview::snapshot::encode(book(), &Interview::default().with_topics(all))
    };
    let cut = &whole[..whole.len() / 2];
    for text in ["\u{0}\u{ffff}{\"a\":[", "", "anju-answers 0\ntopic residence\nsum 00000000\n", cut] {
        let mut visitor = with_kept(text);
        let sentence = visitor.word("recall-failed");
        visitor.wait("the sentence is said", |seen| seen.notices.contains(&sentence));
        stands_at_the_first_question(&visitor);
        assert_eq!(visitor.kept(KEY), None, "{text:?} is taken away");
        assert_eq!(visitor.kept("anju:/:text").as_deref(), Some("large"), "nothing else is lost");
        visitor.choose(&["housing"]);
        visitor.finish(worker);
        visitor.judge();
        visitor.notes().are_silent();
    }
}
