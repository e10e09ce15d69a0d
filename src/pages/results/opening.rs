//! What a card says first: what came out, what is missing, what to know. Must not know: markup.

use super::super::guidance::fresh;
use super::super::localizer::Localizer;
use super::CardContext;
use super::told::told;
use policy::counterfactuals::Goal;
use policy::earliest_date::availability_window;
use policy::{
    Advice, Assessment, Day, FactKey, Move, Outcome, Person, Requirement, Yearly, action, first_line,
};

/// What a card says first.
pub(super) struct Opening {
    /// The badge in words.
    pub(super) badge: String,
    /// What came out, in a sentence.
    pub(super) first: String,
    /// If the card leads with the partner: what came out for the one who answers.
    pub(super) own: Option<String>,
    /// What may be out of date.
    pub(super) stale: Option<Yearly>,
    /// What else is not met, and what is still to be found out.
    pub(super) next: Vec<String>,
    /// Advice.
    pub(super) advice: Vec<String>,
}

impl Opening {
    /// What the card of a result says; `leading` is what the card leads with, the result's own outcome or the
    /// partner's.
    pub(super) fn new(
        i18n: Localizer,
        result: &Assessment,
        context: CardContext<'_>,
        leading: Outcome,
    ) -> Opening {
        let service = i18n.book.service(result.service);
        let unmet = unmet(i18n, result);
        let sentence = dated_sentence(i18n, result, context, sentence(i18n, result, context));
        let relevant = result.outcome != Outcome::NotNeeded;
        let advice = result.advice.iter().filter(|_| relevant);
        let advice = advice.map(|place| advice_line(i18n, &service.advice[*place], context.on)).collect();
        // What may be out of date is said before anything else is relied on.
        let stale = service.guidance.yearly.filter(|yearly| relevant && yearly.is_stale(context.on));
        let next = next(i18n, result, &unmet);
        let name = leading.name();
        // Not the one who answers, but somebody else in the family can go today.
        if leading != result.outcome {
            let person = i18n.person(Person::Partner);
            let of = |kind: &str| i18n.t_with(&format!("{kind}-{name}"), &[("person", &person)]);
            let own = Some(i18n.t_with("apply-own", &[("unmet", &sentence)]));
            return Opening { badge: of("badge-by"), first: of("apply-first"), own, stale, next, advice };
        }
        let family = context.query(i18n, result).context();
        let badge = match (leading, action(&family, service)) {
            (Outcome::Yes, action) if action != Move::Go => format!("badge-yes-{}", action.name()),
            _ => format!("badge-{name}"),
        };
        Opening { badge: i18n.t(&badge), first: sentence, own: None, stale, next, advice }
    }
}

/// What is not met, in the book's order: the first is the next step, and says so at the top.
fn unmet(i18n: Localizer, result: &Assessment) -> Vec<&'static Requirement> {
    let failing = result.failing(i18n.book.service(result.service));
    failing.filter(|requirement| !requirement.is_applicability()).collect()
}

/// What came out for the one who answers: the first line of the cause that decides.
fn sentence(i18n: Localizer, result: &Assessment, context: CardContext<'_>) -> String {
    let service = i18n.book.service(result.service);
    let ended = |place: usize| service.requirements[place].ends_with_document;
    let lapsed =
        context.on > i18n.book.until && result.requirements.iter().any(|judged| ended(judged.requirement));
    if lapsed && result.outcome == Outcome::Office {
        return i18n.t_with("lapsed-first", &[("day", &i18n.day(i18n.book.until))]);
    }
    let family = context.query(i18n, result).context();
    match first_line(&family, service, result.outcome, result.failing(service)) {
        Some(line) => told(i18n, &family, line),
        None => i18n.t_with("unknown-first", &[("place", &i18n.message(service.guidance.office))]),
    }
}

/// Where time alone brings it, the day belongs into the first sentence.
fn dated_sentence(
    i18n: Localizer,
    result: &Assessment,
    context: CardContext<'_>,
    sentence: String,
) -> String {
    if result.outcome != Outcome::NotYet {
        return sentence;
    }
    let opens = availability_window(&context.query(i18n, result), Day::LATEST, Goal::Yes).certain;
    match opens.map(|span| span.from).filter(|from| *from > context.on) {
        Some(day) => i18n.t_with("first-from", &[("first", &sentence), ("day", &i18n.day(day))]),
        None => sentence,
    }
}

/// What else is not met, and what is still to be found out.
fn next(i18n: Localizer, result: &Assessment, unmet: &[&Requirement]) -> Vec<String> {
    let mut lines = Vec::new();
    if let (Outcome::NotYet, [_, others @ ..]) = (result.outcome, unmet)
        && !others.is_empty()
    {
        let others: Vec<String> = others.iter().map(|requirement| i18n.message(requirement.label)).collect();
        lines.push(i18n.t_with("unmet-more", &[("list", &others.join(&i18n.t("counter-sheet-between")))]));
    }
    // A fact that hangs on another unknown one is found out later.
    let gates = |key: &FactKey| i18n.book.fact(key.fact).given.is_none();
    let only_later = !result.missing.iter().any(gates);
    for key in result.missing.iter().filter(|key| only_later || gates(key)) {
        let how = i18n.message(i18n.book.fact(key.fact).find_out);
        lines.push(i18n.t_with("missing", &[("label", &i18n.label(*key)), ("how", &how)]));
    }
    lines
}

/// A piece of advice, and how fresh it is if a figure in it changes every year.
pub(crate) fn advice_line(i18n: Localizer, advice: &Advice, on: Day) -> String {
    let words = i18n.message(advice.message);
    match advice.yearly {
        Some(yearly) => i18n.t_with("advice-fresh", &[("said", &words), ("fresh", &fresh(i18n, yearly, on))]),
        None => words,
    }
}
