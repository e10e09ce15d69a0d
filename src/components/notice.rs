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
#[component]
pub fn Notice(
    /// How grave it is.
    kind: NoticeKind,
    /// The message.
    text: String,
    /// The language of the message, if it is not that of the page.
    #[prop(optional)]
    lang: Option<&'static str>,
) -> impl IntoView {
    let kind = match kind {
        NoticeKind::Info => "info",
        NoticeKind::Warning => "warning",
    };
    view! {
        <div class="notice" data-kind=kind role="status" lang=lang>
            <p>{text}</p>
        </div>
    }
}
