//! The settled terms of English: what each is called in Chinese, and where that must stand beside it.
//!
//! The counter speaks Chinese, so wherever a reader may start — a name, a question, the sentence of an outcome, the
//! list of papers — the first mention of a term carries its Chinese, and a question to ask at the counter carries the
//! whole sentence. Authors write plain English; this room puts the Chinese in. Knows the book's shape, but no rule.

use policy::{MessageId, RuleBook, Service};
use std::collections::BTreeSet;
use std::ops::Range;
use words::Table;

/// One term.
#[derive(Clone, Debug)]
pub struct Term {
    /// What the counter calls it.
    pub chinese: String,
    /// What English calls it: the settled name, then its other forms. In lower case.
    pub english: Vec<String>,
    /// Its place in the file.
    pub span: Range<usize>,
}

/// All terms, and names that both languages write alike.
#[derive(Clone, Debug, Default)]
pub struct Glossary {
    /// The terms, in the order of their file.
    pub terms: Vec<Term>,
    /// None if the file has no list of them: then nobody has said which letters may stand in Chinese.
    pub names: Option<Vec<String>>,
    /// Every form with the place of its term, in the order of the alphabet: thousands of sentences are looked through.
    forms: Vec<(String, usize)>,
}

impl Glossary {
    /// These terms and names.
    pub fn new(terms: Vec<Term>, names: Option<Vec<String>>) -> Self {
        let places = terms.iter().enumerate();
        let mut forms: Vec<(String, usize)> = places
            .flat_map(|(place, term)| term.english.iter().map(move |form| (form.clone(), place)))
            .collect();
        forms.sort();
        Self { terms, names, forms }
    }

    /// The forms that begin with this letter.
    fn beginning_with(&self, letter: char) -> &[(String, usize)] {
        let initial = |form: &str| form.chars().next();
        let from = self.forms.partition_point(|(form, _)| initial(form) < Some(letter));
        let length = self.forms[from..].partition_point(|(form, _)| initial(form) == Some(letter));
        &self.forms[from..from + length]
    }

    /// Every mention of a term in an English text, the longest term at each place.
    pub fn mentions(&self, text: &str) -> Vec<(usize, Range<usize>)> {
        let lower = text.to_ascii_lowercase();
        let mut found = Vec::new();
        let mut place = 0;
        while let Some(c) = lower[place..].chars().next() {
            // A term begins where a word begins.
            let inside = lower[..place].ends_with(|c: char| c.is_ascii_alphanumeric() || c == '-');
            if inside || !c.is_ascii_alphabetic() {
                place += c.len_utf8();
                continue;
            }
            let forms = self.beginning_with(c).iter();
            let fits = forms.filter_map(|(form, term)| Some((place + ending(&lower[place..], form)?, *term)));
            match fits.max() {
                Some((end, term)) => {
                    found.push((term, place..end));
                    place = end;
                }
                None => place += c.len_utf8(),
            }
        }
        found
    }

    /// True if the Chinese of a term stands in a text, and not only inside that of another term.
    pub(crate) fn says(&self, text: &str, term: usize) -> bool {
        let chinese = &self.terms[term].chinese;
        if !text.contains(chinese) {
            return false;
        }
        let longer =
            self.terms.iter().filter(|other| other.chinese != *chinese && other.chinese.contains(chinese));
        let text = longer.fold(text.to_owned(), |text, other| text.replace(&other.chinese, ""));
        text.contains(chinese)
    }

    /// Puts the Chinese beside the first mention of each term in English texts that are read one after the other.
    pub fn annotate_first_mentions<'t>(&self, texts: impl IntoIterator<Item = &'t mut String>) {
        let mut known = BTreeSet::new();
        for text in texts {
            *text = self.beside(text, &mut known);
        }
    }

    /// The text with the Chinese beside the first mention of each term that is new; those are new no more.
    fn beside(&self, text: &str, known: &mut BTreeSet<usize>) -> String {
        // Most English sentences hold no Chinese at all.
        if text.chars().any(is_han) {
            known.extend((0..self.terms.len()).filter(|term| self.says(text, *term)));
        }
        let mut written = String::new();
        let mut from = 0;
        for (term, place) in self.mentions(text) {
            if !known.insert(term) {
                continue;
            }
            written.push_str(&text[from..place.end]);
            let chinese = &self.terms[term].chinese;
            let before = &text[..place.end];
            let aside = before.matches('(').count() > before.matches(')').count();
            written.push_str(&if aside { format!(" {chinese}") } else { format!(" ({chinese})") });
            from = place.end;
        }
        written + &text[from..]
    }
}

/// Where a form ends at the start of a text, with a plural's or an owner's s; none if another word goes on.
fn ending(text: &str, form: &str) -> Option<usize> {
    let rest = text.strip_prefix(form)?;
    let tail = ["s", ""].into_iter().find(|tail| {
        rest.strip_prefix(tail).is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_alphanumeric()))
    })?;
    Some(form.len() + tail.len())
}

/// Puts the Chinese beside the terms of the English table; `simplified` has the same sentences in Chinese.
pub fn write_terms(glossary: &Glossary, book: &RuleBook, simplified: &Table, english: &mut Table) {
    let mut writer = GlossaryWriter { glossary, words: english };
    for service in &book.services {
        for id in &service.guidance.questions_for_office {
            writer.in_full(*id, simplified);
        }
    }
    // What several pages share carries its Chinese wherever it stands; what the counter reads on the counter
    // sheet, in any case.
    for service in &book.services {
        writer.alone(service.name);
        shared(service).into_iter().for_each(|id| writer.alone(id));
        writer.in_full(service.name, simplified);
        papers(service).for_each(|id| writer.in_full(id, simplified));
    }
    for topic in &book.topics {
        writer.one_after_the_other(&[topic.name, topic.what]);
    }
    for fact in &book.facts {
        writer.one_after_the_other(&[fact.label, fact.find_out]);
        fact.question_other.into_iter().for_each(|id| writer.alone(id));
        let asked = [fact.question].into_iter().chain(fact.hint).chain(fact.options.iter().copied());
        writer.one_after_the_other(&asked.chain([fact.why, fact.find_out]).collect::<Vec<_>>());
    }
    for service in &book.services {
        let name = service.name;
        for outcome in [service.yes, service.not_yet, service.decided, service.not_needed] {
            writer.one_after_the_other(&[name, outcome]);
        }
        let labels = service.requirements.iter().map(|requirement| requirement.label);
        writer.one_after_the_other(&[name, service.what].into_iter().chain(labels).collect::<Vec<_>>());
        for requirement in &service.requirements {
            writer.one_after_the_other(&[name, requirement.unmet]);
        }
        for line in &service.first_lines {
            writer.one_after_the_other(&[name, line.message]);
        }
        for advice in &service.advice {
            writer.one_after_the_other(&[name, advice.message]);
        }
        let how = &service.guidance;
        let steps = how.steps.iter().map(|step| step.message);
        let own = [name, how.time, how.fee].into_iter().chain(steps);
        // Not after the questions: a card holds only those that concern the person.
        writer.one_after_the_other(&own.chain(how.traps.iter().copied()).collect::<Vec<_>>());
        writer.one_after_the_other(&[&[name], how.questions_for_office.as_slice()].concat());
    }
    for (_, text) in &mut writer.words.page {
        *text = glossary.beside(text, &mut BTreeSet::new());
    }
}

/// The sentences of a service that others say too.
fn shared(service: &Service) -> Vec<MessageId> {
    let how = &service.guidance;
    let told = how.channels.iter().chain(&how.hotlines).copied();
    [how.office].into_iter().chain(told.chain(papers(service))).collect()
}

/// The papers of a service, with those that need not be brought.
fn papers(service: &Service) -> impl Iterator<Item = MessageId> {
    let how = &service.guidance;
    let papers = how.papers.iter().flat_map(|paper| paper.any.iter().map(|one| one.paper));
    papers.chain(how.waived_papers.iter().map(|spared| spared.paper))
}

/// The English table at work.
struct GlossaryWriter<'a> {
    glossary: &'a Glossary,
    words: &'a mut Table,
}

impl GlossaryWriter<'_> {
    fn alone(&mut self, id: MessageId) {
        self.one_after_the_other(&[id]);
    }

    /// Sentences that are read in this order: each term is new once.
    fn one_after_the_other(&mut self, ids: &[MessageId]) {
        let mut known = BTreeSet::new();
        for id in ids {
            if let Some(text) = self.words.policy.get_mut(usize::from(id.0)) {
                *text = self.glossary.beside(text, &mut known);
            }
        }
    }

    /// What is shown at the counter, with its Chinese.
    fn in_full(&mut self, id: MessageId, simplified: &Table) {
        let chinese = simplified.numbered(id.0).trim_matches(['“', '”']).to_owned();
        if let Some(text) = self.words.policy.get_mut(usize::from(id.0))
            && !text.chars().any(is_han)
        {
            *text = format!("{text} ({chinese})");
        }
    }
}

/// A Chinese character.
pub(crate) fn is_han(c: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&c)
}
