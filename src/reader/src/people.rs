//! Whose fact a condition reads: in a child's service "the permit" may be either parent's, so a rule must say whose.

use crate::conditions::ConditionParser;
use crate::toml_value::TomlValue;
use policy::{Condition, DateOf, FactId, Operand, PersonGroup, Scope};

impl ConditionParser<'_> {
    /// A condition must be clear about whose fact it reads.
    pub(crate) fn check_person(&self, value: &TomlValue<'_>, fact: FactId, bound: Option<PersonGroup>) {
        if self.is_clear(fact, bound) {
            return;
        }
        let people = if self.facts[fact.index()].of == Scope::Adult { "adult" } else { "child" };
        value.error(
            "whose-fact",
            format!("it is not said whose fact `{}` is", self.facts[fact.index()].id),
            format!("put it into a group: some = \"{people}\", all = [ … ], or every = \"{people}\""),
        );
    }

    /// The same for the facts of a date.
    pub(crate) fn check_date(&self, value: &TomlValue<'_>, date: DateOf, bound: Option<PersonGroup>) {
        let unclear = self.facts_of(date).into_iter().find(|fact| !self.is_clear(*fact, bound));
        if let Some(fact) = unclear {
            self.check_person(value, fact, bound);
        }
    }

    /// The same for all that a derived condition reads where it is used.
    pub(crate) fn check_people(
        &self,
        value: &TomlValue<'_>,
        condition: &Condition,
        bound: Option<PersonGroup>,
    ) {
        if let Some((fact, bound)) = self.unclear(condition, bound) {
            self.check_person(value, fact, bound);
        }
    }

    fn is_clear(&self, fact: FactId, bound: Option<PersonGroup>) -> bool {
        let named = match bound {
            Some(PersonGroup::Adult) => Some(Scope::Adult),
            Some(PersonGroup::Child | PersonGroup::OtherChild) => Some(Scope::Child),
            None => None,
        };
        // Of a derived condition it is asked where it is used.
        let Some(of) = self.of else { return true };
        match self.facts[fact.index()].of {
            Scope::Household | Scope::Applicant => true,
            Scope::Adult => named == Some(Scope::Adult) || of != Scope::Child,
            Scope::Child => named == Some(Scope::Child) || of == Scope::Child,
        }
    }

    fn facts_of(&self, date: DateOf) -> Vec<FactId> {
        match date {
            DateOf::Fact(fact) => vec![fact],
            DateOf::Computed(id) => {
                let reckoned = &self.reckoned[id.index()];
                vec![reckoned.of, reckoned.by]
            }
        }
    }

    /// The first fact of which it is not clear whose it is, and the people in whose group it stands.
    fn unclear(
        &self,
        condition: &Condition,
        bound: Option<PersonGroup>,
    ) -> Option<(FactId, Option<PersonGroup>)> {
        let first = |facts: Vec<FactId>| {
            facts.into_iter().find(|fact| !self.is_clear(*fact, bound)).map(|fact| (fact, bound))
        };
        let within = |conditions: &[Condition], bound: Option<PersonGroup>| {
            conditions.iter().find_map(|condition| self.unclear(condition, bound))
        };
        match condition {
            Condition::Always => None,
            Condition::Is(fact, _) | Condition::Number(fact, _, Operand::Number(_)) => first(vec![*fact]),
            Condition::Number(fact, _, Operand::Schedule(_, at)) => {
                first([vec![*fact], self.facts_of(*at)].concat())
            }
            Condition::Elapsed(date, ..) | Condition::Before(date, ..) => first(self.facts_of(*date)),
            Condition::Named(id) => self.unclear(&self.derived[id.index()].condition, bound),
            Condition::All(inner)
            | Condition::Any(inner)
            | Condition::None(inner)
            | Condition::AtLeast(_, inner) => within(inner, bound),
            Condition::Some(people, inner) | Condition::Every(people, inner) => within(inner, Some(*people)),
            Condition::Office(_, inner) => self.unclear(inner, bound),
        }
    }
}
