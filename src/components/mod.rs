//! Widgets: text in, events out. No words, no policy, no browser calls; each is a component.

mod callback;
mod choices;
mod disclosure;
mod element;
mod fields;
mod live_sentence;
mod notice;
mod qr;
mod remount;
mod slot;
mod summary;

pub use callback::{Callback, click_handler, submit_handler};
pub use choices::{Checkbox, Choice, ChoiceList};
pub use disclosure::{Disclosure, disclosure, disclosure_about};
pub use element::{Child, Element, el, text};
pub use fields::Field;
pub use live_sentence::LiveSentence;
pub use notice::{Notice, NoticeKind};
pub use qr::qr;
pub use remount::Remount;
pub use slot::slot;
pub use summary::{Row, Summary};
