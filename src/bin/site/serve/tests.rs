//! An open page is told what is served and what is broken, and no built file is touched for it.

use super::report::Reports;
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
    let site = Arc::new(Site::new(&first, "/a/").unwrap());
    let mut reports = Reports::new(site.base());
    site.show(first.clone(), reports.tail());
    let running = start(listen(Some(0)).unwrap(), &site, reports.router(), LIMITS).unwrap();
    let page = get(&running, "/a/");
    assert!(page.contains("<h1>first</h1><script src=\"/a/@serve/follow.js\" data-site=\""), "{page}");
    assert!(page.contains("cache-control: no-store"), "{page}");
    assert!(get(&running, "/a/@serve/follow.js").contains("EventSource"));
    let shown = |page: &str| page.split("data-site=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let number = shown(&page);
    // What is heard, without the parts of HTTP.
    let mut events = BufReader::new(ask(&running, "/a/@serve/events")).lines().map_while(Result::ok);
    let mut heard = || {
        let line = events.find(|line| line.starts_with("data: ")).expect("an event");
        serde_json::from_str::<serde_json::Value>(&line["data: ".len()..]).unwrap()
    };
    let report = heard();
    assert_eq!((report["site"].as_str(), report["problem"].is_null()), (Some(number.as_str()), true));
    reports.broken("error[not-toml]: <b>\n  --> a.toml:1:1".to_owned());
    let report = heard();
    assert_eq!(report["problem"], "error[not-toml]: <b>\n  --> a.toml:1:1");
    assert_eq!(report["site"], number.as_str(), "the last good site is still served");
    assert!(get(&running, "/a/").contains("<h1>first</h1>"));
    reports.next();
    site.show(folder("second", "<h1>second</h1>"), reports.tail());
    reports.publish();
    let report = heard();
    assert!(report["problem"].is_null() && report["site"] != number.as_str());
    let page = get(&running, "/a/");
    assert!(page.contains("<h1>second</h1>") && report["site"] == shown(&page).as_str(), "{page}");
    assert_eq!(fs::read_to_string(first.join("index.html")).unwrap(), "<h1>first</h1>");
}
