//! Files as they lie on a disk: other encodings, links, folders, missing and stray files. And what the built command
//! does about them: it says so, ends with 1, and leaves a built site as it was.

use crate::reader_bad::{broken, found, good};
use crate::seeds::root;
use reader::{Reading, read, read_files, render};
use std::path::{Path, PathBuf};
use std::process::Command;

/// A folder that goes when the test ends.
pub struct Folder(pub PathBuf);

impl Folder {
    pub fn new(name: &str) -> Folder {
        let folder = std::env::temp_dir().join(format!("anju-{name}-{}", std::process::id()));
        std::fs::remove_dir_all(&folder).ok();
        std::fs::create_dir_all(&folder).unwrap();
        Folder(folder)
    }

    /// The good set, on a disk.
    pub fn of_good(name: &str) -> Folder {
        let folder = Folder::new(name);
        for (file, text) in good().within("", "") {
            folder.write(file, text.as_bytes());
        }
        folder
    }

    pub fn write(&self, file: &str, bytes: &[u8]) {
        let path = self.0.join(file);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }

    pub fn remove(&self, file: &str) {
        std::fs::remove_file(self.0.join(file)).unwrap();
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        std::fs::remove_dir_all(&self.0).ok();
    }
}

const PERMIT: &str = "policy/services/permit.toml";

/// The good set with one thing done to it on the disk; the mistake and the file in which it is looked for.
pub fn spoilt(code: &str) -> (Reading, &'static str) {
    let folder = Folder::of_good(&format!("spoilt-{code}"));
    let file = match code {
        "not-utf-8" => {
            folder.write("laws.toml", b"[rules]\nnumber = \"\xb9\xfa\xc1\xee\"\n");
            "laws.toml"
        }
        "not-a-file" => {
            folder.remove(PERMIT);
            std::fs::create_dir(folder.0.join(PERMIT)).unwrap();
            PERMIT
        }
        "missing-file" => {
            folder.remove("policy/facts.toml");
            "policy/facts.toml"
        }
        "no-document" => {
            folder.remove("sources/fuzhou-2025-9/clauses.toml");
            "sources/fuzhou-2025-9/clauses.toml"
        }
        "no-cases" => {
            folder.remove("policy/cases/permit.toml");
            PERMIT
        }
        "unreadable" => return (read(&folder.0.join("nowhere")), "."),
        other => panic!("nothing on a disk causes {other}"),
    };
    (read(&folder.0), file)
}

/// What [`spoilt`] knows how to do.
pub const SPOILT: [&str; 6] =
    ["not-utf-8", "not-a-file", "missing-file", "no-document", "no-cases", "unreadable"];

#[test]
fn what_is_wrong_with_a_file_is_said_of_that_file() {
    for code in SPOILT {
        let (reading, file) = spoilt(code);
        assert!(reading.content.is_none(), "{code}");
        let said = reading.diagnostics.iter().any(|d| d.code == code && d.file == file && !d.help.is_empty());
        assert!(said, "{code}: {:#?}", found(&reading));
    }
}

/// Reads the good set with one file written otherwise.
fn written(name: &str, file: &str, bytes: &[u8]) -> Reading {
    let folder = Folder::of_good(name);
    folder.write(file, bytes);
    read(&folder.0)
}

fn utf_16(text: &str, mark: bool) -> Vec<u8> {
    let units = mark.then_some(0xfeff).into_iter().chain(text.encode_utf16());
    units.flat_map(u16::to_le_bytes).collect()
}

#[test]
fn other_encodings_are_named_with_their_mend() {
    let words = "words/zh-Hans/rules.ftl";
    for file in [PERMIT, words, "laws.toml", "policy/facts.toml"] {
        let text = good().text(file).unwrap().to_owned();
        for (how, bytes) in [("marked", utf_16(&text, true)), ("unmarked", utf_16(&text, false))] {
            let reading = written(&format!("utf-16-{how}"), file, &bytes);
            let said = reading.diagnostics.iter().find(|d| d.code == "not-utf-8" && d.file == file).unwrap();
            assert!(said.message.contains("UTF-16"), "{}", said.message);
            assert!(reading.content.is_none());
        }
    }
    // GBK: the place of the first byte that is no UTF-8.
    let reading = written("gbk", PERMIT, b"topic = \"residence\"\noffice = \"\xbe\xaf\xb2\xec\"\n");
    let said = reading.diagnostics.iter().find(|d| d.code == "not-utf-8").unwrap();
    assert_eq!(said.span.start, 30);
    let shown = render(std::slice::from_ref(said), &reading.files, false);
    assert!(shown.contains(&format!("--> {PERMIT}:2:11")) && shown.contains("GBK"), "{shown}");
}

#[test]
fn what_windows_adds_changes_nothing() {
    let folder = Folder::of_good("windows");
    let whole = good();
    for (file, text) in whole.within("", "").filter(|(file, _)| !file.ends_with(".txt")) {
        folder.write(file, format!("\u{feff}{}", text.replace('\n', "\r\n")).as_bytes());
    }
    let reading = read(&folder.0);
    let content =
        reading.content.unwrap_or_else(|| panic!("{}", render(&reading.diagnostics, &reading.files, false)));
    let plain = read_files(good()).content.unwrap();
    assert_eq!(content.book, plain.book);
    assert_eq!(content.words, plain.words);
    assert_eq!(content.cases.len(), plain.cases.len());
    // The document is kept byte for byte.
    let text = "sources/fuzhou-2025-9/document.txt";
    let windows = good().text(text).unwrap().replace('\n', "\r\n");
    let reading = written("windows-document", text, windows.as_bytes());
    let said = reading.diagnostics.iter().find(|d| d.code == "document-changed").unwrap();
    assert!(said.help.contains("ends of the lines"), "{}", said.help);
}

#[test]
#[cfg(unix)]
fn a_link_is_not_followed() {
    use std::os::unix::fs::symlink;
    let folder = Folder::of_good("links");
    // A link to itself, one to the folder above (which would never end), one to a file elsewhere.
    symlink(folder.0.join("policy/loop.toml"), folder.0.join("policy/loop.toml")).unwrap();
    symlink(&folder.0, folder.0.join("policy/up")).unwrap();
    symlink(folder.0.join(PERMIT), folder.0.join("policy/services/other.toml")).unwrap();
    let reading = read(&folder.0);
    let links: Vec<_> = reading.diagnostics.iter().filter(|d| d.code == "not-a-file").collect();
    let names: Vec<&str> = links.iter().map(|d| d.file.as_str()).collect();
    assert_eq!(names, ["policy/loop.toml", "policy/services/other.toml", "policy/up"]);
    assert!(links.iter().all(|d| d.message.contains("link")));
    assert!(reading.content.is_none());
}

#[test]
fn a_renamed_file_is_missed_and_recognised() {
    for (from, to) in [
        ("policy/facts.toml", "policy/fact.toml"),
        ("policy/derived.toml", "policy/derived (1).toml"),
        ("laws.toml", "law.toml"),
        ("policy/topics.toml", "policy/topics.tml"),
    ] {
        let mut files = good();
        let text = files.text(from).unwrap().to_owned();
        files.remove(from);
        files.insert(to, text);
        let reading = read_files(files);
        let by = |code: &str| reading.diagnostics.iter().find(|d| d.code == code).unwrap();
        assert_eq!(by("missing-file").file, from);
        assert_eq!(by("stray-file").file, to);
        assert!(by("stray-file").help.contains(from), "{}", by("stray-file").help);
    }
    // What an editor leaves behind is nobody's mistake.
    let folder = Folder::of_good("left-over");
    folder.write("policy/.facts.toml.swp", b"\0\xff");
    folder.write("laws.toml~", b"\xff");
    assert!(read(&folder.0).content.is_some());
}

#[test]
fn a_file_as_large_as_a_mountain_is_not_read() {
    let reading = written("mountain", PERMIT, &vec![b' '; 5 << 20]);
    let said = reading.diagnostics.iter().find(|d| d.code == "not-a-file").unwrap();
    assert!(said.message.contains("4 MB"), "{}", said.message);
}

/// Runs the built command where the house stands in another folder.
fn site(house: &Path, words: &[&str]) -> (Option<i32>, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_site"))
        .args(words)
        .env("CARGO_MANIFEST_DIR", house)
        .output()
        .unwrap();
    (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
}

#[test]
fn of_bad_seeds_nothing_is_pressed() {
    let house = Folder::new("house");
    for (file, text) in broken(PERMIT, "order = 10", "order ＝ 10").within("", "") {
        house.write(&format!("seeds/{file}"), text.as_bytes());
    }
    house.write("dist/index.html", b"as it was");
    house.write("dist/assets/book.bin", b"as it was");
    for words in [&["check"][..], &["build"][..], &["serve"][..]] {
        let (code, said) = site(&house.0, words);
        assert_eq!(code, Some(1), "{words:?}: {said}");
        assert!(said.contains("error[not-toml]") && said.contains(&format!("--> {PERMIT}:3:")), "{said}");
        assert!(said.contains("nothing was built"), "{said}");
    }
    let left = |file: &str| std::fs::read_to_string(house.0.join(file)).unwrap();
    assert_eq!(
        (left("dist/index.html"), left("dist/assets/book.bin")),
        ("as it was".into(), "as it was".into())
    );
    let here: Vec<_> =
        std::fs::read_dir(&house.0).unwrap().flatten().map(|entry| entry.file_name()).collect();
    assert_eq!(here.len(), 2, "nothing else was made: {here:?}");
    assert!(root().join("seeds").is_dir());
}
