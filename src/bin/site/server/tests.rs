//! The server is as strict as a host, and no visitor can harm another.

use super::{LIMITS, Limits, Router, Running, Site, listen, serve, spawn, start};
use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

/// The folder of a little site.
fn folder(name: &str) -> PathBuf {
    let dir = std::env::temp_dir().join(format!("anju-server-{name}-{}", std::process::id()));
    fs::create_dir_all(dir.join("site/assets")).unwrap();
    fs::create_dir_all(dir.join("site/en")).unwrap();
    fs::write(dir.join("secret.txt"), "secret").unwrap();
    fs::write(dir.join("site/.hidden"), "secret").unwrap();
    fs::write(dir.join("site/index.html"), "<h1>安居</h1>".repeat(50)).unwrap();
    fs::write(dir.join("site/en/index.html"), "<h1>Settle</h1>").unwrap();
    fs::create_dir_all(dir.join("site/.well-known")).unwrap();
    fs::write(dir.join("site/.well-known/security.txt"), "Contact: tel:1").unwrap();
    fs::write(dir.join("site/404.html"), "lost").unwrap();
    fs::write(dir.join("site/assets/app-0123.wasm"), vec![0; 1000]).unwrap();
    dir.join("site")
}

fn site(name: &str, base: &str) -> Running {
    spawn(&folder(name), base).unwrap()
}

/// A site that has little patience and room for few.
fn impatient(name: &str, connections: usize) -> Running {
    let site = Arc::new(Site::new(&folder(name), "/").unwrap());
    let limits = Limits { connections, head: Duration::from_millis(300), connection: Duration::from_secs(2) };
    start(listen(Some(0)).unwrap(), &site, Router::new(), limits).unwrap()
}

fn connect(site: &Running) -> TcpStream {
    let stream = TcpStream::connect(site.socket).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
    stream
}

/// Everything the server says until it hangs up.
fn ask(site: &Running, text: &str) -> String {
    let mut stream = connect(site);
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
    assert!(page.starts_with("HTTP/1.1 200 OK\r\n"), "{page}");
    for header in [
        "content-type: text/html; charset=utf-8\r\n",
        "cache-control: no-cache\r\n",
        "content-security-policy: frame-ancestors 'self'\r\n",
        "x-content-type-options: nosniff\r\n",
        "vary: accept-encoding\r\n",
    ] {
        assert!(page.contains(header), "{header}{page}");
    }
    let asset = get(&site, "/assets/app-0123.wasm", "Accept-Encoding: gzip, br\n");
    assert!(asset.contains("content-type: application/wasm\r\n") && asset.contains("immutable"), "{asset}");
    assert!(asset.contains("content-encoding: br\r\n") && !asset.contains("content-length: 1000"), "{asset}");
    assert!(
        get(&site, "/assets/app-0123.wasm", "Accept-Encoding: gzip\n").contains("content-encoding: gzip\r\n")
    );
    assert!(!get(&site, "/assets/app-0123.wasm", "Accept-Encoding: br;q=0\n").contains("content-encoding"));
    for reads in ["", "Accept-Encoding: br\n"] {
        let page = get(&site, "/", reads);
        let tag = page.split("etag: ").nth(1).and_then(|rest| rest.lines().next()).unwrap();
        assert!(get(&site, "/", &format!("If-None-Match: {tag}\n")).starts_with("HTTP/1.1 304 "), "{tag}");
    }
}

#[test]
fn folders_get_their_slash_and_the_base_is_kept() {
    let site = site("base", "sub");
    assert!(site.address().ends_with("/sub/"));
    assert!(get(&site, "/sub/en", "").contains("301 Moved Permanently"));
    assert!(get(&site, "/sub/en", "").contains("location: /sub/en/\r\n"));
    assert!(get(&site, "/sub", "").contains("location: /sub/\r\n"));
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
        "/%2E%2E%2Fsecret.txt",
        "/..%2fsecret.txt",
        "/..%5csecret.txt",
        "/en/..%2f..%2fsecret.txt",
        "//secret.txt",
        "/.hidden",
        "/index.html/",
        "/%00",
        "/%",
    ];
    for path in paths {
        let answer = get(&site, path, "");
        assert!(answer.starts_with("HTTP/1.1 404 ") && answer.ends_with("lost"), "{path}: {answer}");
    }
    // But for what belongs there by its standard.
    let answer = get(&site, "/.well-known/security.txt", "");
    assert!(answer.starts_with("HTTP/1.1 200 ") && answer.ends_with("Contact: tel:1"), "{answer}");
    let post = "POST / HTTP/1.1\nHost: x\nConnection: close\nContent-Length: 3\n\nabc";
    let answers = ask(&site, &format!("HEAD / HTTP/1.1\nHost: x\n\n{post}"));
    assert!(answers.starts_with("HTTP/1.1 200 ") && answers.contains("HTTP/1.1 405 "), "{answers}");
    assert!(!answers.contains("安居"), "{answers}");
}

#[test]
fn a_taken_port_is_named_with_what_to_do_and_a_stopped_server_is_silent() {
    let first = site("ports", "/");
    let port = first.socket.port();
    let why = serve(&std::env::temp_dir(), Some(port), "/").unwrap_err();
    assert!(why.contains(&format!("port {port} is in use")) && why.contains("--port"), "{why}");
    // Nobody asked for a port: any free one will do.
    assert_ne!(listen(None).unwrap().local_addr().unwrap(), first.socket);
    let socket = first.socket;
    drop(first);
    assert!(TcpStream::connect(socket).is_err());
    assert!(serve(&std::env::temp_dir(), Some(port), "/").is_ok());
}

#[test]
fn two_hundred_visitors_at_once_are_all_answered() {
    let site = site("crowd", "/");
    let silent: Vec<TcpStream> = (0..100).map(|_| connect(&site)).collect();
    let answers = std::thread::scope(|scope| {
        let visitors: Vec<_> = (0..200).map(|_| scope.spawn(|| get(&site, "/en/", ""))).collect();
        visitors.into_iter().map(|visitor| visitor.join().unwrap()).collect::<Vec<_>>()
    });
    assert!(answers.iter().all(|answer| answer.ends_with("<h1>Settle</h1>")));
    assert_eq!(silent.len() + answers.len(), 300);
    const { assert!(LIMITS.connections > 300) };
}

#[test]
fn a_slow_visitor_is_hung_up_on_and_nobody_waits_for_long() {
    let site = impatient("slow", 2);
    // Two who never end their question take all the places.
    let mut slow = [connect(&site), connect(&site)];
    for stream in &mut slow {
        stream.write_all(b"GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ").unwrap();
    }
    assert!(get(&site, "/en/", "").ends_with("<h1>Settle</h1>"));
    for stream in &mut slow {
        let mut rest = Vec::new();
        stream.read_to_end(&mut rest).ok();
        assert!(!String::from_utf8_lossy(&rest).contains("200 OK"));
    }
    // One who asks and then is silent is hung up on as well.
    let mut idle = connect(&site);
    idle.write_all(b"GET /en/ HTTP/1.1\r\nHost: x\r\n\r\n").unwrap();
    let mut answer = String::new();
    idle.read_to_string(&mut answer).unwrap();
    assert!(answer.ends_with("<h1>Settle</h1>"), "{answer}");
}

#[test]
fn a_question_without_sense_is_refused() {
    let site = site("sense", "/");
    assert!(ask(&site, "NONSENSE\n\n").starts_with("HTTP/1.1 400 "));
    let long = format!("GET / HTTP/1.1\nHost: x\nX-Long: {}\n\n", "x".repeat(1 << 20));
    let mut stream = connect(&site);
    // The server may hang up before it has heard all.
    stream.write_all(long.replace('\n', "\r\n").as_bytes()).ok();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).ok();
    assert!(!answer.starts_with(b"HTTP/1.1 200"));
    assert!(get(&site, "/en/", "").ends_with("<h1>Settle</h1>"));
}
