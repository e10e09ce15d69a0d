//! Where the rules cut each fact: the few regions of its values that they can tell apart on a given day.

use crate::evaluate::condition::elapsed;
use crate::evaluate::context::Context;
use crate::model::condition::{Comparison, Condition, DateOf, Operand, PersonGroup, SingleCondition};
use crate::model::date::Day;
use crate::model::fact::Kind;
use crate::model::household::{FactKey, Person};
use crate::model::known::Known;
use crate::model::schedule::Schedule;
use crate::model::vec_collections::{VecMap, VecSet};

/// Where the rules cut each fact that they read.
#[derive(Default)]
pub(super) struct Breakpoints {
    facts: VecMap<FactKey, Partition>,
}

#[derive(Default)]
pub(super) struct Partition {
    masks: VecSet<u32>,
    points: VecSet<i32>,
}

impl Breakpoints {
    fn at(&mut self, key: FactKey) -> &mut Partition {
        self.facts.entry(key).or_default()
    }

    /// Every fact read so far.
    pub(super) fn keys(self) -> impl Iterator<Item = FactKey> {
        self.facts.into_keys()
    }

    /// Reads a condition's cuts.
    pub(super) fn read(&mut self, context: &Context<'_>, condition: &Condition) {
        context.visit(condition, &mut |context, part| {
            if let Some(single) = part.single() {
                self.read_single(context, single);
            }
            part.group().into_iter().for_each(|group| self.read_people(context, group));
        });
    }

    fn read_single(&mut self, context: &Context<'_>, condition: SingleCondition) {
        match condition {
            SingleCondition::Is(fact, mask) => {
                self.at(context.key(fact)).masks.insert(mask);
            }
            SingleCondition::Number(fact, comparison, operand) => {
                let shift = i32::from(matches!(comparison, Comparison::MoreThan | Comparison::AtMost));
                let cut = self.at(context.key(fact));
                match operand {
                    Operand::Number(n) => {
                        cut.points.insert(n + shift);
                    }
                    Operand::Schedule(id, at) => {
                        let schedule = context.book.schedule(id);
                        let values = schedule.values();
                        cut.points.extend(values.iter().map(|value| value + shift));
                        for value in values {
                            self.split_date(context, at, &|day| schedule.at(day) >= value);
                        }
                    }
                }
            }
            SingleCondition::Elapsed(date, since, comparison, amount) => {
                self.split_date(context, date, &|day| elapsed(day, since, comparison, amount, context.on));
            }
            SingleCondition::Before(date, _, boundary) => {
                self.split_date(context, date, &|day| day.0 < boundary);
            }
        }
    }

    /// Of people who may not exist, whether they do is a breakpoint.
    fn read_people(&mut self, context: &Context<'_>, group: PersonGroup) {
        for (who, _) in context.people(group).into_iter().filter(|(_, certain)| !certain) {
            match who {
                Person::Child(n) => {
                    let count = FactKey::new(context.book.children, Person::Household);
                    self.at(count).points.insert(i32::from(n) + 1);
                }
                Person::Partner => {
                    self.at(FactKey::new(context.book.partner, Person::Household)).masks.insert(1);
                }
                _ => {}
            }
        }
    }

    /// Cuts a date fact where a property that changes at most once along the calendar changes.
    fn split_date(&mut self, context: &Context<'_>, date: DateOf, holds: &dyn Fn(Day) -> bool) {
        match date {
            DateOf::Fact(fact) => {
                let key = context.key(fact);
                let (low, high) = context.household.known(context.book, key).ends();
                self.at(key).points.extend(change(low, high, holds));
            }
            DateOf::Computed(id) => {
                let computed_date = context.book.computed_date(id);
                let of = context.key(computed_date.of);
                let by = context.key(computed_date.by);
                let (low, high) = context.household.known(context.book, of).ends();
                for (option, id) in computed_date.schedules.iter().enumerate() {
                    let schedule: &Schedule = context.book.schedule(*id);
                    self.at(by).masks.insert(1 << option);
                    let reached = |day: Day| holds(day.plus_months(schedule.at(day)));
                    self.at(of).points.extend(change(low, high, &reached));
                }
            }
        }
    }

    /// The regions of every fact that still has more than one, in the diagram's order: by person, then by fact.
    pub(super) fn regions(self, context: &Context<'_>) -> Vec<(FactKey, Vec<Known>)> {
        let mut levels: Vec<(FactKey, Vec<Known>)> = self
            .facts
            .into_iter()
            .map(|(key, cut)| {
                let known = context.household.known(context.book, key);
                let regions = match (&context.book.fact(key.fact).kind, known) {
                    (Kind::Choice(_), Known::Options(mask)) => option_classes(mask, &cut.masks),
                    (_, Known::Range(low, high)) => ranges(low, high, &cut.points),
                    _ => vec![known],
                };
                (key, regions)
            })
            .filter(|(_, regions)| regions.len() > 1)
            .collect();
        levels.sort_by_key(|(key, _)| (key.who, key.fact));
        levels
    }
}

/// The first day on which the property differs from what it is on `low`, if it does up to `high`.
fn change(low: i32, high: i32, holds: &dyn Fn(Day) -> bool) -> Option<i32> {
    let start = holds(Day(low));
    if holds(Day(high)) == start {
        return None;
    }
    let (mut same, mut other) = (low, high);
    while other - same > 1 {
        let middle = same + (other - same) / 2;
        if holds(Day(middle)) == start {
            same = middle;
        } else {
            other = middle;
        }
    }
    Some(other)
}

/// The options that are left, grouped by which conditions accept them.
fn option_classes(mask: u32, accepted: &VecSet<u32>) -> Vec<Known> {
    let mut classes: VecMap<Vec<bool>, u32> = VecMap::new();
    for bit in (0..32).map(|n| 1u32 << n).filter(|bit| mask & bit != 0) {
        let signature = accepted.iter().map(|mask| mask & bit != 0).collect();
        *classes.entry(signature).or_default() |= bit;
    }
    classes.into_iter().map(|(_, mask)| Known::Options(mask)).collect()
}

/// The range cut just before each point inside it.
fn ranges(low: i32, high: i32, points: &VecSet<i32>) -> Vec<Known> {
    let mut regions = Vec::new();
    let mut start = low;
    for &point in points.iter().filter(|point| low < **point && **point <= high) {
        regions.push(Known::Range(start, point - 1));
        start = point;
    }
    regions.push(Known::Range(start, high));
    regions
}
