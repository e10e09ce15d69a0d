//! The list of sums as `sha256sum` writes it, read with distrust: it may come from a stranger. Must not know: where the
//! files are.

use crate::packed::SUMS;
use std::collections::BTreeMap;

/// The longest name of a file that is believed, in bytes.
const LONGEST_NAME: usize = 512;

/// The sums of files by their names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SumList {
    bytes: Vec<u8>,
    files: BTreeMap<String, String>,
}

impl SumList {
    /// Reads a list.
    ///
    /// # Errors
    /// When a line is none of a list, leads out of the folder, or names a file twice; or when there is no line. All of
    /// it is refused then: what is odd in one line is no list of a site.
    pub fn parse(bytes: &[u8]) -> Result<Self, String> {
        let wrong = |what: &str| {
            format!("{SUMS}: {what}. It is not the list that `cargo site build` wrote; upload that again.")
        };
        let text = std::str::from_utf8(bytes).map_err(|_| wrong("this is no text"))?;
        if text.trim_start().starts_with('<') {
            return Err(wrong(
                "this is a page and not a list, as from a login page of the network or from a host that answers \
                 every address",
            ));
        }
        let mut files = BTreeMap::new();
        for (number, line) in text.lines().enumerate() {
            let wrong_line = |what: &str| wrong(&format!("line {}: {what}", number + 1));
            let (sum, name) = line.split_once("  ").ok_or_else(|| wrong_line("no sum and no name"))?;
            let is_sum = sum.len() == 64
                && sum.bytes().all(|sign| sign.is_ascii_digit() || (b'a'..=b'f').contains(&sign));
            if !is_sum {
                return Err(wrong_line("this is no SHA-256"));
            }
            if !is_below(name) {
                return Err(wrong_line("this is no name of a file of a site"));
            }
            if files.insert(name.to_owned(), sum.to_owned()).is_some() {
                return Err(wrong_line("this file is named twice"));
            }
        }
        // What is cut says less than it should; every list ends with the end of a line.
        if files.is_empty() || !text.ends_with('\n') {
            return Err(wrong("it is empty or cut"));
        }
        Ok(Self { bytes: bytes.to_owned(), files })
    }

    /// As it was read, to the byte: that is what is signed.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Names and sums, in the order of names.
    pub fn files(&self) -> &BTreeMap<String, String> {
        &self.files
    }
}

/// Whether a name stays below the root on every system, and in one line.
fn is_below(name: &str) -> bool {
    let part = |part: &str| !part.is_empty() && part != "." && part != "..";
    name.len() <= LONGEST_NAME
        && !name.contains(['\\', ':'])
        && !name.chars().any(char::is_control)
        && name.split('/').all(part)
}

#[cfg(test)]
mod tests {
    use super::SumList;

    const SUM: &str = "f9b0078b5df596d2ea19010c001bbd009e651de2c57e8fb7e355f31eb9d3f739";

    #[test]
    fn a_list_is_read() {
        let text = format!("{SUM}  a/index.html\n{SUM}  .well-known/security.txt\n");
        let list = SumList::parse(text.as_bytes()).unwrap();
        let names: Vec<&str> = list.files().keys().map(String::as_str).collect();
        assert_eq!(names, [".well-known/security.txt", "a/index.html"]);
        assert_eq!(list.bytes(), text.as_bytes());
    }

    #[test]
    fn what_is_no_list_is_refused_with_its_line() {
        let names = [
            "/etc/passwd",
            "../out",
            "a/../../out",
            "a//b",
            "./a",
            "a/",
            "",
            "c:\\windows",
            "a\\..\\b",
            "a\u{7}b",
        ];
        for name in names {
            let text = format!("{SUM}  ok\n{SUM}  {name}\n");
            let said = SumList::parse(text.as_bytes()).unwrap_err();
            assert!(said.contains("line 2"), "{name:?}: {said}");
        }
        let long = format!("{SUM}  {}\n", "a".repeat(600));
        let upper = format!("{}  a\n", SUM.to_uppercase());
        let twice = format!("{SUM}  a\n{SUM}  a\n");
        let cut = format!("{SUM}  a\n{SUM}  b");
        for (text, said) in [
            ("<!DOCTYPE html><p>Log in", "login page"),
            ("", "empty or cut"),
            (&cut[..cut.len()], "empty or cut"),
            (&cut[..80], "line 2"),
            (&long, "no name"),
            (&upper, "no SHA-256"),
            (&twice, "named twice"),
            ("12  a\n", "no SHA-256"),
            ("\n", "no sum"),
        ] {
            let found = SumList::parse(text.as_bytes()).unwrap_err();
            assert!(found.contains(said), "{text:?}: {found}");
        }
        assert!(SumList::parse(&[0xff, 0xfe]).unwrap_err().contains("no text"));
    }
}
