//! What changed, as a feed (Atom, RFC 4287), for those who follow it in a reader. A feed names whole
//! addresses, so there is one only where the operator gives the site's. Must not know: how pages look.

use super::meta::{of_publisher, site_name};
use super::site::Site;
use super::site_tree::path;
use crate::pages::Localizer;
use policy::Day;
use words::Language;

/// The page whose changes it lists, and the feed beside it.
pub(super) const PAGE: &str = "changes";
/// The name of the file in the folder of the page.
pub(super) const FILE: &str = "feed.xml";
/// What it is called where it is linked.
pub(super) const TYPE: &str = "application/atom+xml";

/// The place of a change on its page: the part of the address behind `#`.
pub(super) fn anchor(id: &str) -> String {
    format!("change-{id}")
}

/// The place of a language's feed below the site's root, and the feed; nothing where the site's address is not known.
pub(super) fn feed(site: &Site<'_>, i18n: Localizer, language: Language) -> Option<(String, String)> {
    let publisher = &site.content.publisher;
    if publisher.address.is_empty() {
        return None;
    }
    let folder = path(&language, PAGE);
    let page = format!("{}{folder}", publisher.address);
    let mut changes: Vec<_> = site.content.changes.iter().collect();
    // The newest first; of one day, in the order of the page.
    changes.sort_by_key(|change| std::cmp::Reverse(change.from));
    let entries: String = changes
        .iter()
        .map(|change| {
            let at = escaped(&format!("{page}#{}", anchor(&change.id)));
            let text = i18n.t(&format!("change-{}", change.id));
            let name = if change.guide { "changes-mended" } else { "changes-from" };
            let summary = i18n.t_with(name, &[("day", &i18n.day(change.from))]);
            format!(
                "<entry><id>{at}</id><title>{}</title><updated>{}</updated><link rel=\"alternate\" type=\"text/html\" \
                 href=\"{at}\"/><summary>{}</summary><content>{}</content></entry>\n",
                escaped(first_sentence(&text)),
                midnight(change.from),
                escaped(&summary),
                escaped(&text),
            )
        })
        .collect();
    let updated = changes.first().map_or(site.content.document.published, |change| change.from);
    let author = match publisher.organiser.as_str() {
        "" => site_name(site, i18n),
        organiser => of_publisher(i18n, organiser),
    };
    let page = escaped(&page);
    let text = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n\
         <id>{page}</id><title>{}</title><subtitle>{}</subtitle><updated>{}</updated>\
         <author><name>{}</name></author>\n\
         <link rel=\"self\" type=\"{TYPE}\" href=\"{page}{FILE}\"/>\
         <link rel=\"alternate\" type=\"text/html\" hreflang=\"{}\" href=\"{page}\"/>\n{entries}</feed>\n",
        language.tag,
        escaped(&i18n.t_with("title", &[("page", &i18n.t("changes-title"))])),
        escaped(&i18n.t("changes-lead")),
        midnight(updated),
        escaped(&author),
        language.tag,
    );
    Some((format!("{folder}{FILE}"), text))
}

/// The first moment of a day in China.
fn midnight(day: Day) -> String {
    format!("{day}T00:00:00+08:00")
}

/// What a list of titles shows: up to the end of the first sentence.
fn first_sentence(text: &str) -> &str {
    let chinese = text.find('。').map(|place| place + '。'.len_utf8());
    // A number may follow an abbreviation.
    let begins = |place: &usize| text[place + 2..].starts_with(char::is_uppercase);
    let english = || text.match_indices(". ").map(|(place, _)| place).find(begins).map(|place| place + 1);
    chinese.or_else(english).map_or(text, |end| &text[..end])
}

/// Text as XML holds it; what no XML may hold is left out.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c if c.is_control() && !"\t\n".contains(c) => {}
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{escaped, first_sentence};

    #[test]
    fn a_title_is_the_first_sentence() {
        assert_eq!(first_sentence("一句。两句。"), "一句。");
        assert_eq!(first_sentence("One, art. 3. Two. Three."), "One, art. 3.");
        assert_eq!(first_sentence("no end"), "no end");
    }

    #[test]
    fn nothing_in_a_text_is_markup() {
        assert_eq!(escaped("<a href=\"x\">&\u{1}\u{7f}\n"), "&lt;a href=&quot;x&quot;&gt;&amp;\n");
    }
}
