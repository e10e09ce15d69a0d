//! What the phone keeps, if it may. Storage that is full, forbidden or absent simply keeps nothing.

use gloo::storage::{LocalStorage, Storage};

/// Where answers are kept, if the phone is to remember them.
pub const ANSWERS: &str = "answers";
/// Where it is kept which papers are ticked; only beside answers.
pub const TICKS: &str = "ticks";

/// Where answers wait while the language is switched.
pub const CARRIED: &str = "anju.carried";
/// Where last time waits meanwhile, to be compared with as before.
pub const CARRIED_LAST: &str = "anju.carried-last";

/// Every key of this site begins so.
const OURS: &str = "anju.";

fn raw() -> Option<web_sys::Storage> {
    // `LocalStorage::raw` panics where storage is forbidden, so ask first.
    web_sys::window()?.local_storage().ok().flatten().map(|_| LocalStorage::raw())
}

/// What is kept under this name.
pub fn get(name: &str) -> Option<String> {
    raw()?.get_item(&format!("{OURS}{name}")).ok().flatten()
}

/// Keeps a text; false if the phone would not.
pub fn set(name: &str, text: &str) -> bool {
    raw().is_some_and(|storage| storage.set_item(&format!("{OURS}{name}"), text).is_ok())
}

/// Forgets one text.
pub fn remove(name: &str) {
    if let Some(storage) = raw() {
        storage.remove_item(&format!("{OURS}{name}")).ok();
    }
}

/// Keeps a text for the next page of this site in this tab, once.
pub fn carry(name: &str, text: &str) {
    if let Some(storage) = session() {
        storage.set_item(name, text).ok();
    }
}

/// Takes the text that the page before this one left, so that it is there no longer.
pub fn take_carried(name: &str) -> Option<String> {
    let storage = session()?;
    let text = storage.get_item(name).ok().flatten()?;
    storage.remove_item(name).ok();
    Some(text)
}

/// Forgets what waits for another page.
pub fn forget_carried() {
    take_carried(CARRIED);
    take_carried(CARRIED_LAST);
}

fn session() -> Option<web_sys::Storage> {
    web_sys::window()?.session_storage().ok().flatten()
}

/// Forgets everything of this site.
pub fn clear() {
    forget_carried();
    let Some(storage) = raw() else { return };
    let count = storage.length().unwrap_or(0);
    let keys: Vec<String> = (0..count).filter_map(|place| storage.key(place).ok().flatten()).collect();
    for key in keys.iter().filter(|key| key.starts_with(OURS)) {
        storage.remove_item(key).ok();
    }
}
