//! How conditions and periods travel.

use crate::codec::coder::Codec;
use crate::model::condition::{Comparison, Condition, DateOf, Operand, PersonGroup, TimeUnit};
use crate::model::ids::{ComputedDateId, FactId, MessageId, NamedConditionId, ScheduleId};
use crate::model::period::{Period, PeriodEvent};

/// A blank condition of each kind, in the order of the numbers under which they travel.
fn blank(kind: u32) -> Option<Condition> {
    let date = DateOf::default();
    Some(match kind {
        0 => Condition::Is(FactId(0), 0),
        1 => Condition::Number(FactId(0), Comparison::AtLeast, Operand::default()),
        2 => Condition::Elapsed(date, TimeUnit::Days, Comparison::AtLeast, 0),
        3 => Condition::Before(date, false, 0),
        4 => Condition::Named(NamedConditionId(0)),
        5 => Condition::All(Vec::new()),
        6 => Condition::Any(Vec::new()),
        7 => Condition::None(Vec::new()),
        8 => Condition::AtLeast(0, Vec::new()),
        9 => Condition::Some(PersonGroup::Adult, Vec::new()),
        10 => Condition::Every(PersonGroup::Adult, Vec::new()),
        11 => Condition::Office(MessageId(0), Box::default()),
        12 => Condition::Always,
        13 => Condition::PastDaysOff(Box::default()),
        _ => return None,
    })
}

fn kind(condition: &Condition) -> u32 {
    match condition {
        Condition::Is(..) => 0,
        Condition::Number(..) => 1,
        Condition::Elapsed(..) => 2,
        Condition::Before(..) => 3,
        Condition::Named(_) => 4,
        Condition::All(_) => 5,
        Condition::Any(_) => 6,
        Condition::None(_) => 7,
        Condition::AtLeast(..) => 8,
        Condition::Some(..) => 9,
        Condition::Every(..) => 10,
        Condition::Office(..) => 11,
        Condition::Always => 12,
        Condition::PastDaysOff(_) => 13,
    }
}

pub(super) fn condition<W: Codec>(codec: &mut W, value: &mut Condition) {
    let mut number = kind(value);
    codec.number(&mut number);
    if number != kind(value) {
        match blank(number) {
            Some(blank) => *value = blank,
            None => return codec.fail(),
        }
    }
    match value {
        Condition::Is(fact, mask) => {
            codec.small(&mut fact.0);
            codec.number(mask);
        }
        Condition::Number(fact, comparison, operand) => {
            codec.small(&mut fact.0);
            codec.one_of(comparison, &Comparison::ALL);
            self::operand(codec, operand);
        }
        Condition::Elapsed(of, since, comparison, amount) => {
            date(codec, of);
            codec.one_of(since, &[TimeUnit::Days, TimeUnit::Months]);
            codec.one_of(comparison, &Comparison::ALL);
            codec.signed(amount);
        }
        Condition::Before(of, before, day) => {
            date(codec, of);
            codec.yes(before);
            codec.signed(day);
        }
        Condition::Named(id) => codec.small(&mut id.0),
        Condition::All(inner) | Condition::Any(inner) | Condition::None(inner) => {
            codec.list(inner, condition)
        }
        Condition::AtLeast(least, inner) => {
            let mut wide = u16::from(*least);
            codec.small(&mut wide);
            *least = wide as u8;
            codec.list(inner, condition);
        }
        Condition::Some(bound, inner) | Condition::Every(bound, inner) => {
            codec.one_of(bound, &PersonGroup::ALL);
            codec.list(inner, condition);
        }
        Condition::Office(question, inner) => {
            codec.message(question);
            condition(codec, inner);
        }
        Condition::PastDaysOff(inner) => condition(codec, inner),
        Condition::Always => {}
    }
}

/// A date is a fact, or a computed one: its number is doubled, and odd for the latter.
pub(super) fn date<W: Codec>(codec: &mut W, value: &mut DateOf) {
    let mut number = match value {
        DateOf::Fact(fact) => u32::from(fact.0) << 1,
        DateOf::Computed(id) => u32::from(id.0) << 1 | 1,
    };
    codec.number(&mut number);
    let place = (number >> 1) as u16;
    *value =
        if number & 1 == 0 { DateOf::Fact(FactId(place)) } else { DateOf::Computed(ComputedDateId(place)) };
}

fn operand<W: Codec>(codec: &mut W, value: &mut Operand) {
    let mut number = matches!(value, Operand::Number(_));
    codec.yes(&mut number);
    if number {
        let mut than = if let Operand::Number(than) = value { *than } else { 0 };
        codec.signed(&mut than);
        *value = Operand::Number(than);
    } else {
        let (mut id, mut at) = match value {
            Operand::Schedule(id, at) => (*id, *at),
            Operand::Number(_) => (ScheduleId(0), DateOf::default()),
        };
        codec.small(&mut id.0);
        date(codec, &mut at);
        *value = Operand::Schedule(id, at);
    }
}

pub(super) fn period<W: Codec>(codec: &mut W, value: &mut Period) {
    let Period { from, until, at } = value;
    codec.maybe(from, W::day);
    codec.maybe(until, W::day);
    codec.maybe(at, event);
}

fn event<W: Codec>(codec: &mut W, value: &mut PeriodEvent) {
    let PeriodEvent { date: of, label } = value;
    date(codec, of);
    codec.message(label);
}
