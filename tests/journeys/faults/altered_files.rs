//! Files altered on the way, under the number of the proven rules: it is refused, asked for once more past
//! every cache, and heals when the host is well; while it does not, the questions without scripts stand in.

use super::{HASTE, Visitor, of_questions, of_results, online, with_phone};
use crate::browser::Phone;
use crate::harm::{ALWAYS, Harm, Network};
use crate::site::address;

/// The nine kinds that were tried on hosts.
const KINDS: [Harm; 9] = [
    Harm::Portal,
    Harm::Flip,
    Harm::Half,
    Harm::Empty,
    Harm::Twice,
    Harm::Zeros,
    Harm::Missing,
    Harm::More,
    Harm::Cut,
];

/// Another host, so that nothing is known of it.
fn elsewhere(visitor: &mut Visitor) -> Network {
    let network = Network::before(&address());
    visitor.site.clone_from(&network.address);
    network
}

#[test]
fn what_was_damaged_once_heals_by_itself_whatever_was_done_to_it() {
    let (_, mut visitor) = online();
    let files: Vec<String> = of_questions().into_iter().chain(of_results()).collect();
    for (place, harm) in KINDS.iter().enumerate() {
        let network = elsewhere(&mut visitor);
        // The answers may be kept for a year, so the browser keeps what was altered, too.
        let harmed = [&files[place % files.len()], &files[(place + 4) % files.len()]];
        harmed.iter().for_each(|file| network.harm(file, harm.clone(), 1));
        visitor.opens("wizard/");
        visitor.all_stands();
        assert!(harmed.iter().all(|file| network.asked(file) > 1), "{harm:?} was not noticed: {harmed:?}");
    }
}

#[test]
fn no_altered_bit_is_ever_run() {
    let (_, mut visitor) = online();
    let trouble = visitor.word("trouble");
    for file in of_questions() {
        let network = elsewhere(&mut visitor);
        network.harm(&file, Harm::Flip, ALWAYS);
        visitor.opens("wizard/");
        let seen =
            visitor.wait("one is told", |seen| seen.notices.iter().any(|one| one.starts_with(&trouble)));
        assert!(!seen.alive, "{file} was run");
        let link = "return document.querySelector('#trouble a').getAttribute('href').startsWith('../ask/')";
        visitor.comes_true("the questions without scripts stand in", link);
        network.heals();
        visitor.browser.navigate("refresh");
        visitor.all_stands();
    }
    for file in of_results() {
        let network = elsewhere(&mut visitor);
        network.harm(&file, Harm::Flip, ALWAYS);
        visitor.opens("wizard/");
        visitor.wait("the questions stand", |seen| seen.alive && network.asked(&file) > 1);
        std::thread::sleep(std::time::Duration::from_millis(500));
        let code = "return document.querySelector('#code').childElementCount";
        assert_eq!(visitor.browser.run(code, vec![]), 0, "{file} was run");
    }
}

#[test]
fn a_line_that_breaks_again_and_again_is_tried_again_for_the_questions_too() {
    let (network, visitor) = online();
    let [glue, program, book, words] = of_questions();
    for file in [&glue, &program, &book, &words] {
        network.harm(file, Harm::Cut, 2);
    }
    // Twice at once, then after five seconds.
    visitor.opens("wizard/");
    visitor.all_stands();
    let gone =
        "return document.getElementById('trouble').hidden && !document.getElementById('wizard').hidden";
    visitor.comes_true("the notice is taken back", gone);
}

#[test]
fn what_nobody_may_keep_is_compared_each_time_that_it_comes() {
    let hasty = Phone { before: vec![HASTE.to_owned()], ..Phone::default() };
    let mut visitor = with_phone(&Network::before(&address()), hasty);
    for glue in [&of_questions()[0], &of_results()[0]] {
        for good in 0..2 {
            let network = elsewhere(&mut visitor);
            // So many answers are good before the one that is not.
            network.harm(glue, Harm::FlipUnkept, 1);
            network.harm(glue, Harm::Header("Cache-Control: no-store"), good);
            visitor.opens("wizard/");
            visitor.all_stands();
            assert!(network.asked(glue) > good + 1, "{glue} was not noticed after {good} good answers");
        }
    }
}
