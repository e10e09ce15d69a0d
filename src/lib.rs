//! Anju, "Settling in Fuzhou": the site, as rooms.
//!
//! - [`components`]: widgets; text in, events out. They know no words and no policy.
//! - [`pages`]: the screens that ship to the phone; here words, policy and components meet.
//! - [`wizard`] and [`results`]: the two programs that run in the browser, one of the questions and one of the
//!   results, with [`browser`], the only room that touches it.
//! - `prerender`: pages × languages → files (host only).
//! - `gallery`: every component in every state, for whoever works on them (host only).
//!
//! The crates beside this one keep their own doors. See ARCHITECTURE.md.

// The gallery draws the wizard whole: one type of all its screens, which is deeper than the compiler expects.
#![cfg_attr(not(target_arch = "wasm32"), recursion_limit = "256")]

pub mod components;
pub mod pages;

#[cfg(target_arch = "wasm32")]
pub mod browser;
#[cfg(not(target_arch = "wasm32"))]
#[path = "gallery/phone.rs"]
pub mod browser;
#[cfg(not(target_arch = "wasm32"))]
pub mod gallery;
#[cfg(not(target_arch = "wasm32"))]
pub mod prerender;
pub mod results;
pub mod wizard;
