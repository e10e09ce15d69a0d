//! A comparison in words: changes that many pages share are told once. Must not know: how pages are compared.

use super::{Change, Comparison};
use std::collections::BTreeMap;

/// So many pages are named by a change, kinds of change are told, nodes of one are shown, and signs of a node.
const PAGES: usize = 3;
const CHANGES: usize = 40;
const NODES: usize = 6;
const SIGNS: usize = 160;

/// The report, line by line; with `all` nothing is left out.
pub(super) fn lines(comparison: &Comparison, all: bool) -> Vec<String> {
    let limit = |limit: usize| if all { usize::MAX } else { limit };
    let mut lines = Vec::new();
    // Pages that share a change, most pages first.
    let mut groups: BTreeMap<&Change, Vec<&str>> = BTreeMap::new();
    for (page, changes) in &comparison.changed {
        for change in changes {
            let pages = groups.entry(change).or_default();
            if pages.last() != Some(&page.as_str()) {
                pages.push(page);
            }
        }
    }
    let mut groups: Vec<_> = groups.into_iter().collect();
    groups.sort_by_key(|(_, pages)| std::cmp::Reverse(pages.len()));
    for (change, pages) in groups.iter().take(limit(CHANGES)) {
        lines.push(format!("{} at {}", count(pages.len(), "page"), change.path));
        for (mark, nodes) in [('-', &change.old), ('+', &change.new)] {
            let other = if mark == '-' { &change.new } else { &change.old };
            for (place, node) in nodes.iter().take(limit(NODES)).enumerate() {
                let beside = other.get(place).map_or("", String::as_str);
                lines.push(format!("  {mark} {}", if all { node.clone() } else { clipped(node, beside) }));
            }
            if nodes.len() > limit(NODES) {
                lines.push(format!("  {mark} … and {}", count(nodes.len() - NODES, "node")));
            }
        }
        let named = pages.iter().take(limit(PAGES)).copied().collect::<Vec<_>>().join(", ");
        let rest = pages.len().saturating_sub(limit(PAGES));
        let more = if rest > 0 { format!(" and {rest} more") } else { String::new() };
        lines.push(format!("  in {named}{more}"));
    }
    if groups.len() > limit(CHANGES) {
        lines.push(format!("… and {} more; --all tells them", count(groups.len() - CHANGES, "change")));
    }
    for (what, pages) in [("removed", &comparison.removed), ("added", &comparison.added)] {
        lines.extend(pages.iter().map(|page| format!("{what}: {page}")));
    }
    if !comparison.others.is_empty() {
        lines.push(format!("other files that differ: {}", comparison.others.join(", ")));
    }
    lines.push(format!(
        "{} compared: {} changed in {} ways, {} added, {} removed.",
        count(comparison.compared, "page"),
        comparison.changed.len(),
        groups.len(),
        comparison.added.len(),
        comparison.removed.len(),
    ));
    lines
}

fn count(number: usize, what: &str) -> String {
    format!("{number} {what}{}", if number == 1 { "" } else { "s" })
}

/// A node, from a little before the place at which it differs from the one beside it.
fn clipped(node: &str, beside: &str) -> String {
    let signs: Vec<char> = node.chars().collect();
    if signs.len() <= SIGNS {
        return node.to_owned();
    }
    let same = node.chars().zip(beside.chars()).take_while(|(one, other)| one == other).count();
    let start = if beside.is_empty() { 0 } else { same.saturating_sub(SIGNS / 4) };
    let end = signs.len().min(start + SIGNS);
    let mark = |left_out: bool| if left_out { "…" } else { "" };
    format!("{}{}{}", mark(start > 0), signs[start..end].iter().collect::<String>(), mark(end < signs.len()))
}
