//! One line of the plan as data, and how urgent it is. Must not know: how its days are found.

use crate::analysis::counterfactuals::action::Action;
use crate::analysis::earliest_date::Goal;
use crate::model::date::Day;
use crate::model::household::{FactKey, Person};
use crate::model::ids::{MessageId, ServiceId};
use crate::model::known::Known;
use crate::model::service::{Move, Stake};

/// How a service is come by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Availability {
    /// Today; if the goal is the office, an office has the last word.
    Today,
    /// By waiting alone, for a day or for what time brings.
    Wait,
    /// Once some steps are taken.
    Steps,
    /// It depends on answers that are not known yet.
    Learn,
    /// Only if a family lived otherwise, which nobody does for one paper.
    Life,
    /// In no way that anybody could bring about.
    Closed,
}

/// A task of the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Task {
    /// What is to be otherwise.
    pub action: Action,
    /// What is known of it today.
    pub now: Option<Known>,
    /// The service that brings it about, if one must be done first.
    pub prerequisite: Option<Prerequisite>,
}

/// A service that must be done first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Prerequisite {
    /// Which.
    pub service: ServiceId,
    /// By whom.
    pub who: Person,
    /// The first day on which it is open; `None` if that is not known.
    pub day: Option<Day>,
}

/// A day on which something runs out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    /// The last day; of a date that is not known exactly, the last on which it surely has not run out.
    pub last: Day,
    /// The day on which the period itself ends; earlier than `last` where it moves on past days off.
    pub due: Day,
    /// True if it has surely run out the day after.
    pub sure: bool,
    /// What is said of it: the advice that is said until then, or else the condition that holds until then.
    pub says: MessageId,
}

/// One line of the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanEntry {
    /// Which service.
    pub service: ServiceId,
    /// For whom.
    pub who: Person,
    /// Who can go today where the one who answers cannot.
    pub by: Option<Person>,
    /// How it is come by.
    pub availability: Availability,
    /// How much is reached.
    pub goal: Goal,
    /// The first day on which the goal is reached for certain, after the steps and if the rest stays.
    pub from: Option<Day>,
    /// The last day of those in a row; `None` if there is no end up to the horizon.
    pub until: Option<Day>,
    /// That last day, if it closes something: the day after, no office could be asked either, or a period of the rules
    /// is over. Otherwise it is one on which a yes becomes a question to the office.
    pub closes: Option<Day>,
    /// An earlier day from which it may be open: an office would have the last word, or it hangs on what is not known.
    /// Without a first day: one before which what time must bring does not help.
    pub earliest: Option<Day>,
    /// A later day from which no office has a say, where the goal is the office.
    pub plain: Option<Day>,
    /// True if it must not wait once it is open.
    pub urgent: bool,
    /// What is at stake.
    pub stake: Stake,
    /// Whose move it is, and which, where it can be done today.
    pub action: Move,
    /// True if a day has passed on which something of it ran out, and nothing else does.
    pub lapsed: bool,
    /// What runs out while it is open, soonest first; only of services with deadlines.
    pub limits: Vec<Limit>,
    /// What is to be done first, or what time must bring.
    pub tasks: Vec<Task>,
    /// What must stay as it is until then: any of these changed alone could lose it.
    pub preconditions_kept: Vec<FactKey>,
    /// What is not known and decides.
    pub missing: Vec<FactKey>,
    /// What is said of the first condition that is not met, if nothing of the plan helps.
    pub unmet: Option<MessageId>,
}

/// Within so many days what is urgent should be done, even if its own last day is later or not known.
const WITHOUT_DELAY: i32 = 30;

impl PlanEntry {
    /// True if a step of it is what this service brings about.
    pub fn depends_on(&self, (service, who): (ServiceId, Person)) -> bool {
        let prerequisite = |task: &Task| {
            task.prerequisite
                .is_some_and(|prerequisite| (prerequisite.service, prerequisite.who) == (service, who))
        };
        self.tasks.iter().any(prerequisite)
    }

    /// The first last day from today on, if one comes: of a deadline, or within a year of what closes and is
    /// open today as soon as services that come first are done. That somebody's life would have to be
    /// otherwise first is not urgent.
    pub fn runs_out(&self, on: Day) -> Option<Day> {
        let open = self.availability == Availability::Learn || self.from == Some(on);
        let limit = self.limits.first().map(|limit| limit.last);
        let by_services = self.availability != Availability::Learn
            && self.tasks.iter().all(|task| task.prerequisite.is_some());
        let closes = self.closes.filter(|day| by_services && *day < on.plus_months(12));
        [limit, closes].into_iter().flatten().min().filter(|_| open)
    }

    /// Until when it should be done, if it is urgent: before that day what runs out by then, then what is
    /// urgent without a day, then what has run out already and can be mended. What only depends on answers
    /// is urgent only if it runs out.
    pub fn urgency(&self, on: Day) -> Option<(Day, u8)> {
        let soon = Day(on.0 + WITHOUT_DELAY);
        let urgent = self.urgent && self.availability != Availability::Learn && self.from == Some(on);
        match (self.runs_out(on), urgent) {
            (Some(last), true) => Some((last.min(soon), 0)),
            (Some(last), false) => Some((last, 0)),
            (None, true) => Some((soon, if self.lapsed { 2 } else { 1 })),
            (None, false) => None,
        }
    }
}
