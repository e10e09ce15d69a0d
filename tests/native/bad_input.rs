//! What people get wrong at the terminal, and what a machine lacks: each ends with a sentence that says the mend,
//! with the exit code of its kind, and with everything as it was. Looks at the program from outside.

use crate::seeds::root;
use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A copy of the house without its Rust, of which `cargo site` itself is made.
fn house(name: &str) -> PathBuf {
    let house = Path::new(env!("CARGO_TARGET_TMPDIR")).join("bad-input").join(name);
    fs::remove_dir_all(&house).ok();
    copy(&root().join("seeds"), &house.join("seeds"));
    for file in ["Cargo.lock", "package.json", "package-lock.json"] {
        fs::copy(root().join(file), house.join(file)).unwrap();
    }
    house
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().flatten() {
        let to = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &to)
        } else {
            fs::copy(entry.path(), to).map(drop).unwrap()
        }
    }
}

/// The program in this house, with no tools installed and no network to fetch any.
fn site(house: &Path, words: &[&str]) -> Command {
    let mut site = Command::new(env!("CARGO_BIN_EXE_site"));
    site.args(words)
        .env("CARGO_MANIFEST_DIR", house)
        .env("ANJU_TOOLS", house.join("tools"))
        .env("CARGO_HOME", house.join("cargo-home"))
        .env("CARGO_NET_OFFLINE", "true")
        .env("npm_config_offline", "true")
        .env("npm_config_cache", house.join("npm-cache"));
    site
}

/// The exit code and what was said to the person.
fn said(mut site: Command) -> (Option<i32>, String) {
    let output = site.output().unwrap();
    (output.status.code(), String::from_utf8(output.stderr).unwrap())
}

#[test]
fn a_mistyped_flag_is_refused_with_the_flag_that_was_meant() {
    let (code, said) = said(site(&root(), &["check", "--covrage"]));
    assert_eq!(code, Some(2), "{said}");
    assert!(said.contains("--covrage") && said.contains("'--coverage'"), "{said}");
}

#[test]
fn a_port_in_use_is_named_with_a_free_one() {
    let taken = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let port = taken.local_addr().unwrap().port();
    let house = house("port");
    let (code, said) = said(site(&house, &["serve", "--port", &port.to_string()]));
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains(&format!("port {port} is in use")) && said.contains("--port "), "{said}");
    assert!(!house.join("dist").exists() && !house.join("tools").exists(), "nothing was begun");
}

#[test]
fn a_missing_lock_file_is_named_with_the_command_that_brings_it_back() {
    for file in ["Cargo.lock", "package-lock.json"] {
        let house = house("lock");
        fs::remove_file(house.join(file)).unwrap();
        let (code, said) = said(site(&house, &["build"]));
        assert_eq!(code, Some(1), "{said}");
        assert!(said.contains(&format!("git restore {file}")), "{said}");
        assert!(!house.join("dist").exists() && !house.join("tools").exists(), "nothing was begun");
    }
}

#[test]
fn without_a_network_what_is_missing_is_named_and_can_be_fetched_later() {
    let house = house("network");
    let (code, said) = said(site(&house, &["build"]));
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains("installing trunk") && said.contains("This step needs the network"), "{said}");
    let left: Vec<_> = fs::read_dir(house.join("tools")).unwrap().flatten().collect();
    assert!(left.is_empty(), "nothing half installed is left: {left:?}");
    assert!(!house.join("dist").exists());
}
