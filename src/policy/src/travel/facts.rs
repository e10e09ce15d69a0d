//! How the book as a whole travels, and its vocabulary: topics, facts, named conditions, schedules, clauses.

use super::Way;
use super::conditions::condition;
use super::services::service;
use crate::book::{Change, Clause, Fact, Kind, NamedCondition, RuleBook, Scope, Sensitivity, Topic, Unit};
use crate::schedule::{ComputedDate, Schedule};

pub(super) const SCOPES: [Scope; 4] = [Scope::Household, Scope::Applicant, Scope::Adult, Scope::Child];

pub(super) fn book<W: Way>(way: &mut W, value: &mut RuleBook) {
    let RuleBook {
        format: _,
        from,
        until,
        topics,
        facts,
        derived,
        schedules,
        reckoned,
        clauses,
        services,
        partner,
        children,
    } = value;
    way.day(from);
    way.day(until);
    way.list(topics, topic);
    way.list(facts, fact);
    way.list(derived, self::derived);
    way.list(schedules, schedule);
    way.list(reckoned, self::reckoned);
    way.list(clauses, clause);
    way.list(services, service);
    way.small(&mut partner.0);
    way.small(&mut children.0);
}

fn topic<W: Way>(way: &mut W, value: &mut Topic) {
    let Topic { id, name, what } = value;
    way.text(id);
    way.message(name);
    way.message(what);
}

fn fact<W: Way>(way: &mut W, value: &mut Fact) {
    let Fact {
        id,
        of,
        kind,
        sensitivity,
        change,
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
    way.text(id);
    way.pick(of, &SCOPES);
    self::kind(way, kind);
    way.pick(sensitivity, &[Sensitivity::Plain, Sensitivity::Sensitive]);
    way.pick(change, &[Change::Person, Change::Time, Change::Life, Change::Never]);
    way.maybe(change_to, W::number);
    way.maybe(of_partner, W::number);
    // In the order in which the reader numbers them.
    way.list(options, W::message);
    way.message(question);
    way.maybe(question_other, W::message);
    way.message(label);
    way.message(why);
    way.message(find_out);
    way.maybe(hint, W::message);
    way.maybe(given, condition);
    way.yes(past);
}

fn kind<W: Way>(way: &mut W, value: &mut Kind) {
    let mut number = match value {
        Kind::Choice(_) => 0,
        Kind::Number(..) => 1,
        Kind::Date => 2,
    };
    way.number(&mut number);
    match number {
        0 => {
            let mut options =
                if let Kind::Choice(options) = value { std::mem::take(options) } else { Vec::new() };
            way.list(&mut options, W::text);
            *value = Kind::Choice(options);
        }
        1 => {
            let (mut unit, mut least, mut most) = match value {
                Kind::Number(unit, least, most) => (*unit, *least, *most),
                _ => (Unit::Months, 0, 0),
            };
            way.pick(&mut unit, &[Unit::Months, Unit::Count]);
            way.signed(&mut least);
            way.signed(&mut most);
            *value = Kind::Number(unit, least, most);
        }
        2 => *value = Kind::Date,
        _ => way.refuse(),
    }
}

fn derived<W: Way>(way: &mut W, value: &mut NamedCondition) {
    let NamedCondition { id: _, condition: holds } = value;
    condition(way, holds);
}

fn schedule<W: Way>(way: &mut W, value: &mut Schedule) {
    let Schedule { id: _, base, from, every, add, limit } = value;
    for number in [base, from, every, add, limit] {
        way.signed(number);
    }
}

fn reckoned<W: Way>(way: &mut W, value: &mut ComputedDate) {
    let ComputedDate { id: _, of, by, schedules } = value;
    way.small(&mut of.0);
    way.small(&mut by.0);
    way.list(schedules, |way, id| way.small(&mut id.0));
}

fn clause<W: Way>(way: &mut W, value: &mut Clause) {
    let Clause { number, anchor } = value;
    way.text(number);
    way.text(anchor);
}
