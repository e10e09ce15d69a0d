//! The part of the style that a page can use: rules for classes and elements that do not stand in it stay at home.
//! Works on the minified style of our own, whose at-rules hold rules or are kept whole.
//! Must not know: what a page is about.

use std::collections::BTreeSet;

/// Attributes that no script sets: what a page holds of them when it is rendered is all.
const RENDERED: [&str; 3] = ["data-outcome", "data-truth", "data-kind"];

/// The style of all pages, taken apart once.
pub(super) struct StyleSheet<'a> {
    text: &'a str,
    rules: Rules<'a>,
}

impl<'a> StyleSheet<'a> {
    /// Takes a minified style apart.
    pub(super) fn parse(text: &'a str) -> Self {
        Self { text, rules: Rules::parse(text) }
    }

    /// The page with its inlined style made lean. A page whose program draws more later must not come here.
    pub(super) fn purge(&self, html: &str) -> String {
        let classes: BTreeSet<&str> = html
            .split(" class=\"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
            .flat_map(str::split_ascii_whitespace)
            .collect();
        let elements: BTreeSet<&str> = html.split('<').skip(1).map(name).collect();
        let mut attributes = BTreeSet::new();
        for name in RENDERED {
            let opening = format!(" {name}=\"");
            let values = html.split(&opening).skip(1).filter_map(|rest| rest.split('"').next());
            attributes.extend(values.map(|value| (name, value)));
        }
        let mut kept = String::with_capacity(self.text.len());
        self.rules.keep(&Standing { classes, elements, attributes }, &mut kept);
        html.replacen(self.text, &without_unused(kept), 1)
    }
}

/// The names that stand in a page.
struct Standing<'a> {
    classes: BTreeSet<&'a str>,
    elements: BTreeSet<&'a str>,
    /// Of [`RENDERED`], with their values.
    attributes: BTreeSet<(&'a str, &'a str)>,
}

/// The rules of a style or of a group of it, in their order, and what stands behind the last.
struct Rules<'a> {
    rules: Vec<Rule<'a>>,
    rest: &'a str,
}

enum Rule<'a> {
    /// Rules under a condition, which opens it.
    Group(&'a str, Rules<'a>),
    /// Kept whole: an at-rule that holds no rules.
    Whole(&'a str, &'a str),
    /// Selectors and their block.
    Style(Vec<Selector<'a>>, &'a str),
}

/// A selector with the classes and elements that it asks for.
struct Selector<'a> {
    text: &'a str,
    classes: Vec<&'a str>,
    elements: Vec<&'a str>,
    /// Of [`RENDERED`], with their values.
    attributes: Vec<(&'a str, &'a str)>,
}

impl<'a> Rules<'a> {
    fn parse(style: &'a str) -> Self {
        let (mut rules, mut rest) = (Vec::new(), style);
        while let Some(open) = rest.find('{') {
            let (selector, block) = (&rest[..open], block(&rest[open..]));
            let body = &block[1..block.len().saturating_sub(1)];
            rules.push(if selector.starts_with("@media") || selector.starts_with("@supports") {
                Rule::Group(selector, Rules::parse(body))
            } else if selector.starts_with('@') {
                Rule::Whole(selector, block)
            } else {
                Rule::Style(parts(selector).into_iter().map(Selector::parse).collect(), block)
            });
            rest = &rest[open + block.len()..];
        }
        Self { rules, rest }
    }

    /// Adds what can apply where these names stand.
    fn keep(&self, standing: &Standing<'_>, kept: &mut String) {
        for rule in &self.rules {
            match rule {
                Rule::Group(condition, rules) => {
                    let before = kept.len();
                    kept.push_str(condition);
                    kept.push('{');
                    let opened = kept.len();
                    rules.keep(standing, kept);
                    // An empty group says nothing.
                    if kept.len() == opened { kept.truncate(before) } else { kept.push('}') }
                }
                Rule::Whole(name, block) => {
                    kept.push_str(name);
                    kept.push_str(block);
                }
                Rule::Style(selectors, block) => {
                    let before = kept.len();
                    for selector in selectors.iter().filter(|selector| selector.fits(standing)) {
                        kept.push_str(if kept.len() == before { "" } else { "," });
                        kept.push_str(selector.text);
                    }
                    kept.push_str(if kept.len() == before { "" } else { block });
                }
            }
        }
        kept.push_str(self.rest);
    }
}

/// The style without custom properties that nothing in it uses, and without blocks that are empty then.
fn without_unused(mut style: String) -> String {
    loop {
        let used: BTreeSet<&str> = style.split("var(").skip(1).map(name).collect();
        let mut left = String::with_capacity(style.len());
        let mut rest = style.as_str();
        while let Some(place) = rest.find("--") {
            let declared = name(&rest[place..]);
            let begins =
                rest[..place].ends_with(['{', ';']) && rest[place + declared.len()..].starts_with(':');
            let end = place + rest[place..].find([';', '}']).unwrap_or(rest.len() - place);
            let (kept, next) = match begins && !used.contains(declared) {
                // What parts it from its neighbour goes with it.
                true => (place, end + usize::from(rest[end..].starts_with(';'))),
                false => (place + declared.len(), place + declared.len()),
            };
            left.push_str(&rest[..kept]);
            rest = &rest[next..];
        }
        left.push_str(rest);
        while let Some(place) = left.find("{}") {
            let start = left[..place].rfind(['{', '}', ';']).map_or(0, |before| before + 1);
            left.replace_range(start..place + 2, "");
        }
        if left == style {
            return left;
        }
        style = left;
    }
}

/// The name with which a text begins; empty if it begins with none.
fn name(text: &str) -> &str {
    let end = text.find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_');
    &text[..end.unwrap_or(text.len())]
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

impl<'a> Selector<'a> {
    /// What stands within round brackets is not looked at.
    fn parse(text: &'a str) -> Self {
        let mut selector = Self { text, classes: Vec::new(), elements: Vec::new(), attributes: Vec::new() };
        let (mut depth, mut before) = (0, ' ');
        for (place, sign) in text.char_indices() {
            match sign {
                '[' if depth == 0 => {
                    depth += 1;
                    let inside =
                        text[place + 1..].split(']').next().and_then(|inside| inside.split_once('='));
                    let own = inside.filter(|(name, _)| RENDERED.contains(name));
                    selector.attributes.extend(own.map(|(name, value)| (name, value.trim_matches('"'))));
                }
                '(' | '[' => depth += 1,
                ')' | ']' => depth -= 1,
                '.' if depth == 0 => selector.classes.push(name(&text[place + 1..])),
                // An element's name begins a compound; a letter anywhere else goes on with a name.
                'a'..='z' if depth == 0 && [' ', '>', '+', '~'].contains(&before) => {
                    selector.elements.push(name(&text[place..]));
                }
                _ => {}
            }
            before = sign;
        }
        selector
    }

    /// True if every class, element and rendered attribute that it asks for is there.
    fn fits(&self, standing: &Standing<'_>) -> bool {
        self.classes.iter().all(|name| standing.classes.contains(name))
            && self.elements.iter().all(|name| standing.elements.contains(name))
            && self.attributes.iter().all(|one| standing.attributes.contains(one))
    }
}

#[cfg(test)]
mod tests {
    use super::StyleSheet;

    #[test]
    fn what_cannot_apply_is_left_out_and_all_else_stays_in_order() {
        let style = "@page{size:A4}p{margin:0}.card,.notice>p,p:not(.card){x:1}.a.b{y:2}.a .c{z:3}\
                     @media print{.c{d:e}.b{f:g}}@media screen{.c{d:e}}[data-x=\"1\"]{h:i}\
                     p>b,li::marker{j:k}p:not(b)+p,.a>p::before{l:m}\
                     [data-kind=one] .a,p[data-kind=\"two\"],[data-outcome=one],:not([data-truth=x]){n:o}";
        let page =
            |style: &str| format!("<style>{style}</style><p class=\"a b\" data-kind=\"one\">.card</p>");
        let purged = StyleSheet::parse(style).purge(&page(style));
        let left = "@page{size:A4}p{margin:0}p:not(.card){x:1}.a.b{y:2}@media print{.b{f:g}}\
                    [data-x=\"1\"]{h:i}p:not(b)+p,.a>p::before{l:m}\
                    [data-kind=one] .a,:not([data-truth=x]){n:o}";
        assert_eq!(purged, page(left));
    }

    #[test]
    fn custom_properties_that_nothing_uses_are_left_out() {
        let style = ":root{--a: var(--b);--b: #1;--c: \"x\", y;--d: 0}[data-x]{--d: 1}@media print{p{--c: 2}}\
                     p{--e: 3;color:var(--a);margin:calc(1px - var(--f, 2px))}.no{top:var(--c)}";
        let page = |style: &str| format!("<style>{style}</style><p>");
        let left = ":root{--a: var(--b);--b: #1;}p{color:var(--a);margin:calc(1px - var(--f, 2px))}";
        assert_eq!(StyleSheet::parse(style).purge(&page(style)), page(left));
    }
}
