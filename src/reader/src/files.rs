//! The seed files, read once: path below the seeds folder → text. Remembers which files anybody asked for, so that a
//! renamed or misplaced file is noticed instead of being left out in silence.

use crate::diagnostic::Diagnostic;
use crate::toml_value::{Diagnostics, nearest};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::fs::{Metadata, symlink_metadata};
use std::path::Path;

/// No seed file is as large as this; one that is has got here by mistake.
const LARGEST: u64 = 4 << 20;

/// All seed files.
#[derive(Clone, Debug, Default)]
pub struct Files {
    texts: BTreeMap<String, String>,
    /// Files that are there but could not be read as text, as far as they can be shown.
    unread: BTreeMap<String, String>,
    asked: RefCell<BTreeSet<String>>,
}

impl Files {
    /// Reads every file below `root`; what is not UTF-8 text is a mistake, not a panic.
    pub fn load(root: &Path) -> (Files, Vec<Diagnostic>) {
        let mut files = Files::default();
        let mut diagnostics = Vec::new();
        files.load_folder(root, "", &mut diagnostics);
        (files, diagnostics)
    }

    fn load_folder(&mut self, folder: &Path, prefix: &str, diagnostics: &mut Vec<Diagnostic>) {
        let entries = match std::fs::read_dir(folder) {
            Ok(entries) => entries,
            Err(error) => {
                diagnostics.push(unreadable(prefix, &error.to_string()));
                return;
            }
        };
        let mut paths: Vec<_> = entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect();
        paths.sort();
        for path in paths {
            let Some(name) = path.file_name().map(|name| name.to_string_lossy()) else { continue };
            // What editors and file managers leave beside a file is not a seed.
            if name.starts_with('.') || name.ends_with('~') {
                continue;
            }
            let file = format!("{prefix}{name}");
            let kind = match symlink_metadata(&path) {
                Ok(kind) => kind,
                Err(error) => {
                    diagnostics.push(unreadable(&file, &error.to_string()));
                    continue;
                }
            };
            let is_named_as_file = [".toml", ".ftl", ".txt"].iter().any(|ending| name.ends_with(ending));
            if kind.is_dir() && !is_named_as_file {
                self.load_folder(&path, &format!("{file}/"), diagnostics);
            } else if let Some(mistake) = not_a_file(&file, &kind) {
                self.unread.insert(file, String::new());
                diagnostics.push(mistake);
            } else {
                match std::fs::read(&path) {
                    Ok(bytes) => diagnostics.extend(self.insert_bytes(&file, bytes)),
                    Err(error) => {
                        diagnostics.push(unreadable(&file, &error.to_string()));
                        self.unread.insert(file, String::new());
                    }
                }
            }
        }
    }

    /// Adds one file as it lies on the disk, or says why it is no text.
    fn insert_bytes(&mut self, file: &str, bytes: Vec<u8>) -> Option<Diagnostic> {
        let not_utf8 = |span, message: &str, help: &str| Diagnostic {
            code: "not-utf-8",
            file: file.to_owned(),
            span,
            message: message.to_owned(),
            help: help.to_owned(),
        };
        if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) || bytes.contains(&0) {
            self.unread.insert(file.to_owned(), String::new());
            return Some(not_utf8(
                0..0,
                "this file is not UTF-8 text; it looks like UTF-16",
                "save it again and choose UTF-8, not Unicode",
            ));
        }
        match String::from_utf8(bytes) {
            Ok(text) => {
                // Windows marks UTF-8 with three bytes that are no part of the text. The document stays as received.
                let is_ours = !file.ends_with(".txt");
                let text = if is_ours { text.trim_start_matches('\u{feff}').to_owned() } else { text };
                self.insert(file, text);
                None
            }
            Err(error) => {
                let first = error.utf8_error().valid_up_to();
                let shown = String::from_utf8_lossy(error.as_bytes()).into_owned();
                let end = first + shown[first..].chars().next().map_or(0, char::len_utf8);
                self.unread.insert(file.to_owned(), shown);
                Some(not_utf8(
                    first..end,
                    &format!("this file is not UTF-8 text from byte {first} on"),
                    "save it again and choose UTF-8, not ANSI or GBK",
                ))
            }
        }
    }

    /// True if something that is there could not be read as text.
    pub(crate) fn has_unread(&self) -> bool {
        !self.unread.is_empty()
    }

    /// Adds or replaces one file.
    pub fn insert(&mut self, file: &str, text: impl Into<String>) {
        self.texts.insert(file.to_owned(), text.into());
    }

    /// Takes one file away.
    pub fn remove(&mut self, file: &str) {
        self.texts.remove(file);
    }

    /// The text of a file.
    pub fn text(&self, file: &str) -> Option<&str> {
        self.asked.borrow_mut().insert(file.to_owned());
        self.texts.get(file).map(String::as_str)
    }

    /// The text of a file, as well as it can be shown to somebody who looks for a mistake in it.
    pub(crate) fn shown(&self, file: &str) -> &str {
        self.texts.get(file).or_else(|| self.unread.get(file)).map_or("", String::as_str)
    }

    /// The text of a file without which there is no guide.
    pub(crate) fn need(&self, file: &str, diagnostics: &Diagnostics) -> Option<&str> {
        let text = self.text(file);
        if text.is_none() {
            diagnostics.mark_incomplete();
        }
        if text.is_none() && !self.unread.contains_key(file) {
            diagnostics.push(Diagnostic {
                code: "missing-file",
                file: file.to_owned(),
                span: 0..0,
                message: "this file is missing".to_owned(),
                help: "put it back, or give it back its name".to_owned(),
            });
        }
        text
    }

    /// The files in a folder (and below) with this ending, in order.
    pub fn within<'a>(
        &'a self,
        folder: &'a str,
        ending: &'a str,
    ) -> impl Iterator<Item = (&'a str, &'a str)> {
        let all = self.texts.iter();
        let fitting = all.filter(move |(file, _)| file.starts_with(folder) && file.ends_with(ending));
        fitting.map(|(file, text)| {
            self.asked.borrow_mut().insert(file.clone());
            (file.as_str(), text.as_str())
        })
    }

    /// Begins anew to remember who is asked for.
    pub(crate) fn forget_asked(&self) {
        self.asked.borrow_mut().clear();
    }

    /// Whatever nobody has asked for: misspelt, misplaced or left over.
    pub(crate) fn check_strays(&self, diagnostics: &Diagnostics) {
        let asked = self.asked.borrow();
        let ours = |file: &&String| !asked.contains(*file);
        // These two are for people and their editors.
        let beside = |file: &&String| *file == "README.md" || file.starts_with("schema/");
        for file in self.texts.keys().filter(ours).filter(|file| !beside(file)) {
            let absent = asked.iter().filter(|name| !self.texts.contains_key(*name));
            let help = match nearest(file, absent.map(String::as_str)) {
                help if help.starts_with("did you mean") => help,
                _ => "see seeds/README.md, part 1, for what stands where; or take it away".to_owned(),
            };
            diagnostics.push(Diagnostic {
                code: "stray-file",
                file: file.clone(),
                span: 0..0,
                message: "nobody reads a file of this name here".to_owned(),
                help,
            });
        }
    }
}

/// A link, a folder, a pipe or a mountain where a text belongs.
fn not_a_file(file: &str, kind: &Metadata) -> Option<Diagnostic> {
    let (message, help) = if kind.is_symlink() {
        ("this is a link, not a file", "put the file itself here")
    } else if kind.is_dir() {
        ("this is a folder with the name of a file", "put the file here, or give the folder another name")
    } else if !kind.is_file() {
        ("this is not a file", "put a text file here")
    } else if kind.len() > LARGEST {
        ("this file is larger than 4 MB", "look whether it is the right file; part it if it is")
    } else {
        return None;
    };
    Some(Diagnostic {
        code: "not-a-file",
        file: file.to_owned(),
        span: 0..0,
        message: message.to_owned(),
        help: help.to_owned(),
    })
}

fn unreadable(file: &str, error: &str) -> Diagnostic {
    Diagnostic {
        code: "unreadable",
        file: if file.is_empty() { "." } else { file }.to_owned(),
        span: 0..0,
        message: format!("this cannot be read: {error}"),
        help: "check that it is there and that you may read it".to_owned(),
    }
}
