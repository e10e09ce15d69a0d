//! A built site as it lies in a folder: its pages as text, and which files there are. Must not know: any duty.

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// What lies in the folder of a site.
#[derive(Clone, Debug, Default)]
pub struct BuiltSite {
    /// The text of each page by its name below the root.
    pub pages: BTreeMap<String, String>,
    /// The names of all files below the root.
    pub files: BTreeSet<String>,
    /// The day for which it was rendered, as its list of the release says.
    pub made: String,
}

impl BuiltSite {
    /// Reads a folder; nothing if no site is built there.
    ///
    /// # Errors
    /// When a file of a site cannot be read.
    pub fn read(folder: &Path) -> Result<Option<BuiltSite>, String> {
        let Ok(list) = fs::read(folder.join("release.json")) else { return Ok(None) };
        let list: Value = serde_json::from_slice(&list).map_err(|error| format!("release.json: {error}"))?;
        let mut site =
            BuiltSite { made: list["made"].as_str().unwrap_or_default().to_owned(), ..BuiltSite::default() };
        site.gather(folder, "")?;
        Ok(Some(site))
    }

    fn gather(&mut self, folder: &Path, below: &str) -> Result<(), String> {
        let wrong = |error: std::io::Error| format!("{}: {error}", folder.display());
        for entry in fs::read_dir(folder).map_err(wrong)? {
            let entry = entry.map_err(wrong)?;
            let name = format!("{below}{}", entry.file_name().to_string_lossy());
            if entry.file_type().map_err(wrong)?.is_dir() {
                self.gather(&entry.path(), &format!("{name}/"))?;
                continue;
            }
            if name.ends_with(".html") {
                self.pages.insert(name.clone(), fs::read_to_string(entry.path()).map_err(wrong)?);
            }
            self.files.insert(name);
        }
        Ok(())
    }

    /// The pages that are meant to be found: with an address of their own, and not marked to be left out.
    pub fn found(&self) -> impl Iterator<Item = (&str, &str)> {
        let pages = self.pages.iter().map(|(name, page)| (name.as_str(), page.as_str()));
        pages.filter(|(name, page)| !name.ends_with("404.html") && !page.contains("content=\"noindex"))
    }
}

/// The content of a label in the head of a page; nothing if it is not there or empty.
pub fn label<'p>(page: &'p str, name: &str) -> Option<&'p str> {
    let (_, after) = page.split_once(&format!("<meta name=\"{name}\" content=\""))?;
    after.split('"').next().filter(|content| !content.trim().is_empty())
}

/// The values of an attribute, as they are written.
pub fn values<'p>(page: &'p str, attribute: &str) -> Vec<&'p str> {
    let written = format!(" {attribute}=\"");
    page.split(&written).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

/// What stands behind the first sign of a page; nothing if it is not there.
pub fn after<'p>(page: &'p str, sign: &str) -> &'p str {
    page.split_once(sign).map_or("", |(_, rest)| rest)
}

/// A page without its style and scripts: what its reader sees and follows, as markup.
pub fn markup(page: &str) -> String {
    let mut rest = page;
    let mut seen = String::with_capacity(page.len() / 2);
    loop {
        let next = ["<style", "<script"].iter().filter_map(|tag| Some((rest.find(tag)?, &tag[1..]))).min();
        let Some((start, tag)) = next else { return seen + rest };
        seen.push_str(&rest[..start]);
        rest = after(&rest[start..], &format!("</{tag}>"));
    }
}

/// The words within markup.
pub fn text(markup: &str) -> String {
    let inner = markup.split('<').map(|part| part.split_once('>').map_or("", |(_, text)| text));
    inner.collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}
