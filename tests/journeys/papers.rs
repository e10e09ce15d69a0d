//! Papers and the counter sheet: ticked with a finger, kept only with leave, printed alone on one sheet, and
//! as a picture where nothing can be printed.

use crate::family::worker;
use crate::session::Visitor;
use crate::site::book;
use interview::Interview;
use policy::{FactKey, Person};
use serde_json::{Value, json};

const TICKS: &str = "anju:/:ticks";

/// The counter sheet of the first service to which one can go, opened.
fn at_the_counter_sheet(language: &'static str) -> Visitor {
    let mut visitor = Visitor::arrive(language);
    visitor.choose(&["hukou"]);
    visitor.finish(worker);
    visitor.judge();
    open(&visitor);
    visitor
}

fn open(visitor: &Visitor) {
    let script = "for (const one of document.querySelectorAll('details')) one.open = !!one.querySelector('.counter-sheet') || one.open;
                  return document.querySelectorAll('.counter-sheet').length";
    assert!(visitor.browser.run(script, vec![]).as_u64().unwrap() > 0, "there is a counter sheet");
}

fn ticked(visitor: &Visitor) -> Vec<bool> {
    let script = "return [...document.querySelectorAll('.counter-sheet')[0].querySelectorAll('.paper-tick > input')].map((one) => one.checked)";
    let found = visitor.browser.run(script, vec![]);
    found.as_array().unwrap().iter().map(|one| one.as_bool().unwrap()).collect()
}

#[test]
fn ticks_are_kept_only_with_leave_and_go_with_everything_else() {
    let mut visitor = at_the_counter_sheet("zh-Hans");
    visitor.press(".counter-sheet .paper-tick", 0);
    assert!(ticked(&visitor)[0] && !ticked(&visitor)[1]);
    assert_eq!(visitor.kept(TICKS), None, "nobody has agreed to anything");

    visitor.press("input[name=remember]", 0);
    visitor.press(".counter-sheet .paper-tick", 1);
    let kept = visitor.kept(TICKS).expect("kept beside the answers");
    assert!(kept.contains(".applicant.0") && kept.contains(".applicant.1"), "{kept}");
    let said = visitor.state.clone();
    visitor.visits_anew();
    let title = visitor.word("check-title");
    visitor.wait("the list of answers", |seen| seen.heading == title);
    visitor.state = Interview::resumed(said.topics().clone(), said.answers().collect());
    visitor.go_on();
    visitor.judge();
    open(&visitor);
    assert_eq!(&ticked(&visitor)[..2], [true, true], "ticked as before");

    // Other rules, another list: what was ticked for them says nothing.
    visitor.press("input[name=remember]", 0);
    assert_eq!(visitor.kept(TICKS), None, "with the leave the ticks go");
}

#[test]
fn ticks_outlast_a_change_but_not_the_person_nor_the_page() {
    let mut visitor = at_the_counter_sheet("zh-Hans");
    visitor.press(".counter-sheet .paper-tick", 0);
    // Through the list of answers, and one of them answered anew.
    visitor.open_answers();
    visitor.change(FactKey::new(book().fact_named("hukou-place").unwrap(), Person::Applicant));
    visitor.answer("other-province");
    visitor.go_on();
    visitor.judge();
    open(&visitor);
    assert_eq!(&ticked(&visitor)[..2], [true, false], "ticked as before");
    assert_eq!(visitor.kept(TICKS), None, "and yet nobody has agreed to anything");

    // Once they may be kept, they are, without another tick.
    visitor.press("input[name=remember]", 0);
    visitor.wait("the box is ticked", |seen| !seen.pressed().is_empty());
    assert!(visitor.kept(TICKS).is_some_and(|kept| kept.contains(".applicant.0")));
    visitor.press("input[name=remember]", 0);
    visitor.wait("the box is not ticked", |seen| seen.pressed().is_empty());
    assert_eq!(visitor.kept(TICKS), None);

    // Whoever comes after everything was cleared has another list.
    visitor.clear_all();
    let title = visitor.word("topics-title");
    visitor.wait("the first question is back", |seen| seen.fresh && seen.heading == title);
    visitor.state = Interview::default();
    visitor.start_way();
    visitor.choose(&["hukou"]);
    visitor.finish(worker);
    visitor.judge();
    open(&visitor);
    assert!(!ticked(&visitor)[0], "nothing is left of whoever was here before");
}

/// How many sheets a print takes, and what stands on them.
fn printed(visitor: &Visitor) -> usize {
    let made = visitor.browser.command("Page.printToPDF", json!({ "preferCSSPageSize": true }));
    let data = made["data"].as_str().or_else(|| made["value"]["data"].as_str()).unwrap().to_owned();
    let script = "return (atob(arguments[0]).match(/\\/Type\\s*\\/Page\\b/g) || []).length";
    visitor.browser.run(script, vec![json!(data)]).as_u64().unwrap() as usize
}

#[test]
fn the_counter_sheet_prints_alone_on_one_sheet_with_what_the_counter_needs() {
    for language in ["zh-Hans", "en"] {
        let visitor = at_the_counter_sheet(language);
        visitor.press(".counter-sheet .paper-tick", 0);
        visitor.browser.run("window.print = () => { window.asked = true }", vec![]);
        visitor.press(".counter-sheet-tools .button", 0);
        assert_eq!(visitor.browser.run("return window.asked", vec![]), true, "the dialogue is asked for");
        visitor.browser.command("Emulation.setEmulatedMedia", json!({ "media": "print" }));
        let look = "const shown = (one) => one.getClientRects().length > 0;
            return { alone: [...document.body.children].filter(shown).map((one) => one.id),
                     text: document.body.innerText,
                     boxes: [...document.querySelectorAll('#sheet .paper-tick > span')].map((one) => getComputedStyle(one, '::before').content) }";
        let seen: Value = visitor.browser.run(look, vec![]);
        visitor.browser.command("Emulation.setEmulatedMedia", json!({ "media": "" }));
        assert_eq!(seen["alone"], json!(["sheet"]), "{seen}");
        let text = seen["text"].as_str().unwrap();
        let day = visitor.say().day(visitor.on);
        for needed in [day.as_str(), &crate::site::fingerprint(), &visitor.word("counter-sheet-basis")] {
            assert!(text.contains(needed), "{language}: {needed} is not on the counter sheet: {text}");
        }
        let boxes = seen["boxes"].as_array().unwrap();
        assert!(
            boxes[0].as_str().unwrap().contains('☑') && boxes[1].as_str().unwrap().contains('□'),
            "{seen}"
        );
        // Chromium says when it has printed, and the second copy goes.
        assert_eq!(printed(&visitor), 1, "{language}");
        let left = visitor
            .browser
            .run("return [!!document.getElementById('sheet'), 'sheet' in document.body.dataset]", vec![]);
        assert_eq!(left, json!([false, false]), "the second copy goes");
    }
}

#[test]
fn the_counter_sheet_is_a_picture_that_a_long_press_can_keep() {
    let visitor = at_the_counter_sheet("zh-Hans");
    let drawn = || {
        visitor.press(".counter-sheet-tools .button", 1);
        let look = "const done = arguments[arguments.length - 1];
            const image = document.querySelector('.counter-sheet-picture > img');
            image.decode().then(() => {
                const sheet = document.createElement('canvas');
                sheet.width = image.naturalWidth; sheet.height = image.naturalHeight;
                const pen = sheet.getContext('2d'); pen.drawImage(image, 0, 0);
                const all = pen.getImageData(0, 0, sheet.width, sheet.height).data; let dark = 0;
                for (let place = 0; place < all.length; place += 4) if (all[place] < 99) dark += 1;
                done({ width: image.naturalWidth, height: image.naturalHeight, alt: image.alt, dark, address: image.src });
            }, (wrong) => done({ wrong: String(wrong) }));";
        visitor.browser.run_until_called(look, vec![])
    };
    let seen = drawn();
    assert_eq!(seen["width"], 720, "{seen}");
    assert!(seen["height"].as_u64().unwrap() > 400, "{seen}");
    assert!(!seen["alt"].as_str().unwrap().is_empty());
    assert!(seen["address"].as_str().unwrap().starts_with("data:image/png"), "WeChat keeps no other");
    assert!(seen["dark"].as_u64().unwrap() > 3000, "a blank sheet");
    visitor.press(".counter-sheet .paper-tick", 0);
    let ticked = drawn();
    assert_eq!(ticked["height"], seen["height"]);
    assert_ne!(ticked["address"], seen["address"], "what is ticked is drawn so");
}
