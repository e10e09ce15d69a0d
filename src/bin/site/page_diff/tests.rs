//! What counts as a difference between two pages, and what does not.

use super::nodes::nodes;
use super::normal::{Normal, without_hashes};
use super::{Change, compare, differences, report};
use policy::Day;
use std::fs;
use std::path::PathBuf;

fn changes(old: &str, new: &str) -> Vec<Change> {
    let on = |day| Normal::on(Day::parse(day).unwrap());
    differences(&nodes(old, &on("2026-11-25")), &nodes(new, &on("2026-12-05")))
}

#[track_caller]
fn same(old: &str, new: &str) {
    assert_eq!(changes(old, new), []);
}

#[test]
fn the_form_of_the_source_is_no_difference() {
    same("<p class='a b' id=x>1</p>", "<p id=\"x\" class=\"b  a\">1</p>");
    same("<ul>\n  <li>1</li>\n</ul>", "<ul><li> 1 </li></ul>");
    same("<p>one  <!-- a comment -->two</p>", "<p>one two</p>");
    same("<input disabled>", "<input disabled=\"\">");
    same("<noscript><p class=a id=b>1</p></noscript>", "<noscript><p id=b class=a>1</p></noscript>");
}

#[test]
fn hashes_and_the_day_of_rendering_are_no_difference() {
    let page = |hash: &str, days: [&str; 3]| {
        let [iso, chinese, english] = days;
        format!("<a href='assets/app-{hash}.js'>{chinese}</a><time datetime={iso}>{english}</time>")
    };
    same(
        &page("0123456789abcdef", ["2026-11-25", "2026年11月25日", "25 November 2026"]),
        &page("fedcba9876543210", ["2026-12-05", "2026年12月5日", "5 December 2026"]),
    );
    assert_eq!(without_hashes("script-src 'sha256-ab+/c=' 'self'"), "script-src 'sha256-*' 'self'");
    // The day of rendering is not the fifth, so 15 stays 15.
    assert_eq!(changes("<p>1</p>", "<p>15 December 2026</p>")[0].new, ["15 December 2026"]);
}

#[test]
fn what_a_visitor_can_notice_is_a_difference() {
    for (old, new) in [
        ("<p>one</p>", "<p>two</p>"),
        ("<p>a <b>b</b></p>", "<p>a<b>b</b></p>"),
        ("<pre>a  b</pre>", "<pre>a b</pre>"),
        ("<a href=x>1</a>", "<a href=y>1</a>"),
        ("<p>1</p><p>2</p>", "<p>1</p><p>2</p><p>3</p>"),
        ("<p>1</p>", "<div>1</div>"),
        ("<noscript>1</noscript>", "<noscript>2</noscript>"),
        ("<noscript><p>1</p></noscript>", "<noscript><p>2</p></noscript>"),
        ("<i>1</i><b>2</b>", "<b>2</b><i>1</i>"),
    ] {
        assert!(!changes(old, new).is_empty(), "{old} {new}");
    }
}

#[test]
fn a_difference_has_a_path_and_both_texts() {
    let page = |text: &str| format!("<main id=main><ul class='list wide'><li>{text}</li></ul></main>");
    let change = Change {
        path: "html > body > main#main > ul.list > li".to_owned(),
        old: vec!["old".to_owned()],
        new: vec!["new".to_owned()],
    };
    assert_eq!(changes(&page("old"), &page("new")), [change]);
}

#[test]
fn a_changed_rule_of_style_is_one_change() {
    let page = |rule: &str| format!("<style>a{{b:c}}{rule}d{{e:f}}</style>");
    let found = changes(&page("x{y:z}"), &page("x{y:w}"));
    assert_eq!((&found[0].old, &found[0].new), (&vec!["x{y:z}".to_owned()], &vec!["x{y:w}".to_owned()]));
}

fn site(name: &str, pages: &[(&str, &str)]) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("anju-pages-{name}-{}", std::process::id()));
    fs::remove_dir_all(&folder).ok();
    for (page, text) in pages {
        let file = folder.join(page);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    }
    folder
}

#[test]
fn a_change_on_many_pages_is_told_once() {
    let footer = |text: &str| format!("<p>page</p><footer>{text}</footer>");
    let (old, new) = (footer("old"), footer("new"));
    let names = ["index.html", "a/index.html", "b/index.html", "c/index.html", "d/index.html"];
    let before: Vec<_> =
        names.iter().map(|name| (*name, old.as_str())).chain([("gone/index.html", "")]).collect();
    let after: Vec<_> =
        names.iter().map(|name| (*name, new.as_str())).chain([("came/index.html", "")]).collect();
    let (before, after) = (site("old", &before), site("new", &after));
    let found = compare(&before, &after).map_err(|failure| failure.message).unwrap();
    assert!(!found.is_empty());
    let told = report::lines(&found, false);
    let expected = [
        "5 pages at html > body > footer",
        "  - old",
        "  + new",
        "  in a/index.html, b/index.html, c/index.html and 2 more",
        "removed: gone/index.html",
        "added: came/index.html",
        "5 pages compared: 5 changed in 1 ways, 1 added, 1 removed.",
    ];
    assert_eq!(told, expected);
    let itself = compare(&before, &before).map_err(|failure| failure.message).unwrap();
    assert!(itself.is_empty() && itself.compared == 6);
    let nothing = compare(&before, &before.join("nowhere")).map_err(|failure| failure.code);
    assert_eq!(nothing.err(), Some(2));
}
