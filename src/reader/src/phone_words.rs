//! Which words travel to a phone, and when. The pages that are only read stand in the site as HTML; their words stay.
//! Must not know: what any message says.

use crate::fluent::Messages;
use words::Table;

/// Page words that the questions need: the phone waits for them.
const QUESTIONS: &str = "/pages/wizard.ftl";
/// Page words that only the results need, one file or a file for each of their sections: they come beside, and only
/// the results wait for them.
const RESULTS: [&str; 2] = ["/pages/results.ftl", "/pages/results/"];

/// The two parts of each table; `asked` is the number of messages that topics and facts need, which are numbered
/// before all others.
pub(crate) fn parts(words: &[Table], asked: usize, files: &Messages) -> Vec<[Table; 2]> {
    let stands =
        |name: &str, file| files.by_name.get(name).is_some_and(|message| message.file.contains(file));
    let early = |name: &str| stands(name, QUESTIONS);
    let late = |name: &str| RESULTS.iter().any(|file| stands(name, file));
    words.iter().map(|table| table.parts(asked, early, late)).collect()
}
