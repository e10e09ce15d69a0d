//! Which facts may change, to what, and what else changes with them. Must not know: which change is wanted.

use crate::analysis::counterfactuals::action::Action;
use crate::analysis::diagram::{askable, reads, regions_among};
use crate::evaluate::context::Context;
use crate::evaluate::lives::is_impossible;
use crate::model::book::RuleBook;
use crate::model::date::Day;
use crate::model::fact::{Changeability, Kind};
use crate::model::household::{FactKey, Household, Person};
use crate::model::ids::FactId;
use crate::model::known::Known;
use crate::model::service::Requirement;
use crate::model::vec_collections::{VecMap, VecSet};

/// The family after these steps, all done on the day `on`, with all that follows from them: what hangs on a
/// fact that no longer holds says nothing any more, and what happens today has today's date ("registered
/// on"). Nothing, if a step would change what nobody would be asked, or if no life could be so.
pub fn done(book: &RuleBook, household: &Household, on: Day, actions: &[Action]) -> Option<Household> {
    let mut after = household.clone();
    for action in actions {
        after.learn(action.key, action.to);
    }
    let people: VecSet<Person> = actions.iter().map(|action| action.key.who).collect();
    // In the order of the vocabulary, where a fact stands after all that it hangs on.
    for (place, fact) in book.facts.iter().enumerate().filter(|(_, fact)| fact.given.is_some()) {
        for who in people.iter().copied().filter(|who| fact.of.covers(*who)) {
            let key = FactKey::new(FactId(place as u16), who);
            let is_open = |household: &Household| askable(book, household, on, key) == Ok(true);
            if actions.iter().any(|action| action.key == key) {
                if !is_open(&after) {
                    return None;
                }
                continue;
            }
            match (is_open(household), is_open(&after)) {
                (false, true) if fact.past && fact.kind == Kind::Date => after.learn(key, Known::day(on)),
                (false, true) | (true, false) => after.forget(key),
                _ => {}
            }
        }
    }
    let contradicts = is_impossible(book, &after, on) && !is_impossible(book, household, on);
    (!contradicts).then_some(after)
}

/// Which changes count.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Allowed {
    /// Those that a person would set out for, or time brings.
    Possible,
    /// Those that nothing can bring about, too.
    Any,
    /// Those that happen to a person unwanted, too, but none that nothing can bring about.
    Loss,
}

/// The facts that some requirements read, with the regions that they tell apart.
pub(super) struct Vocabulary {
    /// For each requirement the facts that it reads and those that these hang on.
    pub(super) reads: Vec<VecSet<FactKey>>,
    regions: VecMap<FactKey, Vec<Known>>,
}

impl Vocabulary {
    pub(super) fn new(context: &Context<'_>, requirements: &[Requirement]) -> Vocabulary {
        let book = context.book;
        let mut gates = VecSet::new();
        let reads: Vec<VecSet<FactKey>> = requirements
            .iter()
            .map(|requirement| {
                let mut all = VecSet::new();
                let mut next = reads(context, &requirement.condition);
                while let Some(key) = next.pop_first() {
                    if all.insert(key)
                        && let Some(given) = &book.fact(key.fact).given
                    {
                        gates.insert(key);
                        next.extend(reads(&Context { who: key.who, ..*context }, given));
                    }
                }
                all
            })
            .collect();
        let mut free = context.household.clone();
        for key in reads.iter().flatten().filter(|key| key.fact != book.partner && key.fact != book.children)
        {
            free.forget(*key);
        }
        let rules = requirements.iter().map(|requirement| (context.who, &requirement.condition));
        let given = gates
            .iter()
            .filter_map(|key| book.fact(key.fact).given.as_ref().map(|condition| (key.who, condition)));
        let regions = regions_among(&Context { household: &free, ..*context }, rules.chain(given));
        Vocabulary { reads, regions }
    }

    pub(super) fn keys(&self) -> VecSet<FactKey> {
        self.reads.iter().flatten().copied().collect()
    }

    /// The changes of one fact, for a family that is `context`'s after some steps already.
    pub(super) fn moves_after(
        &self,
        context: &Context<'_>,
        after: &Household,
        key: FactKey,
        allowed: Allowed,
    ) -> Vec<Action> {
        let Context { book, household, on, .. } = *context;
        let fact = book.fact(key.fact);
        if key.fact == book.partner || key.fact == book.children || askable(book, after, on, key) != Ok(true)
        {
            return Vec::new();
        }
        let opened = askable(book, household, on, key) != Ok(true);
        let known = household.get(key).filter(|known| !opened && *known != fact.anything());
        // What an earlier step brings up ("do you hire?" of who opens a business) may be chosen; a date is today.
        let is_kept = |known: Known| known.mask() != 0 && known.mask() & !fact.kept == 0;
        let stays = !opened && known.is_some_and(is_kept);
        let changeability = if stays { Changeability::Never } else { fact.changeability };
        let chosen = opened && changeability.is_by_people() && fact.kind != Kind::Date;
        if known.is_none() && !chosen {
            return Vec::new();
        }
        let mut actions = Vec::new();
        let mut add = |to: Known, by: Changeability| {
            if by != Changeability::Never || allowed == Allowed::Any {
                actions.push(Action { key, to, by });
            }
        };
        for &region in self.regions.get(&key).into_iter().flatten() {
            match region {
                Known::Options(mask) => {
                    let now = known.map_or(0, Known::mask);
                    let to = match (changeability, fact.change_to) {
                        (Changeability::Never, _) => u32::MAX,
                        (Changeability::Person | Changeability::Life, _) if allowed == Allowed::Loss => {
                            u32::MAX
                        }
                        (_, Some(to)) => to,
                        (Changeability::Time, None) => {
                            u32::MAX.checked_shl(32 - now.leading_zeros()).unwrap_or(0)
                        }
                        (Changeability::Person | Changeability::Life, None) => u32::MAX,
                    };
                    let left = mask & to & !now;
                    if left != 0 {
                        add(Known::Options(left), changeability);
                    }
                }
                Known::Range(low, high) => {
                    let high = if fact.past { high.min(on.0) } else { high };
                    // Amounts grow with time; dates stay, and the day moves instead.
                    let (rise, fall) = match (changeability, &fact.kind) {
                        (by @ (Changeability::Person | Changeability::Life), _) => (by, by),
                        (Changeability::Time, Kind::Number(..)) => {
                            (Changeability::Time, Changeability::Never)
                        }
                        _ => (Changeability::Never, Changeability::Never),
                    };
                    let (least, most) = known.map_or((i32::MAX, i32::MIN), Known::ends);
                    let (above, below) = (low.max(most.saturating_add(1)), high.min(least.saturating_sub(1)));
                    if above <= high {
                        add(Known::Range(above, high), rise);
                    }
                    if low <= below && known.is_some() {
                        add(Known::Range(low, below), fall);
                    }
                }
            }
        }
        actions
    }

    /// The changes of one fact.
    pub(super) fn moves(&self, context: &Context<'_>, key: FactKey, allowed: Allowed) -> Vec<Action> {
        self.moves_after(context, context.household, key, allowed)
    }
}

/// Both regions as one, if they can be said as one.
pub(super) fn joined(one: Known, other: Known) -> Option<Known> {
    match (one, other) {
        (Known::Options(a), Known::Options(b)) => Some(Known::Options(a | b)),
        (Known::Range(a, b), Known::Range(c, d)) if b.saturating_add(1) == c || d.saturating_add(1) == a => {
            Some(Known::Range(a.min(c), b.max(d)))
        }
        _ => None,
    }
}
