//! One question without scripts: the question, its answers as links, and how to find out.

use super::GraphPage;
use super::labels::{answer, count, title};
use super::retirement::RetirementTable;
use crate::components::Disclosure;
use crate::pages::Localizer;
use leptos::prelude::*;
use noscript::{GraphQuestion, QuestionSubject};
use policy::{ComputedDateId, Fact};

/// The fact that is asked about, and the age reckoned from it if the question is about that.
fn subject(i18n: Localizer, about: &QuestionSubject) -> (&'static Fact, Option<ComputedDateId>) {
    match about {
        QuestionSubject::Fact(fact) => (i18n.book.fact(*fact), None),
        QuestionSubject::Since(chain) => (i18n.book.fact(chain.fact), chain.computed),
        QuestionSubject::Computed(id) => (i18n.book.fact(i18n.book.computed_dates[id.index()].of), Some(*id)),
    }
}

/// The section of a question.
#[component]
pub(super) fn QuestionSection<'a>(
    /// Rules and words.
    i18n: Localizer,
    /// The page on which it stands.
    page: GraphPage<'a>,
    /// Its place in the graph.
    node: usize,
    /// The question.
    question: &'a GraphQuestion,
) -> impl IntoView {
    let i18n = i18n.of(question.who);
    let graph = &*page.questions.graph;
    let (fact, computed) = subject(i18n, &question.about);
    let answers = question.answers.iter().map(|(known, to)| {
        let label = answer(i18n, graph, question, *known);
        view! { <li><a class="choice" href=page.address(*to)>{label}</a></li> }
    });
    let count = match &question.about {
        QuestionSubject::Since(chain) if chain.computed.is_none() => Some(count(i18n, &fact.id)),
        _ => None,
    };
    let help = match computed {
        Some(id) => view! { <RetirementTable i18n id on=graph.on about=&question.about/> }.into_any(),
        None => view! { <p>{i18n.message(fact.find_out)}</p> }.into_any(),
    };
    // A hint speaks of the fact itself, not of what is reckoned from it.
    let hint = fact.hint.filter(|_| computed.is_none()).map(|hint| i18n.message(hint));
    let hints = hint.into_iter().chain(count).map(|hint| view! { <p class="question-hint">{hint}</p> });
    view! {
        <section
            class=if node == 0 { "ask-step ask-first" } else { "ask-step" }
            id=(node + 1).to_string()
            tabindex="-1"
        >
            <h2 class="question-title">
                <span class="ask-number">{format!("#{} ", node + 1)}</span>
                {title(i18n, graph, question)}
            </h2>
            {hints.collect_view()}
            <ul class="choices plain">
                {answers.collect_view()}
                <li>
                    <a class="choice choice-unsure" href=page.address(question.unsure)>{i18n.t("dont-know")}</a>
                </li>
            </ul>
            <Disclosure summary=i18n.t("how-to-find-out") class="disclosure"><div>{help}</div></Disclosure>
        </section>
    }
}
