//! What two builds of the same source may differ in: hashes of content and the day of rendering.
//! Must not know: elements and attributes.

use serde_json::Value;
use std::fs;
use std::path::Path;

/// What stands in place of the day of rendering.
const DAY: &str = "DAY";
/// The list of a release's assets, which names the day of rendering.
const RELEASE: &str = "release.json";
/// Hexadecimal digits of a fingerprint.
const DIGITS: usize = 16;
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Takes away what is of one build.
#[derive(Clone, Debug, Default)]
pub(super) struct Normal {
    /// The day of rendering in every way in which pages write it.
    days: Vec<String>,
}

impl Normal {
    /// For the pages of a folder. Without a list of its release no day is taken away.
    pub(super) fn of(folder: &Path) -> Self {
        let list = fs::read(folder.join(RELEASE)).unwrap_or_default();
        let list: Value = serde_json::from_slice(&list).unwrap_or_default();
        let day = list["made"].as_str().and_then(policy::Day::parse);
        day.map(Self::on).unwrap_or_default()
    }

    /// For pages that were rendered on this day.
    pub(super) fn on(day: policy::Day) -> Self {
        let (year, month, number) = day.civil();
        let name = MONTHS[month.saturating_sub(1) as usize % MONTHS.len()];
        let days = vec![
            day.to_string(),
            format!("{year}年{month}月{number}日"),
            format!("{year} 年 {month} 月 {number} 日"),
            format!("{number} {name} {year}"),
        ];
        Self { days }
    }

    /// A text without days of rendering and hashes.
    pub(super) fn text(&self, text: &str) -> String {
        let mut text = without_hashes(text);
        for day in &self.days {
            // A longer number that ends with the day, such as the 25th for the 5th, is another day.
            let mut rest = text.as_str();
            let mut kept = String::with_capacity(text.len());
            while let Some(at) = rest.find(day.as_str()) {
                let inside = rest[..at].ends_with(|sign: char| sign.is_ascii_digit());
                kept.push_str(&rest[..at]);
                kept.push_str(if inside { day } else { DAY });
                rest = &rest[at + day.len()..];
            }
            kept.push_str(rest);
            text = kept;
        }
        text
    }
}

/// A text in which each fingerprint is a star: 16 hexadecimal digits, or the base64 of a content policy's
/// SHA-256.
pub(super) fn without_hashes(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut word = String::new();
    let end = |word: &mut String, kept: &mut String| {
        let is_hash =
            word.len() == DIGITS && word.bytes().all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f'));
        kept.push_str(if is_hash { "*" } else { word });
        word.clear();
    };
    for sign in text.chars() {
        if sign.is_ascii_alphanumeric() {
            word.push(sign);
        } else {
            end(&mut word, &mut kept);
            kept.push(sign);
        }
    }
    end(&mut word, &mut kept);
    let is_digit = |sign: char| sign.is_ascii_alphanumeric() || "+/=*".contains(sign);
    let mut pieces = kept.split("sha256-");
    let mut whole = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        whole.push_str("sha256-*");
        whole.push_str(piece.trim_start_matches(is_digit));
    }
    whole
}
