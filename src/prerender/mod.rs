//! Prerendering: pages × languages → files. Host only; nobody but the command line imports it.
//!
//! In: the guide, a stage folder with what trunk built, minified style and boot script. Out: a folder of static
//! files whose links are all relative, so that it works under any address.

mod about;
mod document;
mod families;
mod frame;
mod guide;
mod journeys;
mod linked;
mod meta;
mod noscript;
mod offline;
mod page;
mod place;
mod proof;
mod prove;
mod reference;
mod search;
mod site;
mod sitemap;
mod style;
mod template;
mod wizard;

pub use prove::trials;
pub use site::{Built, Operator, Pressed, Program, press};
pub use template::Template;
