//! Licences as packages name them (expressions of SPDX), and which of them are allowed: the list in `deny.toml`, in the
//! order in which one is chosen where a package offers several. Must not know: packages.

/// The allowed licences in the text of `deny.toml`, in their order.
pub fn allowed(policy: &str) -> Vec<String> {
    let list = policy.split("\n[licenses]").nth(1).unwrap_or_default();
    let list = list.split("\nallow = [").nth(1).and_then(|rest| rest.split("\n]").next()).unwrap_or_default();
    let lines = list.lines().map(|line| line.split('#').next().unwrap_or_default());
    lines.filter_map(|line| line.split('"').nth(1)).map(str::to_owned).collect()
}

/// The licences under which a package of this expression is used: all that are needed, chosen among `allowed`. Nothing
/// if the package cannot be used under them, or if the expression is none.
pub fn choose(expression: &str, allowed: &[String]) -> Option<Vec<String>> {
    // Packages of long ago wrote a stroke for "or".
    let spaced = expression.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut reader = Reader { words: &words, allowed };
    let chosen = reader.any()?;
    // What is left over was not understood.
    let mut chosen = if reader.words.is_empty() { chosen? } else { return None };
    chosen.sort_unstable();
    chosen.dedup();
    Some(chosen.into_iter().filter_map(|place| allowed.get(place).cloned()).collect())
}

/// Places in the list of allowed licences; nothing if what was read is not allowed.
type Chosen = Option<Vec<usize>>;

struct Reader<'a> {
    words: &'a [&'a str],
    allowed: &'a [String],
}

impl<'a> Reader<'a> {
    fn next(&mut self) -> Option<&'a str> {
        let (first, rest) = self.words.split_first()?;
        self.words = rest;
        Some(first)
    }

    fn takes(&mut self, word: &str) -> bool {
        let is_there = self.words.first() == Some(&word);
        if is_there {
            self.next();
        }
        is_there
    }

    /// One of several; nothing at all if this is no expression.
    fn any(&mut self) -> Option<Chosen> {
        let mut best = self.all()?;
        while self.takes("OR") {
            let other = self.all()?;
            best = match (best, other) {
                (Some(one), Some(two)) => Some(if two.iter().max() < one.iter().max() { two } else { one }),
                (one, two) => one.or(two),
            };
        }
        Some(best)
    }

    /// All of several.
    fn all(&mut self) -> Option<Chosen> {
        let mut all = self.one()?;
        while self.takes("AND") {
            let other = self.one()?;
            all = all.zip(other).map(|(one, two)| [one, two].concat());
        }
        Some(all)
    }

    /// A licence, perhaps with an exception that belongs to its name, or an expression in brackets.
    fn one(&mut self) -> Option<Chosen> {
        if self.takes("(") {
            let inner = self.any()?;
            return self.takes(")").then_some(inner);
        }
        let mut name = self.next().filter(|word| !["OR", "AND", "WITH", ")"].contains(word))?.to_owned();
        if self.takes("WITH") {
            name = format!("{name} WITH {}", self.next()?);
        }
        let place = self.allowed.iter().position(|one| *one == name);
        Some(place.map(|place| vec![place]))
    }
}

#[cfg(test)]
mod tests {
    use super::{allowed, choose};

    const POLICY: &str = "[advisories]\nallow = [\n\"no\",\n]\n\n[licenses]\n# why\nallow = [\n    \"MIT\", # first\n    \
                          \"Apache-2.0 WITH LLVM-exception\",\n    # \"GPL-3.0\",\n    \"Apache-2.0\",\n    \"ISC\",\n]\n";

    #[test]
    fn the_allowed_licences_are_read_in_their_order() {
        assert_eq!(allowed(POLICY), ["MIT", "Apache-2.0 WITH LLVM-exception", "Apache-2.0", "ISC"]);
    }

    #[test]
    fn of_several_the_first_that_is_allowed_is_chosen_and_all_that_are_needed() {
        let allowed = allowed(POLICY);
        for (expression, chosen) in [
            ("MIT", Some("MIT")),
            ("Apache-2.0 OR MIT", Some("MIT")),
            ("Unlicense/MIT", Some("MIT")),
            ("Apache-2.0 / MIT", Some("MIT")),
            ("GPL-3.0 OR Apache-2.0", Some("Apache-2.0")),
            ("(MIT OR Apache-2.0) AND ISC", Some("MIT, ISC")),
            ("MIT AND ISC OR Apache-2.0", Some("Apache-2.0")),
            ("Apache-2.0 WITH LLVM-exception OR Apache-2.0", Some("Apache-2.0 WITH LLVM-exception")),
            ("GPL-3.0", None),
            ("MIT AND GPL-3.0", None),
            ("Apache-2.0 WITH other-exception", None),
            ("MIT OR", None),
            ("(MIT", None),
            ("MIT ISC", None),
            ("", None),
            ("MIT)", None),
        ] {
            let found = choose(expression, &allowed).map(|list| list.join(", "));
            assert_eq!(found.as_deref(), chosen, "{expression}");
        }
    }
}
