//! The page shuts itself once both programs stand: it can neither send nor fetch nor turn text into code, and
//! says so. Pages that run no program have never been able to.

use super::{Visitor, of_results, online, with_phone};
use crate::browser::Phone;
use crate::family::worker;
use crate::harm::{Harm, Network};
use crate::prerendered::pages;
use crate::site::address;

/// What whoever had got a foot in the page would try, from a task of its own, for what the driver runs is
/// allowed more; in the end it notes what it could.
const TRIES: &str = r"window.tries = () => setTimeout(async () => {
  const could = [];
  const attempt = async (name, call) => { try { await call(); could.push(name); } catch (e) { /* it could not */ } };
  const loads = (element, address) => new Promise((yes, no) => {
    element.onload = yes; element.onerror = no; element.src = address; document.head.append(element); });
  const sent = '../favicon.svg?sent';
  await attempt('fetch', () => fetch(sent));
  await attempt('request', () => new Promise((yes, no) => {
    const request = new XMLHttpRequest(); request.onload = yes; request.onerror = no;
    request.open('GET', sent); request.send(); }));
  await attempt('picture', () => loads(new Image(), sent));
  await attempt('script', () => loads(document.createElement('script'), sent));
  await attempt('markup', () => { document.createElement('div').innerHTML = '<b>x</b>'; });
  await attempt('eval', () => (0, eval)('1'));
  await attempt('function', () => new Function('return 1')());
  await attempt('program', () => WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])));
  await attempt('policy', () => trustedTypes.createPolicy('another', {}));
  window.could = could.join(' ');
}, 0);";

/// Somebody on whose phone the tries are ready in every page.
fn intruded() -> (Network, Visitor) {
    let network = Network::before(&address());
    let phone = Phone { before: vec![TRIES.to_owned()], ..Phone::default() };
    let visitor = with_phone(&network, phone);
    (network, visitor)
}

impl Visitor {
    /// What an intruder could do on this page.
    fn could(&self) -> String {
        self.browser.run("window.could = null; window.tries()", vec![]);
        self.comes_true("all is tried", "return typeof window.could === 'string'");
        self.browser.run("return window.could", vec![]).as_str().unwrap_or_default().to_owned()
    }
}

#[test]
fn once_both_programs_stand_the_page_can_do_nothing_but_what_it_is_for() {
    let (network, mut visitor) = intruded();
    // Before the results are there text is no code either.
    network.harm(&of_results()[1], Harm::Status(503), 2);
    visitor.open_wizard();
    assert_eq!(visitor.could(), "fetch request picture program");
    assert!(network.asked("?sent") > 0, "the tries are real");
    let before = network.asked("?sent");
    visitor.all_stands();
    assert_eq!(visitor.text_of("#sealed"), visitor.word("sealed"));
    assert_eq!(visitor.could(), "");
    assert_eq!(network.asked("?sent"), before, "something was sent");
    visitor.choose(&["residence"]);
    visitor.finish(worker);
    visitor.judge();
}

#[test]
fn a_sealed_page_works_to_the_end_without_one_complaint() {
    let (_, mut visitor) = online();
    visitor.open_wizard();
    visitor.all_stands();
    visitor.choose(&["residence", "housing"]);
    visitor.finish(worker);
    visitor.judge();
    visitor.press(".language-switch a", 2);
    visitor.wait("the page in English", |seen| seen.alive && seen.heading == "Your results");
    visitor.notes().tell_no_trouble();
}

#[test]
fn pages_that_are_read_may_compile_nothing() {
    let mut read = 0;
    for page in pages() {
        let (runs, path) = (["wizard", "prove"].contains(&page.kind.as_str()), page.path);
        assert_eq!(page.text.contains("unsafe-"), runs, "{path}");
        assert!(page.text.contains("require-trusted-types-for 'script'; trusted-types anju"), "{path}");
        read += usize::from(!runs);
    }
    assert!(read > 100, "only {read} pages");
}

#[test]
fn a_page_that_is_read_turns_no_text_into_code() {
    let (_, visitor) = intruded();
    visitor.opens("privacy/");
    assert_eq!(visitor.could(), "fetch request picture");
}
