//! A missing page below another path leads home from any depth.

use super::visitor;

#[test]
fn a_missing_page_below_another_path_leads_home_from_any_depth() {
    let (visitor, _server) = visitor("zh-Hans");
    for missing in ["nowhere", "service/nowhere/", "en/no/where/at/all"] {
        visitor.browser.go(&format!("{}{missing}", visitor.site));
        let title = visitor.word("not-found-title");
        visitor.wait("it says so", |seen| seen.heading == title);
        visitor.press("main a.button", 0);
        let title = visitor.word("home-title");
        visitor.wait("the start page", |seen| seen.heading == title);
        let path = visitor.browser.run("return location.pathname", vec![]);
        assert_eq!(path, "/a/b/", "from {missing}");
    }
}
