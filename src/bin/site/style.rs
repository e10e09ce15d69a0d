//! The style sheets as one, in the order of their layers. Must not know: what they style.

use crate::Failure;
use std::fs;
use std::path::Path;

/// The style sheets in the order of their layers, without the layers: WebViews older than Chromium 99 ignore a
/// whole `@layer` block, and the order alone says the same.
pub fn flat_style(folder: &Path) -> Result<String, Failure> {
    let mut sheets = Vec::new();
    for layer in ["reset", "tokens", "base", "layout", "components", "pages", "print"] {
        let file = folder.join(format!("{layer}.css"));
        if file.is_file() {
            sheets.push(file);
        }
        let within = folder.join(layer);
        if within.is_dir() {
            let entries = fs::read_dir(&within).map_err(|error| Failure::wrong(error.to_string()))?;
            let mut files: Vec<_> = entries.filter_map(Result::ok).map(|entry| entry.path()).collect();
            files.sort();
            sheets.extend(files);
        }
    }
    let mut flat = String::new();
    for sheet in sheets {
        let text = fs::read_to_string(&sheet)
            .map_err(|error| Failure::wrong(format!("{}: {error}", sheet.display())))?;
        flat.push_str(&unlayered(&text).ok_or_else(|| {
            Failure::wrong(format!("{}: the rules must stand in one @layer {{ … }}", sheet.display()))
        })?);
        flat.push('\n');
    }
    Ok(flat)
}

/// What stands inside the one `@layer name { … }` of a style sheet.
fn unlayered(text: &str) -> Option<String> {
    let start = text.find("@layer")?;
    let open = start + text[start..].find('{')?;
    let close = text.rfind('}')?;
    (open < close).then(|| text[open + 1..close].to_owned())
}
