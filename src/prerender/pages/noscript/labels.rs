//! Questions and answers in words, bands of time and number among them. Must not know: where an answer leads.

use crate::pages::Localizer;
use noscript::{Assumed, ElapsedThreshold, GraphQuestion, QuestionGraph, QuestionSubject};
use policy::{Day, Fact, FactId, FactKey, Kind, Known, Unit};

/// The message of this name for this fact, or the general one.
fn own(i18n: Localizer, name: &str, fact: &str) -> String {
    let special = format!("{name}-{fact}");
    if i18n.words.named(&special) == special { name.to_owned() } else { special }
}

/// The question.
pub(super) fn title(i18n: Localizer, graph: &QuestionGraph, question: &GraphQuestion) -> String {
    let words = |fact: FactId| i18n.question(FactKey::new(fact, question.who));
    match &question.about {
        QuestionSubject::Fact(fact) if *fact == i18n.book.children => match graph.assumed {
            Assumed::TwoChildren => i18n.t("ask-other-child"),
            _ => i18n.t("ask-any-child"),
        },
        QuestionSubject::Fact(fact) => words(*fact),
        QuestionSubject::Computed(id) => {
            i18n.t(&format!("ask-{}-day", i18n.book.computed_dates[id.index()].id))
        }
        QuestionSubject::Since(chain) => match chain.computed {
            Some(id) => i18n.t(&format!("ask-{}-since", i18n.book.computed_dates[id.index()].id)),
            None => {
                let ahead = chain
                    .passed
                    .iter()
                    .any(|passed| passed.months < 0 || *passed == TODAY || *passed == PAST);
                let general = if ahead { "ask-around" } else { "ask-since" };
                let name = own(i18n, "ask-since", &i18n.book.fact(chain.fact).id);
                let name = if name == "ask-since" { general.to_owned() } else { name };
                let child = i18n.person(question.who);
                i18n.t_with(&name, &[("question", &words(chain.fact)), ("child", &child)])
            }
        },
    }
}

/// How time is counted from this date.
pub(super) fn count(i18n: Localizer, fact: &str) -> String {
    i18n.t(&own(i18n, "ask-count", fact))
}

/// An answer.
pub(super) fn answer(
    i18n: Localizer,
    graph: &QuestionGraph,
    question: &GraphQuestion,
    known: Known,
) -> String {
    match &question.about {
        QuestionSubject::Since(chain) => {
            // "60 years old" is said of a birthday, not of a day reckoned from it.
            let fact = if chain.computed.is_none() { i18n.book.fact(chain.fact).id.as_str() } else { "" };
            let (least, most) = known.ends();
            let at = |n: i32| usize::try_from(n).ok().and_then(|n| chain.passed.get(n)).copied();
            since(i18n, fact, at(least - 1), at(most))
        }
        QuestionSubject::Computed(_) => days(i18n, known),
        QuestionSubject::Fact(id) if *id == i18n.book.children => {
            // The family begins with one child where the service is for a child.
            let fewest = i32::from(graph.assumed == Assumed::TwoChildren);
            i18n.t(if known.ends().0 > fewest { "ask-some" } else { "ask-none" })
        }
        QuestionSubject::Fact(id) => {
            let fact = i18n.book.fact(*id);
            match (&fact.kind, known) {
                (Kind::Choice(_), known) => i18n.value(fact, known),
                (Kind::Date, known) => days(i18n, known),
                (Kind::Number(..), Known::Range(low, high)) => number(i18n, fact, low, high),
                (Kind::Number(..), Known::Options(_)) => String::new(),
            }
        }
    }
}

/// The day itself.
const TODAY: ElapsedThreshold = ElapsedThreshold { months: 0, days: 0, over: false };
/// The day after.
const PAST: ElapsedThreshold = ElapsedThreshold { months: 0, days: 1, over: false };

/// Between two thresholds of time since a day; `fact` has its own word for years, if it has one.
fn since(
    i18n: Localizer,
    fact: &str,
    reached: Option<ElapsedThreshold>,
    short: Option<ElapsedThreshold>,
) -> String {
    if (reached, short) == (Some(TODAY), Some(PAST)) {
        return i18n.t("ask-today");
    }
    let amount = |passed: ElapsedThreshold| {
        let (name, n) = match (passed.months.abs(), passed.days) {
            (0, days) => ("ask-days", days),
            (months, _) if months % 12 == 0 => ("ask-years", months / 12),
            (months, _) => ("ask-months", months),
        };
        counted(i18n, &own(i18n, name, fact), n)
    };
    let words = |begin: &str, passed: ElapsedThreshold| {
        let end = match passed {
            TODAY => "-day",
            PAST => "-past",
            ElapsedThreshold { months, .. } if months < 0 => "-before",
            ElapsedThreshold { over: true, .. } => "-over",
            _ => "",
        };
        i18n.t_with(&format!("{begin}{end}"), &[("amount", &amount(passed))])
    };
    match (reached, short) {
        (Some(reached), Some(short)) => {
            let (from, until) = (words("ask-reached", reached), words("ask-and-short", short));
            i18n.t_with("ask-both", &[("from", &from), ("until", &until)])
        }
        (Some(reached), None) => words("ask-reached", reached),
        (None, Some(short)) => words("ask-short", short),
        (None, None) => String::new(),
    }
}

/// An amount; of one there is a message of its own, for languages that say it differently.
fn counted(i18n: Localizer, name: &str, n: i32) -> String {
    let one = own(i18n, name, "one");
    if n == 1 { i18n.t(&one) } else { i18n.t_with(name, &[("n", &n.to_string())]) }
}

/// A number of months or things from `low` to `high`.
fn number(i18n: Localizer, fact: &Fact, low: i32, high: i32) -> String {
    let Kind::Number(unit, least, most) = fact.kind else { return String::new() };
    let amount = |n: i32| match unit {
        Unit::Count => i18n.t(&format!("count-{n}")),
        Unit::Months if n > 0 && n % 12 == 0 => {
            i18n.t_with("ask-amount-years", &[("years", &(n / 12).to_string()), ("n", &n.to_string())])
        }
        Unit::Months => counted(i18n, "ask-months", n),
    };
    if low == high {
        return amount(low);
    }
    match (low == least, high == most) {
        (true, _) => i18n.t_with("ask-below", &[("amount", &amount(high + 1))]),
        (_, true) => i18n.t_with("ask-from", &[("amount", &amount(low))]),
        _ => i18n.t_with("ask-between", &[("from", &amount(low)), ("until", &amount(high + 1))]),
    }
}

/// Some day between fixed days; whole years where the days are those of a year.
fn days(i18n: Localizer, known: Known) -> String {
    let (low, high) = known.ends();
    let (first, last) = (Day(low), Day(high));
    let (from, until) = (first > Day::EARLIEST, last < Day::LATEST);
    let begins = !from || (first.civil().1, first.civil().2) == (1, 1);
    let ends = !until || (last.civil().1, last.civil().2) == (12, 31);
    let year = |day: Day| day.civil().0.to_string();
    match (from, until) {
        (false, _) if ends => i18n.t_with("ask-year-until", &[("year", &year(last))]),
        (_, false) if begins => i18n.t_with("ask-year-from", &[("year", &year(first))]),
        (false, _) => i18n.t_with("ask-day-until", &[("day", &i18n.day(last))]),
        (_, false) => i18n.t_with("ask-day-from", &[("day", &i18n.day(first))]),
        _ if begins && ends && year(first) == year(last) => i18n.t_with("year", &[("year", &year(first))]),
        _ if begins && ends => {
            let years = |day: Day| i18n.t_with("year", &[("year", &year(day))]);
            i18n.t_with("from-to", &[("from", &years(first)), ("to", &years(last))])
        }
        _ => i18n.t_with("from-to", &[("from", &i18n.day(first)), ("to", &i18n.day(last))]),
    }
}
