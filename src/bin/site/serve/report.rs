//! What an open page is told: which version of it is served, and what is broken. The page listens by a script that the
//! server adds to it; no built file has it. Must not know: how a site is made.

use crate::server::Site;
use axum::Router;
use axum::extract::State;
use axum::http::Uri;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::IntoResponse;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::routing::get;
use futures_util::stream::unfold;
use serde_json::json;
use std::convert::Infallible;
use std::sync::Arc;
use tokio::sync::watch;

/// The script that a page listens with.
const SCRIPT: &str = include_str!("follow.js");
/// Where the script stands below the start page.
const SCRIPT_ADDRESS: &str = "@serve/follow.js";
/// Where it listens; the address of the page follows.
const EVENTS: &str = "@serve/events";

/// The address of the script of a site whose start page is at `base`, which ends with a slash.
pub(super) fn script(base: &str) -> String {
    format!("{base}{SCRIPT_ADDRESS}")
}

/// Tells every open page.
#[derive(Clone, Debug)]
pub(super) struct Reports {
    /// What is broken, as plain text. It is sent again, though it may be the same, whenever files of the site changed.
    sender: watch::Sender<Option<String>>,
    site: Arc<Site>,
}

impl Reports {
    /// For the pages of a site.
    pub(super) fn new(site: &Arc<Site>) -> Self {
        Self { sender: watch::Sender::default(), site: Arc::clone(site) }
    }

    /// Files of the site changed: open pages that changed reload. Nothing is broken.
    pub(super) fn publish(&self) {
        self.site.forget();
        self.sender.send_replace(None);
    }

    /// The same site is served, because the next one cannot be made.
    pub(super) fn broken(&self, problem: String) {
        self.sender.send_replace(Some(problem));
    }

    /// True if the last thing that was said is that something is broken.
    pub(super) fn is_broken(&self) -> bool {
        self.sender.borrow().is_some()
    }

    /// Answers the script and its questions.
    pub(super) fn router(&self) -> Router {
        let script = || async { ([(CONTENT_TYPE, "text/javascript"), (CACHE_CONTROL, "no-cache")], SCRIPT) };
        let base = self.site.base();
        Router::new()
            .route(&format!("{base}{SCRIPT_ADDRESS}"), get(script))
            .route(&format!("{base}{EVENTS}/"), get(events))
            .route(&format!("{base}{EVENTS}/{{*page}}"), get(events))
            .with_state((self.sender.subscribe(), Arc::clone(&self.site)))
    }
}

/// What the page is told now, and again whenever that changes.
type Listener = (watch::Receiver<Option<String>>, Arc<Site>);

/// The present report of a page at once, and each later one when it comes.
async fn events(State((reports, site)): State<Listener>, address: Uri) -> impl IntoResponse {
    let page = address.path().split_once(EVENTS).map_or("/", |(_, page)| page).to_owned();
    let stream = unfold((reports, true), move |(mut reports, is_first)| {
        let (site, page) = (Arc::clone(&site), page.clone());
        async move {
            if !is_first {
                reports.changed().await.ok()?;
            }
            let problem = reports.borrow_and_update().clone();
            let data = json!({ "page": site.version(&page), "problem": problem }).to_string();
            Some((Ok::<_, Infallible>(Event::default().data(data)), (reports, false)))
        }
    });
    Sse::new(stream).keep_alive(KeepAlive::default())
}
