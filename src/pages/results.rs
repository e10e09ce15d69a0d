//! The results: one card a service, what needs doing first, and why, all the way to the sentence that says so.

use super::say::Say;
use crate::parts::more;
use leptos::prelude::*;
use policy::{Assessment, Day, Ground, MessageId, Outcome, Scope, Service, Settled, Truth};

/// What the page shows.
pub struct ResultsPage {
    /// Every service of the chosen topics, judged.
    pub results: Vec<Assessment>,
    /// The day for which it was judged.
    pub on: Day,
    /// The rule book's fingerprint.
    pub fingerprint: String,
    /// The address of the document reader's folder, or of the official document.
    pub notices: Vec<AnyView>,
    /// What stands below the cards: buttons of the app.
    pub actions: AnyView,
}

/// What needs doing first stands first.
const ORDER: [(Outcome, &str, &str); 5] = [
    (Outcome::Yes, "yes", "✓"),
    (Outcome::Office, "office", "☎"),
    (Outcome::NotYet, "not-yet", "◔"),
    (Outcome::Unknown, "unknown", "?"),
    (Outcome::NotNeeded, "not-needed", "–"),
];

/// The page.
pub fn results(say: Say, page: ResultsPage) -> AnyView {
    let groups: Vec<AnyView> = ORDER
        .into_iter()
        .filter_map(|(outcome, name, mark)| {
            let cards: Vec<AnyView> = page
                .results
                .iter()
                .filter(|result| result.outcome == outcome)
                .map(|result| card(say, result, name, mark))
                .collect();
            (!cards.is_empty()).then(|| {
                view! {
                    <section class="result-group">
                        <h2 class="result-group-title">{say.page(&format!("group-{name}"))}</h2>
                        {cards}
                    </section>
                }
                .into_any()
            })
        })
        .collect();
    let day = say.day(page.on);
    view! {
        <h1 class="question-title" id="question" tabindex="-1">{say.page("results-title")}</h1>
        {page.notices}
        <p class="results-lead">{say.page("results-lead")}</p>
        {groups}
        {page.actions}
        <p class="fingerprint">{say.fill("fingerprint", &[("day", &day), ("hash", &page.fingerprint)])}</p>
    }
    .into_any()
}

fn card(say: Say, result: &Assessment, outcome: &'static str, mark: &'static str) -> AnyView {
    let service = say.book.service(result.service);
    let name = say.id(service.name);
    let title = match service.of {
        Scope::Child => say.fill("label-of-person", &[("person", &say.person(result.who)), ("label", &name)]),
        _ => name,
    };
    let first = match result.outcome {
        Outcome::Yes => say.id(service.yes),
        Outcome::NotYet => say.id(service.not_yet),
        Outcome::Office => say.id(service.decided),
        Outcome::NotNeeded => say.id(service.not_needed),
        Outcome::Unknown => say.page("unknown-first"),
    };
    let unmet: Vec<String> = match result.outcome {
        Outcome::NotYet => result
            .judged
            .iter()
            .filter(|judged| judged.truth == Truth::NO)
            .map(|judged| &service.requirements[judged.requirement])
            .filter(|requirement| !requirement.need)
            .map(|requirement| say.id(requirement.unmet))
            .collect(),
        Outcome::Unknown => result
            .missing
            .iter()
            .map(|key| {
                let fact = say.book.fact(key.fact);
                say.fill("missing", &[("label", &say.label(*key)), ("how", &say.id(fact.find_out))])
            })
            .collect(),
        _ => Vec::new(),
    };
    let relevant = result.outcome != Outcome::NotNeeded;
    let advice: Vec<String> =
        result.advice.iter().filter(|_| relevant).map(|place| say.id(service.advice[*place].say)).collect();
    let badge = say.page(&format!("badge-{outcome}"));
    view! {
        <article class="card" data-outcome=outcome>
            <h3 class="card-title">{title}</h3>
            <p class="badge" data-outcome=outcome>
                <span class="badge-mark" aria-hidden="true">{mark}</span>
                {badge}
            </p>
            <p class="card-first">{first}</p>
            {list("unmet", unmet)}
            {list("advice", advice)}
            {how(say, service, result)}
            {more(say.page("card-why"), "card-more", why(say, service, result))}
        </article>
    }
    .into_any()
}

/// What to bring, where to go, what to do, what to ask.
fn how(say: Say, service: &Service, result: &Assessment) -> AnyView {
    let guidance = &service.guidance;
    let either = say.page("or");
    let papers: Vec<String> = result
        .papers
        .iter()
        .map(|place| {
            let any = &guidance.papers[*place].any;
            any.iter().map(|paper| say.id(*paper)).collect::<Vec<_>>().join(&either)
        })
        .collect();
    let steps: Vec<String> = guidance.steps.iter().map(|step| say.id(step.say)).collect();
    let ids = |ids: &[MessageId]| ids.iter().map(|id| say.id(*id)).collect::<Vec<_>>();
    let rows = [
        ("card-where", vec![say.id(guidance.office)]),
        ("card-online", ids(&guidance.channels)),
        ("card-time", vec![say.id(guidance.time)]),
        ("card-fee", vec![say.id(guidance.fee)]),
        ("card-hotline", ids(&guidance.hotlines)),
    ];
    let rows: Vec<AnyView> = rows
        .into_iter()
        .filter(|(_, lines)| !lines.is_empty())
        .map(|(name, lines)| {
            let lines: Vec<AnyView> = lines.into_iter().map(|line| view! { <dd>{line}</dd> }.into_any()).collect();
            view! { <dt>{say.page(name)}</dt>{lines} }.into_any()
        })
        .collect();
    let section = |title: &str, class: &'static str, lines: Vec<String>| {
        let title = say.page(title);
        (!lines.is_empty()).then(|| view! { <h4>{title}</h4>{list(class, lines)} }.into_any())
    };
    let yearly = guidance.yearly.then(|| view! { <p>{say.page("yearly")}</p> }.into_any());
    let content = view! {
        {section("card-papers", "papers", papers)}
        <h4>{say.page("card-about")}</h4>
        <dl class="facts">{rows}</dl>
        {yearly}
        <h4>{say.page("card-steps")}</h4>
        <ol class="steps">{steps.into_iter().map(|step| view! { <li>{step}</li> }).collect::<Vec<_>>()}</ol>
        {section("card-ask", "ask", ids(&guidance.ask))}
        {section("card-traps", "traps", ids(&guidance.traps))}
    };
    let title = match result.outcome {
        Outcome::Yes | Outcome::Office => "card-how",
        _ => "card-how-later",
    };
    more(say.page(title), "card-more", content)
}

/// Every condition in words, whether it is met, and what it rests on.
fn why(say: Say, service: &Service, result: &Assessment) -> AnyView {
    let conditions: Vec<AnyView> = result
        .judged
        .iter()
        .map(|judged| {
            let requirement = &service.requirements[judged.requirement];
            let (truth, mark) = match judged.truth.settled() {
                Some(Settled::Yes) => ("met", "✓"),
                Some(Settled::No) => ("unmet", "✗"),
                Some(Settled::Office) => ("office", "☎"),
                None => ("unknown", "?"),
            };
            view! {
                <li class="condition" data-truth=truth>
                    <span class="condition-mark" aria-hidden="true">{mark}</span>
                    <span class="condition-text">
                        {say.id(requirement.label)}
                        " "
                        <span class="condition-state">{say.page(&format!("truth-{truth}"))}</span>
                    </span>
                    {grounds(say, &requirement.grounds)}
                </li>
            }
            .into_any()
        })
        .collect();
    view! {
        <p>{say.id(service.what)}</p>
        <ul class="conditions">{conditions}</ul>
        {(!service.grounds.is_empty())
            .then(|| view! { <h4>{say.page("card-named")}</h4>{grounds(say, &service.grounds)} })}
    }
    .into_any()
}

fn grounds(say: Say, grounds: &[Ground]) -> AnyView {
    let lines: Vec<AnyView> = grounds
        .iter()
        .map(|ground| match ground {
            Ground::Seed { clause, quote } => {
                let number = say.book.clauses[usize::from(*clause)].number.clone();
                let lang = if say.words.language == "zh-Hant" { "zh-Hant" } else { "zh-Hans" };
                view! {
                    <li>
                        <blockquote class="quote" lang=lang>{say.id(*quote)}</blockquote>
                        <cite>{say.fill("cite-plan", &[("clause", &number)])}</cite>
                    </li>
                }
                .into_any()
            }
            Ground::Law { title, article } => {
                let text = say.fill("cite-law", &[("law", &say.id(*title)), ("article", article)]);
                view! { <li><cite>{text}</cite></li> }.into_any()
            }
            Ground::Office => view! { <li>{say.page("cite-office")}</li> }.into_any(),
        })
        .collect();
    view! { <ul class="grounds">{lines}</ul> }.into_any()
}

fn list(class: &'static str, lines: Vec<String>) -> Option<AnyView> {
    (!lines.is_empty()).then(|| {
        let lines: Vec<AnyView> = lines.into_iter().map(|line| view! { <li>{line}</li> }.into_any()).collect();
        view! { <ul class=class>{lines}</ul> }.into_any()
    })
}
