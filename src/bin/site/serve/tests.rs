//! An open page is told what is served and what is broken, and no built file is touched for it.

use super::report::{Reports, script};
use crate::server::{LIMITS, Running, Site, listen, start};
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

fn folder(name: &str, text: &str) -> PathBuf {
    let dir = std::env::temp_dir().join(format!("anju-serve-{name}-{}", std::process::id()));
    fs::create_dir_all(&dir).unwrap();
    fs::write(dir.join("index.html"), text).unwrap();
    dir
}

fn ask(running: &Running, path: &str) -> TcpStream {
    let mut stream = TcpStream::connect(("127.0.0.1", running.port())).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
    write!(stream, "GET {path} HTTP/1.1\r\nHost: x\r\nAccept-Encoding: br\r\nConnection: close\r\n\r\n")
        .unwrap();
    stream
}

fn get(running: &Running, path: &str) -> String {
    let mut answer = String::new();
    ask(running, path).read_to_string(&mut answer).unwrap();
    answer
}

#[test]
fn an_open_page_hears_of_the_next_site_and_of_what_is_broken() {
    let first = folder("first", "<h1>first</h1>");
    let site = Arc::new(Site::new(&first, "/a/").unwrap().with_script(script("/a/")));
    let reports = Reports::new(&site);
    let running = start(listen(Some(0)).unwrap(), &site, reports.router(), LIMITS).unwrap();
    let page = get(&running, "/a/");
    assert!(page.contains("<h1>first</h1><script src=\"/a/@serve/follow.js\" data-page=\""), "{page}");
    assert!(page.contains("cache-control: no-store"), "{page}");
    assert!(get(&running, "/a/@serve/follow.js").contains("EventSource"));
    let shown = |page: &str| page.split("data-page=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let version = shown(&page);
    fs::create_dir_all(first.join("b")).unwrap();
    fs::write(first.join("b/index.html"), "<h1>other</h1>").unwrap();
    // What is heard, without the parts of HTTP.
    let listen = |page: &str| {
        let events = BufReader::new(ask(&running, &format!("/a/@serve/events{page}"))).lines();
        let mut data = events.filter_map(|line| line.unwrap().strip_prefix("data: ").map(str::to_owned));
        move || {
            let line = data.next();
            serde_json::from_str::<serde_json::Value>(&line.expect("an event")).unwrap()
        }
    };
    let (mut heard, mut heard_elsewhere) = (listen("/a/"), listen("/a/b/"));
    let report = heard();
    assert_eq!((report["page"].as_str(), report["problem"].is_null()), (Some(version.as_str()), true));
    let elsewhere = heard_elsewhere();
    assert_eq!(elsewhere["page"], shown(&get(&running, "/a/b/")).as_str());
    reports.broken("error[not-toml]: <b>\n  --> a.toml:1:1".to_owned());
    for report in [heard(), heard_elsewhere()] {
        assert_eq!(report["problem"], "error[not-toml]: <b>\n  --> a.toml:1:1");
    }
    assert!(get(&running, "/a/").contains("<h1>first</h1>"));
    fs::write(first.join("index.html"), "<h1>second</h1>").unwrap();
    reports.publish();
    let report = heard();
    assert!(report["problem"].is_null() && report["page"] != version.as_str());
    assert_eq!(heard_elsewhere(), elsewhere, "a page that did not change is not told to reload");
    let page = get(&running, "/a/");
    assert!(page.contains("<h1>second</h1>") && report["page"] == shown(&page).as_str(), "{page}");
    // A missing page and one that no site has are the page for missing addresses.
    fs::write(first.join("404.html"), "<h1>none</h1>").unwrap();
    let missing = shown(&get(&running, "/a/c/"));
    assert_eq!(listen("/a/c/")()["page"], missing.as_str());
    assert_eq!(listen("/a/%2e%2e/x")()["page"], missing.as_str());
    assert_eq!(fs::read_to_string(first.join("index.html")).unwrap(), "<h1>second</h1>");
}
