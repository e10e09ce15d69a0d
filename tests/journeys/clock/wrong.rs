//! A phone whose clock is certainly wrong, for it stands before the day of the page: it is told kindly, the day of the
//! page counts, and nobody is blamed for a true date.

use crate::browser::Phone;
use crate::dates::at_a_date;
use crate::family::worker;
use crate::session::{TODAY, Visitor};
use policy::Day;

#[test]
fn a_clock_before_the_day_of_the_page_is_told_kindly_and_the_day_of_the_page_counts() {
    for clock in ["1970-01-02", "2019-05-01"] {
        let mut visitor = Visitor::with(Phone::default(), "zh-Hans", clock);
        visitor.on = Day::parse(TODAY).unwrap();
        let told = visitor.say().t_with("clock-wrong", &[("day", &visitor.say().day(visitor.on))]);
        let seen = visitor.open_wizard();
        assert!(seen.notices.contains(&told), "{clock}: {:?}", seen.notices);
        let key = at_a_date(&mut visitor);
        visitor.type_in(&[("year", "2027"), ("month", "12"), ("day", "31")]);
        let blames_the_clock = visitor.word("input-error-future-clock");
        visitor.wait("the clock is named", |seen| seen.fresh && seen.error == blames_the_clock);
        visitor.release_promise();
        // Long after what the phone takes for today, and not after the day of the page.
        visitor.answer("2026-02-28");
        let seen = visitor.finish(worker);
        assert!(seen.notices.contains(&told), "{clock}: {:?}", seen.notices);
        visitor.judge();
        visitor.open_answers();
        assert_eq!(visitor.answer_to(key), "2026年2月28日");
    }
}

#[test]
fn a_clock_on_or_after_the_day_of_the_page_is_left_alone() {
    for clock in [TODAY, "2026-11-25"] {
        let mut visitor = Visitor::with(Phone::default(), "zh-Hans", clock);
        assert_eq!(visitor.open_wizard().notices, [""; 0], "{clock}");
    }
}
