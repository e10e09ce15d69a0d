//! A service's rules for an officer: sentences first, then the decision tables.

use crate::sheet::Sheet;
use crate::voice::{Scene, Voice};
use policy::{Condition, Day, LegalBasis, Period, Person, Requirement, Scope, Service, ServiceId};

/// For whom a service is explained.
pub(crate) fn beneficiary(service: &Service) -> Person {
    match service.of {
        Scope::Household => Person::Household,
        Scope::Applicant | Scope::Adult => Person::Applicant,
        Scope::Child => Person::Child(0),
    }
}

/// Everything about a service's rules, line by line, as of a day.
pub fn service(voice: &Voice<'_>, id: ServiceId, on: Day) -> Vec<String> {
    let service = voice.book.service(id);
    let scene = Scene { of: service.of, bound: None };
    let mut lines = vec![
        format!("{} ({})", voice.id(service.name), service.id),
        voice.id(service.what).to_owned(),
        voice.say("explain-on", &[("day", &on.to_string())]),
        String::new(),
        heading(&voice.say("explain-sentences", &[])),
    ];
    for need in [true, false] {
        let chosen: Vec<&Requirement> =
            service.requirements.iter().filter(|r| r.is_applicability() == need).collect();
        if !chosen.is_empty() {
            let name = if need { "explain-needed" } else { "explain-required" };
            lines.extend([String::new(), voice.say(name, &[("outcome", voice.page("badge-not-needed"))])]);
        }
        for (place, requirement) in chosen.into_iter().enumerate() {
            lines.push(format!("\n{}. {} ({})", place + 1, voice.id(requirement.label), requirement.id));
            lines.extend(rule(voice, "explain-rule", &requirement.condition, scene));
            lines.extend(grounds(voice, &requirement.grounds));
            lines.extend(period(voice, &requirement.period, scene));
            if !requirement.period.in_force(on) {
                lines.push(format!("   {}", voice.say("explain-staged", &[])));
            }
            lines
                .push(format!("   {}", voice.say("explain-unmet", &[("next", voice.id(requirement.unmet))])));
        }
    }
    lines.extend(advice(voice, service, scene));
    lines.extend(papers(voice, service, scene));
    lines.extend(schedules(voice, service));
    lines.extend([String::new(), heading(&voice.say("explain-tables", &[])), String::new()]);
    lines.extend(Sheet::of_service(voice.book, id, on).lines(voice, scene, service));
    lines
}

fn heading(text: &str) -> String {
    format!("== {text} ==")
}

fn rule(voice: &Voice<'_>, name: &str, condition: &Condition, scene: Scene) -> Vec<String> {
    let sentence = voice.sentence(condition, scene);
    let mut lines = sentence.lines(0);
    lines[0] = voice.say(name, &[("rule", &lines[0])]);
    lines.into_iter().map(|line| format!("   {line}")).collect()
}

fn grounds(voice: &Voice<'_>, grounds: &[LegalBasis]) -> Vec<String> {
    let say = |ground| format!("   {}", voice.say("explain-ground", &[("ground", &voice.ground(ground))]));
    grounds.iter().map(say).collect()
}

fn period(voice: &Voice<'_>, period: &Period, scene: Scene) -> Vec<String> {
    let name = match (period.from, period.until) {
        (Some(_), Some(_)) => "explain-between",
        (Some(_), None) => "explain-from",
        (None, Some(_)) => "explain-until",
        (None, None) => return Vec::new(),
    };
    let text = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
    let days = voice.say(name, &[("from", &text(period.from)), ("until", &text(period.until))]);
    let event = period.at.as_ref().map(|event| {
        let date = voice.date(event.date, scene);
        voice.say("explain-by-event", &[("date", &date)])
    });
    [Some(days), event].into_iter().flatten().map(|line| format!("   {line}")).collect()
}

fn advice(voice: &Voice<'_>, service: &Service, scene: Scene) -> Vec<String> {
    let mut lines = Vec::new();
    if !service.advice.is_empty() {
        lines.extend([String::new(), voice.say("explain-advice", &[])]);
    }
    for (place, advice) in service.advice.iter().enumerate() {
        let say = voice.say("explain-say", &[("say", voice.id(advice.message))]);
        lines.push(format!("\n{}. {say} ({})", place + 1, advice.id));
        lines.extend(rule(voice, "explain-rule", &advice.condition, scene));
        lines.extend(grounds(voice, &advice.grounds));
        lines.extend(period(voice, &advice.period, scene));
    }
    lines
}

fn papers(voice: &Voice<'_>, service: &Service, scene: Scene) -> Vec<String> {
    let mut lines = Vec::new();
    if !service.guidance.papers.is_empty() {
        lines.extend([String::new(), voice.say("explain-papers", &[])]);
    }
    for (place, paper) in service.guidance.papers.iter().enumerate() {
        let any: Vec<&str> = paper.any.iter().map(|one| voice.id(one.paper)).collect();
        let list = any.join(voice.page("or"));
        let list = if any.len() > 1 { voice.say("explain-any-paper", &[("list", &list)]) } else { list };
        lines.push(format!("\n{}. {}", place + 1, voice.say("explain-paper", &[("paper", &list)])));
        if let Some(when) = &paper.condition {
            lines.extend(rule(voice, "explain-when", when, scene));
        }
        for one in &paper.any {
            let Some(when) = &one.condition else { continue };
            lines.push(format!("   {}", voice.say("explain-paper", &[("paper", voice.id(one.paper))])));
            lines.extend(rule(voice, "explain-when", when, scene));
        }
        lines.extend(period(voice, &paper.period, scene));
    }
    for spared in &service.guidance.waived_papers {
        lines.push(format!("\n{}", voice.say("explain-spared", &[("paper", voice.id(spared.paper))])));
        let grounds = spared.grounds.iter().map(|ground| voice.ground(ground));
        lines.extend(
            grounds.map(|ground| format!("   {}", voice.say("explain-ground", &[("ground", &ground)]))),
        );
    }
    lines
}

/// The tables that a service's rules look up.
fn schedules(voice: &Voice<'_>, service: &Service) -> Vec<String> {
    let written = service.requirements.iter().map(|requirement| &requirement.condition);
    let written = written.chain(service.advice.iter().map(|advice| &advice.condition));
    let written = written.chain(service.guidance.papers.iter().flat_map(|paper| {
        let any = paper.any.iter().filter_map(|one| one.condition.as_ref());
        paper.condition.iter().chain(any)
    }));
    let used = crate::tree::schedules(voice.book, written);
    let mut lines = Vec::new();
    if !used.is_empty() {
        lines.extend([String::new(), voice.say("explain-schedules", &[])]);
    }
    lines.extend(
        used.into_iter().map(|id| format!("   {}", voice.schedule(&voice.book.schedules[id.index()]))),
    );
    lines
}

impl Voice<'_> {
    /// A schedule in words.
    pub fn schedule(&self, schedule: &policy::Schedule) -> String {
        let name = if schedule.add > 0 { "schedule-rises" } else { "schedule-falls" };
        let month = format!("{:04}-{:02}", schedule.from.div_euclid(12), schedule.from.rem_euclid(12) + 1);
        let values = [
            ("name", schedule.id.as_str()),
            ("from", &month),
            ("base", &self.months(schedule.base)),
            ("every", &schedule.every.to_string()),
            ("add", &schedule.add.saturating_abs().to_string()),
            ("limit", &self.months(schedule.limit)),
        ];
        self.say(name, &values)
    }
}
