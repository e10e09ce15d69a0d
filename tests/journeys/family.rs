//! Whom the visitors answer for: a building worker with partner and children; and what a family changes.

mod no_children;
mod no_empty_page;
mod only_child;
mod two_children;
mod uncounted_children;

use crate::site::book;
use policy::Kind;

/// What a worker from another province answers, with a partner who has no permit yet and two children, one in
/// primary school at home, one about to enter it. Facts not named here are answered with the first option.
const WORKER: [(&str, &str); 38] = [
    ("lives-in", "fuzhou-district"),
    ("partner-here", "yes"),
    ("children-count", "2"),
    ("hukou-place", "other-province"),
    ("registered", "yes"),
    ("registered-on", "2025-03-10"),
    ("earlier-circle", "putian"),
    ("earlier-registered-on", "2023-06"),
    ("applicant.permit", "valid"),
    ("partner.permit", "none"),
    ("endorse-by", "2026-12"),
    ("work", "site"),
    ("dwelling", "rented"),
    ("studies-here", "no"),
    ("wants-hukou", "thinking"),
    ("land-rights", "yes"),
    ("child-1.stage", "primary"),
    ("child-2.stage", "entering-primary"),
    ("child-hukou", "other-province"),
    ("hukou-here", "no"),
    ("child-1.school-in", "other-province"),
    ("child-2.school-in", "none"),
    ("child-1.child-born-on", "2017-03"),
    ("child-2.child-born-on", "2020-05-01"),
    ("home-in-fuzhou", "no"),
    ("fund", "none"),
    ("pension-group", "man"),
    ("born-on", "1985"),
    ("pension-now", "self"),
    ("paid-months", "12y"),
    ("resident-paid", "no"),
    ("hires", "no"),
    ("paid-elsewhere", "other-province"),
    ("draws-pension", "no"),
    ("medical-now", "none"),
    ("unemployment-paid-months", "0"),
    ("injury", "at-work"),
    ("injured-on", "2026-10-20"),
];

/// The worker's answer to a question such as `child-1.stage`.
pub fn worker(question: &str) -> String {
    let fact = question.rsplit('.').next().unwrap();
    let known = [question, fact].into_iter().find_map(|name| WORKER.iter().find(|(known, _)| *known == name));
    let first = || match &book().fact(book().fact_named(fact).unwrap()).kind {
        Kind::Choice(options) => options[0].clone(),
        Kind::Number(_, least, _) => least.to_string(),
        Kind::Date => "2024-05".to_owned(),
    };
    known.map_or_else(first, |(_, reply)| (*reply).to_owned())
}

/// Nobody knows anything.
pub fn clueless(_: &str) -> String {
    "?".to_owned()
}
