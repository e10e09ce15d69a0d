//! What `operator.toml` says, looked at as an inspector would: not whether it is written as such things are written,
//! which `reader` has seen to, but whether it can be true.

use super::{DutyOutcome, Inspected, Seen};
use reader::{Publisher, PublisherKind, rechecks};

/// How the numbers of Fujian begin: of a filing, and of a code or a police filing by the division of the country.
const PROVINCE: char = '闽';
const DIVISION: &str = "35";
/// Domains that belong to nobody, and in which examples stand.
const EXAMPLES: [&str; 6] = ["example", "example.com", "example.gov.cn", "test", "invalid", "local"];

fn publisher<'a>(inspected: Inspected<'a>) -> &'a Publisher {
    &inspected.content.publisher
}

/// The name in an address, and its port if one is written.
fn host(address: &str) -> (&str, Option<&str>) {
    let rest = address.split_once("://").map_or("", |(_, rest)| rest);
    let name = rest.split('/').next().unwrap_or_default();
    name.split_once(':').map_or((name, None), |(name, port)| (name, Some(port)))
}

/// Whether somebody has said who publishes.
pub fn kind(inspected: Inspected<'_>) -> Seen {
    match publisher(inspected).kind {
        None => Seen::fail("inspection-kind-unsaid"),
        Some(PublisherKind::Government) => Seen::of(DutyOutcome::Pass, "inspection-kind-government"),
        Some(PublisherKind::Community) => Seen::of(DutyOutcome::Pass, "inspection-kind-community"),
    }
}

/// Whether the public address leads to this site from elsewhere.
pub fn address(inspected: Inspected<'_>) -> Seen {
    let address = &publisher(inspected).address;
    let (name, _) = host(address);
    let numbers: Vec<u8> = name.split('.').filter_map(|part| part.parse().ok()).collect();
    let here = match numbers.as_slice() {
        [0 | 10 | 127, _, _, _] | [192, 168, _, _] | [169, 254, _, _] => true,
        [172, second, _, _] => (16..32).contains(second),
        _ => name == "localhost" || name.ends_with(".localhost"),
    };
    let example = EXAMPLES.iter().any(|ending| name == *ending || name.ends_with(&format!(".{ending}")));
    match () {
        () if address.is_empty() => Seen::of(DutyOutcome::Unknown, "inspection-address-unsaid"),
        () if here => Seen::fail("inspection-address-here").with("value", address),
        () if example => Seen::fail("inspection-address-example").with("value", address),
        () => Seen::of(DutyOutcome::Pass, "inspection-address-plausible").with("value", address),
    }
}

/// Whether people get there encrypted, by a name, and at the usual port.
pub fn https(inspected: Inspected<'_>) -> Seen {
    let address = &publisher(inspected).address;
    let (name, port) = host(address);
    let number = name.chars().all(|c| c.is_ascii_digit() || c == '.');
    match () {
        () if address.is_empty() => Seen::of(DutyOutcome::Unknown, "inspection-address-unsaid"),
        () if !address.starts_with("https://") => {
            Seen::fail("inspection-address-plain").with("value", address)
        }
        () if number => Seen::fail("inspection-address-number").with("value", address),
        () if port.is_some() => Seen::fail("inspection-address-port").with("value", address),
        () => Seen::pass(),
    }
}

/// Whether the domain is one of a government site.
pub fn domain(inspected: Inspected<'_>) -> Seen {
    let Publisher { address, domain, .. } = publisher(inspected);
    let names = [host(address).0, domain.as_str()];
    let official = |name: &&str| name.is_empty() || name.ends_with(".gov.cn");
    match names.iter().find(|name| !official(name)) {
        _ if names.iter().all(|name| name.is_empty()) => Seen::empty("site-domain"),
        Some(other) => Seen::fail("inspection-domain-other").with("value", other).with("ending", ".gov.cn"),
        None => Seen::pass(),
    }
}

/// Whether the domain is that of the address.
pub fn domain_agrees(inspected: Inspected<'_>) -> Seen {
    let Publisher { address, domain, .. } = publisher(inspected);
    let (name, _) = host(address);
    match () {
        () if domain.is_empty() => Seen::empty("site-domain"),
        () if address.is_empty() => Seen::of(DutyOutcome::Unknown, "inspection-address-unsaid"),
        () if domain != name => {
            Seen::fail("inspection-domain-differs").with("value", domain).with("other", name)
        }
        () => Seen::pass(),
    }
}

/// Whether the code can be one of a site in Fujian, or of an office of the whole country.
pub fn site_id_code(inspected: Inspected<'_>) -> Seen {
    let code = publisher(inspected).code.as_str();
    let national = code.starts_with(|c: char| c.is_ascii_lowercase());
    match () {
        () if code.is_empty() => Seen::empty("site-id-code"),
        () if is_made_up(code) => Seen::fail("inspection-number-made-up").with("value", code),
        () if !national && !code.starts_with(DIVISION) => {
            Seen::fail("inspection-code-elsewhere").with("value", code).with("division", DIVISION)
        }
        () => Seen::pass(),
    }
}

/// True if one digit stands everywhere, or the digits are counted up.
fn is_made_up(text: &str) -> bool {
    let digits: Vec<u8> = text.bytes().filter(u8::is_ascii_digit).collect();
    let steps = |by: u8| digits.windows(2).all(|pair| (pair[1] + 10 - pair[0]) % 10 == by);
    digits.len() > 3 && (steps(0) || steps(1))
}

/// Whether the site is filed with the ministry, as one of Fujian.
pub fn icp(inspected: Inspected<'_>) -> Seen {
    let number = &publisher(inspected).icp;
    let digits = number.chars().skip(1).take_while(|c| *c != '号').collect::<String>();
    filing(inspected, "icp", number, is_made_up(&digits))
}

/// Whether it is filed with the police, as one of Fujian.
pub fn police(inspected: Inspected<'_>) -> Seen {
    let number = &publisher(inspected).police;
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    let seen = filing(inspected, "police", number, is_made_up(&digits));
    if seen.outcome == DutyOutcome::Pass && !digits.starts_with(DIVISION) {
        return Seen::fail("inspection-code-elsewhere").with("value", number).with("division", DIVISION);
    }
    seen
}

fn filing(inspected: Inspected<'_>, key: &'static str, number: &str, made_up: bool) -> Seen {
    let community = publisher(inspected).kind == Some(PublisherKind::Community);
    let province = number.chars().next().unwrap_or(PROVINCE);
    let elsewhere = |outcome| {
        let seen = Seen::of(outcome, "inspection-filing-elsewhere").with("value", number);
        seen.with("province", province).with("ours", PROVINCE)
    };
    match () {
        // Only a host within the mainland must be filed, and a build does not see where the host stands.
        () if number.is_empty() && community => Seen::of(DutyOutcome::Unknown, "inspection-filing-unsaid"),
        () if number.is_empty() => Seen::empty(key),
        () if made_up => Seen::fail("inspection-number-made-up").with("value", number),
        () if province != PROVINCE && community => elsewhere(DutyOutcome::Unknown),
        () if province != PROVINCE => elsewhere(DutyOutcome::Fail),
        () => Seen::pass(),
    }
}

fn said(text: &str, key: &str) -> Seen {
    if text.is_empty() { Seen::empty(key) } else { Seen::pass() }
}

/// Whether the site has a name.
pub fn name(inspected: Inspected<'_>) -> Seen {
    said(&publisher(inspected).name, "name")
}

/// Whether somebody answers for it.
pub fn organiser(inspected: Inspected<'_>) -> Seen {
    said(&publisher(inspected).organiser, "organiser")
}

/// Whether they can be reached.
pub fn contact(inspected: Inspected<'_>) -> Seen {
    said(&publisher(inspected).contact, "contact")
}

/// Whether it is said where the content comes from.
pub fn content_source(inspected: Inspected<'_>) -> Seen {
    said(&publisher(inspected).source, "content-source")
}

/// Whether the mark of official sites was granted.
pub fn mark(inspected: Inspected<'_>) -> Seen {
    said(&publisher(inspected).mark, "mark")
}

/// Whether somebody who is no office claims what only offices have.
pub fn no_claim(inspected: Inspected<'_>) -> Seen {
    let publisher = publisher(inspected);
    let claims = [("site-id-code", &publisher.code), ("mark", &publisher.mark)];
    let claim = claims.iter().find(|(_, text)| !text.is_empty());
    match claim.filter(|_| publisher.kind == Some(PublisherKind::Community)) {
        Some((key, _)) => Seen::fail("inspection-claim").with("key", key),
        None => Seen::pass(),
    }
}

/// Whether all that must be looked at again was looked at in time.
pub fn fresh(inspected: Inspected<'_>) -> Seen {
    let all = rechecks(inspected.content, inspected.on);
    let overdue = all.iter().filter(|recheck| recheck.is_overdue(inspected.on)).count();
    match overdue {
        0 => Seen::of(DutyOutcome::Pass, "inspection-pass-at").with("n", all.len()),
        overdue => Seen::fail("inspection-overdue").with("n", overdue),
    }
}
