//! Where rules cut each fact, found apart from the evaluator's own cutting so that one can check the other.

use policy::{
    Comparison, Condition, Context, DateOf, Day, FactKey, Household, Kind, Known, Operand, Person,
    PersonGroup, Settled, SingleCondition, TimeUnit, evaluate_condition,
};
use std::collections::{BTreeMap, BTreeSet};

/// One threshold of a number or date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Boundary {
    /// The first value of the upper region.
    pub(crate) point: i32,
    /// The threshold as written: the number, or the day on which the period is exactly full.
    pub(crate) at: i32,
    /// The comparison in the seeds' words.
    pub(crate) rule: String,
}

/// All cuts of some conditions.
#[derive(Default)]
pub(crate) struct FactPartition {
    masks: BTreeMap<FactKey, BTreeSet<u32>>,
    /// Thresholds by fact and person.
    pub(crate) points: BTreeMap<FactKey, Vec<Boundary>>,
}

impl FactPartition {
    /// Reads a condition for the people of the context's household.
    pub(crate) fn read(&mut self, context: &Context<'_>, condition: &Condition) {
        context.visit(condition, &mut |context, part| {
            if let Some(single) = part.single() {
                self.read_single(context, single);
            }
            let may_lack_partner = context.household.adults(context.book).contains(&(Person::Partner, false));
            if part.group() == Some(PersonGroup::Adult) && may_lack_partner {
                let key = FactKey::new(context.book.partner, Person::Household);
                self.masks.entry(key).or_default().insert(1);
            }
        });
    }

    fn read_single(&mut self, context: &Context<'_>, condition: SingleCondition) {
        match condition {
            SingleCondition::Is(fact, mask) => {
                self.masks.entry(context.key(fact)).or_default().insert(mask);
            }
            SingleCondition::Number(fact, comparison, operand) => {
                let upper = i32::from(matches!(comparison, Comparison::MoreThan | Comparison::AtMost));
                let (key, name) = (context.key(fact), comparison.name());
                match operand {
                    Operand::Number(n) => self.add(key, n + upper, n, format!("{name} {n}")),
                    Operand::Schedule(id, at) => {
                        let Some(schedule) = context.book.schedules.get(id.index()) else { return };
                        for value in schedule.values() {
                            let rule = format!("{name} {} of {value}", schedule.id);
                            self.add(key, value + upper, value, rule);
                            let rule = format!("{} becomes {value}", schedule.id);
                            self.date(context, at, &rule, &|day| schedule.at(day) >= value, None);
                        }
                    }
                }
            }
            SingleCondition::Elapsed(date, since, comparison, amount) => {
                let unit = if since == TimeUnit::Days { "days" } else { "months" };
                let rule = format!("{} {amount} {unit} since", comparison.name());
                let inclusive = matches!(comparison, Comparison::AtLeast | Comparison::LessThan);
                let holds = |day: Day| holds_at(context, since, comparison, amount, day);
                self.date(context, date, &rule, &holds, Some(inclusive));
            }
            SingleCondition::Before(date, before, day) => {
                let rule = format!("{} {}", if before { "before" } else { "on-or-after" }, Day(day));
                self.date(context, date, &rule, &|at| at.0 < day, None);
            }
        }
    }

    fn add(&mut self, key: FactKey, point: i32, at: i32, rule: String) {
        let boundary = Boundary { point, at, rule };
        let boundaries = self.points.entry(key).or_default();
        if !boundaries.contains(&boundary) {
            boundaries.push(boundary);
        }
    }

    /// Cuts the date fact behind a date where a property changes; `full_before` says that the day just before the
    /// change is the threshold itself.
    fn date(
        &mut self,
        context: &Context<'_>,
        date: DateOf,
        rule: &str,
        holds: &dyn Fn(Day) -> bool,
        full_before: Option<bool>,
    ) {
        let back = i32::from(full_before == Some(true));
        match date {
            DateOf::Fact(fact) => {
                self.points.entry(context.key(fact)).or_default();
                if let Some(point) = change(holds) {
                    self.add(context.key(fact), point, point - back, rule.to_owned());
                }
            }
            DateOf::Computed(id) => {
                let Some(computed) = context.book.computed_dates.get(id.index()) else { return };
                let Kind::Choice(options) = &context.book.fact(computed.by).kind else { return };
                self.points.entry(context.key(computed.of)).or_default();
                for (place, (id, option)) in computed.schedules.iter().zip(options).enumerate() {
                    let Some(schedule) = context.book.schedules.get(id.index()) else { continue };
                    self.masks.entry(context.key(computed.by)).or_default().insert(1 << place);
                    if let Some(point) = change(&|day| holds(day.plus_months(schedule.at(day)))) {
                        let rule = format!("{} of {option}: {rule}", computed.id);
                        self.add(context.key(computed.of), point, point - back, rule);
                    }
                }
            }
        }
    }

    /// The regions of every fact read; a fact that nothing cuts has one.
    pub(crate) fn regions(&self, context: &Context<'_>) -> BTreeMap<FactKey, Vec<Known>> {
        let known = |key: &FactKey| context.household.known(context.book, *key);
        let options = self.masks.iter().map(|(key, masks)| (*key, classes(known(key).mask(), masks)));
        let ranges = self.points.iter().map(|(key, partition)| {
            let (low, high) = known(key).ends();
            let inside: BTreeSet<i32> =
                partition.iter().map(|boundary| boundary.point).filter(|p| low < *p && *p <= high).collect();
            let starts = std::iter::once(low).chain(inside.iter().copied());
            let ends = inside.iter().map(|point| point - 1).chain(std::iter::once(high));
            (*key, starts.zip(ends).map(|(low, high)| Known::Range(low, high)).collect())
        });
        options.chain(ranges).collect()
    }
}

/// Whether the time from a day to the context's day compares so, by asking the evaluator itself.
fn holds_at(context: &Context<'_>, since: TimeUnit, comparison: Comparison, amount: i32, day: Day) -> bool {
    let Some(place) = context.book.facts.iter().position(|fact| fact.kind == Kind::Date) else {
        return false;
    };
    let Ok(place) = u16::try_from(place) else { return false };
    let fact = policy::FactId(place);
    let mut household = Household::new();
    household.learn(context.key(fact), Known::day(day));
    let alone = Context { household: &household, ..*context };
    evaluate_condition(&alone, &Condition::Elapsed(DateOf::Fact(fact), since, comparison, amount)).low()
        == Settled::Yes
}

/// The first day on which a property that changes at most once differs from what it was on the earliest.
fn change(holds: &dyn Fn(Day) -> bool) -> Option<i32> {
    let (mut same, mut other) = (Day::EARLIEST.0, Day::LATEST.0);
    let start = holds(Day(same));
    if holds(Day(other)) == start {
        return None;
    }
    while other - same > 1 {
        let middle = same + (other - same) / 2;
        if holds(Day(middle)) == start { same = middle } else { other = middle }
    }
    Some(other)
}

/// The options grouped by which conditions accept them.
fn classes(mask: u32, accepted: &BTreeSet<u32>) -> Vec<Known> {
    let mut classes: BTreeMap<Vec<bool>, u32> = BTreeMap::new();
    for bit in (0..32).map(|n| 1u32 << n).filter(|bit| mask & bit != 0) {
        *classes.entry(accepted.iter().map(|mask| mask & bit != 0).collect()).or_default() |= bit;
    }
    classes.into_values().map(Known::Options).collect()
}
