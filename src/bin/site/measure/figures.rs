//! Medians and spread, and the table in which they are read. Must not know: where figures come from.

use super::visit::Figures;
use serde_json::{Value, json};

/// What is said of one page over one line with one phone, from several visits.
pub(super) struct Row {
    /// Profile, slowdown of the processor, page, and which visit it was.
    pub(super) name: [String; 4],
    /// One set a visit.
    pub(super) visits: Vec<Figures>,
}

/// Names of figures, in the table's order, and their units.
const COLUMNS: [(&str, &str); 10] = [
    ("fcp", "ms"),
    ("lcp", "ms"),
    ("cls", ""),
    ("blocked", "ms"),
    ("tick", "ms"),
    ("answered", "ms"),
    ("tap 1", "ms"),
    ("tap 2", "ms"),
    ("bytes", "KB"),
    ("requests", ""),
];

/// The middle, the least and the most.
pub(super) fn spread(mut values: Vec<f64>) -> Option<[f64; 3]> {
    values.sort_by(f64::total_cmp);
    let (least, most) = (*values.first()?, *values.last()?);
    let middle = values.len() / 2;
    let median =
        if values.len() % 2 == 1 { values[middle] } else { (values[middle - 1] + values[middle]) / 2.0 };
    Some([median, least, most])
}

impl Row {
    fn values(&self, figure: &str) -> Vec<f64> {
        self.visits.iter().filter_map(|visit| visit.get(figure).copied()).collect()
    }

    fn cell(&self, figure: &str, unit: &str) -> String {
        let Some(three) = spread(self.values(figure)) else { return "–".to_owned() };
        let [median, least, most] = three.map(|value| match (figure, unit) {
            ("cls", _) => format!("{value:.3}"),
            (_, "KB") => format!("{:.1}", value / 1000.0),
            _ => format!("{value:.0}"),
        });
        if least == most { median } else { format!("{median} ({least}–{most})") }
    }

    /// The row as JSON: medians, and every figure of every visit.
    pub(super) fn json(&self) -> Value {
        let [profile, cpu, page, visit] = &self.name;
        let median = COLUMNS.iter().filter_map(|(name, _)| {
            spread(self.values(name)).map(|[median, ..]| ((*name).to_owned(), json!(median)))
        });
        let median: serde_json::Map<String, Value> = median.collect();
        json!({ "profile": profile, "cpu": cpu, "page": page, "visit": visit, "median": median, "visits": self.visits })
    }
}

/// The table.
pub(super) fn table(rows: &[Row]) -> String {
    let mut lines = vec![Vec::new()];
    lines[0].extend(["line", "cpu", "page", "visit"].map(str::to_owned));
    lines[0].extend(COLUMNS.map(|(name, unit)| format!("{name} {unit}").trim_end().to_owned()));
    for row in rows {
        let mut line = row.name.to_vec();
        line.extend(COLUMNS.map(|(name, unit)| row.cell(name, unit)));
        lines.push(line);
    }
    let wide =
        |column: usize| lines.iter().map(|line| line[column].chars().count()).max().unwrap_or_default();
    let widths: Vec<usize> = (0..lines[0].len()).map(wide).collect();
    let padded = lines.iter().map(|line| {
        let cells = line.iter().zip(&widths).map(|(cell, width)| format!("{cell:<width$}"));
        cells.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    });
    padded.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::{Row, spread, table};
    use std::collections::BTreeMap;

    #[test]
    fn the_middle_of_an_even_number_lies_between_two() {
        assert_eq!(spread(vec![3.0, 1.0, 2.0]), Some([2.0, 1.0, 3.0]));
        assert_eq!(spread(vec![4.0, 1.0, 2.0, 3.0]), Some([2.5, 1.0, 4.0]));
        assert_eq!(spread(Vec::new()), None);
    }

    #[test]
    fn a_table_shows_medians_with_their_spread() {
        let visits = [700.4, 690.0, 720.0].map(|time| BTreeMap::from([("fcp", time), ("bytes", 5800.0)]));
        let name = ["slow4g", "6x", "start", "first"].map(str::to_owned);
        let shown = table(&[Row { name, visits: visits.to_vec() }]);
        assert!(shown.contains("700 (690–720)") && shown.contains("5.8"), "{shown}");
    }
}
