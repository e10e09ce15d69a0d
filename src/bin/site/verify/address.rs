//! A site at its address, compared with its list as a browser gets it: each file as it is, and what lies packed beside
//! it, by asking for it packed. Must not know: signatures.

use super::list::SumList;
use super::{Difference, DifferentFile, SIGNATURE};
use crate::packed::{SUMS, digits};
use crate::probe::client::{Client, Reply};

/// A host that is asked.
pub struct Host(Client);

impl Host {
    /// For the site whose start page has this address.
    ///
    /// # Errors
    /// When this is no address.
    pub fn new(address: &str) -> Result<Self, String> {
        Client::new(address).map(Self)
    }

    /// The list of sums.
    ///
    /// # Errors
    /// When nothing answers, or not with a file.
    pub fn list(&self) -> Result<Vec<u8>, String> {
        let reply = self.0.get(SUMS, "")?;
        reply.unpacked().filter(|_| reply.status == 200).ok_or_else(|| {
            format!(
                "{}{SUMS} answers with status {}, so nothing can be compared; upload {SUMS} with the site, and let \
                 the host serve a file without an ending",
                self.0.address(),
                reply.status
            )
        })
    }

    /// The signature of the list, if there is one. A page instead of it is none: many hosts answer every address.
    ///
    /// # Errors
    /// When nothing answers.
    pub fn signature(&self) -> Result<Option<Vec<u8>>, String> {
        let reply = self.0.get(SIGNATURE, "")?;
        let is_page = reply.header("content-type").starts_with("text/html");
        Ok(reply.unpacked().filter(|_| reply.status == 200 && !is_page))
    }

    /// What the host sends instead of what the list says.
    ///
    /// # Errors
    /// When it answers no more.
    pub fn differences(&self, list: &SumList) -> Result<Vec<DifferentFile>, String> {
        let mut different = Vec::new();
        for (name, sum) in list.files() {
            let packed = [("br", ".br"), ("gzip", ".gz")]
                .into_iter()
                .find_map(|(way, ending)| Some((way, name.strip_suffix(ending)?)));
            let plain = packed.and_then(|(way, name)| Some((way, name, list.files().get(name)?)));
            let difference = match plain {
                Some((way, plain, of_plain)) => {
                    let reply = self.0.get(&address(plain), way)?;
                    // A host may as well pack by itself, or send nothing packed.
                    let is_same = |reply: &Reply| {
                        let body = digits(&reply.body);
                        let is_packed = reply.header("content-encoding") == way;
                        (is_packed && body == *sum)
                            || reply.unpacked().is_some_and(|plain| digits(&plain) == **of_plain)
                    };
                    difference(plain, &reply, is_same)
                }
                None => {
                    let reply = self.0.get(&address(name), "")?;
                    difference(name, &reply, |reply| {
                        reply.unpacked().is_some_and(|plain| digits(&plain) == *sum)
                    })
                }
            };
            different.extend(difference.map(|difference| DifferentFile::new(name.as_str(), difference)));
        }
        Ok(different)
    }
}

/// What is wrong with an answer for a file.
fn difference(name: &str, reply: &Reply, is_same: impl Fn(&Reply) -> bool) -> Option<Difference> {
    // Some hosts show the page for missing addresses under its own address as what it is.
    let may_be_missing = name.ends_with("404.html");
    match reply.status {
        200 if is_same(reply) => None,
        404 if may_be_missing && is_same(reply) => None,
        200 => Some(Difference::Changed),
        404 | 410 => Some(Difference::Missing),
        301 | 302 | 303 | 307 | 308 => Some(Difference::Answer(format!(
            "status {}, leads to {}",
            reply.status,
            reply.header("location")
        ))),
        status => Some(Difference::Answer(format!("status {status}"))),
    }
}

/// The address of a file below the start page. Hosts lead from `index.html` to its folder.
fn address(name: &str) -> String {
    let page = match name.strip_suffix("index.html") {
        Some(folder) if folder.is_empty() || folder.ends_with('/') => folder,
        _ => name,
    };
    let mut address = String::with_capacity(page.len());
    for byte in page.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            address.push(char::from(byte));
        } else {
            address.push_str(&format!("%{byte:02X}"));
        }
    }
    address
}

#[cfg(test)]
mod tests {
    use super::address;

    #[test]
    fn a_name_becomes_an_address_that_leads_to_it_alone() {
        assert_eq!(address("en/index.html"), "en/");
        assert_eq!(address("index.html"), "");
        assert_eq!(address("my-index.html"), "my-index.html");
        assert_eq!(address("a?b#c d%.txt"), "a%3Fb%23c%20d%25.txt");
        assert_eq!(address("安.txt"), "%E5%AE%89.txt");
    }
}
