//! From logical to physical properties, for engines that know only those: Chromium before 69 none of the
//! former, before 87 not all. Every language of the site is written from left to right, so each logical side
//! has one physical side. Works on style sheets of our own, without braces or semicolons within texts. Must
//! not know: what is styled.

/// Each logical side, and its physical one.
const SIDES: [(&str, &str); 4] =
    [("inline-start", "left"), ("inline-end", "right"), ("block-start", "top"), ("block-end", "bottom")];

/// The style with physical properties, without comments.
pub(super) fn physical(style: &str) -> String {
    let mut text = String::with_capacity(style.len());
    let style = without_comments(style);
    let mut rest = style.as_str();
    while let Some(end) = rest.find(['{', '}', ';']) {
        let (piece, sign) = (&rest[..end], &rest[end..=end]);
        match piece.split_once(':').filter(|_| sign != "{") {
            Some((name, value)) => text.push_str(&declaration(name, value.trim())),
            None => text.push_str(piece),
        }
        text.push_str(sign);
        rest = &rest[end + 1..];
    }
    text + rest
}

fn without_comments(style: &str) -> String {
    let mut parts = style.split("/*");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| text + part.split_once("*/").map_or("", |(_, rest)| rest))
}

/// A declaration with the white space before its name, as one or two physical ones.
fn declaration(name: &str, value: &str) -> String {
    let own = name.trim_start();
    let space = &name[..name.len() - own.len()];
    if own == "float" {
        let side = SIDES.iter().find(|(logical, _)| *logical == value).map_or(value, |(_, side)| side);
        return format!("{name}: {side}");
    }
    // A name such as `margin-inline`, with a value for each of its two sides.
    for (axis, sides) in [("inline", [0, 1]), ("block", [2, 3])] {
        let Some(head) = own.strip_suffix(axis).and_then(|head| head.strip_suffix('-')) else { continue };
        let values = values(value);
        let second = values.get(1).or(values.first()).copied().unwrap_or_default();
        let first = values.first().copied().unwrap_or_default();
        let [one, other] = sides.map(|side| sided(head, SIDES[side].1, ""));
        return format!("{space}{one}: {first};{space}{other}: {second}");
    }
    for (logical, side) in SIDES {
        if let Some((head, tail)) = own.split_once(logical)
            && let Some(head) = head.strip_suffix('-')
        {
            return format!("{space}{}: {value}", sided(head, side, tail));
        }
    }
    format!("{name}: {value}")
}

/// The physical name: the sides of `inset` stand alone.
fn sided(head: &str, side: &str, tail: &str) -> String {
    if head == "inset" { side.to_owned() } else { format!("{head}-{side}{tail}") }
}

/// The values of a list; spaces within brackets part nothing.
fn values(list: &str) -> Vec<&str> {
    let (mut found, mut depth, mut start) = (Vec::new(), 0, 0);
    for (place, sign) in list.char_indices().chain([(list.len(), ' ')]) {
        match sign {
            '(' => depth += 1,
            ')' => depth -= 1,
            ' ' if depth == 0 => {
                found.push(&list[start..place]);
                start = place + 1;
            }
            _ => {}
        }
    }
    found.retain(|value| !value.is_empty());
    found
}

#[cfg(test)]
mod tests {
    use super::physical;

    #[test]
    fn each_side_has_its_physical_name() {
        for (logical, wanted) in [
            ("margin-inline-start: 1em", "margin-left: 1em"),
            ("padding-block-end: 0", "padding-bottom: 0"),
            ("border-inline-end-width: 3px", "border-right-width: 3px"),
            ("border-block-start: 1px solid", "border-top: 1px solid"),
            ("inset-inline-start: 0", "left: 0"),
            ("scroll-margin-block-start: 30vh", "scroll-margin-top: 30vh"),
            ("float: inline-start", "float: left"),
            ("margin-inline: auto", "margin-left: auto; margin-right: auto"),
            ("margin-block: 0 calc(1em + 2px)", "margin-top: 0; margin-bottom: calc(1em + 2px)"),
            ("display: inline-block", "display: inline-block"),
            ("text-align: start", "text-align: start"),
        ] {
            assert_eq!(physical(&format!("a {{ {logical}; }}")), format!("a {{ {wanted}; }}"));
        }
    }

    #[test]
    fn selectors_and_conditions_stay() {
        let style = "@media (max-width: 30em) { .a:not(.inline-start) { x: y; } } /* margin-inline: 0; */";
        assert_eq!(physical(style), "@media (max-width: 30em) { .a:not(.inline-start) { x: y; } } ");
    }
}
