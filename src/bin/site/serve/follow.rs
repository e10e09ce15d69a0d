//! Makes the next site when a file is saved, and says what is broken. Must not know: how pages are told.

use super::report::Reports;
use super::snapshot::{FOLDERS, Snapshot, Work, work};
use crate::server::{Running, Site};
use crate::tools::{Tools, child};
use crate::{Failure, build, check, say};
use anju::prerender::Program;
use notify_debouncer_mini::new_debouncer;
use notify_debouncer_mini::notify::RecursiveMode;
use policy::RuleBook;
use proof::VerificationReport;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::channel;
use std::time::Duration;
use words::Table;

/// How long nothing more may be saved before the next site is made: editors save in several steps.
const QUIET: Duration = Duration::from_millis(200);
/// Where sites are rendered to, one folder each; the last two are kept, for pages that are still loading.
const RENDERED: &str = "target/serve";

/// What a rendering takes over from the last build.
struct Kept {
    programs: [Program; 2],
    verification: VerificationReport,
    /// The book and the words that were proven, on the day that the proof names.
    proven: (RuleBook, Vec<Table>),
}

/// Follows the files of the house for a running server.
pub(super) struct Follower<'a> {
    root: &'a Path,
    tools: &'a Tools,
    out: &'a Path,
    site: Arc<Site>,
    reports: Reports,
    running: Running,
    /// The folder of the last good site.
    good: PathBuf,
    number: u64,
    /// What a rendering takes over from the last build.
    kept: Option<Kept>,
}

impl<'a> Follower<'a> {
    /// For a server that is `running` and shows the site in `good`.
    pub(super) fn new(
        root: &'a Path,
        tools: &'a Tools,
        out: &'a Path,
        (site, reports): (Arc<Site>, Reports),
        running: Running,
        good: PathBuf,
    ) -> Self {
        Self { root, tools, out, site, reports, running, good, number: 0, kept: None }
    }

    /// Takes over what a build has made.
    pub(super) fn keep(
        &mut self,
        programs: [Program; 2],
        verification: VerificationReport,
        proven: (RuleBook, Vec<Table>),
    ) {
        self.kept = Some(Kept { programs, verification, proven });
    }

    /// Follows until the process is ended from outside.
    ///
    /// # Errors
    /// When the system does not tell what is saved.
    pub(super) fn follow(&mut self) -> Result<(), Failure> {
        let wrong = |error: notify_debouncer_mini::notify::Error| {
            Failure::wrong(format!("this system does not tell which files are saved: {error}"))
        };
        let (tell, told) = channel();
        let mut watcher = new_debouncer(QUIET, tell).map_err(wrong)?;
        for folder in FOLDERS {
            watcher.watcher().watch(&self.root.join(folder), RecursiveMode::Recursive).map_err(wrong)?;
        }
        // A file that is watched by itself is lost when an editor puts another in its place.
        watcher.watcher().watch(self.root, RecursiveMode::NonRecursive).map_err(wrong)?;
        let mut seen = Snapshot::of(self.root);
        while told.recv().is_ok() {
            let now = Snapshot::of(self.root);
            let changed = now.since(&seen);
            seen = now;
            let Some(work) = work(&changed) else { continue };
            let named: Vec<String> = changed.iter().take(3).map(|file| file.display().to_string()).collect();
            say(&format!("Saved: {}{}", named.join(", "), if changed.len() > 3 { ", …" } else { "" }));
            match work {
                Work::Render => self.render(),
                Work::Compile => self.compile(),
            }
        }
        Ok(())
    }

    /// Renders the seeds with the programs of the last build.
    fn render(&mut self) {
        match self.rendered() {
            Ok(folder) => self.show(folder),
            Err(problem) => self.broken(problem),
        }
    }

    fn rendered(&mut self) -> Result<PathBuf, String> {
        let kept = self.kept.as_mut().ok_or("the programs for the browser have not been built yet")?;
        let begun = check::now();
        let reading = reader::read(&self.root.join("seeds"));
        let Some(content) = reading.content else {
            return Err(reader::render(&reading.diagnostics, &reading.files, false));
        };
        let wrong = |failure: Failure| failure.message;
        let today = crate::today().map_err(wrong)?.to_string();
        let (book, words) = &kept.proven;
        if (book, words, &kept.verification.proof.on) != (&content.book, &content.words, &today) {
            // How mutants of the book are noticed is looked at by builds and checks alone: it takes longer
            // than a person waits.
            kept.verification.proof = check::proven(&content).map_err(wrong)?;
            kept.proven = (content.book.clone(), content.words.clone());
        }
        kept.verification.cases = content.cases.len();
        kept.verification.families = content.families.len();
        let built = build::assets(self.tools, self.root, self.out, &kept.programs).map_err(wrong)?;
        let folder = self.root.join(RENDERED).join((self.number + 1).to_string());
        fs::remove_dir_all(&folder).ok();
        let pages =
            build::render(self.root, (&content, &kept.verification), &built, self.site.base(), &folder)
                .map_err(wrong)?;
        say(&format!("{} pages rendered in {:.1} s.", pages.pages, begun.elapsed().as_secs_f32()));
        self.number += 1;
        Ok(folder)
    }

    /// Builds the programs for the browser and renders all.
    pub(super) fn rebuild(&mut self) {
        let built = (|| {
            let content = check::content(self.root)?;
            let verification = check::verification(&content)?;
            Ok((
                build::programs(self.tools, self.root, self.out, true)?,
                verification,
                (content.book, content.words),
            ))
        })();
        match built {
            Ok((programs, verification, proven)) => {
                self.keep(programs, verification, proven);
                self.render();
            }
            Err(Failure { message, .. }) => self.broken(message),
        }
    }

    /// Compiles this program anew, which then takes this one's place with the same port.
    fn compile(&mut self) {
        say("Compiling …");
        let mut cargo = child("cargo");
        cargo.current_dir(self.root).args([
            "build",
            "--bin",
            "site",
            "--message-format=short",
            "--color=never",
        ]);
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
        next.args(["serve", "--port", &self.running.port().to_string(), "--base", self.site.base(), "--out"])
            .arg(self.out)
            .arg("--resume")
            .arg(&self.good);
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

    fn show(&mut self, folder: PathBuf) {
        self.reports.next();
        self.site.show(folder.clone(), self.reports.tail());
        self.reports.publish();
        let before = std::mem::replace(&mut self.good, folder);
        let old = self.number.checked_sub(2).map(|number| self.root.join(RENDERED).join(number.to_string()));
        if let Some(old) = old.filter(|old| *old != before) {
            fs::remove_dir_all(old).ok();
        }
    }

    fn broken(&self, problem: String) {
        eprintln!("{problem}");
        say("The last good site is still served.");
        self.reports.broken(problem);
    }
}
