//! The browser's own log of requests and errors: whether the page was silent. Must not know: the site.

use crate::browser::Browser;
use serde_json::{Value, json};

/// What the browser logged since it was last read.
pub struct ConsoleLog {
    /// Addresses asked for after the page had loaded, of whatever kind, but for the second half of the loading.
    pub asked_later: Vec<String>,
    /// Addresses asked for in all.
    pub asked: Vec<String>,
    /// Answers of the server that were no success.
    pub refused: Vec<String>,
    /// Errors in the console.
    pub trouble: Vec<String>,
}

/// The second half of the loading, the same for everybody: the program of the results and its words come while the
/// first question is read.
const LOADING: [&str; 3] = ["/assets/results-", "/assets/words-results-", "/assets/book-results-"];

/// Whatever leaves the browser begins with one of these.
const SENDING: [&str; 3] =
    ["Network.requestWillBeSent", "Network.webSocketCreated", "Network.webTransportCreated"];

impl ConsoleLog {
    /// Reads them. "Later" is after the load event of the last page.
    pub fn of(browser: &Browser) -> Self {
        let events: Vec<Value> = browser.log("performance").iter().filter_map(message).collect();
        let loaded = events.iter().rposition(|event| event["method"] == "Page.loadEventFired");
        let address = |event: &Value| {
            let parameters = &event["params"];
            let of_request = parameters["request"]["url"].as_str().or(parameters["url"].as_str());
            of_request.unwrap_or("an address nobody wrote down").to_owned()
        };
        let sent = |event: &&Value| SENDING.iter().any(|name| event["method"] == *name);
        let outside = |address: &String| !address.starts_with("data:") && !address.starts_with("blob:");
        let asked = |events: &[Value]| -> Vec<String> {
            events.iter().filter(sent).map(address).filter(outside).collect()
        };
        let later: Vec<String> = asked(&events[loaded.map_or(0, |place| place + 1)..]);
        let loading = |address: &String| LOADING.iter().any(|part| address.contains(part));
        let refused = events.iter().filter_map(|event| {
            let answer = &event["params"]["response"];
            let bad = event["method"] == "Network.responseReceived" && answer["status"].as_i64()? >= 400;
            bad.then(|| answer["url"].to_string())
        });
        let console = browser.log("browser");
        let severe = console.iter().filter(|entry| entry["level"] == "SEVERE");
        Self {
            asked_later: later.into_iter().filter(|address| !loading(address)).collect(),
            asked: asked(&events),
            refused: refused.collect(),
            trouble: severe.map(|entry| entry["message"].to_string()).collect(),
        }
    }

    /// Nothing was sent since the page had loaded, and nothing went wrong.
    pub fn are_silent(&self) {
        assert_eq!(self.asked_later.len(), 0, "the page sent {:?}", self.asked_later);
        self.tell_no_trouble();
    }

    /// Nothing went wrong.
    pub fn tell_no_trouble(&self) {
        assert!(self.trouble.is_empty(), "the console says {:?}", self.trouble);
        assert!(self.refused.is_empty(), "the server refused {:?}", self.refused);
        assert!(!self.asked.is_empty(), "the browser wrote nothing down, so nothing is known");
    }
}

/// One entry of the performance log is JSON within JSON.
fn message(entry: &Value) -> Option<Value> {
    let entry: Value = serde_json::from_str(entry["message"].as_str()?).ok()?;
    Some(entry["message"].clone())
}

/// A measure that sees nothing would prove nothing.
#[test]
fn what_is_sent_and_what_goes_wrong_is_seen() {
    let browser = Browser::open(&Default::default());
    browser.go(&crate::site::address());
    ConsoleLog::of(&browser).tell_no_trouble();
    // A page that does not seal itself: in the wizard the browser would stop all of this.
    browser.go(&format!("{}privacy/", crate::site::address()));
    let ask = "const done = arguments[0]; fetch('../favicon.svg?later').finally(() => fetch('../nowhere').finally(done));";
    browser.run_until_called(ask, Vec::new());
    browser.run("navigator.sendBeacon(location.href + '?beacon')", Vec::new());
    let notes = ConsoleLog::of(&browser);
    let seen = |part: &str| notes.asked_later.iter().any(|address| address.contains(part));
    assert!(seen("?later") && seen("nowhere") && seen("?beacon"), "{:?}", notes.asked_later);
    assert_eq!(notes.refused.iter().filter(|address| address.contains("nowhere")).count(), 1);
    assert!(!notes.trouble.is_empty());
    browser.run("console.error(arguments[0])", vec![json!("something broke")]);
    assert!(ConsoleLog::of(&browser).trouble.iter().any(|line| line.contains("something broke")));
}
