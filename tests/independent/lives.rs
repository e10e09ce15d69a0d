//! Random lives. Numbers and days are drawn where rules turn, and anywhere else as well. The same number
//! makes the same life on every machine.

use crate::calendar;
use crate::evaluate::{APPLICANT, FAMILY, FIRST_CHILD, Life, PARTNER, broken};
use crate::rules::{About, Amount, Days, Demand, Language, Rule, Values, When};

/// Numbers that look random (splitmix64).
pub struct Random(u64);

impl Random {
    /// The numbers of one life.
    pub fn of_life(life: u64) -> Random {
        Random(life.wrapping_mul(0xd129_0d3a_65a2_c9c5))
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// Some number below this one.
    pub fn below(&mut self, end: usize) -> usize {
        (self.next() % end as u64) as usize
    }

    /// Some number from the first to the last.
    pub fn between(&mut self, first: i32, last: i32) -> i32 {
        first + self.below((last - first) as usize + 1) as i32
    }

    pub fn one_of<'v, T>(&mut self, values: &'v [T]) -> &'v T {
        &values[self.below(values.len())]
    }
}

/// Where rules look at a fact.
#[derive(Clone, Debug, Default)]
struct Turns {
    numbers: Vec<i32>,
    days: Vec<i32>,
    /// Months and days before the day of evaluation.
    ago: Vec<(i32, i32)>,
}

/// Where all rules turn, to draw lives from.
pub struct Source<'a> {
    language: &'a Language,
    of: Vec<Turns>,
    /// Days on which a rule begins or ends.
    staged: Vec<i32>,
    /// The first and the last day of a life's evaluation.
    span: (i32, i32),
    /// The first and the last day that any answer may name.
    days: (i32, i32),
}

const MOST_CHILDREN: usize = 3;

impl<'a> Source<'a> {
    pub fn of(language: &'a Language) -> Source<'a> {
        let of = vec![Turns::default(); language.facts.len()];
        let [first, last] = ["2025-09-01", "2030-03-31"].map(calendar::read);
        let days = (calendar::read("1930-01-01"), calendar::read("2040-12-31"));
        let mut source = Source { language, of, staged: Vec::new(), span: (first, last), days };
        for (_, rule) in &language.named {
            source.learn(rule);
        }
        for service in &language.services {
            for Demand { rule, days, .. } in service.requirements.iter().chain(&service.advice) {
                source.learn(rule);
                source.learn_days(days);
            }
            for paper in &service.papers {
                source.learn_days(&paper.days);
                let ways = paper.any.iter().flat_map(|one| one.when.iter().chain(&one.lacked));
                paper.when.iter().chain(ways).for_each(|rule| source.learn(rule));
            }
        }
        language.impossible.iter().for_each(|constraint| source.learn(&constraint.rule));
        source.staged.extend([language.plan.0, language.plan.1 + 1]);
        source
    }

    fn learn_days(&mut self, days: &Days) {
        let ends = days.from.into_iter().chain(days.until.map(|until| until + 1));
        match days.at {
            Some(When::Fact(fact)) => self.of[fact].days.extend(ends),
            Some(When::Following(_)) => {}
            None => self.staged.extend(ends),
        }
    }

    fn learn(&mut self, rule: &Rule) {
        match rule {
            Rule::Number(fact, _, Amount::Number(number)) => self.of[*fact].numbers.push(*number),
            Rule::Number(fact, _, Amount::Schedule(schedule, _)) => {
                let schedule = &self.language.schedules[*schedule];
                self.of[*fact].numbers.extend([schedule.base, schedule.limit]);
            }
            Rule::MonthsSince(when, _, months) => self.learn_ago(*when, (*months, 0)),
            Rule::DaysSince(when, _, days) => self.learn_ago(*when, (0, *days)),
            Rule::Before(When::Fact(fact), day) | Rule::OnOrAfter(When::Fact(fact), day) => {
                self.of[*fact].days.push(*day);
            }
            Rule::All(rules)
            | Rule::Any(rules)
            | Rule::None(rules)
            | Rule::AtLeast(_, rules)
            | Rule::Some(_, rules)
            | Rule::Every(_, rules) => rules.iter().for_each(|rule| self.learn(rule)),
            Rule::Office(rule) | Rule::PastDaysOff(rule) => self.learn(rule),
            Rule::OnDay(rule, day) => {
                self.learn(rule);
                // Who is just old enough on that day, and who is not.
                if let Rule::MonthsSince(When::Fact(fact), _, months) = &**rule {
                    self.of[*fact].days.push(calendar::plus_months(*day, -months) + 1);
                }
            }
            Rule::Always | Rule::Is(..) | Rule::Named(_) | Rule::Before(..) | Rule::OnOrAfter(..) => {}
        }
    }

    fn learn_ago(&mut self, when: When, (months, days): (i32, i32)) {
        match when {
            When::Fact(fact) => self.of[fact].ago.push((months, days)),
            // The months of the schedule lie between its base and its limit.
            When::Following(place) => {
                let reckoned = &self.language.reckoned[place];
                for schedule in reckoned.schedules.iter().map(|place| &self.language.schedules[*place]) {
                    let values = [schedule.base, schedule.base + 6 * schedule.add, schedule.limit];
                    self.of[reckoned.of].ago.extend(values.map(|value| (value + months, days)));
                }
            }
        }
    }

    /// A day on which lives are looked at.
    pub fn day(&self, random: &mut Random) -> i32 {
        if random.below(4) == 0 {
            let day = *random.one_of(&self.staged) - random.between(0, 1);
            return day.clamp(self.span.0, self.span.1);
        }
        random.between(self.span.0, self.span.1)
    }

    fn number(&self, turns: &Turns, ends: (i32, i32), random: &mut Random) -> i32 {
        let drawn = if turns.numbers.is_empty() || random.below(3) == 0 {
            random.between(ends.0, ends.1)
        } else {
            random.one_of(&turns.numbers) + random.between(-1, 1)
        };
        drawn.clamp(ends.0, ends.1)
    }

    fn date(&self, turns: &Turns, on: i32, random: &mut Random) -> i32 {
        let drawn = match random.below(8) {
            0..=3 if !turns.ago.is_empty() => {
                let (months, days) = *random.one_of(&turns.ago);
                calendar::plus_months(on, -months) - days + random.between(-2, 2)
            }
            4 if !turns.days.is_empty() => random.one_of(&turns.days) - random.between(0, 1),
            // The last days of months, of which some months have no counterpart.
            5 => {
                let month = calendar::plus_months(on, random.between(-840, 40));
                let date = calendar::date(month);
                calendar::number(calendar::Date { day: calendar::days_in(date.year, date.month), ..date })
            }
            6 => on + random.between(-400, 400),
            _ => random.between(self.days.0, self.days.1),
        };
        drawn.clamp(self.days.0, self.days.1)
    }

    fn value(&self, fact: usize, on: i32, random: &mut Random) -> i32 {
        let known = &self.language.facts[fact];
        match &known.values {
            Values::Options(options) => random.below(options.len()) as i32,
            Values::Number(least, most) => self.number(&self.of[fact], (*least, *most), random),
            Values::Date if known.past => self.date(&self.of[fact], on, random).min(on),
            Values::Date => self.date(&self.of[fact], on, random),
        }
    }

    /// Some possible life on this day, everything about everybody.
    pub fn life(&self, on: i32, random: &mut Random) -> Life {
        loop {
            let mut life = self.any_life(on, random);
            // What does not go together is drawn anew, one answer after the other.
            for _ in 0..100 {
                let Some((constraint, person)) = broken(self.language, &life, on) else { return life };
                let fact = *random.one_of(&constraint.facts);
                let people = self.people(fact, &life);
                let who = if people.contains(&person) { person } else { people[0] };
                life.values[who][fact] = self.value(fact, on, random);
            }
        }
    }

    fn any_life(&self, on: i32, random: &mut Random) -> Life {
        let (partner, children) = (random.below(2) == 0, random.below(MOST_CHILDREN + 1));
        // What is of nobody is never looked at.
        let values = vec![vec![0; self.language.facts.len()]; FIRST_CHILD + children];
        let mut life = Life { values, partner, children };
        for fact in 0..self.language.facts.len() {
            for who in self.people(fact, &life) {
                life.values[who][fact] = self.value(fact, on, random);
            }
        }
        life.values[FAMILY][self.language.fact("children-count")] = children as i32;
        life.values[FAMILY][self.language.fact("partner-here")] = i32::from(!partner);
        life
    }

    /// Who has this fact in this life.
    pub fn people(&self, fact: usize, life: &Life) -> Vec<usize> {
        match self.language.facts[fact].about {
            About::Household => vec![FAMILY],
            About::Applicant => vec![APPLICANT],
            About::Adult if life.partner => vec![APPLICANT, PARTNER],
            About::Adult => vec![APPLICANT],
            About::Child => (FIRST_CHILD..FIRST_CHILD + life.children).collect(),
        }
    }
}
