//! To whom a weakness of the site is reported, and until when that holds: two lines of `operator.toml`, from which
//! `/.well-known/security.txt` (RFC 9116) is made. Knows no page.

use crate::toml_value::TomlTable;
use policy::Day;

/// The keys in the file.
pub(crate) const KEYS: [&str; 2] = ["security-contact", "security-expires"];

/// Whom to tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SecurityContact {
    /// An address as browsers know it: `mailto:`, `https://` or `tel:`.
    pub address: String,
    /// The day from whose beginning in China nobody should rely on it without looking again.
    pub expires: Day,
}

impl SecurityContact {
    /// The file as its standard has it, for a site whose host has this origin, without a slash at the end; an empty one
    /// is not known.
    pub fn text(&self, origin: &str) -> String {
        let canonical = if origin.is_empty() {
            String::new()
        } else {
            format!("Canonical: {origin}/.well-known/security.txt\n")
        };
        format!(
            "Contact: {}\nExpires: {}T00:00:00+08:00\nPreferred-Languages: zh, en\n{canonical}",
            self.address, self.expires
        )
    }
}

/// Reads both lines; nothing if there is no contact.
pub(crate) fn read(table: &TomlTable<'_>) -> Option<SecurityContact> {
    let contact = table.get(KEYS[0])?;
    let address = contact.text().unwrap_or_default().trim();
    if address.is_empty() {
        return None;
    }
    if !is_reachable(address) {
        contact.error(
            "not-a-security-contact",
            "nobody can be reached by this",
            "write an address with mailto:, https:// or tel:, for example \"mailto:security@example.gov.cn\"",
        );
        return None;
    }
    let day = table.get(KEYS[1]).filter(|day| day.as_text().is_none_or(|text| !text.trim().is_empty()));
    let Some(day) = day else {
        contact.error(
            "security-without-expiry",
            "a contact for weaknesses needs the day until which it holds",
            "add security-expires with a day within a year, for example security-expires = \"2027-11-01\"",
        );
        return None;
    };
    Some(SecurityContact { address: address.to_owned(), expires: day.day()? })
}

/// One line that begins as such addresses do, and goes on.
fn is_reachable(text: &str) -> bool {
    let rest = ["mailto:", "https://", "tel:"].iter().find_map(|scheme| text.strip_prefix(scheme));
    let Some(rest) = rest.filter(|rest| !rest.is_empty()) else { return false };
    let is_plain = text.chars().all(|sign| sign.is_ascii_graphic());
    let digits = || rest.chars().all(|sign| sign.is_ascii_digit() || "+-".contains(sign));
    let mail = || rest.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'));
    is_plain
        && match text.split(':').next() {
            Some("mailto") => mail(),
            Some("tel") => digits(),
            _ => rest.split('/').next().is_some_and(|host| host.contains('.')),
        }
}

#[cfg(test)]
mod tests {
    use super::{SecurityContact, is_reachable};
    use policy::Day;

    #[test]
    fn only_what_reaches_somebody_is_a_contact() {
        for good in ["mailto:a@b.cn", "https://a.gov.cn/report", "tel:+86-591-12345"] {
            assert!(is_reachable(good), "{good}");
        }
        for bad in
            ["a@b.cn", "mailto:", "mailto:a", "http://a.cn", "https://a", "tel:abc", "mailto:a@b.cn\nX: y"]
        {
            assert!(!is_reachable(bad), "{bad}");
        }
    }

    #[test]
    fn the_file_has_what_its_standard_asks_for() {
        let contact = SecurityContact {
            address: "mailto:a@b.cn".to_owned(),
            expires: Day::parse("2027-11-01").unwrap(),
        };
        assert_eq!(
            contact.text("https://www.example.gov.cn"),
            "Contact: mailto:a@b.cn\nExpires: 2027-11-01T00:00:00+08:00\nPreferred-Languages: zh, en\n\
             Canonical: https://www.example.gov.cn/.well-known/security.txt\n"
        );
        assert!(!contact.text("").contains("Canonical"));
    }
}
