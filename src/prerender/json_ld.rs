//! What a page says to machines that read JSON-LD (schema.org): the way to it, and a service as a service with its
//! steps. Must not know: how any of it looks.

use super::meta::{of_publisher, site_name};
use super::page::Page;
use super::site::Site;
use super::site_tree::{SiteTree, is_found, path};
use crate::pages::Localizer;
use policy::Service;
use serde_json::{Value, json};

/// What the page says, as the content of a script in its head; nothing where there is nothing to say.
pub(super) fn graph(site: &Site<'_>, i18n: Localizer, tree: &SiteTree<'_>, page: &Page) -> Option<String> {
    let mut graph = Vec::new();
    if is_found(page) {
        graph.extend(breadcrumbs(site, tree, page));
        if page.folder.is_empty() {
            graph.push(web_site(site, i18n, page));
        }
        let service = page.folder.strip_prefix("service/");
        let service = service.and_then(|id| i18n.book.services.iter().find(|service| service.id == id));
        graph.extend(service.into_iter().flat_map(|service| described(site, i18n, page, service)));
    }
    // `</script>` within would end it early.
    let text = || json!({ "@context": "https://schema.org", "@graph": graph }).to_string();
    (!graph.is_empty()).then(|| text().replace('<', "\\u003c"))
}

fn breadcrumbs(site: &Site<'_>, tree: &SiteTree<'_>, page: &Page) -> Option<Value> {
    let way = tree.breadcrumbs(page);
    let step = |(place, step): (usize, &&Page)| {
        let item = tree.link(&site.content.publisher.address, page, step);
        json!({ "@type": "ListItem", "position": place + 1, "name": step.title, "item": item })
    };
    let steps: Vec<Value> = way.iter().enumerate().map(step).collect();
    (steps.len() > 1).then(|| json!({ "@type": "BreadcrumbList", "itemListElement": steps }))
}

fn web_site(site: &Site<'_>, i18n: Localizer, page: &Page) -> Value {
    let publisher = &site.content.publisher;
    let mut said = json!({
        "@type": "WebSite",
        "name": site_name(site, i18n),
        "description": page.description,
        "inLanguage": page.language.tag,
    });
    address(&mut said, site, page);
    if !publisher.organiser.is_empty() {
        said["publisher"] =
            json!({ "@type": "GovernmentOrganization", "name": of_publisher(i18n, &publisher.organiser) });
    }
    said
}

/// A service, and its steps as instructions.
fn described(site: &Site<'_>, i18n: Localizer, page: &Page, service: &Service) -> Vec<Value> {
    let guidance = &service.guidance;
    let phones =
        guidance.hotlines.iter().map(|id| json!({ "@type": "ContactPoint", "name": i18n.message(*id) }));
    let phones: Vec<Value> = phones.collect();
    let mut said = json!({
        "@type": "GovernmentService",
        "name": page.title,
        "description": page.description,
        "serviceType": i18n.message(i18n.book.topics[usize::from(service.topic)].name),
        "areaServed": { "@type": "City", "name": i18n.t("site-place") },
        "availableChannel": {
            "@type": "ServiceChannel",
            "serviceLocation": { "@type": "Place", "name": i18n.message(guidance.office) },
        },
    });
    if !phones.is_empty() {
        said["availableChannel"]["servicePhone"] = json!(phones);
    }
    address(&mut said, site, page);
    let steps =
        guidance.steps.iter().map(|step| json!({ "@type": "HowToStep", "text": i18n.message(step.message) }));
    let steps: Vec<Value> = steps.collect();
    // One step is no way to go.
    if steps.len() < 2 {
        return vec![said];
    }
    let name = i18n.t_with("how-to", &[("service", &page.title)]);
    vec![said, json!({ "@type": "HowTo", "name": name, "step": steps })]
}

fn address(said: &mut Value, site: &Site<'_>, page: &Page) {
    let root = &site.content.publisher.address;
    if !root.is_empty() {
        said["url"] = json!(format!("{root}{}", path(&page.language, &page.folder)));
    }
}
