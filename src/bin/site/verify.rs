//! `cargo site verify`: whether a built site, in a folder or at its address, is to the byte what was built, and whether
//! the operator vouches for it. Must not know: what the files say.

mod address;
mod folder;
mod list;
mod signature;

use crate::{Failure, packed::SUMS, say};
use clap::Args;
use list::SumList;
use std::fmt;
use std::path::PathBuf;

/// The signature of the list of sums, beside it, as minisign names it.
pub const SIGNATURE: &str = "SHA256SUMS.minisig";
/// What to do when files are not what they were.
const MEND: &str = "Upload these files again and look once more. If nobody of you changed them, somebody else can \
                    write there: take the site off the net, find out who can, and upload all of it.";

/// Compare a built site, in a folder or at its address, with its list of sums, and the list with the operator's key
///
/// Exit codes: 0 all is as it was signed; 1 a file is changed, missing or extra; 2 the call makes no sense; 3 all is as
/// listed, but no key was given or nobody has signed; 4 the list is not signed by this key.
#[derive(Args, Debug)]
pub struct VerifyArguments {
    /// The folder of the site, or the address of its start page
    #[arg(value_name = "DIR or URL")]
    site: String,
    /// The operator's public key, as minisign writes it; without it no signature is checked
    #[arg(long, value_name = "FILE")]
    key: Option<PathBuf>,
    /// A file of the host's own in that folder, such as .htaccess, which is not looked at; may be repeated
    #[arg(long, value_name = "NAME")]
    except: Vec<String>,
}

/// In what way a file is not as the list says.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Difference {
    /// It holds other bytes.
    Changed,
    /// It is not there.
    Missing,
    /// It is there, and the list does not name it.
    Extra,
    /// It is no plain file: a link, a pipe, a folder with the name of a file. It is not opened.
    NotPlain,
    /// A host answers something else than the file, and what.
    Answer(String),
}

/// A file that is not as the list says.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct DifferentFile {
    /// Its name below the root of the site. It may come from a stranger: see [`Display`](fmt::Display).
    pub name: String,
    /// In what way.
    pub difference: Difference,
}

impl DifferentFile {
    fn new(name: impl Into<String>, difference: Difference) -> Self {
        Self { name: name.into(), difference }
    }
}

impl fmt::Display for DifferentFile {
    /// One line; signs in a name that would move the cursor or break the line are written as escapes.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = printable(&self.name);
        match &self.difference {
            Difference::Changed => write!(out, "changed: {name}"),
            Difference::Missing => write!(out, "missing: {name}"),
            Difference::Extra => write!(out, "extra: {name}"),
            Difference::NotPlain => write!(out, "no plain file: {name}"),
            Difference::Answer(what) => write!(out, "not the file: {name} ({})", printable(what)),
        }
    }
}

/// Words of a stranger for a terminal.
fn printable(text: &str) -> String {
    text.chars()
        .flat_map(|sign| {
            let odd = sign.is_control() || ('\u{202a}'..='\u{202e}').contains(&sign) || sign == '\u{2066}';
            let escaped = odd.then(|| sign.escape_unicode().collect::<Vec<char>>());
            escaped.unwrap_or_else(|| vec![sign])
        })
        .collect()
}

/// Looks, and prints what differs.
///
/// # Errors
/// With the exit codes of [`VerifyArguments`].
pub fn run(arguments: &VerifyArguments) -> Result<(), Failure> {
    // A key that cannot be read is a mistake of the call; nobody should wait for it.
    let key = arguments.key.as_deref().map(signature::key).transpose().map_err(Failure::usage)?;
    let is_address = ["https://", "http://"].iter().any(|scheme| arguments.site.starts_with(scheme));
    let (list, signed, mut different) =
        if is_address { at_address(arguments)? } else { in_folder(arguments)? };
    different.sort();
    for file in &different {
        say(&file.to_string());
    }
    say(&format!("{} files are listed, {} differ.", list.files().len(), different.len()));
    if is_address {
        say(
            "Files that the list does not name cannot be seen from outside; verify the folder on the host, too.",
        );
    }
    let vouched = signature::check(key.as_ref(), &list, signed.as_deref());
    match (vouched, different.is_empty()) {
        (Err(failure), true) => Err(failure),
        // Of a list for which nobody vouches the differences are still worth knowing.
        (Err(Failure { message, code: signature::FORGED }), false) => {
            Err(Failure { message: format!("{MEND}\n{message}"), code: signature::FORGED })
        }
        (Err(Failure { message, .. }), false) => Err(Failure::wrong(format!("{MEND}\n{message}"))),
        (Ok(said), true) => {
            say(&said);
            Ok(())
        }
        (Ok(said), false) => Err(Failure::wrong(format!("{MEND}\n{said}"))),
    }
}

/// What was found: the list, its signature if there is one, and what differs.
type Found = (SumList, Option<Vec<u8>>, Vec<DifferentFile>);

fn in_folder(arguments: &VerifyArguments) -> Result<Found, Failure> {
    let folder = PathBuf::from(&arguments.site);
    if !folder.is_dir() {
        return Err(Failure::usage(format!(
            "{}: this is no folder; an address begins with https://",
            folder.display()
        )));
    }
    let bytes = folder::small_file(&folder.join(SUMS)).ok_or_else(|| no_list(&arguments.site))?;
    let list = SumList::parse(&bytes).map_err(Failure::wrong)?;
    let signed = folder::small_file(&folder.join(SIGNATURE));
    let different = folder::differences(&folder, &list, &arguments.except).map_err(Failure::wrong)?;
    Ok((list, signed, different))
}

fn at_address(arguments: &VerifyArguments) -> Result<Found, Failure> {
    if !arguments.except.is_empty() {
        return Err(Failure::usage("--except is for a folder: at an address no other files are seen"));
    }
    let host = address::Host::new(&arguments.site).map_err(Failure::usage)?;
    let bytes = host.list().map_err(Failure::wrong)?;
    let list = SumList::parse(&bytes).map_err(Failure::wrong)?;
    let signed = host.signature().map_err(Failure::wrong)?;
    let different = host.differences(&list).map_err(Failure::wrong)?;
    Ok((list, signed, different))
}

fn no_list(site: &str) -> Failure {
    Failure::wrong(format!(
        "{site}: there is no {SUMS} that can be read, so nothing can be compared; `cargo site build` writes it, and it \
         is uploaded with the site"
    ))
}

#[cfg(test)]
mod tests {
    use super::{Difference, DifferentFile};

    #[test]
    fn a_name_of_a_stranger_stays_in_its_line() {
        let file = DifferentFile::new("a\n\u{1b}[2Jb\u{202e}html.安居", Difference::Extra);
        assert_eq!(file.to_string(), "extra: a\\u{a}\\u{1b}[2Jb\\u{202e}html.安居");
    }
}
