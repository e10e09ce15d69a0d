//! The results as plain text: each card as far as it speaks to this family, for the command line and tests. Must not
//! know: markup.

use super::counter_sheet::questions;
use super::opening::Opening;
use super::paper_alternatives::paper_line;
use super::told::told;
use super::{CardContext, called, grouped_by_outcome, headline_outcome};
use crate::pages::Localizer;
use policy::{Assessment, MessageId, Outcome, concerns};

/// What the cards of these results say, group by group: the badge and the first line; behind `-` what follows; papers
/// behind `#`, steps behind `>`, questions behind `?`, traps behind `!`. What is not needed says its first line alone.
pub fn spoken(i18n: Localizer, results: &[Assessment], context: CardContext<'_>) -> String {
    let leading = |result: &Assessment| headline_outcome(i18n.book, context.household, context.on, result);
    let mut text = String::new();
    for group in grouped_by_outcome(i18n, results, leading) {
        text.push_str(&format!("== {}\n", group.title));
        for result in group.results {
            card(i18n, result, context, leading(result), &mut text);
        }
    }
    text
}

fn card(i18n: Localizer, result: &Assessment, context: CardContext<'_>, leading: Outcome, text: &mut String) {
    let name = called(i18n, result.service, result.who);
    let i18n = i18n.of(result.who);
    let opening = Opening::new(i18n, result, context, leading);
    text.push_str(&format!("{name} [{}] {}\n", opening.badge, opening.first));
    if leading == Outcome::NotNeeded {
        return;
    }
    let mut add = |sign: char, lines: Vec<String>| {
        lines.iter().for_each(|line| text.push_str(&format!("  {sign} {line}\n")));
    };
    let (service, family) = (i18n.book.service(result.service), context.query(i18n, result).context());
    let said = |ids: &mut dyn Iterator<Item = MessageId>| {
        ids.filter(|id| concerns(&family, service, *id)).map(|id| told(i18n, &family, id)).collect()
    };
    add('-', opening.own.into_iter().chain(opening.next).chain(opening.advice).collect());
    let papers = result.papers.iter().map(|needed| paper_line(i18n, result, needed));
    add('#', papers.map(|paper| format!("{}{}", paper.line, paper.alternatives.join(" | "))).collect());
    add('>', said(&mut service.guidance.steps.iter().map(|step| step.message)));
    add('?', questions::questions(i18n, result, context));
    add('!', said(&mut service.guidance.traps.iter().copied()));
}
