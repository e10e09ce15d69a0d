//! A session of a visitor with the wizard, and beside it the same interview natively: after every step the screen must
//! show what the native interview says, and show it well.

mod answers;
mod screen;

use crate::browser::{Browser, Phone};
use crate::console::ConsoleLog;
use crate::input::Hand;
use crate::site::{address, below, book, say};
use crate::snapshot::PageSnapshot;
use anju::pages::Localizer;
use interview::{Event, Interview, Screen, screen_name};
use policy::{Day, FactKey, Person};
use serde_json::json;
use std::thread::sleep;
use std::time::Duration;

/// The day on which all journeys are made, unless they say otherwise.
pub const TODAY: &str = "2026-11-24";
/// How often, and how long apart, one looks whether something has happened.
const LOOKS: (usize, Duration) = (600, Duration::from_millis(25));

/// Who visits, from where, in which language, and what has been said so far.
pub struct Visitor {
    pub browser: Browser,
    pub hand: Hand,
    pub language: &'static str,
    /// The address of the start page of the site.
    pub site: String,
    /// Today.
    pub on: Day,
    /// What the conversation must have come to.
    pub state: Interview,
    /// How many questions were answered.
    pub answered: usize,
    /// How many questions the page said are left at most, if that still binds it.
    promised: Option<usize>,
    /// The screens of the history, and the present place among them.
    way: (Vec<Screen>, usize),
}

/// A script that sets the clock of the phone to a moment, from which it runs on for some seconds.
pub fn clock(moment: &str) -> String {
    format!(
        "(() => {{ const real = Date; const now = () => real.parse({moment:?}) + real.now() % 30000; \
         Date = class extends real {{ constructor(...a) {{ super(...(a.length ? a : [now()])); }} \
         static now() {{ return now(); }} }}; }})();"
    )
}

impl Visitor {
    /// A visitor with a phone, before any page is opened.
    pub fn with(mut phone: Phone, language: &'static str, on: &str) -> Self {
        phone.before.push(clock(&format!("{on}T12:00:00+08:00")));
        Self {
            browser: Browser::open(&phone),
            hand: Hand::Finger,
            language,
            site: address(),
            on: Day::parse(on).unwrap(),
            state: Interview::default(),
            answered: 0,
            promised: None,
            way: (vec![Screen::Topics], 0),
        }
    }

    /// An ordinary visitor who has just opened the wizard.
    pub fn arrive(language: &'static str) -> Self {
        let mut visitor = Self::with(Phone::default(), language, TODAY);
        visitor.open_wizard();
        visitor
    }

    /// Opens the wizard and waits for the program.
    pub fn open_wizard(&mut self) -> PageSnapshot {
        self.browser.go(&format!("{}{}wizard/", self.site, below(self.language)));
        self.begin_anew()
    }

    /// Reloads the page.
    pub fn reload(&mut self) -> PageSnapshot {
        self.browser.navigate("refresh");
        self.begin_anew()
    }

    /// Closes the tab and comes another time: the tab's own storage is gone, the phone's is as it was.
    pub fn visits_anew(&mut self) -> PageSnapshot {
        self.browser.go(&format!("{}privacy/", self.site));
        self.browser.run("sessionStorage.clear()", vec![]);
        self.open_wizard()
    }

    /// The program has just begun: nothing has been said yet, as far as anybody knows.
    pub fn begin_anew(&mut self) -> PageSnapshot {
        self.state = Interview::default();
        self.promised = None;
        self.start_way();
        self.wait("the program runs", |seen| seen.alive)
    }

    /// Nothing lies behind: the way begins here.
    pub fn start_way(&mut self) {
        self.way = (vec![Screen::Topics], 0);
    }

    /// The voice of the page.
    pub fn say(&self) -> Localizer {
        let household = self.state.household(book(), self.on);
        let (_, most) = household.known(book(), FactKey::new(book().children, Person::Household)).ends();
        say(self.language, u8::try_from(most).unwrap_or(u8::MAX))
    }

    /// A message of the pages.
    pub fn word(&self, name: &str) -> String {
        self.say().t(name)
    }

    /// Looks until something is seen.
    pub fn wait(&self, what: &str, seen: impl Fn(&PageSnapshot) -> bool) -> PageSnapshot {
        for _ in 0..LOOKS.0 {
            let snapshot = PageSnapshot::at(&self.browser);
            if seen(&snapshot) {
                return snapshot;
            }
            sleep(LOOKS.1);
        }
        panic!("waited in vain until {what}; seen: {:#?}", PageSnapshot::at(&self.browser));
    }

    /// Presses a button, a link or a box.
    pub fn press(&self, css: &str, place: usize) {
        self.browser.press(self.hand, css, place);
    }

    /// Ticks a topic.
    pub fn tick(&mut self, topic: &str) {
        self.press(&format!("input[name=topic][value={topic}]"), 0);
    }

    /// Chooses topics, by name, and goes on to the first question.
    pub fn choose(&mut self, topics: &[&str]) -> PageSnapshot {
        for topic in topics {
            self.tick(topic);
        }
        self.press("form.question button[type=submit]", 0);
        self.topics_are_chosen(topics)
    }

    /// The topics have been sent.
    pub fn topics_are_chosen(&mut self, topics: &[&str]) -> PageSnapshot {
        let places =
            book().topics.iter().enumerate().filter(|(_, topic)| topics.contains(&topic.id.as_str()));
        let chosen = places.map(|(place, _)| place as u16).collect();
        self.promised = None;
        self.goes(Event::Choose(chosen))
    }

    /// The question on the screen, if there is one.
    pub fn asked(&self) -> Option<FactKey> {
        match self.state.screen() {
            Screen::Question(key) => Some(key),
            _ => None,
        }
    }

    /// The name of what is asked, such as `applicant.permit`.
    pub fn asked_name(&self) -> String {
        screen_name(book(), self.state.screen())
    }

    /// What was tapped leads on in the conversation, and the screen shows where.
    pub fn goes(&mut self, event: Event) -> PageSnapshot {
        let before = self.state.screen();
        self.state = self.state.apply(book(), self.on, event);
        if self.state.screen() != before {
            self.way.1 += 1;
            self.way.0.truncate(self.way.1);
            self.way.0.push(self.state.screen());
        }
        self.see()
    }

    /// The history leads to another place: steps back are negative. `how` is done by the page or the browser.
    pub fn travel(&mut self, steps: isize, how: impl Fn(&Self)) -> PageSnapshot {
        self.browser
            .run("document.querySelectorAll('h1').forEach((h1) => { h1.dataset.seen = 'true'; })", vec![]);
        how(self);
        self.way.1 = self.way.1.checked_add_signed(steps).expect("no way leads before its beginning");
        let screen = self.way.0[self.way.1];
        self.state = self.state.apply(book(), self.on, Event::Visit(screen));
        self.promised = None;
        self.see()
    }

    /// Something else than an answer was done: the number may now be another.
    pub fn release_promise(&mut self) {
        self.promised = None;
    }

    /// Clears everything: asked for, and confirmed.
    pub fn clear_all(&self) {
        self.press(".clear-link", 0);
        self.press(".clear-all", 0);
    }

    /// Another tab of the same phone, at this page of the site; nothing has been said in it.
    pub fn opens_another_tab(&mut self, page: &str) {
        self.browser.open_tab();
        let source = clock(&format!("{}T12:00:00+08:00", self.on));
        self.browser.command("Page.addScriptToEvaluateOnNewDocument", json!({ "source": source }));
        self.browser.go(&format!("{}{}{page}", self.site, below(self.language)));
    }

    /// What the browser wrote down since one last asked.
    pub fn notes(&self) -> ConsoleLog {
        ConsoleLog::of(&self.browser)
    }

    /// What the phone keeps under a name.
    pub fn kept(&self, name: &str) -> Option<String> {
        let kept = self.browser.run("return localStorage.getItem(arguments[0])", vec![json!(name)]);
        kept.as_str().map(str::to_owned)
    }
}
