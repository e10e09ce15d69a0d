//! Several states stand on one page, where each id may stand once. Must not know: what is shown.

/// Attributes that hold ids, one or several.
const REFERENCES: [&str; 5] = ["id", "for", "aria-labelledby", "aria-describedby", "aria-controls"];

/// The markup with its own prefix before each of its ids, and before all that refers to one of them.
pub(super) fn unique_ids(html: &str, prefix: &str) -> String {
    let own: Vec<&str> = values(html, " id=\"").collect();
    let mut text = html.to_owned();
    for attribute in REFERENCES {
        let renamed = |value: &str| {
            let names = value.split(' ').map(|name| match own.contains(&name) {
                true => format!("{prefix}-{name}"),
                false => name.to_owned(),
            });
            names.collect::<Vec<_>>().join(" ")
        };
        text = replaced(&text, &format!(" {attribute}=\""), renamed);
    }
    replaced(&text, " href=\"#", |name| match own.contains(&name) {
        true => format!("{prefix}-{name}"),
        false => name.to_owned(),
    })
}

/// The values that follow this opening, up to the next quotation mark.
fn values<'h>(html: &'h str, opening: &'h str) -> impl Iterator<Item = &'h str> {
    html.split(opening).skip(1).filter_map(|rest| rest.split('"').next())
}

fn replaced(html: &str, opening: &str, value: impl Fn(&str) -> String) -> String {
    let mut parts = html.split(opening);
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (old, rest) = part.split_once('"').unwrap_or((part, ""));
        text.push_str(&format!("{opening}{}\"{rest}", value(old)));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::unique_ids;

    #[test]
    fn an_id_and_what_refers_to_it_stay_together() {
        let html = "<h1 id=\"a\">x</h1><p aria-labelledby=\"a other\"><a href=\"#a\">y</a><a href=\"#q=1\">z</a></p>";
        let unique = unique_ids(html, "one");
        let wanted = "<h1 id=\"one-a\">x</h1><p aria-labelledby=\"one-a other\"><a href=\"#one-a\">y</a>\
                      <a href=\"#q=1\">z</a></p>";
        assert_eq!(unique, wanted);
    }
}
