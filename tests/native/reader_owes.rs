//! Mistakes that ARCHITECTURE.md says the reader must refuse, or that an author cannot see: here any
//! diagnostic will do, as long as there is one and it stands in the right file.

use crate::reader_bad::{broken, found};
use reader::{Files, read_files};

#[track_caller]
fn refused(files: Files, file: &str) {
    let reading = read_files(files);
    let all = found(&reading);
    assert!(all.iter().any(|(_, place, _)| place == file), "nothing is said of {file}: {all:?}");
}

const PERMIT: &str = "policy/services/permit.toml";
const SCHOOL: &str = "policy/services/school.toml";
const HANS: &str = "words/zh-Hans/rules.ftl";

#[test]
fn a_label_that_contradicts_its_rule() {
    // at-least = 6 includes the number; 超过 does not (Civil Code art. 1259).
    let mut files =
        broken(SCHOOL, "fact = \"stage\"\nis = \"primary\"", "fact = \"children-count\"\nat-least = 3");
    files.insert("policy/facts.toml", files.text("policy/facts.toml").unwrap().replace("[fact.stage]\nof = \"child\"\nkind = \"choice\"\noptions = [\"primary\", \"junior\"]\nchange = \"time\"\n", ""));
    let couple = files.text("policy/families/couple.toml").unwrap().replace("stage = \"primary\"\n", "");
    files.insert("policy/families/couple.toml", couple);
    for language in ["zh-Hans", "en"] {
        let file = format!("words/{language}/rules.ftl");
        let words = files.text(&file).unwrap().to_owned();
        let stage = words.find("fact-stage =").unwrap();
        let end = words.find("\npermit = ").unwrap() + 1;
        files.insert(&file, format!("{}{}", &words[..stage], &words[end..]));
    }
    let cases = "policy/cases/school.toml";
    let three = files.text(cases).unwrap().replace("{ stage = \"primary\" }", "{}, {}, {}");
    files.insert(cases, three);
    assert!(read_files(files.clone()).content.is_some(), "so far all is well");
    let words = files
        .text(HANS)
        .unwrap()
        .replace("school-require-young = 话 school-require-young", "school-require-young = 孩子超过 3 个");
    files.insert(HANS, words);
    refused(files, HANS);
}

#[test]
fn a_requirement_that_nobody_can_meet() {
    // The outcome yes is reached by nothing.
    refused(
        broken(
            PERMIT,
            "any = [{ derived = \"half-year-without-permit\" }, { fact = \"permit\", is = \"lost\", office = \"proof\" }]",
            "all = [{ fact = \"permit\", is = \"none\" }, { fact = \"permit\", is = \"lost\" }]\noffice = \"proof\"",
        ),
        PERMIT,
    );
}

#[test]
fn a_number_that_nobody_can_have() {
    refused(broken(PERMIT, "at-least = { schedule = \"slow\", at = \"later\" }", "at-least = 601"), PERMIT);
}

#[test]
fn a_schedule_looked_up_at_what_is_no_date() {
    refused(broken(PERMIT, "at = \"later\"", "at = \"paid-months\""), PERMIT);
}

#[test]
fn two_pieces_of_advice_of_one_name() {
    let text = "[[paper]]";
    refused(
        broken(
            PERMIT,
            text,
            "[[advice]]\nid = \"long\"\nfact = \"permit\"\nis = \"lost\"\nground = [{ office = true }]\n\n[[paper]]",
        ),
        PERMIT,
    );
}

#[test]
fn a_topic_named_twice() {
    refused(
        broken("policy/topics.toml", "", "topics = [\"residence\", \"residence\"]\n"),
        "policy/topics.toml",
    );
}

#[test]
fn two_clauses_of_one_number() {
    let file = "sources/fuzhou-2025-9/clauses.toml";
    refused(broken(file, "number = \"二(二)\"", "number = \"二(一)\""), file);
}

#[test]
fn a_clause_about_nobody() {
    let file = "sources/fuzhou-2025-9/clauses.toml";
    refused(broken(file, "about = \"person\"\n\n", "about = \"persons\"\n\n"), file);
}

#[test]
fn a_fact_and_a_group_in_one_condition() {
    // Only one of the two is read.
    refused(
        broken(
            PERMIT,
            "fact = \"paid-months\"\nat-least = { schedule = \"slow\", at = \"later\" }",
            "fact = \"paid-months\"\nat-least = 12\nany = [{ fact = \"permit\", is = \"lost\" }]",
        ),
        PERMIT,
    );
}

#[test]
fn two_groups_in_one_condition() {
    refused(
        broken(PERMIT, "any = [{ derived", "all = [{ fact = \"permit\", is = \"none\" }]\nany = [{ derived"),
        PERMIT,
    );
}

#[test]
fn a_derived_condition_that_hides_whose_fact_it_reads() {
    // Of which parent? `whose-fact` says so when the fact stands in the service itself.
    refused(
        broken(
            SCHOOL,
            "some = \"adult\"\nall = [{ fact = \"permit\", is = \"valid\" }]",
            "derived = \"half-year-without-permit\"",
        ),
        SCHOOL,
    );
}

#[test]
fn a_blank_that_only_one_language_leaves() {
    let file = "words/en/pages/site.ftl";
    refused(broken(file, "{ $who }", "{ $whom }"), file);
}

#[test]
fn a_traditional_wording_of_what_is_not_said() {
    let file = "words/zh-Hant/more.ftl";
    refused(broken(file, "", "paper-crad = 居住證\n"), file);
}
