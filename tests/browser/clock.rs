//! Today is the day in China, to the millisecond, whatever the phone is set to.

use anju::browser::clock::today_in_china;
use js_sys::{Date, Function, Reflect};
use policy::Day;
use wasm_bindgen_test::wasm_bindgen_test;

/// What `clock` says at a moment, in milliseconds since 1970 (UTC).
fn at(moment: f64) -> Day {
    let class = Reflect::get(&js_sys::global(), &"Date".into()).unwrap();
    let real = Reflect::get(&class, &"now".into()).unwrap();
    let fixed = Function::new_no_args(&format!("return {moment}"));
    Reflect::set(&class, &"now".into(), &fixed).unwrap();
    let day = Day(today_in_china());
    Reflect::set(&class, &"now".into(), &real).unwrap();
    day
}

#[wasm_bindgen_test]
fn the_day_begins_at_midnight_in_china() {
    for (moment, day) in [
        ("2026-11-24T15:59:59.999Z", "2026-11-24"),
        ("2026-11-24T16:00:00.000Z", "2026-11-25"),
        ("2028-02-28T23:59:59+08:00", "2028-02-28"),
        ("2028-02-29T00:00:00+08:00", "2028-02-29"),
        ("2028-12-31T23:59:59.999+08:00", "2028-12-31"),
        ("1969-12-31T15:59:59.999Z", "1969-12-31"),
    ] {
        assert_eq!(at(Date::parse(moment)), Day::parse(day).unwrap(), "{moment}");
    }
}

#[wasm_bindgen_test]
fn the_browser_itself_names_the_same_day() {
    let ask = "return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date())";
    let today = || Function::new_no_args(ask).call0(&js_sys::global()).unwrap().as_string().unwrap();
    // Midnight may come between two looks.
    let (before, ours, after) = (today(), Day(today_in_china()).to_string(), today());
    assert!(ours == before || ours == after, "{before}, {ours}, {after}");
}
