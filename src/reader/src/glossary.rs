//! The settled terms of English as they are written (`words/terms.toml`). What they are for stands in
//! [`lint::Glossary`].

use crate::diagnostic::Diagnostic;
use crate::files::Files;
use crate::toml_value::{Diagnostics, TomlTable};
use lint::{Glossary, Term};

/// Where the terms stand.
pub(crate) const FILE: &str = "words/terms.toml";

/// The terms, if the file is there and can be read.
pub(crate) fn read(files: &Files, diagnostics: &Diagnostics) -> Option<Glossary> {
    let Some(text) = files.text(FILE) else {
        diagnostics.push(Diagnostic {
            code: "missing-words",
            file: FILE.to_owned(),
            span: 0..0,
            message: "the settled terms of English are missing".to_owned(),
            help: format!("{FILE} needs term = [{{ chinese = \"…\", english = [\"…\"] }}]"),
        });
        return None;
    };
    let parsed = diagnostics.parse(FILE, text)?;
    let file = TomlTable::root(diagnostics, FILE, &parsed);
    file.only(&["names", "term"]);
    let names = file.get("names").map(|value| value.texts());
    let names = names.map(|names| names.into_iter().map(|(_, name)| name.to_owned()).collect());
    let mut terms: Vec<Term> = Vec::new();
    for value in file.need("term").map(|value| value.array()).unwrap_or_default() {
        let Some(table) = value.table() else { continue };
        table.only(&["chinese", "english"]);
        let (Some(chinese), Some(english)) = (table.need("chinese"), table.need("english")) else { continue };
        let Some(text) = chinese.text() else { continue };
        let forms: Vec<String> = english.texts().iter().map(|(_, form)| form.to_lowercase()).collect();
        if let Some(taken) = forms.iter().find(|form| terms.iter().any(|term| term.english.contains(form))) {
            english.error(
                "duplicate-id",
                format!("`{taken}` is two terms"),
                "one English word, one Chinese term",
            );
        }
        if terms.iter().any(|term| term.chinese == text) {
            chinese.error("duplicate-id", format!("`{text}` stands here twice"), "add the forms to one line");
        }
        terms.push(Term { chinese: text.to_owned(), english: forms, span: value.span() });
    }
    Some(Glossary::new(terms, names))
}
