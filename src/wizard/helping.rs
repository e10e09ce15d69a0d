//! Helping someone: what volunteers and officers see beside the screen, and nobody else. No names are asked; nothing is
//! kept.

use super::desk::Desk;
use crate::components::tap;
use interview::Interview;
use leptos::prelude::*;

impl Desk {
    /// Begins to help somebody, of whom nothing is kept. What the phone remembers is its owner's and stays so.
    pub fn begin_helping(&self) {
        let mut state = self.change();
        if std::mem::take(&mut state.remembering) {
            state.interview = Interview::default();
        }
        state.sessions.begin();
        drop(state);
        self.turn_up("helping-begun");
    }

    /// Turns to another of the people who are being helped, or, where no number is given, lets go of the present one.
    pub fn turn_to(&self, number: Option<u32>) {
        let mut state = self.change();
        let now = std::mem::take(&mut state.interview);
        state.interview = match number {
            Some(number) => state.sessions.switch_to(number, now),
            None => state.sessions.close_current(),
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
#[component]
pub fn Offer() -> impl IntoView {
    let desk = Desk::here();
    view! {
        <div class="helping">
            <button type="button" class="link-button" on:click=tap(move || desk.begin_helping())>
                {desk.words.named("helping-offer")}
            </button>
            <p>{desk.words.named("helping-hint")}</p>
        </div>
    }
}

/// Above every screen: who "you" is.
#[component]
pub fn Line(at: u32) -> impl IntoView {
    let desk = Desk::here();
    view! { <p class="helping-line">{desk.i18n().t_with("helping-line", &[("n", &at.to_string())])}</p> }
}

/// The people, to turn from one to another, and to be done with one.
#[component]
pub fn People(at: u32) -> impl IntoView {
    let desk = Desk::here();
    let i18n = desk.i18n();
    let (numbers, next) = (desk.state().sessions.numbers(), desk.state().sessions.next_number());
    let each = numbers.into_iter().map(|number| {
        let turn = move || {
            if number != at {
                desk.turn_to(Some(number));
            }
        };
        view! {
            <button type="button" class="helping-person" on:click=tap(turn) aria-pressed=(number == at).to_string()>
                {i18n.t_with("helping-person", &[("n", &number.to_string())])}
            </button>
        }
    });
    view! {
        <div class="helping" role="group" aria-label=i18n.t("helping-people")>
            {each.collect_view()}
            <button type="button" class="helping-person" on:click=tap(move || desk.turn_to(Some(next)))>
                {i18n.t("helping-add")}
            </button>
            <button type="button" class="link-button" on:click=tap(move || desk.turn_to(None))>
                {i18n.t("helping-done")}
            </button>
        </div>
    }
}
