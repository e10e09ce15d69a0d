//! A Chromium of one's own, spoken to in its DevTools protocol through a pipe: no port, no driver, no crate.
//! Must not know: what is measured.

use super::flags::FLAGS;
use crate::tools::{Result, child};
use serde_json::{Value, json};
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread::{sleep, spawn};
use std::time::Duration;

/// The language that a visitor reads.
pub(crate) const LANGUAGE: &str = "--lang=zh-CN";
/// How it is spoken to, and that language.
const OURS: [&str; 2] = ["--remote-debugging-pipe", LANGUAGE];
/// The longest wait for an answer of the browser.
const PATIENCE: Duration = Duration::from_secs(120);

/// A browser with a fresh profile and one page. It goes when this is dropped.
pub(crate) struct Chromium {
    process: Child,
    heard: Receiver<Value>,
    events: Vec<Value>,
    asked: u64,
    session: Option<String>,
    profile: PathBuf,
}

impl Chromium {
    /// Starts one with its profile in a new folder below `place`. It trusts hosts that have the key of this
    /// fingerprint: if it merely overlooked a bad certificate, it would keep nothing in its cache.
    pub(crate) fn open(program: &Path, place: &Path, trusted: &str) -> Result<Self> {
        let profile = place.join("profile");
        fs::remove_dir_all(&profile).ok();
        fs::create_dir_all(&profile).map_err(|error| format!("{}: {error}", profile.display()))?;
        // The pipe's two ends are numbers 3 and 4 in the browser; the shell puts them there.
        let mut process = child("sh")
            .args(["-c", "exec \"$0\" \"$@\" 3<&0 4>&1 </dev/null >/dev/null 2>&1"])
            .arg(program)
            .args(FLAGS)
            .args(OURS)
            .arg(format!("--user-data-dir={}", profile.display()))
            .arg(format!("--ignore-certificate-errors-spki-list={trusted}"))
            .arg("about:blank")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|error| format!("Chromium does not start: {error}"))?;
        let output = process.stdout.take().ok_or("Chromium has no output")?;
        let (tell, heard) = channel();
        spawn(move || {
            for message in BufReader::new(output).split(0).map_while(std::result::Result::ok) {
                let message = serde_json::from_slice(&message).unwrap_or_default();
                if tell.send(message).is_err() {
                    break;
                }
            }
        });
        let mut chromium = Self { process, heard, events: Vec::new(), asked: 0, session: None, profile };
        let target = chromium.call("Target.createTarget", json!({ "url": "about:blank" }))?;
        let attach = json!({ "targetId": target["targetId"], "flatten": true });
        let attached = chromium.call("Target.attachToTarget", attach)?;
        chromium.session = attached["sessionId"].as_str().map(str::to_owned);
        Ok(chromium)
    }

    /// Gives a command and waits for its answer.
    pub(crate) fn call(&mut self, method: &str, parameters: Value) -> Result<Value> {
        self.asked += 1;
        let mut message = json!({ "id": self.asked, "method": method, "params": parameters });
        if let Some(session) = &self.session {
            message["sessionId"] = json!(session);
        }
        let pipe = self.process.stdin.as_mut().ok_or("Chromium has no input")?;
        let mut bytes = message.to_string().into_bytes();
        bytes.push(0);
        pipe.write_all(&bytes).map_err(|error| format!("{method}: Chromium is gone: {error}"))?;
        loop {
            let message = self.heard.recv_timeout(PATIENCE).map_err(|why| match why {
                RecvTimeoutError::Timeout => format!("{method}: Chromium does not answer"),
                RecvTimeoutError::Disconnected => format!("{method}: Chromium has ended"),
            })?;
            if message["id"] == self.asked {
                return match message.get("error") {
                    Some(error) => Err(format!("{method}: {error}")),
                    None => Ok(message["result"].clone()),
                };
            }
            self.events.push(message);
        }
    }

    /// What happened since one last asked.
    pub(crate) fn events(&mut self) -> Vec<Value> {
        self.events.extend(self.heard.try_iter());
        std::mem::take(&mut self.events)
    }

    /// The value of an expression in the page.
    pub(crate) fn evaluate(&mut self, expression: &str) -> Result<Value> {
        let asked = json!({ "expression": expression, "returnByValue": true });
        let answer = self.call("Runtime.evaluate", asked)?;
        Ok(answer["result"]["value"].clone())
    }

    /// Waits until an expression in the page is true, which is looked at ten times a second.
    pub(crate) fn wait(&mut self, expression: &str, seconds: u32) -> Result<()> {
        for _ in 0..seconds * 10 {
            if self.evaluate(expression)? == true {
                return Ok(());
            }
            sleep(Duration::from_millis(100));
        }
        Err(format!("not true within {seconds} s: {expression}"))
    }
}

impl Drop for Chromium {
    fn drop(&mut self) {
        self.session = None;
        // It answers by ending.
        self.call("Browser.close", json!({})).ok();
        self.process.kill().ok();
        self.process.wait().ok();
        fs::remove_dir_all(&self.profile).ok();
    }
}
