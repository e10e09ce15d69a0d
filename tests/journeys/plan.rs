//! The plan above the cards: it says what native evaluation says, leads to the cards, and can be taken along as a
//! calendar, as text and as a picture; in WeChat, which keeps no files, without the first.

mod calendar;
mod copies;
mod leads_to_cards;
mod wechat;

use crate::browser::Phone;
use crate::family::worker;
use crate::session::{TODAY, Visitor};
use crate::site::{book, fingerprint};
use anju::pages::plan;
use policy::Day;
use serde_json::Value;

/// Opens everything that is folded in the plan.
const UNFOLD: &str = "document.querySelectorAll('.plan details').forEach((one) => { one.open = true; });";

impl Visitor {
    /// What the plan must say, line by line.
    fn planned(&self) -> String {
        let household = self.state.household(book(), self.on);
        let services: Vec<_> = self.assessed().iter().map(|one| (one.service, one.who)).collect();
        let entries = policy::plan::plan(book(), &household, self.on, Day::LATEST, &services);
        plan::text(self.say(), &entries, self.on, &fingerprint())
    }

    fn read(&self, script: &str) -> Value {
        self.browser.run(script, Vec::new())
    }

    fn comes(&self, what: &str, script: &str) {
        self.wait(what, |_| self.read(script) == true);
    }
}

fn worker_with_plan(language: &'static str, phone: Phone) -> Visitor {
    let mut visitor = Visitor::with(phone, language, TODAY);
    visitor.open_wizard();
    visitor.choose(&["residence", "schooling", "living"]);
    visitor.finish(worker);
    visitor.comes("the plan is there", "return !!document.querySelector('.plan')");
    visitor.read(UNFOLD);
    visitor
}
