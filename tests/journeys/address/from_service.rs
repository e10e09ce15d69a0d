//! From the page of a service one comes straight to its first question.

use crate::browser::Phone;
use crate::session::{TODAY, Visitor};
use crate::site::{address, book};
use interview::{Event, Interview, Screen};

#[test]
fn from_the_page_of_a_service_one_comes_straight_to_its_first_question() {
    let mut visitor = Visitor::with(Phone::default(), "zh-Hans", TODAY);
    visitor.browser.go(&format!("{}service/residence-permit/", address()));
    visitor.press("a.button[href*='#service=']", 0);
    visitor.wait("a question of the interview", |seen| {
        seen.alive && seen.heading != visitor.word("topics-title")
    });
    visitor.browser.run("document.querySelector('#question').textContent", vec![]);
    let service = book().service_named("residence-permit").unwrap();
    visitor.state = Interview::default().apply(book(), visitor.on, Event::AskService(service));
    let Screen::Question(key) = visitor.state.screen() else { panic!("there is nothing to ask") };
    let heading = visitor.say().question(key);
    visitor.wait("the first question that matters", |seen| seen.heading == heading);
}
