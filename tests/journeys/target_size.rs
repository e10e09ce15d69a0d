//! Links that stand alone are as high as a thumb: numbers to call, links in lists, headings that lead somewhere. Links
//! within sentences are not asked for it; a number is, wherever it stands.

use crate::access::guides;
use crate::browser::Phone;
use crate::family::worker;
use crate::session::{TODAY, Visitor};
use serde_json::json;

/// How many links were measured, and which are too low. What stands around a link is a sentence if it ends as one.
const MEASURE: &str = r#"
document.querySelectorAll("details").forEach((one) => { one.open = true; });
let measured = 0;
const low = [];
for (const link of document.querySelectorAll("main a[href], footer a[href], summary")) {
  const box = link.getBoundingClientRect();
  if (!link.getClientRects().length || box.width < 2) continue;
  const block = link.closest("cite, p, li, dd, td, h1, h2, h3, h4") || link;
  const around = block.cloneNode(true);
  around.querySelectorAll("a, ul, ol").forEach((one) => one.remove());
  const dialled = link.getAttribute("href") && link.getAttribute("href").startsWith("tel:");
  if (!dialled && block !== link && /[。.!？?！]/.test(around.textContent)) continue;
  measured += 1;
  if (box.height < 48) low.push(Math.round(box.height) + " " + link.outerHTML.slice(0, 120));
}
return [measured, low.slice(0, 8)];"#;

impl Visitor {
    fn hits_every_link(&self, page: &str) {
        let found = self.browser.run(MEASURE, vec![]);
        assert!(found[0].as_u64().unwrap() >= 5, "{page}: next to nothing was measured: {found}");
        assert_eq!(found[1], json!([]), "{page} in {}", self.language);
    }
}

#[test]
fn links_that_stand_alone_are_as_high_as_a_thumb() {
    for language in ["zh-Hans", "en"] {
        let mut visitor = Visitor::with(Phone::default(), language, TODAY);
        for page in guides(language) {
            visitor.browser.go(&format!("{}{page}", visitor.site));
            visitor.hits_every_link(&page);
        }
        visitor.open_wizard();
        visitor.choose(&["residence"]);
        visitor.finish(worker);
        visitor.hits_every_link("the results");
    }
}
