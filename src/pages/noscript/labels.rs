//! Questions and answers in words, bands of time and number among them. Must not know: where an answer leads.

use crate::pages::Say;
use noscript::{About, Assumed, Graph, Passed, Question};
use policy::{Day, Fact, FactId, Key, Kind, Known, Unit};

/// The message of this name for this fact, or the general one.
fn own(say: Say, name: &str, fact: &str) -> String {
    let special = format!("{name}-{fact}");
    if say.words.named(&special) == special { name.to_owned() } else { special }
}

/// The question.
pub(super) fn title(say: Say, graph: &Graph, question: &Question) -> String {
    let words = |fact: FactId| say.question(Key::new(fact, question.who));
    match &question.about {
        About::Fact(fact) if *fact == say.book.children => match graph.assumed {
            Assumed::TwoChildren => say.page("ask-other-child"),
            _ => say.page("ask-any-child"),
        },
        About::Fact(fact) => words(*fact),
        About::Reckoned(id) => say.page(&format!("ask-{}-day", say.book.reckoned[id.index()].id)),
        About::Since(chain) => match chain.reckoned {
            Some(id) => say.page(&format!("ask-{}-since", say.book.reckoned[id.index()].id)),
            None => {
                let ahead = chain
                    .passed
                    .iter()
                    .any(|passed| passed.months < 0 || *passed == TODAY || *passed == PAST);
                let general = if ahead { "ask-around" } else { "ask-since" };
                let name = own(say, "ask-since", &say.book.fact(chain.fact).id);
                let name = if name == "ask-since" { general.to_owned() } else { name };
                let child = say.person(question.who);
                say.fill(&name, &[("question", &words(chain.fact)), ("child", &child)])
            }
        },
    }
}

/// How time is counted from this date.
pub(super) fn count(say: Say, fact: &str) -> String {
    say.page(&own(say, "ask-count", fact))
}

/// An answer.
pub(super) fn answer(say: Say, graph: &Graph, question: &Question, known: Known) -> String {
    match &question.about {
        About::Since(chain) => {
            // "60 years old" is said of a birthday, not of a day reckoned from it.
            let fact = if chain.reckoned.is_none() { say.book.fact(chain.fact).id.as_str() } else { "" };
            let (least, most) = known.ends();
            let at = |n: i32| usize::try_from(n).ok().and_then(|n| chain.passed.get(n)).copied();
            since(say, fact, at(least - 1), at(most))
        }
        About::Reckoned(_) => days(say, known),
        About::Fact(id) if *id == say.book.children => {
            // The family begins with one child where the service is for a child.
            let fewest = i32::from(graph.assumed == Assumed::TwoChildren);
            say.page(if known.ends().0 > fewest { "ask-some" } else { "ask-none" })
        }
        About::Fact(id) => {
            let fact = say.book.fact(*id);
            match (&fact.kind, known) {
                (Kind::Choice(_), known) => say.value(fact, known),
                (Kind::Date, known) => days(say, known),
                (Kind::Number(..), Known::Range(low, high)) => number(say, fact, low, high),
                (Kind::Number(..), Known::Options(_)) => String::new(),
            }
        }
    }
}

/// The day itself.
const TODAY: Passed = Passed { months: 0, days: 0, over: false };
/// The day after.
const PAST: Passed = Passed { months: 0, days: 1, over: false };

/// Between two thresholds of time since a day; `fact` has its own word for years, if it has one.
fn since(say: Say, fact: &str, reached: Option<Passed>, short: Option<Passed>) -> String {
    if (reached, short) == (Some(TODAY), Some(PAST)) {
        return say.page("ask-today");
    }
    let amount = |passed: Passed| {
        let (name, n) = match (passed.months.abs(), passed.days) {
            (0, days) => ("ask-days", days),
            (months, _) if months % 12 == 0 => ("ask-years", months / 12),
            (months, _) => ("ask-months", months),
        };
        counted(say, &own(say, name, fact), n)
    };
    let words = |begin: &str, passed: Passed| {
        let end = match passed {
            TODAY => "-day",
            PAST => "-past",
            Passed { months, .. } if months < 0 => "-before",
            Passed { over: true, .. } => "-over",
            _ => "",
        };
        say.fill(&format!("{begin}{end}"), &[("amount", &amount(passed))])
    };
    match (reached, short) {
        (Some(reached), Some(short)) => {
            let (from, until) = (words("ask-reached", reached), words("ask-and-short", short));
            say.fill("ask-both", &[("from", &from), ("until", &until)])
        }
        (Some(reached), None) => words("ask-reached", reached),
        (None, Some(short)) => words("ask-short", short),
        (None, None) => String::new(),
    }
}

/// An amount; of one there is a message of its own, for languages that say it differently.
fn counted(say: Say, name: &str, n: i32) -> String {
    let one = own(say, name, "one");
    if n == 1 { say.page(&one) } else { say.fill(name, &[("n", &n.to_string())]) }
}

/// A number of months or things from `low` to `high`.
fn number(say: Say, fact: &Fact, low: i32, high: i32) -> String {
    let Kind::Number(unit, least, most) = fact.kind else { return String::new() };
    let amount = |n: i32| match unit {
        Unit::Count => say.page(&format!("count-{n}")),
        Unit::Months if n > 0 && n % 12 == 0 => {
            say.fill("ask-amount-years", &[("years", &(n / 12).to_string()), ("n", &n.to_string())])
        }
        Unit::Months => counted(say, "ask-months", n),
    };
    if low == high {
        return amount(low);
    }
    match (low == least, high == most) {
        (true, _) => say.fill("ask-below", &[("amount", &amount(high + 1))]),
        (_, true) => say.fill("ask-from", &[("amount", &amount(low))]),
        _ => say.fill("ask-between", &[("from", &amount(low)), ("until", &amount(high + 1))]),
    }
}

/// Some day between fixed days; whole years where the days are those of a year.
fn days(say: Say, known: Known) -> String {
    let (low, high) = known.ends();
    let (first, last) = (Day(low), Day(high));
    let (from, until) = (first > Day::EARLIEST, last < Day::LATEST);
    let begins = !from || (first.civil().1, first.civil().2) == (1, 1);
    let ends = !until || (last.civil().1, last.civil().2) == (12, 31);
    let year = |day: Day| day.civil().0.to_string();
    match (from, until) {
        (false, _) if ends => say.fill("ask-year-until", &[("year", &year(last))]),
        (_, false) if begins => say.fill("ask-year-from", &[("year", &year(first))]),
        (false, _) => say.fill("ask-day-until", &[("day", &say.day(last))]),
        (_, false) => say.fill("ask-day-from", &[("day", &say.day(first))]),
        _ if begins && ends && year(first) == year(last) => say.fill("year", &[("year", &year(first))]),
        _ if begins && ends => {
            let years = |day: Day| say.fill("year", &[("year", &year(day))]);
            say.fill("from-to", &[("from", &years(first)), ("to", &years(last))])
        }
        _ => say.fill("from-to", &[("from", &say.day(first)), ("to", &say.day(last))]),
    }
}
