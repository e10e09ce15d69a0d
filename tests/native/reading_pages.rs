//! What the pages that are read do not do: say a thing twice, say it in another language than their reader's, or offer
//! what does not work. Looks at the prerendered HTML alone.

use crate::pages::{page, pages, said};
use crate::seeds::{book, content};
use anju::pages::Localizer;
use policy::{LegalBasis, Person};
use words::{LANGUAGES, Table};

#[test]
fn each_change_stands_once_under_its_day_and_what_the_guide_mended_stands_apart() {
    for (language, _) in LANGUAGES.iter().enumerate() {
        let html = page(language, "changes");
        let main = html.split("<main").nth(1).unwrap().split("</main>").next().unwrap();
        assert_eq!(main.matches("<li id=\"change-").count(), content().changes.len(), "each stands once");
        let heading = format!(">{}</h2>", said(language, "changes-guide"));
        let (rules, mended) = main.split_once(&heading).unwrap();
        let days = |from: &str, name: &str, guided: bool| {
            let mut days: Vec<_> =
                content().changes.iter().filter(|one| one.guide == guided).map(|one| one.from).collect();
            days.sort_unstable();
            days.dedup();
            let words: Vec<String> = days.iter().rev().map(|day| described(language, name, *day)).collect();
            let places: Vec<usize> = words.iter().map(|day| from.find(day.as_str()).unwrap()).collect();
            assert!(places.is_sorted(), "the latest day comes first: {words:?}");
            assert_eq!(from.matches("<ul class=\"changes\"").count(), words.len(), "a day stands once");
        };
        days(rules, "changes-from", false);
        days(mended, "changes-mended", true);
        let count = |guided: bool| content().changes.iter().filter(|one| one.guide == guided).count();
        assert_eq!(
            (rules.matches("<li id=\"change-").count(), mended.matches("<li id=\"change-").count()),
            (count(false), count(true))
        );
        assert!(count(false) > 0 && count(true) > 0);
    }
}

/// What a reader sees of a page between its frame's parts.
fn main_of(language: usize, folder: &str) -> &'static str {
    page(language, folder).split("<main").nth(1).unwrap().split("</main>").next().unwrap()
}

#[test]
fn a_law_is_named_in_full_once_a_page_and_every_article_stands_there() {
    let words = &content().words[0];
    let mut looked_at = 0;
    for service in &book().services {
        let html = main_of(0, &format!("service/{}", service.id));
        let rules = service.requirements.iter().flat_map(|rule| &rule.grounds);
        let all =
            service.grounds.iter().chain(rules).chain(service.advice.iter().flat_map(|one| &one.grounds));
        for ground in all {
            let LegalBasis::Law { title, article } = ground else { continue };
            let title = words.numbered(title.0);
            let (name, number) =
                title.strip_suffix('）').and_then(|head| head.rsplit_once('（')).unwrap_or((title, ""));
            assert!(html.contains(title) && html.contains(name), "{}: {title}", service.id);
            if !number.is_empty() {
                assert_eq!(
                    html.matches(title).count(),
                    1,
                    "{}: {title} is spelt out again and again",
                    service.id
                );
            }
            for part in article.split('、') {
                assert!(html.contains(part), "{}: {title} {part}", service.id);
            }
            looked_at += 1;
        }
        let partly = service
            .requirements
            .iter()
            .any(|rule| rule.grounds.len() > 1 && rule.grounds.contains(&LegalBasis::Office));
        assert_eq!(html.matches(said(0, "guide-partly-note")).count(), usize::from(partly), "{}", service.id);
        assert!(
            !html.contains(said(0, "cite-office-partly")),
            "{}: said far from what it is about",
            service.id
        );
    }
    assert!(looked_at > 100, "only {looked_at} citations");
    let places = main_of(0, "places");
    assert_eq!(places.matches("（省政府令第175号，2016年文本）").count(), 1);
    assert!(places.matches("《福建省实施〈居住证暂行条例〉办法》").count() > 3);
}

#[test]
fn papers_of_which_one_will_do_stand_one_below_the_other() {
    for (language, _) in LANGUAGES.iter().enumerate() {
        for service in &book().services {
            let html = main_of(language, &format!("service/{}", service.id));
            let lists: Vec<&str> = html.split("<ul class=\"any-one\">").skip(1).collect();
            // What is for some only in the place of another paper is named on their cards, not to everybody.
            let everybody = service.guidance.papers.iter();
            let everybody = everybody.map(|line| line.any.iter().filter(|one| !one.only_if_sure).count());
            let lines: Vec<usize> = everybody.filter(|papers| *papers > 1).collect();
            assert_eq!(lists.len(), lines.len(), "{}", service.id);
            for (list, line) in lists.iter().zip(lines) {
                let list = list.split("</ul>").next().unwrap();
                assert_eq!(list.matches("<li>").count(), line, "{}: {list}", service.id);
            }
        }
    }
}

#[test]
fn the_document_is_headed_in_the_readers_language_and_nothing_is_said_twice() {
    let (simplified, traditional, english) =
        (main_of(0, "document"), main_of(1, "document"), main_of(2, "document"));
    assert!(english.contains(&format!("<h1>{}</h1>", said(2, "document-title"))));
    assert!(simplified.contains("<h1 lang=\"zh-Hans\">福州市人民政府关于印发"));
    for html in [simplified, english] {
        assert!(html.contains("<h2 lang=\"zh-Hans\">二(一)</h2>") && html.contains(">附则</h2>"));
    }
    assert!(traditional.contains("<h2 lang=\"zh-Hant\">附則</h2>") && !traditional.contains("附则"));
    // The heading of a clause stands in the contents, and then as the beginning of its text.
    let section = simplified.split("id=\"c-2-1\"").nth(1).unwrap().split("</section>").next().unwrap();
    assert_eq!(section.matches("持续推进户籍制度改革").count(), 1);
}

#[test]
fn in_english_a_place_in_a_law_or_in_the_plan_is_said_in_english() {
    let mut whole = 0;
    for (name, html) in pages().iter().filter(|(name, _)| name.starts_with("en/")) {
        assert!(!html.contains("9号, 二("), "{name}: a bare number of a clause");
        for cite in html.split("<cite>").skip(1).map(|rest| rest.split("</cite>").next().unwrap()) {
            assert!(!cite.ends_with(", 全文"), "{name}: {cite}");
            whole += usize::from(cite.ends_with("the whole text (全文)"));
        }
    }
    assert!(whole > 10, "only {whole} citations of whole texts");
}

#[test]
fn without_scripts_no_form_and_no_hint_speak_of_what_does_not_work() {
    for (language, _) in LANGUAGES.iter().enumerate() {
        let hidden = |html: &str| {
            html.split("<noscript><style>").nth(1).unwrap().split('{').next().unwrap().to_owned()
        };
        assert_eq!(hidden(page(language, "wizard")), "#wizard");
        let search = page(language, "search");
        assert!(hidden(search).split(',').any(|part| part == ".search-lead"));
        let (lead, why) = (said(language, "search-lead"), said(language, "search-no-script"));
        assert!(search.contains(&format!("<p class=\"search-lead\">{lead}")));
        assert!(search.contains(&format!("<noscript><p>{why}")));
    }
}

/// A message of a page that has a day in it.
fn described(language: usize, name: &str, day: policy::Day) -> String {
    let i18n =
        Localizer { book: book(), words: &content().words[language], children: 1, who: Person::Household };
    let day = i18n.day(day);
    Table::fill(said(language, name), &[("day", &day)])
}

#[test]
fn the_list_of_families_says_each_in_a_line_and_their_days_on_their_own_pages() {
    for (language, place) in LANGUAGES.iter().zip(0..) {
        let html = main_of(place, "families");
        let lines: Vec<&str> =
            html.split("<span>").skip(1).map(|rest| rest.split("</span>").next().unwrap()).collect();
        assert_eq!(lines.len(), content().families.len());
        let today = ["今天", "明天", "今晚", "年 ", "today", "tomorrow", "tonight", "202"];
        for line in lines {
            let wrong = today.iter().find(|word| line.contains(*word));
            assert!(wrong.is_none(), "{}: {wrong:?} on which day? {line}", language.tag);
            assert!(line.chars().count() < 190, "{}: no line: {line}", language.tag);
        }
    }
}
