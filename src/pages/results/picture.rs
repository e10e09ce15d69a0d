//! The layout of lines of text in a picture: where each stands, broken where it gets too long. The program of
//! the results draws it. Must not know: what the lines say, how a phone draws.

use crate::components::el;
use crate::pages::localizer::Localizer;
use leptos::prelude::*;

/// Width of the picture in pixels; a phone shows about half as many.
pub const WIDTH: u32 = 720;
const MARGIN: u32 = 40;

/// More lines make a picture that old phones cannot hold.
const MOST: usize = 220;

/// A line, before it is broken.
pub struct PictureLine {
    size: u32,
    bold: bool,
    words: String,
}

/// A piece of a line with its place.
#[derive(Debug, PartialEq)]
pub struct PlacedText<'a> {
    /// What is written.
    pub words: &'a str,
    /// The font, as CSS writes it.
    pub font: String,
    /// The baseline: pixels from the upper edge. Each piece begins at [`PictureLayout::left`].
    pub baseline: u32,
}

/// A whole picture, black on white, [`WIDTH`] pixels wide.
pub struct PictureLayout<'a> {
    /// Pixels from the left edge to each piece.
    pub left: u32,
    /// Height in pixels.
    pub height: u32,
    /// The pieces from top to bottom, at most 220.
    pub texts: Vec<PlacedText<'a>>,
}

impl PictureLine {
    /// The name of the whole.
    pub(super) fn title(words: String) -> PictureLine {
        PictureLine { size: 44, bold: true, words }
    }

    /// What the lines below it are.
    pub(super) fn heading(words: String) -> PictureLine {
        PictureLine { size: 32, bold: true, words }
    }

    /// A line to read.
    pub(super) fn text(words: String) -> PictureLine {
        PictureLine { size: 32, bold: false, words }
    }

    /// A line for those who check.
    pub(super) fn small(words: String) -> PictureLine {
        PictureLine { size: 30, bold: false, words }
    }

    /// The pieces that fit the width: Chinese breaks anywhere, Latin between words.
    fn broken(&self) -> Vec<&str> {
        // In hundredths of the size: what a sign takes at most in the fonts of phones.
        let wide = |sign: char| if sign.is_ascii() { 58 } else { 100 };
        let room = (WIDTH - 2 * MARGIN) * 100 / self.size;
        let (mut pieces, mut start, mut used, mut gap) = (Vec::new(), 0, 0, None);
        for (at, sign) in self.words.char_indices() {
            if used + wide(sign) > room && at > start {
                let end = gap.filter(|gap| *gap > start).unwrap_or(at);
                pieces.push(self.words[start..end].trim_end());
                start = end;
                used = self.words[start..at].chars().map(wide).sum();
                gap = None;
            }
            used += wide(sign);
            if sign == ' ' || !sign.is_ascii() {
                gap = Some(at + sign.len_utf8());
            }
        }
        pieces.push(&self.words[start..]);
        pieces
    }
}

/// Where each line stands, one below the other.
pub fn picture_layout(lines: &[PictureLine]) -> PictureLayout<'_> {
    let (mut below, mut texts) = (MARGIN, Vec::new());
    for line in lines {
        // A gap above what begins something.
        below += if line.bold { line.size / 2 } else { 0 };
        let font = format!("{}{}px sans-serif", if line.bold { "bold " } else { "" }, line.size);
        for words in line.broken() {
            if texts.len() < MOST {
                below += line.size * 3 / 2;
                texts.push(PlacedText { words, font: font.clone(), baseline: below - line.size / 3 });
            }
        }
    }
    PictureLayout { left: MARGIN, height: below + MARGIN, texts }
}

/// A picture and how to keep it, or that the phone cannot draw one: then its address is empty. `hint` is the message
/// that says how to keep it.
pub(super) fn kept_picture(
    i18n: Localizer,
    address: String,
    alt: String,
    hint: &'static str,
) -> impl IntoView + use<> {
    let drawn = !address.is_empty();
    let picture = drawn.then(|| el("img").attr("src", address).attr("alt", alt).view());
    let words = i18n.t(if drawn { hint } else { "plan-no-picture" });
    (picture, el("p").text(words).view())
}

#[cfg(test)]
mod tests {
    use super::{MOST, PictureLine, picture_layout};

    #[test]
    fn no_line_is_wider_than_the_picture_and_no_sign_is_lost() {
        let long = "劳动合同，或者单位开的工作证明，或者社保缴费记录，或者租房合同，或者住宿证明".to_owned();
        let latin =
            "a labour contract, or a letter from the employer, or the social insurance record".to_owned();
        for words in [long, latin, "x".repeat(100), String::new(), "短".to_owned()] {
            let line = PictureLine::text(words.clone());
            let pieces = line.broken();
            let joined: String = pieces.concat();
            assert_eq!(joined.replace(' ', ""), words.replace(' ', ""));
            for piece in pieces {
                let wide: u32 = piece.chars().map(|c| if c.is_ascii() { 58 } else { 100 }).sum();
                assert!(wide <= 2000, "{piece}");
            }
        }
    }

    #[test]
    fn lines_stand_below_each_other_within_a_height_that_old_phones_hold() {
        let lines: Vec<PictureLine> =
            (0..2 * MOST).map(|number| PictureLine::text(number.to_string())).collect();
        let layout = picture_layout(&lines);
        assert_eq!(layout.texts.len(), MOST);
        assert!(layout.left * 2 < super::WIDTH);
        assert!(layout.texts.windows(2).all(|pair| pair[0].baseline + 32 <= pair[1].baseline));
        assert!(layout.texts.last().unwrap().baseline < layout.height && layout.height < 16_384);
    }
}
