//! The personal plan, day by day: what runs out and what opens, pinned at the ends of months and years and in
//! leap years.

use crate::by_name::{NEWCOMER, half_years, somebody};
use crate::plan::Plan;
use crate::seeds::{book, content, day, key, name};
use policy::counterfactuals::Goal;
use policy::plan::Availability;
use policy::{Day, Household, Known, Person};

/// Somebody without partner or children.
fn family(facts: &[(&str, &str)]) -> Household {
    let mut household = somebody(facts);
    household.learn(key(Person::Household, "partner-here"), Known::option(1));
    household.learn(key(Person::Household, "children-count"), Known::number(0));
    household
}

fn lasts(plan: &Plan, service: &str) -> Vec<String> {
    let entry = plan.find(service, Person::Applicant).unwrap();
    entry.limits.iter().map(|limit| limit.last.to_string()).collect()
}

#[test]
fn the_year_for_wages_runs_out_on_the_corresponding_day_and_comes_first() {
    for (left, last) in [
        ("2026-11-24", "2027-11-24"),
        ("2026-12-31", "2027-12-31"),
        ("2028-02-29", "2029-02-28"),
        ("2027-02-28", "2028-02-28"),
    ] {
        for job in ["employer", "platform"] {
            let owed = family(&[
                ("wages-owed", "left"),
                ("owed-job", job),
                ("left-job-on", left),
                ("wants-job", "yes"),
                ("lives-in", "fuzhou-district"),
            ]);
            for today in [day(left), Day(day(last).0 - 1), day(last)] {
                let plan = Plan::new(&owed, today);
                assert_eq!(lasts(&plan, "wage-arrears"), [last], "{job}, {left} on {today}");
                assert_eq!(plan.place("wage-arrears"), 0);
                assert_eq!(plan.entries[0].runs_out(today), Some(day(last)));
            }
            let over = Plan::new(&owed, Day(day(last).0 + 1));
            assert!(lasts(&over, "wage-arrears").is_empty());
            assert_eq!(over.entries[over.place("wage-arrears")].goal, Goal::Office);
        }
    }
}

#[test]
fn of_an_injury_the_employers_thirty_days_run_out_and_then_ones_own_year() {
    for (hurt, month, year) in [
        ("2026-11-24", "2026-12-24", "2027-11-24"),
        ("2026-12-02", "2027-01-01", "2027-12-02"),
        ("2027-02-28", "2027-03-30", "2028-02-28"),
        ("2028-01-30", "2028-02-29", "2029-01-30"),
        ("2028-02-29", "2028-03-30", "2029-02-28"),
    ] {
        let hurt_at_work = family(&[
            ("injury", "at-work"),
            ("injury-job", "employer"),
            ("injured-on", hurt),
            ("injury-reported", "no"),
        ]);
        let on = |today: Day| lasts(&Plan::new(&hurt_at_work, today), "work-injury");
        assert_eq!(on(day(hurt)), [month, year]);
        assert_eq!(on(day(month)), [month, year]);
        assert_eq!(on(Day(day(month).0 + 1)), [year]);
        assert_eq!(on(day(year)), [year]);
        assert!(on(Day(day(year).0 + 1)).is_empty());
        assert_eq!(Plan::new(&hurt_at_work, day(hurt)).place("work-injury"), 0);
    }
}

#[test]
fn an_endorsement_is_dated_from_its_month_to_its_day() {
    // Seen within the year before, for the day comes every year: one that lies further off is to be looked at again.
    for (today, by, from) in [
        ("2026-11-24", "2026-12-25", "2026-11-25"),
        ("2026-11-24", "2027-03-31", "2027-02-28"),
        ("2027-11-24", "2028-03-30", "2028-02-29"),
    ] {
        let holder = family(&[
            ("permit", "valid"),
            ("endorse-by", by),
            ("hukou-place", "other-province"),
            ("lives-in", "fuzhou-district"),
            ("work", "employer"),
        ]);
        let early = Plan::new(&holder, day(today));
        let entry = early.find("permit-endorsement", Person::Applicant).unwrap();
        assert_eq!((entry.availability, entry.from), (Availability::Wait, Some(day(from))));
        // "Before the day" ends the day before; on the day itself one asks whether it is still in time.
        let eve = Day(day(by).0 - 1);
        assert_eq!(lasts(&early, "permit-endorsement"), [eve.to_string()]);
        assert_eq!(entry.runs_out(early.on), None, "nothing runs before its month");
        for (today, last) in [(day(from), eve), (eve, eve), (day(by), day(by))] {
            let open = Plan::new(&holder, today);
            assert_eq!(lasts(&open, "permit-endorsement"), [last.to_string()], "on {today}");
            assert_eq!(open.place("permit-endorsement"), 0);
        }
        assert!(lasts(&Plan::new(&holder, Day(day(by).0 + 1)), "permit-endorsement").is_empty());
    }
}

#[test]
fn one_service_opens_the_next_by_the_civil_codes_counting() {
    let newcomer = family(&[&NEWCOMER[..], &[("medical-now", "none")]].concat());
    for (today, permit) in half_years() {
        let plan = Plan::new(&newcomer, today);
        let registering = plan.find("residence-registration", Person::Applicant).unwrap();
        assert_eq!((registering.availability, registering.from), (Availability::Today, Some(today)));
        let entry = plan.find("residence-permit", Person::Applicant).unwrap();
        assert_eq!(
            (entry.availability, entry.goal, entry.from),
            (Availability::Steps, Goal::Yes, Some(permit))
        );
        let via = entry.tasks[0].prerequisite.unwrap();
        assert_eq!((via.service, via.day), (registering.service, Some(today)));
        let kept: Vec<String> = entry.preconditions_kept.iter().map(|key| name(*key)).collect();
        assert!(
            !kept.contains(&"Applicant.registered".to_owned()),
            "what is done first cannot stay: {kept:?}"
        );
        assert!(kept.contains(&"Applicant.lives-in".to_owned()), "{kept:?}");
        assert!(plan.place("residence-registration") < plan.place("residence-permit"));
    }
}

#[test]
fn what_brings_a_step_about_is_in_the_plan_even_if_nobody_asked_for_it() {
    let family = content().families.iter().find(|family| family.id == "new-porter").unwrap();
    let service = |name: &str| book().service_named(name).unwrap();
    let asked = [(service("resident-medical"), Person::Applicant)];
    let plan = policy::plan::plan(book(), &family.household, family.on, Day::LATEST, &asked);
    let found: Vec<&str> = plan.iter().map(|entry| book().service(entry.service).id.as_str()).collect();
    assert_eq!(found, ["residence-registration", "residence-permit", "resident-medical"]);
    let whole = Plan::new(&family.household, family.on);
    for entry in &plan {
        assert_eq!(whole.find(&book().service(entry.service).id, entry.who), Some(entry));
    }
    // What comes first but brings no step about is not.
    let asked = [(service("siblings-same-school"), Person::Child(0))];
    let family = content().families.iter().find(|family| family.id == "two-siblings").unwrap();
    let plan = policy::plan::plan(book(), &family.household, family.on, Day::LATEST, &asked);
    assert!(plan.iter().all(|entry| entry.service == asked[0].0), "{plan:?}");
}

#[test]
fn of_a_month_that_is_remembered_the_last_day_is_said_to_be_unsure() {
    let family = |by: Known| {
        let mut holder = family(&[
            ("permit", "valid"),
            ("hukou-place", "other-province"),
            ("lives-in", "fuzhou-district"),
            ("work", "employer"),
        ]);
        holder.learn(key(Person::Applicant, "endorse-by"), by);
        Plan::new(&holder, day("2026-11-24"))
    };
    let limit = |plan: &Plan| plan.find("permit-endorsement", Person::Applicant).unwrap().limits[0];
    let some_day = limit(&family(Known::days(day("2026-12-01"), day("2026-12-31"))));
    assert_eq!((some_day.last, some_day.sure), (day("2026-11-30"), false));
    let exact = limit(&family(Known::day(day("2026-12-20"))));
    assert_eq!((exact.last, exact.sure), (day("2026-12-19"), true));
}
