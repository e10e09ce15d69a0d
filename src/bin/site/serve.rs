//! `cargo site serve`: builds the site, serves it, and follows what is saved. Seeds, words, styles and scripts are
//! rendered anew in this process; after a change of Rust this program is compiled anew and takes over. What is broken
//! is said in the open page, and the last good site stays. Must not know: what stands on pages.

mod follow;
mod report;
mod snapshot;

use crate::server::{LIMITS, Site, listen, start};
use crate::tools::{Tools, ensure_build_tools};
use crate::{Failure, build, check, say};
use clap::Args;
use follow::Follower;
use report::Reports;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Build the site and serve it on this machine; what you save is there within seconds, and the open page reloads
#[derive(Args, Debug)]
pub struct ServeArguments {
    /// The port; the first free one from 8080 on if it is not named
    #[arg(long)]
    port: Option<u16>,
    /// The path below which the site stands; that of the public address if it is not named
    #[arg(long, value_name = "PATH")]
    base: Option<String>,
    /// The folder to build into
    #[arg(long, value_name = "DIR", default_value = "dist")]
    out: PathBuf,
    /// Take the programs for the browser from this built site instead of compiling them
    #[arg(long, value_name = "DIR")]
    programs: Option<PathBuf>,
    /// The folder of the last good site, when this program takes over from itself
    #[arg(long, value_name = "DIR", hide = true)]
    resume: Option<PathBuf>,
}

/// Serves until it is ended from outside.
///
/// # Errors
/// Exit code 1 when the seeds are not sound at the start, the port is taken or a tool is missing.
pub fn run(root: &Path, arguments: &ServeArguments) -> Result<(), Failure> {
    if let Some(folder) = &arguments.resume {
        return take_over(root, arguments, folder);
    }
    let content = check::content(root)?;
    let base = arguments.base.clone().unwrap_or_else(|| build::base(&content.publisher.address));
    // Before minutes of building. Who asks meanwhile waits.
    let listener = listen(arguments.port).map_err(Failure::wrong)?;
    let tools = ensure_build_tools(root).map_err(Failure::wrong)?;
    let out = root.join(&arguments.out);
    let verification = check::verification(&content)?;
    let programs = match &arguments.programs {
        Some(site) => build::programs_of(&root.join(site))?,
        None => build::programs(&tools, root, &out, false)?,
    };
    let built = build::assets(&tools, root, &out, &programs)?;
    let rendered = build::render(root, (&content, &verification), &built, &base, &out)?;
    say(&format!("{} pages are in {}.", rendered.pages, out.display()));
    let mut follower = follower(root, &tools, arguments, (base, &out), listener)?;
    follower.keep(programs, verification, (content.book, content.words));
    follower.follow()
}

/// Serves the last good site at once, and builds the next one with the program that was just compiled.
fn take_over(root: &Path, arguments: &ServeArguments, folder: &Path) -> Result<(), Failure> {
    let base = arguments.base.clone().unwrap_or_else(|| "/".to_owned());
    let listener = listen(arguments.port).map_err(Failure::wrong)?;
    let tools = ensure_build_tools(root).map_err(Failure::wrong)?;
    let mut follower = follower(root, &tools, arguments, (base, folder), listener)?;
    follower.rebuild();
    follower.follow()
}

/// A server of the site in `folder`, and who follows changes for it.
fn follower<'a>(
    root: &'a Path,
    tools: &'a Tools,
    arguments: &'a ServeArguments,
    (base, folder): (String, &Path),
    listener: TcpListener,
) -> Result<Follower<'a>, Failure> {
    let site = Arc::new(Site::new(folder, &base).map_err(Failure::wrong)?);
    let reports = Reports::new(site.base());
    site.show(folder.to_owned(), reports.tail());
    let running = start(listener, &site, reports.router(), LIMITS).map_err(Failure::wrong)?;
    say(&format!(
        "The site is served at {} and follows what you save in seeds, style and src (stop with Ctrl+C).",
        running.address()
    ));
    Ok(Follower::new(root, tools, &arguments.out, (site, reports), running, folder.to_owned()))
}

#[cfg(test)]
mod tests;
