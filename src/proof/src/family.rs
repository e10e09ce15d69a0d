//! The families and days for which a service is looked at: nothing known but how many children there are.

use policy::{Condition, Day, FactKey, Household, Known, Person, PersonGroup, RuleBook, Scope, Service};

/// One family and the person for whom the service is looked at.
pub(crate) struct Family {
    /// The number of children, where it matters.
    pub(crate) children: Option<u8>,
    /// What is known.
    pub(crate) household: Household,
    /// The beneficiary.
    pub(crate) who: Person,
}

/// Every condition of a service: requirements, advice, papers.
pub(crate) fn conditions(service: &Service) -> impl Iterator<Item = &Condition> {
    let requirements = service.requirements.iter().map(|requirement| &requirement.condition);
    let advice = service.advice.iter().map(|advice| &advice.condition);
    requirements
        .chain(advice)
        .chain(service.guidance.papers.iter().filter_map(|paper| paper.condition.as_ref()))
}

/// The families for a service: one child, and two where its rules range over children; more where they count.
pub(crate) fn families(book: &RuleBook, service: &Service) -> Vec<Family> {
    let (mut ranges, mut most_counted, mut reads_child) = (false, 0, service.of == Scope::Child);
    for condition in conditions(service) {
        book.visit(condition, &mut |part| match part {
            Condition::Some(PersonGroup::Child | PersonGroup::OtherChild, _)
            | Condition::Every(PersonGroup::Child | PersonGroup::OtherChild, _) => ranges = true,
            Condition::Number(fact, _, policy::Operand::Number(n)) if *fact == book.children => {
                most_counted = most_counted.max(n + 1);
            }
            Condition::Is(fact, _) => reads_child |= book.fact(*fact).of == Scope::Child,
            _ => {}
        });
    }
    let who = match service.of {
        Scope::Household => Person::Household,
        Scope::Applicant | Scope::Adult => Person::Applicant,
        Scope::Child => Person::Child(0),
    };
    if !ranges && !reads_child && most_counted == 0 {
        return vec![Family { children: None, household: Household::new(), who }];
    }
    let least = i32::from(service.of == Scope::Child);
    let most = most_counted.max(if ranges { 2 } else { 1 }).min(book.fact(book.children).anything().ends().1);
    (least..=most)
        .map(|count| {
            let mut household = Household::new();
            household.learn(FactKey::new(book.children, Person::Household), Known::number(count));
            Family { children: u8::try_from(count).ok(), household, who }
        })
        .collect()
}

/// The day itself, the days around each beginning and end of a rule, and the day after the plan's last if a rule ends
/// with it: of any two days with the same rules in
/// force, one is among them, so that a staged rule is proven before its day comes.
pub(crate) fn days(book: &RuleBook, service: &Service, on: Day) -> Vec<Day> {
    let around =
        |from: Option<Day>, step: i32| from.into_iter().flat_map(move |day| [day, Day(day.0 + step)]);
    let requirements = service.requirements.iter().map(|requirement| &requirement.period);
    let advice = service.advice.iter().map(|advice| &advice.period);
    let papers = service.guidance.papers.iter().map(|paper| &paper.period);
    // The day of an event is a fact, which the diagram cuts; here it is about the day of evaluation.
    let periods = requirements.chain(advice).chain(papers).filter(|period| period.at.is_none());
    let mut days: Vec<Day> =
        periods.flat_map(|period| around(period.from, -1).chain(around(period.until, 1))).collect();
    let after = Day(book.until.0.saturating_add(1));
    let lapse = service.requirements.iter().any(|rule| rule.ends_with_document)
        || service.advice.iter().any(|advice| advice.ends_with_document);
    if lapse && book.in_force(on) {
        days.push(after);
    }
    days.sort();
    days.dedup();
    days.retain(|day| *day != on);
    days.insert(0, on);
    days
}
