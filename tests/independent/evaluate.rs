//! What the seed language means: a condition is no, left to the office, or yes, in this order; all is the
//! least of its members, any the greatest, none the mirror image of any, at-least k the k-th greatest.
//! Everything is known here.

use crate::calendar;
use crate::rules::{
    About, Amount, Constraint, Days, Demand, Language, Paper, People, Relation, Rule, Service, When,
};

/// A settled condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    No,
    Office,
    Yes,
}

/// Persons by number: the family, the applicant, the partner, then the children.
pub const FAMILY: usize = 0;
pub const APPLICANT: usize = 1;
pub const PARTNER: usize = 2;
pub const FIRST_CHILD: usize = 3;

/// One family, every fact of everybody.
#[derive(Clone, Debug)]
pub struct Life {
    /// For each person each fact: the place of an option, a number, or a day.
    pub values: Vec<Vec<i32>>,
    pub partner: bool,
    pub children: usize,
}

/// A life on a day, seen from one service: whom it is for.
#[derive(Clone, Copy)]
pub struct View<'a> {
    pub language: &'a Language,
    pub life: &'a Life,
    pub on: i32,
    pub subject: usize,
    /// Of whom a group is speaking.
    pub bound: Option<usize>,
}

fn holds(verdict: bool) -> Verdict {
    if verdict { Verdict::Yes } else { Verdict::No }
}

fn compared(value: i32, verb: Relation, other: i32) -> bool {
    match verb {
        Relation::AtLeast => value >= other,
        Relation::AtMost => value <= other,
        Relation::MoreThan => value > other,
        Relation::LessThan => value < other,
    }
}

impl View<'_> {
    fn of(&self, fact: usize) -> i32 {
        let person = match self.language.facts[fact].about {
            About::Household => FAMILY,
            About::Applicant => APPLICANT,
            About::Adult => self.bound.filter(|person| *person < FIRST_CHILD).unwrap_or(APPLICANT),
            About::Child => self.bound.filter(|person| *person >= FIRST_CHILD).unwrap_or(self.subject),
        };
        self.life.values[person][fact]
    }

    fn schedule(&self, schedule: usize, on: i32) -> i32 {
        let schedule = &self.language.schedules[schedule];
        let months = calendar::month_number(on) - schedule.from;
        if months < 0 {
            return schedule.base;
        }
        let steps = months / schedule.every + 1;
        let value = schedule.base + schedule.add * steps;
        if schedule.add > 0 { value.min(schedule.limit) } else { value.max(schedule.limit) }
    }

    pub fn date(&self, when: When) -> i32 {
        match when {
            When::Fact(fact) => self.of(fact),
            When::Following(place) => {
                let reckoned = &self.language.reckoned[place];
                let option = usize::try_from(self.of(reckoned.by)).unwrap();
                let from = self.of(reckoned.of);
                calendar::plus_months(from, self.schedule(reckoned.schedules[option], from))
            }
        }
    }

    fn people(&self, people: People) -> Vec<usize> {
        let children = FIRST_CHILD..FIRST_CHILD + self.life.children;
        match people {
            People::Adults if self.life.partner => vec![APPLICANT, PARTNER],
            People::Adults => vec![APPLICANT],
            People::Children => children.collect(),
            People::OtherChildren => children.filter(|child| *child != self.subject).collect(),
        }
    }

    fn all(&self, rules: &[Rule]) -> Verdict {
        rules.iter().map(|rule| self.verdict(rule)).min().unwrap_or(Verdict::Yes)
    }

    fn any(&self, rules: &[Rule]) -> Verdict {
        rules.iter().map(|rule| self.verdict(rule)).max().unwrap_or(Verdict::No)
    }

    fn with(&self, person: usize) -> Self {
        View { bound: Some(person), ..*self }
    }

    /// What comes of a condition.
    pub fn verdict(&self, rule: &Rule) -> Verdict {
        match rule {
            Rule::Always => Verdict::Yes,
            Rule::Is(fact, options) => holds(options >> self.of(*fact) & 1 == 1),
            Rule::Number(fact, verb, amount) => {
                let other = match amount {
                    Amount::Number(number) => *number,
                    Amount::Schedule(schedule, when) => self.schedule(*schedule, self.date(*when)),
                };
                holds(compared(self.of(*fact), *verb, other))
            }
            // So many months have passed on the day on which they end, and not before.
            Rule::MonthsSince(when, verb, months) => {
                holds(compared(self.on, *verb, calendar::plus_months(self.date(*when), *months)))
            }
            Rule::DaysSince(when, verb, days) => holds(compared(self.on, *verb, self.date(*when) + days)),
            Rule::PastDaysOff(period) => match &**period {
                Rule::MonthsSince(when, verb, months) => {
                    let last = calendar::plus_months(self.date(*when), *months);
                    holds(compared(self.on, *verb, self.language.last_day(last)))
                }
                Rule::DaysSince(when, verb, days) => {
                    holds(compared(self.on, *verb, self.language.last_day(self.date(*when) + days)))
                }
                other => panic!("{other:?} has no last day"),
            },
            Rule::OnDay(rule, on) => View { on: *on, ..*self }.verdict(rule),
            Rule::Before(when, day) => holds(self.date(*when) < *day),
            Rule::OnOrAfter(when, day) => holds(self.date(*when) >= *day),
            Rule::Named(place) => self.verdict(&self.language.named[*place].1),
            Rule::All(rules) => self.all(rules),
            Rule::Any(rules) => self.any(rules),
            Rule::None(rules) => match self.any(rules) {
                Verdict::No => Verdict::Yes,
                Verdict::Office => Verdict::Office,
                Verdict::Yes => Verdict::No,
            },
            Rule::AtLeast(count, rules) => {
                let mut all: Vec<Verdict> = rules.iter().map(|rule| self.verdict(rule)).collect();
                all.sort();
                all[all.len() - count]
            }
            Rule::Some(people, rules) => {
                let each = self.people(*people).into_iter().map(|person| self.with(person).all(rules));
                each.max().unwrap_or(Verdict::No)
            }
            Rule::Every(people, rules) => {
                let each = self.people(*people).into_iter().map(|person| self.with(person).all(rules));
                each.min().unwrap_or(Verdict::Yes)
            }
            Rule::Office(rule) => self.verdict(rule).min(Verdict::Office),
        }
    }

    /// True if a rule of these days is looked at: today, or on the day of the event that it names.
    fn is_in_force(&self, days: &Days) -> bool {
        let day = days.at.map_or(self.on, |when| self.date(when));
        days.from.is_none_or(|from| from <= day) && days.until.is_none_or(|until| day <= until)
    }

    /// True if the rule rests on the city's plan alone, and the plan is not in force.
    fn has_lost_its_plan(&self, demand: &Demand) -> bool {
        let (first, last) = self.language.plan;
        demand.ends_with_plan && !(first..=last).contains(&self.on)
    }

    /// Each requirement that is looked at, by place, and what comes of it.
    pub fn requirements(&self, service: &Service) -> Vec<(usize, Verdict)> {
        let looked_at =
            service.requirements.iter().enumerate().filter(|(_, rule)| self.is_in_force(&rule.days));
        looked_at
            .map(|(place, demand)| {
                let lost = self.has_lost_its_plan(demand);
                (place, if lost { Verdict::Office } else { self.verdict(&demand.rule) })
            })
            .collect()
    }

    /// The places of all advice that is said.
    pub fn advice(&self, service: &Service) -> Vec<usize> {
        let said = |demand: &Demand| {
            self.is_in_force(&demand.days)
                && !self.has_lost_its_plan(demand)
                && self.verdict(&demand.rule) > Verdict::No
        };
        (0..service.advice.len()).filter(|place| said(&service.advice[*place])).collect()
    }

    /// Each line of papers that is needed, by place, with what of it this family has; all of it where it has
    /// nothing that fits; and never what it cannot have.
    pub fn papers(&self, service: &Service) -> Vec<(usize, Vec<usize>)> {
        let fits = |when: &Option<Rule>| when.as_ref().is_none_or(|rule| self.verdict(rule) > Verdict::No);
        let line = |(place, paper): (usize, &Paper)| {
            if !self.is_in_force(&paper.days) || !fits(&paper.when) {
                return None;
            }
            let surely =
                |rule: &Option<Rule>| rule.as_ref().is_some_and(|rule| self.verdict(rule) > Verdict::No);
            let can_have = |one: &usize| {
                let one = &paper.any[*one];
                !surely(&one.lacked) && (!one.stands_in || surely(&one.when))
            };
            let there: Vec<usize> = (0..paper.any.len()).filter(can_have).collect();
            let had: Vec<usize> = there.iter().copied().filter(|one| fits(&paper.any[*one].when)).collect();
            let had = if had.is_empty() { there } else { had };
            (!had.is_empty()).then_some((place, had))
        };
        service.papers.iter().enumerate().filter_map(line).collect()
    }
}

/// The constraint that a life breaks, and of whom: nothing if the life is possible.
pub fn broken<'l>(language: &'l Language, life: &Life, on: i32) -> Option<(&'l Constraint, usize)> {
    let holds = |constraint: &Constraint, person: usize| {
        let (subject, bound) = if person >= FIRST_CHILD { (person, None) } else { (APPLICANT, Some(person)) };
        let view = View { language, life, on, subject, bound };
        let earlier = |(date, than, months): (When, When, i32)| {
            view.date(date) < calendar::plus_months(view.date(than), months)
        };
        view.verdict(&constraint.rule) == Verdict::Yes && constraint.earlier.is_none_or(earlier)
    };
    let people = |constraint: &Constraint| -> Vec<usize> {
        let any = |about: About| constraint.facts.iter().any(|fact| language.facts[*fact].about == about);
        if any(About::Child) {
            (FIRST_CHILD..FIRST_CHILD + life.children).collect()
        } else if life.partner && any(About::Adult) && !any(About::Applicant) {
            vec![APPLICANT, PARTNER]
        } else {
            vec![APPLICANT]
        }
    };
    let each =
        language.impossible.iter().flat_map(|one| people(one).into_iter().map(move |person| (one, person)));
    each.into_iter().find(|(constraint, person)| holds(constraint, *person))
}

/// The outcome that follows from the requirements.
pub fn outcome(service: &Service, requirements: &[(usize, Verdict)]) -> &'static str {
    let has = |need: Option<bool>, wanted: Verdict| {
        requirements.iter().any(|(place, verdict)| {
            *verdict == wanted && need.is_none_or(|need| service.requirements[*place].need == need)
        })
    };
    if has(Some(true), Verdict::No) {
        "not-needed"
    } else if has(None, Verdict::No) {
        "not-yet"
    } else if has(None, Verdict::Office) {
        "office"
    } else {
        "yes"
    }
}
