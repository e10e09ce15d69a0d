//! Renders the site from what lies in the house, and keeps from one rendering to the next what has not changed: the
//! programs, what the seeds say, the proof of the same rules. Must not know: who looks at the site.

use crate::build::{self, Rendering};
use crate::tools::Tools;
use crate::{Failure, check, programs, third_party};
use anju::prerender::{PrerenderCache, PrerenderReport, Program, ShippedSoftware};
use policy::Day;
use proof::VerificationReport;
use proof::mutation::MutationReport;
use reader::Content;
use std::path::{Path, PathBuf};

/// The house, its tools and the folder of the site.
pub(super) struct Renderer<'a> {
    root: &'a Path,
    tools: &'a Tools,
    out: PathBuf,
    cache: PrerenderCache,
    programs: Option<([Program; 2], ShippedSoftware)>,
    seeds: Option<Seeds>,
}

/// What the seeds say, and what is proven of it.
struct Seeds {
    content: Content,
    verification: VerificationReport,
    on: Day,
    /// Whether the mutants of these rules have been looked at.
    is_mutated: bool,
}

impl<'a> Renderer<'a> {
    /// For the house at `root` and a site in the folder `out`.
    pub(super) fn new(root: &'a Path, tools: &'a Tools, out: &Path) -> Self {
        let cache = PrerenderCache::default();
        Self { root, tools, out: out.to_owned(), cache, programs: None, seeds: None }
    }

    /// The folder of the site.
    pub(super) fn out(&self) -> &Path {
        &self.out
    }

    /// Takes the programs from a built site, or compiles them if anything they are made from has changed.
    ///
    /// # Errors
    /// When `site` is none, or the Rust does not compile.
    pub(super) fn take_programs(&mut self, site: Option<&Path>, is_draft: bool) -> Result<(), Failure> {
        let programs = match site {
            Some(site) => programs::of_site(&self.root.join(site))?,
            None => programs::ensure(self.tools, self.root, &self.out, is_draft)?,
        };
        self.programs = Some((programs, third_party::shipped(self.root, self.tools.libraries())?));
        Ok(())
    }

    /// Reads the seeds anew.
    ///
    /// # Errors
    /// Everything that is wrong with them; what was read before stays.
    pub(super) fn read(&mut self) -> Result<(), Failure> {
        let reading = reader::read(&self.root.join("seeds"));
        let Some(content) = reading.content else {
            return Err(Failure::wrong(reader::render(&reading.diagnostics, &reading.files, false)));
        };
        self.take_content(content)
    }

    /// Takes over what the seeds say, and proves the rules if they or the day are others than before. The mutants of
    /// the rules are looked at later: that takes longer than a person waits.
    ///
    /// # Errors
    /// What the proof finds.
    pub(super) fn take_content(&mut self, content: Content) -> Result<(), Failure> {
        let on = crate::today()?;
        let same = self.seeds.as_ref().filter(|seeds| seeds.on == on && seeds.content.book == content.book);
        let (proof, mutation, is_mutated) = match same {
            Some(seeds) => {
                check::labels(&content)?;
                let known = &seeds.verification;
                (known.proof.clone(), known.mutation.clone(), seeds.is_mutated)
            }
            None => (check::proven(&content, on)?, MutationReport::default(), false),
        };
        let (cases, families) = (content.cases.len(), content.families.len());
        let verification = VerificationReport { proof, mutation, cases, families };
        self.seeds = Some(Seeds { content, verification, on, is_mutated });
        Ok(())
    }

    /// Writes the site, for a host where it stands at `base`.
    ///
    /// # Errors
    /// When a script or a style sheet has a mistake, or the folder cannot be written.
    pub(super) fn render(&self, base: &str) -> Result<PrerenderReport, Failure> {
        let nothing = || Failure::wrong("the programs for the browser have not been built yet");
        let (Some((programs, shipped)), Some(seeds)) = (&self.programs, &self.seeds) else {
            return Err(nothing());
        };
        let built = build::assets(self.tools, self.root, &self.out, programs, shipped)?;
        let (content, verification) = (&seeds.content, &seeds.verification);
        let on = crate::today()?;
        let cache = &self.cache;
        let rendering = Rendering { content, verification, built: &built, on, cache, hosted: false };
        build::render(self.root, rendering, base, &self.out)
    }

    /// What the seeds say and for which day, if the mutants of its rules have not been looked at.
    pub(super) fn unmutated(&mut self) -> Option<(Content, Day)> {
        let seeds = self.seeds.as_mut().filter(|seeds| !seeds.is_mutated)?;
        seeds.is_mutated = true;
        Some((seeds.content.clone(), seeds.on))
    }

    /// Takes over what became of the mutants.
    pub(super) fn take_mutation(&mut self, mutation: MutationReport) {
        if let Some(seeds) = &mut self.seeds {
            seeds.verification.mutation = mutation;
        }
    }
}
