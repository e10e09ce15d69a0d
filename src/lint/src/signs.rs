//! Full-width signs where half-width ones are meant: the Chinese keyboard's ＝ “ ” ， 【 】 （ ） and digits look right
//! and mean nothing in TOML. Knows no file and no rule.

/// The half-width text that was meant: signs, digits and letters narrowed, spaces around it dropped.
pub fn to_half_width(text: &str) -> String {
    text.chars().map(half_sign).collect::<String>().trim().to_owned()
}

/// The half-width sign that a keyboard switched to Chinese replaces by this one.
fn half_sign(sign: char) -> char {
    match sign {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(sign as u32 - 0xfee0).unwrap_or(sign),
        '\u{3000}' | '\u{a0}' => ' ',
        '“' | '”' | '„' | '「' | '」' => '"',
        '‘' | '’' => '\'',
        '【' | '〔' => '[',
        '】' | '〕' => ']',
        '。' => '.',
        '、' => ',',
        '—' | '–' | '−' => '-',
        _ => sign,
    }
}

/// The first full-width sign of the line at this byte that stands outside quotation marks, and what was meant.
pub fn wide_sign(text: &str, byte: usize) -> Option<(char, char)> {
    let byte = (0..=byte.min(text.len())).rev().find(|byte| text.is_char_boundary(*byte))?;
    let start = text[..byte].rfind('\n').map_or(0, |place| place + 1);
    let line = text[start..].lines().next()?;
    let mut quoted = false;
    for sign in line.chars() {
        match sign {
            '"' => quoted = !quoted,
            '#' if !quoted => return None,
            _ if !quoted && half_sign(sign) != sign => return Some((sign, half_sign(sign))),
            _ => {}
        }
    }
    None
}

/// A name as a message can quote it: never longer than a line.
pub fn truncated(text: &str) -> String {
    const LONGEST: usize = 60;
    let mut characters = text.chars();
    let head: String = characters.by_ref().take(LONGEST).collect();
    if characters.next().is_none() { head } else { format!("{head}…") }
}

/// True for a name that rules, words and kept answers can carry: a-z, 0-9 and single `-` between them.
pub fn is_id(name: &str) -> bool {
    let fit = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    !name.is_empty()
        && name.chars().all(fit)
        && !name.starts_with('-')
        && !name.ends_with('-')
        && !name.contains("--")
        && name.len() <= 64
}

#[cfg(test)]
mod tests {
    use super::{is_id, to_half_width, truncated, wide_sign};

    #[test]
    fn what_was_meant_is_guessed() {
        assert_eq!(to_half_width("二（一）"), "二(一)");
        assert_eq!(to_half_width("　２０２６－０２－２８　"), "2026-02-28");
        assert_eq!(to_half_width("【“ａ”，】"), "[\"a\",]");
        assert_eq!(wide_sign("a = 1\nb ＝ 2\n", 9), Some(('＝', '=')));
        assert_eq!(wide_sign("a = \"＝\" # ，\n", 0), None);
        assert_eq!(truncated(&"字".repeat(100)).chars().count(), 61);
    }

    #[test]
    fn an_id_is_plain() {
        for good in ["a", "half-year", "at-most-12", "12345"] {
            assert!(is_id(good), "{good}");
        }
        for bad in ["", "A", "-1a", "半年", "half_year", "a b", "a-", "a--b", "ａ", "a.b"] {
            assert!(!is_id(bad), "{bad}");
        }
    }
}
