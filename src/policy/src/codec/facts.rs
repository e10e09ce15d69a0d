//! The encoding of facts.

use crate::codec::coder::Codec;
use crate::codec::conditions::condition;
use crate::model::fact::{Changeability, Fact, Kind, Scope, Sensitivity, Unit};

pub(super) fn fact<W: Codec>(codec: &mut W, value: &mut Fact) {
    let Fact {
        id,
        of,
        kind,
        sensitivity,
        changeability,
        change_to,
        kept,
        of_partner,
        question,
        question_other,
        label,
        why,
        find_out,
        hint,
        options,
        given,
        past,
    } = value;
    codec.text(id);
    codec.one_of(of, &Scope::ALL);
    self::kind(codec, kind);
    codec.one_of(sensitivity, &[Sensitivity::Plain, Sensitivity::Sensitive]);
    codec.one_of(changeability, &Changeability::ALL);
    codec.maybe(change_to, W::number);
    codec.number(kept);
    codec.maybe(of_partner, W::number);
    // In the order in which the reader numbers them.
    codec.list(options, W::message);
    codec.message(question);
    codec.maybe(question_other, W::message);
    codec.message(label);
    codec.message(why);
    codec.message(find_out);
    codec.maybe(hint, W::message);
    codec.maybe(given, condition);
    codec.yes(past);
}

fn kind<W: Codec>(codec: &mut W, value: &mut Kind) {
    let mut number = match value {
        Kind::Choice(_) => 0,
        Kind::Number(..) => 1,
        Kind::Date => 2,
    };
    codec.number(&mut number);
    match number {
        0 => {
            let mut options =
                if let Kind::Choice(options) = value { std::mem::take(options) } else { Vec::new() };
            codec.list(&mut options, W::text);
            *value = Kind::Choice(options);
        }
        1 => {
            let (mut unit, mut least, mut most) = match value {
                Kind::Number(unit, least, most) => (*unit, *least, *most),
                _ => (Unit::Months, 0, 0),
            };
            codec.one_of(&mut unit, &Unit::ALL);
            codec.signed(&mut least);
            codec.signed(&mut most);
            *value = Kind::Number(unit, least, most);
        }
        2 => *value = Kind::Date,
        _ => codec.fail(),
    }
}
