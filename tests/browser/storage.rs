//! What the phone keeps: under our own name only, and nothing once it is cleared.

use anju::browser::storage;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn what_is_kept_is_ours_and_can_be_cleared() {
    let raw = web_sys::window().unwrap().local_storage().unwrap().unwrap();
    raw.set_item("neighbour", "his").unwrap();
    assert_eq!(storage::get("test"), None);
    assert!(storage::set("test", "安居\n1"));
    assert_eq!(storage::get("test").as_deref(), Some("安居\n1"));
    assert_eq!(raw.get_item("anju.test").unwrap().as_deref(), Some("安居\n1"));
    assert!(storage::set("other", ""));
    assert_eq!(storage::get("other").as_deref(), Some(""));
    storage::remove("test");
    assert_eq!(storage::get("test"), None);
    assert!(storage::set("test", "again"));
    storage::clear();
    assert_eq!((storage::get("test"), storage::get("other")), (None, None));
    assert_eq!(raw.get_item("neighbour").unwrap().as_deref(), Some("his"));
    raw.remove_item("neighbour").unwrap();
}

#[wasm_bindgen_test]
fn what_does_not_fit_is_refused_quietly_and_harms_nothing() {
    assert!(storage::set("small", "1"));
    assert!(!storage::set("large", &"x".repeat(20_000_000)));
    assert_eq!(storage::get("large"), None);
    assert_eq!(storage::get("small").as_deref(), Some("1"));
    storage::clear();
}
