//! The words: every language says everything, with the same blanks to fill, in its own script, briefly.

use crate::seeds::{book, content};
use policy::LegalBasis;
use std::collections::BTreeSet;
use words::{LANGUAGES, Table};

/// Every message of a language with its name: the rule book's number, or the page's id.
fn messages(table: &Table) -> Vec<(String, &str)> {
    let policy = table
        .policy
        .iter()
        .enumerate()
        .map(|(number, text)| (format!("policy message {number}"), text.as_str()));
    policy.chain(table.page.iter().map(|(name, text)| (name.clone(), text.as_str()))).collect()
}

fn table(tag: &str) -> &'static Table {
    content().words.iter().find(|table| table.language == tag).unwrap()
}

/// The numbers of quotations: the document's words, not ours.
fn quotations() -> BTreeSet<String> {
    let services = book().services.iter();
    let grounds = services.flat_map(|service| {
        let rules =
            service.requirements.iter().map(|r| &r.grounds).chain(service.advice.iter().map(|a| &a.grounds));
        let spared = service.guidance.waived_papers.iter().map(|spared| &spared.grounds);
        rules.chain(spared).chain([&service.grounds]).flatten()
    });
    let places = content().places.differences.iter().flat_map(|place| &place.grounds);
    let stages =
        content().journeys.iter().flat_map(|journey| &journey.stages).flat_map(|stage| &stage.grounds);
    grounds
        .chain(places)
        .chain(stages)
        .filter_map(|ground| match ground {
            LegalBasis::Document { quote, .. } => Some(format!("policy message {}", quote.0)),
            _ => None,
        })
        .collect()
}

fn blanks(text: &str) -> BTreeSet<&str> {
    text.split(Table::OPEN).skip(1).map(|rest| rest.split(Table::CLOSE).next().unwrap()).collect()
}

#[test]
fn every_language_says_everything() {
    let tags: Vec<&str> = content().words.iter().map(|table| table.language.as_str()).collect();
    assert_eq!(tags, LANGUAGES.map(|language| language.tag));
    let names = |table| messages(table).into_iter().map(|(name, _)| name).collect::<Vec<_>>();
    for words in &content().words {
        assert!(words.policy.len() > 500 && words.page.len() > 50, "{} has few words", words.language);
        assert_eq!(names(words), names(table("zh-Hans")), "{}", words.language);
        let empty: Vec<_> = messages(words).into_iter().filter(|(_, text)| text.trim().is_empty()).collect();
        assert!(empty.is_empty(), "{}: nothing is said by {empty:?}", words.language);
    }
}

#[test]
fn every_language_leaves_the_same_blanks() {
    let mut wrong = Vec::new();
    for words in &content().words {
        for ((name, text), (_, first)) in messages(words).into_iter().zip(messages(table("zh-Hans"))) {
            if blanks(text) != blanks(first) {
                wrong.push(format!(
                    "{} {name}: {:?}, but {:?} in Chinese",
                    words.language,
                    blanks(text),
                    blanks(first)
                ));
            }
            let opened = text.matches(Table::OPEN).count();
            assert_eq!(opened, text.matches(Table::CLOSE).count(), "{name}: a blank is not closed");
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(
        messages(table("en")).iter().any(|(_, text)| !blanks(text).is_empty()),
        "no blank is left to compare"
    );
}

/// Characters that only one of the two scripts uses, in the words of this guide.
const SIMPLIFIED: &str = "这国学证问险业务医员记户个们来对时间开关门见说请话办书处办当实现发动机场单双边过还进运远连选区县乡镇厅网给经红约级纸线组细结绝续缴费贴资质货购贷贫赔赚车转轮轻较边达迁递邮钟铁银错锁长问闻队阶阴际险难雇须顾预领题颜额风飞饭馆马驾验骑鱼鲜齐龄读课调谁谈让议评诉试诚语误";
const TRADITIONAL: &str = "這國學證問險業務醫員記個們來對時間開關門見說請話辦書處當實現發動機場單雙邊過還進運遠連選區縣鄉鎮廳網給經紅約級紙線組細結絕續繳費貼資質貨購貸貧賠賺車轉輪輕較達遷遞郵鐘鐵銀錯鎖長聞隊階陰際難須顧預領題顏額風飛飯館馬駕驗騎魚鮮齊齡讀課調誰談讓議評訴試誠語誤";

fn foreign<'a>(words: &'a Table, other_script: &str) -> Vec<(String, char, &'a str)> {
    let strange = |text: &'a str| text.chars().find(|c| other_script.contains(*c));
    messages(words).into_iter().filter_map(|(name, text)| Some((name, strange(text)?, text))).collect()
}

#[test]
fn each_script_is_pure() {
    assert_eq!(foreign(table("zh-Hant"), SIMPLIFIED), []);
    assert_eq!(foreign(table("zh-Hans"), TRADITIONAL), []);
    // The samples are fit to find something.
    assert!(foreign(table("zh-Hans"), SIMPLIFIED).len() > 500);
    assert!(foreign(table("zh-Hant"), TRADITIONAL).len() > 500);
}

#[test]
fn the_english_is_english_and_the_chinese_is_chinese() {
    let chinese = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c);
    let quotations = quotations();
    let mut wrong = Vec::new();
    for ((name, english), (_, simplified)) in
        messages(table("en")).into_iter().zip(messages(table("zh-Hans")))
    {
        if quotations.contains(&name) {
            continue;
        }
        // A sign that stands alone, such as a comma between names, has no letters in any language.
        let letters = |text: &str| {
            text.chars().any(|c| c.is_alphabetic() && !blanks(text).iter().any(|b| b.contains(c)))
        };
        if letters(simplified)
            && english == simplified
            && simplified.chars().any(chinese)
            && !name.contains("language")
        {
            wrong.push(format!("{name} is not translated: {english}"));
        }
        let share = english.chars().filter(|c| chinese(*c)).count() * 2;
        if share > english.chars().count() && !name.contains("language") {
            wrong.push(format!("{name} is mostly Chinese: {english}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The longest run of a text between marks that let a reader breathe.
fn longest_breath(text: &str) -> usize {
    text.split(|c: char| "，。；：？！、（）“”《》—…\n\u{e000}".contains(c))
        .map(|part| part.chars().count())
        .max()
        .unwrap_or(0)
}

/// The longest sentence of a text.
fn longest_sentence(text: &str) -> usize {
    text.split(|c: char| "。；？！\n".contains(c)).map(|part| part.chars().count()).max().unwrap_or(0)
}

#[test]
fn chinese_sentences_can_be_read_in_one_breath() {
    const BREATH: usize = 30;
    const SENTENCE: usize = 70;
    let quotations = quotations();
    let ours = messages(table("zh-Hans"))
        .into_iter()
        .filter(|(name, _)| !quotations.contains(name) && !name.contains("language"));
    let long: Vec<_> =
        ours.filter(|(_, text)| longest_breath(text) > BREATH || longest_sentence(text) > SENTENCE).collect();
    let list: Vec<String> = long
        .iter()
        .map(|(name, text)| format!("{name} ({}, {}): {text}", longest_breath(text), longest_sentence(text)))
        .collect();
    assert!(
        list.is_empty(),
        "longer than {BREATH} between marks or {SENTENCE} in a sentence:\n{}",
        list.join("\n")
    );
}
