//! The pages that never reach a phone's program: prerendered as files, then only read. They may take what they show
//! straight from the content of the seeds. Must not know: how a page is framed and written.

mod about;
mod changes;
mod citations;
mod contacts;
mod contents;
mod document;
mod families;
mod home;
mod journeys;
mod noscript;
mod places;
mod proof;
mod search;
mod self_test;
mod service;
mod topic;

pub use about::{ACCESSIBILITY, About, HOW, PRIVACY, about, links};
pub use changes::{Change, changes};
pub use contacts::{Contact, contacts};
pub use contents::{LinkGroup, contents};
pub use document::{Passage, Piece, document};
pub use families::{Family, families, family, known};
pub use home::home;
pub use journeys::{Journey, JourneyDate, Stage, journey, journeys};
pub use noscript::{AskPage, ask, ask_index};
pub use places::{Area, Difference, places};
pub use proof::{Limit, ProofPage, Proven, proof, proof_topic};
pub use search::{SearchPage, search};
pub use self_test::{SelfTestPage, self_test_page};
pub use service::{InForce, service};
pub use topic::topic;
