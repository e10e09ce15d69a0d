//! Widgets: text in, events out. No words, no policy, no browser calls; each is a component.

mod callback;
mod choices;
mod element;
mod fields;
mod more;
mod notice;
mod qr;
mod region;
mod summary;

pub use callback::{Callback, Follow, send, tap};
pub use choices::{Choice, ChoiceList, Tick};
pub use element::{Child, Element, el, text};
pub use fields::Field;
pub use more::{More, more};
pub use notice::{Notice, NoticeKind};
pub use qr::qr;
pub use region::{Anew, live, slot};
pub use summary::{Row, Summary};
