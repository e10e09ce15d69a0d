//! The screens: what the state looks like.

use super::helping::{HelpingLine, HelpingOffer, SessionSwitch};
use super::progress::{Progress, QuestionsLeft};
use super::state::ResultsStatus;
use super::store::{Wizard, is_clock_wrong};
use crate::browser::page;
use crate::components::{Callback, Checkbox, Notice, NoticeKind, Remount, click_handler};
use crate::pages::{Check, Clashes, ClashingAnswers, Heading, Question, Topics, Typed, Waiting};
use interview::input::whole_date;
use interview::{Answer, Event, Screen};
use leptos::either::{Either, EitherOf4};
use leptos::prelude::*;
use policy::FactKey;
use std::rc::Rc;

/// The wizard: rebuilt whole at every step, with the focus on the question.
#[component]
pub fn WizardApp() -> impl IntoView {
    let wizard = Wizard::from_context();
    Effect::new(move |drawn_before: Option<()>| {
        wizard.state.track();
        let screen = wizard.screen();
        page::set_title(&title(wizard, screen));
        // The topics replace the same prerendered words: nothing moves then, the focus least of all.
        let prerendered = drawn_before.is_none() && screen == Screen::Topics;
        let rejected = wizard.state().input_error.is_some();
        match (prerendered, rejected) {
            (true, false) => {}
            (_, true) => page::focus_error(),
            (false, false) => page::focus_question(),
        }
        wizard.call_results();
    });
    move || {
        wizard.state.track();
        Remount(screen(wizard, wizard.screen()))
    }
}

fn title(wizard: Wizard, screen: Screen) -> String {
    let i18n = wizard.i18n();
    let step = match screen {
        Screen::Topics => i18n.t("topics-title"),
        Screen::Question(key) => i18n.question(key),
        Screen::Check => i18n.t("check-title"),
        Screen::Results => i18n.t("results-title"),
    };
    let name = if wizard.state().input_error.is_some() { "title-error" } else { "title" };
    i18n.t_with(name, &[("page", &step)])
}

fn screen(wizard: Wizard, screen: Screen) -> impl IntoView {
    let body = match screen {
        Screen::Topics => EitherOf4::A(view! { <TopicsScreen/> }),
        Screen::Question(key) => EitherOf4::B(view! { <QuestionScreen key/> }),
        Screen::Check => EitherOf4::C(view! { <CheckScreen/> }),
        Screen::Results => EitherOf4::D(view! { <ResultsScreen/> }),
    };
    let notice = wizard.state().notice.clone().map(|text| view! { <Notice kind=NoticeKind::Warning text/> });
    let topics = screen == Screen::Topics;
    // Above the question: who cannot read it looks no further. It moves only for those who read another
    // language.
    let lang = if wizard.words.language == "en" { "zh-Hans" } else { "en" };
    let offer = (topics && wizard.offers_language()).then(|| {
        let text = wizard.words.named("offer-language").to_owned();
        view! { <Notice kind=NoticeKind::Info text lang/> }
    });
    // Before the first question, too: nobody should answer twenty of them to learn it.
    let out_of_force = topics.then(|| view! { <OutOfForce/> });
    let current = wizard.state().sessions.current();
    let (mut above, mut below) = (None, (current > 0).then(|| view! { <SessionSwitch current/> }));
    if matches!(screen, Screen::Check | Screen::Results) {
        std::mem::swap(&mut above, &mut below);
    }
    // The program of the results draws the field for a share code into `#code`.
    view! {
        <div>
            <WizardBar/>
            {offer}
            {out_of_force}
            {(current > 0).then(|| view! { <HelpingLine current/> })}
            {above}
            {notice}
            {body}
            {below}
            {(topics && current == 0).then(|| view! { <HelpingOffer/> })}
            {topics.then(|| view! { <div id="code"></div> })}
        </div>
    }
}

/// Back, how many questions are left, and "clear everything", on every screen.
#[component]
fn WizardBar() -> impl IntoView {
    let wizard = Wizard::from_context();
    let i18n = wizard.i18n();
    let state = wizard.state();
    let question = match state.interview.screen() {
        Screen::Question(key) => Some(key),
        _ => None,
    };
    let length = question.map(|key| {
        let agenda = state.interview.agenda(wizard.book, state.day);
        let (most, expected) = (agenda.at_most(), agenda.expected);
        (view! { <QuestionsLeft most expected/> }, view! { <Progress key agenda/> })
    });
    let (left, progress) = length.unzip();
    let back = (state.history_index > 0).then(|| {
        view! {
            <button type="button" class="back-link" on:click=click_handler(move || wizard.back())>
                {i18n.t("back")}
            </button>
        }
    });
    // A slot of its own: it appears at the first tick, while the topics stay.
    let topics_ticked = state.topics_ticked.clone();
    let clear = move || {
        topics_ticked.track();
        Remount(wizard.has_content().then(|| {
            view! {
                <details class="clear">
                    <summary class="clear-link">{i18n.t("clear")}</summary>
                    <p>{i18n.t("clear-sure")}</p>
                    <button type="button" class="button clear-all" on:click=click_handler(move || wizard.clear())>
                        {i18n.t("clear-all")}
                    </button>
                </details>
            }
        }))
    };
    view! {
        <nav class="wizard-bar" aria-label=i18n.t("wizard-bar")>
            {back}
            {left}
            {clear}
            {progress}
        </nav>
    }
}

/// The first question, joined to the store.
#[component]
fn TopicsScreen() -> impl IntoView {
    let wizard = Wizard::from_context();
    let interview = wizard.interview();
    let go = Callback::new(move |()| {
        let chosen = wizard.interview().topics().clone();
        if chosen.is_empty() {
            wizard.reject("topics-error", 0, Typed::default());
        } else {
            wizard.apply(Event::Choose(chosen));
        }
    });
    let changed = Callback::new(move |(topic, ticked)| wizard.tick_topic(topic, ticked));
    let error = wizard.state().input_error.clone().map(|error| error.reason);
    let chosen = interview.topics().clone();
    view! { <Topics i18n=wizard.i18n() chosen error changed go/> }
}

/// One question, joined to the store.
#[component]
fn QuestionScreen(
    /// What is asked of whom.
    key: FactKey,
) -> impl IntoView {
    let wizard = Wizard::from_context();
    let (error, typed) = match wizard.state().input_error.clone() {
        Some(error) => (Some((error.reason, error.field)), error.typed),
        None => (None, Typed::default()),
    };
    let answer = wizard.state().interview.answer(key);
    let known = match answer {
        Some(Answer::Known(known)) => Some(known),
        _ => None,
    };
    // Whoever has answered four questions has something to lose.
    let offered = wizard.interview().answers().count() >= 4 && !wizard.state().remembering;
    let clashes = if error.is_none() { wizard.clashes(Some(key)) } else { Vec::new() };
    view! {
        <ClashNotices clashes/>
        <Question
            i18n=wizard.i18n()
            key
            known
            unsure=answer == Some(Answer::Unsure)
            error
            typed
            pasted=Rc::new(show_parts)
            answered=Callback::new(move |known| wizard.answer(key, known))
            skipped=Callback::new(move |()| wizard.apply(Event::Answer(key, Answer::Unsure)))
            entered=Callback::new(move |typed| wizard.submit_fields(key, typed))
        />
        {offered.then(|| view! { <div class="keep"><Remember/></div> })}
    }
}

/// Splits a date that was pasted whole over the fields on the screen.
fn show_parts(pasted: &str) -> Option<[String; 3]> {
    let parts = whole_date(pasted);
    if let Some(parts) = &parts {
        page::fill_fields(parts);
    }
    parts
}

/// Answers that do not go together, above the question that was asked back and above the list of answers.
#[component]
fn ClashNotices(
    /// What does not go together.
    clashes: Vec<ClashingAnswers>,
) -> impl IntoView {
    let wizard = Wizard::from_context();
    let change = Callback::new(move |key| wizard.apply(Event::Change(key)));
    view! { <Clashes i18n=wizard.i18n() clashes change/> }
}

/// All answers so far, joined to the store.
#[component]
fn CheckScreen() -> impl IntoView {
    let wizard = Wizard::from_context();
    let interview = wizard.interview();
    let i18n = wizard.i18n();
    let names = interview.topics().iter().filter_map(|place| wizard.book.topics.get(usize::from(*place)));
    let answers = interview.active(wizard.book, wizard.on()).into_iter().map(|(key, answer)| match answer {
        Answer::Known(known) => (key, Some(known)),
        Answer::Unsure => (key, None),
    });
    view! {
        <ClashNotices clashes=wizard.clashes(None)/>
        <Check
            i18n
            topics=names.map(|topic| i18n.message(topic.name)).collect()
            answers=answers.collect()
            change_topics=Callback::new(move |()| wizard.apply(Event::Visit(Screen::Topics)))
            change=Callback::new(move |key| wizard.apply(Event::Change(key)))
            go_on=Callback::new(move |()| wizard.apply(Event::Continue))
        />
    }
}

/// The box that keeps the answers on this phone; nobody's who is being helped.
#[component]
fn Remember() -> impl IntoView {
    let wizard = Wizard::from_context();
    let i18n = wizard.i18n();
    let (ticked, helping) = (wizard.state().remembering, wizard.state().sessions.current() > 0);
    (!helping).then(|| {
        let changed = Callback::new(move |wanted| wizard.remember(wanted));
        let (label, hint) = (i18n.t("remember"), i18n.t("remember-hint"));
        view! { <Checkbox name="remember" value="remember".to_owned() label hint ticked changed/> }
    })
}

/// What is said first outside the plan's days, or where the phone does not know the day.
#[component]
fn OutOfForce() -> impl IntoView {
    let wizard = Wizard::from_context();
    let (i18n, book, on) = (wizard.i18n(), wizard.book, wizard.on());
    let text = match (on < book.from, on > book.until) {
        (true, _) => Some(i18n.t("not-begun")),
        (_, true) => Some(i18n.t_with("expired", &[("day", &i18n.day(book.until))])),
        _ => is_clock_wrong().then(|| i18n.t_with("clock-wrong", &[("day", &i18n.day(on))])),
    };
    text.map(|text| view! { <Notice kind=NoticeKind::Warning text/> })
}

/// The frame of the results; the other program draws them into `#results`.
#[component]
fn ResultsScreen() -> impl IntoView {
    let wizard = Wizard::from_context();
    let i18n = wizard.i18n();
    let missing = match wizard.state().results {
        ResultsStatus::Ready(_) => None,
        ResultsStatus::Loading => Some(false),
        ResultsStatus::Unavailable => Some(true),
    };
    if let Some(missing) = missing {
        return Either::Left(view! { <Waiting i18n missing/> });
    }
    let see_answers = click_handler(move || wizard.apply(Event::Visit(Screen::Check)));
    Either::Right(view! {
        <div>
            <Heading text=i18n.t("results-title")/>
            <OutOfForce/>
            <div class="results-actions">
                <button type="button" class="button button-quiet" on:click=see_answers>{i18n.t("see-answers")}</button>
                <button type="button" class="button button-quiet" on:click=click_handler(page::print)>
                    {i18n.t("print")}
                </button>
                <Remember/>
            </div>
            // By itself, or it would be made from text, which the page's policy forbids.
            {view! { <div id="results"></div> }}
        </div>
    })
}
