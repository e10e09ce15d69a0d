//! Why, all the way down: each condition in words, what of the answers makes it so, what it rests on; one tap deeper
//! the whole tree. Says what `policy::reasons` finds; must not know how it is found.

mod leaf;

use super::super::guidance::{ages, dated, grounds, named};
use super::super::localizer::Localizer;
use super::Case;
use crate::components::{Element, disclosure, el};
use leptos::prelude::AnyView;
use policy::reasons::{Contribution, Reason, ReasonSubject, reasons};
use policy::{Assessment, Condition, Context, FactKey, LegalBasis, PersonGroup, Settled, Truth};

/// The way from the page of the questions to the start page of the language.
const UP: &str = "../";

/// What is to be said of one requirement.
struct Telling<'a> {
    i18n: Localizer,
    context: Context<'a>,
    /// What the person was not sure of.
    open: &'a [FactKey],
    /// True if the requirement is plainly met.
    met: bool,
}

/// What the service is, every condition with its reasons and grounds, and where the document names it.
pub(super) fn why(i18n: Localizer, result: &Assessment, case: Case<'_>) -> Element {
    let service = i18n.book.service(result.service);
    let context = Context::new(i18n.book, case.household, case.on, result.who);
    let conditions = result.requirements.iter().map(|judged| {
        let requirement = &service.requirements[judged.requirement];
        let standing = requirement.effective_condition(i18n.book, case.on);
        let whole = reasons(&context, &standing);
        let met = judged.truth.settled() == Some(Settled::Yes);
        let telling = Telling { i18n, context, open: case.open, met };
        let label = dated(i18n, &requirement.period, i18n.message(requirement.label));
        let tree = telling.says_more(&whole).then(|| {
            let tree = el("ul").class("reasons").child(telling.part(&whole));
            disclosure(i18n.t("reason-tree"), "disclosure", tree)
        });
        // That some cases are the office's to decide is no news to whom they are not.
        let decides = matches!(judged.truth.settled(), None | Some(Settled::Office));
        let alone = requirement.grounds.len() == 1;
        let said = |ground: &&LegalBasis| decides || alone || !matches!(ground, LegalBasis::Office);
        let rests = requirement.grounds.iter().filter(said);
        let rests: Vec<LegalBasis> = rests.cloned().collect();
        line("condition", judged.truth)
            .child(
                el("span").class("condition-text").text(label).text(" — ").child(telling.state(judged.truth)),
            )
            .child(el("ul").class("reasons").children(telling.culprits(&whole).map(Element::view)))
            .child(grounds(i18n, &rests, Some(UP)))
            .children(ages(i18n, requirement, case.on))
            .child(tree)
            .view()
    });
    el("div")
        .child(el("p").text(i18n.message(service.what)))
        .child(el("ul").class("conditions").children(conditions))
        .child(named(i18n, service, Some(UP)).map(|named| named.attr("data-on", "screen")))
}

/// The name of a truth in words and markup, and its sign.
fn truth_name(truth: Truth) -> (&'static str, &'static str) {
    match truth.settled() {
        Some(Settled::Yes) => ("met", "✓"),
        Some(Settled::No) => ("unmet", "✗"),
        Some(Settled::Office) => ("office", "☎\u{fe0e}"),
        None => ("unknown", "?"),
    }
}

/// A line with the sign of its truth.
fn line(class: &'static str, truth: Truth) -> Element {
    let (name, mark) = truth_name(truth);
    let mark = el("span").class("condition-mark").attr("aria-hidden", "true").text(mark);
    el("li").class(class).attr("data-truth", name).child(mark)
}

impl Telling<'_> {
    /// The truth in words, so that no sign and no colour is needed.
    fn state(&self, truth: Truth) -> Element {
        let name = format!("truth-{}", truth_name(truth).0);
        el("span").class("condition-state").text(self.i18n.t(&name))
    }

    /// What makes it so, and nothing else; groups of one are told as their member.
    fn culprits(&self, reason: &Reason<'_>) -> Option<Element> {
        if let Some(leaf) = self.leaf(reason) {
            return Some(self.told(reason, leaf));
        }
        let mut below: Vec<&Reason<'_>> =
            reason.parts.iter().filter(|p| p.contribution == Contribution::Causes).collect();
        let kept = match reason.of {
            ReasonSubject::Person(..) => true,
            ReasonSubject::Condition(condition) => {
                matches!(condition, Condition::None(_) | Condition::Office(..))
            }
        };
        if below.len() == 1 && !kept {
            return below.pop().and_then(|only| self.culprits(only));
        }
        let lines: Vec<AnyView> =
            below.iter().filter_map(|part| self.culprits(part).map(Element::view)).collect();
        let list = (!lines.is_empty()).then(|| el("ul").class("reasons").children(lines));
        Some(self.told(reason, self.heading(reason, true)).child(list))
    }

    /// True if the whole tree says more than what makes it so.
    fn says_more(&self, reason: &Reason<'_>) -> bool {
        self.parts(reason).any(|part| part.contribution != Contribution::Causes || self.says_more(part))
    }

    /// The parts of a group. What would bring it before the office is nothing to whom all is met.
    fn parts<'r>(&self, reason: &'r Reason<'r>) -> impl Iterator<Item = &'r Reason<'r>> {
        let met = self.met;
        let office = |part: &Reason<'_>| matches!(part.of, ReasonSubject::Condition(Condition::Office(..)));
        reason.parts.iter().filter(move |part| !(met && office(part)))
    }

    /// The whole tree; a named condition is told as what it says.
    fn part(&self, reason: &Reason<'_>) -> Element {
        if let (ReasonSubject::Condition(Condition::Named(_)), [inside]) =
            (reason.of, reason.parts.as_slice())
        {
            return self.part(inside);
        }
        if let Some(leaf) = self.leaf(reason) {
            return self.told(reason, leaf);
        }
        let told = self.told(reason, self.heading(reason, false));
        if reason.parts.is_empty() {
            let alone = matches!(reason.of, ReasonSubject::Condition(Condition::Office(..)));
            return if alone { told } else { told.text(" ").text(self.i18n.t("reason-nobody")) };
        }
        told.child(el("ul").class("reasons").children(self.parts(reason).map(|part| self.part(part).view())))
    }

    /// A line of the tree, with its truth said where no sign is seen.
    fn told(&self, reason: &Reason<'_>, words: String) -> Element {
        let state = self.i18n.t(&format!("truth-{}", truth_name(reason.truth).0));
        let answer = self.answer(reason);
        line("reason", reason.truth)
            .child(el("span").text(words))
            .child(el("span").class("heard").text(format!(" {state} ")))
            .child(answer.map(|answer| el("span").class("reason-answer").text(answer)))
    }

    /// What a group asks for; `first` if it is told as what makes the whole so.
    fn heading(&self, reason: &Reason<'_>, first: bool) -> String {
        let people = |bound: PersonGroup| match bound {
            PersonGroup::Adult => "adult",
            PersonGroup::Child => "child",
            PersonGroup::OtherChild => "other-child",
        };
        let state = truth_name(reason.truth).0;
        let group = |name: &str| {
            self.i18n.t(&if first { format!("reason-{name}-{state}") } else { format!("reason-{name}") })
        };
        match reason.of {
            ReasonSubject::Person(who, _) => self.i18n.person(who),
            ReasonSubject::Condition(condition) => match condition {
                Condition::Any(_) => group("any"),
                Condition::None(_) => self.i18n.t("reason-none"),
                Condition::AtLeast(k, _) => self.i18n.t_with("reason-at-least", &[("k", &k.to_string())]),
                Condition::Some(bound, _) => self.i18n.t(&format!("reason-some-{}", people(*bound))),
                Condition::Every(bound, _) => self.i18n.t(&format!("reason-every-{}", people(*bound))),
                // Who is not in this case has nothing to ask.
                Condition::Office(..) if reason.truth == Truth::NO => self.i18n.t("reason-office-else"),
                Condition::Office(question, inner) => {
                    let alone = **inner == Condition::Always;
                    let name = if alone { "reason-office" } else { "reason-office-where" };
                    self.i18n.t_with(name, &[("question", &self.i18n.message(*question))])
                }
                _ => group("all"),
            },
        }
    }
}
