//! Mutants of constraints. A worked life or case notices one by breaking it where it should not, or not
//! breaking it where it should.

use super::edit::Edit;
use super::edits::{MutantDraft, variants};
use super::{Mutant, MutantFate, Survivor, Touched};
use crate::lives::{each, written};
use crate::partition::FactPartition;
use policy::{
    Condition, Constraint, Context, Day, EarlierDate, FactKey, Household, Known, Likelihood, Person,
    RuleBook, evaluate_condition,
};

/// Every mutant of the constraints: of the condition, of the order of dates, of the likelihood, and none at
/// all.
pub(super) fn drafts(book: &RuleBook) -> Vec<MutantDraft> {
    let mut drafts = Vec::new();
    for (place, constraint) in book.constraints.iter().enumerate() {
        let mut add = |change: String, mutated: Constraint| {
            let name = format!("constraint {}", constraint.id);
            let mutant = Mutant { service: String::new(), place: name, change };
            let edit = Edit::Constraint(place, Box::new(mutated));
            drafts.push(MutantDraft { mutant, edit, touches: vec![Touched::Constraint(place)] });
        };
        let with = |condition: Condition| Constraint { condition, ..constraint.clone() };
        for (change, condition) in variants(book, &constraint.condition) {
            add(change, with(condition));
        }
        add("dropped".to_owned(), with(Condition::Any(Vec::new())));
        let (name, likelihood) = match constraint.likelihood {
            Likelihood::Impossible => ("unlikely", Likelihood::Unlikely),
            Likelihood::Unlikely => ("impossible", Likelihood::Impossible),
        };
        add(format!("likelihood = {name}"), Constraint { likelihood, ..constraint.clone() });
        let Some(earlier) = constraint.earlier else { continue };
        let order = |earlier: EarlierDate| Constraint { earlier: Some(earlier), ..constraint.clone() };
        for step in [-1, 1] {
            let months = earlier.months + step;
            add(format!("plus-months {step:+}"), order(EarlierDate { months, ..earlier }));
        }
        let swapped = EarlierDate { date: earlier.than, than: earlier.date, ..earlier };
        add("dates swapped".to_owned(), order(swapped));
        if constraint.condition != Condition::Always {
            add("earlier dropped".to_owned(), Constraint { earlier: None, ..constraint.clone() });
        }
    }
    drafts
}

/// What became of a mutant that no life and no case noticed.
pub(super) fn fate(book: &RuleBook, mutated: &RuleBook, on: Day, draft: &MutantDraft) -> MutantFate {
    let Some(Touched::Constraint(place)) = draft.touches.first() else { return MutantFate::Case };
    let (old, new) = (&book.constraints[*place], &mutated.constraints[*place]);
    let apart = match (old.earlier, old.likelihood) == (new.earlier, new.likelihood) {
        true => apart(book, on, [old, new]),
        false => Some(Vec::new()),
    };
    let Some(answers) = apart else { return MutantFate::Equivalent };
    MutantFate::Survived(Survivor {
        mutant: draft.mutant.clone(),
        service: String::new(),
        moves: format!("constraint {}", old.id),
        answers: answers.iter().map(|(key, known)| written(book, *key, *known)).collect(),
        book: "there",
        mutated: "gone",
    })
}

/// Answers for which the condition of one holds and that of the other does not.
fn apart(book: &RuleBook, on: Day, constraints: [&Constraint; 2]) -> Option<Vec<(FactKey, Known)>> {
    let mut family = Household::new();
    family.learn(FactKey::new(book.partner, Person::Household), Known::option(0));
    family.learn(FactKey::new(book.children, Person::Household), Known::number(1));
    let who = constraints[0].people(book, &family).first().copied().unwrap_or(Person::Applicant);
    let context = Context::new(book, &family, on, who);
    let mut partition = FactPartition::default();
    constraints.iter().for_each(|constraint| partition.read(&context, &constraint.condition));
    let regions = partition.regions(&context);
    let facts: Vec<(FactKey, &[Known])> =
        regions.iter().map(|(key, regions)| (*key, regions.as_slice())).collect();
    let mut found = None;
    each(&facts, &mut |values| {
        let mut life = family.clone();
        values.iter().for_each(|(key, known)| life.learn(*key, *known));
        let context = Context::new(book, &life, on, who);
        let [ours, theirs] =
            constraints.map(|constraint| evaluate_condition(&context, &constraint.condition));
        if found.is_none() && ours != theirs {
            found = Some(values.to_vec());
        }
    });
    found
}
