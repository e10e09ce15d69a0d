//! The encoding of the book as a whole: topics, named conditions, schedules, computed dates, clauses.

use crate::codec::coder::Codec;
use crate::codec::conditions::condition;
use crate::codec::facts::fact;
use crate::codec::services::{told, turning};
use crate::model::book::{Clause, NamedCondition, RuleBook, Topic};
use crate::model::constraint::{Constraint, EarlierDate, Likelihood};
use crate::model::days_off::DaysOff;
use crate::model::schedule::{ComputedDate, Schedule};

/// What the questions turn on.
pub(super) fn questions<W: Codec>(codec: &mut W, value: &mut RuleBook) {
    let RuleBook {
        format: _,
        from,
        until,
        topics,
        facts,
        constraints,
        named_conditions,
        schedules,
        computed_dates,
        days_off,
        clauses: _,
        services,
        partner,
        children,
    } = value;
    codec.day(from);
    codec.day(until);
    codec.list(topics, topic);
    codec.list(facts, fact);
    codec.list(constraints, constraint);
    codec.list(named_conditions, self::named_condition);
    codec.list(schedules, schedule);
    codec.list(computed_dates, self::computed_date);
    self::days_off(codec, days_off);
    codec.list(services, turning);
    codec.small(&mut partner.0);
    codec.small(&mut children.0);
}

/// What only the results tell; the services are there already.
pub(super) fn results<W: Codec>(codec: &mut W, value: &mut RuleBook) {
    codec.list(&mut value.clauses, clause);
    value.services.iter_mut().for_each(|service| told(codec, service));
}

fn topic<W: Codec>(codec: &mut W, value: &mut Topic) {
    let Topic { id, name, what } = value;
    codec.text(id);
    codec.message(name);
    codec.message(what);
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

fn days_off<W: Codec>(codec: &mut W, value: &mut DaysOff) {
    let DaysOff { years, plain_months, turned } = value;
    codec.list(years, W::signed);
    codec.number(plain_months);
    codec.list(turned, W::day);
}

fn clause<W: Codec>(codec: &mut W, value: &mut Clause) {
    let Clause { number, anchor } = value;
    codec.text(number);
    codec.text(anchor);
}

fn constraint<W: Codec>(codec: &mut W, value: &mut Constraint) {
    let Constraint { id: _, likelihood, condition: holds, earlier, reason, grounds: _ } = value;
    codec.one_of(likelihood, &[Likelihood::Impossible, Likelihood::Unlikely]);
    condition(codec, holds);
    codec.maybe(earlier, |codec, EarlierDate { date, than, months }| {
        codec.small(&mut date.0);
        codec.small(&mut than.0);
        codec.signed(months);
    });
    codec.message(reason);
}
