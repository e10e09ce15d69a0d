//! What a service says, each as a diagram of its own: its outcome, each failing requirement, advice, papers.

use crate::family::Family;
use policy::diagram::Diagram;
use policy::{Condition, Day, Outcome, Query, Requirement, RequirementKind, RuleBook, Service, ServiceId};
use std::borrow::Cow;

/// A book with one service whose requirements are changed from question to question.
pub(crate) struct StatementDiagrams {
    book: RuleBook,
}

/// One thing a service says.
pub(crate) struct StatementDiagram {
    /// `outcome`, `requirement NAME`, `advice NAME`, `paper N`.
    pub(crate) name: String,
    /// Under which answers.
    pub(crate) diagram: Diagram,
}

impl StatementDiagrams {
    /// A diagrams with the book's facts, derived conditions and schedules.
    pub(crate) fn new(book: &RuleBook) -> StatementDiagrams {
        let mut book = book.clone();
        book.services.truncate(1);
        StatementDiagrams { book }
    }

    /// The diagram of these requirements, each with what it decides.
    pub(crate) fn diagram(
        &mut self,
        family: &Family,
        on: Day,
        rules: &[(RequirementKind, &Condition)],
    ) -> Diagram {
        if let Some(service) = self.book.services.first_mut() {
            service.requirements =
                rules.iter().map(|(kind, condition)| Requirement::alone(*kind, condition)).collect();
        }
        Diagram::of_service(&Query::new(&self.book, &family.household, on, ServiceId(0), family.who))
    }

    /// The requirement against all others as conditions of applicability: `NotYet` where it alone fails.
    pub(crate) fn alone(&mut self, family: &Family, on: Day, service: &Service, place: usize) -> Diagram {
        let rules = self.standing(service, on);
        let kind =
            |n: usize| if n == place { RequirementKind::Eligibility } else { RequirementKind::Applicability };
        let rules = rules.iter().map(|(n, _, condition)| (kind(*n), condition.as_ref()));
        self.diagram(family, on, &rules.collect::<Vec<_>>())
    }

    /// All requirements but one.
    pub(crate) fn without(&mut self, family: &Family, on: Day, service: &Service, place: usize) -> Diagram {
        let rules = self.standing(service, on);
        let rules = rules.iter().filter(|(n, ..)| *n != place);
        let rules = rules.map(|(_, kind, condition)| (*kind, condition.as_ref()));
        self.diagram(family, on, &rules.collect::<Vec<_>>())
    }

    /// The requirements in force on a day, as they stand then: place, what it decides, condition.
    fn standing<'s>(
        &self,
        service: &'s Service,
        on: Day,
    ) -> Vec<(usize, RequirementKind, Cow<'s, Condition>)> {
        in_force(service, on)
            .map(|(n, rule)| (n, rule.kind, rule.effective_condition(&self.book, on)))
            .collect()
    }

    /// Everything the service says besides its outcome, in the book's order.
    pub(crate) fn statements(
        &mut self,
        family: &Family,
        on: Day,
        service: &Service,
    ) -> Vec<StatementDiagram> {
        let mut statements = Vec::new();
        let standing = self.standing(service, on);
        let needs: Vec<_> = standing
            .iter()
            .filter(|(_, kind, _)| *kind == RequirementKind::Applicability)
            .map(|(_, kind, condition)| (*kind, condition.as_ref()))
            .collect();
        for (place, _, condition) in
            standing.iter().filter(|(_, kind, _)| *kind == RequirementKind::Eligibility)
        {
            let mut rules = needs.clone();
            rules.push((RequirementKind::Eligibility, condition.as_ref()));
            let diagram = self.diagram(family, on, &rules);
            // What never fails is never listed as failing.
            if !diagram.outcomes().contains(&Outcome::NotYet) {
                continue;
            }
            let name = format!("requirement {}", service.requirements[*place].id);
            statements.push(StatementDiagram { name, diagram });
        }
        for advice in &service.advice {
            if !advice.may_be_said(&self.book, on) {
                continue;
            }
            let diagram = self.diagram(family, on, &[(RequirementKind::Eligibility, &advice.condition)]);
            statements.push(StatementDiagram { name: format!("advice {}", advice.id), diagram });
        }
        for (place, paper) in service.guidance.papers.iter().enumerate() {
            if let Some(when) = paper.condition.as_ref().filter(|_| paper.period.in_force(on)) {
                let diagram = self.diagram(family, on, &[(RequirementKind::Eligibility, when)]);
                statements.push(StatementDiagram { name: format!("paper {}", place + 1), diagram });
            }
        }
        statements
    }
}

/// The requirements in force on a day, with their places.
pub(crate) fn in_force(service: &Service, on: Day) -> impl Iterator<Item = (usize, &Requirement)> {
    service.requirements.iter().enumerate().filter(move |(_, requirement)| requirement.period.in_force(on))
}

/// What a statement other than the outcome shows: said or not; where the office decides it is said, too.
pub(crate) fn seen(outcome: Outcome) -> Outcome {
    if outcome == Outcome::Office { Outcome::Yes } else { outcome }
}
