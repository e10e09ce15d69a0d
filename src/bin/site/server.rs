//! A small static web server on this machine alone, as strict as the strictest host the site may meet.
//! Must not know: what the files say. (Written on std: the small server crates around have open advisories.)

// Said in full, so that a test can take this file in by its path.
#[path = "server/site.rs"]
mod site;

use site::{Answer, Request, Site};
use std::io::{self, ErrorKind, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread::{self, JoinHandle};
use std::time::Duration;

/// The port to begin with when nobody asks for one.
const FIRST_PORT: u16 = 8080;
/// How many ports are tried, one after the other.
const PORTS_TRIED: u16 = 50;
/// Connections served at a time. Browsers open several and leave some silent, so each has a thread of its own.
const CONNECTIONS: usize = 64;
/// How soon a silent connection notices that the server stops.
const PULSE: Duration = Duration::from_millis(250);
/// After so many pulses without a request a connection is closed: 30 seconds.
const PULSES: u32 = 120;
/// The longest request head accepted, in bytes.
const LONGEST_HEAD: usize = 16 * 1024;
/// How long a visitor may take to accept an answer.
const PATIENCE: Duration = Duration::from_secs(30);

/// A server at work. It stops when this is dropped.
#[derive(Debug)]
pub struct Running {
    socket: SocketAddr,
    base: String,
    stop: Arc<AtomicBool>,
    listener: Option<JoinHandle<()>>,
}

impl Running {
    /// Where the start page is, with scheme, port and a slash at the end.
    pub fn address(&self) -> String {
        format!("http://{}{}", self.socket, self.base)
    }

    /// Serves until the process is ended from outside.
    pub fn wait(mut self) {
        if let Some(listener) = self.listener.take() {
            listener.join().ok();
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
        // The listener sleeps until somebody comes.
        TcpStream::connect(self.socket).ok();
        if let Some(listener) = self.listener.take() {
            listener.join().ok();
        }
    }
}

/// Serves `dir` under the path `base` at `port`, or at the next one that is free.
///
/// # Errors
/// When there is no such folder or no free port at all.
pub fn serve(dir: &Path, port: Option<u16>, base: &str) -> Result<Running, String> {
    let first = port.unwrap_or(FIRST_PORT);
    (first..=first.saturating_add(PORTS_TRIED))
        .find_map(|port| TcpListener::bind(("127.0.0.1", port)).ok())
        .map_or_else(|| spawn(dir, base), |listener| start(listener, dir, base))
}

/// Serves `dir` under the path `base` at any free port; for tests.
///
/// # Errors
/// As [`serve`].
pub fn spawn(dir: &Path, base: &str) -> Result<Running, String> {
    let listener =
        TcpListener::bind(("127.0.0.1", 0)).map_err(|error| format!("no port is free: {error}"))?;
    start(listener, dir, base)
}

fn start(listener: TcpListener, dir: &Path, base: &str) -> Result<Running, String> {
    let base = match base.trim_matches('/') {
        "" => "/".to_owned(),
        path => format!("/{path}/"),
    };
    let site = Site::new(dir, &base).map_err(|error| format!("cannot serve {}: {error}", dir.display()))?;
    let site = Arc::new(site);
    let socket = listener.local_addr().map_err(|error| format!("the server has no address: {error}"))?;
    let stop = Arc::new(AtomicBool::new(false));
    let open = Arc::new(AtomicUsize::new(0));
    let stopped = Arc::clone(&stop);
    let thread = thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            if stopped.load(Ordering::Relaxed) {
                return;
            }
            if open.fetch_add(1, Ordering::Relaxed) >= CONNECTIONS {
                open.fetch_sub(1, Ordering::Relaxed);
                continue;
            }
            let (site, open, stopped) = (Arc::clone(&site), Arc::clone(&open), Arc::clone(&stopped));
            thread::spawn(move || {
                // A visitor who hangs up is no error.
                attend(stream, &site, &stopped).ok();
                open.fetch_sub(1, Ordering::Relaxed);
            });
        }
    });
    Ok(Running { socket, base, stop, listener: Some(thread) })
}

/// Answers one connection, request after request, until somebody has had enough.
fn attend(mut stream: TcpStream, site: &Site, stop: &AtomicBool) -> io::Result<()> {
    stream.set_nodelay(true)?;
    stream.set_read_timeout(Some(PULSE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    let mut waiting = Vec::new();
    let mut silent = 0;
    while silent < PULSES && !stop.load(Ordering::Relaxed) {
        if let Some(Asked { request, length, last }) = next_request(&waiting) {
            waiting.drain(..length);
            write(&mut stream, &site.answer(&request), &request, last)?;
            if last {
                return Ok(());
            }
            silent = 0;
            continue;
        }
        let mut some = [0; 4096];
        match stream.read(&mut some) {
            Ok(0) => return Ok(()),
            Ok(count) => waiting.extend_from_slice(&some[..count]),
            Err(error) if matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut) => silent += 1,
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

/// A request, how many bytes it took, and whether the connection ends with it.
struct Asked {
    request: Request,
    length: usize,
    last: bool,
}

/// The first request in these bytes; nothing while it is incomplete.
fn next_request(bytes: &[u8]) -> Option<Asked> {
    let mut headers = [httparse::EMPTY_HEADER; 64];
    let mut parsed = httparse::Request::new(&mut headers);
    let length = match parsed.parse(bytes) {
        Ok(httparse::Status::Complete(length)) => length,
        Ok(httparse::Status::Partial) if bytes.len() < LONGEST_HEAD => return None,
        _ => return Some(Asked { request: Request::default(), length: bytes.len(), last: true }),
    };
    let value = |name: &str| {
        let header = parsed.headers.iter().find(|header| header.name.eq_ignore_ascii_case(name));
        header.map(|header| String::from_utf8_lossy(header.value).to_lowercase()).unwrap_or_default()
    };
    // Nothing here takes a body: one that comes is not read, so no further request can follow it.
    let has_body =
        !matches!(value("content-length").as_str(), "" | "0") || !value("transfer-encoding").is_empty();
    let last = has_body || value("connection").contains("close") || parsed.version == Some(0);
    let request = Request {
        method: parsed.method.unwrap_or_default().to_owned(),
        path: parsed.path.unwrap_or_default().split(['?', '#']).next().unwrap_or_default().to_owned(),
        accepts: value("accept-encoding"),
        knows: value("if-none-match"),
    };
    Some(Asked { request, length, last })
}

fn write(stream: &mut TcpStream, answer: &Answer, request: &Request, last: bool) -> io::Result<()> {
    let head = format!(
        "HTTP/1.1 {}\r\nContent-Type: {}\r\nContent-Length: {}\r\nConnection: {}\r\n\
         X-Content-Type-Options: nosniff\r\nReferrer-Policy: no-referrer\r\nCross-Origin-Opener-Policy: same-origin\r\n\
         {}\r\n",
        answer.status,
        answer.kind,
        answer.body.len(),
        if last { "close" } else { "keep-alive" },
        answer.headers
    );
    stream.write_all(head.as_bytes())?;
    if request.method == "HEAD" { Ok(()) } else { stream.write_all(&answer.body) }
}

#[cfg(test)]
mod tests {
    use super::{Running, serve, spawn};
    use std::fs;
    use std::io::{Read, Write};
    use std::net::TcpStream;

    /// A little site, served; its folder is kept as long as the test runs.
    fn site(name: &str, base: &str) -> Running {
        let dir = std::env::temp_dir().join(format!("anju-server-{name}-{}", std::process::id()));
        fs::create_dir_all(dir.join("site/assets")).unwrap();
        fs::create_dir_all(dir.join("site/en")).unwrap();
        fs::write(dir.join("secret.txt"), "secret").unwrap();
        fs::write(dir.join("site/index.html"), "<h1>安居</h1>".repeat(50)).unwrap();
        fs::write(dir.join("site/en/index.html"), "<h1>Settle</h1>").unwrap();
        fs::write(dir.join("site/404.html"), "lost").unwrap();
        fs::write(dir.join("site/assets/app-0123.wasm"), vec![0; 1000]).unwrap();
        spawn(&dir.join("site"), base).unwrap()
    }

    /// Everything the server says until it hangs up.
    fn ask(site: &Running, text: &str) -> String {
        let mut stream = TcpStream::connect(site.socket).unwrap();
        stream.write_all(text.replace('\n', "\r\n").as_bytes()).unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        String::from_utf8_lossy(&answer).into_owned()
    }

    fn get(site: &Running, path: &str, more: &str) -> String {
        ask(site, &format!("GET {path} HTTP/1.1\nHost: x\nConnection: close\n{more}\n"))
    }

    #[test]
    fn pages_are_fresh_and_guarded_and_assets_are_kept() {
        let site = site("kinds", "/");
        let page = get(&site, "/?q", "");
        assert!(page.starts_with("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"), "{page}");
        assert!(
            page.contains("Cache-Control: no-cache\r\n") && page.contains("frame-ancestors 'self'"),
            "{page}"
        );
        let asset = get(&site, "/assets/app-0123.wasm", "Accept-Encoding: gzip, br\n");
        assert!(
            asset.contains("Content-Type: application/wasm\r\n") && asset.contains("immutable"),
            "{asset}"
        );
        assert!(
            asset.contains("Content-Encoding: br\r\n") && !asset.contains("Content-Length: 1000"),
            "{asset}"
        );
        let tag = page.split("ETag: ").nth(1).and_then(|rest| rest.lines().next()).unwrap();
        assert!(get(&site, "/", &format!("If-None-Match: {tag}\n")).starts_with("HTTP/1.1 304 "));
    }

    #[test]
    fn folders_get_their_slash_and_the_base_is_kept() {
        let site = site("base", "sub");
        assert!(site.address().ends_with("/sub/"));
        assert!(get(&site, "/sub/en", "").contains("301 Moved Permanently"));
        assert!(get(&site, "/sub/en", "").contains("Location: /sub/en/\r\n"));
        assert!(get(&site, "/sub", "").contains("Location: /sub/\r\n"));
        assert!(get(&site, "/sub/en/", "").contains("Settle"));
        assert!(get(&site, "/en/", "").starts_with("HTTP/1.1 404 "));
    }

    #[test]
    fn nothing_outside_the_folder_is_given_away() {
        let site = site("outside", "/");
        let paths = [
            "/../secret.txt",
            "/en/../../secret.txt",
            "/%2e%2e/secret.txt",
            "/..%2fsecret.txt",
            "//secret.txt",
            "/%",
        ];
        for path in paths {
            let answer = get(&site, path, "");
            assert!(answer.starts_with("HTTP/1.1 404 ") && answer.ends_with("lost"), "{path}: {answer}");
        }
        let both = "HEAD / HTTP/1.1\nHost: x\n\nPOST / HTTP/1.1\nHost: x\nContent-Length: 3\n\nabc";
        let answers = ask(&site, both);
        assert!(answers.starts_with("HTTP/1.1 200 ") && answers.contains("HTTP/1.1 405 "), "{answers}");
    }

    #[test]
    fn a_taken_port_is_passed_over_and_a_stopped_server_is_silent() {
        let first = site("ports", "/");
        let second = serve(&std::env::temp_dir(), Some(first.socket.port()), "/").unwrap();
        assert_ne!(first.socket, second.socket);
        let socket = second.socket;
        drop(second);
        assert!(TcpStream::connect(socket).is_err());
    }
}
