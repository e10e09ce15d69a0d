//! Every mutant of a book, in a fixed order.

use super::again::{again, same_advice, same_rule};
use super::edit::Edit;
use super::{Mutant, Touched, constraints};
use crate::family::conditions;
use policy::{
    Comparison, Condition, DateOf, Day, FactId, Kind, Operand, Period, RuleBook, Schedule, Service, ServiceId,
};

/// A mutant and the edit that makes it.
pub(crate) struct MutantDraft {
    pub(crate) mutant: Mutant,
    pub(super) edit: Edit,
    /// What it touches.
    pub(super) touches: Vec<Touched>,
}

/// Conditions and what was changed in each.
type Variants = Vec<(String, Condition)>;
type Group = fn(Vec<Condition>) -> Condition;

impl MutantDraft {
    /// The services that it touches.
    pub(super) fn services(&self) -> impl Iterator<Item = ServiceId> {
        self.touches.iter().filter_map(|touched| match touched {
            Touched::Service(id) => Some(*id),
            Touched::Constraint(_) => None,
        })
    }
}

/// Every mutant of a book.
pub(crate) fn all(book: &RuleBook) -> Vec<MutantDraft> {
    let mut drafts = Vec::new();
    for (s, service) in book.services.iter().enumerate() {
        let mut add = |place: String, change: String, edit: Edit| {
            let mutant = Mutant { service: service.id.clone(), place, change };
            let touches = u16::try_from(s).map(|s| Touched::Service(ServiceId(s))).into_iter().collect();
            drafts.push(MutantDraft { mutant, edit, touches });
        };
        requirement_mutants(book, s, service, &mut add);
        for (a, advice) in service.advice.iter().enumerate() {
            if again(&service.advice, a, same_advice)[0] < a {
                continue;
            }
            for (change, condition) in variants(book, &advice.condition) {
                add(format!("advice {}", advice.id), change, Edit::Advice(s, a, condition));
            }
        }
    }
    let mut shared = |place: String, change: String, edit: Edit, touches: &[Touched]| {
        let mutant = Mutant { service: String::new(), place, change };
        drafts.push(MutantDraft { mutant, edit, touches: touches.to_vec() });
    };
    for (d, derived) in book.named_conditions.iter().enumerate() {
        let touches = touched(book, |part| matches!(part, Condition::Named(id) if id.index() == d));
        for (change, condition) in variants(book, &derived.condition) {
            shared(format!("derived {}", derived.id), change, Edit::NamedCondition(d, condition), &touches);
        }
    }
    for (n, schedule) in book.schedules.iter().enumerate() {
        let touches = touched(book, |part| uses(book, part, n));
        for (change, schedule) in schedule_variants(schedule) {
            shared(format!("schedule {}", schedule.id), change, Edit::Schedule(n, schedule), &touches);
        }
    }
    for (n, computed) in book.computed_dates.iter().enumerate() {
        let reads = |date: &DateOf| matches!(date, DateOf::Computed(id) if id.index() == n);
        let touches = touched(book, |part| match part {
            Condition::Elapsed(date, ..)
            | Condition::Before(date, ..)
            | Condition::Number(_, _, Operand::Schedule(_, date)) => reads(date),
            _ => false,
        });
        for place in 1..computed.schedules.len() {
            let mut schedules = computed.schedules.clone();
            schedules.swap(place - 1, place);
            let change = format!("options {} and {} swapped", place - 1, place);
            shared(format!("reckoned {}", computed.id), change, Edit::ComputedDate(n, schedules), &touches);
        }
    }
    drafts.extend(plan_ends(book));
    drafts.extend(constraints::drafts(book));
    drafts.retain(|mutant_draft| !mutant_draft.touches.is_empty());
    drafts
}

/// Every mutant of the requirements of a service.
fn requirement_mutants(
    book: &RuleBook,
    s: usize,
    service: &Service,
    add: &mut dyn FnMut(String, String, Edit),
) {
    for (r, rule) in service.requirements.iter().enumerate() {
        let place = || format!("requirement {}", rule.id);
        let times = again(&service.requirements, r, same_rule);
        if times[0] < r {
            continue;
        }
        for (change, condition) in variants(book, &rule.condition) {
            add(place(), change, Edit::Requirement(s, r, condition));
        }
        if service.requirements.len() > 1 {
            add(place(), "dropped".to_owned(), Edit::Drop(s, r));
        }
        add(place(), format!("need = {}", !rule.is_applicability()), Edit::Need(s, r));
        // By the day of an event, the period is part of the condition and mutated with it.
        let period = if rule.period.at.is_none() { rule.period.clone() } else { Period::default() };
        if times.len() > 1 {
            for (name, days) in
                [("from -1", [-1, 0]), ("from +1", [1, 0]), ("until -1", [0, -1]), ("until +1", [0, 1])]
            {
                add(place(), format!("{name} day each time"), Edit::EachTime(s, r, days));
            }
            continue;
        }
        let by = |day: Option<Day>, step: i32| day.map(|day| Day(day.0 + step));
        if period.from.is_some() {
            for step in [-1, 1] {
                let edit = Edit::InForce(s, r, by(period.from, step), period.until);
                add(place(), format!("from {step:+} day"), edit);
            }
            add(place(), "no from".to_owned(), Edit::InForce(s, r, None, period.until));
        }
        if period.until.is_some() {
            for step in [-1, 1] {
                let edit = Edit::InForce(s, r, period.from, by(period.until, step));
                add(place(), format!("until {step:+} day"), edit);
            }
            add(place(), "no until".to_owned(), Edit::InForce(s, r, period.from, None));
        }
    }
}

/// The plan ends a day sooner or later: whatever ends with it shows it.
fn plan_ends(book: &RuleBook) -> impl Iterator<Item = MutantDraft> {
    let ends = |id: &ServiceId| {
        let service = book.service(*id);
        service.requirements.iter().any(|rule| rule.ends_with_document)
            || service.advice.iter().any(|advice| advice.ends_with_document)
    };
    let touches: Vec<Touched> = book.service_ids().filter(ends).map(Touched::Service).collect();
    [-1, 1].into_iter().map(move |step| MutantDraft {
        mutant: Mutant {
            service: String::new(),
            place: "plan".to_owned(),
            change: format!("until {step:+} day"),
        },
        edit: Edit::PlanEnds(Day(book.until.0.saturating_add(step))),
        touches: touches.clone(),
    })
}

fn touched(book: &RuleBook, is: impl Fn(&Condition) -> bool) -> Vec<Touched> {
    book.service_ids()
        .filter(|id| {
            conditions(book.service(*id)).any(|condition| {
                let mut found = false;
                book.visit(condition, &mut |part| found |= is(part));
                found
            })
        })
        .map(Touched::Service)
        .collect()
}

/// True if the condition uses the schedule, itself or through a computed date.
fn uses(book: &RuleBook, part: &Condition, schedule: usize) -> bool {
    let through = |date: &DateOf| match date {
        DateOf::Computed(id) => book
            .computed_dates
            .get(id.index())
            .is_some_and(|r| r.schedules.iter().any(|id| id.index() == schedule)),
        DateOf::Fact(_) => false,
    };
    match part {
        Condition::Number(_, _, Operand::Schedule(id, date)) => id.index() == schedule || through(date),
        Condition::Elapsed(date, ..) | Condition::Before(date, ..) => through(date),
        _ => false,
    }
}

fn schedule_variants(schedule: &Schedule) -> Vec<(String, Schedule)> {
    let mut all = Vec::new();
    for step in [-1, 1] {
        let mut add = |name: &str, change: &dyn Fn(&mut Schedule)| {
            let mut changed = schedule.clone();
            change(&mut changed);
            if changed.every >= 1 && changed.add != 0 {
                all.push((format!("{name} {step:+}"), changed));
            }
        };
        add("base", &|s| s.base += step);
        add("from", &|s| s.from += step);
        add("every", &|s| s.every += step);
        add("add", &|s| s.add += step);
        add("limit", &|s| s.limit += step);
    }
    all
}

/// Every mutant of a condition.
pub(super) fn variants(book: &RuleBook, condition: &Condition) -> Variants {
    let mut all = Vec::new();
    match condition {
        Condition::Always => {}
        Condition::Is(fact, mask) => all = choice_variants(book, *fact, *mask),
        Condition::Number(fact, comparison, against) => {
            all = number_variants(book, *fact, *comparison, *against)
        }
        Condition::Elapsed(date, since, comparison, amount) => {
            let name = date_name(book, date);
            for other in others(*comparison) {
                let change = format!("{name} {} -> {}", comparison.name(), other.name());
                all.push((change, Condition::Elapsed(*date, *since, other, *amount)));
            }
            for n in [amount - 1, amount + 1] {
                let change = format!("{name} {} {amount} -> {n}", comparison.name());
                all.push((change, Condition::Elapsed(*date, *since, *comparison, n)));
            }
        }
        Condition::Before(date, before, day) => {
            let name = date_name(book, date);
            all.push((format!("{name} before = {}", !before), Condition::Before(*date, !before, *day)));
            for n in [day - 1, day + 1] {
                all.push((format!("{name} compared with {}", Day(n)), Condition::Before(*date, *before, n)));
            }
        }
        Condition::Named(id) => {
            let name = book.named_conditions.get(id.index()).map_or("", |derived| &derived.id);
            all.push((format!("not {name}"), Condition::None(vec![condition.clone()])));
        }
        Condition::All(inner) => group(book, &mut all, "all", inner, &Condition::All),
        Condition::Any(inner) => group(book, &mut all, "any", inner, &Condition::Any),
        Condition::None(inner) => group(book, &mut all, "none", inner, &Condition::None),
        Condition::AtLeast(k, inner) => {
            for n in [k.saturating_sub(1), k + 1] {
                all.push((format!("at-least {k} -> {n}"), Condition::AtLeast(n, inner.clone())));
            }
            let wrap = |inner| Condition::AtLeast(*k, inner);
            members(book, &mut all, "at-least", inner, &wrap);
        }
        Condition::Some(bound, inner) => {
            all.push(("some -> every".to_owned(), Condition::Every(*bound, inner.clone())));
            members(book, &mut all, "some", inner, &|inner| Condition::Some(*bound, inner));
        }
        Condition::Every(bound, inner) => {
            all.push(("every -> some".to_owned(), Condition::Some(*bound, inner.clone())));
            members(book, &mut all, "every", inner, &|inner| Condition::Every(*bound, inner));
        }
        Condition::PastDaysOff(inner) => {
            all.push(("last day stays".to_owned(), (**inner).clone()));
            for (change, inner) in variants(book, inner) {
                all.push((change, Condition::PastDaysOff(Box::new(inner))));
            }
        }
        Condition::Office(question, inner) => {
            all.push(("office flag dropped".to_owned(), (**inner).clone()));
            for (change, inner) in variants(book, inner) {
                all.push((change, Condition::Office(*question, Box::new(inner))));
            }
        }
    }
    all
}

/// Mutants of a choice: an option more or less, the next one instead of the only one, all the others.
fn choice_variants(book: &RuleBook, fact_id: FactId, mask: u32) -> Variants {
    let fact = book.fact(fact_id);
    let Kind::Choice(options) = &fact.kind else { return Vec::new() };
    let mut all = Vec::new();
    let mut add = |change: String, mask: u32| {
        if mask != 0 {
            all.push((format!("{}: {change}", fact.id), Condition::Is(fact_id, mask)));
        }
    };
    for (n, option) in options.iter().enumerate() {
        let accepts = mask & (1 << n) != 0;
        add(format!("{}{option}", if accepts { "-" } else { "+" }), mask ^ (1 << n));
        if accepts && mask.count_ones() == 1 && options.len() > 2 {
            let next = (n + 1) % options.len();
            add(format!("{option} -> {}", options[next]), 1 << next);
        }
    }
    if options.len() > 2 {
        add("negated".to_owned(), fact.anything().mask() & !mask);
    }
    all
}

/// Mutants of a number: another comparison, another number.
fn number_variants(book: &RuleBook, fact: FactId, comparison: Comparison, operand: Operand) -> Variants {
    let name = format!("{} {}", book.fact(fact).id, comparison.name());
    let mut all = Vec::new();
    for other in others(comparison) {
        let change = format!("{name} -> {}", other.name());
        all.push((change, Condition::Number(fact, other, operand)));
    }
    let numbers = match operand {
        Operand::Number(n) => vec![n - 1, n + 1],
        Operand::Schedule(id, _) => {
            book.schedules.get(id.index()).map(|s| vec![s.base, s.limit]).unwrap_or_default()
        }
    };
    for n in numbers {
        all.push((format!("{name} {n}"), Condition::Number(fact, comparison, Operand::Number(n))));
    }
    all
}

/// Mutants of a group: made another group, a member dropped, a member mutated.
fn group(
    book: &RuleBook,
    all: &mut Variants,
    name: &str,
    inner: &[Condition],
    wrap: &dyn Fn(Vec<Condition>) -> Condition,
) {
    let groups: [(&str, Group); 3] =
        [("all", Condition::All), ("any", Condition::Any), ("none", Condition::None)];
    for (other, build) in groups {
        // Of one member, all and any are the same.
        if other != name && (inner.len() > 1 || other == "none" || name == "none" && other == "any") {
            all.push((format!("{name} -> {other}"), build(inner.to_vec())));
        }
    }
    members(book, all, name, inner, wrap);
}

fn members(
    book: &RuleBook,
    all: &mut Variants,
    name: &str,
    inner: &[Condition],
    wrap: &dyn Fn(Vec<Condition>) -> Condition,
) {
    for (n, member) in inner.iter().enumerate() {
        if inner.len() > 1 {
            let mut fewer = inner.to_vec();
            fewer.remove(n);
            all.push((format!("{name}: member {} dropped", n + 1), wrap(fewer)));
        }
        for (change, mutated) in variants(book, member) {
            let mut changed = inner.to_vec();
            changed[n] = mutated;
            all.push((format!("{name} {}: {change}", n + 1), wrap(changed)));
        }
    }
}

/// The same comparison with the number itself on the other side, and its opposite.
fn others(comparison: Comparison) -> [Comparison; 2] {
    let other_side = match comparison {
        Comparison::AtLeast => Comparison::MoreThan,
        Comparison::MoreThan => Comparison::AtLeast,
        Comparison::LessThan => Comparison::AtMost,
        Comparison::AtMost => Comparison::LessThan,
    };
    [other_side, comparison.opposite()]
}

fn date_name(book: &RuleBook, date: &DateOf) -> String {
    match date {
        DateOf::Fact(fact) => book.fact(*fact).id.clone(),
        DateOf::Computed(id) => book.computed_dates.get(id.index()).map_or(String::new(), |r| r.id.clone()),
    }
}
