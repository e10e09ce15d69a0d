//! Random families over the real vocabulary: each fact wholly unknown, one of a few, an interval, or exact.
//!
//! A [`RandomFamily`] holds one family at three stages of knowledge, each a refinement of the one before.
//! Values are drawn near the days and numbers of the worked cases, where rules turn, and anywhere else as
//! well.

use crate::seeds::{book, content, described};
use policy::{Day, FactKey, Household, Kind, Known, Likelihood, Person, Scope, narrowed};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use std::collections::BTreeSet;
use std::fmt;

/// One fact at three stages; absent means that nothing was said.
#[derive(Clone, Copy, Debug)]
pub struct Slot {
    pub key: FactKey,
    pub wide: Option<Known>,
    pub narrow: Option<Known>,
    pub exact: Known,
}

/// One family on one day.
#[derive(Clone)]
pub struct RandomFamily {
    pub on: Day,
    pub slots: Vec<Slot>,
}

impl fmt::Debug for RandomFamily {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "on {}, known:\n{}\nand in truth:\n{}",
            self.on,
            described(&self.wide()),
            described(&self.exact())
        )
    }
}

impl RandomFamily {
    fn family(&self, stage: impl Fn(&Slot) -> Option<Known>) -> Household {
        let mut household = Household::new();
        for slot in &self.slots {
            if let Some(known) = stage(slot) {
                household.learn(slot.key, known);
            }
        }
        household
    }

    /// Little is known.
    pub fn wide(&self) -> Household {
        self.family(|slot| slot.wide)
    }

    /// More is known.
    pub fn narrow(&self) -> Household {
        self.family(|slot| slot.narrow)
    }

    /// Everything is known.
    pub fn exact(&self) -> Household {
        self.family(|slot| Some(slot.exact))
    }
}

/// The same families on every run, so that a commit either passes or does not; `PROPTEST_RNG_SEED` and
/// `PROPTEST_CASES` explore others.
pub fn config(cases: u32) -> ProptestConfig {
    let mut config =
        ProptestConfig { failure_persistence: None, max_shrink_time: 4_000, ..ProptestConfig::default() };
    if config.rng_seed == RngSeed::Random {
        config.rng_seed = RngSeed::Fixed(9);
    }
    if std::env::var_os("PROPTEST_CASES").is_none() {
        config.cases = cases;
    }
    config
}

/// Every fact of everybody, with up to `children` children.
pub fn keys(children: u8) -> Vec<FactKey> {
    let mut keys = Vec::new();
    for (place, fact) in book().facts.iter().enumerate() {
        let people: Vec<Person> = match fact.of {
            Scope::Household => vec![Person::Household],
            Scope::Applicant => vec![Person::Applicant],
            Scope::Adult => vec![Person::Applicant, Person::Partner],
            Scope::Child => (0..children).map(Person::Child).collect(),
        };
        keys.extend(people.into_iter().map(|who| FactKey::new(policy::FactId(place as u16), who)));
    }
    keys
}

/// The numbers and days at which the worked cases look at a fact.
fn turning(fact: policy::FactId) -> Vec<i32> {
    let of_fact =
        content().cases.iter().flat_map(|case| case.household.iter()).filter(|(key, _)| key.fact == fact);
    let ends: BTreeSet<i32> = of_fact
        .filter_map(|(_, known)| match known {
            Known::Range(low, high) => Some([low, high]),
            Known::Options(_) => None,
        })
        .flatten()
        .collect();
    ends.into_iter().collect()
}

fn slot(key: FactKey) -> BoxedStrategy<Slot> {
    let fact = book().fact(key.fact);
    // How much is said at the first two stages: nothing, something, everything.
    let said = (0u8..6, 0u8..6);
    match &fact.kind {
        Kind::Choice(options) => {
            let all = fact.anything().mask();
            (0..options.len(), any::<u32>(), any::<u32>(), said)
                .prop_map(move |(option, first, second, said)| {
                    let exact = Known::option(option);
                    let some = Known::Options((first & all) | exact.mask());
                    let wide = stage(said.0, None, Some(some), exact);
                    let fewer = wide.map_or(all, Known::mask) & (second | exact.mask());
                    let narrow = stage(said.1, wide, Some(Known::Options(fewer)), exact);
                    Slot { key, wide, narrow, exact }
                })
                .boxed()
        }
        kind => {
            let (least, most) = fact.anything().ends();
            let most = if key.fact == book().children { 3 } else { most };
            let likely = match kind {
                Kind::Date => Day::new(1955, 1, 1).unwrap().0..=Day::new(2031, 12, 31).unwrap().0,
                _ => least..=most,
            };
            let mut near = turning(key.fact);
            near.retain(|value| (least..=most).contains(value));
            near.push(*likely.end());
            let value = prop_oneof![
                (proptest::sample::select(near), -1i32..=1).prop_map(|(value, off)| value + off),
                likely,
            ];
            let reach = || prop_oneof![0i32..3, 0i32..40, 0i32..4000];
            (value, (reach(), reach()), (0i32..100, 0i32..100), said)
                .prop_map(move |(value, (below, above), (low, high), said)| {
                    let value = value.clamp(least, most);
                    let exact = Known::number(value);
                    let some = Known::Range((value - below).max(least), (value + above).min(most));
                    let wide = stage(said.0, None, Some(some), exact);
                    let (from, to) = wide.map_or((least, most), Known::ends);
                    let closer =
                        Known::Range(value - (value - from) * low / 100, value + (to - value) / 100 * high);
                    let narrow = stage(said.1, wide, Some(closer), exact);
                    Slot { key, wide, narrow, exact }
                })
                .boxed()
        }
    }
}

fn stage(said: u8, before: Option<Known>, some: Option<Known>, exact: Known) -> Option<Known> {
    match said {
        0 | 1 => before,
        2 => some,
        _ => Some(exact),
    }
}

/// A day on which to judge: most often one of the cases' own.
pub fn days() -> BoxedStrategy<Day> {
    let mut days: Vec<i32> = content().cases.iter().map(|case| case.on.0).collect();
    days.sort_unstable();
    let any_day = Day::new(2025, 10, 9).unwrap().0..=Day::new(2031, 12, 31).unwrap().0;
    prop_oneof![3 => proptest::sample::select(days), 1 => any_day].prop_map(Day).boxed()
}

/// Random families.
pub fn random_families() -> BoxedStrategy<RandomFamily> {
    let slots: Vec<BoxedStrategy<Slot>> = keys(3).into_iter().map(slot).collect();
    (days(), slots).prop_map(|(on, slots)| possible(RandomFamily { on, slots })).boxed()
}

/// The same family as a life that is possible: of answers that contradict each other the last becomes one
/// that does not, and nothing is said of it before.
fn possible(mut random: RandomFamily) -> RandomFamily {
    for _ in 0..40 {
        let exact = random.exact();
        let mut clashes = policy::clashes(book(), &exact, random.on).into_iter();
        let cannot_be = |place: usize| book().constraints[place].likelihood == Likelihood::Impossible;
        let Some(clash) = clashes.find(|clash| cannot_be(clash.constraint)) else { return random };
        let key = *clash.keys.last().unwrap();
        let mut others = exact.clone();
        others.forget(key);
        let left = match narrowed(book(), &others, random.on).known(book(), key) {
            _ if clash.keys.len() == 1 => Known::day(random.on),
            Known::Options(mask) => Known::Options(1 << mask.trailing_zeros()),
            Known::Range(low, high) => Known::number(exact.known(book(), key).ends().0.clamp(low, high)),
        };
        for slot in random.slots.iter_mut().filter(|slot| slot.key == key) {
            (slot.wide, slot.narrow, slot.exact) = (None, None, left);
        }
    }
    random
}
