//! The top of the tree, and the settings of a host for tests that render pages. Must not know: what is rendered.

use anju::prerender::HostSettings;
use std::path::{Path, PathBuf};

/// The top of the house.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

/// A host on which the site stands at the root.
pub fn host() -> HostSettings {
    HostSettings { base: "/".into(), icon: String::new() }
}
