//! Words that name a year by its distance from today: right on the day on which they are written, wrong in
//! some month of the next. What somebody says at a counter is said on the day itself and may name it so; so
//! may what others are quoted as saying. Must not know: which rule a message belongs to.

use crate::{Finding, ProseLanguage, Texts};
use words::Table;

/// Looks at every message but the questions for an office.
pub fn check(language: ProseLanguage, texts: &Texts<'_>) -> Vec<Finding> {
    let find = match language {
        ProseLanguage::Chinese => chinese,
        ProseLanguage::English => english,
    };
    let said = texts.iter().filter(|(name, _)| !name.contains("-ask-"));
    let found = said.filter_map(|(name, text)| Some((name, find(&unquoted(text))?)));
    found
        .map(|(name, passage)| Finding {
            code: "hand-written-year",
            name: (*name).to_owned(),
            message: format!("`{name}`: `{passage}` is another year for who reads it later"),
            help: "say the month or the stage of life, 当年 (the year's), or give the rule a window: during, outside"
                .to_owned(),
            passage,
        })
        .collect()
}

/// The text without what stands in quotation marks.
fn unquoted(text: &str) -> String {
    let mut depth = false;
    let keep = |c: &char| {
        match c {
            '“' => depth = true,
            '”' => depth = false,
            '"' => depth = !depth,
            _ => return !depth && *c != Table::OPEN,
        }
        false
    };
    text.chars().filter(keep).collect()
}

fn chinese(text: &str) -> Option<String> {
    // This, next and last year, and the one after next, in both scripts.
    let near = ["今年", "明年", "去年"];
    near.into_iter().chain(["后年", "後年"]).find(|year| text.contains(year)).map(str::to_owned)
}

/// "This year's notice" is the notice of the year in which it is read, and "the last year of school" is none of these.
fn english(text: &str) -> Option<String> {
    let lower = text.to_ascii_lowercase();
    let stands = |words: &str, fits: &dyn Fn(&str, &str) -> bool| {
        lower.match_indices(words).any(|(place, _)| fits(&lower[..place], &lower[place + words.len()..]))
    };
    let this = |_: &str, after: &str| !after.starts_with("'s") && !after.starts_with('’');
    let last = |before: &str, after: &str| {
        let alone = before.ends_with(' ') && !before.ends_with("the ");
        alone && !after.starts_with(" of") && !after.starts_with(" before")
    };
    let found = if stands("this year", &this) {
        "this year"
    } else if lower.contains("next year") {
        "next year"
    } else if stands("last year", &last) {
        "last year"
    } else {
        return None;
    };
    Some(found.to_owned())
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::{ProseLanguage, Texts};

    fn is_found(language: ProseLanguage, name: &str, text: &str) -> bool {
        !check(language, &Texts::from([(name, text)])).is_empty()
    }

    #[test]
    fn a_year_is_named_by_itself_and_not_by_its_distance() {
        let chinese = |name: &str, text: &str| is_found(ProseLanguage::Chinese, name, text);
        assert!(chinese("a-step-b", "记下明年的日子。"));
        assert!(!chinese("a-step-b", "以当年公告为准。"));
        assert!(!chinese("a-ask-b", "今年几号开始报？"));
        assert!(!chinese("a-trap-b", "谁说“等明年再来”，请他写下来。"));
        let english = |text: &str| is_found(ProseLanguage::English, "a-step-b", text);
        assert!(english("No sign-up this year."));
        assert!(english("Put next year's day in your calendar."));
        assert!(english("As was paid last year."));
        assert!(!english("This year's notice decides."));
        assert!(!english("The last year of primary school (last year of vocational school too)."));
        assert!(!english("Whoever says \"come back next year\" has to write it down."));
    }
}
