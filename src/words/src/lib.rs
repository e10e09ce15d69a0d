//! The sentences of one language, as `reader` writes them and pages say them.
//!
//! Officers write Fluent; `reader` resolves it into a [`Table`] so that no Fluent parser travels to the phone.
//! This crate knows neither which sentences exist nor what they are about.

mod loader;
mod table;

pub use loader::{Assets, choose, load};
pub use table::{LANGUAGES, Language, Table, TableError};
