//! The page: its prerendered data, focus, title, printing, and what was ticked before the program arrived.

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

/// The element that the wizard leaves for the results.
pub fn results_place() -> Option<HtmlElement> {
    document().get_element_by_id("results")?.dyn_into().ok()
}

/// The element that the wizard leaves for the field of a share code.
pub fn code_place() -> Option<HtmlElement> {
    document().get_element_by_id("code")?.dyn_into().ok()
}

/// The address without what stands behind `#`.
pub fn address() -> String {
    let location = window().location();
    let part = |part: Result<String, wasm_bindgen::JsValue>| part.unwrap_or_default();
    part(location.origin()) + &part(location.pathname())
}

/// What stands behind this mark in the part of the address after `#`; it is taken out of the address.
pub fn take_fragment(mark: &str) -> Option<String> {
    let found = fragment().strip_prefix(mark)?.to_owned();
    let state = gloo::utils::history().state().unwrap_or_default();
    gloo::utils::history().replace_state_with_url(&state, "", Some(&address())).ok();
    Some(found)
}

/// Calls back when the part of the address after `#` changes.
pub fn on_fragment_change(changed: impl Fn() + 'static) {
    gloo::events::EventListener::new(&window(), "hashchange", move |_| changed()).forget();
}

/// Calls back when a checkbox of this name changes, after the handlers of the page.
pub fn on_checkbox_change(name: &'static str, changed: impl Fn() + 'static) {
    let listener = move |event: &web_sys::Event| {
        let checkbox = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        if checkbox.is_some_and(|one| one.name() == name) {
            changed();
        }
    };
    gloo::events::EventListener::new(&window(), "change", listener).forget();
}

/// The values of ticked checkboxes of this name.
fn ticked(name: &str) -> Vec<String> {
    let Ok(found) = document().query_selector_all(&format!("input[name='{name}']:checked")) else {
        return Vec::new();
    };
    let inputs =
        (0..found.length()).filter_map(|place| found.item(place)?.dyn_into::<HtmlInputElement>().ok());
    inputs.map(|input| input.value()).collect()
}

/// True if the answers on the screen are the ones that the phone keeps: those of somebody who is being
/// helped, or who sent a code, are not.
pub fn remembers() -> bool {
    !ticked("remember").is_empty() && super::storage::get(super::storage::ANSWERS).is_some()
}

/// Empties the wizard's element and returns it, with the values of the topics that were ticked in it.
pub fn take_over_root() -> Option<(HtmlElement, Vec<String>)> {
    let (root, ticked) = (root()?, ticked("topic"));
    root.set_text_content(None);
    Some((root, ticked))
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

/// Calls back at a plain tap on a link that leaves this page, be it to another language, to a newer release,
/// or to something to read, before it is followed in this tab.
pub fn on_leaving_link(mut tapped: impl FnMut() + 'static) {
    let listener = move |event: &web_sys::Event| {
        let link = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let link =
            link.and_then(|element| element.closest("a:not([href^='#']):not([download])").ok().flatten());
        let elsewhere = event
            .dyn_ref::<web_sys::MouseEvent>()
            .is_some_and(|mouse| mouse.ctrl_key() || mouse.meta_key() || mouse.shift_key());
        if link.is_some() && !elsewhere {
            tapped();
        }
    };
    gloo::events::EventListener::new(&document(), "click", listener).forget();
}

/// Calls back when the page is left or no longer seen. A phone may end it then without another word, and many browsers
/// keep no page that was left: whoever comes back must find everything unchanged.
pub fn on_leaving(left: impl Fn() + Clone + 'static) {
    let hidden = left.clone();
    let listener = move |_: &web_sys::Event| {
        if document().hidden() {
            hidden();
        }
    };
    gloo::events::EventListener::new(&document(), "visibilitychange", listener).forget();
    gloo::events::EventListener::new(&window(), "pagehide", move |_| left()).forget();
}

/// Calls back when the page is shown, also when the browser restores it from its memory.
pub fn on_page_shown(shown: impl Fn() + 'static) {
    gloo::events::EventListener::new(&window(), "pageshow", move |_| shown()).forget();
}

/// Writes these texts into the fields of the question, from the first on.
pub fn fill_fields(texts: &[String]) {
    let Ok(fields) = document().query_selector_all(".field-input") else { return };
    for (place, text) in (0..).zip(texts) {
        if let Some(field) = fields.item(place).and_then(|field| field.dyn_into::<HtmlInputElement>().ok()) {
            field.set_value(text);
        }
    }
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

/// Moves to a part of the page and focuses it, so that a screen reader reads on from it.
pub fn focus_part(id: &str) {
    let Some(element) = document().get_element_by_id(id).and_then(|e| e.dyn_into::<HtmlElement>().ok())
    else {
        return;
    };
    element.set_attribute("tabindex", "-1").ok();
    element.scroll_into_view();
    element.focus().ok();
}

/// Opens the print dialogue.
pub fn print() {
    window().print().ok();
}

/// Prints the part with this id alone: it stands on the page a second time, where only paper sees it.
pub fn print_alone(id: &str) {
    let (page, body) = (document(), document().body());
    let copy = page.get_element_by_id(id).and_then(|part| part.clone_node_with_deep(true).ok());
    let (Some(body), Some(copy)) = (body, copy.and_then(|copy| copy.dyn_into::<HtmlElement>().ok())) else {
        return;
    };
    forget_sheet();
    copy.set_id("sheet");
    body.append_child(&copy).ok();
    body.dataset().set("sheet", "").ok();
    // Some phones print later than the call returns, so it goes when they are done, or with the next.
    gloo::events::EventListener::once(&window(), "afterprint", |_| forget_sheet()).forget();
    print();
}

fn forget_sheet() {
    if let Some(sheet) = document().get_element_by_id("sheet") {
        sheet.remove();
    }
    if let Some(body) = document().body() {
        body.dataset().delete("sheet");
    }
}
