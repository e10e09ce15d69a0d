//! A visitor who talks with the wizard, and beside them the same conversation led natively: after every step the
//! screen must show what the conversation says, and show it well.

use crate::browser::{Browser, Phone};
use crate::finger::{ENTER, Hand};
use crate::glance::Glance;
use crate::quiet::Notes;
use crate::site::{address, below, book, say};
use anju::pages::Localizer;
use interview::{Answer, Event, Interview, Screen, input, screen_name};
use policy::{Day, FactKey, Kind, Known, Person, Unit};
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
    pub fn open_wizard(&mut self) -> Glance {
        self.browser.go(&format!("{}{}wizard/", self.site, below(self.language)));
        self.begin_anew()
    }

    /// Reloads the page.
    pub fn reload(&mut self) -> Glance {
        self.browser.navigate("refresh");
        self.begin_anew()
    }

    /// The program has just begun: nothing has been said yet, as far as anybody knows.
    pub fn begin_anew(&mut self) -> Glance {
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
    pub fn wait(&self, what: &str, seen: impl Fn(&Glance) -> bool) -> Glance {
        for _ in 0..LOOKS.0 {
            let glance = Glance::at(&self.browser);
            if seen(&glance) {
                return glance;
            }
            sleep(LOOKS.1);
        }
        panic!("waited in vain until {what}; seen: {:#?}", Glance::at(&self.browser));
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
    pub fn choose(&mut self, topics: &[&str]) -> Glance {
        for topic in topics {
            self.tick(topic);
        }
        self.press("form.question button[type=submit]", 0);
        self.topics_are_chosen(topics)
    }

    /// The topics have been sent.
    pub fn topics_are_chosen(&mut self, topics: &[&str]) -> Glance {
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

    /// Answers the question on the screen: `?`, the name of an option, a number (of months as `150`, or of full
    /// years as `12y`), or a date as exact as one likes (`2024`, `2024-05`, `2024-05-24`).
    pub fn answer(&mut self, reply: &str) -> Glance {
        let key = self.asked().unwrap_or_else(|| panic!("nothing is asked that {reply:?} would answer"));
        let fact = book().fact(key.fact);
        let known = match (&fact.kind, reply) {
            (_, "?") => {
                self.press(".choice-unsure", 0);
                None
            }
            (Kind::Choice(options), _) => {
                let place = options.iter().position(|option| option == reply);
                let place = place.unwrap_or_else(|| panic!("{} has no option {reply}", fact.id));
                self.press("button.choice", place);
                Some(Known::option(place))
            }
            (Kind::Number(Unit::Count, least, _), _) => {
                let number: i32 = reply.parse().unwrap();
                self.press("button.choice", (number - least) as usize);
                Some(Known::number(number))
            }
            (Kind::Number(Unit::Months, least, most), _) => {
                let (years, months) = match reply.strip_suffix('y') {
                    Some(years) => (years.to_owned(), String::new()),
                    None => {
                        let all: i32 = reply.parse().unwrap();
                        ((all / 12).to_string(), (all % 12).to_string())
                    }
                };
                self.type_in(&[("years", &years), ("months", &months)]);
                Some(input::months(&years, &months, *least, *most).unwrap())
            }
            (Kind::Date, _) => {
                let mut parts = reply.split('-').chain(["", ""]);
                let mut part = || parts.next().unwrap_or_default();
                let (year, month, day) = (part(), part(), part());
                self.type_in(&[("year", year), ("month", month), ("day", day)]);
                Some(self.read_date(key, [year, month, day], false))
            }
        };
        self.answered += 1;
        if [book().partner, book().children].contains(&key.fact) {
            // More people may bring more questions.
            self.promised = None;
        }
        self.goes(Event::Answer(key, known.map_or(Answer::Unsure, Answer::Known)))
    }

    /// What a date says, as exact as it is; of something that has happened, not after today.
    pub fn read_date(&self, key: FactKey, [year, month, day]: [&str; 3], about: bool) -> Known {
        let known = input::date(year, month, day, about).unwrap();
        if book().fact(key.fact).past { input::past(known, self.on).unwrap() } else { known }
    }

    /// Types into fields, by name, and sends them; what is empty is left alone.
    pub fn type_in(&self, fields: &[(&str, &str)]) {
        for (name, text) in fields.iter().filter(|(_, text)| !text.is_empty()) {
            self.browser.type_into(self.hand, &format!("main input[name={name}]"), text);
        }
        match self.hand {
            Hand::Finger => self.press("form button[type=submit]", 0),
            Hand::Keys => self.browser.strike(&[ENTER]),
        }
    }

    /// Answers every question until there is none; `reply` is asked by the name of the question.
    pub fn finish(&mut self, reply: impl Fn(&str) -> String) -> Glance {
        while self.asked().is_some() {
            let reply = reply(&self.asked_name());
            self.answer(&reply);
        }
        assert_eq!(self.state.screen(), Screen::Results);
        Glance::at(&self.browser)
    }

    /// What was tapped leads on in the conversation, and the screen shows where.
    pub fn goes(&mut self, event: Event) -> Glance {
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
    pub fn travel(&mut self, steps: isize, how: impl Fn(&Self)) -> Glance {
        self.browser
            .run("document.querySelectorAll('h1').forEach((h1) => { h1.dataset.seen = 'true'; })", vec![]);
        how(self);
        self.way.1 = self.way.1.checked_add_signed(steps).expect("no way leads before its beginning");
        let screen = self.way.0[self.way.1];
        self.state = self.state.apply(book(), self.on, Event::Visit(screen));
        self.promised = None;
        self.see()
    }

    /// Waits for the new screen, which must be the one of the conversation, and well shown.
    pub fn see(&mut self) -> Glance {
        let say = self.say();
        let expected = match self.state.screen() {
            Screen::Topics => say.t("topics-title"),
            Screen::Question(key) => say.question(key),
            Screen::Check => say.t("check-title"),
            Screen::Results => say.t("results-title"),
        };
        let name = self.asked_name();
        let seen = self.wait(&format!("{name} is shown: {expected:?}"), |seen| {
            // A page may glide to its top, but not for ever.
            seen.fresh && seen.heading == expected && seen.scrolled == 0.0
        });
        assert!(seen.focus_on_heading, "the focus is on the heading at {name}");
        let (top, bottom) = seen.heading_at;
        assert!(top >= 0.0 && bottom <= 800.0, "{name}: the heading stands from {top} to {bottom}");
        seen.suits_a_thumb();
        assert_eq!(seen.error, "", "{name}: nothing is wrong yet");
        let title = self.browser.run("return document.title", vec![]);
        assert!(
            title.as_str().is_some_and(|title| title.contains(&expected)),
            "{title} is the title at {name}"
        );
        match self.asked() {
            Some(key) => self.question_is_complete(key, &seen),
            None => {
                assert_eq!(seen.left, "", "{name}: no number of questions where none is asked");
            }
        }
        seen
    }

    fn question_is_complete(&mut self, key: FactKey, seen: &Glance) {
        let (say, name, fact) = (self.say(), self.asked_name(), book().fact(key.fact));
        assert_eq!(seen.unsure.as_ref(), Some(&say.t("dont-know")), "{name}: one may not know");
        assert_eq!(seen.explanations, 2, "{name}: why it is asked, and how to find out");
        assert!(seen.lowest >= 44.0, "{name}: a button or field is {} px high", seen.lowest);
        let mut labels: Vec<String> = match &fact.kind {
            Kind::Choice(options) => (0..options.len()).map(|place| say.option(fact, place)).collect(),
            Kind::Number(Unit::Count, least, most) => {
                (*least..=*most).map(|n| say.t(&format!("count-{n}"))).collect()
            }
            Kind::Number(Unit::Months, ..) => Vec::new(),
            Kind::Date => vec![say.t("field-about")],
        };
        labels.push(say.t("dont-know"));
        assert_eq!(seen.labels(), labels, "{name}");
        let left = if seen.left == say.t("left-last") {
            Some(1)
        } else {
            seen.left.chars().filter(char::is_ascii_digit).collect::<String>().parse().ok()
        };
        if let Some(left) = left {
            let sentences = [say.t("left-last"), say.t_with("left-at-most", &[("n", &left.to_string())])];
            assert!(sentences.contains(&seen.left), "{name}: {:?}", seen.left);
        }
        if let Some(before) = self.promised {
            // One was answered since, so one less may be left; this also keeps the promise from being exceeded.
            assert!(left.is_some_and(|left| left <= before), "{name}: {before} left at most, then {left:?}");
        }
        // A question that is only looked at again is not among those left.
        self.promised = left.filter(|_| self.state.answer(key).is_none()).map(|left| left - 1);
    }

    /// Something else than an answer was done: the number may now be another.
    pub fn release_promise(&mut self) {
        self.promised = None;
    }

    /// What the browser wrote down since one last asked.
    pub fn notes(&self) -> Notes {
        Notes::of(&self.browser)
    }

    /// What the phone keeps under a name.
    pub fn kept(&self, name: &str) -> Option<String> {
        let kept = self.browser.run("return localStorage.getItem(arguments[0])", vec![json!(name)]);
        kept.as_str().map(str::to_owned)
    }
}
