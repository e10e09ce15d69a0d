//! The notice of a page whose script does not run, because something on the way has altered or blocked it:
//! style alone reveals it after some seconds, and the script takes it away when it runs. Must not know: what
//! the script does.

use crate::pages::Localizer;
use leptos::prelude::*;

/// Without scripts another notice says so, and this one stays away.
pub(super) const WITHOUT_SCRIPTS: &str = ".stalled{display:none}";

/// Leads to the same page at another address. The browser may keep the altered page, and a host that says "as it was"
/// would make it show that again.
const AGAIN: &str = "?again";

/// The notice.
#[component]
pub(super) fn Stalled(
    /// Rules and words.
    i18n: Localizer,
    /// What has happened.
    text: String,
    /// The way on.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div id="stalled" class="stalled">
            <div class="notice" data-kind="trouble">
                <p>{text}</p>
                <p><a class="button" href=AGAIN>{i18n.t("stalled-again")}</a></p>
                {children.map(|children| children())}
            </div>
        </div>
    }
}
