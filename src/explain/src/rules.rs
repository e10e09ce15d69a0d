//! The whole rule book as one JSON document that others can use without this program.
//!
//! serde writes the types in `entries` and `condition`, schemars derives their schema ([`schema`]), so that the two
//! cannot drift apart. Conditions are written in the vocabulary of the seeds; every sentence stands in all languages.
//! The document's own hash of the rule book is the one that the pages show.

pub mod condition;
pub mod constraints;
pub mod entries;
pub mod services;

use crate::condition_tree::{ConditionTree, is_yes_no};
use condition::{ConditionEntry, DaysOffEntry};
use constraints::{ConstraintEntry, EarlierEntry, LikelihoodName};
use entries::{
    ChangeabilityName, ClauseEntry, ComputedDateEntry, DocumentEntry, FactEntry, GroundEntry, KindName,
    LawEntry, NamedConditionEntry, NamedText, OptionEntry, PeriodEntry, RulesDocument, ScheduleEntry, Text,
    TopicEntry, UnitName, YearlyEntry,
};
use policy::{
    Advice, Changeability, Condition, Constraint, Fact, FactId, Kind, LegalBasis, Likelihood, MessageId,
    Paper, Period, Requirement, RuleBook, Sensitivity, Service, Topic, Unit, WaivedPaper, Yearly,
};
use reader::Content;
use schemars::Schema;
use schemars::generate::SchemaSettings;
use services::{
    AdviceEntry, OutcomesEntry, PaperEntry, PaperLineEntry, RequirementEntry, ServiceEntry, SupportEntry,
    WaivedPaperEntry,
};

/// The number of the format; raised whenever a reader of the old one would misread the new one.
pub const FORMAT: u32 = 3;

/// The JSON Schema (2020-12) of what [`rules`] makes.
pub fn schema() -> Schema {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    let mut schema = settings.into_generator().into_root_schema_for::<RulesDocument<'_>>();
    never_null(schema.ensure_object().values_mut());
    schema
}

/// What is absent is left out of the document: takes `null` out of what every property may be.
fn never_null<'v>(values: impl Iterator<Item = &'v mut serde_json::Value>) {
    for value in values {
        if let Some(types) = value.get_mut("type").and_then(serde_json::Value::as_array_mut) {
            types.retain(|one| one != "null");
            if let [only] = types.as_slice() {
                value["type"] = only.clone();
            }
        }
        if let Some(any) = value.get_mut("anyOf").and_then(serde_json::Value::as_array_mut) {
            any.retain(|one| one.get("type").is_none_or(|kind| kind != "null"));
        }
        match value {
            serde_json::Value::Object(entries) => never_null(entries.values_mut()),
            serde_json::Value::Array(items) => never_null(items.iter_mut()),
            _ => {}
        }
    }
}

/// The rule book; `hash` is the fingerprint that pages and results show.
pub fn rules<'a>(content: &'a Content, hash: &'a str) -> RulesDocument<'a> {
    let book = &content.book;
    Writer { content, book, tree: ConditionTree { book, names: &content.names, expanded: false } }.book(hash)
}

#[derive(Clone, Copy)]
struct Writer<'a> {
    content: &'a Content,
    book: &'a RuleBook,
    tree: ConditionTree<'a>,
}

/// When something that changes every year was last checked, and from when it is stale.
fn yearly(yearly: Option<Yearly>) -> Option<YearlyEntry> {
    yearly.map(|days| YearlyEntry { checked: days.checked.into(), again: days.again.into() })
}

fn month(index: i32) -> String {
    format!("{:04}-{:02}", index.div_euclid(12), index.rem_euclid(12) + 1)
}

fn list<T, E>(items: &[T], write: impl Fn(&T) -> E) -> Vec<E> {
    items.iter().map(write).collect()
}

impl<'a> Writer<'a> {
    /// A sentence in every language; `of` takes it from the table of one.
    fn in_every_language(self, of: impl Fn(&'a words::Table) -> &'a str) -> Text<'a> {
        let table = |language: &str| self.content.words.iter().find(|table| table.language == language);
        let text = |language| table(language).map_or("", &of);
        Text { en: text("en"), zh_hans: text("zh-Hans"), zh_hant: text("zh-Hant") }
    }

    fn text(self, id: MessageId) -> Text<'a> {
        self.in_every_language(|table| table.numbered(id.0))
    }

    /// A message's name without what all of its kind begin with, and its text.
    fn named(self, prefix: &str, id: MessageId) -> NamedText<'a> {
        let name = self.tree.name(id);
        NamedText { id: name.strip_prefix(prefix).unwrap_or(name), text: self.text(id) }
    }

    fn book(self, hash: &'a str) -> RulesDocument<'a> {
        let book = self.book;
        RulesDocument {
            schema: "rules.schema.json",
            format: FORMAT,
            rule_book: hash,
            languages: self.content.words.iter().map(|table| table.language.as_str()).collect(),
            document: self.document(),
            laws: self.laws(),
            partner: &book.fact(book.partner).id,
            children: &book.fact(book.children).id,
            topics: book.topics.iter().map(|topic| self.topic(topic)).collect(),
            facts: book.facts.iter().map(|fact| self.fact(fact)).collect(),
            schedules: book
                .schedules
                .iter()
                .map(|schedule| ScheduleEntry {
                    id: &schedule.id,
                    base: schedule.base,
                    from: month(schedule.from),
                    every: schedule.every,
                    add: schedule.add,
                    limit: schedule.limit,
                })
                .collect(),
            computed_dates: book.computed_dates.iter().map(|date| self.computed_date(date)).collect(),
            days_off: DaysOffEntry {
                years: book.days_off.years.clone(),
                plain_months: (1..=12)
                    .filter(|month| book.days_off.plain_months >> (month - 1) & 1 != 0)
                    .collect(),
                turned: book.days_off.turned.iter().map(|day| (*day).into()).collect(),
            },
            constraints: book.constraints.iter().map(|constraint| self.constraint(constraint)).collect(),
            named_conditions: book
                .named_conditions
                .iter()
                .map(|named| NamedConditionEntry {
                    id: &named.id,
                    condition: self.tree.condition("", &named.condition),
                })
                .collect(),
            services: book.services.iter().map(|service| self.service(service)).collect(),
        }
    }

    fn topic(self, topic: &'a Topic) -> TopicEntry<'a> {
        TopicEntry { id: &topic.id, name: self.text(topic.name), what: self.text(topic.what) }
    }

    fn constraint(self, constraint: &'a Constraint) -> ConstraintEntry<'a> {
        let id = |fact: FactId| self.book.fact(fact).id.as_str();
        ConstraintEntry {
            id: &constraint.id,
            likelihood: match constraint.likelihood {
                Likelihood::Impossible => LikelihoodName::Impossible,
                Likelihood::Unlikely => LikelihoodName::Unlikely,
            },
            condition: self.tree.condition("", &constraint.condition),
            earlier: constraint.earlier.map(|earlier| EarlierEntry {
                date: id(earlier.date),
                than: id(earlier.than),
                plus_months: earlier.months,
            }),
            reason: self.text(constraint.reason),
            grounds: self.grounds(&constraint.grounds),
        }
    }

    fn document(self) -> DocumentEntry<'a> {
        let document = &self.content.document;
        let clauses = self.book.clauses.iter();
        DocumentEntry {
            title: &document.title,
            number: &document.number,
            issuer: &document.issuer,
            published: document.published.into(),
            from: document.from.into(),
            until: document.until.into(),
            sha256: &document.sha256,
            clauses: clauses
                .map(|clause| ClauseEntry { number: &clause.number, anchor: &clause.anchor })
                .collect(),
        }
    }

    /// The laws that may be cited, with their titles where a rule rests on them.
    fn laws(self) -> Vec<LawEntry<'a>> {
        let title = |id: &str| {
            let name = format!("law-{id}");
            let place = self.content.names.iter().position(|other| *other == name)?;
            u16::try_from(place).ok().map(|place| self.text(MessageId(place)))
        };
        let laws = self.content.laws.iter().map(|law| LawEntry {
            id: &law.id,
            title: title(&law.id),
            number: &law.number,
            period: self.period(&law.period),
            checked: law.checked.into(),
            address: law.address.as_deref(),
        });
        laws.collect()
    }

    fn law(self, title: MessageId) -> &'a str {
        let name = self.tree.name(title);
        name.strip_prefix("law-").unwrap_or(name)
    }

    fn computed_date(self, date: &'a policy::ComputedDate) -> ComputedDateEntry<'a> {
        let options = match &self.book.fact(date.by).kind {
            Kind::Choice(options) => options.as_slice(),
            _ => &[],
        };
        let schedules = date.schedules.iter().map(|id| self.book.schedules[id.index()].id.as_str());
        ComputedDateEntry {
            id: &date.id,
            of: &self.book.fact(date.of).id,
            by: &self.book.fact(date.by).id,
            schedules: options.iter().map(String::as_str).zip(schedules).collect(),
        }
    }

    fn fact(self, fact: &'a Fact) -> FactEntry<'a> {
        let (kind, options, number) = match &fact.kind {
            Kind::Choice(options) => {
                let kind = if is_yes_no(options) { KindName::YesNo } else { KindName::Choice };
                let labels = options.iter().enumerate().map(|(place, option)| OptionEntry {
                    id: option,
                    // A yes or no that has no label of its own has that of the pages.
                    label: match fact.options.get(place) {
                        Some(id) => self.text(*id),
                        None => self.in_every_language(|table| table.named(option)),
                    },
                });
                (kind, Some(labels.collect()), None)
            }
            Kind::Number(unit, least, most) => (KindName::Number, None, Some((*unit, *least, *most))),
            Kind::Date => (KindName::Date, None, None),
        };
        let some_options = |mask: Option<u32>| match (&fact.kind, mask) {
            (Kind::Choice(options), Some(mask)) => {
                let some = options.iter().enumerate().filter(|(place, _)| mask & (1 << place) != 0);
                Some(some.map(|(_, option)| option.as_str()).collect())
            }
            _ => None,
        };
        FactEntry {
            id: &fact.id,
            of: fact.of.into(),
            kind,
            options,
            unit: number.map(|(unit, ..)| match unit {
                Unit::Months => UnitName::Months,
                Unit::Count => UnitName::Count,
            }),
            min: number.map(|(_, least, _)| least),
            max: number.map(|(.., most)| most),
            change: match fact.changeability {
                Changeability::Person => ChangeabilityName::Person,
                Changeability::Time => ChangeabilityName::Time,
                Changeability::Life => ChangeabilityName::Life,
                Changeability::Never => ChangeabilityName::Never,
            },
            change_to: some_options(fact.change_to),
            of_partner: some_options(fact.of_partner),
            sensitive: fact.sensitivity == Sensitivity::Sensitive,
            past: fact.past,
            given: fact.given.as_ref().map(|given| self.tree.condition("", given)),
            label: self.text(fact.label),
            question: self.text(fact.question),
            question_other: fact.question_other.map(|id| self.text(id)),
            hint: fact.hint.map(|id| self.text(id)),
            why: self.text(fact.why),
            find_out: self.text(fact.find_out),
        }
    }

    fn service(self, service: &'a Service) -> ServiceEntry<'a> {
        let guidance = &service.guidance;
        let own = |kind: &str| format!("{}-{kind}-", service.id);
        let named = |prefix: &str, ids: &[MessageId]| list(ids, |id| self.named(prefix, *id));
        let steps: Vec<MessageId> = guidance.steps.iter().map(|step| step.message).collect();
        ServiceEntry {
            id: &service.id,
            topic: &self.book.topics[usize::from(service.topic)].id,
            of: service.of.into(),
            after: service.after.iter().map(|id| self.book.service(*id).id.as_str()).collect(),
            urgent: service.urgent,
            yearly: yearly(guidance.yearly),
            name: self.text(service.name),
            what: self.text(service.what),
            outcomes: OutcomesEntry {
                yes: self.text(service.yes),
                not_yet: self.text(service.not_yet),
                office: self.text(service.decided),
                not_needed: self.text(service.not_needed),
            },
            first_lines: self.first_lines(service),
            grounds: self.grounds(&service.grounds),
            requirements: service.requirements.iter().map(|rule| self.requirement(service, rule)).collect(),
            advice: service.advice.iter().map(|advice| self.advice(service, advice)).collect(),
            papers: guidance.papers.iter().map(|paper| self.paper(service, paper)).collect(),
            spared: guidance.waived_papers.iter().map(|paper| self.waived_paper(paper)).collect(),
            steps: named(&own("step"), &steps),
            office: self.named("office-", guidance.office),
            channels: named("channel-", &guidance.channels),
            hotlines: named("hotline-", &guidance.hotlines),
            time: self.text(guidance.time),
            fee: self.text(guidance.fee),
            questions_for_office: named(&own("ask"), &guidance.questions_for_office),
            traps: named(&own("trap"), &guidance.traps),
        }
    }

    fn condition(self, service: &Service, condition: &'a Condition) -> ConditionEntry<'a> {
        self.tree.condition(&service.id, condition)
    }

    fn requirement(self, service: &Service, rule: &'a Requirement) -> RequirementEntry<'a> {
        RequirementEntry {
            id: &rule.id,
            need: rule.is_applicability(),
            condition: self.condition(service, &rule.condition),
            label: self.text(rule.label),
            unmet: self.text(rule.unmet),
            support: SupportEntry {
                grounds: self.grounds(&rule.grounds),
                period: self.period(&rule.period),
                yearly: yearly(rule.yearly),
                ends_with_plan: rule.ends_with_document.then_some(true),
            },
        }
    }

    fn advice(self, service: &Service, advice: &'a Advice) -> AdviceEntry<'a> {
        AdviceEntry {
            id: &advice.id,
            when: self.condition(service, &advice.condition),
            say: self.text(advice.message),
            support: SupportEntry {
                grounds: self.grounds(&advice.grounds),
                period: self.period(&advice.period),
                yearly: yearly(advice.yearly),
                ends_with_plan: advice.ends_with_document.then_some(true),
            },
        }
    }

    fn paper(self, service: &Service, paper: &'a Paper) -> PaperLineEntry<'a> {
        let any = paper.any.iter().map(|one| {
            let NamedText { id, text } = self.named("paper-", one.paper);
            PaperEntry { id, text, when: one.condition.as_ref().map(|when| self.condition(service, when)) }
        });
        PaperLineEntry {
            any: any.collect(),
            when: paper.condition.as_ref().map(|when| self.condition(service, when)),
            period: self.period(&paper.period),
        }
    }

    fn waived_paper(self, waived: &'a WaivedPaper) -> WaivedPaperEntry<'a> {
        WaivedPaperEntry {
            paper: self.named("paper-", waived.paper),
            grounds: self.grounds(&waived.grounds),
            ends_with_plan: waived.ends_with_document().then_some(true),
        }
    }

    /// When a rule is in force; nothing if always.
    fn period(self, period: &Period) -> Option<PeriodEntry<'a>> {
        let period = PeriodEntry {
            from: period.from.map(Into::into),
            until: period.until.map(Into::into),
            at: period.at.as_ref().map(|event| self.tree.date(event.date)),
        };
        (period.from.is_some() || period.until.is_some() || period.at.is_some()).then_some(period)
    }

    fn grounds(self, grounds: &'a [LegalBasis]) -> Vec<GroundEntry<'a>> {
        let written = grounds.iter().map(|ground| match ground {
            LegalBasis::Document { clause, quote } => GroundEntry::Document {
                clause: &self.book.clauses[usize::from(*clause)].number,
                quote: self.text(*quote),
            },
            LegalBasis::Law { title, article } => GroundEntry::Law { law: self.law(*title), article },
            LegalBasis::Office => GroundEntry::Office { office: true },
        });
        written.collect()
    }
}
