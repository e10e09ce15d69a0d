//! Time that has passed is told as such.

use super::{OUTCOMES, remembered};
use crate::site::{book, fingerprint};
use interview::visit::{Cause, VisitRecord, compare, record};
use policy::{Day, Outcome};

#[test]
fn time_that_has_passed_is_told_as_such() {
    let mut visitor = remembered();
    let last = record(book(), &visitor.state, visitor.on, &fingerprint());
    assert_eq!(visitor.kept(OUTCOMES).as_deref(), Some(last.to_text().as_str()));
    let service = book().service_named("residence-permit").unwrap();
    let (then, before, after) = (visitor.on, "2027-01-23", "2027-01-24");
    // The day before, nothing of the permit is otherwise.
    let said = visitor.comes_again(before).unwrap_or_default();
    let name = visitor.say().message(book().service(service).name);
    assert!(!said.iter().any(|line| line.contains(&name)), "{said:?}");
    let kept = VisitRecord::from_text(&visitor.kept(OUTCOMES).unwrap()).unwrap();
    assert_eq!(kept.on, visitor.on, "this time is the last time of next time");
    assert!(then < kept.on);

    // Whether it is open then depends on the work, which was not asked about as long as nothing could come of it.
    let found = compare(book(), &visitor.state, Day::parse(after).unwrap(), &kept).unwrap();
    let difference = found.different.iter().find(|found| found.service == service).unwrap();
    assert_eq!((difference.then, difference.cause), (Outcome::NotYet, Cause::Time));
    let last = visitor.say().day(visitor.on);
    let said = visitor.comes_again(after).expect("something is otherwise");
    assert!(said[0].contains(&last), "{said:?}");
    let line =
        said.iter().find(|line| line.contains(&name)).unwrap_or_else(|| panic!("{name} is not in {said:?}"));
    for needed in ["badge-not-yet", "badge-yes", "visit-time"] {
        assert!(line.contains(&visitor.word(needed)), "{line}");
    }
    // In another language it is compared with the same time, and nothing of it stays in the tab.
    for (place, language) in [(2, "en"), (0, "zh-Hans")] {
        let told = visitor.reads_in(place, language).expect("as much is otherwise in another language");
        assert_eq!(told.len(), said.len(), "{told:?}");
        let name = visitor.say().message(book().service(service).name);
        let line = told.iter().find(|line| line.contains(&name)).unwrap();
        for needed in ["badge-not-yet", "badge-yes", "visit-time"] {
            assert!(line.contains(&visitor.word(needed)), "{line}");
        }
        assert_eq!(visitor.browser.run("return sessionStorage.length", vec![]), 0);
    }
    visitor.notes().tell_no_trouble();
    assert_eq!(visitor.comes_again(after), None, "nothing is otherwise since a moment ago");
}
