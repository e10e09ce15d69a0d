//! Helping several people in turn: the sessions that volunteers and officers see beside the screen, and nobody else. No
//! names are asked; nothing is stored.

use super::store::Wizard;
use crate::components::click_handler;
use interview::Interview;
use leptos::prelude::*;

impl Wizard {
    /// Begins to help somebody, of whom nothing is stored. What the phone remembers is its owner's and stays unchanged.
    pub fn begin_helping(&self) {
        let mut state = self.change();
        if std::mem::take(&mut state.remembering) {
            state.interview = Interview::default();
        }
        state.sessions.begin();
        drop(state);
        self.show_session("helping-begun");
    }

    /// Switches to another session, or, without a number, closes the current one.
    pub fn switch_session(&self, number: Option<u32>) {
        let mut state = self.change();
        let interview = std::mem::take(&mut state.interview);
        state.interview = match number {
            Some(number) => state.sessions.switch_to(number, interview),
            None => state.sessions.close_current(),
        };
        drop(state);
        self.show_session(if number.is_some() { "" } else { "helping-cleared" });
    }

    /// Shows the current session with a message, if any; no step of the history leads back to another session.
    fn show_session(&self, message: &str) {
        self.new_day();
        self.reset_history();
        let mut state = self.change();
        (state.history_stack, state.input_error) = (vec![state.interview.screen()], None);
        state.notice = (!message.is_empty()).then(|| self.words.named(message).to_owned());
        drop(state);
        self.redraw();
    }
}

/// The offer below the topics to go through the questions for somebody else.
#[component]
pub fn HelpingOffer() -> impl IntoView {
    let wizard = Wizard::from_context();
    view! {
        <div class="helping">
            <button type="button" class="link-button" on:click=click_handler(move || wizard.begin_helping())>
                {wizard.words.named("helping-offer")}
            </button>
            <p>{wizard.words.named("helping-hint")}</p>
        </div>
    }
}

/// The line above every screen that says who "you" is.
#[component]
pub fn HelpingLine(
    /// The number of the current session.
    current: u32,
) -> impl IntoView {
    let i18n = Wizard::from_context().i18n();
    view! { <p class="helping-line">{i18n.t_with("helping-line", &[("n", &current.to_string())])}</p> }
}

/// The sessions: a button to switch to each, one for a new session, and one that closes the current session.
#[component]
pub fn SessionSwitch(
    /// The number of the current session.
    current: u32,
) -> impl IntoView {
    let wizard = Wizard::from_context();
    let i18n = wizard.i18n();
    let (numbers, next) = (wizard.state().sessions.numbers(), wizard.state().sessions.next_number());
    let buttons = numbers.into_iter().map(|number| {
        let switch = move || {
            if number != current {
                wizard.switch_session(Some(number));
            }
        };
        view! {
            <button
                type="button"
                class="helping-person"
                on:click=click_handler(switch)
                aria-pressed=(number == current).to_string()
            >
                {i18n.t_with("helping-person", &[("n", &number.to_string())])}
            </button>
        }
    });
    view! {
        <div class="helping" role="group" aria-label=i18n.t("helping-people")>
            {buttons.collect_view()}
            <button
                type="button"
                class="helping-person"
                on:click=click_handler(move || wizard.switch_session(Some(next)))
            >
                {i18n.t("helping-add")}
            </button>
            <button type="button" class="link-button" on:click=click_handler(move || wizard.switch_session(None))>
                {i18n.t("helping-done")}
            </button>
        </div>
    }
}
