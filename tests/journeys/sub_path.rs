//! The site as it is built for a host where it stands below another path: every kind of page, in every language,
//! finds its files, itself in the other languages, and the way home.

mod every_page;
mod missing_page;

use crate::browser::Phone;
use crate::server::{Running, spawn};
use crate::session::{TODAY, Visitor};
use crate::site::folder_below;

fn visitor(language: &'static str) -> (Visitor, Running) {
    let server = spawn(&folder_below(), "/a/b/").unwrap();
    let mut visitor = Visitor::with(Phone::default(), language, TODAY);
    visitor.site = server.address();
    assert!(visitor.site.ends_with("/a/b/"));
    (visitor, server)
}
