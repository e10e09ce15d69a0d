//! Whose fact a condition reads: in a child's service "the permit" may be either parent's, so a rule must say whose.

use crate::conditions::ConditionParser;
use crate::toml_value::TomlValue;
use policy::{Condition, DateOf, FactId, PersonGroup, Scope};

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
                let computed = &self.computed[id.index()];
                vec![computed.of, computed.by]
            }
        }
    }

    /// The first fact of which it is not clear whose it is, and the people in whose group it stands.
    fn unclear(
        &self,
        condition: &Condition,
        bound: Option<PersonGroup>,
    ) -> Option<(FactId, Option<PersonGroup>)> {
        let (fact, date) = condition.operands();
        let facts = fact.into_iter().chain(date.into_iter().flat_map(|date| self.facts_of(date)));
        let named = match condition {
            Condition::Named(id) => Some(&self.derived[id.index()].condition),
            _ => None,
        };
        let inside = condition.group().or(bound);
        facts
            .into_iter()
            .find(|fact| !self.is_clear(*fact, bound))
            .map(|fact| (fact, bound))
            .or_else(|| condition.parts().iter().chain(named).find_map(|part| self.unclear(part, inside)))
    }
}
