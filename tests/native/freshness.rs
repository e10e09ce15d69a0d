//! What changes every year says how fresh it is, on every page and card and in every language, and what must be looked
//! at again is listed by its day.

use crate::seeds::{assessed, book, content, day, root};
use anju::pages::{Localizer, ResultsPage};
use anju::prerender::pages::ServicePage;
use leptos::prelude::*;
use policy::{Day, Household, Person, Query, assess};
use reader::{RecheckSubject, rechecks};
use std::process::Command;
use words::Table;

fn html<V: IntoView>(view: impl FnOnce() -> V) -> String {
    let owner = Owner::new();
    owner.with(|| view().into_any().to_html()).replace("<!>", "").replace("<!---->", "")
}

fn voices() -> impl Iterator<Item = (Localizer, &'static Table)> {
    let words = content().words.iter();
    words.map(|words| (Localizer { book: book(), words, children: 1, who: Person::Applicant }, words))
}

/// The day from which a thing is stale, and the day before.
fn around(again: Day) -> [(Day, &'static str); 2] {
    [(Day(again.0 - 1), "yearly"), (again, "yearly-stale")]
}

#[test]
fn every_page_of_a_service_says_how_fresh_it_is() {
    let mut seen = 0;
    for (i18n, words) in voices() {
        for id in book().service_ids() {
            let Some(yearly) = book().service(id).guidance.yearly else { continue };
            for (on, name) in around(yearly.again) {
                let days = [("checked", i18n.day(yearly.checked)), ("again", i18n.day(yearly.again))];
                let said = Table::fill(words.named(name), &days.each_ref().map(|(n, d)| (*n, d.as_str())));
                let (laws, journeys) = (Vec::new(), Vec::new());
                let page = html(|| view! { <ServicePage i18n service=id on laws journeys/> });
                assert!(page.contains(&said), "{} {} on {on}", words.language, book().service(id).id);
                seen += 1;
            }
        }
    }
    assert!(seen >= 3 * 2 * 24, "only {seen}");
}

#[test]
fn a_result_says_how_fresh_it_is_and_first_of_all_when_it_is_stale() {
    let medical = book().service_named("resident-medical").unwrap();
    let yearly = book().service(medical).guidance.yearly.unwrap();
    for (i18n, words) in voices() {
        for (on, name) in around(yearly.again) {
            let family = Household::new();
            let found = assess(&Query::new(book(), &family, on, medical, Person::Applicant));
            let page = html(|| view! { <ResultsPage i18n household=family results=vec![found] on/> });
            let card = &page[page.find("<article").unwrap()..];
            let days = [("checked", i18n.day(yearly.checked)), ("again", i18n.day(yearly.again))];
            let said = Table::fill(words.named(name), &days.each_ref().map(|(n, d)| (*n, d.as_str())));
            let at = card.find(&said).unwrap_or_else(|| panic!("{} on {on}: {card}", words.language));
            assert_eq!(name == "yearly-stale", at < card.find("<details").unwrap(), "{on}");
        }
    }
}

#[test]
fn what_calls_itself_a_thing_of_the_year_has_its_days() {
    let table = &content().words[0];
    let mut without = Vec::new();
    for service in &book().services {
        let said = [service.what, service.yes, service.decided, service.guidance.time, service.guidance.fee];
        let yearly = said.into_iter().any(|id| table.numbered(id.0).contains("当年公告"));
        if yearly && service.guidance.yearly.is_none() {
            without.push(service.id.as_str());
        }
    }
    assert!(without.is_empty(), "{without:?}");
}

#[test]
fn everything_to_look_at_again_is_listed_by_its_day() {
    let on = day("2026-11-24");
    let all = rechecks(content(), on);
    assert!(all.is_sorted_by_key(|recheck| recheck.due));
    let has = |wanted: &dyn Fn(&RecheckSubject) -> bool| {
        all.iter().filter(|recheck| wanted(&recheck.subject)).count()
    };
    let yearly = book().services.iter().filter(|service| service.guidance.yearly.is_some()).count();
    assert_eq!(has(&|subject| matches!(subject, RecheckSubject::Service(_))), yearly);
    assert_eq!(has(&|subject| matches!(subject, RecheckSubject::Law(_))), content().laws.len());
    assert_eq!(has(&|subject| matches!(subject, RecheckSubject::DocumentEnds)), 1);
    // The plan itself says that applying where one lives is being explored: 二(五).
    assert_eq!(
        has(
            &|subject| matches!(subject, RecheckSubject::Exploring(id, asks) if id == "minimum-living" && !asks.is_empty())
        ),
        1
    );
    // The operator's own paper, once there is one.
    let publisher = reader::Publisher {
        security: Some(reader::SecurityContact { address: "tel:1".to_owned(), expires: day("2027-11-01") }),
        ..content().publisher.clone()
    };
    let with_contact = reader::Content { publisher, ..content().clone() };
    let expires = |on: &str| {
        let all = rechecks(&with_contact, day(on));
        let found = all.iter().find(|recheck| recheck.subject == RecheckSubject::SecurityContact).unwrap();
        (found.due.to_string(), found.is_overdue(day(on)))
    };
    assert_eq!(expires("2027-10-31"), ("2027-11-01".to_owned(), false));
    assert_eq!(expires("2027-11-01"), ("2027-11-01".to_owned(), true));
    let begins = |subject: &RecheckSubject| matches!(subject, RecheckSubject::Begins(id, rule) if id == "resident-medical" && rule == "off-season");
    // The last of them has no end, and is the one that follows the plan.
    let begun = all.iter().filter(|recheck| begins(&recheck.subject)).map(|recheck| recheck.due);
    assert_eq!(begun.collect::<Vec<_>>(), ["2027-03-01", "2028-03-01", "2029-03-01"].map(day));
    for recheck in &all {
        assert!(!recheck.is_overdue(on), "{recheck:?}: the seeds are older than they say");
        assert!(recheck.checked.is_none_or(|checked| checked < recheck.due), "{recheck:?}");
    }
    // A day comes when each is due, and only what has come is overdue.
    for later in ["2027-03-01", "2027-08-15", "2029-01-01"].map(day) {
        for recheck in rechecks(content(), later) {
            let staged = matches!(recheck.subject, RecheckSubject::Begins(..) | RecheckSubject::Ends(..));
            let ends = matches!(recheck.subject, RecheckSubject::DocumentEnds | RecheckSubject::LawEnds(_));
            let due = if ends { recheck.due < later } else { recheck.due <= later };
            assert_eq!(recheck.is_overdue(later), due && !staged, "{recheck:?} on {later}");
        }
    }
    assert!(assessed(book(), &Household::new()).len() >= yearly);
}

#[test]
fn the_list_is_an_error_only_if_asked_to_be() {
    let run = |on: &str, strict: bool| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_site"));
        command.env("CARGO_MANIFEST_DIR", root()).args(["check", "--freshness", "--on", on]);
        let output = command.args(strict.then_some("--strict")).output().unwrap();
        (output.status.code(), String::from_utf8(output.stdout).unwrap())
    };
    let (code, listed) = run("2027-03-01", false);
    assert_eq!(code, Some(0));
    let first = listed.lines().next().unwrap();
    assert!(first.starts_with("2027-03-01  OVERDUE") && first.contains("checked 2026-11-23"), "{first}");
    assert_eq!(run("2027-03-01", true).0, Some(1));
    assert_eq!(run("2027-02-28", true).0, Some(0));
}
