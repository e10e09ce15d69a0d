//! The site behind a network that does harm: a proxy that alters, delays, cuts or replaces some of the
//! answers, so many times, until it is told to stop. Must not know: the site beyond parts of the addresses of
//! what it harms.

use std::io::{self, Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

/// What is done to an answer.
#[derive(Clone, Debug)]
pub enum Harm {
    /// A captive portal answers instead, with a page that may be kept for an hour.
    Portal,
    /// The host answers with this number and a page of its own.
    Status(u16),
    /// One bit of the body is another.
    Flip,
    /// The same, and nobody may keep it, so that it is fetched anew for each use.
    FlipUnkept,
    /// Only the first half arrives, as if it were all.
    Half,
    /// Nothing arrives, as if that were all.
    Empty,
    /// The body arrives twice over.
    Twice,
    /// The body is as long as it should be, and all of it zero.
    Zeros,
    /// A byte is left out in the middle.
    Missing,
    /// Something follows the body.
    More,
    /// The connection ends in the middle of the body.
    Cut,
    /// The connection ends before any answer, as if there were no network.
    Down,
    /// The head and a few bytes arrive, then one byte each second.
    Drip,
    /// A text in the body is replaced by another.
    Replace(&'static str, &'static str),
    /// A line is added to the head.
    Header(&'static str),
    /// The host says nothing about caches, and that the file is a hundred days old.
    Silent,
}

struct Rule {
    part: String,
    harm: Harm,
    left: usize,
}

/// The proxy.
#[derive(Clone)]
pub struct Network {
    rules: Arc<Mutex<Vec<Rule>>>,
    asked: Arc<Mutex<Vec<String>>>,
    /// Its address.
    pub address: String,
}

/// So often is for ever.
pub const ALWAYS: usize = usize::MAX;

impl Network {
    /// A network without harm before the site at `address`.
    pub fn before(address: &str) -> Self {
        Self::folders(&[("", address)])
    }

    /// Several sites on one host: each below its folder, such as `fuzhou/`.
    pub fn folders(sites: &[(&'static str, &str)]) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
        let address = format!("http://{}/", listener.local_addr().unwrap());
        let host = |address: &str| address.trim_start_matches("http://").trim_end_matches('/').to_owned();
        let sites: Vec<(&'static str, String)> =
            sites.iter().map(|(folder, address)| (*folder, host(address))).collect();
        let network = Self { rules: Arc::default(), asked: Arc::default(), address };
        let inner = network.clone();
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (network, sites) = (inner.clone(), sites.clone());
                // A browser that hangs up is no error.
                thread::spawn(move || network.pass(stream, &sites).ok());
            }
        });
        network
    }

    /// Does harm to so many answers for addresses that have `part` in them; of several rules the newest.
    pub fn harm(&self, part: &str, harm: Harm, times: usize) {
        let mut rules = self.rules.lock().unwrap_or_else(PoisonError::into_inner);
        rules.insert(0, Rule { part: part.to_owned(), harm, left: times });
    }

    /// Does no harm from now on.
    pub fn heals(&self) {
        self.rules.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }

    /// How often an address with `part` in it was asked for.
    pub fn asked(&self, part: &str) -> usize {
        let asked = self.asked.lock().unwrap_or_else(PoisonError::into_inner);
        asked.iter().filter(|one| one.contains(part)).count()
    }

    fn harm_to(&self, path: &str) -> Option<Harm> {
        self.asked.lock().unwrap_or_else(PoisonError::into_inner).push(path.to_owned());
        let mut rules = self.rules.lock().unwrap_or_else(PoisonError::into_inner);
        let rule = rules.iter_mut().find(|rule| rule.left > 0 && path.contains(&rule.part))?;
        rule.left = rule.left.saturating_sub(usize::from(rule.left != ALWAYS));
        Some(rule.harm.clone())
    }

    /// One request to a connection: that is slow, and right for here.
    fn pass(&self, mut visitor: TcpStream, sites: &[(&str, String)]) -> io::Result<()> {
        let (mut head, mut byte) = (Vec::new(), [0]);
        while !head.ends_with(b"\r\n\r\n") {
            if visitor.read(&mut byte)? == 0 {
                return Ok(());
            }
            head.push(byte[0]);
        }
        let head = String::from_utf8_lossy(&head).into_owned();
        let path = head.split(' ').nth(1).unwrap_or("/").to_owned();
        let site = sites.iter().find(|(folder, _)| path[1..].starts_with(folder));
        let Some((folder, host)) = site else { return visitor.write_all(b"HTTP/1.1 404 None\r\n\r\n") };
        let harm = self.harm_to(&path);
        // The server answers in plain bytes, and once.
        let lines = head.replacen(&format!(" /{folder}"), " /", 1);
        let lines = lines.replace("Connection: keep-alive", "Connection: close");
        let mut lines: Vec<&str> = lines.split("\r\n").collect();
        lines.retain(|line| !line.to_ascii_lowercase().starts_with("accept-encoding:"));
        if matches!(harm, Some(Harm::Replace(..) | Harm::Silent | Harm::Header(_))) {
            lines.retain(|line| !line.to_ascii_lowercase().starts_with("if-"));
        }
        if matches!(harm, Some(Harm::Down)) {
            return visitor.shutdown(Shutdown::Both);
        }
        let mut server = TcpStream::connect(host)?;
        server.write_all(lines.join("\r\n").as_bytes())?;
        let mut answer = Vec::new();
        server.read_to_end(&mut answer)?;
        match harm {
            Some(harm) => spoil(&mut visitor, &answer, &harm)?,
            None => visitor.write_all(&answer)?,
        }
        visitor.shutdown(Shutdown::Both)
    }
}

/// Head and body of an answer.
fn parts(answer: &[u8]) -> (String, Vec<u8>) {
    let end = answer.windows(4).position(|four| four == b"\r\n\r\n").map_or(answer.len(), |end| end + 4);
    (String::from_utf8_lossy(&answer[..end]).into_owned(), answer[end..].to_vec())
}

fn spoil(visitor: &mut TcpStream, answer: &[u8], harm: &Harm) -> io::Result<()> {
    let (mut head, mut body) = parts(answer);
    let (middle, whole) = (body.len() / 2, body.clone());
    match harm {
        Harm::Portal => {
            head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nCache-Control: max-age=3600\r\n\r\n".into();
            body = b"<!doctype html><title>Wi-Fi</title><h1>Log in</h1>".to_vec();
        }
        Harm::Status(number) => {
            head = format!("HTTP/1.1 {number} Trouble\r\nContent-Type: text/html\r\n\r\n");
            body = format!("<!doctype html><h1>{number} of the host</h1>").into_bytes();
        }
        Harm::Flip => body[middle] ^= 4,
        Harm::FlipUnkept => {
            body[middle] ^= 4;
            head = without(&head, "cache-control");
            head = head.replacen("\r\n", "\r\nCache-Control: no-store\r\n", 1);
        }
        Harm::Half | Harm::Cut => body.truncate(middle),
        Harm::Empty => body.clear(),
        Harm::Twice => body.extend(whole.clone()),
        Harm::Zeros => body.fill(0),
        Harm::Missing => drop(body.remove(middle)),
        Harm::More => body.extend_from_slice(b"<!-- inserted on the way -->"),
        Harm::Replace(from, to) => body = String::from_utf8_lossy(&whole).replace(from, to).into_bytes(),
        Harm::Header(line) => head = head.replacen("\r\n", &format!("\r\n{line}\r\n"), 1),
        Harm::Silent => {
            head = without(&without(&without(&head, "cache-control"), "last-modified"), "etag");
            head = head.replacen("\r\n", "\r\nLast-Modified: Sat, 22 Aug 2026 08:00:00 GMT\r\n", 1);
        }
        Harm::Drip | Harm::Down => {}
    }
    let length = if matches!(harm, Harm::Cut | Harm::Drip) { whole.len() } else { body.len() };
    head = without(&head, "content-length").replacen("\r\n", &format!("\r\nContent-Length: {length}\r\n"), 1);
    if !head.to_ascii_lowercase().contains("connection: close") {
        head = head.replacen("\r\n", "\r\nConnection: close\r\n", 1);
    }
    visitor.write_all(head.as_bytes())?;
    if !matches!(harm, Harm::Drip) {
        return visitor.write_all(&body);
    }
    for byte in body {
        visitor.write_all(&[byte])?;
        thread::sleep(Duration::from_secs(1));
    }
    Ok(())
}

/// A head without its line of this name.
fn without(head: &str, name: &str) -> String {
    let lines = head.split("\r\n").filter(|line| !line.to_ascii_lowercase().starts_with(&format!("{name}:")));
    lines.collect::<Vec<_>>().join("\r\n")
}
