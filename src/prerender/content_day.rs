//! The day on which what a page says last changed: for surveys of government sites, to which a page that is as it was
//! must not look new because it was rendered again. Must not know: today.

use super::page::Page;
use super::site::Site;
use policy::{Day, Period};

/// The last day, not after that of the rendering, on which anything of the page changed: the document came
/// out, a change of `changes.toml` came into force or was made, a rule of the service began or ended, or
/// somebody last compared what changes every year.
pub(super) fn changed_on(site: &Site<'_>, page: &Page) -> Day {
    let (kind, id) = page.folder.split_once('/').unwrap_or((page.folder.as_str(), ""));
    let book = &site.content.book;
    let service = book
        .services
        .iter()
        .position(|service| ["service", "ask"].contains(&kind) && service.id == first(id));
    let topic = book.topics.iter().position(|topic| kind == "topic" && topic.id == id);
    let published = site.content.document.published;
    if page.folder == "document" {
        return published;
    }
    let changes = site.content.changes.iter().filter(|change| match (service, topic) {
        (None, None) => true,
        (Some(service), _) => match (change.service, change.topic) {
            (Some(id), _) => usize::from(id.0) == service,
            (None, topic) => topic.is_none_or(|topic| topic == book.services[service].topic),
        },
        (None, Some(topic)) => {
            let of_service = change.service.map(|id| book.service(id).topic);
            of_service.or(change.topic).is_none_or(|other| usize::from(other) == topic)
        }
    });
    let of_service = service.map(|place| &book.services[place]);
    let yearly = of_service.into_iter().flat_map(|service| {
        let of_rules = service.requirements.iter().filter_map(|requirement| requirement.yearly);
        service.guidance.yearly.into_iter().chain(of_rules).map(|yearly| yearly.checked)
    });
    let turns = of_service.into_iter().flat_map(|service| {
        let periods = service.requirements.iter().map(|rule| &rule.period);
        periods.chain(service.advice.iter().map(|advice| &advice.period)).flat_map(turns)
    });
    let days = changes.map(|change| change.from).chain(yearly).chain(turns);
    days.filter(|day| *day <= site.on).chain([published]).max().unwrap_or(published)
}

/// The days on which something comes into force or no longer is.
fn turns(period: &Period) -> impl Iterator<Item = Day> {
    period.from.into_iter().chain(period.until.map(|until| Day(until.0 + 1)))
}

/// The first folder of a path.
fn first(path: &str) -> &str {
    path.split('/').next().unwrap_or_default()
}
