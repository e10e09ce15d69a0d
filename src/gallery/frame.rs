//! What stands around every page. Must not know: any page.

use super::group::Group;
use super::guides::page;
use super::seeds::Seeds;
use crate::prerender::{ExpiredNotice, PublisherLines, SiteHeader, html};
use leptos::prelude::*;
use policy::Day;
use reader::{Publisher, PublisherKind};
use words::LANGUAGES;

/// The group.
pub(super) fn group(seeds: &Seeds<'_>) -> Group {
    let mut group = Group::new("frame", "The frame of a page");
    let i18n = seeds.i18n;
    let page = page(seeds.language, "contacts");
    let header = html(|| {
        let (up, start) = ("../".to_owned(), "../".to_owned());
        view! { <SiteHeader languages=LANGUAGES.to_vec() i18n page=&page up start/> }
    });
    group.add("Header: one language alone", || {
        let (up, start) = ("../".to_owned(), "../".to_owned());
        view! { <SiteHeader languages=vec![seeds.language] i18n page=&page up start/> }
    });
    group.add_shown("Header: large letters are off", &header);
    group.add_shown(
        "Header: large letters are on",
        &header.replace("aria-pressed=\"false\"", "aria-pressed=\"true\""),
    );
    group.add_html("Header: without scripts", header);
    group.add("After the document's last day", || {
        view! { <ExpiredNotice i18n on=Day(i18n.book.until.0 + 1)/> }
    });
    group.add_html(
        "Release: a new one is there",
        html(|| {
            view! {
                <div class="notice" data-kind="info" role="status">
                    <p>{i18n.t("release")}</p>
                    <p><a class="button button-quiet" href="">{i18n.t("release-take")}</a></p>
                </div>
            }
        }),
    );
    let publisher = Publisher {
        kind: Some(PublisherKind::Government),
        code: "3501000001".to_owned(),
        mark: "https://bszs.conac.cn/sitename?method=show&id=0".to_owned(),
        undertaker: "示例中心".to_owned(),
        icp: "闽ICP备12345678号".to_owned(),
        police: "闽公网安备35010002000001号".to_owned(),
        organiser: "示例单位".to_owned(),
        contact: "0591-12345678".to_owned(),
        ..Publisher::default()
    };
    group.add("Publisher: everything is said", || {
        view! { <div class="site-footer"><PublisherLines publisher=&publisher i18n path=String::new()/></div> }
    });
    let nobody = Publisher::default();
    group.add_nothing("Publisher: nothing is said", || {
        view! { <PublisherLines publisher=&nobody i18n path=String::new()/> }
    });
    group
}
