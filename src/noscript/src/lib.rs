//! A service's questions as a graph of links, for pages that need no script: which question, which answers, and
//! where each leads, down to results that say what the engine says.
//!
//! A prerendered page is read on a later day than it was made. So a question about a date never asks for the date: it
//! asks how much time has passed since ("six months, up to today?") or on which side of a fixed day it lies, and the
//! graph is built from a copy of the rules in which these bands are facts of their own ([`Bands`]). Which rules are
//! in force still depends on the day; [`QuestionGraph::until`] says how long they stay the same.
//!
//! Pure and total: book, service and day in, graph out. It knows no files, no clock, no words, no pages. Host only.

mod bands;
mod build;
mod family;
mod graph;
mod result;
mod rules;
mod walk;

pub use bands::{Bands, ElapsedThreshold, TimeBands};
pub use build::graph;
pub use family::{Assumed, family};
pub use graph::{GraphNode, GraphQuestion, QuestionGraph, QuestionSubject, Truncation};
pub use result::GraphResult;
