//! How the book as a whole travels, and its vocabulary: topics, facts, named conditions, schedules, clauses.

use super::Codec;
use super::conditions::condition;
use super::services::service;
use crate::book::{
    Changeability, Clause, Fact, Kind, NamedCondition, RuleBook, Scope, Sensitivity, Topic, Unit,
};
use crate::schedule::{ComputedDate, Schedule};

pub(super) const SCOPES: [Scope; 4] = [Scope::Household, Scope::Applicant, Scope::Adult, Scope::Child];

pub(super) fn book<W: Codec>(codec: &mut W, value: &mut RuleBook) {
    let RuleBook {
        format: _,
        from,
        until,
        topics,
        facts,
        named_conditions,
        schedules,
        computed_dates,
        clauses,
        services,
        partner,
        children,
    } = value;
    codec.day(from);
    codec.day(until);
    codec.list(topics, topic);
    codec.list(facts, fact);
    codec.list(named_conditions, self::named_condition);
    codec.list(schedules, schedule);
    codec.list(computed_dates, self::computed_date);
    codec.list(clauses, clause);
    codec.list(services, service);
    codec.small(&mut partner.0);
    codec.small(&mut children.0);
}

fn topic<W: Codec>(codec: &mut W, value: &mut Topic) {
    let Topic { id, name, what } = value;
    codec.text(id);
    codec.message(name);
    codec.message(what);
}

fn fact<W: Codec>(codec: &mut W, value: &mut Fact) {
    let Fact {
        id,
        of,
        kind,
        sensitivity,
        changeability,
        change_to,
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
    codec.one_of(of, &SCOPES);
    self::kind(codec, kind);
    codec.one_of(sensitivity, &[Sensitivity::Plain, Sensitivity::Sensitive]);
    codec.one_of(
        changeability,
        &[Changeability::Person, Changeability::Time, Changeability::Life, Changeability::Never],
    );
    codec.maybe(change_to, W::number);
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
            codec.one_of(&mut unit, &[Unit::Months, Unit::Count]);
            codec.signed(&mut least);
            codec.signed(&mut most);
            *value = Kind::Number(unit, least, most);
        }
        2 => *value = Kind::Date,
        _ => codec.fail(),
    }
}

fn named_condition<W: Codec>(codec: &mut W, value: &mut NamedCondition) {
    let NamedCondition { id: _, condition: holds } = value;
    condition(codec, holds);
}

fn schedule<W: Codec>(codec: &mut W, value: &mut Schedule) {
    let Schedule { id: _, base, from, every, add, limit } = value;
    for number in [base, from, every, add, limit] {
        codec.signed(number);
    }
}

fn computed_date<W: Codec>(codec: &mut W, value: &mut ComputedDate) {
    let ComputedDate { id: _, of, by, schedules } = value;
    codec.small(&mut of.0);
    codec.small(&mut by.0);
    codec.list(schedules, |codec, id| codec.small(&mut id.0));
}

fn clause<W: Codec>(codec: &mut W, value: &mut Clause) {
    let Clause { number, anchor } = value;
    codec.text(number);
    codec.text(anchor);
}
