//! Text as a picture to keep. WeChat saves no files from pages, so the picture is an `img`, which a long press saves.
//! Nothing here leaves the phone. Must not know: what the text says.

use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

/// True in WeChat, which saves no files from pages.
pub fn saves_no_files() -> bool {
    window().navigator().user_agent().is_ok_and(|agent| agent.contains("MicroMessenger"))
}

const INK: &str = "#1d2423";
const PAPER: &str = "#fff";

/// Texts as a picture: the address of a PNG; `None` if the phone cannot draw one. Lengths are in pixels; each
/// text has its font, as CSS writes it, and its baseline, from the upper edge.
pub fn picture<'a>(
    width: u32,
    height: u32,
    left: u32,
    texts: impl Iterator<Item = (&'a str, &'a str, u32)>,
) -> Option<String> {
    let canvas: HtmlCanvasElement = document().create_element("canvas").ok()?.dyn_into().ok()?;
    let pen: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    canvas.set_width(width);
    canvas.set_height(height);
    // A new size forgets what was set.
    pen.set_fill_style_str(PAPER);
    pen.fill_rect(0.0, 0.0, f64::from(width), f64::from(height));
    pen.set_fill_style_str(INK);
    for (words, font, baseline) in texts {
        pen.set_font(font);
        pen.fill_text(words, f64::from(left), f64::from(baseline)).ok()?;
    }
    let address = canvas.to_data_url().ok()?;
    address.starts_with("data:image/png").then_some(address)
}
