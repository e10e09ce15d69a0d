//! Lines as a list, if there are any. Must not know: what they say.

use leptos::either::Either;
use leptos::prelude::*;

/// The list with this class; numbered if the lines are steps.
pub(super) fn list(numbered: bool, class: &'static str, lines: Vec<String>) -> Option<AnyView> {
    if lines.is_empty() {
        return None;
    }
    let lines = lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
    let list = match numbered {
        true => Either::Left(view! { <ol class=class>{lines}</ol> }),
        false => Either::Right(view! { <ul class=class>{lines}</ul> }),
    };
    Some(list.into_any())
}
