//! The seed language as data, as `seeds/README.md` teaches it. Knows no TOML, and no type of the program.

use crate::calendar::{self, Date};

/// Whom a fact is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    Household,
    Applicant,
    Adult,
    Child,
}

/// What values a fact has.
#[derive(Clone, Debug)]
pub enum Values {
    /// Options by place; of a yes-no fact yes, then no.
    Options(Vec<String>),
    Number(i32, i32),
    Date,
}

#[derive(Clone, Debug)]
pub struct Fact {
    pub id: String,
    pub about: About,
    pub values: Values,
    /// A date that cannot lie in the future.
    pub past: bool,
}

/// A quantity that climbs in steps.
#[derive(Clone, Debug)]
pub struct Schedule {
    pub id: String,
    pub base: i32,
    /// Months since the year 0.
    pub from: i32,
    pub every: i32,
    pub add: i32,
    pub limit: i32,
}

/// A date plus the months of the schedule that an option selects.
#[derive(Clone, Debug)]
pub struct FollowingDate {
    pub id: String,
    pub of: usize,
    pub by: usize,
    /// A schedule for each option of `by`.
    pub schedules: Vec<usize>,
}

#[derive(Clone, Copy, Debug)]
pub enum When {
    Fact(usize),
    Following(usize),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    AtLeast,
    AtMost,
    MoreThan,
    LessThan,
}

#[derive(Clone, Copy, Debug)]
pub enum Amount {
    Number(i32),
    /// The value of a schedule at a date.
    Schedule(usize, When),
}

/// Of which people a group speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum People {
    Adults,
    Children,
    OtherChildren,
}

#[derive(Clone, Debug)]
pub enum Rule {
    Always,
    /// The option of the fact is one of these, a bit each.
    Is(usize, u64),
    Number(usize, Relation, Amount),
    MonthsSince(When, Relation, i32),
    DaysSince(When, Relation, i32),
    Before(When, i32),
    OnOrAfter(When, i32),
    Named(usize),
    All(Vec<Rule>),
    Any(Vec<Rule>),
    None(Vec<Rule>),
    AtLeast(usize, Vec<Rule>),
    Some(People, Vec<Rule>),
    Every(People, Vec<Rule>),
    /// A period whose last day moves on past days off: until which day it runs, compared with today.
    PastDaysOff(Box<Rule>),
    /// Evaluated not today but on this day.
    OnDay(Box<Rule>, i32),
    /// Where the rule holds, the office has the last word.
    Office(Box<Rule>),
}

/// A time of the year: month and day on which it opens, and of the first day on which it is over; and the year of the
/// first time that counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    pub from: (i32, i32),
    pub before: (i32, i32),
    pub since: i32,
}

impl Window {
    /// Each time in which the window is open, or shut: its first and last day, and the year in which the window closes.
    /// Only what opens while the plan is in force counts. The first time open has no first day; what is shut after the
    /// last, and the last of whole years, has no last day.
    pub fn times(self, open: bool, plan_ends: i32) -> Vec<(Days, i32)> {
        let day = |year: i32, (month, day): (i32, i32)| calendar::number(Date { year, month, day });
        let whole = self.from == self.before;
        let mut times: Vec<(Days, i32)> = Vec::new();
        for year in (self.since..).take_while(|year| day(*year, self.from) <= plan_ends) {
            let over = day(if self.from < self.before { year } else { year + 1 }, self.before);
            let next = day(year + 1, self.from);
            let (from, last) = match open {
                true => ((!times.is_empty()).then(|| day(year, self.from)), over - 1),
                false if whole => continue,
                false => (Some(over), next - 1),
            };
            let is_last = next > plan_ends && (whole || !open);
            let days = Days { from, until: (!is_last).then_some(last), at: None };
            times.push((days, calendar::date(over - 1).year));
        }
        times
    }
}

/// From the first to the last day, each if it is written; by the day of an event, if one is named.
#[derive(Clone, Debug, Default)]
pub struct Days {
    pub from: Option<i32>,
    pub until: Option<i32>,
    pub at: Option<When>,
}

/// A requirement or a piece of advice.
#[derive(Clone, Debug)]
pub struct Demand {
    pub id: String,
    /// Its failing means that the service is not needed.
    pub need: bool,
    pub rule: Rule,
    pub days: Days,
    /// It rests on the city's plan and on no law, and ends with the plan; what only says whether there is any
    /// need does not.
    pub ends_with_plan: bool,
}

#[derive(Clone, Debug)]
pub struct Paper {
    pub when: Option<Rule>,
    pub any: Vec<OnePaper>,
    pub days: Days,
}

/// One of the papers of which any will do.
#[derive(Clone, Debug, Default)]
pub struct OnePaper {
    pub id: String,
    pub when: Option<Rule>,
    /// It stands for another paper: it is named only where `when` surely holds.
    pub stands_in: bool,
    /// Who can never have it.
    pub lacked: Option<Rule>,
}

/// A paper that not everybody can have.
#[derive(Clone, Debug)]
pub struct ScarcePaper {
    pub id: String,
    pub lacks: Rule,
    /// What they bring instead.
    pub instead: Vec<(String, Rule)>,
}

#[derive(Clone, Debug)]
pub struct Service {
    pub id: String,
    pub for_child: bool,
    pub requirements: Vec<Demand>,
    pub advice: Vec<Demand>,
    pub papers: Vec<Paper>,
}

/// Answers of one person, or of a child and the applicant, that do not go together.
#[derive(Clone, Debug)]
pub struct Constraint {
    /// What holds of such answers; with `earlier`, both do.
    pub rule: Rule,
    /// The first date lies before the second moved on by so many months.
    pub earlier: Option<(When, When, i32)>,
    /// Every fact that it looks at.
    pub facts: Vec<usize>,
}

/// The notice of a year: its rows of days off, both ends included, and its days of work.
#[derive(Clone, Debug)]
pub struct Notice {
    pub year: i32,
    pub off: Vec<(i32, i32)>,
    pub work: Vec<i32>,
}

/// Everything that the seeds say about outcomes.
#[derive(Clone, Debug, Default)]
pub struct Language {
    pub facts: Vec<Fact>,
    pub schedules: Vec<Schedule>,
    pub reckoned: Vec<FollowingDate>,
    pub named: Vec<(String, Rule)>,
    pub services: Vec<Service>,
    pub scarce: Vec<ScarcePaper>,
    /// What no life can be; what hardly any is does not stand here.
    pub impossible: Vec<Constraint>,
    pub windows: Vec<(String, Window)>,
    /// Months (1 to 12) in which only weekends are off.
    pub plain_months: Vec<i32>,
    /// Years whose notice is known, with its rows of days off, both ends included, and its days of work.
    pub notices: Vec<Notice>,
    /// The first and the last day of the city's plan.
    pub plan: (i32, i32),
}

impl Language {
    pub fn fact(&self, id: &str) -> usize {
        self.facts.iter().position(|fact| fact.id == id).unwrap_or_else(|| panic!("no fact {id}"))
    }

    /// Whether a day is off; nothing where that is not known.
    pub fn is_off(&self, day: i32) -> Option<bool> {
        let date = calendar::date(day);
        let weekend = calendar::is_weekend(day);
        match self.notices.iter().find(|notice| notice.year == date.year) {
            Some(Notice { off, work, .. }) => {
                let rests = weekend || off.iter().any(|(first, last)| (*first..=*last).contains(&day));
                Some(rests && !work.contains(&day))
            }
            None => self.plain_months.contains(&date.month).then_some(weekend),
        }
    }

    /// The last day of a period that would end on this day.
    pub fn last_day(&self, mut day: i32) -> i32 {
        while self.is_off(day) == Some(true) {
            day += 1;
        }
        day
    }

    /// Every fact that a date follows from.
    pub fn facts_of_date(&self, when: When, found: &mut Vec<usize>) {
        match when {
            When::Fact(fact) => found.push(fact),
            When::Following(place) => found.extend([self.reckoned[place].of, self.reckoned[place].by]),
        }
    }

    /// Every fact that a rule looks at.
    pub fn facts_of(&self, rule: &Rule, found: &mut Vec<usize>) {
        match rule {
            Rule::Always => {}
            Rule::Is(fact, _) => found.push(*fact),
            Rule::Number(fact, _, amount) => {
                found.push(*fact);
                if let Amount::Schedule(_, when) = amount {
                    self.facts_of_date(*when, found);
                }
            }
            Rule::MonthsSince(when, ..)
            | Rule::DaysSince(when, ..)
            | Rule::Before(when, _)
            | Rule::OnOrAfter(when, _) => self.facts_of_date(*when, found),
            Rule::Named(place) => self.facts_of(&self.named[*place].1, found),
            Rule::All(rules)
            | Rule::Any(rules)
            | Rule::None(rules)
            | Rule::AtLeast(_, rules)
            | Rule::Some(_, rules)
            | Rule::Every(_, rules) => rules.iter().for_each(|rule| self.facts_of(rule, found)),
            Rule::Office(rule) | Rule::PastDaysOff(rule) | Rule::OnDay(rule, ..) => {
                self.facts_of(rule, found)
            }
        }
    }
}
