//! From the seeds to a rule book and its words, or precisely what is wrong and where.
//!
//! Nothing here stops at the first mistake: every file is read, every mistake is kept with its place and its mend,
//! and only a faultless set of seeds becomes a [`Content`]. Host only; it is never linked into the browser.
//!
//! files → TOML with places ([`value`]) → the document ([`document`]) → facts and schedules ([`facts`]) →
//! conditions ([`conditions`]) → services ([`services`]) → worked cases ([`cases`]) and families
//! ([`families`]); what only pages tell — [`journeys`], [`places`], [`contacts`], [`changes`] — with
//! sentences of its own ([`page_messages`]); words ([`fluent`]) last, because only then is it known which
//! sentences the rules need. With rules and words both at hand: do they agree ([`linting`]), is anything
//! written for nothing ([`reachability`]), and is every sentence that gives something to people used
//! ([`coverage`]), every article too ([`articles`])? How long may what is read be relied on ([`freshness`])?
//! Beside the words stand those that people search by ([`everyday`]).

mod articles;
mod cases;
mod changes;
mod condition_form;
mod conditions;
mod constraints;
mod contacts;
mod content;
mod coverage;
mod days_off;
mod derived;
mod diagnostic;
mod document;
mod elements;
mod everyday;
mod facts;
mod families;
mod files;
mod first_lines;
mod fluent;
mod fluent_loader;
mod freshness;
mod glossary;
mod grounds;
mod journeys;
mod linting;
mod lives;
mod operator;
mod page_data;
mod page_messages;
mod papers;
mod people;
mod periods;
mod phone_words;
mod places;
mod reachability;
mod registry;
mod rules;
mod script;
mod security_contact;
mod services;
mod situation;
mod toml_value;
mod traditional;
mod windows;

pub use articles::{Addressee, Article, NOT_YET_TOLD, Provision, Register};
pub use cases::{CaseFailure, WorkedCase};
pub use changes::PolicyChange;
pub use contacts::{Certainty, Contacts};
pub use content::{Content, Reading, read, read_files};
pub use coverage::{Role, Sentence};
pub use diagnostic::{Diagnostic, KINDS, render};
pub use document::{Document, Section};
pub use everyday::Everyday;
pub use families::{Expectation, Family, FamilyWords};
pub use files::Files;
pub use freshness::{Recheck, RecheckSubject, rechecks};
pub use journeys::{Deadline, Journey, Stage};
pub use lint::Glossary;
pub use lives::WorkedLife;
pub use operator::{Publisher, PublisherKind};
pub use periods::Law;
pub use places::{Area, Circle, Places, RegionalDifference};
pub use script::{to_simplified, to_traditional};
pub use security_contact::SecurityContact;
pub use situation::{PlainValue, SituationError, situation_from_json};
