//! Which rules of a service are read, and for how long. Must not know: questions, graphs.

use crate::bands::Bands;
use policy::{Condition, Day, RuleBook, ServiceId};

/// Every condition of the service that is read on this day.
pub(crate) fn in_force(bands: &Bands, service: ServiceId, on: Day) -> impl Iterator<Item = &Condition> {
    let rules = bands.book.service(service);
    let requirements = rules.requirements.iter().filter(move |rule| rule.period.in_force(on));
    let advice = rules.advice.iter().filter(move |advice| advice.may_be_said(&bands.book, on));
    let papers = rules.guidance.papers.iter().filter(move |paper| paper.period.in_force(on));
    let requirements = requirements.map(|rule| &rule.condition);
    requirements
        .chain(advice.map(|advice| &advice.condition))
        .chain(papers.filter_map(|paper| paper.condition.as_ref()))
        .chain(rules.first_lines.iter().map(|line| &line.condition))
}

/// For each line of papers of which somebody can have nothing: when that is so, and nothing of it is asked.
pub(crate) fn unasked(bands: &Bands, service: ServiceId, on: Day) -> impl Iterator<Item = Condition> {
    let papers = bands.book.service(service).guidance.papers.iter();
    papers.filter(move |paper| paper.period.in_force(on)).filter_map(|paper| {
        let each = paper.any.iter().map(|one| {
            let fits = one.condition.clone().filter(|_| one.only_if_sure);
            let without = fits.map(|fits| Condition::None(vec![fits]));
            let ways: Vec<Condition> = without.into_iter().chain(one.lacked.clone()).collect();
            (!ways.is_empty()).then_some(Condition::Any(ways))
        });
        let each: Option<Vec<Condition>> = each.collect();
        each.map(|each| Condition::All(paper.condition.iter().cloned().chain(each).collect()))
    })
}

/// The conditions under which an office decides, for the people of the groups they stand in.
pub(crate) fn office_branches(condition: &Condition) -> Vec<Condition> {
    let inside = condition.parts().iter().flat_map(office_branches);
    match condition {
        Condition::Office(_, inner) => std::iter::once((**inner).clone()).chain(inside).collect(),
        other => match other.group() {
            Some(group) => inside.map(|branch| Condition::Some(group, vec![branch])).collect(),
            None => inside.collect(),
        },
    }
}

/// The last day on which the rules of the service are those of this day.
pub(crate) fn same_rules_until(book: &RuleBook, service: ServiceId, on: Day) -> Day {
    let rules = book.service(service);
    let requirements = rules.requirements.iter().map(|rule| &rule.period);
    let advice = rules.advice.iter().map(|advice| &advice.period);
    let papers = rules.guidance.papers.iter().map(|paper| &paper.period);
    let periods = requirements.chain(advice).chain(papers).filter(|period| period.at.is_none());
    let ends = periods.flat_map(|period| [period.from.map(|from| Day(from.0 - 1)), period.until]);
    ends.flatten().filter(|end| *end >= on).fold(book.until.max(on), Day::min)
}
