//! `cargo site gallery`: every component in every state, as pages for whoever works on them.

use crate::cli::{DayArgument, LanguageArgument};
use crate::{Failure, check, say};
use anju::gallery::{GalleryInput, Group, gallery, write};
use anju::prerender::flat_style;
use clap::Args;
use std::path::{Path, PathBuf};
use words::LANGUAGES;

/// Show every component in every state as pages with the site's own style and words; nothing of it is published
#[derive(Args, Debug)]
pub struct GalleryArguments {
    /// The folder to write into
    #[arg(long, value_name = "DIR", default_value = "target/gallery")]
    out: PathBuf,
    #[command(flatten)]
    language: LanguageArgument,
    #[command(flatten)]
    day: DayArgument,
}

/// Writes the gallery.
///
/// # Errors
/// Exit code 1 when the seeds are not sound, or the folder holds something else or cannot be written.
pub fn run(root: &Path, arguments: &GalleryArguments) -> Result<(), Failure> {
    let content = check::content(root)?;
    let on = arguments.day.or_today()?;
    let verification = check::verification(&content, on)?;
    let found = LANGUAGES.into_iter().find(|language| language.tag == arguments.language.lang);
    let language = found.ok_or_else(|| Failure::usage("there is no such language"))?;
    let input = GalleryInput { content: &content, verification: &verification, on, language };
    let groups = gallery(input).map_err(Failure::wrong)?;
    let out = root.join(&arguments.out);
    let style = flat_style(&root.join("style")).map_err(Failure::wrong)?;
    write(&groups, &style, language, &out).map_err(Failure::wrong)?;
    let states: usize = groups.iter().map(|Group { states, .. }| states.len()).sum();
    say(&format!("{} groups with {states} states: {}", groups.len(), out.join("index.html").display()));
    Ok(())
}
