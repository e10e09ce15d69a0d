//! A topic on the start page leads to the wizard, ticked.

use crate::browser::Phone;
use crate::family::worker;
use crate::session::TODAY;
use crate::session::Visitor;
use crate::site::say;

#[test]
fn a_topic_on_the_start_page_leads_to_the_wizard_and_is_ticked_there() {
    let mut visitor = Visitor::with(Phone::default(), "zh-Hans", TODAY);
    visitor.browser.go(&visitor.site);
    let topic = &say("zh-Hans", 0).book.topics[2];
    visitor.press(".topic-card", 2);
    visitor.wait("the page of the topic", |seen| seen.heading == visitor.say().message(topic.name));
    visitor.press("main a.button", 0);
    visitor.begin_anew();
    let seen = visitor.wait("a topic is ticked", |seen| !seen.pressed().is_empty());
    assert_eq!(seen.pressed(), [visitor.say().message(topic.name)]);
    visitor.press("form.question button[type=submit]", 0);
    visitor.topics_are_chosen(&[&topic.id]);
    visitor.finish(worker);
    visitor.judge();
    visitor.notes().are_silent();
}
