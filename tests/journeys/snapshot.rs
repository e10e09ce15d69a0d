//! A snapshot of the page as a person sees it: the heading, the answers to choose from, where they stand, and
//! where the focus is. Must not know: what any of it means.

use crate::browser::Browser;
use serde_json::Value;

/// The screen as it is now; lengths in CSS pixels.
#[derive(Clone, Debug)]
pub struct PageSnapshot {
    /// The first heading.
    pub heading: String,
    /// Its upper and lower edge, without scrolling.
    pub heading_at: (f64, f64),
    /// True if the focus is on it.
    pub focus_on_heading: bool,
    /// True if it was not there when one last tapped.
    pub fresh: bool,
    /// How far the page is scrolled.
    pub scrolled: f64,
    /// Width of the page, of the part of the screen that it may fill, and of the screen.
    pub widths: (f64, f64, f64),
    /// What stands in the bar about questions left.
    pub left: String,
    /// What can be tapped as an answer: words, height, and whether it is the present answer.
    pub choices: Vec<(String, f64, bool)>,
    /// The words of "I don't know", if it can be chosen.
    pub unsure: Option<String>,
    /// The least height of a button or a field.
    pub lowest: f64,
    /// Fields with what stands in them.
    pub fields: Vec<(String, String)>,
    /// What is said to be wrong.
    pub error: String,
    /// The name of the field with the focus, and whether it is said to be wrong.
    pub field_in_focus: (String, bool),
    /// Notices that are shown.
    pub notices: Vec<String>,
    /// How many closed explanations there are.
    pub explanations: usize,
    /// True if the program runs.
    pub alive: bool,
}

const LOOK: &str = r##"
const all = (css) => [...document.querySelectorAll(css)];
const words = (element) => element ? element.textContent.trim() : "";
const height = (element) => element.getBoundingClientRect().height;
const h1 = document.querySelector("h1");
const box = h1 ? h1.getBoundingClientRect() : { top: -1, bottom: -1 };
const focus = document.activeElement;
const shown = (element) => element.getClientRects().length > 0;
return {
  heading: words(h1), top: box.top + scrollY, bottom: box.bottom + scrollY,
  focusOnHeading: focus === h1, fresh: !!h1 && !h1.dataset.seen, scrolled: scrollY,
  page: document.scrollingElement.scrollWidth, room: document.documentElement.clientWidth,
  screen: innerWidth,
  left: words(document.querySelector(".wizard-left")),
  choices: all("button.choice, label.choice").map((e) => [words(e.querySelector(".choice-label")), height(e),
    e.getAttribute("aria-pressed") === "true" || !!e.querySelector("input:checked")]),
  unsure: all("button.choice-unsure").map(words)[0] || null,
  lowest: Math.min(1000, ...all("main button, main input[type=text]").filter(shown).map(height)),
  fields: all("main input[type=text]").map((e) => [e.name, e.value]),
  error: words(document.querySelector(".error")),
  fieldInFocus: focus && focus.name || "", fieldWrong: !!focus && focus.getAttribute("aria-invalid") === "true",
  notices: all(".notice").filter(shown).map(words),
  explanations: all("details.disclosure").length,
  alive: !!document.querySelector("#wizard>div"),
};"##;

impl PageSnapshot {
    /// Looks at the screen.
    pub fn at(browser: &Browser) -> Self {
        let seen = browser.run(LOOK, Vec::new());
        let list = |name: &str| seen[name].as_array().cloned().unwrap_or_default();
        let choice = |of: &Value| (text(&of[0]), number(&of[1]), of[2] == Value::Bool(true));
        Self {
            heading: text(&seen["heading"]),
            heading_at: (number(&seen["top"]), number(&seen["bottom"])),
            focus_on_heading: seen["focusOnHeading"] == Value::Bool(true),
            fresh: seen["fresh"] == Value::Bool(true),
            scrolled: number(&seen["scrolled"]),
            widths: (number(&seen["page"]), number(&seen["room"]), number(&seen["screen"])),
            left: text(&seen["left"]),
            choices: list("choices").iter().map(choice).collect(),
            unsure: seen["unsure"].as_str().map(str::to_owned),
            lowest: number(&seen["lowest"]),
            fields: list("fields").iter().map(|field| (text(&field[0]), text(&field[1]))).collect(),
            error: text(&seen["error"]),
            field_in_focus: (text(&seen["fieldInFocus"]), seen["fieldWrong"] == Value::Bool(true)),
            notices: list("notices").iter().map(text).collect(),
            explanations: number(&seen["explanations"]) as usize,
            alive: seen["alive"] == Value::Bool(true),
        }
    }

    /// The words of the choices.
    pub fn labels(&self) -> Vec<&str> {
        self.choices.iter().map(|(label, _, _)| label.as_str()).collect()
    }

    /// The present answers among the choices.
    pub fn pressed(&self) -> Vec<&str> {
        self.choices.iter().filter(|(_, _, pressed)| *pressed).map(|(label, _, _)| label.as_str()).collect()
    }

    /// What every screen owes to everybody: nothing to scroll sideways for, and targets that a thumb can hit.
    pub fn suits_a_thumb(&self) {
        let (page, room, _) = self.widths;
        assert!(page <= room, "{:?} is {page} px wide where there are {room}", self.heading);
        for (label, height, _) in &self.choices {
            assert!(*height >= 48.0, "{label:?} is {height} px high under {:?}", self.heading);
        }
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap_or_default()
}
