//! A builder of elements of one type, for what the results repeat; everything else is `view!`.
//!
//! Leptos gives each shape of markup a type of its own, and each type its own machine code. Here a tag is a value, so
//! all elements share one type; the figures stand in ARCHITECTURE.md. The price: an element cannot become another tag
//! in place, so views are rebuilt, never patched ([`Remount`]).

use super::callback::Callback;
use super::remount::Remount;
use leptos::ev;
use leptos::prelude::{AddAnyAttr, AnyView, ElementChild, IntoAny, event_target_checked, event_target_value};
use leptos::tachys::html::attribute::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::tachys::html::attribute::custom::custom_attribute;
use leptos::tachys::html::element::{custom, input};
use leptos::tachys::html::event::on;

/// An element under construction. Behind a pointer, because it is handed on at every step.
pub struct Element(Box<Parts>);

struct Parts {
    tag: &'static str,
    attributes: Vec<AnyAttribute>,
    children: Vec<AnyView>,
}

/// An element with this tag.
pub fn el(tag: &'static str) -> Element {
    Element(Box::new(Parts { tag, attributes: Vec::new(), children: Vec::new() }))
}

/// Text.
pub fn text(text: impl Into<String>) -> AnyView {
    let text: String = text.into();
    text.into_any()
}

impl Element {
    /// Sets an attribute.
    #[must_use]
    pub fn attr(mut self, name: &'static str, value: impl Into<String>) -> Element {
        let value: String = value.into();
        self.0.attributes.push(custom_attribute(name, value).into_any_attr());
        self
    }

    /// Sets the class.
    #[must_use]
    pub fn class(self, class: &'static str) -> Element {
        self.attr("class", class)
    }

    /// Sets an attribute without a value, if `yes`.
    #[must_use]
    pub fn flag(self, name: &'static str, yes: bool) -> Element {
        if yes { self.attr(name, "") } else { self }
    }

    /// Adds text.
    #[must_use]
    pub fn text(self, words: impl Into<String>) -> Element {
        self.child(text(words))
    }

    /// Adds a child.
    #[must_use]
    pub fn child(mut self, child: impl Into<Child>) -> Element {
        self.0.children.extend(child.into().0);
        self
    }

    /// Adds children.
    #[must_use]
    pub fn children(mut self, children: impl IntoIterator<Item = AnyView>) -> Element {
        self.0.children.extend(children);
        self
    }

    /// Hears taps.
    #[must_use]
    pub fn on_click(self, tapped: Callback<()>) -> Element {
        self.on("click", move |_| tapped.run(()))
    }

    /// Hears taps on a link, which the browser then does not follow: the place is on this page.
    #[must_use]
    pub fn on_follow(self, tapped: Callback<()>) -> Element {
        self.on("click", move |event| {
            event.prevent_default();
            tapped.run(());
        })
    }

    /// Hears a form being sent, by button or by Enter; the browser itself sends nothing.
    #[must_use]
    pub fn on_submit(self, sent: Callback<()>) -> Element {
        self.on("submit", move |event| {
            event.prevent_default();
            sent.run(());
        })
    }

    /// Hears what is typed.
    #[must_use]
    pub fn on_input(self, typed: Callback<String>) -> Element {
        self.on("input", move |event| typed.run(event_target_value(&event)))
    }

    /// Hears a box being ticked or unticked.
    #[must_use]
    pub fn on_tick(self, ticked: Callback<bool>) -> Element {
        self.on("change", move |event| ticked.run(event_target_checked(&event)))
    }

    /// Hears an event. All have one type, so that there is one machine code for them.
    fn on(mut self, name: &'static str, heard: impl FnMut(ev::Event) + 'static) -> Element {
        let heard: Box<dyn FnMut(ev::Event)> = Box::new(heard);
        self.0.attributes.push(on(ev::Custom::new(name), heard).into_any_attr());
        self
    }

    /// The element as a view.
    pub fn view(self) -> AnyView {
        let Parts { tag, attributes, children } = *self.0;
        // In prerendered HTML an input must have no end tag. In the browser it is made like every other element.
        if cfg!(not(target_arch = "wasm32")) && tag == "input" {
            return input().add_any_attr(attributes).into_any();
        }
        Remount(custom(tag).child(children).add_any_attr(attributes)).into_any()
    }
}

impl leptos::prelude::IntoRender for Element {
    type Output = AnyView;

    fn into_render(self) -> AnyView {
        self.view()
    }
}

/// Nothing, one view, or several, as children of an element.
pub struct Child(Vec<AnyView>);

impl From<AnyView> for Child {
    fn from(view: AnyView) -> Child {
        Child(vec![view])
    }
}

impl From<Element> for Child {
    fn from(element: Element) -> Child {
        Child(vec![element.view()])
    }
}

impl From<Option<Element>> for Child {
    fn from(element: Option<Element>) -> Child {
        Child(element.into_iter().map(Element::view).collect())
    }
}

impl From<Option<AnyView>> for Child {
    fn from(view: Option<AnyView>) -> Child {
        Child(view.into_iter().collect())
    }
}
