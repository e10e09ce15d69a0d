//! The only room that touches the browser. Everything here may fail and says so with `Option`: a phone without
//! storage is simply not remembered, never an error.

pub mod clock;
pub mod history;
pub mod keep;
pub mod page;
pub mod storage;
