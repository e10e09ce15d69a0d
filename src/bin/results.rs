//! Entry point of the program of the results in the browser, which is loaded while the first questions are answered.
//! trunk builds it; `src/scripts/boot.js` calls it.

/// What the boot script calls; see `src/bin/wizard.rs`.
#[cfg(target_arch = "wasm32")]
mod exports {
    use anju::browser::programs::WizardProgram;
    use wasm_bindgen::prelude::wasm_bindgen;

    /// See [`anju::results::open`].
    #[wasm_bindgen]
    pub fn open(book: &[u8], words: Vec<u8>, results: &[u8], language: &str, wizard: WizardProgram) -> bool {
        anju::results::open(book, words, results, language, wizard)
    }

    /// See [`anju::results::load_self_test`].
    #[wasm_bindgen]
    pub fn load_self_test(book: &[u8], vectors: &[u8]) -> usize {
        anju::results::load_self_test(book, vectors)
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
