//! A step that is suggested and done turns a not yet into a yes.

use super::a_not_yet_becomes_a_yes;
use crate::input::Hand;

#[test]
fn a_step_that_is_suggested_and_done_turns_a_not_yet_into_a_yes() {
    for language in ["zh-Hans", "zh-Hant", "en"] {
        a_not_yet_becomes_a_yes(language, Hand::Finger);
    }
}
