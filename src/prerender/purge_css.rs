//! The part of the style that a page can use: rules for classes that do not stand in it stay at home. Works on the
//! minified style of our own, whose at-rules hold rules or are kept whole. Must not know: what a page is about.

use std::collections::HashSet;

/// A style, read once for all pages.
pub(super) struct StyleSheet<'a> {
    style: &'a str,
    parts: Vec<StylePart<'a>>,
}

/// A part of a style.
enum StylePart<'a> {
    /// What every page keeps.
    Text(&'a str),
    /// What stands under a condition such as `@media print`.
    Group(&'a str, Vec<StylePart<'a>>),
    /// Selectors, each with the classes that it asks for, and what they say.
    Rule(Vec<(&'a str, Vec<&'a str>)>, &'a str),
}

impl<'a> StyleSheet<'a> {
    /// Reads a minified style.
    pub(super) fn new(style: &'a str) -> Self {
        Self { style, parts: read(style) }
    }

    /// The page with its inlined style made lean. A page whose program draws more later must not come here.
    pub(super) fn purge(&self, html: &str) -> String {
        let classes: HashSet<&str> = html
            .split(" class=\"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
            .flat_map(str::split_ascii_whitespace)
            .collect();
        let mut kept = String::with_capacity(self.style.len());
        keep(&self.parts, &classes, &mut kept);
        html.replacen(self.style, &kept, 1)
    }
}

/// The parts of a style.
fn read(style: &str) -> Vec<StylePart<'_>> {
    let (mut parts, mut rest) = (Vec::new(), style);
    while let Some(open) = rest.find('{') {
        let (selector, block) = (&rest[..open], block(&rest[open..]));
        let whole = &rest[..open + block.len()];
        parts.push(if selector.starts_with("@media") || selector.starts_with("@supports") {
            StylePart::Group(selector, read(&block[1..block.len().saturating_sub(1)]))
        } else if selector.starts_with('@') {
            StylePart::Text(whole)
        } else {
            let selectors = selectors(selector).into_iter().map(|one| (one, classes(one)));
            StylePart::Rule(selectors.collect(), block)
        });
        rest = &rest[whole.len()..];
    }
    parts.push(StylePart::Text(rest));
    parts
}

/// Writes what can apply where these classes are.
fn keep(parts: &[StylePart<'_>], there: &HashSet<&str>, kept: &mut String) {
    for part in parts {
        match part {
            StylePart::Text(text) => kept.push_str(text),
            StylePart::Group(opening, parts) => {
                let mut inner = String::new();
                keep(parts, there, &mut inner);
                if !inner.is_empty() {
                    kept.extend([opening, "{", &inner, "}"]);
                }
            }
            StylePart::Rule(selectors, block) => {
                let fits = |classes: &[&str]| classes.iter().all(|class| there.contains(class));
                let fitting = selectors.iter().filter(|(_, classes)| fits(classes));
                let fitting: Vec<&str> = fitting.map(|(selector, _)| *selector).collect();
                if !fitting.is_empty() {
                    kept.push_str(&fitting.join(","));
                    kept.push_str(block);
                }
            }
        }
    }
}

/// From an opening brace to the one that closes it.
fn block(text: &str) -> &str {
    let mut depth = 0;
    for (place, sign) in text.char_indices() {
        match sign {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return &text[..=place];
        }
    }
    text
}

/// The selectors of a list; commas within brackets part nothing.
fn selectors(list: &str) -> Vec<&str> {
    let (mut found, mut depth, mut start) = (Vec::new(), 0, 0);
    for (place, sign) in list.char_indices() {
        match sign {
            '(' | '[' => depth += 1,
            ')' | ']' => depth -= 1,
            ',' if depth == 0 => {
                found.push(&list[start..place]);
                start = place + 1;
            }
            _ => {}
        }
    }
    found.push(&list[start..]);
    found
}

/// The classes that a selector asks for; what stands within brackets is not looked at.
fn classes(selector: &str) -> Vec<&str> {
    let (mut found, mut depth) = (Vec::new(), 0);
    for (place, sign) in selector.char_indices() {
        match sign {
            '(' | '[' => depth += 1,
            ')' | ']' => depth -= 1,
            '.' if depth == 0 => {
                let name = &selector[place + 1..];
                let end = name.find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_');
                found.push(&name[..end.unwrap_or(name.len())]);
            }
            _ => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::StyleSheet;

    #[test]
    fn what_cannot_apply_is_left_out_and_all_else_stays_in_order() {
        let style = "@page{size:A4}p{margin:0}.card,.notice>p,h1:not(.card){x:1}.a.b{y:2}.a .c{z:3}\
                     @media print{.c{d:e}.b{f:g}}@media screen{.c{d:e}}[data-x=\"1\"]{h:i}";
        let page = |style: &str| format!("<style>{style}</style><p class=\"a b\">.card</p>");
        let purged = StyleSheet::new(style).purge(&page(style));
        let left =
            "@page{size:A4}p{margin:0}h1:not(.card){x:1}.a.b{y:2}@media print{.b{f:g}}[data-x=\"1\"]{h:i}";
        assert_eq!(purged, page(left));
    }
}
