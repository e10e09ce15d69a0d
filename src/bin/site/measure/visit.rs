//! One visit to one page with one phone over one line: cold, then again, then two taps. Must not know: tables.

use super::chromium::Chromium;
use crate::bundle;
use crate::tools::{Result, child};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

/// A line between a phone and a host.
#[derive(Clone, Copy, Debug)]
pub(super) struct Profile {
    /// Its name on the command line.
    pub(super) name: &'static str,
    /// Round trip in ms.
    pub(super) rtt: u32,
    /// Width in kbit/s, towards the phone and away from it.
    pub(super) width: (u32, u32),
}

/// What is opened, and what a person does there.
#[derive(Clone, Debug)]
pub(super) struct Subject {
    /// What it is called in the table.
    pub(super) name: String,
    /// The server, such as `http://127.0.0.1:8080`.
    pub(super) origin: String,
    /// The page on it, with a slash at the front.
    pub(super) path: String,
    /// What is ticked first.
    pub(super) tick: Option<String>,
    /// What is tapped to give the answer.
    pub(super) press: Option<String>,
    /// What shows that the answer was taken.
    pub(super) next: Option<String>,
    /// What is tapped afterwards, twice, to come to further questions.
    pub(super) tap: Option<String>,
}

/// Figures of one visit by name; times in ms.
pub(super) type Figures = BTreeMap<&'static str, f64>;

/// What a visit needs of this machine.
pub(super) struct Machine<'m> {
    pub(super) chromium: &'m Path,
    /// A folder for the browser's profile and the host's key.
    pub(super) place: &'m Path,
    /// The fingerprint of that key.
    pub(super) trusted: &'m str,
}

/// The simulated line. It ends when this is dropped.
struct Line {
    process: Child,
    port: String,
}

impl Line {
    fn lay(machine: &Machine<'_>, origin: &str, profile: Profile) -> Result<Self> {
        let file = |name: &str| machine.place.join(name);
        let numbers = [profile.rtt, profile.width.0, profile.width.1].map(|number| number.to_string());
        let mut process = child("node")
            .args(["--input-type=module", "-e", include_str!("link.mjs"), origin])
            .args([file("key.pem"), file("certificate.pem")])
            .args(numbers)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|error| format!("node does not start: {error}"))?;
        let output = process.stdout.take().ok_or("node has no output")?;
        let port = BufReader::new(output).lines().next().and_then(std::result::Result::ok);
        Ok(Self { process, port: port.ok_or("the line could not be laid; the reason is above")? })
    }
}

impl Drop for Line {
    fn drop(&mut self) {
        self.process.kill().ok();
        self.process.wait().ok();
    }
}

/// Makes the key of the host at the other end of the line; its fingerprint.
pub(super) fn make_key(place: &Path) -> Result<String> {
    let key = place.join("key.pem");
    let request = ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];
    let mut certificate = child("openssl");
    certificate.args(request).args(["-days", "30", "-subj", "/CN=localhost", "-keyout"]).arg(&key);
    said(certificate.arg("-out").arg(place.join("certificate.pem")))?;
    let public = said(child("openssl").args(["pkey", "-pubout", "-outform", "der", "-in"]).arg(&key))?;
    Ok(bundle::base64_hash(&public))
}

/// What a program prints.
fn said(command: &mut Command) -> Result<Vec<u8>> {
    let done = command.output();
    let done = done.map_err(|error| format!("openssl does not start: {error}; apt-get install openssl"))?;
    if done.status.success() {
        return Ok(done.stdout);
    }
    Err(format!("openssl: {}", String::from_utf8_lossy(&done.stderr)))
}

/// Visits; the second figures are those of the second visit with the same phone.
pub(super) fn visit(
    machine: &Machine<'_>,
    subject: &Subject,
    profile: Profile,
    cpu: u32,
) -> Result<[Figures; 2]> {
    let line = Line::lay(machine, &subject.origin, profile)?;
    let address = format!("https://127.0.0.1:{}{}", line.port, subject.path);
    let mut phone = Chromium::open(machine.chromium, machine.place, machine.trusted)?;
    for domain in ["Page.enable", "Network.enable", "Runtime.enable"] {
        phone.call(domain, json!({}))?;
    }
    let screen = json!({ "width": 360, "height": 640, "deviceScaleFactor": 2, "mobile": true });
    phone.call("Emulation.setDeviceMetricsOverride", screen)?;
    phone.call("Emulation.setTouchEmulationEnabled", json!({ "enabled": true }))?;
    phone.call("Emulation.setCPUThrottlingRate", json!({ "rate": cpu }))?;
    let wanted = json!({ "tick": subject.tick, "press": subject.press, "next": subject.next });
    let watch = include_str!("watch.js").replace("/*wanted*/ null", &wanted.to_string());
    phone.call("Page.addScriptToEvaluateOnNewDocument", json!({ "source": watch }))?;
    let cold = open(&mut phone, &address)?;
    // What was answered is forgotten; what lies in the cache is not.
    phone.evaluate("try { sessionStorage.clear(); localStorage.clear(); } catch (error) {}")?;
    phone.call("Page.navigate", json!({ "url": "about:blank" }))?;
    phone.wait("location.href === 'about:blank' && document.readyState === 'complete'", 30)?;
    let mut again = open(&mut phone, &address)?;
    if let Some(tap) = &subject.tap {
        sleep(Duration::from_millis(1500));
        for name in ["tap 1", "tap 2"] {
            if let Some(time) = tap_on(&mut phone, tap)? {
                again.insert(name, time);
            }
        }
    }
    Ok([cold, again])
}

fn open(phone: &mut Chromium, address: &str) -> Result<Figures> {
    phone.events();
    let opened = phone.call("Page.navigate", json!({ "url": address }))?;
    if let Some(why) = opened["errorText"].as_str() {
        return Err(format!("{address}: {why}"));
    }
    phone.wait("!!window.__seen && __seen.done && document.readyState === 'complete'", 120)?;
    // The last paint, and files that nobody waits for.
    sleep(Duration::from_millis(500));
    let seen = phone.evaluate("JSON.parse(JSON.stringify(window.__seen))")?;
    let mut figures = Figures::new();
    for name in ["fcp", "lcp", "cls", "blocked", "tick", "answered"] {
        if let Some(value) = seen[name].as_f64() {
            figures.insert(name, value);
        }
    }
    let arrived = phone.events().into_iter().filter(|event| event["method"] == "Network.loadingFinished");
    let bytes: Vec<f64> = arrived
        .filter_map(|event| event["params"]["encodedDataLength"].as_f64())
        .filter(|n| *n > 0.0)
        .collect();
    figures.insert("requests", bytes.len() as f64);
    figures.insert("bytes", bytes.iter().sum());
    Ok(figures)
}

/// From a tap on the first of these to the paint of another question, if there is one to tap on.
fn tap_on(phone: &mut Chromium, css: &str) -> Result<Option<f64>> {
    let find = format!(
        "(() => {{ const one = document.querySelector({}); if (!one) return null; one.scrollIntoView({{ block: 'center' }}); \
         const box = one.getBoundingClientRect(); return [box.x + box.width / 2, box.y + box.height / 2]; }})()",
        json!(css)
    );
    let Value::Array(place) = phone.evaluate(&find)? else { return Ok(None) };
    sleep(Duration::from_millis(400));
    phone.evaluate(include_str!("tap.js"))?;
    let finger = json!({ "type": "touchStart", "touchPoints": [{ "x": place[0], "y": place[1] }] });
    phone.call("Input.dispatchTouchEvent", finger)?;
    phone.call("Input.dispatchTouchEvent", json!({ "type": "touchEnd", "touchPoints": [] }))?;
    phone.wait("__tap.painted !== null", 10)?;
    Ok(phone.evaluate("__tap.painted - __tap.start")?.as_f64())
}
