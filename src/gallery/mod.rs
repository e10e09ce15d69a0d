//! The gallery: every component in every state, drawn by the components themselves with the site's own style and the
//! seeds' own words, for whoever works on them (`cargo site gallery`). Host only; nothing of it is part of the site.
//!
//! A group is a page, a state is a section of it. States that only differ by what is opened follow from the markup.
//! Must not know: how a component makes what it shows.

mod cards;
mod components;
mod document;
mod frame;
mod group;
mod guides;
mod plan;
mod questions;
mod results;
mod seeds;
mod unique_ids;
mod wizard;

pub use document::write;
pub use group::{Group, State};

use policy::Day;
use proof::VerificationReport;
use reader::Content;
use seeds::Seeds;
use words::Language;

/// What the gallery is drawn from.
#[derive(Clone, Copy)]
pub struct GalleryInput<'a> {
    /// What the seeds say.
    pub content: &'a Content,
    /// What was proven of it.
    pub verification: &'a VerificationReport,
    /// The evaluation date, China's.
    pub on: Day,
    /// The language of the words.
    pub language: Language,
}

/// Every group with its states.
///
/// # Errors
/// If the worked cases cannot be written as the page of the self-test needs them.
pub fn gallery(input: GalleryInput<'_>) -> Result<Vec<Group>, String> {
    let seeds = Seeds::new(input);
    let mut groups = vec![components::group(&seeds), questions::group(&seeds), wizard::group(&seeds)];
    groups.extend(cards::groups(&seeds));
    groups.extend([results::group(&seeds), plan::group(&seeds), frame::group(&seeds)]);
    groups.extend(guides::groups(&seeds, input.verification)?);
    Ok(groups)
}
