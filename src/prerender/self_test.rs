//! The self-test: the worked cases and what came of them where the site was made, as files that a phone loads to run
//! them again. Must not know: how the page compares.

use super::site::Built;
use policy::self_test::{self, SelfTestVector};
use reader::Content;

/// What the page asks for besides program and rule book; names below `assets/`.
pub(crate) struct SelfTestFiles {
    /// How many cases there are.
    pub(super) count: usize,
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
pub(crate) fn files(content: &Content, fingerprint: fn(&[u8]) -> String) -> Result<SelfTestFiles, String> {
    let all = self_test_vectors(content);
    let bytes = self_test::to_bytes(&all).map_err(|error| format!("the worked cases: {error:?}"))?;
    let text = self_test::run(&content.book, &all).into_bytes();
    Ok(SelfTestFiles {
        count: all.len(),
        vectors: (format!("vectors-{}.bin", fingerprint(&bytes)), bytes),
        outcomes: (format!("outcomes-{}.txt", fingerprint(&text)), text),
    })
}

/// About how much the page asks for when its button is pressed, as a host packs it, in whole tens.
pub(super) fn kilobytes(built: &Built, files: &SelfTestFiles) -> usize {
    let all = [&built.results.wasm, &built.results.glue, &files.vectors, &files.outcomes];
    let packed = all.into_iter().map(|(_, bytes)| {
        // Writing into memory cannot fail; if it did, the page would name the larger number.
        packing::gzip(bytes).map_or(bytes.len(), |packed| packed.len())
    });
    packed.sum::<usize>().div_ceil(10_240) * 10
}
