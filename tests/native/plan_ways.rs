//! The plan tells nobody what they cannot do: who in the family can go today is named, nobody waits for the
//! plan to end, nobody is told to move a hukou or a child to another school for a paper, and a card says no
//! day before its steps.

use crate::plan::Plan;
use crate::seeds::{assessed, book, content, day, key, name};
use anju::pages::{CardContext, Localizer, ResultsPage, counterfactual_lines, plan as shown, suggested};
use leptos::prelude::*;
use policy::counterfactuals::Goal;
use policy::plan::{Availability, PlanEntry, dated};
use policy::{Changeability, Day, FactKey, Household, Known, Outcome, Person, Query, RuleBook, assess};

fn plan(id: &str) -> Plan {
    let family = content().families.iter().find(|family| family.id == id).unwrap();
    Plan::new(&family.household, family.on)
}

fn i18n(language: &str, household: &Household) -> Localizer {
    let words = content().words.iter().find(|words| words.language == language).unwrap();
    let (_, most) = household.known(book(), FactKey::new(book().children, Person::Household)).ends();
    Localizer { book: book(), words, children: most as u8, who: Person::Applicant }
}

fn text(id: &str, language: &str) -> String {
    let plan = plan(id);
    shown::text(i18n(language, &plan.household), &plan.entries, plan.on, "abcd1234")
}

fn services(plan: &Plan) -> Vec<&str> {
    plan.entries.iter().map(|entry| book().service(entry.service).id.as_str()).collect()
}

fn lines_of_ways(plan: &Plan, language: &str, service: &str, who: Person) -> Vec<Vec<String>> {
    let (household, on) = (&plan.household, plan.on);
    let id = book().service_named(service).unwrap();
    let (i18n, context) = (i18n(language, household), CardContext::read_only(household, on));
    let result = assess(&Query::new(book(), household, on, id, who));
    let ways = suggested(i18n, context, id, who);
    ways.iter().map(|way| counterfactual_lines(i18n, context, &result, way)).collect()
}

#[test]
fn a_card_gives_a_way_through_another_service_the_days_of_the_plan() {
    let porter = plan("new-porter");
    let entry = porter.find("resident-medical", Person::Applicant).unwrap();
    let lines = lines_of_ways(&porter, "zh-Hans", "resident-medical", Person::Applicant);
    assert_eq!(
        (entry.from, entry.until),
        (Some(day("2027-09-01")), Some(day("2028-02-29"))),
        "{entry:?} {lines:?}"
    );
    let lines = lines_of_ways(&porter, "zh-Hans", "resident-medical", Person::Applicant);
    let through = lines.iter().find(|lines| lines[0].contains("居住证")).unwrap();
    assert!(through[1].contains("2027年5月24日"), "{through:?}");
    assert!(through.iter().any(|line| line.contains("2027年9月1日")), "{through:?}");
    assert!(through.iter().all(|line| !line.contains("2027年2月28日")), "{through:?}");
    assert!(through.last().unwrap().contains("2028年2月29日"), "{through:?}");
}

#[test]
fn no_card_ends_a_way_before_its_steps_can_be_done() {
    let (mut through, mut open) = (0, 0);
    for family in &content().families {
        let plan = Plan::new(&family.household, family.on);
        let Plan { household, on, .. } = &plan;
        let (i18n, context) = (i18n("zh-Hans", household), CardContext::read_only(household, *on));
        for (service, who) in assessed(book(), household) {
            let result = assess(&Query::new(book(), household, *on, service, who));
            for way in suggested(i18n, context, service, who) {
                let Some(dated) = dated(&Query::new(book(), household, *on, service, who), Day::LATEST, &way)
                else {
                    continue;
                };
                let told = counterfactual_lines(i18n, context, &result, &way);
                let vias = dated.tasks.iter().filter_map(|task| task.prerequisite);
                let last = vias.map(|via| via.day).max().unwrap();
                through += 1;
                if let (Some(day), Some(span)) = (last, dated.span) {
                    assert!(span.from >= day && span.until.is_none_or(|until| until >= day), "{dated:?}");
                    let early = way.until.filter(|until| *until < day);
                    assert!(early.is_none_or(|early| !told.concat().contains(&i18n.day(early))), "{told:?}");
                } else {
                    assert_eq!(told.last(), Some(&i18n.t("way-then-again")), "{told:?}");
                    open += 1;
                }
            }
        }
    }
    assert!(through > 2 && open < through, "{through} through others, {open} without a day");
}

#[test]
fn what_the_partner_can_do_today_leads_the_line_and_the_card() {
    let family = plan("each-half-a-proof");
    let by = |service: &str, who: Person| {
        let entry = family.find(service, who).unwrap();
        (entry.by, entry.availability, entry.goal, entry.from)
    };
    let today = Some(family.on);
    let partner = Some(Person::Partner);
    assert_eq!(
        by("resident-medical-child", Person::Child(0)),
        (partner, Availability::Today, Goal::Yes, today)
    );
    assert_eq!(
        by("affordable-rental-housing", Person::Applicant),
        (partner, Availability::Today, Goal::Office, today)
    );
    // What is only good to know is no task.
    assert!(family.find("volunteers", Person::Applicant).is_none());
    let child = family.find("resident-medical-child", Person::Child(0)).unwrap();
    assert_eq!(child.runs_out(family.on), Some(day("2027-02-28")), "its time runs");
    let text = text("each-half-a-proof", "zh-Hans");
    assert!(text.contains("爱人来办，今天就能办。"), "{text}");

    let id = book().service_named("resident-medical-child").unwrap();
    let result = assess(&Query::new(book(), &family.household, family.on, id, Person::Child(0)));
    assert_eq!(result.outcome, Outcome::NotYet);
    let owner = Owner::new();
    let card = owner.with(|| {
        let (i18n, household) = (i18n("zh-Hans", &family.household), family.household.clone());
        view! { <ResultsPage i18n household results=vec![result] on=family.on/> }.to_html()
    });
    let place = |words: &str| card.find(words).unwrap_or_else(|| panic!("{words} in {card}"));
    assert!(place("现在就可以办") < place("爱人来办，可以办"), "{card}");
    assert!(place("爱人来办，可以办") < place("爱人来办，现在就可以。"), "{card}");
    assert!(place("爱人来办，现在就可以。") < place("您自己来办的话："), "{card}");
    assert!(card.contains("您自己来办，还要做什么") && !card.contains("怎样才能办成"));
    assert!(
        !card.contains("还没到，先看差什么") && !card.contains("您这边还不行"),
        "one truth a card: {card}"
    );
}

#[test]
fn a_step_of_the_partner_is_dated_like_ones_own() {
    let family = plan("each-half-a-proof");
    let entry = family.find("compulsory-education", Person::Child(0)).unwrap();
    let [task] = entry.tasks.as_slice() else { panic!("{entry:?}") };
    assert_eq!(
        (task.action.key, task.prerequisite.unwrap().day),
        (key(Person::Partner, "permit"), Some(family.on))
    );
    assert_eq!((entry.availability, entry.from), (Availability::Steps, Some(family.on)));
    assert!(!text("each-half-a-proof", "zh-Hans").contains("还说不准"));
}

#[test]
fn a_partner_who_registered_lately_can_have_a_permit_half_a_year_later() {
    let mut household = plan("each-half-a-proof").household;
    household.learn(key(Person::Partner, "registered-on"), Known::day(day("2026-10-10")));
    let family = Plan::new(&household, day("2026-11-24"));
    let entry = family.find("compulsory-education", Person::Child(0)).unwrap();
    assert_eq!(
        (entry.tasks[0].prerequisite.unwrap().day, entry.from),
        (Some(day("2027-04-10")), Some(day("2027-04-10")))
    );
    // What the permit takes of which nobody was asked gives no day.
    household.forget(key(Person::Partner, "registered-on"));
    let entry = Plan::new(&household, day("2026-11-24"));
    let entry = entry.find("compulsory-education", Person::Child(0)).unwrap();
    assert_eq!((entry.tasks[0].prerequisite.unwrap().day, entry.from), (None, None));
}

#[test]
fn nobody_waits_for_the_plan_to_end() {
    let first_after = |book: &RuleBook| Day(book.until.0 + 1);
    for family in &content().families {
        let plan = Plan::new(&family.household, family.on);
        for entry in &plan.entries {
            let days = [entry.from, entry.earliest, entry.plain];
            assert!(!days.contains(&Some(first_after(book()))), "{entry:?}");
        }
        for (service, who) in assessed(book(), &plan.household) {
            let found = policy::counterfactuals::counterfactuals(
                &policy::Query::new(book(), &plan.household, plan.on, service, who),
                Day::LATEST,
            );
            assert!(found.iter().all(|way| way.from != first_after(book())), "{found:?}");
        }
    }
}

#[test]
fn nobody_is_told_to_move_a_hukou_or_a_child_to_another_school_for_a_paper() {
    let heavy = |entry: &PlanEntry| {
        let heavy = |key: FactKey| ["hukou", "school", "record"].iter().any(|word| name(key).contains(word));
        entry.tasks.iter().any(|task| heavy(task.action.key))
    };
    let mut closed = 0;
    for family in &content().families {
        let plan = Plan::new(&family.household, family.on);
        assert!(!plan.entries.iter().any(heavy), "{:?}", plan.entries);
        closed += plan.entries.iter().filter(|entry| entry.availability == Availability::Life).count();
        let (i18n, context) =
            (i18n("zh-Hans", &plan.household), CardContext::read_only(&plan.household, plan.on));
        for (service, who) in assessed(book(), &plan.household) {
            let found = suggested(i18n, context, service, who);
            let last = found.iter().rposition(|way| way.by(plan.on) < Changeability::Life);
            let first = found.iter().position(|way| way.by(plan.on) == Changeability::Life);
            assert!(last < first || first.is_none(), "{found:?}");
        }
    }
    assert!(closed > 0);
    let final_year = plan("junior-final-family");
    let insurance = final_year.find("resident-medical-child", Person::Child(0)).unwrap();
    assert_eq!((insurance.availability, insurance.from), (Availability::Life, None));
    let text = text("junior-final-family", "zh-Hans");
    let (_, after) = text.split_once("现在还办不了的").unwrap();
    assert!(after.contains("孩子：少儿居民医保\n  ") && after.contains("上学的地方"), "{text}");
}

#[test]
fn what_must_not_wait_stands_before_what_runs_out_much_later_and_a_lapsed_day_behind() {
    let rider = plan("injured-rider");
    let wanted = ["work-injury", "platform-injury", "temporary-assistance", "permit-endorsement"];
    assert_eq!(services(&rider)[..4], wanted);
    let welder = plan("injured-welder");
    assert_eq!(services(&welder)[..3], ["permit-endorsement", "work-injury", "resident-medical-child"]);
    assert!(rider.find("permit-endorsement", Person::Applicant).unwrap().lapsed);
    assert!(!rider.find("platform-injury", Person::Applicant).unwrap().lapsed);
}

#[test]
fn where_nothing_is_known_registration_comes_first_and_nothing_is_urgent() {
    let mut household = Household::new();
    household.learn(key(Person::Household, "partner-here"), Known::option(1));
    household.learn(key(Person::Household, "children-count"), Known::number(0));
    let plan = Plan::new(&household, day("2026-11-24"));
    assert!(plan.entries.iter().all(|entry| entry.urgency(plan.on).is_none()));
    let learn = plan.entries.iter().find(|entry| entry.availability == Availability::Learn).unwrap();
    assert_eq!(book().service(learn.service).id, "residence-registration");
    let told = shown::text(i18n("zh-Hans", &plan.household), &plan.entries, plan.on, "abcd1234");
    let (_, first) = told.split_once("\n\n先弄清楚这一件\n· ").unwrap();
    assert!(first.starts_with("居住登记\n  先弄清楚："), "{told}");
    assert_eq!(told.matches("· 居住登记\n").count(), 1);
    // Of what only answers decide, nobody can say that an office will.
    assert!(!told.contains("到时候由窗口决定"), "{told}");
}

#[test]
fn steps_are_told_in_the_words_of_the_cards() {
    let seamstress = text("forced-out-seamstress", "zh-Hans");
    assert!(seamstress.contains("要做：继续缴职工养老，一共缴满 240 个月"), "{seamstress}");
    assert!(seamstress.contains("要做：以后有单位时继续缴失业保险"), "{seamstress}");
    assert!(!seamstress.contains("几个月满"), "{seamstress}");
    let english = text("forced-out-seamstress", "en");
    assert!(!english.contains("at least 1 year") && !english.contains("Wait until: "), "{english}");
    for family in &content().families {
        for language in ["zh-Hans", "en"] {
            let text = text(&family.id, language);
            assert!(!text.contains(" — "), "a label and a value, not a sentence: {text}");
        }
    }
    // The card names the first day on which it could be paid up; then it is not without a day.
    let siblings = plan("two-siblings");
    let claim = siblings.find("pension-claim", Person::Applicant).unwrap();
    assert_eq!((claim.availability, claim.from), (Availability::Wait, None));
    let (before, undated) = {
        let text = text("two-siblings", "zh-Hans");
        let far = text.find("几年以后的").unwrap();
        (text[..far].to_owned(), text[far..].to_owned())
    };
    assert!(undated.contains("领职工养老金") && !before.contains("领职工养老金"), "{before}{undated}");
    assert!(undated.contains("最早"), "{undated}");
}
