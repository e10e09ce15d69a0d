//! Anju, "Settling in Fuzhou": the site, as rooms.
//!
//! - [`parts`]: widgets; text in, events out. They know no words and no policy.
//! - [`pages`]: what stands on each address; the only room where words, policy and parts meet.
//! - `app` and `counsel`: the two programs that run in the browser (WASM only), one of the questions and one of the
//!   results, with `browser`, the only room that touches it.
//! - `press`: pages × languages → files (host only).
//!
//! The crates beside this one (`policy`, `interview`, `reader`, `words`) keep their own doors. See ARCHITECTURE.md.

pub mod pages;
pub mod parts;

#[cfg(target_arch = "wasm32")]
pub mod app;
#[cfg(target_arch = "wasm32")]
pub mod browser;
#[cfg(target_arch = "wasm32")]
pub mod counsel;
#[cfg(not(target_arch = "wasm32"))]
pub mod press;
