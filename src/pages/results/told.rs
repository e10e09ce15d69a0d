//! A sentence of the rule book as it is said to this family: its blanks hold what they answered. Must not know: which
//! sentence is said where.

use super::super::localizer::Localizer;
use policy::{Context, MessageId};
use words::Table;

/// What a blank for the answer to a fact is called: `answer-` and the name of the fact.
const ANSWER: &str = "answer-";

/// The message, with the answers that are known exactly in its blanks; a blank for any other stays one.
pub(super) fn told(i18n: Localizer, family: &Context<'_>, id: MessageId) -> String {
    let message = i18n.words.numbered(id.0);
    if !message.contains(ANSWER) {
        return i18n.message(id);
    }
    let mut values = vec![("child".to_owned(), i18n.person(i18n.who))];
    for part in message.split(Table::OPEN).skip(1) {
        let name = part.split(Table::CLOSE).next().unwrap_or_default();
        let Some(fact) = name.strip_prefix(ANSWER).and_then(|fact| i18n.book.fact_named(fact)) else {
            continue;
        };
        let known = family.household.known(i18n.book, family.key(fact));
        if known.is_exact() {
            values.push((name.to_owned(), i18n.value(i18n.book.fact(fact), known)));
        }
    }
    let values: Vec<(&str, &str)> =
        values.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    Table::fill(message, &values)
}
