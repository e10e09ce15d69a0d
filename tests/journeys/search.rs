//! The search: what people type finds what they mean, at once, in three languages, with nothing sent and without a
//! network; what they type is never taken for markup; and without scripts everything is there by topic.

#![expect(clippy::print_stdout, reason = "bytes and milliseconds are figures to report")]

use crate::browser::{Browser, Phone, setting};
use crate::console::ConsoleLog;
use crate::input::ENTER;
use crate::search_rows::{NOTHING, ROWS};
use crate::server::spawn;
use crate::site::{address, below, book, folder, say};
use serde_json::{Value, json};
use std::io::Write as _;

/// Results must be there after so many milliseconds, on the machine of the tests.
const SOON: f64 = 50.0;

/// Types a query, sends the form, and tells what is shown and how long it took.
const SEEK: &str = "const input = document.getElementById('search-query'); input.value = arguments[0]; \
    const began = performance.now(); document.querySelector('.search-form button').click(); \
    const took = performance.now() - began; \
    return { took, status: document.getElementById('search-status').textContent, \
      none: !document.getElementById('search-none').hidden, \
      hits: [...document.querySelectorAll('#search-results a')].map((a) => a.href) };";

fn open(browser: &Browser, site: &str, language: &str) {
    browser.go(&format!("{site}{}search/", below(language)));
    ready(browser);
}

fn ready(browser: &Browser) {
    let wait = "const done = arguments[0]; let left = 2000; (function look() { \
        if (document.getElementById('search').dataset.ready) done(true); \
        else if (left-- > 0) setTimeout(look, 10); else done(false); })();";
    assert_eq!(browser.run_until_called(wait, vec![]), true, "the search starts");
}

fn hits(seen: &Value) -> Vec<&str> {
    seen["hits"].as_array().unwrap().iter().filter_map(Value::as_str).collect()
}

#[test]
fn everyday_words_find_what_is_meant_at_once_and_nothing_is_sent() {
    let mut wrong = Vec::new();
    let mut times = Vec::new();
    for language in ["zh-Hans", "zh-Hant", "en"] {
        let browser = Browser::open(&Phone::default());
        open(&browser, &address(), language);
        ConsoleLog::of(&browser).tell_no_trouble();
        let start = format!("{}{}", address(), below(language));
        let rows: Vec<_> = ROWS.iter().filter(|row| row.0 == language).collect();
        assert!(rows.len() >= 10, "{language} has {} rows", rows.len());
        for (_, query, page, near) in rows {
            let seen = browser.run(SEEK, vec![json!(query)]);
            times.push(seen["took"].as_f64().unwrap());
            let found = hits(&seen);
            let wanted = format!("{start}{page}");
            if !found.iter().take(*near).any(|hit| *hit == wanted) {
                wrong.push(format!(
                    "{language} {query:?}: {wanted} is not among the first {near} of {found:#?}"
                ));
            }
            let number = found.len().to_string();
            assert!(seen["status"].as_str().unwrap().contains(&number), "{query}: {}", seen["status"]);
        }
        for (_, query) in NOTHING.iter().filter(|row| row.0 == language) {
            let seen = browser.run(SEEK, vec![json!(query)]);
            assert_eq!(seen["none"], true, "{query:?} finds {:?}", hits(&seen));
            assert_eq!(seen["status"], say(language, 0).t("search-found-none"));
            let told = browser.run("return document.getElementById('search-none').textContent", vec![]);
            assert!(told.as_str().unwrap().contains("12345"), "{told}");
        }
        let notes = ConsoleLog::of(&browser);
        assert!(notes.asked.is_empty(), "while one types, the page sent {:?}", notes.asked);
        assert!(notes.trouble.is_empty(), "{:?}", notes.trouble);
    }
    assert!(wrong.is_empty(), "{} of {} rows:\n{}", wrong.len(), ROWS.len(), wrong.join("\n"));
    times.sort_by(f64::total_cmp);
    let (median, worst) = (times[times.len() / 2], times[times.len() * 95 / 100]);
    println!("search: {} queries, median {median:.1} ms, 95 % within {worst:.1} ms", times.len());
    assert!(median < SOON, "the median query takes {median:.1} ms");
}

#[test]
fn every_service_is_found_by_its_own_name_and_every_clause_by_its_number() {
    for language in ["zh-Hans", "zh-Hant", "en"] {
        let browser = Browser::open(&Phone::default());
        open(&browser, &address(), language);
        let start = format!("{}{}", address(), below(language));
        let say = say(language, 0);
        let services =
            book().services.iter().map(|s| (say.message(s.name), format!("{start}service/{}/", s.id)));
        let numbered = |clause: &policy::Clause| format!("{start}document/#c-{}", clause.anchor);
        let clauses = book().clauses.iter().filter(|clause| clause.number.contains('('));
        for (query, wanted) in services.chain(clauses.map(|clause| (clause.number.clone(), numbered(clause))))
        {
            let seen = browser.run(SEEK, vec![json!(query)]);
            assert_eq!(hits(&seen).first(), Some(&wanted.as_str()), "{language} {query:?}");
        }
    }
}

#[test]
fn every_page_that_is_found_is_there() {
    let browser = Browser::open(&Phone::default());
    for language in ["zh-Hans", "zh-Hant", "en"] {
        let name = std::fs::read_dir(folder().join("assets")).unwrap().map(|entry| entry.unwrap().path());
        let begins = format!("search-{language}-");
        let mut indexes =
            name.filter(|path| path.file_name().unwrap().to_string_lossy().starts_with(&begins));
        let index: Value = serde_json::from_slice(&std::fs::read(indexes.next().unwrap()).unwrap()).unwrap();
        let docs = index["docs"].as_array().unwrap();
        assert!(docs.len() > book().services.len() + book().topics.len() + 15, "only {}", docs.len());
        open(&browser, &address(), language);
        for doc in docs {
            let (page, anchor) =
                doc[3].as_str().unwrap().split_once('#').unwrap_or((doc[3].as_str().unwrap(), ""));
            let file = folder().join(below(language)).join(page.trim_start_matches("../")).join("index.html");
            let text =
                std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
            assert!(anchor.is_empty() || text.contains(&format!("id=\"{anchor}\"")), "{doc}");
        }
    }
}

#[test]
fn what_is_typed_is_never_taken_for_markup_and_stays_behind_the_sign_of_the_fragment() {
    let browser = Browser::open(&Phone::default());
    open(&browser, &address(), "zh-Hans");
    for query in [
        "<img src=x onerror=document.title='broken'>居住证",
        "\"><script>document.title='broken'</script>租房",
        "javascript:document.title='broken'//工资",
        "居住证&#60;b&#62;",
        "%3Cb%3E%",
        "__proto__ constructor toString",
        "((((((((((((((((((",
        "\u{0}\u{202e}居住证",
    ] {
        browser.run(SEEK, vec![json!(query)]);
        let state = "return [document.title, location.search, document.querySelectorAll('#search img, #search script, \
            #search b, #search iframe').length, decodeURIComponent(location.hash)]";
        let seen = browser.run(state, vec![]);
        assert_eq!(seen[0], json!(title("zh-Hans")), "{query}");
        assert_eq!((&seen[1], &seen[2]), (&json!(""), &json!(0)), "{query}");
        // And the same from an address that somebody was sent.
        let address = format!("{}search/#q={}", address(), query.replace('%', "%25").replace('"', "%22"));
        browser.go("about:blank");
        browser.go(&address.replace('\u{0}', "%00"));
        ready(&browser);
        let seen = browser.run(state, vec![]);
        assert_eq!((&seen[0], &seen[2]), (&json!(title("zh-Hans")), &json!(0)), "{address}");
    }
    browser.go("about:blank");
    browser.go(&format!("{}search/#q=%E0%A4%A", address()));
    ready(&browser);
    assert_eq!(browser.run("return document.getElementById('search-query').value", vec![]), "");
    ConsoleLog::of(&browser).tell_no_trouble();
}

fn title(language: &str) -> String {
    let say = say(language, 0);
    say.t_with("title", &[("page", &say.t("search-title"))])
}

#[test]
fn an_address_carries_the_query_and_back_brings_it_again() {
    let browser = Browser::open(&Phone::default());
    browser.go(&format!("{}en/search/#q=lawyer", address()));
    ready(&browser);
    let first = "return document.querySelector('#search-results a').href";
    let lawyer = browser.run(first, vec![]);
    assert!(lawyer.as_str().unwrap().ends_with("service/legal-aid/"), "{lawyer}");
    browser.run("document.querySelector('#search-results a').click()", vec![]);
    let heading = "return document.querySelector('h1').textContent";
    let arrived = "const done = arguments[0]; let left = 500; (function look() { \
        if (location.pathname.endsWith('legal-aid/') || !left--) done(location.pathname); else setTimeout(look, 10); })();";
    assert!(browser.run_until_called(arrived, vec![]).as_str().unwrap().ends_with("legal-aid/"));
    assert!(!browser.run(heading, vec![]).as_str().unwrap().is_empty());
    browser.navigate("back");
    ready(&browser);
    assert_eq!(browser.run("return document.getElementById('search-query').value", vec![]), "lawyer");
    assert_eq!(browser.run(first, vec![]), lawyer);
}

#[test]
fn by_the_keyboard_alone() {
    let browser = Browser::open(&Phone::default());
    open(&browser, &address(), "en");
    browser.reach("#search-query", 0);
    browser.run("document.getElementById('search-query').value = 'unpaid wages'", vec![]);
    browser.strike(&[ENTER]);
    let focus = browser.run("return document.activeElement.id", vec![]);
    assert_eq!(focus, "search-status", "the number of results is read out");
    browser.reach("#search-results a", 0);
    browser.strike(&[ENTER]);
    let arrived = "const done = arguments[0]; let left = 500; (function look() { \
        if (location.pathname.includes('/service/') || !left--) done(location.pathname); else setTimeout(look, 10); })();";
    let page = browser.run_until_called(arrived, vec![]);
    assert!(page.as_str().unwrap().ends_with("service/wage-arrears/"), "{page}");
}

#[test]
fn without_a_network_the_search_finds_all_the_same() {
    let server = spawn(&folder(), "/").unwrap();
    let site = server.address();
    let browser = Browser::open(&Phone::default());
    browser.go(&site);
    let kept = "const done = arguments[0]; (async () => { for (let n = 0; n < 400; n++) { \
        for (const name of await caches.keys()) { \
          const found = await (await caches.open(name)).match(new URL('language/', location.href).href); \
          if (found && navigator.serviceWorker.controller) return true; } \
        await new Promise((next) => setTimeout(next, 50)); } return false; })().then(done, (e) => done(String(e)));";
    // A machine that is busy with other tests takes its time; one script may not run longer than half a minute.
    let keeps = (0..4).any(|_| browser.run_until_called(kept, vec![]) == true);
    assert!(keeps, "the phone keeps the site");
    drop(server);
    // The page of the search has never been open.
    open(&browser, &site, "zh-Hans");
    let seen = browser.run(SEEK, vec![json!("房补")]);
    assert_eq!(hits(&seen).first(), Some(&format!("{site}service/public-rental-housing/").as_str()));
}

#[test]
fn without_scripts_every_service_is_there_by_topic_and_no_field_that_does_nothing() {
    let off = ("Emulation.setScriptExecutionDisabled", json!({ "value": true }));
    for language in ["zh-Hans", "en"] {
        let browser = Browser::open(&Phone { commands: vec![off.clone()], ..Phone::default() });
        browser.go(&format!("{}{}search/", address(), below(language)));
        let page = std::fs::read_to_string(folder().join(below(language)).join("search/index.html")).unwrap();
        for service in &book().services {
            assert!(page.contains(&format!("href=\"../service/{}/\"", service.id)), "{}", service.id);
        }
        browser.command("Emulation.setScriptExecutionDisabled", json!({ "value": false }));
        let seen = "return [document.querySelector('.search-form').getClientRects().length, \
            document.querySelectorAll('details summary').length]";
        assert_eq!(browser.run(seen, vec![]), json!([0, book().topics.len()]));
    }
}

#[test]
fn nothing_on_the_page_is_a_barrier_and_it_fits_every_screen() {
    const AXE: &str = "const done = arguments[0]; axe.run(document, { resultTypes: ['violations'] }).then((found) => \
        done([found.passes.length, found.violations.map((v) => v.id + ': ' + v.nodes[0].html.slice(0, 140))]), \
        (error) => done([0, [String(error)]]));";
    for (language, query) in
        [("zh-Hans", "居住证"), ("zh-Hant", "租房"), ("en", "permit"), ("en", "xylophone")]
    {
        let browser = Browser::open(&Phone::default());
        open(&browser, &address(), language);
        browser.run(SEEK, vec![json!(query)]);
        browser.run(&std::fs::read_to_string(setting("ANJU_AXE")).unwrap(), vec![]);
        let found = browser.run_until_called(AXE, vec![]);
        assert!(found[0].as_u64().unwrap() > 10, "axe looked at next to nothing: {found}");
        assert_eq!(found[1], json!([]), "{language} {query}");
        for (width, large) in [(320, false), (320, true), (360, false), (360, true), (1280, false)] {
            let metrics =
                json!({ "width": width, "height": 800, "deviceScaleFactor": 1, "mobile": width < 1000 });
            browser.command("Emulation.setDeviceMetricsOverride", metrics);
            let size = if large { "large" } else { "normal" };
            let look = "document.documentElement.setAttribute('data-text', arguments[0]); \
                const low = [...document.querySelectorAll('main button, main input, #search-results a, summary')] \
                  .filter((e) => e.getClientRects().length).map((e) => e.getBoundingClientRect().height); \
                return [document.scrollingElement.scrollWidth, Math.min(...low)]";
            let seen = browser.run(look, vec![json!(size)]);
            assert!(seen[0].as_u64().unwrap() <= width, "{language} {size}: {} px wide on {width}", seen[0]);
            assert!(
                seen[1].as_f64().unwrap() >= 48.0,
                "{language} {size} on {width}: a target of {} px",
                seen[1]
            );
        }
    }
}

#[test]
fn the_bytes_of_the_search_are_within_their_budget() {
    let mut sizes = Vec::new();
    for entry in std::fs::read_dir(folder().join("assets")).unwrap().map(|entry| entry.unwrap().path()) {
        let name = entry.file_name().unwrap().to_string_lossy().into_owned();
        if !name.starts_with("search-") {
            continue;
        }
        let mut small = Vec::new();
        let mut brotli = brotli::CompressorWriter::new(&mut small, 4096, 11, 22);
        brotli.write_all(&std::fs::read(&entry).unwrap()).unwrap();
        drop(brotli);
        let most = if name.ends_with(".js") { 10_000 } else { 60_000 };
        println!("search: {name} {} bytes of brotli", small.len());
        assert!(small.len() <= most, "{name}: {} bytes of brotli, and {most} are allowed", small.len());
        sizes.push(small.len());
    }
    assert!(sizes.len() >= 4, "a script and three indexes, not {}", sizes.len());
}
