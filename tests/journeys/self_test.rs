//! "Prove it on this phone": the phone comes to the same as the host, in every language, by keys alone, below
//! another path and without a network; and whatever was altered on the way is told, with what to do.

use crate::browser::Phone;
use crate::input::ENTER;
use crate::offline::Host;
use crate::server::spawn;
use crate::session::{TODAY, Visitor};
use crate::site::{address, below, fingerprint, folder, folder_below};
use serde_json::json;
use sha2::{Digest, Sha256};
use std::fs;
use std::path::{Path, PathBuf};

/// The file among a site's assets whose name begins so.
fn asset(site: &Path, beginning: &str) -> PathBuf {
    let mut files = fs::read_dir(site.join("assets")).unwrap().map(|entry| entry.unwrap().path());
    let found = files.find(|path| path.file_name().unwrap().to_string_lossy().starts_with(beginning));
    found.unwrap_or_else(|| panic!("there is no {beginning}"))
}

fn count() -> usize {
    fs::read_to_string(asset(&folder(), "outcomes-")).unwrap().lines().count()
}

fn visitor(site: &str, language: &'static str) -> Visitor {
    let mut visitor = Visitor::with(Phone::default(), language, TODAY);
    site.clone_into(&mut visitor.site);
    visitor.browser.go(&format!("{site}{}prove/", below(language)));
    visitor
}

impl Visitor {
    /// Presses the button by keys alone and waits for what comes of it.
    fn run_self_test(&self) -> String {
        self.browser.reach("#self-test button", 0);
        self.browser.strike(&[ENTER]);
        let state = "return document.getElementById('self-test').dataset.state";
        let ended = |_: &crate::snapshot::PageSnapshot| self.browser.run(state, vec![]) != "running";
        self.wait("it ends", ended);
        let focus = self.browser.run("return document.activeElement.tagName", vec![]);
        assert_eq!(focus, "BUTTON", "the focus stays where it was");
        self.browser.run(state, vec![]).as_str().unwrap().to_owned()
    }

    fn seen(&self) -> String {
        let text = "return document.getElementById('self-test').innerText";
        self.browser.run(text, vec![]).as_str().unwrap().to_owned()
    }

    /// The words before their first blank, and those behind the last one.
    fn around(&self, name: &str) -> (String, String) {
        let words = self.say().t_with(name, &["n", "all", "time", "hash"].map(|blank| (blank, "{")));
        let (first, _) = words.split_once('{').unwrap_or((&words, ""));
        let (_, last) = words.rsplit_once('{').unwrap_or(("", &words));
        (first.to_owned(), last.to_owned())
    }

    fn says(&self, name: &str) {
        let (first, last) = self.around(name);
        let seen = self.seen();
        assert!(seen.contains(&first) && seen.contains(&last), "{name} is not in {seen}");
    }
}

#[test]
fn the_press_wrote_what_this_machine_computes() {
    let content = reader::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds")).content.unwrap();
    let vectors = anju::prerender::self_test_vectors(&content);
    let text = fs::read_to_string(asset(&folder(), "outcomes-")).unwrap();
    assert_eq!(policy::self_test::run(&content.book, &vectors), text);
    let read = policy::self_test::from_bytes(&content.book, &fs::read(asset(&folder(), "vectors-")).unwrap());
    assert_eq!(read, Ok(vectors));
    assert!(count() >= 1000, "{} cases", count());
}

#[test]
fn the_phone_comes_to_the_same_in_every_language() {
    for language in ["zh-Hans", "zh-Hant", "en"] {
        let visitor = visitor(&address(), language);
        visitor.see_nothing_of("self-test-done");
        assert_eq!(visitor.run_self_test(), "same", "{}", visitor.seen());
        visitor.says("self-test-done");
        let seen = visitor.seen();
        assert!(seen.contains(&count().to_string()) && seen.contains(&fingerprint()), "{seen}");
        // The page has sealed itself and tried to fetch something: that alone was stopped.
        visitor.says("self-test-sealed");
        let trouble = visitor.notes().trouble;
        assert!(trouble.iter().all(|line| line.contains("Content Security Policy")), "{trouble:?}");
        assert!(!trouble.is_empty(), "nothing was stopped");
        // Once more, with what is there already.
        assert_eq!(visitor.run_self_test(), "same");
        let asked = visitor.notes().asked;
        let again = asked.iter().filter(|asked| asked.contains("/assets/results-")).count();
        assert_eq!(again, 0, "{asked:?}");
    }
}

#[test]
fn it_works_below_another_path() {
    let server = spawn(&folder_below(), "/a/b/").unwrap();
    let visitor = visitor(&server.address(), "en");
    assert_eq!(visitor.run_self_test(), "same", "{}", visitor.seen());
}

#[test]
fn after_one_visit_it_works_without_a_network() {
    let mut host = Host::new("self-test-flight");
    let visitor = visitor(&host.address, "zh-Hans");
    visitor.has_kept();
    host.goes();
    visitor.browser.go(&format!("{}prove/", host.address));
    assert_eq!(visitor.run_self_test(), "same", "{}", visitor.seen());
}

/// Puts another text in the place of the results of a site, named as its content asks for.
fn other_outcomes(site: &Path, text: &str) {
    let file = asset(site, "outcomes-");
    let old = file.file_name().unwrap().to_string_lossy().into_owned();
    let sum: String = Sha256::digest(text.as_bytes())[..8].iter().map(|byte| format!("{byte:02x}")).collect();
    let new = format!("outcomes-{sum}.txt");
    fs::write(site.join("assets").join(&new), text).unwrap();
    for page in ["prove", "en/prove"].map(|page| site.join(page).join("index.html")) {
        let html = fs::read_to_string(&page).unwrap();
        fs::write(&page, html.replace(&old, &new)).unwrap();
    }
}

#[test]
fn another_result_is_told_and_shown() {
    let host = Host::new("self-test-result");
    let text = fs::read_to_string(asset(&host.dir, "outcomes-")).unwrap();
    let line = text.lines().nth(5).unwrap();
    let other =
        if line.contains(" yes :") { line.replace(" yes :", " office :") } else { format!("{line} 7") };
    other_outcomes(&host.dir, &text.replacen(&format!("{line}\n"), &format!("{other}\n"), 1));
    let visitor = visitor(&host.address, "en");
    assert_eq!(visitor.run_self_test(), "different", "{}", visitor.seen());
    for name in ["self-test-different", "self-test-differs", "self-test-differs-do"] {
        visitor.says(name);
    }
    let lines = visitor.browser.run(
        "return ['expected', 'found'].map((name) => document.getElementById('self-test-' + name).textContent)",
        vec![],
    );
    assert_eq!(lines, json!([other, line]));
    visitor.see_nothing_of("self-test-done");
}

#[test]
fn a_result_too_few_is_told() {
    let host = Host::new("self-test-short");
    let text = fs::read_to_string(asset(&host.dir, "outcomes-")).unwrap();
    let (most, _) = text.trim_end().rsplit_once('\n').unwrap();
    other_outcomes(&host.dir, &format!("{most}\n"));
    let visitor = visitor(&host.address, "zh-Hans");
    assert_eq!(visitor.run_self_test(), "different", "{}", visitor.seen());
}

#[test]
fn no_altered_file_is_run() {
    for file in ["book-questions-", "book-results-", "vectors-", "outcomes-", "results-"] {
        let host = Host::new(&format!("self-test-{file}altered"));
        let file = asset(&host.dir, file);
        let mut bytes = fs::read(&file).unwrap();
        let last = bytes.len() - 4;
        bytes[last] ^= 1;
        fs::write(&file, bytes).unwrap();
        let visitor = visitor(&host.address, "zh-Hans");
        assert_eq!(visitor.run_self_test(), "altered", "{file:?}: {}", visitor.seen());
        visitor.says("self-test-altered");
        visitor.says("self-test-altered-do");
    }
}

#[test]
fn where_files_cannot_be_checked_nobody_says_that_they_are_the_same() {
    // As over plain http, where browsers work out no sums.
    let http = "Object.defineProperty(Crypto.prototype, 'subtle', { get() { return undefined; } })";
    let phone = Phone { before: vec![http.to_owned()], ..Phone::default() };
    let visitor = Visitor::with(phone, "en", TODAY);
    visitor.browser.go(&format!("{}en/prove/", address()));
    assert_eq!(visitor.run_self_test(), "unchecked", "{}", visitor.seen());
    visitor.says("self-test-unchecked");
    visitor.see_nothing_of("self-test-done");
}

#[test]
fn what_cannot_be_fetched_is_told_and_can_be_tried_again() {
    let blocked = |urls| ("Network.setBlockedURLs", json!({ "urls": urls }));
    let phone = Phone {
        commands: vec![("Network.enable", json!({})), blocked(vec!["*/assets/results-*"])],
        ..Phone::default()
    };
    let visitor = Visitor::with(phone, "en", TODAY);
    visitor.browser.go(&format!("{}en/prove/", address()));
    assert_eq!(visitor.run_self_test(), "trouble", "{}", visitor.seen());
    visitor.says("self-test-trouble");
    visitor.says("self-test-trouble-do");
    let (name, nothing) = blocked(vec![]);
    visitor.browser.command(name, nothing);
    visitor.browser.navigate("refresh");
    assert_eq!(visitor.run_self_test(), "same", "{}", visitor.seen());
    visitor.see_nothing_of("self-test-trouble");
}

#[test]
fn without_scripts_the_page_says_what_it_is_and_where_it_is_linked() {
    let read = |page: &str| fs::read_to_string(folder().join(page).join("index.html")).unwrap();
    let page = read("prove");
    for part in [count().to_string(), fingerprint(), "<noscript>".to_owned()] {
        assert!(page.contains(&part), "{part}");
    }
    for from in ["proof", "how", "index"] {
        assert!(read(from).contains("href=\"../prove/\""), "{from} does not lead to it");
    }
}

impl Visitor {
    fn see_nothing_of(&self, name: &str) {
        let (first, last) = self.around(name);
        let seen = self.seen();
        let words = if first.len() > last.len() { first } else { last };
        assert!(!seen.contains(&words), "{words} is in {seen}");
    }
}
