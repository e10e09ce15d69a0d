//! `cargo site serve` follows what is saved: the open page shows it, and says what is broken.

use crate::browser::{Browser, Phone};
use crate::site::folder;
use serde_json::Value;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// How long a page may take to show what was saved. On an idle machine it is there within 5 seconds; a
/// machine that runs other journeys beside this one is slower.
const PATIENCE: Duration = Duration::from_secs(40);

/// A copy of the house, served with the programs of the built site. The server ends with it.
struct Served {
    house: PathBuf,
    server: Child,
    address: String,
}

impl Served {
    fn start() -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let house = Path::new(env!("CARGO_TARGET_TMPDIR")).join("follow");
        fs::remove_dir_all(&house).ok();
        for part in ["seeds", "style", "public", "src", "tests", ".cargo"] {
            copy(&root.join(part), &house.join(part));
        }
        for file in
            ["index.html", "Cargo.toml", "Cargo.lock", "deny.toml", "package.json", "package-lock.json"]
        {
            fs::copy(root.join(file), house.join(file)).unwrap();
        }
        let mut server = Command::new(env!("CARGO_BIN_EXE_site"))
            .args(["serve", "--port", "0", "--base", "/", "--programs"])
            .arg(folder())
            .env("CARGO_MANIFEST_DIR", &house)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(server.stdout.take().unwrap()).lines().map_while(Result::ok);
        let said = lines.find(|line| line.contains("is served at")).expect("the server says where it is");
        let address = said.split(' ').find(|word| word.starts_with("http")).unwrap().to_owned();
        // Somebody must listen, or the server could not speak.
        std::thread::spawn(move || lines.for_each(drop));
        Self { house, server, address }
    }

    /// Replaces a text that stands once in a file.
    fn save(&self, file: &str, from: &str, to: &str) {
        let file = self.house.join(file);
        let text = fs::read_to_string(&file).unwrap();
        assert_eq!(text.matches(from).count(), 1, "{from} in {}", file.display());
        fs::write(file, text.replace(from, to)).unwrap();
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        self.server.kill().ok();
        self.server.wait().ok();
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().flatten() {
        let to = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &to)
        } else {
            fs::copy(entry.path(), to).map(drop).unwrap()
        }
    }
}

/// Waits until the script gives true in the open page, whichever page that is by then.
#[expect(
    clippy::disallowed_methods,
    reason = "the seconds until a saved change is shown are what is reported"
)]
fn wait(browser: &Browser, what: &str, script: &str) -> Duration {
    let begun = Instant::now();
    while browser.run(&format!("return document.body !== null && ({script})"), vec![]) != Value::Bool(true) {
        assert!(begun.elapsed() < PATIENCE, "{what}: not within {PATIENCE:?}");
        sleep(Duration::from_millis(100));
    }
    begun.elapsed()
}

#[test]
#[expect(clippy::print_stdout, reason = "figures that are reported")]
fn what_is_saved_is_shown_and_what_is_broken_is_said_in_the_page() {
    let served = Served::start();
    let browser = Browser::open(&Phone::default());
    browser.go(&served.address);
    let words = "seeds/words/zh-Hans/pages/site.ftl";
    let (old, new) = ("回答几个简单的问题", "只要回答几个简单的问题");
    let has = |text: &str| format!("document.body.innerText.includes({})", Value::from(text));
    assert_eq!(browser.run(&format!("return {}", has(new)), vec![]), false);
    served.save(words, old, new);
    println!("words: {:.1} s", wait(&browser, "the new words", &has(new)).as_secs_f32());

    served.save("style/tokens.css", "@layer tokens {", "@layer tokens {\n  body { outline-offset: 77px; }");
    let styled = "getComputedStyle(document.body).outlineOffset === '77px'";
    println!("style: {:.1} s", wait(&browser, "the new style", styled).as_secs_f32());

    let broken = "seeds/policy/services/residence-permit.toml";
    let sound = fs::read_to_string(served.house.join(broken)).unwrap();
    fs::write(served.house.join(broken), format!("order ＝ <b>10</b>\n{sound}")).unwrap();
    let problem = "(document.querySelector('#serve-problem') || { textContent: '' }).textContent";
    let said = format!("{problem}.includes('error[not-toml]') && {problem}.includes('<b>10')");
    println!("a mistake: {:.1} s", wait(&browser, "the mistake", &said).as_secs_f32());
    assert_eq!(
        browser.run(&format!("return {}", has(new)), vec![]),
        true,
        "the last good site is still there"
    );
    browser.go(&format!("{}en/", served.address));
    wait(&browser, "the mistake on another page", &format!("{problem}.includes('error[not-toml]')"));

    fs::write(served.house.join(broken), sound).unwrap();
    let mended = wait(&browser, "no mistake", "!document.querySelector('#serve-problem')");
    println!("its mend: {:.1} s", mended.as_secs_f32());

    // A page that says the same as before stays, with all that was done in it.
    browser.run(
        "window.heard = 0; new EventSource('/@serve/events/en/').onmessage = () => { window.heard += 1 }",
        vec![],
    );
    wait(&browser, "the first report", "window.heard === 1");
    served.save(words, new, old);
    wait(&browser, "the report of the next site", "window.heard === 2");
    sleep(Duration::from_millis(500));
    assert_eq!(
        browser.run("return window.heard", vec![]),
        2,
        "the page in another language was not reloaded"
    );
    let built = fs::read_to_string(served.house.join("dist/index.html")).unwrap();
    assert!(built.contains(old) && !built.contains(new));
    assert!(!built.contains("@serve"), "built files know nothing of the server");
}
