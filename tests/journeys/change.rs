//! From a "not yet" to a yes: what would change the answer is read, done, said, and the result is another; who in the
//! family should apply; and what it does not matter to be unsure of. By finger and by keys.

use crate::browser::Phone;
use crate::family::worker;
use crate::input::{ENTER, Hand};
use crate::session::{TODAY, Visitor};
use crate::site::book;
use interview::Event;
use policy::{FactKey, Outcome, Person};
use serde_json::json;

/// The sections of a card, by the title of the card: their titles, and whether they are open.
const SECTIONS: &str = "const card = [...document.querySelectorAll('article.card')].find((card) => \
    card.querySelector('h3').textContent.trim() === arguments[0]); \
    return [...card.querySelectorAll(':scope > details')].map((one) => one.querySelector('summary').textContent.trim())";

/// The lines that a section shows, by the titles of card and section; nothing while it is closed.
const LINES: &str = "const card = [...document.querySelectorAll('article.card')].find((card) => \
    card.querySelector('h3').textContent.trim() === arguments[0]); \
    const one = [...card.querySelectorAll(':scope > details')].find((one) => \
    one.querySelector('summary').textContent.trim() === arguments[1]); \
    return one.open ? [...one.querySelectorAll('li')].filter((line) => !line.querySelector('li')).map((line) => line.innerText.trim()) : []";

/// The places of a section's summary and of a button in it, among all of their kind on the page.
const PLACES: &str = "const card = [...document.querySelectorAll('article.card')].find((card) => \
    card.querySelector('h3').textContent.trim() === arguments[0]); \
    const one = [...card.querySelectorAll(':scope > details')].find((one) => \
    one.querySelector('summary').textContent.trim() === arguments[1]); \
    const place = (css, wanted) => [...document.querySelectorAll(css)].indexOf(wanted); \
    return [place('article.card summary', one.querySelector('summary')), place('.way-change', one.querySelector('.way-change'))]";

impl Visitor {
    fn title_of(&self, service: &str) -> String {
        self.say().message(book().service(book().service_named(service).unwrap()).name)
    }

    fn sections(&self, card: &str) -> Vec<String> {
        let found = self.browser.run(SECTIONS, vec![json!(card)]);
        found.as_array().unwrap().iter().map(|title| title.as_str().unwrap().to_owned()).collect()
    }

    /// Opens a section of a card, and reads its lines.
    fn opens_section(&self, card: &str, section: &str) -> Vec<String> {
        assert!(self.sections(card).contains(&section.to_owned()), "{card} has {:?}", self.sections(card));
        let place = self.browser.run(PLACES, vec![json!(card), json!(section)])[0].as_u64().unwrap() as usize;
        match self.hand {
            Hand::Finger => self.press("article.card summary", place),
            Hand::Keys => {
                self.browser.reach("article.card summary", place);
                self.browser.strike(&[ENTER]);
            }
        }
        let mut lines = Vec::new();
        self.wait("the section is open", |_| {
            let found = self.browser.run(LINES, vec![json!(card), json!(section)]);
            !found.as_array().unwrap().is_empty()
        });
        let found = self.browser.run(LINES, vec![json!(card), json!(section)]);
        lines.extend(found.as_array().unwrap().iter().map(|line| line.as_str().unwrap().to_owned()));
        lines
    }

    fn outcome_of(&self, card: &str) -> String {
        self.judge().into_iter().find(|one| one.title == card).map(|one| one.outcome).unwrap()
    }
}

/// Half a year after registering, and without any work or home of a kind that the law names.
fn without_proof(question: &str) -> String {
    match question.rsplit('.').next().unwrap() {
        "permit" => "none".to_owned(),
        "partner-here" => "no".to_owned(),
        "work" => "none".to_owned(),
        "dwelling" => "none".to_owned(),
        _ => worker(question),
    }
}

fn a_not_yet_becomes_a_yes(language: &'static str, hand: Hand) {
    let mut visitor = Visitor::with(Phone::default(), language, TODAY);
    visitor.hand = hand;
    visitor.open_wizard();
    visitor.choose(&["residence"]);
    visitor.finish(without_proof);
    let card = visitor.title_of("residence-permit");
    assert_eq!(visitor.outcome_of(&card), "not-yet");
    let section = visitor.word("ways-title");
    let lines = visitor.opens_section(&card, &section);
    let work = visitor.word("way-work-employer");
    assert!(lines.iter().any(|line| line.contains(&work)), "{lines:?}");
    assert!(lines.contains(&visitor.word("way-then-yes")), "{lines:?}");
    // The first button leads to the first answer that would be otherwise.
    let found = visitor.browser.run(PLACES, vec![json!(card), json!(section)]);
    visitor.press(".way-change", found[1].as_u64().unwrap() as usize);
    visitor.release_promise();
    let key = FactKey::new(book().fact_named("work").unwrap(), Person::Applicant);
    visitor.goes(Event::Change(key));
    visitor.answer("employer");
    while visitor.asked().is_some() {
        visitor.answer(&without_proof(&visitor.asked_name()));
    }
    visitor.go_on();
    assert_eq!(visitor.outcome_of(&card), "yes", "what was suggested leads there");
    // And now it says what would lose it.
    let lines = visitor.opens_section(&card, &visitor.word("risks-title"));
    assert!(lines.contains(&visitor.word("lose-lives-in-elsewhere")), "{lines:?}");
    visitor.notes().are_silent();
}

#[test]
fn a_step_that_is_suggested_and_done_turns_a_not_yet_into_a_yes() {
    for language in ["zh-Hans", "zh-Hant", "en"] {
        a_not_yet_becomes_a_yes(language, Hand::Finger);
    }
}

#[test]
fn by_the_keyboard_it_does_too() {
    a_not_yet_becomes_a_yes("zh-Hans", Hand::Keys);
}

/// What is told of who should apply stands on the card, as native evaluation has it.
fn tells_who_applies(visitor: &Visitor, service: &str, child: Person, expected: [Outcome; 2]) -> Vec<String> {
    let household = visitor.state.household(book(), visitor.on);
    let id = book().service_named(service).unwrap();
    let found = policy::applicants(&policy::Query::new(book(), &household, visitor.on, id, child));
    let outcomes: Vec<Outcome> = found.iter().map(|candidate| candidate.outcome).collect();
    assert_eq!(outcomes, expected, "{service}");
    let label = visitor.title_of(service);
    let title = visitor
        .say()
        .t_with("label-of-person", &[("person", &visitor.say().person(child)), ("label", &label)]);
    let lines = visitor.opens_section(&title, &visitor.word("apply-title"));
    let say = visitor.say();
    for (line, candidate) in lines.iter().zip(&found) {
        assert!(line.contains(&say.person(candidate.who)), "{line}");
        for place in &candidate.lacks {
            let label = say.of(child).message(book().service(id).requirements[*place].label);
            assert!(line.contains(&label), "{line} does not name what is missing: {label}");
        }
    }
    assert_eq!(lines.len(), 2, "{lines:?}");
    lines
}

#[test]
fn the_parent_whose_papers_are_enough_is_named_and_what_the_other_lacks() {
    for language in ["zh-Hans", "en"] {
        let mut visitor = Visitor::arrive(language);
        visitor.choose(&["schooling"]);
        visitor.finish(|question| match question {
            "applicant.permit" => "none".to_owned(),
            "partner.permit" => "valid".to_owned(),
            _ => worker(question),
        });
        visitor.judge();
        let second = Person::Child(1);
        tells_who_applies(&visitor, "compulsory-education", second, [Outcome::NotYet, Outcome::Office]);
    }
}

#[test]
fn a_partner_who_can_apply_where_the_applicant_cannot_is_named_at_once() {
    let mut visitor = Visitor::arrive("zh-Hans");
    visitor.choose(&["schooling", "insurance"]);
    // The one who answers is away; the partner and the children are in Fuzhou.
    visitor.finish(|question| match question {
        "applicant.lives-in" => "elsewhere".to_owned(),
        _ => worker(question),
    });
    visitor.judge();
    tells_who_applies(&visitor, "resident-medical-child", Person::Child(1), [Outcome::NotYet, Outcome::Yes]);
    let told = visitor
        .browser
        .run("return [...document.querySelectorAll('.apply-first')].map((one) => one.innerText)", vec![]);
    let say = visitor.say();
    let expected = say.t_with("apply-first-yes", &[("person", &say.person(Person::Partner))]);
    assert!(told.as_array().unwrap().contains(&json!(expected)), "{told}");
}

#[test]
fn what_one_was_not_sure_of_is_worth_finding_out_or_it_is_not() {
    let mut visitor = Visitor::arrive("zh-Hans");
    visitor.choose(&["residence"]);
    visitor.finish(|question| match question {
        "applicant.permit" => "none".to_owned(),
        "applicant.studies-here" | "applicant.dwelling" | "applicant.earlier-circle" => "?".to_owned(),
        _ => worker(question),
    });
    visitor.judge();
    let open = visitor.state.open_answers(book(), visitor.on);
    assert!(!open.is_empty(), "something was not known");
    let read = "document.querySelector('.results-unsure').open = true; \
        return [...document.querySelectorAll('.results-unsure dt, .results-unsure dd')].map((one) => one.innerText)";
    let found = visitor.browser.run(read, vec![]);
    let found: Vec<&str> = found.as_array().unwrap().iter().filter_map(|one| one.as_str()).collect();
    assert_eq!(found.len(), 2 * open.len(), "{found:?}");
    let household = visitor.state.household(book(), visitor.on);
    for (key, pair) in open.iter().zip(found.chunks(2)) {
        assert_eq!(pair[0], visitor.say().label(*key));
        let depends = visitor.assessed().iter().any(|result| {
            let said = policy::relevance(
                &policy::Query::new(book(), &household, visitor.on, result.service, result.who),
                *key,
            );
            said == Some(policy::Relevance::Depends)
        });
        let says_none =
            pair[1] == visitor.word("unsure-all-none") || pair[1] == visitor.word("unsure-all-details");
        assert_eq!(depends, !says_none, "{pair:?}");
    }
}
