//! From the conversation to what is on the screen.

use super::desk::Desk;
use crate::browser::page;
use crate::pages::{CheckPage, QuestionPage, ResultsPage, check, question, results, topics};
use crate::parts::{NoticeKind, notice, tick};
use interview::{Agenda, Answer, Event, Interview, Screen};
use leptos::prelude::*;
use policy::{Key, assess, beneficiaries};

/// The wizard: drawn anew at every step, with the focus on the question.
pub fn view(desk: Desk) -> AnyView {
    let first = StoredValue::new(true);
    Effect::new(move |_| {
        let screen = desk.interview.with(Interview::screen);
        let title = title(desk, screen);
        page::set_title(&title);
        // The first view replaces the same words as pressed: nothing moves, the focus least of all.
        if first.get_value() {
            first.set_value(false);
        } else {
            page::focus_question();
        }
    });
    let screen = move || desk.interview.with(|interview| draw(desk, interview));
    (view! { {screen} }).into_any()
}

fn title(desk: Desk, screen: Screen) -> String {
    let say = desk.say();
    let step = match screen {
        Screen::Topics => say.page("topics-title"),
        Screen::Question(key) => say.question(key),
        Screen::Check => say.page("check-title"),
        Screen::Results => say.page("results-title"),
    };
    say.fill("title", &[("page", &step)])
}

fn draw(desk: Desk, interview: &Interview) -> AnyView {
    let body = match interview.screen() {
        Screen::Topics => topics_screen(desk, interview),
        Screen::Question(key) => question_screen(desk, interview, key),
        Screen::Check => check_screen(desk, interview),
        Screen::Results => results_screen(desk, interview),
    };
    let told = move || desk.notice.get().map(|text| notice(NoticeKind::Warning, text));
    view! {
        {bar(desk, interview)}
        {told}
        {body}
    }
    .into_any()
}

/// Back, how many questions are left, and "clear everything", on every screen.
fn bar(desk: Desk, interview: &Interview) -> AnyView {
    let say = desk.say();
    let left = match interview.screen() {
        Screen::Question(_) => Agenda::of(desk.book, interview, desk.on).at_most.map(|left| match left {
            0 | 1 => say.page("left-last"),
            more => say.fill("left-at-most", &[("n", &more.to_string())]),
        }),
        _ => None,
    };
    let back = desk.can_go_back().then(|| {
        view! {
            <button type="button" class="back-link" on:click=move |_| desk.back()>{say.page("back")}</button>
        }
    });
    let anything = interview.answers().next().is_some() || !interview.topics().is_empty();
    let clear = anything.then(|| {
        view! {
            <button type="button" class="clear-link" on:click=move |_| desk.clear()>{say.page("clear")}</button>
        }
    });
    view! {
        <nav class="wizard-bar" aria-label=say.page("wizard-bar")>
            {back}
            <p class="wizard-left">{left.unwrap_or_default()}</p>
            {clear}
        </nav>
    }
    .into_any()
}

fn topics_screen(desk: Desk, interview: &Interview) -> AnyView {
    let go = Callback::new(move |()| {
        let chosen = desk.interview.with_untracked(|interview| interview.topics().clone());
        if chosen.is_empty() {
            desk.notice.set(Some(desk.words.named("topics-error").to_owned()));
        } else {
            desk.take(Event::Choose(chosen));
        }
    });
    let changed = Callback::new(move |(topic, ticked)| desk.tick(topic, ticked));
    topics(desk.say(), interview.topics(), false, changed, go)
}

fn question_screen(desk: Desk, interview: &Interview, key: Key) -> AnyView {
    let answer = interview.answer(key);
    let show = move || {
        let slip = desk.slip.get();
        let (error, typed) = slip.map_or((None, Default::default()), |(error, typed)| (Some(error), typed));
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
    };
    (view! { {show} }).into_any()
}

fn check_screen(desk: Desk, interview: &Interview) -> AnyView {
    let say = desk.say();
    let names = interview.topics().iter().filter_map(|place| desk.book.topics.get(usize::from(*place)));
    let answers = interview.active(desk.book).into_iter().map(|(key, answer)| match answer {
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

fn results_screen(desk: Desk, interview: &Interview) -> AnyView {
    let say = desk.say();
    let household = interview.household();
    let chosen =
        desk.book.service_ids().filter(|id| interview.topics().contains(&desk.book.service(*id).topic));
    let found = chosen.flat_map(|service| {
        let household = &household;
        beneficiaries(desk.book, household, service)
            .into_iter()
            .map(move |who| assess(desk.book, household, desk.on, service, who))
    });
    let results_found: Vec<_> = found.collect();
    let mut notices = Vec::new();
    if desk.on > desk.book.until || desk.on < desk.book.from {
        notices.push(notice(NoticeKind::Warning, say.fill("expired", &[("day", &say.day(desk.book.until))])));
    }
    let no_children = household.get(Key::new(desk.book.children, policy::Who::Household)).is_none();
    let for_children = desk.book.services.iter().any(|service| {
        service.of == policy::Scope::Child && interview.topics().contains(&service.topic)
    });
    if no_children && for_children {
        notices.push(notice(NoticeKind::Info, say.page("children-unknown")));
    }
    let remember = move || {
        let say = desk.say();
        let hint = say.page("remember-hint");
        let changed = Callback::new(move |wanted| desk.remember(wanted));
        tick("remember", "remember".to_owned(), say.page("remember"), hint, desk.remembering.get(), changed)
    };
    let actions = view! {
        <div class="results-actions">
            <button type="button" class="button" on:click=move |_| desk.take(Event::Visit(Screen::Check))>
                {say.page("see-answers")}
            </button>
            <button type="button" class="button button-quiet" on:click=move |_| page::print()>
                {say.page("print")}
            </button>
            {remember}
        </div>
    };
    results(
        say,
        ResultsPage {
            results: results_found,
            on: desk.on,
            fingerprint: page::data("fingerprint").unwrap_or_default(),
            notices,
            actions: actions.into_any(),
        },
    )
}
