//! Text as a picture to keep. WeChat saves no files from pages, so the picture is an `img`, which a long press saves.
//! Nothing here leaves the phone. Must not know: what the text says.

use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

/// True in WeChat, which saves no files from pages.
pub fn saves_no_files() -> bool {
    window().navigator().user_agent().is_ok_and(|agent| agent.contains("MicroMessenger"))
}

/// Across, in pixels: two of a phone of 360.
const WIDTH: f64 = 720.0;
const EDGE: f64 = 36.0;
const LINE: f64 = 44.0;
/// More lines make a picture that old phones cannot hold.
const MOST: usize = 220;
const FONT: &str = "28px sans-serif";
const INK: &str = "#1d2423";
const PAPER: &str = "#fff";

/// A text as a picture: the address of a PNG; `None` if the phone cannot draw one.
pub fn picture(text: &str) -> Option<String> {
    let canvas: HtmlCanvasElement = document().create_element("canvas").ok()?.dyn_into().ok()?;
    let pen: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    pen.set_font(FONT);
    let mut lines: Vec<String> = Vec::new();
    for line in text.lines() {
        wrap(&pen, line, &mut lines);
    }
    lines.truncate(MOST);
    canvas.set_width(WIDTH as u32);
    canvas.set_height((2.0 * EDGE + LINE * lines.len() as f64) as u32);
    // A new size forgets what was set.
    pen.set_fill_style_str(PAPER);
    pen.fill_rect(0.0, 0.0, WIDTH, f64::from(canvas.height()));
    pen.set_font(FONT);
    pen.set_text_baseline("middle");
    pen.set_fill_style_str(INK);
    for (place, line) in lines.iter().enumerate() {
        pen.fill_text(line, EDGE, EDGE + LINE * (place as f64 + 0.5)).ok()?;
    }
    let address = canvas.to_data_url().ok()?;
    address.starts_with("data:image/png").then_some(address)
}

/// Adds a line in pieces that fit: broken after a space if one is near, otherwise between characters.
fn wrap(pen: &CanvasRenderingContext2d, line: &str, lines: &mut Vec<String>) {
    let width = |text: &str| pen.measure_text(text).map_or(0.0, |metrics| metrics.width());
    let mut left = line;
    while !left.is_empty() && width(left) > WIDTH - 2.0 * EDGE {
        let ends = left.char_indices().map(|(place, _)| place).skip(1);
        let fits =
            ends.take_while(|end| width(&left[..*end]) <= WIDTH - 2.0 * EDGE).last().unwrap_or(left.len());
        let space = left[..fits].rfind(' ').map_or(0, |space| space + 1);
        let end = if space > fits / 2 { space } else { fits };
        lines.push(left[..end].to_owned());
        left = &left[end..];
    }
    lines.push(left.to_owned());
}
