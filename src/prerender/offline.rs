//! What a phone keeps for when there is no network: all pages of a language in one file, and the worker that knows
//! which files belong to the release. Must not know: what stands on a page.

use super::site::Built;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// Stand in a kept page for the style that all pages share, and for the script of those that are only read.
const STYLE: &str = "\u{1}";
const BOOT: &str = "\u{2}";

/// The questions without scripts weigh most and are for phones that cannot run the wizard; a phone that keeps
/// pages can. Those that were read are kept by the worker.
const ASKED: &str = "ask/";

/// Files that every language needs besides its own, below the site's root.
const SHARED: [&str; 3] = ["manifest.webmanifest", "favicon.svg", "icon-192.png"];

/// What a release consists of.
#[derive(Default)]
pub(super) struct Release {
    languages: BTreeMap<String, Language>,
    /// Every file below `assets/` that this release needs, by its address below the site's root.
    assets: Vec<String>,
}

#[derive(Default)]
struct Language {
    pages: Map<String, Value>,
    files: Vec<String>,
}

impl Release {
    /// Notes a prerendered page; `file` is its place below the site's root.
    pub(super) fn page(&mut self, folder: &str, file: &str, html: &str, built: &Built) {
        let html = html.replacen(&built.style, STYLE, 1).replacen(&built.page_script, BOOT, 1);
        let address = file.strip_suffix("index.html").unwrap_or(file).to_owned();
        let below = address.strip_prefix(folder).unwrap_or(&address);
        if below.starts_with(ASKED) && below != ASKED {
            return;
        }
        self.language(folder).pages.insert(address, html.into());
    }

    /// Notes the files that the wizard of a language asks for.
    pub(super) fn files(&mut self, folder: &str, files: impl IntoIterator<Item = String>) {
        let files: Vec<String> = files.into_iter().collect();
        for file in &files {
            self.asset(file.clone());
        }
        self.language(folder).files.extend(files);
    }

    fn asset(&mut self, file: String) {
        if !self.assets.contains(&file) {
            self.assets.push(file);
        }
    }

    fn language(&mut self, folder: &str) -> &mut Language {
        self.languages.entry(folder.to_owned()).or_default()
    }

    /// The files to write, by their place below the site's root: each language's pages, the worker, and the list by
    /// which the next release keeps this one's assets.
    pub(super) fn finish(
        mut self,
        built: &Built,
        made: &str,
        fingerprint: fn(&[u8]) -> String,
    ) -> Vec<(String, Vec<u8>)> {
        let mut files = Vec::new();
        let mut languages = Map::new();
        for (folder, language) in std::mem::take(&mut self.languages) {
            let kept = json!({ "style": built.style, "boot": built.page_script, "pages": language.pages })
                .to_string();
            let tag = if folder.is_empty() { "start" } else { folder.trim_end_matches('/') };
            let pages = format!("assets/pages-{tag}-{}.json", fingerprint(kept.as_bytes()));
            self.asset(pages.clone());
            languages.insert(folder, json!({ "pages": pages, "files": language.files }));
            files.push((pages, kept.into_bytes()));
        }
        let languages = Value::Object(languages);
        let name = fingerprint(format!("{languages}{}", built.worker).as_bytes());
        let release = json!({ "name": name, "shared": SHARED, "languages": languages });
        files.push(("sw.js".to_owned(), format!("self.RELEASE={release};{}\n", built.worker).into_bytes()));
        let list = json!({ "name": name, "made": made, "assets": self.assets });
        files.push(("release.json".to_owned(), list.to_string().into_bytes()));
        files
    }
}
