//! `cargo site serve`: builds the site, serves it, and follows what is saved. Seeds, words, styles and scripts are
//! rendered anew in this process; after a change of Rust this program is compiled anew and takes over. What is broken
//! is said in the open page, and the last good site stays. Must not know: what stands on pages.

mod follow;
mod renderer;
mod report;
mod snapshot;

use crate::server::{LIMITS, Site, listen, start};
use crate::tools::ensure_build_tools;
use crate::{Failure, build, check, say};
use clap::Args;
use follow::Follower;
use renderer::Renderer;
use report::{Reports, script};
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
    /// Serve the last good site at once, when this program takes over from itself
    #[arg(long, hide = true)]
    resume: bool,
}

/// Serves until it is ended from outside.
///
/// # Errors
/// Exit code 1 when the seeds are not sound at the start, the port is taken or a tool is missing.
pub fn run(root: &Path, arguments: &ServeArguments) -> Result<(), Failure> {
    let out = root.join(&arguments.out);
    if arguments.resume {
        let listener = listen(arguments.port).map_err(Failure::wrong)?;
        let tools = ensure_build_tools(root).map_err(Failure::wrong)?;
        let base = arguments.base.clone().unwrap_or_else(|| "/".to_owned());
        let mut follower = follower(root, Renderer::new(root, &tools, &out), &base, listener)?;
        follower.rebuild();
        return follower.follow();
    }
    let content = check::content(root)?;
    let base = arguments.base.clone().unwrap_or_else(|| build::base(&content.publisher.address));
    // Before minutes of building. Who asks meanwhile waits.
    let listener = listen(arguments.port).map_err(Failure::wrong)?;
    let tools = ensure_build_tools(root).map_err(Failure::wrong)?;
    let mut renderer = Renderer::new(root, &tools, &out);
    renderer.take_content(content)?;
    // Compiled as a draft: to make the last bytes of them small takes a quarter of a minute that nobody waits for here.
    renderer.take_programs(arguments.programs.as_deref(), true)?;
    let rendered = renderer.render(&base)?;
    say(&format!("{} pages are in {}.", rendered.pages, out.display()));
    follower(root, renderer, &base, listener)?.follow()
}

/// A server of the site that `renderer` makes, and who follows changes for it.
fn follower<'a>(
    root: &'a Path,
    renderer: Renderer<'a>,
    base: &str,
    listener: TcpListener,
) -> Result<Follower<'a>, Failure> {
    let site = Site::new(renderer.out(), base).map_err(Failure::wrong)?;
    let script = script(site.base());
    let site = Arc::new(site.with_script(script));
    let reports = Reports::new(&site);
    let running = start(listener, &site, reports.router(), LIMITS).map_err(Failure::wrong)?;
    say(&format!(
        "The site is served at {} and follows what you save in seeds, style and src (stop with Ctrl+C).",
        running.address()
    ));
    Ok(Follower::new(root, renderer, (site, reports), running))
}

#[cfg(test)]
mod tests;
