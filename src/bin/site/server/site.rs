//! From an address to what is answered: which file, kept how long, compressed how.
//! Must not know: connections, and what the files say.

use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_SECURITY_POLICY, CONTENT_TYPE,
    ETAG, IF_MODIFIED_SINCE, IF_NONE_MATCH, LAST_MODIFIED, LOCATION, REFERRER_POLICY, VARY,
    X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, Uri};
use axum::middleware::map_response;
use axum::response::{IntoResponse, Response};
use std::collections::BTreeMap;
use std::fs;
use std::hash::{DefaultHasher, Hasher};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use tower_http::services::{ServeDir, ServeFile};

/// What only a header can say; the rest of the policy stands in each page, so that it holds on any host.
const POLICY: HeaderValue = HeaderValue::from_static("frame-ancestors 'self'");
/// The folder, right under the base, whose files are named by their content and so never change.
const NAMED_BY_CONTENT: &str = "/assets/";
/// What is shown where there is no page, below the folder.
const MISSING: &str = "404.html";
/// Smaller answers are not worth compressing, in bytes.
const WORTH_PACKING: usize = 200;
/// The largest file that is served, in bytes.
const LARGEST: usize = 64 << 20;

/// A folder, seen through the addresses of the web.
#[derive(Debug)]
pub struct Site {
    folder: PathBuf,
    base: String,
    /// The address of a script that is added to every page; such pages are never kept.
    script: Option<String>,
    packed: Mutex<BTreeMap<Version, Bytes>>,
}

/// The address of a file, its version, and how it is compressed.
type Version = (String, String, &'static str);

impl Site {
    /// A site whose start page is at the path `base`.
    ///
    /// # Errors
    /// When there is no such folder.
    pub fn new(folder: &Path, base: &str) -> Result<Self, String> {
        let folder = folder.canonicalize().and_then(|folder| folder.read_dir().map(|_| folder));
        let folder = folder.map_err(|error| format!("cannot serve the site: {error}"))?;
        let base = match base.trim_matches('/') {
            "" => "/".to_owned(),
            path => format!("/{path}/"),
        };
        Ok(Self { folder, base, script: None, packed: Mutex::default() })
    }

    /// The same site with a script at the end of every page. The script is told the page's [`Site::version`] in its
    /// attribute `data-page`.
    pub fn with_script(self, address: String) -> Self {
        Self { script: Some(address), ..self }
    }

    /// Where the start page is, with a slash at both ends.
    pub fn base(&self) -> &str {
        &self.base
    }

    /// Which version of the page at this path is served: another text whenever the page says something else.
    pub fn version(&self, path: &str) -> String {
        let inside = path.strip_prefix(self.base.as_str()).filter(|inside| !is_odd(inside));
        let page = inside.and_then(|inside| {
            let file = self.folder.join(inside);
            fs::read(if file.is_dir() { file.join("index.html") } else { file }).ok()
        });
        version_of(&page.or_else(|| fs::read(self.folder.join(MISSING)).ok()).unwrap_or_default())
    }

    /// Forgets how files were compressed before they changed.
    pub fn forget(&self) {
        self.packed.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }
}

/// A text that is another whenever the page is.
fn version_of(page: &[u8]) -> String {
    let mut hasher = DefaultHasher::new();
    hasher.write(page);
    format!("{:x}", hasher.finish())
}

/// Answers every address.
pub(super) fn router(site: &Arc<Site>) -> Router {
    Router::new().fallback(answer).with_state(Arc::clone(site)).layer(map_response(guarded))
}

/// What every answer says.
async fn guarded(mut response: Response) -> Response {
    let headers = response.headers_mut();
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    let opener = HeaderName::from_static("cross-origin-opener-policy");
    headers.insert(opener, HeaderValue::from_static("same-origin"));
    if !headers.contains_key(CACHE_CONTROL) {
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    }
    response
}

async fn answer(State(site): State<Arc<Site>>, mut request: Request) -> Response {
    let path = request.uri().path().to_owned();
    let inside = match path.strip_prefix(site.base.as_str()) {
        Some(inside) => format!("/{inside}"),
        None if format!("{path}/") == site.base => return moved(&site.base),
        // No file of a site has this name.
        None => "/.".to_owned(),
    };
    let reads = encoding(request.headers());
    if site.script.is_some() {
        for condition in [IF_NONE_MATCH, IF_MODIFIED_SINCE] {
            request.headers_mut().remove(condition);
        }
    }
    let is_head = request.method() == Method::HEAD;
    let uri = if is_odd(&inside[1..]) { Err(()) } else { Uri::try_from(&inside).map_err(|_| ()) };
    let mut missing = ServeFile::new(site.folder.join(MISSING));
    let response = match uri {
        Ok(uri) => {
            *request.uri_mut() = uri;
            let files = ServeDir::new(&site.folder).redirect_path_prefix(site.base.trim_end_matches('/'));
            files.not_found_service(missing).try_call(request).await
        }
        Err(()) => missing.try_call(request).await.map(|mut response| {
            *response.status_mut() = StatusCode::NOT_FOUND;
            response
        }),
    };
    let Ok(response) = response else { return StatusCode::NOT_FOUND.into_response() };
    let mut response = response.map(Body::new);
    if response.status().is_redirection() && response.status() != StatusCode::NOT_MODIFIED {
        // As hosts do, and unlike tower-http, whose redirect is temporary.
        *response.status_mut() = StatusCode::MOVED_PERMANENTLY;
        return response;
    }
    describe(&mut response, inside.starts_with(NAMED_BY_CONTENT));
    if is_head { response } else { pack(&site, path, response, reads).await }
}

/// Whether an address below the base is none of a site's: hidden files are no part of it, and an address has one
/// spelling, without empty names and without encoded slashes and dots.
fn is_odd(inside: &str) -> bool {
    let names = inside.strip_suffix('/').unwrap_or(inside);
    !names.is_empty() && names.split('/').any(odd)
}

/// Whether a name in an address is none of a site's.
fn odd(name: &str) -> bool {
    let small = name.to_ascii_lowercase();
    name.is_empty()
        || (name.starts_with('.') && name != ".well-known")
        || ["%2e", "%2f", "%5c", "%00", "\\"].iter().any(|sign| small.contains(sign))
}

fn moved(to: &str) -> Response {
    let location = HeaderValue::from_str(to).unwrap_or(HeaderValue::from_static("/"));
    (StatusCode::MOVED_PERMANENTLY, [(LOCATION, location)]).into_response()
}

/// How long an answer may be kept, and in which letters it is written.
fn describe(response: &mut Response, named_by_content: bool) {
    let found = matches!(response.status(), StatusCode::OK | StatusCode::NOT_MODIFIED);
    let headers = response.headers_mut();
    let keep = if found && named_by_content { "public, max-age=31536000, immutable" } else { "no-cache" };
    headers.insert(CACHE_CONTROL, HeaderValue::from_static(keep));
    headers.insert(VARY, HeaderValue::from_static("accept-encoding"));
    let kind = headers.get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default().to_owned();
    if kind.starts_with("text/html") {
        headers.insert(CONTENT_SECURITY_POLICY, POLICY);
    }
    if kind.starts_with("text/") && !kind.contains("charset") {
        let kind = HeaderValue::from_str(&format!("{kind}; charset=utf-8"));
        headers.extend(kind.ok().map(|kind| (CONTENT_TYPE, kind)));
    }
}

/// Compresses an answer as its visitor can read it, each file once, and adds the script to a page.
async fn pack(site: &Arc<Site>, path: String, response: Response, way: &'static str) -> Response {
    let (mut parts, body) = response.into_parts();
    let header = |name| {
        parts.headers.get(name).and_then(|value: &HeaderValue| value.to_str().ok()).unwrap_or_default()
    };
    let kind = header(CONTENT_TYPE);
    let is_page = kind.starts_with("text/html");
    let packs = ["text/", "application/", "image/svg"].iter().any(|known| kind.starts_with(known));
    let version = header(ETAG).to_owned();
    let whole = matches!(parts.status, StatusCode::OK | StatusCode::NOT_FOUND);
    if !whole || !(packs || is_page) {
        return Response::from_parts(parts, body);
    }
    let Ok(plain) = to_bytes(body, LARGEST).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    parts.headers.remove(CONTENT_LENGTH);
    if let Some(script) = site.script.as_ref().filter(|_| is_page) {
        for name in [ETAG, LAST_MODIFIED] {
            parts.headers.remove(name);
        }
        parts.headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
        let tail = format!("<script src=\"{script}\" data-page=\"{}\"></script>", version_of(&plain));
        return Response::from_parts(parts, Body::from([&plain[..], tail.as_bytes()].concat()));
    }
    if way.is_empty() || plain.len() < WORTH_PACKING {
        return Response::from_parts(parts, Body::from(plain));
    }
    // All missing addresses have the same page.
    let path = if parts.status == StatusCode::OK { path } else { String::new() };
    let key = (path, version.clone(), way);
    let known = site.packed.lock().unwrap_or_else(PoisonError::into_inner).get(&key).cloned();
    let packed = match known {
        Some(packed) => packed,
        None => {
            let Ok(Ok(packed)) = tokio::task::spawn_blocking(move || compress(&plain, way)).await else {
                return StatusCode::INTERNAL_SERVER_ERROR.into_response();
            };
            let packed = Bytes::from(packed);
            site.packed.lock().unwrap_or_else(PoisonError::into_inner).insert(key.clone(), packed.clone());
            packed
        }
    };
    parts.headers.insert(CONTENT_ENCODING, HeaderValue::from_static(way));
    // The same file in other bytes.
    parts.headers.extend(HeaderValue::from_str(&format!("W/{version}")).ok().map(|version| (ETAG, version)));
    Response::from_parts(parts, Body::from(packed))
}

/// A file as it is sent to those who read it packed this way: `br`, else gzip. As a host that packs ahead of time; what
/// is measured here is what people get there.
///
/// # Errors
/// When there is no memory for it.
pub fn compress(plain: &[u8], way: &str) -> io::Result<Vec<u8>> {
    if way == "br" { packing::brotli(plain, packing::BEST) } else { packing::gzip(plain) }
}

/// The best encoding, of those we have, that the visitor can read; empty for none.
fn encoding(headers: &HeaderMap) -> &'static str {
    let accepts = headers.get(ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let reads = |way: &str| {
        accepts.split(',').any(|offer| {
            let (name, weight) = offer.split_once(';').unwrap_or((offer, ""));
            name.trim().eq_ignore_ascii_case(way)
                && !matches!(weight.trim(), "q=0" | "q=0.0" | "q=0.00" | "q=0.000")
        })
    };
    ["br", "gzip"].into_iter().find(|way| reads(way)).unwrap_or_default()
}
