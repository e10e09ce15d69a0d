//! Every page is valid html.

use super::none;
use crate::browser::setting;
use crate::site::folder;
use std::process::Command;

/// What the validator of the standard says, warnings included; nothing if all is valid.
fn validator(on: &std::path::Path) -> String {
    let jar = setting("ANJU_VNU");
    let done =
        Command::new("java").args(["-jar", &jar, "--skip-non-html", "--format", "gnu"]).arg(on).output();
    let done = done.expect("Java starts");
    let said = String::from_utf8_lossy(&done.stderr).into_owned();
    assert!(done.status.success() || !said.is_empty(), "the validator ended without a word");
    said
}

#[test]
fn every_page_is_valid_html() {
    let bad = std::env::temp_dir().join(format!("anju-bad-{}.html", std::process::id()));
    let page =
        "<!doctype html><html lang=\"en\"><head><title>x</title></head><body><ul><p>x</p></ul></body></html>";
    std::fs::write(&bad, page).unwrap();
    let noticed = validator(&bad);
    std::fs::remove_file(&bad).ok();
    assert!(noticed.contains("not allowed as child of element"), "the validator sees nothing: {noticed}");
    let said = validator(&folder());
    // The validator takes data in JSON-LD for a script that would run; browsers do not, and say nothing of
    // it. And in a folder nothing is of the same origin as a page; that the scripts of our own run is seen in
    // `search.rs` and `self_test.rs`.
    let mistaken = |line: &str| {
        line.contains("Inline script violates Content Security Policy")
            || (line.contains("external script “../")
                && ["/assets/search-", "/assets/self-test-"].iter().any(|script| line.contains(script)))
    };
    let wrong = said.lines().filter(|line| !mistaken(line));
    none(wrong.map(str::to_owned).collect());
}
