//! The style sheets as one, in the order of their layers, which `style/main.css` alone states. Must not know:
//! what they style.

use super::logical::physical;
use std::fs;
use std::path::{Path, PathBuf};

/// The sheet that states the order of the layers.
const ORDER: &str = "main.css";

/// The style sheets in the order of their layers, for old WebViews: without the layers, because those older
/// than Chromium 99 ignore a whole `@layer` block and the order alone says the same; and with physical
/// properties, because those older than 69 know no logical ones. The sheets of one layer follow in the order
/// of their names.
///
/// # Errors
/// If a sheet cannot be read, has rules outside of its layer, or stands in no layer of the order; or if a layer
/// of the order has no sheet.
pub fn flat_style(folder: &Path) -> Result<String, String> {
    let layers = layers(&read(&folder.join(ORDER))?)?;
    let mut flat = String::new();
    let mut unused = sheets(folder)?;
    unused.retain(|sheet| *sheet != folder.join(ORDER));
    for layer in &layers {
        let (one, several) = (folder.join(format!("{layer}.css")), folder.join(layer));
        let (own, rest) = unused.into_iter().partition(|sheet| *sheet == one || sheet.starts_with(&several));
        unused = rest;
        let own: Vec<PathBuf> = own;
        if own.is_empty() {
            return Err(format!("{ORDER}: the layer {layer} has no sheet"));
        }
        for sheet in own {
            let rules = unlayered(&read(&sheet)?, layer).ok_or_else(|| {
                format!("{}: the rules must stand in one @layer {layer} {{ … }}", sheet.display())
            })?;
            flat.push_str(&rules);
            flat.push('\n');
        }
    }
    match unused.first() {
        Some(sheet) => Err(format!("{}: no layer of {ORDER} has this name", sheet.display())),
        None => Ok(physical(&flat)),
    }
}

/// Every sheet in a folder and its folders, in the order of their names.
fn sheets(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut found = Vec::new();
    for path in entries.filter_map(Result::ok).map(|entry| entry.path()) {
        if path.is_dir() {
            found.extend(sheets(&path)?);
        } else {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
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
        let order = layers("/* x */ @layer one, two;").unwrap();
        assert_eq!(order, ["one", "two"]);
        assert!(layers("one, two").is_err());
    }

    #[test]
    fn rules_stand_in_the_layer_of_their_folder() {
        assert_eq!(unlayered("@layer one { a { b: c } }", "one").as_deref(), Some(" a { b: c } "));
        assert_eq!(unlayered("@layer two { a { b: c } }", "one"), None);
        assert_eq!(unlayered("@layer one { a { b: c } } @layer one { }", "one"), None);
    }
}
