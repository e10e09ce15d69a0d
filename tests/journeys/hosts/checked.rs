//! `cargo site check --host` finds nothing amiss on a host with the kit, and names what is amiss on one without.

use super::{BASES, KINDS, RealHost};
use std::process::Command;

/// What the command prints, and its exit code.
fn check(address: &str) -> (String, i32) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_site"));
    let output = command.args(["check", "--host", address]).output().unwrap();
    let text = [output.stdout, output.stderr].concat();
    (String::from_utf8_lossy(&text).into_owned(), output.status.code().unwrap())
}

#[test]
fn a_host_with_the_kit_deviates_in_nothing() {
    for base in BASES {
        for kind in KINDS {
            let host = RealHost::start(kind, base);
            let (said, code) = check(&host.address());
            assert_eq!(code, 0, "{kind:?} {base}: {said}");
            assert!(said.contains(" 0 deviations."), "{kind:?} {base}: {said}");
        }
    }
}

#[test]
fn a_host_that_was_left_as_it_came_is_told_each_deviation_with_its_mend() {
    let host = RealHost::careless();
    let (said, code) = check(&host.address());
    assert_eq!(code, 1, "{said}");
    for amiss in [
        "sw.js: comes as \"text/plain\", not as \"text/javascript; charset=utf-8\"",
        "sw.js: may be shown without asking whether it is of today",
        "wizard/: may be framed by a stranger's page",
        "wizard/: comes without X-Content-Type-Options",
        "there-is-no-such-page/: shows a page that is none of the site's",
        "en/there-is-no-such-page/: shows a page that is none of the site's",
        "assets/: lists what lies there",
        ".git/config: is shown",
        "is asked for again and again although it never changes",
        "bytes, not compressed",
    ] {
        assert!(said.contains(amiss), "{amiss:?} is not said: {said}");
    }
    assert_eq!(
        said.matches("\n    mend: ").count(),
        said.lines().filter(|line| line.contains(": ") && !line.starts_with(' ')).count() - 1,
        "{said}"
    );
}

#[test]
fn what_is_no_site_is_said_at_once() {
    let host = RealHost::careless();
    let (said, code) = check(&format!("{}assets/", host.address()));
    assert_eq!(code, 1, "{said}");
    assert!(said.contains("is this the address of the start page?"), "{said}");
    let (said, code) = check("www.fuzhou.gov.cn");
    assert_eq!(code, 2, "{said}");
}
