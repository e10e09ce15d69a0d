//! The browser's door: trunk builds this binary into the WASM of the wizard page.

fn main() {
    #[cfg(target_arch = "wasm32")]
    anju::app::start();
}
