//! The only room that touches the browser. Everything here may fail and says so with `Option` or `bool`: a
//! phone without storage is simply not remembered, never an error.

pub mod clipboard;
pub mod clock;
pub mod export;
pub mod history;
pub mod page;
pub mod programs;
pub mod storage;
