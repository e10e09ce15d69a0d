//! A table of resolved messages and how a placeholder in one is filled.

use serde::{Deserialize, Serialize};

/// A language of the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Language {
    /// BCP 47 tag, as in `lang` attributes.
    pub tag: &'static str,
    /// Its own name for itself.
    pub name: &'static str,
    /// Where its pages stand below the site's root; empty for the first language.
    pub folder: &'static str,
}

/// The languages of the site; the first stands at the root.
pub const LANGUAGES: [Language; 3] = [
    Language { tag: "zh-Hans", name: "简体", folder: "" },
    Language { tag: "zh-Hant", name: "繁體", folder: "zh-hant/" },
    Language { tag: "en", name: "English", folder: "en/" },
];

/// Why bytes are not a table of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableError {
    /// The bytes are cut short or garbled.
    Garbled,
    /// They were written in another format.
    Format,
}

/// The messages of one language.
///
/// `policy` is addressed by the numbers that the rule book of the same build carries; `page` by name. A
/// placeholder stands in a message between two private-use characters, so that no sentence can contain one by
/// accident.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// [`Table::FORMAT`] of the writer.
    pub format: u16,
    /// The language's tag.
    pub language: String,
    /// Messages that the rule book names by number.
    pub policy: Vec<String>,
    /// Messages that pages name, sorted by name.
    pub page: Vec<(String, String)>,
}

impl Table {
    /// The number of this format.
    pub const FORMAT: u16 = 1;
    /// Opens a placeholder's name.
    pub const OPEN: char = '\u{e000}';
    /// Closes a placeholder's name.
    pub const CLOSE: char = '\u{e001}';

    /// Reads a table.
    ///
    /// # Errors
    /// [`TableError::Garbled`] for bytes that are no table, [`TableError::Format`] for another format's.
    pub fn from_bytes(bytes: &[u8]) -> Result<Table, TableError> {
        let table: Table = postcard::from_bytes(bytes).map_err(|_| TableError::Garbled)?;
        if table.format == Table::FORMAT { Ok(table) } else { Err(TableError::Format) }
    }

    /// Writes the table.
    ///
    /// # Errors
    /// [`TableError::Garbled`] if it cannot be written, which no table in memory causes.
    pub fn to_bytes(&self) -> Result<Vec<u8>, TableError> {
        postcard::to_allocvec(self).map_err(|_| TableError::Garbled)
    }

    /// The message of this number; empty if the book is of another build, which its hash rules out.
    pub fn numbered(&self, number: u16) -> &str {
        self.policy.get(usize::from(number)).map_or("", String::as_str)
    }

    /// The page message of this name; the name itself if there is none, which the press refuses.
    pub fn named<'a>(&'a self, name: &'a str) -> &'a str {
        self.page
            .binary_search_by(|(candidate, _)| candidate.as_str().cmp(name))
            .map_or(name, |place| self.page[place].1.as_str())
    }

    /// Fills the placeholders of a message.
    pub fn fill(message: &str, values: &[(&str, &str)]) -> String {
        let mut filled = String::with_capacity(message.len());
        let mut rest = message;
        while let Some((text, after)) = rest.split_once(Table::OPEN) {
            filled.push_str(text);
            let (name, after) = after.split_once(Table::CLOSE).unwrap_or((after, ""));
            if let Some((_, value)) = values.iter().find(|(candidate, _)| *candidate == name) {
                filled.push_str(value);
            }
            rest = after;
        }
        filled.push_str(rest);
        filled
    }
}

#[cfg(test)]
mod tests {
    use super::{Table, TableError};

    #[test]
    fn placeholders_are_filled_by_name() {
        let message = "\u{e000}child\u{e001}现在上到哪一步？还剩 \u{e000}n\u{e001} 题";
        assert_eq!(Table::fill(message, &[("n", "3"), ("child", "老大")]), "老大现在上到哪一步？还剩 3 题");
        assert_eq!(Table::fill("没有空位", &[("n", "3")]), "没有空位");
        assert_eq!(Table::fill("cut \u{e000}off", &[]), "cut ");
    }

    #[test]
    fn a_table_survives_the_way_and_others_are_refused() {
        let table = Table {
            format: Table::FORMAT,
            language: "en".into(),
            policy: vec!["a".into()],
            page: vec![("b".into(), "c".into())],
        };
        let bytes = table.to_bytes().unwrap();
        assert_eq!(Table::from_bytes(&bytes), Ok(table.clone()));
        assert_eq!(Table::from_bytes(&bytes[..3]), Err(TableError::Garbled));
        let other = Table { format: 9, ..table };
        assert_eq!(Table::from_bytes(&other.to_bytes().unwrap()), Err(TableError::Format));
    }
}
