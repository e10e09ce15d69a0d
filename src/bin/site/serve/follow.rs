//! Makes the next site when a file is saved, and says what is broken. Must not know: how pages are told.

use super::renderer::Renderer;
use super::report::Reports;
use super::snapshot::{FOLDERS, SEEDS, Snapshot, Work, work};
use crate::server::{Running, Site};
use crate::tools::child;
use crate::{Failure, check, say};
use notify_debouncer_mini::notify::RecursiveMode;
use notify_debouncer_mini::{DebounceEventResult, new_debouncer};
use proof::mutation::MutationReport;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::Duration;

/// How long nothing more may be saved before the next site is made: editors save in several steps.
const QUIET: Duration = Duration::from_millis(200);
/// How long nothing may be saved before the mutants of the rules are looked at, which keeps all processors busy.
const IDLE: Duration = Duration::from_secs(60);

/// What wakes the follower.
enum Wake {
    /// The system tells of files.
    Files,
    /// The mutants were looked at.
    Mutated(Result<MutationReport, Failure>),
}

/// Follows the files of the house for a running server.
pub(super) struct Follower<'a> {
    root: &'a Path,
    renderer: Renderer<'a>,
    site: Arc<Site>,
    reports: Reports,
    running: Running,
    wake: (Sender<Wake>, Receiver<Wake>),
}

impl<'a> Follower<'a> {
    /// For a server that is `running` and shows the site that `renderer` makes.
    pub(super) fn new(
        root: &'a Path,
        renderer: Renderer<'a>,
        (site, reports): (Arc<Site>, Reports),
        running: Running,
    ) -> Self {
        Self { root, renderer, site, reports, running, wake: channel() }
    }

    /// Follows until the process is ended from outside.
    ///
    /// # Errors
    /// When the system does not tell what is saved.
    pub(super) fn follow(&mut self) -> Result<(), Failure> {
        let wrong = |error: notify_debouncer_mini::notify::Error| {
            Failure::wrong(format!("this system does not tell which files are saved: {error}"))
        };
        let tell = self.wake.0.clone();
        let heard = move |_: DebounceEventResult| {
            tell.send(Wake::Files).ok();
        };
        let mut watcher = new_debouncer(QUIET, heard).map_err(wrong)?;
        for folder in FOLDERS {
            watcher.watcher().watch(&self.root.join(folder), RecursiveMode::Recursive).map_err(wrong)?;
        }
        // A file that is watched by itself is lost when an editor puts another in its place.
        watcher.watcher().watch(self.root, RecursiveMode::NonRecursive).map_err(wrong)?;
        let mut seen = Snapshot::of(self.root);
        loop {
            match self.wake.1.recv_timeout(IDLE) {
                Ok(Wake::Files) => {
                    let now = Snapshot::of(self.root);
                    let changed = now.since(&seen);
                    seen = now;
                    self.saved(&changed);
                }
                Ok(Wake::Mutated(Ok(mutation))) => {
                    self.renderer.take_mutation(mutation);
                    self.render(false);
                }
                Ok(Wake::Mutated(Err(failure))) => self.broken(failure.message),
                Err(RecvTimeoutError::Timeout) => self.mutate(),
                Err(RecvTimeoutError::Disconnected) => return Ok(()),
            }
        }
    }

    /// Does what these changes ask for.
    fn saved(&mut self, changed: &[PathBuf]) {
        let Some(work) = work(changed) else { return };
        let named: Vec<String> = changed.iter().take(3).map(|file| file.display().to_string()).collect();
        say(&format!("Saved: {}{}", named.join(", "), if changed.len() > 3 { ", …" } else { "" }));
        match work {
            Work::Render => self.render(changed.iter().any(|file| file.starts_with(SEEDS))),
            Work::Compile => self.compile(),
        }
    }

    /// Renders with the programs of the last build; the seeds are read anew if they changed.
    fn render(&mut self, are_seeds_new: bool) {
        let begun = check::now();
        // Mistakes in the seeds stay until the seeds are sound, whatever else is saved.
        let reading = if are_seeds_new || self.reports.is_broken() { self.renderer.read() } else { Ok(()) };
        match reading.and_then(|()| self.renderer.render(self.site.base())) {
            Ok(rendered) => {
                self.reports.publish();
                let seconds = begun.elapsed().as_secs_f32();
                say(&format!("{} pages rendered in {seconds:.1} s.", rendered.pages));
            }
            Err(failure) => self.broken(failure.message),
        }
    }

    /// Looks at the mutants of the rules beside all else, if that was not yet done.
    fn mutate(&mut self) {
        if let Some((content, on)) = self.renderer.unmutated() {
            let tell = self.wake.0.clone();
            std::thread::spawn(move || tell.send(Wake::Mutated(check::mutation(&content, on))));
        }
    }

    /// Builds the programs for the browser if they are others, and renders all.
    pub(super) fn rebuild(&mut self) {
        match self.renderer.take_programs(None, true) {
            Ok(()) => self.render(true),
            Err(failure) => self.broken(failure.message),
        }
    }

    /// Compiles this program anew, which then takes this one's place with the same port.
    fn compile(&mut self) {
        say("Compiling …");
        let mut cargo = child("cargo");
        let words = ["build", "--bin", "site", "--message-format=short", "--color=never"];
        cargo.current_dir(self.root).args(words);
        let problem = match cargo.output() {
            Ok(output) if output.status.success() => self.hand_over(),
            Ok(output) => String::from_utf8_lossy(&output.stderr).into_owned(),
            Err(error) => format!("cargo does not start: {error}"),
        };
        self.broken(problem);
    }

    /// Lets the program that was just compiled take over. Comes back only with the reason why it cannot.
    fn hand_over(&self) -> String {
        let program = match std::env::current_exe() {
            Ok(program) => program,
            Err(error) => return format!("the compiled program cannot be found: {error}"),
        };
        // While this program runs, Linux says of its replaced file that it is deleted.
        let name = program.to_string_lossy().trim_end_matches(" (deleted)").to_owned();
        let mut next = std::process::Command::new(name);
        next.args(["serve", "--port", &self.running.port().to_string(), "--base", self.site.base()])
            .arg("--resume")
            .arg("--out")
            .arg(self.renderer.out());
        #[cfg(unix)]
        {
            use std::os::unix::process::CommandExt;
            format!("the compiled program does not start: {}", next.exec())
        }
        #[cfg(not(unix))]
        {
            "the Rust changed: end this program with Ctrl+C and start it again".to_owned()
        }
    }

    fn broken(&self, problem: String) {
        eprintln!("{problem}");
        say("The last good site is still served.");
        self.reports.broken(problem);
    }
}
