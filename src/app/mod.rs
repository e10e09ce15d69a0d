//! What runs in the browser: fetch the book and the words, then let a person answer.
//!
//! Knows neither the reader nor the press: it gets a rule book and a table of words as bytes.

mod desk;
mod screens;

use crate::browser::page;
use desk::Desk;
use policy::Book;
use words::{Assets, Table};

/// Starts the wizard. If anything is missing, the page as pressed stays, and the boot script says so.
pub fn start() {
    wasm_bindgen_futures::spawn_local(async {
        match load().await {
            Some((book, words)) => Desk::open(book, words),
            None => page::report_trouble(),
        }
    });
}

async fn load() -> Option<(&'static Book, &'static Table)> {
    let language = page::data("language")?;
    let (book, words) = futures_join(page::fetch(&page::data("book")?), page::fetch(&page::data("words")?)).await;
    let book: Book = postcard::from_bytes(&book?).ok()?;
    let words = words::load(&language, &Assets::new().with(&language, words?)).ok()?;
    // Both live as long as the page.
    (book.format == Book::FORMAT).then(|| (&*Box::leak(Box::new(book)), &*Box::leak(Box::new(words))))
}

/// Both requests are under way at once; the press has preloaded the files.
async fn futures_join<A, B>(first: impl Future<Output = A>, second: impl Future<Output = B>) -> (A, B) {
    let (mut first, mut second) = (Box::pin(first), Box::pin(second));
    let (mut a, mut b) = (None, None);
    std::future::poll_fn(move |context| {
        use std::task::Poll;
        if a.is_none()
            && let Poll::Ready(value) = first.as_mut().poll(context)
        {
            a = Some(value);
        }
        if b.is_none()
            && let Poll::Ready(value) = second.as_mut().poll(context)
        {
            b = Some(value);
        }
        match (a.take(), b.take()) {
            (Some(a), Some(b)) => Poll::Ready((a, b)),
            (left, right) => {
                (a, b) = (left, right);
                Poll::Pending
            }
        }
    })
    .await
}
