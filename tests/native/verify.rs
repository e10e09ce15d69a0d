//! A built site is compared with its signed list, in a folder and at an address: what is changed, missing or extra
//! is named, and each way in which nobody vouches for it has an exit code of its own. `tests/native/signed` was
//! signed once with minisign; the secret keys were thrown away.

use crate::seeds::root;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::Command;

/// A copy of the signed site of this name, in a folder of its own.
fn copy(name: &str) -> PathBuf {
    let to = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("verify-{name}"));
    std::fs::remove_dir_all(&to).ok();
    let from = root().join("tests/native/signed/site");
    for file in
        ["404.html", "SHA256SUMS", "SHA256SUMS.minisig", "assets/a-0.js", "en/index.html", "index.html"]
    {
        std::fs::create_dir_all(to.join(file).parent().unwrap()).unwrap();
        std::fs::copy(from.join(file), to.join(file)).unwrap();
    }
    std::fs::copy(from.join("index.html.gz"), to.join("index.html.gz")).unwrap();
    to
}

fn key(name: &str) -> String {
    root().join("tests/native/signed").join(name).to_str().unwrap().to_owned()
}

/// The exit code, and all that was said.
fn verify(site: impl AsRef<std::ffi::OsStr>, arguments: &[&str]) -> (i32, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_site"));
    command.env("CARGO_MANIFEST_DIR", root()).arg("verify").arg(site).args(arguments);
    let output = command.output().unwrap();
    let said = [output.stdout, output.stderr].concat();
    (output.status.code().unwrap(), String::from_utf8(said).unwrap())
}

#[track_caller]
fn says((code, said): (i32, String), expected: i32, words: &[&str]) {
    assert_eq!(code, expected, "{said}");
    for word in words {
        assert!(said.contains(word), "{word:?} in: {said}");
    }
}

fn write(site: &Path, file: &str, text: &str) {
    std::fs::create_dir_all(site.join(file).parent().unwrap()).unwrap();
    std::fs::write(site.join(file), text).unwrap();
}

#[test]
fn a_site_as_it_was_signed_is_vouched_for_and_without_a_key_nobody_does() {
    let site = copy("whole");
    let ours = key("minisign.pub");
    let whole = ["5 files are listed, 0 differ", "signed by this key: Anju, a release for tests"];
    says(verify(&site, &["--key", &ours]), 0, &whole);
    says(verify(&site, &[]), 3, &["0 differ", "no key was given"]);
    std::fs::remove_file(site.join("SHA256SUMS.minisig")).unwrap();
    says(verify(&site, &[]), 3, &["unsigned", "minisign -S"]);
    says(verify(&site, &["--key", &ours]), 4, &["unsigned, and a key was given"]);
}

#[test]
fn what_is_changed_missing_or_extra_is_named() {
    let ours = key("minisign.pub");
    let site = copy("different");
    // One bit of one byte, and the length is as it was.
    let mut page = std::fs::read(site.join("en/index.html")).unwrap();
    page[20] ^= 1;
    std::fs::write(site.join("en/index.html"), page).unwrap();
    says(verify(&site, &["--key", &ours]), 1, &["changed: en/index.html", "1 differ", "signed by this key"]);
    std::fs::remove_file(site.join("assets/a-0.js")).unwrap();
    for extra in ["evil.html", "en/.hidden", ".htaccess"] {
        write(&site, extra, "more");
    }
    let all =
        ["missing: assets/a-0.js", "extra: evil.html", "extra: en/.hidden", "extra: .htaccess", "5 differ"];
    says(verify(&site, &["--key", &ours]), 1, &all);
    // The settings of a host are its own, once they are named; nothing else is excused by that.
    let (code, said) = verify(&site, &["--key", &ours, "--except", ".htaccess"]);
    assert!(code == 1 && !said.contains("extra: .htaccess") && said.contains("extra: evil.html"), "{said}");
    // Without a key, too, what differs comes first.
    says(verify(&site, &[]), 1, &["changed: en/index.html", "no key was given"]);
}

#[test]
fn a_signature_that_is_not_of_this_list_or_key_is_told_from_a_file_that_differs() {
    let ours = key("minisign.pub");
    let site = copy("forged");
    let signature = std::fs::read_to_string(site.join("SHA256SUMS.minisig")).unwrap();
    says(verify(&site, &["--key", &key("another.pub")]), 4, &["signed by another key"]);
    let older = std::fs::read_to_string(root().join("tests/native/signed/older.minisig")).unwrap();
    let lines: Vec<&str> = signature.lines().collect();
    let comment = signature.replace("a release for tests", "another release");
    for (wrong, said) in [
        (String::new(), "is cut"),
        (lines[0].to_owned(), "is cut"),
        (lines[..2].join("\n"), "is cut"),
        (signature[..signature.len() - 20].to_owned(), "is cut"),
        ("<!DOCTYPE html><p>Log in</p>".to_owned(), "is cut"),
        (comment, "not the signature of this"),
        (older, "of the older kind"),
    ] {
        std::fs::write(site.join("SHA256SUMS.minisig"), &wrong).unwrap();
        says(verify(&site, &["--key", &ours]), 4, &[said, "0 differ"]);
    }
    std::fs::write(site.join("SHA256SUMS.minisig"), [0xff, 0xfe, 0x00]).unwrap();
    says(verify(&site, &["--key", &ours]), 4, &["is cut"]);
    // Who changes a file and its sum does not deceive the signature.
    std::fs::write(site.join("SHA256SUMS.minisig"), signature).unwrap();
    write(&site, "404.html", "short");
    let sums = std::fs::read_to_string(site.join("SHA256SUMS")).unwrap();
    let (of_page, rest) = sums.split_once('\n').unwrap();
    assert!(of_page.ends_with("404.html"));
    // Of `printf short | sha256sum`.
    let short = "f9b0078b5df596d2ea19010c001bbd009e651de2c57e8fb7e355f31eb9d3f739";
    write(&site, "SHA256SUMS", &format!("{short}  404.html\n{rest}"));
    says(verify(&site, &["--key", &ours]), 4, &["0 differ", "not the signature of this"]);
    write(&site, "en/index.html", "other");
    says(verify(&site, &["--key", &ours]), 4, &["changed: en/index.html", "not the signature of this"]);
}

#[test]
fn hostile_names_lead_nowhere_and_what_is_no_file_is_never_opened() {
    let site = copy("hostile");
    let sums = std::fs::read_to_string(site.join("SHA256SUMS")).unwrap();
    for name in ["../../secret", "/etc/passwd", "en/../../secret", "a\\..\\b", "\u{1b}[2J"] {
        write(&site, "SHA256SUMS", &format!("{sums}{}  {name}\n", "0".repeat(64)));
        let (code, said) = verify(&site, &[]);
        assert!(code == 1 && said.contains("line 6") && !said.contains('\u{1b}'), "{name}: {said}");
    }
    write(&site, "SHA256SUMS", &sums);
    write(&site, "a\n\u{1b}[31m.html", "more");
    says(verify(&site, &[]), 1, &["extra: a\\u{a}\\u{1b}[31m.html\n"]);
    #[cfg(unix)]
    {
        std::fs::remove_file(site.join("a\n\u{1b}[31m.html")).unwrap();
        std::fs::remove_file(site.join("assets/a-0.js")).unwrap();
        std::os::unix::fs::symlink("/dev/zero", site.join("assets/a-0.js")).unwrap();
        std::os::unix::fs::symlink("/", site.join("up")).unwrap();
        says(verify(&site, &[]), 1, &["no plain file: assets/a-0.js", "no plain file: up", "2 differ"]);
        // Not the list itself, either.
        std::fs::remove_file(site.join("SHA256SUMS")).unwrap();
        std::os::unix::fs::symlink("/dev/zero", site.join("SHA256SUMS")).unwrap();
        says(verify(&site, &[]), 1, &["no SHA256SUMS that can be read"]);
    }
}

#[test]
fn a_call_that_makes_no_sense_is_told_from_a_site_that_differs() {
    let site = copy("call");
    says(verify(site.join("nowhere"), &[]), 2, &["this is no folder"]);
    says(verify(&site, &["--key", "nowhere.pub"]), 2, &["no file that can be read"]);
    let signature = site.join("SHA256SUMS.minisig");
    says(verify(&site, &["--key", signature.to_str().unwrap()]), 2, &["no public key", "minisign.pub"]);
    write(&site, "secret.key", "untrusted comment: minisign encrypted secret key\nRWQAAEIyAAAA\n");
    says(verify(&site, &["--key", site.join("secret.key").to_str().unwrap()]), 2, &["nobody else may see"]);
    says(verify("https://", &[]), 2, &["is no address"]);
    says(verify("http://127.0.0.1:1/", &["--except", "a"]), 2, &["is for a folder"]);
    std::fs::remove_file(site.join("SHA256SUMS")).unwrap();
    says(verify(&site, &[]), 1, &["no SHA256SUMS"]);
}

/// Answers requests for `site` until its tests are through, or every request with a page.
fn host(site: &Path, with_a_page: bool) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}/", listener.local_addr().unwrap());
    let site = site.to_owned();
    std::thread::spawn(move || {
        for stream in listener.incoming().map_while(Result::ok) {
            answer(stream, &site, with_a_page);
        }
    });
    address
}

fn answer(mut stream: TcpStream, site: &Path, with_a_page: bool) {
    let mut lines = BufReader::new(stream.try_clone().unwrap()).lines().map_while(Result::ok);
    let path = lines.next().and_then(|line| Some(line.split(' ').nth(1)?.to_owned())).unwrap_or_default();
    let headers: Vec<String> = lines.take_while(|line| !line.is_empty()).collect();
    let takes_gzip = headers.iter().any(|line| line.to_lowercase() == "accept-encoding: gzip");
    let name = path.trim_start_matches('/');
    let name =
        if name.is_empty() || name.ends_with('/') { format!("{name}index.html") } else { name.to_owned() };
    let packed = std::fs::read(site.join(format!("{name}.gz"))).ok().filter(|_| takes_gzip);
    let encoding = if packed.is_some() { "Content-Encoding: gzip\r\n" } else { "" };
    let kind = if name.ends_with("html") || with_a_page { "text/html" } else { "text/plain" };
    let file = packed.or_else(|| std::fs::read(site.join(&name)).ok());
    let (status, body) = match file {
        _ if with_a_page => ("200 OK", b"<!DOCTYPE html><p>Log in</p>".to_vec()),
        Some(body) => ("200 OK", body),
        None => ("404 Not Found", b"nothing".to_vec()),
    };
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{encoding}Content-Length: {}\r\nConnection: close\r\n\r\n",
        body.len()
    );
    stream.write_all(&[head.as_bytes(), &body].concat()).ok();
}

#[test]
fn at_its_address_each_file_is_compared_as_a_browser_gets_it() {
    let ours = key("minisign.pub");
    let site = copy("address");
    let address = host(&site, false);
    let whole = ["5 files are listed, 0 differ", "signed by this key", "cannot be seen from outside"];
    says(verify(&address, &["--key", &ours]), 0, &whole);
    says(verify(&address, &[]), 3, &["no key was given"]);
    write(&site, "en/index.html", "<p>other</p>");
    std::fs::remove_file(site.join("assets/a-0.js")).unwrap();
    // What is sent packed is looked at by itself.
    write(&site, "index.html.gz", "nothing that was packed");
    let all = ["changed: en/index.html", "missing: assets/a-0.js", "changed: index.html.gz", "3 differ"];
    says(verify(&address, &["--key", &ours]), 1, &all);
    // Without the packed file the host sends the page as it is, and that is as good.
    std::fs::remove_file(site.join("index.html.gz")).unwrap();
    says(verify(&address, &["--key", &ours]), 1, &["2 differ"]);
    std::fs::remove_file(site.join("SHA256SUMS")).unwrap();
    says(verify(&address, &[]), 1, &["answers with status 404"]);
}

#[test]
fn a_host_that_answers_every_address_with_a_page_has_no_list() {
    let address = host(&copy("portal"), true);
    says(verify(&address, &["--key", &key("minisign.pub")]), 1, &["this is a page and not a list"]);
    // Nobody listens there.
    let closed = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    says(verify(format!("http://{closed}/"), &[]), 1, &["SHA256SUMS: "]);
}
