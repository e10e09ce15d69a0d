//! The page: what the press wrote into it, focus, title, and what was tapped before the program arrived.

use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement};

/// The element in which the wizard lives.
pub fn root() -> Option<HtmlElement> {
    document().get_element_by_id("wizard")?.dyn_into().ok()
}

/// A `data-` attribute of the wizard's element.
pub fn data(name: &str) -> Option<String> {
    root()?.dataset().get(name)
}

/// The place that the program of the questions leaves for the results.
pub fn counsel() -> Option<HtmlElement> {
    document().get_element_by_id("counsel")?.dyn_into().ok()
}

/// Tells the boot script that there is a place for the results; it calls the program that draws them.
pub fn call_counsel() {
    if let Ok(event) = web_sys::Event::new("counsel") {
        document().dispatch_event(&event).ok();
    }
}

/// Asks the program of the questions to go to the screen of this name (`interview::screen_name`).
pub fn wish(screen: &str) {
    let Some(place) = counsel() else { return };
    place.dataset().set("wish", screen).ok();
    if let Ok(event) = web_sys::Event::new("wish") {
        document().dispatch_event(&event).ok();
    }
}

/// Hears which screen the program of the results asks for.
pub fn on_wish(wished: impl Fn(String) + 'static) {
    let heard = move |_: &web_sys::Event| {
        if let Some(screen) = counsel().and_then(|place| place.dataset().get("wish")) {
            wished(screen);
        }
    };
    gloo::events::EventListener::new(&document(), "wish", heard).forget();
}

/// The values of ticked boxes of this name: what a person ticked before the program arrived.
fn ticked(name: &str) -> Vec<String> {
    let Ok(found) = document().query_selector_all(&format!("input[name='{name}']:checked")) else {
        return Vec::new();
    };
    let inputs =
        (0..found.length()).filter_map(|place| found.item(place)?.dyn_into::<HtmlInputElement>().ok());
    inputs.map(|input| input.value()).collect()
}

/// Hands over what was ticked, and whether the form was already sent, then empties the wizard's element.
pub fn clear_root_after(open: impl FnOnce(Vec<String>, bool)) {
    let Some(root) = root() else { return };
    let (ticked, submitted) = (ticked("topic"), data("submitted").is_some());
    root.set_text_content(None);
    open(ticked, submitted);
}

/// The part of the address after `#`, without it.
pub fn fragment() -> String {
    let fragment = window().location().hash().unwrap_or_default();
    fragment.trim_start_matches('#').to_owned()
}

/// Moves the focus to the question, so that a screen reader reads it and the eye finds it at the top.
pub fn focus_question() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
    if let Some(question) =
        document().get_element_by_id("question").and_then(|e| e.dyn_into::<HtmlElement>().ok())
    {
        question.focus().ok();
    }
}

/// Hears a plain tap on a link to this page in another language or in a newer release, before it is followed in this
/// tab.
pub fn on_another_version(mut tapped: impl FnMut() + 'static) {
    let heard = move |event: &web_sys::Event| {
        let link = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let link = link.and_then(|element| element.closest(".language-switch a, #release a").ok().flatten());
        let elsewhere = event
            .dyn_ref::<web_sys::MouseEvent>()
            .is_some_and(|mouse| mouse.ctrl_key() || mouse.meta_key() || mouse.shift_key());
        if link.is_some() && !elsewhere {
            tapped();
        }
    };
    gloo::events::EventListener::new(&document(), "click", heard).forget();
}

/// Moves the focus to the first field that could not be used, or to the message where there is no field.
pub fn focus_error() {
    let field = document().query_selector("[aria-invalid='true'], #error[tabindex]").ok().flatten();
    if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlElement>().ok()) {
        field.focus().ok();
    }
}

/// Sets the page's title.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// The language tags that the visitor prefers, best first.
pub fn preferred_languages() -> Vec<unic_langid::LanguageIdentifier> {
    i18n_embed::WebLanguageRequester::requested_languages()
}

/// Opens the print dialogue.
pub fn print() {
    window().print().ok();
}
