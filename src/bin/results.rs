//! The browser's second door: the program of the results, which comes while the first questions are answered. trunk
//! builds it; `src/scripts/boot.js` opens it.

/// What the boot script calls; see `src/bin/wizard.rs`.
#[cfg(target_arch = "wasm32")]
mod door {
    use wasm_bindgen::prelude::wasm_bindgen;

    /// See [`anju::results::open`].
    #[wasm_bindgen]
    pub fn open(book: &[u8], words: Vec<u8>, results: &[u8], language: &str) -> bool {
        anju::results::open(book, words, results, language)
    }

    /// See [`anju::results::load_self_test`].
    #[wasm_bindgen]
    pub fn load_self_test(book: &[u8], trials: &[u8]) -> usize {
        anju::results::load_self_test(book, trials)
    }

    /// See [`anju::results::run_self_test`].
    #[wasm_bindgen]
    pub fn run_self_test(from: usize, to: usize) -> String {
        anju::results::run_self_test(from, to)
    }

    /// See [`anju::results::show`].
    #[wasm_bindgen]
    pub fn show() {
        anju::results::show();
    }
}

fn main() {}
