//! What the office is to be asked. Must not know: where the questions stand.

use super::super::super::localizer::Localizer;
use super::super::CardContext;
use super::super::how_to::questions_for_office;
use super::super::told::told;
use policy::reasons::{Contribution, Reason, ReasonSubject, reasons};
use policy::{Assessment, Condition, Context, MessageId, Truth};

/// The questions that bring this before the office, then what else there is to ask.
pub(in super::super) fn questions(
    i18n: Localizer,
    result: &Assessment,
    context: CardContext<'_>,
) -> Vec<String> {
    let service = i18n.book.service(result.service);
    let family = Context::new(i18n.book, context.household, context.on, result.who);
    let mut ids = Vec::new();
    for judged in &result.requirements {
        let requirement = &service.requirements[judged.requirement];
        if !requirement.has_lapsed(i18n.book, context.on) {
            causes(&reasons(&family, &requirement.condition), &mut ids);
        }
    }
    let mut lines: Vec<String> = Vec::new();
    let causes = ids.into_iter().map(|id| told(i18n, &family, id));
    for line in causes.chain(questions_for_office(i18n, result, context)) {
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    lines
}

/// Adds the questions because of which a condition is the office's to decide.
fn causes(reason: &Reason<'_>, ids: &mut Vec<MessageId>) {
    if reason.contribution != Contribution::Causes || reason.truth != Truth::OFFICE {
        return;
    }
    if let ReasonSubject::Condition(Condition::Office(question, _)) = reason.of {
        ids.push(*question);
    }
    for part in &reason.parts {
        causes(part, ids);
    }
}
