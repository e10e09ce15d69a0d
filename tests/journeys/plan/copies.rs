//! The text is copied and the picture is a picture.

use super::worker_with_plan;
use crate::browser::Phone;

#[test]
fn the_text_is_copied_and_the_picture_is_a_picture() {
    let visitor = worker_with_plan("zh-Hans", Phone::default());
    visitor.press(".plan-take button", 0);
    let (copied, not) = (visitor.word("plan-copied"), visitor.word("plan-not-copied"));
    let said = || visitor.read("return document.querySelector('#plan-said').textContent");
    visitor.wait("it is said what came of it", |_| said() == copied.as_str() || said() == not.as_str());
    let chosen = "const field = document.querySelector('#plan-text'); \
                  return field.selectionEnd - field.selectionStart === field.value.length";
    assert_eq!(visitor.read(chosen), true, "what is copied is seen to be");
    visitor.press(".plan-take button", 1);
    let whole = "const image = document.querySelector('#plan-picture img'); \
                 return !!image && image.complete && image.naturalWidth === 720 && image.naturalHeight > 400 \
                 && image.src.startsWith('data:image/png') && image.alt.length > 5 \
                 && image.getBoundingClientRect().right <= innerWidth";
    visitor.comes("the picture is there", whole);
    // Not a blank sheet: some of it is ink.
    let inked = "const image = document.querySelector('#plan-picture img'); \
                 const sheet = document.createElement('canvas'); \
                 sheet.width = image.naturalWidth; sheet.height = image.naturalHeight; \
                 const pen = sheet.getContext('2d'); pen.drawImage(image, 0, 0); \
                 const all = pen.getImageData(0, 0, sheet.width, sheet.height).data; let dark = 0; \
                 for (let place = 0; place < all.length; place += 4) if (all[place] < 99) dark += 1; \
                 return dark > 3000";
    assert_eq!(visitor.read(inked), true);
    visitor.notes().are_silent();
}
