//! The two programs as each sees the other: JavaScript modules with these functions, which the boot script hands over.
//!
//! Each is a WASM module with a memory of its own, so only text crosses the border. Must not know: what the text means.

use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    /// The program of the results, as the program of the questions calls it (`src/bin/results.rs`).
    #[derive(Clone)]
    pub type ResultsProgram;

    /// Draws the results of a snapshot of answers (`interview::snapshot`), evaluated on `day` (YYYY-MM-DD), into the
    /// element `#results`.
    #[wasm_bindgen(method)]
    pub fn show(this: &ResultsProgram, snapshot: &str, day: &str);

    /// Draws the field for a share code into the element `#code`.
    #[wasm_bindgen(method)]
    pub fn show_code_field(this: &ResultsProgram);

    /// Unmounts what was drawn.
    #[wasm_bindgen(method)]
    pub fn hide(this: &ResultsProgram);

    /// The program of the questions, as the program of the results calls it (`src/bin/wizard.rs`).
    #[derive(Clone)]
    pub type WizardProgram;

    /// A navigation request: shows the screen with this identifier (`interview::screen_named`).
    #[wasm_bindgen(method)]
    pub fn navigate(this: &WizardProgram, screen: &str);

    /// Hands over a snapshot of answers, to be looked through, or an empty text, and a message about it.
    #[wasm_bindgen(method)]
    pub fn receive_answers(this: &WizardProgram, snapshot: &str, message: &str);
}
