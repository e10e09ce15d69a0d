//! One service over all answers: exactly one outcome each, and everything it says can be said.

use crate::canonical::{CanonicalDiagrams, ways, weights};
use crate::family::{conditions, days, families};
use crate::lives::take_impossible;
use crate::partition::{Boundary, FactPartition};
use crate::statements::{StatementDiagram, StatementDiagrams, in_force, seen};
use crate::thresholds::ThresholdList;
use crate::{Flaw, NeverShown, OutcomeShare, ProofFinding, ServiceProof, Threshold, thresholds, wording};
use policy::diagram::{Diagram, Node};
use policy::{
    Context, Day, FactKey, Known, Outcome, Query, RequirementKind, RuleBook, Service, ServiceId, VecSet,
};
use std::collections::{BTreeMap, BTreeSet};
use words::Table;

/// What is found out about one service.
#[derive(Default)]
pub(crate) struct ServiceFindings {
    pub(crate) rows: Vec<ServiceProof>,
    pub(crate) never_shown: Option<NeverShown>,
    pub(crate) thresholds: Vec<Threshold>,
    pub(crate) never_alone: Vec<String>,
    pub(crate) never_decides: Vec<String>,
    pub(crate) idle_thresholds: Vec<String>,
    pub(crate) findings: Vec<ProofFinding>,
    /// Places of the facts that can change something.
    pub(crate) used: BTreeSet<usize>,
}

/// What has been seen of a service in any family on any day.
#[derive(Default)]
struct SeenStatements {
    outcomes: BTreeSet<Outcome>,
    fails_alone: BTreeSet<usize>,
    decides: BTreeSet<usize>,
    holds: BTreeSet<usize>,
    may_not_hold: BTreeSet<usize>,
    said: BTreeSet<String>,
    changes: BTreeSet<FactKey>,
    moved: BTreeSet<(FactKey, String, bool)>,
    partition: BTreeMap<(FactKey, String, bool), Boundary>,
    canonical: BTreeSet<Vec<usize>>,
}

/// Looks at a service with nothing known, for each family and day; `list` also lists thresholds for a human.
pub(crate) fn service(
    book: &RuleBook,
    tables: &[Table],
    on: Day,
    id: ServiceId,
    list: bool,
) -> ServiceFindings {
    let service = book.service(id);
    let mut part = ServiceFindings::default();
    let mut seen_all = SeenStatements::default();
    let mut diagrams = StatementDiagrams::new(book);
    let mut canonical = CanonicalDiagrams::default();
    let families = families(book, service);
    for family in &families {
        for day in days(book, service, on) {
            let context = Context::new(book, &family.household, day, family.who);
            let diagram = Diagram::of_service(&Query::new(book, &family.household, day, id, family.who));
            let mut partition = FactPartition::default();
            in_force(service, day)
                .for_each(|(_, rule)| partition.read(&context, &rule.effective_condition(book, day)));
            let regions = partition.regions(&context);
            let mut row = row(service, family.children, day, &diagram, &regions);
            part.findings.extend(disagreements(book, service, &diagram, &regions, &row));
            if list {
                row.impossible = take_impossible(&context, &diagram, &regions, &mut row.outcomes);
            }
            part.rows.push(row);
            let lives = |diagram: &Diagram| diagram.possible_outcomes(&context);
            seen_all.outcomes.extend(lives(&diagram));
            let whole = canonical.number(&diagram, |outcome| outcome);
            for (place, rule) in in_force(service, day) {
                let without = diagrams.without(family, day, service, place);
                if canonical.number(&without, |outcome| outcome) != whole {
                    seen_all.decides.insert(place);
                }
                let alone = lives(&diagrams.alone(family, day, service, place));
                let condition = rule.effective_condition(book, day);
                let holds = diagrams.diagram(family, day, &[(RequirementKind::Eligibility, &condition)]);
                seen_all.see_requirement(place, &alone, &lives(&holds));
            }
            let mut statements = vec![StatementDiagram { name: "outcome".to_owned(), diagram }];
            statements.extend(diagrams.statements(family, day, service));
            conditions(service).for_each(|condition| partition.read(&context, condition));
            look(&mut seen_all, &mut canonical, &context, (&statements, &partition));
            if list && day == on {
                let list = ThresholdList { book, service, on };
                list.add(&mut part.thresholds, &statements, &partition);
            }
        }
    }
    if families.len() > 1 && seen_all.canonical.len() > 1 {
        part.used.insert(book.children.index());
    }
    part.sum_up(book, service, &seen_all);
    part.findings.extend(verdict(book, service, &seen_all));
    part.findings.extend(wording::findings(book, tables, service));
    part.findings.sort();
    part.findings.dedup();
    part
}

impl SeenStatements {
    /// Notes which outcomes a requirement leaves where it alone can fail, and what its condition can be.
    fn see_requirement(&mut self, place: usize, alone: &VecSet<Outcome>, condition: &VecSet<Outcome>) {
        if alone.contains(&Outcome::NotYet) {
            self.fails_alone.insert(place);
        }
        if condition.iter().any(|outcome| matches!(outcome, Outcome::Yes | Outcome::Office)) {
            self.holds.insert(place);
        }
        if condition.iter().any(|outcome| *outcome != Outcome::Yes) {
            self.may_not_hold.insert(place);
        }
    }
}

impl ServiceFindings {
    /// What was never seen in any family on any day, and which facts can change something.
    fn sum_up(&mut self, book: &RuleBook, service: &Service, seen_all: &SeenStatements) {
        self.used.extend(seen_all.changes.iter().map(|key| key.fact.index()));
        let without = |seen: &BTreeSet<usize>| -> Vec<String> {
            let rules = service.requirements.iter().enumerate().filter(|(place, _)| !seen.contains(place));
            rules.map(|(_, rule)| format!("{}: {}", service.id, rule.id)).collect()
        };
        self.never_alone = without(&seen_all.fails_alone);
        self.never_decides = without(&seen_all.decides);
        let idle = seen_all
            .partition
            .iter()
            .filter(|(identity, _)| identity.0.fact != book.children && !seen_all.moved.contains(*identity));
        self.idle_thresholds = idle
            .map(|(identity, boundary)| {
                format!("{}: {}: {}", service.id, identity.0.name(book), boundary.rule)
            })
            .collect();
        let never: Vec<_> = [Outcome::Yes, Outcome::NotYet, Outcome::Office, Outcome::NotNeeded]
            .into_iter()
            .filter(|outcome| !seen_all.outcomes.contains(outcome))
            .map(Outcome::name)
            .collect();
        self.never_shown =
            (!never.is_empty()).then(|| NeverShown { service: service.id.clone(), outcomes: never });
    }
}

/// The counts of one family on one day.
fn row(
    service: &Service,
    children: Option<u8>,
    on: Day,
    diagram: &Diagram,
    regions: &BTreeMap<FactKey, Vec<Known>>,
) -> ServiceProof {
    let all = regions.values().fold(1u128, |product, regions| product.saturating_mul(regions.len() as u128));
    let mut shares: BTreeMap<Outcome, u128> = BTreeMap::new();
    for (node, weight) in diagram.nodes.iter().zip(weights(diagram, all)) {
        if let Node::Leaf(outcome) = node {
            *shares.entry(*outcome).or_default() += weight;
        }
    }
    ServiceProof {
        service: service.id.clone(),
        children,
        on: on.to_string(),
        facts: regions.len(),
        assignments: all,
        impossible: 0,
        leaves: ways(diagram),
        nodes: diagram.nodes.len(),
        outcomes: shares
            .into_iter()
            .map(|(outcome, assignments)| OutcomeShare { outcome: outcome.name(), assignments })
            .collect(),
    }
}

/// Where the diagram and the rules, cut by our own hand, do not agree.
fn disagreements(
    book: &RuleBook,
    service: &Service,
    diagram: &Diagram,
    regions: &BTreeMap<FactKey, Vec<Known>>,
    row: &ServiceProof,
) -> Vec<ProofFinding> {
    let finding = |kind, detail| ProofFinding { kind, service: service.id.clone(), detail };
    let mut findings = Vec::new();
    for node in &diagram.nodes {
        if let Node::Branch(key, edges) = node {
            let sorted = |mut known: Vec<Known>| {
                known.sort();
                known
            };
            let (theirs, ours) = (edges.iter().map(|(known, _)| *known).collect(), regions.get(key));
            if ours.cloned().map(sorted) != Some(sorted(theirs)) {
                findings.push(finding(Flaw::RegionsDiffer, key.name(book)));
            }
        }
    }
    let sum: u128 = row.outcomes.iter().map(|share| share.assignments).sum();
    if diagram.outcomes().contains(&Outcome::Unknown) || sum != row.assignments {
        findings.push(finding(Flaw::NoSingleOutcome, format!("{sum} of {} on {}", row.assignments, row.on)));
    }
    findings
}

/// Notes what these statements say, which facts change them and which thresholds move them.
fn look(
    all: &mut SeenStatements,
    canonical: &mut CanonicalDiagrams,
    context: &Context<'_>,
    (statements, partition): (&[StatementDiagram], &FactPartition),
) {
    for (key, boundaries) in &partition.points {
        for boundary in boundaries {
            all.partition.insert(identity(*key, boundary), boundary.clone());
        }
    }
    let mut numbers = Vec::new();
    for (place, StatementDiagram { name, diagram }) in statements.iter().enumerate() {
        let see = |outcome| if place == 0 { outcome } else { seen(outcome) };
        numbers.push(canonical.number(diagram, see));
        all.changes.extend(diagram.support());
        let possible = diagram.possible_outcomes(context);
        if possible.iter().any(|outcome| matches!(outcome, Outcome::Yes | Outcome::Office)) {
            all.said.insert(name.clone());
        }
        for (key, boundaries) in &partition.points {
            for boundary in boundaries {
                if thresholds::moving(diagram, *key, boundary).is_some() {
                    all.moved.insert(identity(*key, boundary));
                }
            }
        }
    }
    all.canonical.insert(numbers);
}

/// A threshold across days: its person, its rule, and whether the value itself belongs to what lies below.
fn identity(key: FactKey, boundary: &Boundary) -> (FactKey, String, bool) {
    (key, boundary.rule.clone(), boundary.at < boundary.point)
}

/// What of the service was never seen.
fn verdict(book: &RuleBook, service: &Service, all: &SeenStatements) -> Vec<ProofFinding> {
    let finding = |kind, detail: String| ProofFinding { kind, service: service.id.clone(), detail };
    let mut findings = Vec::new();
    for (place, rule) in service.requirements.iter().enumerate() {
        if !all.may_not_hold.contains(&place) {
            findings.push(finding(Flaw::AlwaysHolds, rule.id.clone()));
        }
        if !all.holds.contains(&place) {
            findings.push(finding(Flaw::NeverHolds, rule.id.clone()));
        }
    }
    for advice in &service.advice {
        if !all.said.contains(&format!("advice {}", advice.id)) {
            findings.push(finding(Flaw::AdviceUnreachable, advice.id.clone()));
        }
    }
    for (place, paper) in service.guidance.papers.iter().enumerate() {
        if paper.condition.is_some() && !all.said.contains(&format!("paper {}", place + 1)) {
            findings.push(finding(Flaw::PaperUnreachable, format!("{}", place + 1)));
        }
    }
    for (place, fact) in book.facts.iter().enumerate() {
        let id = policy::FactId(u16::try_from(place).unwrap_or(u16::MAX));
        let reads = conditions(service).any(|condition| condition.reads(book, id));
        let changes = all.changes.iter().any(|key| key.fact == id);
        if reads && !changes && id != book.children {
            findings.push(finding(Flaw::IdleInService, fact.id.clone()));
        }
    }
    findings
}
