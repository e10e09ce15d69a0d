//! Decision tables: one for a service where that can be read, else one for each condition and how they go together.
//!
//! Both forms say exactly what evaluation says: complete, and each case in one row ([`Sheet::decide`]).

use crate::rows::{Row, rows};
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
pub enum How {
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
pub enum Title {
    /// A requirement, by its place in the service.
    Requirement(usize),
    /// A condition, and the group in which it stands.
    Condition(Box<Condition>, Option<PersonGroup>),
}

/// A decision table, or several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sheet {
    /// One table.
    Rows(Vec<Row>),
    /// Several, and how they go together.
    Parts(How, Vec<(Title, Sheet)>),
    /// So many rows that nobody would read them, in a table that cannot be taken apart.
    TooMany(u128),
}

struct Maker<'a> {
    book: &'a RuleBook,
    on: Day,
    who: Person,
}

impl Sheet {
    /// The tables of a service on a day, with nothing known.
    pub fn of_service(book: &RuleBook, id: ServiceId, on: Day) -> Sheet {
        let service = book.service(id);
        let maker = Maker { book, on, who: beneficiary(service) };
        let whole = Diagram::of_service(&Query::new(book, &Household::new(), on, id, maker.who));
        if let Some(rows) = readable(&whole) {
            return Sheet::Rows(rows);
        }
        let in_force =
            || service.requirements.iter().enumerate().filter(|(_, rule)| rule.period.in_force(on));
        let needs = in_force().map(|(_, rule)| rule.is_applicability()).collect();
        let parts = in_force()
            .map(|(place, rule)| (Title::Requirement(place), maker.sheet(&rule.condition, None)))
            .collect();
        Sheet::Parts(How::Service(needs), parts)
    }

    /// What the tables say of a family of which everything is known: a service's outcome; of a condition, `Yes`
    /// where it holds, `Office` where the office decides, `NotYet` where it does not hold. `None` where the rows
    /// were too many to be made.
    pub fn decide(&self, book: &RuleBook, household: &Household, who: Person) -> Option<Outcome> {
        let (how, parts) = match self {
            Sheet::Rows(rows) => {
                return rows.iter().find(|row| row.holds(book, household)).map(|row| row.outcome);
            }
            Sheet::TooMany(_) => return None,
            Sheet::Parts(how, parts) => (how, parts),
        };
        if let How::Person(bound, every) = how {
            let (_, sheet) = parts.first()?;
            let people = Context::new(book, household, book.from, who).people(*bound);
            let each: Option<Vec<usize>> = people
                .into_iter()
                .map(|(person, _)| sheet.decide(book, &seen_as(book, household, person), who).map(rank))
                .collect();
            let each = each?.into_iter();
            return Some(if *every {
                LEVELS[each.min().unwrap_or(2)]
            } else {
                LEVELS[each.max().unwrap_or(0)]
            });
        }
        let each: Option<Vec<Outcome>> =
            parts.iter().map(|(_, sheet)| sheet.decide(book, household, who)).collect();
        let each = each?;
        let mut ranks: Vec<usize> = each.iter().map(|outcome| rank(*outcome)).collect();
        let level = match how {
            How::Service(needs) => {
                let unneeded = needs.iter().zip(&ranks).any(|(need, rank)| *need && *rank == 0);
                if unneeded {
                    return Some(Outcome::NotNeeded);
                }
                ranks.iter().copied().min().unwrap_or(2)
            }
            How::All => ranks.iter().copied().min().unwrap_or(2),
            How::Any => ranks.iter().copied().max().unwrap_or(0),
            How::None => 2 - ranks.iter().copied().max().unwrap_or(0),
            How::AtLeast(k) => {
                ranks.sort_unstable_by(|a, b| b.cmp(a));
                ranks.get(usize::from(*k).saturating_sub(1)).copied().unwrap_or(0)
            }
            How::Office => ranks.first().copied().unwrap_or(2).min(1),
            How::Person(..) => return None,
        };
        Some(LEVELS[level])
    }

    /// How many rows there are in all.
    pub fn rows(&self) -> usize {
        match self {
            Sheet::Rows(rows) => rows.len(),
            Sheet::TooMany(_) => 0,
            Sheet::Parts(_, parts) => parts.iter().map(|(_, sheet)| sheet.rows()).sum(),
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

fn readable(diagram: &Diagram) -> Option<Vec<Row>> {
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

impl Maker<'_> {
    fn sheet(&self, condition: &Condition, bound: Option<PersonGroup>) -> Sheet {
        let diagram = Diagram::of_condition(self.book, &Household::new(), self.on, self.who, condition);
        if let Some(rows) = readable(&diagram) {
            return Sheet::Rows(rows);
        }
        let members = |members: &[Condition]| -> Vec<(Title, Sheet)> {
            let title = |member: &Condition| Title::Condition(Box::new(member.clone()), bound);
            members.iter().map(|member| (title(member), self.sheet(member, bound))).collect()
        };
        let one = |inner: &Condition| members(std::slice::from_ref(inner));
        match condition {
            Condition::All(inner) => Sheet::Parts(How::All, members(inner)),
            Condition::Any(inner) => Sheet::Parts(How::Any, members(inner)),
            Condition::None(inner) => Sheet::Parts(How::None, members(inner)),
            Condition::AtLeast(k, inner) => Sheet::Parts(How::AtLeast(*k), members(inner)),
            Condition::Office(_, inner) => Sheet::Parts(How::Office, one(inner)),
            // A name is no step of its own: the title says it, and what follows is what it stands for.
            Condition::Named(id) => self.sheet(&self.book.named_conditions[id.index()].condition, bound),
            Condition::Some(people, inner) | Condition::Every(people, inner)
                if !inner.iter().any(|member| has_group(self.book, member)) =>
            {
                let who = if *people == PersonGroup::Adult { self.who } else { Person::Child(0) };
                let every = matches!(condition, Condition::Every(..));
                let one = Condition::All(inner.clone());
                let title = Title::Condition(Box::new(one.clone()), Some(*people));
                let sheet = Maker { who, ..*self }.sheet(&one, Some(*people));
                Sheet::Parts(How::Person(*people, every), vec![(title, sheet)])
            }
            _ => rows(&diagram, MOST).map_or_else(Sheet::TooMany, Sheet::Rows),
        }
    }
}

/// True if a group over people stands anywhere inside.
fn has_group(book: &RuleBook, condition: &Condition) -> bool {
    match condition {
        Condition::Some(..) | Condition::Every(..) => true,
        Condition::Named(id) => has_group(book, &book.named_conditions[id.index()].condition),
        other => other.parts().iter().any(|member| has_group(book, member)),
    }
}
