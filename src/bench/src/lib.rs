//! What is measured: the engine's six jobs on a worked case, and on a whole book of any size.
//!
//! Knows no clock and no files: whoever measures brings both.

mod grow;
mod report;

pub use grow::scaled_book;
pub use report::{Meter, PARTS, part};

use interview::{Agenda, Answer, Interview};
use policy::counterfactuals::{Goal, counterfactuals, risks};
use policy::earliest_date::availability_window;
use policy::reasons::reasons;
use policy::self_test::SelfTestVector;
use policy::{Context, Day, Household, Query, RuleBook, VecMap, VecSet, assess, beneficiaries};
use std::hint::black_box;

/// One of the engine's jobs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Job {
    /// What comes of a service.
    Evaluate,
    /// Why each condition is as it is.
    Explain,
    /// What would turn a not-yet into a yes.
    Change,
    /// What would lose a yes.
    Lose,
    /// From which day.
    Date,
    /// Which question is next.
    Question,
}

impl Job {
    /// All of them.
    pub const ALL: [Job; 6] = [Job::Evaluate, Job::Explain, Job::Change, Job::Lose, Job::Date, Job::Question];

    /// Its name in the table.
    pub fn name(self) -> &'static str {
        match self {
            Job::Evaluate => "evaluate",
            Job::Explain => "explain",
            Job::Change => "change",
            Job::Lose => "lose",
            Job::Date => "earliest date",
            Job::Question => "next question",
        }
    }
}

/// How far ahead dates are looked for: ten years.
const HORIZON: i32 = 120;

/// Does a job once for a case: for its service and its person; the next question is that of the service's topic.
pub fn run_case(book: &RuleBook, job: Job, vector: &SelfTestVector) {
    if job == Job::Question {
        let topics = VecSet::from_iter([book.service(vector.service).topic]);
        return question(book, &vector.household, vector.on, topics);
    }
    one(&Query::new(book, &vector.household, vector.on, vector.service, vector.who), job);
}

/// Does a job once for a family, with every service for everybody it is for.
pub fn run_family(book: &RuleBook, job: Job, household: &Household, on: Day) {
    if job == Job::Question {
        let topics = (0..book.topics.len()).filter_map(|place| u16::try_from(place).ok()).collect();
        return question(book, household, on, topics);
    }
    for service in book.service_ids() {
        for who in beneficiaries(book, household, service) {
            one(&Query::new(book, household, on, service, who), job);
        }
    }
}

fn one(query: &Query<'_>, job: Job) {
    let horizon = query.on.plus_months(HORIZON);
    match job {
        Job::Evaluate => drop(black_box(assess(query))),
        Job::Explain => {
            let context = Context::new(query.book, query.household, query.on, query.who);
            for requirement in &query.book.service(query.service).requirements {
                drop(black_box(reasons(&context, &requirement.condition)));
            }
        }
        Job::Change => drop(black_box(counterfactuals(query, horizon))),
        Job::Lose => drop(black_box(risks(query))),
        Job::Date => drop(black_box(availability_window(query, horizon, Goal::Yes))),
        Job::Question => {}
    }
}

fn question(book: &RuleBook, household: &Household, on: Day, topics: VecSet<u16>) {
    let answers: VecMap<_, _> = household.iter().map(|(key, known)| (key, Answer::Known(known))).collect();
    let interview = Interview::resumed(topics, answers);
    black_box(Agenda::of(book, &interview, on));
}

/// The middle, and the values below which five and ninety-five of a hundred lie; nothing of nothing.
pub fn percentiles(mut values: Vec<f64>) -> Option<[f64; 3]> {
    values.sort_by(f64::total_cmp);
    let at = |share: usize| values.get(values.len().saturating_sub(1) * share / 100).copied();
    Some([at(50)?, at(5)?, at(95)?])
}

/// By which power a cost grows between two sizes: 1 is in proportion.
pub fn exponent(sizes: [f64; 2], costs: [f64; 2]) -> f64 {
    (costs[1] / costs[0]).ln() / (sizes[1] / sizes[0]).ln()
}

/// How many rules a book has: requirements and advice.
pub fn rules(book: &RuleBook) -> usize {
    book.services.iter().map(|service| service.requirements.len() + service.advice.len()).sum()
}

#[cfg(test)]
mod tests {
    use super::{exponent, percentiles};

    #[test]
    fn middle_and_ends() {
        assert_eq!(percentiles((0..=100).map(f64::from).collect()), Some([50.0, 5.0, 95.0]));
        assert_eq!(percentiles(Vec::new()), None);
    }

    #[test]
    fn what_grows_tenfold_with_ten_times_as_much_grows_in_proportion() {
        assert!((exponent([10.0, 100.0], [3.0, 30.0]) - 1.0).abs() < 1e-9);
        assert!((exponent([10.0, 100.0], [3.0, 300.0]) - 2.0).abs() < 1e-9);
    }
}
