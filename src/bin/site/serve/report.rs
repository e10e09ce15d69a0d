//! What an open page is told: which site is served, and what is broken. The page listens by a script that the server
//! adds to it; no built file has it. Must not know: how a site is made.

use axum::Router;
use axum::extract::State;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::IntoResponse;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::routing::get;
use futures_util::stream::unfold;
use serde_json::json;
use std::convert::Infallible;
use std::hash::{BuildHasher, RandomState};
use tokio::sync::watch;

/// The script that a page listens with.
const SCRIPT: &str = include_str!("follow.js");

/// The state of what is served.
#[derive(Clone, Debug, Default)]
struct Report {
    /// Another text for every site that was served, also by other runs of this program.
    site: String,
    /// What is broken, as plain text.
    problem: Option<String>,
}

/// Tells every open page.
#[derive(Clone, Debug)]
pub(super) struct Reports {
    sender: watch::Sender<Report>,
    base: String,
    run: u64,
    number: u64,
}

impl Reports {
    /// For a site whose start page is at `base`, which ends with a slash.
    pub(super) fn new(base: &str) -> Self {
        let mut reports = Self {
            sender: watch::Sender::default(),
            base: base.to_owned(),
            // The standard library's only source of chance.
            run: RandomState::new().hash_one(0),
            number: 0,
        };
        reports.next();
        reports.publish();
        reports
    }

    /// The next site gets a name of its own.
    pub(super) fn next(&mut self) {
        self.number += 1;
    }

    /// The next site is served: open pages reload. Nothing is broken.
    pub(super) fn publish(&self) {
        self.sender.send_replace(Report { site: self.site(), problem: None });
    }

    /// The same site is served, because the next one cannot be made.
    pub(super) fn broken(&self, problem: String) {
        self.sender.send_modify(|report| report.problem = Some(problem));
    }

    /// What the server adds to every page of the next site.
    pub(super) fn tail(&self) -> String {
        format!("<script src=\"{}@serve/follow.js\" data-site=\"{}\"></script>", self.base, self.site())
    }

    /// Answers the script and its questions.
    pub(super) fn router(&self) -> Router {
        let script = || async { ([(CONTENT_TYPE, "text/javascript"), (CACHE_CONTROL, "no-cache")], SCRIPT) };
        Router::new()
            .route(&format!("{}@serve/follow.js", self.base), get(script))
            .route(&format!("{}@serve/events", self.base), get(events))
            .with_state(self.sender.subscribe())
    }

    fn site(&self) -> String {
        format!("{:x}-{}", self.run, self.number)
    }
}

/// The present report at once, and each later one when it comes.
async fn events(State(reports): State<watch::Receiver<Report>>) -> impl IntoResponse {
    let stream = unfold((reports, true), |(mut reports, is_first)| async move {
        if !is_first {
            reports.changed().await.ok()?;
        }
        let report = reports.borrow_and_update().clone();
        let data = json!({ "site": report.site, "problem": report.problem }).to_string();
        Some((Ok::<_, Infallible>(Event::default().data(data)), (reports, false)))
    });
    Sse::new(stream).keep_alive(KeepAlive::default())
}
