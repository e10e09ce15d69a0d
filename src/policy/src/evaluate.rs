//! Evaluation: a book, a household and a day in; what follows out. Pure, total, the same everywhere.

use crate::book::{Advice, Requirement, RequirementKind, RuleBook, Scope, Service};
use crate::condition::{Comparison, Condition, DateOf, Operand, PersonGroup, TimeUnit};
use crate::date::Day;
use crate::diagram::Diagram;
use crate::household::{FactKey, Household, Person};
use crate::ids::{FactId, ServiceId};
use crate::in_force::{EffectiveRequirement, effective_requirements};
use crate::papers::{RequiredPaper, needed};
use crate::truth::{Settled, Truth};

/// What comes of a service for one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// All requirements hold: it can be done today.
    Yes,
    /// At least one requirement does not hold yet.
    NotYet,
    /// It depends on what is still unknown.
    Unknown,
    /// All that can be computed holds; an office decides the rest.
    Office,
    /// There is no need for it now.
    NotNeeded,
}

impl Outcome {
    /// Its name in the seeds, in JSON and in markup.
    pub fn name(self) -> &'static str {
        match self {
            Outcome::Yes => "yes",
            Outcome::NotYet => "not-yet",
            Outcome::Unknown => "unknown",
            Outcome::Office => "office",
            Outcome::NotNeeded => "not-needed",
        }
    }
}

/// One requirement, evaluated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RequirementResult {
    /// Its place in `Service::requirements`.
    pub requirement: usize,
    /// What is known of it.
    pub truth: Truth,
}

/// One service for one person, assessed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment {
    /// Which service.
    pub service: ServiceId,
    /// For whom.
    pub who: Person,
    /// What comes of it.
    pub outcome: Outcome,
    /// Every requirement in force that may speak of this case, in the book's order.
    pub requirements: Vec<RequirementResult>,
    /// Places in `Service::advice` of all that certainly applies.
    pub advice: Vec<usize>,
    /// The papers that may be needed.
    pub papers: Vec<RequiredPaper>,
    /// For an unknown outcome, the facts that can still change it, exactly; otherwise empty.
    pub missing: Vec<FactKey>,
}

/// What is asked of the engine: one service for one person of a household, on a day.
#[derive(Clone, Copy)]
pub struct Query<'a> {
    /// The rules.
    pub book: &'a RuleBook,
    /// What is known.
    pub household: &'a Household,
    /// The evaluation date; "today" is China's date, passed in.
    pub on: Day,
    /// The service.
    pub service: ServiceId,
    /// The person whom the service is for.
    pub who: Person,
}

impl<'a> Query<'a> {
    /// The query with these parts.
    pub fn new(
        book: &'a RuleBook,
        household: &'a Household,
        on: Day,
        service: ServiceId,
        who: Person,
    ) -> Query<'a> {
        Query { book, household, on, service, who }
    }

    /// The context in which the rules of the service are evaluated.
    pub fn context(&self) -> Context<'a> {
        Context::new(self.book, self.household, self.on, self.who)
    }

    /// The rules of the service.
    pub fn rules(&self) -> &'a Service {
        self.book.service(self.service)
    }

    /// The requirements of the service.
    pub fn requirements(&self) -> &'a [Requirement] {
        &self.rules().requirements
    }

    /// The same query on another day.
    #[must_use]
    pub fn on(&self, on: Day) -> Query<'a> {
        Query { on, ..*self }
    }

    /// The same query of another household.
    #[must_use]
    pub fn of<'h>(&self, household: &'h Household) -> Query<'h>
    where
        'a: 'h,
    {
        Query { household, ..*self }
    }
}

/// Everything against which a condition is evaluated.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// The rules.
    pub book: &'a RuleBook,
    /// What is known.
    pub household: &'a Household,
    /// The evaluation date; "today" is China's date, passed in.
    pub on: Day,
    /// The person the service is for.
    pub who: Person,
    /// The person a group is speaking of, inside one.
    pub bound: Option<Person>,
}

impl<'a> Context<'a> {
    /// The context of a service for one person.
    pub fn new(book: &'a RuleBook, household: &'a Household, on: Day, who: Person) -> Context<'a> {
        Context { book, household, on, who, bound: None }
    }

    /// Whom a fact is about here.
    pub fn key(&self, fact: FactId) -> FactKey {
        let is_child = |who: &Person| matches!(who, Person::Child(_));
        let is_adult = |who: &Person| matches!(who, Person::Applicant | Person::Partner);
        let nearest = |fits: &dyn Fn(&Person) -> bool, otherwise| {
            self.bound.filter(fits).or(Some(self.who).filter(fits)).unwrap_or(otherwise)
        };
        let who = match self.book.fact(fact).of {
            Scope::Household => Person::Household,
            Scope::Applicant => Person::Applicant,
            Scope::Adult => nearest(&is_adult, Person::Applicant),
            Scope::Child => nearest(&is_child, Person::Child(0)),
        };
        FactKey::new(fact, who)
    }

    /// The people a group ranges over, and whether each certainly exists.
    pub fn people(&self, bound: PersonGroup) -> Vec<(Person, bool)> {
        match bound {
            PersonGroup::Adult => self.household.adults(self.book),
            PersonGroup::Child => self.household.children(self.book),
            PersonGroup::OtherChild => {
                let mut children = self.household.children(self.book);
                children.retain(|(who, _)| *who != self.who);
                children
            }
        }
    }

    /// The same context with a group's person bound.
    pub fn with(&self, who: Person) -> Context<'a> {
        Context { bound: Some(who), ..*self }
    }

    /// The intervals in which a date may lie: one for a fact, one an option for a computed date.
    pub(crate) fn dates(&self, date: DateOf) -> Vec<(Day, Day)> {
        let ends = |fact| {
            let (low, high) = self.household.known(self.book, self.key(fact)).ends();
            (Day(low), Day(high))
        };
        match date {
            DateOf::Fact(fact) => vec![ends(fact)],
            DateOf::Computed(id) => {
                let computed_date = self.book.computed_date(id);
                let (low, high) = ends(computed_date.of);
                let mask = self.household.known(self.book, self.key(computed_date.by)).mask();
                let options =
                    computed_date.schedules.iter().enumerate().filter(|(n, _)| mask & (1 << n) != 0);
                options
                    .map(|(_, id)| {
                        let schedule = self.book.schedule(*id);
                        let reckon = |day: Day| day.plus_months(schedule.at(day));
                        (reckon(low), reckon(high))
                    })
                    .collect()
            }
        }
    }
}

/// True if the time from `date` to `on` compares so.
pub(crate) fn elapsed(date: Day, since: TimeUnit, comparison: Comparison, amount: i32, on: Day) -> bool {
    let end = match since {
        TimeUnit::Days => Day(date.0.saturating_add(amount)),
        TimeUnit::Months => date.plus_months(amount),
    };
    match comparison {
        Comparison::AtLeast => end <= on,
        Comparison::MoreThan => end < on,
        Comparison::LessThan => end > on,
        Comparison::AtMost => end >= on,
    }
}

/// Compares two intervals.
fn compare(comparison: Comparison, (low, high): (i32, i32), (least, most): (i32, i32)) -> Truth {
    match comparison {
        Comparison::AtLeast => Truth::of(high >= least, low < most),
        Comparison::MoreThan => Truth::of(high > least, low <= most),
        Comparison::LessThan => Truth::of(low < most, high >= least),
        Comparison::AtMost => Truth::of(low <= most, high > least),
    }
}

/// The truth that covers all of these; `NO` for none at all.
fn covering(truths: impl Iterator<Item = Truth>) -> Truth {
    truths.reduce(Truth::cover).unwrap_or(Truth::NO)
}

/// What is known of a condition.
pub fn evaluate_condition(context: &Context<'_>, condition: &Condition) -> Truth {
    let each = |conditions: &[Condition], context: &Context<'_>| -> Vec<Truth> {
        conditions.iter().map(|condition| evaluate_condition(context, condition)).collect()
    };
    let all = |conditions: &[Condition], context: &Context<'_>| {
        conditions.iter().map(|condition| evaluate_condition(context, condition)).fold(Truth::YES, Truth::and)
    };
    let any = |conditions: &[Condition]| {
        conditions.iter().map(|condition| evaluate_condition(context, condition)).fold(Truth::NO, Truth::or)
    };
    match condition {
        Condition::Always => Truth::YES,
        Condition::Is(fact, accepted) => {
            let mask = context.household.known(context.book, context.key(*fact)).mask();
            Truth::of(mask & accepted != 0, mask & !accepted != 0)
        }
        Condition::Number(fact, comparison, operand) => {
            let number = context.household.known(context.book, context.key(*fact)).ends();
            match operand {
                Operand::Number(n) => compare(*comparison, number, (*n, *n)),
                Operand::Schedule(id, at) => {
                    let schedule = context.book.schedule(*id);
                    covering(context.dates(*at).into_iter().map(|(first, last)| {
                        let (a, b) = (schedule.at(first), schedule.at(last));
                        compare(*comparison, number, (a.min(b), a.max(b)))
                    }))
                }
            }
        }
        Condition::Elapsed(date, since, comparison, amount) => {
            covering(context.dates(*date).into_iter().map(|(first, last)| {
                let (early, late) = (
                    elapsed(first, *since, *comparison, *amount, context.on),
                    elapsed(last, *since, *comparison, *amount, context.on),
                );
                Truth::of(early || late, !early || !late)
            }))
        }
        Condition::Before(date, before, day) => {
            covering(context.dates(*date).into_iter().map(|(first, last)| {
                let (early, late) = ((first.0 < *day) == *before, (last.0 < *day) == *before);
                Truth::of(early || late, !early || !late)
            }))
        }
        Condition::Named(id) => evaluate_condition(context, context.book.named_condition(*id)),
        Condition::All(conditions) => all(conditions, context),
        Condition::Any(conditions) => any(conditions),
        Condition::None(conditions) => any(conditions).negated(),
        Condition::AtLeast(k, conditions) => Truth::at_least(usize::from(*k), &each(conditions, context)),
        Condition::Some(bound, conditions) => context
            .people(*bound)
            .into_iter()
            .map(|(who, certain)| {
                let truth = all(conditions, &context.with(who));
                if certain { truth } else { truth.or_absent() }
            })
            .fold(Truth::NO, Truth::or),
        Condition::Every(bound, conditions) => context
            .people(*bound)
            .into_iter()
            .map(|(who, certain)| {
                let fails = all(conditions, &context.with(who)).negated();
                if certain { fails } else { fails.or_absent() }.negated()
            })
            .fold(Truth::YES, Truth::and),
        Condition::Office(_, inner) => evaluate_condition(context, inner).decided_by_office(),
    }
}

/// What the rules of a day allow, as far as each is evaluated on its own: every outcome still possible.
pub(crate) fn possible(context: &Context<'_>, rules: &[EffectiveRequirement<'_>]) -> Vec<Outcome> {
    let (mut applicability, mut eligibility) = (Truth::YES, Truth::YES);
    for rule in rules {
        let truth = rule.evaluate(context);
        match rule.kind {
            RequirementKind::Applicability => applicability = applicability.and(truth),
            RequirementKind::Eligibility => eligibility = eligibility.and(truth),
        }
    }
    let mut outcomes = Vec::new();
    if applicability.low() == Settled::No {
        outcomes.push(Outcome::NotNeeded);
    }
    if applicability.high() > Settled::No {
        let whole = applicability.or(Truth::OFFICE).and(eligibility);
        let levels = [
            (Settled::No, Outcome::NotYet),
            (Settled::Office, Outcome::Office),
            (Settled::Yes, Outcome::Yes),
        ];
        let within = levels.into_iter().filter(|(level, _)| whole.low() <= *level && *level <= whole.high());
        outcomes.extend(within.map(|(_, outcome)| outcome));
    }
    outcomes
}

/// Assesses one service for one person on one day.
pub fn assess(query: &Query<'_>) -> Assessment {
    let Query { book, on, service, who, .. } = *query;
    let context = query.context();
    let rules = query.rules();
    let (outcome, missing) =
        match possible(&context, &effective_requirements(book, on, &rules.requirements)).as_slice() {
            [only] => (*only, Vec::new()),
            // Several outcomes seem possible; conditions that share facts may still rule out all but one.
            _ => {
                let diagram = Diagram::of_service(query);
                (diagram.outcome().unwrap_or(Outcome::Unknown), diagram.support())
            }
        };
    let requirements = rules
        .requirements
        .iter()
        .enumerate()
        .filter(|(_, requirement)| requirement.period.applies(&context) != Truth::NO)
        .map(|(place, requirement)| RequirementResult {
            requirement: place,
            truth: requirement.effective(book, on).evaluate(&context),
        })
        .collect();
    let said = |advice: &Advice| {
        advice.may_be_said(book, on) && evaluate_condition(&context, &advice.condition).low() > Settled::No
    };
    let advice = rules.advice.iter().enumerate().filter(|(_, advice)| said(advice));
    Assessment {
        service,
        who,
        outcome,
        requirements,
        advice: advice.map(|(place, _)| place).collect(),
        papers: needed(&context, &rules.guidance.papers),
        missing,
    }
}

/// For whom a service is assessed in this household: the applicant, or each child that certainly exists.
pub fn beneficiaries(book: &RuleBook, household: &Household, service: ServiceId) -> Vec<Person> {
    match book.service(service).of {
        Scope::Household => vec![Person::Household],
        Scope::Applicant | Scope::Adult => vec![Person::Applicant],
        Scope::Child => household.people(book, Scope::Child),
    }
}
