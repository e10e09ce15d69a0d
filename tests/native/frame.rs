//! What a press is handed beside the guide: the frame of every page, as it lies at the top of the house. Must not know:
//! what is pressed.

use anju::prerender::{HostSettings, Template};
use std::path::{Path, PathBuf};

/// The top of the house.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

/// The frame of every page as the build hands it to the press, at the root of a host.
pub fn operator() -> HostSettings {
    let frame = std::fs::read_to_string(root().join("index.html")).unwrap();
    let frame: String =
        frame.lines().filter(|line| !line.contains("data-trunk")).collect::<Vec<_>>().join("\n");
    let (before, comment) = frame.split_once("<!--").unwrap();
    let frame = Template::new(format!("{before}{}", comment.split_once("-->").unwrap().1));
    HostSettings { frame, base: "/".into(), icon: String::new() }
}
