//! The part of the style that a page can use: rules for classes and elements that do not stand in it stay at home.
//! Works on the minified style of our own, whose at-rules hold rules or are kept whole.
//! Must not know: what a page is about.

use std::collections::BTreeSet;

/// The page with its inlined style made lean. A page whose program draws more later must not come here.
pub(super) fn purge_css(html: &str, style: &str) -> String {
    let classes: BTreeSet<&str> = html
        .split(" class=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .flat_map(str::split_ascii_whitespace)
        .collect();
    let elements: BTreeSet<&str> = html.split('<').skip(1).map(name).collect();
    html.replacen(style, &used(style, &Standing { classes, elements }), 1)
}

/// The names that stand in a page.
struct Standing<'a> {
    classes: BTreeSet<&'a str>,
    elements: BTreeSet<&'a str>,
}

/// The name with which a text begins; empty if it begins with none.
fn name(text: &str) -> &str {
    let end = text.find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_');
    &text[..end.unwrap_or(text.len())]
}

/// The rules that can apply where these names stand.
fn used(style: &str, standing: &Standing<'_>) -> String {
    let (mut kept, mut rest) = (String::with_capacity(style.len()), style);
    while let Some(open) = rest.find('{') {
        let (selector, block) = (&rest[..open], block(&rest[open..]));
        let body = &block[1..block.len().saturating_sub(1)];
        if selector.starts_with("@media") || selector.starts_with("@supports") {
            let inner = used(body, standing);
            if !inner.is_empty() {
                kept.push_str(&format!("{selector}{{{inner}}}"));
            }
        } else if selector.starts_with('@') {
            kept.push_str(selector);
            kept.push_str(block);
        } else {
            let selectors: Vec<&str> =
                parts(selector).into_iter().filter(|one| fits(one, standing)).collect();
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

/// True if every class and element that the selector asks for is there; what stands within brackets is not looked at.
fn fits(selector: &str, standing: &Standing<'_>) -> bool {
    let (mut depth, mut before) = (0, ' ');
    for (place, sign) in selector.char_indices() {
        match sign {
            '(' | '[' => depth += 1,
            ')' | ']' => depth -= 1,
            '.' if depth == 0 && !standing.classes.contains(name(&selector[place + 1..])) => return false,
            // An element's name begins a compound; a letter anywhere else goes on with a name.
            'a'..='z'
                if depth == 0
                    && [' ', '>', '+', '~'].contains(&before)
                    && !standing.elements.contains(name(&selector[place..])) =>
            {
                return false;
            }
            _ => {}
        }
        before = sign;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::purge_css;

    #[test]
    fn what_cannot_apply_is_left_out_and_all_else_stays_in_order() {
        let style = "@page{size:A4}p{margin:0}.card,.notice>p,p:not(.card){x:1}.a.b{y:2}.a .c{z:3}\
                     @media print{.c{d:e}.b{f:g}}@media screen{.c{d:e}}[data-x=\"1\"]{h:i}\
                     p>b,li::marker{j:k}p:not(b)+p,.a>p::before{l:m}";
        let page = |style: &str| format!("<style>{style}</style><p class=\"a b\">.card</p>");
        let purged = purge_css(&page(style), style);
        let left = "@page{size:A4}p{margin:0}p:not(.card){x:1}.a.b{y:2}@media print{.b{f:g}}\
                    [data-x=\"1\"]{h:i}p:not(b)+p,.a>p::before{l:m}";
        assert_eq!(purged, page(left));
    }
}
