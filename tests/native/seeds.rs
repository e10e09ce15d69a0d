//! The seeds as they stand in `seeds/`, read once for all tests. Must not know: what any rule says.

pub use crate::host::{host, root};

use anju::prerender::{Built, HostSettings, PrerenderCache, PrerenderInput, Program, ShippedSoftware};
use policy::{Day, FactKey, Household, Person, RuleBook, ServiceId};
use proof::VerificationReport;
use proof::mutation::Touched;
use reader::{Content, Publisher};
use sha2::{Digest, Sha256};
use std::sync::OnceLock;
use words::LANGUAGES;

/// The real guide.
pub fn content() -> &'static Content {
    static CONTENT: OnceLock<Content> = OnceLock::new();
    CONTENT.get_or_init(|| {
        let reading = reader::read(&root().join("seeds"));
        let mistakes = reader::render(&reading.diagnostics, &reading.files, false);
        reading.content.unwrap_or_else(|| panic!("the seeds are not sound:\n{mistakes}"))
    })
}

/// The real rule book.
pub fn book() -> &'static RuleBook {
    &content().book
}

/// What was proven of it, and what became of its mutants.
pub fn verification() -> &'static VerificationReport {
    static EVIDENCE: OnceLock<VerificationReport> = OnceLock::new();
    EVIDENCE.get_or_init(|| {
        let (content, on) = (content(), day("2026-11-24"));
        let holds = |book: &RuleBook, touched| match touched {
            Touched::Service(service) => content.service_holds(book, service),
            Touched::Constraint(place) => content.constraint_holds(book, place),
        };
        VerificationReport {
            proof: proof::prove(&content.book, &content.words, on),
            mutation: proof::mutation::mutate(&content.book, &content.words, on, holds),
            cases: content.cases.len(),
            families: content.families.len(),
        }
    })
}

/// What programs and style would be, for pages that are only read.
pub fn unbuilt() -> Built {
    let program =
        Program { wasm: ("program.wasm".into(), Vec::new()), glue: ("program.js".into(), Vec::new()) };
    Built {
        style: String::new(),
        page_script: String::new(),
        boot: String::new(),
        worker: String::new(),
        search: ("search.js".into(), Vec::new()),
        self_test: ("self-test.js".into(), Vec::new()),
        wizard: program.clone(),
        results: program,
        shipped: ShippedSoftware::default(),
    }
}

/// As many of something as every run tries, or with the variable THOROUGH set as many as the longer run does.
pub fn many(usual: usize, thorough: usize) -> usize {
    if std::env::var_os("THOROUGH").is_some() { thorough } else { usual }
}

/// The guide as this publisher would publish it in its first language alone, for what is the same in all of them.
pub fn in_one_language(publisher: Publisher) -> Content {
    let switched_off = LANGUAGES[1..].to_vec();
    Content { publisher: Publisher { switched_off, ..publisher }, ..content().clone() }
}

/// Everything that a rendering needs, for pages that are only read.
pub fn input() -> PrerenderInput<'static> {
    static BUILT: OnceLock<(Built, HostSettings, PrerenderCache)> = OnceLock::new();
    let (built, host, cache) = BUILT.get_or_init(|| (unbuilt(), host(), PrerenderCache::default()));
    let fingerprint =
        |bytes: &[u8]| Sha256::digest(bytes)[..8].iter().map(|byte| format!("{byte:02x}")).collect();
    PrerenderInput {
        content: content(),
        verification: verification(),
        built,
        host,
        on: day("2026-11-24"),
        fingerprint,
        cache,
    }
}

/// A day of the calendar.
pub fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

/// A fact about somebody, by its name in the seeds.
pub fn key(who: Person, fact: &str) -> FactKey {
    FactKey::new(book().fact_named(fact).unwrap_or_else(|| panic!("there is no fact {fact}")), who)
}

/// Everybody for whom any service is assessed.
pub fn assessed(book: &RuleBook, household: &Household) -> Vec<(ServiceId, Person)> {
    let of = |id| policy::beneficiaries(book, household, id).into_iter().map(move |who| (id, who));
    book.service_ids().flat_map(of).collect()
}

/// A fact about somebody in words a maintainer reads.
pub fn name(key: FactKey) -> String {
    format!("{:?}.{}", key.who, book().fact(key.fact).id)
}

/// What a family is known to be, in words a maintainer reads.
pub fn described(household: &Household) -> String {
    let i18n = |(key, known): (FactKey, policy::Known)| {
        let said = match (&book().fact(key.fact).kind, known) {
            (policy::Kind::Choice(options), policy::Known::Options(mask)) => {
                let left = options.iter().enumerate().filter(|(n, _)| mask & (1 << n) != 0);
                left.map(|(_, option)| option.as_str()).collect::<Vec<_>>().join("|")
            }
            (policy::Kind::Date, policy::Known::Range(first, last)) => {
                format!("{}..{}", Day(first), Day(last))
            }
            (_, policy::Known::Range(low, high)) => format!("{low}..{high}"),
            (_, known) => format!("{known:?}"),
        };
        format!("  {} = {said}", name(key))
    };
    household.iter().map(i18n).collect::<Vec<_>>().join("\n")
}
