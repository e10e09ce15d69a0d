//! The plan as it is shown and taken along: every line is there in every language, the calendar file that a link holds
//! is one, and where files cannot be kept there is none.

use crate::by_name::somebody;
use crate::calendar::read;
use crate::plan::Plan;
use crate::seeds::{book, content, day};
use anju::pages::Localizer;
use anju::pages::plan::{self, PlanSection};
use anju::pages::{Actions, no_actions};
use leptos::prelude::*;
use policy::plan::Availability;
use policy::{Day, FactKey, Household, Person, ServiceId};
use std::rc::Rc;
use words::LANGUAGES;

fn i18n(language: usize, household: &Household) -> Localizer {
    let (_, most) = household.known(book(), FactKey::new(book().children, Person::Household)).ends();
    Localizer {
        book: book(),
        words: &content().words[language],
        children: most as u8,
        who: Person::Applicant,
    }
}

/// The section as WeChat shows it, where no files can be kept, or as another browser does.
fn html(i18n: Localizer, plan: &Plan, in_wechat: bool, cards: Vec<(ServiceId, Person)>) -> String {
    let (entries, fingerprint) = (plan.entries.clone(), "abcd1234".to_owned());
    let actions: Rc<dyn Actions> = if in_wechat { Rc::new(WeChat) } else { no_actions() };
    let section = || view! { <PlanSection i18n entries on=plan.on fingerprint cards actions/> };
    Owner::new().with(|| section().to_html()).replace("<!>", "").replace("<!---->", "")
}

/// A browser that keeps no files.
struct WeChat;

impl Actions for WeChat {
    fn keeps_files(&self) -> bool {
        false
    }
}

/// Every service of the plan has a card.
fn all(plan: &Plan) -> Vec<(ServiceId, Person)> {
    plan.entries.iter().map(|entry| (entry.service, entry.who)).collect()
}

/// The values of an attribute.
fn values<'h>(html: &'h str, attribute: &str) -> Vec<&'h str> {
    html.split(&format!(" {attribute}=\"")).skip(1).map(|rest| rest.split('"').next().unwrap()).collect()
}

fn decoded(address: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = address.strip_prefix("data:text/calendar;charset=utf-8,").unwrap().bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits = [rest.next().unwrap(), rest.next().unwrap()];
            bytes.push(u8::from_str_radix(std::str::from_utf8(&digits).unwrap(), 16).unwrap());
        } else {
            assert!(byte.is_ascii_alphanumeric());
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).unwrap()
}

fn plans() -> Vec<(String, Plan)> {
    let families = content().families.iter();
    families.map(|family| (family.id.clone(), Plan::new(&family.household, family.on))).collect()
}

#[test]
fn every_line_stands_in_the_section_and_in_the_text() {
    for (language, tag) in LANGUAGES.iter().map(|language| language.tag).enumerate() {
        for (family, plan) in plans() {
            let i18n = i18n(language, &plan.household);
            let text = plan::text(i18n, &plan.entries, plan.on, "abcd1234");
            let page = html(i18n, &plan, false, all(&plan));
            if std::env::var_os("SHOW").is_some() && language < 2 {
                eprintln!("== {family}\n{text}\n");
            }
            for odd in ["{", "}", "  \n", "::", "：：", "，。", "。。", "、、", "..", "Options(", "??"]
            {
                assert!(!text.contains(odd), "{family} {tag}: {odd:?} in\n{text}");
            }
            let lines =
                plan.entries.iter().filter(|entry| entry.availability != Availability::Closed).count();
            assert_eq!(text.matches("\n· ").count(), lines, "{family} {tag}\n{text}");
            let mut cards: Vec<&str> =
                values(&page, "href").into_iter().filter(|to| to.starts_with("#card-")).collect();
            let count = cards.len();
            cards.sort_unstable();
            cards.dedup();
            assert_eq!((cards.len(), count), (lines, lines), "{family} {tag}");
            // Every day of the plan is said.
            for entry in plan.entries.iter().filter(|entry| entry.availability != Availability::Closed) {
                let paid = matches!(entry.availability, Availability::Wait | Availability::Steps)
                    && entry.from.is_none();
                let earliest = entry.earliest.filter(|_| !paid);
                let days = [earliest, entry.plain, entry.from, entry.runs_out(plan.on)];
                for day in days.into_iter().flatten().filter(|day| *day > plan.on) {
                    assert!(text.contains(&i18n.day(day)), "{family} {tag}: {day} is not said of {entry:?}");
                }
            }
        }
    }
}

#[test]
fn a_last_day_that_is_off_says_what_becomes_of_it() {
    let holder = |by: &'static str| {
        [
            ("permit", "valid"),
            ("endorse-by", by),
            ("hukou-place", "other-province"),
            ("lives-in", "fuzhou-district"),
        ]
    };
    let owed = [("wages-owed", "left"), ("owed-job", "employer"), ("left-job-on", "2025-11-28")];
    let notes = ["plan-last-moved", "plan-last-off", "plan-last-may-be-off"];
    for (facts, on, last, said, other) in [
        // A Saturday: the year for wages moves on to Monday, and says from where.
        (&owed[..], "2026-11-16", "2026-11-30", Some("plan-last-moved"), "2026-11-28"),
        // "Before the day" ends on a Sunday and stays: one goes on the Friday before.
        (&holder("2026-11-30"), "2026-11-16", "2026-11-29", Some("plan-last-off"), "2026-11-27"),
        // Of a year whose notice nobody has seen yet, nothing is claimed.
        (&holder("2027-02-08"), "2027-01-20", "2027-02-07", Some("plan-last-may-be-off"), "2027-02-07"),
        (&holder("2026-11-26"), "2026-11-16", "2026-11-25", None, "2026-11-25"),
    ] {
        let plan = Plan::new(&somebody(facts), day(on));
        let i18n = i18n(0, &plan.household);
        let text = plan::text(i18n, &plan.entries, plan.on, "abcd1234");
        assert!(text.contains(&i18n.day(day(last))), "{last} is not said in\n{text}");
        for note in notes {
            let sentence = i18n.t_with(note, &[("day", &i18n.day(day(other)))]);
            assert_eq!(text.contains(&sentence), said == Some(note), "{note} of {last} in\n{text}");
        }
    }
}

#[test]
fn the_links_hold_calendar_files_of_the_same_days() {
    let mut events = 0;
    for (family, plan) in plans() {
        let i18n = i18n(0, &plan.household);
        let page = html(i18n, &plan, false, all(&plan));
        let files: Vec<&str> =
            values(&page, "href").into_iter().filter(|to| to.starts_with("data:")).collect();
        assert_eq!(files.len(), values(&page, "download").len());
        let mut single = Vec::new();
        for (place, file) in files.iter().enumerate() {
            let (_, name, made, found) = read(&decoded(file));
            assert_eq!((name.as_str(), made), (i18n.t("plan-title").as_str(), plan.on));
            assert!(!found.is_empty() && found.iter().all(|event| event.day >= plan.on), "{family}");
            if place + 1 < files.len() {
                single.extend(found);
                continue;
            }
            // The last holds the whole plan.
            let mut whole = found;
            whole.sort_by(|a, b| a.uid.cmp(&b.uid));
            single.sort_by(|a, b| a.uid.cmp(&b.uid));
            assert_eq!(whole, single, "{family}");
            let mut days: Vec<(Day, String)> = Vec::new();
            for entry in plan.entries.iter().filter(|entry| entry.availability != Availability::Closed) {
                let name = format!("{}.{}", book().service(entry.service).id, entry.who.name());
                let opens =
                    entry.from.filter(|from| entry.availability != Availability::Learn && *from > plan.on);
                days.extend(opens.map(|day| (day, format!("{name}.from.{day}@anju.fuzhou"))));
                let mut lasts: Vec<Day> = entry.limits.iter().map(|limit| limit.last).collect();
                lasts.extend(entry.runs_out(plan.on));
                lasts.sort_unstable();
                lasts.dedup();
                days.extend(lasts.into_iter().map(|day| (day, format!("{name}.last.{day}@anju.fuzhou"))));
            }
            days.sort_by(|a, b| a.1.cmp(&b.1));
            let found: Vec<(Day, String)> = whole.into_iter().map(|event| (event.day, event.uid)).collect();
            assert_eq!(found, days, "{family}");
            events += days.len();
        }
    }
    assert!(events > 40, "{events}");
}

#[test]
fn where_files_cannot_be_kept_a_hint_stands_instead() {
    for (family, plan) in plans() {
        for language in 0..LANGUAGES.len() {
            let i18n = i18n(language, &plan.household);
            let page = html(i18n, &plan, true, all(&plan));
            assert!(!page.contains("data:text/calendar") && !page.contains("download"), "{family}");
            let files = html(i18n, &plan, false, all(&plan)).contains("data:text/calendar");
            assert_eq!(page.contains(&i18n.t("plan-wechat")), files, "{family}");
        }
    }
}

#[test]
fn what_has_no_card_leads_to_its_page() {
    let (_, plan) = plans().into_iter().find(|(family, _)| family == "new-porter").unwrap();
    let page = html(i18n(0, &plan.household), &plan, false, Vec::new());
    assert!(page.contains("href=\"../service/residence-permit/\"") && !page.contains("#card-"));
}

#[test]
fn without_anything_to_do_there_is_no_section() {
    let mut nothing = Plan::new(&Household::new(), Day::EARLIEST);
    nothing.entries.clear();
    assert_eq!(html(i18n(0, &nothing.household), &nothing, false, Vec::new()), "");
}
