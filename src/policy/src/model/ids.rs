//! Newtypes for the places in a rule book's tables, so that a fact can never be passed where a service is meant.

use serde::{Deserialize, Serialize};

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub struct $name(pub u16);

        impl $name {
            /// The place in its table.
            pub const fn index(self) -> usize {
                self.0 as usize
            }
        }
    };
}

id!(/** A fact of the vocabulary: a place in `RuleBook::facts`. */ FactId);
id!(/** A named condition: a place in `RuleBook::named_conditions`. */ NamedConditionId);
id!(/** A computed date: a place in `RuleBook::computed_dates`. */ ComputedDateId);
id!(/** A statutory schedule: a place in `RuleBook::schedules`. */ ScheduleId);
id!(/** A service: a place in `RuleBook::services`. */ ServiceId);
id!(/** A message: a place in the table of words that belongs to the same build as the book. */ MessageId);
