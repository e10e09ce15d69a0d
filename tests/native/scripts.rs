//! Simplified and Traditional: the document is shown faithfully in both, and the derived messages are written as an
//! educated reader would. The Unihan database bears witness, so that the converter is not compared with itself.

use crate::seeds::{book, content, day, root};
use anju::pages::Localizer;
use anju::prerender::pages::ServicePage;
use leptos::prelude::*;
use policy::Person;
use reader::{to_simplified, to_traditional};
use std::collections::{BTreeMap, BTreeSet};
use words::Table;

/// Traditional character → its Simplified ones.
fn unihan() -> BTreeMap<char, BTreeSet<char>> {
    let text = std::fs::read_to_string(root().join("tests/native/unihan.txt")).unwrap();
    let entries = text.lines().filter(|line| !line.starts_with('#')).flat_map(str::split_whitespace);
    let table: BTreeMap<_, _> =
        entries.map(|entry| (entry.chars().next().unwrap(), entry.chars().skip(1).collect())).collect();
    assert!(table.len() > 2500, "the table is cut short");
    table
}

fn document() -> String {
    content().document.sections.iter().map(|section| section.text.as_str()).collect()
}

fn is_han(c: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&c)
}

#[test]
fn the_document_in_simplified_is_the_same_document() {
    let file = root().join("seeds/sources/fuzhou-2025-9/document.txt");
    let traditional = document();
    assert_eq!(traditional, std::fs::read_to_string(file).unwrap(), "the sections are the whole document");
    let simplified = to_simplified(&traditional);
    assert_eq!(traditional.chars().count(), simplified.chars().count());
    let table = unihan();
    let mut wrong = BTreeSet::new();
    let mut changed = 0;
    for (there, here) in traditional.chars().zip(simplified.chars()) {
        let fair = match table.get(&there) {
            // A character of both scripts, such as 后 or 乾, may also stay.
            Some(forms) => forms.contains(&here),
            None => there == here,
        };
        changed += usize::from(there != here);
        if !fair {
            wrong.insert((there, here));
        }
        // Signs, digits, letters and line ends are left alone.
        assert!(is_han(there) || there == here, "{there} became {here}");
    }
    assert_eq!(wrong, BTreeSet::new(), "not as Unihan has it");
    assert!(changed > 1500, "only {changed} characters were converted");
}

/// Where Traditional → Simplified → Traditional does not give the document's own character: it was itself converted
/// from Simplified sign by sign, and left these unconverted or took the other form.
const NOT_RESTORED: [(char, char, usize); 14] = [
    ('于', '於', 3), // 关于, 位于
    ('里', '裡', 1), // 侯洋里, the name of a place, which the dictionaries do not know
    ('并', '並', 4), // 并轨, 并给予
    ('采', '採', 1), // 采取
    ('布', '佈', 4), // 发布, 布局
    ('范', '範', 6), // 规范, 范围, 示范
    ('托', '託', 5), // 依托
    ('愿', '願', 3), // 志愿, 自愿
    ('制', '製', 2), // 制造业
    ('游', '遊', 4), // 旅游
    ('筑', '築', 6), // 建筑
    ('閑', '閒', 2), // 闲置: two forms of one character
    ('桿', '杆', 1), // 标杆: two forms of one character
    ('復', '複', 1), // 复合, where the document took the wrong one
];

#[test]
fn the_document_is_restored_but_for_what_is_listed() {
    let traditional = document();
    let restored = to_traditional(&to_simplified(&traditional));
    assert_eq!(traditional.chars().count(), restored.chars().count());
    let mut differs: BTreeMap<(char, char), usize> = BTreeMap::new();
    for pair in traditional.chars().zip(restored.chars()).filter(|(before, after)| before != after) {
        *differs.entry(pair).or_default() += 1;
    }
    let listed: BTreeMap<_, _> =
        NOT_RESTORED.into_iter().map(|(before, after, times)| ((before, after), times)).collect();
    assert_eq!(differs, listed);
}

/// Our own messages, Simplified beside Traditional. A quotation is the document's, not ours.
fn pairs() -> Vec<(String, String)> {
    let table =
        |tag: &str| -> &'static Table { content().words.iter().find(|table| table.language == tag).unwrap() };
    let all = |table: &'static Table| {
        table.policy.iter().chain(table.page.iter().map(|(_, text)| text)).cloned().collect::<Vec<_>>()
    };
    let document: String = document().chars().filter(|c| !c.is_whitespace()).collect();
    let ours = |text: &str| !document.contains(&text.replace(char::is_whitespace, ""));
    all(table("zh-Hans")).into_iter().zip(all(table("zh-Hant"))).filter(|(_, text)| ours(text)).collect()
}

/// Forms that Taiwan prefers and Unihan does not list as Simplified and Traditional: (Simplified, Traditional).
const PREFERRED: [(char, char); 6] =
    [('雇', '僱'), ('周', '週'), ('咨', '諮'), ('托', '託'), ('鉴', '鑑'), ('喂', '餵')];

#[test]
fn every_message_keeps_its_characters() {
    let table = unihan();
    let mut wrong = BTreeSet::new();
    for (simplified, traditional) in pairs() {
        assert_eq!(simplified.chars().count(), traditional.chars().count(), "{simplified} {traditional}");
        for (here, there) in simplified.chars().zip(traditional.chars()).filter(|(here, there)| here != there)
        {
            let listed = table.get(&there).is_some_and(|forms| forms.contains(&here));
            if !listed && !PREFERRED.contains(&(here, there)) {
                wrong.insert((here, there));
            }
        }
    }
    assert_eq!(wrong, BTreeSet::new());
}

/// Words in which another character is right.
type Exceptions = &'static [(&'static str, char)];

/// Simplified characters with several Traditional ones: the usual one here, and where another is right.
const AMBIGUOUS: [(char, char, Exceptions); 41] = [
    ('后', '後', &[]),
    ('里', '裡', &[("公里", '里'), ("故里", '里')]),
    ('发', '發', &[("理发", '髮'), ("头发", '髮')]),
    ('只', '只', &[]),
    ('台', '臺', &[("柜台", '檯'), ("台风", '颱')]),
    ('征', '徵', &[]),
    ('户', '戶', &[]),
    ('余', '餘', &[]),
    ('系', '係', &[("系统", '系'), ("体系", '系'), ("联系", '繫')]),
    ('干', '幹', &[("若干", '干'), ("干净", '乾'), ("晒干", '乾')]),
    ('面', '面', &[("面粉", '麵'), ("面包", '麵')]),
    ('准', '準', &[("批准", '准'), ("准予", '准'), ("准许", '准')]),
    ('制', '制', &[("制作", '製'), ("制造", '製'), ("复制", '製')]),
    ('划', '劃', &[("划算", '划')]),
    ('于', '於', &[]),
    (
        '复',
        '複',
        &[("恢复", '復'), ("复议", '復'), ("答复", '覆'), ("康复", '復'), ("回复", '覆'), ("复发", '復')],
    ),
    ('签', '簽', &[("抽签", '籤'), ("标签", '籤')]),
    ('托', '托', &[("委托", '託'), ("托人", '託'), ("托家里", '託'), ("托给", '託')]),
    (
        '周',
        '周',
        &[("周岁", '週'), ("这周", '週'), ("每周", '週'), ("周末", '週'), ("一周", '週'), ("周转", '週')],
    ),
    ('凭', '憑', &[]),
    ('表', '表', &[]),
    ('历', '歷', &[("日历", '曆'), ("公历", '曆'), ("农历", '曆')]),
    ('并', '並', &[("并过来", '併'), ("合并", '併')]),
    ('尽', '盡', &[("尽量", '儘'), ("尽快", '儘'), ("尽早", '儘')]),
    ('布', '布', &[]),
    ('范', '範', &[]),
    ('愿', '願', &[]),
    ('志', '志', &[]),
    ('注', '注', &[("注销", '註')]),
    ('板', '板', &[("老板", '闆')]),
    ('松', '鬆', &[]),
    ('种', '種', &[]),
    ('冲', '衝', &[]),
    ('术', '術', &[]),
    ('据', '據', &[]),
    ('借', '借', &[]),
    ('家', '家', &[("家具", '傢')]),
    ('采', '採', &[]),
    ('谷', '谷', &[]),
    ('困', '困', &[]),
    ('合', '合', &[]),
];

#[test]
fn of_several_traditional_characters_the_right_one_is_written() {
    let mut wrong = BTreeSet::new();
    let mut seen = BTreeSet::new();
    for (simplified, traditional) in pairs() {
        let source: Vec<char> = simplified.chars().collect();
        for (place, (here, there)) in source.iter().zip(traditional.chars()).enumerate() {
            let Some((_, usual, exceptions)) = AMBIGUOUS.iter().find(|(c, ..)| c == here) else { continue };
            let around = |words: &str| {
                let words: Vec<char> = words.chars().collect();
                let first = (place + 1).saturating_sub(words.len());
                (first..=place).any(|start| source[start..].starts_with(&words))
            };
            let exception = exceptions.iter().find(|(words, _)| around(words));
            let right = exception.map_or(*usual, |(_, c)| *c);
            if there != right {
                let context: String = source[place.saturating_sub(4)..].iter().take(9).collect();
                wrong.insert(format!("{context}: {there}, expected {right}"));
            }
            seen.insert(*here);
        }
    }
    // A mend belongs into seeds/words/zh-Hant/phrases.toml; a new exception into the table above.
    assert_eq!(wrong, BTreeSet::new());
    assert!(seen.len() > 25, "the messages no longer say these: {seen:?}");
}

#[test]
fn the_counter_knows_the_terms() {
    // The script changes, the words do not: what the paper is called in Fuzhou, not in Taipei.
    let all: String = pairs().into_iter().map(|(_, traditional)| traditional + "\n").collect();
    for term in ["居住證", "簽注", "社會保險", "網上", "戶口簿", "派出所", "醫保", "公積金", "手機"]
    {
        assert!(all.contains(term), "nobody says {term}");
    }
    for foreign in ["簽註", "籤", "隻", "網路", "資訊", "軟體", "行動電話", "公佈"] {
        assert!(!all.contains(foreign), "{foreign} is not what the counter says");
    }
}

#[test]
fn a_traditional_page_has_no_simplified_sign() {
    // Articles of law are data, not messages: they reach the page on another way.
    let words = content().words.iter().find(|table| table.language == "zh-Hant").unwrap();
    let i18n = Localizer { book: book(), words, children: u8::MAX, who: Person::Applicant };
    let mut articles = 0;
    for id in book().service_ids() {
        let owner = Owner::new();
        let (on, laws, journeys) = (day("2026-11-24"), Vec::new(), Vec::new());
        let html =
            owner.with(|| view! { <ServicePage i18n service=id on laws journeys/> }.into_view().to_html());
        articles += html.matches('條').count();
        let wrong: Vec<&str> =
            ["条", "项", "关", "个", "办", "带"].into_iter().filter(|sign| html.contains(sign)).collect();
        assert!(wrong.is_empty(), "{}: {wrong:?}", book().service(id).id);
    }
    assert!(articles > 100, "only {articles} articles are cited");
}
