//! Every option that a question offers is used, and no rule waits for one that none offers.

use crate::family::conditions;
use crate::{Flaw, ProofFinding};
use policy::{Condition, Kind, RuleBook};
use std::collections::BTreeSet;

/// All masks in which rules name the options of each fact, by the fact's place.
fn masks(book: &RuleBook) -> Vec<BTreeSet<u32>> {
    let mut masks = vec![BTreeSet::new(); book.facts.len()];
    for condition in book.services.iter().flat_map(conditions) {
        book.visit(condition, &mut |part| {
            if let Condition::Is(fact, mask) = part {
                masks[fact.index()].insert(*mask);
            }
        });
    }
    for computed in &book.computed_dates {
        let places = 0..computed.schedules.len().min(32);
        masks[computed.by.index()].extend(places.map(|place| 1u32 << place));
    }
    // The engine itself tells a partner from none.
    masks[book.partner.index()].insert(1);
    masks
}

/// Options beyond the question, and options that nothing names beside another such.
pub(crate) fn findings(book: &RuleBook) -> Vec<ProofFinding> {
    let mut findings = Vec::new();
    for (fact, masks) in book.facts.iter().zip(masks(book)) {
        let Kind::Choice(options) = &fact.kind else { continue };
        let named = masks.iter().fold(0, |all, mask| all | mask);
        let finding = |kind, detail| ProofFinding { kind, service: String::new(), detail };
        if named & !fact.anything().mask() != 0 {
            findings.push(finding(Flaw::OptionNotOffered, fact.id.clone()));
        }
        let unnamed: Vec<&str> = options
            .iter()
            .enumerate()
            .filter(|(n, _)| named & (1 << n) == 0)
            .map(|(_, id)| id.as_str())
            .collect();
        if unnamed.len() > 1 {
            findings.push(finding(Flaw::UnusedOption, format!("{}: {}", fact.id, unnamed.join(", "))));
        }
    }
    findings
}

/// Options that every rule accepts or refuses together.
pub(crate) fn alike(book: &RuleBook) -> Vec<String> {
    let mut alike = Vec::new();
    for (fact, masks) in book.facts.iter().zip(masks(book)) {
        let Kind::Choice(options) = &fact.kind else { continue };
        for (a, one) in options.iter().enumerate() {
            for (b, other) in options.iter().enumerate().skip(a + 1) {
                if masks.iter().all(|mask| (mask >> a) & 1 == (mask >> b) & 1) {
                    alike.push(format!("{}: {one} = {other}", fact.id));
                }
            }
        }
    }
    alike
}
