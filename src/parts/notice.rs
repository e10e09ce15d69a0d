//! A message about the page itself, above its content.

use super::element::{Element, el};

/// How grave it is; said in words by the message, shown by a mark and a border.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoticeKind {
    /// Good to know.
    Info,
    /// Something did not go as wished, and nothing else is lost.
    Warning,
}

/// A notice; announced when it appears.
pub fn notice(kind: NoticeKind, text: String) -> Element {
    let kind = match kind {
        NoticeKind::Info => "info",
        NoticeKind::Warning => "warning",
    };
    el("div").class("notice").attr("data-kind", kind).attr("role", "status").child(el("p").text(text))
}
