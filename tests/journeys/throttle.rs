//! A throttled network: the site behind a proxy that delays one kind of file until it is opened.
//! Must not know: the site beyond a part of the address of what it holds.

use std::io::{self, Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::{Arc, Condvar, Mutex};
use std::thread;

/// The proxy; requests for the files that it holds wait until it is opened.
#[derive(Clone)]
pub struct Throttle {
    held: &'static str,
    open: Arc<(Mutex<bool>, Condvar)>,
}

impl Throttle {
    /// A closed gate for the program before the server at `address`, and the address before the gate.
    pub fn before(address: &str) -> (Self, String) {
        Self::holding(".wasm ", address)
    }

    /// The same for every request whose first line has `held` in it.
    pub fn holding(held: &'static str, address: &str) -> (Self, String) {
        let host = address.trim_start_matches("http://").split('/').next().unwrap().to_owned();
        let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
        let outside = address.replace(&host, &listener.local_addr().unwrap().to_string());
        let throttle = Self { held, open: Arc::default() };
        let inner = throttle.clone();
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (throttle, host) = (inner.clone(), host.clone());
                // A browser that hangs up is no error.
                thread::spawn(move || throttle.pass(stream, &host).ok());
            }
        });
        (throttle, outside)
    }

    /// Lets everything through from now on.
    pub fn open(&self) {
        *self.open.0.lock().unwrap() = true;
        self.open.1.notify_all();
    }

    /// One request to a connection: that is slow, and right for here.
    fn pass(&self, mut visitor: TcpStream, host: &str) -> io::Result<()> {
        let mut head = Vec::new();
        let mut byte = [0];
        while !head.ends_with(b"\r\n\r\n") && visitor.read(&mut byte)? > 0 {
            head.push(byte[0]);
        }
        let head = String::from_utf8_lossy(&head).replace("Connection: keep-alive", "Connection: close");
        if head.lines().next().is_some_and(|asked| asked.contains(self.held)) {
            let open = self.open.0.lock().unwrap();
            drop(self.open.1.wait_while(open, |open| !*open).unwrap());
        }
        let mut server = TcpStream::connect(host)?;
        server.write_all(head.as_bytes())?;
        io::copy(&mut server, &mut visitor)?;
        visitor.shutdown(Shutdown::Both)
    }
}
