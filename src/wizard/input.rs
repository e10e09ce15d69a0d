//! Answers: tapped, or typed into fields. Typed input that cannot be used stays in its fields, with the
//! reason.

use super::state::RejectedInput;
use super::store::{Wizard, is_clock_wrong};
use crate::pages::Typed;
use interview::input::{self, InputError};
use interview::{Answer, Event};
use policy::{FactKey, Kind, Known};

impl Wizard {
    /// Answers a question.
    pub fn answer(&self, key: FactKey, known: Known) {
        self.apply(Event::Answer(key, Answer::Known(known)));
    }

    /// Answers a question with typed input, or shows why it cannot be used.
    pub fn submit_fields(&self, key: FactKey, mut typed: Typed) {
        self.new_day();
        let fact = self.book.fact(key.fact);
        let read = match fact.kind {
            Kind::Date => {
                // Typed sign by sign, so that it was not split before.
                if let Some(parts) = typed.parts.iter().find_map(|part| input::whole_date(part)) {
                    typed.parts = parts;
                }
                let [year, month, day] = &typed.parts;
                input::date(year, month, day, typed.about)
            }
            Kind::Number(_, least, most) => input::months(&typed.parts[0], &typed.parts[1], least, most),
            Kind::Choice(_) => return,
        };
        let read = if fact.past { read.and_then(|known| input::past(known, self.on())) } else { read };
        match read {
            Ok(known) => self.answer(key, known),
            Err((InputError::Future, field)) if is_clock_wrong() => {
                self.reject("input-error-future-clock", field, typed);
            }
            Err((error, field)) => self.reject(message(error, &fact.kind), field, typed),
        }
    }

    /// Shows why input could not be used; what was typed stays.
    pub fn reject(&self, message: &str, field: usize, typed: Typed) {
        let reason = self.words.named(message).to_owned();
        self.change().input_error = Some(RejectedInput { reason, field, typed });
        self.redraw();
    }
}

/// The message about an error in input for a question of this kind.
fn message(error: InputError, kind: &Kind) -> &'static str {
    match error {
        InputError::Empty if matches!(kind, Kind::Date) => "input-error-empty",
        InputError::Empty => "input-error-empty-months",
        InputError::NotDigits => "input-error-not-digits",
        InputError::Year => "input-error-year",
        InputError::NoSuchMonth => "input-error-no-such-month",
        InputError::NoSuchDay => "input-error-no-such-day",
        InputError::DayWithoutMonth => "input-error-day-without-month",
        InputError::OutOfRange => "input-error-out-of-range",
        InputError::Future => "input-error-future",
    }
}
