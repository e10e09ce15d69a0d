//! No quotation can be off by one character: every real quotation is tried with every one of its characters changed.

use crate::seeds::{content, root};
use policy::LegalBasis;
use reader::{Files, read_files};
use std::collections::BTreeSet;

/// Every quotation of the real rules with the number of its clause, as the services write them.
fn quotations() -> BTreeSet<(String, String)> {
    let book = &content().book;
    let traditional = content().words.iter().find(|table| table.language == "zh-Hant").unwrap();
    let services = book.services.iter();
    let grounds = services.flat_map(|service| {
        let required = service.requirements.iter().flat_map(|requirement| &requirement.grounds);
        let advised = service.advice.iter().flat_map(|advice| &advice.grounds);
        required.chain(advised).chain(&service.grounds)
    });
    grounds
        .filter_map(|ground| match ground {
            LegalBasis::Document { clause, quote } => {
                let number = book.clauses[usize::from(*clause)].number.clone();
                Some((number, traditional.numbered(quote.0).to_owned()))
            }
            _ => None,
        })
        .collect()
}

fn plain(text: &str) -> Vec<char> {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

#[test]
fn no_other_character_fits_anywhere_in_a_quotation() {
    let quotations = quotations();
    assert!(quotations.len() > 40, "only {} quotations", quotations.len());
    let mut tried = 0;
    for (number, quote) in &quotations {
        let section = content().document.sections.iter().find(|section| section.number == *number).unwrap();
        let (text, quote) = (plain(&section.text), plain(quote));
        assert_eq!(text.windows(quote.len()).filter(|passage| **passage == quote[..]).count(), 1);
        // A change at one place goes unnoticed only where a passage differs at that place alone.
        let nearly = |passage: &&[char]| passage.iter().zip(&quote).filter(|(a, b)| a != b).count() == 1;
        let like = text.windows(quote.len()).find(nearly);
        assert_eq!(like, None, "{number}: {quote:?} with one character changed also stands there");
        tried += quote.len();
    }
    assert!(tried > 800, "only {tried} characters were tried");
}

#[test]
fn the_reader_points_at_every_quotation_with_a_changed_character() {
    let (real, _) = Files::load(&root().join("seeds"));
    let others = ["国", "的", "，", "x", "居", "（"];
    for round in 0..6 {
        let mut files = real.clone();
        let mut changed: BTreeSet<(String, String)> = BTreeSet::new();
        for (file, text) in real.within("policy/services/", ".toml") {
            let mut pieces: Vec<String> = text.split("quote = \"").map(str::to_owned).collect();
            for piece in pieces.iter_mut().skip(1) {
                let (quote, rest) = piece.split_once('"').unwrap();
                let mut characters: Vec<String> = quote.chars().map(String::from).collect();
                // The ends, the middle and other places, in turn.
                let place = (round * characters.len() / 6 + round) % characters.len();
                let other =
                    others.iter().cycle().skip(round).find(|other| **other != characters[place]).unwrap();
                characters[place] = (*other).to_owned();
                let quote = characters.concat();
                changed.insert((file.to_owned(), format!("\"{quote}\"")));
                *piece = format!("{quote}\"{rest}");
            }
            files.insert(file, pieces.join("quote = \""));
        }
        assert!(changed.len() > 60, "{} quotations", changed.len());
        let reading = read_files(files);
        assert!(reading.content.is_none());
        let said = reading.diagnostics.iter().filter(|d| d.code == "quotation-not-verbatim");
        let said: BTreeSet<(String, String)> = said
            .map(|d| (d.file.clone(), reading.files.text(&d.file).unwrap()[d.span.clone()].to_owned()))
            .collect();
        assert_eq!(said, changed, "round {round}");
    }
}
