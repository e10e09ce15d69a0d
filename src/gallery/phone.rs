//! A phone for the gallery: what the programs ask of `browser`, answered on the host by a value in the context. Stands
//! in the place of that room where there is no browser, so that the programs' own screens can be drawn there. What only
//! happens after a tap does nothing. Must not know: pages, policy.

use leptos::prelude::use_context;
use std::collections::BTreeMap;
use unic_langid::LanguageIdentifier;

/// What a phone says of itself and of the page.
#[derive(Clone, Debug, Default)]
pub struct Phone {
    /// The languages that its owner prefers, best first.
    pub languages: Vec<LanguageIdentifier>,
    /// True in WeChat, which saves no files from pages.
    pub saves_no_files: bool,
    /// True if the box that keeps the answers is ticked.
    pub remembers: bool,
    /// What it stores, by name.
    pub stored: BTreeMap<String, String>,
    /// The address of the page.
    pub address: String,
    /// The rule book's fingerprint on the page.
    pub fingerprint: String,
    /// The day on which the page was rendered, as it writes it; before all days if it is empty.
    pub rendered: String,
}

impl Phone {
    /// The phone in the context; without one a phone that says nothing.
    fn here() -> Phone {
        use_context().unwrap_or_default()
    }
}

/// Copying text.
pub mod clipboard {
    /// Copies nothing.
    pub fn copy(_: &str) -> bool {
        false
    }
}

/// Today's date in China.
pub mod clock {
    /// The gallery gives each state its date.
    pub fn today_in_china() -> i32 {
        0
    }

    /// No day comes.
    pub fn on_visible_or_new_day(_: impl Fn() + Clone + 'static) {}
}

/// Text as a picture to keep.
pub mod export {
    /// True in WeChat.
    pub fn saves_no_files() -> bool {
        super::Phone::here().saves_no_files
    }

    /// Draws nothing.
    pub fn picture<'a>(
        _: u32,
        _: u32,
        _: u32,
        _: impl Iterator<Item = (&'a str, &'a str, u32)>,
    ) -> Option<String> {
        None
    }
}

/// The browser's history: one entry, of which nothing leads away.
pub mod history {
    /// An entry of the history.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub struct Entry {
        /// The session that it belongs to.
        pub session_id: u64,
        /// Its index in the history stack of that session.
        pub index: u32,
    }

    /// The session of the present entry.
    pub fn session_id() -> u64 {
        1
    }

    /// The number of a session.
    pub fn new_session_id() -> u64 {
        1
    }

    /// Replaces nothing.
    pub fn replace_entry(_: Entry) {}

    /// Adds nothing.
    pub fn push_entry(_: Entry) {}

    /// Goes nowhere.
    pub fn back() {}

    /// Nothing moves.
    pub fn on_move(_: impl FnMut(Entry) + 'static) {}
}

/// The page.
pub mod page {
    use super::Phone;
    use leptos::web_sys::HtmlElement;
    use unic_langid::LanguageIdentifier;

    /// A `data-` attribute of the wizard's element.
    pub fn data(name: &str) -> Option<String> {
        match name {
            "fingerprint" => Some(Phone::here().fingerprint),
            "rendered" => Some(Phone::here().rendered),
            _ => None,
        }
    }

    /// No element: the gallery draws by itself.
    pub fn results_place() -> Option<HtmlElement> {
        None
    }

    /// No element.
    pub fn code_place() -> Option<HtmlElement> {
        None
    }

    /// No element, and nothing was ticked in it.
    pub fn take_over_root() -> Option<(HtmlElement, Vec<String>)> {
        None
    }

    /// The address without what stands behind `#`.
    pub fn address() -> String {
        Phone::here().address
    }

    /// Nothing stands behind `#`.
    pub fn take_fragment(_: &str) -> Option<String> {
        None
    }

    /// Nothing stands behind `#`.
    pub fn fragment() -> String {
        String::new()
    }

    /// True if the answers on the screen are the ones that the phone keeps.
    pub fn remembers() -> bool {
        Phone::here().remembers
    }

    /// The languages that the visitor prefers, best first.
    pub fn preferred_languages() -> Vec<LanguageIdentifier> {
        Phone::here().languages
    }

    /// Nothing is tapped.
    pub fn on_fragment_change(_: impl Fn() + 'static) {}

    /// Nothing is tapped.
    pub fn on_checkbox_change(_: &'static str, _: impl Fn() + 'static) {}

    /// Nobody leaves.
    pub fn on_leaving(_: impl Fn() + Clone + 'static) {}

    /// Nothing is tapped.
    pub fn on_leaving_link(_: impl FnMut() + 'static) {}

    /// Nothing is shown a second time.
    pub fn on_page_shown(_: impl Fn() + 'static) {}

    /// The title stays.
    pub fn set_title(_: &str) {}

    /// The focus stays.
    pub fn focus_question() {}

    /// The focus stays.
    pub fn focus_error() {}

    /// Nothing was pasted.
    pub fn fill_fields(_: &[String]) {}

    /// The focus stays.
    pub fn focus_part(_: &str) {}

    /// Prints nothing.
    pub fn print() {}

    /// Prints nothing.
    pub fn print_alone(_: &str) {}
}

/// The two programs as each sees the other; a call does nothing.
pub mod programs {
    /// The program of the results.
    #[derive(Clone, Debug)]
    pub struct ResultsProgram;

    impl ResultsProgram {
        /// Draws nothing.
        pub fn show(&self, _: &str, _: &str) {}

        /// Draws nothing.
        pub fn show_code_field(&self) {}

        /// Unmounts nothing.
        pub fn hide(&self) {}
    }

    /// The program of the questions.
    #[derive(Clone, Debug)]
    pub struct WizardProgram;

    impl WizardProgram {
        /// Goes nowhere.
        pub fn navigate(&self, _: &str) {}

        /// Takes nothing over.
        pub fn receive_answers(&self, _: &str, _: &str) {}
    }
}

/// What the phone stores: as the gallery says it; nothing more is stored.
pub mod storage {
    /// The answers.
    pub const ANSWERS: &str = "answers";
    /// The ticked papers.
    pub const TICKS: &str = "ticks";
    /// The day of the answers that time makes untrue.
    pub const ANSWERS_DAY: &str = "answers-day";
    /// The answers on their way to another page.
    pub const HANDED_OVER: &str = "carried";
    /// The last visit on the same way.
    pub const HANDED_OVER_VISIT: &str = "carried-last";

    /// The text stored under this name.
    pub fn get(name: &str) -> Option<String> {
        super::Phone::here().stored.get(name).cloned()
    }

    /// Refuses.
    pub fn set(_: &str, _: &str) -> bool {
        false
    }

    /// Deletes nothing.
    pub fn remove(_: &str) {}

    /// Hands nothing over.
    pub fn hand_over(_: &str, _: &str) {}

    /// Nothing was handed over.
    pub fn take_handed_over(_: &str) -> Option<String> {
        None
    }

    /// Deletes nothing.
    pub fn clear_handed_over() {}

    /// Never stored here.
    pub const CLEARED: &str = "cleared";

    /// No other tab is here.
    pub fn on_change_elsewhere(_: impl Fn(&str, Option<String>) + 'static) {}

    /// Deletes nothing.
    pub fn clear() {}
}
