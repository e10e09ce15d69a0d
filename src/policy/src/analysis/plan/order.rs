//! The order of a plan: what must be done first stands first, and otherwise what runs out, then what has a day. Must
//! not know: how a day was found.

use crate::analysis::assessment::beneficiaries;
use crate::analysis::plan::line::{Availability, PlanEntry};
use crate::model::book::RuleBook;
use crate::model::date::Day;
use crate::model::household::{Household, Person};
use crate::model::ids::ServiceId;
use crate::model::service::Stake;

/// What is most urgent is least: its kind of urgency, its day and what that is, what is at stake, how it is come
/// by, its place in the book.
type Rank = (u8, (Day, u8), Stake, Availability, usize);

/// The services, and behind them those that must be done first, as far as nobody asked for them.
pub(super) fn with_firsts(
    book: &RuleBook,
    household: &Household,
    services: &[(ServiceId, Person)],
) -> Vec<(ServiceId, Person)> {
    let mut all = services.to_vec();
    let mut next = 0;
    while let Some(&later) = all.get(next) {
        for first in &book.service(later.0).after {
            for who in beneficiaries(book, household, *first) {
                if comes_after(book, later, (*first, who)) && !all.contains(&(*first, who)) {
                    all.push((*first, who));
                }
            }
        }
        next += 1;
    }
    all
}

/// The services with those that must be done first before all that come after them.
pub(super) fn firsts_first(book: &RuleBook, services: &[(ServiceId, Person)]) -> Vec<(ServiceId, Person)> {
    let ranks =
        (0..services.len()).map(|n| (0, (Day::EARLIEST, 0), Stake::Other, Availability::Today, n)).collect();
    let order = by_rank(ranks, &|later, first| comes_after(book, services[later], services[first]));
    order.into_iter().map(|place| services[place]).collect()
}

/// The lines in the order in which they are read; `services` breaks ties.
pub(super) fn ordered(
    book: &RuleBook,
    on: Day,
    services: &[(ServiceId, Person)],
    entries: Vec<PlanEntry>,
) -> Vec<PlanEntry> {
    let about = |entry: &PlanEntry| (entry.service, entry.who);
    let rank = |entry: &PlanEntry| {
        let place = services.iter().position(|one| *one == about(entry)).unwrap_or_default();
        let (hurry, day) = match (entry.urgency(on), entry.from) {
            // Life and limb come before every deadline.
            (Some(_), _) if entry.stake == Stake::Safety => (0, (Day::EARLIEST, 0)),
            (Some(day), _) => (0, day),
            _ if entry.availability == Availability::Learn => (2, (on, 0)),
            (None, Some(from)) => (1, (from, 0)),
            (None, None) => (3, (on, 0)),
        };
        // What is at stake counts where it surely is: a danger that nobody told of comes before nothing.
        let stake = if entry.availability == Availability::Learn { Stake::Other } else { entry.stake };
        (hurry, day, stake, entry.availability, place)
    };
    let order = by_rank(entries.iter().map(rank).collect(), &|later, first| {
        let (later, first) = (&entries[later], &entries[first]);
        // What is open sooner than that which comes before it need not wait for it.
        let waits = first.from.is_some_and(|day| later.from.is_none_or(|from| day <= from));
        waits && comes_after(book, about(later), about(first)) || later.depends_on(about(first))
    });
    let mut entries: Vec<Option<PlanEntry>> = entries.into_iter().map(Some).collect();
    order.into_iter().filter_map(|place| entries[place].take()).collect()
}

/// True if the second must be done before the first: by the same person, or by an adult for a child.
fn comes_after(
    book: &RuleBook,
    (service, who): (ServiceId, Person),
    (first, by): (ServiceId, Person),
) -> bool {
    book.service(service).after.contains(&first) && (who == by || !matches!(by, Person::Child(_)))
}

/// Places by rank, but none before what it comes after: that takes the rank of the most urgent after it.
fn by_rank(mut ranks: Vec<Rank>, comes_after: &dyn Fn(usize, usize) -> bool) -> Vec<usize> {
    let all = 0..ranks.len();
    let pairs: Vec<(usize, usize)> = all
        .clone()
        .flat_map(|later| all.clone().map(move |first| (later, first)))
        .filter(|(later, first)| later != first && comes_after(*later, *first))
        .collect();
    // As often as the longest row of services can need.
    for _ in &pairs {
        for (later, first) in &pairs {
            let (hurry, day, stake, availability, _) = ranks[*later].min(ranks[*first]);
            let place = ranks[*first].4;
            ranks[*first] = (hurry, day, stake, availability, place);
        }
    }
    let mut left: Vec<usize> = all.collect();
    left.sort_by_key(|place| ranks[*place]);
    let mut order = Vec::with_capacity(left.len());
    while !left.is_empty() {
        let is_free =
            |place: &usize| !pairs.iter().any(|(later, first)| later == place && left.contains(first));
        // In a circle, which no book that was checked has, the first is as good as any.
        let next = left.iter().position(is_free).unwrap_or_default();
        order.push(left.remove(next));
    }
    order
}
