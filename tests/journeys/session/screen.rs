//! What every screen must show: the one that the native interview is on, complete and well placed.

use crate::session::Visitor;
use crate::site::book;
use crate::snapshot::PageSnapshot;
use interview::Screen;
use policy::{FactKey, Kind, Unit};

impl Visitor {
    /// Waits for the new screen, which must be the one of the conversation, and well shown.
    pub fn see(&mut self) -> PageSnapshot {
        let say = self.say();
        let expected = match self.state.screen() {
            Screen::Topics => say.t("topics-title"),
            Screen::Question(key) => say.question(key),
            Screen::Check => say.t("check-title"),
            Screen::Results => say.t("results-title"),
        };
        let name = self.asked_name();
        let seen = self.wait(&format!("{name} is shown: {expected:?}"), |seen| {
            // A page may glide to its top, but not for ever.
            seen.fresh && seen.heading == expected && seen.scrolled == 0.0
        });
        assert!(seen.focus_on_heading, "the focus is on the heading at {name}");
        let (top, bottom) = seen.heading_at;
        assert!(top >= 0.0 && bottom <= 800.0, "{name}: the heading stands from {top} to {bottom}");
        seen.suits_a_thumb();
        assert_eq!(seen.error, "", "{name}: nothing is wrong yet");
        let title = self.browser.run("return document.title", vec![]);
        assert!(
            title.as_str().is_some_and(|title| title.contains(&expected)),
            "{title} is the title at {name}"
        );
        match self.asked() {
            Some(key) => self.question_is_complete(key, &seen),
            None => {
                assert_eq!(seen.left, "", "{name}: no number of questions where none is asked");
            }
        }
        seen
    }

    fn question_is_complete(&mut self, key: FactKey, seen: &PageSnapshot) {
        let (say, name, fact) = (self.say(), self.asked_name(), book().fact(key.fact));
        assert_eq!(seen.unsure.as_ref(), Some(&say.t("dont-know")), "{name}: one may not know");
        assert_eq!(seen.explanations, 2, "{name}: why it is asked, and how to find out");
        assert!(seen.lowest >= 44.0, "{name}: a button or field is {} px high", seen.lowest);
        let mut labels: Vec<String> = match &fact.kind {
            Kind::Choice(options) => (0..options.len()).map(|place| say.option(fact, place)).collect(),
            Kind::Number(Unit::Count, least, most) => {
                (*least..=*most).map(|n| say.t(&format!("count-{n}"))).collect()
            }
            Kind::Number(Unit::Months, ..) => Vec::new(),
            Kind::Date => vec![say.t("field-about")],
        };
        labels.push(say.t("dont-know"));
        let mut shown = seen.labels();
        // From the fifth question on the answers may be kept; that is no answer.
        shown.retain(|label| *label != say.t("remember"));
        assert_eq!(shown, labels, "{name}");
        let left = if seen.left == say.t("left-last") {
            Some(1)
        } else {
            seen.left.chars().filter(char::is_ascii_digit).collect::<String>().parse().ok()
        };
        if let Some(left) = left {
            let sentences = [say.t("left-last"), say.t_with("left-at-most", &[("n", &left.to_string())])];
            assert!(sentences.contains(&seen.left), "{name}: {:?}", seen.left);
        }
        if let Some(before) = self.promised {
            // One was answered since, so one less may be left; this also keeps the promise from being exceeded.
            assert!(left.is_some_and(|left| left <= before), "{name}: {before} left at most, then {left:?}");
        }
        // A question that is only looked at again is not among those left.
        self.promised = left.filter(|_| self.state.answer(key).is_none()).map(|left| left - 1);
    }
}
