//! How services travel: what the questions turn on, and what is told.

use crate::codec::coder::Codec;
use crate::codec::conditions::{condition, period};
use crate::model::fact::Scope;
use crate::model::ids::MessageId;
use crate::model::legal_basis::LegalBasis;
use crate::model::papers::{Alternative, Paper, WaivedPaper};
use crate::model::service::{
    Advice, FirstLine, Guidance, GuidanceStep, Move, Requirement, RequirementKind, RestrictedLine, Service,
    Stake, Yearly,
};

/// What the questions turn on: whom a service is for, and of its rules whether they hold.
pub(super) fn turning<W: Codec>(codec: &mut W, value: &mut Service) {
    // A link to the first question of a service names it.
    codec.text(&mut value.id);
    codec.small(&mut value.topic);
    codec.one_of(&mut value.of, &Scope::ALL);
    codec.list(&mut value.requirements, |codec, rule| {
        codec.one_of(&mut rule.kind, &[RequirementKind::Eligibility, RequirementKind::Applicability]);
        condition(codec, &mut rule.condition);
        period(codec, &mut rule.period);
        codec.yes(&mut rule.ends_with_document);
    });
    codec.list(&mut value.advice, |codec, advice| {
        condition(codec, &mut advice.condition);
        period(codec, &mut advice.period);
        codec.yes(&mut advice.ends_with_document);
    });
}

/// What is told of a service, of as many requirements and advice as it has.
pub(super) fn told<W: Codec>(codec: &mut W, value: &mut Service) {
    let Service {
        id: _,
        topic: _,
        of: _,
        name,
        what,
        yes,
        not_yet,
        decided,
        not_needed,
        first_lines,
        requirements,
        advice,
        guidance,
        grounds,
        after,
        urgent,
        action,
        stake,
        ends_quietly,
        good_to_know,
    } = value;
    let Guidance {
        steps,
        papers,
        waived_papers,
        office,
        channels,
        hotlines,
        time,
        fee,
        questions_for_office,
        traps,
        restricted,
        yearly,
    } = guidance;
    // In the order in which the reader numbers what they say.
    requirements.iter_mut().for_each(|rule| requirement(codec, rule));
    advice.iter_mut().for_each(|value| self::advice(codec, value));
    codec.list(papers, paper);
    codec.list(waived_papers, self::waived_papers);
    codec.message(office);
    codec.list(steps, guidance_step);
    for message in [name, what, yes, not_yet, decided, not_needed] {
        codec.message(message);
    }
    codec.list(channels, W::message);
    codec.list(hotlines, W::message);
    codec.message(time);
    codec.message(fee);
    codec.list(questions_for_office, W::message);
    codec.list(traps, W::message);
    codec.maybe(yearly, self::yearly);
    codec.list(grounds, ground);
    codec.list(after, |codec, id| codec.small(&mut id.0));
    for flag in [urgent, ends_quietly, good_to_know] {
        codec.yes(flag);
    }
    codec.one_of(action, &Move::ALL);
    codec.one_of(stake, &Stake::ALL);
    codec.list(first_lines, first_line);
    codec.list(restricted, self::restricted);
}

fn first_line<W: Codec>(codec: &mut W, value: &mut FirstLine) {
    let FirstLine { id: _, instead_of, condition: holds, message, action } = value;
    codec.message(instead_of);
    condition(codec, holds);
    codec.message(message);
    codec.maybe(action, |codec, action| codec.one_of(action, &Move::ALL));
}

fn restricted<W: Codec>(codec: &mut W, value: &mut RestrictedLine) {
    let RestrictedLine { message, condition: holds } = value;
    codec.message(message);
    condition(codec, holds);
}

fn requirement<W: Codec>(codec: &mut W, value: &mut Requirement) {
    let Requirement {
        id: _,
        kind: _,
        condition: _,
        label,
        unmet,
        grounds,
        period: _,
        ends_with_document: _,
        yearly,
    } = value;
    codec.message(label);
    codec.message(unmet);
    codec.list(grounds, ground);
    codec.maybe(yearly, self::yearly);
}

fn advice<W: Codec>(codec: &mut W, value: &mut Advice) {
    let Advice { id: _, condition: _, message, grounds, period: _, ends_with_document: _, yearly } = value;
    codec.message(message);
    codec.list(grounds, ground);
    codec.maybe(yearly, self::yearly);
}

fn yearly<W: Codec>(codec: &mut W, value: &mut Yearly) {
    let Yearly { checked, again } = value;
    codec.day(checked);
    codec.day(again);
}

fn paper<W: Codec>(codec: &mut W, value: &mut Paper) {
    let Paper { any, condition: holds, period: in_force } = value;
    period(codec, in_force);
    codec.list(any, alternative);
    codec.maybe(holds, condition);
}

fn alternative<W: Codec>(codec: &mut W, value: &mut Alternative) {
    let Alternative { id: _, paper, condition: holds, only_if_sure, lacked } = value;
    codec.message(paper);
    codec.maybe(holds, condition);
    codec.yes(only_if_sure);
    codec.maybe(lacked, condition);
}

fn waived_papers<W: Codec>(codec: &mut W, value: &mut WaivedPaper) {
    let WaivedPaper { paper, grounds } = value;
    codec.message(paper);
    codec.list(grounds, ground);
}

fn guidance_step<W: Codec>(codec: &mut W, value: &mut GuidanceStep) {
    let GuidanceStep { message } = value;
    codec.message(message);
}

fn ground<W: Codec>(codec: &mut W, value: &mut LegalBasis) {
    let mut number = match value {
        LegalBasis::Document { .. } => 0,
        LegalBasis::Law { .. } => 1,
        LegalBasis::Office => 2,
    };
    codec.number(&mut number);
    match number {
        0 => {
            let (mut clause, mut quote) = match value {
                LegalBasis::Document { clause, quote } => (*clause, *quote),
                _ => (0, MessageId(0)),
            };
            codec.small(&mut clause);
            codec.message(&mut quote);
            *value = LegalBasis::Document { clause, quote };
        }
        1 => {
            let (mut title, mut article) = match value {
                LegalBasis::Law { title, article } => (*title, std::mem::take(article)),
                _ => (MessageId(0), String::new()),
            };
            codec.message(&mut title);
            codec.text(&mut article);
            *value = LegalBasis::Law { title, article };
        }
        2 => *value = LegalBasis::Office,
        _ => codec.fail(),
    }
}
