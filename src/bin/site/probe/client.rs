//! Asks a host, one question after the other, without following where it leads and without unpacking what it sends.
//! Must not know: what the answers ought to be.

use std::cell::Cell;
use std::time::Duration;
use ureq::Agent;
use ureq::http::HeaderMap;

/// The largest answer that is read, in bytes.
const LARGEST: u64 = 64 << 20;
/// So long an answer may take.
const PATIENCE: Duration = Duration::from_secs(60);

/// An answer.
pub struct Reply {
    /// The status.
    pub status: u16,
    headers: HeaderMap,
    /// The body as it was sent.
    pub body: Vec<u8>,
}

impl Reply {
    /// A header, its values one after the other; empty if it is not there.
    pub fn header(&self, name: &str) -> String {
        let values = self.headers.get_all(name).iter().filter_map(|value| value.to_str().ok());
        values.collect::<Vec<_>>().join(", ")
    }

    /// The body as it was before it was packed; nothing if it was packed in a way that was not asked for.
    pub fn unpacked(&self) -> Option<Vec<u8>> {
        match self.header("content-encoding").as_str() {
            "" => Some(self.body.clone()),
            "br" => packing::from_brotli(&self.body).ok(),
            "gzip" => packing::from_gzip(&self.body).ok(),
            _ => None,
        }
    }
}

/// Whoever asks.
pub struct Client {
    agent: Agent,
    address: String,
    asked: Cell<usize>,
}

impl Client {
    /// For the site whose start page has this address.
    ///
    /// # Errors
    /// When this is no address of a page.
    pub fn new(address: &str) -> Result<Self, String> {
        let rest = ["https://", "http://"].iter().find_map(|scheme| address.strip_prefix(scheme));
        let named = rest.is_some_and(|rest| !rest.is_empty() && !rest.starts_with('/'));
        if !named || address.contains(['#', '?', ' ']) {
            return Err(format!("{address:?} is no address; write it with https:// and a slash at the end"));
        }
        let settings = Agent::config_builder()
            .max_redirects(0)
            .http_status_as_error(false)
            .timeout_global(Some(PATIENCE))
            .user_agent("anju-site-check")
            .build();
        let address = format!("{}/", address.trim_end_matches('/'));
        Ok(Self { agent: settings.into(), address, asked: Cell::new(0) })
    }

    /// The address of the start page, with a slash at the end.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// How often it has asked.
    pub fn asked(&self) -> usize {
        self.asked.get()
    }

    /// True if what is sent is encrypted.
    pub fn is_secure(&self) -> bool {
        self.address.starts_with("https://")
    }

    /// The name of the host, without a port.
    pub fn host(&self) -> &str {
        let authority = self.authority();
        match authority.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
            Some((number, _)) => number,
            None => authority.split(':').next().unwrap_or(authority),
        }
    }

    /// True if the host is the machine that asks; browsers trust it without encryption.
    pub fn is_this_machine(&self) -> bool {
        matches!(self.host(), "localhost" | "::1") || self.host().starts_with("127.")
    }

    /// The path of the start page, with a slash at both ends.
    pub fn base(&self) -> &str {
        let start = self.address.find("://").map_or(0, |place| place + 3);
        self.address[start..].find('/').map_or("/", |slash| &self.address[start + slash..])
    }

    /// Scheme, host and port, without a slash at the end.
    pub fn origin(&self) -> &str {
        self.address.strip_suffix(self.base()).unwrap_or(&self.address)
    }

    fn authority(&self) -> &str {
        self.origin().split_once("://").map_or("", |(_, authority)| authority)
    }

    /// Asks for a path below the start page, in these encodings.
    ///
    /// # Errors
    /// When nothing answers.
    pub fn get(&self, path: &str, encodings: &str) -> Result<Reply, String> {
        self.get_address(&format!("{}{path}", self.address), encodings)
    }

    /// Asks for an address.
    ///
    /// # Errors
    /// When nothing answers.
    pub fn get_address(&self, address: &str, encodings: &str) -> Result<Reply, String> {
        self.asked.set(self.asked.get() + 1);
        let encodings = if encodings.is_empty() { "identity" } else { encodings };
        let wrong = |error: ureq::Error| format!("{address}: {error}");
        let mut answer =
            self.agent.get(address).header("Accept-Encoding", encodings).call().map_err(wrong)?;
        let body = answer.body_mut().with_config().limit(LARGEST).read_to_vec().map_err(wrong)?;
        Ok(Reply { status: answer.status().as_u16(), headers: answer.headers().clone(), body })
    }
}

#[cfg(test)]
mod tests {
    use super::Client;

    #[test]
    fn an_address_is_taken_apart() {
        let client = Client::new("https://www.fuzhou.gov.cn:8443/a/b").unwrap();
        assert_eq!((client.host(), client.base()), ("www.fuzhou.gov.cn", "/a/b/"));
        assert_eq!(client.origin(), "https://www.fuzhou.gov.cn:8443");
        assert!(client.is_secure() && !client.is_this_machine());
        let client = Client::new("http://[::1]:80").unwrap();
        assert_eq!((client.host(), client.base()), ("::1", "/"));
        assert!(client.is_this_machine() && !client.is_secure());
        for wrong in
            ["www.fuzhou.gov.cn", "ftp://a/", "https://", "https:///a/", "https://a/?b", "https://a b/"]
        {
            assert!(Client::new(wrong).is_err(), "{wrong}");
        }
    }
}
