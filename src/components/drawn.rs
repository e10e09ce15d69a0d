//! A view that is built where it is made, and handed on as what stands on the page then. Must not know: what it shows.
//!
//! Without it the view of a card is one value, kilobytes large, of a type that names all its elements, and each component
//! on the way copies it. It takes away nothing: such views are drawn whole and never patched ([`super::Anew`]).

/// Outside a browser nothing is built, only written.
#[cfg(not(target_arch = "wasm32"))]
mod host {
    use leptos::prelude::{AnyView, IntoAny, IntoView};

    /// A view that is drawn.
    pub type Drawn = AnyView;

    /// Draws a view.
    pub fn drawn<V: IntoView + 'static>(view: V) -> Drawn {
        view.into_any()
    }
}

/// In the browser.
#[cfg(target_arch = "wasm32")]
mod browser {
    use leptos::prelude::{AddAnyAttr, IntoView, Mountable, Render, RenderHtml};
    use leptos::tachys::html::attribute::Attribute;
    use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
    use leptos::tachys::hydration::Cursor;
    use leptos::tachys::renderer::types::{Element, Node};
    use leptos::tachys::renderer::{CastFrom, Rndr};
    use leptos::tachys::view::{Position, PositionState};
    use send_wrapper::SendWrapper;
    use std::any::Any;

    /// A view that is drawn.
    pub struct Drawn(SendWrapper<DrawnState>);

    /// What stands on the page, and what keeps its events and slots alive.
    pub struct DrawnState {
        nodes: Vec<Node>,
        _kept: Box<dyn Any>,
    }

    /// Draws a view. A slot in it stands inside an element, or it would be lost where the whole is taken away.
    pub fn drawn<V: IntoView + 'static>(view: V) -> Drawn {
        let mut state = view.build();
        let place = Rndr::create_element("div", None);
        state.mount(&place, None);
        Drawn(SendWrapper::new(DrawnState { nodes: children(&place), _kept: Box::new(state) }))
    }

    fn children(place: &Element) -> Vec<Node> {
        let mut nodes = Vec::new();
        let mut next = Rndr::first_child(place);
        while let Some(node) = next {
            next = Rndr::next_sibling(&node);
            nodes.push(node);
        }
        nodes
    }

    impl Mountable for DrawnState {
        fn unmount(&mut self) {
            self.nodes.iter().for_each(Rndr::remove);
        }

        fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
            for node in &self.nodes {
                Rndr::insert_node(parent, node, marker);
            }
        }

        fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
            let Some(first) = self.nodes.first() else { return false };
            let parent = Rndr::get_parent(first).and_then(Element::cast_from);
            parent.map(|parent| child.mount(&parent, Some(first))).is_some()
        }

        fn elements(&self) -> Vec<Element> {
            Vec::new()
        }
    }

    impl Render for Drawn {
        type State = DrawnState;

        fn build(self) -> DrawnState {
            self.0.take()
        }

        fn rebuild(self, state: &mut DrawnState) {
            let mut view = self.build();
            state.insert_before_this(&mut view);
            state.unmount();
            *state = view;
        }
    }

    impl AddAnyAttr for Drawn {
        type Output<A: Attribute> = Drawn;

        fn add_any_attr<A: Attribute>(self, _: A) -> Drawn {
            self
        }
    }

    impl RenderHtml for Drawn {
        type AsyncOutput = Drawn;
        type Owned = Drawn;

        const MIN_LENGTH: usize = 0;

        async fn resolve(self) -> Drawn {
            self
        }

        fn dry_resolve(&mut self) {}

        fn to_html_with_buf(self, _: &mut String, _: &mut Position, _: bool, _: bool, _: Vec<AnyAttribute>) {}

        fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> DrawnState {
            self.build()
        }

        fn into_owned(self) -> Drawn {
            self
        }
    }
}

#[cfg(target_arch = "wasm32")]
pub use browser::{Drawn, drawn};
#[cfg(not(target_arch = "wasm32"))]
pub use host::{Drawn, drawn};
