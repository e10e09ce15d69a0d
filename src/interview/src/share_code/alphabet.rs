//! The alphabet of share codes: 32 letters and digits that are hard to confuse, a bit buffer, and the two checksums.
//! Must not know: what the bits mean.

/// Crockford's base 32: no I, L, O and U. I and L are decoded as 1, O as 0.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Length in symbols of the vocabulary hash.
pub const VOCABULARY_SYMBOLS: usize = 5;
/// Length in symbols of the checksum that detects misheard symbols.
pub const CHECKSUM_SYMBOLS: usize = 2;

/// A queue of bits: written at the end, read from the front.
#[derive(Default)]
pub struct Bits {
    bits: Vec<bool>,
    read: usize,
}

impl Bits {
    /// The bits of these symbols, each below 32.
    pub fn of(symbols: &[u8]) -> Bits {
        let mut bits = Bits::default();
        for symbol in symbols {
            bits.push(u32::from(*symbol), 5);
        }
        bits
    }

    /// Writes the lowest `width` bits of a number.
    pub fn push(&mut self, number: u32, width: u32) {
        for n in (0..width).rev() {
            self.bits.push(number >> n & 1 == 1);
        }
    }

    /// Reads `width` bits; `None` if fewer are left.
    pub fn read(&mut self, width: u32) -> Option<u32> {
        let mut number = 0;
        for _ in 0..width {
            number = number << 1 | u32::from(*self.bits.get(self.read)?);
            self.read += 1;
        }
        Some(number)
    }

    /// True if only the zero padding of the last symbol is left.
    pub fn is_exhausted(&self) -> bool {
        let left = &self.bits[self.read..];
        left.len() < 5 && left.iter().all(|bit| !bit)
    }

    /// The symbols of these bits, followed by the vocabulary hash and the checksum.
    pub fn with_checksum(mut self, vocabulary: u32) -> Vec<u8> {
        while !self.bits.len().is_multiple_of(5) {
            self.bits.push(false);
        }
        let hash = self.body_hash() ^ vocabulary & mask(VOCABULARY_SYMBOLS);
        self.push(hash, 5 * VOCABULARY_SYMBOLS as u32);
        let checksum = self.checksum();
        self.push(checksum, 5 * CHECKSUM_SYMBOLS as u32);
        let symbol = |bits: &[bool]| bits.iter().fold(0, |symbol, bit| symbol << 1 | u8::from(*bit));
        self.bits.chunks(5).map(symbol).collect()
    }

    /// Removes the checksum from the end; true if it matches the bits before it.
    pub fn checksum_ok(&mut self) -> bool {
        let written = self.split_off(CHECKSUM_SYMBOLS);
        written == self.checksum()
    }

    /// Removes the vocabulary hash from the end and returns it. `body` is the number of symbols before it.
    pub fn vocabulary_hash(&mut self, body: usize) -> u32 {
        debug_assert_eq!(self.bits.len(), 5 * (body + VOCABULARY_SYMBOLS), "the checksum is removed first");
        let written = self.split_off(VOCABULARY_SYMBOLS);
        written ^ self.body_hash()
    }

    /// Removes symbols from the end and returns them as a number.
    fn split_off(&mut self, symbols: usize) -> u32 {
        let at = self.bits.len().saturating_sub(5 * symbols);
        self.bits.split_off(at).into_iter().fold(0, |number, bit| number << 1 | u32::from(bit))
    }

    /// CRC-10: detects any single wrong symbol and any two neighbours that changed places.
    fn checksum(&self) -> u32 {
        self.bits.iter().fold(0x3ff, |sum, bit| {
            let out = sum >> 9 & 1 != u32::from(*bit);
            (sum << 1 & 0x3ff) ^ if out { 0x233 } else { 0 }
        })
    }

    fn body_hash(&self) -> u32 {
        hash(self.bits.iter().map(|bit| u8::from(*bit))) & mask(VOCABULARY_SYMBOLS)
    }
}

/// FNV-1a with a finalizer (MurmurHash3's), so that the low bits depend on all input.
pub fn hash(bytes: impl Iterator<Item = u8>) -> u32 {
    let sum = bytes.fold(0x811c_9dc5_u32, |sum, byte| (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    let sum = (sum ^ sum >> 16).wrapping_mul(0x85eb_ca6b);
    let sum = (sum ^ sum >> 13).wrapping_mul(0xc2b2_ae35);
    sum ^ sum >> 16
}

/// A mask of as many low bits as this number of symbols has.
pub fn mask(symbols: usize) -> u32 {
    (1 << (5 * symbols)) - 1
}

/// Symbols as text.
pub fn text(symbols: Vec<u8>) -> String {
    symbols.into_iter().map(|symbol| char::from(ALPHABET[usize::from(symbol & 31)])).collect()
}

/// The symbols of a text, or of the link in it; `None` for a character outside the alphabet or more than `max` symbols.
pub fn symbols(text: &str, max: usize) -> Option<Vec<u8>> {
    let text = match text.rfind("a=") {
        Some(at) => &text[at + 2..],
        None => text,
    };
    let mut symbols = Vec::new();
    // At most one separator after every symbol is expected; four leave room.
    for (place, letter) in text.chars().enumerate() {
        if symbols.len() > max || place > 4 * max {
            return None;
        }
        let letter = match letter as u32 {
            wide @ 0xff01..=0xff5e => (wide - 0xfee0) as u8,
            narrow @ 0..0x7f => narrow as u8,
            // Dashes of all lengths, a dot between groups, wide and odd spaces.
            0x2010..=0x2015 | 0xb7 | 0x3000 | 0xa0 | 0x2000..=0x200d | 0xfeff => b'-',
            _ => return None,
        };
        let symbol = match letter.to_ascii_uppercase() {
            b' ' | b'-' | b'\t' | b'\n' | b'\r' | b'.' | b'_' | b',' => continue,
            b'O' => b'0',
            b'I' | b'L' => b'1',
            other => other,
        };
        symbols.push(ALPHABET.iter().position(|other| *other == symbol)? as u8);
    }
    (symbols.len() <= max).then_some(symbols)
}
