//! One language's prose: labels, options, amounts and people in the seeds' words. Knows no rule.

use policy::{DateOf, FactId, Kind, MessageId, PersonGroup, Scope, TimeUnit, Unit};
use policy::{LegalBasis, RuleBook};
use reader::Content;
use words::Table;

/// Who the people of a condition are, where it stands.
#[derive(Clone, Copy, Debug)]
pub struct ConditionScope {
    /// Whom the service is for.
    pub of: Scope,
    /// The people of the group that the condition stands in.
    pub group: Option<PersonGroup>,
}

/// A guide's words in one language.
#[derive(Clone, Copy)]
pub struct Prose<'a> {
    /// The rule book.
    pub book: &'a RuleBook,
    /// The name of each message in the seeds.
    pub names: &'a [String],
    words: &'a Table,
    officer: &'a Table,
}

impl<'a> Prose<'a> {
    /// The prose of a language, if the content has it.
    pub fn new(content: &'a Content, language: &str) -> Option<Prose<'a>> {
        let place = content.words.iter().position(|table| table.language == language)?;
        let (words, officer) = (content.words.get(place)?, content.officer.get(place)?);
        Some(Prose { book: &content.book, names: &content.names, words, officer })
    }

    /// The same prose with the words between of another, so that two books are told in the same way.
    #[must_use]
    pub fn with_officer_words(self, other: Prose<'a>) -> Prose<'a> {
        Prose { officer: other.officer, ..self }
    }

    /// A message of the rule book; of nobody's answers, so that a blank for one stays to be filled in.
    pub fn message(&self, id: MessageId) -> String {
        Table::fill(self.words.numbered(id.0), &[])
    }

    /// A message of the pages.
    pub fn page(&self, name: &'a str) -> &'a str {
        self.words.named(name)
    }

    /// A message for officers, filled.
    pub fn t_with(&self, name: &str, values: &[(&str, &str)]) -> String {
        Table::fill(self.officer.named(name), values)
    }

    /// The label of a fact and whose it is.
    pub fn fact(&self, fact: FactId, scope: ConditionScope) -> String {
        let rules = self.book.fact(fact);
        let person = match (rules.of, scope.group) {
            (Scope::Household, _) => "who-household",
            (Scope::Adult, Some(PersonGroup::Adult)) => "who-group-adult",
            (Scope::Applicant | Scope::Adult, _) => "who-applicant",
            (Scope::Child, Some(PersonGroup::Child)) => "who-group-child",
            (Scope::Child, Some(PersonGroup::OtherChild)) => "who-group-other-child",
            (Scope::Child, _) => "who-child",
        };
        self.fact_of(&self.t_with(person, &[]), fact)
    }

    /// The label of a fact about somebody.
    pub fn fact_of(&self, person: &str, fact: FactId) -> String {
        self.t_with("whose", &[("person", person), ("fact", &self.message(self.book.fact(fact).label))])
    }

    /// The options in a mask, quoted.
    pub fn options(&self, fact: FactId, mask: u32) -> String {
        let rules = self.book.fact(fact);
        let Kind::Choice(names) = &rules.kind else { return String::new() };
        let chosen = (0..names.len()).filter(|place| mask & (1 << place) != 0);
        let quoted = chosen.map(|place| {
            let own = rules.options.get(place).map(|id| self.message(*id));
            let text = own.unwrap_or_else(|| self.page(if place == 0 { "yes" } else { "no" }).to_owned());
            self.t_with("quoted", &[("text", &text)])
        });
        quoted.collect::<Vec<_>>().join(&self.t_with("or-between", &[]))
    }

    /// A number of a fact with its unit.
    pub fn number(&self, fact: FactId, number: i32) -> String {
        match self.book.fact(fact).kind {
            Kind::Number(Unit::Months, ..) => self.months(number),
            _ => self.t_with("amount-count", &[("n", &number.to_string())]),
        }
    }

    /// A length of time; never negative.
    pub fn length(&self, since: TimeUnit, amount: i32) -> String {
        let name = if amount == 1 { "amount-days-one" } else { "amount-days" };
        match since {
            TimeUnit::Months => self.months(amount),
            TimeUnit::Days => self.t_with(name, &[("n", &amount.to_string())]),
        }
    }

    /// Months, and years where they come out even.
    pub fn months(&self, months: i32) -> String {
        let years = (months / 12).to_string();
        let name = match months {
            1 => "amount-months-one",
            _ if months >= 24 && months % 12 == 0 => "amount-years",
            _ => "amount-months",
        };
        self.t_with(name, &[("n", &months.to_string()), ("years", &years)])
    }

    /// A date that a condition reads.
    pub fn date(&self, date: DateOf, scope: ConditionScope) -> String {
        match date {
            DateOf::Fact(fact) => self.t_with("quoted", &[("text", &self.fact(fact, scope))]),
            DateOf::Computed(id) => {
                let computed = &self.book.computed_dates[id.index()];
                let (of, by) = (self.fact(computed.of, scope), self.fact(computed.by, scope));
                self.t_with("date-computed", &[("name", &computed.id), ("of", &of), ("by", &by)])
            }
        }
    }

    /// What something rests on.
    pub fn legal_basis(&self, ground: &LegalBasis) -> String {
        match ground {
            LegalBasis::Document { clause, quote } => {
                let clause = &self.book.clauses[usize::from(*clause)].number;
                let cite = Table::fill(self.page("cite-plan"), &[("clause", clause)]);
                self.t_with("explain-quote", &[("quote", &self.message(*quote)), ("cite", &cite)])
            }
            LegalBasis::Law { title, article } => {
                Table::fill(self.page("cite-law"), &[("law", &self.message(*title)), ("article", article)])
            }
            LegalBasis::Office => self.page("cite-office").to_owned(),
        }
    }
}
