//! Quantities that the law lets climb in steps, and dates reckoned from them.
//!
//! One shape serves both schedules of the 2024 decision on retirement: the pension age by month of birth, and
//! the minimum contribution period by the year in which the age is reached.

use crate::model::date::{Day, Months};
use crate::model::ids::{FactId, ScheduleId};

/// A number of months that is `base` before `from`, and from then on climbs by `add` every `every` months until
/// it reaches `limit`. The first step is taken in the month `from` itself.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Schedule {
    /// Its name in the seeds.
    pub id: String,
    /// Months before the first step.
    pub base: Months,
    /// Month index ([`Day::month_index`]) of the first step.
    pub from: i32,
    /// Months between steps; at least 1.
    pub every: Months,
    /// Months added at each step; may be negative.
    pub add: Months,
    /// Months that it never passes.
    pub limit: Months,
}

impl Schedule {
    /// The months in force for someone whose day is `day`.
    pub fn at(&self, day: Day) -> Months {
        let month = day.month_index();
        if month < self.from {
            return self.base;
        }
        let climbed = self.base + self.add * ((month - self.from) / self.every.max(1) + 1);
        if self.add >= 0 { climbed.min(self.limit) } else { climbed.max(self.limit) }
    }

    /// Every value it takes, in order.
    pub fn values(&self) -> Vec<Months> {
        let mut values = vec![self.base];
        while let Some(&last) = values.last() {
            if last == self.limit || self.add == 0 {
                break;
            }
            let next = last + self.add;
            values.push(if self.add > 0 { next.min(self.limit) } else { next.max(self.limit) });
        }
        values
    }
}

/// A date that follows from another: `of` plus the months of the schedule that the option of `by` names.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct ComputedDate {
    /// Its name in the seeds.
    pub id: String,
    /// The date fact it starts from.
    pub of: FactId,
    /// The choice fact that selects the schedule.
    pub by: FactId,
    /// One schedule for each option of `by`, in the option's order.
    pub schedules: Vec<ScheduleId>,
}
