//! How large and how clear things are, from the style sheets of all pages. Must not know: any page.

use super::{DutyOutcome, Inspected, Seen};

/// What browsers call 100 % of the letters, in pixels.
const PIXELS: f64 = 16.0;
/// The least contrast of text, and the least sizes in pixels: of letters and targets, as they are and for elders.
const CONTRAST: f64 = 4.5;
const LETTERS: [f64; 2] = [18.0, 24.0];
const TARGETS: [f64; 2] = [44.0, 60.0];
/// What is written in which colour on which.
const PAIRS: [(&str, &str); 15] = [
    ("ink", "paper"),
    ("ink", "surface"),
    ("muted", "paper"),
    ("muted", "surface"),
    ("accent", "paper"),
    ("accent", "surface"),
    ("accent-strong", "surface"),
    ("accent", "accent-tint"),
    ("on-accent", "accent"),
    ("office", "paper"),
    ("office", "office-tint"),
    ("danger", "paper"),
    ("danger", "danger-tint"),
    ("ink", "accent-tint"),
    ("ink", "office-tint"),
];

/// The value of a property in the first rule of this selector that has one which `fits`.
fn declared(style: &str, selector: &str, property: &str, fits: fn(&str) -> bool) -> Option<String> {
    let plain: String = style.split_whitespace().collect::<Vec<_>>().join(" ");
    let plain = plain.replace(" {", "{").replace("{ ", "{").replace("; ", ";").replace(": ", ":");
    let opens = format!("{selector}{{");
    let rules = plain.split(&opens).skip(1).filter_map(|rest| rest.split('}').next());
    let mut values = rules.flat_map(|rule| {
        let declarations = rule.split(';').filter_map(|one| one.trim().split_once(':'));
        declarations
            .filter(|(name, _)| *name == property)
            .map(|(_, value)| value.trim().to_owned())
            .collect::<Vec<_>>()
    });
    values.find(|value| fits(value))
}

/// The sizes of letters in pixels: as they are, and large.
fn sizes(style: &str) -> Option<[f64; 2]> {
    let percent = |selector: &str| -> Option<f64> {
        let value = declared(style, selector, "font-size", |value| value.ends_with('%'))?;
        Some(value.trim_end_matches('%').parse::<f64>().ok()? * PIXELS / 100.0)
    };
    Some([percent("html")?, percent("[data-text=\"large\"]")?])
}

fn unread() -> Seen {
    Seen::of(DutyOutcome::Unknown, "inspection-style-unread")
}

/// Judges two sizes by two least ones.
fn judged(sizes: [f64; 2], least: [f64; 2]) -> Seen {
    let enough = sizes.iter().zip(least).all(|(size, least)| *size >= least);
    let seen = Seen::of(if enough { DutyOutcome::Pass } else { DutyOutcome::Fail }, "inspection-sizes");
    let [plain, large] = sizes.map(|size| format!("{size:.0}"));
    seen.with("n", plain).with("large", large)
}

/// The letters of running text.
pub fn letters(inspected: Inspected<'_>) -> Seen {
    sizes(inspected.style).map_or_else(unread, |sizes| judged(sizes, LETTERS))
}

/// What a finger must meet.
pub fn targets(inspected: Inspected<'_>) -> Seen {
    let target = declared(inspected.style, ":root", "--target", |value| value.ends_with("rem"));
    let target = target.and_then(|value| value.trim_end_matches("rem").parse::<f64>().ok());
    match (target, sizes(inspected.style)) {
        (Some(target), Some(sizes)) => judged(sizes.map(|size| size * target), TARGETS),
        _ => unread(),
    }
}

/// The least contrast between text and what is behind it.
pub fn contrast(inspected: Inspected<'_>) -> Seen {
    let colour = |name: &str| {
        let value =
            declared(inspected.style, ":root", &format!("--colour-{name}"), |value| value.starts_with('#'))?;
        luminance(&value)
    };
    let ratios: Option<Vec<f64>> =
        PAIRS.iter().map(|(text, back)| Some(ratio(colour(text)?, colour(back)?))).collect();
    let Some(ratios) = ratios else { return unread() };
    let least = ratios.into_iter().fold(f64::INFINITY, f64::min);
    let outcome = if least >= CONTRAST { DutyOutcome::Pass } else { DutyOutcome::Fail };
    // Rounded down, for 4.49 is not 4.5.
    Seen::of(outcome, "inspection-contrast").with("ratio", format!("{:.2}", (least * 100.0).floor() / 100.0))
}

/// How much lighter the lighter one is (WCAG 2, from 1 to 21).
fn ratio(one: f64, other: f64) -> f64 {
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// The relative luminance of `#rgb` or `#rrggbb`, from 0 to 1.
fn luminance(colour: &str) -> Option<f64> {
    let digits = colour.strip_prefix('#')?;
    let long: String = match digits.len() {
        3 => digits.chars().flat_map(|digit| [digit, digit]).collect(),
        6 => digits.to_owned(),
        _ => return None,
    };
    let part = |place: usize| -> Option<f64> {
        let value = f64::from(u8::from_str_radix(long.get(place..place + 2)?, 16).ok()?) / 255.0;
        Some(if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) })
    };
    Some(0.2126 * part(0)? + 0.7152 * part(2)? + 0.0722 * part(4)?)
}

#[cfg(test)]
mod tests {
    use super::{declared, luminance, ratio};

    #[test]
    fn contrast_is_measured_as_the_standard_measures_it() {
        let of = |one: &str, other: &str| ratio(luminance(one).unwrap(), luminance(other).unwrap());
        assert!((of("#000", "#ffffff") - 21.0).abs() < 0.001);
        // The two greys between which the border of 4.5 lies on white.
        assert!(of("#767676", "#fff") > 4.5 && of("#777777", "#fff") < 4.5);
        assert!(luminance("red").is_none() && luminance("#12").is_none());
    }

    #[test]
    fn the_first_rule_that_fits_is_read() {
        let style = "html { color : red; font-size: 11pt }\nhtml {\n  font-size: 112.5%;\n}";
        assert_eq!(declared(style, "html", "font-size", |v| v.ends_with('%')).unwrap(), "112.5%");
        assert_eq!(declared(style, "html", "width", |_| true), None);
    }
}
