//! The browser's first door: the program of the questions. trunk builds it; `src/scripts/boot.js` opens it.

/// What the boot script calls. Exported here and not in the library, or both programs would carry both doors.
#[cfg(target_arch = "wasm32")]
mod door {
    use wasm_bindgen::prelude::wasm_bindgen;

    /// See [`anju::wizard::open`].
    #[wasm_bindgen]
    pub fn open(book: &[u8], words: Vec<u8>, language: &str) -> bool {
        anju::wizard::open(book, words, language)
    }

    /// See [`anju::wizard::complete`].
    #[wasm_bindgen]
    pub fn complete(here: bool) {
        anju::wizard::complete(here);
    }
}

fn main() {}
