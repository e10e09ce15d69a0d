//! The gallery shows everything: each component of the rooms with all that it can draw, and each class of the style.
//! Expectations come from the source of the components and from the style sheets.

use crate::seeds::{content, day, root, verification};
use anju::gallery::{GalleryInput, Group, gallery};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::OnceLock;
use words::{LANGUAGES, Table};

/// The rooms whose components the gallery shows.
const ROOMS: [&str; 5] = ["components", "wizard", "results", "pages", "prerender"];

/// Components without a state, each with its reason.
const NOT_SHOWN: [(&str, &str); 5] = [
    ("Alternates", "stands in the head of a document, where nothing is seen"),
    ("DocumentHead", "stands in the head of a document, where nothing is seen"),
    ("DocumentShell", "is a whole document; each of its visible parts has states of its own"),
    ("Labels", "stands in the head of a document, where nothing is seen"),
    ("Preloads", "stands in the head of a document, where nothing is seen"),
];

/// What components draw that no state can show, each with its reason.
const NOT_DRAWN: [(&str, &str); 10] = [
    ("accessibility-can-quotations", "is said where a language is switched off; the seeds publish all"),
    ("changes-feed", "is said where the address of the site is known; the seeds give none"),
    ("counter-sheet-picture-alt", "is said after a tap, once there is a picture"),
    ("counter-sheet-picture-hint", "is said after a tap, once there is a picture"),
    ("document-services", "no clause about the city is one on which a service rests"),
    ("families-other", "every family of the seeds has its work"),
    ("plan-picture-alt", "is said after a tap, once there is a picture"),
    ("plan-picture-hint", "is said after a tap, once there is a picture"),
    ("plan-not-copied", "is said after a tap, in the place of `plan-copied`"),
    ("proof-unnoticed", "no mutant goes unnoticed"),
];

fn groups() -> &'static [Group] {
    static GROUPS: OnceLock<Vec<Group>> = OnceLock::new();
    GROUPS.get_or_init(|| {
        let (on, language) = (day("2026-11-24"), LANGUAGES[0]);
        let input = GalleryInput { content: content(), verification: verification(), on, language };
        gallery(input).unwrap()
    })
}

/// The markup of all states, with its text as people read it.
fn markup() -> &'static str {
    static MARKUP: OnceLock<String> = OnceLock::new();
    MARKUP.get_or_init(|| {
        let states = groups().iter().flat_map(|group| &group.states);
        let all = states.map(|state| state.html.as_str()).collect::<Vec<_>>().join("\n");
        let signs = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")];
        signs.iter().fold(all, |text, (name, sign)| text.replace(name, sign))
    })
}

/// The classes that stand in the markup.
fn classes() -> BTreeSet<&'static str> {
    let values = markup().split(" class=\"").skip(1).map(|rest| rest.split('"').next().unwrap());
    values.flat_map(str::split_whitespace).collect()
}

/// The texts of all files below a folder whose names end so, by their names.
fn texts(folder: &Path, ending: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(texts(&path, ending));
        } else if path.extension().is_some_and(|own| own == ending) {
            let name = path.strip_prefix(root()).unwrap().to_string_lossy().into_owned();
            found.push((name, std::fs::read_to_string(&path).unwrap()));
        }
    }
    found.sort();
    found
}

/// A component as its source has it.
struct Component {
    name: String,
    file: String,
    body: String,
}

fn components() -> Vec<Component> {
    let files = ROOMS.iter().flat_map(|room| texts(&root().join("src").join(room), "rs"));
    let mut found = Vec::new();
    for (file, text) in files {
        let code = text.split("#[cfg(test)]").next().unwrap();
        for part in code.split("\n#[component]\n").skip(1) {
            let body = part.split("\n}\n").next().unwrap().to_owned();
            let name = body.split_once("fn ").unwrap().1;
            let name = name.chars().take_while(|sign| sign.is_alphanumeric()).collect();
            found.push(Component { name, file: file.clone(), body });
        }
    }
    assert!(found.len() > 120, "only {} components were found", found.len());
    found
}

/// The texts in quotation marks; what escapes a sign is left as it is.
fn literals(code: &str) -> impl Iterator<Item = &str> {
    code.split('"').skip(1).step_by(2)
}

/// The longest piece of a message between its blanks.
fn longest_piece(message: &str) -> &str {
    let pieces = message.split(Table::OPEN).map(|piece| piece.rsplit(Table::CLOSE).next().unwrap());
    pieces.max_by_key(|piece| piece.len()).unwrap_or_default()
}

#[test]
fn every_component_is_shown_with_all_that_it_can_say() {
    let messages: BTreeMap<&str, &str> =
        content().words[0].page.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let (classes, markup) = (classes(), markup());
    let styled = styled();
    let mut missing = Vec::new();
    for Component { name, file, body } in components() {
        if NOT_SHOWN.iter().any(|(not_shown, _)| *not_shown == name) {
            continue;
        }
        for literal in literals(&body) {
            let is_message = messages.get(literal).is_some_and(|text| !markup.contains(longest_piece(text)));
            let is_class = literal.split(' ').all(|word| styled.contains_key(word));
            let is_class = is_class && literal.split(' ').any(|word| !classes.contains(word));
            if (is_message || is_class) && !NOT_DRAWN.iter().any(|(not_drawn, _)| *not_drawn == literal) {
                missing.push(format!("{file}: {name}: \"{literal}\""));
            }
        }
    }
    assert!(missing.is_empty(), "no state shows what these say or how they look:\n{}", missing.join("\n"));
}

#[test]
fn what_is_not_shown_exists_and_is_not_shown() {
    let names: Vec<String> = components().into_iter().map(|component| component.name).collect();
    for (name, reason) in NOT_SHOWN {
        assert!(names.iter().any(|own| own == name), "there is no component {name}, which {reason}");
    }
    for (literal, reason) in NOT_DRAWN {
        assert!(
            components().iter().any(|one| literals(&one.body).any(|own| own == literal)),
            "{literal}: {reason}"
        );
    }
}

/// Every class of the style, with the sheet that styles it.
fn styled() -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for (file, text) in texts(&root().join("style"), "css") {
        let rules = text.split("/*").map(|part| part.split_once("*/").map_or(part, |(_, rest)| rest));
        let rules: String = rules.collect();
        for selector in rules.split('{').map(|part| part.rsplit(['}', ';']).next().unwrap()) {
            for part in selector.split('.').skip(1) {
                let name: String =
                    part.chars().take_while(|sign| sign.is_ascii_alphanumeric() || *sign == '-').collect();
                if name.starts_with(|sign: char| sign.is_ascii_alphabetic()) {
                    found.insert(name, file.clone());
                }
            }
        }
    }
    assert!(found.len() > 100, "only {} classes are styled", found.len());
    found
}

/// Classes of the document itself, in which every state stands.
const OF_THE_DOCUMENT: [&str; 2] = ["page", "skip-link"];

#[test]
fn every_class_of_the_style_is_shown() {
    let (shown, scripts) = (classes(), texts(&root().join("src/scripts"), "js"));
    let by_script = |class: &str| scripts.iter().any(|(_, text)| text.contains(&format!("\"{class}\"")));
    let mut missing: Vec<String> = Vec::new();
    for (class, sheet) in styled() {
        let known = shown.contains(class.as_str()) || OF_THE_DOCUMENT.contains(&class.as_str());
        if !known && !by_script(&class) {
            missing.push(format!("{sheet}: .{class}"));
        }
    }
    assert!(missing.is_empty(), "no state has these classes:\n{}", missing.join("\n"));
}

#[test]
fn every_state_has_a_name_of_its_own_and_draws_something_unless_it_says_so() {
    for group in groups() {
        let mut names: Vec<&str> = group.states.iter().map(|state| state.id.as_str()).collect();
        names.sort_unstable();
        let twice: Vec<&[&str]> = names.windows(2).filter(|pair| pair[0] == pair[1]).collect();
        assert!(twice.is_empty(), "{}: {twice:?}", group.id);
        for state in &group.states {
            let text = state.html.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text));
            let is_empty = text.collect::<String>().trim().is_empty();
            assert_eq!(is_empty, state.draws_nothing, "{}: {}", group.id, state.title);
        }
    }
}
