//! A web server for a built site on this machine alone, as strict as the strictest host the site may meet.
//!
//! axum and tower-http answer; this file accepts connections and bounds how long each may take, which
//! `axum::serve` does not. Must not know: what the files say.

// The path is written out so that the journeys can include this file by its path.
#[path = "server/site.rs"]
mod site;

pub use site::{Site, compress};

use axum::Router;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use std::net::{SocketAddr, TcpListener};
use std::path::Path;
use std::pin::pin;
use std::sync::Arc;
use std::thread::{self, JoinHandle};
use std::time::Duration;
use tokio::sync::{Semaphore, oneshot};
use tokio::time::{sleep, timeout};

/// The port to begin with when no port is asked for.
const FIRST_PORT: u16 = 8080;
/// How many ports are tried, one after the other.
const PORTS_TRIED: u16 = 50;

/// What one visitor may take from the others.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Connections that are open at a time; more wait for one to close.
    pub connections: usize,
    /// How long a visitor may take to send the head of a request; an idle connection is closed after as long.
    pub head: Duration,
    /// How long a connection may last. Browsers open another one.
    pub connection: Duration,
}

/// The limits of `cargo site serve` and of the tests.
pub const LIMITS: Limits =
    Limits { connections: 512, head: Duration::from_secs(30), connection: Duration::from_secs(600) };

/// A running server. It stops when this is dropped.
#[derive(Debug)]
pub struct Running {
    socket: SocketAddr,
    base: String,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Running {
    /// Where the start page is, with scheme, port and a slash at the end.
    pub fn address(&self) -> String {
        format!("http://{}{}", self.socket, self.base)
    }

    /// The port.
    pub fn port(&self) -> u16 {
        self.socket.port()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.stop.take();
        if let Some(thread) = self.thread.take() {
            thread.join().ok();
        }
    }
}

/// A listener at this port of this machine, or, if none is asked for, at the first free one from 8080 on.
///
/// # Errors
/// When the port is taken, with what to do about it.
pub fn listen(port: Option<u16>) -> Result<TcpListener, String> {
    let ports = match port {
        Some(port) => port..=port,
        None => FIRST_PORT..=FIRST_PORT + PORTS_TRIED,
    };
    let mut tried = ports.clone().map(|port| TcpListener::bind(("127.0.0.1", port)));
    tried.find_map(Result::ok).ok_or_else(|| match port {
        Some(port) => format!(
            "port {port} is in use; stop the program that uses it, or choose another: cargo site serve --port {}",
            port.checked_add(1).unwrap_or(FIRST_PORT)
        ),
        None => format!("the ports {} to {} are in use; name a free one with --port", ports.start(), ports.end()),
    })
}

/// Serves `dir` under the path `base` at `port`, or at the first free port.
///
/// # Errors
/// When there is no such folder or the port is taken.
pub fn serve(dir: &Path, port: Option<u16>, base: &str) -> Result<Running, String> {
    start(listen(port)?, &Arc::new(Site::new(dir, base)?), Router::new(), LIMITS)
}

/// Serves `dir` under the path `base` at any free port; for tests and measurements.
///
/// # Errors
/// As [`serve`].
pub fn spawn(dir: &Path, base: &str) -> Result<Running, String> {
    serve(dir, Some(0), base)
}

/// Serves a site, and what `more` answers beside it, to everyone who comes to `listener`.
///
/// # Errors
/// When the system gives no thread or takes the listener back.
pub fn start(
    listener: TcpListener,
    site: &Arc<Site>,
    more: Router,
    limits: Limits,
) -> Result<Running, String> {
    let wrong = |error: std::io::Error| format!("the server does not start: {error}");
    let socket = listener.local_addr().map_err(wrong)?;
    listener.set_nonblocking(true).map_err(wrong)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(wrong)?;
    let router = more.merge(site::router(site));
    let (stop, stopped) = oneshot::channel::<()>();
    let serving = move || {
        runtime.block_on(async {
            let Ok(listener) = tokio::net::TcpListener::from_std(listener) else { return };
            tokio::select! {
                () = accept(&listener, &router, limits) => {}
                // Dropping the sender ends it as well.
                _ = stopped => {}
            }
        });
        // Open connections end with the runtime.
        runtime.shutdown_background();
    };
    let base = site.base().to_owned();
    Ok(Running { socket, base, stop: Some(stop), thread: Some(thread::spawn(serving)) })
}

/// Accepts connections for ever. One that fails is the visitor's loss alone.
async fn accept(listener: &tokio::net::TcpListener, router: &Router, limits: Limits) {
    let open = Arc::new(Semaphore::new(limits.connections));
    loop {
        let Ok(place) = Arc::clone(&open).acquire_owned().await else { return };
        let Ok((stream, _)) = listener.accept().await else {
            // Too many open files, for example: some will close.
            sleep(Duration::from_millis(50)).await;
            continue;
        };
        stream.set_nodelay(true).ok();
        let service = TowerToHyperService::new(router.clone());
        tokio::spawn(async move {
            let mut connection = pin!(
                hyper::server::conn::http1::Builder::new()
                    .timer(TokioTimer::new())
                    .header_read_timeout(limits.head)
                    .serve_connection(TokioIo::new(stream), service)
            );
            if timeout(limits.connection, connection.as_mut()).await.is_err() {
                connection.as_mut().graceful_shutdown();
                timeout(limits.head, connection).await.ok();
            }
            drop(place);
        });
    }
}

#[cfg(test)]
#[path = "server/tests.rs"]
mod tests;
