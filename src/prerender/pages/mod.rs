//! The pages that never reach a phone's program: prerendered as files, then only read. Each module holds the components
//! of a page, and makes the page from the content of the seeds. Must not know: how a page is framed and written.

pub(super) mod about;
pub(super) mod changes;
mod citations;
mod conditions;
pub(super) mod contacts;
pub(super) mod contents;
pub(super) mod document;
pub(super) mod families;
pub(super) mod home;
mod how_to;
pub(super) mod journeys;
mod legal_basis;
pub(super) mod licences;
mod lines;
mod links;
mod marked_text;
pub(super) mod noscript;
pub(super) mod not_found;
pub(super) mod places;
pub(super) mod proof;
pub(super) mod proof_topic;
mod read_only_results;
pub(super) mod search;
pub(super) mod self_test;
pub(super) mod service;
mod situations;
pub(super) mod topic;
pub(super) mod wizard;

pub use legal_basis::InForce;
pub use service::ServicePage;
pub use situations::situation;
