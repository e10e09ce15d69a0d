//! On paper: every kind of guide and the results, as they are printed: black on white, all of it open, with the
//! address, the day, the rules' fingerprint and whom to call, and nothing that only a screen can do.

use crate::browser::Phone;
use crate::family::worker;
use crate::prerendered::largest_of_each_kind;
use crate::session::{TODAY, Visitor};
use crate::site::book;
use serde_json::json;

/// What is seen under print emulation.
const LOOK: &str = r##"
const shown = (element) => element.getClientRects().length > 0 && getComputedStyle(element).visibility !== "hidden";
const all = [...document.body.querySelectorAll("*")].filter(shown);
const named = (element) => element.tagName + "." + element.className + " " + element.textContent.trim().slice(0, 40);
const transparent = (colour) => /, 0\)$|^transparent$/.test(colour);
const words = all.filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim()));
const closed = [...document.querySelectorAll("details:not(.disclosure) > :not(summary)")].filter((one) => !one.closest(".disclosure, [data-on]") && !shown(one));
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

#[test]
fn every_kind_of_guide_prints_black_and_whole() {
    for language in ["zh-Hans", "zh-Hant", "en"] {
        let visitor = Visitor::with(Phone::default(), language, TODAY);
        for page in largest_of_each_kind(language) {
            if ["404", "wizard"].contains(&page.kind.as_str()) {
                continue;
            }
            visitor.browser.go(&format!("{}{}", visitor.site, page.path));
            visitor.prints(&page.path);
        }
    }
}

#[test]
fn the_results_print_with_everything_that_is_to_be_taken_along() {
    for language in ["zh-Hans", "en"] {
        let mut visitor = Visitor::arrive(language);
        visitor.choose(&["hukou", "schooling"]);
        visitor.finish(worker);
        visitor.judge();
        let text = visitor.prints("the results");
        let day = visitor.say().day(visitor.on);
        assert!(text.contains(&day), "{day} is not on the paper");
        // What to bring stands on paper although it is closed on the screen.
        let say = visitor.say();
        let permit = book().services.iter().find(|service| service.id == "hukou-registration").unwrap();
        let step = say.message(permit.guidance.steps[0].message);
        assert!(text.contains(&step), "{step} is not on the paper");
    }
}

#[test]
fn what_is_closed_is_opened_for_paper_and_closed_again() {
    let mut visitor = Visitor::arrive("zh-Hans");
    visitor.choose(&["hukou"]);
    visitor.finish(worker);
    let open = "return [document.querySelectorAll('details').length, document.querySelectorAll('details[open]').length]";
    let before = visitor.browser.run(open, vec![]);
    assert!(before[0].as_u64().unwrap() > 1 && before[1] == 0, "{before}");
    visitor.browser.run("dispatchEvent(new Event('beforeprint'))", vec![]);
    let printing = visitor.browser.run(open, vec![]);
    assert_eq!(printing[0], printing[1]);
    visitor.browser.run("dispatchEvent(new Event('afterprint'))", vec![]);
    assert_eq!(visitor.browser.run(open, vec![]), before);
}
