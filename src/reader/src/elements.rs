//! The elements that the guide to a public service must have, so that nobody makes a trip for nothing: name, legal
//! basis, conditions, papers, place, steps, time, fee, and whom to ask. A guide without one of them is refused.
//!
//! Name, place, time, fee, conditions and steps are asked for where a service is read; here is the rest.

use crate::toml_value::TomlTable;
use policy::{LegalBasis, Service};

/// Says what a service lacks.
pub(crate) fn check(table: &TomlTable<'_>, service: &Service) {
    let guidance = &service.guidance;
    let rules = service.requirements.iter().flat_map(|requirement| &requirement.grounds);
    let basis = service.grounds.iter().chain(rules).any(|ground| !matches!(ground, LegalBasis::Office));
    let lacks = [
        (guidance.papers.is_empty(), "papers", "add [[paper]] with any = [ … ]; at least the ID card"),
        (guidance.hotlines.is_empty(), "a hotline", "add hotlines = [ … ]; 12345 helps with everything"),
        (!basis, "a legal basis", "cite a clause or a law under document or under a ground"),
    ];
    for (_, what, help) in lacks.into_iter().filter(|(lacking, ..)| *lacking) {
        table.error("guide-lacks", format!("the guide to {} lacks {what}", service.id), help);
    }
}
