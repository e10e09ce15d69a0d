//! The browser's door: trunk builds this binary into the WASM of the wizard page, which opens it with
//! `anju::app::open`.

// Named, so that the library is linked and its exports stand in the WASM.
use anju as _;

fn main() {}
