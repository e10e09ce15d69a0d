//! By the keyboard it does too.

use super::a_not_yet_becomes_a_yes;
use crate::input::Hand;

#[test]
fn by_the_keyboard_it_does_too() {
    a_not_yet_becomes_a_yes("zh-Hans", Hand::Keys);
}
