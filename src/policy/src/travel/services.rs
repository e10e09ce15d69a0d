//! How services travel: requirements, advice, guidance, grounds.

use super::Way;
use super::conditions::{condition, period};
use super::facts::SCOPES;
use crate::book::{Advice, Guidance, LegalBasis, Requirement, Service, Step, Yearly};
use crate::ids::MessageId;
use crate::papers::{Alternative, Paper, WaivedPaper};

pub(super) fn service<W: Way>(way: &mut W, value: &mut Service) {
    let Service {
        id,
        topic,
        of,
        name,
        what,
        yes,
        not_yet,
        decided,
        not_needed,
        requirements,
        advice,
        guidance,
        grounds,
        after,
        urgent,
    } = value;
    let Guidance {
        steps,
        papers,
        spared,
        office,
        channels,
        hotlines,
        time,
        fee,
        questions_for_office,
        traps,
        yearly,
    } = guidance;
    way.text(id);
    way.small(topic);
    way.pick(of, &SCOPES);
    // In the order in which the reader numbers what they say.
    way.list(requirements, requirement);
    way.list(advice, self::advice);
    way.list(papers, paper);
    way.list(spared, self::spared);
    way.message(office);
    way.list(steps, step);
    for message in [name, what, yes, not_yet, decided, not_needed] {
        way.message(message);
    }
    way.list(channels, W::message);
    way.list(hotlines, W::message);
    way.message(time);
    way.message(fee);
    way.list(questions_for_office, W::message);
    way.list(traps, W::message);
    way.maybe(yearly, self::yearly);
    way.list(grounds, ground);
    way.list(after, |way, id| way.small(&mut id.0));
    way.yes(urgent);
}

fn requirement<W: Way>(way: &mut W, value: &mut Requirement) {
    let Requirement { id: _, need, condition: holds, label, unmet, grounds, period: when, yearly } = value;
    way.yes(need);
    condition(way, holds);
    period(way, when);
    way.message(label);
    way.message(unmet);
    way.list(grounds, ground);
    way.maybe(yearly, self::yearly);
}

fn advice<W: Way>(way: &mut W, value: &mut Advice) {
    let Advice { id: _, when, message, grounds, period: in_force, yearly } = value;
    condition(way, when);
    period(way, in_force);
    way.message(message);
    way.list(grounds, ground);
    way.maybe(yearly, self::yearly);
}

fn yearly<W: Way>(way: &mut W, value: &mut Yearly) {
    let Yearly { checked, again } = value;
    way.day(checked);
    way.day(again);
}

fn paper<W: Way>(way: &mut W, value: &mut Paper) {
    let Paper { any, when, period: in_force } = value;
    period(way, in_force);
    way.list(any, alternative);
    way.maybe(when, condition);
}

fn alternative<W: Way>(way: &mut W, value: &mut Alternative) {
    let Alternative { id: _, paper, when } = value;
    way.message(paper);
    way.maybe(when, condition);
}

fn spared<W: Way>(way: &mut W, value: &mut WaivedPaper) {
    let WaivedPaper { paper, grounds } = value;
    way.message(paper);
    way.list(grounds, ground);
}

fn step<W: Way>(way: &mut W, value: &mut Step) {
    let Step { message } = value;
    way.message(message);
}

fn ground<W: Way>(way: &mut W, value: &mut LegalBasis) {
    let mut number = match value {
        LegalBasis::Document { .. } => 0,
        LegalBasis::Law { .. } => 1,
        LegalBasis::Office => 2,
    };
    way.number(&mut number);
    match number {
        0 => {
            let (mut clause, mut quote) = match value {
                LegalBasis::Document { clause, quote } => (*clause, *quote),
                _ => (0, MessageId(0)),
            };
            way.small(&mut clause);
            way.message(&mut quote);
            *value = LegalBasis::Document { clause, quote };
        }
        1 => {
            let (mut title, mut article) = match value {
                LegalBasis::Law { title, article } => (*title, std::mem::take(article)),
                _ => (MessageId(0), String::new()),
            };
            way.message(&mut title);
            way.text(&mut article);
            *value = LegalBasis::Law { title, article };
        }
        2 => *value = LegalBasis::Office,
        _ => way.refuse(),
    }
}
