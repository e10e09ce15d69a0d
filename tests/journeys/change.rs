//! From a "not yet" to a yes: what would change the answer is read, done, said, and the result is another; who in the
//! family should apply; and what it does not matter to be unsure of. By finger and by keys.

mod keyboard;
mod partner_applies;
mod suggested_step;
mod unsure;
mod which_parent;

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

/// The places of a section's summary and of the button in it that bears these words, among all of their kind on the
/// page.
const PLACES: &str = "const card = [...document.querySelectorAll('article.card')].find((card) => \
    card.querySelector('h3').textContent.trim() === arguments[0]); \
    const one = [...card.querySelectorAll(':scope > details')].find((one) => \
    one.querySelector('summary').textContent.trim() === arguments[1]); \
    const place = (css, wanted) => [...document.querySelectorAll(css)].indexOf(wanted); \
    const button = [...one.querySelectorAll('.way-change')].find((button) => button.innerText.includes(arguments[2])); \
    return [place('article.card summary', one.querySelector('summary')), place('.way-change', button)]";

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
        let place = self.browser.run(PLACES, vec![json!(card), json!(section), json!("")])[0]
            .as_u64()
            .unwrap() as usize;
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
    // Its button leads to the answer that would be otherwise.
    let key = FactKey::new(book().fact_named("work").unwrap(), Person::Applicant);
    let label = visitor.say().t_with("ways-change", &[("label", &visitor.say().label(key))]);
    let found = visitor.browser.run(PLACES, vec![json!(card), json!(section), json!(label)]);
    visitor.press(".way-change", found[1].as_u64().unwrap() as usize);
    visitor.release_promise();
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
