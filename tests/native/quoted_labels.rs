//! A hint that says what to choose or to tap quotes the words that stand there: by reference to their message, so that
//! the two cannot drift apart.

use std::path::Path;

/// What stands before a label in a hint, in each written language, with the quotation mark that opens it.
const CALLS: [(&str, &[&str]); 2] = [
    ("zh-Hans", &["选“", "选的“", "点“"]),
    ("en", &["hoose \"", "hooses \"", "hoose “", "tap \"", "Tap \"", "tap “", "fill in \""]),
];
/// Words on buttons that are not ours: of the phone, of other apps, of the other language's page.
const FOREIGN: [&str; 13] = [
    "English",
    "添加",
    "Add",
    "在浏览器打开",
    "Open in browser",
    "全选",
    "复制",
    "保存图片",
    "异地备案",
    "…",
    "Select all",
    "Save image",
    "长期居住",
];

fn files(at: &Path, found: &mut Vec<std::path::PathBuf>) {
    for entry in std::fs::read_dir(at).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => files(&path, found),
            false if path.extension().is_some_and(|ending| ending == "ftl") => found.push(path),
            false => {}
        }
    }
}

#[test]
fn hints_quote_labels_by_reference() {
    for (language, calls) in CALLS {
        let (mut found, mut wrong, mut references) = (Vec::new(), Vec::new(), 0);
        files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds/words").join(language), &mut found);
        for path in found {
            let text = std::fs::read_to_string(&path).unwrap();
            for line in text.lines().filter(|line| !line.starts_with('#')) {
                for rest in calls.iter().flat_map(|call| line.split(call).skip(1)) {
                    let quoted = rest.split(['”', '"']).next().unwrap();
                    match quoted.strip_prefix("{ ").and_then(|reference| reference.strip_suffix(" }")) {
                        Some(reference) if !reference.starts_with('$') => references += 1,
                        _ if FOREIGN.contains(&quoted) => {}
                        _ => wrong.push(format!("{}: {quoted}", path.display())),
                    }
                }
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
        assert!(references > 15, "only {references} labels are quoted in {language}");
    }
}
