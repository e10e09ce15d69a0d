//! The lines of a log, whatever their length, packed or not, in bounded memory. Must not know: what a line says.

use flate2::bufread::MultiGzDecoder;
use std::io::{BufRead, BufReader, Read, Result};

/// So many bytes of a line are looked at; no host writes longer ones about a page.
const LONGEST: usize = 64 * 1024;
/// How a file packed with gzip begins.
const GZIP: [u8; 2] = [0x1f, 0x8b];

/// A line without its end.
pub enum Line<'a> {
    /// Its bytes.
    Text(&'a [u8]),
    /// It has more bytes than any line about a page.
    TooLong,
}

/// Hands over each line that is not empty. Packed logs are known by how they begin, not by their names.
///
/// # Errors
/// What the source says; the lines before were handed over, and so is what was read of the last.
pub fn each_line(source: impl Read, take: impl FnMut(Line<'_>)) -> Result<()> {
    let mut source = BufReader::with_capacity(LONGEST, source);
    // Both bytes come at once from any file; a pipe that sends the first byte alone is read as plain text.
    if source.fill_buf()?.starts_with(&GZIP) {
        let unpacked = BufReader::with_capacity(LONGEST, MultiGzDecoder::new(source));
        return split(unpacked, take);
    }
    split(source, take)
}

fn split(mut source: impl BufRead, mut take: impl FnMut(Line<'_>)) -> Result<()> {
    let (mut line, mut too_long) = (Vec::new(), false);
    loop {
        let read = match source.fill_buf() {
            Ok(bytes) => bytes,
            Err(error) => {
                end(&mut line, &mut too_long, &mut take);
                return Err(error);
            }
        };
        if read.is_empty() {
            end(&mut line, &mut too_long, &mut take);
            return Ok(());
        }
        let newline = read.iter().position(|byte| *byte == b'\n');
        let part = &read[..newline.unwrap_or(read.len())];
        if line.len() + part.len() > LONGEST {
            too_long = true;
        } else if !too_long {
            line.extend_from_slice(part);
        }
        let used = newline.map_or(read.len(), |place| place + 1);
        source.consume(used);
        if newline.is_some() {
            end(&mut line, &mut too_long, &mut take);
        }
    }
}

/// Hands over what was gathered of a line and begins the next.
fn end(line: &mut Vec<u8>, too_long: &mut bool, take: &mut impl FnMut(Line<'_>)) {
    let text = line.strip_suffix(b"\r").unwrap_or(line);
    if *too_long {
        take(Line::TooLong);
    } else if !text.is_empty() {
        take(Line::Text(text));
    }
    line.clear();
    *too_long = false;
}
