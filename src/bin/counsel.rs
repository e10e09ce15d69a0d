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

    /// See [`anju::counsel::show`].
    #[wasm_bindgen]
    pub fn show() {
        anju::counsel::show();
    }
}

fn main() {}
