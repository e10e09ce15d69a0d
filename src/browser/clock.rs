//! Today's date in China, and when to ask for it again.

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use gloo::utils::{document, window};

/// The number of 1970-01-01 when 0001-01-01 is day 1.
const EPOCH: i32 = 719_163;
/// Milliseconds in a day.
const DAY: f64 = 86_400_000.0;

/// Today in China (UTC+8, no summer time) as a day number counted from 0001-01-01 = 1, whatever time zone the
/// phone is set to.
pub fn today_in_china() -> i32 {
    EPOCH.saturating_add((china() / DAY).floor() as i32)
}

/// Milliseconds since the midnight in China with which 1970 began.
fn china() -> f64 {
    js_sys::Date::now() + 8.0 * 3_600_000.0
}

/// Calls back at every midnight in China, and whenever the page becomes visible: a phone that slept has missed its
/// timers.
pub fn on_visible_or_new_day(callback: impl Fn() + Clone + 'static) {
    let visible = callback.clone();
    let listener = move |_: &web_sys::Event| {
        if !document().hidden() {
            visible();
        }
    };
    EventListener::new(&document(), "visibilitychange", listener).forget();
    let (shown, focused) = (callback.clone(), callback.clone());
    EventListener::new(&window(), "pageshow", move |_| shown()).forget();
    EventListener::new(&window(), "focus", move |_| focused()).forget();
    at_midnight(callback);
}

fn at_midnight(callback: impl Fn() + Clone + 'static) {
    // A second late rather than a moment early.
    let wait = DAY - china().rem_euclid(DAY) + 1000.0;
    Timeout::new(wait as u32, move || {
        callback();
        at_midnight(callback);
    })
    .forget();
}
