//! Wechat gets a hint instead of a file.

use super::worker_with_plan;
use crate::browser::Phone;
use serde_json::json;

#[test]
fn wechat_gets_a_hint_instead_of_a_file() {
    let mut phone = Phone::default();
    let agent = "Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/116.0 \
                 Mobile Safari/537.36 MicroMessenger/8.0.49";
    phone.commands.push(("Network.setUserAgentOverride", json!({ "userAgent": agent })));
    let visitor = worker_with_plan("zh-Hans", phone);
    assert_eq!(visitor.read("return document.querySelectorAll('.plan a[download]').length"), 0);
    let hint = "return document.querySelector('.plan-take').textContent.includes(arguments[0])";
    assert_eq!(visitor.browser.run(hint, vec![json!(visitor.word("plan-wechat"))]), true);
    assert_eq!(visitor.read("return document.querySelector('#plan-text').value"), visitor.planned().as_str());
}
