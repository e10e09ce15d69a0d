//! What a person does with the results: ticks papers, prints a slip, keeps a picture. Must not know: how that is done.

use crate::components::Callback;
use policy::VecSet;
use std::cell::RefCell;
use std::rc::Rc;

/// What is done with papers and slips. Pages know no browser, so who draws them does this.
#[derive(Clone)]
pub struct Hands {
    /// The papers that are ticked.
    pub ticked: Rc<RefCell<VecSet<String>>>,
    /// A paper was ticked, or is ticked no longer.
    pub changed: Callback<()>,
    /// The part of the page with this id is to be printed alone.
    pub print: Callback<String>,
    /// In the part with this id, this picture (SVG) is to be shown.
    pub show: Callback<(String, String)>,
}

impl Hands {
    /// Nothing is ticked, and nobody hears.
    pub fn idle() -> Hands {
        let (ticked, changed) = (Rc::default(), Callback::new(|()| ()));
        Hands { ticked, changed, print: Callback::new(|_| ()), show: Callback::new(|_| ()) }
    }
}
