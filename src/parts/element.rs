//! The one kind of element of which every view is made.
//!
//! Leptos gives each shape of markup a type of its own, and each type its own machine code: written with `view!`,
//! the wizard's program weighed 107 KB (brotli). Here a tag is a value, so all elements share one type. The price:
//! an element cannot become another tag in place, so views are drawn anew, never patched (`app::screens`).

use leptos::ev;
use leptos::prelude::*;
use leptos::tachys::html::attribute::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::tachys::html::attribute::custom::custom_attribute;
use leptos::tachys::html::element::{custom, input};
use leptos::tachys::html::event::on;

/// An element under construction.
pub struct Element {
    tag: &'static str,
    attributes: Vec<AnyAttribute>,
    children: Vec<AnyView>,
}

/// An element with this tag.
pub fn el(tag: &'static str) -> Element {
    Element { tag, attributes: Vec::new(), children: Vec::new() }
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
        self.attributes.push(custom_attribute(name, value).into_any_attr());
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
        self.children.extend(child.into().0);
        self
    }

    /// Adds children.
    #[must_use]
    pub fn children(mut self, children: impl IntoIterator<Item = AnyView>) -> Element {
        self.children.extend(children);
        self
    }

    /// Hears taps.
    #[must_use]
    pub fn on_click(mut self, tapped: Callback<()>) -> Element {
        let heard: Box<dyn FnMut(ev::MouseEvent)> = Box::new(move |_| tapped.run(()));
        self.attributes.push(on(ev::click, heard).into_any_attr());
        self
    }

    /// Hears a form being sent, by button or by Enter; the browser itself sends nothing.
    #[must_use]
    pub fn on_submit(mut self, sent: Callback<()>) -> Element {
        let heard: Box<dyn FnMut(ev::SubmitEvent)> = Box::new(move |event| {
            event.prevent_default();
            sent.run(());
        });
        self.attributes.push(on(ev::submit, heard).into_any_attr());
        self
    }

    /// Hears what is typed.
    #[must_use]
    pub fn on_input(mut self, typed: Callback<String>) -> Element {
        let heard: Box<dyn FnMut(ev::Event)> = Box::new(move |event| typed.run(event_target_value(&event)));
        self.attributes.push(on(ev::input, heard).into_any_attr());
        self
    }

    /// Hears a box being ticked or unticked.
    #[must_use]
    pub fn on_tick(mut self, ticked: Callback<bool>) -> Element {
        let heard: Box<dyn FnMut(ev::Event)> =
            Box::new(move |event| ticked.run(event_target_checked(&event)));
        self.attributes.push(on(ev::change, heard).into_any_attr());
        self
    }

    /// The element as a view.
    pub fn view(self) -> AnyView {
        if self.tag == "input" {
            return input().add_any_attr(self.attributes).into_any();
        }
        custom(self.tag).child(self.children).add_any_attr(self.attributes).into_any()
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
