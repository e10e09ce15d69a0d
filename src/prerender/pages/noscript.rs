//! A service's questions without scripts: each question and each result is a section, answers are links to sections,
//! and the style shows one at a time. Without style, and on paper, it reads as a numbered list. Host only.
//!
//! The first question stands last among the sections: the style can only hide what follows the section that is
//! shown. It is moved to the front where there is style, and linked from the top where there is none.

mod labels;
mod outcome;
mod retirement;

use crate::components::{Element, disclosure, el};
use crate::pages::Localizer;
use crate::pages::guidance::{checked, facts};
use labels::{answer, title};
use leptos::prelude::*;
use noscript::{Assumed, GraphNode, GraphQuestion, QuestionGraph, QuestionSubject};
use policy::{Scope, ServiceId};

/// A page of a service's questions: `pages` says on which page each node of the graph stands, from 1.
pub struct AskPage<'a> {
    /// The questions and results.
    pub graph: &'a QuestionGraph,
    /// For each node, its page.
    pub pages: &'a [usize],
    /// Which page this is.
    pub page: usize,
    /// The way from this page to the language's start page.
    pub up: &'a str,
}

impl AskPage<'_> {
    /// The way to the page of this number.
    fn to(&self, page: usize) -> String {
        match (self.page, page) {
            (here, there) if here == there => String::new(),
            (1, there) => format!("{there}/"),
            (_, 1) => "../".to_owned(),
            (_, there) => format!("../{there}/"),
        }
    }

    /// The address of a node.
    fn address(&self, node: usize) -> String {
        let page = self.pages.get(node).copied().unwrap_or(1);
        format!("{}#{}", self.to(page), node + 1)
    }
}

/// The page.
pub fn ask(i18n: Localizer, page: &AskPage<'_>) -> Vec<AnyView> {
    let graph = page.graph;
    let service = i18n.book.service(graph.service);
    let name = i18n.message(service.name);
    let here = |node: &usize| page.pages.get(*node) == Some(&page.page);
    let section = |node: usize| match &graph.nodes[node] {
        GraphNode::GraphQuestion(question) => asking(i18n, page, node, question),
        GraphNode::Result(shown) => outcome::result(i18n, graph, node + 1, shown, page.up),
    };
    let rest = (1..graph.nodes.len()).filter(here).map(|node| section(node).view());
    let first = if page.page == 1 {
        section(0)
    } else {
        let start = el("a").class("button").attr("href", page.address(0)).text(i18n.t("ask-start"));
        el("div").class("ask-step ask-first").child(el("p").child(start))
    };
    let guide = format!("{}service/{}/", page.up, service.id);
    let guide = el("a").attr("href", guide).text(i18n.t_with("ask-guide", &[("service", &name)]));
    let how = el("section")
        .class("ask-how")
        .child(el("h2").text(i18n.t("ask-how")))
        .child(facts(i18n, service, "card"))
        .child(service.guidance.yearly.map(|yearly| checked(i18n, yearly, graph.on)));
    let line = |name: &'static str| el("p").text(i18n.t(name));
    let assumed = match graph.assumed {
        Assumed::Nothing => None,
        Assumed::OneChild => Some(line("ask-one-child")),
        Assumed::TwoChildren => Some(line("ask-two-children")),
        Assumed::MaybeChild => Some(line("ask-maybe-child")),
    };
    let again = el("p").child(el("a").attr("href", page.address(0)).text(i18n.t("ask-again")));
    let all = el("p").child(el("a").attr("href", format!("{}ask/", page.up)).text(i18n.t("ask-all")));
    let start = el("a").attr("href", page.address(0)).text(i18n.t("ask-start"));
    // Read once, before the first question; whoever is further on has the question at the top.
    let notes = el("div").class("ask-note").child(line("ask-lead")).child(assumed).child(until(i18n, graph));
    vec![
        el("h1").class("ask-title").text(i18n.t_with("ask-title", &[("service", &name)])).view(),
        el("p").class("ask-paper").text(i18n.t("ask-paper")).view(),
        el("p").class("ask-jump").child(start).view(),
        el("div").class("ask").children(rest).child(how).child(first).child(notes).view(),
        el("nav").class("ask-more").child(again).child(el("p").child(guide)).child(all).view(),
    ]
}

/// For which day the page was made, and until when it holds if the rules are known to change.
fn until(i18n: Localizer, graph: &QuestionGraph) -> Element {
    let (on, until) = (i18n.day(graph.on), i18n.day(graph.until));
    let words = if graph.until < i18n.book.until {
        i18n.t_with("ask-until", &[("day", &on), ("until", &until)])
    } else {
        i18n.t_with("ask-made", &[("day", &on)])
    };
    el("p").text(words)
}

/// A question with its answers.
fn asking(i18n: Localizer, page: &AskPage<'_>, node: usize, question: &GraphQuestion) -> Element {
    let i18n = i18n.of(question.who);
    let link = |label: String, class: &'static str, to: usize| {
        el("li").child(el("a").class(class).attr("href", page.address(to)).text(label)).view()
    };
    let answers = question
        .answers
        .iter()
        .map(|(known, to)| link(answer(i18n, page.graph, question, *known), "choice", *to));
    let unsure = link(i18n.t("dont-know"), "choice choice-unsure", question.unsure);
    let fact = match &question.about {
        QuestionSubject::Fact(fact) => i18n.book.fact(*fact),
        QuestionSubject::Since(chain) => i18n.book.fact(chain.fact),
        QuestionSubject::Computed(id) => i18n.book.fact(i18n.book.computed_dates[id.index()].of),
    };
    let reckoned = match &question.about {
        QuestionSubject::Fact(_) => None,
        QuestionSubject::Since(chain) => chain.reckoned,
        QuestionSubject::Computed(id) => Some(*id),
    };
    let count = match &question.about {
        QuestionSubject::Since(chain) if chain.reckoned.is_none() => Some(labels::count(i18n, &fact.id)),
        _ => None,
    };
    let help = match reckoned {
        Some(id) => retirement::table(i18n, id, page.graph.on, &question.about),
        None => vec![el("p").text(i18n.message(fact.find_out)).view()],
    };
    // A hint speaks of the fact itself, not of what is reckoned from it.
    let hint = fact.hint.filter(|_| reckoned.is_none()).map(|hint| i18n.message(hint));
    let class = if node == 0 { "ask-step ask-first" } else { "ask-step" };
    let number = el("span").class("ask-number").text(format!("#{} ", node + 1));
    el("section")
        .class(class)
        .attr("id", (node + 1).to_string())
        .attr("tabindex", "-1")
        .child(el("h2").class("question-title").child(number).text(title(i18n, page.graph, question)))
        .child(hint.map(|hint| el("p").class("question-hint").text(hint)))
        .child(count.map(|count| el("p").class("question-hint").text(count)))
        .child(el("ul").class("choices plain").children(answers).child(unsure))
        .child(disclosure(i18n.t("how-to-find-out"), "disclosure", el("div").children(help)))
}

/// The list of all services, by topic.
pub fn ask_index(i18n: Localizer, up: &str) -> Vec<AnyView> {
    let link = |id: ServiceId| {
        let service = i18n.book.service(id);
        let name = el("a").class("choice").attr("href", format!("{up}ask/{}/", service.id));
        el("li").child(name.text(i18n.message(service.name))).view()
    };
    let topics = i18n.book.topics.iter().enumerate().map(|(place, topic)| {
        let services =
            i18n.book.service_ids().filter(|id| usize::from(i18n.book.service(*id).topic) == place);
        el("section")
            .attr("id", topic.id.clone())
            .child(el("h2").text(i18n.message(topic.name)))
            .child(el("ul").class("plain").children(services.map(link)))
            .view()
    });
    let head = [
        el("h1").text(i18n.t("ask-index-title")).view(),
        el("p").class("hero-lead").text(i18n.t("ask-index-lead")).view(),
    ];
    head.into_iter().chain(topics).collect()
}

/// Whose name stands before a service's: a child's where the service is for a child.
fn is_for_child(i18n: Localizer, graph: &QuestionGraph) -> bool {
    i18n.book.service(graph.service).of == Scope::Child
}
