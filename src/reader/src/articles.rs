//! The registers of articles (`policy/articles/<law>.toml`): for each law every article, in our own words,
//! whom it speaks to, and what it gives a person. What cites an article is found while the rules are read; an
//! article that gives a person something and is cited by nothing needs a reason. Must not know: the text of
//! any law, or any law by name.

use crate::diagnostic::Diagnostic;
use crate::facts::one_of;
use crate::files::Files;
use crate::periods::Law;
use crate::toml_value::{Diagnostics, TomlTable, TomlValue, nearest};
use lint::signs::truncated;
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::ops::Range;

const FOLDER: &str = "policy/articles/";

/// Whom an article speaks to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Addressee {
    /// A person or a family; such an article gives them something.
    Person,
    /// Whoever lets people work.
    Employer,
    /// An authority, an agency, a court.
    Authority,
    /// A school, a hospital, a bank, a village collective, a landlord.
    Institution,
    /// Nobody: what words mean, what the law is for, when it begins.
    Definition,
    /// Nobody has read it for this register yet; it cannot be cited.
    Unread,
}

/// What an article gives a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Provision {
    /// Something they may have or do.
    Right,
    /// Something they must do.
    Duty,
    /// A time within which, or from which.
    Deadline,
    /// Something that does not hold for some of them.
    Exception,
    /// What they can do against a wrong.
    Remedy,
}

const ADDRESSEES: [(&str, Addressee); 6] = [
    ("person", Addressee::Person),
    ("employer", Addressee::Employer),
    ("authority", Addressee::Authority),
    ("institution", Addressee::Institution),
    ("definition", Addressee::Definition),
    ("unread", Addressee::Unread),
];

const PROVISIONS: [(&str, Provision); 5] = [
    ("right", Provision::Right),
    ("duty", Provision::Duty),
    ("deadline", Provision::Deadline),
    ("exception", Provision::Exception),
    ("remedy", Provision::Remedy),
];

/// Why nothing cites an article that gives a person something; `seeds/README.md`, part 7, says what each is
/// for.
const REASONS: [&str; 9] = [
    "employer-acts",
    "in-procedure",
    "local-rule",
    "not-these-people",
    "not-yet-told",
    "other-article",
    "out-of-scope",
    "principle",
    "replaced",
];

/// The reason that is a debt: the guide should tell it, and does not yet.
pub const NOT_YET_TOLD: &str = "not-yet-told";

/// The register of one law.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Register {
    /// The law, as `laws.toml` names it.
    pub law: String,
    /// The number of its last article; none if it counts its parts otherwise.
    pub last: Option<u16>,
    /// Its articles, in the order of the register.
    pub articles: Vec<Article>,
}

/// An article, or a range of articles that give a person nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Article {
    /// Its number, such as `14`, `120-135` or `二(一)`.
    pub number: String,
    /// How many articles it stands for; 1 but for a range.
    pub count: u16,
    /// Whom it speaks to.
    pub addressee: Addressee,
    /// What it gives a person.
    pub provisions: Vec<Provision>,
    /// What it says, in one line of our own; empty where it is unread.
    pub summary: String,
    /// The services, journeys and schedules that cite it, each with the name of its rule, in order.
    pub uses: Vec<String>,
    /// Why nothing cites it.
    pub reason: Option<String>,
}

/// An entry with the places that mistakes about it point at.
struct Entry {
    article: Article,
    /// First and last number, where the law counts its articles.
    range: Option<(u16, u16)>,
    place: Range<usize>,
    reason_place: Range<usize>,
}

struct OpenRegister {
    law: String,
    file: String,
    last: Option<u16>,
    entries: Vec<Entry>,
    /// True once `laws.toml` says that it is whole; until then what is not told is no mistake.
    whole: bool,
}

/// All registers while the rules are read.
#[derive(Default)]
pub(crate) struct Registers {
    all: Vec<OpenRegister>,
    /// Register, entry, and who cites it.
    cited: RefCell<BTreeSet<(usize, usize, String)>>,
}

/// Reads every register.
pub(crate) fn read(files: &Files, diagnostics: &Diagnostics, laws: &[Law]) -> Registers {
    let mut all = Vec::new();
    for (file, text) in files.within(FOLDER, ".toml") {
        let law = file.trim_start_matches(FOLDER).trim_end_matches(".toml");
        let Some(parsed) = diagnostics.parse(file, text) else { continue };
        let Some(known) = laws.iter().find(|known| known.id == law) else {
            diagnostics.push(Diagnostic {
                code: "unknown-law",
                file: file.to_owned(),
                span: 0..0,
                message: format!("`{}` is no law in laws.toml", truncated(law)),
                help: nearest(law, laws.iter().map(|law| law.id.as_str())),
            });
            continue;
        };
        let root = TomlTable::root(diagnostics, file, &parsed);
        root.only(&["last", "article"]);
        let last_value = root.get("last");
        let last = last_value.as_ref().and_then(|value| small(value, value.integer()?));
        let nodes = root.need("article").map(|value| value.array()).unwrap_or_default();
        let entries: Vec<Entry> = nodes.iter().filter_map(|value| entry(value, last)).collect();
        if let (Some(value), Some(last)) = (last_value, last) {
            check_whole(&value, last, &entries);
        }
        let whole = known.registered;
        all.push(OpenRegister { law: law.to_owned(), file: file.to_owned(), last, entries, whole });
    }
    for law in laws.iter().filter(|law| law.registered) {
        files.need(&format!("{FOLDER}{}.toml", law.id), diagnostics);
    }
    Registers { all, cited: RefCell::default() }
}

/// An article's number, from 1 to the largest that any code of law has.
fn small(value: &TomlValue<'_>, number: i32) -> Option<u16> {
    let fits = u16::try_from(number).ok().filter(|number| (1..=2000).contains(number));
    if fits.is_none() {
        value.error("number-too-large", "this is the number of no article", "articles count from 1");
    }
    fits
}

fn entry(value: &TomlValue<'_>, last: Option<u16>) -> Option<Entry> {
    let table = value.table()?;
    table.only(&["number", "numbers", "about", "gives", "says", "reason"]);
    let (number, range) = numbers(&table, last)?;
    let addressee = one_of(&table, "about", &ADDRESSEES)?;
    let listed = table.get("gives").map(|value| value.array()).unwrap_or_default();
    let provisions: Vec<Provision> = listed.iter().filter_map(provision).collect();
    let place = table.get("number").or_else(|| table.get("numbers"))?;
    let summary = match table.get("says") {
        None if addressee == Addressee::Unread => String::new(),
        _ => table.need("says")?.words()?.to_owned(),
    };
    if addressee == Addressee::Person && provisions.is_empty() {
        place.error(
            "missing-key",
            "`gives` is missing here: what does this article give a person?",
            "add gives = [\"right\"], or \"duty\", \"deadline\", \"exception\", \"remedy\"; or correct about",
        );
    }
    let grouped = range.is_some_and(|(first, last)| first < last);
    if !provisions.is_empty() && (grouped || addressee == Addressee::Unread) {
        place.error(
            "grouped-rights",
            "articles that give a person something stand here in a range, or unread",
            "give each such article an entry of its own, and read it",
        );
    }
    let reason = table.get("reason").and_then(|value| reason(&value));
    let reason_place = table.get("reason").map_or(place.span(), |value| value.span());
    let count = range.map_or(1, |(first, last)| last - first + 1);
    let article = Article { number, count, addressee, provisions, summary, uses: Vec::new(), reason };
    Some(Entry { article, range, place: place.span(), reason_place })
}

/// The number as it is written, and as a range where the law counts its articles.
fn numbers(table: &TomlTable<'_>, last: Option<u16>) -> Option<(String, Option<(u16, u16)>)> {
    let (value, range) = match (table.get("numbers"), last) {
        (Some(value), Some(_)) => {
            let ends = value.text()?.split_once('-').map(|(a, b)| (a.trim().parse(), b.trim().parse()));
            let Some((Ok(first), Ok(end))) = ends else {
                value.error("not-a-number", "this is no range of articles", "write it as \"120-135\"");
                return None;
            };
            (value, Some((small(&value, first)?, small(&value, end)?)))
        }
        (None, Some(_)) => {
            let value = table.need("number")?;
            let number = small(&value, value.integer()?)?;
            (value, Some((number, number)))
        }
        (_, None) => (table.need("number")?, None),
    };
    let Some((first, end)) = range else { return Some((value.words()?.to_owned(), None)) };
    if first > end {
        value.error("empty-range", "this range holds no article", "exchange its two numbers");
        return None;
    }
    if let Some(last) = last.filter(|last| end > *last) {
        value.error(
            "beyond-last-article",
            format!("the last article of this law is {last}"),
            "correct this number, or `last` at the top of the file",
        );
    }
    let written = if first == end { first.to_string() } else { format!("{first}-{end}") };
    Some((written, range))
}

fn provision(value: &TomlValue<'_>) -> Option<Provision> {
    let text = value.text()?;
    let found = PROVISIONS.iter().find(|(name, _)| *name == text).map(|(_, provision)| *provision);
    if found.is_none() {
        let help = nearest(text, PROVISIONS.iter().map(|(name, _)| *name));
        value.error("unknown-word", format!("`{}` is nothing that an article gives", truncated(text)), help);
    }
    found
}

fn reason(value: &TomlValue<'_>) -> Option<String> {
    let text = value.text()?;
    if !REASONS.contains(&text) {
        let help = nearest(text, REASONS.iter().copied());
        value.error("unknown-word", format!("`{}` is no reason", truncated(text)), help);
        return None;
    }
    Some(text.to_owned())
}

/// Every number from 1 to the last stands in one entry.
fn check_whole(value: &TomlValue<'_>, last: u16, entries: &[Entry]) {
    let mut seen = vec![false; usize::from(last) + 1];
    for entry in entries {
        let Some((first, end)) = entry.range else { continue };
        for number in first..=end.min(last) {
            if std::mem::replace(&mut seen[usize::from(number)], true) {
                value.diagnostics.push(Diagnostic {
                    code: "duplicate-id",
                    file: value.file.to_owned(),
                    span: entry.place.clone(),
                    message: format!("article {number} stands in two entries"),
                    help: "keep one of the two".to_owned(),
                });
            }
        }
    }
    let missing: Vec<String> =
        (1..=last).filter(|number| !seen[usize::from(*number)]).map(|number| number.to_string()).collect();
    if !missing.is_empty() {
        value.error(
            "article-missing",
            format!("no entry tells of article {}", missing.join(", ")),
            "read each, and add { number, about, says }; or correct `last`",
        );
    }
}

/// The number with which a citation begins: 14 of `第14条第1项` and of `14`.
fn leading_number(citation: &str) -> Option<u16> {
    let digits = citation.strip_prefix('第').unwrap_or(citation);
    let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
    let (number, rest) = digits.split_at(end);
    let whole = rest.is_empty() || rest.starts_with('条');
    number.parse().ok().filter(|_| whole)
}

impl OpenRegister {
    fn find(&self, citation: &str) -> Option<usize> {
        if self.last.is_some() {
            let number = leading_number(citation)?;
            return self.entries.iter().position(|entry| {
                entry.range.is_some_and(|(first, last)| (first..=last).contains(&number))
                    && entry.article.addressee != Addressee::Unread
            });
        }
        // The longest that fits: 二(一) before 二.
        let fits = |(_, entry): &(usize, &Entry)| citation.starts_with(entry.article.number.as_str());
        let fitting = self.entries.iter().enumerate().filter(fits);
        fitting.max_by_key(|(_, entry)| entry.article.number.len()).map(|(place, _)| place)
    }
}

impl Registers {
    /// Notes that a rule cites an article; an article that its law's register does not know is a mistake.
    pub(crate) fn cite(&self, law: &str, article: &TomlValue<'_>, by: &str) {
        let Some(citation) = article.as_text() else { return };
        let Some(place) = self.all.iter().position(|register| register.law == law) else { return };
        let register = &self.all[place];
        let Some(entry) = register.find(citation) else {
            article.error(
                "unknown-article",
                format!("the register of `{law}` has no article `{}`", truncated(citation)),
                format!(
                    "correct the number; if the law has it, read it and register it in {}",
                    register.file
                ),
            );
            return;
        };
        self.cited.borrow_mut().insert((place, entry, by.to_owned()));
    }

    /// The registers with everything that cites them; what is about people and neither cited nor excused is a
    /// mistake.
    pub(crate) fn finish(&self, diagnostics: &Diagnostics) -> Vec<Register> {
        let cited = self.cited.borrow();
        let closed = |(place, register): (usize, &OpenRegister)| {
            let articles = register.entries.iter().enumerate().map(|(number, entry)| {
                let citing = cited.range((place, number, String::new())..(place, number + 1, String::new()));
                let uses = citing.map(|(_, _, by)| by.clone()).collect();
                let article = Article { uses, ..entry.article.clone() };
                if register.whole {
                    check_told(diagnostics, &register.file, entry, &article);
                }
                article
            });
            Register { law: register.law.clone(), last: register.last, articles: articles.collect() }
        };
        self.all.iter().enumerate().map(closed).collect()
    }
}

fn check_told(diagnostics: &Diagnostics, file: &str, entry: &Entry, article: &Article) {
    let Entry { place, reason_place, .. } = entry;
    let (gives, used) = (!article.provisions.is_empty(), !article.uses.is_empty());
    if article.reason.is_none() && gives && !used {
        diagnostics.push(Diagnostic {
            code: "unused-article",
            file: file.to_owned(),
            span: place.clone(),
            message: format!("article {} gives a person something, and nothing cites it", article.number),
            help: "cite it in the rule or sentence that tells of it, or write reason = \"…\"".to_owned(),
        });
    }
    if article.reason.is_some() && (used || !gives) {
        let message = if used {
            format!("this article is cited by {}", article.uses.join(", "))
        } else {
            "this article gives a person nothing, so nobody asks for a reason".to_owned()
        };
        diagnostics.push(Diagnostic {
            code: "needless-reason",
            file: file.to_owned(),
            span: reason_place.clone(),
            message,
            help: "remove the reason; it is for articles that give a person something and that nothing cites"
                .to_owned(),
        });
    }
}
