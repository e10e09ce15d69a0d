//! From which day and until which: every answer is compared with a look at each single day, and pinned at the ends of
//! months and years and in leap years by the Civil Code's counting (arts. 201, 202).

use crate::by_name::somebody;
use crate::families::{config, random_families};
use crate::seeds::{assessed, book, content, day, described, key};
use policy::diagram::Diagram;
use policy::earliest_date::{AvailabilityWindow, Goal, Span, availability_window};
use policy::{
    Comparison, Condition, DateOf, Day, Household, Outcome, Person, Query, ServiceId, TimeUnit, VecSet,
};
use proptest::prelude::*;

/// As many days are looked at one by one.
const DAYS: i32 = 800;

/// True if the day can make a difference.
fn lies_in_time(service: ServiceId) -> bool {
    fn turns(condition: &Condition) -> bool {
        match condition {
            Condition::Elapsed(..) => true,
            Condition::Named(id) => turns(&book().named_conditions[id.index()].condition),
            other => other.parts().iter().any(turns),
        }
    }
    let rules = &book().service(service).requirements;
    rules.iter().any(|rule| {
        rule.period != policy::Period::default() || rule.ends_with_document || turns(&rule.condition)
    })
}

/// The first days in a row for which this holds.
fn first(days: &[(Day, bool)]) -> Option<Span> {
    let from = days.iter().position(|(_, holds)| *holds)?;
    let until = days[from..].iter().find(|(_, holds)| !holds).map(|(day, _)| Day(day.0 - 1));
    Some(Span { from: days[from].0, until })
}

/// Each day by itself. Where no day can make a difference, every fiftieth is enough.
fn day_by_day(
    household: &Household,
    on: Day,
    service: ServiceId,
    who: Person,
) -> Vec<(Day, VecSet<Outcome>)> {
    let step = if lies_in_time(service) { 1 } else { 50 };
    let days = (on.0..=on.0 + DAYS).step_by(step).map(Day);
    days.map(|day| (day, Diagram::of_service(&Query::new(book(), household, day, service, who)).outcomes()))
        .collect()
}

fn compare(household: &Household, on: Day, service: ServiceId, who: Person) {
    let days = day_by_day(household, on, service, who);
    for goal in [Goal::Yes, Goal::Office, Goal::Open] {
        let open =
            |outcome: &Outcome| *outcome == Outcome::Yes || goal != Goal::Yes && *outcome == Outcome::Office;
        let span = |holds: &dyn Fn(&VecSet<Outcome>) -> bool| {
            first(&days.iter().map(|(day, outcomes)| (*day, holds(outcomes))).collect::<Vec<_>>())
        };
        let possible = span(&|outcomes| outcomes.iter().any(open));
        let certain = if goal == Goal::Open { possible } else { span(&|outcomes| outcomes.iter().all(open)) };
        let found =
            availability_window(&Query::new(book(), household, on, service, who), Day(on.0 + DAYS), goal);
        assert_eq!(
            found,
            AvailabilityWindow { possible, certain },
            "{} for {who:?}, {goal:?} on {on}:\n{}",
            book().service(service).id,
            described(household)
        );
    }
}

/// Every fourth case, so that the four run side by side.
fn compare_cases(quarter: usize) {
    let cases = content().cases.iter().enumerate().filter(|(place, _)| place % 4 == quarter);
    for (_, case) in cases {
        compare(&case.household, case.on, case.service, case.who);
    }
}

#[test]
fn every_case_agrees_with_each_single_day_first_quarter() {
    compare_cases(0);
}

#[test]
fn every_case_agrees_with_each_single_day_second_quarter() {
    compare_cases(1);
}

#[test]
fn every_case_agrees_with_each_single_day_third_quarter() {
    compare_cases(2);
}

#[test]
fn every_case_agrees_with_each_single_day_last_quarter() {
    compare_cases(3);
}

#[test]
fn every_family_agrees_with_each_single_day() {
    for family in &content().families {
        for (service, who) in assessed(book(), &family.household) {
            compare(&family.household, family.on, service, who);
        }
    }
}

proptest! {
    #![proptest_config(config(4))]

    #[test]
    fn random_families_agree_with_each_single_day(random_family in random_families(), at in any::<prop::sample::Index>()) {
        for household in [random_family.narrow(), random_family.exact()] {
            let in_time = assessed(book(), &household).into_iter().filter(|(service, _)| lies_in_time(*service));
            let all: Vec<(ServiceId, Person)> = in_time.collect();
            // A few at a time, others in the next run.
            for (service, who) in all.iter().cycle().skip(at.index(all.len())).take(4) {
                compare(&household, random_family.on, *service, *who);
            }
        }
    }
}

fn found(household: &Household, on: &str, service: &str, goal: Goal) -> AvailabilityWindow {
    let service = book().service_named(service).unwrap();
    availability_window(
        &Query::new(book(), household, day(on), service, Person::Applicant),
        Day::LATEST,
        goal,
    )
}

fn span(from: &str, until: Option<&str>) -> Option<Span> {
    Some(Span { from: day(from), until: until.map(day) })
}

fn registered_on(value: &str) -> Household {
    somebody(&[
        ("lives-in", "fuzhou-district"),
        ("hukou-place", "other-province"),
        ("registered", "yes"),
        ("registered-on", value),
        ("earlier-circle", "none"),
        ("permit", "none"),
        ("work", "employer"),
    ])
}

#[test]
fn half_a_year_ends_on_the_corresponding_day_or_the_last_of_the_month() {
    for (registered, from) in [
        ("2026-05-24", "2026-11-24"),
        ("2026-06-30", "2026-12-30"),
        ("2026-07-01", "2027-01-01"),
        ("2026-08-28", "2027-02-28"),
        ("2026-08-29", "2027-02-28"),
        ("2026-08-31", "2027-02-28"),
        ("2027-08-29", "2028-02-29"),
        ("2027-08-31", "2028-02-29"),
        ("2028-02-29", "2028-08-29"),
        ("2026-10-31", "2027-04-30"),
    ] {
        let found = found(&registered_on(registered), registered, "residence-permit", Goal::Yes);
        assert_eq!(
            found,
            AvailabilityWindow { possible: span(from, None), certain: span(from, None) },
            "{registered}"
        );
    }
}

#[test]
fn of_a_month_that_is_remembered_the_first_day_may_and_the_last_day_must_be_enough() {
    let found = found(&registered_on("2026-08-01..2026-08-31"), "2026-11-24", "residence-permit", Goal::Yes);
    assert_eq!(
        found,
        AvailabilityWindow { possible: span("2027-02-01", None), certain: span("2027-02-28", None) }
    );
}

#[test]
fn a_year_for_owed_wages_runs_out_on_the_corresponding_day() {
    for (left, last) in [
        ("2026-11-24", "2027-11-24"),
        ("2026-12-31", "2027-12-31"),
        ("2028-02-29", "2029-02-28"),
        ("2027-02-28", "2028-02-28"),
    ] {
        let owed = somebody(&[("wages-owed", "left"), ("owed-job", "employer"), ("left-job-on", left)]);
        let yes = span(left, Some(last));
        assert_eq!(
            found(&owed, left, "wage-arrears", Goal::Yes),
            AvailabilityWindow { possible: yes, certain: yes },
            "left on {left}"
        );
        // After it the office decides, so as far as the office there is no end.
        assert_eq!(found(&owed, left, "wage-arrears", Goal::Office).certain, span(left, None));
    }
    let some_day = somebody(&[
        ("wages-owed", "left"),
        ("owed-job", "employer"),
        ("left-job-on", "2026-03-01..2026-03-31"),
    ]);
    assert_eq!(
        found(&some_day, "2026-11-24", "wage-arrears", Goal::Yes),
        AvailabilityWindow {
            possible: span("2026-11-24", Some("2027-03-31")),
            certain: span("2026-11-24", Some("2027-03-01")),
        }
    );
}

#[test]
fn an_endorsement_is_open_a_month_before_its_day() {
    for (by, from) in
        [("2026-12-25", "2026-11-25"), ("2027-03-31", "2027-02-28"), ("2028-03-30", "2028-02-29")]
    {
        let holder = somebody(&[
            ("permit", "valid"),
            ("endorse-by", by),
            ("hukou-place", "other-province"),
            ("lives-in", "fuzhou-district"),
            ("work", "employer"),
        ]);
        assert_eq!(found(&holder, "2026-11-24", "permit-endorsement", Goal::Yes).certain, span(from, None));
    }
}

#[test]
fn nothing_is_found_beyond_the_horizon() {
    let service = book().service_named("residence-permit").unwrap();
    let household = registered_on("2026-11-24");
    let look = |horizon| {
        availability_window(
            &Query::new(book(), &household, day("2026-11-24"), service, Person::Applicant),
            day(horizon),
            Goal::Yes,
        )
        .certain
    };
    assert_eq!(look("2027-05-23"), None);
    assert_eq!(look("2027-05-24"), span("2027-05-24", None));
}

#[test]
fn each_way_to_compare_a_time_turns_on_its_own_day() {
    let id = book().service_named("wage-arrears").unwrap();
    let place = book().service(id).requirements.iter().position(|rule| rule.id == "in-time").unwrap();
    let left = key(Person::Applicant, "left-job-on").fact;
    for comparison in [Comparison::AtLeast, Comparison::AtMost, Comparison::MoreThan, Comparison::LessThan] {
        for (since, amount) in
            [(TimeUnit::Months, 1), (TimeUnit::Months, -2), (TimeUnit::Days, 30), (TimeUnit::Days, 0)]
        {
            let mut book = book().clone();
            book.services[id.index()].requirements[place].condition =
                Condition::Elapsed(DateOf::Fact(left), since, comparison, amount);
            for on_leaving in ["2026-12-31", "2027-01-31", "2028-02-29", "2026-11-20..2027-01-10"] {
                let owed = somebody(&[
                    ("wages-owed", "left"),
                    ("owed-job", "employer"),
                    ("left-job-on", on_leaving),
                ]);
                let on = day("2026-09-01");
                let look = |day: Day| {
                    Diagram::of_service(&Query::new(&book, &owed, day, id, Person::Applicant)).outcomes()
                };
                let days: Vec<_> = (on.0..=on.0 + DAYS).map(|n| (Day(n), look(Day(n)))).collect();
                let only = VecSet::from_iter([Outcome::Yes]);
                let span = |holds: &dyn Fn(&VecSet<Outcome>) -> bool| {
                    first(&days.iter().map(|(day, all)| (*day, holds(all))).collect::<Vec<_>>())
                };
                let expected = AvailabilityWindow {
                    possible: span(&|all| all.contains(&Outcome::Yes)),
                    certain: span(&|all| *all == only),
                };
                let found = availability_window(
                    &Query::new(&book, &owed, on, id, Person::Applicant),
                    Day(on.0 + DAYS),
                    Goal::Yes,
                );
                assert_eq!(found, expected, "{comparison:?} {amount} {since:?} since {on_leaving}");
            }
        }
    }
}
