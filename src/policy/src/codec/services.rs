//! How services travel: requirements, advice, guidance, grounds.

use crate::codec::coder::Codec;
use crate::codec::conditions::{condition, period};
use crate::model::fact::Scope;
use crate::model::ids::MessageId;
use crate::model::legal_basis::LegalBasis;
use crate::model::papers::{Alternative, Paper, WaivedPaper};
use crate::model::service::{Advice, Guidance, GuidanceStep, Requirement, RequirementKind, Service, Yearly};

pub(super) fn service<W: Codec>(codec: &mut W, value: &mut Service) {
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
        waived_papers,
        office,
        channels,
        hotlines,
        time,
        fee,
        questions_for_office,
        traps,
        yearly,
    } = guidance;
    codec.text(id);
    codec.small(topic);
    codec.one_of(of, &Scope::ALL);
    // In the order in which the reader numbers what they say.
    codec.list(requirements, requirement);
    codec.list(advice, self::advice);
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
    codec.yes(urgent);
}

fn requirement<W: Codec>(codec: &mut W, value: &mut Requirement) {
    let Requirement { id: _, kind, condition: holds, label, unmet, grounds, period: when, yearly } = value;
    codec.one_of(kind, &[RequirementKind::Eligibility, RequirementKind::Applicability]);
    condition(codec, holds);
    period(codec, when);
    codec.message(label);
    codec.message(unmet);
    codec.list(grounds, ground);
    codec.maybe(yearly, self::yearly);
}

fn advice<W: Codec>(codec: &mut W, value: &mut Advice) {
    let Advice { id: _, condition: holds, message, grounds, period: in_force, yearly } = value;
    condition(codec, holds);
    period(codec, in_force);
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
    let Alternative { id: _, paper, condition: holds } = value;
    codec.message(paper);
    codec.maybe(holds, condition);
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
