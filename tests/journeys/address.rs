//! Addresses: the folder works at any place of any host, and each page leads to itself in the other languages.

use crate::browser::Phone;
use crate::family::worker;
use crate::server::spawn;
use crate::session::{TODAY, Visitor};
use crate::site::{address, book, folder, say};
use interview::{Event, Interview, Screen};

#[test]
fn below_another_path_everything_is_found() {
    let server = spawn(&folder(), "/a/b/").unwrap();
    for language in ["zh-Hans", "en"] {
        let mut visitor = Visitor::with(Phone::default(), language, TODAY);
        visitor.site = server.address();
        assert!(visitor.site.ends_with("/a/b/"));
        visitor.browser.go(&format!("{}{}", visitor.site, crate::site::below(language)));
        visitor.wait("the start page", |seen| seen.heading == say(language, 0).t("home-title"));
        visitor.press(".button-start", 0);
        visitor.begin_anew();
        visitor.choose(&["hukou"]);
        visitor.finish(worker);
        visitor.judge();
        let notes = visitor.notes();
        notes.are_silent();
        assert!(notes.asked.iter().all(|asked| asked.starts_with(&visitor.site)), "{:?}", notes.asked);
        // Back to the start page by the name of the site.
        visitor.press("a.site-name", 0);
        visitor.wait("the start page", |seen| seen.heading == say(language, 0).t("home-title"));
        visitor.notes().tell_no_trouble();
    }
}

#[test]
fn each_page_leads_to_itself_in_the_other_languages() {
    let visitor = Visitor::with(Phone::default(), "zh-Hans", TODAY);
    for (page, title) in [("", "home-title"), ("wizard/", "topics-title")] {
        visitor.browser.go(&format!("{}{page}", address()));
        for (place, language) in ["zh-Hans", "zh-Hant", "en"].into_iter().enumerate() {
            visitor.press(".language-switch a", place);
            visitor.wait(&format!("{page} in {language}"), |seen| seen.heading == say(language, 0).t(title));
            let lang = visitor.browser.run("return document.documentElement.lang", vec![]);
            assert_eq!(lang, language);
            let current = "return document.querySelector('.language-switch [aria-current]').lang";
            assert_eq!(visitor.browser.run(current, vec![]), language);
        }
    }
    visitor.notes().tell_no_trouble();
}

#[test]
fn an_address_that_leads_nowhere_says_so_and_leads_home() {
    let visitor = Visitor::with(Phone::default(), "zh-Hans", TODAY);
    visitor.browser.go(&format!("{}nowhere", address()));
    let title = visitor.word("not-found-title");
    visitor.wait("it says so", |seen| seen.heading == title);
    visitor.press("main a.button", 0);
    let title = visitor.word("home-title");
    visitor.wait("the start page", |seen| seen.heading == title);
}

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
