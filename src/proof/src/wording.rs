//! Labels say what their operators do: 满、以上、以下、以内 include the number, 不满、超过、以外 do not
//! (Civil Code, art. 1259); in English, "at least" and "or more" do, "more than" and "under" do not.
//!
//! A label need not name its number; where it names one, a comparison of the rule must agree with it.

use crate::{Flaw, ProofFinding};
use policy::{Comparison, Condition, Operand, Requirement, RuleBook, Service, TimeUnit};
use words::Table;

/// A comparison of a rule, as it holds where the rule holds.
#[derive(Clone, Copy, PartialEq, Eq)]
struct RuleNumber {
    comparison: Comparison,
    amount: i32,
    period: Option<TimeUnit>,
}

/// A number that a label names together with a word that includes or excludes it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Claim {
    pub(crate) comparison: Comparison,
    pub(crate) number: i32,
    pub(crate) unit: Measure,
}

/// What a label counts in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Measure {
    Days,
    Months,
    Years,
    Other,
}

const BEFORE: [(&str, Comparison); 25] = [
    ("不满", Comparison::LessThan),
    ("不滿", Comparison::LessThan),
    ("未满", Comparison::LessThan),
    ("未滿", Comparison::LessThan),
    ("不足", Comparison::LessThan),
    ("不到", Comparison::LessThan),
    ("不超过", Comparison::AtMost),
    ("不超過", Comparison::AtMost),
    ("超过", Comparison::MoreThan),
    ("超過", Comparison::MoreThan),
    ("满", Comparison::AtLeast),
    ("滿", Comparison::AtLeast),
    ("至少", Comparison::AtLeast),
    ("最多", Comparison::AtMost),
    ("not yet", Comparison::LessThan),
    ("less than", Comparison::LessThan),
    ("under", Comparison::LessThan),
    ("no more than", Comparison::AtMost),
    ("not more than", Comparison::AtMost),
    ("at most", Comparison::AtMost),
    ("within", Comparison::AtMost),
    ("more than", Comparison::MoreThan),
    ("over", Comparison::MoreThan),
    ("no less than", Comparison::AtLeast),
    ("at least", Comparison::AtLeast),
];

const AFTER: [(&str, Comparison); 10] = [
    ("以上", Comparison::AtLeast),
    ("以下", Comparison::AtMost),
    ("以内", Comparison::AtMost),
    ("以內", Comparison::AtMost),
    ("以外", Comparison::MoreThan),
    ("or more", Comparison::AtLeast),
    ("or older", Comparison::AtLeast),
    ("or over", Comparison::AtLeast),
    ("or less", Comparison::AtMost),
    ("or younger", Comparison::AtMost),
];

const UNITS: [(&str, Measure); 23] = [
    ("个月", Measure::Months),
    ("個月", Measure::Months),
    ("full months", Measure::Months),
    ("months", Measure::Months),
    ("month", Measure::Months),
    ("full years", Measure::Years),
    ("years old", Measure::Years),
    ("years", Measure::Years),
    ("year", Measure::Years),
    ("周岁", Measure::Years),
    ("周歲", Measure::Years),
    ("週歲", Measure::Years),
    ("岁", Measure::Years),
    ("歲", Measure::Years),
    ("年", Measure::Years),
    ("天", Measure::Days),
    ("日", Measure::Days),
    ("days", Measure::Days),
    ("day", Measure::Days),
    ("个", Measure::Other),
    ("個", Measure::Other),
    ("人", Measure::Other),
    ("children", Measure::Other),
];

/// Labels of a service that contradict their rules, in any language.
pub(crate) fn findings(book: &RuleBook, tables: &[Table], service: &Service) -> Vec<ProofFinding> {
    let mut findings = Vec::new();
    for requirement in &service.requirements {
        let comparisons = comparisons(book, requirement);
        if comparisons.is_empty() {
            continue;
        }
        for table in tables {
            let label = table.numbered(requirement.label.0);
            for claim in claims(label) {
                let same: Vec<_> = comparisons.iter().filter(|one| names(one, &claim)).collect();
                let problem = if same.is_empty() {
                    Some(Flaw::WordsOtherNumber)
                } else if same.iter().all(|one| one.comparison != claim.comparison) {
                    Some(Flaw::WordsContradict)
                } else {
                    None
                };
                findings.extend(problem.map(|kind| ProofFinding {
                    kind,
                    service: service.id.clone(),
                    detail: format!(
                        "{} {}: {} {} in “{label}”",
                        table.language,
                        requirement.id,
                        claim.comparison.name(),
                        claim.number
                    ),
                }));
            }
        }
    }
    findings
}

/// True if the comparison is with the number that the label names.
fn names(one: &RuleNumber, claim: &Claim) -> bool {
    match (one.period, claim.unit) {
        (Some(TimeUnit::Days), Measure::Days) | (Some(TimeUnit::Months), Measure::Months) | (None, _) => {
            one.amount == claim.number || one.period.is_none() && one.amount == claim.number * 12
        }
        (Some(TimeUnit::Months), Measure::Years) => one.amount == claim.number * 12,
        // A bare number: an age in years, or what it is.
        (Some(TimeUnit::Months), Measure::Other) => {
            one.amount == claim.number * 12 || one.amount == claim.number
        }
        _ => false,
    }
}

/// The comparisons of a requirement with a number written in it; inside `none` they are turned round.
fn comparisons(book: &RuleBook, requirement: &Requirement) -> Vec<RuleNumber> {
    let mut found = Vec::new();
    collect(book, &requirement.condition, false, &mut found);
    found
}

fn collect(book: &RuleBook, condition: &Condition, turned: bool, found: &mut Vec<RuleNumber>) {
    let mut add = |comparison: Comparison, amount, period| {
        let comparison = if turned { comparison.opposite() } else { comparison };
        found.push(RuleNumber { comparison, amount, period });
    };
    match condition {
        Condition::Number(_, comparison, Operand::Number(n)) => add(*comparison, *n, None),
        Condition::Elapsed(_, since, comparison, amount) => add(*comparison, *amount, Some(*since)),
        Condition::Named(id) => {
            if let Some(derived) = book.named_conditions.get(id.index()) {
                collect(book, &derived.condition, turned, found);
            }
        }
        other => {
            let turned = turned != matches!(other, Condition::None(_));
            other.parts().iter().for_each(|inner| collect(book, inner, turned, found));
        }
    }
}

/// The numbers that a label names together with such a word.
pub(crate) fn claims(label: &str) -> Vec<Claim> {
    let label = label.to_lowercase();
    let mut claims = Vec::new();
    for (start, length, number) in numbers(&label) {
        let (before, rest) = (label[..start].trim_end(), label[start + length..].trim_start());
        let unit = UNITS.iter().find(|(word, _)| rest.starts_with(word));
        let after = unit.map_or(rest, |(word, _)| rest[word.len()..].trim_start());
        let unit = unit.map_or(Measure::Other, |(_, unit)| *unit);
        // The longest word decides: 不满 is not 满, "no more than" is not "more than".
        let said = BEFORE.iter().filter(|(word, _)| ends(before, word)).max_by_key(|(word, _)| word.len());
        let said = said.or_else(|| AFTER.iter().find(|(word, _)| after.starts_with(word)));
        claims.extend(said.map(|(_, comparison)| Claim { comparison: *comparison, number, unit }));
    }
    claims
}

/// True if the text ends in the word, and not in a longer one of Latin letters.
fn ends(text: &str, word: &str) -> bool {
    text.strip_suffix(word)
        .is_some_and(|rest| !word.is_ascii() || !rest.ends_with(|last: char| last.is_ascii_alphabetic()))
}

/// Numbers in figures and Chinese numbers up to twelve: start, length, value.
fn numbers(text: &str) -> Vec<(usize, usize, i32)> {
    const WORDS: [(&str, i32); 14] = [
        ("十二", 12),
        ("十一", 11),
        ("一", 1),
        ("二", 2),
        ("两", 2),
        ("兩", 2),
        ("三", 3),
        ("四", 4),
        ("五", 5),
        ("六", 6),
        ("七", 7),
        ("八", 8),
        ("九", 9),
        ("十", 10),
    ];
    let mut found = Vec::new();
    let mut place = 0;
    while let Some(rest) = text.get(place..).filter(|rest| !rest.is_empty()) {
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let word = WORDS.iter().find(|(word, _)| rest.starts_with(word));
        let length = match (digits, word) {
            (1.., _) => digits,
            (_, Some((word, _))) => word.len(),
            _ => rest.chars().next().map_or(1, char::len_utf8),
        };
        if let Some(number) = rest[..digits].parse().ok().or(word.map(|(_, number)| *number)) {
            found.push((place, length, number));
        }
        place += length;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{Claim, Measure, claims};
    use policy::Comparison::{AtLeast, AtMost, LessThan, MoreThan};

    #[test]
    fn labels_are_read_in_three_languages() {
        for (label, expected) in [
            ("从办登记那天算起，满 6 个月", vec![(AtLeast, 6, Measure::Months)]),
            ("不滿十二個月", vec![(LessThan, 12, Measure::Months)]),
            ("还不到 60 岁", vec![(LessThan, 60, Measure::Years)]),
            (
                "在 1 年以内（超过 1 年的，由窗口定）",
                vec![(AtMost, 1, Measure::Years), (MoreThan, 1, Measure::Years)],
            ),
            ("No more than 1 year since the injury", vec![(AtMost, 1, Measure::Years)]),
            ("for 12 months or more before", vec![(AtLeast, 12, Measure::Months)]),
            ("You are at least 16", vec![(AtLeast, 16, Measure::Other)]),
            ("现在不在集中参保的月份（3 月到 8 月）", vec![]),
            ("收入、财产在当地定的线以下", vec![]),
            ("The takeover 3", vec![]),
        ] {
            let found = claims(label);
            let expected: Vec<_> = expected
                .into_iter()
                .map(|(comparison, number, unit)| Claim { comparison, number, unit })
                .collect();
            assert_eq!(found, expected, "{label}");
        }
    }
}
