//! The graph itself. Must not know: how it was made, or how it is shown.

use crate::bands::TimeBands;
use crate::family::Assumed;
use crate::result::GraphResult;
use policy::{ComputedDateId, Day, FactId, Known, Person, ServiceId};

/// What a question asks about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum QuestionSubject {
    /// The fact itself; of a date, on which side of fixed days it lies.
    Fact(FactId),
    /// How much time has passed since a date, up to the day of reading.
    Since(TimeBands),
    /// A date that follows from others: on which side of fixed days it lies.
    Computed(ComputedDateId),
}

/// One question to one person.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct GraphQuestion {
    /// What is asked.
    pub about: QuestionSubject,
    /// Of whom.
    pub who: Person,
    /// The answers that can be given, and the node to which each leads: options, numbers, days, or for
    /// [`QuestionSubject::Since`] how many of the chain's thresholds are passed.
    pub answers: Vec<(Known, usize)>,
    /// Where "I don't know" leads.
    pub unsure: usize,
}

/// A question, or what comes of the answers.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum GraphNode {
    /// A question.
    GraphQuestion(GraphQuestion),
    /// A result.
    Result(GraphResult),
}

/// All questions of one service for one person, and all results.
#[derive(Clone, Debug)]
pub struct QuestionGraph {
    /// The service.
    pub service: ServiceId,
    /// For whom.
    pub who: Person,
    /// What is taken for granted of the family.
    pub assumed: Assumed,
    /// The nodes in the order of a walk from the root: the first is where to start, and no answer leads to an
    /// earlier one.
    pub nodes: Vec<GraphNode>,
    /// The day for which it was made.
    pub on: Day,
    /// The last day on which the same rules are in force.
    pub until: Day,
    /// What was left out so that the page stays small.
    pub truncation: Truncation,
}

/// What a graph leaves out. Nothing of it makes a result wrong: it is said sooner that something must be found out,
/// or a piece of advice is not given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Truncation {
    /// How many unknown facts that still matter are followed up; one more, and the result says what to find out.
    pub unsure: usize,
    /// Whether questions are asked that change only the advice.
    pub advice_asked: bool,
}

impl Truncation {
    /// The most that is ever left out.
    pub const MOST: Truncation = Truncation { unsure: 0, advice_asked: false };
    /// What else may be left out, from most to nothing.
    pub const LEVELS: [Truncation; 5] = [
        Truncation { unsure: 0, advice_asked: true },
        Truncation { unsure: 1, advice_asked: false },
        Truncation { unsure: 1, advice_asked: true },
        Truncation { unsure: 2, advice_asked: true },
        Truncation::NONE,
    ];
    /// Nothing is left out.
    pub const NONE: Truncation = Truncation { unsure: usize::MAX, advice_asked: true };
}

impl QuestionGraph {
    /// How many questions there are.
    pub fn questions(&self) -> usize {
        self.nodes.iter().filter(|node| matches!(node, GraphNode::GraphQuestion(_))).count()
    }

    /// How many different results there are.
    pub fn results(&self) -> usize {
        self.nodes.len() - self.questions()
    }
}
