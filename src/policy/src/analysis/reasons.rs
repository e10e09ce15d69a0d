//! Why: a condition as a tree with the truth of every part, and the parts that alone make it so.
//!
//! On the chain *no < the office decides < yes* a condition answers two plain questions: does it reach the office, and
//! does it reach yes? Each is a yes-or-no formula in which every leaf stands once, so what forces its value splits at
//! each group, exactly: a failed `all` fails by each of its failing parts, a failed `any` by all of its parts, and the
//! mirror image where they hold. A part bears the value if some smallest set of parts that forces it contains it; of
//! what is unknown, if learning it can still matter. Leaves count as independent of one another here, and people as
//! given; what the whole service still turns on the diagram knows better.

use crate::evaluate::condition::evaluate_condition;
use crate::evaluate::context::Context;
use crate::evaluate::residual::leaf_keys;
use crate::model::condition::Condition;
use crate::model::household::{FactKey, Person};
use crate::model::truth::{Settled, Truth};

/// What a part of the tree is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReasonSubject<'a> {
    /// A condition as the rules write it.
    Condition(&'a Condition),
    /// One person of a group over people: everything that the group asks of them. False if they may not exist.
    Person(Person, bool),
}

/// What a part has to do with the value of the whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Contribution {
    /// It changes nothing as things stand.
    None,
    /// It helps to force the value, but is not what to name first: what is met beside that which an office decides.
    Contributes,
    /// It makes the whole what it is.
    Causes,
}

/// A part of a condition, what is known of it, and what it is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason<'a> {
    /// What it is about.
    pub of: ReasonSubject<'a>,
    /// The person that a group is speaking of here.
    pub bound: Option<Person>,
    /// What is known of it.
    pub truth: Truth,
    /// What it has to do with the value of the whole.
    pub contribution: Contribution,
    /// The members of a group, the people of one, the inside of a named condition or of an office's.
    pub parts: Vec<Reason<'a>>,
}

/// The reasons of a condition. That of a requirement on a day is
/// [`Requirement::in_force`](crate::Requirement::in_force).
pub fn reasons<'a>(context: &Context<'a>, condition: &'a Condition) -> Reason<'a> {
    let mut root = Reason::read(context, condition);
    match root.truth.settled() {
        Some(Settled::No) => root.blame(Settled::Office, Contribution::Causes),
        Some(Settled::Yes) => root.blame(Settled::Yes, Contribution::Causes),
        Some(Settled::Office) => {
            root.blame(Settled::Office, Contribution::Contributes);
            root.blame(Settled::Yes, Contribution::Contributes);
            root.name_office();
        }
        None => {
            for least in [Settled::Office, Settled::Yes] {
                if root.reaches(least).is_none() {
                    root.blame(least, Contribution::Causes);
                }
            }
        }
    }
    root
}

impl<'a> Reason<'a> {
    /// The tree, nothing blamed yet.
    fn read(context: &Context<'a>, condition: &'a Condition) -> Reason<'a> {
        let each = |parts: &'a [Condition], context: &Context<'a>| -> Vec<Reason<'a>> {
            parts.iter().map(|part| Reason::read(context, part)).collect()
        };
        let parts = match condition {
            Condition::Named(id) => vec![Reason::read(context, context.book.named_condition(*id))],
            Condition::All(parts)
            | Condition::Any(parts)
            | Condition::None(parts)
            | Condition::AtLeast(_, parts) => each(parts, context),
            Condition::Some(bound, parts) | Condition::Every(bound, parts) => {
                let one = matches!(condition, Condition::Some(..));
                let people = context.people(*bound).into_iter().map(|(who, certain)| {
                    let parts = each(parts, &context.with(who));
                    let truth = parts.iter().map(|part| part.truth).fold(Truth::YES, Truth::and);
                    let truth = match (certain, one) {
                        (true, _) => truth,
                        (false, true) => truth.or_person_missing(),
                        (false, false) => truth.negated().or_person_missing().negated(),
                    };
                    Reason {
                        of: ReasonSubject::Person(who, certain),
                        bound: Some(who),
                        truth,
                        contribution: Contribution::None,
                        parts,
                    }
                });
                people.collect()
            }
            Condition::PastDaysOff(inner) => return Reason::read(&context.reaching(), inner),
            Condition::Office(_, inner) if **inner != Condition::Always => vec![Reason::read(context, inner)],
            _ => Vec::new(),
        };
        Reason {
            of: ReasonSubject::Condition(condition),
            bound: context.bound,
            truth: evaluate_condition(context, condition),
            contribution: Contribution::None,
            parts,
        }
    }

    /// Whether this is at least so much, as far as is known.
    fn reaches(&self, least: Settled) -> Option<bool> {
        match (self.truth.low() >= least, self.truth.high() < least) {
            (true, _) => Some(true),
            (_, true) => Some(false),
            _ => None,
        }
    }

    /// How many of the parts must hold; for `None`, of what must not.
    fn needs(&self) -> usize {
        match self.of {
            ReasonSubject::Condition(Condition::Any(_) | Condition::None(_) | Condition::Some(..)) => 1,
            ReasonSubject::Condition(Condition::AtLeast(k, _)) => usize::from(*k),
            _ => self.parts.len(),
        }
    }

    /// Marks what makes this reach so much, or not reach it, or leaves it open.
    fn blame(&mut self, least: Settled, contribution: Contribution) {
        let value = self.reaches(least);
        self.contribution = self.contribution.max(contribution);
        let (least, value) = match self.of {
            // Beyond the office nothing reaches: no inside has to do with it.
            ReasonSubject::Condition(Condition::Office(..)) if least == Settled::Yes => return,
            ReasonSubject::Condition(Condition::None(_)) => (mirrored(least), value.map(|holds| !holds)),
            _ => (least, value),
        };
        let needs = self.needs();
        let settled_by_number = needs == 0 || needs > self.parts.len();
        // Only whether the person exists is open.
        let fails_inside = self.parts.iter().any(|part| part.reaches(least) == Some(false));
        let absent = matches!(self.of, ReasonSubject::Person(..)) && value.is_none() && fails_inside;
        if settled_by_number || absent {
            return;
        }
        for part in self.parts.iter_mut().filter(|part| part.reaches(least) == value) {
            part.blame(least, contribution);
        }
    }

    /// Names what the office decides, and what brings it before the office.
    fn name_office(&mut self) {
        self.contribution = Contribution::Causes;
        if let ReasonSubject::Condition(Condition::Office(..)) = self.of {
            for part in &mut self.parts {
                part.blame(Settled::Office, Contribution::Causes);
            }
            return;
        }
        for part in self.parts.iter_mut().filter(|part| part.truth == Truth::OFFICE) {
            part.name_office();
        }
    }

    /// The answers that a leaf reads, in the order in which the rule names them; none for a group.
    pub fn keys(&self, context: &Context<'_>) -> Vec<FactKey> {
        match self.of {
            ReasonSubject::Condition(leaf) => leaf_keys(&Context { bound: self.bound, ..*context }, leaf),
            ReasonSubject::Person(..) => Vec::new(),
        }
    }
}

/// Not reaching this much is, seen from the other side, reaching that much.
fn mirrored(least: Settled) -> Settled {
    match least {
        Settled::Office => Settled::Yes,
        _ => Settled::Office,
    }
}

#[cfg(test)]
mod tests;
