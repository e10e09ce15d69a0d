//! The code, the link and the picture open the same answers on another phone.

use crate::browser::Phone;
use crate::family::worker;
use crate::session::TODAY;
use crate::session::Visitor;
use crate::site::below;
use crate::site::book;
use interview::share_code::decode;
use interview::share_code::encode;
use serde_json::json;

#[test]
fn code_link_and_picture_open_the_same_answers_on_another_phone() {
    for language in ["zh-Hans", "zh-Hant", "en"] {
        let mut visitor = Visitor::arrive(language);
        visitor.choose(&["hukou"]);
        visitor.finish(worker);
        visitor.judge();
        let offered = visitor.offered();
        let code = offered.code.replace(' ', "");
        assert_eq!(code, encode(book(), &visitor.state, false));
        assert!(offered.code.split(' ').all(|group| group.len() <= 4) && offered.code.len() <= 40);
        assert_eq!(offered.link, format!("{}{}wizard/#a={code}", visitor.site, below(language)));
        assert_eq!(offered.scanned, offered.link);
        let said = visitor.state.clone();
        visitor.notes().are_silent();
        // Two browsers at a time are all there are.
        drop(visitor);

        let mut other = Visitor::with(Phone::default(), language, TODAY);
        other.browser.go(&offered.scanned);
        other.begin_anew();
        let told = decode(book(), &code).unwrap().interview;
        assert_eq!(told.answers().collect::<Vec<_>>(), said.answers().collect::<Vec<_>>());
        other.sees_answers_of(&told);
        assert_eq!(
            other.address(),
            format!("{}{}wizard/", other.site, below(language)),
            "nothing stays in the address"
        );
        let held = other.browser.run("return [localStorage.length, sessionStorage.length, JSON.stringify(document.getElementById('wizard').dataset)]", vec![]);
        assert_eq!((&held[0], &held[1]), (&json!(0), &json!(0)), "nothing is kept");
        assert!(!held[2].as_str().unwrap().contains("anju-answers"), "{held}");
        other.go_on();
        other.judge();
        other.notes().are_silent();
    }
}
