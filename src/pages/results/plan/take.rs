//! What can be taken along of a plan: the calendar where files can be kept, the text, the picture. Must not know: what
//! is planned.

use super::PlanContext;
use super::dates;
use super::lines::Group;
use crate::components::{Callback, LiveSentence, el, slot};
use crate::pages::localizer::Localizer;
use crate::pages::results::icalendar::CalendarEvent;
use crate::pages::results::picture::{PictureLine, kept_picture};
use leptos::prelude::*;
use policy::Day;
use std::rc::Rc;

/// The id of the text that can be copied.
const TEXT: &str = "plan-text";

/// The calendar where files can be kept, the text to copy, and the picture once somebody asks for it.
#[component]
pub(super) fn Take<'a>(
    /// What all parts of the plan have in common.
    context: PlanContext<'a>,
    /// The whole plan, in the order of its days.
    groups: &'a [Group],
) -> impl IntoView + use<> {
    let PlanContext { i18n, on, fingerprint, actions, .. } = context;
    let text = dates::text(i18n, groups, on, fingerprint);
    let lines = groups.iter().flat_map(|group| &group.lines);
    let events = lines.flat_map(|line| dates::events(i18n, std::slice::from_ref(line), on, fingerprint));
    let events: Vec<CalendarEvent> = events.collect();
    let calendar = match (events.is_empty(), actions.keeps_files()) {
        (true, _) => None,
        (false, false) => Some(el("p").class("notice").text(i18n.t("plan-wechat")).view()),
        (false, true) => {
            let (file, words) = ("anju.ics".to_owned(), i18n.t("plan-save-all"));
            let link = view! { <CalendarLink i18n on events=&events file class="button" words/> };
            let hint = el("p").class("hint").text(i18n.t("plan-save-hint"));
            Some(el("div").child(link.into_any()).child(hint).view())
        }
    };
    let rows = text.lines().count().clamp(4, 12).to_string();
    let (copied, image) = (RwSignal::new(String::new()), RwSignal::new(None));
    let copying = Rc::clone(actions);
    let copy = move || {
        copied.set(i18n.t(if copying.copy(TEXT) { "plan-copied" } else { "plan-not-copied" }));
    };
    let drawing = Rc::clone(actions);
    let lines: Vec<PictureLine> = text.lines().map(|line| PictureLine::text(line.to_owned())).collect();
    let draw = move || image.set(Some(drawing.picture(&lines).unwrap_or_default()));
    let button = |words: &str, tapped: Callback<()>| {
        let button = el("button").attr("type", "button").class("button button-quiet");
        button.on_click(tapped).text(i18n.t(words)).view()
    };
    let field = el("textarea").class("plan-text").attr("id", TEXT).attr("rows", rows).flag("readonly", true);
    let copied = view! { <LiveSentence sentence=copied/> }.into_any();
    let picture = slot(move || {
        let alt = i18n.t("plan-picture-alt");
        image.get().map(|address| kept_picture(i18n, address, alt, "plan-picture-hint"))
    });
    el("div")
        .child(el("p").class("hint").text(i18n.t("plan-careful")))
        .child(calendar)
        .child(el("label").attr("for", TEXT).text(i18n.t("plan-text")))
        .child(field.text(text))
        .child(button("plan-copy", Callback::new(move |()| copy())))
        .child(el("p").attr("id", "plan-said").attr("role", "status").class("hint").child(copied))
        .child(button("plan-make-picture", Callback::new(move |()| draw())))
        .child(el("div").attr("id", "plan-picture").child(picture))
        .view()
}

/// A link whose target is the calendar file itself, so that nothing is asked of any server.
#[component]
pub(super) fn CalendarLink<'a>(
    /// The words, and for whom.
    i18n: Localizer,
    /// The evaluation date, China's.
    on: Day,
    /// What is entered into the calendar.
    events: &'a [CalendarEvent],
    /// The name under which the file is kept.
    file: String,
    /// The class of the link.
    class: &'static str,
    /// What is heard of the link, where its words alone say too little.
    #[prop(optional)]
    label: Option<String>,
    /// The words of the link.
    words: String,
) -> impl IntoView + use<> {
    let href = dates::address(&dates::file(i18n, on, events));
    let link = el("a").class(class).attr("href", href).attr("download", file).attr("type", "text/calendar");
    label.into_iter().fold(link, |link, label| link.attr("aria-label", label)).text(words).view()
}
