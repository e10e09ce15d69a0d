//! From the seeds to a rule book and its words, or precisely what is wrong and where.
//!
//! Nothing here stops at the first mistake: every file is read, every mistake is kept with its place and its mend,
//! and only a faultless set of seeds becomes a [`Guide`]. Host only; it is never linked into the browser.
//!
//! files → TOML with places ([`node`]) → the document ([`document`]) → facts and schedules ([`facts`]) →
//! conditions ([`conditions`]) → services ([`services`]) → worked cases ([`cases`]) and families ([`families`]);
//! what only pages tell — [`journeys`], [`places`], [`contacts`], [`changes`] — with sentences of its own ([`spoken`]);
//! words ([`fluent`]) last, because only then is it known which sentences the rules need. With rules and words both
//! at hand: do they agree ([`wording`]), is anything written for nothing ([`reach`]), and is every sentence that
//! gives something to people used ([`coverage`])? How long may what is read be relied on ([`freshness`])?
//! Beside the words stand those that people search by ([`everyday`]).

mod beside;
mod cases;
mod changes;
mod conditions;
mod contacts;
mod coverage;
mod derived;
mod diagnostic;
mod document;
mod elements;
mod everyday;
mod facts;
mod families;
mod files;
mod fluent;
mod freshness;
mod glossary;
mod guide;
mod journeys;
mod node;
mod operator;
mod people;
mod periods;
mod phrases;
mod places;
mod reach;
mod registry;
mod script;
mod sentence;
mod services;
mod signs;
mod situation;
mod spelling;
mod spoken;
mod traditional;
mod travel;
mod wording;

pub use cases::{Case, Failure};
pub use changes::Change;
pub use contacts::{Certainty, Contacts};
pub use coverage::{Role, Sentence};
pub use diagnostic::{Diagnostic, KINDS, render};
pub use document::{Document, Section};
pub use everyday::Everyday;
pub use families::{Expectation, Family, FamilyWords};
pub use files::Files;
pub use freshness::{Recheck, Subject, rechecks};
pub use glossary::Glossary;
pub use guide::{Guide, Reading, read, read_files};
pub use journeys::{Deadline, Journey, Stage};
pub use operator::Publisher;
pub use periods::Law;
pub use places::{Area, Circle, Difference, Places};
pub use script::{to_simplified, to_traditional};
pub use situation::{Fault, Written, situation_from_json};
