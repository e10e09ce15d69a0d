//! What the phone keeps, if it may. Storage that is full, forbidden or absent simply keeps nothing.

use gloo::storage::{LocalStorage, Storage};

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

/// Forgets everything of this site.
pub fn clear() {
    let Some(storage) = raw() else { return };
    let count = storage.length().unwrap_or(0);
    let keys: Vec<String> = (0..count).filter_map(|place| storage.key(place).ok().flatten()).collect();
    for key in keys.iter().filter(|key| key.starts_with(OURS)) {
        storage.remove_item(key).ok();
    }
}
