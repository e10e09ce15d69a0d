//! Without a network: what was visited once opens again, the wizard to its end; and what a new release does
//! to a page that is open, to one that is kept, and to answers in the middle.

use crate::browser::Phone;
use crate::family::worker;
use crate::host::{host, root};
use crate::server::{Running, spawn};
use crate::session::{TODAY, Visitor};
use crate::site::{below, folder, say};
use anju::prerender::{
    Built, PrerenderCache, PrerenderInput, Program, ShippedSoftware, SiteFolder, render_site,
};
use policy::Condition;
use proof::VerificationReport;
use serde_json::json;
use sha2::{Digest, Sha256};
use std::fs;
use std::path::{Path, PathBuf};

/// A host of our own, which can be taken away and come back at the same address with another release.
pub struct Host {
    /// Where it lies.
    pub dir: PathBuf,
    running: Option<Running>,
    /// Its address.
    pub address: String,
}

impl Host {
    /// Serves a copy of the built site.
    pub fn new(name: &str) -> Self {
        let dir = std::env::temp_dir().join(format!("anju-{name}-{}", std::process::id()));
        fs::remove_dir_all(&dir).ok();
        copy(&folder(), &dir);
        let running = spawn(&dir, "/").expect("the copy can be served");
        let address = running.address();
        Self { dir, running: Some(running), address }
    }

    /// The network is gone.
    pub fn goes(&mut self) {
        self.running = None;
    }

    /// The network is back.
    pub fn comes_back(&mut self) {
        let port: u16 = self.address.trim_end_matches('/').rsplit(':').next().unwrap().parse().unwrap();
        let running = crate::server::serve(&self.dir, Some(port), "/").unwrap();
        assert_eq!(running.address(), self.address, "the port was taken by somebody else");
        self.running = Some(running);
    }

    /// Another release lies there: the half year has become seven months, and the words say so. The assets of
    /// the release before stay, as `cargo site build` leaves them.
    pub fn releases(&self) {
        let next = self.next_release();
        copy(&next, &self.dir);
        fs::remove_dir_all(&next).ok();
    }

    /// That release, in a folder of its own.
    pub fn next_release(&self) -> PathBuf {
        let mut content = changed();
        let (from, to) = ("回答几个简单的问题", "只要回答几个简单的问题");
        for table in &mut content.words {
            for (_, text) in table.page.iter_mut().filter(|(name, _)| name == "home-lead") {
                *text = text.replacen(from, to, 1);
            }
        }
        let next = self.dir.with_extension("next");
        fs::remove_dir_all(&next).ok();
        let on = policy::Day::parse(TODAY).unwrap();
        let print = |bytes: &[u8]| -> String {
            Sha256::digest(bytes)[..8].iter().map(|byte| format!("{byte:02x}")).collect()
        };
        let (verification, built, host) = (verification(&content, on), self.built(), host());
        let (content, verification, built, host) = (&content, &verification, &built, &host);
        let cache = &PrerenderCache::default();
        let input = PrerenderInput { content, verification, built, host, on, fingerprint: print, cache };
        render_site(input, &SiteFolder::new(&next)).unwrap();
        next
    }

    /// What trunk and esbuild made, taken back from the site they are in.
    fn built(&self) -> Built {
        // The last of its kind: those of the head are for phones without scripts.
        let last = |page: &str, element: &str| {
            let page = fs::read_to_string(self.dir.join(page)).unwrap();
            let rest = page.rsplit_once(&format!("<{element}>")).unwrap().1;
            rest.split_once(&format!("</{element}>")).unwrap().0.to_owned()
        };
        let asset = |beginning: &str, ending: &str| {
            let entries = fs::read_dir(self.dir.join("assets")).unwrap();
            let path = entries.map(|entry| entry.unwrap().path());
            let mut path = path.filter(|path| {
                let name = path.file_name().unwrap().to_string_lossy();
                name.starts_with(beginning) && name.ends_with(ending)
            });
            let path = path.next().unwrap();
            (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read(&path).unwrap())
        };
        let program = |name| Program { wasm: asset(name, ".wasm"), glue: asset(name, ".js") };
        let worker = fs::read_to_string(self.dir.join("sw.js")).unwrap();
        Built {
            style: last("wizard/index.html", "style"),
            page_script: last("index.html", "script"),
            boot: last("wizard/index.html", "script"),
            worker: worker.split_once("};").unwrap().1.trim().to_owned(),
            search: asset("search-", ".js"),
            self_test: asset("self-test-", ".js"),
            wizard: program("wizard-"),
            results: program("results-"),
            shipped: ShippedSoftware::default(),
        }
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        self.running = None;
        fs::remove_dir_all(&self.dir).ok();
    }
}

/// Copies a folder.
pub fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let there = to.join(entry.file_name());
        if entry.path().is_dir() { copy(&entry.path(), &there) } else { drop(fs::copy(entry.path(), there)) }
    }
}

/// The real guide with seven months for the half year; worked cases need not hold for it.
fn changed() -> reader::Content {
    let mut content = reader::read(&root().join("seeds")).content.expect("the seeds are sound");
    let half = content
        .book
        .named_conditions
        .iter_mut()
        .find(|derived| derived.id == "registered-half-year")
        .unwrap();
    let Condition::All(parts) = &mut half.condition else { panic!("the half year is counted otherwise now") };
    for part in parts {
        if let Condition::Elapsed(.., months) = part {
            *months = 7;
        }
    }
    content
}

/// What is proven of it; no mutants are made here.
fn verification(content: &reader::Content, on: policy::Day) -> VerificationReport {
    VerificationReport {
        proof: proof::prove(&content.book, &content.words, on),
        mutation: proof::mutation::MutationReport::default(),
        cases: content.cases.len(),
        families: content.families.len(),
    }
}

impl Visitor {
    /// Waits until the phone keeps the language of this page.
    pub fn has_kept(&self) {
        let script = "const done = arguments[0]; const folder = arguments[1]; (async () => { \
            for (let n = 0; n < 400; n++) { \
              for (const name of await caches.keys()) { \
                const found = await (await caches.open(name)).match(new URL(document.documentElement.dataset.root + 'language/' + folder, location.href).href); \
                if (found && navigator.serviceWorker.controller) return true; } \
              await new Promise((next) => setTimeout(next, 50)); } return false; })().then(done, (e) => done(String(e)));";
        let script = script.replace("arguments[1]", &json!(below(self.language)).to_string());
        // A machine that is busy with other tests takes its time; one script may not run longer than half a
        // minute.
        let kept = (0..4).any(|_| self.browser.run_until_called(&script, vec![]) == json!(true));
        assert!(kept, "the phone keeps the site");
    }

    fn heading(&self, words: &str) {
        self.wait(words, |seen| seen.heading == words);
    }
}

fn visitor(host: &Host, language: &'static str) -> Visitor {
    let mut visitor = Visitor::with(Phone::default(), language, TODAY);
    visitor.site.clone_from(&host.address);
    visitor
}

#[test]
fn after_one_visit_every_page_and_the_whole_wizard_work_without_a_network() {
    for language in ["zh-Hans", "en"] {
        let mut host = Host::new(&format!("flight-{language}"));
        let mut visitor = visitor(&host, language);
        visitor.browser.go(&format!("{}{}", host.address, below(language)));
        visitor.has_kept();
        host.goes();
        let say = say(language, 0);
        for service in &say.book.services {
            visitor.browser.go(&format!("{}{}service/{}/", host.address, below(language), service.id));
            visitor.heading(&say.message(service.name));
        }
        visitor.browser.go(&format!("{}{}document", host.address, below(language)));
        visitor.wait("the document, its address without a slash", |seen| !seen.heading.is_empty());
        visitor.browser.go(&format!("{}{}nothing-of-this-name/", host.address, below(language)));
        visitor.heading(&say.t("not-found-title"));
        visitor.open_wizard();
        visitor.choose(&["residence"]);
        visitor.finish(worker);
        visitor.judge();
    }
}

#[test]
fn a_new_release_breaks_no_open_page_and_is_offered() {
    let mut host = Host::new("release");
    let mut visitor = visitor(&host, "zh-Hans");
    visitor.open_wizard();
    visitor.has_kept();
    visitor.choose(&["residence"]);
    let before = visitor.state.answers().count();
    visitor.answer(&worker(&visitor.asked_name()));
    host.releases();

    // In the middle of the wizard: it goes on as if nothing had happened, and offers the new one.
    visitor.answer(&worker(&visitor.asked_name()));
    // Found by another tab, for a sealed page looks for nothing.
    visitor.browser.open_tab();
    visitor.browser.go(&host.address);
    let look = "navigator.serviceWorker.getRegistration().then((one) => one.update()).then(arguments[0], arguments[0])";
    visitor.browser.run_until_called(look, vec![]);
    visitor.browser.to_tab(0);
    let shown = "return !document.getElementById('release').hidden";
    visitor.wait("the new release is offered", |_| visitor.browser.run(shown, vec![]) == json!(true));
    assert!(visitor.state.answers().count() >= before + 2);
    let asked = visitor.asked_name();
    let hash = "return document.querySelector('.version').textContent";
    let old = visitor.browser.run(hash, vec![]);

    // Taken: the same question, the same answers, the other rules.
    visitor.press("#release a", 0);
    visitor.wait("the page is of the new release", |seen| {
        seen.alive && visitor.browser.run(shown, vec![]) == json!(false)
    });
    let version = visitor.browser.run(hash, vec![]);
    assert_ne!(version, old, "the rules are others");
    assert_eq!(visitor.asked_name(), asked, "the question stays");

    // And without a network: the new release, whole.
    visitor.has_kept();
    host.goes();
    visitor.browser.go(&format!("{}wizard/", host.address));
    visitor.wait("the wizard of the new release", |seen| seen.alive);
}

#[test]
fn what_is_kept_of_an_old_release_opens_until_the_new_one_can_be_had() {
    let mut host = Host::new("old");
    let visitor = visitor(&host, "zh-Hans");
    visitor.browser.go(&host.address);
    visitor.has_kept();
    let lead = "return document.querySelector('.hero-lead').textContent";
    let old = visitor.browser.run(lead, vec![]);
    host.goes();
    host.releases();
    visitor.browser.go(&host.address);
    assert_eq!(visitor.browser.run(lead, vec![]), old, "without a network the kept page");
    host.comes_back();
    visitor.browser.go(&host.address);
    let new = visitor.browser.run(lead, vec![]);
    assert_ne!(new, old, "with a network the page of today");
    assert!(new.as_str().unwrap().starts_with("只要回答"), "{new}");
}
