//! The part of the style that a page can use: rules for classes that do not stand in it stay at home. Works on the
//! minified style of our own, whose at-rules hold rules or are kept whole. Must not know: what a page is about.

use std::collections::BTreeSet;

/// The page with its inlined style made lean. A page whose program draws more later must not come here.
pub(super) fn purge_css(html: &str, style: &str) -> String {
    let classes: BTreeSet<&str> = html
        .split(" class=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .flat_map(str::split_ascii_whitespace)
        .collect();
    html.replacen(style, &used(style, &classes), 1)
}

/// The rules that can apply where these classes are.
fn used(style: &str, classes: &BTreeSet<&str>) -> String {
    let (mut kept, mut rest) = (String::with_capacity(style.len()), style);
    while let Some(open) = rest.find('{') {
        let (selector, block) = (&rest[..open], block(&rest[open..]));
        let body = &block[1..block.len().saturating_sub(1)];
        if selector.starts_with("@media") || selector.starts_with("@supports") {
            let inner = used(body, classes);
            if !inner.is_empty() {
                kept.push_str(&format!("{selector}{{{inner}}}"));
            }
        } else if selector.starts_with('@') {
            kept.push_str(selector);
            kept.push_str(block);
        } else {
            let selectors: Vec<&str> = parts(selector).into_iter().filter(|one| fits(one, classes)).collect();
            if !selectors.is_empty() {
                kept.push_str(&format!("{}{block}", selectors.join(",")));
            }
        }
        rest = &rest[open + block.len()..];
    }
    kept.push_str(rest);
    kept
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
fn parts(list: &str) -> Vec<&str> {
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

/// True if every class that the selector asks for is there; what stands within brackets is not looked at.
fn fits(selector: &str, classes: &BTreeSet<&str>) -> bool {
    let mut depth = 0;
    for (place, sign) in selector.char_indices() {
        match sign {
            '(' | '[' => depth += 1,
            ')' | ']' => depth -= 1,
            '.' if depth == 0 => {
                let name = &selector[place + 1..];
                let end = name.find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_');
                if !classes.contains(&name[..end.unwrap_or(name.len())]) {
                    return false;
                }
            }
            _ => {}
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::purge_css;

    #[test]
    fn what_cannot_apply_is_left_out_and_all_else_stays_in_order() {
        let style = "@page{size:A4}p{margin:0}.card,.notice>p,h1:not(.card){x:1}.a.b{y:2}.a .c{z:3}\
                     @media print{.c{d:e}.b{f:g}}@media screen{.c{d:e}}[data-x=\"1\"]{h:i}";
        let page = |style: &str| format!("<style>{style}</style><p class=\"a b\">.card</p>");
        let purged = purge_css(&page(style), style);
        let left =
            "@page{size:A4}p{margin:0}h1:not(.card){x:1}.a.b{y:2}@media print{.b{f:g}}[data-x=\"1\"]{h:i}";
        assert_eq!(purged, page(left));
    }
}
