//! No function is longer than a screen or two, none takes more than a reader can keep in mind, and components say what
//! they are and what each of their props means.

use crate::seeds::root;
use std::path::Path;

/// Lines from the name of a function to its last brace.
const LINES: usize = 80;
/// Parameters of a function besides `self`; components are not counted, for their props are named at each use.
const PARAMETERS: usize = 5;

/// What a scan finds of one function.
#[derive(Debug, PartialEq)]
struct Function {
    name: String,
    lines: usize,
    parameters: usize,
}

/// The code with nothing in its comments, strings and signs, line for line.
fn bare(text: &str) -> String {
    let signs: Vec<char> = text.chars().collect();
    let (mut code, mut place) = (String::new(), 0);
    let starts =
        |place: usize, what: &str| what.chars().enumerate().all(|(n, c)| signs.get(place + n) == Some(&c));
    while place < signs.len() {
        let raw = (0..3).map(|n| format!("r{}\"", "#".repeat(n))).find(|open| starts(place, open));
        let end = if starts(place, "//") {
            (place..signs.len()).find(|n| signs[*n] == '\n').unwrap_or(signs.len())
        } else if let Some(open) = raw.filter(|_| place == 0 || !signs[place - 1].is_alphanumeric()) {
            let close = format!("\"{}", "#".repeat(open.len() - 2));
            (place + open.len()..signs.len()).find(|n| starts(*n, &close)).unwrap() + close.len()
        } else if signs[place] == '"' {
            let mut end = place + 1;
            while signs[end] != '"' {
                end += if signs[end] == '\\' { 2 } else { 1 };
            }
            end + 1
        } else if signs[place] == '\'' && signs.get(place + 1) == Some(&'\\') {
            (place + 3..signs.len()).find(|n| signs[*n] == '\'').unwrap() + 1
        } else if signs[place] == '\'' && signs.get(place + 2) == Some(&'\'') {
            place + 3
        } else {
            code.push(signs[place]);
            place + 1
        };
        if end > place + 1 {
            code.extend(signs[place..end].iter().filter(|sign| **sign == '\n'));
        }
        place = end;
    }
    code
}

/// The place behind the bracket that closes the one here.
fn closed(code: &[u8], open: usize) -> usize {
    let mut depth = 0;
    for (place, sign) in code.iter().enumerate().skip(open) {
        match sign {
            b'(' | b'[' | b'{' | b'<' => depth += 1,
            // An arrow closes nothing.
            b'>' if matches!(code[place - 1], b'-' | b'=') => {}
            b')' | b']' | b'}' | b'>' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return place + 1;
        }
    }
    code.len()
}

/// The place behind the brace that closes the one here; inside a body, `<` compares.
fn body_closed(code: &[u8], open: usize) -> usize {
    let mut depth = 0;
    for (place, sign) in code.iter().enumerate().skip(open) {
        depth += i32::from(*sign == b'{') - i32::from(*sign == b'}');
        if depth == 0 {
            return place + 1;
        }
    }
    code.len()
}

/// What stands in a list between its commas.
fn parts(list: &str) -> Vec<String> {
    let (mut depth, mut all, mut one) = (0, Vec::new(), String::new());
    let mut before = ' ';
    for sign in list.chars() {
        match sign {
            '(' | '[' | '{' | '<' => depth += 1,
            '>' if before == '-' => {}
            ')' | ']' | '}' | '>' => depth -= 1,
            _ => {}
        }
        before = sign;
        if sign == ',' && depth == 0 { all.push(std::mem::take(&mut one)) } else { one.push(sign) }
    }
    all.push(one);
    all
}

/// How many parameters stand between these brackets, `self` left out.
fn parameters(list: &str) -> usize {
    let counts = |one: &String| {
        let first = one.split(':').next().unwrap_or_default();
        !one.trim().is_empty() && first.split([' ', '&']).all(|word| word != "self")
    };
    parts(list).iter().filter(|one| counts(one)).count()
}

/// Every function with a body.
fn functions(text: &str) -> Vec<Function> {
    let code = bare(text);
    let bytes = code.as_bytes();
    let mut found = Vec::new();
    for (start, _) in code.match_indices("fn ") {
        let ours = start == 0 || !(bytes[start - 1].is_ascii_alphanumeric() || bytes[start - 1] == b'_');
        let name: String =
            code[start + 3..].chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
        let mut open = start + 3 + name.len();
        if bytes.get(open) == Some(&b'<') {
            open = closed(bytes, open);
        }
        if !ours || name.is_empty() || bytes.get(open) != Some(&b'(') {
            continue;
        }
        let close = closed(bytes, open);
        let Some(body) = (close..bytes.len()).find(|n| matches!(bytes[*n], b'{' | b';')) else { continue };
        if bytes[body] == b';' {
            continue;
        }
        let lines = code[start..body_closed(bytes, body)].lines().count();
        let before = code[..start].rsplit(['}', ';']).next().unwrap_or_default();
        let is_component = before.contains("#[component]");
        let parameters = if is_component { 0 } else { parameters(&code[open + 1..close - 1]) };
        found.push(Function { name, lines, parameters });
    }
    found
}

/// Stands for a line of documentation where comments are taken away.
const DOCUMENTED: &str = "#[doc]";

/// The components of a file that do not say what they are, and their props that do not say what they mean; with the
/// number of components and of props.
fn undocumented(text: &str) -> (Vec<String>, usize, usize) {
    let says = |line: &str| line.trim_start().strip_prefix("///").is_some_and(|words| words.trim().len() > 3);
    let lines = text.lines().map(|line| if says(line) { DOCUMENTED } else { line });
    let code = bare(&lines.collect::<Vec<_>>().join("\n"));
    let (mut wrong, mut components, mut props) = (Vec::new(), 0, 0);
    for (start, _) in code.match_indices("#[component]") {
        let before = code[..start].rsplit(['}', ';']).next().unwrap_or_default();
        let name_at = start + code[start..].find("fn ").unwrap() + 3;
        let name: String = code[name_at..].chars().take_while(|c| c.is_alphanumeric()).collect();
        let mut open = name_at + name.len();
        if code.as_bytes()[open] == b'<' {
            open = closed(code.as_bytes(), open);
        }
        let list = &code[open + 1..closed(code.as_bytes(), open) - 1];
        components += 1;
        if !before.contains(DOCUMENTED) {
            wrong.push(name.clone());
        }
        for prop in parts(list).iter().filter(|prop| !prop.trim().is_empty()) {
            props += 1;
            if !prop.contains(DOCUMENTED) {
                wrong.push(format!("{name}: {}", prop.trim()));
            }
        }
    }
    (wrong, components, props)
}

fn check(folder: &Path, prefix: &str, wrong: &mut Vec<String>, seen: &mut usize) {
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        let name = format!("{prefix}/{}", entry.file_name().to_str().unwrap());
        if entry.path().is_dir() {
            check(&entry.path(), &name, wrong, seen);
        } else if name.ends_with(".rs") {
            for Function { name: function, lines, parameters } in
                functions(&std::fs::read_to_string(entry.path()).unwrap())
            {
                *seen += 1;
                if lines > LINES || parameters > PARAMETERS {
                    wrong.push(format!("{name}: {function} has {lines} lines and {parameters} parameters"));
                }
            }
        }
    }
}

#[test]
fn no_function_is_longer_than_80_lines_or_takes_more_than_five_parameters() {
    let (mut wrong, mut seen) = (Vec::new(), 0);
    for folder in ["src", "tests"] {
        check(&root().join(folder), folder, &mut wrong, &mut seen);
    }
    assert!(seen > 2000, "only {seen} functions were seen");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_scan_counts_what_a_reader_counts() {
    let text = "fn one<F: Fn(u8) -> u8>(&self, a: &[(u8, u8)], b: Map<u8, u8>) -> bool {\n    a < b && c == '{' // }\n}\n\
                #[component]\npub fn Two(a: u8, b: u8) {}\nfn three(mut self, // a, b\n    a: fn(u8, u8) -> u8,\n) {\n    \"}\\\"\";\n    r#\"}\"}\"#;\n}\n";
    let function = |name: &str, lines, parameters| Function { name: name.to_owned(), lines, parameters };
    assert_eq!(functions(text), [function("one", 3, 2), function("Two", 1, 0), function("three", 6, 1)]);
}

/// Every Rust file below a folder, with its text.
fn rust(folder: &Path) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(rust(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push((path.display().to_string(), std::fs::read_to_string(&path).unwrap()));
        }
    }
    found
}

#[test]
fn every_component_says_what_it_is_and_what_each_prop_means() {
    let (mut wrong, mut components, mut props) = (Vec::new(), 0, 0);
    for (file, text) in rust(&root().join("src")) {
        let found = undocumented(&text);
        wrong.extend(found.0.iter().map(|what| format!("{file}: {what}")));
        components += found.1;
        props += found.2;
    }
    assert!(components > 120 && props > 300, "only {components} components with {props} props were seen");
    assert!(wrong.is_empty(), "no documentation:\n{}", wrong.join("\n"));
}

#[test]
fn the_scan_finds_what_is_not_documented() {
    let text = r##"const A: &str = "#[component]"; // #[component]

/// One.
#[component]
pub fn One<'a, T: Fn(u8) -> u8>(
    /// The first, and (only).
    a: &'a str,
    #[prop(default = two())] b: Vec<(u8, T)>,
    ///
    c: u8,
) -> impl IntoView {
}

#[component]
fn Two() -> impl IntoView {}
"##;
    let (wrong, components, props) = undocumented(text);
    assert_eq!((components, props), (2, 3));
    assert_eq!(wrong, ["One: #[prop(default = two())] b: Vec<(u8, T)>", "One: c: u8", "Two"]);
}

fn line_counts(folder: &Path, counts: &mut Vec<usize>) {
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        if entry.path().is_dir() {
            line_counts(&entry.path(), counts);
        } else {
            counts.push(std::fs::read_to_string(entry.path()).unwrap().lines().count());
        }
    }
}

#[test]
fn the_median_file_of_journeys_has_at_most_60_lines() {
    let mut counts = Vec::new();
    line_counts(&root().join("tests/journeys"), &mut counts);
    counts.sort_unstable();
    assert!(counts.len() > 60, "only {} files", counts.len());
    let median = counts[counts.len() / 2];
    assert!(median <= 60, "{median} lines in the middle of {} files", counts.len());
}
