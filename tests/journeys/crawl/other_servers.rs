//! No page asks another server or runs a script from an attribute.

use super::{attribute, none};
use crate::prerendered::{all, pages};

#[test]
fn no_page_asks_another_server_or_runs_a_script_from_an_attribute() {
    const FETCHED: &str = "script[src], img, iframe, video, audio, source, object, embed, form, input[type=image], \
                           link[rel~=stylesheet], link[rel~=icon], link[rel~=preload], link[rel~=modulepreload], \
                           link[rel~=manifest], link[rel~=prefetch], link[rel~=preconnect], link[rel~=dns-prefetch]";
    let mut wrong = Vec::new();
    for page in pages() {
        let html = page.html();
        for element in all(&html, FETCHED) {
            for name in ["src", "srcset", "href", "data", "action", "poster"] {
                let address = attribute(element, name);
                if !address.starts_with("data:") && (address.contains(':') || address.starts_with("//")) {
                    wrong.push(format!("{}: {}", page.path, element.html()));
                }
            }
        }
        for element in all(&html, "*") {
            let handlers = element.value().attrs().filter(|(name, value)| {
                name.starts_with("on") || (*name == "style" && value.contains("url("))
            });
            wrong.extend(
                handlers.map(|(name, _)| format!("{}: {name} on {:.120}", page.path, element.html())),
            );
            let runs = attribute(element, "href").trim_start().to_lowercase().starts_with("javascript:");
            if runs || attribute(element, "http-equiv").eq_ignore_ascii_case("refresh") {
                wrong.push(format!("{}: {:.120}", page.path, element.html()));
            }
        }
        let styles = all(&html, "style").into_iter().map(|style| style.text().collect::<String>());
        wrong.extend(
            styles
                .filter(|style| style.contains("url(") || style.contains("@import"))
                .map(|_| format!("{}: the style asks for a file", page.path)),
        );
    }
    none(wrong);
}
