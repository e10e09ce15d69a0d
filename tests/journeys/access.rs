//! For everybody: no barrier that axe-core knows, no sideways scrolling on narrow and wide screens, and large text.

use crate::browser::{Phone, setting};
use crate::family::worker;
use crate::prerendered::largest_of_each_kind;
use crate::session::{TODAY, Visitor};
use crate::site::{below, book};
use crate::snapshot::PageSnapshot;
use policy::Kind;
use serde_json::json;

const AXE: &str = "const done = arguments[0]; \
    axe.run(document, { resultTypes: ['violations'] }).then((found) => done({ rules: found.passes.length, \
    barriers: found.violations.map((v) => v.id + ': ' + v.nodes.slice(0, 4).map((n) => n.html.slice(0, 140)).join(' | ')) }), \
    (error) => done({ rules: 0, barriers: [String(error)] }));";

impl Visitor {
    /// No barrier on the page as it is now.
    fn finds_no_barrier(&self, page: &str) {
        if self.browser.run("return typeof axe", vec![]) != "object" {
            let program = std::fs::read_to_string(setting("ANJU_AXE")).unwrap();
            self.browser.run(&program, vec![]);
        }
        let found = self.browser.run_until_called(AXE, vec![]);
        assert!(found["rules"].as_u64().unwrap() > 10, "{page}: axe looked at next to nothing: {found}");
        let barriers = found["barriers"].as_array().unwrap();
        assert!(barriers.is_empty(), "{page} in {}: {barriers:#?}", self.language);
    }

    /// Answers until a question of this kind is asked.
    fn until(&mut self, kind: impl Fn(&Kind) -> bool) {
        while !kind(&book().fact(self.asked().expect("a question of this kind").fact).kind) {
            self.answer(&worker(&self.asked_name()));
        }
    }

    fn opens_everything(&self) {
        self.browser
            .run("document.querySelectorAll('details').forEach((one) => { one.open = true; })", vec![]);
    }

    /// Looks at a page on screens of several widths.
    fn fits(&self, page: &str) {
        for width in [320, 360, 1280] {
            self.is_as_wide_as(width);
            let seen = PageSnapshot::at(&self.browser);
            assert!(seen.widths.0 <= f64::from(width), "{page} is {} px wide on {width}", seen.widths.0);
            let (top, bottom) = seen.heading_at;
            assert!(
                top >= 0.0 && bottom <= 800.0,
                "{page} on {width}: the heading stands from {top} to {bottom}"
            );
            seen.suits_a_thumb();
        }
        self.is_as_wide_as(360);
    }

    fn is_as_wide_as(&self, width: u32) {
        let metrics =
            json!({ "width": width, "height": 800, "deviceScaleFactor": 1, "mobile": width < 1000 });
        self.browser.command("Emulation.setDeviceMetricsOverride", metrics);
        let screen = f64::from(width);
        self.wait("the screen is as wide", |seen| (seen.widths.2 - screen).abs() < 0.5);
    }
}

/// Pages that are only read, of each kind the largest one, as addresses below the site.
pub fn guides(language: &str) -> Vec<String> {
    let kinds = largest_of_each_kind(language).into_iter();
    let kinds = kinds.filter(|page| !["", "wizard"].contains(&page.kind.as_str()));
    let guides: Vec<String> = kinds.map(|page| page.path).collect();
    assert!(guides.len() > 3, "too few kinds of pages: {guides:?}");
    guides
}

#[test]
fn no_page_has_a_barrier() {
    let mut visitor = Visitor::with(Phone::default(), "zh-Hans", TODAY);
    visitor.browser.go(&visitor.site);
    visitor.finds_no_barrier("the start page");
    for page in guides("zh-Hans") {
        visitor.browser.go(&format!("{}{page}", visitor.site));
        visitor.opens_everything();
        visitor.finds_no_barrier(&page);
    }
    visitor.open_wizard();
    visitor.finds_no_barrier("the topics");
    visitor.choose(&["residence"]);
    visitor.until(|kind| matches!(kind, Kind::Choice(_)));
    visitor.opens_everything();
    visitor.finds_no_barrier("a choice");
    visitor.until(|kind| *kind == Kind::Date);
    visitor.finds_no_barrier("a date");
    visitor.type_in(&[("year", "26")]);
    visitor.wait("a mistake is explained", |seen| !seen.error.is_empty());
    visitor.finds_no_barrier("a date with a mistake");
    visitor.release_promise();
    visitor.finish(worker);
    visitor.judge();
    visitor.opens_everything();
    visitor.finds_no_barrier("the results");
    visitor.open_answers();
    visitor.finds_no_barrier("the list of answers");
}

#[test]
fn no_kind_of_page_in_english_or_traditional_has_a_barrier() {
    for language in ["en", "zh-Hant"] {
        let visitor = Visitor::with(Phone::default(), language, TODAY);
        for page in guides(language) {
            visitor.browser.go(&format!("{}{page}", visitor.site));
            visitor.opens_everything();
            visitor.finds_no_barrier(&page);
        }
    }
}

#[test]
fn no_page_of_results_in_english_has_a_barrier() {
    let mut visitor = Visitor::arrive("en");
    visitor.choose(&["schooling", "hukou"]);
    visitor.finish(worker);
    visitor.judge();
    visitor.finds_no_barrier("the results");
    visitor.opens_everything();
    visitor.finds_no_barrier("the results, opened");
}

#[test]
fn every_page_fits_screens_of_320_360_and_1280_pixels() {
    for language in ["zh-Hans", "en"] {
        let mut visitor = Visitor::with(Phone { languages: language, ..Phone::default() }, language, TODAY);
        visitor.browser.go(&format!("{}{}", visitor.site, below(language)));
        visitor.fits("the start page");
        for page in guides(language) {
            visitor.browser.go(&format!("{}{page}", visitor.site));
            visitor.fits(&page);
        }
        visitor.open_wizard();
        visitor.fits("the topics");
        visitor.choose(&["residence"]);
        visitor.fits("a choice");
        visitor.until(|kind| *kind == Kind::Date);
        visitor.fits("a date");
        visitor.finish(worker);
        visitor.judge();
        visitor.opens_everything();
        visitor.fits("the results");
        visitor.open_answers();
        visitor.fits("the list of answers");
    }
}

#[test]
fn on_a_narrow_screen_a_whole_topic_fits() {
    for language in ["zh-Hans", "en"] {
        let mut visitor = Visitor::arrive(language);
        visitor.is_as_wide_as(320);
        visitor.choose(&["schooling"]);
        visitor.finish(worker);
        visitor.judge();
    }
}

#[test]
fn large_text_is_kept_and_fits() {
    let mut visitor = Visitor::with(Phone::default(), "zh-Hans", TODAY);
    visitor.browser.go(&visitor.site);
    let state = "const root = document.documentElement; return [root.dataset.text, \
                 document.querySelector('.text-switch').getAttribute('aria-pressed'), \
                 parseFloat(getComputedStyle(document.body).fontSize)]";
    let at_first = visitor.browser.run(state, vec![]);
    assert_eq!((&at_first[0], &at_first[1]), (&json!("normal"), &json!("false")));
    visitor.press(".text-switch", 0);
    let large = visitor.browser.run(state, vec![]);
    assert_eq!((&large[0], &large[1]), (&json!("large"), &json!("true")));
    assert!(large[2].as_f64().unwrap() >= 1.2 * at_first[2].as_f64().unwrap(), "{at_first}, then {large}");

    visitor.browser.navigate("refresh");
    assert_eq!(visitor.browser.run(state, vec![]), large, "after a reload");
    visitor.fits("the start page in large text");
    visitor.open_wizard();
    assert_eq!(visitor.browser.run(state, vec![]), large, "on the next page");
    visitor.fits("the topics in large text");
    visitor.choose(&["residence"]);
    visitor.finish(worker);
    visitor.judge();
    visitor.opens_everything();
    visitor.fits("the results in large text");
    visitor.press(".text-switch", 0);
    assert_eq!(visitor.browser.run(state, vec![]), at_first, "and back");
}
