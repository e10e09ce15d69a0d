//! The two directions of the codec: an [`Encoder`] writes a value, a [`Decoder`] reads into a blank one.

use crate::model::date::Day;
use crate::model::ids::MessageId;

/// Ends a text on its way.
pub(super) const END: char = '\u{1e}';

/// One of the two ways: out of a value, or into one that is blank.
pub(super) trait Codec: Sized {
    /// A number.
    fn number(&mut self, number: &mut u32);
    /// A text.
    fn text(&mut self, text: &mut String);
    /// A message of the table of words.
    fn message(&mut self, id: &mut MessageId);
    /// One of these values; one that is not among them travels as the first.
    fn one_of<T: Copy + PartialEq>(&mut self, value: &mut T, of: &[T]);
    /// Says that what was read is no value of its kind.
    fn fail(&mut self);
    /// A list, by what carries one of its values.
    fn list<T: Default>(&mut self, list: &mut Vec<T>, each: fn(&mut Self, &mut T));

    /// A number of 16 bits.
    fn small(&mut self, number: &mut u16) {
        let mut wide = u32::from(*number);
        self.number(&mut wide);
        *number = wide as u16;
    }

    /// A number that may be negative.
    fn signed(&mut self, number: &mut i32) {
        let mut folded = ((*number << 1) ^ (*number >> 31)) as u32;
        self.number(&mut folded);
        *number = (folded >> 1) as i32 ^ -((folded & 1) as i32);
    }

    /// Yes or no.
    fn yes(&mut self, yes: &mut bool) {
        self.one_of(yes, &[false, true]);
    }

    /// A civil day.
    fn day(&mut self, day: &mut Day) {
        self.signed(&mut day.0);
    }

    /// A value that may be absent.
    fn maybe<T: Default>(&mut self, value: &mut Option<T>, each: fn(&mut Self, &mut T)) {
        let mut there = value.is_some();
        self.yes(&mut there);
        if there {
            each(self, value.get_or_insert_default());
        }
    }
}

/// Writes.
pub(super) struct Encoder {
    pub(super) numbers: Vec<u32>,
    pub(super) texts: String,
    /// The number of the next message that has not been named yet.
    pub(super) newest: u16,
    /// True if something cannot be written.
    pub(super) unfit: bool,
}

impl Codec for Encoder {
    fn number(&mut self, number: &mut u32) {
        self.numbers.push(*number);
    }

    fn text(&mut self, text: &mut String) {
        self.unfit |= text.contains(END);
        self.texts.push_str(text);
        self.texts.push(END);
    }

    fn message(&mut self, id: &mut MessageId) {
        self.signed(&mut (i32::from(self.newest) - i32::from(id.0)));
        self.newest = self.newest.max(id.0.saturating_add(1));
    }

    fn one_of<T: Copy + PartialEq>(&mut self, value: &mut T, of: &[T]) {
        let place = of.iter().position(|other| other == value).unwrap_or_default();
        self.numbers.push(place as u32);
    }

    fn fail(&mut self) {
        self.unfit = true;
    }

    fn list<T: Default>(&mut self, list: &mut Vec<T>, each: fn(&mut Self, &mut T)) {
        self.numbers.push(list.len() as u32);
        for value in list {
            each(self, value);
        }
    }
}

/// Reads.
pub(super) struct Decoder<'a> {
    pub(super) numbers: &'a [u32],
    pub(super) texts: &'a str,
    pub(super) newest: u16,
    /// True if something was missing or no value of its kind.
    pub(super) wrong: bool,
}

impl Codec for Decoder<'_> {
    fn number(&mut self, number: &mut u32) {
        match self.numbers.split_first() {
            Some((first, rest)) => (*number, self.numbers) = (*first, rest),
            None => (*number, self.wrong) = (0, true),
        }
    }

    fn text(&mut self, text: &mut String) {
        match self.texts.split_once(END) {
            Some((first, rest)) => (*text, self.texts) = (first.to_owned(), rest),
            None => self.wrong = true,
        }
    }

    fn message(&mut self, id: &mut MessageId) {
        let mut back = 0;
        self.signed(&mut back);
        id.0 = self.newest.wrapping_sub(back as u16);
        self.newest = self.newest.max(id.0.saturating_add(1));
    }

    fn one_of<T: Copy + PartialEq>(&mut self, value: &mut T, of: &[T]) {
        let mut place = 0;
        self.number(&mut place);
        match of.get(place as usize) {
            Some(found) => *value = *found,
            None => self.wrong = true,
        }
    }

    fn fail(&mut self) {
        self.wrong = true;
    }

    fn list<T: Default>(&mut self, list: &mut Vec<T>, each: fn(&mut Self, &mut T)) {
        let mut length = 0;
        self.number(&mut length);
        // A garbled length ends where the numbers do: each value takes at least one, or a text.
        for _ in 0..length {
            if self.wrong {
                break;
            }
            let mut value = T::default();
            each(self, &mut value);
            list.push(value);
        }
    }
}
