//! Pages as tests look at them: values of attributes, sections, mentions of words. Reads the HTML that
//! the guide writes (attributes in double quotes, after one blank), not HTML at large. Must not know: the guide.

/// The values of an attribute in a page, in order.
pub fn values<'p>(html: &'p str, attribute: &str) -> Vec<&'p str> {
    let opening = format!(" {attribute}=\"");
    html.split(opening.as_str()).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

/// The HTML of the section with this `id`, from the attribute on; `None` if the page has none.
pub fn section<'p>(html: &'p str, id: &str) -> Option<&'p str> {
    let start = html.find(&format!(" id=\"{id}\""))?;
    html[start..].split("</section>").next()
}

/// Where a form of a word stands in a text as a word of its own, or with an English plural behind it: first and last
/// byte of each.
pub fn mentions(text: &str, form: &str) -> Vec<(usize, usize)> {
    let is_word = |c: char| c.is_ascii_alphanumeric() || c == '-';
    let is_whole = |start: usize| {
        let after = text[start + form.len()..].trim_start_matches('s');
        !text[..start].ends_with(is_word) && !after.starts_with(|c: char| c.is_ascii_alphanumeric())
    };
    let found = text.match_indices(form).map(|(start, _)| start).filter(|start| is_whole(*start));
    found.map(|start| (start, start + form.len())).collect()
}

#[cfg(test)]
mod tests {
    use super::{mentions, section, values};

    #[test]
    fn values_sections_and_words_are_found() {
        let html = "<section id=\"a\" data-id=\"x\"><p id=\"b\">permits</p></section><p id=\"c\">";
        assert_eq!(values(html, "id"), ["a", "b", "c"]);
        assert_eq!(section(html, "b"), Some(" id=\"b\">permits</p>"));
        assert_eq!(section(html, "d"), None);
        assert_eq!(mentions("permits, permit-like, a permit", "permit"), [(0, 6), (9, 15), (24, 30)]);
        assert_eq!(mentions("permitted repermit", "permit"), []);
    }
}
