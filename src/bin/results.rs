//! Entry point of the program of the results in the browser, which is loaded while the first questions are answered.
//! trunk builds it; `src/scripts/boot.js` calls it.

/// What the boot script calls; see `src/bin/wizard.rs`.
#[cfg(target_arch = "wasm32")]
mod exports {
    use anju::browser::programs::WizardProgram;
    use js_sys::Uint8Array;
    use wasm_bindgen::prelude::wasm_bindgen;

    /// Two parts of one content; empty if they are not two, and so of no format.
    fn parts(arrays: Vec<Uint8Array>) -> [Vec<u8>; 2] {
        let parts: Vec<Vec<u8>> = arrays.iter().map(Uint8Array::to_vec).collect();
        parts.try_into().unwrap_or_default()
    }

    /// See [`anju::results::open`].
    #[wasm_bindgen]
    pub fn open(
        book: Vec<Uint8Array>,
        words: Vec<Uint8Array>,
        language: &str,
        wizard: WizardProgram,
    ) -> bool {
        anju::results::open(parts(book), parts(words), language, wizard)
    }

    /// See [`anju::results::load_self_test`].
    #[wasm_bindgen]
    pub fn load_self_test(book: Vec<Uint8Array>, vectors: &[u8]) -> usize {
        anju::results::load_self_test(&parts(book), vectors)
    }

    /// See [`anju::results::run_self_test`].
    #[wasm_bindgen]
    pub fn run_self_test(from: usize, to: usize) -> String {
        anju::results::run_self_test(from, to)
    }

    /// See [`anju::results::show`].
    #[wasm_bindgen]
    pub fn show(snapshot: &str, day: &str) {
        anju::results::show(snapshot, day);
    }

    /// See [`anju::results::show_code_field`].
    #[wasm_bindgen]
    pub fn show_code_field() {
        anju::results::show_code_field();
    }

    /// See [`anju::results::hide`].
    #[wasm_bindgen]
    pub fn hide() {
        anju::results::hide();
    }
}

fn main() {}
