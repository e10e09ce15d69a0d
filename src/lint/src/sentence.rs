//! Where the sentences of the document begin and end. Knows signs, no words and no rule.

use std::ops::Range;

const OPEN: &str = "(（〔［【《〈“‘「『";
const CLOSE: &str = ")）〕］】》〉”’」』";

/// The sentences of a text, as bytes of it. A sentence ends with 。 or with its line; a 。 within brackets or quotation
/// marks ends nothing, unless the marks close at once, and then they belong to it. What follows the last 。 of a line
/// is a sentence of its own.
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut begin = 0;
    for line in text.split_inclusive('\n') {
        let end = begin + line.len();
        let mut start = begin;
        let mut depth = 0_usize;
        let mut ended = false;
        for (place, sign) in line.char_indices() {
            let at = begin + place;
            if ended && depth == 0 && !CLOSE.contains(sign) {
                keep(text, start..at, &mut found);
                (start, ended) = (at, false);
            }
            if OPEN.contains(sign) {
                (depth, ended) = (depth + 1, false);
            } else if CLOSE.contains(sign) {
                depth = depth.saturating_sub(1);
            } else {
                ended = sign == '。';
            }
        }
        keep(text, start..end, &mut found);
        begin = end;
    }
    found
}

/// Keeps what is not blank, without the white space around it.
fn keep(text: &str, range: Range<usize>, found: &mut Vec<Range<usize>>) {
    let piece = &text[range.clone()];
    let start = range.start + (piece.len() - piece.trim_start().len());
    let end = start + piece.trim().len();
    if start < end {
        found.push(start..end);
    }
}

#[cfg(test)]
mod tests {
    use super::sentences;

    #[track_caller]
    fn cut(text: &str, into: &[&str]) {
        let found: Vec<&str> = sentences(text).into_iter().map(|range| &text[range]).collect();
        assert_eq!(found, into);
    }

    #[test]
    fn a_sentence_ends_with_its_full_stop_or_its_line() {
        cut("(一)甲。乙,丙;丁。\n戊\n", &["(一)甲。", "乙,丙;丁。", "戊"]);
        cut("甲。(責任單位:市)\n", &["甲。", "(責任單位:市)"]);
        cut(" \n\n", &[]);
        cut("", &[]);
    }

    #[test]
    fn marks_that_close_behind_a_full_stop_belong_to_it() {
        cut("他說:“甲。”乙。", &["他說:“甲。”", "乙。"]);
        cut("甲(乙。《丙。》)丁。", &["甲(乙。《丙。》)", "丁。"]);
    }

    #[test]
    fn a_full_stop_amid_brackets_or_quotation_marks_ends_nothing() {
        cut("甲“乙。丙”丁。戊。", &["甲“乙。丙”丁。", "戊。"]);
        cut("甲(乙。丙),丁。", &["甲(乙。丙),丁。"]);
    }

    #[test]
    fn a_bracket_that_is_never_closed_swallows_its_line_alone() {
        cut("甲(乙。丙。\n丁。戊。", &["甲(乙。丙。", "丁。", "戊。"]);
        cut("甲)。乙。", &["甲)。", "乙。"]);
    }
}
