//! Faults: a captive portal, files altered on the way, a host in trouble, a line that drips or breaks, a full
//! phone, two tabs, two guides on one host. Nothing false is ever kept, run or shown, and all of it heals by
//! itself when the network does.

mod altered_files;
mod altered_page;
mod cut_upload;
mod host_in_trouble;
mod hostile;
mod hostile_inputs;
mod keeping;
mod older_release;
mod portal;
mod sealed;
mod slow;
mod tabs;
mod two_sites;

use crate::browser::Phone;
use crate::harm::Network;
use crate::session::{TODAY, Visitor};
use crate::site::{address, folder};
use serde_json::{Value, json};

/// A network without harm before the site, and somebody who visits it through that.
fn online() -> (Network, Visitor) {
    let network = Network::before(&address());
    let visitor = with_phone(&network, Phone::default());
    (network, visitor)
}

fn with_phone(network: &Network, phone: Phone) -> Visitor {
    let mut visitor = Visitor::with(phone, "zh-Hans", TODAY);
    visitor.site.clone_from(&network.address);
    visitor
}

/// The address of the file below `assets/` whose name begins and ends so.
fn asset(beginning: &str, ending: &str) -> String {
    let files = std::fs::read_dir(folder().join("assets")).unwrap();
    let mut names = files.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned());
    let found = names.find(|name| name.starts_with(beginning) && name.ends_with(ending));
    format!("/assets/{}", found.unwrap_or_else(|| panic!("there is no {beginning}…{ending}")))
}

/// What the questions need.
fn of_questions() -> [String; 4] {
    [
        asset("wizard-", ".js"),
        asset("wizard-", ".wasm"),
        asset("book-questions-", ""),
        asset("words-zh-Hans-", ""),
    ]
}

/// What the results need besides.
fn of_results() -> [String; 4] {
    let [words, book] = ["words-results-zh-Hans-", "book-results-"].map(|name| asset(name, ""));
    [asset("results-", ".js"), asset("results-", ".wasm"), words, book]
}

/// A page in which long waits are a tenth as long.
const HASTE: &str = "(() => { const real = setTimeout; \
    window.setTimeout = (call, wait, ...more) => real(call, wait > 1000 ? wait / 10 : wait, ...more); })();";

/// How many files this guide keeps that are named by their content, and the addresses of those that are
/// others.
const KEPT: &str = r"const done = arguments[0]; (async () => {
  const bad = []; let all = 0;
  for (const name of await caches.keys()) {
    if (!name.startsWith('anju:')) continue;
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const promised = /-([0-9a-f]{16})\.\w+$/.exec(request.url);
      if (!promised) continue;
      all += 1;
      const body = await (await cache.match(request)).arrayBuffer();
      const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', body)).subarray(0, 8);
      if ([...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('') !== promised[1]) bad.push(request.url);
    }
  }
  return [all, bad];
})().then(done, (error) => done(String(error)));";

impl Visitor {
    /// Opens a page below the start page.
    fn opens(&self, page: &str) {
        self.browser.go(&format!("{}{page}", self.site));
    }

    /// The questions stand, and so do the results: the page has sealed itself.
    pub fn all_stands(&self) {
        let sealed = "const sign = document.getElementById('sealed'); return !!sign && !sign.hidden";
        self.wait("both programs stand", |seen| {
            seen.alive && self.browser.run(sealed, vec![]) == json!(true)
        });
    }

    /// How many files are kept; none may be other than its name promises.
    fn keeps_nothing_false(&self) -> u64 {
        let kept = self.browser.run_until_called(KEPT, vec![]);
        assert_eq!(kept[1], json!([]), "files that are kept and altered");
        kept[0].as_u64().unwrap_or_else(|| panic!("{kept}"))
    }

    /// What a text of the page is.
    fn text_of(&self, css: &str) -> String {
        let text = "const one = document.querySelector(arguments[0]); return one ? one.textContent : ''";
        self.browser.run(text, vec![json!(css)]).as_str().unwrap_or_default().to_owned()
    }

    /// Runs a script until it returns true.
    fn comes_true(&self, what: &str, script: &str) {
        self.wait(what, |_| self.browser.run(script, vec![]) == Value::Bool(true));
    }
}
