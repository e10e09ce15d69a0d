//! What is typed is never taken for markup and stays behind the sign of the fragment.

use super::{SEEK, open, ready};
use crate::browser::{Browser, Phone};
use crate::console::ConsoleLog;
use crate::site::{address, say};
use serde_json::json;

fn title(language: &str) -> String {
    let say = say(language, 0);
    say.t_with("title", &[("page", &say.t("search-title"))])
}

#[test]
fn what_is_typed_is_never_taken_for_markup_and_stays_behind_the_sign_of_the_fragment() {
    let browser = Browser::open(&Phone::default());
    open(&browser, &address(), "zh-Hans");
    for query in [
        "<img src=x onerror=document.title='broken'>居住证",
        "\"><script>document.title='broken'</script>租房",
        "javascript:document.title='broken'//工资",
        "居住证&#60;b&#62;",
        "%3Cb%3E%",
        "__proto__ constructor toString",
        "((((((((((((((((((",
        "\u{0}\u{202e}居住证",
    ] {
        browser.run(SEEK, vec![json!(query)]);
        let state = "return [document.title, location.search, document.querySelectorAll('#search img, #search script, \
            #search b, #search iframe').length, decodeURIComponent(location.hash)]";
        let seen = browser.run(state, vec![]);
        assert_eq!(seen[0], json!(title("zh-Hans")), "{query}");
        assert_eq!((&seen[1], &seen[2]), (&json!(""), &json!(0)), "{query}");
        // And the same from an address that somebody was sent.
        let address = format!("{}search/#q={}", address(), query.replace('%', "%25").replace('"', "%22"));
        browser.go("about:blank");
        browser.go(&address.replace('\u{0}', "%00"));
        ready(&browser);
        let seen = browser.run(state, vec![]);
        assert_eq!((&seen[0], &seen[2]), (&json!(title("zh-Hans")), &json!(0)), "{address}");
    }
    browser.go("about:blank");
    browser.go(&format!("{}search/#q=%E0%A4%A", address()));
    ready(&browser);
    assert_eq!(browser.run("return document.getElementById('search-query').value", vec![]), "");
    ConsoleLog::of(&browser).tell_no_trouble();
}
