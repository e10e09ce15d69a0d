//! Files as they travel: packed with brotli (RFC 7932) or gzip (RFC 1952), and what comes out again.
//!
//! A crate of its own because both libraries are generic: they are compiled where they are called, and this crate alone
//! is compiled with optimisation when the rest is not. Must not know: what is packed, and for whom.

use std::io::{Read, Result, Write};

/// The most effort brotli can take: for files that a host keeps packed.
pub const BEST: i32 = 11;
/// Some twenty times as quick, and some tenth larger: for weighing pages while they are made.
pub const QUICK: i32 = 5;

/// The bytes packed with brotli; `effort` from 0 to [`BEST`].
///
/// # Errors
/// When there is no memory for it.
pub fn brotli(plain: &[u8], effort: i32) -> Result<Vec<u8>> {
    let settings = brotli::enc::BrotliEncoderParams { quality: effort, ..Default::default() };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &plain[..], &mut packed, &settings)?;
    Ok(packed)
}

/// The bytes packed with gzip as small as it can; no name and no time in it, so that equal bytes stay equal.
///
/// # Errors
/// When there is no memory for it.
pub fn gzip(plain: &[u8]) -> Result<Vec<u8>> {
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    gzip.write_all(plain)?;
    gzip.finish()
}

/// What was packed with brotli.
///
/// # Errors
/// When it was not, or is damaged.
pub fn from_brotli(packed: &[u8]) -> Result<Vec<u8>> {
    let mut plain = Vec::new();
    brotli::BrotliDecompress(&mut &packed[..], &mut plain)?;
    Ok(plain)
}

/// What was packed with gzip.
///
/// # Errors
/// When it was not, or is damaged.
pub fn from_gzip(packed: &[u8]) -> Result<Vec<u8>> {
    let mut plain = Vec::new();
    flate2::read::GzDecoder::new(packed).read_to_end(&mut plain)?;
    Ok(plain)
}

#[cfg(test)]
mod tests {
    use super::{BEST, QUICK, brotli, from_brotli, from_gzip, gzip};

    #[test]
    fn what_is_packed_comes_out_again_and_damage_is_noticed() {
        let plain = "福州的居住证，".repeat(200).into_bytes();
        let (best, quick, zipped) =
            (brotli(&plain, BEST).unwrap(), brotli(&plain, QUICK).unwrap(), gzip(&plain).unwrap());
        assert!(best.len() <= quick.len() && zipped.len() < plain.len() / 10);
        assert_eq!(from_brotli(&best).unwrap(), plain);
        assert_eq!(from_brotli(&quick).unwrap(), plain);
        assert_eq!(from_gzip(&zipped).unwrap(), plain);
        assert_eq!(gzip(&plain).unwrap(), zipped);
        assert!(from_brotli(&best[..best.len() / 2]).is_err() && from_gzip(&zipped[1..]).is_err());
    }
}
