//! The state and the events of the interview. Answers are keyed by fact and person, never by position.

use crate::agenda::Agenda;
use policy::VecSet;
use policy::{Changeability, Day, FactKey, Known, Person, RuleBook, ServiceId, VecMap};

/// An answer to a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// What the person knows.
    Known(Known),
    /// "I don't know": asked, and not asked again unless the person wishes.
    Unsure,
}

/// What is on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    /// Choosing topics.
    Topics,
    /// One question.
    Question(FactKey),
    /// All answers, each with a way to change it.
    Check,
    /// The results.
    Results,
}

/// What a person can do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// Chooses these topics (places in `RuleBook::topics`) and goes on.
    Choose(VecSet<u16>),
    /// Chooses this one service and goes on to the first question that matters for it.
    AskService(ServiceId),
    /// Answers the question on the screen, or one changed from the list of answers.
    Answer(FactKey, Answer),
    /// Goes to a screen: back, forward, or by a link.
    Visit(Screen),
    /// Changes one answer from the list of answers.
    Change(FactKey),
    /// Goes on to what is still to be asked, or to the results.
    Continue,
    /// Forgets everything.
    Clear,
}

/// The state of the interview.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Interview {
    topics: VecSet<u16>,
    /// Of the chosen topics only this service is asked about.
    only: Option<ServiceId>,
    answers: VecMap<FactKey, Answer>,
    screen: Screen,
    /// True while an answer is being changed from the list of answers; afterwards the list is shown again.
    changing: bool,
    /// Answers that contradicted others, or hardly went with them, when they were given: each is asked back
    /// once.
    pub(crate) asked_back: VecSet<FactKey>,
    /// The agenda for these answers on this date, if it was worked out already: a cache.
    agenda: Option<(Day, Agenda)>,
}

impl Default for Interview {
    fn default() -> Interview {
        Interview {
            topics: VecSet::new(),
            only: None,
            answers: VecMap::new(),
            screen: Screen::Topics,
            changing: false,
            asked_back: VecSet::new(),
            agenda: None,
        }
    }
}

impl Interview {
    /// An interview with these topics and answers, on the screen that lists the answers.
    pub fn resumed(topics: VecSet<u16>, answers: VecMap<FactKey, Answer>) -> Interview {
        Interview { topics, answers, screen: Screen::Check, ..Interview::default() }
    }

    /// The same interview with other topics, still on its screen.
    #[must_use]
    pub fn with_topics(&self, topics: VecSet<u16>) -> Interview {
        Interview { topics, only: None, agenda: None, ..self.clone() }
    }

    /// The topics chosen.
    pub fn topics(&self) -> &VecSet<u16> {
        &self.topics
    }

    /// The one service that is asked about, where it is not whole topics.
    pub fn only(&self) -> Option<ServiceId> {
        self.only
    }

    /// The same interview, restricted to one service of its topics.
    #[must_use]
    pub(crate) fn with_only(self, only: Option<ServiceId>) -> Interview {
        Interview { only, ..self }
    }

    /// True if this service is asked about.
    pub fn wants(&self, book: &RuleBook, service: ServiceId) -> bool {
        self.topics.contains(&book.service(service).topic) && self.only.is_none_or(|only| only == service)
    }

    /// What is on the screen.
    pub fn screen(&self) -> Screen {
        self.screen
    }

    /// Every answer, in a fixed order.
    pub fn answers(&self) -> impl Iterator<Item = (FactKey, Answer)> + '_ {
        self.answers.iter().map(|(key, answer)| (*key, *answer))
    }

    /// The answer to one question.
    pub fn answer(&self, key: FactKey) -> Option<Answer> {
        self.answers.get(&key).copied()
    }

    /// What is left to ask.
    pub fn agenda(&self, book: &RuleBook, on: Day) -> Agenda {
        match &self.agenda {
            Some((day, agenda)) if *day == on => agenda.clone(),
            _ => Agenda::of(book, self, on),
        }
    }

    /// The state after an event on this day.
    #[must_use]
    pub fn apply(&self, book: &RuleBook, on: Day, event: Event) -> Interview {
        let mut next = self.clone();
        match event {
            Event::Clear => return Interview::default(),
            Event::Choose(topics) => {
                next.topics =
                    topics.into_iter().filter(|topic| usize::from(*topic) < book.topics.len()).collect();
                (next.only, next.changing) = (None, false);
                next.screen = next.next_screen(book, on);
            }
            Event::AskService(service) => {
                next.topics =
                    book.services.get(service.index()).map(|rules| rules.topic).into_iter().collect();
                (next.only, next.changing) = (Some(service), false);
                next.screen = next.next_screen(book, on);
            }
            Event::Answer(key, answer) => {
                if !fits(book, key, answer) {
                    return next;
                }
                next.agenda = None;
                next.answers.insert(key, answer);
                next.screen = match next.asks_back(book, on, key) {
                    true => Screen::Question(key),
                    false => next.next_screen(book, on),
                };
            }
            Event::Continue => {
                next.changing = false;
                next.screen = next.next_screen(book, on);
            }
            Event::Change(key) => {
                next.changing = true;
                next.screen = Screen::Question(key);
            }
            Event::Visit(screen) => {
                next.changing &= matches!(screen, Screen::Question(_));
                next.screen = next.reachable(book, screen);
            }
        }
        next
    }

    /// True if this answer does not go with others and its question has not been asked back yet.
    fn asks_back(&mut self, book: &RuleBook, on: Day, key: FactKey) -> bool {
        let clashing: VecSet<FactKey> =
            self.clashes(book, on).into_iter().flat_map(|clash| clash.keys).collect();
        self.asked_back.retain(|other| clashing.contains(other));
        clashing.contains(&key) && self.asked_back.insert(key)
    }

    /// The same interview without the answers that time makes untrue: a school year, months paid, the next endorsement.
    /// Days of what has happened stay. `None` if there is no such answer.
    pub fn without_outdated(&self, book: &RuleBook) -> Option<Interview> {
        let stays = |(key, _): &(FactKey, Answer)| {
            let fact = book.fact(key.fact);
            fact.past || fact.changeability != Changeability::Time
        };
        let answers: VecMap<FactKey, Answer> = self.answers().filter(stays).collect();
        (answers != self.answers).then(|| Interview { answers, agenda: None, ..self.clone() })
    }

    /// The screen after a question is answered.
    fn next_screen(&mut self, book: &RuleBook, on: Day) -> Screen {
        if self.topics.is_empty() {
            return Screen::Topics;
        }
        let agenda = Agenda::of(book, self, on);
        let next = agenda.next;
        self.agenda = Some((on, agenda));
        match next {
            Some(key) => Screen::Question(key),
            None if self.changing => {
                self.changing = false;
                Screen::Check
            }
            None => Screen::Results,
        }
    }

    /// The screen, or the nearest one that can be shown now: without topics there is nothing to ask or show.
    fn reachable(&self, book: &RuleBook, screen: Screen) -> Screen {
        match screen {
            _ if self.topics.is_empty() => Screen::Topics,
            Screen::Question(key) if key.fact.index() >= book.facts.len() => Screen::Check,
            screen => screen,
        }
    }
}

/// True if this answer can be given to this question.
fn fits(book: &RuleBook, key: FactKey, answer: Answer) -> bool {
    let Some(fact) = book.facts.get(key.fact.index()) else { return false };
    // No family has more children than the fact that counts them allows.
    let too_many =
        matches!(key.who, Person::Child(n) if i32::from(n) >= book.fact(book.children).anything().ends().1);
    fact.of.covers(key.who)
        && !too_many
        && match answer {
            Answer::Unsure => true,
            Answer::Known(Known::Options(0)) => false,
            Answer::Known(Known::Range(low, high)) if low > high => false,
            Answer::Known(known) => known.refines(fact.anything()),
        }
}
