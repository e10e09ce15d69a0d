//! What a camera reads in a picture made of squares. Must not know: how the picture was made.

use rqrr::PreparedImage;

/// Reads the only picture among these dots; `dark` is asked by column and row.
pub fn scan(side: usize, dark: impl Fn(usize, usize) -> bool) -> String {
    let light = |x: usize, y: usize| if dark(x, y) { 0 } else { 255 };
    let mut image = PreparedImage::prepare_from_greyscale(side, side, light);
    let grids = image.detect_grids();
    assert_eq!(grids.len(), 1, "one picture");
    grids[0].decode().expect("it can be read").1
}
