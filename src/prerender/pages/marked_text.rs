//! Text of the document in which each quotation has an address of its own. Must not know: who quotes it.

use crate::pages::guidance::quotation_anchor;
use leptos::prelude::*;

/// Words that are quoted somewhere, and their name in addresses.
pub(super) struct Quotation {
    words: String,
    anchor: String,
}

impl Quotation {
    /// The quotation of these words.
    pub(super) fn new(words: String) -> Quotation {
        let anchor = quotation_anchor(&words);
        Quotation { words, anchor }
    }
}

type Marks<'q> = std::iter::Peekable<std::vec::IntoIter<(usize, usize, &'q str)>>;

/// The text with each quotation marked. One within another stands within it; of two that overlap the later has its
/// address where both are.
pub(super) fn marked(text: &str, quotes: &[Quotation]) -> Vec<AnyView> {
    let found = quotes.iter().filter_map(|quote| {
        let start = text.find(quote.words.as_str())?;
        Some((start, start + quote.words.len(), quote.anchor.as_str()))
    });
    let mut found: Vec<(usize, usize, &str)> = found.collect();
    found.sort_by(|a, b| (a.0, b.1).cmp(&(b.0, a.1)));
    within(text, 0, text.len(), &mut found.into_iter().peekable())
}

fn within(text: &str, from: usize, to: usize, marks: &mut Marks<'_>) -> Vec<AnyView> {
    let plain = |from: usize, to: usize| text[from..to].to_owned().into_any();
    let (mut at, mut views) = (from, Vec::new());
    while let Some((start, end, anchor)) = marks.next_if(|(start, ..)| *start < to) {
        let (start, end) = (start.max(at), end.min(to));
        if at < start {
            views.push(plain(at, start));
        }
        let inside = within(text, start, end, marks);
        views.push(view! { <span class="said" id=anchor.to_owned()>{inside}</span> }.into_any());
        at = end;
    }
    if at < to {
        views.push(plain(at, to));
    }
    views
}
