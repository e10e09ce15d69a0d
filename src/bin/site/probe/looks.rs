//! What is looked at: pages, policies, missing pages, assets, and what must not be shown. Must not know: how one asks.

use super::Findings;
use super::client::{Client, Reply};
use crate::hosting::{HEADERS, TYPES, sent_type};
use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use words::Language;

/// What a browser of today reads.
const BROWSER: &str = "gzip, deflate, br, zstd";
/// The mend of most of it.
const KIT: &str = "take the settings that `cargo site build --host` writes for this host";
/// Smaller files may come as they are, in bytes.
const WORTH_PACKING: usize = 1400;

/// What is said of how long an answer may be kept.
struct Keeping {
    seconds: Option<u64>,
    asked_anew: bool,
    forbidden: bool,
}

impl Keeping {
    fn of(reply: &Reply) -> Self {
        let said = reply.header("cache-control").to_ascii_lowercase();
        let words: Vec<&str> = said.split(',').map(str::trim).collect();
        let seconds = words.iter().find_map(|word| word.strip_prefix("max-age=")?.parse().ok());
        let has = |word: &str| words.contains(&word);
        Self { seconds, asked_anew: has("no-cache") || seconds == Some(0), forbidden: has("no-store") }
    }
}

/// The start page, the wizard, the worker and the manifest: types, keeping, packing, and folders without a slash.
pub fn pages(client: &Client, findings: &mut Findings) -> Result<(), String> {
    let mut first = 0;
    for (path, kind) in [
        ("", "text/html"),
        ("wizard/", "text/html"),
        ("en/", "text/html"),
        ("sw.js", "text/javascript"),
        ("manifest.webmanifest", "application/manifest+json"),
        ("favicon.svg", "image/svg+xml"),
    ] {
        let reply = client.get(path, BROWSER)?;
        if !is_found(path, &reply, findings) {
            continue;
        }
        is_of_type(path, kind, &reply, findings);
        let keeping = Keeping::of(&reply);
        if keeping.forbidden {
            findings.deviates(
                path,
                "may not be kept at all, so nothing of it can be reused",
                "say no-cache, not no-store",
            );
        } else if !keeping.asked_anew && kind != "image/svg+xml" {
            let what = "may be shown without asking whether it is of today: people would read old rules";
            findings.deviates(path, what, "send Cache-Control: no-cache with everything outside of assets/");
        }
        is_packed(path, &reply, findings);
        first += if path.is_empty() { reply.body.len() } else { 0 };
    }
    findings.notes.push(format!("The start page comes in {first} bytes."));
    for folder in ["wizard", "en"] {
        let reply = client.get(folder, "")?;
        let to = reply.header("location");
        let wanted = [
            format!("{}{folder}/", client.address()),
            format!("{}{folder}/", client.base()),
            format!("{folder}/"),
        ];
        if !matches!(reply.status, 301 | 302 | 307 | 308) || !wanted.contains(&to) {
            let what = format!("answers {} and leads to {to:?}, not to {folder}/", reply.status);
            findings.deviates(
                folder,
                what,
                "let folders lead to their address with a slash, on the same host and port",
            );
        }
    }
    Ok(())
}

/// The headers that only a host can send, and none that would stop the page.
pub fn policies(client: &Client, findings: &mut Findings) -> Result<(), String> {
    let reply = client.get("wizard/", "")?;
    for (name, value) in HEADERS {
        let said = reply.header(name);
        if name == "Content-Security-Policy" {
            framing(&said, findings);
        } else if said.is_empty() {
            findings.deviates("wizard/", format!("comes without {name}"), &format!("send {name}: {value}"));
        }
    }
    if client.is_secure() && reply.header("strict-transport-security").is_empty() {
        findings
            .notes
            .push("No HSTS: once the whole host speaks https for good, it is worth saying so.".to_owned());
    }
    Ok(())
}

/// A policy in a header holds beside that of the page, so it may forbid what the page needs.
fn framing(policy: &str, findings: &mut Findings) {
    if !policy.contains("frame-ancestors") {
        let mend = "send Content-Security-Policy: frame-ancestors 'none'; a page cannot say it itself";
        findings.deviates("wizard/", "may be framed by a stranger's page", mend);
    }
    for directive in policy.split([';', ',']).map(str::trim) {
        let mut words = directive.split_ascii_whitespace();
        let name = words.next().unwrap_or_default();
        let stops =
            matches!(name, "default-src" | "script-src" | "style-src" | "script-src-elem" | "style-src-elem")
                && !directive.contains("'sha256-");
        if stops {
            let what =
                format!("comes with the policy {directive:?}, which stops the page's own script or style");
            findings.deviates("wizard/", what, "leave scripts and styles to the policy in each page");
        }
    }
}

/// A missing page is missing, in the reader's language, and is not kept.
pub fn languages(client: &Client, published: &[Language], findings: &mut Findings) -> Result<(), String> {
    for language in published {
        let path = format!("{}there-is-no-such-page/", language.folder);
        let reply = client.get(&path, BROWSER)?;
        let page =
            reply.unpacked().map(|page| String::from_utf8_lossy(&page).into_owned()).unwrap_or_default();
        if reply.status != 404 {
            findings.deviates(&path, format!("answers {}, not 404", reply.status), KIT);
        } else if !page.contains(&format!("<html lang=\"{}\"", language.tag)) {
            let mend = format!("let {}404.html be shown with the status 404", language.folder);
            findings.deviates(
                &path,
                "shows a page that is none of the site's, or in another language",
                &mend,
            );
        }
        if Keeping::of(&reply).seconds.is_some_and(|seconds| seconds > 300) {
            let mend = "keep only what is found; with nginx, add_header without `always`";
            findings.deviates(&path, "may be kept although it is missing", mend);
        }
    }
    Ok(())
}

/// Every asset: there, of its type, kept for ever, packed, and with the bytes that its name promises.
pub fn assets(client: &Client, names: &[&str], findings: &mut Findings) -> Result<(), String> {
    for name in names {
        let reply = client.get(name, BROWSER)?;
        if !is_found(name, &reply, findings) {
            continue;
        }
        let ending = name.rsplit('.').next().unwrap_or_default();
        if let Some((_, kind)) = TYPES.iter().find(|(known, _)| *known == ending) {
            is_of_type(name, kind, &reply, findings);
        }
        let promised =
            name.rsplit_once('.').and_then(|(stem, _)| stem.rsplit_once('-')).map(|(_, digits)| digits);
        let unpacked = reply.unpacked();
        if unpacked.as_deref().map(digits).as_deref() != promised {
            let mend = "upload it anew; if it stays so, something on the way alters what it passes on";
            findings.deviates(*name, "has other bytes than its name promises; phones refuse it", mend);
        }
        if Keeping::of(&reply).seconds.is_none_or(|seconds| seconds < 30 * 24 * 3600) {
            let what = "is asked for again and again although it never changes";
            let mend = "send Cache-Control: public, max-age=31536000, immutable with everything in assets/";
            findings.deviates(*name, what, mend);
        }
        is_packed(name, &reply, findings);
    }
    Ok(())
}

/// What nobody shall see: lists of folders, hidden files, anything outside of the site.
pub fn refusals(client: &Client, findings: &mut Findings) -> Result<(), String> {
    let reply = client.get("assets/", "")?;
    if reply.status == 200 {
        findings.deviates("assets/", "lists what lies there", "switch off the listing of folders");
    }
    for path in [".git/config", ".htaccess", ".env", "web.config"] {
        let reply = client.get(path, "")?;
        if reply.status == 200 {
            findings.deviates(
                path,
                "is shown",
                "show nothing whose name begins with a point, but /.well-known/",
            );
        }
    }
    Ok(())
}

fn is_found(path: &str, reply: &Reply, findings: &mut Findings) -> bool {
    if reply.status != 200 {
        let mend = "upload all of the site, assets first; SHA256SUMS names every file";
        findings.deviates(path, format!("answers {}, not 200", reply.status), mend);
    }
    reply.status == 200
}

fn is_of_type(path: &str, kind: &str, reply: &Reply, findings: &mut Findings) {
    let said = reply.header("content-type").to_ascii_lowercase();
    let wanted = sent_type(kind);
    let mut parts = said.split(';').map(str::trim);
    let named = parts.next().unwrap_or_default();
    let letters =
        parts.find_map(|part| part.strip_prefix("charset=")).map(|letters| letters.trim_matches('"'));
    let script = kind == "text/javascript" && named == "application/javascript";
    if named != kind && !script || letters.is_some_and(|letters| letters != "utf-8") {
        findings.deviates(
            path,
            format!("comes as {said:?}, not as {wanted:?}"),
            &format!("give it the type {wanted}"),
        );
    }
}

fn is_packed(path: &str, reply: &Reply, findings: &mut Findings) {
    let way = reply.header("content-encoding");
    if way.is_empty() && reply.body.len() > WORTH_PACKING && !path.ends_with(".png") {
        let what = format!("comes in {} bytes, not compressed", reply.body.len());
        findings.deviates(path, what, "send the .br or .gz that lies beside it");
    } else if !way.is_empty() && !reply.header("vary").to_ascii_lowercase().contains("accept-encoding") {
        findings.deviates(
            path,
            "is compressed without Vary: Accept-Encoding",
            "send Vary: Accept-Encoding with it",
        );
    } else if way == "gzip" && !findings.notes.iter().any(|note| note.starts_with("Compressed with gzip")) {
        findings
            .notes
            .push("Compressed with gzip alone: brotli would save a phone another fifth.".to_owned());
    }
}

/// The first 16 hexadecimal digits of the SHA-256.
fn digits(content: &[u8]) -> String {
    let mut digits = String::with_capacity(16);
    for byte in &Sha256::digest(content)[..8] {
        // Writing into a String cannot fail.
        write!(digits, "{byte:02x}").ok();
    }
    digits
}
