//! What a page may load and do, as a policy that the browser enforces on any host: its own files, its own
//! inline script and style (by hash), and nothing from anywhere else, so that nothing a person answers can
//! leave the phone. Text becomes code nowhere but in the one policy `anju` of that script, for the address of
//! the service worker. Hosts that set headers may say the same there. Must not know: what stands
//! on a page.

use super::page::Runs;
use super::site::Built;
use base64::Engine as _;
use sha2::{Digest, Sha256};

/// Stands for the hashes of a page's styles until the styles are what they will be.
const STYLES: &str = "\u{3}";

/// What the page of a program imposes on itself once everything stands: it neither fetches nor sends nor
/// loads, and no text becomes markup or code. A picture of the results is a `data:` address.
pub(super) const SEAL: &str = "default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'; \
     require-trusted-types-for 'script'; trusted-types 'none'";

/// The policy of a page. Only the pages that run a program may compile WASM; `unsafe-eval` is what engines
/// before Chromium 97 want for it, newer ones would be content with `wasm-unsafe-eval`.
pub(super) fn content_policy(built: &Built, runs: Runs) -> String {
    let compiles = if runs == Runs::Program { " 'unsafe-eval' 'wasm-unsafe-eval'" } else { "" };
    format!(
        "default-src 'none'; script-src 'self' '{}'{compiles}; style-src {STYLES}; img-src 'self' data:; \
         connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; \
         require-trusted-types-for 'script'; trusted-types anju",
        integrity(inline_script(built, runs).as_bytes())
    )
}

/// The script that stands in a page.
pub(super) fn inline_script(built: &Built, runs: Runs) -> &str {
    if runs == Runs::Nothing { &built.page_script } else { &built.boot }
}

/// The page with the hashes of all its styles in its policy.
pub(super) fn with_style_hashes(html: &str) -> String {
    let styles = html.split("<style>").skip(1).filter_map(|rest| rest.split("</style>").next());
    let mut hashes: Vec<String> = styles.map(|style| format!("'{}'", integrity(style.as_bytes()))).collect();
    hashes.sort();
    hashes.dedup();
    html.replacen(STYLES, &hashes.join(" "), 1)
}

/// The hash of some content as policies and `integrity` attributes write it.
pub(super) fn integrity(content: &[u8]) -> String {
    format!("sha256-{}", base64::engine::general_purpose::STANDARD.encode(Sha256::digest(content)))
}

#[cfg(test)]
mod tests {
    use super::{STYLES, integrity, with_style_hashes};

    #[test]
    fn every_style_of_a_page_is_named_once() {
        // FIPS 180-2, appendix B.1
        let abc = "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=";
        assert_eq!(integrity(b"abc"), abc);
        let page = format!("style-src {STYLES}; <style>abc</style><noscript><style>abc</style></noscript>");
        assert!(with_style_hashes(&page).starts_with(&format!("style-src '{abc}'; ")), "{page}");
    }
}
