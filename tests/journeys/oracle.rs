//! The results page against the rule book: a card for every service and everybody it is for, with the outcome that
//! native evaluation gives, a first line, reasons and citations. Must not know: any rule by heart.

use crate::session::Visitor;
use crate::site::book;
use crate::snapshot::PageSnapshot;
use anju::pages::{Localizer, headline_outcome};
use policy::{
    Assessment, LegalBasis, MessageId, Outcome, Person, Query, Scope, Settled, assess, beneficiaries,
};
use serde_json::Value;
use words::Table;

/// A card as it stands on the page.
#[derive(Debug)]
pub struct Card {
    pub title: String,
    pub outcome: String,
    first: String,
    badge: String,
    next: Vec<String>,
    conditions: Vec<Condition>,
    folds: usize,
    /// True if it stands among those of which there is nothing to do.
    idle: bool,
}

#[derive(Debug)]
struct Condition {
    words: String,
    truth: String,
    grounds: Vec<String>,
}

const CARDS: &str = r#"
const words = (element) => element ? element.textContent.trim() : "";
const list = (card, css) => [...card.querySelectorAll(css)];
return list(document, "article.card").map((card) => ({
  title: words(card.querySelector("h3")), outcome: card.dataset.outcome,
  first: words(card.querySelector(".card-first")), badge: words(card.querySelector(".badge")),
  next: list(card, ":scope > .unmet > li").map(words), folds: list(card, ":scope > details.card-disclosure").length, idle: !!card.closest(".result-rest"),
  conditions: list(card, ".condition").map((condition) => ({
    words: words(condition.querySelector(".condition-text")), truth: condition.dataset.truth,
    grounds: list(condition, ".grounds > li").map(words),
  })),
}));"#;

/// What needs doing first stands first.
const ORDER: [&str; 5] = ["yes", "office", "not-yet", "unknown", "not-needed"];

/// What a card is called.
fn title(say: Localizer, result: &Assessment) -> String {
    let service = book().service(result.service);
    let title = say.message(service.name);
    match service.of {
        Scope::Child => {
            say.t_with("label-of-person", &[("person", &say.person(result.who)), ("label", &title)])
        }
        _ => title,
    }
}

impl Visitor {
    /// What native evaluation says of the conversation.
    pub fn assessed(&self) -> Vec<Assessment> {
        let household = self.state.household(book(), self.on);
        let chosen =
            book().service_ids().filter(|id| self.state.topics().contains(&book().service(*id).topic));
        let people =
            chosen.flat_map(|id| beneficiaries(book(), &household, id).into_iter().map(move |who| (id, who)));
        people.map(|(id, who)| assess(&Query::new(book(), &household, self.on, id, who))).collect()
    }

    /// The cards on the page.
    pub fn cards(&self) -> Vec<Card> {
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
        let texts = |value: &Value| list(value).iter().map(text).collect::<Vec<String>>();
        let condition = |value: &Value| Condition {
            words: text(&value["words"]),
            truth: text(&value["truth"]),
            grounds: texts(&value["grounds"]),
        };
        let card = |value: &Value| Card {
            title: text(&value["title"]),
            outcome: text(&value["outcome"]),
            first: text(&value["first"]),
            badge: text(&value["badge"]),
            next: texts(&value["next"]),
            conditions: list(&value["conditions"]).iter().map(condition).collect(),
            folds: value["folds"].as_u64().unwrap_or_default() as usize,
            idle: value["idle"] == true,
        };
        list(&self.browser.run(CARDS, Vec::new())).iter().map(card).collect()
    }

    /// What the card of a result leads with.
    fn leads(&self, result: &Assessment) -> Outcome {
        headline_outcome(book(), &self.state.household(book(), self.on), self.on, result)
    }

    /// Every service of the chosen topics has its card, and every card is complete.
    pub fn judge(&self) -> Vec<Card> {
        // Their words come beside the questions, and may come after the last of them.
        let coming = self.word("results-coming");
        let told = "return document.querySelector('main').innerText.includes(arguments[0])";
        self.wait("the words of the results have come", |_| {
            self.browser.run(told, vec![Value::from(coming.as_str())]) == false
        });
        let (say, cards, results) = (self.say(), self.cards(), self.assessed());
        let mut promised: Vec<(String, &str)> =
            results.iter().map(|result| (title(say, result), self.leads(result).name())).collect();
        let mut shown: Vec<(String, &str)> =
            cards.iter().map(|card| (card.title.clone(), card.outcome.as_str())).collect();
        promised.sort_unstable();
        shown.sort_unstable();
        assert_eq!(shown, promised, "the cards are those of the rule book");
        for topic in self.state.topics() {
            let of_topic = |result: &Assessment| book().service(result.service).topic == *topic;
            if !results.iter().any(of_topic) {
                // Services for children whom nobody has counted, or who are not there: then it is said.
                let notices = PageSnapshot::at(&self.browser).notices;
                assert!(!notices.is_empty(), "a topic has no card, and nothing says why");
            }
        }
        let rank = |card: &Card| (card.idle, ORDER.iter().position(|outcome| *outcome == card.outcome));
        let first = cards.iter().filter(|card| !card.idle).map(rank);
        assert!(
            first.is_sorted() && cards.iter().map(|card| card.idle).is_sorted(),
            "what needs doing first"
        );
        let known = |card: &Card| {
            let result = results.iter().find(|result| title(say, result) == card.title);
            result.is_some_and(|result| book().service(result.service).good_to_know)
        };
        let task = |card: &Card| !["not-yet", "not-needed"].contains(&card.outcome.as_str()) && !known(card);
        assert!(!cards.iter().any(|card| card.idle && task(card)), "nothing to do is put away");
        for card in &cards {
            let result = results.iter().find(|result| title(say, result) == card.title).unwrap();
            card.is_complete(say, result, self.leads(result));
        }
        cards
    }
}

impl Card {
    fn badge_says_so(&self, say: Localizer, result: &Assessment, leads: Outcome) {
        let by =
            say.t_with(&format!("badge-by-{}", self.outcome), &[("person", &say.person(Person::Partner))]);
        let service = book().service(result.service);
        // A yes says whose move it is, where it is not to go.
        let of_causes = service.first_lines.iter().filter_map(|line| line.action);
        let moves = of_causes.chain([service.action]).map(|action| format!("badge-yes-{}", action.name()));
        let moves = moves.filter(|_| result.outcome == Outcome::Yes);
        let mut own = moves.chain([format!("badge-{}", self.outcome)]).map(|name| say.t(&name));
        let says_so = match leads == result.outcome {
            true => own.any(|own| self.badge.contains(&own)),
            false => self.badge.contains(&by),
        };
        assert!(says_so, "{}: {:?}", self.title, self.badge);
    }

    fn is_complete(&self, say: Localizer, result: &Assessment, leads: Outcome) {
        let Card { title, first, .. } = self;
        assert!(first.chars().count() >= 8, "{title}: {first:?} is no first line");
        let service = book().service(result.service);
        self.badge_says_so(say, result, leads);
        // Where one can go, the sheet for the counter stands before them.
        let sheet = usize::from(["yes", "office"].contains(&result.outcome.name()));
        assert!(self.folds >= 2 + sheet, "{title}: how, and why");
        assert!(!self.conditions.is_empty(), "{title}: no reasons");
        assert_eq!(self.conditions.len(), result.requirements.len(), "{title}: every reason is given");
        for (condition, judged) in self.conditions.iter().zip(&result.requirements) {
            let requirement = &book().service(result.service).requirements[judged.requirement];
            assert!(condition.words.contains(&say.message(requirement.label)), "{title}: {condition:?}");
            let truth = match judged.truth.settled() {
                Some(Settled::Yes) => "met",
                Some(Settled::No) => "unmet",
                Some(Settled::Office) => "office",
                None => "unknown",
            };
            assert_eq!(condition.truth, truth, "{title}: {condition:?}");
            assert!(condition.words.contains(&say.t(&format!("truth-{truth}"))), "{title}: {condition:?}");
            for ground in &requirement.grounds {
                let words = match ground {
                    LegalBasis::Document { clause, quote } => {
                        vec![say.message(*quote), book().clauses[usize::from(*clause)].number.clone()]
                    }
                    LegalBasis::Law { title, article } => {
                        let script = |part: &str| match say.words.language.as_str() {
                            "zh-Hant" => part.replace('条', "條").replace('项', "項"),
                            _ => part.to_owned(),
                        };
                        [say.message(*title)].into_iter().chain(article.split('、').map(script)).collect()
                    }
                    LegalBasis::Office if requirement.grounds.len() == 1 => vec![say.t("cite-office")],
                    // That it is the office's in some cases is no news where it is known whose it is here.
                    LegalBasis::Office if truth != "unknown" => continue,
                    LegalBasis::Office => vec![say.t("cite-office-partly")],
                };
                let cites = |line: &String| words.iter().all(|words| line.contains(words));
                assert!(condition.grounds.iter().any(cites), "{title}: {words:?} is not in {condition:?}");
            }
            assert!(!condition.grounds.is_empty(), "{title}: {condition:?} rests on nothing");
        }
        let unmet: Vec<MessageId> = result
            .failing(service)
            .filter(|requirement| !requirement.is_applicability())
            .map(|requirement| requirement.unmet)
            .collect();
        // What is said of the first, or of its cause instead; up to the first blank.
        let own = |general: MessageId| {
            let of_cause = service.first_lines.iter().filter(move |line| line.instead_of == general);
            [general].into_iter().chain(of_cause.map(|line| line.message))
        };
        let begins = |id: MessageId| match say.words.numbered(id.0).split(Table::OPEN).next() {
            Some(start) if !start.is_empty() => start.to_owned(),
            _ => say.of(result.who).message(id),
        };
        match self.outcome.as_str() {
            "not-yet" => {
                // Where time alone brings it, the day follows.
                let missing =
                    unmet.first().is_some_and(|id| own(*id).any(|id| first.starts_with(&begins(id))));
                assert!(missing, "{title}: the first step that is missing stands first: {first}");
                assert_eq!(self.next.len(), usize::from(unmet.len() > 1), "{title}: whether more is missing");
            }
            "unknown" => {
                let mut missing = result.missing.iter().map(|key| say.label(*key));
                let named = |label: String| self.next.iter().any(|line| line.contains(&label));
                assert!(missing.any(named), "{title}: what is missing is not named in {:?}", self.next);
            }
            _ => {}
        }
        assert!(self.next.iter().all(|line| !line.is_empty()), "{title}: {:?}", self.next);
    }
}
