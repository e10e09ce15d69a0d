//! Encoding of one answer: none, "I don't know", one value, or several still possible. Frequent ones take fewer bits.
//! Must not know: whose answer it is, which answers precede it.

use super::alphabet::Bits;
use super::layout::Layout;
use crate::state::Answer;
use policy::{Day, FactKey, Kind, Known, RuleBook};

/// Two-bit code after the bit "not exactly one value": "I don't know".
const UNSURE: u32 = 0;
/// Likewise: twelve months, or the days of one month.
const SHORT: u32 = 1;
/// Likewise: the days of one year.
const LONG: u32 = 2;
/// Likewise: both ends of the interval follow.
const ENDS: u32 = 3;

/// The earliest month, as [`Day::month_index`] counts.
const FIRST_MONTH: i32 = 1900 * 12;

/// Writes an answer, or that there is none. An answer that the question does not allow counts as none.
pub fn encode(bits: &mut Bits, book: &RuleBook, layout: &Layout, key: FactKey, answer: Option<Answer>) {
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

/// Reads an answer, or that there is none (`Some(None)`); `None` if the bits are no answer to the question.
pub fn decode(bits: &mut Bits, book: &RuleBook, layout: &Layout, key: FactKey) -> Option<Option<Answer>> {
    if bits.read(1)? == 0 {
        return Some(None);
    }
    let fact = book.fact(key.fact);
    let known = if let Kind::Choice(_) = fact.kind {
        let options = layout.options(key.fact);
        let count = options.len() as u32;
        match bits.read(width(count + 1))? {
            only if only < count => Known::option(usize::from(*options.get(only as usize)?)),
            unsure if unsure == count => return Some(Some(Answer::Unsure)),
            several if several == count + 1 => {
                let mut mask = 0;
                for place in options {
                    mask |= bits.read(1)? << place;
                }
                // A single option has the shorter form.
                (mask.count_ones() > 1).then_some(Known::Options(mask))?
            }
            _ => return None,
        }
    } else {
        let (least, most) = fact.anything().ends();
        let whole = width((most - least) as u32);
        let end = |bits: &mut Bits| Some(least + bits.read(whole)? as i32);
        if bits.read(1)? == 0 {
            Known::number(end(bits)?)
        } else {
            match bits.read(2)? {
                UNSURE => return Some(Some(Answer::Unsure)),
                ENDS => Known::Range(end(bits)?, end(bits)?),
                span => {
                    let number = bits.read(number_width(&fact.kind, span, whole))?;
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

/// The interval that a number after [`SHORT`] or [`LONG`] stands for.
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
