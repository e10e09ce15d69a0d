//! The runner itself: tests do run in a browser with a page, not in Node.

use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn runs_in_a_page() {
    let document = web_sys::window().and_then(|window| window.document()).expect("a browser has a document");
    let heading = document.create_element("h1").expect("an element can be made");
    heading.set_text_content(Some("安居"));
    assert_eq!(heading.outer_html(), "<h1>安居</h1>");
}
