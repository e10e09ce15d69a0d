//! Bands of time: a copy of the rules in which "six months have passed since you registered" is a fact of its own,
//! so that nothing in it depends on the day but which rules are in force. Must not know: questions, graphs.

use policy::{
    Comparison, ComputedDateId, Condition, DateOf, Day, Fact, FactId, FactKey, Kind, Known, Operand, Person,
    RuleBook, Schedule, Service, ServiceId, TimeUnit, Unit,
};
use std::collections::BTreeSet;

/// So much time after a date: first the months, then the days. Reached on that day and after.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ElapsedThreshold {
    /// Calendar months; negative lie before the date.
    pub months: i32,
    /// Days.
    pub days: i32,
    /// True for "more than": reached on the day after.
    pub over: bool,
}

impl ElapsedThreshold {
    /// The day on which it is reached.
    pub fn after(self, date: Day) -> Day {
        Day(date.plus_months(self.months).0.saturating_add(self.days).saturating_add(i32::from(self.over)))
    }

    /// The fewest and the most days it can be.
    fn span(self) -> (i32, i32) {
        // 4800 months are 146097 days; a month is at most 3 days away from the mean.
        let mean = i64::from(self.months) * 146_097 / 4800;
        let mean = i32::try_from(mean).unwrap_or(i32::MAX / 2) + self.days + i32::from(self.over);
        let slack = if self.months == 0 { 0 } else { 4 };
        (mean - slack, mean + slack)
    }

    /// True if whoever has reached `other` has certainly reached this, and on another day.
    fn surely_before(self, other: ElapsedThreshold) -> bool {
        let days = |passed: ElapsedThreshold| passed.days + i32::from(passed.over);
        if self.months == other.months { days(self) < days(other) } else { self.span().1 < other.span().0 }
    }

    /// The threshold that a comparison turns on, and whether it holds from there on rather than until then.
    fn of(since: TimeUnit, comparison: Comparison, amount: i32) -> (ElapsedThreshold, bool) {
        // The other two verbs are the opposites of these two.
        let over = matches!(comparison, Comparison::MoreThan | Comparison::AtMost);
        let passed = match since {
            TimeUnit::Months => ElapsedThreshold { months: amount, days: 0, over },
            // Around the day itself there is but one way to say it: "past", not "more than 0 days".
            TimeUnit::Days if over && amount <= 0 => {
                ElapsedThreshold { months: 0, days: amount + 1, over: false }
            }
            TimeUnit::Days => ElapsedThreshold { months: 0, days: amount, over },
        };
        (passed, matches!(comparison, Comparison::AtLeast | Comparison::MoreThan))
    }
}

/// A date and thresholds of time since it, each surely reached before the next.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct TimeBands {
    /// The date, if the person knows it, or the date from which it is reckoned.
    pub fact: FactId,
    /// How it is reckoned.
    pub computed: Option<ComputedDateId>,
    /// The thresholds.
    pub passed: Vec<ElapsedThreshold>,
}

/// What a fact of the copy stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BandFact {
    /// How many thresholds of the chain are passed.
    TimeBands(TimeBands),
    /// The computed date itself.
    Date(ComputedDateId),
}

/// A book for one service in which no condition depends on the day.
pub struct Bands {
    /// The copy.
    pub book: RuleBook,
    /// What the facts behind the original's stand for.
    pub stands: Vec<BandFact>,
    /// How many facts the original has.
    pub facts: usize,
}

impl Bands {
    /// The copy for a service.
    pub fn of(book: &RuleBook, service: ServiceId, on: Day) -> Bands {
        let mut found = ReadThresholds::default();
        for condition in conditions(book.service(service)) {
            found.read(book, condition);
        }
        let mut bands = Bands { book: book.clone(), stands: Vec::new(), facts: book.facts.len() };
        // Of bands of time the constraints between dates say nothing.
        let of_date = |fact: &FactId| book.fact(*fact).kind == Kind::Date;
        bands.book.constraints.retain(|one| one.is_impossible() && !one.facts(book).iter().any(of_date));
        for (date, passed) in &found.elapsed {
            for passed in chains(passed) {
                let (fact, computed) = match date {
                    DateOf::Fact(fact) => (*fact, None),
                    DateOf::Computed(id) => (book.computed_dates[id.index()].of, Some(*id)),
                };
                let most = i32::try_from(passed.len()).unwrap_or(i32::MAX);
                let chain = TimeBands { fact, computed, passed };
                bands.add(book.fact(fact), Kind::Number(Unit::Count, 0, most), BandFact::TimeBands(chain));
            }
        }
        for id in found.dates {
            bands.add(book.fact(book.computed_dates[id.index()].of), Kind::Date, BandFact::Date(id));
        }
        let rewritten = |condition: &Condition| bands.rewrite(condition);
        let derived: Vec<Condition> =
            book.named_conditions.iter().map(|derived| rewritten(&derived.condition)).collect();
        let mut copy = book.service(service).clone();
        for requirement in &mut copy.requirements {
            requirement.condition = rewritten(&requirement.effective_condition(book, on));
            if let Some(event) = &mut requirement.period.at {
                event.date = bands.date(event.date);
            }
        }
        for advice in &mut copy.advice {
            advice.condition = rewritten(&advice.condition);
        }
        for line in &mut copy.first_lines {
            line.condition = rewritten(&line.condition);
        }
        for paper in &mut copy.guidance.papers {
            paper.condition = paper.condition.as_ref().map(rewritten);
            // Which paper of a line fits is no reason to ask more: the whole line is shown.
            for one in &mut paper.any {
                one.lacked = one.lacked.as_ref().map(rewritten);
                one.condition = one.condition.as_ref().filter(|_| one.only_if_sure).map(rewritten);
            }
        }
        for (place, condition) in derived.into_iter().enumerate() {
            bands.book.named_conditions[place].condition = condition;
        }
        bands.book.services[service.index()] = copy;
        bands
    }

    fn add(&mut self, of: &Fact, kind: Kind, stand: BandFact) {
        let given = if matches!(&stand, BandFact::TimeBands(TimeBands { computed: None, .. })) {
            of.given.clone()
        } else {
            None
        };
        self.book.facts.push(Fact { kind, given, ..of.clone() });
        self.stands.push(stand);
    }

    /// What a fact of the copy stands for, if it is not one of the original.
    pub fn band_fact(&self, fact: FactId) -> Option<&BandFact> {
        fact.index().checked_sub(self.facts).and_then(|place| self.stands.get(place))
    }

    /// The fact of the original that a fact of the copy asks about, and whether it does so by elapsed time.
    pub fn original(&self, fact: FactId) -> (FactId, bool) {
        self.band_fact(fact)
            .map_or((fact, false), |stand| (self.dated(stand), matches!(stand, BandFact::TimeBands(_))))
    }

    /// False if nobody can give these answers about the date behind a fact of the copy on any day from `on` to
    /// `until`. `known` tells what is known of each fact.
    pub(crate) fn possible(
        &self,
        key: FactKey,
        on: Day,
        until: Day,
        known: &dyn Fn(FactKey) -> Option<Known>,
    ) -> bool {
        let (date, _) = self.original(key.fact);
        let computed = self.book.computed_dates.iter().find(|computed| computed.of == date);
        let any = |stand: &BandFact| self.dated(stand) == date;
        if date == key.fact && !self.stands.iter().any(any) {
            return true;
        }
        let answers = DateAnswers { bands: self, who: key.who, date, known };
        let Some(rule) = computed else { return answers.fit(on, until, None) };
        let mask = known(FactKey::new(rule.by, key.who)).map_or(u32::MAX, Known::mask);
        let classes = rule.schedules.iter().enumerate().filter(|(n, _)| mask & (1 << n) != 0);
        let mut classes = classes.filter_map(|(_, id)| self.book.schedules.get(id.index()));
        classes.any(|schedule| answers.fit(on, until, Some(schedule)))
    }

    /// The date of the original that a fact of the copy rests on.
    fn dated(&self, stand: &BandFact) -> FactId {
        match stand {
            BandFact::TimeBands(chain) => chain.fact,
            BandFact::Date(id) => self.book.computed_dates[id.index()].of,
        }
    }

    fn place(&self, wanted: &BandFact) -> Option<FactId> {
        let place = self.stands.iter().position(|stand| stand == wanted)?;
        u16::try_from(self.facts + place).ok().map(FactId)
    }

    fn date(&self, date: DateOf) -> DateOf {
        match date {
            DateOf::Fact(fact) => DateOf::Fact(fact),
            DateOf::Computed(id) => self.place(&BandFact::Date(id)).map_or(date, DateOf::Fact),
        }
    }

    fn rewrite(&self, condition: &Condition) -> Condition {
        match condition {
            Condition::Elapsed(date, since, comparison, amount) => {
                let (passed, from) = ElapsedThreshold::of(*since, *comparison, *amount);
                let found = self.stands.iter().enumerate().find_map(|(place, stand)| {
                    let BandFact::TimeBands(chain) = stand else { return None };
                    let same = match date {
                        DateOf::Fact(fact) => chain.computed.is_none() && chain.fact == *fact,
                        DateOf::Computed(id) => chain.computed == Some(*id),
                    };
                    let nth = chain.passed.iter().position(|other| *other == passed).filter(|_| same)?;
                    Some((u16::try_from(self.facts + place).ok()?, i32::try_from(nth).ok()? + 1))
                });
                let comparison = if from { Comparison::AtLeast } else { Comparison::LessThan };
                match found {
                    Some((fact, n)) => Condition::Number(FactId(fact), comparison, Operand::Number(n)),
                    // A named condition that this service does not use.
                    None => condition.clone(),
                }
            }
            Condition::Before(date, before, day) => Condition::Before(self.date(*date), *before, *day),
            Condition::Number(fact, comparison, Operand::Schedule(id, at)) => {
                Condition::Number(*fact, *comparison, Operand::Schedule(*id, self.date(*at)))
            }
            other => other.with_parts(&|part| self.rewrite(part)),
        }
    }
}

/// What somebody answered about a date and the bands that rest on it.
struct DateAnswers<'a> {
    bands: &'a Bands,
    who: Person,
    date: FactId,
    known: &'a dyn Fn(FactKey) -> Option<Known>,
}

impl DateAnswers<'_> {
    /// Whether some date fits all bands on some day of reading, the computed date following this schedule.
    fn fit(&self, on: Day, until: Day, schedule: Option<&Schedule>) -> bool {
        // Window by window: what is reached early in it, and not yet late in it, is taken for possible.
        (on.0..=until.0).step_by(WINDOW as usize).any(|start| {
            let (low, high) = self.dates([Day(start), Day((start + WINDOW - 1).min(until.0))], schedule);
            low <= high
        })
    }

    /// The first and the last date that fit all bands in a window of days of reading.
    fn dates(&self, [early, late]: [Day; 2], schedule: Option<&Schedule>) -> (i32, i32) {
        let (mut low, mut high) = match self.answer(self.date) {
            Some(Known::Range(low, high)) => (low, high),
            _ => (Day::EARLIEST.0, Day::LATEST.0),
        };
        for (place, stand) in self.bands.stands.iter().enumerate() {
            let answer =
                u16::try_from(self.bands.facts + place).ok().and_then(|place| self.answer(FactId(place)));
            let Some(Known::Range(least, most)) = answer.filter(|_| self.bands.dated(stand) == self.date)
            else {
                continue;
            };
            let is_computed = !matches!(stand, BandFact::TimeBands(TimeBands { computed: None, .. }));
            let reckon = |day: i32| match schedule {
                Some(schedule) if is_computed => Day(day).plus_months(schedule.at(Day(day))),
                _ => Day(day),
            };
            match stand {
                BandFact::Date(_) => {
                    low = low.max(last_where(&|day| reckon(day).0 < least) + 1);
                    high = high.min(last_where(&|day| reckon(day).0 <= most));
                }
                BandFact::TimeBands(chain) => {
                    let nth = |n: i32| usize::try_from(n).ok().and_then(|n| chain.passed.get(n));
                    if let Some(reached) = nth(least - 1) {
                        high = high.min(last_where(&|day| reached.after(reckon(day)) <= late));
                    }
                    if let Some(short) = nth(most) {
                        low = low.max(last_where(&|day| short.after(reckon(day)) <= early) + 1);
                    }
                }
            }
        }
        (low, high)
    }

    fn answer(&self, fact: FactId) -> Option<Known> {
        (self.known)(FactKey::new(fact, self.who))
    }
}

/// How many days of reading are looked at together.
const WINDOW: i32 = 28;

/// The last day up to which this holds; the day before the first if it never does.
fn last_where(holds: &dyn Fn(i32) -> bool) -> i32 {
    let (mut yes, mut no) = (Day::EARLIEST.0 - 1, Day::LATEST.0 + 1);
    while no - yes > 1 {
        let middle = yes + (no - yes) / 2;
        if holds(middle) {
            yes = middle;
        } else {
            no = middle;
        }
    }
    yes
}

/// Every condition of a service.
pub(crate) fn conditions(service: &Service) -> impl Iterator<Item = &Condition> {
    let requirements = service.requirements.iter().map(|requirement| &requirement.condition);
    let advice = service.advice.iter().map(|advice| &advice.condition);
    let papers = service.guidance.papers.iter().filter_map(|paper| paper.condition.as_ref());
    let first = service.first_lines.iter().map(|line| &line.condition);
    let each = service.guidance.papers.iter().flat_map(|paper| &paper.any);
    let had =
        each.flat_map(|one| one.lacked.iter().chain(one.condition.as_ref().filter(|_| one.only_if_sure)));
    requirements.chain(advice).chain(papers).chain(first).chain(had)
}

/// Thresholds as few chains in which each is surely reached before the next.
fn chains(passed: &[ElapsedThreshold]) -> Vec<Vec<ElapsedThreshold>> {
    let mut sorted = passed.to_vec();
    sorted.sort_by_key(|passed| passed.span());
    let mut chains: Vec<Vec<ElapsedThreshold>> = Vec::new();
    for passed in sorted {
        let fits =
            |chain: &&mut Vec<ElapsedThreshold>| chain.last().is_some_and(|last| last.surely_before(passed));
        match chains.iter_mut().find(fits) {
            Some(chain) => chain.push(passed),
            None => chains.push(vec![passed]),
        }
    }
    chains
}

/// The dates of a service that are compared with the day of reading, and the computed ones compared with fixed days.
#[derive(Default)]
struct ReadThresholds {
    elapsed: Vec<(DateOf, Vec<ElapsedThreshold>)>,
    dates: BTreeSet<ComputedDateId>,
}

impl ReadThresholds {
    fn read(&mut self, book: &RuleBook, condition: &Condition) {
        book.visit(condition, &mut |part| match part {
            Condition::Elapsed(date, since, comparison, amount) => {
                let (passed, _) = ElapsedThreshold::of(*since, *comparison, *amount);
                let place = self.elapsed.iter().position(|(other, _)| other == date);
                let place = place.unwrap_or_else(|| {
                    self.elapsed.push((*date, Vec::new()));
                    self.elapsed.len() - 1
                });
                if !self.elapsed[place].1.contains(&passed) {
                    self.elapsed[place].1.push(passed);
                }
            }
            Condition::Before(DateOf::Computed(id), ..)
            | Condition::Number(_, _, Operand::Schedule(_, DateOf::Computed(id))) => {
                self.dates.insert(*id);
            }
            _ => {}
        });
    }
}
