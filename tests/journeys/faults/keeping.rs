//! What a phone keeps: nothing more once it is full, nothing while it saves data, and again what was taken
//! from it.

use super::{online, with_phone};
use crate::browser::Phone;
use crate::harm::Network;
use crate::site::address;
use serde_json::json;
use std::thread::sleep;
use std::time::Duration;

#[test]
fn a_full_phone_is_not_asked_again_at_every_page() {
    let (network, mut visitor) = online();
    let origin = network.address.trim_end_matches('/').to_owned();
    let quota = json!({ "origin": origin, "quotaSize": 200_000 });
    visitor.browser.command("Storage.overrideQuotaForOrigin", quota);
    visitor.opens("");
    visitor.comes_true("the phone is full", "return !!sessionStorage.getItem('anju:/:full')");
    let before = network.asked("/assets/pages-");
    for page in ["document/", "how/", "privacy/", "contacts/", "index/"] {
        visitor.opens(page);
        sleep(Duration::from_millis(300));
    }
    assert_eq!(network.asked("/assets/pages-"), before, "asked for again");
    assert!(before <= 2, "asked for {before} times");
    visitor.open_wizard();
    visitor.all_stands();
}

#[test]
fn a_phone_that_saves_data_is_asked_for_nothing_in_the_background() {
    let network = Network::before(&address());
    let saves = ("Emulation.setDataSaverOverride", json!({ "dataSaverEnabled": true }));
    let mut visitor = with_phone(&network, Phone { commands: vec![saves], ..Phone::default() });
    visitor.opens("");
    assert_eq!(visitor.browser.run("return navigator.connection.saveData", vec![]), true);
    visitor.open_wizard();
    visitor.all_stands();
    sleep(Duration::from_millis(500));
    assert_eq!((network.asked("/sw.js"), network.asked("/assets/pages-")), (0, 0));
}

#[test]
fn what_the_phone_has_thrown_away_is_kept_anew() {
    let (_, visitor) = online();
    visitor.opens("");
    visitor.has_kept();
    let all = visitor.keeps_nothing_false();
    let evict = "const done = arguments[0]; (async () => { const cache = await caches.open((await caches.keys())[0]); \
        const keys = await cache.keys(); \
        for (let n = 0; n < keys.length; n += 2) await cache.delete(keys[n]); })().then(done, done)";
    visitor.browser.run_until_called(evict, vec![]);
    assert!(visitor.keeps_nothing_false() < all);
    visitor.opens("document/");
    visitor.wait("all is there again", |_| visitor.keeps_nothing_false() == all);
}
