//! Nothing on the page is a barrier and it fits every screen.

use super::{SEEK, open};
use crate::browser::{Browser, Phone, setting};
use crate::site::address;
use serde_json::json;

#[test]
fn nothing_on_the_page_is_a_barrier_and_it_fits_every_screen() {
    const AXE: &str = "const done = arguments[0]; axe.run(document, { resultTypes: ['violations'] }).then((found) => \
        done([found.passes.length, found.violations.map((v) => v.id + ': ' + v.nodes[0].html.slice(0, 140))]), \
        (error) => done([0, [String(error)]]));";
    for (language, query) in
        [("zh-Hans", "居住证"), ("zh-Hant", "租房"), ("en", "permit"), ("en", "xylophone")]
    {
        let browser = Browser::open(&Phone::default());
        open(&browser, &address(), language);
        browser.run(SEEK, vec![json!(query)]);
        browser.run(&std::fs::read_to_string(setting("ANJU_AXE")).unwrap(), vec![]);
        let found = browser.run_until_called(AXE, vec![]);
        assert!(found[0].as_u64().unwrap() > 10, "axe looked at next to nothing: {found}");
        assert_eq!(found[1], json!([]), "{language} {query}");
        for (width, large) in [(320, false), (320, true), (360, false), (360, true), (1280, false)] {
            let metrics =
                json!({ "width": width, "height": 800, "deviceScaleFactor": 1, "mobile": width < 1000 });
            browser.command("Emulation.setDeviceMetricsOverride", metrics);
            let size = if large { "large" } else { "normal" };
            let look = "document.documentElement.setAttribute('data-text', arguments[0]); \
                const low = [...document.querySelectorAll('main button, main input, #search-results a, summary')] \
                  .filter((e) => e.getClientRects().length).map((e) => e.getBoundingClientRect().height); \
                return [document.scrollingElement.scrollWidth, Math.min(...low)]";
            let seen = browser.run(look, vec![json!(size)]);
            assert!(seen[0].as_u64().unwrap() <= width, "{language} {size}: {} px wide on {width}", seen[0]);
            assert!(
                seen[1].as_f64().unwrap() >= 48.0,
                "{language} {size} on {width}: a target of {} px",
                seen[1]
            );
        }
    }
}
