//! What a person can do with the results: tick papers, print a sheet, keep a picture. Pages know no browser:
//! the program of the results does it. Where results are only read, nothing happens.

use super::picture::PictureLine;
use policy::FactKey;
use std::rc::Rc;

/// The actions of the page of the results. What is not defined does nothing.
pub trait Actions {
    /// Leads to the question of a fact, to answer it anew.
    fn change_answer(&self, _: FactKey) {}

    /// True if the paper of this name is ticked.
    fn is_ticked(&self, _: &str) -> bool {
        false
    }

    /// Ticks the paper of this name, or unticks it.
    fn tick(&self, _: &str, _: bool) {}

    /// Prints the part of the page with this id alone.
    fn print(&self, _: &str) {}

    /// Shows the part of the page with this id, and moves the focus there.
    fn show(&self, _: &str) {}

    /// Copies the text of the field with this id; false if the phone does not let pages do so.
    fn copy(&self, _: &str) -> bool {
        false
    }

    /// The address of a picture of some lines; `None` if the phone cannot draw one.
    fn picture(&self, _: &[PictureLine]) -> Option<String> {
        None
    }

    /// False where files of a page cannot be kept, as in WeChat.
    fn keeps_files(&self) -> bool {
        true
    }
}

struct NoActions;

impl Actions for NoActions {}

/// Actions that do nothing: the page outside a browser.
pub fn no_actions() -> Rc<dyn Actions> {
    Rc::new(NoActions)
}
