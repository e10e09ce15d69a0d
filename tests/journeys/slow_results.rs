//! The program of the results and its words come late, or not at all for a while: questions do not wait for them, and
//! whoever has come to the results is told, and gets them.

mod slow_program;
mod slow_words;
mod tried_again;

use crate::browser::Phone;
use crate::family::worker;
use crate::session::{TODAY, Visitor};
use crate::site::address;
use crate::throttle::Throttle;

/// What stands on the page.
fn text(visitor: &Visitor) -> String {
    visitor.browser.run("return document.querySelector('main').innerText", vec![]).to_string()
}

/// The results, once their cards are there.
fn results_appear(visitor: &Visitor) {
    let title = visitor.word("results-title");
    visitor.wait("the results appear", |seen| {
        seen.heading == title && text(visitor).contains(&visitor.word("card-why"))
    });
    visitor.judge();
}

fn questions_do_not_wait(file: &'static str) {
    let (throttle, outside) = Throttle::holding(file, &address());
    let phone = Phone { impatient: true, ..Phone::default() };
    let mut visitor = Visitor::with(phone, "zh-Hans", TODAY);
    visitor.browser.go(&format!("{outside}wizard/"));
    visitor.begin_anew();
    visitor.choose(&["residence"]);
    visitor.finish(worker).suits_a_thumb();
    assert!(text(&visitor).contains(&visitor.word("results-coming")), "{}", text(&visitor));
    throttle.open();
    results_appear(&visitor);
    visitor.notes().are_silent();
}
