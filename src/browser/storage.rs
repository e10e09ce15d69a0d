//! What the phone stores, if it may. Storage that is full, forbidden or absent stores nothing, and nothing
//! else happens. Names bear the path of the site, so that two guides on one host do not touch each other.

use gloo::events::EventListener;
use gloo::storage::{LocalStorage, SessionStorage, Storage};
use gloo::utils::window;
use wasm_bindgen::JsValue;

/// The answers, if the phone is to remember them.
pub const ANSWERS: &str = "answers";
/// The ticked papers; only beside answers.
pub const TICKS: &str = "ticks";
/// The day of the answers that time makes untrue; only beside answers.
pub const ANSWERS_DAY: &str = "answers-day";

/// The answers on their way to the page in another language or of a newer release.
pub const HANDED_OVER: &str = "carried";
/// The last visit on the same way.
pub const HANDED_OVER_VISIT: &str = "carried-last";
/// Another number each time that everything was cleared: other tabs hear of it, and a tab that was asleep or away finds
/// it. Nothing else stays of what was cleared.
pub const CLEARED: &str = "cleared";

/// What every key of this site begins with: the boot script notes it on the wizard's element.
fn prefix() -> String {
    super::page::data("keys").unwrap_or_else(|| "anju.".to_owned())
}

/// The key of a name.
fn key(name: &str) -> String {
    prefix() + name
}

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
    local()?.get_item(&key(name)).ok().flatten()
}

/// Stores a text; false if the phone refuses.
pub fn set(name: &str, text: &str) -> bool {
    local().is_some_and(|storage| storage.set_item(&key(name), text).is_ok())
}

/// Deletes one text.
pub fn remove(name: &str) {
    if let Some(storage) = local() {
        storage.remove_item(&key(name)).ok();
    }
}

/// Stores a text for the next page of this site in this tab, which takes it once.
pub fn hand_over(name: &str, text: &str) {
    if let Some(storage) = session() {
        storage.set_item(&key(name), text).ok();
    }
}

/// Takes and deletes the text that the previous page handed over.
pub fn take_handed_over(name: &str) -> Option<String> {
    let storage = session()?;
    let key = key(name);
    let text = storage.get_item(&key).ok().flatten()?;
    storage.remove_item(&key).ok();
    Some(text)
}

/// Deletes what was handed over and not taken.
pub fn clear_handed_over() {
    take_handed_over(HANDED_OVER);
    take_handed_over(HANDED_OVER_VISIT);
}

/// Deletes everything of this site, and lets its other tabs know.
pub fn clear() {
    clear_handed_over();
    let Some(storage) = local() else { return };
    let (prefix, count) = (prefix(), storage.length().unwrap_or(0));
    let keys: Vec<String> = (0..count).filter_map(|place| storage.key(place).ok().flatten()).collect();
    for key in keys.iter().filter(|key| key.starts_with(&prefix)) {
        storage.remove_item(key).ok();
    }
    set(CLEARED, &super::history::new_session_id().to_string());
}

/// Calls back when another tab stores a text of this site or deletes one, with its name and what is there
/// now.
pub fn on_change_elsewhere(changed: impl Fn(&str, Option<String>) + 'static) {
    let listener = move |event: &web_sys::Event| {
        // By name: the event's own type would weigh as much as all of this.
        let read = |name: &str| js_sys::Reflect::get(event, &JsValue::from_str(name)).ok()?.as_string();
        if let Some(name) = read("key").unwrap_or_default().strip_prefix(&prefix()) {
            changed(name, read("newValue"));
        }
    };
    EventListener::new(&window(), "storage", listener).forget();
}
