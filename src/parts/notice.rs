//! A message about the page itself, above its content.

use leptos::prelude::*;

/// How grave it is; said in words by the message, shown by a mark and a border.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoticeKind {
    /// Good to know.
    Info,
    /// Something did not go as wished, and nothing else is lost.
    Warning,
}

/// A notice; announced when it appears.
pub fn notice(kind: NoticeKind, text: String) -> AnyView {
    let kind = match kind {
        NoticeKind::Info => "info",
        NoticeKind::Warning => "warning",
    };
    view! { <div class="notice" data-kind=kind role="status"><p>{text}</p></div> }.into_any()
}
