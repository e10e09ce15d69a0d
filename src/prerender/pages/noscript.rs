//! A service's questions without scripts: each question and each result is a section, answers are links to sections,
//! and the style shows one at a time. Without style, and on paper, it reads as a numbered list.
//!
//! The first question stands last among the sections: the style can only hide what follows the section that is
//! shown. It is moved to the front where there is style, and linked from the top where there is none.

mod labels;
mod outcome;
mod question;
mod retirement;

use super::links::PageHeading;
use crate::pages::Localizer;
use crate::pages::guidance::{checked, facts};
use crate::prerender::noscript::QuestionPages;
use crate::prerender::page::{Page, html};
use crate::prerender::site::Site;
use leptos::prelude::*;
use noscript::{Assumed, GraphNode, QuestionGraph};
use outcome::ResultSection;
use policy::Scope;
use question::QuestionSection;
use words::Language;

/// One page of a service's questions.
#[derive(Clone, Copy)]
pub(in crate::prerender) struct GraphPage<'a> {
    /// The questions and results, and on which page each stands.
    pub(in crate::prerender) questions: &'a QuestionPages,
    /// Which page this is, from 1.
    pub(in crate::prerender) number: usize,
}

impl GraphPage<'_> {
    /// The way from this page to the language's start page.
    fn up(self) -> &'static str {
        if self.number == 1 { "../../" } else { "../../../" }
    }

    /// The way to the page of this number.
    fn to(self, page: usize) -> String {
        match (self.number, page) {
            (here, there) if here == there => String::new(),
            (1, there) => format!("{there}/"),
            (_, 1) => "../".to_owned(),
            (_, there) => format!("../{there}/"),
        }
    }

    /// The address of a node of the graph.
    fn address(self, node: usize) -> String {
        let page = self.questions.pages.get(node).copied().unwrap_or(1);
        format!("{}#{}", self.to(page), node + 1)
    }
}

/// The pages of one language: the list of services, and each service's questions.
pub(in crate::prerender) fn pages(site: &Site<'_>, i18n: Localizer, language: Language) -> Vec<Page> {
    let index = html(|| view! { <NoscriptIndexPage i18n/> });
    let mut pages = vec![Page::new(language, "ask", i18n.t("ask-index-title"), i18n.t("ask-meta"), index)];
    for questions in site.asking.iter() {
        let Some(bodies) = questions.bodies.get(site.place(language)) else { continue };
        let service = i18n.book.service(questions.graph.service);
        let title = i18n.t_with("ask-title", &[("service", &i18n.message(service.name))]);
        for (number, body) in (1..).zip(bodies) {
            let (folder, title) = match number {
                1 => (format!("ask/{}", service.id), title.clone()),
                n => (format!("ask/{}/{n}", service.id), format!("{title} ({n})")),
            };
            // Only the first page is a place to begin.
            let indexed = number == 1;
            pages.push(Page {
                indexed,
                ..Page::new(language, folder, title, i18n.t("ask-meta"), body.clone())
            });
        }
    }
    pages
}

/// The content of the page of this number.
pub(in crate::prerender) fn body(i18n: Localizer, questions: &QuestionPages, number: usize) -> String {
    let i18n = Localizer { children: 1, ..i18n };
    html(|| view! { <NoscriptPage i18n page=GraphPage { questions, number }/> })
}

/// One page of a service's questions.
#[component]
fn NoscriptPage<'a>(
    /// Rules and words.
    i18n: Localizer,
    /// The page.
    page: GraphPage<'a>,
) -> impl IntoView {
    let (graph, up) = (&*page.questions.graph, page.up());
    let service = i18n.book.service(graph.service);
    let name = i18n.message(service.name);
    let section = |node: usize| match &graph.nodes[node] {
        GraphNode::GraphQuestion(question) => view! { <QuestionSection i18n page node question/> }.into_any(),
        GraphNode::Result(result) => view! { <ResultSection i18n page node result/> }.into_any(),
    };
    let here = |node: &usize| page.questions.pages.get(*node) == Some(&page.number);
    let rest: Vec<AnyView> = (1..graph.nodes.len()).filter(here).map(section).collect();
    let start = page.address(0);
    let first = if page.number == 1 {
        section(0)
    } else {
        view! {
            <div class="ask-step ask-first">
                <p><a class="button" href=start.clone()>{i18n.t("ask-start")}</a></p>
            </div>
        }
        .into_any()
    };
    let guide = format!("{up}service/{}/", service.id);
    view! {
        <h1 class="ask-title">{i18n.t_with("ask-title", &[("service", &name)])}</h1>
        <p class="ask-paper">{i18n.t("ask-paper")}</p>
        <p class="ask-jump"><a href=start.clone()>{i18n.t("ask-start")}</a></p>
        <div class="ask">
            {rest}
            <section class="ask-how">
                <h2>{i18n.t("ask-how")}</h2>
                {facts(i18n, service, "card").view()}
                {service.guidance.yearly.map(|yearly| checked(i18n, yearly, graph.on).view())}
            </section>
            {first}
            <Notes i18n graph/>
        </div>
        <nav class="ask-more">
            <p><a href=start>{i18n.t("ask-again")}</a></p>
            <p><a href=guide>{i18n.t_with("ask-guide", &[("service", &name)])}</a></p>
            <p><a href=format!("{up}ask/")>{i18n.t("ask-all")}</a></p>
        </nav>
    }
}

/// What the questions assume, for which day the page was made, and until when it holds if the rules are known
/// to change. Read once, before the first question; whoever is further on has the question at the top.
#[component]
fn Notes<'a>(
    /// Rules and words.
    i18n: Localizer,
    /// The questions.
    graph: &'a QuestionGraph,
) -> impl IntoView {
    let assumed = match graph.assumed {
        Assumed::Nothing => None,
        Assumed::OneChild => Some("ask-one-child"),
        Assumed::TwoChildren => Some("ask-two-children"),
        Assumed::MaybeChild => Some("ask-maybe-child"),
    };
    let (on, until) = (i18n.day(graph.on), i18n.day(graph.until));
    let made = if graph.until < i18n.book.until {
        i18n.t_with("ask-until", &[("day", &on), ("until", &until)])
    } else {
        i18n.t_with("ask-made", &[("day", &on)])
    };
    view! {
        <div class="ask-note">
            <p>{i18n.t("ask-lead")}</p>
            {assumed.map(|name| view! { <p>{i18n.t(name)}</p> })}
            <p>{made}</p>
        </div>
    }
}

/// The list of all services, by topic.
#[component]
fn NoscriptIndexPage(
    /// Rules and words.
    i18n: Localizer,
) -> impl IntoView {
    let topics = i18n.book.topics.iter().enumerate().map(|(place, topic)| {
        let services = i18n.book.services.iter().filter(|service| usize::from(service.topic) == place);
        let links = services.map(|service| {
            let href = format!("../ask/{}/", service.id);
            view! { <li><a class="choice" href=href>{i18n.message(service.name)}</a></li> }
        });
        view! {
            <section id=topic.id.clone()>
                <h2>{i18n.message(topic.name)}</h2>
                <ul class="plain">{links.collect_view()}</ul>
            </section>
        }
    });
    view! {
        <PageHeading title=i18n.t("ask-index-title") lead=i18n.t("ask-index-lead")/>
        {topics.collect_view()}
    }
}

/// True if the service is for a child: then the child stands before the service's name.
fn is_for_child(i18n: Localizer, graph: &QuestionGraph) -> bool {
    i18n.book.service(graph.service).of == Scope::Child
}
