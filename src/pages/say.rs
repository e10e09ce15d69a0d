//! The voice of a page: rules and words of one language, and how values are read out.

use policy::{Book, Day, Fact, Key, Kind, Known, MessageId, Scope, Unit, Who};
use words::Table;

/// Rules and words. They live as long as the page, so a copy costs nothing.
#[derive(Clone, Copy)]
pub struct Say {
    /// The rules.
    pub book: &'static Book,
    /// The words.
    pub words: &'static Table,
    /// How many children the family has, as far as it matters for calling them "the child" or "the eldest".
    pub children: u8,
    /// The person that messages speak of, if they name one.
    pub who: Who,
}

impl Say {
    /// A message of the rule book.
    pub fn id(&self, id: MessageId) -> String {
        let message = self.words.numbered(id.0);
        if !message.contains(Table::OPEN) {
            return message.to_owned();
        }
        Table::fill(message, &[("child", &self.person(self.who))])
    }

    /// The same voice, speaking of this person.
    #[must_use]
    pub fn of(self, who: Who) -> Say {
        Say { who, ..self }
    }

    /// A message of the pages.
    pub fn page(&self, name: &str) -> String {
        self.words.named(name).to_owned()
    }

    /// A message of the pages with its placeholders filled.
    pub fn fill(&self, name: &str, values: &[(&str, &str)]) -> String {
        Table::fill(self.words.named(name), values)
    }

    /// What to call a person.
    pub fn person(&self, who: Who) -> String {
        match who {
            Who::Household => self.page("person-household"),
            Who::Applicant => self.page("person-applicant"),
            Who::Partner => self.page("person-partner"),
            Who::Child(0) if self.children == 1 => self.page("person-child"),
            // Pages without scripts speak of one child, and at most of one other.
            Who::Child(_) if self.children == 1 => self.page("person-child-other"),
            Who::Child(n) => self.page(&format!("person-child-{}", n + 1)),
        }
    }

    /// The question about a fact of a person.
    pub fn question(&self, key: Key) -> String {
        let fact = self.book.fact(key.fact);
        let message = match (key.who, fact.question_other) {
            (Who::Partner, Some(other)) => other,
            _ => fact.question,
        };
        self.of(key.who).id(message)
    }

    /// A fact of a person in short, such as "老大：学籍".
    pub fn label(&self, key: Key) -> String {
        let label = self.id(self.book.fact(key.fact).label);
        match key.who {
            Who::Household | Who::Applicant => label,
            who => self.fill("label-of-person", &[("person", &self.person(who)), ("label", &label)]),
        }
    }

    /// What is known of a fact, read out.
    pub fn value(&self, fact: &Fact, known: Known) -> String {
        match (&fact.kind, known) {
            (Kind::Choice(options), known) => {
                let chosen = (0..options.len()).filter(|n| known.mask() & (1 << n) != 0);
                chosen.map(|n| self.option(fact, n)).collect::<Vec<_>>().join(&self.page("or"))
            }
            (Kind::Date, Known::Range(first, last)) => self.days(Day(first), Day(last)),
            (Kind::Number(unit, ..), Known::Range(low, high)) => {
                let amount = |n: i32| match unit {
                    Unit::Count => self.page(&format!("count-{n}")),
                    Unit::Months => self.months(n),
                };
                if low == high {
                    amount(low)
                } else {
                    self.fill("from-to", &[("from", &amount(low)), ("to", &amount(high))])
                }
            }
            _ => String::new(),
        }
    }

    /// The words of an option.
    pub fn option(&self, fact: &Fact, place: usize) -> String {
        match fact.options.get(place) {
            Some(id) => self.id(*id),
            None => self.page(if place == 0 { "yes" } else { "no" }),
        }
    }

    /// An option by its name alone: what explains it in brackets was read with the question.
    pub fn option_in_short(&self, fact: &Fact, place: usize) -> String {
        let mut words = self.option(fact, place);
        let end = words.trim_end_matches([')', '）']);
        if end.len() < words.len()
            && let Some(start) = end.rfind(['(', '（']).filter(|start| *start > 0)
        {
            words.truncate(end[..start].trim_end().len());
        }
        words
    }

    /// A day in words.
    pub fn day(&self, day: Day) -> String {
        let (year, month, day) = day.civil();
        self.dated("date", year, month, day)
    }

    /// A month in words.
    pub fn month(&self, year: i32, month: u32) -> String {
        self.dated("month", year, month, 1)
    }

    fn dated(&self, name: &str, year: i32, month: u32, day: u32) -> String {
        let (year, day) = (year.to_string(), day.to_string());
        let mut names = self.words.named("month-names").split(' ');
        let month = names.nth(month.saturating_sub(1) as usize).unwrap_or_default();
        self.fill(name, &[("year", &year), ("month", month), ("day", &day)])
    }

    fn days(&self, first: Day, last: Day) -> String {
        if first == last {
            return self.day(first);
        }
        let ((year, month, day), (last_year, last_month, _)) = (first.civil(), last.civil());
        let whole_month = day == 1 && Day::last_of_month(year, month) == Some(last);
        if whole_month {
            return self.month(year, month);
        }
        let whole_year = (month, day, last_year, last_month) == (1, 1, year, 12) && last.civil().2 == 31;
        if whole_year {
            return self.fill("year", &[("year", &year.to_string())]);
        }
        self.fill("from-to", &[("from", &self.day(first)), ("to", &self.day(last))])
    }

    fn months(&self, months: i32) -> String {
        self.fill(
            "years-months",
            &[("years", &(months / 12).to_string()), ("months", &(months % 12).to_string())],
        )
    }

    /// True if the question is about someone else than the person who answers.
    pub fn about_another(&self, key: Key) -> bool {
        self.book.fact(key.fact).of == Scope::Child || key.who == Who::Partner
    }
}
