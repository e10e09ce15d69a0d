//! The style turns with the direction of writing: sides are named by the flow of text; and the order of the
//! layers is stated once.

use crate::seeds::root;
use anju::prerender::flat_style;
use std::path::Path;

/// Files below a folder, with their path below it.
fn files(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        let name = entry.file_name().into_string().unwrap();
        if entry.path().is_dir() {
            found.extend(files(&entry.path()).into_iter().map(|below| format!("{name}/{below}")));
        } else {
            found.push(name);
        }
    }
    found
}

/// The sheets: path below `style/`, and text without comments.
fn sheets() -> Vec<(String, String)> {
    let read = |name: String| {
        let text = std::fs::read_to_string(root().join("style").join(&name)).unwrap();
        let text =
            text.split("/*").map(|part| part.split_once("*/").map_or(part, |(_, rest)| rest)).collect();
        (name, text)
    };
    let found: Vec<_> = files(&root().join("style")).into_iter().map(read).collect();
    assert!(found.len() > 25, "only {} sheets", found.len());
    found
}

#[test]
fn the_order_of_the_layers_is_stated_once_and_holds_every_sheet() {
    let stated: Vec<String> = sheets()
        .into_iter()
        .filter(|(_, text)| text.split('{').next().unwrap().contains(','))
        .map(|(name, _)| name)
        .collect();
    assert_eq!(stated, ["main.css"]);
    flat_style(&root().join("style")).unwrap();
}

/// True if a declaration names a side of the screen instead of a side of the text. Sizes are left alone:
/// screens, pictures and their queries are measured in width and height.
fn is_physical(name: &str, value: &str) -> bool {
    let sides = ["left", "right", "top", "bottom"];
    let spaced = ["margin", "padding", "border", "scroll-margin", "scroll-padding"];
    let sided = |side: &&str| {
        spaced
            .iter()
            .filter_map(|of| name.strip_prefix(of)?.strip_prefix('-'))
            .any(|rest| rest.split('-').next() == Some(side))
    };
    if sides.contains(&name) || sides.iter().any(sided) {
        return true;
    }
    match name {
        "text-align" | "float" | "clear" => ["left", "right"].contains(&value),
        // Of four values the second is the right side and the fourth the left one.
        "margin" | "padding" | "inset" | "border-width" => {
            let values: Vec<&str> = value.split_whitespace().collect();
            !value.contains('(') && values.len() == 4 && values[1] != values[3]
        }
        _ => false,
    }
}

#[test]
fn sides_are_named_by_the_flow_of_text() {
    assert!(
        is_physical("margin-left", "0") && is_physical("border-top-width", "0") && is_physical("left", "0")
    );
    assert!(is_physical("text-align", "right") && is_physical("margin", "0 1em 0 0"));
    assert!(
        !is_physical("margin", "0 1em")
            && !is_physical("margin-inline-start", "0")
            && !is_physical("border", "0")
    );
    let mut wrong = Vec::new();
    for (sheet, text) in sheets() {
        for declaration in text.split(['{', '}', ';']) {
            let Some((name, value)) = declaration.trim().split_once(':') else { continue };
            if is_physical(name.trim(), value.trim()) {
                wrong.push(format!("style/{sheet}: {}", declaration.trim()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
