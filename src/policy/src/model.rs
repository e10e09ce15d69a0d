//! The rule book as data, and what is known of a family. Must not know: how anything follows from it.

pub(crate) mod book;
pub(crate) mod condition;
pub(crate) mod constraint;
pub(crate) mod date;
pub(crate) mod days_off;
pub(crate) mod fact;
pub(crate) mod household;
pub(crate) mod ids;
pub(crate) mod known;
pub(crate) mod legal_basis;
pub(crate) mod papers;
pub(crate) mod period;
pub(crate) mod reads;
pub(crate) mod schedule;
pub(crate) mod service;
pub(crate) mod truth;
pub(crate) mod vec_collections;
