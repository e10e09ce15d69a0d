//! Is each message in its own language, with its own signs and the settled terms?
//!
//! An English reader cannot read a Chinese word that stands bare, and a counter cannot be asked for a term that is
//! called two things. Compares no rule; what a message says is not looked at.

use crate::glossary::{Glossary, is_han};
use crate::{Finding, ProseLanguage, Texts};
use std::collections::BTreeSet;
use words::Table;

/// The file that settles terms and names, for what a finding says.
const FILE: &str = "words/terms.toml";

/// What is wrong with a text, at its bytes.
struct SpellingFinding {
    code: &'static str,
    said: String,
    message: String,
    help: String,
}

/// Looks at every message of a language as its author wrote it. `simplified` has the messages in Simplified
/// Chinese: one that invites in the other language is in the other language on both sides, and is not looked
/// at.
pub fn check(
    language: ProseLanguage,
    texts: &Texts<'_>,
    simplified: &Texts<'_>,
    glossary: Option<&Glossary>,
) -> Vec<Finding> {
    let invites = |name: &str| {
        let text = simplified.get(name).map(|text| bare(text));
        text.is_some_and(|text| text.chars().any(char::is_alphabetic) && !text.chars().any(is_han))
    };
    let look = match language {
        ProseLanguage::Chinese => chinese,
        ProseLanguage::English => in_english,
    };
    let mut findings = Vec::new();
    for (name, text) in texts.iter().filter(|(name, _)| !invites(name)) {
        findings.extend(look(&bare(text), glossary).into_iter().map(|found| Finding {
            code: found.code,
            name: (*name).to_owned(),
            passage: found.said,
            message: format!("`{name}`: {}", found.message),
            help: found.help,
        }));
    }
    findings
}

/// The places of the terms that no English message says.
pub fn unused_terms(glossary: &Glossary, english: &Texts<'_>) -> Vec<usize> {
    let mentions = english.values().flat_map(|text| glossary.mentions(text));
    let said: BTreeSet<usize> = mentions.map(|(term, _)| term).collect();
    (0..glossary.terms.len()).filter(|term| !said.contains(term)).collect()
}

/// The text with a sign where each blank is.
fn bare(text: &str) -> String {
    let mut bare = String::new();
    let mut inside = false;
    for c in text.chars() {
        match c {
            Table::OPEN => inside = true,
            Table::CLOSE => {
                inside = false;
                bare.push('\u{fffc}');
            }
            c if !inside => bare.push(c),
            _ => {}
        }
    }
    bare
}

fn chinese(text: &str, glossary: Option<&Glossary>) -> Vec<SpellingFinding> {
    let beside =
        |before: Option<char>, after: Option<char>| before.is_some_and(is_han) || after.is_some_and(is_han);
    let signs = signs(text, ",;:?!().\"", beside).into_iter();
    let mut findings: Vec<SpellingFinding> = signs
        .map(|(said, message)| SpellingFinding {
            code: "half-width-sign",
            said,
            message,
            help: "write ，。；：？！（）“” in a Chinese sentence".to_owned(),
        })
        .collect();
    let Some(names) = glossary.and_then(|glossary| glossary.names.as_ref()) else { return findings };
    let named = names.iter().fold(text.to_owned(), |text, name| text.replace(name.as_str(), "　"));
    for word in named.split(|c: char| !c.is_ascii_graphic()) {
        // An address has a dot: 12348.gov.cn.
        let letters = word.chars().any(|c| c.is_ascii_alphabetic());
        if letters && !word.trim_end_matches('.').contains('.') {
            findings.push(SpellingFinding {
                code: "english-in-chinese",
                said: word.to_owned(),
                message: format!("`{word}` is not Chinese"),
                help: format!("translate it; a name goes into the list of {FILE}"),
            });
        }
    }
    findings
}

fn in_english(text: &str, glossary: Option<&Glossary>) -> Vec<SpellingFinding> {
    let chinese = |c: char| is_han(c) || "》〕”）？。".contains(c) || c.is_ascii_digit();
    let bare = |before: Option<char>, after: Option<char>| {
        !before.is_some_and(chinese) && !after.is_some_and(is_han)
    };
    let signs = signs(text, "，。；：？！、（）", bare).into_iter();
    let mut findings: Vec<SpellingFinding> = signs
        .map(|(said, message)| SpellingFinding {
            code: "full-width-sign",
            said,
            message,
            help: "write , . ; : ? ! ( ) in an English sentence".to_owned(),
        })
        .collect();
    let names = glossary.and_then(|glossary| glossary.names.as_deref()).unwrap_or_default();
    let named = names.iter().fold(text.to_owned(), |text, name| text.replace(name.as_str(), " "));
    let mut depth = 0;
    let mut run = String::new();
    for c in named.chars().chain([' ']) {
        depth += i32::from("(《".contains(c)) - i32::from(")》".contains(c));
        if is_han(c) && depth <= 0 {
            run.push(c);
        } else if !run.is_empty() {
            findings.push(SpellingFinding {
                code: "chinese-in-english",
                message: format!("`{run}` stands bare in an English sentence"),
                help: format!(
                    "say it in English, with the Chinese in brackets; a name goes into the list of {FILE}"
                ),
                said: std::mem::take(&mut run),
            });
        }
    }
    if let Some(glossary) = glossary {
        unsettled(text, glossary, &mut findings);
    }
    findings
}

/// Signs of the other width where both neighbours say so, and what is wrong with each.
fn signs(
    text: &str,
    width: &str,
    here: impl Fn(Option<char>, Option<char>) -> bool,
) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for (place, sign) in text.match_indices(|c: char| width.contains(c)) {
        let (before, after) = (text[..place].chars().next_back(), text[place + sign.len()..].chars().next());
        if here(before, after) {
            let said: String = before.into_iter().chain(sign.chars()).collect();
            let said = said.trim_start_matches('\u{fffc}').to_owned();
            found.push((said, format!("`{sign}` has the other width")));
        }
    }
    found
}

/// `lease (劳动合同)`, or `rental contract (租房合同)`: a term beside another's Chinese, or called by another name.
fn unsettled(text: &str, glossary: &Glossary, findings: &mut Vec<SpellingFinding>) {
    let mentions = glossary.mentions(text);
    for (place, _) in text.match_indices(" (") {
        let inside = &text[place + 2..];
        let end = inside.find(|c: char| !is_han(c)).unwrap_or(inside.len());
        let chinese = &inside[..end];
        // Only a word is a term; a sentence or a list goes on after its Chinese.
        if chinese.is_empty() || !inside[end..].starts_with([')', ',']) {
            continue;
        }
        let before =
            mentions.iter().find(|(_, said)| said.end == place).map(|(term, _)| &glossary.terms[*term]);
        let meant = glossary.terms.iter().position(|term| term.chinese == chinese);
        let told = |term: usize| mentions.iter().any(|(other, said)| *other == term && said.end <= place);
        let settled = match (before, meant) {
            // "Employee pension through your employer (职工养老)"
            (_, Some(meant)) if told(meant) => continue,
            // 居民身份证 says 身份证, and more.
            (Some(before), _) if chinese.contains(&before.chinese) => continue,
            (_, Some(meant)) => &glossary.terms[meant].english[0],
            (Some(before), None) => &before.chinese,
            (None, None) => continue,
        };
        findings.push(SpellingFinding {
            code: "unsettled-term",
            said: chinese.to_owned(),
            message: format!("`{chinese}` is beside another word than in {FILE}"),
            help: format!("the settled term there is `{settled}`"),
        });
    }
}
