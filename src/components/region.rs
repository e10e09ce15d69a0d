//! A part of a page that is drawn anew by itself, while everything around it stays as it is.

use leptos::prelude::{AddAnyAttr, AnyView, IntoAny, IntoView, Mountable, Render, RenderHtml};
use leptos::tachys::html::attribute::Attribute;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::view::{Position, PositionState};

/// Something small that follows what it is made of, in its place.
pub fn slot<V: IntoView + 'static>(mut draw: impl FnMut() -> Option<V> + Send + 'static) -> AnyView {
    let draw: Box<dyn FnMut() -> Option<AnyView> + Send> =
        Box::new(move || draw().map(|view| Anew(view).into_any()));
    draw.into_any()
}

/// An attribute that follows what it is made of.
pub fn live(
    value: impl FnMut() -> Option<&'static str> + Send + 'static,
) -> Box<dyn FnMut() -> Option<&'static str> + Send> {
    Box::new(value)
}

/// A view that is drawn anew and never patched: what stood there is taken away whole. So no code that patches it is
/// compiled, and a program that rewrites the page, such as a translator, cannot break it.
pub struct Anew<V>(pub V);

impl<V: Render> Render for Anew<V> {
    type State = V::State;

    fn build(self) -> V::State {
        self.0.build()
    }

    fn rebuild(self, state: &mut V::State) {
        let mut view = self.0.build();
        state.insert_before_this(&mut view);
        state.unmount();
        *state = view;
    }
}

impl<V: AddAnyAttr> AddAnyAttr for Anew<V> {
    type Output<A: Attribute> = Anew<V::Output<A>>;

    fn add_any_attr<A: Attribute>(self, attr: A) -> Self::Output<A>
    where
        Self::Output<A>: RenderHtml,
    {
        Anew(self.0.add_any_attr(attr))
    }
}

impl<V: RenderHtml> RenderHtml for Anew<V> {
    type AsyncOutput = V::AsyncOutput;
    type Owned = Anew<V::Owned>;

    const MIN_LENGTH: usize = V::MIN_LENGTH;
    const EXISTS: bool = V::EXISTS;

    async fn resolve(self) -> Self::AsyncOutput {
        self.0.resolve().await
    }

    fn dry_resolve(&mut self) {
        self.0.dry_resolve();
    }

    fn to_html_with_buf(
        self,
        buf: &mut String,
        position: &mut Position,
        escape: bool,
        mark_branches: bool,
        extra_attrs: Vec<AnyAttribute>,
    ) {
        self.0.to_html_with_buf(buf, position, escape, mark_branches, extra_attrs);
    }

    fn hydrate<const FROM_SERVER: bool>(self, cursor: &Cursor, position: &PositionState) -> Self::State {
        self.0.hydrate::<FROM_SERVER>(cursor, position)
    }

    fn into_owned(self) -> Self::Owned {
        Anew(self.0.into_owned())
    }
}
