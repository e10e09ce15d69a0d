//! Answers taken along: as a code to read out, a link to copy, a picture to scan; and how they arrive on another phone.

mod feedback;
mod other_phone;
mod refused;
mod sensitive;
mod stored_answers;
mod typed;

use crate::scan::scan;
use crate::session::Visitor;
use crate::site::book;
use crate::snapshot::PageSnapshot;
use interview::Answer;
use interview::Interview;
use policy::FactKey;
use policy::Sensitivity;
use serde_json::json;

/// What is offered below the results: code, link, address, and the dots of the picture as the browser draws it.
const OFFERED: &str = r#"
const done = arguments[arguments.length - 1];
const shown = (css) => [...document.querySelectorAll(".share " + css)].filter((one) => one.getClientRects().length > 0);
const picture = shown("img")[0];
const side = 400;
const canvas = document.createElement("canvas");
canvas.width = canvas.height = side;
const draw = () => {
  const paper = canvas.getContext("2d");
  paper.drawImage(picture, 0, 0, side, side);
  const dots = paper.getImageData(0, 0, side, side).data;
  let dark = "";
  for (let place = 0; place < dots.length; place += 4) dark += dots[place] < 128 ? "1" : "0";
  done({
    codes: shown(".share-code").map((one) => one.textContent), pictures: shown("img").length, dark,
    links: shown("textarea").map((one) => one.value), text: shown("p").map((one) => one.textContent).join(" "),
    alt: picture.alt, width: picture.getBoundingClientRect().width,
  });
};
picture.decode().then(draw);"#;

struct Offered {
    code: String,
    link: String,
    scanned: String,
    text: String,
}

impl Visitor {
    fn offered(&self) -> Offered {
        self.wait("there is something to take along", |_| {
            self.browser.run("return !!document.querySelector('.share img')", vec![]) == json!(true)
        });
        self.browser.run("document.querySelector('.share').open = true", vec![]);
        let seen = self.browser.run_until_called(OFFERED, vec![]);
        assert_eq!(seen["pictures"], 1, "one picture on the screen");
        assert!(seen["width"].as_f64().unwrap() >= 200.0, "{}", seen["width"]);
        assert_eq!(seen["alt"], self.word("share-picture"));
        let only = |name: &str| {
            let all = seen[name].as_array().unwrap();
            assert_eq!(all.len(), 1, "{name}: {all:?}");
            all[0].as_str().unwrap().to_owned()
        };
        let dark: Vec<bool> = seen["dark"].as_str().unwrap().bytes().map(|dot| dot == b'1').collect();
        Offered {
            code: only("codes"),
            link: only("links"),
            scanned: scan(400, |x, y| dark[y * 400 + x]),
            text: seen["text"].as_str().unwrap().to_owned(),
        }
    }

    /// The list of answers stands there, as the code told it.
    fn sees_answers_of(&mut self, told: &Interview) -> PageSnapshot {
        self.state = told.clone();
        let (title, sentence) = (self.word("check-title"), self.word("code-told"));
        let seen = self.wait("the answers of the code", |seen| {
            seen.heading == title && seen.notices.contains(&sentence)
        });
        self.answers();
        seen
    }

    fn address(&self) -> String {
        self.browser.run("return location.href", vec![]).as_str().unwrap().to_owned()
    }
}

/// The answers that a code without sensitive ones holds.
fn plain(state: &Interview) -> Vec<(FactKey, Answer)> {
    state.answers().filter(|(key, _)| book().fact(key.fact).sensitivity == Sensitivity::Plain).collect()
}
