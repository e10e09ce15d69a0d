//! How every Chromium is started, where we measure and on journeys (`tests/journeys/browser.rs` takes this very file):
//! nothing of its own on the network, so that whatever is sent, the page sent. Must not know: who starts it.

/// The flags of every browser.
pub(crate) const FLAGS: [&str; 11] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-extensions",
    "--disable-sync",
];
