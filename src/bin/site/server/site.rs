//! From an address to what is answered: which file, under which name of kind, kept how long, compressed how.
//! Must not know: connections, and what the files say.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::UNIX_EPOCH;

/// What only a header can say; the rest of the policy stands in each page, so that it holds on any host.
const POLICY: &str = "frame-ancestors 'self'";
/// The folder, right under the base, whose files are named by their content and so never change.
const NAMED_BY_CONTENT: &str = "assets";
/// Smaller files are not worth compressing, in bytes.
const WORTH_PACKING: u64 = 200;

/// What was asked for, as far as it matters here. The default is a request nobody understands.
#[derive(Default)]
pub(super) struct Request {
    /// In capitals, as it came.
    pub(super) method: String,
    /// Still percent-encoded, without a query.
    pub(super) path: String,
    /// The encodings that the visitor can read, in small letters.
    pub(super) accepts: String,
    /// The versions that the visitor has already, in small letters.
    pub(super) knows: String,
}

/// What is answered.
pub(super) struct Answer {
    pub(super) status: &'static str,
    pub(super) kind: &'static str,
    /// Whole lines, each with its end.
    pub(super) headers: String,
    pub(super) body: Arc<Vec<u8>>,
}

/// A folder, seen through the addresses of the web.
pub(super) struct Site {
    root: PathBuf,
    base: String,
    packed: Mutex<BTreeMap<Version, Arc<Vec<u8>>>>,
}

/// A file as it was at one time, in one encoding.
type Version = (PathBuf, String, &'static str);

impl Site {
    /// A site whose start page is at `base`, which begins and ends with a slash.
    pub(super) fn new(dir: &Path, base: &str) -> io::Result<Self> {
        let root = dir.canonicalize()?;
        fs::read_dir(&root)?;
        Ok(Self { root, base: base.to_owned(), packed: Mutex::default() })
    }

    /// Answers any request; what cannot be answered gets a page that says so.
    pub(super) fn answer(&self, request: &Request) -> Answer {
        match request.method.as_str() {
            "GET" | "HEAD" => {}
            "" => return plain("400 Bad Request", String::new()),
            _ => return plain("405 Method Not Allowed", "Allow: GET, HEAD\r\n".into()),
        }
        let found = self.find(&request.path);
        if found.as_ref().is_some_and(|file| file.is_dir()) && !request.path.ends_with('/') {
            return plain("301 Moved Permanently", format!("Location: {}/\r\n", request.path));
        }
        found
            .map(|file| if file.is_dir() { file.join("index.html") } else { file })
            .and_then(|file| self.send(&file, "200 OK", request))
            .or_else(|| self.send(&self.root.join("404.html"), "404 Not Found", request))
            .unwrap_or_else(|| plain("404 Not Found", String::new()))
    }

    /// The file or folder at an address. Nothing for what lies outside, is hidden, or is spelt in a second way.
    fn find(&self, path: &str) -> Option<PathBuf> {
        let inside = match path.strip_prefix(self.base.as_str()) {
            Some(inside) => decode(inside)?,
            None if format!("{path}/") == self.base => String::new(),
            None => return None,
        };
        let mut found = self.root.clone();
        for name in inside.strip_suffix('/').unwrap_or(&inside).split('/').filter(|_| !inside.is_empty()) {
            if name.is_empty() || name.starts_with('.') || name.contains(['\\', '\0']) {
                return None;
            }
            found.push(name);
        }
        // A link that leads out of the folder leads nowhere; a file has no slash at its end.
        let real = found.canonicalize().ok().filter(|real| real.starts_with(&self.root))?;
        (real.is_dir() || !inside.ends_with('/')).then_some(real)
    }

    fn send(&self, file: &Path, status: &'static str, request: &Request) -> Option<Answer> {
        let about = file.metadata().ok().filter(fs::Metadata::is_file)?;
        let changed = about.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
        let version = format!("\"{:x}-{:x}\"", changed.as_nanos(), about.len());
        let (kind, packs) = kind(file);
        let way = if packs && about.len() >= WORTH_PACKING { encoding(&request.accepts) } else { "" };
        let found = status == "200 OK";
        let forever =
            found && file.strip_prefix(&self.root).is_ok_and(|path| path.starts_with(NAMED_BY_CONTENT));
        let keep = if forever { "public, max-age=31536000, immutable" } else { "no-cache" };
        let mut headers = format!("Cache-Control: {keep}\r\nETag: W/{version}\r\nVary: Accept-Encoding\r\n");
        if kind.starts_with("text/html") {
            headers.push_str(&format!("Content-Security-Policy: {POLICY}\r\n"));
        }
        if found && request.knows.contains(&version) {
            return Some(Answer { status: "304 Not Modified", kind, headers, body: Arc::default() });
        }
        if !way.is_empty() {
            headers.push_str(&format!("Content-Encoding: {way}\r\n"));
        }
        let body = self.pack(file, version, way).ok()?;
        Some(Answer { status, kind, headers, body })
    }

    /// The bytes of a file in an encoding: as they lie beside it, from memory, or compressed now.
    fn pack(&self, file: &Path, version: String, way: &'static str) -> io::Result<Arc<Vec<u8>>> {
        if way.is_empty() {
            return fs::read(file).map(Arc::new);
        }
        let mut beside = file.as_os_str().to_owned();
        beside.push(if way == "br" { ".br" } else { ".gz" });
        if let Ok(packed) = fs::read(beside) {
            return Ok(Arc::new(packed));
        }
        let key = (file.to_path_buf(), version, way);
        let known = self.packed.lock().ok().and_then(|packed| packed.get(&key).cloned());
        if let Some(known) = known {
            return Ok(known);
        }
        let packed = Arc::new(compress(&fs::read(file)?, way)?);
        if let Ok(mut known) = self.packed.lock() {
            known.insert(key, Arc::clone(&packed));
        }
        Ok(packed)
    }
}

fn compress(plain: &[u8], way: &str) -> io::Result<Vec<u8>> {
    let mut packed = Vec::new();
    if way == "br" {
        // As a host that packs ahead of time; what is measured here is what people get there.
        let settings = brotli::enc::BrotliEncoderParams { quality: 11, ..Default::default() };
        brotli::BrotliCompress(&mut &plain[..], &mut packed, &settings)?;
    } else {
        let mut gzip = flate2::write::GzEncoder::new(&mut packed, flate2::Compression::best());
        gzip.write_all(plain)?;
        gzip.finish()?;
    }
    Ok(packed)
}

/// An answer without a file behind it.
fn plain(status: &'static str, headers: String) -> Answer {
    let body = Arc::new(format!("{status}\n").into_bytes());
    Answer {
        status,
        kind: "text/plain; charset=utf-8",
        headers: format!("{headers}Cache-Control: no-cache\r\n"),
        body,
    }
}

/// The best encoding, of those we have, that the visitor can read; empty for none.
fn encoding(accepts: &str) -> &'static str {
    let reads = |way: &str| {
        accepts.split(',').any(|offer| {
            let (name, weight) = offer.split_once(';').unwrap_or((offer, ""));
            name.trim() == way && !matches!(weight.trim(), "q=0" | "q=0.0" | "q=0.00" | "q=0.000")
        })
    };
    ["br", "gzip"].into_iter().find(|way| reads(way)).unwrap_or_default()
}

/// The kind of a file by its name, and whether compressing it is worth while.
fn kind(file: &Path) -> (&'static str, bool) {
    match file.extension().and_then(|extension| extension.to_str()).unwrap_or_default() {
        "html" => ("text/html; charset=utf-8", true),
        "css" => ("text/css; charset=utf-8", true),
        "js" | "mjs" => ("text/javascript; charset=utf-8", true),
        "wasm" => ("application/wasm", true),
        "json" => ("application/json", true),
        "webmanifest" => ("application/manifest+json", true),
        "svg" => ("image/svg+xml", true),
        "xml" => ("application/xml", true),
        "txt" => ("text/plain; charset=utf-8", true),
        "ics" => ("text/calendar; charset=utf-8", true),
        "bin" => ("application/octet-stream", true),
        "ico" => ("image/x-icon", true),
        "png" => ("image/png", false),
        "jpg" | "jpeg" => ("image/jpeg", false),
        "webp" => ("image/webp", false),
        "pdf" => ("application/pdf", false),
        _ => ("application/octet-stream", false),
    }
}

/// Undoes percent-encoding. Nothing when it is broken or is not UTF-8.
fn decode(path: &str) -> Option<String> {
    let mut pieces = path.split('%');
    let mut bytes = pieces.next()?.as_bytes().to_vec();
    for piece in pieces {
        let digits = piece.get(..2).filter(|digits| digits.bytes().all(|digit| digit.is_ascii_hexdigit()))?;
        bytes.push(u8::from_str_radix(digits, 16).ok()?);
        bytes.extend_from_slice(&piece.as_bytes()[2..]);
    }
    // An encoded slash would make two addresses of one.
    let decoded = String::from_utf8(bytes).ok()?;
    (decoded.matches('/').count() == path.matches('/').count()).then_some(decoded)
}
