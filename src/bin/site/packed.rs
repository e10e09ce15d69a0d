//! What lies beside the files of a site for whoever hosts it: each file compressed (`.br`, `.gz`), for hosts that
//! send such files and pack nothing themselves, and the list of sums by which one sees that all of it has arrived.
//! Must not know: what the files say.

use crate::server::compress;
use anju::prerender::{SiteFolder, in_parallel};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use std::fmt::{self, Write as _};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

/// Endings of files that compress; pictures are compressed already.
const KINDS: [&str; 10] = ["bin", "css", "html", "js", "json", "svg", "txt", "wasm", "webmanifest", "xml"];
/// Smaller files are not worth it, in bytes.
const WORTH_PACKING: usize = 200;
/// The ways, each with the ending that it gives to a name.
const WAYS: [(&str, &str); 2] = [("br", "br"), ("gzip", "gz")];
/// So many packed files may lie in the cache, those of some seven sites; then what a build does not use goes.
const MOST_CACHED: usize = 8000;
/// The list of sums, as `sha256sum --check` reads it.
pub const SUMS: &str = "SHA256SUMS";

/// A file of the site that compresses.
struct Plain {
    name: String,
    bytes: Vec<u8>,
}

/// How much was packed, in bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Packed {
    /// How many files compress.
    pub files: usize,
    /// As they are.
    pub plain: usize,
    /// With brotli.
    pub brotli: usize,
    /// With gzip.
    pub gzip: usize,
}

impl fmt::Display for Packed {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [plain, brotli, gzip] = [self.plain, self.brotli, self.gzip].map(|bytes| bytes as f64 / 1e6);
        write!(
            out,
            "{} files of {plain:.1} MB: {brotli:.1} MB with brotli, {gzip:.1} MB with gzip",
            self.files
        )
    }
}

/// Lays the compressed files beside those of the site in `out`, all of which are noted in `folder`, and the list of
/// sums of all. What was packed before is found in the folder `cache`, by its content.
///
/// # Errors
/// When a file cannot be read or written.
pub fn lay_beside(cache: &Path, out: &Path, folder: &SiteFolder) -> Result<Packed, String> {
    fs::create_dir_all(cache).map_err(|error| format!("{}: {error}", cache.display()))?;
    let mut plain = Vec::new();
    for name in folder.names().into_iter().filter(|name| compresses(name)) {
        let bytes = fs::read(out.join(&name)).map_err(|error| format!("{name}: {error}"))?;
        if bytes.len() >= WORTH_PACKING {
            plain.push(Plain { name, bytes });
        }
    }
    // The largest first, or one processor would still pack it when the others have nothing left to do.
    plain.sort_by_key(|file| std::cmp::Reverse(file.bytes.len()));
    let lay = |file: &Plain| -> Result<([usize; 2], [PathBuf; 2]), String> {
        let mut sizes = [file.bytes.len(); 2];
        let kept = WAYS.map(|(way, _)| cached(cache, &file.bytes, way));
        for (((way, ending), size), kept) in WAYS.iter().zip(&mut sizes).zip(&kept) {
            let packed = packed(kept, &file.bytes, way)?;
            if packed.len() < file.bytes.len() {
                folder.write(&format!("{}.{ending}", file.name), &packed)?;
                *size = packed.len();
            }
        }
        Ok((sizes, kept))
    };
    let mut all = Packed { files: plain.len(), ..Packed::default() };
    let mut used = BTreeSet::new();
    for (file, laid) in plain.iter().zip(in_parallel(&plain, lay)) {
        let ([brotli, gzip], kept) = laid?;
        used.extend(kept);
        all.plain += file.bytes.len();
        all.brotli += brotli;
        all.gzip += gzip;
    }
    forget_unused(cache, &used);
    folder.write(SUMS, sums(out, folder)?.as_bytes())?;
    Ok(all)
}

/// The names of what lies beside a file, whether it is there or not.
pub fn beside(name: &str) -> [String; 2] {
    WAYS.map(|(_, ending)| format!("{name}.{ending}"))
}

fn compresses(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, ending)| KINDS.contains(&ending))
}

/// The bytes, packed now, or at an earlier build and kept there.
fn packed(kept: &Path, bytes: &[u8], way: &str) -> Result<Vec<u8>, String> {
    let wrong = |error: std::io::Error| format!("{}: {error}", kept.display());
    if let Ok(packed) = fs::read(kept) {
        return Ok(packed);
    }
    let packed = compress(bytes, way).map_err(wrong)?;
    // Two files of one content are packed at the same time, and other builds may be at it, too.
    static NEXT: AtomicUsize = AtomicUsize::new(0);
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    let fresh = kept.with_extension(format!("{way}.{}-{number}", std::process::id()));
    fs::write(&fresh, &packed).and_then(|()| fs::rename(&fresh, kept)).map_err(wrong)?;
    Ok(packed)
}

/// Takes away what this build has not used, once too much lies there. Where that fails it stays.
fn forget_unused(cache: &Path, used: &BTreeSet<PathBuf>) {
    let files = fs::read_dir(cache).into_iter().flatten().flatten().map(|entry| entry.path());
    let files: Vec<PathBuf> = files.collect();
    if files.len() > MOST_CACHED {
        files.iter().filter(|file| !used.contains(*file)).for_each(|file| drop(fs::remove_file(file)));
    }
}

/// Where what comes of some content lies in the cache.
fn cached(cache: &Path, bytes: &[u8], way: &str) -> PathBuf {
    cache.join(format!("{}.{way}", digits(bytes)))
}

/// The SHA-256 of every file of the site, in the order of names.
fn sums(out: &Path, folder: &SiteFolder) -> Result<String, String> {
    let names: Vec<String> = folder.names().into_iter().filter(|name| name != SUMS).collect();
    let sum = |name: &String| -> Result<String, String> {
        let bytes = fs::read(out.join(name)).map_err(|error| format!("{name}: {error}"))?;
        Ok(format!("{}  {name}\n", digits(&bytes)))
    };
    in_parallel(&names, sum).into_iter().collect()
}

/// The SHA-256 of some content in hexadecimal digits.
pub fn digits(content: &[u8]) -> String {
    hex(&Sha256::digest(content))
}

/// Bytes in hexadecimal digits.
pub fn hex(bytes: &[u8]) -> String {
    let mut digits = String::with_capacity(2 * bytes.len());
    for byte in bytes {
        // Writing into a String cannot fail.
        write!(digits, "{byte:02x}").ok();
    }
    digits
}

#[cfg(test)]
mod tests {
    use super::{SUMS, lay_beside};
    use anju::prerender::SiteFolder;
    use std::fs;

    #[test]
    fn what_compresses_lies_there_packed_and_each_file_has_its_sum() {
        let root = std::env::temp_dir().join(format!("anju-packed-{}", std::process::id()));
        fs::remove_dir_all(&root).ok();
        let out = root.join("site");
        let page = "<p>安居</p>".repeat(100);
        let lay = |page: &str| {
            let folder = SiteFolder::new(&out);
            for name in ["index.html", "a/index.html"] {
                folder.write(name, page.as_bytes()).unwrap();
            }
            folder.write("icon.png", &[7; 900]).unwrap();
            folder.write("robots.txt", b"short").unwrap();
            let packed = lay_beside(&root.join("cache"), &out, &folder).unwrap();
            assert_eq!((packed.files, packed.plain), (2, 2 * page.len()));
            assert!(packed.brotli < packed.gzip && packed.gzip < packed.plain, "{packed}");
            folder.remove_stale().unwrap();
        };
        lay(&page);
        let packed = fs::read(out.join("a/index.html.br")).unwrap();
        assert_eq!(packing::from_brotli(&packed).unwrap(), page.as_bytes());
        let packed = fs::read(out.join("index.html.gz")).unwrap();
        assert_eq!(packing::from_gzip(&packed).unwrap(), page.as_bytes());
        for name in ["icon.png.br", "robots.txt.gz", "index.html.br.br"] {
            assert!(!out.join(name).exists(), "{name}");
        }
        let sums = fs::read_to_string(out.join(SUMS)).unwrap();
        let names: Vec<&str> = sums.lines().map(|line| line.split_once("  ").unwrap().1).collect();
        let all = ["a/index.html", "a/index.html.br", "a/index.html.gz", "icon.png", "index.html"];
        assert_eq!(names[..5], all);
        assert_eq!(names[5..], ["index.html.br", "index.html.gz", "robots.txt"]);
        // Of `printf short | sha256sum`.
        let short = "f9b0078b5df596d2ea19010c001bbd009e651de2c57e8fb7e355f31eb9d3f739  robots.txt\n";
        assert!(sums.ends_with(short), "{sums}");
        // Packed anew when it says something else.
        lay(&page.replace("安居", "乐业"));
        assert_ne!(fs::read(out.join("index.html.gz")).unwrap(), packed);
        fs::remove_dir_all(&root).ok();
    }
}
