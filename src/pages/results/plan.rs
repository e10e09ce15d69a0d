//! My plan: which of the results to go about first, from which day the rest is open, and what to take along: dates for
//! a calendar, the same as text to copy and as a picture to keep. Must not know: which phone or app shows it.

mod dates;
mod lines;

use super::super::localizer::Localizer;
use crate::components::{Callback, Element, disclosure, el};
use lines::{Group, Line};
use policy::plan::PlanEntry;
use policy::{Day, Person, Scope, ServiceId};

/// The id of the text that can be copied.
pub const TEXT: &str = "plan-text";
/// The id of the line that says what came of copying.
pub const SAID: &str = "plan-said";
/// The id of the place of the picture.
pub const PICTURE: &str = "plan-picture";

/// What the section shows.
pub struct PlanSection {
    /// The plan.
    pub entries: Vec<PlanEntry>,
    /// Today.
    pub on: Day,
    /// The rule book's fingerprint.
    pub fingerprint: String,
    /// True where files cannot be kept, as in WeChat.
    pub keeps_no_files: bool,
    /// Hears the id of a card that is to be shown.
    pub show: Callback<String>,
    /// Hears that the text is to be copied.
    pub copy: Callback<()>,
    /// Hears that a picture is to be made.
    pub picture: Callback<()>,
}

/// The id of a service's card for a person.
pub fn card_id(i18n: Localizer, service: ServiceId, who: Person) -> String {
    format!("card-{}-{}", i18n.book.service(service).id, who.name())
}

/// What a service is called, and for whom it is, where it is for a child.
pub fn name(i18n: Localizer, service: ServiceId, who: Person) -> String {
    let name = i18n.message(i18n.book.service(service).name);
    match i18n.book.service(service).of {
        Scope::Child => i18n.t_with("label-of-person", &[("person", &i18n.person(who)), ("label", &name)]),
        _ => name,
    }
}

/// The plan as plain text, a line each; what is copied and what a picture shows.
pub fn text(i18n: Localizer, entries: &[PlanEntry], on: Day, fingerprint: &str) -> String {
    dates::text(i18n, &lines::groups(i18n, entries, on), on, fingerprint)
}

/// The section, if there is anything to do. `shown` tells which services have a card.
pub fn plan(
    i18n: Localizer,
    page: PlanSection,
    shown: &dyn Fn(ServiceId, Person) -> bool,
) -> Option<Element> {
    let groups = lines::groups(i18n, &page.entries, page.on);
    if groups.is_empty() {
        return None;
    }
    let text = dates::text(i18n, &groups, page.on, &page.fingerprint);
    let items = groups.iter().map(|group| self::group(i18n, &page, group, shown).view());
    let section = el("section")
        .class("plan")
        .attr("aria-labelledby", "plan-title")
        .child(el("h2").attr("id", "plan-title").text(i18n.t("plan-title")))
        .child(el("p").text(i18n.t("plan-lead")))
        .child(el("ol").class("plan-groups").children(items));
    Some(section.child(disclosure(
        i18n.t("plan-take"),
        "disclosure plan-take",
        take(i18n, &page, &groups, text),
    )))
}

fn group(
    i18n: Localizer,
    page: &PlanSection,
    group: &Group,
    shown: &dyn Fn(ServiceId, Person) -> bool,
) -> Element {
    let lines = group.lines.iter().map(|line| self::line(i18n, page, line, shown).view());
    let list = el("ul").class("plan-lines").children(lines);
    let item = el("li").class("plan-group");
    let item = item.child(el("h3").text(group.head.clone()));
    if !group.folded {
        return item.child(list);
    }
    // The heading stays outside: paper opens what is closed and hides what one taps.
    let words = i18n.t_with("plan-unfold", &[("n", &group.lines.len().to_string())]);
    item.child(disclosure(words, "card-disclosure plan-disclosure", list))
}

fn line(
    i18n: Localizer,
    page: &PlanSection,
    line: &Line,
    shown: &dyn Fn(ServiceId, Person) -> bool,
) -> Element {
    let Line { service, who, .. } = *line;
    let name = el("a").class("plan-name").text(line.name.clone());
    let name = if shown(service, who) {
        let (id, show) = (card_id(i18n, service, who), page.show.clone());
        let shown = id.clone();
        name.attr("href", format!("#{id}")).on_follow(Callback::new(move |()| show.run(shown.clone())))
    } else {
        name.attr("href", format!("../service/{}/", i18n.book.service(service).id))
    };
    let notes = line.notes.iter().map(|note| {
        let said = el("li").text(note.text.clone());
        if note.last { said.class("plan-last").view() } else { said.view() }
    });
    let notes = (!line.notes.is_empty()).then(|| el("ul").class("plan-notes").children(notes));
    let events = dates::events(i18n, std::slice::from_ref(line), page.on, &page.fingerprint);
    let save = (!events.is_empty() && !page.keeps_no_files).then(|| {
        let name = i18n.t_with("plan-save-of", &[("name", &line.name)]);
        let id = i18n.book.service(service).id.clone();
        saved(i18n, page.on, &events, &format!("{id}.ics"), "plan-save", i18n.t("plan-save"))
            .attr("aria-label", name)
    });
    el("li").class("plan-line").child(name).child(notes).child(save)
}

/// A link whose target is the calendar file itself, so that nothing is asked of any server.
fn saved(
    i18n: Localizer,
    on: Day,
    events: &[policy::calendar::Event],
    file: &str,
    class: &'static str,
    words: String,
) -> Element {
    let href = dates::address(&dates::file(i18n, on, events));
    el("a").class(class).attr("href", href).attr("download", file).attr("type", "text/calendar").text(words)
}

/// What can be taken along: the calendar where files can be kept, the text, the picture.
fn take(i18n: Localizer, page: &PlanSection, groups: &[Group], text: String) -> Element {
    let all: Vec<&Line> = groups.iter().flat_map(|group| &group.lines).collect();
    let events: Vec<_> = all
        .iter()
        .flat_map(|line| dates::events(i18n, std::slice::from_ref(*line), page.on, &page.fingerprint))
        .collect();
    let calendar = match (events.is_empty(), page.keeps_no_files) {
        (true, _) => None,
        (false, true) => Some(el("p").class("notice").text(i18n.t("plan-wechat"))),
        (false, false) => {
            let words = i18n.t("plan-save-all");
            let link = saved(i18n, page.on, &events, "anju.ics", "button", words);
            Some(el("div").child(link).child(el("p").class("hint").text(i18n.t("plan-save-hint"))))
        }
    };
    let (copy, picture) = (page.copy.clone(), page.picture.clone());
    let button = |words: &str, tapped: Callback<()>| {
        el("button").attr("type", "button").class("button button-quiet").text(i18n.t(words)).on_click(tapped)
    };
    let rows = text.lines().count().clamp(4, 12).to_string();
    let field = el("textarea")
        .class("plan-text")
        .attr("id", TEXT)
        .attr("rows", rows)
        .flag("readonly", true)
        .text(text);
    el("div")
        .child(el("p").class("hint").text(i18n.t("plan-careful")))
        .child(calendar)
        .child(el("label").attr("for", TEXT).text(i18n.t("plan-text")))
        .child(field)
        .child(button("plan-copy", copy))
        .child(el("p").attr("id", SAID).attr("role", "status").class("hint"))
        .child(button("plan-make-picture", picture))
        .child(el("div").attr("id", PICTURE))
}
