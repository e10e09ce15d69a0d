//! "Prove it on this phone": the phone comes to the same as the host, in every language, by keys alone, below another
//! path and without a network; and whatever was altered on the way is told, with what to do.

use crate::browser::Phone;
use crate::input::ENTER;
use crate::offline::Host;
use crate::server::spawn;
use crate::session::{TODAY, Visitor};
use crate::site::{address, below, fingerprint, folder, folder_below};
use serde_json::json;
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
        // Once more, with what is there already.
        visitor.notes().tell_no_trouble();
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

#[test]
fn an_altered_result_is_told_and_shown() {
    let host = Host::new("self-test-result");
    let file = asset(&host.dir, "outcomes-");
    let text = fs::read_to_string(&file).unwrap();
    let line = text.lines().nth(5).unwrap();
    let other =
        if line.contains(" yes :") { line.replace(" yes :", " office :") } else { format!("{line} 7") };
    fs::write(&file, text.replacen(&format!("{line}\n"), &format!("{other}\n"), 1)).unwrap();
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
    let file = asset(&host.dir, "outcomes-");
    let text = fs::read_to_string(&file).unwrap();
    let (most, _) = text.trim_end().rsplit_once('\n').unwrap();
    fs::write(&file, format!("{most}\n")).unwrap();
    let visitor = visitor(&host.address, "zh-Hans");
    assert_eq!(visitor.run_self_test(), "different", "{}", visitor.seen());
}

#[test]
fn altered_rules_are_not_run() {
    let host = Host::new("self-test-rules");
    let file = asset(&host.dir, "book-");
    let mut bytes = fs::read(&file).unwrap();
    let last = bytes.len() - 4;
    bytes[last] ^= 1;
    fs::write(&file, bytes).unwrap();
    let visitor = visitor(&host.address, "zh-Hans");
    let state = visitor.run_self_test();
    // What is no book any more is refused before anybody asks whose it is.
    assert!(["altered", "trouble"].contains(&state.as_str()), "{state}");
    visitor.says(&format!("self-test-{state}"));
    visitor.says(&format!("self-test-{state}-do"));
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
