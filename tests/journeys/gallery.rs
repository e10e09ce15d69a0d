//! The gallery, walked: no state has a barrier that axe-core knows, is wider than the screen or is empty by mistake. A
//! picture of each state is left in the folder of the build, for whoever wants to look. Rules of whole pages, such as
//! the order of headings, are left to the journeys through the site: a state is a part of a page.

use crate::browser::{Browser, Phone, setting};
use crate::server::spawn;
use anju::gallery::{GalleryInput, Group, gallery, write};
use anju::prerender::flat_style;
use policy::Day;
use proof::VerificationReport;
use proof::mutation::MutationReport;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use words::{LANGUAGES, Language};

/// What axe finds in the states, without the rules that speak of whole pages.
const AXE: &str = "const done = arguments[arguments.length - 1]; \
    const whole = ['heading-order', 'landmark-banner-is-top-level', 'landmark-contentinfo-is-top-level', \
    'landmark-no-duplicate-banner', 'landmark-no-duplicate-contentinfo', 'landmark-unique', 'landmark-one-main', \
    'page-has-heading-one', 'region', 'empty-heading']; \
    const rules = Object.fromEntries(whole.map((name) => [name, { enabled: false }])); \
    const only = arguments[0] ? { runOnly: arguments[0] } : { rules }; \
    axe.run(document, { resultTypes: ['violations'], ...only }).then((found) => done({ rules: found.passes.length, \
    barriers: found.violations.map((v) => v.id + ': ' + v.nodes.slice(0, 6).map((n) => n.target.join(' ') + ' ' + \
    n.html.slice(0, 140)).join(' | ')) }), (error) => done({ rules: 0, barriers: [String(error)] }));";

/// The height of a phone's screen in px.
const PHONE: f64 = 800.0;
/// Each state: its name, whether it should draw nothing, its text's length, its box, and how wide its content is.
const MEASURE: &str = r#"
return [...document.querySelectorAll("[data-state]")].map((state) => {
  const box = state.getBoundingClientRect();
  const seen = [...state.querySelectorAll("*")].filter((one) => one.getClientRects().length);
  const wide = Math.max(state.scrollWidth, ...seen.filter((one) => !one.closest(".heard"))
    .map((one) => one.getBoundingClientRect().right - box.left));
  return { name: state.dataset.state, nothing: state.dataset.draws === "nothing", text: state.innerText.trim().length,
    drawn: seen.length, wide: Math.round(wide), room: Math.ceil(innerWidth - box.left),
    x: box.left + scrollX, y: box.top + scrollY, width: box.width, height: box.height };
});"#;

fn groups(language: Language) -> Vec<Group> {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds");
    let content = reader::read(&seeds).content.expect("sound seeds");
    let on = Day::parse(crate::session::TODAY).unwrap();
    let verification = VerificationReport {
        proof: proof::prove(&content.book, &content.words, on),
        mutation: MutationReport::default(),
        cases: content.cases.len(),
        families: content.families.len(),
    };
    gallery(GalleryInput { content: &content, verification: &verification, on, language }).unwrap()
}

/// With these rules alone, or with all.
fn check_axe(browser: &Browser, page: &str, only: Option<&[&str]>, wrong: &mut Vec<String>) {
    let found = browser.run_until_called(AXE, vec![json!(only)]);
    let least = only.map_or(6, <[&str]>::len) as u64;
    assert!(found["rules"].as_u64().unwrap() >= least, "{page}: axe looked at next to nothing: {found}");
    wrong.extend(found["barriers"].as_array().unwrap().iter().map(|barrier| format!("{page}: {barrier}")));
}

/// What is wrong with the boxes of the states on a page.
fn check_boxes(states: &[Value], look: &str, wrong: &mut Vec<String>) {
    for state in states {
        let number = |name: &str| state[name].as_f64().unwrap();
        let name = format!("{} in {look}", state["name"].as_str().unwrap());
        if number("wide") > number("room") {
            wrong.push(format!("{name} is {} px wide, where {} are", number("wide"), number("room")));
        }
        let is_empty = number("text") == 0.0 && number("drawn") == 0.0;
        if is_empty != (state["nothing"] == true) {
            wrong.push(format!("{name} draws {}", if is_empty { "nothing" } else { "something" }));
        }
    }
}

/// A picture of each of these states, which is brought into the screen first: to draw what lies beyond it, the page
/// would be laid out twice for each. Where a state is higher than a phone, so is the screen.
fn keep_pictures(browser: &Browser, states: &[&Value], folder: &Path) {
    use base64::Engine as _;
    // Taller pictures fail; what lies below is looked at in the browser.
    let height = |state: &Value| state["height"].as_f64().unwrap().clamp(1.0, 8000.0);
    let (small, tall): (Vec<&Value>, Vec<&Value>) = states.iter().partition(|state| height(state) <= PHONE);
    screen(browser, PHONE, 1);
    for state in small.into_iter().chain(tall) {
        if height(state) > PHONE {
            screen(browser, height(state).ceil(), 1);
        }
        browser.run("scrollTo(0, arguments[0])", vec![state["y"].clone()]);
        let clip = json!({
            "x": state["x"], "y": state["y"], "width": state["width"], "height": height(state), "scale": 1,
        });
        let picture = json!({ "format": "png", "clip": clip, "optimizeForSpeed": true });
        let taken = browser.command("Page.captureScreenshot", picture);
        let bytes = base64::engine::general_purpose::STANDARD.decode(taken["data"].as_str().unwrap());
        let name = state["name"].as_str().unwrap().replace('/', "--");
        std::fs::write(folder.join(format!("{name}.png")), bytes.unwrap()).unwrap();
    }
    screen(browser, PHONE, 2);
}

/// A screen 360 px wide and so high, with so many dots a px.
fn screen(browser: &Browser, height: f64, dots: u8) {
    let metrics = json!({ "width": 360, "height": height, "deviceScaleFactor": dots, "mobile": true });
    browser.command("Emulation.setDeviceMetricsOverride", metrics);
}

fn walk(language: Language) {
    let target = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
    let (out, pictures) = (
        target.join(format!("gallery-{}", language.tag)),
        target.join(format!("gallery-pictures-{}", language.tag)),
    );
    std::fs::remove_dir_all(&pictures).ok();
    std::fs::create_dir_all(&pictures).unwrap();
    let groups = groups(language);
    let style = flat_style(&Path::new(env!("CARGO_MANIFEST_DIR")).join("style")).unwrap();
    write(&groups, &style, language, &out).unwrap();
    let server = spawn(&out, "/").expect("the gallery can be served");
    let browser = Browser::open(&Phone::default());
    let program = std::fs::read_to_string(setting("ANJU_AXE")).unwrap();
    let mut wrong = Vec::new();
    for group in &groups {
        browser.go(&format!("{}{}.html", server.address(), group.id));
        browser.run(&program, vec![]);
        let measured = browser.run(MEASURE, vec![]);
        let states = measured.as_array().unwrap();
        assert_eq!(states.len(), group.states.len(), "{}", group.id);
        check_boxes(states, language.tag, &mut wrong);
        check_axe(&browser, &group.id, None, &mut wrong);
        let drawn: Vec<&Value> = states.iter().filter(|state| state["nothing"] == false).collect();
        keep_pictures(&browser, &drawn, &pictures);
        if style.contains("prefers-color-scheme") {
            for scheme in ["dark", ""] {
                let features = json!([{ "name": "prefers-color-scheme", "value": scheme }]);
                browser.command("Emulation.setEmulatedMedia", json!({ "features": features }));
                if !scheme.is_empty() {
                    // Nothing else than colours is another.
                    let colours = Some(&["color-contrast"][..]);
                    check_axe(&browser, &format!("{} in the dark", group.id), colours, &mut wrong);
                }
            }
        }
        browser.run("document.documentElement.dataset.text = 'large'", vec![]);
        let large = browser.run(MEASURE, vec![]);
        check_boxes(large.as_array().unwrap(), &format!("{}, large letters", language.tag), &mut wrong);
    }
    assert!(wrong.is_empty(), "{} faults\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_state_of_every_component_is_sound_in_chinese() {
    walk(LANGUAGES[0]);
}

#[test]
fn every_state_of_every_component_is_sound_in_english() {
    walk(*LANGUAGES.iter().find(|language| language.tag == "en").unwrap());
}
