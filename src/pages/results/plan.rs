//! My plan: which of the results to go about first, from which day the rest is open, and what to take along: dates for
//! a calendar, the same as text to copy and as a picture to keep. Must not know: which phone or app shows it.

mod dates;
mod lines;

use super::super::say::Say;
use crate::components::{Callback, Element, el, more};
use lines::{Group, Line};
use policy::plan::Entry;
use policy::{Day, Scope, ServiceId, Who};

/// The id of the text that can be copied.
pub const TEXT: &str = "plan-text";
/// The id of the line that says what came of copying.
pub const SAID: &str = "plan-said";
/// The id of the place of the picture.
pub const PICTURE: &str = "plan-picture";

/// What the section shows.
pub struct PlanSection {
    /// The plan.
    pub entries: Vec<Entry>,
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
pub fn card_id(say: Say, service: ServiceId, who: Who) -> String {
    format!("card-{}-{}", say.book.service(service).id, who.name())
}

/// What a service is called, and for whom it is, where it is for a child.
pub fn name(say: Say, service: ServiceId, who: Who) -> String {
    let name = say.id(say.book.service(service).name);
    match say.book.service(service).of {
        Scope::Child => say.fill("label-of-person", &[("person", &say.person(who)), ("label", &name)]),
        _ => name,
    }
}

/// The plan as plain text, a line each; what is copied and what a picture shows.
pub fn text(say: Say, entries: &[Entry], on: Day, fingerprint: &str) -> String {
    dates::text(say, &lines::groups(say, entries, on), on, fingerprint)
}

/// The section, if there is anything to do. `shown` tells which services have a card.
pub fn plan(say: Say, page: PlanSection, shown: &dyn Fn(ServiceId, Who) -> bool) -> Option<Element> {
    let groups = lines::groups(say, &page.entries, page.on);
    if groups.is_empty() {
        return None;
    }
    let text = dates::text(say, &groups, page.on, &page.fingerprint);
    let items = groups.iter().map(|group| self::group(say, &page, group, shown).view());
    let section = el("section")
        .class("plan")
        .attr("aria-labelledby", "plan-title")
        .child(el("h2").attr("id", "plan-title").text(say.page("plan-title")))
        .child(el("p").text(say.page("plan-lead")))
        .child(el("ol").class("plan-groups").children(items));
    Some(section.child(more(say.page("plan-take"), "more plan-take", take(say, &page, &groups, text))))
}

fn group(say: Say, page: &PlanSection, group: &Group, shown: &dyn Fn(ServiceId, Who) -> bool) -> Element {
    let lines = group.lines.iter().map(|line| self::line(say, page, line, shown).view());
    let list = el("ul").class("plan-lines").children(lines);
    let item = el("li").class("plan-group");
    let item = item.child(el("h3").text(group.head.clone()));
    if !group.folded {
        return item.child(list);
    }
    // The heading stays outside: paper opens what is closed and hides what one taps.
    let words = say.fill("plan-unfold", &[("n", &group.lines.len().to_string())]);
    item.child(more(words, "card-more plan-more", list))
}

fn line(say: Say, page: &PlanSection, line: &Line, shown: &dyn Fn(ServiceId, Who) -> bool) -> Element {
    let Line { service, who, .. } = *line;
    let name = el("a").class("plan-name").text(line.name.clone());
    let name = if shown(service, who) {
        let (id, show) = (card_id(say, service, who), page.show.clone());
        let shown = id.clone();
        name.attr("href", format!("#{id}")).on_follow(Callback::new(move |()| show.run(shown.clone())))
    } else {
        name.attr("href", format!("../service/{}/", say.book.service(service).id))
    };
    let notes = line.notes.iter().map(|note| {
        let said = el("li").text(note.text.clone());
        if note.last { said.class("plan-last").view() } else { said.view() }
    });
    let notes = (!line.notes.is_empty()).then(|| el("ul").class("plan-notes").children(notes));
    let events = dates::events(say, std::slice::from_ref(line), page.on, &page.fingerprint);
    let save = (!events.is_empty() && !page.keeps_no_files).then(|| {
        let name = say.fill("plan-save-of", &[("name", &line.name)]);
        let id = say.book.service(service).id.clone();
        saved(say, page.on, &events, &format!("{id}.ics"), "plan-save", say.page("plan-save"))
            .attr("aria-label", name)
    });
    el("li").class("plan-line").child(name).child(notes).child(save)
}

/// A link whose target is the calendar file itself, so that nothing is asked of any server.
fn saved(
    say: Say,
    on: Day,
    events: &[policy::calendar::Event],
    file: &str,
    class: &'static str,
    words: String,
) -> Element {
    let href = dates::address(&dates::file(say, on, events));
    el("a").class(class).attr("href", href).attr("download", file).attr("type", "text/calendar").text(words)
}

/// What can be taken along: the calendar where files can be kept, the text, the picture.
fn take(say: Say, page: &PlanSection, groups: &[Group], text: String) -> Element {
    let all: Vec<&Line> = groups.iter().flat_map(|group| &group.lines).collect();
    let events: Vec<_> = all
        .iter()
        .flat_map(|line| dates::events(say, std::slice::from_ref(*line), page.on, &page.fingerprint))
        .collect();
    let calendar = match (events.is_empty(), page.keeps_no_files) {
        (true, _) => None,
        (false, true) => Some(el("p").class("notice").text(say.page("plan-wechat"))),
        (false, false) => {
            let words = say.page("plan-save-all");
            let link = saved(say, page.on, &events, "anju.ics", "button", words);
            Some(el("div").child(link).child(el("p").class("hint").text(say.page("plan-save-hint"))))
        }
    };
    let (copy, picture) = (page.copy.clone(), page.picture.clone());
    let button = |words: &str, tapped: Callback<()>| {
        el("button")
            .attr("type", "button")
            .class("button button-quiet")
            .text(say.page(words))
            .on_click(tapped)
    };
    let rows = text.lines().count().clamp(4, 12).to_string();
    let field = el("textarea")
        .class("plan-text")
        .attr("id", TEXT)
        .attr("rows", rows)
        .flag("readonly", true)
        .text(text);
    el("div")
        .child(el("p").class("hint").text(say.page("plan-careful")))
        .child(calendar)
        .child(el("label").attr("for", TEXT).text(say.page("plan-text")))
        .child(field)
        .child(button("plan-copy", copy))
        .child(el("p").attr("id", SAID).attr("role", "status").class("hint"))
        .child(button("plan-make-picture", picture))
        .child(el("div").attr("id", PICTURE))
}
