//! "Prove it on this phone": the worked cases and what came of them here, as files, and the page that runs them there.
//! Must not know: how the page compares.

use super::page::{Page, html, up};
use super::pages::{SelfTestPage, self_test_page};
use super::site::{Built, Site};
use crate::pages::Localizer;
use policy::self_test::{self, SelfTestVector};
use reader::Content;
use std::io::Write as _;
use words::Language;

/// The address of the page, below its language.
const FOLDER: &str = "prove";

/// What the page asks for besides program and rule book; names below `assets/`.
pub(super) struct Files {
    /// How many cases there are.
    count: usize,
    /// The cases.
    pub(super) vectors: (String, Vec<u8>),
    /// What came of them here, a line each.
    pub(super) outcomes: (String, Vec<u8>),
}

/// Every worked case, in the order of the seeds, without what was expected of it.
pub fn self_test_vectors(content: &Content) -> Vec<SelfTestVector> {
    let vector = |case: &reader::WorkedCase| SelfTestVector {
        household: case.household.clone(),
        on: case.on,
        service: case.service,
        who: case.who,
    };
    content.cases.iter().map(vector).collect()
}

/// The files.
///
/// # Errors
/// If the cases cannot be written.
pub(super) fn files(content: &Content, fingerprint: fn(&[u8]) -> String) -> Result<Files, String> {
    let all = self_test_vectors(content);
    let bytes = self_test::to_bytes(&all).map_err(|error| format!("the worked cases: {error:?}"))?;
    let text = self_test::run(&content.book, &all).into_bytes();
    Ok(Files {
        count: all.len(),
        vectors: (format!("vectors-{}.bin", fingerprint(&bytes)), bytes),
        outcomes: (format!("outcomes-{}.txt", fingerprint(&text)), text),
    })
}

/// The page.
pub(super) fn page(site: &Site<'_>, i18n: Localizer, language: Language) -> Page {
    let Site { built, self_test: files, .. } = site;
    let to_root = up(language, FOLDER);
    let asset = |name: &str| format!("{to_root}assets/{name}");
    let needs = [
        ("program", asset(&built.results.wasm.0)),
        ("glue", asset(&built.results.glue.0)),
        ("book", asset(site.book)),
        ("vectors", asset(&files.vectors.0)),
        ("outcomes", asset(&files.outcomes.0)),
    ];
    let page = SelfTestPage {
        count: files.count,
        kilobytes: kilobytes(built, files),
        fingerprint: site.hash.to_owned(),
        needs: needs.into(),
    };
    Page {
        language,
        folder: FOLDER.to_owned(),
        title: i18n.t("self-test-title"),
        description: i18n.t("meta-self-test"),
        head: format!("<script defer src=\"{}\"></script>", asset(&built.self_test.0)),
        body: html(|| self_test_page(i18n, &page, "../")),
    }
}

/// About how much the page asks for when its button is pressed, as a host packs it, in whole tens.
fn kilobytes(built: &Built, files: &Files) -> usize {
    let all = [&built.results.wasm, &built.results.glue, &files.vectors, &files.outcomes];
    let packed = all.into_iter().map(|(_, bytes)| {
        let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
        // Writing into memory cannot fail; if it did, the page would name the larger number.
        let written = packer.write_all(bytes).and_then(|()| packer.finish());
        written.map_or(bytes.len(), |packed| packed.len())
    });
    packed.sum::<usize>().div_ceil(10_240) * 10
}
