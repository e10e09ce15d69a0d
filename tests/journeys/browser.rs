//! Chromium through its driver: one driver for all journeys, a fresh profile for each visitor, two at a time.
//! Must not know: the site.

use crate::flags::FLAGS;
use fantoccini::wd::{Capabilities, WebDriverCompatibleCommand};
use fantoccini::{Client, ClientBuilder};
use serde_json::{Value, json};
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::{Condvar, Mutex, MutexGuard, OnceLock, PoisonError};
use tokio::runtime::{Builder, Runtime};

/// So many browsers at a time: more would only wait for each other.
const AT_ONCE: usize = 2;

/// How the phone is set up before the page is opened.
#[derive(Clone, Debug)]
pub struct Phone {
    /// The languages its owner reads, best first.
    pub languages: &'static str,
    /// Scripts that run before those of any page.
    pub before: Vec<String>,
    /// Commands of the DevTools protocol that are given before any page is opened.
    pub commands: Vec<(&'static str, Value)>,
    /// True to go on as soon as the page can be read, while files are still on their way.
    pub impatient: bool,
}

impl Default for Phone {
    fn default() -> Self {
        Self { languages: "zh-CN,zh", before: Vec::new(), commands: Vec::new(), impatient: false }
    }
}

/// A browser of one's own. It is closed when this is dropped.
pub struct Browser {
    runtime: Runtime,
    client: Client,
    _slot: Slot,
}

impl Browser {
    /// Opens a browser.
    pub fn open(phone: &Phone) -> Self {
        let slot = Slot::take();
        let runtime = Builder::new_current_thread().enable_all().build().unwrap();
        let connector = hyper_util::client::legacy::connect::HttpConnector::new();
        let mut builder = ClientBuilder::new(connector);
        builder.capabilities(capabilities(phone));
        let client = runtime.block_on(builder.connect(driver())).expect("Chromium starts");
        let browser = Self { runtime, client, _slot: slot };
        for (name, parameters) in &phone.commands {
            browser.command(name, parameters.clone());
        }
        for script in &phone.before {
            browser.command("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script }));
        }
        browser
    }

    /// Goes to an address.
    pub fn go(&self, address: &str) {
        self.runtime.block_on(self.client.goto(address)).unwrap_or_else(|error| panic!("{address}: {error}"));
    }

    /// Runs the body of a function in the page.
    pub fn run(&self, script: &str, arguments: Vec<Value>) -> Value {
        let done = self.runtime.block_on(self.client.execute(script, arguments));
        done.unwrap_or_else(|error| panic!("{error} in the script\n{}", first_line(script)))
    }

    /// Runs the body of a function in the page; its last argument is to be called with the result.
    pub fn run_until_called(&self, script: &str, arguments: Vec<Value>) -> Value {
        let done = self.runtime.block_on(self.client.execute_async(script, arguments));
        done.unwrap_or_else(|error| panic!("{error} in the script\n{}", first_line(script)))
    }

    /// Gives a command of the DevTools protocol.
    pub fn command(&self, name: &str, parameters: Value) -> Value {
        self.post("goog/cdp/execute", json!({ "cmd": name, "params": parameters }))
    }

    /// Moves fingers and keys, as the WebDriver standard writes actions.
    pub fn act(&self, sources: Value) {
        self.post("actions", json!({ "actions": sources }));
    }

    /// The browser's own buttons: `back`, `forward` or `refresh`.
    pub fn navigate(&self, button: &str) {
        self.post(button, json!({}));
    }

    /// Opens another tab and goes on in it. Scripts and commands of the phone hold in the first alone.
    pub fn open_tab(&self) {
        self.runtime
            .block_on(async {
                let tab = self.client.new_window(true).await?;
                self.client.switch_to_window(tab.handle).await
            })
            .unwrap_or_else(|error| panic!("another tab: {error}"));
    }

    /// Goes on in another tab, counted from 0 in the order of opening.
    pub fn to_tab(&self, place: usize) {
        self.runtime
            .block_on(async {
                let tabs = self.client.windows().await?;
                self.client.switch_to_window(tabs[place].clone()).await
            })
            .unwrap_or_else(|error| panic!("tab {place}: {error}"));
    }

    /// What was logged since one last asked: `browser` or `performance`.
    pub fn log(&self, kind: &str) -> Vec<Value> {
        let entries = self.post("se/log", json!({ "type": kind }));
        entries.as_array().cloned().unwrap_or_default()
    }

    fn post(&self, path: &str, body: Value) -> Value {
        let command = Post { path: path.to_owned(), body: body.to_string() };
        self.runtime
            .block_on(self.client.issue_cmd(command))
            .unwrap_or_else(|error| panic!("{path}: {error}\n{body}"))
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        self.runtime.block_on(self.client.clone().close()).ok();
    }
}

/// A command that is specific to Chromium, or that is easier to say as JSON.
#[derive(Debug)]
struct Post {
    path: String,
    body: String,
}

impl WebDriverCompatibleCommand for Post {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.body.clone()))
    }
}

fn capabilities(phone: &Phone) -> Capabilities {
    let all = json!({
        "pageLoadStrategy": if phone.impatient { "eager" } else { "normal" },
        "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
        "goog:chromeOptions": {
            "binary": setting("ANJU_CHROMIUM"),
            "args": FLAGS,
            "prefs": { "intl.accept_languages": phone.languages },
            "mobileEmulation": {
                "deviceMetrics": { "width": 360, "height": 800, "pixelRatio": 2, "touch": true, "mobile": true },
            },
        },
    });
    all.as_object().cloned().unwrap_or_default()
}

/// A setting that `cargo site test` makes.
pub fn setting(name: &str) -> String {
    std::env::var(name)
        .unwrap_or_else(|_| panic!("{name} is not set; run this as `cargo site test journeys`"))
}

fn first_line(script: &str) -> &str {
    script.trim().lines().next().unwrap_or_default()
}

/// The address of the driver, which is started at the first need. It ends with this process: it is watched by
/// a shell that waits for the end of its input.
fn driver() -> &'static str {
    static DRIVER: OnceLock<(String, Child)> = OnceLock::new();
    let (address, _) = DRIVER.get_or_init(|| {
        let mut shell = Command::new("sh")
            .args(["-c", "\"$0\" --port=0 </dev/null & driver=$!; cat >/dev/null; kill $driver"])
            .arg(setting("ANJU_CHROMEDRIVER"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the driver starts");
        let output = BufReader::new(shell.stdout.take().expect("the driver has an output"));
        let said = output.lines().map_while(Result::ok).find(|line| line.contains("successfully on port"));
        let said = said.expect("the driver tells its port");
        let port: String = said.chars().filter(char::is_ascii_digit).collect();
        (format!("http://127.0.0.1:{port}/"), shell)
    });
    address
}

/// A place among the browsers that are open at a time.
struct Slot;

static OPEN: Mutex<usize> = Mutex::new(0);
static CLOSED: Condvar = Condvar::new();

impl Slot {
    fn take() -> Self {
        let mut open =
            CLOSED.wait_while(count(), |open| *open >= AT_ONCE).unwrap_or_else(PoisonError::into_inner);
        *open += 1;
        Self
    }
}

impl Drop for Slot {
    fn drop(&mut self) {
        *count() -= 1;
        CLOSED.notify_one();
    }
}

fn count() -> MutexGuard<'static, usize> {
    OPEN.lock().unwrap_or_else(PoisonError::into_inner)
}
