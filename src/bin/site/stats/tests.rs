//! Logs as hosts write them, and as nobody should: what is counted, and that nothing else comes out.

use super::{Counter, LineCounts, PageCounts, table};
use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::{Read, Write};

/// A secret stands wherever a log says something of a person.
const COMBINED: &str = r#"
203.0.113.7 - secret [30/Nov/2026:23:59:59 +0800] "GET / HTTP/1.1" 200 512 "https://secret.example/?q=secret" "Mozilla/5.0 (Linux; Android 10) secret"
203.0.113.7 - - [30/Nov/2026:15:59:59 +0000] "GET /en/service/residence-permit/?secret=1 HTTP/2.0" 304 0 "-" "Mozilla/5.0 \"secret\" CUBOT X18"
2001:db8::7 - - [30/Nov/2026:16:00:00 +0000] "GET /zh-hant/index.html HTTP/1.1" 200 1 "-" "Mozilla/5.0"
203.0.113.7 - - [01/Dec/2026:00:00:01 +0800] "GET /en/ HTTP/1.1" 200 1 "-" "Mozilla/5.0 (compatible; SecretBot/2.0)"
203.0.113.7 - - [01/Dec/2026:00:00:02 +0800] "GET /assets/book-0123.bin HTTP/1.1" 200 1 "-" "Mozilla/5.0"
203.0.113.7 - - [01/Dec/2026:00:00:03 +0800] "GET /wizard HTTP/1.1" 301 1 "-" "Mozilla/5.0"
203.0.113.7 - - [01/Dec/2026:00:00:04 +0800] "GET /gone/ HTTP/1.1" 404 1 "-" "Mozilla/5.0"
203.0.113.7 - - [01/Dec/2026:00:00:05 +0800] "POST /en/ HTTP/1.1" 200 1 "-" "Mozilla/5.0"
"#;

fn counted(log: impl Read, base: &str) -> PageCounts {
    let mut counter = Counter::default();
    counter.read_from(log, base).unwrap();
    counter.finish(0)
}

/// The days with Simplified, Traditional, English and robots.
fn rows(counts: &PageCounts) -> Vec<(&str, [u64; 4])> {
    let row =
        |day: &super::DayCount| [day.pages["zh-Hans"], day.pages["zh-Hant"], day.pages["en"], day.robots];
    counts.days.iter().map(|day| (day.day.as_str(), row(day))).collect()
}

#[test]
fn pages_are_counted_by_chinas_day_and_language_and_robots_apart() {
    let counts = counted(COMBINED.as_bytes(), "/");
    assert_eq!(rows(&counts), [("2026-11-30", [1, 0, 1, 0]), ("2026-12-01", [0, 1, 0, 1])]);
    assert_eq!(counts.lines, LineCounts { pages: 4, others: 4, ..LineCounts::default() });
}

#[test]
fn nothing_of_a_person_is_printed() {
    let counts = counted(COMBINED.as_bytes(), "/");
    for said in [table(&counts), serde_json::to_string(&counts).unwrap(), format!("{counts:?}")] {
        for kept in ["203.0", "2001:", "secret", "Secret", "Mozilla", "residence", "https", "?"] {
            assert!(!said.contains(kept), "{kept} is printed:\n{said}");
        }
    }
}

#[test]
fn the_common_format_names_no_program_and_that_is_said() {
    let log = "h - - [30/Nov/2026:19:00:00 +0800] \"GET /en/ HTTP/1.1\" 200 512\n";
    let counts = counted(log.as_bytes(), "/");
    assert_eq!(rows(&counts), [("2026-11-30", [0, 0, 1, 0])]);
    assert_eq!(counts.lines.nameless, 1);
    assert!(table(&counts).contains("1 pages do not say which program asked"), "{}", table(&counts));
    assert!(!table(&counted(COMBINED.as_bytes(), "/")).contains("do not say which program"));
}

#[test]
fn caddys_json_is_read_with_times_of_both_kinds() {
    let line = |ts: &str, uri: &str| {
        format!(
            r#"{{"level":"info","ts":{ts},"logger":"http.log.access","request":{{"remote_ip":"203.0.113.7","method":"GET","host":"a.cn","uri":"{uri}","headers":{{"User-Agent":["Mozilla/5.0"]}}}},"status":200}}"#
        )
    };
    // 2026-11-30T16:00:00Z is the first second of the first of December in China.
    let log = [
        line("1796054399.9", "/en/?secret"),
        line("1796054400", "/zh-hant/"),
        line("\"2026-12-01T00:00:00.25+08:00\"", "/"),
        line("\"2026-11-30T15:59:59Z\"", "/"),
    ]
    .join("\r\n");
    let counts = counted(log.as_bytes(), "/");
    assert_eq!(rows(&counts), [("2026-11-30", [1, 0, 1, 0]), ("2026-12-01", [1, 1, 0, 0])]);
    assert_eq!(counts.lines, LineCounts { pages: 4, ..LineCounts::default() });
}

#[test]
fn packed_logs_are_read_even_several_in_one() {
    let mut packed = Vec::new();
    for _ in 0..2 {
        let mut encoder = GzEncoder::new(&mut packed, Compression::fast());
        encoder.write_all(COMBINED.as_bytes()).unwrap();
        encoder.finish().unwrap();
    }
    let counts = counted(packed.as_slice(), "/");
    assert_eq!(rows(&counts), [("2026-11-30", [2, 0, 2, 0]), ("2026-12-01", [0, 2, 0, 2])]);
    // Cut in the middle it is an error, and what was read stays counted.
    let mut counter = Counter::default();
    assert!(counter.read_from(&packed[..packed.len() - 20], "/").is_err());
    assert!(counter.finish(1).lines.pages >= 4);
}

#[test]
fn a_site_in_a_folder_counts_what_stands_in_it() {
    let log = ["/anju/", "/anju/en/", "/anjuen/", "/", "/other/", "/anju"]
        .map(|path| format!("h - - [30/Nov/2026:19:00:00 +0800] \"GET {path} HTTP/1.1\" 200 1 \"-\" \"M\""));
    let counts = counted(log.join("\n").as_bytes(), "/anju/");
    assert_eq!(rows(&counts), [("2026-11-30", [1, 0, 1, 0])]);
    assert_eq!(counts.lines.others, 4);
}

#[test]
fn hostile_lines_do_no_harm_and_are_counted() {
    let line = |time: &str, rest: &str| format!("h - - [{time}] {rest}").into_bytes();
    let good = "30/Nov/2026:19:00:00 +0800";
    let page = "\"GET / HTTP/1.1\" 200 1 \"-\" \"M\"";
    let mut log: Vec<Vec<u8>> = vec![
        // No text.
        b"\xff\xfe \xc3( [30/Nov/2026:19:00:00 +0800] \"GET / HTTP/1.1\" 200 1".to_vec(),
        line(good, "\"GET /\u{1b}[2J HTTP/1.1\" 200 1"),
        line(good, "\"GET /\0 HTTP/1.1\" 200 1"),
        b"{ no JSON".to_vec(),
        [b"[".repeat(900), b"{\"a\":".repeat(9_000)].concat(),
        // No time.
        b"not a line of a log".to_vec(),
        b"[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]".to_vec(),
        line("30/Feb/2026:19:00:00 +0800", page),
        line("30/Nov/0026:19:00:00 +0800", page),
        line("30/Nov/9026:19:00:00 +0800", page),
        line("30/Nov/2026:25:00:00 +0800", page),
        line("30/Nov/2026:19:00:00 +9900", page),
        line("30/Nov/2026:19:00:00 ++800", page),
        br#"{"ts":1e300,"status":200,"request":{"method":"GET","uri":"/"}}"#.to_vec(),
        br#"{"ts":-99999999999,"status":200,"request":{"method":"GET","uri":"/"}}"#.to_vec(),
        // No request.
        line(good, ""),
        line(good, "\"GET\" 200 1"),
        line(good, "\"GET / HTTP/1.1"),
        line(good, "\"GET / HTTP/1.1\" two 1"),
        br#"{"ts":1796054400,"status":70000,"request":{"method":"GET","uri":"/"}}"#.to_vec(),
    ];
    log.push(b"x".repeat(3_000_000));
    log.push(line(good, page));
    let counts = counted(log.join(&b'\n').as_slice(), "/");
    assert_eq!(rows(&counts), [("2026-11-30", [1, 0, 0, 0])]);
    let expected = LineCounts {
        pages: 1,
        too_long: 1,
        not_text: 4,
        no_time: 11,
        no_request: 5,
        ..LineCounts::default()
    };
    assert_eq!(counts.lines, expected);
    assert!(
        table(&counts).contains("22 lines: 1 pages, 0 other requests, 21 not read"),
        "{}",
        table(&counts)
    );
}

#[test]
fn a_time_that_a_person_wrote_into_their_name_is_not_the_time() {
    // Before the true time anything may stand that a visitor chose; only a whole time counts as one.
    let log = "h - [30/Nov/2026] [30/Nov/2026:19:00:00 +0800] \"GET /en/ HTTP/1.1\" 200 1\n";
    assert_eq!(rows(&counted(log.as_bytes(), "/")), [("2026-11-30", [0, 0, 1, 0])]);
}

#[test]
fn an_empty_log_is_a_table_without_days() {
    let counts = counted(std::io::empty(), "/");
    assert_eq!(counts, PageCounts { format: 1, ..PageCounts::default() });
    assert!(table(&counts).contains("0 lines: 0 pages"));
}
