//! From the conversation to what is on the screen.

use super::desk::Desk;
use super::helping;
use super::state::Counsel;
use crate::browser::page;
use crate::pages::{CheckPage, QuestionPage, Typed, check, heading, question, topics, waiting};
use crate::parts::{Callback, Element, NoticeKind, el, notice, region, tick};
use interview::{Answer, Event, Interview, Screen, pack};
use leptos::prelude::{AnyView, Effect, Track};
use policy::Key;

/// The wizard: drawn anew at every step, with the focus on the question. Elements are never patched (see
/// `parts::element`).
pub fn view(desk: Desk) -> AnyView {
    Effect::new(move |drawn_before: Option<()>| {
        desk.drawn.track();
        let screen = desk.screen();
        page::set_title(&title(desk, screen));
        // The topics replace the same words as pressed: nothing moves then, the focus least of all.
        let pressed = drawn_before.is_none() && screen == Screen::Topics;
        let wrong = desk.state().slip.is_some();
        match (pressed, wrong) {
            (true, false) => {}
            (_, true) => page::focus_error(),
            (false, false) => page::focus_question(),
        }
        // It draws the results, or lets go of those that it drew.
        if desk.state().counsel == Counsel::Here {
            page::call_counsel();
        }
    });
    region(desk.drawn, Box::new(move || draw(desk, &desk.interview())))
}

fn title(desk: Desk, screen: Screen) -> String {
    let say = desk.say();
    let step = match screen {
        Screen::Topics => say.page("topics-title"),
        Screen::Question(key) => say.question(key),
        Screen::Check => say.page("check-title"),
        Screen::Results => say.page("results-title"),
    };
    let name = if desk.state().slip.is_some() { "title-error" } else { "title" };
    say.fill(name, &[("page", &step)])
}

fn draw(desk: Desk, interview: &Interview) -> AnyView {
    let body = match interview.screen() {
        Screen::Topics => topics_screen(desk, interview),
        Screen::Question(key) => question_screen(desk, interview, key),
        Screen::Check => check_screen(desk, interview),
        Screen::Results => results_screen(desk, interview),
    };
    let told = desk.state().notice.clone().map(|text| notice(NoticeKind::Warning, text));
    // Above the question: who cannot read it looks no further. It moves only for those who read another language.
    let offered = interview.screen() == Screen::Topics && desk.offers_language();
    let other = if desk.words.language == "en" { "zh-Hans" } else { "en" };
    let offer = notice(NoticeKind::Info, desk.words.named("offer-language").to_owned()).attr("lang", other);
    let offer = offered.then_some(offer);
    // Before the first question, too: nobody should answer twenty of them to learn it.
    let ended = (interview.screen() == Screen::Topics).then(|| out_of_force(desk)).flatten();
    // A code that somebody reads out is typed in there; the other program draws the field.
    let code = (interview.screen() == Screen::Topics).then(|| el("div").attr("id", "code"));
    let (topics, at) = (interview.screen() == Screen::Topics, desk.state().people.at());
    let (mut above, mut below) = (None, (at > 0).then(|| helping::people(desk, at)));
    if matches!(interview.screen(), Screen::Check | Screen::Results) {
        std::mem::swap(&mut above, &mut below);
    }
    el("div")
        .child(bar(desk, interview))
        .child(offer)
        .child(ended)
        .child((at > 0).then(|| helping::line(desk, at)))
        .child(above)
        .child(told)
        .child(body)
        .child(below)
        .child((topics && at == 0).then(|| helping::offer(desk)))
        .child(code)
        .view()
}

/// Back, how many questions are left, and "clear everything", on every screen.
fn bar(desk: Desk, interview: &Interview) -> Element {
    let say = desk.say();
    let left = match interview.screen() {
        Screen::Question(_) => interview.agenda(desk.book, desk.on()).at_most().map(|left| match left {
            0 | 1 => say.page("left-last"),
            more => say.fill("left-at-most", &[("n", &more.to_string())]),
        }),
        _ => None,
    };
    let button = |class, name: &str, tapped: Callback<()>| {
        el("button").attr("type", "button").class(class).on_click(tapped).text(say.page(name))
    };
    let back = desk.can_go_back().then(|| button("back-link", "back", Callback::new(move |()| desk.back())));
    let helping = desk.state().people.at() > 0;
    let anything = interview.answers().next().is_some() || !interview.topics().is_empty() || helping;
    let clear = anything.then(|| button("clear-link", "clear", Callback::new(move |()| desk.clear())));
    el("nav")
        .class("wizard-bar")
        .attr("aria-label", say.page("wizard-bar"))
        .child(back)
        .child(el("p").class("wizard-left").text(left.unwrap_or_default()))
        .child(clear)
}

fn topics_screen(desk: Desk, interview: &Interview) -> AnyView {
    let go = Callback::new(move |()| {
        let chosen = desk.interview().topics().clone();
        if chosen.is_empty() {
            desk.slip("topics-error", 0, Typed::default());
        } else {
            desk.take(Event::Choose(chosen));
        }
    });
    let changed = Callback::new(move |(topic, ticked)| desk.tick(topic, ticked));
    let error = desk.state().slip.clone().map(|slip| slip.reason);
    topics(desk.say(), interview.topics(), error, changed, go)
}

fn question_screen(desk: Desk, interview: &Interview, key: Key) -> AnyView {
    let (error, typed) = match desk.state().slip.clone() {
        Some(slip) => (Some((slip.reason, slip.field)), slip.typed),
        None => (None, Typed::default()),
    };
    let answer = interview.answer(key);
    let page = QuestionPage {
        key,
        known: match answer {
            Some(Answer::Known(known)) => Some(known),
            _ => None,
        },
        unsure: answer == Some(Answer::Unsure),
        error,
        typed,
        answered: Callback::new(move |known| desk.answer(key, known)),
        skipped: Callback::new(move |()| desk.take(Event::Answer(key, Answer::Unsure))),
        entered: Callback::new(move |typed| desk.enter(key, typed)),
    };
    question(desk.say(), page)
}

fn check_screen(desk: Desk, interview: &Interview) -> AnyView {
    let say = desk.say();
    let names = interview.topics().iter().filter_map(|place| desk.book.topics.get(usize::from(*place)));
    let answers = interview.active(desk.book, desk.on()).into_iter().map(|(key, answer)| match answer {
        Answer::Known(known) => (key, Some(known)),
        Answer::Unsure => (key, None),
    });
    let page = CheckPage {
        topics: names.map(|topic| say.id(topic.name)).collect(),
        answers: answers.collect(),
        change_topics: Callback::new(move |()| desk.take(Event::Visit(Screen::Topics))),
        change: Callback::new(move |key| desk.take(Event::Change(key))),
        go_on: Callback::new(move |()| desk.take(Event::Continue)),
    };
    check(say, page)
}

/// What is said first outside the plan's days.
fn out_of_force(desk: Desk) -> Option<Element> {
    let (say, book, on) = (desk.say(), desk.book, desk.on());
    let text = match (on < book.from, on > book.until) {
        (true, _) => say.page("not-begun"),
        (_, true) => say.fill("expired", &[("day", &say.day(book.until))]),
        _ => return None,
    };
    Some(notice(NoticeKind::Warning, text))
}

/// The frame of the results; the other program draws them into it.
fn results_screen(desk: Desk, interview: &Interview) -> AnyView {
    let say = desk.say();
    let counsel = desk.state().counsel;
    if counsel != Counsel::Here {
        return waiting(say, counsel == Counsel::Missing);
    }
    let changed = Callback::new(move |wanted| desk.remember(wanted));
    let (label, hint) = (say.page("remember"), say.page("remember-hint"));
    let (remembering, helping) = (desk.state().remembering, desk.state().people.at() > 0);
    let remember =
        (!helping).then(|| tick("remember", "remember".to_owned(), label, hint, remembering, changed));
    let button = |class, name: &str, tapped: Callback<()>| {
        el("button").attr("type", "button").class(class).on_click(tapped).text(say.page(name))
    };
    let check = Callback::new(move |()| desk.take(Event::Visit(Screen::Check)));
    let actions = el("div")
        .class("results-actions")
        .child(button("button", "see-answers", check))
        .child(button("button button-quiet", "print", Callback::new(|()| page::print())))
        .child(remember);
    let place = el("div")
        .attr("id", "counsel")
        .attr("data-answers", pack(desk.book, interview))
        .attr("data-day", desk.on().to_string());
    el("div")
        .child(heading(say.page("results-title")))
        .child(out_of_force(desk))
        .child(place)
        .child(actions)
        .view()
}
