//! By the keyboard alone: every control is reached by Tab, seen when reached, and worked with Space or Enter. Uses
//! no touch and no mouse from the first page to the last.

mod answers;
mod first_tab;
mod heard;
mod topic;

use crate::browser::Phone;
use crate::input::Hand;
use crate::session::{TODAY, Visitor};

fn at_the_keyboard(language: &'static str) -> Visitor {
    let mut visitor = Visitor::with(Phone::default(), language, TODAY);
    visitor.hand = Hand::Keys;
    visitor.open_wizard();
    visitor
}
