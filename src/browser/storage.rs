//! What the phone stores, if it may. Storage that is full, forbidden or absent stores nothing, and nothing
//! else happens.

use gloo::storage::{LocalStorage, SessionStorage, Storage};
use gloo::utils::window;
use wasm_bindgen::JsValue;

/// The answers, if the phone is to remember them.
pub const ANSWERS: &str = "answers";
/// The ticked papers; only beside answers.
pub const TICKS: &str = "ticks";

/// The answers on their way to the page in another language or of a newer release.
pub const HANDED_OVER: &str = "anju.carried";
/// The last visit on the same way.
pub const HANDED_OVER_VISIT: &str = "anju.carried-last";

/// Every key of this site begins so.
const PREFIX: &str = "anju.";

/// True if the browser lets this page use a storage. gloo's `raw` panics where reading the property throws.
fn permitted(storage: &str) -> bool {
    js_sys::Reflect::get(&window(), &JsValue::from_str(storage)).is_ok_and(|storage| storage.is_object())
}

fn local() -> Option<web_sys::Storage> {
    permitted("localStorage").then(LocalStorage::raw)
}

fn session() -> Option<web_sys::Storage> {
    permitted("sessionStorage").then(SessionStorage::raw)
}

/// The text stored under this name.
pub fn get(name: &str) -> Option<String> {
    local()?.get_item(&format!("{PREFIX}{name}")).ok().flatten()
}

/// Stores a text; false if the phone refuses.
pub fn set(name: &str, text: &str) -> bool {
    local().is_some_and(|storage| storage.set_item(&format!("{PREFIX}{name}"), text).is_ok())
}

/// Deletes one text.
pub fn remove(name: &str) {
    if let Some(storage) = local() {
        storage.remove_item(&format!("{PREFIX}{name}")).ok();
    }
}

/// Stores a text for the next page of this site in this tab, which takes it once.
pub fn hand_over(name: &str, text: &str) {
    if let Some(storage) = session() {
        storage.set_item(name, text).ok();
    }
}

/// Takes and deletes the text that the previous page handed over.
pub fn take_handed_over(name: &str) -> Option<String> {
    let storage = session()?;
    let text = storage.get_item(name).ok().flatten()?;
    storage.remove_item(name).ok();
    Some(text)
}

/// Deletes what was handed over and not taken.
pub fn clear_handed_over() {
    take_handed_over(HANDED_OVER);
    take_handed_over(HANDED_OVER_VISIT);
}

/// Deletes everything of this site.
pub fn clear() {
    clear_handed_over();
    let Some(storage) = local() else { return };
    let count = storage.length().unwrap_or(0);
    let keys: Vec<String> = (0..count).filter_map(|place| storage.key(place).ok().flatten()).collect();
    for key in keys.iter().filter(|key| key.starts_with(PREFIX)) {
        storage.remove_item(key).ok();
    }
}
