//! A report about what seems wrong is a text to hand over; nothing is sent.

use crate::family::worker;
use crate::session::Visitor;
use serde_json::Value;

#[test]
fn what_seems_wrong_is_a_text_to_hand_over_and_nothing_is_sent() {
    for language in ["zh-Hans", "en"] {
        let mut visitor = Visitor::arrive(language);
        visitor.choose(&["residence"]);
        visitor.finish(worker);
        let code = visitor.offered().code;
        // What seems wrong is said where the reasons stand.
        visitor.browser.run(
            "document.querySelector('details.feedback').parentElement.closest('details').open = true",
            vec![],
        );
        visitor.press("details.feedback > summary", 0);
        let text = |visitor: &Visitor| {
            let read = "const all = [...document.querySelector('details.feedback').querySelectorAll('textarea')]; \
                        return all.filter((one) => one.getClientRects().length > 0).map((one) => one.value)";
            let texts: Value = visitor.browser.run(read, vec![]);
            assert_eq!(texts.as_array().unwrap().len(), 1, "{texts}");
            texts[0].as_str().unwrap().to_owned()
        };
        let (fingerprint, day) = (crate::site::fingerprint(), visitor.say().day(visitor.on));
        let title = visitor.browser.run("return document.querySelector('.card-title').textContent", vec![]);
        let plain = text(&visitor);
        for needed in [fingerprint.as_str(), &day, title.as_str().unwrap()] {
            assert!(plain.contains(needed), "{needed} is not in {plain}");
        }
        assert!(!plain.contains(&code), "no answers unless one wishes");
        visitor.press("details.feedback label.share-label", 0);
        assert!(text(&visitor).contains(&code));
        let section =
            visitor.browser.run("return document.querySelector('details.feedback').innerText", vec![]);
        assert!(section.as_str().unwrap().contains("12345"), "whom to tell: {section}");
        visitor.notes().are_silent();
    }
}
