//! A card of the results, for worked cases that differ in what it says. Must not know: any service.

use super::group::Group;
use super::seeds::{Example, Seeds};
use crate::pages::results::card::Card;
use crate::pages::{Actions, CardContext, headline_outcome, suggested};
use leptos::prelude::*;
use policy::earliest_date::{Goal, availability_window};
use policy::{
    Assessment, Changeability, Day, LegalBasis, MessageId, Outcome, Person, Query, Relevance, Service,
    relevance,
};
use std::rc::Rc;

/// What a phone can do with results, as far as it is seen.
pub(super) struct Tools {
    /// True if every paper is ticked.
    pub(super) ticked: bool,
    /// False in WeChat.
    pub(super) keeps_files: bool,
}

impl Actions for Tools {
    fn is_ticked(&self, _: &str) -> bool {
        self.ticked
    }

    fn keeps_files(&self) -> bool {
        self.keeps_files
    }
}

/// The groups.
pub(super) fn groups(seeds: &Seeds<'_>) -> Vec<Group> {
    type Fill = fn(&mut Group, &Seeds<'_>);
    let groups: [(&str, &str, Fill); 5] = [
        ("cards-outcomes", "Cards: each outcome", of_each_outcome),
        ("cards-services", "Cards: what services have", of_services),
        ("cards-time", "Cards: what time does", of_time),
        ("cards-ways", "Cards: what would change them", of_ways),
        ("cards-answers", "Cards: what is not known", of_answers),
    ];
    let fill = |(id, title, fill): (&str, &str, Fill)| {
        let mut group = Group::new(id, title);
        fill(&mut group, seeds);
        group
    };
    groups.map(fill).into()
}

impl Seeds<'_> {
    fn service_of(&self, result: &Assessment) -> &'static Service {
        self.i18n.book.service(result.service)
    }

    fn card(&self, group: &mut Group, title: &str, example: Option<Example>, ticked: bool) {
        let Some(Example { household, on, result, open }) = example else { return };
        let i18n = self.i18n;
        let actions: Rc<dyn Actions> = Rc::new(Tools { ticked, keeps_files: true });
        let leading = headline_outcome(i18n.book, &household, on, &result);
        let context = CardContext {
            household: &household,
            open: &open,
            on,
            fingerprint: "0123456789abcdef",
            actions: Some(&actions),
            code: "0123456789ABCDEFGH",
        };
        group.add(title, || view! { <Card i18n result=&result context leading/> });
    }

    fn query<'e>(&self, example: &'e Example) -> Query<'e> {
        let Example { household, on, result, .. } = example;
        Query::new(self.i18n.book, household, *on, result.service, result.who)
    }
}

/// The first card of each outcome, and the one that says most.
fn of_each_outcome(group: &mut Group, seeds: &Seeds<'_>) {
    type Sentence = fn(&Service) -> MessageId;
    let outcomes: [(&str, Outcome, Sentence); 5] = [
        ("Yes", Outcome::Yes, |service| service.yes),
        ("The office decides", Outcome::Office, |service| service.decided),
        ("Not yet", Outcome::NotYet, |service| service.not_yet),
        ("Unknown", Outcome::Unknown, |service| service.guidance.office),
        ("Not needed", Outcome::NotNeeded, |service| service.not_needed),
    ];
    for (title, outcome, sentence) in outcomes {
        let all = || seeds.examples(move |result| result.outcome == outcome);
        seeds.card(group, title, all().next(), false);
        let length = |example: &Example| {
            let service = seeds.service_of(&example.result);
            let words = [sentence(service), service.name, service.guidance.office];
            words.map(|id| seeds.i18n.message(id).chars().count()).iter().sum::<usize>()
        };
        seeds.card(group, &format!("{title}, at length"), all().max_by_key(length), false);
    }
}

fn of_services(group: &mut Group, seeds: &Seeds<'_>) {
    let yes = |result: &Assessment| result.outcome == Outcome::Yes;
    let mut first = |title: &str, wanted: &dyn Fn(&Assessment, &Service) -> bool, ticked: bool| {
        let example = seeds.examples(|result| wanted(result, seeds.service_of(result))).next();
        seeds.card(group, title, example, ticked);
    };
    first("Urgent", &|result, service| yes(result) && service.urgent, false);
    first("For a child", &|result, _| yes(result) && matches!(result.who, Person::Child(_)), false);
    first(
        "With papers of which any one will do",
        &|result, _| yes(result) && result.papers.iter().any(|paper| paper.any.len() > 1),
        false,
    );
    first("With papers that are ticked", &|result, _| yes(result) && result.papers.len() > 1, true);
    first(
        "With papers that nobody may ask for",
        &|result, service| yes(result) && !service.guidance.waived_papers.is_empty(),
        false,
    );
    first("With advice", &|result, _| yes(result) && !result.advice.is_empty(), false);
    first(
        "Without any channel online",
        &|result, service| yes(result) && service.guidance.channels.is_empty(),
        false,
    );
    first(
        "Not yet, without papers for the counter",
        &|result, _| result.outcome == Outcome::NotYet && !result.papers.is_empty(),
        false,
    );
    first(
        "With a legal basis of the service itself",
        &|result, service| {
            yes(result) && service.grounds.iter().any(|basis| matches!(basis, LegalBasis::Document { .. }))
        },
        false,
    );
}

/// What time does to a card.
fn of_time(group: &mut Group, seeds: &Seeds<'_>) {
    let book = seeds.i18n.book;
    let not_yet = || seeds.examples(|result| result.outcome == Outcome::NotYet);
    let window =
        |example: &Example, goal: Goal| availability_window(&seeds.query(example), Day::LATEST, goal).certain;
    let by_time =
        not_yet().find(|example| window(example, Goal::Yes).is_some_and(|span| span.from > example.on));
    seeds.card(group, "Not yet, and time alone brings it", by_time, false);
    let mut yes = seeds.examples(|result| result.outcome == Outcome::Yes);
    let ends = yes.find(|example| {
        let until = window(example, Goal::Yes).and_then(|span| span.until);
        until.is_some_and(|until| until < example.on.plus_months(12))
    });
    seeds.card(group, "Yes, and it ends soon", ends, false);
    let stale = seeds.content.cases.iter().find_map(|case| {
        let yearly = book.service(case.service).guidance.yearly?;
        let example = seeds.example(case, yearly.again.plus_months(1));
        (example.result.outcome == Outcome::Yes).then_some(example)
    });
    seeds.card(group, "With figures of the last year", stale, false);
    let after = Day(book.until.0 + 1);
    let lapsed = seeds.content.cases.iter().map(|case| seeds.example(case, after)).find(|example| {
        let service = seeds.service_of(&example.result);
        let ended = |place: usize| service.requirements[place].ends_with_document;
        example.result.outcome == Outcome::Office
            && example.result.requirements.iter().any(|one| ended(one.requirement))
    });
    seeds.card(group, "After the document's last day", lapsed, false);
}

/// What would change a card.
fn of_ways(group: &mut Group, seeds: &Seeds<'_>) {
    let i18n = seeds.i18n;
    let not_yet = || seeds.examples(|result| result.outcome == Outcome::NotYet);
    let ways = |example: &Example| {
        let context = CardContext::read_only(&example.household, example.on);
        suggested(i18n, context, example.result.service, example.result.who)
    };
    let several = not_yet().find(|example| ways(example).len() > 1);
    seeds.card(group, "Not yet, with several ways", several, false);
    let long = not_yet().find(|example| ways(example).iter().any(|way| way.actions.len() > 1));
    seeds.card(group, "Not yet, with a way of several steps", long, false);
    let office = not_yet().find(|example| ways(example).iter().any(|way| way.goal == Goal::Office));
    seeds.card(group, "Not yet, with a way to the office", office, false);
    let never = not_yet()
        .find(|example| ways(example).first().is_some_and(|way| way.by(example.on) == Changeability::Never));
    seeds.card(group, "Not yet, and nobody can change it", never, false);
    let none = not_yet().find(|example| ways(example).is_empty());
    seeds.card(group, "Not yet, and no way is known", none, false);
    let partner = not_yet().find(|example| {
        headline_outcome(i18n.book, &example.household, example.on, &example.result) != example.result.outcome
    });
    seeds.card(group, "The partner can go today", partner, false);
    let unmet = not_yet().max_by_key(|example| {
        example.result.requirements.iter().filter(|one| one.truth == policy::Truth::NO).count()
    });
    seeds.card(group, "Not yet, with most that is missing", unmet, false);
}

/// What an "I don't know" does to a card.
fn of_answers(group: &mut Group, seeds: &Seeds<'_>) {
    let unsure = |example: Example| {
        let asked = example.household.iter().map(|(key, _)| key);
        let open = asked.collect::<Vec<_>>();
        open.into_iter().map(move |key| {
            let mut household = example.household.clone();
            household.forget(key);
            let Example { on, ref result, .. } = example;
            let query = Query::new(seeds.i18n.book, &household, on, result.service, result.who);
            let result = policy::assess(&query);
            Example { household, on, result, open: vec![key] }
        })
    };
    let unknown =
        seeds.examples(|_| true).flat_map(unsure).find(|one| one.result.outcome == Outcome::Unknown);
    seeds.card(group, "Unknown, for something is not known", unknown, false);
    for (title, wanted) in [
        ("Yes, whatever is not known", Relevance::EitherWay(Outcome::Yes)),
        ("Not yet, whatever is not known", Relevance::EitherWay(Outcome::NotYet)),
        ("The office decides, whatever is not known", Relevance::EitherWay(Outcome::Office)),
        ("Something is not known that does not matter", Relevance::DoesNotMatter),
        ("Something is not known that changes details", Relevance::Details),
    ] {
        let mut all = seeds.examples(|_| true).flat_map(unsure);
        let example =
            all.find(|one| one.open.iter().any(|key| relevance(&seeds.query(one), *key) == Some(wanted)));
        seeds.card(group, title, example, false);
    }
}
