//! What can be taken along of a plan: the calendar where files can be kept, the text, the picture. Must not know: what
//! is planned.

use super::PlanContext;
use super::dates;
use super::lines::Group;
use crate::components::{LiveSentence, drawn, slot, tap};
use crate::pages::localizer::Localizer;
use crate::pages::results::icalendar::Event;
use leptos::prelude::*;
use policy::Day;
use std::rc::Rc;

/// The id of the text that can be copied.
const TEXT: &str = "plan-text";

/// The calendar where files can be kept, the text to copy, and the picture once somebody asks for it.
#[component]
pub(super) fn Take<'a>(context: PlanContext<'a>, groups: &'a [Group]) -> impl IntoView + use<> {
    let PlanContext { i18n, on, fingerprint, actions, .. } = context;
    let text = dates::text(i18n, groups, on, fingerprint);
    let lines = groups.iter().flat_map(|group| &group.lines);
    let events = lines.flat_map(|line| dates::events(i18n, std::slice::from_ref(line), on, fingerprint));
    let events: Vec<Event> = events.collect();
    let calendar = match (events.is_empty(), actions.keeps_files()) {
        (true, _) => None,
        (false, false) => Some(drawn(view! { <p class="notice">{i18n.t("plan-wechat")}</p> })),
        (false, true) => {
            let (file, words) = ("anju.ics".to_owned(), i18n.t("plan-save-all"));
            Some(drawn(view! {
                <div>
                    <CalendarLink i18n on events=&events file class="button" words/>
                    <p class="hint">{i18n.t("plan-save-hint")}</p>
                </div>
            }))
        }
    };
    let rows = text.lines().count().clamp(4, 12).to_string();
    let (copied, image) = (RwSignal::new(String::new()), RwSignal::new(None));
    let copying = Rc::clone(actions);
    let copy = move || {
        copied.set(i18n.t(if copying.copy(TEXT) { "plan-copied" } else { "plan-not-copied" }));
    };
    let (drawing, lines) = (Rc::clone(actions), text.clone());
    let draw = move || image.set(Some(drawing.picture(&lines).unwrap_or_default()));
    let button = |words: &str, heard: Box<dyn Fn()>| {
        view! { <button type="button" class="button button-quiet" on:click=tap(heard)>{i18n.t(words)}</button> }
    };
    drawn(view! {
        <div>
            <p class="hint">{i18n.t("plan-careful")}</p>
            {calendar}
            <label for=TEXT>{i18n.t("plan-text")}</label>
            <textarea class="plan-text" id=TEXT rows=rows readonly="">{text}</textarea>
            {button("plan-copy", Box::new(copy))}
            <p id="plan-said" role="status" class="hint"><LiveSentence sentence=copied/></p>
            {button("plan-make-picture", Box::new(draw))}
            <div id="plan-picture">{slot(move || image.get().map(|address| plan_picture(i18n, address)))}</div>
        </div>
    })
}

/// The picture and how to keep it, or that the phone cannot draw one.
fn plan_picture(i18n: Localizer, address: String) -> impl IntoView + use<> {
    let drawn = !address.is_empty();
    let picture = drawn.then(|| view! { <img src=address alt=i18n.t("plan-picture-alt")/> });
    view! {
        {picture}
        <p>{i18n.t(if drawn { "plan-picture-hint" } else { "plan-no-picture" })}</p>
    }
}

/// A link whose target is the calendar file itself, so that nothing is asked of any server.
#[component]
pub(super) fn CalendarLink<'a>(
    i18n: Localizer,
    on: Day,
    events: &'a [Event],
    file: String,
    class: &'static str,
    /// What is heard of the link, where its words alone say too little.
    #[prop(optional)]
    label: Option<String>,
    words: String,
) -> impl IntoView + use<> {
    let href = dates::address(&dates::file(i18n, on, events));
    drawn(view! { <a class=class href=href download=file type="text/calendar" aria-label=label>{words}</a> })
}
