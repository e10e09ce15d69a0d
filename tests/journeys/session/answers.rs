//! How a visitor answers: taps, and typed dates and amounts; the native interview is answered alike.

use crate::input::{ENTER, Hand};
use crate::session::Visitor;
use crate::site::book;
use crate::snapshot::PageSnapshot;
use interview::{Answer, Event, Screen, input};
use policy::{FactKey, Kind, Known, Unit};

impl Visitor {
    /// Answers the question on the screen: `?`, the name of an option, a number (of months as `150`, or of full
    /// years as `12y`), or a date as exact as one likes (`2024`, `2024-05`, `2024-05-24`).
    pub fn answer(&mut self, reply: &str) -> PageSnapshot {
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
    pub fn finish(&mut self, reply: impl Fn(&str) -> String) -> PageSnapshot {
        while self.asked().is_some() {
            let reply = reply(&self.asked_name());
            self.answer(&reply);
        }
        assert_eq!(self.state.screen(), Screen::Results);
        PageSnapshot::at(&self.browser)
    }
}
