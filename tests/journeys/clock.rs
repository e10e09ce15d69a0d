//! The day and the language of the phone: what the site makes of them, and what it must not.

mod day_in_china;
mod expired;
mod offered_language;
mod wrong;
