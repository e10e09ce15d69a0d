//! Which papers a family needs: of each line those that fit its way in.

use crate::evaluate::condition::evaluate_condition;
use crate::evaluate::context::Context;
use crate::model::condition::Condition;
use crate::model::papers::Paper;
use crate::model::truth::Settled;

/// A line of papers that may be needed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct RequiredPaper {
    /// Its place in `Guidance::papers`.
    pub line: usize,
    /// Places in `Paper::any` of what may serve this family. Where nothing of the line fits what is known of them, all
    /// of it that they can have: then the list says what would serve.
    pub any: Vec<usize>,
}

impl RequiredPaper {
    /// Every line of a service with all that stands in it, whoever asks.
    pub fn every(papers: &[Paper]) -> Vec<RequiredPaper> {
        let whole = |(line, paper): (usize, &Paper)| RequiredPaper {
            line,
            any: (0..paper.any.len()).filter(|place| !paper.any[*place].only_if_sure).collect(),
        };
        papers.iter().enumerate().map(whole).collect()
    }
}

/// The lines that may be needed, in the book's order.
pub(crate) fn needed(context: &Context<'_>, papers: &[Paper]) -> Vec<RequiredPaper> {
    let possibly = |condition: &Option<Condition>| {
        condition.as_ref().is_none_or(|condition| evaluate_condition(context, condition).high() > Settled::No)
    };
    let surely = |condition: &Option<Condition>| {
        condition.as_ref().is_some_and(|condition| evaluate_condition(context, condition).low() > Settled::No)
    };
    let lines = papers.iter().enumerate();
    let lines = lines.filter(|(_, paper)| paper.period.in_force(context.on) && possibly(&paper.condition));
    lines
        .filter_map(|(line, paper)| {
            let can_have = |place: &usize| {
                let one = &paper.any[*place];
                !surely(&one.lacked) && (!one.only_if_sure || surely(&one.condition))
            };
            let there: Vec<usize> = (0..paper.any.len()).filter(can_have).collect();
            let fits = |place: &usize| possibly(&paper.any[*place].condition);
            let any: Vec<usize> = there.iter().copied().filter(fits).collect();
            let any = if any.is_empty() { there } else { any };
            (!any.is_empty()).then_some(RequiredPaper { line, any })
        })
        .collect()
}
