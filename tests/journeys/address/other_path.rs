//! Below another path everything is found.

use crate::browser::Phone;
use crate::family::worker;
use crate::server::spawn;
use crate::session::{TODAY, Visitor};
use crate::site::{folder, say};

#[test]
fn below_another_path_everything_is_found() {
    let server = spawn(&folder(), "/a/b/").unwrap();
    for language in ["zh-Hans", "en"] {
        let mut visitor = Visitor::with(Phone::default(), language, TODAY);
        visitor.site = server.address();
        assert!(visitor.site.ends_with("/a/b/"));
        visitor.browser.go(&format!("{}{}", visitor.site, crate::site::below(language)));
        visitor.wait("the start page", |seen| seen.heading == say(language, 0).t("home-title"));
        visitor.press(".button-start", 0);
        visitor.begin_anew();
        visitor.choose(&["hukou"]);
        visitor.finish(worker);
        visitor.judge();
        let notes = visitor.notes();
        notes.are_silent();
        assert!(notes.asked.iter().all(|asked| asked.starts_with(&visitor.site)), "{:?}", notes.asked);
        // Back to the start page by the name of the site.
        visitor.press("a.site-name", 0);
        visitor.wait("the start page", |seen| seen.heading == say(language, 0).t("home-title"));
        visitor.notes().tell_no_trouble();
    }
}
