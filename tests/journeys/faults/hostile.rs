//! Whatever stands behind the #, in a field, or in what the phone has stored: no exception, no element that
//! is none of ours, nothing spoiled for others, and soon a page that works.

use super::hostile_inputs::hostile_inputs;
use super::online;
use serde_json::{Value, json};
use std::time::{Duration, Instant};

/// So long all of them may take.
const BOUND: Duration = Duration::from_secs(240);

/// What the marks stand for.
const MEANT: &str = r"const meant = (text) => text.replace(/^¶long:([^]*)/, (_, one) => one.repeat(4000)).replace(/¶half/g, '\ud800');";

/// Lays seven inputs wherever the wizard reads something, and opens it anew.
const LAY: &str = r"
const [fragment, answers, outcomes, ticks, text, carried, last] = arguments[0].map(meant);
const set = (storage, name, value) => { try { storage.setItem('anju:/:' + name, value); } catch (e) { /* too long */ } };
set(localStorage, 'answers', answers); set(localStorage, 'outcomes', outcomes); set(localStorage, 'ticks', ticks);
set(localStorage, 'text', text); set(sessionStorage, 'carried', carried); set(sessionStorage, 'carried-last', last);
history.replaceState(null, '', '#' + fragment);
document.documentElement.dataset.old = 'true';
location.reload();";

const NEW: &str = "return !document.documentElement.dataset.old && !!document.querySelector('#wizard>div')";

/// What a hit would leave behind.
const HARM: &str = "return [window.hit, ({}).polluted, document.cookie, \
    document.querySelectorAll('main script, iframe, svg:not(.qr), object, embed, math, main style').length]";

/// Types each text into the field of the search and sends it; the longest time that one took, in
/// milliseconds.
const SEARCH: &str = r"
const done = arguments[arguments.length - 1]; const field = document.querySelector('#search-query');
let longest = 0;
for (const text of arguments[0].map(meant)) {
  const began = performance.now();
  field.value = text.slice(0, field.maxLength);
  field.form.dispatchEvent(new Event('submit', { cancelable: true }));
  longest = Math.max(longest, performance.now() - began);
}
done(longest);";

/// The same for the field of a share code.
const CODES: &str = r"
const done = arguments[arguments.length - 1]; let refused = 0;
for (const text of arguments[0].map(meant)) {
  const field = document.querySelector('#code input');
  if (!field) break;
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.form.dispatchEvent(new Event('submit', { cancelable: true, bubbles: true }));
  refused += 1;
}
done(refused);";

#[test]
#[expect(clippy::disallowed_methods, reason = "how long all of it takes is bounded")]
fn whatever_is_put_in_from_outside_does_no_harm() {
    let (_, mut visitor) = online();
    let (inputs, began) = (hostile_inputs(), Instant::now());
    let harmless = json!([null, null, "", 0]);
    visitor.open_wizard();
    for seven in inputs.chunks(7) {
        let mut seven = seven.to_vec();
        seven.resize(7, String::new());
        visitor.browser.run(&format!("{MEANT}{LAY}"), vec![json!(seven)]);
        visitor.comes_true(&format!("it works with {seven:?}"), NEW);
        assert_eq!(visitor.browser.run(HARM, vec![]), harmless, "{seven:?}");
    }
    // Whoever leaves the wizard takes the answers along, and some of these inputs were answers.
    visitor.opens("search/");
    visitor.browser.run("localStorage.clear(); sessionStorage.clear()", vec![]);
    visitor.open_wizard();
    visitor.comes_true("the field of a code", "return !!document.querySelector('#code input')");
    let all: Vec<Value> = inputs.iter().map(|input| json!(input)).collect();
    let refused = visitor.browser.run_until_called(&format!("{MEANT}{CODES}"), vec![json!(all)]);
    assert_eq!(refused, json!(inputs.len()));
    assert_eq!(visitor.browser.run(HARM, vec![]), harmless);
    visitor.opens("search/");
    visitor.comes_true("the search", "return !!document.querySelector('#search[data-ready]')");
    for some in all.chunks(100) {
        let longest = visitor.browser.run_until_called(&format!("{MEANT}{SEARCH}"), vec![json!(some)]);
        assert!(longest.as_f64().is_some_and(|longest| longest < 3000.0), "{longest} ms for one search");
    }
    assert_eq!(visitor.browser.run(HARM, vec![]), harmless);
    let trouble = visitor.notes().trouble;
    assert!(trouble.is_empty(), "{trouble:?}");
    assert!(began.elapsed() < BOUND, "{:?} for {} inputs", began.elapsed(), inputs.len());
}
