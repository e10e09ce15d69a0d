//! Questions without scripts: every result says what the engine says of a family that gives these answers, on the
//! day of rendering and on later days. Walks the graph, not the pages. Must not know: how the graph is built.

use crate::seeds::{book, day, described, many};
use noscript::{GraphNode, GraphResult, QuestionGraph, QuestionSubject, TimeBands, family, graph};
use policy::diagram::{Diagram, askable};
use policy::{Day, FactId, FactKey, Household, Kind, Known, Outcome, Person, Query, assess};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

pub const TODAY: &str = "2026-11-24";

/// Every graph, made once.
pub fn graphs() -> &'static [QuestionGraph] {
    static GRAPHS: OnceLock<Vec<QuestionGraph>> = OnceLock::new();
    GRAPHS.get_or_init(|| book().service_ids().map(|id| graph(book(), id, day(TODAY))).collect())
}

/// A way through the graph: for each question the answer, or nothing for "I don't know".
type Way = Vec<(usize, Option<Known>)>;

fn edges(graph: &QuestionGraph, node: usize) -> Vec<(Option<Known>, usize)> {
    match &graph.nodes[node] {
        GraphNode::Result(_) => Vec::new(),
        GraphNode::GraphQuestion(question) => {
            let answers = question.answers.iter().map(|(known, to)| (Some(*known), *to));
            answers.chain([(None, question.unsure)]).collect()
        }
    }
}

/// How many ways lead to a result.
fn count(graph: &QuestionGraph) -> u128 {
    let mut ways = vec![0u128; graph.nodes.len()];
    for node in (0..graph.nodes.len()).rev() {
        let edges = edges(graph, node);
        ways[node] = if edges.is_empty() { 1 } else { edges.iter().map(|(_, to)| ways[*to]).sum() };
    }
    ways[0]
}

/// Every way, or where there are too many: several over each answer of each question.
fn ways(graph: &QuestionGraph) -> Vec<(Way, usize)> {
    let mut found = Vec::new();
    if count(graph) <= 1000 {
        let mut open: Vec<(Way, usize)> = vec![(Vec::new(), 0)];
        while let Some((way, node)) = open.pop() {
            let edges = edges(graph, node);
            if edges.is_empty() {
                found.push((way, node));
                continue;
            }
            for (answer, to) in edges {
                open.push((way.iter().copied().chain([(node, answer)]).collect(), to));
            }
        }
        return found;
    }
    let mut lead: BTreeMap<usize, Way> = BTreeMap::from([(0, Vec::new())]);
    let mut random = 1u64;
    for node in 0..graph.nodes.len() {
        for (answer, to) in edges(graph, node) {
            let through: Way = lead[&node].iter().copied().chain([(node, answer)]).collect();
            lead.entry(to).or_insert_with(|| through.clone());
            for _ in 0..many(1, 4) {
                let (mut way, mut at) = (through.clone(), to);
                loop {
                    let edges = edges(graph, at);
                    if edges.is_empty() {
                        break;
                    }
                    random = random
                        .wrapping_mul(6_364_136_223_846_793_005)
                        .wrapping_add(1_442_695_040_888_963_407);
                    let (answer, next) = edges[(random >> 33) as usize % edges.len()];
                    way.push((at, answer));
                    at = next;
                }
                found.push((way, at));
            }
        }
    }
    found
}

/// Which value of a band is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Pick {
    Whole,
    Low,
    Middle,
    High,
}

impl Pick {
    const ALL: [Pick; 4] = [Pick::Whole, Pick::Low, Pick::Middle, Pick::High];

    fn of(self, low: i32, high: i32) -> Known {
        match self {
            Pick::Whole => Known::Range(low, high),
            Pick::Low => Known::number(low),
            Pick::Middle => Known::number(low + (high - low) / 2),
            Pick::High => Known::number(high),
        }
    }
}

/// The dates that fit a band of time up to `on`; `of` gives the day from which time is counted.
fn fitting(chain: &TimeBands, band: (i32, i32), on: Day, of: &dyn Fn(Day) -> Day) -> (i32, i32) {
    let reached = |n: i32, date: i32| {
        usize::try_from(n)
            .ok()
            .and_then(|n| chain.passed.get(n))
            .is_none_or(|passed| passed.after(of(Day(date))) <= on)
    };
    // The later the date, the fewer thresholds are reached.
    let last = |n: i32| last_where(&|date| reached(n, date));
    let high = if band.0 > 0 { last(band.0 - 1) } else { Day::LATEST.0 };
    let low = if (band.1 as usize) < chain.passed.len() { last(band.1) + 1 } else { Day::EARLIEST.0 };
    (low, high)
}

/// The last day for which this holds, if it holds up to some day.
fn last_where(holds: &dyn Fn(i32) -> bool) -> i32 {
    let (mut yes, mut no) = (Day::EARLIEST.0 - 1, Day::LATEST.0 + 1);
    while no - yes > 1 {
        let middle = yes + (no - yes) / 2;
        if holds(middle) { yes = middle } else { no = middle }
    }
    yes
}

/// An answer about a computed date: of whom, which, a band of time since it, and the days between which it lies.
type ComputedAnswer<'a> = (Person, policy::ComputedDateId, Option<(&'a TimeBands, (i32, i32))>, (i32, i32));

/// The families that give these answers on this day; more than one where an answer about a computed date fits several
/// classes of people. Empty if nobody can give them that day.
fn families(graph: &QuestionGraph, way: &Way, on: Day, pick: Pick) -> Vec<(Household, bool)> {
    let (mut household, _) = family(book(), book().service(graph.service));
    let mut dates: BTreeMap<FactKey, (i32, i32)> = BTreeMap::new();
    let mut computed: Vec<ComputedAnswer<'_>> = Vec::new();
    let all = (Day::EARLIEST.0, Day::LATEST.0);
    let mut narrow = |key: FactKey, (low, high): (i32, i32)| {
        let range = dates.entry(key).or_insert(all);
        *range = (range.0.max(low), range.1.min(high));
    };
    for (node, answer) in way {
        let (GraphNode::GraphQuestion(question), Some(known)) = (&graph.nodes[*node], answer) else {
            continue;
        };
        match &question.about {
            QuestionSubject::Fact(fact) => {
                let key = FactKey::new(*fact, question.who);
                match (&book().fact(*fact).kind, known) {
                    (Kind::Date, Known::Range(low, high)) => narrow(key, (*low, *high)),
                    (Kind::Number(..), Known::Range(low, high)) => household.learn(key, pick.of(*low, *high)),
                    (_, known) => household.learn(key, *known),
                }
            }
            QuestionSubject::Since(chain) => match chain.computed {
                None => narrow(
                    FactKey::new(chain.fact, question.who),
                    fitting(chain, known.ends(), on, &|date| date),
                ),
                Some(id) => computed.push((question.who, id, Some((chain, known.ends())), all)),
            },
            QuestionSubject::Computed(id) => computed.push((question.who, *id, None, known.ends())),
        }
    }
    let mut families = vec![(household, dates, false)];
    for (who, id, chain, days) in computed {
        let rule = &book().computed_dates[id.index()];
        let (by, of) = (FactKey::new(rule.by, who), FactKey::new(rule.of, who));
        families = families
            .into_iter()
            .flat_map(|(household, dates, guessed)| {
                let mask = household.known(book(), by).mask();
                let told = household.get(by).is_some();
                let classes = rule.schedules.iter().enumerate().filter(move |(n, _)| mask & (1 << n) != 0);
                classes
                    .map(|(n, schedule)| {
                        let schedule = &book().schedules[schedule.index()];
                        let reckon = |date: Day| date.plus_months(schedule.at(date));
                        let fits = match chain {
                            Some((chain, band)) => fitting(chain, band, on, &reckon),
                            None => (
                                last_where(&|date| reckon(Day(date)).0 < days.0) + 1,
                                last_where(&|date| reckon(Day(date)).0 <= days.1),
                            ),
                        };
                        let (mut household, mut dates) = (household.clone(), dates.clone());
                        household.learn(by, Known::option(n));
                        let range = dates.entry(of).or_insert(all);
                        *range = (range.0.max(fits.0), range.1.min(fits.1));
                        (household, dates, guessed || !told)
                    })
                    .collect::<Vec<_>>()
            })
            .collect();
    }
    families
        .into_iter()
        .filter(|(_, dates, _)| dates.values().all(|(low, high)| low <= high))
        .map(|(mut household, dates, guessed)| {
            for (key, (low, high)) in dates {
                household.learn(key, pick.of(low.max(all.0), high.min(all.1)));
            }
            (household, guessed)
        })
        .collect()
}

/// What is wrong with a result, if a family that gives the answers is told something else by the engine.
fn differs(
    graph: &QuestionGraph,
    shown: &GraphResult,
    household: &Household,
    more: bool,
    on: Day,
) -> Option<String> {
    // As in the conversation: what follows from the answers counts as answered.
    let household = &policy::narrowed(book(), household, on);
    let found = assess(&Query::new(book(), household, on, graph.service, graph.who));
    let engine = GraphResult::of(book(), household, on, &found, shown.missing.clone());
    if shown.outcome == Outcome::Unknown {
        let gates = |key: &FactKey| askable(book(), household, on, *key).err().unwrap_or_default();
        let mut may: BTreeSet<(Person, FactId)> = BTreeSet::new();
        for key in &found.missing {
            may.insert((key.who, key.fact));
            may.extend(gates(key).into_iter().map(|gate| (gate.who, gate.fact)));
            may.extend([book().partner, book().children].map(|fact| (Person::Household, fact)));
        }
        if shown.missing.is_empty() {
            return Some("nothing is named that must be found out".to_owned());
        }
        // Whoever knows the date itself has told more than the page was told.
        if !more && let Some(idle) = shown.missing.iter().find(|missing| !may.contains(missing)) {
            return Some(format!("{} would change nothing", book().fact(idle.1).id));
        }
    }
    let agrees = match (engine == *shown, more) {
        (exactly, false) => exactly,
        (exactly, true) => exactly || covers(&engine, shown),
    };
    (!agrees).then(|| format!("{}\n  page   {shown:?}\n  engine {engine:?}", described(household)))
}

/// True if the page asks several things about one date: whoever knows the date itself knows more than was told.
fn told_in_part(graph: &QuestionGraph) -> bool {
    let mut kinds: BTreeSet<(FactId, QuestionSubject)> = BTreeSet::new();
    for node in &graph.nodes {
        let GraphNode::GraphQuestion(question) = node else { continue };
        let fact = match &question.about {
            QuestionSubject::Fact(fact) => *fact,
            QuestionSubject::Since(chain) => chain.fact,
            QuestionSubject::Computed(id) => book().computed_dates[id.index()].of,
        };
        kinds.insert((fact, question.about.clone()));
    }
    let facts: Vec<FactId> = kinds.iter().map(|(fact, _)| *fact).collect();
    facts.windows(2).any(|pair| pair[0] == pair[1])
}

/// True if the engine, knowing more, says all that the page says, and at most more of the same kind.
fn covers(engine: &GraphResult, page: &GraphResult) -> bool {
    let within = |less: &[usize], more: &[usize]| less.iter().all(|place| more.contains(place));
    page.outcome == Outcome::Unknown
        || engine.outcome == page.outcome
            && within(&page.unmet, &engine.unmet)
            && within(&page.office, &engine.office)
            && within(&page.advice, &engine.advice)
            && within(&engine.papers, &page.papers)
}

#[test]
fn every_result_agrees_with_the_engine_today_and_later() {
    let today = day(TODAY);
    let (mut questions, mut results, mut reached, mut walked, mut compared, mut more) = (0, 0, 0, 0, 0, 0);
    let mut wrong = Vec::new();
    for graph in graphs() {
        let id = &book().service(graph.service).id;
        let mut seen: BTreeSet<usize> = BTreeSet::new();
        let ways = ways(graph);
        let in_part = told_in_part(graph);
        walked += ways.len();
        for (way, node) in &ways {
            let GraphNode::Result(shown) = &graph.nodes[*node] else { continue };
            for later in [0, 10, 300, 700] {
                let on = Day(today.0 + later);
                if on > graph.until {
                    continue;
                }
                // Without a number or a date among the answers, every pick gives the same family.
                let mut tried: Vec<Household> = Vec::new();
                for pick in Pick::ALL {
                    for (household, guessed) in families(graph, way, on, pick) {
                        if tried.contains(&household) {
                            continue;
                        }
                        tried.push(household.clone());
                        seen.insert(*node);
                        compared += 1;
                        more += usize::from(guessed || in_part);
                        if let Some(why) = differs(graph, shown, &household, guessed || in_part, on) {
                            wrong.push(format!("{id} #{} on {on}, {pick:?}:\n{why}", node + 1));
                        }
                    }
                }
            }
        }
        questions += graph.questions();
        results += graph.results();
        reached += seen.len();
        let unseen: Vec<usize> = (0..graph.nodes.len())
            .filter(|node| matches!(graph.nodes[*node], GraphNode::Result(_)) && !seen.contains(node))
            .collect();
        if !unseen.is_empty() {
            eprintln!("{id}: no family of these days gives the answers of results {unseen:?}");
        }
    }
    eprintln!(
        "{questions} questions, {results} results, {reached} compared; {walked} ways, {compared} families, \
         of which {more} know more than the page was told"
    );
    assert!(
        wrong.is_empty(),
        "{} of {compared} differ:\n{}",
        wrong.len(),
        wrong[..wrong.len().min(12)].join("\n")
    );
    assert_eq!(results, reached, "some results were never compared");
    assert!(compared > 20_000, "only {compared} families were compared");
}

#[test]
fn every_outcome_that_can_be_reached_is_reached() {
    for graph in graphs() {
        let (household, _) = family(book(), book().service(graph.service));
        let possible =
            Diagram::of_service(&Query::new(book(), &household, graph.on, graph.service, graph.who))
                .outcomes();
        let results = graph.nodes.iter().filter_map(|node| match node {
            GraphNode::Result(shown) => Some(shown.outcome),
            GraphNode::GraphQuestion(_) => None,
        });
        let results: BTreeSet<Outcome> = results.filter(|outcome| *outcome != Outcome::Unknown).collect();
        let possible: BTreeSet<Outcome> = possible.into_iter().collect();
        assert_eq!(results, possible, "{}", book().service(graph.service).id);
    }
}

#[test]
fn every_answer_can_be_given_and_every_question_has_two() {
    for graph in graphs() {
        for node in &graph.nodes {
            let GraphNode::GraphQuestion(question) = node else { continue };
            assert!(question.answers.len() > 1, "{:?}", question.about);
            if let QuestionSubject::Fact(fact) = question.about
                && let Kind::Choice(options) = &book().fact(fact).kind
            {
                assert_eq!(question.answers.len(), options.len(), "{}", book().fact(fact).id);
            }
        }
    }
}
