//! What a mutant changes in a book, and the changed book. Must not know: which mutants there are.

use super::again::{again, same_advice, same_rule};
use super::edits::MutantDraft;
use policy::{Condition, Constraint, Day, RequirementKind, RuleBook, Schedule, ScheduleId};

/// One change: of the service, its rule or advice, or of what services share, by place.
pub(super) enum Edit {
    Requirement(usize, usize, Condition),
    Advice(usize, usize, Condition),
    NamedCondition(usize, Condition),
    Schedule(usize, Schedule),
    ComputedDate(usize, Vec<ScheduleId>),
    Drop(usize, usize),
    Need(usize, usize),
    InForce(usize, usize, Option<Day>, Option<Day>),
    /// Each time of a rule that comes back every year begins (or ends) so many days later.
    EachTime(usize, usize, [i32; 2]),
    PlanEnds(Day),
    Constraint(usize, Box<Constraint>),
}

impl MutantDraft {
    /// The mutant.
    pub(crate) fn apply(&self, book: &RuleBook) -> RuleBook {
        let mut book = book.clone();
        match &self.edit {
            Edit::Requirement(s, r, condition) => {
                for place in again(&book.services[*s].requirements, *r, same_rule) {
                    book.services[*s].requirements[place].condition = condition.clone();
                }
            }
            Edit::Advice(s, a, condition) => {
                for place in again(&book.services[*s].advice, *a, same_advice) {
                    book.services[*s].advice[place].condition = condition.clone();
                }
            }
            Edit::NamedCondition(d, condition) => book.named_conditions[*d].condition = condition.clone(),
            Edit::Schedule(place, schedule) => book.schedules[*place] = schedule.clone(),
            Edit::ComputedDate(place, schedules) => {
                book.computed_dates[*place].schedules.clone_from(schedules)
            }
            Edit::Drop(s, r) => {
                for place in again(&book.services[*s].requirements, *r, same_rule).into_iter().rev() {
                    book.services[*s].requirements.remove(place);
                }
            }
            Edit::Need(s, r) => {
                for place in again(&book.services[*s].requirements, *r, same_rule) {
                    let rule = &mut book.services[*s].requirements[place];
                    rule.kind = match rule.kind {
                        RequirementKind::Applicability => RequirementKind::Eligibility,
                        RequirementKind::Eligibility => RequirementKind::Applicability,
                    };
                }
            }
            Edit::InForce(s, r, from, until) => {
                let period = &mut book.services[*s].requirements[*r].period;
                (period.from, period.until) = (*from, *until);
            }
            Edit::EachTime(s, r, [from, until]) => {
                let by = |day: Option<Day>, step: i32| day.map(|day| Day(day.0 + step));
                for place in again(&book.services[*s].requirements, *r, same_rule) {
                    let period = &mut book.services[*s].requirements[place].period;
                    (period.from, period.until) = (by(period.from, *from), by(period.until, *until));
                }
            }
            Edit::PlanEnds(day) => book.until = *day,
            Edit::Constraint(place, constraint) => book.constraints[*place].clone_from(constraint),
        }
        book
    }
}
