//! A picture that a phone's camera reads: text as a QR code. Must not know: what the text is for.

use qrcodegen::{QrCode, QrCodeEcc, QrSegment};

/// Light squares around the picture, without which cameras do not find it.
const EDGE: i32 = 4;

/// The address of a picture of a text, to be the source of an `img`: WeChat reads only those when pressed
/// long. The text is `plain`, then `signs`; digits, capitals and a few signs take less room than others.
/// Nothing if it is too long for any picture, or if `signs` holds others.
pub fn qr(plain: &str, signs: &str) -> Option<String> {
    if !QrSegment::is_alphanumeric(signs) {
        return None;
    }
    let parts = [QrSegment::make_bytes(plain.as_bytes()), QrSegment::make_alphanumeric(signs)];
    let code = QrCode::encode_segments(&parts, QrCodeEcc::Medium).ok()?;
    // One path of strokes a square high; a colour and a frame of its own, whatever colours the page has.
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let start = x;
            while code.get_module(x, y) {
                x += 1;
            }
            if x > start {
                path.push_str(&format!("M{} {}.5h{}", start + EDGE, y + EDGE, x - start));
            }
            x += 1;
        }
    }
    let side = code.size() + 2 * EDGE;
    Some(format!(
        "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='{0}' height='{0}' \
         viewBox='0 0 {side} {side}' shape-rendering='crispEdges'%3E%3Cpath fill='%23fff' d='M0 0h{side}v{side}H0z'/%3E\
         %3Cpath stroke='%23000' d='{path}'/%3E%3C/svg%3E",
        side * 8
    ))
}
