//! The questions without scripts, crawled as a phone without scripts would: every result is reached, no link
//! leads nowhere, no page is too heavy, and the ways to them stand where they are needed. Knows no rule.

use crate::asking::graphs;
use crate::seeds::{book, day, input, root, unbuilt};
use anju::prerender::{Built, PrerenderInput, SiteFolder, flat_style, render_site};
use markup::{section, values};
use policy::{Day, Schedule};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::OnceLock;

/// The style of the site as it stands in the sources: heavier than what is built.
fn style() -> String {
    let style = flat_style(&root().join("style")).unwrap();
    // Without indents, as the minifier leaves it.
    style.lines().map(str::trim).collect::<Vec<_>>().join("\n")
}

/// Every page by its address below the site's root, without `index.html`.
fn site() -> &'static BTreeMap<String, String> {
    static SITE: OnceLock<BTreeMap<String, String>> = OnceLock::new();
    SITE.get_or_init(|| {
        let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join("asking");
        std::fs::remove_dir_all(&out).ok();
        let page_script = std::fs::read_to_string(root().join("src/scripts/page.js")).unwrap();
        let built = Built { style: style(), page_script, ..unbuilt() };
        let input = PrerenderInput { built: &built, on: day(crate::asking::TODAY), ..input() };
        let report = render_site(input, &SiteFolder::new(&out)).unwrap();
        eprintln!("{}", report.left_out.join("\n"));
        let mut pages = BTreeMap::new();
        read(&out, "", &mut pages);
        assert_eq!(pages.len(), report.pages);
        pages
    })
}

fn read(folder: &Path, address: &str, pages: &mut BTreeMap<String, String>) {
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        let name = entry.file_name().into_string().unwrap();
        if entry.path().is_dir() {
            read(&entry.path(), &format!("{address}{name}/"), pages);
        } else if name.ends_with(".html") {
            let address = format!("{address}{}", name.strip_suffix("index.html").unwrap_or(&name));
            pages.insert(address, std::fs::read_to_string(entry.path()).unwrap());
        }
    }
}

/// Where a link of a page leads: a page, and a place in it.
fn target(page: &str, link: &str) -> (String, Option<String>) {
    let (path, place) =
        link.split_once('#').map_or((link, None), |(path, place)| (path, Some(place.to_owned())));
    let mut folders: Vec<&str> = page.split('/').collect();
    folders.pop();
    for part in path.split('/').filter(|part| !part.is_empty() && *part != ".") {
        if part == ".." {
            folders.pop();
        } else {
            folders.push(part);
        }
    }
    let whole: String = folders.iter().map(|folder| format!("{folder}/")).collect();
    (whole, place)
}

#[test]
fn every_result_is_reached_by_links_alone() {
    let (mut pages, mut reached) = (0, 0);
    for folder in ["", "zh-hant/", "en/"] {
        for graph in graphs() {
            let first = format!("{folder}ask/{}/", book().service(graph.service).id);
            let mut seen: BTreeSet<(String, String)> = BTreeSet::new();
            let mut open = vec![(first.clone(), "1".to_owned())];
            while let Some((page, id)) = open.pop() {
                if !seen.insert((page.clone(), id.clone())) {
                    continue;
                }
                let html = site().get(&page).unwrap_or_else(|| panic!("{page} is not there"));
                let ids = values(html, "id");
                assert!(ids.contains(&id.as_str()), "{page}#{id} leads nowhere");
                for link in values(section(html, &id).unwrap(), "href") {
                    let (to, place) = target(&page, link);
                    if let Some(place) = place.filter(|_| to.starts_with(&first)) {
                        open.push((to, place));
                    }
                }
            }
            assert_eq!(
                seen.len(),
                graph.nodes.len(),
                "{first}: some of the questions and results are not reached"
            );
            reached += graph.results();
        }
        pages += site().keys().filter(|page| page.starts_with(&format!("{folder}ask/"))).count();
    }
    eprintln!("{pages} pages of questions; {reached} results reached in three languages");
}

#[test]
fn no_link_of_these_pages_leads_nowhere_and_no_place_is_named_twice() {
    let asking = site().iter().filter(|(page, _)| page.contains("ask/"));
    for (page, html) in asking {
        let ids = values(html, "id");
        assert_eq!(ids.len(), ids.iter().collect::<BTreeSet<_>>().len(), "{page} names a place twice");
        assert_eq!(html.matches("<h1").count(), 1, "{page}");
        for link in values(html, "href")
            .into_iter()
            .filter(|link| !["data:", "tel:"].iter().any(|way| link.starts_with(way)) && !link.is_empty())
        {
            let (to, place) = target(page, link);
            let there = site().get(&to).unwrap_or_else(|| panic!("{page}: {link} leads nowhere"));
            if let Some(place) = place {
                assert!(values(there, "id").contains(&place.as_str()), "{page}: {link} leads nowhere");
            }
        }
    }
}

#[test]
fn every_page_comes_in_one_round_trip() {
    let asking = site().iter().filter(|(page, _)| page.contains("ask/"));
    // A host packs tighter; this is quick enough for every page.
    const FIRST_FLIGHT: usize = 14 * 1024;
    let mut weights: Vec<(usize, &str)> = asking
        // What fits as it is fits packed.
        .filter(|(_, html)| html.len() > FIRST_FLIGHT)
        .map(|(page, html)| (packing::brotli(html.as_bytes(), packing::QUICK).unwrap().len(), page.as_str()))
        .collect();
    weights.sort_unstable();
    eprintln!("{} pages, the heaviest {:?}", weights.len(), &weights[weights.len() - 5..]);
    assert!(weights.last().unwrap().0 <= FIRST_FLIGHT, "{:?}", weights.last());
}

#[test]
fn whoever_needs_these_pages_is_led_to_them() {
    for folder in ["", "zh-hant/", "en/"] {
        let wizard = &site()[&format!("{folder}wizard/")];
        let without_scripts =
            wizard.split("<noscript><div").nth(1).unwrap().split("</noscript>").next().unwrap();
        let trouble = wizard.split("id=\"trouble\"").nth(1).unwrap().split("</div>").next().unwrap();
        for notice in [without_scripts, trouble] {
            assert!(values(notice, "href").contains(&"../ask/"), "{notice}");
        }
        let index = &site()[&format!("{folder}ask/")];
        for topic in &book().topics {
            assert!(values(index, "id").contains(&topic.id.as_str()), "{}", topic.id);
        }
        for service in &book().services {
            let page = &site()[&format!("{folder}service/{}/", service.id)];
            assert!(values(page, "href").contains(&format!("../../ask/{}/", service.id).as_str()));
            assert!(values(index, "href").contains(&format!("../ask/{}/", service.id).as_str()));
        }
    }
}

/// The months that a line of Chinese names, counted from the year 0; a year alone is its January.
fn months(line: &str) -> Vec<i32> {
    let numbers: Vec<i32> =
        line.split(|c: char| !c.is_ascii_digit()).filter_map(|number| number.parse().ok()).collect();
    if line.contains('月') {
        numbers.chunks(2).map(|pair| pair[0] * 12 + pair[1] - 1).collect()
    } else {
        numbers.iter().map(|year| year * 12).collect()
    }
}

/// True if the line says right when those born in this month reach it; nothing if it does not speak of them.
fn says_right(line: &str, birth: i32, schedule: &Schedule) -> Option<bool> {
    let born = Day::new(birth / 12, (birth % 12 + 1) as u32, 1).unwrap();
    let reached = birth + schedule.at(born);
    let today = day(crate::asking::TODAY).month_index();
    let (who, when) = line.split_once('：').unwrap();
    let (whose, when_months) = (months(who), months(when));
    let (first, last) = (whose[0], *whose.last().unwrap());
    if who.contains('早') {
        return (birth < first).then_some(reached < today);
    }
    if who.contains('晚') {
        return (birth > last).then_some(reached > today + 36);
    }
    (first <= birth && birth <= last).then(|| {
        if when.contains('月') {
            reached - when_months[0] == birth - first
        } else {
            reached / 12 == when_months[0] / 12
        }
    })
}

#[test]
fn the_tables_of_retirement_say_for_every_month_of_birth_what_the_law_says() {
    let computed = &book().computed_dates[0];
    let (mut said, mut read) = (0, BTreeSet::new());
    for (page, html) in site().iter().filter(|(page, _)| page.starts_with("ask/")) {
        let tables: Vec<&str> = html.split("class=\"ask-table\"").skip(1).collect();
        for (place, table) in tables.into_iter().enumerate() {
            let schedule = &book().schedules[computed.schedules[place % computed.schedules.len()].index()];
            let table = table.split("</ul>").next().unwrap();
            // The same table stands on many pages.
            if !read.insert((place % computed.schedules.len(), table)) {
                continue;
            }
            let lines: Vec<&str> =
                table.split("<li>").skip(1).map(|line| line.split("</li>").next().unwrap()).collect();
            for birth in 1940 * 12..2000 * 12 {
                let right: Vec<bool> =
                    lines.iter().filter_map(|line| says_right(line, birth, schedule)).collect();
                assert_eq!(
                    right,
                    [true],
                    "{page}, born in month {} of {}: {lines:#?}",
                    birth % 12 + 1,
                    birth / 12
                );
                said += 1;
            }
        }
    }
    assert!(said > 2 * 720, "only {said} months of birth were looked up");
}
