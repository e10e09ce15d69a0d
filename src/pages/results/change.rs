//! What would change an answer, in words: the ways to a yes, smallest first, and what would lose a yes. Must not know:
//! how ways are found; what any fact says. A fact's own sentences are words (`results/change.ftl`).

use super::super::say::Say;
use super::{Case, leading, section};
use crate::components::{Callback, Element, el};
use policy::change::{Goal, Risk, Step, Way, done, every_way, risks, ways};
use policy::plan::{Task, dated};
use policy::when::{Span, when};
use policy::{Assessment, Change, Context, Day, Key, Known, Outcome, ServiceId, Who, assess};

/// A fact that nobody sets out to change so is not said; its words are this alone.
const UNSAID: &str = "—";

/// As many ways are worth reading.
const MOST: usize = 3;

/// An end that is more months away needs no planning for.
const SOON: i32 = 36;

/// For a "not yet" what would turn it to yes, for a "yes" what would lose it; nothing for other results, or if there
/// is nothing to say.
pub fn change(say: Say, case: Case<'_>, result: &Assessment) -> Option<Element> {
    match result.outcome {
        Outcome::NotYet => to_yes(say, case, result),
        Outcome::Yes => from_yes(say, case, result),
        _ => None,
    }
}

fn to_yes(say: Say, case: Case<'_>, result: &Assessment) -> Option<Element> {
    let Assessment { service, who, .. } = *result;
    let found = suggested(say, case, service, who);
    let by = found.first()?.by(case.on);
    let items = found.iter().map(|way| {
        let lines = told(say, case, result, way).into_iter().map(|line| el("li").text(line).view());
        el("li").child(el("ul").class("way-steps").children(lines)).view()
    });
    let several = found.len() > 1;
    let list = el(if several { "ol" } else { "ul" }).class(if several { "ways" } else { "ways plain" });
    let content = el("div")
        .child(several.then(|| el("p").text(say.page("ways-either"))))
        .child(list.children(items))
        .child((by == Change::Never).then(|| el("p").text(say.page("ways-never-after"))));
    let content = content.child(changed_already(say, case, &found));
    // The partner can go already; these are the ways for the one who answers.
    let own = leading(say.book, case.household, case.on, result) != result.outcome;
    let title = say.page(match (by == Change::Never, own) {
        (true, _) => "ways-title-never",
        (_, true) => "ways-title-own",
        _ => "ways-title",
    });
    Some(section(title, content))
}

/// At most three ways; before those to a yes, a shorter one that leads to the office, if it does so no later.
pub fn suggested(say: Say, case: Case<'_>, service: ServiceId, who: Who) -> Vec<Way> {
    let mut found = ways(say.book, case.household, case.on, Day::LATEST, service, who);
    let shortest = found.iter().map(|way| way.steps.len()).min().unwrap_or_default();
    let to_yes = found.first().filter(|way| way.goal == Goal::Yes && way.by(case.on) != Change::Never);
    if let Some(latest) = to_yes.map(|way| way.from).filter(|_| shortest > 0) {
        let context = Context::new(say.book, case.household, case.on, who);
        let asks = every_way(&context, Day::LATEST, service, Goal::Office, false);
        let is_shorter =
            |way: &Way| way.steps.len() < shortest && way.from <= latest && way.by(case.on) < Change::Life;
        if let Some(shorter) = asks.into_iter().find(is_shorter) {
            found.insert(0, shorter);
            found.truncate(MOST);
        }
    }
    found
}

/// Where to say that a step is done already: a button for each answer that would be otherwise.
fn changed_already(say: Say, case: Case<'_>, ways: &[Way]) -> Option<Element> {
    let lead = case.lead?;
    let mut keys: Vec<Key> = Vec::new();
    for step in ways.iter().flat_map(|way| &way.steps) {
        if !keys.contains(&step.key) {
            keys.push(step.key);
        }
    }
    let buttons = keys.iter().map(|key| {
        let (key, lead) = (*key, lead.clone());
        let words = say.fill("ways-change", &[("label", &say.label(key))]);
        let tapped = Callback::new(move |()| lead.run(key));
        el("button")
            .attr("type", "button")
            .class("link-button way-change")
            .on_click(tapped)
            .text(words)
            .view()
    });
    let intro = el("p").text(say.page("ways-done"));
    (!keys.is_empty()).then(|| el("div").class("way-changes").child(intro).children(buttons))
}

/// One way, line by line: what the person can do, what is waited for, what nothing can change, and what comes of it.
pub fn told(say: Say, case: Case<'_>, result: &Assessment, way: &Way) -> Vec<String> {
    let about = (result.service, result.who);
    // Where a step takes a service that is not open today, the way's own days would be too early.
    let dated = dated(say.book, case.household, case.on, Day::LATEST, about, way);
    let now = |step: &Step| Task { step: *step, now: case.household.get(step.key), via: None };
    let (mut tasks, span): (Vec<Task>, Option<Span>) = match &dated {
        Some(dated) => (dated.tasks.clone(), dated.span),
        None => (way.steps.iter().map(now).collect(), Some(Span { from: way.from, until: way.until })),
    };
    tasks.sort_by_key(|task| task.step.by);
    let mut lines: Vec<String> = Vec::new();
    for task in &tasks {
        lines.push(stepped(say, task, case.on));
        match task.via.filter(|via| via.day != Some(case.on)).map(|via| via.day) {
            Some(Some(day)) => lines.push(say.fill("way-via", &[("day", &say.day(day))])),
            Some(None) => lines.push(say.page("way-via-open")),
            None => {}
        }
    }
    let Some(Span { from, until }) = span else {
        lines.push(say.page("way-then-again"));
        return lines;
    };
    let day = say.day(from);
    let goal = match way.goal {
        Goal::Yes => "yes",
        Goal::Office => "office",
        Goal::Open => "open",
    };
    let list = if way.goal == Goal::Open { still_open(say, case, result, way) } else { String::new() };
    let values = [("day", day.as_str()), ("list", &list)];
    // The day of the last step has been said with it.
    let said = tasks.iter().filter_map(|task| task.via?.day).max();
    if from > case.on && !tasks.is_empty() && said != Some(from) {
        lines.push(say.fill("way-day", &values));
    }
    if way.by(case.on) != Change::Never {
        let kind = if tasks.is_empty() { "wait" } else { "then" };
        lines.push(say.fill(&format!("way-{kind}-{goal}"), &values));
        let soon = until.filter(|until| *until < from.plus_months(SOON));
        lines.extend(soon.map(|until| say.fill("way-until", &[("day", &say.day(until))])));
    }
    lines
}

/// What is still to be found out once a way is gone.
fn still_open(say: Say, case: Case<'_>, result: &Assessment, way: &Way) -> String {
    let after = done(say.book, case.household, case.on, &way.steps);
    let after = after.as_ref().unwrap_or(case.household);
    let later = assess(say.book, after, way.from, result.service, result.who);
    let labels: Vec<String> = later.missing.iter().map(|key| say.label(*key)).collect();
    labels.join(&say.page("and"))
}

/// One step in a line, and whether it is done, waited for, what nobody changes for one paper, or cannot be changed.
pub(super) fn stepped(say: Say, task: &Task, on: Day) -> String {
    let step = &task.step;
    // Amounts grow with time, but somebody has to pay.
    let pays = matches!(step.to, Known::Range(..));
    let kind = match step.by {
        Change::Person => "do",
        Change::Time if pays => "do",
        Change::Time => "wait",
        Change::Life => "life",
        Change::Never => {
            let value = say.value(say.book.fact(step.key.fact), step.to);
            return say.fill("way-never", &[("label", &say.label(step.key)), ("value", &value)]);
        }
    };
    let words = way_words(say, task, on);
    let person = person(say, step.key.who);
    let name = format!("way-{kind}{}", if person.is_some() { "-person" } else { "" });
    say.fill(&name, &[("step", &words), ("person", &person.unwrap_or_default())])
}

/// The first day on which an amount could be paid up, if its sentence names one: if every month from now on is paid.
pub(super) fn paid_up(say: Say, task: &Task, on: Day) -> Option<Day> {
    let (Known::Range(least, _), Some(now)) = (task.step.to, task.now.filter(|now| now.is_exact())) else {
        return None;
    };
    let day = on.plus_months(least.saturating_sub(now.ends().0));
    stepped(say, task, on).contains(&say.day(day)).then_some(day)
}

/// Somebody else than the one who answers, by name.
fn person(say: Say, who: Who) -> Option<String> {
    (!matches!(who, Who::Household | Who::Applicant)).then(|| say.person(who))
}

/// What to do or wait for, without its person: the fact's own sentence, or its label and the value.
fn way_words(say: Say, task: &Task, on: Day) -> String {
    let Task { step, now: known, .. } = task;
    let fact = say.book.fact(step.key.fact);
    match step.to {
        Known::Options(to) => {
            let now = known.map_or(0, Known::mask);
            let all = fact.change_to.is_some_and(|all| all & !now == to && to.count_ones() > 1);
            if let Some(words) = all.then(|| written(say, &format!("way-{}", fact.id))).flatten() {
                return words;
            }
            let from = known.and_then(Known::only_option).and_then(|place| option_id(say, step, place));
            let one = |place: usize| {
                let option = option_id(say, step, place)?;
                let name = format!("way-{}-{option}", fact.id);
                from.and_then(|from| written(say, &format!("{name}-from-{from}")))
                    .or_else(|| written(say, &name))
            };
            // Of what time brings, the first is what is waited for.
            options(to, step.by).map(one).collect::<Option<Vec<_>>>().map(|words| distinct(say, words))
        }
        Known::Range(least, _) => numbered(say, step, *known, least, on),
    }
    .unwrap_or_else(|| {
        say.fill("way-other", &[("label", &say.id(fact.label)), ("value", &say.value(fact, step.to))])
    })
}

/// An amount that grows; with how much is missing if that is known, and by when that could be at the earliest.
fn numbered(say: Say, step: &Step, known: Option<Known>, least: i32, on: Day) -> Option<String> {
    let fact = say.book.fact(step.key.fact);
    let now = known.filter(|known| known.is_exact()).map(|known| known.ends().0);
    let left = now.map(|now| least.saturating_sub(now)).filter(|left| *left > 0);
    let name = format!("way-{}{}", fact.id, if left.is_some() { "-left" } else { "" });
    let left = left.unwrap_or_default();
    let values =
        [("n", least.to_string()), ("left", left.to_string()), ("day", say.day(on.plus_months(left)))];
    written(say, &name)?;
    Some(say.fill(&name, &values.each_ref().map(|(name, value)| (*name, value.as_str()))))
}

fn from_yes(say: Say, case: Case<'_>, result: &Assessment) -> Option<Element> {
    let Assessment { service, who, .. } = *result;
    let found = risks(say.book, case.household, case.on, service, who);
    let of = |lost: bool| {
        let some = found.iter().filter(|risk| (risk.outcome == Outcome::NotYet) == lost);
        let mut lines: Vec<String> = Vec::new();
        for line in some.flat_map(|risk| lost_by(say, risk)) {
            if !lines.contains(&line) {
                lines.push(line);
            }
        }
        lines
    };
    let (lost, office) = (of(true), of(false));
    let until = when(say.book, case.household, case.on, Day::LATEST, service, who, Goal::Yes).certain;
    let until = until.and_then(|span| span.until).filter(|until| *until < case.on.plus_months(SOON));
    if lost.is_empty() && office.is_empty() && until.is_none() {
        return None;
    }
    let part = |content: Element, name: &str, lines: Vec<String>| {
        if lines.is_empty() {
            return content;
        }
        let lines = lines.into_iter().map(|line| el("li").text(line).view());
        content.child(el("p").text(say.page(name))).child(el("ul").children(lines))
    };
    let until = until.map(|until| el("p").text(say.fill("risks-until", &[("day", &say.day(until))])));
    let content = part(part(el("div").child(until), "risks-lost", lost), "risks-office", office);
    Some(section(say.page("risks-title"), content))
}

/// What happens to a person, a line for each option; none for what nobody changes to.
pub fn lost_by(say: Say, risk: &Risk) -> Vec<String> {
    let Risk { step, .. } = risk;
    let fact = say.book.fact(step.key.fact);
    let lines: Vec<String> = match step.to {
        Known::Options(to) => {
            let one = |place: usize| {
                let name = option_id(say, step, place).map(|option| format!("lose-{}-{option}", fact.id));
                let value = || say.option(fact, place);
                let other = || say.fill("way-other", &[("label", &say.id(fact.label)), ("value", &value())]);
                name.and_then(|name| written(say, &name)).unwrap_or_else(other)
            };
            options(to, step.by).map(one).collect()
        }
        Known::Range(least, _) => {
            let name = format!("lose-{}", fact.id);
            let value = || {
                say.fill("way-other", &[("label", &say.id(fact.label)), ("value", &say.value(fact, step.to))])
            };
            let filled = written(say, &name).map(|_| say.fill(&name, &[("n", &least.to_string())]));
            vec![filled.unwrap_or_else(value)]
        }
    };
    let lines = lines.into_iter().filter(|line| line != UNSAID);
    let person = person(say, step.key.who);
    let said = |step: String| match &person {
        Some(person) => say.fill("lose-person", &[("person", person), ("step", &step)]),
        None => step,
    };
    lines.map(said).collect()
}

/// The places of the options of a mask; of what time brings, only the first.
fn options(mask: u32, by: Change) -> impl Iterator<Item = usize> {
    let most = if by == Change::Time { 1 } else { 32 };
    (0..32).filter(move |place| mask & (1 << place) != 0).take(most)
}

/// The name of an option in the seeds.
fn option_id(say: Say, step: &Step, place: usize) -> Option<&'static str> {
    match &say.book.fact(step.key.fact).kind {
        policy::Kind::Choice(options) => options.get(place).map(String::as_str),
        _ => None,
    }
}

/// A message of the pages, if it is written.
fn written(say: Say, name: &str) -> Option<String> {
    let words = say.page(name);
    (words != name).then_some(words)
}

/// Sentences joined by "or", none of them twice.
fn distinct(say: Say, words: Vec<String>) -> String {
    let mut all: Vec<String> = Vec::new();
    for words in words {
        if !all.contains(&words) {
            all.push(words);
        }
    }
    all.join(&say.page("or"))
}
