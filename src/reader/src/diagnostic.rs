//! One mistake, its place and its mend; and how mistakes are printed.

use crate::files::Files;
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use std::ops::Range;

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

/// Prints mistakes in the shape of rustc, each with its line and carets.
pub fn render(diagnostics: &[Diagnostic], files: &Files, colour: bool) -> String {
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    let mut text = String::new();
    for diagnostic in diagnostics {
        let source = files.text(&diagnostic.file).unwrap_or("");
        let span = diagnostic.span.start.min(source.len())..diagnostic.span.end.min(source.len());
        let mut group = Level::ERROR.primary_title(diagnostic.message.as_str()).id(diagnostic.code).element(
            Snippet::source(source)
                .line_start(1)
                .path(diagnostic.file.as_str())
                .fold(true)
                .annotation(AnnotationKind::Primary.span(span)),
        );
        if !diagnostic.help.is_empty() {
            group = group.element(Level::HELP.message(diagnostic.help.as_str()));
        }
        let report: &[Group<'_>] = &[group];
        text.push_str(&renderer.render(report));
        text.push_str("\n\n");
    }
    text
}
