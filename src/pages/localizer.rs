//! Rules and words of one language, and how values are written out in it.

use policy::{Day, Fact, FactKey, Kind, Known, MessageId, Person, RuleBook, Scope, Unit};
use words::Table;

/// Rules and words. They live as long as the page, so a copy costs nothing.
#[derive(Clone, Copy)]
pub struct Localizer {
    /// The rules.
    pub book: &'static RuleBook,
    /// The words.
    pub words: &'static Table,
    /// How many children the family has, as far as it matters for calling them "the child" or "the eldest".
    pub children: u8,
    /// The person that messages speak of, if they name one.
    pub who: Person,
}

impl Localizer {
    /// A message of the rule book.
    pub fn message(&self, id: MessageId) -> String {
        let message = self.words.numbered(id.0);
        if !message.contains(Table::OPEN) {
            return message.to_owned();
        }
        Table::fill(message, &[("child", &self.person(self.who))])
    }

    /// The same localizer, with messages about this person.
    #[must_use]
    pub fn of(self, who: Person) -> Localizer {
        Localizer { who, ..self }
    }

    /// A message of the pages.
    pub fn t(&self, name: &str) -> String {
        self.words.named(name).to_owned()
    }

    /// A message of the pages with its placeholders filled.
    pub fn t_with(&self, name: &str, values: &[(&str, &str)]) -> String {
        Table::fill(self.words.named(name), values)
    }

    /// What to call a person.
    pub fn person(&self, who: Person) -> String {
        match who {
            Person::Household => self.t("person-household"),
            Person::Applicant => self.t("person-applicant"),
            Person::Partner => self.t("person-partner"),
            Person::Child(0) if self.children == 1 => self.t("person-child"),
            // Pages without scripts speak of one child, and at most of one other.
            Person::Child(_) if self.children == 1 => self.t("person-child-other"),
            Person::Child(n) => self.t(&format!("person-child-{}", n + 1)),
        }
    }

    /// The question about a fact of a person.
    pub fn question(&self, key: FactKey) -> String {
        let fact = self.book.fact(key.fact);
        let message = match (key.who, fact.question_other) {
            (Person::Partner, Some(other)) => other,
            _ => fact.question,
        };
        self.of(key.who).message(message)
    }

    /// A fact of a person in short, such as "老大：学籍".
    pub fn label(&self, key: FactKey) -> String {
        let label = self.message(self.book.fact(key.fact).label);
        match key.who {
            Person::Household | Person::Applicant => label,
            who => self.t_with("label-of-person", &[("person", &self.person(who)), ("label", &label)]),
        }
    }

    /// What is known of a fact, read out.
    pub fn value(&self, fact: &Fact, known: Known) -> String {
        match (&fact.kind, known) {
            (Kind::Choice(options), known) => {
                let chosen = (0..options.len()).filter(|n| known.mask() & (1 << n) != 0);
                chosen.map(|n| self.option(fact, n)).collect::<Vec<_>>().join(&self.t("or"))
            }
            (Kind::Date, Known::Range(first, last)) => self.days(Day(first), Day(last)),
            (Kind::Number(unit, ..), Known::Range(low, high)) => {
                let amount = |n: i32| match unit {
                    Unit::Count => self.t(&format!("count-{n}")),
                    Unit::Months => self.months(n),
                };
                if low == high {
                    amount(low)
                } else {
                    self.t_with("from-to", &[("from", &amount(low)), ("to", &amount(high))])
                }
            }
            _ => String::new(),
        }
    }

    /// The words of an option.
    pub fn option(&self, fact: &Fact, place: usize) -> String {
        match fact.options.get(place) {
            Some(id) => self.message(*id),
            None => self.t(if place == 0 { "yes" } else { "no" }),
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
        self.t_with(name, &[("year", &year), ("month", month), ("day", &day)])
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
            return self.t_with("year", &[("year", &year.to_string())]);
        }
        self.t_with("from-to", &[("from", &self.day(first)), ("to", &self.day(last))])
    }

    fn months(&self, months: i32) -> String {
        self.t_with(
            "years-months",
            &[("years", &(months / 12).to_string()), ("months", &(months % 12).to_string())],
        )
    }

    /// True if the question is about someone else than the person who answers.
    pub fn about_another(&self, key: FactKey) -> bool {
        self.book.fact(key.fact).of == Scope::Child || key.who == Person::Partner
    }
}
