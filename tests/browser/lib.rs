//! What the WASM does inside a real Chromium: only what no native test can answer.
//! Must not know: any policy by heart; expectations about rules live in the cases of the seeds.

#[cfg(all(test, target_arch = "wasm32"))]
mod clock;
#[cfg(all(test, target_arch = "wasm32"))]
mod opening;
#[cfg(all(test, target_arch = "wasm32"))]
mod rules;
#[cfg(all(test, target_arch = "wasm32"))]
mod smoke;
#[cfg(all(test, target_arch = "wasm32"))]
mod storage;

#[cfg(all(test, target_arch = "wasm32"))]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
