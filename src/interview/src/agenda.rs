//! The agenda: which facts can still change an outcome, and in which order they are asked.

use crate::state::Interview;
use policy::diagram::{Diagram, askable};
use policy::{
    Day, FactKey, Household, Outcome, Person, Query, RuleBook, Scope, Sensitivity, ServiceId, VecMap, VecSet,
    beneficiaries,
};

/// What is left to ask.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agenda {
    /// The next question, if any can still change an answer.
    pub next: Option<FactKey>,
    /// The section in which it stands: none for the family itself, else the first topic for whose sake it is
    /// asked now. A section that is done never begins again.
    pub section: Option<u16>,
    /// The questions that may still be asked; `None` while the family is not known well enough to say. No answer adds
    /// one, so that their number is a promise.
    pub left: Option<VecSet<FactKey>>,
    /// How many questions are to be expected, this one included: where nothing is known of a person, each option
    /// counts the same, and so does each stretch between thresholds. Never more than are left at most.
    pub expected: usize,
}

impl Agenda {
    /// Works out what is left to ask for the chosen topics.
    pub fn of(book: &RuleBook, interview: &Interview, on: Day) -> Agenda {
        let household = interview.believed(book, on);
        let count = FactKey::new(book.children, Person::Household);
        // Nothing is asked of a child whom nobody has counted: "I don't know how many" must not lead to six times ten
        // questions.
        let children = household.known(book, count).ends().0;
        let asked = |key: &FactKey| interview.answer(*key).is_some();
        let done =
            |key: &FactKey| asked(key) || matches!(key.who, Person::Child(n) if i32::from(n) >= children);
        // "On what day did you register?" only after "yes, I did"; after "I don't know" it would only annoy.
        let open = |key: &FactKey| !done(key) && askable(book, &household, on, *key) == Ok(true);
        let may_open = |key: &FactKey| {
            !done(key)
                && match askable(book, &household, on, *key) {
                    Ok(yes) => yes,
                    Err(gates) => gates.iter().any(|gate| !asked(gate)),
                }
        };
        let services: Vec<ServiceId> = book.service_ids().filter(|id| interview.wants(book, *id)).collect();

        let for_children = services.iter().any(|id| book.service(*id).of == Scope::Child);
        if for_children && !asked(&count) {
            let earlier =
                |key: &FactKey| key.fact < book.children && open(key) && !matches!(key.who, Person::Partner);
            let next = before_counting(book, &household, on, &services).into_iter().find(earlier);
            return Agenda { next: Some(next.unwrap_or(count)), section: None, left: None, expected: 0 };
        }

        let mut later = VecSet::new();
        let mut diagrams = Vec::new();
        let mut sections: VecMap<FactKey, Option<u16>> = VecMap::new();
        for &service in &services {
            let topic = Some(book.service(service).topic);
            let mut turned_on = VecSet::new();
            for who in beneficiaries(book, &household, service) {
                let diagram = Diagram::of_service(&Query::new(book, &household, on, service, who));
                let support = diagram.support();
                let open = |outcome: &Outcome| matches!(outcome, Outcome::Yes | Outcome::Office);
                if diagram.outcomes().iter().any(open) {
                    let advice = policy::diagram::advice_support(&policy::Query::new(
                        book, &household, on, service, who,
                    ));
                    // Advice is asked about once the outcome is settled, and never if it will stay unsettled.
                    if diagram.outcome().is_some() {
                        turned_on.extend(advice);
                    } else if support.iter().any(may_open) {
                        later.extend(advice);
                    }
                }
                turned_on.extend(support);
                diagrams.push(diagram);
            }
            for key in turned_on {
                let section = topic.filter(|_| key.fact > book.children);
                if sections.get(&key).is_none_or(|first| section < *first) {
                    sections.insert(key, section);
                }
            }
        }
        let now: VecMap<FactKey, Option<u16>> =
            sections.iter().filter(|(key, _)| open(key)).map(|(key, section)| (*key, *section)).collect();
        later.extend(sections.into_keys());
        let left: VecSet<FactKey> = later.into_iter().filter(may_open).collect();
        // Each child who is counted brings questions of their own.
        let counted = !left.contains(&count);
        let expected = expected(&left, &now, &diagrams);
        let next = next(book, &now, &diagrams);
        Agenda {
            next: next.map(|(key, _)| key),
            section: next.and_then(|(_, section)| section),
            left: counted.then_some(left),
            expected,
        }
    }

    /// How many questions are left at most, if that can be said yet.
    pub fn at_most(&self) -> Option<usize> {
        self.left.as_ref().map(VecSet::len)
    }
}

/// What services turn on before the children are counted: the place in life first, where people live and who
/// is with them decides what else there is to ask. A child's service is looked at as for one child.
fn before_counting(
    book: &RuleBook,
    household: &Household,
    on: Day,
    services: &[ServiceId],
) -> VecSet<FactKey> {
    let mut support = VecSet::new();
    for service in services {
        let who =
            if book.service(*service).of == Scope::Child { Person::Child(0) } else { Person::Applicant };
        support.extend(Diagram::of_service(&Query::new(book, household, on, *service, who)).support());
    }
    support
}

/// How many of the questions that are left are to be expected: each as likely as the likeliest of the ways that
/// lead to it; what only advice turns on as often as not.
fn expected(left: &VecSet<FactKey>, now: &VecMap<FactKey, Option<u16>>, diagrams: &[Diagram]) -> usize {
    let mut likely: VecMap<FactKey, f32> = VecMap::new();
    for (key, odds) in diagrams.iter().flat_map(Diagram::odds) {
        let likeliest = likely.entry(key).or_default();
        *likeliest = likeliest.max(odds);
    }
    let odds =
        |key: &FactKey| likely.get(key).copied().unwrap_or(if now.get(key).is_some() { 1.0 } else { 0.5 });
    let sum: f32 = left.iter().map(odds).sum();
    ((sum + 0.5) as usize).clamp(usize::from(!left.is_empty()), left.len())
}

/// Which of these questions comes next. First the section, then the person whose turn it is by
/// [`default_order`]: nobody is asked about schools, then about pay, then about schools again. Within these,
/// what hangs on an answer given follows it, and else comes the question whose answer spares most others; of
/// several alike, the first by rank.
fn next(
    book: &RuleBook,
    now: &VecMap<FactKey, Option<u16>>,
    diagrams: &[Diagram],
) -> Option<(FactKey, Option<u16>)> {
    let order = |key: FactKey| default_order(book, key);
    let (first, section) = now.iter().min_by_key(|(key, section)| (**section, order(**key)))?;
    let turn = |key: FactKey| (order(key).0, order(key).2);
    let turn_of_first = turn(*first);
    let together = now.iter().filter(|(key, other)| *other == section && turn(**key) == turn_of_first);
    let worth =
        |key: FactKey| diagrams.iter().map(|diagram| diagram.expected_questions_saved(key)).sum::<u32>();
    let (key, _) = together.min_by_key(|(key, _)| {
        let follows = book.fact(key.fact).given.is_some();
        (!follows, u32::MAX - worth(**key), key.fact)
    })?;
    Some((*key, *section))
}

/// The default order of questions, that of the vocabulary: sensitive facts last; the partner's just before the
/// children's; one child after another.
pub fn default_order(book: &RuleBook, key: FactKey) -> (Sensitivity, u16, Person, u16) {
    let fact = book.fact(key.fact);
    let children = book.facts.iter().position(|fact| fact.of == Scope::Child).unwrap_or(0) as u16;
    let block = match key.who {
        Person::Partner | Person::Child(_) => children,
        Person::Household | Person::Applicant => key.fact.0,
    };
    let person =
        if matches!(key.who, Person::Partner | Person::Child(_)) { key.who } else { Person::Household };
    (fact.sensitivity, block, person, key.fact.0)
}
