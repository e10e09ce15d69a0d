//! Ways and risks in words. A fact's own sentences are words (`results/change.ftl`). Must not know: markup.

use super::super::CardContext;
use super::SOON;
use crate::pages::localizer::Localizer;
use policy::counterfactuals::{Action, Counterfactual, Goal, Risk, done};
use policy::earliest_date::Span;
use policy::plan::{Task, dated};
use policy::{Assessment, Changeability, Day, Known, Person, Query, assess};

/// A fact that nobody sets out to change so is not said; its words are this alone.
const UNSAID: &str = "—";

/// One way, line by line: what the person can do, what is waited for, what nothing can change, and what comes of it.
pub fn counterfactual_lines(
    i18n: Localizer,
    context: CardContext<'_>,
    result: &Assessment,
    way: &Counterfactual,
) -> Vec<String> {
    // Where a step takes a service that is not open today, the way's own days would be too early.
    let dated = dated(&context.query(i18n, result), Day::LATEST, way);
    let now =
        |step: &Action| Task { action: *step, now: context.household.get(step.key), prerequisite: None };
    let (mut tasks, span): (Vec<Task>, Option<Span>) = match &dated {
        Some(dated) => (dated.tasks.clone(), dated.span),
        None => (way.actions.iter().map(now).collect(), Some(Span { from: way.from, until: way.until })),
    };
    tasks.sort_by_key(|task| task.action.by);
    let mut lines: Vec<String> = Vec::new();
    for task in &tasks {
        lines.push(step_line(i18n, task, context.on));
        match task.prerequisite.filter(|via| via.day != Some(context.on)).map(|via| via.day) {
            Some(Some(day)) => lines.push(i18n.t_with("way-via", &[("day", &i18n.day(day))])),
            Some(None) => lines.push(i18n.t("way-via-open")),
            None => {}
        }
    }
    let Some(Span { from, until }) = span else {
        lines.push(i18n.t("way-then-again"));
        return lines;
    };
    let day = i18n.day(from);
    let goal = match way.goal {
        Goal::Yes => "yes",
        Goal::Office => "office",
        Goal::Open => "open",
    };
    let list = if way.goal == Goal::Open { still_open(i18n, context, result, way) } else { String::new() };
    let values = [("day", day.as_str()), ("list", &list)];
    // The day of the last step has been said with it.
    let last_step = tasks.iter().filter_map(|task| task.prerequisite?.day).max();
    if from > context.on && !tasks.is_empty() && last_step != Some(from) {
        lines.push(i18n.t_with("way-day", &values));
    }
    if way.by(context.on) != Changeability::Never {
        let kind = if tasks.is_empty() { "wait" } else { "then" };
        lines.push(i18n.t_with(&format!("way-{kind}-{goal}"), &values));
        let soon = until.filter(|until| *until < from.plus_months(SOON));
        lines.extend(soon.map(|until| i18n.t_with("way-until", &[("day", &i18n.day(until))])));
    }
    lines
}

/// What is still to be found out once a way is gone.
fn still_open(
    i18n: Localizer,
    context: CardContext<'_>,
    result: &Assessment,
    way: &Counterfactual,
) -> String {
    let after = done(i18n.book, context.household, context.on, &way.actions);
    let after = after.as_ref().unwrap_or(context.household);
    let later = assess(&Query::new(i18n.book, after, way.from, result.service, result.who));
    let labels: Vec<String> = later.missing.iter().map(|key| i18n.label(*key)).collect();
    labels.join(&i18n.t("and"))
}

/// One step in a line, and whether it is done, waited for, what nobody changes for one paper, or cannot be changed.
pub(in super::super) fn step_line(i18n: Localizer, task: &Task, on: Day) -> String {
    let step = &task.action;
    // Amounts grow with time, but somebody has to pay.
    let pays = matches!(step.to, Known::Range(..));
    let kind = match step.by {
        Changeability::Person => "do",
        Changeability::Time if pays => "do",
        Changeability::Time => "wait",
        Changeability::Life => "life",
        Changeability::Never => {
            let value = i18n.value(i18n.book.fact(step.key.fact), step.to);
            return i18n.t_with("way-never", &[("label", &i18n.label(step.key)), ("value", &value)]);
        }
    };
    let words = way_words(i18n, task, on);
    let person = person(i18n, step.key.who);
    let name = format!("way-{kind}{}", if person.is_some() { "-person" } else { "" });
    i18n.t_with(&name, &[("step", &words), ("person", &person.unwrap_or_default())])
}

/// The first day on which an amount could be paid up, if its sentence names one: if every month from now on is paid.
pub(in super::super) fn paid_up(i18n: Localizer, task: &Task, on: Day) -> Option<Day> {
    let (Known::Range(least, _), Some(now)) = (task.action.to, task.now.filter(|now| now.is_exact())) else {
        return None;
    };
    let day = on.plus_months(least.saturating_sub(now.ends().0));
    step_line(i18n, task, on).contains(&i18n.day(day)).then_some(day)
}

/// Somebody else than the one who answers, by name.
fn person(i18n: Localizer, who: Person) -> Option<String> {
    (!matches!(who, Person::Household | Person::Applicant)).then(|| i18n.person(who))
}

/// What to do or wait for, without its person: the fact's own sentence, or its label and the value.
fn way_words(i18n: Localizer, task: &Task, on: Day) -> String {
    let Task { action: step, now: known, .. } = task;
    let fact = i18n.book.fact(step.key.fact);
    match step.to {
        Known::Options(to) => {
            let now = known.map_or(0, Known::mask);
            let all = fact.change_to.is_some_and(|all| all & !now == to && to.count_ones() > 1);
            if let Some(words) = all.then(|| written(i18n, &format!("way-{}", fact.id))).flatten() {
                return words;
            }
            let from = known.and_then(Known::only_option).and_then(|place| option_id(i18n, step, place));
            let one = |place: usize| {
                let option = option_id(i18n, step, place)?;
                let name = format!("way-{}-{option}", fact.id);
                from.and_then(|from| written(i18n, &format!("{name}-from-{from}")))
                    .or_else(|| written(i18n, &name))
            };
            // Of what time brings, the first is what is waited for.
            options(to, step.by).map(one).collect::<Option<Vec<_>>>().map(|words| distinct(i18n, words))
        }
        Known::Range(least, _) => numbered(i18n, step, *known, least, on),
    }
    .unwrap_or_else(|| {
        i18n.t_with(
            "way-other",
            &[("label", &i18n.message(fact.label)), ("value", &i18n.value(fact, step.to))],
        )
    })
}

/// An amount that grows; with how much is missing if that is known, and by when that could be at the earliest.
fn numbered(i18n: Localizer, step: &Action, known: Option<Known>, least: i32, on: Day) -> Option<String> {
    let fact = i18n.book.fact(step.key.fact);
    let now = known.filter(|known| known.is_exact()).map(|known| known.ends().0);
    let left = now.map(|now| least.saturating_sub(now)).filter(|left| *left > 0);
    let name = format!("way-{}{}", fact.id, if left.is_some() { "-left" } else { "" });
    let left = left.unwrap_or_default();
    let values =
        [("n", least.to_string()), ("left", left.to_string()), ("day", i18n.day(on.plus_months(left)))];
    written(i18n, &name)?;
    Some(i18n.t_with(&name, &values.each_ref().map(|(name, value)| (*name, value.as_str()))))
}

/// What happens to a person, a line for each option; none for what nobody changes to.
pub fn risk_lines(i18n: Localizer, risk: &Risk) -> Vec<String> {
    let Risk { action: step, .. } = risk;
    let fact = i18n.book.fact(step.key.fact);
    let lines: Vec<String> = match step.to {
        Known::Options(to) => {
            let one = |place: usize| {
                let name = option_id(i18n, step, place).map(|option| format!("lose-{}-{option}", fact.id));
                let value = || i18n.option(fact, place);
                let other =
                    || i18n.t_with("way-other", &[("label", &i18n.message(fact.label)), ("value", &value())]);
                name.and_then(|name| written(i18n, &name)).unwrap_or_else(other)
            };
            options(to, step.by).map(one).collect()
        }
        Known::Range(least, _) => {
            let name = format!("lose-{}", fact.id);
            let value = || {
                i18n.t_with(
                    "way-other",
                    &[("label", &i18n.message(fact.label)), ("value", &i18n.value(fact, step.to))],
                )
            };
            let filled = written(i18n, &name).map(|_| i18n.t_with(&name, &[("n", &least.to_string())]));
            vec![filled.unwrap_or_else(value)]
        }
    };
    let lines = lines.into_iter().filter(|line| line != UNSAID);
    let person = person(i18n, step.key.who);
    let said = |step: String| match &person {
        Some(person) => i18n.t_with("lose-person", &[("person", person), ("step", &step)]),
        None => step,
    };
    lines.map(said).collect()
}

/// The places of the options of a mask; of what time brings, only the first.
fn options(mask: u32, by: Changeability) -> impl Iterator<Item = usize> {
    let most = if by == Changeability::Time { 1 } else { 32 };
    (0..32).filter(move |place| mask & (1 << place) != 0).take(most)
}

/// The name of an option in the seeds.
fn option_id(i18n: Localizer, step: &Action, place: usize) -> Option<&'static str> {
    match &i18n.book.fact(step.key.fact).kind {
        policy::Kind::Choice(options) => options.get(place).map(String::as_str),
        _ => None,
    }
}

/// A message of the pages, if it is written.
fn written(i18n: Localizer, name: &str) -> Option<String> {
    let words = i18n.t(name);
    (words != name).then_some(words)
}

/// Sentences joined by "or", none of them twice.
fn distinct(i18n: Localizer, words: Vec<String>) -> String {
    let mut all: Vec<String> = Vec::new();
    for words in words {
        if !all.contains(&words) {
            all.push(words);
        }
    }
    all.join(&i18n.t("or"))
}
