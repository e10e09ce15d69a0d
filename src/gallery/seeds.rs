//! Words, facts, families and worked cases from which states are made. Must not know: any component.

use super::GalleryInput;
use crate::pages::Localizer;
use crate::prerender::localizers;
use interview::{Answer, Interview};
use policy::{Assessment, Day, Fact, FactId, FactKey, Household, Person, Query, Scope, assess};
use reader::{Content, Family, WorkedCase};
use words::{LANGUAGES, Language};

/// What the groups have in common.
pub(super) struct Seeds<'a> {
    pub(super) content: &'a Content,
    pub(super) i18n: Localizer,
    pub(super) language: Language,
    /// The evaluation date, China's.
    pub(super) on: Day,
}

/// What came of answers.
pub(super) struct Example {
    pub(super) household: Household,
    pub(super) on: Day,
    pub(super) result: Assessment,
    /// What was answered with "I don't know".
    pub(super) open: Vec<FactKey>,
}

impl<'a> Seeds<'a> {
    pub(super) fn new(input: GalleryInput<'a>) -> Seeds<'a> {
        let GalleryInput { content, on, language, .. } = input;
        let book = Box::leak(Box::new(content.book.clone()));
        let words = LANGUAGES.iter().zip(localizers(book, content));
        let words = words.filter(|(one, _)| one.tag == language.tag).map(|(_, i18n)| i18n);
        let i18n = words.last().unwrap_or_else(|| localizers(book, content).remove(0));
        Seeds { content, i18n: Localizer { children: 2, ..i18n }, language, on }
    }

    /// Every fact with its id.
    pub(super) fn facts(&self) -> impl Iterator<Item = (FactId, &'static Fact)> + use<> {
        let facts = &self.i18n.book.facts;
        facts.iter().zip(0..).map(|(fact, place)| (FactId(place), fact))
    }

    /// The first fact of this kind, as a question to somebody whom it is about.
    pub(super) fn asked(&self, wanted: impl Fn(&Fact) -> bool) -> Option<FactKey> {
        self.facts().find(|(_, fact)| wanted(fact)).map(|(id, fact)| FactKey::new(id, somebody(fact)))
    }

    /// The fact of this kind whose words are longest, as a question.
    pub(super) fn longest_asked(&self, wanted: impl Fn(&Fact) -> bool) -> Option<FactKey> {
        let length = |fact: &Fact| {
            let words = fact.options.iter().chain(fact.hint.iter()).chain([&fact.question]);
            words.map(|id| self.i18n.message(*id).chars().count()).sum::<usize>()
        };
        let fitting = self.facts().filter(|(_, fact)| wanted(fact));
        fitting.max_by_key(|(_, fact)| length(fact)).map(|(id, fact)| FactKey::new(id, somebody(fact)))
    }

    /// What came of each worked case that fits, in the order of the seeds.
    pub(super) fn examples<'s>(
        &'s self,
        wanted: impl Fn(&Assessment) -> bool + 's,
    ) -> impl Iterator<Item = Example> + 's {
        let cases = self.content.cases.iter();
        cases.map(|case| self.example(case, case.on)).filter(move |example| wanted(&example.result))
    }

    /// What comes of a worked case on another day.
    pub(super) fn example(&self, case: &WorkedCase, on: Day) -> Example {
        let household = case.household.clone();
        let result = assess(&Query::new(self.i18n.book, &household, on, case.service, case.who));
        Example { household, on, result, open: Vec::new() }
    }

    /// The interview of a family that chose all topics and answered as it is; of the first so many of its answers they
    /// said "I don't know".
    pub(super) fn interview(&self, family: &Family, unsure: usize) -> Interview {
        let answers = family.household.iter().enumerate().map(|(place, (key, known))| match place < unsure {
            true => (key, Answer::Unsure),
            false => (key, Answer::Known(known)),
        });
        let topics = (0..self.i18n.book.topics.len() as u16).collect();
        Interview::resumed(topics, answers.collect())
    }

    /// The family of which most is known.
    pub(super) fn largest_family(&self) -> Option<&'a Family> {
        self.content.families.iter().max_by_key(|family| family.household.iter().count())
    }

    /// The family of which least is known.
    pub(super) fn smallest_family(&self) -> Option<&'a Family> {
        self.content.families.iter().min_by_key(|family| family.household.iter().count())
    }
}

/// Somebody whom the fact is about.
fn somebody(fact: &Fact) -> Person {
    match fact.of {
        Scope::Household => Person::Household,
        Scope::Applicant | Scope::Adult => Person::Applicant,
        Scope::Child => Person::Child(0),
    }
}
