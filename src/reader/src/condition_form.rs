//! Which of the forms of a condition a table has: a fact with its verb, a named condition, or one group.
//! Knows the keys, and nothing of what they mean.

use crate::conditions::KEYS;
use crate::toml_value::TomlTable;

/// A table is one condition: a fact with its verb, a derived condition, or one group. Of two, one would go unread.
pub(crate) fn one_form(table: &TomlTable<'_>) -> bool {
    let has = |key: &&str| table.has(key);
    let people = ["some", "every"].iter().any(|key| table.has(key));
    let mut forms: Vec<&str> =
        ["fact", "derived", "some", "every", "any", "none", "of"].into_iter().filter(has).collect();
    // `all` lists the members of `some` and `every`.
    if table.has("all") && !people {
        forms.push("all");
    }
    // `at-least` without a fact counts the members of `of`.
    if table.has("at-least") && !table.has("fact") && !table.has("of") {
        forms.push("at-least");
    }
    let stray = KEYS[1..11].iter().copied().filter(|key| !table.has("fact") && *key != "at-least");
    forms.extend(stray.filter(has));
    if forms.len() > 1 {
        table.error(
            "one-verb",
            format!("this is several conditions at once: {}", forms.join(", ")),
            "put each into a { … } of its own, inside all = [ … ] or any = [ … ]",
        );
    }
    forms.len() <= 1
}
