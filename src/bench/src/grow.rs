//! Books of any size with the real book's shapes: its services and conditions again and again, each copy with questions
//! and named conditions of its own, so that vocabulary and rules grow alike; or only its first services.

use policy::{
    ComputedDateId, Condition, DateOf, FactId, FactKey, Household, NamedConditionId, Operand, Period,
    RuleBook,
};

/// A book with as many rules as asked for, and a family that answers every copy as this one answers the original.
pub fn scaled_book(book: &RuleBook, household: &Household, rules: usize) -> (RuleBook, Household) {
    let (mut grown, mut family, mut left) = (book.clone(), Household::new(), rules);
    grown.services.clear();
    let mut copy = 0;
    while left > 0 {
        let shift = Shift {
            facts: copy * book.facts.len() as u16,
            derived: copy * book.named_conditions.len() as u16,
            computed: copy * book.computed_dates.len() as u16,
            topics: copy * book.topics.len() as u16,
            kept: [book.partner, book.children],
        };
        if copy > 0 {
            shift.vocabulary(book, &mut grown);
        }
        for (key, known) in household.iter() {
            family.learn(FactKey::new(shift.fact(key.fact), key.who), known);
        }
        for service in &book.services {
            let mut service = service.clone();
            service.topic += shift.topics;
            service.requirements.truncate(left);
            left -= service.requirements.len();
            service.advice.truncate(left);
            left -= service.advice.len();
            for requirement in &mut service.requirements {
                shift.condition(&mut requirement.condition);
                shift.period(&mut requirement.period);
            }
            for advice in &mut service.advice {
                shift.condition(&mut advice.condition);
                shift.period(&mut advice.period);
            }
            for paper in &mut service.guidance.papers {
                paper.condition.iter_mut().for_each(|when| shift.condition(when));
                shift.period(&mut paper.period);
            }
            grown.services.push(service);
            if left == 0 {
                break;
            }
        }
        copy += 1;
    }
    (grown, family)
}

/// By how much the places of one copy lie behind those of the original.
struct Shift {
    facts: u16,
    derived: u16,
    computed: u16,
    topics: u16,
    /// Partner and children are the same family's in every copy.
    kept: [FactId; 2],
}

impl Shift {
    /// Adds the copy's questions, named conditions, dates and topics.
    fn vocabulary(&self, book: &RuleBook, grown: &mut RuleBook) {
        grown.facts.extend(book.facts.iter().cloned().map(|mut fact| {
            fact.given.iter_mut().for_each(|given| self.condition(given));
            fact
        }));
        grown.named_conditions.extend(book.named_conditions.iter().cloned().map(|mut derived| {
            self.condition(&mut derived.condition);
            derived
        }));
        grown.computed_dates.extend(book.computed_dates.iter().cloned().map(|mut computed| {
            (computed.of, computed.by) = (self.fact(computed.of), self.fact(computed.by));
            computed
        }));
        grown.topics.extend(book.topics.iter().cloned());
    }

    fn fact(&self, fact: FactId) -> FactId {
        if self.kept.contains(&fact) { fact } else { FactId(fact.0 + self.facts) }
    }

    fn date(&self, date: &mut DateOf) {
        match date {
            DateOf::Fact(fact) => *fact = self.fact(*fact),
            DateOf::Computed(ComputedDateId(place)) => *place += self.computed,
        }
    }

    fn period(&self, period: &mut Period) {
        period.at.iter_mut().for_each(|event| self.date(&mut event.date));
    }

    fn condition(&self, condition: &mut Condition) {
        match condition {
            Condition::Is(fact, _) => *fact = self.fact(*fact),
            Condition::Number(fact, _, against) => {
                *fact = self.fact(*fact);
                if let Operand::Schedule(_, at) = against {
                    self.date(at);
                }
            }
            Condition::Elapsed(date, ..) | Condition::Before(date, ..) => self.date(date),
            Condition::Named(NamedConditionId(place)) => *place += self.derived,
            group => group.parts_mut().iter_mut().for_each(|one| self.condition(one)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::scaled_book;
    use crate::rules;
    use policy::{
        Condition, Day, Fact, FactId, FactKey, Household, Kind, Known, Outcome, Person, Requirement,
        RuleBook, Scope, Service, ServiceId, Topic, assess,
    };

    /// Two facts of the family, one of the applicant, and a service of two rules that both read the latter.
    fn book() -> RuleBook {
        let yes_no = || Kind::Choice(vec!["yes".to_owned(), "no".to_owned()]);
        let fact = |of, kind| Fact { of, kind, ..Fact::default() };
        let rule = || Requirement { condition: Condition::Is(FactId(2), 1), ..Requirement::default() };
        RuleBook {
            facts: vec![
                fact(Scope::Household, yes_no()),
                fact(Scope::Household, Kind::Number(policy::Unit::Count, 0, 6)),
                fact(Scope::Applicant, yes_no()),
            ],
            topics: vec![Topic::default()],
            services: vec![Service {
                of: Scope::Applicant,
                requirements: vec![rule(), rule()],
                ..Service::default()
            }],
            partner: FactId(0),
            children: FactId(1),
            ..RuleBook::default()
        }
    }

    #[test]
    fn a_grown_book_has_as_many_rules_and_says_of_each_copy_what_the_book_says() {
        let mut household = Household::new();
        household.learn(FactKey::new(FactId(2), Person::Applicant), Known::option(0));
        let (grown, family) = scaled_book(&book(), &household, 5);
        assert_eq!((rules(&grown), grown.services.len(), grown.facts.len()), (5, 3, 9));
        let on = Day::EARLIEST;
        let outcome = |family: &Household, n| {
            assess(&policy::Query::new(&grown, family, on, ServiceId(n), Person::Applicant)).outcome
        };
        assert_eq!([0, 1, 2].map(|n| outcome(&family, n)), [Outcome::Yes; 3]);
        // Each copy reads an answer of its own.
        let mut other = family.clone();
        other.learn(FactKey::new(FactId(5), Person::Applicant), Known::option(1));
        assert_eq!([0, 1, 2].map(|n| outcome(&other, n)), [Outcome::Yes, Outcome::NotYet, Outcome::Yes]);
    }
}
