//! `cargo site check --host`: looks at a live address as a phone does and says each deviation with its mend. Knows the
//! site by its own `release.json`; must not know: which host it is, and what the pages say.

pub mod client;
mod looks;

use crate::Failure;
use client::Client;
use looks::{assets, languages, pages, policies, refusals};
use serde_json::Value;
use std::fmt;
use std::net::ToSocketAddrs;
use words::{LANGUAGES, Language};

/// Something that is not as it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deviation {
    /// Where: a path of the host, or the address.
    pub at: String,
    /// What is amiss.
    pub what: String,
    /// What mends it.
    pub mend: String,
}

impl fmt::Display for Deviation {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: {}\n    mend: {}", self.at, self.what, self.mend)
    }
}

/// What was found at an address.
#[derive(Clone, Debug, Default)]
pub struct Findings {
    /// What is not as it should be.
    pub deviations: Vec<Deviation>,
    /// What is worth knowing and no mistake.
    pub notes: Vec<String>,
    /// So many answers were looked at.
    pub answers: usize,
}

impl Findings {
    fn deviates(&mut self, at: impl Into<String>, what: impl Into<String>, mend: &str) {
        self.deviations.push(Deviation { at: at.into(), what: what.into(), mend: mend.to_owned() });
    }
}

/// Looks at the site whose start page has this address, and prints what was found.
///
/// # Errors
/// Exit code 1 if anything deviates or nothing answers, 2 if this is no address.
pub fn run(address: &str) -> Result<(), Failure> {
    let findings = probe(address)?;
    for note in &findings.notes {
        println!("{note}");
    }
    for deviation in &findings.deviations {
        println!("{deviation}");
    }
    let (answers, deviations) = (findings.answers, findings.deviations.len());
    println!("{answers} answers looked at, {deviations} deviations.");
    if deviations == 0 { Ok(()) } else { Err(Failure::wrong("")) }
}

/// What is found at an address.
///
/// # Errors
/// As [`run`].
pub fn probe(address: &str) -> Result<Findings, Failure> {
    let client = Client::new(address).map_err(Failure::usage)?;
    let mut findings = Findings::default();
    let release = client.get("release.json", "").map_err(Failure::wrong)?;
    let release: Option<Value> = serde_json::from_slice(&release.body).ok();
    let release = release.filter(|release| release["assets"].is_array()).ok_or_else(|| {
        Failure::wrong(format!(
            "{}release.json is no list of a release: is this the address of the start page?",
            client.address()
        ))
    })?;
    let all = release["assets"].as_array().into_iter().flatten();
    let all: Vec<&str> = all.filter_map(Value::as_str).collect();
    transport(&client, &mut findings);
    pages(&client, &mut findings).map_err(Failure::wrong)?;
    policies(&client, &mut findings).map_err(Failure::wrong)?;
    languages(&client, &published(&all), &mut findings).map_err(Failure::wrong)?;
    assets(&client, &all, &mut findings).map_err(Failure::wrong)?;
    refusals(&client, &mut findings).map_err(Failure::wrong)?;
    findings.answers = client.asked();
    let made = release["made"].as_str().unwrap_or_default();
    findings.notes.insert(0, format!("{}: the release of {made}, {} assets.", client.address(), all.len()));
    Ok(findings)
}

/// The languages of a release: of each that is published, its assets hold all pages in one file.
fn published(assets: &[&str]) -> Vec<Language> {
    let pages = |language: &Language| {
        let tag = if language.folder.is_empty() { "start" } else { language.folder.trim_end_matches('/') };
        assets.iter().any(|name| name.starts_with(&format!("assets/pages-{tag}-")))
    };
    LANGUAGES.into_iter().filter(pages).collect()
}

/// How one gets there: encrypted, over both versions of the Internet Protocol, and not in a folder of others.
fn transport(client: &Client, findings: &mut Findings) {
    if !client.is_secure() && !client.is_this_machine() {
        findings.deviates(
            client.address(),
            "is not encrypted: browsers check no file and keep nothing for when there is no network",
            "serve it by https, and let http lead there",
        );
    }
    if client.base() != "/" {
        findings.notes.push(format!(
            "It stands in the folder {} of its host: pages of others there can read what phones keep. A host name of \
             its own is safer.",
            client.base()
        ));
    }
    let reached =
        (client.host(), 443).to_socket_addrs().map(|all| all.collect::<Vec<_>>()).unwrap_or_default();
    if !reached.is_empty() && !reached.iter().any(std::net::SocketAddr::is_ipv6) && !client.is_this_machine()
    {
        findings.notes.push(format!("{} has no IPv6 address, seen from here.", client.host()));
    }
}

#[cfg(test)]
mod tests {
    use super::published;

    #[test]
    fn the_languages_of_a_release_are_those_whose_pages_it_packs() {
        let tags =
            |assets: &[&str]| published(assets).iter().map(|language| language.tag).collect::<Vec<_>>();
        let start = "assets/pages-start-0.json";
        assert_eq!(tags(&[start, "assets/pages-en-1.json", "assets/words-zh-Hant-2.bin"]), ["zh-Hans", "en"]);
        assert_eq!(tags(&[start, "assets/pages-zh-hant-1.json"]), ["zh-Hans", "zh-Hant"]);
    }
}
