//! What a result shows, from what the engine says. Must not know: how a result was reached.

use policy::{
    Assessment, Condition, Context, Day, FactId, Household, MessageId, Outcome, Person, RuleBook, Service,
    Settled, Truth, evaluate_condition, first_line,
};

/// What a result shows; results that show the same are one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct GraphResult {
    /// What comes of the service.
    pub outcome: Outcome,
    /// The sentence that stands first; nothing while the outcome is unknown.
    pub first: Option<MessageId>,
    /// Places in `Service::requirements` of all that certainly do not hold: where it is not needed, the needs among
    /// them; for a not yet, the others.
    pub unmet: Vec<usize>,
    /// For an office's decision, places of all requirements that the office decides.
    pub office: Vec<usize>,
    /// For an office's decision, what to ask it.
    pub ask: Vec<MessageId>,
    /// Places in `Service::advice` of all that is said; nothing where there is no need.
    pub advice: Vec<usize>,
    /// Where one can go today, places in `Guidance::papers` of all that may be needed.
    pub papers: Vec<usize>,
    /// For an unknown outcome, the facts that were asked, were not known, and can still change it.
    pub missing: Vec<(Person, FactId)>,
}

impl GraphResult {
    /// What is shown of an assessment of this household on this day; `missing` are the facts still to be found out.
    pub fn of(
        book: &RuleBook,
        household: &Household,
        on: Day,
        found: &Assessment,
        missing: Vec<(Person, FactId)>,
    ) -> GraphResult {
        let service = book.service(found.service);
        let outcome = found.outcome;
        let context = Context::new(book, household, on, found.who);
        let places = |wanted: &dyn Fn(usize, Truth) -> bool| -> Vec<usize> {
            let judged = found.requirements.iter().filter(|judged| wanted(judged.requirement, judged.truth));
            judged.map(|judged| judged.requirement).collect()
        };
        let need = |place: usize| service.requirements[place].is_applicability();
        let unmet = match outcome {
            Outcome::NotYet => places(&|place, truth| truth == Truth::NO && !need(place)),
            Outcome::NotNeeded => places(&|place, truth| truth == Truth::NO && need(place)),
            _ => Vec::new(),
        };
        let decides = |_: usize, truth: Truth| truth.settled() == Some(Settled::Office);
        let office = if outcome == Outcome::Office { places(&decides) } else { Vec::new() };
        let open = matches!(outcome, Outcome::Yes | Outcome::Office);
        GraphResult {
            outcome,
            first: first_line(&context, service, outcome, found.failing(service)),
            ask: asked(&context, service, &office),
            unmet,
            office,
            advice: if outcome == Outcome::NotNeeded { Vec::new() } else { found.advice.clone() },
            papers: if open { found.papers.iter().map(|needed| needed.line).collect() } else { Vec::new() },
            missing: if outcome == Outcome::Unknown { missing } else { Vec::new() },
        }
    }
}

/// What to ask the office about these requirements.
fn asked(context: &Context<'_>, service: &Service, places: &[usize]) -> Vec<MessageId> {
    let mut found = Vec::new();
    for place in places {
        questions(context, &service.requirements[*place].condition, &mut found);
    }
    found
}

/// The questions of those branches of a condition that may hold.
fn questions(context: &Context<'_>, condition: &Condition, found: &mut Vec<MessageId>) {
    if evaluate_condition(context, condition) == Truth::NO {
        return;
    }
    if let Condition::Office(question, _) = condition
        && !found.contains(question)
    {
        found.push(*question);
    }
    // Named conditions hold no question for an office; the reader sees to it.
    let people = condition.group().map(|group| context.people(group));
    let inside = people.map(|people| people.into_iter().map(|(who, _)| context.with(who)).collect());
    for context in inside.unwrap_or_else(|| vec![*context]) {
        condition.parts().iter().for_each(|part| questions(&context, part, found));
    }
}
