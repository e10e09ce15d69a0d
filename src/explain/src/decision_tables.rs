//! Decision tables: one for a service where that can be read, else one for each condition and how they go together.
//!
//! Both forms say exactly what evaluation says: complete, and each case in one row ([`DecisionTables::decide`]).

use crate::rows::{DecisionRow, rows};
use crate::service::beneficiary;
use policy::diagram::Diagram;
use policy::{
    Condition, Context, Day, FactKey, Household, Outcome, Person, PersonGroup, Query, RuleBook, Scope,
    ServiceId,
};

/// The most rows of a table that is read at one go.
const READABLE: usize = 30;
/// The most rows of a table that cannot be taken apart.
const MOST: usize = 1000;

/// How the results of several tables go together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Combination {
    /// The requirements of a service; true for those that say whether it is needed.
    Service(Vec<bool>),
    /// The least of them.
    All,
    /// The greatest of them.
    Any,
    /// The mirror image of the greatest of them.
    None,
    /// The k-th greatest of them.
    AtLeast(u8),
    /// An office has the last word.
    Office,
    /// One table for each person: the greatest result (`false`), or the least (`true`).
    Person(PersonGroup, bool),
}

/// What a table is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TableTitle {
    /// A requirement, by its place in the service.
    Requirement(usize),
    /// A condition, and the group in which it stands.
    Condition(Box<Condition>, Option<PersonGroup>),
}

/// A decision table, or several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DecisionTables {
    /// One table.
    Rows(Vec<DecisionRow>),
    /// Several, and how they go together.
    Parts(Combination, Vec<(TableTitle, DecisionTables)>),
    /// So many rows that nobody would read them, in a table that cannot be taken apart.
    TooMany(u128),
}

struct TableMaker<'a> {
    book: &'a RuleBook,
    on: Day,
    who: Person,
}

impl DecisionTables {
    /// The tables of a service on a day, with nothing known.
    pub fn of_service(book: &RuleBook, id: ServiceId, on: Day) -> DecisionTables {
        let service = book.service(id);
        let maker = TableMaker { book, on, who: beneficiary(service) };
        let whole = Diagram::of_service(&Query::new(book, &Household::new(), on, id, maker.who));
        if let Some(rows) = readable(&whole) {
            return DecisionTables::Rows(rows);
        }
        let in_force =
            || service.requirements.iter().enumerate().filter(|(_, rule)| rule.period.in_force(on));
        let needs = in_force().map(|(_, rule)| rule.is_applicability()).collect();
        let parts = in_force()
            .map(|(place, rule)| {
                (TableTitle::Requirement(place), maker.decision_tables(&rule.condition, None))
            })
            .collect();
        DecisionTables::Parts(Combination::Service(needs), parts)
    }

    /// What the tables say of a family of which everything is known: a service's outcome; of a condition, `Yes`
    /// where it holds, `Office` where the office decides, `NotYet` where it does not hold. `None` where the rows
    /// were too many to be made.
    pub fn decide(&self, book: &RuleBook, household: &Household, who: Person) -> Option<Outcome> {
        let (how, parts) = match self {
            DecisionTables::Rows(rows) => {
                return rows.iter().find(|row| row.holds(book, household)).map(|row| row.outcome);
            }
            DecisionTables::TooMany(_) => return None,
            DecisionTables::Parts(how, parts) => (how, parts),
        };
        if let Combination::Person(group, every) = how {
            let (_, decision_tables) = parts.first()?;
            let people = Context::new(book, household, book.from, who).people(*group);
            let each: Option<Vec<usize>> = people
                .into_iter()
                .map(|(person, _)| {
                    decision_tables.decide(book, &seen_as(book, household, person), who).map(rank)
                })
                .collect();
            let each = each?.into_iter();
            return Some(if *every {
                LEVELS[each.min().unwrap_or(2)]
            } else {
                LEVELS[each.max().unwrap_or(0)]
            });
        }
        let each: Option<Vec<Outcome>> =
            parts.iter().map(|(_, decision_tables)| decision_tables.decide(book, household, who)).collect();
        let each = each?;
        let mut ranks: Vec<usize> = each.iter().map(|outcome| rank(*outcome)).collect();
        let level = match how {
            Combination::Service(needs) => {
                let unneeded = needs.iter().zip(&ranks).any(|(need, rank)| *need && *rank == 0);
                if unneeded {
                    return Some(Outcome::NotNeeded);
                }
                ranks.iter().copied().min().unwrap_or(2)
            }
            Combination::All => ranks.iter().copied().min().unwrap_or(2),
            Combination::Any => ranks.iter().copied().max().unwrap_or(0),
            Combination::None => 2 - ranks.iter().copied().max().unwrap_or(0),
            Combination::AtLeast(k) => {
                ranks.sort_unstable_by(|a, b| b.cmp(a));
                ranks.get(usize::from(*k).saturating_sub(1)).copied().unwrap_or(0)
            }
            Combination::Office => ranks.first().copied().unwrap_or(2).min(1),
            Combination::Person(..) => return None,
        };
        Some(LEVELS[level])
    }

    /// How many rows there are in all.
    pub fn rows(&self) -> usize {
        match self {
            DecisionTables::Rows(rows) => rows.len(),
            DecisionTables::TooMany(_) => 0,
            DecisionTables::Parts(_, parts) => {
                parts.iter().map(|(_, decision_tables)| decision_tables.rows()).sum()
            }
        }
    }
}

const LEVELS: [Outcome; 3] = [Outcome::NotYet, Outcome::Office, Outcome::Yes];

fn rank(outcome: Outcome) -> usize {
    match outcome {
        Outcome::Yes => 2,
        Outcome::Office => 1,
        _ => 0,
    }
}

fn readable(diagram: &Diagram) -> Option<Vec<DecisionRow>> {
    // Putting ways together makes few rows of many, but not of ten times as many.
    rows(diagram, READABLE * 10).ok().filter(|rows| rows.len() <= READABLE)
}

/// The family as the table for each person sees it: that person's answers in the place of whom the table names.
fn seen_as(book: &RuleBook, household: &Household, person: Person) -> Household {
    let mut seen = household.clone();
    for (key, known) in household.iter().filter(|(key, _)| key.who == person) {
        match (person, book.fact(key.fact).of) {
            (Person::Child(_), _) => seen.learn(FactKey::new(key.fact, Person::Child(0)), known),
            (_, Scope::Adult) => seen.learn(FactKey::new(key.fact, Person::Applicant), known),
            _ => {}
        }
    }
    seen
}

impl TableMaker<'_> {
    fn decision_tables(&self, condition: &Condition, group: Option<PersonGroup>) -> DecisionTables {
        let anybody = Household::new();
        let context = Context::new(self.book, &anybody, self.on, self.who);
        let diagram = Diagram::of_condition(&context, condition);
        if let Some(rows) = readable(&diagram) {
            return DecisionTables::Rows(rows);
        }
        let members = |members: &[Condition]| -> Vec<(TableTitle, DecisionTables)> {
            let title = |member: &Condition| TableTitle::Condition(Box::new(member.clone()), group);
            members.iter().map(|member| (title(member), self.decision_tables(member, group))).collect()
        };
        let one = |inner: &Condition| members(std::slice::from_ref(inner));
        match condition {
            Condition::All(inner) => DecisionTables::Parts(Combination::All, members(inner)),
            Condition::Any(inner) => DecisionTables::Parts(Combination::Any, members(inner)),
            Condition::None(inner) => DecisionTables::Parts(Combination::None, members(inner)),
            Condition::AtLeast(k, inner) => DecisionTables::Parts(Combination::AtLeast(*k), members(inner)),
            Condition::Office(_, inner) => DecisionTables::Parts(Combination::Office, one(inner)),
            // A name is no step of its own: the title says it, and what follows is what it stands for.
            Condition::Named(id) => {
                self.decision_tables(&self.book.named_conditions[id.index()].condition, group)
            }
            Condition::Some(people, inner) | Condition::Every(people, inner)
                if !inner.iter().any(|member| has_group(self.book, member)) =>
            {
                let who = if *people == PersonGroup::Adult { self.who } else { Person::Child(0) };
                let every = matches!(condition, Condition::Every(..));
                let one = Condition::All(inner.clone());
                let title = TableTitle::Condition(Box::new(one.clone()), Some(*people));
                let decision_tables = TableMaker { who, ..*self }.decision_tables(&one, Some(*people));
                DecisionTables::Parts(Combination::Person(*people, every), vec![(title, decision_tables)])
            }
            _ => rows(&diagram, MOST).map_or_else(DecisionTables::TooMany, DecisionTables::Rows),
        }
    }
}

/// True if a group over people stands anywhere inside.
fn has_group(book: &RuleBook, condition: &Condition) -> bool {
    let mut found = false;
    book.visit(condition, &mut |part| found |= part.group().is_some());
    found
}
