//! What is known of a condition: an interval on the chain *no < the office decides < yes*.
//!
//! On total knowledge this is strong Kleene logic whose middle value means "an office decides, not this guide".
//! Missing knowledge widens the value to an interval; learning more can only narrow it, so a yes never turns
//! into a no. `all` is the minimum, `any` the maximum, `none` the mirror image: exact on intervals because the
//! chain is totally ordered.

/// One settled answer to a condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Settled {
    /// It does not hold.
    No,
    /// An office decides; the guide says what to ask.
    Office,
    /// It holds.
    Yes,
}

/// Everything a condition may still turn out to be: all settled values from `low` to `high`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Truth {
    low: Settled,
    high: Settled,
}

impl Truth {
    /// It holds.
    pub const YES: Truth = Truth { low: Settled::Yes, high: Settled::Yes };
    /// It does not hold.
    pub const NO: Truth = Truth { low: Settled::No, high: Settled::No };
    /// An office decides.
    pub const OFFICE: Truth = Truth { low: Settled::Office, high: Settled::Office };
    /// Nothing is known yet.
    pub const UNKNOWN: Truth = Truth { low: Settled::No, high: Settled::Yes };

    /// Yes if `may_hold` only, no if `may_fail` only, unknown if both.
    pub fn of(may_hold: bool, may_fail: bool) -> Truth {
        match (may_hold, may_fail) {
            (true, false) => Truth::YES,
            (false, _) => Truth::NO,
            (true, true) => Truth::UNKNOWN,
        }
    }

    /// The least it can turn out to be.
    pub fn low(self) -> Settled {
        self.low
    }

    /// The most it can turn out to be.
    pub fn high(self) -> Settled {
        self.high
    }

    /// The settled value, if there is but one left.
    pub fn settled(self) -> Option<Settled> {
        (self.low == self.high).then_some(self.low)
    }

    /// Both hold.
    pub fn and(self, other: Truth) -> Truth {
        Truth { low: self.low.min(other.low), high: self.high.min(other.high) }
    }

    /// Either holds.
    pub fn or(self, other: Truth) -> Truth {
        Truth { low: self.low.max(other.low), high: self.high.max(other.high) }
    }

    /// It does not hold; what the office decides stays with the office.
    pub fn negated(self) -> Truth {
        let mirror = |settled| match settled {
            Settled::No => Settled::Yes,
            Settled::Office => Settled::Office,
            Settled::Yes => Settled::No,
        };
        Truth { low: mirror(self.high), high: mirror(self.low) }
    }

    /// Where it would hold, the office has the last word.
    pub fn decided_by_office(self) -> Truth {
        let cap = |settled: Settled| settled.min(Settled::Office);
        Truth { low: cap(self.low), high: cap(self.high) }
    }

    /// The least interval that contains both.
    pub fn hull(self, other: Truth) -> Truth {
        Truth { low: self.low.min(other.low), high: self.high.max(other.high) }
    }

    /// It may also simply fail, because the person it speaks of may not exist.
    pub fn or_person_missing(self) -> Truth {
        Truth { low: Settled::No, high: self.high }
    }

    /// At least `k` of them hold: the k-th largest, end by end. `k = 0` always holds.
    pub fn at_least(k: usize, truths: &[Truth]) -> Truth {
        if k == 0 {
            return Truth::YES;
        }
        let kth = |mut ends: Vec<Settled>| {
            ends.sort_unstable_by(|a, b| b.cmp(a));
            ends.get(k - 1).copied().unwrap_or(Settled::No)
        };
        Truth {
            low: kth(truths.iter().map(|t| t.low).collect()),
            high: kth(truths.iter().map(|t| t.high).collect()),
        }
    }

    /// True if everything this may be, `wider` may be too: `self` knows at least as much.
    pub fn refines(self, wider: Truth) -> bool {
        wider.low <= self.low && self.high <= wider.high
    }
}

#[cfg(test)]
mod tests {
    use super::{Settled, Truth};
    use Settled::{No, Office, Yes};

    const ALL: [Truth; 6] = [
        Truth { low: No, high: No },
        Truth { low: No, high: Office },
        Truth { low: No, high: Yes },
        Truth { low: Office, high: Office },
        Truth { low: Office, high: Yes },
        Truth { low: Yes, high: Yes },
    ];

    fn members(truth: Truth) -> impl Iterator<Item = Settled> {
        [No, Office, Yes].into_iter().filter(move |s| truth.low <= *s && *s <= truth.high)
    }

    #[test]
    fn intervals_contain_exactly_what_their_members_give() {
        for a in ALL {
            for b in ALL {
                for (whole, one_of) in
                    [(a.and(b), Settled::min as fn(Settled, Settled) -> Settled), (a.or(b), Settled::max)]
                {
                    let each: Vec<Settled> =
                        members(a).flat_map(|x| members(b).map(move |y| one_of(x, y))).collect();
                    assert_eq!(each.iter().min(), Some(&whole.low));
                    assert_eq!(each.iter().max(), Some(&whole.high));
                }
                assert_eq!(a.and(b).negated(), a.negated().or(b.negated()), "De Morgan");
                assert_eq!(Truth::at_least(1, &[a, b]), a.or(b));
                assert_eq!(Truth::at_least(2, &[a, b]), a.and(b));
            }
            assert_eq!(a.negated().negated(), a);
        }
    }

    #[test]
    fn refining_an_operand_refines_the_result() {
        for a in ALL {
            for b in ALL {
                for finer in ALL.into_iter().filter(|t| t.refines(a)) {
                    assert!(finer.and(b).refines(a.and(b)));
                    assert!(finer.or(b).refines(a.or(b)));
                    assert!(finer.negated().refines(a.negated()));
                    assert!(finer.decided_by_office().refines(a.decided_by_office()));
                }
            }
        }
    }
}
