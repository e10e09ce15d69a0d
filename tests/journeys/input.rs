//! Fingers and keys: how a person taps, types, and finds the way with the Tab key alone.
//! Must not know: what is tapped.

use crate::browser::Browser;
use serde_json::{Value, json};

/// The Tab key.
pub const TAB: char = '\u{e004}';
/// The Enter key.
pub const ENTER: char = '\u{e006}';
/// The space bar.
pub const SPACE: char = ' ';
const SHIFT: char = '\u{e008}';
const CONTROL: char = '\u{e009}';
/// After so many presses of Tab nobody would go on looking.
const PATIENCE: usize = 120;

/// How a person works the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hand {
    /// By touch.
    Finger,
    /// By the keyboard alone.
    Keys,
}

const AIM: &str = r#"
const [css, place] = arguments;
let target = document.querySelectorAll(css)[place];
if (!target) return null;
target = target.closest("label") || target;
document.querySelectorAll("h1").forEach((h1) => { h1.dataset.seen = "true"; });
target.scrollIntoView({ block: "center", behavior: "instant" });
const box = target.getBoundingClientRect();
const [x, y] = [Math.round(box.left + box.width / 2), Math.round(box.top + box.height / 2)];
const hit = document.elementFromPoint(x, y);
return { x, y, free: !!hit && target.contains(hit), hit: hit && hit.outerHTML.slice(0, 90) };"#;

const FOCUS: &str = r#"
const [css, place] = arguments;
const focus = document.activeElement;
const style = getComputedStyle(focus);
document.querySelectorAll("h1").forEach((h1) => { h1.dataset.seen = "true"; });
return {
  there: focus === document.querySelectorAll(css)[place],
  ring: focus === document.body || (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2),
  at: focus.outerHTML.slice(0, 90),
};"#;

impl Browser {
    /// Does what one does with a button, a link or a box.
    pub fn press(&self, hand: Hand, css: &str, place: usize) {
        match hand {
            Hand::Finger => self.tap(css, place),
            Hand::Keys => {
                self.reach(css, place);
                // Links open with Enter, boxes are ticked with the space bar, buttons know both, so here they
                // take turns.
                let links = css.starts_with('a') || (css.contains("button") && place.is_multiple_of(2));
                self.strike(&[if links { ENTER } else { SPACE }]);
            }
        }
    }

    /// Types into a field in place of what stands there.
    pub fn type_into(&self, hand: Hand, css: &str, text: &str) {
        match hand {
            Hand::Finger => self.tap(css, 0),
            Hand::Keys => self.reach(css, 0),
        }
        let down = |key: char| json!({ "type": "keyDown", "value": key });
        let up = |key: char| json!({ "type": "keyUp", "value": key });
        let mut keys = vec![down(CONTROL), down('a'), up('a'), up(CONTROL), down('\u{e003}'), up('\u{e003}')];
        keys.extend(text.chars().flat_map(|key| [down(key), up(key)]));
        self.act(json!([{ "type": "key", "id": "keyboard", "actions": keys }]));
    }

    /// Touches the middle of an element, which nothing may cover.
    pub fn tap(&self, css: &str, place: usize) {
        let aim = self.run(AIM, vec![json!(css), json!(place)]);
        assert!(!aim.is_null(), "there is no {css} number {place}");
        assert_eq!(aim["free"], true, "{css} is covered by {}", aim["hit"]);
        self.act(json!([{
            "type": "pointer", "id": "finger", "parameters": { "pointerType": "touch" },
            "actions": [
                { "type": "pointerMove", "duration": 0, "x": aim["x"], "y": aim["y"] },
                { "type": "pointerDown", "button": 0 },
                { "type": "pointerUp", "button": 0 },
            ],
        }]));
    }

    /// Strikes keys, one after the other.
    pub fn strike(&self, keys: &[char]) {
        let both = |key: &char| {
            [json!({ "type": "keyDown", "value": key }), json!({ "type": "keyUp", "value": key })]
        };
        let actions: Vec<Value> = keys.iter().flat_map(both).collect();
        self.act(json!([{ "type": "key", "id": "keyboard", "actions": actions }]));
    }

    /// Strikes Tab with Shift held.
    pub fn step_back(&self) {
        let key = |kind: &str, key: char| json!({ "type": kind, "value": key });
        let actions = [key("keyDown", SHIFT), key("keyDown", TAB), key("keyUp", TAB), key("keyUp", SHIFT)];
        self.act(json!([{ "type": "key", "id": "keyboard", "actions": actions }]));
    }

    /// Strikes Tab until the element has the focus, overshoots, and comes back with Shift; at every stop the focus
    /// must be seen.
    pub fn reach(&self, css: &str, place: usize) {
        let look = || {
            let focus = self.run(FOCUS, vec![json!(css), json!(place)]);
            (focus["there"] == true, focus["ring"] == true, focus["at"].to_string())
        };
        if look().0 {
            return;
        }
        for _ in 0..PATIENCE {
            self.strike(&[TAB]);
            let (there, ring, at) = look();
            assert!(ring, "the focus is not seen on {at}");
            if there {
                self.strike(&[TAB]);
                self.step_back();
                assert!(
                    look().0,
                    "Shift and Tab do not lead back to {css} number {place}, but to {}",
                    look().2
                );
                return;
            }
        }
        panic!("Tab does not lead to {css} number {place}");
    }
}
