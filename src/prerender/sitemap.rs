//! The list of all addresses for search engines, each with the same page in the other languages. It needs the site's
//! public address. Must not know: what pages say.

use super::page::Page;
use super::site_tree::{is_found, path};
use words::Language;

/// The file's name at the root.
pub(super) const NAME: &str = "sitemap.xml";

/// The list, of the pages of all published languages.
pub(super) fn sitemap<'p>(
    address: &str,
    languages: &[Language],
    pages: impl Iterator<Item = &'p Page>,
) -> String {
    let mut list = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    for page in pages.filter(|page| is_found(page)) {
        let own = path(&page.language, &page.folder);
        list.push_str(&format!("<url><loc>{address}{own}</loc>"));
        for language in languages {
            let there = path(language, &page.folder);
            let tag = language.tag;
            list.push_str(&format!(
                "<xhtml:link rel=\"alternate\" hreflang=\"{tag}\" href=\"{address}{there}\"/>"
            ));
        }
        list.push_str("</url>\n");
    }
    list + "</urlset>\n"
}
