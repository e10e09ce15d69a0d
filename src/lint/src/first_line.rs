//! What a first line may say. It speaks to one person whose cause is known, so it does not sort its readers ("who has
//! lost it, …; who has none, …"); it leaves no blank for what was answered; and it promises no trip where a call is
//! enough or somebody else has the duty. Looks at Chinese, by which English is written. Knows no service.

use crate::Finding;
use policy::{Move, RuleBook};

/// Looks at the first lines of every service, and at the blanks of all that it says; `text_of` gives the message of a
/// name in Simplified characters.
pub fn check(book: &RuleBook, text_of: &dyn Fn(&str) -> Option<String>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for service in &book.services {
        let id = &service.id;
        let mut names = vec![format!("{id}.yes"), format!("{id}.office")];
        names.extend(service.first_lines.iter().map(|line| format!("{id}-first-{}", line.id)));
        names.extend(service.requirements.iter().map(|rule| format!("{id}-require-{}.unmet", rule.id)));
        names.dedup();
        for name in names {
            let Some(text) = text_of(&name) else { continue };
            findings.extend(sorted(&text).map(|passage| several(&name, passage)));
        }
        let own = service.first_lines.iter().filter(|line| line.instead_of == service.yes);
        let own = own.map(|line| (format!("{id}-first-{}", line.id), line.action.unwrap_or(service.action)));
        for (name, action) in own.chain([(format!("{id}.yes"), service.action)]) {
            let promised = text_of(&name).and_then(|text| promise(&text, action).map(str::to_owned));
            findings.extend(promised.map(|passage| other_move(name, passage, action)));
        }
    }
    findings
}

/// Blanks that the answers could fill: 某某, 某年某月某日.
pub fn blanks(name: &str, text: &str) -> Option<Finding> {
    let start = text.match_indices('某').map(|(place, blank)| place + blank.len());
    let end =
        |start: usize| Some(start + text[start..].chars().next().filter(|c| NAMED.contains(*c))?.len_utf8());
    let passage = start.filter_map(|start| text.get(start - '某'.len_utf8()..end(start)?)).next()?;
    Some(Finding {
        code: "blank-to-fill",
        name: name.to_owned(),
        passage: passage.to_owned(),
        message: format!("`{passage}` is a blank that nobody fills"),
        help: "write { $answer-FACT } for what is asked, and …… for what only the person knows".to_owned(),
    })
}

fn several(name: &str, passage: &str) -> Finding {
    Finding {
        code: "serves-several",
        name: name.to_owned(),
        passage: passage.to_owned(),
        message: format!("`{passage}，` speaks to some readers of this line only"),
        help: "write a [[first]] for their cause, or leave it to another line".to_owned(),
    }
}

fn other_move(name: String, passage: String, action: Move) -> Finding {
    Finding {
        code: "not-their-move",
        name,
        message: format!("`{passage}` is not what this service asks for: its action is {}", action.name()),
        passage,
        help: "go: a trip or a form; call: a phone call; employer, school: they have the duty".to_owned(),
    }
}

/// What makes a blank of the sign in front of it.
const NAMED: &str = "某年月省市县区地";

/// A choice of the reader sorts nobody: who wants to may.
const WISHES: [&str; 5] = ["想", "要", "不想", "不服", "不办"];
/// Nor does what they cannot find out.
const DOUBTS: [&str; 2] = ["拿不准", "找不到"];
/// Or look up.
const UNFOUND: &str = "查不到";

/// The first clause that sorts the readers: it ends with 的 before a comma and does not speak to 您.
fn sorted(text: &str) -> Option<&str> {
    let ends = |sign: char| "，。；：？！、（）“”".contains(sign);
    for (place, _) in text.match_indices("的，") {
        let before = &text[..place];
        let start =
            before.rfind(ends).map_or(0, |at| at + before[at..].chars().next().map_or(0, char::len_utf8));
        let clause = &text[start..place + "的".len()];
        let mut choices = WISHES.iter().chain(&DOUBTS).chain([&UNFOUND]);
        let is_choice = choices.any(|choice| clause.starts_with(choice));
        let long = clause.chars().count() > 18;
        if !is_choice && !long && !clause.contains('您') {
            return Some(clause);
        }
    }
    None
}

/// How a promise begins.
const TODAY: &str = "今天就";
/// A trip or a form.
const TRIPS: [&str; 3] = ["可以去", "可以办", "能办"];
/// A call.
const CALLS: [&str; 1] = ["打"];

/// What a first line of a yes promises, if it is another move than the service asks for.
fn promise(text: &str, action: Move) -> Option<&str> {
    let starts = |words: &[&str]| {
        let rest = text.strip_prefix(TODAY)?;
        words.iter().find(|words| rest.starts_with(**words)).map(|words| &text[..TODAY.len() + words.len()])
    };
    match action {
        Move::Go => starts(&CALLS),
        Move::Call | Move::Employer | Move::School => starts(&TRIPS),
    }
}

#[cfg(test)]
mod tests {
    use super::{promise, sorted};
    use policy::Move;

    #[test]
    fn a_clause_that_sorts_readers_is_found_and_a_choice_is_not() {
        assert_eq!(sorted("带身份证去派出所。证丢了的，带身份证去补。"), Some("证丢了的"));
        assert_eq!(sorted("还差一张证。没登记的，今天就去；停用的，去补签。"), Some("没登记的"));
        assert_eq!(sorted("打 12333 问。要去窗口的，带身份证。"), None);
        assert_eq!(sorted("今天就可以去：带身份证。"), None);
    }

    #[test]
    fn a_trip_is_no_call_and_the_other_way_round() {
        assert_eq!(promise("今天就打 12333 投诉。", Move::Go), Some("今天就打"));
        assert_eq!(promise("今天就打 12333 投诉。", Move::Call), None);
        assert_eq!(promise("今天就可以去：带身份证。", Move::Employer), Some("今天就可以去"));
        assert_eq!(promise("今天就可以去：带身份证。", Move::Go), None);
    }
}
