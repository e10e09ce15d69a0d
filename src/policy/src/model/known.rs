//! What is known of one fact: one value, a few of its values, an interval, or nothing.

use crate::model::date::Day;
use serde::{Deserialize, Serialize};

/// Knowledge of one fact. A person who is unsure narrows the possibilities instead of guessing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Known {
    /// The options still possible, one bit an option in the fact's own order. Never empty.
    Options(u32),
    /// A whole number or a civil day ([`Day`]'s count) from `.0` to `.1`, both included. Never reversed.
    Range(i32, i32),
}

impl Known {
    /// Exactly this option.
    pub fn option(index: usize) -> Known {
        Known::Options(1 << index)
    }

    /// Exactly this number.
    pub fn number(value: i32) -> Known {
        Known::Range(value, value)
    }

    /// Exactly this day.
    pub fn day(day: Day) -> Known {
        Known::Range(day.0, day.0)
    }

    /// Some day from `first` to `last`.
    pub fn days(first: Day, last: Day) -> Known {
        Known::Range(first.0, last.0)
    }

    /// True if only one value is left.
    pub fn is_exact(self) -> bool {
        match self {
            Known::Options(mask) => mask.count_ones() == 1,
            Known::Range(low, high) => low == high,
        }
    }

    /// The only option left, if there is but one.
    pub fn only_option(self) -> Option<usize> {
        match self {
            Known::Options(mask) if mask.count_ones() == 1 => Some(mask.trailing_zeros() as usize),
            _ => None,
        }
    }

    /// The ends of a range; the full range of `i32` for options, which have none.
    pub fn ends(self) -> (i32, i32) {
        match self {
            Known::Range(low, high) => (low, high),
            Known::Options(_) => (i32::MIN, i32::MAX),
        }
    }

    /// The bits of the options; all bits for a range, which has none.
    pub fn mask(self) -> u32 {
        match self {
            Known::Options(mask) => mask,
            Known::Range(..) => u32::MAX,
        }
    }

    /// True if every value this allows, `wider` allows too.
    pub fn refines(self, wider: Known) -> bool {
        match (self, wider) {
            (Known::Options(a), Known::Options(b)) => a & !b == 0,
            (Known::Range(a, b), Known::Range(c, d)) => c <= a && b <= d,
            _ => false,
        }
    }
}
