//! Widgets: text in, events out. No words, no policy, no browser calls; each is a function to a view.

mod callback;
mod choices;
mod element;
mod fields;
mod more;
mod notice;
mod qr;
mod region;
mod summary;

pub use callback::Callback;
pub use choices::{Choice, choice_list, tick};
pub use element::{Child, Element, el, text};
pub use fields::{Field, field};
pub use more::more;
pub use notice::{NoticeKind, notice};
pub use qr::qr;
pub use region::region;
pub use summary::{Row, summary};
