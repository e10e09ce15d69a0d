//! Puts the same life to both readings, and stops at the first difference with everything that is needed to
//! see it.

use crate::seeds::{book, described};
use independent::calendar;
use independent::evaluate::{APPLICANT, FAMILY, FIRST_CHILD, Life, PARTNER, Verdict, View, broken, outcome};
use independent::lives::{Random, Source};
use independent::rules::{About, Fact, Language, Service, Values};
use policy::earliest_date::{Goal, availability_window};
use policy::{
    Assessment, Day, FactId, FactKey, Household, Known, Person, Query, ServiceId, Settled, assess, narrowed,
};
use std::collections::{BTreeMap, BTreeSet};

/// What was compared.
#[derive(Debug, Default)]
pub struct Found {
    pub compared: u64,
    pub outcomes: BTreeMap<&'static str, u64>,
}

impl Found {
    fn saw(&mut self, outcome: &'static str) {
        self.compared += 1;
        *self.outcomes.entry(outcome).or_default() += 1;
    }

    fn add(mut self, other: Found) -> Found {
        self.compared += other.compared;
        for (outcome, count) in other.outcomes {
            *self.outcomes.entry(outcome).or_default() += count;
        }
        self
    }
}

/// Both readings, and what one calls what the other calls otherwise.
pub struct Comparison<'a> {
    language: &'a Language,
    source: Source<'a>,
    facts: Vec<FactId>,
    services: Vec<ServiceId>,
    /// The program's number of a day less ours.
    shift: i32,
}

/// Compares so many lives on all processors.
pub fn compare_all(
    language: &Language,
    total: u64,
    one: impl Fn(&Comparison<'_>, &mut Random) -> Found + Sync,
) -> Found {
    let comparison = Comparison::new(language);
    let threads = std::thread::available_parallelism().map_or(1, |n| n.get() as u64);
    let part = |thread: u64| {
        let lives = (0..total).filter(move |life| life % threads == thread);
        lives.map(|life| one(&comparison, &mut Random::of_life(life))).fold(Found::default(), Found::add)
    };
    std::thread::scope(|scope| {
        let part = &part;
        let running: Vec<_> = (0..threads).map(|thread| scope.spawn(move || part(thread))).collect();
        let done = running.into_iter().map(|thread| match thread.join() {
            Ok(found) => found,
            Err(panic) => std::panic::resume_unwind(panic),
        });
        done.fold(Found::default(), Found::add)
    })
}

fn settled(verdict: Verdict) -> Settled {
    match verdict {
        Verdict::No => Settled::No,
        Verdict::Office => Settled::Office,
        Verdict::Yes => Settled::Yes,
    }
}

fn person(number: usize) -> Person {
    match number {
        FAMILY => Person::Household,
        APPLICANT => Person::Applicant,
        PARTNER => Person::Partner,
        child => Person::Child((child - FIRST_CHILD) as u8),
    }
}

impl<'a> Comparison<'a> {
    fn new(language: &'a Language) -> Comparison<'a> {
        let fact = |id: &String| book().fact_named(id).unwrap_or_else(|| panic!("the book has no fact {id}"));
        let service = |service: &Service| {
            let found = book().service_ids().find(|id| book().service(*id).id == service.id);
            found.unwrap_or_else(|| panic!("the book has no service {}", service.id))
        };
        let shift = Day::parse("2026-11-24").unwrap().0 - calendar::read("2026-11-24");
        for day in ["1900-01-01", "2000-02-29", "2100-12-31"] {
            assert_eq!(Day::parse(day).unwrap().0 - calendar::read(day), shift, "{day}");
        }
        Comparison {
            language,
            source: Source::of(language),
            facts: language.facts.iter().map(|found| fact(&found.id)).collect(),
            services: language.services.iter().map(service).collect(),
            shift,
        }
    }

    fn day(&self, day: i32) -> Day {
        Day(day + self.shift)
    }

    fn key(&self, fact: usize, who: usize) -> FactKey {
        FactKey::new(self.facts[fact], person(who))
    }

    /// The life as the program is told it.
    fn household(&self, life: &Life) -> Household {
        let mut household = Household::new();
        for (fact, found) in self.language.facts.iter().enumerate() {
            for who in self.source.people(fact, life) {
                let value = life.values[who][fact];
                let known = match &found.values {
                    Values::Options(_) => Known::option(value as usize),
                    Values::Number(..) => Known::number(value),
                    Values::Date => Known::day(self.day(value)),
                };
                household.learn(self.key(fact, who), known);
            }
        }
        household
    }

    fn subjects(&self, service: &Service, life: &Life) -> Vec<usize> {
        if service.for_child { (FIRST_CHILD..FIRST_CHILD + life.children).collect() } else { vec![APPLICANT] }
    }

    fn view<'v>(&'v self, life: &'v Life, on: i32, subject: usize) -> View<'v> {
        View { language: self.language, life, on, subject, bound: None }
    }

    /// Every service for everybody, all known: outcome, each requirement, advice, papers.
    pub fn of_a_known_life(&self, random: &mut Random) -> Found {
        let on = self.source.day(random);
        let life = self.source.life(on, random);
        let household = self.household(&life);
        let mut found = Found::default();
        for (service, id) in self.language.services.iter().zip(&self.services) {
            for subject in self.subjects(service, &life) {
                let query = Query::new(book(), &household, self.day(on), *id, person(subject));
                let theirs = assess(&query);
                let view = self.view(&life, on, subject);
                found.saw(self.same(service, &view, &theirs, &household));
            }
        }
        found
    }

    fn same(
        &self,
        service: &Service,
        view: &View<'_>,
        theirs: &Assessment,
        household: &Household,
    ) -> &'static str {
        let requirements = view.requirements(service);
        let ours = outcome(service, &requirements);
        let case = || {
            let on = self.day(view.on);
            format!("{} for {:?} on {on}:\n{}", service.id, person(view.subject), described(household))
        };
        assert_eq!(ours, theirs.outcome.name(), "outcome of {}", case());
        let truths = theirs.requirements.iter().map(|result| (result.requirement, result.truth.settled()));
        let expected = requirements.iter().map(|(place, verdict)| (*place, Some(settled(*verdict))));
        assert!(truths.eq(expected), "ours {requirements:?}, theirs {:?} of {}", theirs.requirements, case());
        assert_eq!(view.advice(service), theirs.advice, "advice of {}", case());
        let papers = theirs.papers.iter().map(|paper| (paper.line, paper.any.clone()));
        assert_eq!(view.papers(service), papers.collect::<Vec<_>>(), "papers of {}", case());
        ours
    }

    /// One service while up to three choices that it looks at are not answered: every completion is tried.
    pub fn of_a_life_with_open_answers(&self, random: &mut Random) -> Found {
        let on = self.source.day(random);
        let life = self.source.life(on, random);
        let mut household = self.household(&life);
        let mut found = Found::default();
        let place = random.below(self.services.len());
        let (service, id) = (&self.language.services[place], self.services[place]);
        let Some(subject) = self.subjects(service, &life).first().copied() else { return found };
        let open = self.open(service, &life, random);
        open.iter().for_each(|(fact, who)| household.forget(self.key(*fact, *who)));
        let household = narrowed(book(), &household, self.day(on));
        let query = Query::new(book(), &household, self.day(on), id, person(subject));
        let theirs = assess(&query);
        let every = self.completions(&life, &open);
        let is_possible = |life: &Life| broken(self.language, life, on).is_none();
        let completions: Vec<Life> = every.iter().filter(|life| is_possible(life)).cloned().collect();
        let each: Vec<(Vec<(usize, Verdict)>, &'static str)> = completions
            .iter()
            .map(|life| {
                let requirements = self.view(life, on, subject).requirements(service);
                let outcome = outcome(service, &requirements);
                (requirements, outcome)
            })
            .collect();
        let case = || {
            format!(
                "{} for {:?} on {}:\n{}",
                service.id,
                person(subject),
                self.day(on),
                described(&household)
            )
        };
        let outcomes: BTreeSet<&str> = each.iter().map(|(_, outcome)| *outcome).collect();
        let expected = if outcomes.len() == 1 { each[0].1 } else { "unknown" };
        assert_eq!(expected, theirs.outcome.name(), "{outcomes:?} of {}", case());
        // Exactly those answers are missing that change the outcome of some completion; where constraints tie
        // answers to each other, an answer may matter though it cannot be exchanged alone.
        let matters = |(fact, who): &&(usize, usize)| {
            let alike = |a: &Life, b: &Life| {
                open.iter().all(|(f, w)| (f, w) == (fact, who) || a.values[*w][*f] == b.values[*w][*f])
            };
            let pairs = (0..each.len()).flat_map(|a| (0..a).map(move |b| (a, b)));
            pairs.into_iter().any(|(a, b)| each[a].1 != each[b].1 && alike(&completions[a], &completions[b]))
        };
        let missing: BTreeSet<FactKey> =
            open.iter().filter(matters).map(|(fact, who)| self.key(*fact, *who)).collect();
        let theirs_missing: BTreeSet<FactKey> = theirs.missing.iter().copied().collect();
        assert!(
            missing.is_subset(&theirs_missing),
            "{missing:?} of {theirs_missing:?} are missing of {}",
            case()
        );
        let all_open = open.iter().map(|(fact, who)| self.key(*fact, *who)).collect();
        assert!(theirs_missing.is_subset(&all_open), "{theirs_missing:?} are missing of {}", case());
        let untied = completions.len() == every.len();
        assert!(!untied || missing == theirs_missing, "{missing:?}, theirs {theirs_missing:?} of {}", case());
        for result in &theirs.requirements {
            let of_this = |(requirements, _): &(Vec<(usize, Verdict)>, _)| {
                requirements
                    .iter()
                    .find(|(place, _)| *place == result.requirement)
                    .map(|(_, verdict)| *verdict)
            };
            for verdict in each.iter().filter_map(of_this).map(settled) {
                let within = result.truth.low() <= verdict && verdict <= result.truth.high();
                assert!(
                    within,
                    "{verdict:?} of requirement {} is not in {:?} of {}",
                    result.requirement,
                    result.truth,
                    case()
                );
            }
        }
        found.saw(expected);
        found
    }

    /// Up to three choices that the service looks at.
    fn open(&self, service: &Service, life: &Life, random: &mut Random) -> Vec<(usize, usize)> {
        let mut read = Vec::new();
        service.requirements.iter().for_each(|demand| self.language.facts_of(&demand.rule, &mut read));
        let all: Vec<(usize, usize)> = read
            .into_iter()
            .filter(|fact| {
                let Fact { about, values, .. } = &self.language.facts[*fact];
                *about != About::Household && matches!(values, Values::Options(_))
            })
            .flat_map(|fact| self.source.people(fact, life).into_iter().map(move |who| (fact, who)))
            .collect();
        let mut open = BTreeSet::new();
        if !all.is_empty() {
            (0..1 + random.below(3)).for_each(|_| {
                open.insert(*random.one_of(&all));
            });
        }
        open.into_iter().collect()
    }

    fn completions(&self, life: &Life, open: &[(usize, usize)]) -> Vec<Life> {
        let mut all = vec![life.clone()];
        for (fact, who) in open {
            let Values::Options(options) = &self.language.facts[*fact].values else { continue };
            let with = |life: &Life, option: usize| {
                let mut life = life.clone();
                life.values[*who][*fact] = option as i32;
                life
            };
            all = all
                .iter()
                .flat_map(|life| (0..options.len()).map(move |option| with(life, option)))
                .collect();
        }
        all
    }

    /// Every service of a life: the first days in a row on which it is open, from today for eight years.
    pub fn of_the_days_to_come(&self, random: &mut Random) -> Found {
        let on = self.source.day(random);
        let life = self.source.life(on, random);
        let household = self.household(&life);
        let mut found = Found::default();
        for (service, id) in self.language.services.iter().zip(&self.services) {
            for subject in self.subjects(service, &life) {
                let query = Query::new(book(), &household, self.day(on), *id, person(subject));
                let from = self.first_days(service, &self.view(&life, on, subject), &query, random);
                found.saw(if from > on { "dated" } else { "today or never" });
            }
        }
        found
    }

    /// The first of the days on which the service is open, both readings agreeing; today if there is none.
    fn first_days(&self, service: &Service, view: &View<'_>, query: &Query<'_>, random: &mut Random) -> i32 {
        let on = view.on;
        let horizon = calendar::plus_months(on, 96);
        let (goal, enough): (Goal, &[&str]) =
            if random.below(2) == 0 { (Goal::Yes, &["yes"]) } else { (Goal::Office, &["yes", "office"]) };
        let window = availability_window(query, self.day(horizon), goal);
        assert_eq!(window.possible, window.certain);
        let open =
            |day: i32| enough.contains(&outcome(service, &View { on: day, ..*view }.requirements(service)));
        let ours = |day: Day| day.0 - self.shift;
        let span = window.certain.map(|span| (ours(span.from), span.until.map(ours)));
        let (from, until) = span.unwrap_or((horizon + 1, None));
        let end = until.unwrap_or(horizon).min(horizon);
        let case = |day: i32| {
            let life = described(query.household);
            format!("{} for {:?} on {}, day {}:\n{life}", service.id, query.who, query.on, self.day(day))
        };
        // The days at both ends, and some between.
        let mut closed = vec![on, from - 1];
        closed.extend((0..4).map(|_| random.between(on, (from - 1).max(on))));
        closed.extend(until.map(|day| day + 1).filter(|day| *day <= horizon));
        for day in
            closed.into_iter().filter(|day| (on..=horizon).contains(day) && !(from..=end).contains(day))
        {
            assert!(!open(day), "we say it is open before or after {span:?}: {}", case(day));
        }
        if from <= horizon {
            for day in [from, end, random.between(from, end)] {
                assert!(open(day), "we say it is closed within {span:?}: {}", case(day));
            }
        }
        if from > horizon { on } else { from }
    }
}
