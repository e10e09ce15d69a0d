//! `index.html` as the frame of every page: slots in `<!--slot-->` or `{slot}` form, filled once each.

/// The frame of a page.
#[derive(Clone, Debug)]
pub struct Template {
    text: String,
}

impl Template {
    /// The frame in this text.
    pub fn new(text: impl Into<String>) -> Template {
        Template { text: text.into() }
    }

    /// Fills slots.
    ///
    /// # Errors
    /// The name of a slot that the frame does not have, or that is left unfilled.
    pub fn fill(&self, slots: &[(&str, &str)]) -> Result<String, String> {
        let mut filled =
            String::with_capacity(self.text.len() + slots.iter().map(|(_, v)| v.len()).sum::<usize>());
        let mut used = vec![false; slots.len()];
        let mut rest = self.text.as_str();
        while let Some((before, after)) = rest.split_once("%%") {
            let (name, after) = after.split_once("%%").ok_or("index.html: a slot is not closed with %%")?;
            let place = slots.iter().position(|(slot, _)| *slot == name);
            let place = place.ok_or_else(|| format!("index.html: nothing fills the slot %%{name}%%"))?;
            used[place] = true;
            filled.push_str(before);
            filled.push_str(slots[place].1);
            rest = after;
        }
        filled.push_str(rest);
        match used.iter().position(|used| !used) {
            Some(place) => Err(format!("index.html: the slot %%{}%% is missing", slots[place].0)),
            None => Ok(filled),
        }
    }
}

/// Text safe to stand in HTML, in an attribute, too.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::{Template, escape};

    #[test]
    fn every_slot_is_filled_and_every_filling_has_its_slot() {
        let frame = Template::new("<p lang=%%lang%%>%%body%%</p>");
        assert_eq!(frame.fill(&[("lang", "en"), ("body", "a")]).unwrap(), "<p lang=en>a</p>");
        assert!(frame.fill(&[("lang", "en")]).unwrap_err().contains("%%body%%"));
        assert!(
            frame.fill(&[("lang", "en"), ("body", "a"), ("more", "b")]).unwrap_err().contains("%%more%%")
        );
        assert_eq!(escape("<a b=\"c\">&"), "&lt;a b=&quot;c&quot;&gt;&amp;");
    }
}
