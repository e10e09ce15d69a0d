//! A line on which a file drips: one is told, led on, and the file is asked for again.

use super::{HASTE, of_questions, of_results, with_phone};
use crate::browser::Phone;
use crate::family::worker;
use crate::harm::{ALWAYS, Harm, Network};
use crate::site::address;

fn hasty() -> Phone {
    Phone { before: vec![HASTE.to_owned()], impatient: true, ..Phone::default() }
}

#[test]
fn a_program_that_drips_is_given_up_and_asked_for_again() {
    let network = Network::before(&address());
    let visitor = with_phone(&network, hasty());
    let program = &of_questions()[1];
    network.harm(program, Harm::Drip, 1);
    visitor.opens("wizard/");
    let trouble = visitor.word("trouble");
    visitor.wait("one is told", |seen| seen.notices.iter().any(|one| one.starts_with(&trouble)));
    visitor.all_stands();
    let seen = visitor.wait("the notice is gone", |seen| seen.alive);
    assert!(!seen.notices.iter().any(|one| one.starts_with(&trouble)), "{:?}", seen.notices);
    assert!(network.asked(program) > 1);
}

#[test]
fn results_that_drip_lead_to_the_questions_without_scripts_and_come_in_the_end() {
    let network = Network::before(&address());
    let mut visitor = with_phone(&network, hasty());
    let program = &of_results()[1];
    network.harm(program, Harm::Drip, ALWAYS);
    visitor.open_wizard();
    visitor.choose(&["residence"]);
    visitor.finish(worker);
    let missing = visitor.word("results-missing");
    visitor.wait("one is told", |_| visitor.text_of(".results-lead") == missing);
    let link = "return !!document.querySelector('#wizard a.button[href=\"../ask/\"]')";
    visitor.comes_true("there is a way on", link);
    network.heals();
    visitor.comes_true("the results appear", "return document.querySelectorAll('#results h2').length > 0");
    visitor.judge();
}
