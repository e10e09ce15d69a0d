//! Nine lives that were walked through the guide by hand when it knew 45 services, and how many questions they are
//! asked today: what was spared stays spared, topics do not jump, and the expected number keeps close to what comes.

use crate::seeds::{book, day, name};
use interview::{Agenda, Answer, Event, Interview, Screen};
use policy::{Day, FactKey, Kind, Known, VecSet};

/// The day on which they were walked.
const ON: &str = "2026-11-30";

/// A life: the topics, and its answers by the names of the questions, those of the applicant by the fact alone.
pub(crate) struct Life {
    pub(crate) name: &'static str,
    topics: &'static [&'static str],
    /// So many questions at most.
    most: usize,
    answers: &'static [(&'static str, &'static str)],
}

/// What is so with most people, where a life says nothing of it: the guide did not ask it then. What is not here is
/// answered with "I don't know", by which nothing is spared.
const USUAL: [(&str, &str); 13] = [
    ("permit-address", "here"),
    ("id-card", "have"),
    ("labour-trouble", "none"),
    ("land-trouble", "none"),
    ("special-needs", "no"),
    ("wants-other-school", "no"),
    ("wants-family-hukou", "no"),
    ("other-parent-here", "no"),
    ("fund", "none"),
    ("employment-form", "ordinary"),
    ("studies-here", "no"),
    ("earlier-circle", "none"),
    ("wage-note", "no"),
];

pub(crate) const LIVES: [Life; 9] = [
    Life {
        name: "a builder of 45 from Sichuan",
        most: 29,
        topics: &["residence", "insurance", "living"],
        answers: &[
            ("lives-in", "fuzhou-district"),
            ("household.partner-here", "no"),
            ("household.children-count", "0"),
            ("work", "site"),
            ("hukou-place", "other-province"),
            ("permit", "none"),
            ("registered", "yes"),
            ("registered-on", "2026-02-20"),
            ("earlier-circle", "none"),
            ("studies-here", "no"),
            ("dwelling", "work-dormitory"),
            ("pension-group", "man"),
            ("born-on", "1981-05-12"),
            ("paid-months", "36"),
            ("pension-now", "stopped"),
            ("resident-paid", "no"),
            ("paid-elsewhere", "other-province"),
            ("draws-pension", "no"),
            ("medical-now", "resident-home"),
            ("job-ended", "no"),
            ("injury", "none"),
            ("wants-job", "no"),
            ("wants-training", "no"),
            ("city-help", "none"),
            ("wages-owed", "none"),
            ("other-dispute", "none"),
            ("hardship", "none"),
        ],
    },
    Life {
        name: "a mother of two from Ningde",
        most: 24,
        topics: &["residence", "schooling"],
        answers: &[
            ("lives-in", "fuzhou-district"),
            ("household.partner-here", "yes"),
            ("household.children-count", "2"),
            ("work", "employer"),
            ("hukou-place", "ningde"),
            ("permit", "valid"),
            ("partner.permit", "none"),
            ("endorse-by", "2026-12-20"),
            ("registered", "yes"),
            ("partner.registered", "yes"),
            ("registered-on", "2024-12-10"),
            ("partner.registered-on", "2026-09-01"),
            ("partner.hukou-place", "ningde"),
            ("partner.work", "site"),
            ("earlier-circle", "none"),
            ("studies-here", "no"),
            ("dwelling", "rented"),
            ("child-1.stage", "primary"),
            ("child-2.stage", "entering-primary"),
            ("child-1.last-primary-year", "yes"),
            ("child-1.child-hukou", "fujian-other"),
            ("child-2.child-hukou", "fujian-other"),
            ("child-1.school-in", "fuzhou"),
            ("child-2.school-in", "fuzhou"),
            ("child-1.public-school", "yes"),
            ("child-1.child-born-on", "2014-06-03"),
            ("child-2.child-born-on", "2020-06-03"),
        ],
    },
    Life {
        name: "a courier of 26, hurt, not registered",
        most: 29,
        topics: &["residence", "insurance", "living"],
        answers: &[
            ("lives-in", "fuzhou-district"),
            ("household.partner-here", "no"),
            ("household.children-count", "0"),
            ("work", "platform"),
            ("hukou-place", "other-province"),
            ("permit", "none"),
            ("registered", "no"),
            ("earlier-circle", "none"),
            ("studies-here", "no"),
            ("dwelling", "rented-no-contract"),
            ("pension-group", "man"),
            ("born-on", "2000-03-02"),
            ("paid-months", "0"),
            ("pension-now", "never"),
            ("resident-paid", "no"),
            ("paid-elsewhere", "no"),
            ("draws-pension", "no"),
            ("medical-now", "resident-home"),
            ("job-ended", "no"),
            ("injury", "at-work"),
            ("injury-job", "platform"),
            ("platform-kind", "food-delivery"),
            ("injured-on", "2026-11-20"),
            ("injury-reported", "no"),
            ("wants-job", "yes"),
            ("wants-training", "skills"),
            ("city-help", "youth"),
            ("wages-owed", "none"),
            ("other-dispute", "none"),
            ("hardship", "none"),
        ],
    },
    Life {
        name: "a welder, unpaid and hurt",
        most: 32,
        topics: &["insurance", "living"],
        answers: &[
            ("lives-in", "fuzhou-county"),
            ("household.partner-here", "no"),
            ("household.children-count", "0"),
            ("work", "none"),
            ("hukou-place", "other-province"),
            ("permit", "lost"),
            ("registered", "yes"),
            ("registered-on", "2025-03-01"),
            ("dwelling", "none"),
            ("pension-group", "man"),
            ("born-on", "1975-08-01"),
            ("paid-months", "132"),
            ("pension-now", "stopped"),
            ("resident-paid", "yes"),
            ("paid-elsewhere", "other-province"),
            ("draws-pension", "no"),
            ("medical-now", "none"),
            ("job-ended", "forced-out"),
            ("unemployment-paid-months", "26"),
            ("jobless-registered", "no"),
            ("injury", "at-work"),
            ("injury-job", "site"),
            ("injured-on", "2026-02-10"),
            ("injury-reported", "no"),
            ("wants-job", "yes"),
            ("wants-training", "no"),
            ("city-help", "none"),
            ("wages-owed", "left"),
            ("owed-job", "site"),
            ("left-job-on", "2026-03-15"),
            ("other-dispute", "none"),
            ("hardship", "urgent"),
        ],
    },
    Life {
        name: "a shop owner's family from Nanping",
        most: 21,
        topics: &["residence", "hukou", "housing"],
        answers: &[
            ("lives-in", "fuzhou-district"),
            ("household.partner-here", "yes"),
            ("household.children-count", "1"),
            ("work", "own-business"),
            ("hukou-place", "nanping"),
            ("permit", "suspended"),
            ("partner.permit", "valid"),
            ("endorse-by", "2026-06-20"),
            ("registered", "yes"),
            ("partner.registered", "yes"),
            ("registered-on", "2022-06-20"),
            ("partner.registered-on", "2022-06-20"),
            ("partner.hukou-place", "nanping"),
            ("partner.work", "own-business"),
            ("earlier-circle", "none"),
            ("studies-here", "no"),
            ("dwelling", "rented"),
            ("wants-hukou", "yes"),
            ("land-rights", "yes"),
            ("asked-to-give-up-land", "no"),
            ("fund", "none"),
            ("household.home-in-fuzhou", "no"),
            ("hires", "no"),
        ],
    },
    Life {
        name: "a woman of 48, dismissed",
        most: 30,
        topics: &["insurance", "living", "residence"],
        answers: &[
            ("lives-in", "fuzhou-district"),
            ("household.partner-here", "yes"),
            ("household.children-count", "0"),
            ("work", "none"),
            ("hukou-place", "fuzhou-county"),
            ("permit", "none"),
            ("registered", "no"),
            ("dwelling", "rented"),
            ("partner.hukou-place", "fuzhou-county"),
            ("partner.work", "platform"),
            ("studies-here", "no"),
            ("pension-group", "woman-50"),
            ("born-on", "1978-04-09"),
            ("paid-months", "171"),
            ("pension-now", "stopped"),
            ("resident-paid", "no"),
            ("paid-elsewhere", "no"),
            ("draws-pension", "no"),
            ("medical-now", "none"),
            ("job-ended", "dismissed"),
            ("unemployment-paid-months", "72"),
            ("jobless-registered", "no"),
            ("injury", "none"),
            ("wants-job", "yes"),
            ("wants-training", "no"),
            ("city-help", "women"),
            ("wages-owed", "none"),
            ("other-dispute", "none"),
            ("hardship", "none"),
        ],
    },
    Life {
        name: "a grandmother of 63, retired",
        most: 18,
        topics: &["residence", "insurance"],
        answers: &[
            ("lives-in", "fuzhou-district"),
            ("household.partner-here", "no"),
            ("household.children-count", "0"),
            ("work", "retired"),
            ("hukou-place", "putian"),
            ("permit", "none"),
            ("registered", "yes"),
            ("registered-on", "2026-08-01"),
            ("earlier-circle", "none"),
            ("studies-here", "no"),
            ("dwelling", "relatives"),
            ("pension-group", "woman-50"),
            ("born-on", "1963-04-09"),
            ("paid-months", "0"),
            ("pension-now", "resident"),
            ("resident-paid", "yes"),
            ("paid-elsewhere", "no"),
            ("draws-pension", "yes"),
            ("medical-now", "resident-home"),
            ("job-ended", "no"),
            ("injury", "none"),
        ],
    },
    Life {
        name: "a casual worker with a child before the university exam",
        most: 18,
        topics: &["schooling", "residence"],
        answers: &[
            ("lives-in", "fuzhou-district"),
            ("household.partner-here", "no"),
            ("household.children-count", "1"),
            ("work", "casual"),
            ("hukou-place", "other-province"),
            ("permit", "none"),
            ("registered", "yes"),
            ("registered-on", "2026-07-10"),
            ("earlier-circle", "ningde"),
            ("earlier-registered-on", "2025-02-01"),
            ("studies-here", "no"),
            ("dwelling", "rented-no-contract"),
            ("child-1.stage", "senior-final"),
            ("child-1.child-hukou", "other-province"),
            ("child-1.school-in", "fuzhou"),
            ("child-1.senior-record", "yes"),
            ("child-1.senior-years", "three"),
            ("child-1.child-born-on", "2009-06-03"),
        ],
    },
    Life {
        name: "an employee of 36 who lacks nothing",
        most: 14,
        topics: &["insurance", "housing"],
        answers: &[
            ("lives-in", "fuzhou-district"),
            ("household.partner-here", "no"),
            ("household.children-count", "0"),
            ("work", "employer"),
            ("hukou-place", "other-province"),
            ("permit", "valid"),
            ("endorse-by", "2027-06-20"),
            ("registered", "yes"),
            ("registered-on", "2024-02-20"),
            ("dwelling", "rented"),
            ("pension-group", "man"),
            ("born-on", "1990-05-12"),
            ("paid-months", "96"),
            ("pension-now", "employer"),
            ("resident-paid", "no"),
            ("paid-elsewhere", "no"),
            ("draws-pension", "no"),
            ("medical-now", "employee"),
            ("job-ended", "no"),
            ("injury", "none"),
            ("fund", "employer"),
            ("household.home-in-fuzhou", "no"),
        ],
    },
];

impl Life {
    /// What this life answers.
    fn answer(&self, key: FactKey) -> Answer {
        let fact = book().fact(key.fact);
        let of = |(question, _): &&(&str, &str)| {
            let (who, id) = question.split_once('.').unwrap_or(("applicant", question));
            (who, id) == (key.who.name().as_str(), fact.id.as_str())
        };
        let usual = || USUAL.iter().find(|(id, _)| *id == fact.id);
        let Some((_, reply)) = self.answers.iter().find(of).or_else(usual) else {
            return Answer::Unsure;
        };
        Answer::Known(match &fact.kind {
            Kind::Choice(options) => {
                let reply = options.iter().position(|option| option == reply);
                Known::option(reply.unwrap_or_else(|| panic!("{} has other options: {options:?}", fact.id)))
            }
            Kind::Number(..) => Known::number(reply.parse().unwrap()),
            Kind::Date => Known::days(day(reply), day(reply)),
        })
    }

    /// This life with all its answers, and the questions that it is asked, each with what stood beside it.
    pub(crate) fn walk(&self, on: Day) -> (Interview, Vec<(FactKey, Agenda)>) {
        let topics =
            book().topics.iter().enumerate().filter(|(_, topic)| self.topics.contains(&topic.id.as_str()));
        let topics: VecSet<u16> = topics.map(|(place, _)| place as u16).collect();
        let mut state = Interview::default().apply(book(), on, Event::Choose(topics));
        let mut asked = Vec::new();
        while let Screen::Question(key) = state.screen() {
            asked.push((key, state.agenda(book(), on)));
            state = state.apply(book(), on, Event::Answer(key, self.answer(key)));
        }
        (state, asked)
    }
}

#[test]
fn the_nine_lives_are_asked_no_more_than_so_many_questions() {
    let (mut all, mut off, mut said) = (0, 0, 0);
    for life in &LIVES {
        let (_, asked) = life.walk(day(ON));
        let mut sections: Vec<Option<u16>> = asked.iter().map(|(_, agenda)| agenda.section).collect();
        sections.dedup();
        let mut once = sections.clone();
        once.sort_unstable();
        once.dedup();
        assert_eq!(sections, once, "{}: the topics follow each other, and none begins again", life.name);
        for (place, (key, agenda)) in asked.iter().enumerate() {
            let (expected, Some(most)) = (agenda.expected, agenda.at_most()) else { continue };
            let left = asked.len() - place;
            assert!(left <= most && expected <= most, "{}: {expected}, {most} at {}", life.name, name(*key));
            (off, said) = (off + expected.abs_diff(left), said + left);
        }
        eprintln!("{}: {} questions", life.name, asked.len());
        assert!(asked.len() <= life.most, "{}: {} questions", life.name, asked.len());
        all += asked.len();
    }
    eprintln!("{all} questions; what was expected is {off} of {said} off");
    assert!(off * 5 <= said, "what is expected is more than a fifth off: {off} of {said}");
}
