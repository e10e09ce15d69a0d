//! What a phone gets: the rule book comes back as it left, but for the names that stay at home; and the words in two
//! parts say on every screen what the whole table says.

use crate::fewest::all_topics;
use crate::seeds::{book, content, day, root};
use anju::components::Callback;
use anju::pages::{Check, Localizer, Question, ResultsPage, Topics, Typed, Waiting};
use interview::{Answer, Event, Interview, Screen};
use leptos::prelude::{IntoView, Owner, RenderHtml, view};
use policy::{Assessment, FactKey, Household, Known, Person, Query, RuleBook, RuleBookError, Scope, assess};
use std::rc::Rc;
use words::Table;

/// A book as it comes out of its bytes: without the names that only authors and officers need.
pub fn travelled(book: &RuleBook) -> RuleBook {
    let mut book = book.clone();
    book.named_conditions.iter_mut().for_each(|derived| derived.id.clear());
    book.schedules.iter_mut().for_each(|schedule| schedule.id.clear());
    book.computed_dates.iter_mut().for_each(|computed| computed.id.clear());
    for constraint in &mut book.constraints {
        constraint.id.clear();
        constraint.grounds.clear();
    }
    for service in &mut book.services {
        service.requirements.iter_mut().for_each(|requirement| requirement.id.clear());
        service.advice.iter_mut().for_each(|advice| advice.id.clear());
        service.first_lines.iter_mut().for_each(|line| line.id.clear());
        let papers = service.guidance.papers.iter_mut().flat_map(|paper| &mut paper.any);
        papers.for_each(|one| one.id.clear());
    }
    book
}

#[test]
fn the_book_comes_back_as_it_left() {
    let bytes = book().to_bytes().unwrap();
    assert_eq!(RuleBook::from_parts(&bytes).unwrap(), travelled(book()));
    assert_eq!(travelled(book()).to_bytes().unwrap(), bytes);
}

#[test]
fn another_format_is_told_from_garbled_bytes() {
    let [questions, results] = book().to_bytes().unwrap();
    let other = RuleBook { format: RuleBook::FORMAT + 1, ..book().clone() }.to_bytes().unwrap();
    assert_eq!(RuleBook::from_bytes(&other[0]), Err(RuleBookError::Format));
    assert_eq!(RuleBook::from_parts(&[&questions, &other[1]]), Err(RuleBookError::Format));
    let cuts = |bytes: &[u8]| (0..bytes.len()).step_by(97).chain([bytes.len() - 1]).collect::<Vec<_>>();
    for length in cuts(&questions) {
        assert_eq!(RuleBook::from_bytes(&questions[..length]), Err(RuleBookError::Garbled), "{length} bytes");
    }
    for length in cuts(&results) {
        let cut = RuleBook::from_parts(&[questions.as_slice(), &results[..length]]);
        assert_eq!(cut, Err(RuleBookError::Garbled), "{length} bytes");
    }
    let mut named = book().clone();
    named.topics[0].id.push('\u{1e}');
    assert_eq!(named.to_bytes(), Err(RuleBookError::Garbled));
}

#[test]
fn the_questions_are_the_same_before_the_results_have_come() {
    let [questions, _] = book().to_bytes().unwrap();
    let early = RuleBook::from_bytes(&questions).unwrap();
    // The link from the page of a service names it.
    let named = |book: &RuleBook| book.services.iter().map(|one| one.id.clone()).collect::<Vec<_>>();
    assert_eq!(named(&early), named(book()));
    let mut asked = 0;
    for family in &content().families {
        let mut state = Interview::default().apply(book(), family.on, Event::Choose(all_topics()));
        while let Screen::Question(key) = state.screen() {
            assert_eq!(state.agenda(&early, family.on), state.agenda(book(), family.on), "{}", family.id);
            let told = family.household.iter().find(|(told, _)| *told == key);
            let answer = told.map_or(Answer::Unsure, |(_, known)| Answer::Known(known));
            let event = Event::Answer(key, answer);
            assert_eq!(
                state.clone().apply(&early, family.on, event.clone()),
                state.clone().apply(book(), family.on, event.clone())
            );
            state = state.apply(book(), family.on, event);
            asked += 1;
        }
    }
    assert!(asked > 100, "{asked} questions");
}

/// The phone's table of a language, before and after the words of the results have come, through their bytes.
fn phone(place: usize) -> [&'static Table; 2] {
    let sent = |part: &Table| Table::from_bytes(&part.to_bytes().unwrap()).unwrap();
    let [first, rest] = &content().phone[place];
    let (early, late) = (sent(first), sent(first));
    assert!(late.complete(sent(rest)));
    [early, late].map(|table| &*Box::leak(Box::new(table)))
}

fn html<V: IntoView>(view: impl FnOnce() -> V) -> String {
    let owner = Owner::new();
    owner.with(|| view().into_view().to_html())
}

/// Every question of every person, and the pages around them.
fn before_the_results(i18n: Localizer) -> Vec<String> {
    let heard = || Callback::new(|()| ());
    let mut pages = vec![
        html(|| {
            let (chosen, error, changed, go) =
                (policy::VecSet::new(), None, Callback::new(|_: (u16, bool)| ()), heard());
            view! { <Topics i18n chosen error changed go/> }
        }),
        html(|| view! { <Waiting i18n missing=false/> }),
        html(|| view! { <Waiting i18n missing=true/> }),
    ];
    let people = |of| match of {
        Scope::Household => vec![Person::Household],
        Scope::Applicant => vec![Person::Applicant],
        Scope::Adult => vec![Person::Applicant, Person::Partner],
        Scope::Child => (0..6).map(Person::Child).collect(),
    };
    let keys: Vec<FactKey> = (0..i18n.book.facts.len() as u16)
        .map(policy::FactId)
        .flat_map(|fact| people(i18n.book.fact(fact).of).into_iter().map(move |who| FactKey::new(fact, who)))
        .collect();
    for key in &keys {
        let (key, known, error, typed) = (*key, None, None, Typed::default());
        let (answered, skipped, entered) =
            (Callback::new(|_: Known| ()), heard(), Callback::new(|_: Typed| ()));
        pages.push(html(|| {
            view! { <Question i18n key known unsure=false error typed pasted=Rc::new(|_| None) answered skipped entered/> }
        }));
    }
    let anything = |key: &FactKey| (*key, Some(i18n.book.fact(key.fact).anything()));
    let topics = i18n.book.topics.iter().map(|topic| i18n.message(topic.name)).collect::<Vec<_>>();
    let answers = keys.iter().map(anything).chain(keys.iter().map(|key| (*key, None))).collect::<Vec<_>>();
    let (change_topics, change, go_on) = (heard(), Callback::new(|_: FactKey| ()), heard());
    pages.push(html(|| view! { <Check i18n topics answers change_topics change go_on/> }));
    pages
}

#[test]
fn in_two_parts_every_screen_says_what_the_whole_table_says() {
    for (place, whole) in content().words.iter().enumerate() {
        let [early, late] = phone(place);
        let voice = |words| Localizer { book: book(), words, children: 2, who: Person::Applicant };
        assert_eq!(before_the_results(voice(early)), before_the_results(voice(whole)), "{}", whole.language);
        let on = day("2026-11-24");
        let judged = content().cases.iter().step_by(8);
        let judged: Vec<_> = judged
            .map(|case| {
                (&case.household, assess(&Query::new(book(), &case.household, on, case.service, case.who)))
            })
            .collect();
        assert!(judged.len() > 20);
        let page = |i18n| -> Vec<String> {
            let page = |(household, result): &(&Household, Assessment)| {
                let open = household.iter().map(|(key, _)| key).take(2).collect();
                let (household, results) = ((*household).clone(), vec![result.clone()]);
                html(|| view! { <ResultsPage i18n household results on open/> })
            };
            judged.iter().map(page).collect()
        };
        assert_eq!(page(voice(late)), page(voice(whole)), "{}", whole.language);
        assert_ne!(page(voice(early)), page(voice(whole)), "the second part is needed");
    }
}

/// The names between quotation marks in the source of the screens.
fn named_in(source: &str) -> impl Iterator<Item = &str> {
    source.split('"').skip(1).step_by(2)
}

#[test]
fn what_the_app_itself_says_travels_and_what_only_pages_say_does_not() {
    let whole = &content().words[0];
    let [first, rest] = &content().phone[0];
    let has = |table: &Table, name: &str| table.page.iter().any(|(known, _)| known == name);
    let mut found = 0;
    for file in ["helping", "input", "memory", "navigation", "screens", "store"] {
        let source = std::fs::read_to_string(root().join(format!("src/wizard/{file}.rs"))).unwrap();
        for name in named_in(&source).filter(|name| has(whole, name)) {
            found += 1;
            assert!(has(first, name) || has(rest, name), "{name} does not reach the phone");
        }
    }
    assert!(found > 20, "only {found} messages were found in the source");
    assert!(has(whole, "home-title") && !has(first, "home-title") && !has(rest, "home-title"));
    assert_eq!(first.policy.len() + rest.policy.len(), whole.policy.len());
}
