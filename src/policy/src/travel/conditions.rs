//! How conditions and periods travel.

use super::Way;
use crate::condition::{Comparison, Condition, DateOf, Operand, PersonGroup, TimeUnit};
use crate::ids::{DerivedId, FactId, MessageId, ReckonedId, ScheduleId};
use crate::period::{Event, Period};

const VERBS: [Comparison; 4] =
    [Comparison::AtLeast, Comparison::AtMost, Comparison::MoreThan, Comparison::LessThan];
const BOUNDS: [PersonGroup; 3] = [PersonGroup::Adult, PersonGroup::Child, PersonGroup::OtherChild];

/// A blank condition of each kind, in the order of the numbers under which they travel.
fn blank(kind: u32) -> Option<Condition> {
    let date = DateOf::default();
    Some(match kind {
        0 => Condition::Is(FactId(0), 0),
        1 => Condition::Number(FactId(0), Comparison::AtLeast, Operand::default()),
        2 => Condition::Elapsed(date, TimeUnit::Days, Comparison::AtLeast, 0),
        3 => Condition::Before(date, false, 0),
        4 => Condition::Named(DerivedId(0)),
        5 => Condition::All(Vec::new()),
        6 => Condition::Any(Vec::new()),
        7 => Condition::None(Vec::new()),
        8 => Condition::AtLeast(0, Vec::new()),
        9 => Condition::Some(PersonGroup::Adult, Vec::new()),
        10 => Condition::Every(PersonGroup::Adult, Vec::new()),
        11 => Condition::Office(MessageId(0), Box::default()),
        12 => Condition::Always,
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
    }
}

pub(super) fn condition<W: Way>(way: &mut W, value: &mut Condition) {
    let mut number = kind(value);
    way.number(&mut number);
    if number != kind(value) {
        match blank(number) {
            Some(blank) => *value = blank,
            None => return way.refuse(),
        }
    }
    match value {
        Condition::Is(fact, mask) => {
            way.small(&mut fact.0);
            way.number(mask);
        }
        Condition::Number(fact, verb, against) => {
            way.small(&mut fact.0);
            way.pick(verb, &VERBS);
            self::against(way, against);
        }
        Condition::Elapsed(of, since, verb, amount) => {
            date(way, of);
            way.pick(since, &[TimeUnit::Days, TimeUnit::Months]);
            way.pick(verb, &VERBS);
            way.signed(amount);
        }
        Condition::Before(of, before, day) => {
            date(way, of);
            way.yes(before);
            way.signed(day);
        }
        Condition::Named(id) => way.small(&mut id.0),
        Condition::All(inner) | Condition::Any(inner) | Condition::None(inner) => way.list(inner, condition),
        Condition::AtLeast(least, inner) => {
            let mut wide = u16::from(*least);
            way.small(&mut wide);
            *least = wide as u8;
            way.list(inner, condition);
        }
        Condition::Some(bound, inner) | Condition::Every(bound, inner) => {
            way.pick(bound, &BOUNDS);
            way.list(inner, condition);
        }
        Condition::Office(question, inner) => {
            way.message(question);
            condition(way, inner);
        }
        Condition::Always => {}
    }
}

/// A date is a fact, or a reckoned one: its number is doubled, and odd for the latter.
pub(super) fn date<W: Way>(way: &mut W, value: &mut DateOf) {
    let mut number = match value {
        DateOf::Fact(fact) => u32::from(fact.0) << 1,
        DateOf::Computed(id) => u32::from(id.0) << 1 | 1,
    };
    way.number(&mut number);
    let place = (number >> 1) as u16;
    *value = if number & 1 == 0 { DateOf::Fact(FactId(place)) } else { DateOf::Computed(ReckonedId(place)) };
}

fn against<W: Way>(way: &mut W, value: &mut Operand) {
    let mut number = matches!(value, Operand::Number(_));
    way.yes(&mut number);
    if number {
        let mut than = if let Operand::Number(than) = value { *than } else { 0 };
        way.signed(&mut than);
        *value = Operand::Number(than);
    } else {
        let (mut id, mut at) = match value {
            Operand::Schedule(id, at) => (*id, *at),
            Operand::Number(_) => (ScheduleId(0), DateOf::default()),
        };
        way.small(&mut id.0);
        date(way, &mut at);
        *value = Operand::Schedule(id, at);
    }
}

pub(super) fn period<W: Way>(way: &mut W, value: &mut Period) {
    let Period { from, until, at } = value;
    way.maybe(from, W::day);
    way.maybe(until, W::day);
    way.maybe(at, event);
}

fn event<W: Way>(way: &mut W, value: &mut Event) {
    let Event { date: of, label } = value;
    date(way, of);
    way.message(label);
}
