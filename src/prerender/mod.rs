//! Prerendering: pages × languages → files. Host only; nobody but the command line imports it.
//!
//! In: the guide, a stage folder with what trunk built, minified style and scripts. Out: a folder of
//! static files whose links are all relative, so that it works under any address.

mod cache;
mod content_day;
mod content_policy;
mod document_shell;
mod feed;
mod json_ld;
mod logical;
mod meta;
mod noscript;
mod offline;
mod page;
pub mod pages;
mod parallel;
mod purge_css;
mod render;
mod search_index;
mod self_test;
mod site;
mod site_folder;
mod site_tree;
mod sitemap;
mod stalled;
mod style_layers;

pub use cache::PrerenderCache;
pub use parallel::in_parallel;
pub use render::{PrerenderInput, PrerenderReport, book_files, render_site};
pub use self_test::self_test_vectors;
pub use site::{Built, HostSettings, Program, ShippedPackage, ShippedSoftware};
pub use site_folder::SiteFolder;
pub use style_layers::flat_style;

// What the gallery draws by itself.
pub(crate) use document_shell::{ExpiredNotice, SiteFooter, SiteHeader};
pub(crate) use meta::PublisherLines;
pub(crate) use noscript::paginate;
pub(crate) use page::{Page, html};
pub(crate) use pages::search::SearchPage;
pub(crate) use render::localizers;
pub(crate) use self_test::files as self_test_files;
pub(crate) use site::{Site, WordsFiles};
