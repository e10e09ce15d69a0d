//! A picture of lines of text (SVG): black on white, broken where they get too long. WeChat keeps what it shows in an
//! `img`, by a long press, and lets nothing be downloaded. Must not know: what the lines say.

/// Width of the picture, in its own units; a phone shows about half as many pixels.
const WIDTH: u32 = 720;
const MARGIN: u32 = 40;

/// A line, before it is broken.
pub(super) struct Line {
    size: u32,
    bold: bool,
    words: String,
}

impl Line {
    /// The name of the whole.
    pub(super) fn title(words: String) -> Line {
        Line { size: 44, bold: true, words }
    }

    /// What the lines below it are.
    pub(super) fn heading(words: String) -> Line {
        Line { size: 32, bold: true, words }
    }

    /// A line to read.
    pub(super) fn text(words: String) -> Line {
        Line { size: 32, bold: false, words }
    }

    /// A line for those who check.
    pub(super) fn small(words: String) -> Line {
        Line { size: 30, bold: false, words }
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

/// The picture.
pub(super) fn picture(lines: &[Line]) -> String {
    let (mut below, mut texts) = (MARGIN, String::new());
    for line in lines {
        // A gap above what begins something.
        below += if line.bold { line.size / 2 } else { 0 };
        for piece in line.broken() {
            below += line.size * 3 / 2;
            let weight = if line.bold { "700" } else { "400" };
            let (x, y, size) = (MARGIN, below - line.size / 3, line.size);
            texts.push_str(&format!(
                "<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\" font-weight=\"{weight}\">{}</text>",
                escaped(piece)
            ));
        }
    }
    let height = below + MARGIN;
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{height}\" viewBox=\"0 0 {WIDTH} {height}\" \
         font-family=\"sans-serif\"><rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>{texts}</svg>"
    )
}

fn escaped(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::{Line, picture};

    #[test]
    fn no_line_is_wider_than_the_picture_and_no_sign_is_lost() {
        let long = "劳动合同，或者单位开的工作证明，或者社保缴费记录，或者租房合同，或者住宿证明".to_owned();
        let latin =
            "a labour contract, or a letter from the employer, or the social insurance record".to_owned();
        for words in [long, latin, "x".repeat(100), String::new(), "短".to_owned()] {
            let line = Line::text(words.clone());
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
    fn signs_of_markup_are_text() {
        let drawn = picture(&[Line::title("<a> & b".to_owned())]);
        assert!(drawn.contains("&lt;a&gt; &amp; b"), "{drawn}");
    }
}
