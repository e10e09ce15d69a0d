//! The start page: what this is, how long it takes, what to have at hand, that nothing leaves the phone.

use super::say::Say;
use leptos::prelude::*;

/// The start page; `wizard` is the address of the wizard from here.
pub fn home(say: Say, wizard: &str) -> AnyView {
    let short = ["home-minutes", "home-at-hand", "home-private"].map(|name| view! { <li>{say.page(name)}</li> });
    let topics: Vec<AnyView> = say
        .book
        .topics
        .iter()
        .map(|topic| {
            let address = format!("{wizard}#topic={}", topic.id);
            view! {
                <li>
                    <a class="topic-card" href=address>
                        <strong>{say.id(topic.name)}</strong>
                        <span>{say.id(topic.what)}</span>
                    </a>
                </li>
            }
            .into_any()
        })
        .collect();
    let honest = ["home-honest-yes", "home-honest-office", "home-honest-source"];
    let honest = honest.map(|name| view! { <li>{say.page(name)}</li> });
    view! {
        <section class="hero">
            <h1 class="hero-title">{say.page("home-title")}</h1>
            <p class="hero-lead">{say.page("home-lead")}</p>
            <a class="button button-start" href=wizard.to_owned()>{say.page("home-start")}</a>
        </section>
        <ul class="facts-line">{short}</ul>
        <section class="topic-list">
            <h2>{say.page("home-topics")}</h2>
            <ul>{topics}</ul>
        </section>
        <section class="prose">
            <h2>{say.page("home-honest")}</h2>
            <ul>{honest}</ul>
        </section>
    }
    .into_any()
}
