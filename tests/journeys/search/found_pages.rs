//! Every page that is found is there.

use super::open;
use crate::browser::{Browser, Phone};
use crate::site::{address, below, book, folder};
use serde_json::Value;

#[test]
fn every_page_that_is_found_is_there() {
    let browser = Browser::open(&Phone::default());
    for language in ["zh-Hans", "zh-Hant", "en"] {
        let name = std::fs::read_dir(folder().join("assets")).unwrap().map(|entry| entry.unwrap().path());
        let begins = format!("search-{language}-");
        let mut indexes =
            name.filter(|path| path.file_name().unwrap().to_string_lossy().starts_with(&begins));
        let index: Value = serde_json::from_slice(&std::fs::read(indexes.next().unwrap()).unwrap()).unwrap();
        let docs = index["docs"].as_array().unwrap();
        assert!(docs.len() > book().services.len() + book().topics.len() + 15, "only {}", docs.len());
        open(&browser, &address(), language);
        for doc in docs {
            let (page, anchor) =
                doc[3].as_str().unwrap().split_once('#').unwrap_or((doc[3].as_str().unwrap(), ""));
            let file = folder().join(below(language)).join(page.trim_start_matches("../")).join("index.html");
            let text =
                std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
            assert!(anchor.is_empty() || text.contains(&format!("id=\"{anchor}\"")), "{doc}");
        }
    }
}
