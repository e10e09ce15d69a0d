//! A service's rules for an officer: sentences first, then the decision tables.

use crate::decision_tables::DecisionTables;
use crate::prose::{ConditionScope, Prose};
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
pub fn service(prose: &Prose<'_>, id: ServiceId, on: Day) -> Vec<String> {
    let service = prose.book.service(id);
    let scope = ConditionScope { of: service.of, group: None };
    let mut lines = vec![
        format!("{} ({})", prose.message(service.name), service.id),
        prose.message(service.what),
        prose.t_with("explain-on", &[("day", &on.to_string())]),
        String::new(),
        heading(&prose.t_with("explain-sentences", &[])),
    ];
    for need in [true, false] {
        let chosen: Vec<&Requirement> =
            service.requirements.iter().filter(|r| r.is_applicability() == need).collect();
        if !chosen.is_empty() {
            let name = if need { "explain-needed" } else { "explain-required" };
            lines.extend([String::new(), prose.t_with(name, &[("outcome", prose.page("badge-not-needed"))])]);
        }
        for (place, requirement) in chosen.into_iter().enumerate() {
            lines.push(format!("\n{}. {} ({})", place + 1, prose.message(requirement.label), requirement.id));
            lines.extend(rule(prose, "explain-rule", &requirement.condition, scope));
            lines.extend(grounds(prose, &requirement.grounds));
            lines.extend(period(prose, &requirement.period, scope));
            if !requirement.period.in_force(on) {
                lines.push(format!("   {}", prose.t_with("explain-staged", &[])));
            }
            let next = service.next_step(requirement).map(|next| prose.message(next));
            lines
                .extend(next.map(|next| format!("   {}", prose.t_with("explain-unmet", &[("next", &next)]))));
        }
    }
    lines.extend(advice(prose, service, scope));
    lines.extend(papers(prose, service, scope));
    lines.extend(schedules(prose, service));
    lines.extend([String::new(), heading(&prose.t_with("explain-tables", &[])), String::new()]);
    lines.extend(DecisionTables::of_service(prose.book, id, on).lines(prose, scope, service));
    lines
}

fn heading(text: &str) -> String {
    format!("== {text} ==")
}

fn rule(prose: &Prose<'_>, name: &str, condition: &Condition, scope: ConditionScope) -> Vec<String> {
    let sentence = prose.sentence(condition, scope);
    let mut lines = sentence.lines(0);
    lines[0] = prose.t_with(name, &[("rule", &lines[0])]);
    lines.into_iter().map(|line| format!("   {line}")).collect()
}

fn grounds(prose: &Prose<'_>, grounds: &[LegalBasis]) -> Vec<String> {
    let say =
        |ground| format!("   {}", prose.t_with("explain-ground", &[("ground", &prose.legal_basis(ground))]));
    grounds.iter().map(say).collect()
}

fn period(prose: &Prose<'_>, period: &Period, scope: ConditionScope) -> Vec<String> {
    let name = match (period.from, period.until) {
        (Some(_), Some(_)) => "explain-between",
        (Some(_), None) => "explain-from",
        (None, Some(_)) => "explain-until",
        (None, None) => return Vec::new(),
    };
    let text = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
    let days = prose.t_with(name, &[("from", &text(period.from)), ("until", &text(period.until))]);
    let event = period.at.as_ref().map(|event| {
        let date = prose.date(event.date, scope);
        prose.t_with("explain-by-event", &[("date", &date)])
    });
    [Some(days), event].into_iter().flatten().map(|line| format!("   {line}")).collect()
}

fn advice(prose: &Prose<'_>, service: &Service, scope: ConditionScope) -> Vec<String> {
    let mut lines = Vec::new();
    if !service.advice.is_empty() {
        lines.extend([String::new(), prose.t_with("explain-advice", &[])]);
    }
    for (place, advice) in service.advice.iter().enumerate() {
        let say = prose.t_with("explain-say", &[("say", &prose.message(advice.message))]);
        lines.push(format!("\n{}. {say} ({})", place + 1, advice.id));
        lines.extend(rule(prose, "explain-rule", &advice.condition, scope));
        lines.extend(grounds(prose, &advice.grounds));
        lines.extend(period(prose, &advice.period, scope));
    }
    lines
}

fn papers(prose: &Prose<'_>, service: &Service, scope: ConditionScope) -> Vec<String> {
    let mut lines = Vec::new();
    if !service.guidance.papers.is_empty() {
        lines.extend([String::new(), prose.t_with("explain-papers", &[])]);
    }
    for (place, paper) in service.guidance.papers.iter().enumerate() {
        let any: Vec<String> = paper.any.iter().map(|one| prose.message(one.paper)).collect();
        let list = any.join(prose.page("or"));
        let list = if any.len() > 1 { prose.t_with("explain-any-paper", &[("list", &list)]) } else { list };
        lines.push(format!("\n{}. {}", place + 1, prose.t_with("explain-paper", &[("paper", &list)])));
        if let Some(when) = &paper.condition {
            lines.extend(rule(prose, "explain-when", when, scope));
        }
        for one in &paper.any {
            let Some(when) = &one.condition else { continue };
            lines.push(format!(
                "   {}",
                prose.t_with("explain-paper", &[("paper", &prose.message(one.paper))])
            ));
            lines.extend(rule(prose, "explain-when", when, scope));
        }
        lines.extend(period(prose, &paper.period, scope));
    }
    for spared in &service.guidance.waived_papers {
        lines.push(format!(
            "\n{}",
            prose.t_with("explain-spared", &[("paper", &prose.message(spared.paper))])
        ));
        let grounds = spared.grounds.iter().map(|ground| prose.legal_basis(ground));
        lines.extend(
            grounds.map(|ground| format!("   {}", prose.t_with("explain-ground", &[("ground", &ground)]))),
        );
    }
    lines
}

/// The tables that a service's rules look up.
fn schedules(prose: &Prose<'_>, service: &Service) -> Vec<String> {
    let written = service.requirements.iter().map(|requirement| &requirement.condition);
    let written = written.chain(service.advice.iter().map(|advice| &advice.condition));
    let written = written.chain(service.guidance.papers.iter().flat_map(|paper| {
        let any = paper.any.iter().filter_map(|one| one.condition.as_ref());
        paper.condition.iter().chain(any)
    }));
    let used = crate::condition_tree::schedules(prose.book, written);
    let mut lines = Vec::new();
    if !used.is_empty() {
        lines.extend([String::new(), prose.t_with("explain-schedules", &[])]);
    }
    lines.extend(
        used.into_iter().map(|id| format!("   {}", prose.schedule(&prose.book.schedules[id.index()]))),
    );
    lines
}

impl Prose<'_> {
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
        self.t_with(name, &values)
    }
}
