//! Prerendering: pages × languages → files. Host only; nobody but the command line imports it.
//!
//! In: the guide, a stage folder with what trunk built, minified style and boot script. Out: a folder of static
//! files whose links are all relative, so that it works under any address.

mod about;
mod document;
mod document_shell;
mod families;
mod guide;
mod journeys;
mod json_ld;
mod meta;
mod noscript;
mod offline;
mod page;
pub mod pages;
mod proof;
mod purge_css;
mod reference;
mod search;
mod self_test;
mod site;
mod site_tree;
mod sitemap;
mod template;
mod wizard;

pub use self_test::self_test_vectors;
pub use site::{Built, HostSettings, PrerenderReport, Program, render_site};
pub use template::Template;
