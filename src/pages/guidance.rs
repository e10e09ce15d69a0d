//! A service's guidance and grounds as views: shared by the cards of the results and by the page of the service, so
//! that the two cannot drift apart.

use super::localizer::Localizer;
use crate::components::{Element, el};
use leptos::prelude::AnyView;
use policy::{Day, LegalBasis, MessageId, Period, Requirement, Service, Yearly};

/// A rule in words, with the days from which and until which it is in force, or of which events it speaks.
pub(crate) fn dated(i18n: Localizer, period: &Period, text: String) -> String {
    let name = match (period.from, period.until) {
        (None, None) => return text,
        (Some(_), None) => "from",
        (None, Some(_)) => "until",
        (Some(_), Some(_)) => "between",
    };
    let day = |day: Option<Day>| day.map(|day| i18n.day(day)).unwrap_or_default();
    let (from, until) = (day(period.from), day(period.until));
    let days = [("from", from.as_str()), ("until", &until), ("text", &text)];
    match &period.at {
        None => i18n.t_with(&format!("dated-{name}"), &days),
        Some(event) => {
            let event = i18n.message(event.label);
            i18n.t_with(&format!("dated-event-{name}"), &[&days[..], &[("event", &event)]].concat())
        }
    }
}

/// How fresh something is that changes every year, in words that stay true when its day has come.
pub(crate) fn fresh(i18n: Localizer, yearly: Yearly, on: Day) -> String {
    let days = [("checked", i18n.day(yearly.checked)), ("again", i18n.day(yearly.again))];
    let days = days.each_ref().map(|(name, day)| (*name, day.as_str()));
    i18n.t_with(if yearly.is_stale(on) { "yearly-stale" } else { "yearly" }, &days)
}

/// The same as a line of its own; weightier once its day has come.
pub(crate) fn checked(i18n: Localizer, yearly: Yearly, on: Day) -> Element {
    let line = el("p").class("yearly").text(fresh(i18n, yearly, on));
    if yearly.is_stale(on) { line.attr("data-stale", "true") } else { line }
}

/// Where, online, how long, how much, whom to call.
pub(crate) fn facts(i18n: Localizer, service: &Service, named: &str) -> Element {
    let guidance = &service.guidance;
    let ids = |ids: &[MessageId]| -> Vec<String> { ids.iter().map(|id| i18n.message(*id)).collect() };
    let mut online = ids(&guidance.channels);
    if online.is_empty() {
        online.push(i18n.t("no-channels"));
    }
    let rows = [
        ("where", vec![i18n.message(guidance.office)]),
        ("online", online),
        ("time", vec![i18n.message(guidance.time)]),
        ("fee", vec![i18n.message(guidance.fee)]),
        ("hotline", ids(&guidance.hotlines)),
    ];
    rows.into_iter().filter(|(_, lines)| !lines.is_empty()).fold(
        el("dl").class("facts"),
        |list, (name, lines)| {
            list.child(el("dt").text(i18n.t(&format!("{named}-{name}")))).children(lines.into_iter().map(
                |line| {
                    let line = if name == "hotline" { dialled(line) } else { el("dd").text(line) };
                    line.view()
                },
            ))
        },
    )
}

/// A line; the number with which it begins can be tapped to call it.
pub(crate) fn dialled(line: String) -> Element {
    let end = line.find(|c: char| !c.is_ascii_digit()).unwrap_or(line.len());
    if end < 3 {
        return el("dd").text(line);
    }
    let (number, words) = line.split_at(end);
    let number = el("a").attr("href", format!("tel:{number}")).text(number);
    el("dd").child(number).text(words)
}

/// What time does to a rule: a figure of the year, and the end of the plan.
pub(crate) fn ages(i18n: Localizer, requirement: &Requirement, on: Day) -> Vec<AnyView> {
    let yearly = requirement.yearly.map(|yearly| checked(i18n, yearly, on));
    let over = on > i18n.book.until && requirement.ends_with_document;
    let over = over.then(|| i18n.t_with("lapsed-rule", &[("day", &i18n.day(i18n.book.until))]));
    let over = over.map(|line| el("p").class("yearly").text(line));
    yearly.into_iter().chain(over).map(Element::view).collect()
}

/// Where the document names this right, if it does.
pub(crate) fn named(i18n: Localizer, service: &Service, up: Option<&str>) -> Option<Element> {
    let heading = || el("h4").text(i18n.t("card-named"));
    (!service.grounds.is_empty())
        .then(|| el("div").child(heading()).child(grounds(i18n, &service.grounds, up)))
}

/// What something rests on: quotations of the document, articles of law, or an office's decision.
/// With `up`, the way to the language's start page, quotations lead to where they stand in the document reader.
pub(crate) fn grounds(i18n: Localizer, grounds: &[LegalBasis], up: Option<&str>) -> Element {
    sources(i18n, grounds, up, &mut |law| i18n.message(law), true)
}

/// The same with the names that `title` gives laws. Without `partly`, that an office decides a part of it is said
/// elsewhere.
pub(crate) fn sources(
    i18n: Localizer,
    grounds: &[LegalBasis],
    up: Option<&str>,
    title: &mut dyn FnMut(MessageId) -> String,
    partly: bool,
) -> Element {
    let mut lines: Vec<AnyView> = Vec::new();
    let mut laws: Vec<(MessageId, Vec<String>)> = Vec::new();
    let mut office = false;
    for ground in grounds {
        match ground {
            LegalBasis::Document { clause, quote } => lines.push(quotation(i18n, *clause, *quote, up).view()),
            // Articles of one law stand in one line.
            LegalBasis::Law { title: of, article } => match laws.iter_mut().find(|(law, _)| law == of) {
                Some((_, articles)) => articles.push(cited(i18n, article)),
                None => laws.push((*of, vec![cited(i18n, article)])),
            },
            LegalBasis::Office => office = true,
        }
    }
    lines.extend(laws.into_iter().map(|(law, articles)| {
        let articles = articles.join(&i18n.t("and"));
        let words = i18n.t_with("cite-law", &[("law", &title(law)), ("article", &articles)]);
        el("li").child(el("cite").text(words)).view()
    }));
    let alone = grounds.len() == 1;
    if office && (alone || partly) {
        lines.push(el("li").text(i18n.t(if alone { "cite-office" } else { "cite-office-partly" })).view());
    }
    el("ul").class("grounds").children(lines)
}

/// How the rules write that they rest on all of a document.
const WHOLE: &str = "全文";

/// A place in a law, such as `第14条第1项` or `办法第1条、附件2`, in the reader's language and script.
pub(crate) fn cited(i18n: Localizer, written: &str) -> String {
    if written == WHOLE {
        return i18n.t("cite-whole");
    }
    let parts = written.split('、').map(|part| {
        let mut numbers = part.split(|c: char| !c.is_ascii_digit()).filter(|number| !number.is_empty());
        let (n, item, more) = (numbers.next(), numbers.next(), numbers.next());
        let name = match (n, item, more) {
            (Some(n), None, None) if part == format!("第{n}条") => "cite-article",
            (Some(n), None, None) if part == format!("办法第{n}条") => "cite-article-of-measures",
            (Some(_), Some(_), None) if part.ends_with('项') => "cite-article-item",
            (Some(_), None, None) if part.starts_with("附件") => "cite-annex",
            _ => return part.to_owned(),
        };
        i18n.t_with(name, &[("n", n.unwrap_or_default()), ("item", item.unwrap_or_default())])
    });
    parts.collect::<Vec<_>>().join(&i18n.t("and"))
}

/// The name of a quotation in addresses of the document reader, from its words: it stays the same from one release to
/// the next (FNV-1a).
pub(crate) fn quotation_anchor(words: &str) -> String {
    let hash =
        words.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    format!("q-{hash:08x}")
}

/// A quotation, word for word, and where it stands.
fn quotation(i18n: Localizer, clause: u16, quote: MessageId, up: Option<&str>) -> Element {
    let clause = &i18n.book.clauses[usize::from(clause)];
    let words = i18n.t_with("cite-plan", &[("clause", &clause.number)]);
    let cite = match up {
        Some(up) => {
            let place = quotation_anchor(&i18n.message(quote));
            el("a").attr("href", format!("{up}document/#{place}")).text(words)
        }
        None => el("span").text(words),
    };
    let script = if i18n.words.language == "zh-Hant" { "zh-Hant" } else { "zh-Hans" };
    el("li")
        .child(el("blockquote").class("quote").attr("lang", script).text(i18n.message(quote)))
        .child(el("cite").child(cite))
}
