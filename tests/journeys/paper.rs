//! On paper: every kind of guide and the results, as they are printed: black on white, all of it open, with the
//! address, the day, the rules' fingerprint and whom to call, and nothing that only a screen can do.

mod closed_parts;
mod guides;
mod results;

use crate::session::Visitor;
use serde_json::json;

/// What is seen under print emulation.
const LOOK: &str = r##"
const shown = (element) => element.getClientRects().length > 0 && getComputedStyle(element).visibility !== "hidden";

const all = [...document.body.querySelectorAll("*")].filter(shown);

const named = (element) => element.tagName + "." + element.className + " " + element.textContent.trim().slice(0, 40);

const transparent = (colour) => /, 0\)$|^transparent$/.test(colour);

const words = all.filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim()));

const closed = [...document.querySelectorAll("details:not(.disclosure) > :not(summary)")].filter((one) => !one.closest(".disclosure, .wizard-bar, [data-on]") && !shown(one));

return {
  words: words.length, text: document.body.innerText,
  tools: all.filter((one) => one.matches("button, input, select, textarea, summary, nav, [role=button], .button")).map(named),
  marked: all.filter((one) => one.tagName === "A" && getComputedStyle(one).textDecorationLine !== "none").map(named),
  coloured: words.filter((one) => getComputedStyle(one).color !== "rgb(0, 0, 0)").map(named),
  painted: all.filter((one) => !transparent(getComputedStyle(one).backgroundColor)).map(named),
  closed: closed.map(named),
  wide: document.scrollingElement.scrollWidth > innerWidth,
};"##;

impl Visitor {
    /// The page as paper gets it.
    fn prints(&self, page: &str) -> String {
        // A4 within its margins, in CSS pixels.
        let paper = json!({ "width": 673, "height": 1002, "deviceScaleFactor": 1, "mobile": false });
        self.browser.command("Emulation.setDeviceMetricsOverride", paper);
        self.browser.command("Emulation.setEmulatedMedia", json!({ "media": "print" }));
        let seen = self.browser.run(LOOK, vec![]);
        self.browser.command("Emulation.setEmulatedMedia", json!({ "media": "" }));
        self.browser.command("Emulation.clearDeviceMetricsOverride", json!({}));
        assert!(seen["words"].as_u64().unwrap() > 5, "{page} prints next to nothing: {seen}");
        for fault in ["tools", "marked", "coloured", "painted", "closed"] {
            let found = seen[fault].as_array().unwrap();
            assert!(found.is_empty(), "{page} in {}, {fault}: {found:#?}", self.language);
        }
        assert_eq!(seen["wide"], false, "{page} is wider than the paper");
        let text = seen["text"].as_str().unwrap().to_owned();
        let fingerprint = crate::site::fingerprint();
        let address = self.browser.run("return location.href.split('#')[0]", vec![]);
        for needed in [address.as_str().unwrap(), fingerprint.as_str(), "12345"] {
            assert!(text.contains(needed), "{page} in {}: {needed} is not on the paper", self.language);
        }
        text
    }
}
