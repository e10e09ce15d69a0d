//! Entry point of the program of the questions in the browser. trunk builds it; `src/scripts/boot.js` calls it.

/// What the boot script calls. Exported here and not in the library, or each program would carry the exports of both.
#[cfg(target_arch = "wasm32")]
mod exports {
    use anju::browser::programs::ResultsProgram;
    use wasm_bindgen::prelude::wasm_bindgen;

    /// See [`anju::wizard::choose_language`].
    #[wasm_bindgen]
    pub fn choose_language(page: &str) -> String {
        anju::wizard::choose_language(page)
    }

    /// See [`anju::wizard::open`].
    #[wasm_bindgen]
    pub fn open(book: &[u8], words: Vec<u8>, language: &str, submitted: bool) -> bool {
        anju::wizard::open(book, words, language, submitted)
    }

    /// See [`anju::wizard::results_ready`].
    #[wasm_bindgen]
    pub fn results_ready(results: ResultsProgram) {
        anju::wizard::results_ready(results);
    }

    /// See [`anju::wizard::results_unavailable`].
    #[wasm_bindgen]
    pub fn results_unavailable() {
        anju::wizard::results_unavailable();
    }

    /// See [`anju::wizard::navigate`].
    #[wasm_bindgen]
    pub fn navigate(screen: &str) {
        anju::wizard::navigate(screen);
    }

    /// See [`anju::wizard::receive_answers`].
    #[wasm_bindgen]
    pub fn receive_answers(snapshot: &str, message: String) {
        anju::wizard::receive_answers(snapshot, message);
    }
}

fn main() {}
