//! Every service is found by its own name and every clause by its number.

use super::{SEEK, hits, open};
use crate::browser::{Browser, Phone};
use crate::site::{address, below, book, say};
use serde_json::json;

#[test]
fn every_service_is_found_by_its_own_name_and_every_clause_by_its_number() {
    for language in ["zh-Hans", "zh-Hant", "en"] {
        let browser = Browser::open(&Phone::default());
        open(&browser, &address(), language);
        let start = format!("{}{}", address(), below(language));
        let say = say(language, 0);
        let services =
            book().services.iter().map(|s| (say.message(s.name), format!("{start}service/{}/", s.id)));
        let numbered = |clause: &policy::Clause| format!("{start}document/#c-{}", clause.anchor);
        let clauses = book().clauses.iter().filter(|clause| clause.number.contains('('));
        for (query, wanted) in services.chain(clauses.map(|clause| (clause.number.clone(), numbered(clause))))
        {
            let seen = browser.run(SEEK, vec![json!(query)]);
            assert_eq!(hits(&seen).first(), Some(&wanted.as_str()), "{language} {query:?}");
        }
    }
}
