//! Today's date in China.

/// The number of 1970-01-01 when 0001-01-01 is day 1.
const EPOCH: i32 = 719_163;

/// Today in China (UTC+8, no summer time) as a day number counted from 0001-01-01 = 1, whatever time zone the
/// phone is set to.
pub fn today_in_china() -> i32 {
    let days = (js_sys::Date::now() + 8.0 * 3_600_000.0) / 86_400_000.0;
    EPOCH.saturating_add(days.floor() as i32)
}
