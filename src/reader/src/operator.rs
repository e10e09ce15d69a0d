//! Who publishes the guide, and where: `operator.toml`. Nothing is invented: what is empty there is said nowhere.
//! Knows no rule and no page.

use crate::files::Files;
use crate::registry::lookup;
use crate::security_contact::{self, SecurityContact};
use crate::toml_value::{Diagnostics, TomlTable};
use words::{LANGUAGES, Language};

/// The file; without it nothing is known of the operator, and that is no mistake.
pub(crate) const FILE: &str = "operator.toml";

/// Who publishes: on this depends which duties a site has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PublisherKind {
    /// An office: this is a government site, or a part of one.
    Government,
    /// Anybody else, such as an association or a company.
    Community,
}

/// The words for them in the file, in the order of the kinds.
const PUBLISHER_KINDS: [(&str, PublisherKind); 2] =
    [("government", PublisherKind::Government), ("community", PublisherKind::Community)];

/// What `operator.toml` says. An empty text is something that has not been said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Publisher {
    /// Who publishes; nothing if that has not been said.
    pub kind: Option<PublisherKind>,
    /// The public address of the start page, with a slash at the end.
    pub address: String,
    /// The name of the government site, which is not always that of the guide.
    pub name: String,
    /// The ten characters by which a government site is registered.
    pub code: String,
    /// The domain, without scheme and path.
    pub domain: String,
    /// The number of the ICP filing, such as 闽ICP备12345678号.
    pub icp: String,
    /// The number of the filing with the police, such as 闽公网安备35010002000001号.
    pub police: String,
    /// Who answers for the site.
    pub organiser: String,
    /// How to reach them.
    pub contact: String,
    /// Where the content of the pages comes from.
    pub source: String,
    /// To whom a weakness of the site is reported.
    pub security: Option<SecurityContact>,
    /// Who runs the site for whoever answers for it.
    pub undertaker: String,
    /// The address behind the mark of official sites, at the institution that grants it.
    pub mark: String,
    /// The languages that are not published; never the first one.
    pub switched_off: Vec<Language>,
}

impl Publisher {
    /// The languages that are published, in the order of [`LANGUAGES`].
    pub fn languages(&self) -> impl Iterator<Item = Language> + Clone + '_ {
        LANGUAGES.into_iter().filter(|language| !self.switched_off.contains(language))
    }

    /// True if an office publishes; a site of which nobody has said so is none.
    pub fn is_government(&self) -> bool {
        self.kind == Some(PublisherKind::Government)
    }
}

/// What is asked of a text, if there is one: the kind of mistake, its key, the question, what is wrong, the mend.
type Check = (&'static str, &'static str, fn(&str) -> bool, &'static str, &'static str);

const CHECKS: [Check; 6] = [
    (
        "not-an-address",
        "address",
        is_address,
        "this is no address of a site",
        "write it with https:// and a slash at the end, for example \"https://www.example.gov.cn/anju/\"",
    ),
    (
        "not-a-site-code",
        "site-id-code",
        is_site_code,
        "this is no code of a government site",
        "it has ten characters: ten digits, or two letters and eight digits; leave it empty if there is none",
    ),
    (
        "not-a-domain",
        "site-domain",
        is_domain,
        "this is no domain",
        "write it without https:// and without a slash, for example \"www.example.gov.cn\"",
    ),
    (
        "not-a-filing-number",
        "icp",
        is_icp,
        "this is no number of an ICP filing",
        "copy it as it was granted, for example \"闽ICP备12345678号\" or \"闽ICP备12345678号-1\"",
    ),
    (
        "not-a-filing-number",
        "police",
        is_police,
        "this is no number of a filing with the police",
        "copy it as it was granted, for example \"闽公网安备35010002000001号\"",
    ),
    (
        "not-a-mark",
        "mark",
        is_mark,
        "this is no address of a mark of official sites",
        "copy the address behind the mark that was granted; it begins with https://bszs.conac.cn/",
    ),
];

/// Reads the file.
pub(crate) fn read(files: &Files, diagnostics: &Diagnostics) -> Publisher {
    let Some(text) = files.text(FILE) else { return Publisher::default() };
    let Some(parsed) = diagnostics.parse(FILE, text) else { return Publisher::default() };
    let table = TomlTable::root(diagnostics, FILE, &parsed);
    let plain = ["kind", "languages", "name", "organiser", "undertaker", "contact", "content-source"];
    let known: Vec<&str> =
        CHECKS.iter().map(|check| check.1).chain(plain).chain(security_contact::KEYS).collect();
    table.only(&known);
    let said = |key: &str| -> String {
        let Some(value) = table.get(key) else { return String::new() };
        let text = value.text().unwrap_or_default().trim();
        let check = CHECKS.iter().find(|check| check.1 == key && !text.is_empty());
        if let Some((code, _, fits, message, help)) = check
            && !fits(text)
        {
            value.error(code, *message, *help);
        }
        text.to_owned()
    };
    Publisher {
        kind: kind(&table),
        address: said("address"),
        name: said("name"),
        code: said("site-id-code"),
        domain: said("site-domain"),
        icp: said("icp"),
        police: said("police"),
        organiser: said("organiser"),
        contact: said("contact"),
        source: said("content-source"),
        security: security_contact::read(&table),
        undertaker: said("undertaker"),
        mark: said("mark"),
        switched_off: switched_off(&table),
    }
}

/// Who publishes, by one of two words.
fn kind(table: &TomlTable<'_>) -> Option<PublisherKind> {
    let value = table.get("kind")?;
    let text = value.text().map(str::trim).filter(|text| !text.is_empty())?;
    let names = PUBLISHER_KINDS.iter().map(|(name, _)| *name);
    let place = lookup(&value, text, names, "unknown-word", "kind of publisher")?;
    Some(PUBLISHER_KINDS[usize::from(place)].1)
}

/// The languages that `languages` leaves out; none if it is not written.
fn switched_off(table: &TomlTable<'_>) -> Vec<Language> {
    let Some(value) = table.get("languages") else { return Vec::new() };
    let tags = LANGUAGES.iter().map(|language| language.tag);
    let listed = value.array();
    let mut published = Vec::new();
    for one in &listed {
        let known =
            one.text().and_then(|tag| lookup(one, tag, tags.clone(), "unknown-word", "language here"));
        let Some(place) = known else { return Vec::new() };
        published.push(LANGUAGES[usize::from(place)]);
    }
    let [first, ..] = LANGUAGES;
    if value.is_array() && !published.contains(&first) {
        value.error(
            "language-needed",
            format!(
                "{} cannot be switched off: the guide begins with it, and the rules are written in it",
                first.tag
            ),
            format!("write languages = [\"{}\"] and the others that are wanted", first.tag),
        );
    }
    LANGUAGES.into_iter().filter(|language| !published.contains(language) && *language != first).collect()
}

/// Where the mark of official sites is shown to be granted.
fn is_mark(text: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || "/?=&_.-".contains(c);
    text.strip_prefix("https://bszs.conac.cn/")
        .is_some_and(|rest| !rest.is_empty() && rest.chars().all(plain))
}

/// `https://` or `http://`, a domain or a machine's number, perhaps a port, perhaps folders; a slash at the end.
fn is_address(text: &str) -> bool {
    let Some(rest) = ["https://", "http://"].iter().find_map(|scheme| text.strip_prefix(scheme)) else {
        return false;
    };
    let Some((host, path)) = rest.split_once('/') else { return false };
    let (name, port) = host.split_once(':').unwrap_or((host, "0"));
    let folder = |part: &str| {
        !part.is_empty()
            && !part.starts_with('.')
            && part.chars().all(|c| c.is_ascii_alphanumeric() || "-_.~".contains(c))
    };
    let folders = path.strip_suffix('/').map_or(path.is_empty(), |path| path.split('/').all(folder));
    is_domain(name) && port.parse::<u16>().is_ok() && folders
}

fn is_domain(text: &str) -> bool {
    let label = |label: &str| {
        !label.is_empty()
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
    };
    text.contains('.') && text.len() <= 253 && text.split('.').all(label)
}

/// Ten digits for a place, or a letter or two and digits for a ministry.
fn is_site_code(text: &str) -> bool {
    let digits = text.trim_start_matches(|c: char| c.is_ascii_lowercase());
    text.len() == 10 && text.len() - digits.len() <= 2 && digits.chars().all(|c| c.is_ascii_digit())
}

fn is_icp(text: &str) -> bool {
    is_filing(text, "ICP备", 6..=12)
}

fn is_police(text: &str) -> bool {
    is_filing(text, "公网安备", 14..=14)
}

/// The short name of a province, the kind of filing, digits, 号, and perhaps which of several sites it is.
fn is_filing(text: &str, kind: &str, digits: std::ops::RangeInclusive<usize>) -> bool {
    let mut province = text.chars();
    let han = province.next().is_some_and(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
    let rest = province.as_str().strip_prefix(kind).and_then(|rest| rest.split_once('号'));
    let Some((number, site)) = rest.filter(|_| han) else { return false };
    let number = number.trim();
    let numeric = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
    let site = site.is_empty() || site.strip_prefix('-').is_some_and(numeric);
    numeric(number) && digits.contains(&number.len()) && site
}

#[cfg(test)]
mod tests {
    use super::{is_address, is_domain, is_icp, is_mark, is_police, is_site_code};

    #[test]
    fn only_addresses_of_sites_are_addresses() {
        for good in ["https://a.gov.cn/", "http://127.0.0.1:8080/", "https://a.b.cn/anju/x/"] {
            assert!(is_address(good), "{good}");
        }
        for bad in [
            "a.gov.cn/",
            "https://a.gov.cn",
            "https://a/",
            "https://a.cn/?x/",
            "https://a.cn//",
            "https://a.cn/../",
        ] {
            assert!(!is_address(bad), "{bad}");
        }
        assert!(
            is_domain("a-b.gov.cn")
                && !is_domain("https://a.cn")
                && !is_domain("A.cn")
                && !is_domain("a..cn")
        );
    }

    #[test]
    fn only_numbers_as_they_are_granted_are_numbers() {
        assert!(is_site_code("3501000001") && is_site_code("bm01000001"));
        assert!(!is_site_code("350100001") && !is_site_code("abc0000001") && !is_site_code("35O1000001"));
        assert!(is_icp("闽ICP备12345678号") && is_icp("闽ICP备12345678号-1"));
        assert!(!is_icp("ICP备12345678号") && !is_icp("闽ICP备号") && !is_icp("闽ICP备12345678号-"));
        assert!(is_mark("https://bszs.conac.cn/sitename?method=show&id=0BE1AC304F8E592CE053012819ACFC38"));
        assert!(!is_mark("https://bszs.conac.cn/") && !is_mark("https://bszs.conac.cn.example.com/x"));
        assert!(is_police("闽公网安备 35010002000001号") && !is_police("闽公网安备3501000200001号"));
    }
}
