//! Helping someone: what volunteers and officers see beside the screen, and nobody else. No names are asked; nothing is
//! kept.

use super::desk::Desk;
use crate::parts::{Callback, Element, el};
use interview::Interview;

impl Desk {
    /// Begins to help somebody, of whom nothing is kept. What the phone remembers is its owner's and stays so.
    pub fn begin_helping(&self) {
        let mut state = self.change();
        if std::mem::take(&mut state.remembering) {
            state.interview = Interview::default();
        }
        state.people.begin();
        drop(state);
        self.turn_up("helping-begun");
    }

    /// Turns to another of the people who are being helped, or, where no number is given, lets go of the present one.
    pub fn turn_to(&self, number: Option<u32>) {
        let mut state = self.change();
        let now = std::mem::take(&mut state.interview);
        state.interview = match number {
            Some(number) => state.people.turn_to(number, now),
            None => state.people.done(),
        };
        drop(state);
        self.turn_up(if number.is_some() { "" } else { "helping-cleared" });
    }

    /// Shows whose turn it is; the way there is not theirs, so no step leads back to anybody else's.
    fn turn_up(&self, told: &str) {
        self.new_day();
        self.start_trail();
        let mut state = self.change();
        (state.trail, state.slip) = (vec![state.interview.screen()], None);
        state.notice = (!told.is_empty()).then(|| self.words.named(told).to_owned());
        drop(state);
        self.redraw();
    }
}

/// Said quietly below the topics: one may do this for somebody else.
pub fn offer(desk: Desk) -> Element {
    let begin = Callback::new(move |()| desk.begin_helping());
    el("div")
        .class("helping")
        .child(button("link-button", begin).text(desk.words.named("helping-offer")))
        .child(el("p").text(desk.words.named("helping-hint")))
}

/// Above every screen: who "you" is.
pub fn line(desk: Desk, at: u32) -> Element {
    el("p").class("helping-line").text(desk.say().fill("helping-line", &[("n", &at.to_string())]))
}

/// The people, to turn from one to another, and to be done with one.
pub fn people(desk: Desk, at: u32) -> Element {
    let say = desk.say();
    let turn = |number| Callback::new(move |()| desk.turn_to(number));
    let (numbers, next) = (desk.state().people.numbers(), desk.state().people.next());
    let each = numbers.into_iter().map(|number| {
        let tapped = if number == at { Callback::new(|()| ()) } else { turn(Some(number)) };
        button("helping-person", tapped)
            .attr("aria-pressed", (number == at).to_string())
            .text(say.fill("helping-person", &[("n", &number.to_string())]))
            .view()
    });
    el("div")
        .class("helping")
        .attr("role", "group")
        .attr("aria-label", say.page("helping-people"))
        .children(each)
        .child(button("helping-person", turn(Some(next))).text(say.page("helping-add")))
        .child(button("link-button", turn(None)).text(say.page("helping-done")))
}

fn button(class: &'static str, tapped: Callback<()>) -> Element {
    el("button").attr("type", "button").class(class).on_click(tapped)
}
