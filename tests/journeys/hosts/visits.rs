//! Somebody visits the site on each host: the wizard to its results, without one complaint of the browser, and again
//! when the host is gone.

use super::{BASES, KINDS, RealHost};
use crate::browser::Phone;
use crate::family::worker;
use crate::session::{TODAY, Visitor};

#[test]
fn the_wizard_goes_to_its_results_and_opens_again_without_the_host() {
    for base in BASES {
        for kind in KINDS {
            let host = RealHost::start(kind, base);
            let mut visitor = Visitor::with(Phone::default(), "en", TODAY);
            visitor.site = host.address();
            visitor.open_wizard();
            visitor.all_stands();
            visitor.choose(&["residence"]);
            visitor.finish(worker);
            visitor.judge();
            visitor.notes().tell_no_trouble();
            visitor.has_kept();
            drop(host);
            visitor.open_wizard();
            visitor.all_stands();
            visitor.browser.go(&format!("{}en/privacy/", visitor.site));
            let title = visitor.word("privacy-title");
            visitor.wait(&format!("{kind:?} {base}: the page is kept"), |seen| seen.heading == title);
        }
    }
}
