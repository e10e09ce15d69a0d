//! A page as the list of its nodes, in the order in which they stand, each as one line of text.
//! Must not know: another page.

use super::normal::Normal;
use scraper::node::{Element, Node as Parsed};
use scraper::{ElementRef, Html};
use std::collections::BTreeSet;

/// Elements around which white space is seen. Around all others it is layout of the source.
const INLINE: [&str; 26] = [
    "a", "abbr", "b", "bdi", "button", "cite", "code", "data", "dfn", "em", "i", "img", "input", "kbd",
    "label", "mark", "q", "s", "select", "small", "span", "strong", "sub", "sup", "time", "u",
];

/// A tag or a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Node {
    /// The elements that lead here.
    pub(super) path: String,
    /// What it says, without what differs from build to build.
    pub(super) text: String,
}

/// The nodes of a page.
pub(super) fn nodes(page: &str, normal: &Normal) -> Vec<Node> {
    let html = Html::parse_document(page);
    let mut nodes = Vec::new();
    element(html.root_element(), "", normal, &mut nodes);
    nodes
}

fn element(element: ElementRef<'_>, above: &str, normal: &Normal, nodes: &mut Vec<Node>) {
    let tag = element.value();
    let path = match above {
        "" => step(tag),
        above => format!("{above} > {}", step(tag)),
    };
    nodes.push(Node { path: path.clone(), text: opening(tag, normal) });
    if tag.name() == "noscript" {
        // The parser takes scripts to be at work, and what stands here to be text; people without scripts see elements.
        let inner = Html::parse_fragment(&element.text().collect::<String>());
        children(inner.root_element(), tag, (&path, normal), nodes);
    } else {
        children(element, tag, (&path, normal), nodes);
    }
    nodes.push(Node { path, text: format!("</{}>", tag.name()) });
}

/// What stands inside an element with this tag.
fn children(parent: ElementRef<'_>, tag: &Element, (path, normal): (&str, &Normal), nodes: &mut Vec<Node>) {
    // Comments are not seen, so the texts on both sides of one are one text.
    let mut text = String::new();
    let mut before = Edge::of(tag);
    for child in parent.children() {
        match child.value() {
            Parsed::Text(piece) => text.push_str(piece),
            Parsed::Element(inner) => {
                push_text(&text, [before, Edge::of(inner)], tag, (path, normal), nodes);
                text.clear();
                if let Some(inner) = ElementRef::wrap(child) {
                    element(inner, path, normal, nodes);
                }
                before = Edge::of(inner);
            }
            _ => {}
        }
    }
    push_text(&text, [before, Edge::of(tag)], tag, (path, normal), nodes);
}

/// Whether white space beside an element's border is seen.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Edge {
    Seen,
    Layout,
}

impl Edge {
    fn of(element: &Element) -> Self {
        if INLINE.contains(&element.name()) { Self::Seen } else { Self::Layout }
    }
}

fn push_text(
    text: &str,
    edges: [Edge; 2],
    parent: &Element,
    (path, normal): (&str, &Normal),
    nodes: &mut Vec<Node>,
) {
    let mut push = |text: &str| {
        if !text.is_empty() {
            nodes.push(Node { path: path.to_owned(), text: normal.text(text) });
        }
    };
    match parent.name() {
        "pre" | "textarea" => push(text),
        // Each rule stands for itself: pages carry different ones, and a changed rule is one change everywhere.
        "style" => text.split_inclusive('}').map(str::trim).for_each(push),
        "script" => push(text.trim()),
        _ => {
            let mut collapsed = String::with_capacity(text.len());
            for sign in text.chars() {
                match sign {
                    ' ' | '\n' | '\r' | '\t' if collapsed.ends_with(' ') => {}
                    ' ' | '\n' | '\r' | '\t' => collapsed.push(' '),
                    sign => collapsed.push(sign),
                }
            }
            let mut text = collapsed.as_str();
            if edges[0] == Edge::Layout {
                text = text.trim_start_matches(' ');
            }
            if edges[1] == Edge::Layout {
                text = text.trim_end_matches(' ');
            }
            push(text);
        }
    }
}

/// An element in a path: its name with its id or its first class.
fn step(element: &Element) -> String {
    let name = element.name();
    match (element.id(), element.classes().next()) {
        (Some(id), _) => format!("{name}#{id}"),
        (None, Some(class)) => format!("{name}.{class}"),
        (None, None) => name.to_owned(),
    }
}

/// The opening tag with its attributes in the order of their names, and its classes in that of theirs.
fn opening(element: &Element, normal: &Normal) -> String {
    let mut attributes: Vec<(&str, String)> = element
        .attrs()
        .map(|(name, value)| match name {
            "class" => (
                name,
                value.split_whitespace().collect::<BTreeSet<_>>().into_iter().collect::<Vec<_>>().join(" "),
            ),
            _ => (name, normal.text(value)),
        })
        .collect();
    attributes.sort();
    let mut tag = format!("<{}", element.name());
    for (name, value) in attributes {
        tag.push(' ');
        tag.push_str(name);
        // An attribute without a value and one with an empty value are the same.
        if !value.is_empty() {
            tag.push_str(&format!("=\"{value}\""));
        }
    }
    tag.push('>');
    tag
}
