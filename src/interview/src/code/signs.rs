//! Bits as signs that can be read out: 32 letters and digits that nobody takes for one another, and two check sums.
//! Must not know: what the bits mean.

/// The signs, without I, L, O and U, as Crockford chose them. I and L are read as 1, O as 0.
const SIGNS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Signs of the sum that tells another vocabulary.
pub const MEANING_SIGNS: usize = 5;
/// Signs of the sum that tells what was misheard.
pub const SOUND_SIGNS: usize = 2;

/// A row of bits, written at the end and taken from the front.
#[derive(Default)]
pub struct Bits {
    bits: Vec<bool>,
    taken: usize,
}

impl Bits {
    /// The bits of these signs, each below 32.
    pub fn of(signs: &[u8]) -> Bits {
        let mut bits = Bits::default();
        for sign in signs {
            bits.push(u32::from(*sign), 5);
        }
        bits
    }

    /// Writes the lowest bits of a number.
    pub fn push(&mut self, number: u32, width: u32) {
        for n in (0..width).rev() {
            self.bits.push(number >> n & 1 == 1);
        }
    }

    /// Takes as many bits; nothing if there are not so many left.
    pub fn take(&mut self, width: u32) -> Option<u32> {
        let mut number = 0;
        for _ in 0..width {
            number = number << 1 | u32::from(*self.bits.get(self.taken)?);
            self.taken += 1;
        }
        Some(number)
    }

    /// True if only the zeros are left that fill the last sign.
    pub fn is_spent(&self) -> bool {
        let left = &self.bits[self.taken..];
        left.len() < 5 && left.iter().all(|bit| !bit)
    }

    /// These bits as signs, with both sums behind them.
    pub fn sealed(mut self, vocabulary: u32) -> Vec<u8> {
        while !self.bits.len().is_multiple_of(5) {
            self.bits.push(false);
        }
        let meaning = self.mixed() ^ vocabulary & low(MEANING_SIGNS);
        self.push(meaning, 5 * MEANING_SIGNS as u32);
        let sound = self.sound();
        self.push(sound, 5 * SOUND_SIGNS as u32);
        let sign = |bits: &[bool]| bits.iter().fold(0, |sign, bit| sign << 1 | u8::from(*bit));
        self.bits.chunks(5).map(sign).collect()
    }

    /// True if the last sum fits what stands before it; takes that sum off.
    pub fn sounds(&mut self) -> bool {
        let said = self.cut(SOUND_SIGNS);
        said == self.sound()
    }

    /// The sum of the vocabulary in which this was written; takes its check sum off.
    pub fn meaning(&mut self, body: usize) -> u32 {
        debug_assert_eq!(self.bits.len(), 5 * (body + MEANING_SIGNS), "the last sum is off");
        let said = self.cut(MEANING_SIGNS);
        said ^ self.mixed()
    }

    /// Takes signs off the end.
    fn cut(&mut self, signs: usize) -> u32 {
        let at = self.bits.len().saturating_sub(5 * signs);
        self.bits.split_off(at).into_iter().fold(0, |number, bit| number << 1 | u32::from(bit))
    }

    /// CRC-10: notices any one wrong sign, and any two neighbours that changed places.
    fn sound(&self) -> u32 {
        self.bits.iter().fold(0x3ff, |sum, bit| {
            let out = sum >> 9 & 1 != u32::from(*bit);
            (sum << 1 & 0x3ff) ^ if out { 0x233 } else { 0 }
        })
    }

    fn mixed(&self) -> u32 {
        mixed(self.bits.iter().map(|bit| u8::from(*bit))) & low(MEANING_SIGNS)
    }
}

/// FNV-1a with a last stirring, so that the low bits depend on everything.
pub fn mixed(bytes: impl Iterator<Item = u8>) -> u32 {
    let sum = bytes.fold(0x811c_9dc5_u32, |sum, byte| (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    let sum = (sum ^ sum >> 16).wrapping_mul(0x85eb_ca6b);
    let sum = (sum ^ sum >> 13).wrapping_mul(0xc2b2_ae35);
    sum ^ sum >> 16
}

/// The lowest bits, as many as these signs have.
pub fn low(signs: usize) -> u32 {
    (1 << (5 * signs)) - 1
}

/// Signs as text.
pub fn text(signs: Vec<u8>) -> String {
    signs.into_iter().map(|sign| char::from(SIGNS[usize::from(sign & 31)])).collect()
}

/// The signs of a text, or of the link in it; nothing if something else stands there, or more than `most` signs.
pub fn signs(text: &str, most: usize) -> Option<Vec<u8>> {
    let text = match text.rfind("a=") {
        Some(at) => &text[at + 2..],
        None => text,
    };
    let mut signs = Vec::new();
    // A separator after every sign is the most that anybody types.
    for (place, letter) in text.chars().enumerate() {
        if signs.len() > most || place > 4 * most {
            return None;
        }
        let letter = match letter as u32 {
            wide @ 0xff01..=0xff5e => (wide - 0xfee0) as u8,
            narrow @ 0..0x7f => narrow as u8,
            // Dashes of all lengths, a dot between groups, wide and odd spaces.
            0x2010..=0x2015 | 0xb7 | 0x3000 | 0xa0 | 0x2000..=0x200d | 0xfeff => b'-',
            _ => return None,
        };
        let sign = match letter.to_ascii_uppercase() {
            b' ' | b'-' | b'\t' | b'\n' | b'\r' | b'.' | b'_' | b',' => continue,
            b'O' => b'0',
            b'I' | b'L' => b'1',
            other => other,
        };
        signs.push(SIGNS.iter().position(|other| *other == sign)? as u8);
    }
    (signs.len() <= most).then_some(signs)
}
