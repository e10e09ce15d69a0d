//! The gallery as files: a page a group, one that lists them, and the style. Must not know: what a state shows.

use super::group::{Group, State};
use crate::prerender::html;
use leptos::prelude::*;
use std::fs;
use std::path::Path;
use words::Language;

/// The name of the style sheet, by which a folder is known as a gallery.
const STYLE: &str = "style.css";

/// What only the gallery needs.
const OWN_STYLE: &str = include_str!("gallery.css");

/// Writes the gallery in one language into a folder that is empty, absent or holds an older gallery.
///
/// # Errors
/// If the folder holds something else, or cannot be written.
pub fn write(groups: &[Group], style: &str, language: Language, out: &Path) -> Result<(), String> {
    let wrong = |error: std::io::Error| format!("{}: {error}", out.display());
    if out.exists() {
        let is_empty = fs::read_dir(out).map_err(wrong)?.next().is_none();
        if !is_empty && !out.join(STYLE).is_file() {
            return Err(format!(
                "{} holds something else than a gallery; name another folder",
                out.display()
            ));
        }
        fs::remove_dir_all(out).map_err(wrong)?;
    }
    fs::create_dir_all(out).map_err(wrong)?;
    let mut files = vec![
        (STYLE.to_owned(), format!("{style}{OWN_STYLE}")),
        ("index.html".to_owned(), document("Gallery", language, contents(groups))),
    ];
    for group in groups {
        files.push((format!("{}.html", group.id), document(&group.title, language, page(group))));
    }
    files.into_iter().try_for_each(|(name, text)| fs::write(out.join(name), text).map_err(wrong))
}

fn document(title: &str, language: Language, body: String) -> String {
    let tag = language.tag;
    format!(
        "<!DOCTYPE html><html lang=\"{tag}\" data-text=\"normal\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>{title}</title>\
         <link rel=\"icon\" href=\"data:,\"><link rel=\"stylesheet\" href=\"{STYLE}\"></head>\
         <body><main class=\"page\">{body}</main></body></html>"
    )
}

fn contents(groups: &[Group]) -> String {
    let lines = groups.iter().map(|group| {
        let words = format!("{}: {} states", group.title, group.states.len());
        view! { <li><a href=format!("{}.html", group.id)>{words}</a></li> }
    });
    let lines = lines.collect_view();
    html(|| {
        view! {
            <h1 lang="en">"Gallery"</h1>
            <ul lang="en">{lines}</ul>
        }
    })
}

fn page(group: &Group) -> String {
    let jumps = group
        .states
        .iter()
        .map(|state| view! { <li><a href=format!("#{}", state.id)>{state.title.clone()}</a></li> });
    let jumps = jumps.collect_view();
    let head = html(|| {
        view! {
            <p lang="en"><a href="index.html">"Gallery"</a></p>
            <h1 lang="en">{group.title.clone()}</h1>
            <details class="disclosure" lang="en"><summary>"States"</summary><ul>{jumps}</ul></details>
        }
    });
    group.states.iter().fold(head, |page, state| page + &section(group, state))
}

/// A heading, and what is drawn, with the name of the state.
fn section(group: &Group, state: &State) -> String {
    let State { id, title, html, draws_nothing } = state;
    let nothing = if *draws_nothing { " data-draws=\"nothing\"" } else { "" };
    format!(
        "<section class=\"gallery-state\"><h2 id=\"{id}\" lang=\"en\"><a href=\"#{id}\">{title}</a></h2>\
         <div data-state=\"{}/{id}\"{nothing}>{html}</div></section>",
        group.id
    )
}
