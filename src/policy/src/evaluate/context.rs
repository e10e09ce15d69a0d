//! What conditions are evaluated against: a rule book, a household, a day and the person whom a service is for.

use crate::model::book::RuleBook;
use crate::model::condition::{Condition, DateOf, PersonGroup};
use crate::model::date::Day;
use crate::model::fact::Scope;
use crate::model::household::{FactKey, Household, Person};
use crate::model::ids::{FactId, ServiceId};
use crate::model::service::{Requirement, Service};
use crate::model::truth::Truth;

/// What is asked of the engine: one service for one person of a household, on a day.
#[derive(Clone, Copy)]
pub struct Query<'a> {
    /// The rules.
    pub book: &'a RuleBook,
    /// What is known.
    pub household: &'a Household,
    /// The evaluation date; "today" is China's date, passed in.
    pub on: Day,
    /// The service.
    pub service: ServiceId,
    /// The person whom the service is for.
    pub who: Person,
}

impl<'a> Query<'a> {
    /// The query with these parts.
    pub fn new(
        book: &'a RuleBook,
        household: &'a Household,
        on: Day,
        service: ServiceId,
        who: Person,
    ) -> Query<'a> {
        Query { book, household, on, service, who }
    }

    /// The context in which the rules of the service are evaluated.
    pub fn context(&self) -> Context<'a> {
        Context::new(self.book, self.household, self.on, self.who)
    }

    /// The rules of the service.
    pub fn rules(&self) -> &'a Service {
        self.book.service(self.service)
    }

    /// The requirements of the service.
    pub fn requirements(&self) -> &'a [Requirement] {
        &self.rules().requirements
    }

    /// The same query on another day.
    #[must_use]
    pub fn on(&self, on: Day) -> Query<'a> {
        Query { on, ..*self }
    }

    /// The same query of another household.
    #[must_use]
    pub fn of<'h>(&self, household: &'h Household) -> Query<'h>
    where
        'a: 'h,
    {
        Query { household, ..*self }
    }
}

/// Everything against which a condition is evaluated.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// The rules.
    pub book: &'a RuleBook,
    /// What is known.
    pub household: &'a Household,
    /// The evaluation date; "today" is China's date, passed in.
    pub on: Day,
    /// The person the service is for.
    pub who: Person,
    /// The person a group is speaking of, inside one.
    pub bound: Option<Person>,
}

impl<'a> Context<'a> {
    /// The context of a service for one person.
    pub fn new(book: &'a RuleBook, household: &'a Household, on: Day, who: Person) -> Context<'a> {
        Context { book, household, on, who, bound: None }
    }

    /// Whom a fact is about here.
    pub fn key(&self, fact: FactId) -> FactKey {
        let (bound, who) = (self.bound.unwrap_or(self.who), self.who);
        let who = match self.book.fact(fact).of {
            Scope::Household => Person::Household,
            Scope::Applicant => Person::Applicant,
            Scope::Adult => match (bound, who) {
                (near @ (Person::Applicant | Person::Partner), _)
                | (_, near @ (Person::Applicant | Person::Partner)) => near,
                _ => Person::Applicant,
            },
            Scope::Child => match (bound, who) {
                (near @ Person::Child(_), _) | (_, near @ Person::Child(_)) => near,
                _ => Person::Child(0),
            },
        };
        FactKey::new(fact, who)
    }

    /// The people a group ranges over, and whether each certainly exists.
    pub fn people(&self, bound: PersonGroup) -> Vec<(Person, bool)> {
        match bound {
            PersonGroup::Adult => self.household.adults(self.book),
            PersonGroup::Child => self.household.children(self.book),
            PersonGroup::OtherChild => {
                let mut children = self.household.children(self.book);
                children.retain(|(who, _)| *who != self.who);
                children
            }
        }
    }

    /// Visits a condition and everything inside it, each part in the context in which it is evaluated: named conditions
    /// are entered, and a group over people is entered once for each of them.
    pub fn visit(&self, condition: &Condition, visit: &mut dyn FnMut(&Context<'a>, &Condition)) {
        visit(self, condition);
        if let Some(group) = condition.group() {
            for (who, _) in self.people(group) {
                let inside = self.with(who);
                condition.parts().iter().for_each(|part| inside.visit(part, visit));
            }
        } else if let Condition::Named(id) = condition {
            if let Some(named) = self.book.named_conditions.get(id.index()) {
                self.visit(&named.condition, visit);
            }
        } else {
            let inside = self.inside(condition);
            condition.parts().iter().for_each(|part| inside.visit(part, visit));
        }
    }

    /// The context in which the parts of a condition that is no group are evaluated.
    pub(crate) fn inside(&self, condition: &Condition) -> Context<'a> {
        if matches!(condition, Condition::PastDaysOff(_)) { self.reaching() } else { *self }
    }

    /// The same context on the first of the days off in a row before its day.
    pub(crate) fn reaching(&self) -> Context<'a> {
        Context { on: self.book.days_off.reaching(self.on), ..*self }
    }

    /// The same context with a group's person bound.
    pub fn with(&self, who: Person) -> Context<'a> {
        Context { bound: Some(who), ..*self }
    }

    /// The truth that covers those of all intervals in which a date may lie; `NO` if it can lie nowhere.
    pub(crate) fn covering(&self, date: DateOf, truth: &dyn Fn(Day, Day) -> Truth) -> Truth {
        if let DateOf::Fact(fact) = date {
            let (low, high) = self.household.known(self.book, self.key(fact)).ends();
            return truth(Day(low), Day(high));
        }
        let truths = self.dates(date).into_iter().map(|(first, last)| truth(first, last));
        truths.reduce(Truth::hull).unwrap_or(Truth::NO)
    }

    /// The intervals in which a date may lie: one for a fact, one an option for a computed date.
    pub(crate) fn dates(&self, date: DateOf) -> Vec<(Day, Day)> {
        let ends = |fact| {
            let (low, high) = self.household.known(self.book, self.key(fact)).ends();
            (Day(low), Day(high))
        };
        match date {
            DateOf::Fact(fact) => vec![ends(fact)],
            DateOf::Computed(id) => {
                let computed_date = self.book.computed_date(id);
                let (low, high) = ends(computed_date.of);
                let mask = self.household.known(self.book, self.key(computed_date.by)).mask();
                let options =
                    computed_date.schedules.iter().enumerate().filter(|(n, _)| mask & (1 << n) != 0);
                options
                    .map(|(_, id)| {
                        let schedule = self.book.schedule(*id);
                        let reckon = |day: Day| day.plus_months(schedule.at(day));
                        (reckon(low), reckon(high))
                    })
                    .collect()
            }
        }
    }
}
