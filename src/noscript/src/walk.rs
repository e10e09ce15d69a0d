//! The order in which questions and results are numbered. Must not know: what they say.

use crate::graph::{GraphNode, GraphQuestion};

/// The nodes that can be reached, in the order in which a walk that takes first answers first leaves them behind:
/// every question before all that it leads to.
pub(crate) fn walked(nodes: &[GraphNode], root: usize) -> Vec<GraphNode> {
    fn visit(nodes: &[GraphNode], at: usize, seen: &mut [bool], done: &mut Vec<usize>) {
        if std::mem::replace(&mut seen[at], true) {
            return;
        }
        if let GraphNode::GraphQuestion(question) = &nodes[at] {
            visit(nodes, question.unsure, seen, done);
            for (_, to) in question.answers.iter().rev() {
                visit(nodes, *to, seen, done);
            }
        }
        done.push(at);
    }
    let mut order = Vec::new();
    visit(nodes, root, &mut vec![false; nodes.len()], &mut order);
    // Questions first, then results, each in the order of the walk.
    order.reverse();
    order.sort_by_key(|place| matches!(nodes[*place], GraphNode::Result(_)));
    let mut place_of = vec![0; nodes.len()];
    for (new, old) in order.iter().enumerate() {
        place_of[*old] = new;
    }
    let moved = |node: &GraphNode| match node {
        GraphNode::Result(shown) => GraphNode::Result(shown.clone()),
        GraphNode::GraphQuestion(question) => GraphNode::GraphQuestion(GraphQuestion {
            answers: question.answers.iter().map(|(known, to)| (*known, place_of[*to])).collect(),
            unsure: place_of[question.unsure],
            ..question.clone()
        }),
    };
    order.iter().map(|place| moved(&nodes[*place])).collect()
}
