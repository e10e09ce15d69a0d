//! Comparisons in words: 满 6 个月, 超过 1 年, at least 3, 12 months or more → a verb and the numbers it may mean.
//!
//! Civil Code art. 1259: 以上、以下、以内、届满 include the number; 不满、超过、以外 do not. Only a marker that stands
//! next to a number is a comparison, so that 在福州以外 and 收入线以下 are not. Knows no rule.

use policy::Comparison;
use std::ops::Range;

/// One comparison found in a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Phrase {
    /// What the words say.
    pub(crate) comparison: Comparison,
    /// The numbers that may stand in the rule for it: 6 年 is 72 (months) or 6.
    pub(crate) numbers: Vec<i32>,
    /// The words, as bytes of the sentence.
    pub(crate) span: Range<usize>,
    /// True in brackets, where the exception is told: 在 1 年以内（超过 1 年的，由窗口定）.
    pub(crate) aside: bool,
}

use Comparison::{AtLeast, AtMost, LessThan, MoreThan};

/// Before a number; a longer marker stands before those that it contains.
const BEFORE: [(&str, Comparison); 26] = [
    ("没有超过", AtMost),
    ("没有满", LessThan),
    ("不超过", AtMost),
    ("未超过", AtMost),
    ("没超过", AtMost),
    ("不多于", AtMost),
    ("不大于", AtMost),
    ("不少于", AtLeast),
    ("不低于", AtLeast),
    ("不小于", AtLeast),
    ("超过", MoreThan),
    ("多于", MoreThan),
    ("大于", MoreThan),
    ("不满", LessThan),
    ("未满", LessThan),
    ("没满", LessThan),
    ("不到", LessThan),
    ("未到", LessThan),
    ("没到", LessThan),
    ("不足", LessThan),
    ("少于", LessThan),
    ("低于", LessThan),
    ("小于", LessThan),
    ("至少", AtLeast),
    ("至多", AtMost),
    ("满", AtLeast),
];
/// Behind a number and its unit.
const BEHIND: [(&str, Comparison); 6] = [
    ("以上", AtLeast),
    ("以下", AtMost),
    ("以内", AtMost),
    ("之内", AtMost),
    ("以外", MoreThan),
    ("之外", MoreThan),
];
/// Units, and how many of the rules' numbers one may be.
const UNITS: [(&str, &[i32]); 15] = [
    ("周岁", &[12, 1]),
    ("个月", &[1]),
    ("星期", &[7, 1]),
    ("年", &[12, 1]),
    ("岁", &[12, 1]),
    ("月", &[1]),
    ("周", &[7, 1]),
    ("天", &[1]),
    ("日", &[1]),
    ("个", &[1]),
    ("人", &[1]),
    ("名", &[1]),
    ("次", &[1]),
    ("份", &[1]),
    ("处", &[1]),
];

/// The comparisons in a Simplified Chinese sentence.
pub(crate) fn chinese(text: &str) -> Vec<Phrase> {
    let mut found = Vec::new();
    let mut depth = 0i32;
    let mut place = 0;
    while let Some(c) = text[place..].chars().next() {
        let rest = &text[place..];
        depth += i32::from(matches!(c, '（' | '(')) - i32::from(matches!(c, '）' | ')'));
        let marker = BEFORE.iter().find(|(marker, _)| rest.starts_with(marker));
        let start = marker.map_or(0, |(marker, _)| marker.len() + blank(&rest[marker.len()..]));
        let Some((numbers, length)) = quantity(&rest[start..]) else {
            // A number that is no whole one is passed over whole.
            let digits =
                rest.find(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ',')).unwrap_or(rest.len());
            place += marker.map_or(digits.max(c.len_utf8()), |(marker, _)| marker.len());
            continue;
        };
        let end = start + length;
        let mut phrase = |comparison: Comparison, end: usize| {
            let span = place..place + end;
            found.push(Phrase { comparison, numbers: numbers.clone(), span, aside: depth > 0 });
        };
        if let Some((_, comparison)) = marker {
            phrase(*comparison, end);
        }
        let gap = end + blank(&rest[end..]);
        if let Some((marker, comparison)) = BEHIND.iter().find(|(marker, _)| rest[gap..].starts_with(marker))
        {
            phrase(*comparison, gap + marker.len());
        }
        place += end;
    }
    found
}

fn blank(text: &str) -> usize {
    text.len() - text.trim_start().len()
}

/// A number with its unit at the start of a text, and its length.
fn quantity(text: &str) -> Option<(Vec<i32>, usize)> {
    if let Some(rest) = text.strip_prefix('半') {
        let unit = if rest.starts_with('年') { '年'.len_utf8() } else { return None };
        return Some((vec![6], '半'.len_utf8() + unit));
    }
    let is_digit = |c: char| c.is_ascii_digit() || digit(c).is_some() || matches!(c, '十' | '百');
    let length = text.find(|c| !is_digit(c)).unwrap_or(text.len());
    let number = number(&text[..length])?;
    // 15.5 is no whole number, and no rule compares with it.
    if text[length..].starts_with(['.', ',']) {
        return None;
    }
    let gap = length + blank(&text[length..]);
    let unit = UNITS.iter().find(|(unit, _)| text[gap..].starts_with(unit));
    Some(match unit {
        Some((unit, times)) => {
            (times.iter().map(|times| number.saturating_mul(*times)).collect(), gap + unit.len())
        }
        None => (vec![number, number.saturating_mul(12)], length),
    })
}

/// 14, 十四 or 一百二十 as a number.
fn number(digits: &str) -> Option<i32> {
    if digits.is_empty() || digits.starts_with(|c: char| c.is_ascii_digit()) {
        return digits.parse().ok();
    }
    let (mut total, mut last): (i32, Option<i32>) = (0, None);
    for c in digits.chars() {
        match c {
            '十' => total = total.checked_add(last.take().unwrap_or(1).checked_mul(10)?)?,
            '百' => total = total.checked_add(last.take().unwrap_or(1).checked_mul(100)?)?,
            _ => last = Some(digit(c)?),
        }
    }
    total.checked_add(last.unwrap_or(0))
}

/// A Chinese digit.
fn digit(c: char) -> Option<i32> {
    Some(match c {
        '零' | '〇' => 0,
        '一' => 1,
        '二' | '两' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => return None,
    })
}

/// Before a number; a longer marker stands before those that it ends with.
const BEFORE_EN: [(&str, Comparison); 24] = [
    ("no more than", AtMost),
    ("not more than", AtMost),
    ("no longer than", AtMost),
    ("not older than", AtMost),
    ("no less than", AtLeast),
    ("not less than", AtLeast),
    ("no fewer than", AtLeast),
    ("at least", AtLeast),
    ("at most", AtMost),
    ("up to", AtMost),
    ("not over", AtMost),
    ("not under", AtLeast),
    ("not below", AtLeast),
    ("not yet", LessThan),
    ("more than", MoreThan),
    ("longer than", MoreThan),
    ("older than", MoreThan),
    ("less than", LessThan),
    ("fewer than", LessThan),
    ("younger than", LessThan),
    ("within", AtMost),
    ("under", LessThan),
    ("below", LessThan),
    ("over", MoreThan),
];
/// Behind a number, its unit, and perhaps "old".
const BEHIND_EN: [(&str, Comparison); 8] = [
    ("or more", AtLeast),
    ("or older", AtLeast),
    ("or longer", AtLeast),
    ("or over", AtLeast),
    ("and over", AtLeast),
    ("or less", AtMost),
    ("or fewer", AtMost),
    ("or younger", AtMost),
];
const NUMBERS_EN: [(&str, i32); 17] = [
    ("a", 1),
    ("an", 1),
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("twelve", 12),
    ("fifteen", 15),
    ("sixteen", 16),
    ("twenty", 20),
    ("sixty", 60),
];

/// The comparisons in an English sentence.
pub(crate) fn english(text: &str) -> Vec<Phrase> {
    let words = words(text);
    let says = |from: usize, phrase: &str| {
        let mut wanted = phrase.split(' ').enumerate();
        wanted.all(|(n, word)| words.get(from + n).is_some_and(|(other, ..)| other == word))
    };
    let length = |phrase: &str| phrase.split(' ').count();
    let mut found = Vec::new();
    let mut place = 0;
    while place < words.len() {
        let marker = BEFORE_EN.iter().find(|(marker, _)| says(place, marker));
        let start = place + marker.map_or(0, |(marker, _)| length(marker));
        let word = words.get(start).map(|(word, ..)| word.as_str()).unwrap_or_default();
        let named = NUMBERS_EN.iter().find(|(name, _)| *name == word).map(|(_, number)| *number);
        let Some(number) = named.or_else(|| word.parse().ok()) else {
            place = start.max(place + 1);
            continue;
        };
        let mut end = start + 1;
        end += usize::from(says(end, "full"));
        let unit = words.get(end).map(|(word, ..)| word.as_str()).unwrap_or_default();
        let times: &[i32] = match unit.trim_end_matches('s') {
            "year" => &[12, 1],
            "week" => &[7, 1],
            "month" | "day" => &[1],
            _ => &[1, 12],
        };
        end += usize::from(["year", "week", "month", "day"].contains(&unit.trim_end_matches('s')));
        let mut phrase = |comparison: Comparison, end: usize| {
            let (from, to) = (&words[place].1, &words[end - 1].1);
            let numbers = times.iter().map(|times| number.saturating_mul(*times)).collect();
            found.push(Phrase { comparison, numbers, span: from.start..to.end, aside: words[start].2 });
        };
        if let Some((_, comparison)) = marker {
            phrase(*comparison, end);
        }
        let gap = end + usize::from(says(end, "old"));
        if let Some((marker, comparison)) = BEHIND_EN.iter().find(|(marker, _)| says(gap, marker)) {
            phrase(*comparison, gap + length(marker));
        }
        place = end;
    }
    found
}

/// The words in lower case, where each stands, and whether in brackets.
fn words(text: &str) -> Vec<(String, Range<usize>, bool)> {
    let mut found: Vec<(String, Range<usize>, bool)> = Vec::new();
    let (mut depth, mut open) = (0i32, false);
    for (place, c) in text.char_indices() {
        depth += i32::from(matches!(c, '(' | '（')) - i32::from(matches!(c, ')' | '）'));
        if !c.is_alphanumeric() && !matches!(c, '\'' | '-' | '.') {
            open = false;
            continue;
        }
        match found.last_mut().filter(|_| open) {
            Some((word, span, _)) => {
                word.extend(c.to_lowercase());
                span.end = place + c.len_utf8();
            }
            None => found.push((c.to_lowercase().collect(), place..place + c.len_utf8(), depth > 0)),
        }
        open = true;
    }
    // A full stop at the end is no part of the word; inside, as in 15.5, it is.
    for (word, span, _) in &mut found {
        let whole = word.trim_end_matches('.').len();
        span.end -= word.len() - whole;
        word.truncate(whole);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{Phrase, chinese, english};
    use policy::Comparison::{self, AtLeast, AtMost, LessThan, MoreThan};

    fn said(text: &str, phrases: &[Phrase]) -> Vec<(String, Comparison, i32, bool)> {
        phrases
            .iter()
            .map(|p| (text[p.span.clone()].to_owned(), p.comparison, p.numbers[0], p.aside))
            .collect()
    }

    #[test]
    fn chinese_comparisons_are_understood() {
        for (text, expected) in [
            ("登记超过 3 个", vec![("超过 3 个", MoreThan, 3, false)]),
            ("年满十六周岁", vec![("满十六周岁", AtLeast, 192, false)]),
            ("还不到 60 岁", vec![("不到 60 岁", LessThan, 720, false)]),
            ("不超过半年", vec![("不超过半年", AtMost, 6, false)]),
            ("家里有两个以上孩子", vec![("两个以上", AtLeast, 2, false)]),
            (
                "在 1 年以内（超过 1 年的，由窗口定）",
                vec![("1 年以内", AtMost, 12, false), ("超过 1 年", MoreThan, 12, true)],
            ),
            ("在福州以外缴过，收入在当地定的线以下，2026 年 7 月 1 日以后", vec![]),
            ("满意就好，期满再说，缴了 15.5 年以上", vec![]),
        ] {
            let expected: Vec<_> = expected.into_iter().map(|(s, v, n, a)| (s.to_owned(), v, n, a)).collect();
            assert_eq!(said(text, &chinese(text)), expected);
        }
    }

    #[test]
    fn english_comparisons_are_understood() {
        for (text, expected) in [
            ("You are at least 16.", vec![("at least 16", AtLeast, 16, false)]),
            ("No more than 1 year (over 1 year: ask)", {
                vec![("No more than 1 year", AtMost, 12, false), ("over 1 year", MoreThan, 12, true)]
            }),
            ("paid for 12 months or more", vec![("12 months or more", AtLeast, 12, false)]),
            ("60 years old or older", vec![("60 years old or older", AtLeast, 720, false)]),
            ("less than a year", vec![("less than a year", LessThan, 12, false)]),
            ("within the month, over there, a move or more", vec![]),
        ] {
            let expected: Vec<_> = expected.into_iter().map(|(s, v, n, a)| (s.to_owned(), v, n, a)).collect();
            assert_eq!(said(text, &english(text)), expected);
        }
    }
}
