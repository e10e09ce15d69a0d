//! `cargo site explain`: a service's rules for an officer; and the rule book as JSON for other programs.

use crate::cli::{DayArgument, LanguageArgument};
use crate::{Failure, bundle};
use clap::Args;
use explain::Prose;
use reader::Content;
use words::LANGUAGES;

/// Print a service's rules as sentences and decision tables, for officers
#[derive(Args, Debug)]
pub struct ExplainArguments {
    /// The service's name; without one, the names are listed
    service: Option<String>,
    #[command(flatten)]
    language: LanguageArgument,
    #[command(flatten)]
    on: DayArgument,
}

/// Prints a service's rules, or which services there are.
///
/// # Errors
/// Exit code 2 when there is no such service.
pub fn run(content: &Content, arguments: &ExplainArguments) -> Result<(), Failure> {
    let prose = prose(content, &arguments.language.lang)?;
    let (service, on) = (arguments.service.as_deref(), arguments.on.or_today()?);
    let Some(id) = service.and_then(|name| content.book.service_named(name)) else {
        let list = content
            .book
            .services
            .iter()
            .map(|service| format!("  {:28} {}", service.id, prose.message(service.name)));
        let list = list.collect::<Vec<_>>().join("\n");
        return Err(Failure::usage(match service {
            Some(name) => format!("explain {name}: there is no such service; there is\n{list}"),
            None => format!("explain needs the name of a service; there is\n{list}"),
        }));
    };
    for line in explain::service(&prose, id, on) {
        crate::say(&line);
    }
    Ok(())
}

/// A guide's voice in a language.
pub fn prose<'a>(content: &'a Content, language: &str) -> Result<Prose<'a>, Failure> {
    Prose::new(content, language).ok_or_else(|| {
        let tags: Vec<&str> = LANGUAGES.iter().map(|language| language.tag).collect();
        Failure::usage(format!("--lang {language}: there is {}", tags.join(", ")))
    })
}

/// The JSON Schemas of `rules.json` and `proof.json`, each under the name by which the document calls it.
pub fn schemas() -> Result<[(&'static str, Vec<u8>); 2], Failure> {
    let text = |schema| serde_json::to_vec_pretty(&schema).map_err(|error| Failure::wrong(error.to_string()));
    Ok([
        ("rules.schema.json", text(explain::rules::schema())?),
        ("proof.schema.json", text(proof::schema())?),
    ])
}

/// `rules.json`, under the fingerprint that the pages show.
pub fn rules(content: &Content) -> Result<Vec<u8>, Failure> {
    let wrong = |error: String| Failure::wrong(format!("rules.json: {error}"));
    let book = content.book.to_bytes().map_err(|error| wrong(format!("{error:?}")))?;
    let hash = bundle::fingerprint(&book.concat());
    let rules = explain::rules::rules(content, &hash);
    serde_json::to_vec(&rules).map_err(|error| wrong(error.to_string()))
}
