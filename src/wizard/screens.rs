//! From the conversation to what is on the screen.

use super::desk::Desk;
use super::helping::{Line, Offer, People};
use super::state::Counsel;
use crate::browser::page;
use crate::components::{Anew, Callback, Checkbox, Notice, NoticeKind, tap};
use crate::pages::{Check, Heading, Question, Topics, Typed, Waiting};
use interview::{Answer, Event, Screen, snapshot};
use leptos::either::{Either, EitherOf4};
use leptos::prelude::*;
use policy::FactKey;

/// The wizard: drawn anew at every step, with the focus on the question.
#[component]
pub fn Wizard() -> impl IntoView {
    let desk = Desk::here();
    Effect::new(move |drawn_before: Option<()>| {
        desk.state.track();
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
    move || {
        desk.state.track();
        Anew(draw(desk, desk.screen()))
    }
}

fn title(desk: Desk, screen: Screen) -> String {
    let i18n = desk.i18n();
    let step = match screen {
        Screen::Topics => i18n.t("topics-title"),
        Screen::Question(key) => i18n.question(key),
        Screen::Check => i18n.t("check-title"),
        Screen::Results => i18n.t("results-title"),
    };
    let name = if desk.state().slip.is_some() { "title-error" } else { "title" };
    i18n.t_with(name, &[("page", &step)])
}

fn draw(desk: Desk, screen: Screen) -> impl IntoView {
    let body = match screen {
        Screen::Topics => EitherOf4::A(view! { <TopicsScreen/> }),
        Screen::Question(key) => EitherOf4::B(view! { <QuestionScreen key/> }),
        Screen::Check => EitherOf4::C(view! { <CheckScreen/> }),
        Screen::Results => EitherOf4::D(view! { <ResultsScreen/> }),
    };
    let told = desk.state().notice.clone().map(|text| view! { <Notice kind=NoticeKind::Warning text/> });
    let topics = screen == Screen::Topics;
    // Above the question: who cannot read it looks no further. It moves only for those who read another language.
    let lang = if desk.words.language == "en" { "zh-Hans" } else { "en" };
    let offer = (topics && desk.offers_language()).then(|| {
        let text = desk.words.named("offer-language").to_owned();
        view! { <Notice kind=NoticeKind::Info text lang/> }
    });
    // Before the first question, too: nobody should answer twenty of them to learn it.
    let ended = topics.then(|| view! { <OutOfForce/> });
    let at = desk.state().sessions.current();
    let (mut above, mut below) = (None, (at > 0).then(|| view! { <People at/> }));
    if matches!(screen, Screen::Check | Screen::Results) {
        std::mem::swap(&mut above, &mut below);
    }
    // A code that somebody reads out is typed in there; the other program draws the field.
    view! {
        <div>
            <Bar/>
            {offer}
            {ended}
            {(at > 0).then(|| view! { <Line at/> })}
            {above}
            {told}
            {body}
            {below}
            {(topics && at == 0).then(|| view! { <Offer/> })}
            {topics.then(|| view! { <div id="code"></div> })}
        </div>
    }
}

/// Back, how many questions are left, and "clear everything", on every screen.
#[component]
fn Bar() -> impl IntoView {
    let desk = Desk::here();
    let i18n = desk.i18n();
    let state = desk.state();
    let interview = &state.interview;
    let left = match interview.screen() {
        Screen::Question(_) => interview.agenda(desk.book, state.day).at_most().map(|left| match left {
            0 | 1 => i18n.t("left-last"),
            more => i18n.t_with("left-at-most", &[("n", &more.to_string())]),
        }),
        _ => None,
    };
    let back = (state.place > 0).then(|| {
        view! { <button type="button" class="back-link" on:click=tap(move || desk.back())>{i18n.t("back")}</button> }
    });
    let anything = interview.answers().next().is_some()
        || !interview.topics().is_empty()
        || state.sessions.current() > 0;
    let clear = anything.then(|| {
        view! { <button type="button" class="clear-link" on:click=tap(move || desk.clear())>{i18n.t("clear")}</button> }
    });
    view! {
        <nav class="wizard-bar" aria-label=i18n.t("wizard-bar")>
            {back}
            <p class="wizard-left">{left}</p>
            {clear}
        </nav>
    }
}

#[component]
fn TopicsScreen() -> impl IntoView {
    let desk = Desk::here();
    let interview = desk.interview();
    let go = Callback::new(move |()| {
        let chosen = desk.interview().topics().clone();
        if chosen.is_empty() {
            desk.slip("topics-error", 0, Typed::default());
        } else {
            desk.apply(Event::Choose(chosen));
        }
    });
    let changed = Callback::new(move |(topic, ticked)| desk.tick(topic, ticked));
    let error = desk.state().slip.clone().map(|slip| slip.reason);
    let chosen = interview.topics().clone();
    view! { <Topics i18n=desk.i18n() chosen error changed go/> }
}

#[component]
fn QuestionScreen(key: FactKey) -> impl IntoView {
    let desk = Desk::here();
    let (error, typed) = match desk.state().slip.clone() {
        Some(slip) => (Some((slip.reason, slip.field)), slip.typed),
        None => (None, Typed::default()),
    };
    let answer = desk.state().interview.answer(key);
    let known = match answer {
        Some(Answer::Known(known)) => Some(known),
        _ => None,
    };
    view! {
        <Question
            i18n=desk.i18n()
            key
            known
            unsure=answer == Some(Answer::Unsure)
            error
            typed
            answered=Callback::new(move |known| desk.answer(key, known))
            skipped=Callback::new(move |()| desk.apply(Event::Answer(key, Answer::Unsure)))
            entered=Callback::new(move |typed| desk.enter(key, typed))
        />
    }
}

#[component]
fn CheckScreen() -> impl IntoView {
    let desk = Desk::here();
    let interview = desk.interview();
    let i18n = desk.i18n();
    let names = interview.topics().iter().filter_map(|place| desk.book.topics.get(usize::from(*place)));
    let answers = interview.active(desk.book, desk.on()).into_iter().map(|(key, answer)| match answer {
        Answer::Known(known) => (key, Some(known)),
        Answer::Unsure => (key, None),
    });
    view! {
        <Check
            i18n
            topics=names.map(|topic| i18n.message(topic.name)).collect()
            answers=answers.collect()
            change_topics=Callback::new(move |()| desk.apply(Event::Visit(Screen::Topics)))
            change=Callback::new(move |key| desk.apply(Event::Change(key)))
            go_on=Callback::new(move |()| desk.apply(Event::Continue))
        />
    }
}

/// What is said first outside the plan's days.
#[component]
fn OutOfForce() -> impl IntoView {
    let desk = Desk::here();
    let (i18n, book, on) = (desk.i18n(), desk.book, desk.on());
    let text = match (on < book.from, on > book.until) {
        (true, _) => Some(i18n.t("not-begun")),
        (_, true) => Some(i18n.t_with("expired", &[("day", &i18n.day(book.until))])),
        _ => None,
    };
    text.map(|text| view! { <Notice kind=NoticeKind::Warning text/> })
}

/// The frame of the results; the other program draws them into it.
#[component]
fn ResultsScreen() -> impl IntoView {
    let desk = Desk::here();
    let interview = desk.interview();
    let i18n = desk.i18n();
    let counsel = desk.state().counsel;
    if counsel != Counsel::Here {
        return Either::Left(view! { <Waiting i18n missing=counsel == Counsel::Missing/> });
    }
    let changed = Callback::new(move |wanted| desk.remember(wanted));
    let (label, hint) = (i18n.t("remember"), i18n.t("remember-hint"));
    let (remembering, helping) = (desk.state().remembering, desk.state().sessions.current() > 0);
    let remember = (!helping).then(|| {
        let value = "remember".to_owned();
        view! { <Checkbox name="remember" value label hint ticked=remembering changed/> }
    });
    Either::Right(view! {
        <div>
            <Heading text=i18n.t("results-title")/>
            <OutOfForce/>
            <div id="counsel" data-answers=snapshot::encode(desk.book, &interview) data-day=desk.on().to_string()></div>
            <div class="results-actions">
                <button type="button" class="button" on:click=tap(move || desk.apply(Event::Visit(Screen::Check)))>
                    {i18n.t("see-answers")}
                </button>
                <button type="button" class="button button-quiet" on:click=tap(|| page::print())>{i18n.t("print")}</button>
                {remember}
            </div>
        </div>
    })
}
