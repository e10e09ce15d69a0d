//! One mistake, its place and its mend; and how mistakes are printed.

use crate::files::Files;
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use std::borrow::Cow;
use std::ops::Range;

/// Every kind of mistake that the reader knows, by code. Each has a row and a message in `tests/native`, and a line in
/// `seeds/README.md`, part 8; tests compare these with the sources.
pub const KINDS: &[&str] = &[
    "again-too-early",
    "article-missing",
    "at-without-days",
    "beyond-last-article",
    "blank-to-fill",
    "blanks-differ",
    "case-differs",
    "chinese-in-english",
    "clause-gap",
    "clause-not-found",
    "clause-order",
    "constraint-of-several",
    "deadline-differs",
    "derived-below",
    "derived-in-circle",
    "document-changed",
    "duplicate-id",
    "empty-group",
    "empty-period",
    "empty-range",
    "empty-text",
    "empty-words",
    "english-in-chinese",
    "family-default-differs",
    "family-differs",
    "family-incomplete",
    "full-width-sign",
    "given-later",
    "grouped-rights",
    "guide-lacks",
    "half-width-sign",
    "hand-written-year",
    "heading-not-verbatim",
    "impossible-count",
    "impossible-life",
    "language-needed",
    "last-day-unsaid",
    "life-differs",
    "missing-file",
    "missing-key",
    "missing-words",
    "needless-phrase",
    "needless-reason",
    "never-broken",
    "never-in-force",
    "never-met",
    "no-cases",
    "no-condition",
    "no-document",
    "no-ground",
    "no-life-left",
    "no-steps",
    "not-a-blank",
    "not-a-day",
    "not-a-day-off",
    "not-a-domain",
    "not-a-file",
    "not-a-filing-number",
    "not-a-list",
    "not-a-mark",
    "not-a-month",
    "not-a-number",
    "not-a-security-contact",
    "not-a-site-code",
    "not-a-table",
    "not-an-address",
    "not-an-id",
    "not-fluent",
    "not-in-force-then",
    "not-text",
    "not-their-move",
    "not-toml",
    "not-true-or-false",
    "not-utf-8",
    "nothing-required",
    "number-too-large",
    "office-in-derived",
    "on-without-window",
    "one-verb",
    "options",
    "out-of-range",
    "outlives-its-law",
    "paper-nobody-has",
    "phrase-length",
    "question-not-listed",
    "quotation-not-unique",
    "quotation-not-verbatim",
    "reserved-fact",
    "said-twice",
    "says-nothing",
    "schedule",
    "security-without-expiry",
    "serves-several",
    "stray-file",
    "too-deep",
    "too-large",
    "too-many-words",
    "uncovered-sentence",
    "unknown-article",
    "unknown-clause",
    "unknown-contact",
    "unknown-derived",
    "unknown-fact",
    "unknown-key",
    "unknown-kind",
    "unknown-law",
    "unknown-option",
    "unknown-schedule",
    "unknown-sentence",
    "unknown-service",
    "unknown-topic",
    "unknown-window",
    "unknown-word",
    "unreadable",
    "unseen-words",
    "unsettled-term",
    "untried-constraint",
    "unused-article",
    "unused-fact",
    "unused-phrase",
    "unused-term",
    "unused-words",
    "whose-fact",
    "wide-braces",
    "window-and-days",
    "words-contradict-rule",
    "wrong-fact",
    "wrong-kind",
    "yearly-without-days",
];

/// A mistake in the seeds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// A stable name for this kind of mistake.
    pub code: &'static str,
    /// The file, as a path below the seeds folder with `/`.
    pub file: String,
    /// The bytes of the file that it is about; empty at 0 for the file as a whole.
    pub span: Range<usize>,
    /// What is wrong.
    pub message: String,
    /// What would mend it.
    pub help: String,
}

/// So many mistakes are printed; who has more begins with these.
const PRINTED: usize = 200;

/// Prints mistakes in the shape of rustc, each with its line and carets, and what `seeds/README.md` says in Chinese
/// about this kind of mistake.
pub fn render(diagnostics: &[Diagnostic], files: &Files, colour: bool) -> String {
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    let mut text = String::new();
    for diagnostic in diagnostics.iter().take(PRINTED) {
        let source = files.shown(&diagnostic.file);
        let (source, line, span) = window(source, &diagnostic.span);
        let mut group = Level::ERROR.primary_title(diagnostic.message.as_str()).id(diagnostic.code).element(
            Snippet::source(source.as_ref())
                .line_start(line)
                .path(diagnostic.file.as_str())
                .fold(true)
                .annotation(AnnotationKind::Primary.span(span)),
        );
        if !diagnostic.help.is_empty() {
            group = group.element(Level::HELP.message(diagnostic.help.as_str()));
        }
        let note = explained(files.shown("README.md"), diagnostic.code);
        if let Some(note) = note {
            group = group.element(Level::NOTE.message(note));
        }
        let report: &[Group<'_>] = &[group];
        text.push_str(&renderer.render(report));
        text.push_str("\n\n");
    }
    if let Some(more) = diagnostics.len().checked_sub(PRINTED).filter(|more| *more > 0) {
        text.push_str(&format!("and {more} more mistakes; mend these first\n\n"));
    }
    text
}

/// What the guide for authors says of a kind of mistake: the second cell of the table row that names it.
fn explained<'a>(manual: &'a str, code: &str) -> Option<&'a str> {
    let name = format!("`{code}`");
    let rows = manual.lines().filter(|line| line.starts_with("| `"));
    let mut cells = rows.map(|line| line.trim_matches('|').split('|').map(str::trim));
    cells.find_map(|mut cells| if cells.next()?.contains(&name) { cells.next() } else { None })
}

/// The lines to be printed, the number of their first, and the span within them. A line of thousands of characters,
/// or a span of hundreds of lines, would bury the mistake.
fn window<'a>(source: &'a str, span: &Range<usize>) -> (Cow<'a, str>, usize, Range<usize>) {
    const LINES: usize = 12;
    const BYTES: usize = 600;
    let boundary = |byte: usize| {
        (0..=byte.min(source.len())).rev().find(|byte| source.is_char_boundary(*byte)).unwrap_or(0)
    };
    let (start, end) = (boundary(span.start), boundary(span.end.max(span.start)));
    let line_start = source[..start].rfind('\n').map_or(0, |place| place + 1);
    let line = source[..line_start].matches('\n').count() + 1;
    let lines_end = source[start..].match_indices('\n').nth(LINES).map_or(source.len(), |(n, _)| start + n);
    let end = end.min(lines_end);
    if lines_end - line_start <= BYTES * LINES && start - line_start <= BYTES {
        return (Cow::Borrowed(&source[line_start..lines_end]), line, start - line_start..end - line_start);
    }
    let (from, to) = (boundary(start.saturating_sub(BYTES / 4).max(line_start)), boundary(start + BYTES));
    let mark = if from > line_start { "…" } else { "" };
    let shown = format!("{mark}{}", &source[from..to.min(lines_end)]);
    let shift = |byte: usize| byte.clamp(from, to.min(lines_end)) - from + mark.len();
    (Cow::Owned(shown), line, shift(start)..shift(end))
}
