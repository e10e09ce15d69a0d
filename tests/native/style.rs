//! The style of a component is found by its name: each sheet has the name of a module, and holds what that module
//! writes. It turns with the direction of writing: sides are named by the flow of text. And the order of the
//! layers is stated once.

use crate::seeds::root;
use anju::prerender::flat_style;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Each folder of sheets, and the rooms whose modules have their sheets there.
const ROOMS: [(&str, &[&str]); 2] =
    [("components", &["components"]), ("pages", &["pages", "prerender", "results", "scripts", "wizard"])];

/// Sheets with the name of no module, each with its reason. What they style is written in many modules.
const OF_NO_MODULE: [(&str, &str); 1] = [("components/button.css", "a button is an element with a class")];

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

/// The name that a sheet or a module goes by: that of its file, in the spelling of sheets.
fn stem(path: &str) -> String {
    path.rsplit('/').next().unwrap().split('.').next().unwrap().replace('_', "-")
}

/// Every file with code in these rooms: its path below `src/`, and the words of its literals.
fn written(rooms: &[&str]) -> Vec<(String, BTreeSet<String>)> {
    let below = |room: &&str| {
        let room = (*room).to_owned();
        files(&root().join("src").join(&room)).into_iter().map(move |path| format!("{room}/{path}"))
    };
    let code = rooms.iter().flat_map(below).filter(|path| path.ends_with(".rs") || path.ends_with(".js"));
    let read = |path: String| {
        let text = std::fs::read_to_string(root().join("src").join(&path)).unwrap();
        // A component to which the class comes as an argument names it between backticks.
        let marks =
            |line| ['"', '`'].into_iter().flat_map(move |mark| str::split(line, mark).skip(1).step_by(2));
        let words = text.lines().flat_map(marks).flat_map(str::split_whitespace);
        let words = words.map(str::to_owned).collect();
        (path, words)
    };
    code.map(read).collect()
}

/// The words of each module by its name, with those of the modules below it.
fn modules(rooms: &[&str]) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (path, words) in written(rooms) {
        let names: BTreeSet<String> = path.split('/').map(stem).collect();
        for name in names {
            found.entry(name).or_default().extend(words.iter().cloned());
        }
    }
    found
}

/// The selectors of every rule of a sheet without comments; the steps of an animation are none.
fn selectors(text: &str) -> impl Iterator<Item = &str> {
    let before = text.split('{').map(|part| part.rsplit(['}', ';']).next().unwrap().trim());
    before.filter(|selector| {
        !selector.is_empty() && !selector.starts_with('@') && !["from", "to"].contains(selector)
    })
}

/// The classes that a selector asks for.
fn classes(selector: &str) -> impl Iterator<Item = &str> {
    selector
        .split('.')
        .skip(1)
        .map(|rest| rest.split(|sign: char| !sign.is_ascii_alphanumeric() && sign != '-').next().unwrap())
}

/// What is wrong with a sheet, if the code is as it is.
fn misplaced(sheet: &str, text: &str, modules: &BTreeMap<String, BTreeSet<String>>) -> Vec<String> {
    let Some(words) = modules.get(&stem(sheet)) else {
        return vec![format!("style/{sheet}: there is no such module")];
    };
    let foreign = selectors(text).filter(|one| !classes(one).any(|class| words.contains(class)));
    foreign.map(|one| format!("style/{sheet}: {one} styles nothing that this module writes")).collect()
}

#[test]
fn each_sheet_has_the_name_of_a_module_and_styles_what_it_writes() {
    let mut wrong = Vec::new();
    for (folder, rooms) in ROOMS {
        let modules = modules(rooms);
        assert_eq!(misplaced("x/no-such-module.css", "", &modules).len(), 1);
        let mut seen = 0;
        for (sheet, text) in sheets().iter().filter(|(sheet, _)| sheet.starts_with(&format!("{folder}/"))) {
            if OF_NO_MODULE.iter().all(|(own, _)| own != sheet) {
                seen += 1;
                assert_eq!(misplaced(sheet, ".no-such-class > a { x: y }", &modules).len(), 1);
                wrong.extend(misplaced(sheet, text, &modules));
            }
        }
        assert!(seen > 4, "{folder}: only {seen} sheets");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_sheet_of_no_module_styles_what_many_modules_write() {
    let rooms: Vec<&str> = ROOMS.iter().flat_map(|(_, rooms)| *rooms).copied().collect();
    let (written, modules) = (written(&rooms), modules(&rooms));
    for (sheet, reason) in OF_NO_MODULE {
        assert!(!modules.contains_key(&stem(sheet)), "{sheet} has a module, and {reason}");
        let (_, text) = sheets().into_iter().find(|(name, _)| name == sheet).unwrap();
        for selector in selectors(&text) {
            let writers = |class: &str| written.iter().filter(|(_, words)| words.contains(class)).count();
            let most = classes(selector).map(writers).max().unwrap_or_default();
            assert!(most > 2, "style/{sheet}: {selector} has {most} writers");
        }
    }
}

#[test]
fn a_layer_without_a_sheet_is_a_mistake_and_so_is_a_sheet_without_a_layer() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("style-layers");
    std::fs::remove_dir_all(&folder).ok();
    std::fs::create_dir_all(&folder).unwrap();
    let write = |sheet: &str, text: &str| std::fs::write(folder.join(sheet), text).unwrap();
    write("main.css", "@layer one, two;");
    write("one.css", "@layer one { a { x: y } }");
    assert_eq!(flat_style(&folder).unwrap_err(), "main.css: the layer two has no sheet");
    write("two.css", "@layer two { b { x: y } }");
    let flat = flat_style(&folder).unwrap();
    assert_eq!(flat.split_whitespace().collect::<String>(), "a{x:y}b{x:y}");
    write("three.css", "@layer three { c { x: y } }");
    assert!(flat_style(&folder).unwrap_err().ends_with("three.css: no layer of main.css has this name"));
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
