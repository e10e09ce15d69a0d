//! The seed files, read once: path below the seeds folder → text.

use crate::diagnostic::Diagnostic;
use std::collections::BTreeMap;
use std::path::Path;

/// All seed files.
#[derive(Clone, Debug, Default)]
pub struct Files {
    texts: BTreeMap<String, String>,
}

impl Files {
    /// Reads every file below `root`; what is not UTF-8 text is a mistake, not a panic.
    pub fn load(root: &Path) -> (Files, Vec<Diagnostic>) {
        let mut files = Files::default();
        let mut wrong = Vec::new();
        files.load_folder(root, "", &mut wrong);
        (files, wrong)
    }

    fn load_folder(&mut self, folder: &Path, prefix: &str, wrong: &mut Vec<Diagnostic>) {
        let entries = match std::fs::read_dir(folder) {
            Ok(entries) => entries,
            Err(error) => {
                wrong.push(unreadable(prefix, &error.to_string()));
                return;
            }
        };
        let mut paths: Vec<_> = entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect();
        paths.sort();
        for path in paths {
            let Some(name) = path.file_name().and_then(|name| name.to_str()) else { continue };
            let file = format!("{prefix}{name}");
            if path.is_dir() {
                self.load_folder(&path, &format!("{file}/"), wrong);
                continue;
            }
            match std::fs::read(&path).map(String::from_utf8) {
                Ok(Ok(text)) => self.insert(&file, text),
                Ok(Err(error)) => wrong.push(Diagnostic {
                    code: "not-utf-8",
                    message: format!("{file} is not UTF-8 text"),
                    help: format!(
                        "save it as UTF-8; byte {} is the first wrong one",
                        error.utf8_error().valid_up_to()
                    ),
                    file,
                    span: 0..0,
                }),
                Err(error) => wrong.push(unreadable(&file, &error.to_string())),
            }
        }
    }

    /// Adds or replaces one file.
    pub fn insert(&mut self, file: &str, text: impl Into<String>) {
        self.texts.insert(file.to_owned(), text.into());
    }

    /// The text of a file.
    pub fn text(&self, file: &str) -> Option<&str> {
        self.texts.get(file).map(String::as_str)
    }

    /// The files in a folder (and below) with this ending, in order.
    pub fn within<'a>(
        &'a self,
        folder: &'a str,
        ending: &'a str,
    ) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.texts
            .iter()
            .filter(move |(file, _)| file.starts_with(folder) && file.ends_with(ending))
            .map(|(file, text)| (file.as_str(), text.as_str()))
    }
}

fn unreadable(file: &str, error: &str) -> Diagnostic {
    Diagnostic {
        code: "unreadable",
        file: file.to_owned(),
        span: 0..0,
        message: format!("cannot be read: {error}"),
        help: "check that the file is there and may be read".to_owned(),
    }
}
