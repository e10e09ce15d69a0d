//! Do the words agree with the rule? 超过 6 个月 beside `at-least = 6` sends somebody home a day too early or too late.
//!
//! A label is compared with the numbers of its own condition only: words about a number that the rule does not name
//! are left alone. Knows no service and no law but art. 1259 of the Civil Code.

use crate::phrases::{Phrase, chinese, english};
use crate::{Finding, ProseLanguage};
use policy::{Comparison, Condition, Operand, RuleBook};

/// Compares the label of every requirement with its condition; `text_of` gives the message of a name, Chinese in
/// Simplified characters.
pub fn check(
    book: &RuleBook,
    language: ProseLanguage,
    text_of: &dyn Fn(&str) -> Option<String>,
) -> Vec<Finding> {
    let mut findings = Vec::new();
    for service in &book.services {
        for requirement in &service.requirements {
            let mut compared = Vec::new();
            comparisons(book, &requirement.condition, false, &mut compared);
            if compared.is_empty() {
                continue;
            }
            let name = format!("{}-require-{}", service.id, requirement.id);
            let Some(text) = text_of(&name) else { continue };
            let phrases = match language {
                ProseLanguage::Chinese => chinese(&text),
                ProseLanguage::English => english(&text),
            };
            for phrase in phrases {
                let Some((comparison, number)) = contradiction(&phrase, &compared) else { continue };
                let passage = text[phrase.span.clone()].to_owned();
                findings.push(Finding {
                    code: "words-contradict-rule",
                    name: name.clone(),
                    message: format!(
                        "the words say `{passage}`, the rule says {} = {number}",
                        comparison.name()
                    ),
                    passage,
                    help: "change one of them; seeds/README.md, part 4, lists which words go with which verb"
                        .to_owned(),
                });
            }
        }
    }
    findings
}

/// The comparison that the words contradict, if any. Every one of the same number must include it just as the words
/// do, and one must point the same way; in brackets stands the exception, so there the opposite is as good.
fn contradiction(phrase: &Phrase, compared: &[(Comparison, i32)]) -> Option<(Comparison, i32)> {
    let same_number = || compared.iter().filter(|(_, number)| phrase.numbers.contains(number));
    let either_way = |comparison: Comparison| {
        comparison == phrase.comparison || comparison.opposite() == phrase.comparison
    };
    let agrees = |comparison: Comparison| {
        comparison == phrase.comparison || phrase.aside && comparison.opposite() == phrase.comparison
    };
    if let Some(other) = same_number().find(|(comparison, _)| !either_way(*comparison)) {
        return Some(*other);
    }
    if same_number().any(|(comparison, _)| agrees(*comparison)) {
        None
    } else {
        same_number().next().copied()
    }
}

/// Every comparison with a number in a condition, turned round where it stands under `none`.
fn comparisons(book: &RuleBook, condition: &Condition, negated: bool, found: &mut Vec<(Comparison, i32)>) {
    match condition {
        Condition::Number(_, comparison, Operand::Number(number))
        | Condition::Elapsed(_, _, comparison, number) => {
            let comparison = (if negated { comparison.opposite() } else { *comparison }, *number);
            if !found.contains(&comparison) {
                found.push(comparison);
            }
        }
        Condition::Named(id) => {
            comparisons(book, &book.named_conditions[id.index()].condition, negated, found)
        }
        other => {
            let negated = negated != matches!(other, Condition::None(_));
            other.parts().iter().for_each(|condition| comparisons(book, condition, negated, found));
        }
    }
}
