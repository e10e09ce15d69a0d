//! Which papers a family needs: of each line those that fit its way in, and what need not be brought at all.

use crate::book::{LegalBasis, RuleBook};
use crate::condition::Condition;
use crate::date::Day;
use crate::evaluate::{Context, evaluate_condition};
use crate::ids::MessageId;
use crate::in_force::only_the_document;
use crate::period::Period;
use crate::truth::Settled;

/// A paper that will do.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Alternative {
    /// Its name in the seeds.
    pub id: String,
    /// The paper.
    pub paper: MessageId,
    /// Only those of whom this holds have it to show: a lease, who rents.
    pub condition: Option<Condition>,
}

/// A paper that nobody may ask for any more, and what says so.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct WaivedPaper {
    /// The paper.
    pub paper: MessageId,
    /// What it rests on; never empty.
    pub grounds: Vec<LegalBasis>,
}

/// One line of the list of papers: any one of these will do.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Paper {
    /// The papers that can replace one another.
    pub any: Vec<Alternative>,
    /// Only needed if this holds.
    pub condition: Option<Condition>,
    /// When it is in force.
    pub period: Period,
}

impl Paper {
    /// Every condition of the line and of what can stand in it.
    pub fn conditions(&self) -> impl Iterator<Item = &Condition> {
        self.any.iter().map(|alternative| &alternative.condition).chain([&self.condition]).flatten()
    }
}

/// A line of papers that may be needed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct RequiredPaper {
    /// Its place in `Guidance::papers`.
    pub line: usize,
    /// Places in `Paper::any` of what may serve this family. Where nothing of the line fits what is known of them, all
    /// of it: then the list says what would serve.
    pub any: Vec<usize>,
}

impl RequiredPaper {
    /// Every line of a service with all that stands in it, whoever asks.
    pub fn every(papers: &[Paper]) -> Vec<RequiredPaper> {
        let whole =
            |(line, paper): (usize, &Paper)| RequiredPaper { line, any: (0..paper.any.len()).collect() };
        papers.iter().enumerate().map(whole).collect()
    }
}

/// The lines that may be needed, in the book's order.
pub(crate) fn needed(context: &Context<'_>, papers: &[Paper]) -> Vec<RequiredPaper> {
    let possibly = |condition: &Option<Condition>| {
        condition.as_ref().is_none_or(|condition| evaluate_condition(context, condition).high() > Settled::No)
    };
    let lines = papers.iter().enumerate();
    let lines = lines.filter(|(_, paper)| paper.period.in_force(context.on) && possibly(&paper.condition));
    lines
        .map(|(line, paper)| {
            let fits = |place: &usize| possibly(&paper.any[*place].condition);
            let mut any: Vec<usize> = (0..paper.any.len()).filter(fits).collect();
            if any.is_empty() {
                any = (0..paper.any.len()).collect();
            }
            RequiredPaper { line, any }
        })
        .collect()
}

impl WaivedPaper {
    /// True if this may be said on this day: what the document alone says, only while the document is in force.
    pub fn may_be_said(&self, book: &RuleBook, on: Day) -> bool {
        book.in_force(on) || !self.ends_with_document()
    }

    /// True if the document alone says this.
    pub fn ends_with_document(&self) -> bool {
        only_the_document(&self.grounds)
    }

    /// What it rests on.
    pub fn grounds(&self) -> &[LegalBasis] {
        &self.grounds
    }
}
