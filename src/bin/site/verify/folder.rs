//! A site in a folder, compared with its list. Nothing is followed out of the folder, and only what the list names is
//! opened. Must not know: signatures.

use super::list::SumList;
use super::{Difference, DifferentFile, SIGNATURE};
use crate::packed::{SUMS, hex};
use anju::prerender::in_parallel;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Read;
use std::path::Path;

/// A list or a signature is never larger, in bytes.
const SMALL: u64 = 16 << 20;

/// The bytes of a plain file that is not large; nothing if it is none.
pub fn small_file(path: &Path) -> Option<Vec<u8>> {
    let about = fs::symlink_metadata(path).ok()?;
    if !about.is_file() || about.len() > SMALL {
        return None;
    }
    fs::read(path).ok()
}

/// What in the folder is not as the list says; `except` are names that are not looked at.
///
/// # Errors
/// When the folder cannot be read.
pub fn differences(folder: &Path, list: &SumList, except: &[String]) -> Result<Vec<DifferentFile>, String> {
    let mut there = BTreeMap::new();
    walk(folder, "", &mut there)?;
    let listed: Vec<(&String, &String)> = list.files().iter().collect();
    let compared = in_parallel(&listed, |(name, sum)| {
        let difference = match there.get(name.as_str()) {
            None => Some(Difference::Missing),
            Some(Kind::Other) => Some(Difference::NotPlain),
            // Who cannot read it cannot tell what it holds.
            Some(Kind::File) => match digest(&folder.join(name.as_str())) {
                Ok(found) => (found != **sum).then_some(Difference::Changed),
                Err(error) => Some(Difference::Answer(error.to_string())),
            },
        };
        difference.map(|difference| DifferentFile::new(name.as_str(), difference))
    });
    let ours = |name: &str| [SUMS, SIGNATURE].contains(&name) || except.iter().any(|one| one == name);
    let extra = there.iter().filter(|(name, _)| !list.files().contains_key(*name) && !ours(name)).map(
        |(name, kind)| {
            let kind = if *kind == Kind::File { Difference::Extra } else { Difference::NotPlain };
            DifferentFile::new(name.as_str(), kind)
        },
    );
    Ok(compared.into_iter().flatten().chain(extra).collect())
}

/// What stands under a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    File,
    /// A link, a pipe, a device: never opened, for it may lead anywhere or never end.
    Other,
}

/// Everything below a folder by its name, with slashes. A folder that holds nothing is nothing.
fn walk(folder: &Path, prefix: &str, there: &mut BTreeMap<String, Kind>) -> Result<(), String> {
    let wrong = |error: std::io::Error| format!("{}: {error}", folder.display());
    for entry in fs::read_dir(folder).map_err(wrong)? {
        let entry = entry.map_err(wrong)?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        let kind = entry.file_type().map_err(wrong)?;
        if kind.is_dir() {
            walk(&entry.path(), &format!("{name}/"), there)?;
        } else {
            there.insert(name, if kind.is_file() { Kind::File } else { Kind::Other });
        }
    }
    Ok(())
}

/// The SHA-256 of a file, however large, in hexadecimal digits.
fn digest(path: &Path) -> std::io::Result<String> {
    let (mut file, mut hasher, mut part) = (File::open(path)?, Sha256::new(), vec![0; 1 << 16]);
    loop {
        match file.read(&mut part)? {
            0 => return Ok(hex(&hasher.finalize())),
            read => hasher.update(&part[..read]),
        }
    }
}
