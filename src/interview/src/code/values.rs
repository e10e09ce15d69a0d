//! One answer as bits: nothing said, "I don't know", one value, or several still possible. Frequent ones are short.
//! Must not know: whose answer it is, which answers come before it.

use super::layout::Layout;
use super::signs::Bits;
use crate::state::Answer;
use policy::{Day, FactKey, Kind, Known, RuleBook};

/// What stands behind the bit that says "not exactly one value".
const UNSURE: u32 = 0;
/// A year of months, or one month of days.
const SHORT: u32 = 1;
/// One year of days.
const LONG: u32 = 2;
/// Both ends.
const ENDS: u32 = 3;

/// The first month of all, as [`Day::month_index`] counts.
const FIRST_MONTH: i32 = 1900 * 12;

/// Writes an answer, or that there is none. One that the question does not allow counts as none.
pub fn write(bits: &mut Bits, book: &RuleBook, layout: &Layout, key: FactKey, answer: Option<Answer>) {
    let fact = book.fact(key.fact);
    let answer = answer.filter(|answer| match answer {
        Answer::Unsure => true,
        Answer::Known(known) => is_value(*known) && known.refines(fact.anything()),
    });
    bits.push(u32::from(answer.is_some()), 1);
    let Some(answer) = answer else { return };
    if let Kind::Choice(_) = fact.kind {
        let options = layout.options(key.fact);
        let count = options.len() as u32;
        let Answer::Known(known) = answer else { return bits.push(count, width(count + 1)) };
        match options.iter().position(|place| known.mask() == 1 << place) {
            Some(only) => bits.push(only as u32, width(count + 1)),
            None => {
                bits.push(count + 1, width(count + 1));
                options.iter().for_each(|place| bits.push(known.mask() >> place & 1, 1));
            }
        }
        return;
    }
    let (least, most) = fact.anything().ends();
    let Answer::Known(known) = answer else { return bits.push(0b100 | UNSURE, 3) };
    let (low, high) = known.ends();
    let end = |value: i32| (value - least) as u32;
    let whole = width(end(most));
    if low == high {
        bits.push(0, 1);
        bits.push(end(low), whole);
        return;
    }
    for span in [SHORT, LONG] {
        let number = match (&fact.kind, span) {
            (Kind::Date, SHORT) => (Day(low).month_index() - FIRST_MONTH) as u32,
            (Kind::Date, _) => ((Day(low).month_index() - FIRST_MONTH) / 12) as u32,
            _ => end(low),
        };
        if ends(&fact.kind, span, number) == Some((low, high)) {
            bits.push(0b100 | span, 3);
            bits.push(number, number_width(&fact.kind, span, whole));
            return;
        }
    }
    bits.push(0b100 | ENDS, 3);
    bits.push(end(low), whole);
    bits.push(end(high), whole);
}

/// Reads an answer, or that there is none; nothing at all if this is no answer to the question.
pub fn read(bits: &mut Bits, book: &RuleBook, layout: &Layout, key: FactKey) -> Option<Option<Answer>> {
    if bits.take(1)? == 0 {
        return Some(None);
    }
    let fact = book.fact(key.fact);
    let known = if let Kind::Choice(_) = fact.kind {
        let options = layout.options(key.fact);
        let count = options.len() as u32;
        match bits.take(width(count + 1))? {
            only if only < count => Known::option(usize::from(*options.get(only as usize)?)),
            unsure if unsure == count => return Some(Some(Answer::Unsure)),
            several if several == count + 1 => {
                let mut mask = 0;
                for place in options {
                    mask |= bits.take(1)? << place;
                }
                // One alone is written shorter.
                (mask.count_ones() > 1).then_some(Known::Options(mask))?
            }
            _ => return None,
        }
    } else {
        let (least, most) = fact.anything().ends();
        let whole = width((most - least) as u32);
        let end = |bits: &mut Bits| Some(least + bits.take(whole)? as i32);
        if bits.take(1)? == 0 {
            Known::number(end(bits)?)
        } else {
            match bits.take(2)? {
                UNSURE => return Some(Some(Answer::Unsure)),
                ENDS => Known::Range(end(bits)?, end(bits)?),
                span => {
                    let number = bits.take(number_width(&fact.kind, span, whole))?;
                    let (low, high) = ends(&fact.kind, span, number)?;
                    Known::Range(low, high)
                }
            }
        }
    };
    (is_value(known) && known.refines(fact.anything())).then_some(Some(Answer::Known(known)))
}

fn is_value(known: Known) -> bool {
    match known {
        Known::Options(mask) => mask != 0,
        Known::Range(low, high) => low <= high,
    }
}

/// What a number behind [`SHORT`] or [`LONG`] stands for: twelve months from one on, a month or a year of days.
fn ends(kind: &Kind, span: u32, number: u32) -> Option<(i32, i32)> {
    let number = number as i32;
    match (kind, span) {
        (Kind::Number(_, least, most), SHORT) => {
            let low = least + number;
            Some((low, (low + 11).min(*most)))
        }
        (Kind::Date, span) => {
            let months = if span == SHORT { 1 } else { 12 };
            let first = Day::EARLIEST.plus_months(number * months);
            Some((first.0, first.plus_months(months).0 - 1))
        }
        _ => None,
    }
}

fn number_width(kind: &Kind, span: u32, whole: u32) -> u32 {
    match (kind, span) {
        (Kind::Date, SHORT) => 12,
        (Kind::Date, _) => 8,
        _ => whole,
    }
}

/// How many bits the numbers from 0 to this one need.
fn width(most: u32) -> u32 {
    u32::BITS - most.leading_zeros()
}
