//! Whether the operator vouches for a list of sums: a signature as minisign makes it (Ed25519 over BLAKE2b). Must not
//! know: what the list says.

use super::list::SumList;
use super::{SIGNATURE, folder, printable};
use crate::Failure;
use crate::packed::SUMS;
use minisign_verify::{Error, PublicKey, Signature};
use std::path::Path;

/// The exit code for a list whose signature nobody has checked.
pub const UNSIGNED: u8 = 3;
/// The exit code for a list that is not signed by the key that was given.
pub const FORGED: u8 = 4;

/// The public key in a file: as minisign writes it (a comment, then the key), or the key alone.
///
/// # Errors
/// When there is none.
pub fn key(file: &Path) -> Result<PublicKey, String> {
    let wrong = |what: &str| {
        format!(
            "{}: {what}; the public key is the file that minisign -G writes, minisign.pub",
            file.display()
        )
    };
    let bytes = folder::small_file(file).ok_or_else(|| wrong("this is no file that can be read"))?;
    let text = String::from_utf8(bytes).map_err(|_| wrong("this is no public key"))?;
    let secret = text.contains("secret key") && !text.contains("comment: signature");
    let alone = || PublicKey::from_base64(text.trim());
    let key = PublicKey::decode(&text).or_else(|_| alone());
    key.map_err(|_| {
        wrong(if secret {
            "this is the secret key, which nobody else may see"
        } else {
            "this is no public key"
        })
    })
}

/// What can be said of a list and its signature: who vouches for it.
///
/// # Errors
/// Exit code 3 if no key was given, 4 if the list is not signed by it. Each with what to do.
pub fn check(key: Option<&PublicKey>, list: &SumList, signature: Option<&[u8]>) -> Result<String, Failure> {
    let Some(key) = key else {
        let message = if signature.is_some() {
            format!(
                "{SIGNATURE} was not checked, for no key was given: whoever can change a file can change the list, \
                 too. Pass --key with the operator's public key, from somewhere else than this site."
            )
        } else {
            format!(
                "{SUMS} is unsigned: whoever can change a file can change the list, too. To sign it: minisign -S -m \
                 {SUMS}, in the folder of the site, before it is uploaded."
            )
        };
        return Err(Failure { message, code: UNSIGNED });
    };
    let forged = |what: &str, mend: &str| Failure { message: format!("{what}; {mend}"), code: FORGED };
    let bytes = signature.ok_or_else(|| {
        forged(
            &format!("{SUMS} is unsigned, and a key was given"),
            &format!("upload {SIGNATURE}, or find out who took it away"),
        )
    })?;
    let again = format!("sign {SUMS} and upload it with {SIGNATURE}; if you did, somebody else changed them");
    let cut = || forged(&format!("{SIGNATURE} is cut or no signature of minisign"), &again);
    let text = std::str::from_utf8(bytes).map_err(|_| cut())?;
    let signature = Signature::decode(text).map_err(|_| cut())?;
    match key.verify(list.bytes(), &signature, false) {
        Ok(()) => Ok(format!("{SUMS} is signed by this key: {}.", printable(signature.trusted_comment()))),
        Err(Error::UnexpectedKeyId) => Err(forged(
            &format!("{SUMS} is signed by another key"),
            "pass the key of this site's operator; if it is that, somebody else has signed",
        )),
        Err(Error::UnexpectedAlgorithm) => Err(forged(
            &format!("{SIGNATURE} is of the older kind, which signs without a hash"),
            "sign with minisign 0.10 or newer, or with minisign -S -H",
        )),
        Err(_) => Err(forged(&format!("{SIGNATURE} is not the signature of this {SUMS}"), &again)),
    }
}
