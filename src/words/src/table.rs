//! A table of resolved messages, how a placeholder in one is filled, and how a table travels.
//!
//! It may travel in two parts: what questions need first, and the rest, which is handed in when it comes.

use serde::{Deserialize, Serialize};
use std::sync::OnceLock;

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
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// [`Table::FORMAT`] of the writer.
    pub format: u16,
    /// The language's tag.
    pub language: String,
    /// Messages that the rule book names by number.
    pub policy: Vec<String>,
    /// Messages that pages name, sorted by name.
    pub page: Vec<(String, String)>,
    /// The second part, where a table travelled in two and that part has come.
    rest: OnceLock<Box<Table>>,
}

/// A table as it travels: all messages in one text, each with [`Table::END`] behind it. With a length before each
/// message, the same words take a tenth more once they are compressed.
#[derive(Serialize, Deserialize)]
struct Packed {
    format: u16,
    language: String,
    policy: String,
    /// A name, its message, the next name.
    page: String,
}

impl Table {
    /// The number of this format.
    pub const FORMAT: u16 = 2;
    /// Ends a message on its way.
    const END: char = '\u{1e}';
    /// Opens a placeholder's name.
    pub const OPEN: char = '\u{e000}';
    /// Closes a placeholder's name.
    pub const CLOSE: char = '\u{e001}';

    /// A table of these messages, `page` sorted by name.
    pub fn new(language: &str, policy: Vec<String>, page: Vec<(String, String)>) -> Table {
        let (format, language, rest) = (Table::FORMAT, language.to_owned(), OnceLock::new());
        Table { format, language, policy, page, rest }
    }

    /// Reads a table.
    ///
    /// # Errors
    /// [`TableError::Garbled`] for bytes that are no table, [`TableError::Format`] for another format's.
    pub fn from_bytes(bytes: &[u8]) -> Result<Table, TableError> {
        let packed: Packed = postcard::from_bytes(bytes).map_err(|_| TableError::Garbled)?;
        if packed.format != Table::FORMAT {
            return Err(TableError::Format);
        }
        let policy = packed.policy.split_terminator(Table::END).map(str::to_owned).collect();
        let mut page = Vec::new();
        let mut texts = packed.page.split_terminator(Table::END);
        while let Some(name) = texts.next() {
            page.push((name.to_owned(), texts.next().ok_or(TableError::Garbled)?.to_owned()));
        }
        Ok(Table::new(&packed.language, policy, page))
    }

    /// Writes the table.
    ///
    /// # Errors
    /// [`TableError::Garbled`] if it cannot be written: a message holds the sign that ends messages.
    pub fn to_bytes(&self) -> Result<Vec<u8>, TableError> {
        let packed = Packed {
            format: self.format,
            language: self.language.clone(),
            policy: ended(self.policy.iter())?,
            page: ended(self.page.iter().flat_map(|(name, text)| [name, text]))?,
        };
        postcard::to_allocvec(&packed).map_err(|_| TableError::Garbled)
    }

    /// The table in the two parts in which it travels: the first `first` numbered messages with the page messages
    /// that `early` names, and the other numbered messages with those that `late` names. No other page message
    /// travels.
    pub fn parts(
        &self,
        first: usize,
        early: impl Fn(&str) -> bool,
        late: impl Fn(&str) -> bool,
    ) -> [Table; 2] {
        let (before, after) = self.policy.split_at(first.min(self.policy.len()));
        let named = |wanted: &dyn Fn(&str) -> bool| -> Vec<(String, String)> {
            self.page.iter().filter(|(name, _)| wanted(name)).cloned().collect()
        };
        let part = |policy: &[String], page| Table::new(&self.language, policy.to_vec(), page);
        [part(before, named(&early)), part(after, named(&late))]
    }

    /// Takes in the second part; false if there is one already, or it is of another language.
    pub fn complete(&self, rest: Table) -> bool {
        rest.language == self.language && self.rest.set(Box::new(rest)).is_ok()
    }

    /// True once the second part is there.
    pub fn is_complete(&self) -> bool {
        self.rest.get().is_some()
    }

    /// The message of this number; empty if the book is of another build, which its hash rules out.
    pub fn numbered(&self, number: u16) -> &str {
        let place = usize::from(number);
        let later = || self.rest.get()?.policy.get(place.checked_sub(self.policy.len())?);
        self.policy.get(place).or_else(later).map_or("", String::as_str)
    }

    /// The page message of this name; the name itself if there is none, which `reader` refuses.
    pub fn named<'a>(&'a self, name: &'a str) -> &'a str {
        let later = || self.rest.get()?.find(name);
        self.find(name).or_else(later).unwrap_or(name)
    }

    fn find(&self, name: &str) -> Option<&str> {
        let place = self.page.binary_search_by(|(candidate, _)| candidate.as_str().cmp(name)).ok()?;
        Some(self.page[place].1.as_str())
    }

    /// Fills the placeholders of a message.
    pub fn fill(message: &str, values: &[(&str, &str)]) -> String {
        let mut filled = String::with_capacity(message.len());
        let mut rest = message;
        while let Some((text, after)) = rest.split_once(Table::OPEN) {
            filled.push_str(text);
            let (name, after) = after.split_once(Table::CLOSE).unwrap_or((after, ""));
            match values.iter().find(|(candidate, _)| *candidate == name) {
                Some((_, value)) => filled.push_str(value),
                // What nobody has answered stays to be filled in.
                None if name.starts_with("answer-") => filled.push_str("……"),
                None => {}
            }
            rest = after;
        }
        filled.push_str(rest);
        filled
    }
}

/// Texts in one, each ended.
fn ended<'a>(texts: impl Iterator<Item = &'a String>) -> Result<String, TableError> {
    let mut all = String::new();
    for text in texts {
        if text.contains(Table::END) {
            return Err(TableError::Garbled);
        }
        all.push_str(text);
        all.push(Table::END);
    }
    Ok(all)
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
        let table = Table::new(
            "en",
            vec!["a".into(), String::new(), "two\nlines".into()],
            vec![("b".into(), "c".into())],
        );
        let bytes = table.to_bytes().unwrap();
        assert_eq!(Table::from_bytes(&bytes), Ok(table.clone()));
        assert_eq!(Table::from_bytes(&bytes[..3]), Err(TableError::Garbled));
        let other = Table { format: 9, ..table };
        assert_eq!(Table::from_bytes(&other.to_bytes().unwrap()), Err(TableError::Format));
        let unfit = Table::new("en", vec!["\u{1e}".into()], Vec::new());
        assert_eq!(unfit.to_bytes(), Err(TableError::Garbled));
    }

    #[test]
    fn in_two_parts_it_says_the_same_and_no_more_than_travels() {
        let page = ["ask", "card", "home"].map(|name| (name.to_owned(), name.to_uppercase()));
        let whole = Table::new("en", ["0", "1", "2"].map(str::to_owned).to_vec(), page.to_vec());
        let [first, rest] = whole.parts(1, |name| name == "ask", |name| name == "card");
        assert_eq!([first.numbered(0), first.numbered(1), first.named("ask")], ["0", "", "ASK"]);
        assert!(!first.is_complete());
        assert!(!first.complete(Table::new("zh-Hans", Vec::new(), Vec::new())), "another language");
        assert!(first.complete(rest.clone()) && first.is_complete());
        assert!(!first.complete(rest), "once is enough");
        for number in [0, 1, 2, 3, u16::MAX] {
            assert_eq!(first.numbered(number), whole.numbered(number));
        }
        assert_eq!([first.named("card"), first.named("home")], ["CARD", "home"]);
    }
}
