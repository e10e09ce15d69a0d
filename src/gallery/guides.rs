//! The pages that never reach a phone's program: of each kind the shortest, the longest, and every one with markup
//! that none before it has. Must not know: what a kind of page is about.

use super::group::Group;
use super::seeds::Seeds;
use crate::prerender::{
    Built, HostSettings, Page, Program, SearchPage, ShippedSoftware, Site, SiteFooter, WordsFiles, html,
    paginate, self_test_files,
};
use leptos::prelude::*;
use noscript::{GraphNode, QuestionGraph, QuestionSubject};
use policy::{Day, RuleBook};
use proof::VerificationReport;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use words::{LANGUAGES, Language};

/// A group for each kind of page; with the footer, which says which rules all pages are of.
///
/// # Errors
/// If the worked cases cannot be written.
pub(super) fn groups(seeds: &Seeds<'_>, verification: &VerificationReport) -> Result<Vec<Group>, String> {
    let (i18n, language) = (seeds.i18n, seeds.language);
    let (built, host) = (unbuilt(), HostSettings { base: "/".into(), icon: String::new() });
    let asked = asked(i18n.book, seeds.on);
    let book = ["book-questions.bin", "book-results.bin"].map(str::to_owned);
    let site = Site {
        content: seeds.content,
        verification,
        built: &built,
        host: &host,
        on: seeds.on,
        book: &book,
        hash: "0123456789abcdef",
        self_test: self_test_files(seeds.content, |_| "0".to_owned())?,
        asking: Arc::new(
            asked.into_iter().map(|graph| paginate(&[i18n; 3], &Arc::new(graph), usize::MAX)).collect(),
        ),
    };
    let files = |language| WordsFiles {
        language,
        questions: "words.bin".into(),
        results: "words-results.bin".into(),
    };
    let pages = site.pages(i18n, language, &LANGUAGES.map(files));
    let mut search = page(language, "search");
    search.body = html(
        || view! { <SearchPage i18n index="index.json".to_owned() script="search.js".to_owned() has_contents=true/> },
    );
    let mut groups: Vec<Group> = Vec::new();
    // For whom a service is, what comes before it and how long the document holds, its page says in words alone.
    let mut said = ["guide-for-adult", "guide-for-child", "service-after"].map(|name| i18n.t(name)).to_vec();
    let (from, until) = (i18n.day(i18n.book.from), i18n.day(i18n.book.until));
    said.push(i18n.t_with("guide-from-until", &[("from", &from), ("until", &until)]));
    for page in chosen(&pages, &said).into_iter().chain([&search]) {
        let (kind, title) = match page.folder.split('/').next() {
            None | Some("") => ("home", "The start page"),
            Some(kind) => (kind, page.folder.as_str()),
        };
        let id = format!("page-{kind}");
        if groups.last().is_none_or(|group| group.id != id) {
            groups.push(Group::new(&id, &format!("Pages: {kind}")));
        }
        let Some(group) = groups.last_mut() else { continue };
        group.add_opened(title, &page.body);
        if page.body.contains(" hidden") {
            group.add_shown(&format!("{title}, with what scripts show"), &page.body);
        }
    }
    let mut group = Group::new("footer", "The footer of a page");
    let below = page(language, "contacts");
    group.add("The footer", || {
        let start = "../".to_owned();
        view! { <SiteFooter site=&site i18n page=&below start/> }
    });
    groups.push(group);
    Ok(groups)
}

/// A page without content, for what stands around it.
pub(super) fn page(language: Language, folder: &str) -> Page {
    Page::new(language, folder, String::new(), String::new(), String::new())
}

/// What no gallery needs.
fn unbuilt() -> Built {
    let file = |name: &str| (name.to_owned(), Vec::new());
    let program = Program { wasm: file("program.wasm"), glue: file("program.js") };
    let text = String::new;
    Built {
        style: text(),
        page_script: text(),
        boot: text(),
        worker: text(),
        search: file("search.js"),
        self_test: file("self-test.js"),
        wizard: program.clone(),
        results: program,
        shipped: ShippedSoftware::default(),
    }
}

/// Services whose questions without scripts are drawn: of each kind the one with fewest. Kinds differ in what they
/// assume of the family, in whether their rules are known to change, and in whether they ask for a reckoned day.
fn asked(book: &RuleBook, on: Day) -> Vec<QuestionGraph> {
    let reckons = |node: &GraphNode| match node {
        GraphNode::GraphQuestion(question) => match &question.about {
            QuestionSubject::Computed(_) => true,
            QuestionSubject::Since(chain) => chain.computed.is_some(),
            QuestionSubject::Fact(_) => false,
        },
        GraphNode::Result(_) => false,
    };
    let graphs = book.service_ids().map(|id| noscript::graph(book, id, on));
    let mut graphs: Vec<QuestionGraph> = graphs.collect();
    graphs.sort_by_key(|graph| graph.nodes.len());
    let mut kinds = Vec::new();
    graphs.retain(|graph| {
        let kind = (graph.assumed, graph.until < book.until, graph.nodes.iter().any(reckons));
        let is_new = !kinds.contains(&kind);
        kinds.push(kind);
        is_new
    });
    graphs
}

/// Of each kind of page, by the first folder of its address, those to be shown; each of these sentences on one of them.
fn chosen<'p>(pages: &'p [Page], sentences: &[String]) -> Vec<&'p Page> {
    let mut kinds: BTreeMap<(&str, bool), Vec<&Page>> = BTreeMap::new();
    for page in pages {
        let (kind, below) = page.folder.split_once('/').unwrap_or((&page.folder, ""));
        kinds.entry((kind, below.is_empty())).or_default().push(page);
    }
    let (mut chosen, mut seen) = (Vec::new(), BTreeSet::new());
    for pages in kinds.values_mut() {
        pages.sort_by_key(|page| page.body.len());
        let last = pages.len() - 1;
        // The longest first: it has most of what there is.
        let order = [last].into_iter().chain(0..last);
        for place in order {
            let body = &pages[place].body;
            let said = sentences.iter().filter(|sentence| body.contains(sentence.as_str())).cloned();
            let marks: Vec<String> = marks(body).chain(said).collect();
            // The first page of questions says what they assume, in words alone.
            let is_start = pages[place].folder.starts_with("ask/") && pages[place].indexed;
            let is_new = is_start || marks.iter().any(|mark| !seen.contains(mark));
            if place == 0 || place == last || is_new {
                chosen.push(pages[place]);
            }
            seen.extend(marks);
        }
    }
    chosen
}

/// The classes, and the data attributes of few words.
fn marks(body: &str) -> impl Iterator<Item = String> + '_ {
    let classes = body.split(" class=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let classes = classes.flat_map(str::split_whitespace).map(str::to_owned);
    let states =
        ["data-outcome", "data-truth", "data-about", "data-kind"].into_iter().flat_map(move |name| {
            let opening = format!(" {name}=\"");
            let values = body.split(&opening).skip(1).filter_map(|rest| rest.split('"').next());
            values.map(|value| format!("{name}={value}")).collect::<Vec<_>>()
        });
    classes.chain(states)
}
