//! The browser's second door: the program of the results, which comes while the first questions are answered. trunk
//! builds it; `src/app/boot.js` opens it.

/// What the boot script calls; see `src/main.rs`.
#[cfg(target_arch = "wasm32")]
mod door {
    use wasm_bindgen::prelude::wasm_bindgen;

    /// See [`anju::counsel::open`].
    #[wasm_bindgen]
    pub fn open(book: &[u8], words: Vec<u8>, results: &[u8], language: &str) -> bool {
        anju::counsel::open(book, words, results, language)
    }

    /// See [`anju::counsel::bring_trials`].
    #[wasm_bindgen]
    pub fn bring_trials(book: &[u8], trials: &[u8]) -> usize {
        anju::counsel::bring_trials(book, trials)
    }

    /// See [`anju::counsel::run_trials`].
    #[wasm_bindgen]
    pub fn run_trials(from: usize, to: usize) -> String {
        anju::counsel::run_trials(from, to)
    }

    /// See [`anju::counsel::show`].
    #[wasm_bindgen]
    pub fn show() {
        anju::counsel::show();
    }
}

fn main() {}
