//! No function is longer than a screen or two, and none takes more than a reader can keep in mind.

use crate::seeds::root;
use std::path::Path;

/// Lines from the name of a function to its last brace.
const LINES: usize = 80;
/// Parameters of a function besides `self`; components are not counted, for their props are named at each use.
const PARAMETERS: usize = 5;

/// Functions that are still longer or take more; nothing may be added.
const OWED: [&str; 9] = [
    "src/bench/src/lib.rs: one",
    "src/explain/src/difference/people.rs: person",
    "src/noscript/src/bands.rs: fits",
    "src/pages/results/plan/notes.rs: line",
    "src/proof/src/mutation/asked.rs: search",
    "src/proof/src/mutation/edits.rs: variants",
    "src/proof/src/reach.rs: service",
    "src/proof/src/thresholds.rs: list",
    "tests/native/plan.rs: every_day_is_the_one_that_the_results_name",
];

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
        let raw = ["r\"", "r#\"", "r##\""].into_iter().find(|open| starts(place, open));
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

/// How many parameters stand between these brackets, `self` left out.
fn parameters(list: &str) -> usize {
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
    let counts = |one: &String| {
        let first = one.split(':').next().unwrap_or_default();
        !one.trim().is_empty() && first.split([' ', '&']).all(|word| word != "self")
    };
    all.iter().filter(|one| counts(one)).count()
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
                let owed = OWED.contains(&format!("{name}: {function}").as_str());
                if (lines > LINES || parameters > PARAMETERS) && !owed {
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
