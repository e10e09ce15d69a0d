//! The style sheets as one, in the order of their layers, which `style/main.css` alone states. Must not know: what they
//! style.

use std::fs;
use std::path::Path;

/// The sheet that states the order of the layers.
const ORDER: &str = "main.css";

/// The style sheets in the order of their layers, without the layers: WebViews older than Chromium 99 ignore a
/// whole `@layer` block, and the order alone says the same. The sheets of one layer follow in the order of their names.
///
/// # Errors
/// If a sheet cannot be read, has rules outside of one layer, or no layer of the order is its own.
pub fn flat_style(folder: &Path) -> Result<String, String> {
    let layers = layers(&read(&folder.join(ORDER))?)?;
    let mut flat = String::new();
    for layer in &layers {
        let file = folder.join(format!("{layer}.css"));
        let mut sheets: Vec<_> = file.is_file().then_some(file).into_iter().collect();
        let within = folder.join(layer);
        if within.is_dir() {
            let entries = fs::read_dir(&within).map_err(|error| format!("{}: {error}", within.display()))?;
            sheets.extend(entries.filter_map(Result::ok).map(|entry| entry.path()));
        }
        sheets.sort();
        for sheet in sheets {
            let rules = unlayered(&read(&sheet)?, layer).ok_or_else(|| {
                format!("{}: the rules must stand in one @layer {layer} {{ … }}", sheet.display())
            })?;
            flat.push_str(&rules);
            flat.push('\n');
        }
    }
    Ok(flat)
}

fn read(sheet: &Path) -> Result<String, String> {
    fs::read_to_string(sheet).map_err(|error| format!("{}: {error}", sheet.display()))
}

/// The layers in their order: `@layer one, two;`.
fn layers(order: &str) -> Result<Vec<String>, String> {
    let names = order.split_once("@layer ").and_then(|(_, rest)| rest.split_once(';'));
    let (names, _) = names.ok_or_else(|| format!("{ORDER} states no order of layers"))?;
    Ok(names.split(',').map(|name| name.trim().to_owned()).collect())
}

/// What stands inside the one `@layer name { … }` of a style sheet.
fn unlayered(text: &str, layer: &str) -> Option<String> {
    let opening = format!("@layer {layer} {{");
    let start = text.find(&opening)? + opening.len();
    let close = text.rfind('}')?;
    (start < close && text.matches("@layer").count() == 1).then(|| text[start..close].to_owned())
}

#[cfg(test)]
mod tests {
    use super::{layers, unlayered};

    #[test]
    fn the_order_is_read_from_its_statement() {
        assert_eq!(
            layers("/* x */ @layer one, two;").as_deref(),
            Ok(&["one".to_owned(), "two".to_owned()][..])
        );
        assert!(layers("one, two").is_err());
    }

    #[test]
    fn rules_stand_in_the_layer_of_their_folder() {
        assert_eq!(unlayered("@layer one { a { b: c } }", "one").as_deref(), Some(" a { b: c } "));
        assert_eq!(unlayered("@layer two { a { b: c } }", "one"), None);
        assert_eq!(unlayered("@layer one { a { b: c } } @layer one { }", "one"), None);
    }
}
