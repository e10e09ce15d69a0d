//! `cargo site check --coverage`: every sentence that must lead somewhere, and the services it leads to; then
//! every law with its articles that give people something, and what cites them.

use crate::say;
use reader::{Addressee, Article, Content, Law, NOT_YET_TOLD, Register, Role, Sentence};

/// Prints the sentences clause by clause and the articles law by law. A sentence or an article with neither
/// use nor reason never comes this far: the reader refuses the seeds.
pub fn run(content: &Content) {
    let mut clause = None;
    for sentence in &content.coverage {
        if clause != Some(sentence.clause) {
            clause = Some(sentence.clause);
            say(&format!("\n{}", content.book.clauses[usize::from(sentence.clause)].number));
        }
        say(&format!("  {}\n      {}", sentence.text, leads_to(content, sentence)));
    }
    content.registers.iter().for_each(print_register);
    say(&format!("\n{}", summary(&content.coverage)));
    say(&laws_summary(content));
}

fn leads_to(content: &Content, sentence: &Sentence) -> String {
    let services = sentence.services.iter().map(|id| content.book.service(*id).id.as_str());
    let services = services.collect::<Vec<_>>().join(", ");
    match (sentence.role, &sentence.because) {
        _ if !services.is_empty() => format!("→ {services}"),
        (Role::Heading, _) => "(heading)".to_owned(),
        (Role::Offices, _) => "(offices in charge)".to_owned(),
        (Role::Sentence, Some(reason)) => format!("no service: {reason}"),
        (Role::Sentence, None) => "uncovered".to_owned(),
    }
}

/// How many sentences are quoted, and how many have a reason.
pub fn summary(sentences: &[Sentence]) -> String {
    let proper = || sentences.iter().filter(|sentence| sentence.role == Role::Sentence);
    let quoted = proper().filter(|sentence| !sentence.services.is_empty()).count();
    let reasons = proper().filter(|sentence| sentence.because.is_some()).count();
    format!(
        "Of {} sentences {quoted} are quoted by services and {reasons} have a stated reason; {} are uncovered.",
        proper().count(),
        proper().count() - quoted - reasons,
    )
}

/// What is counted of the articles of one law, or of all.
#[derive(Default)]
struct Count {
    articles: usize,
    unread: usize,
    giving: usize,
    cited: usize,
    excused: usize,
    owed: usize,
}

impl Count {
    fn of<'a>(articles: impl Iterator<Item = &'a Article>) -> Count {
        let mut count = Count::default();
        for article in articles {
            count.articles += usize::from(article.count);
            if article.addressee == Addressee::Unread {
                count.unread += usize::from(article.count);
            }
            if article.provisions.is_empty() {
                continue;
            }
            count.giving += 1;
            match article.reason.as_deref() {
                _ if !article.uses.is_empty() => count.cited += 1,
                Some(NOT_YET_TOLD) => count.owed += 1,
                Some(_) => count.excused += 1,
                None => {}
            }
        }
        count
    }

    fn said(&self) -> String {
        let unread =
            if self.unread == 0 { String::new() } else { format!(", {} of them unread", self.unread) };
        let open = self.giving - self.cited - self.excused - self.owed;
        let open = if open == 0 { String::new() } else { format!(", {open} are open") };
        format!(
            "{} articles{unread}; {} give people something: {} are cited, {} have a stated reason, {} are not \
             yet told{open}",
            self.articles, self.giving, self.cited, self.excused, self.owed,
        )
    }
}

/// One law: its counts, then each article that gives people something.
fn print_register(register: &Register) {
    say(&format!("\n{}: {}", register.law, Count::of(register.articles.iter()).said()));
    for article in register.articles.iter().filter(|article| !article.provisions.is_empty()) {
        let leads_to = match &article.reason {
            _ if !article.uses.is_empty() => format!("→ {}", article.uses.join("; ")),
            Some(reason) => format!("no rule: {reason}"),
            None => "open".to_owned(),
        };
        say(&format!("  {} {}\n      {leads_to}", article.number, article.summary));
    }
}

/// The counts of all laws whose register is whole, and which laws have a register that is still being
/// written, or none.
pub fn laws_summary(content: &Content) -> String {
    let has = |law: &Law| content.registers.iter().any(|register| register.law == law.id);
    let named = |said: &str, which: &dyn Fn(&Law) -> bool| {
        let laws: Vec<&str> =
            content.laws.iter().filter(|law| which(law)).map(|law| law.id.as_str()).collect();
        if laws.is_empty() { String::new() } else { format!(" {} {said}: {}.", laws.len(), laws.join(", ")) }
    };
    let whole =
        |register: &&Register| content.laws.iter().any(|law| law.registered && law.id == register.law);
    let articles = content.registers.iter().filter(whole).flat_map(|register| &register.articles);
    let count = content.registers.iter().filter(whole).count();
    format!(
        "Of {} laws {count} have a register: {}.{}{}",
        content.laws.len(),
        Count::of(articles).said(),
        named("have one that is being written", &|law| !law.registered && has(law)),
        named("have none", &|law| !has(law)),
    )
}
