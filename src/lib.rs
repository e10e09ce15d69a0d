//! Anju, "Settling in Fuzhou": the site, as rooms.
//!
//! - [`components`]: widgets; text in, events out. They know no words and no policy.
//! - [`pages`]: the screens that ship to the phone; here words, policy and components meet.
//! - `wizard` and `results`: the two programs that run in the browser (WASM only), one of the questions and one of the
//!   results, with `browser`, the only room that touches it.
//! - `prerender`: pages × languages → files (host only).
//!
//! The crates beside this one keep their own doors. See ARCHITECTURE.md.

pub mod components;
pub mod pages;

#[cfg(target_arch = "wasm32")]
pub mod browser;
#[cfg(not(target_arch = "wasm32"))]
pub mod prerender;
#[cfg(target_arch = "wasm32")]
pub mod results;
#[cfg(target_arch = "wasm32")]
pub mod wizard;
