//! Where a page stands among the others: its address, the page above it, and the way to it from the start page.
//! Worked out from folders, so that a new kind of page has its place by itself. Must not know: what pages say.

use super::page::{Page, up};
use policy::RuleBook;
use words::Language;

/// A folder with a slash at its end, or nothing for the start page.
fn closed(folder: &str) -> String {
    if folder.is_empty() { String::new() } else { format!("{folder}/") }
}

/// The address of a page of this folder below the site's root.
pub(super) fn path(language: &Language, folder: &str) -> String {
    format!("{}{}", language.folder, closed(folder))
}

/// True if the page is for finding: it has an address of its own and does not ask to be left out.
pub(super) fn is_found(page: &Page) -> bool {
    page.folder != "404" && page.indexed
}

/// All pages of one language, as places.
pub(super) struct SiteTree<'a> {
    pub(super) book: &'a RuleBook,
    pub(super) pages: &'a [Page],
}

impl<'a> SiteTree<'a> {
    fn at(&self, folder: &str) -> Option<&'a Page> {
        self.pages.iter().find(|page| page.folder == folder)
    }

    /// The page above: a service stands below its topic, any other page below the nearest folder that is a page.
    fn above(&self, page: &Page) -> Option<&'a Page> {
        if page.folder.is_empty() {
            return None;
        }
        let service = page.folder.strip_prefix("service/");
        let service = service.and_then(|id| self.book.services.iter().find(|service| service.id == id));
        if let Some(service) = service {
            return self.at(&format!("topic/{}", self.book.topics[usize::from(service.topic)].id));
        }
        let mut folder = page.folder.as_str();
        while let Some((shorter, _)) = folder.rsplit_once('/') {
            folder = shorter;
            if let Some(found) = self.at(folder) {
                return Some(found);
            }
        }
        self.at("")
    }

    /// From the start page to this page, both included.
    pub(super) fn breadcrumbs(&self, page: &'a Page) -> Vec<&'a Page> {
        let mut way = vec![page];
        while let Some(above) = way.last().and_then(|last| self.above(last)) {
            way.push(above);
        }
        way.reverse();
        way
    }

    /// True if other pages stand below this one: then it is a column, not an article.
    pub(super) fn is_column(&self, page: &Page) -> bool {
        let below = |other: &Page| self.above(other).is_some_and(|above| above.folder == page.folder);
        page.folder.is_empty() || self.pages.iter().any(below)
    }

    /// The way from one page to another: an address if the site has one, else relative.
    pub(super) fn link(&self, address: &str, from: &Page, to: &Page) -> String {
        let path = path(&to.language, &to.folder);
        if address.is_empty() {
            format!("{}{path}", up(from.language, &from.folder))
        } else {
            format!("{address}{path}")
        }
    }
}
