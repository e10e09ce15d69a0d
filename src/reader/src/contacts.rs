//! Hotlines and channels (`policy/contacts.toml`): how sure we are of each that a service names. A number that stands
//! in no list is a mistake: nobody is sent to a door that nobody has looked at.

use crate::diagnostic::Diagnostic;
use crate::files::Files;
use crate::page_messages::PageMessages;
use crate::registry::Messages;
use crate::toml_value::{Diagnostics, TomlTable};
use std::collections::BTreeMap;

const FILE: &str = "policy/contacts.toml";

/// How sure we are of a hotline or a channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// An official page, or the document itself, says so.
    Read,
    /// Known to exist; not looked up again.
    Known,
    /// We know that it is there, but not where to enter.
    Ask,
}

/// What is known of hotlines and channels.
#[derive(Clone, Debug, Default)]
pub struct Contacts {
    /// Numbers for danger to life; the words are `danger-<number>`.
    pub danger: Vec<String>,
    /// By the name of the message that says it, such as `hotline-12345` or `channel-exam`.
    pub certainty: BTreeMap<String, Certainty>,
}

/// Reads the contacts, if there is a file of them; `messages` are those that the services need.
pub(crate) fn read(
    files: &Files,
    diagnostics: &Diagnostics,
    messages: &Messages,
    page_messages: &PageMessages<'_>,
) -> Contacts {
    let mut contacts = Contacts::default();
    let Some(parsed) = files.text(FILE).and_then(|text| diagnostics.parse(FILE, text)) else {
        return contacts;
    };
    let root = TomlTable::root(diagnostics, FILE, &parsed);
    root.only(&["danger", "hotlines", "channels"]);
    for (value, number) in root.need("danger").map(|value| value.ids()).unwrap_or_default() {
        page_messages.need(&format!("danger-{number}"), FILE, value.span());
        contacts.danger.push(number.to_owned());
    }
    let mut places = BTreeMap::new();
    for (key, prefix) in [("hotlines", "hotline-"), ("channels", "channel-")] {
        let Some(table) = root.need(key).and_then(|value| value.table()) else { continue };
        let lists = [("read", Certainty::Read), ("known", Certainty::Known), ("ask", Certainty::Ask)];
        table.only(&lists.map(|(list, _)| list));
        for (list, certainty) in lists {
            for (value, id) in table.get(list).map(|value| value.ids()).unwrap_or_default() {
                let name = format!("{prefix}{id}");
                if contacts.certainty.insert(name.clone(), certainty).is_some() {
                    value.error("duplicate-id", format!("`{id}` stands here twice"), "keep one of them");
                }
                places.insert(name, value.span());
            }
        }
    }
    let named: Vec<&str> = messages.required.iter().map(|required| required.name.as_str()).collect();
    for (name, span) in places.iter().filter(|(name, _)| !named.contains(&name.as_str())) {
        diagnostics.push(Diagnostic {
            code: "unknown-contact",
            file: FILE.to_owned(),
            span: span.clone(),
            message: format!("no service names `{name}`"),
            help: "take it away, or name it in the service that it is for".to_owned(),
        });
    }
    let ours = |name: &str| name.starts_with("hotline-") || name.starts_with("channel-");
    for required in messages.required.iter().filter(|required| ours(&required.name)) {
        if !contacts.certainty.contains_key(&required.name) {
            diagnostics.push(Diagnostic {
                code: "unknown-contact",
                file: required.file.clone(),
                span: required.span.clone(),
                message: format!("nobody says how sure we are of `{}`", required.name),
                help: format!("list it in {FILE} under read, known or ask"),
            });
        }
    }
    contacts
}
