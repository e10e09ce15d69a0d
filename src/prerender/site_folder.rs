//! The folder of a site: a file is written only if it says something else than before, and what belongs to the site no
//! more is taken away at the end. So a page that is open while the site is rendered anew finds all its files.
//! Must not know: what the files are.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// A folder into which one site is written.
#[derive(Debug)]
pub struct SiteFolder {
    root: PathBuf,
    /// What belongs to the site, so far.
    files: Mutex<BTreeSet<PathBuf>>,
}

impl SiteFolder {
    /// The site in `root`, which need not exist.
    pub fn new(root: &Path) -> Self {
        Self { root: root.to_owned(), files: Mutex::default() }
    }

    /// Writes the file `name`, a path below the root. Whoever reads it meanwhile gets all of the old or all of the new.
    ///
    /// # Errors
    /// When it cannot be written, and why.
    pub fn write(&self, name: &str, bytes: &[u8]) -> Result<(), String> {
        let path = self.root.join(name);
        let is_same = fs::metadata(&path).is_ok_and(|about| about.len() == bytes.len() as u64)
            && fs::read(&path).is_ok_and(|old| old == bytes);
        if !is_same {
            replace(&path, bytes).map_err(|error| format!("cannot write {}: {error}", path.display()))?;
        }
        self.note(path);
        Ok(())
    }

    /// Keeps a file of an earlier site. True if it is there.
    pub fn keep(&self, name: &str) -> bool {
        let path = self.root.join(name);
        let is_there = path.is_file();
        if is_there {
            self.note(path);
        }
        is_there
    }

    /// The names of all that was written or kept so far, in their order, with slashes.
    pub fn names(&self) -> Vec<String> {
        let files = self.files.lock().unwrap_or_else(PoisonError::into_inner);
        let below = |file: &PathBuf| file.strip_prefix(&self.root).ok().map(Path::to_path_buf);
        let name = |file: PathBuf| file.to_string_lossy().replace(std::path::MAIN_SEPARATOR, "/");
        let mut names: Vec<String> = files.iter().filter_map(below).map(name).collect();
        names.sort_unstable();
        names
    }

    /// Takes away what was neither written nor kept.
    ///
    /// # Errors
    /// When a file cannot be taken away, and why.
    pub fn remove_stale(self) -> Result<(), String> {
        let files = self.files.into_inner().unwrap_or_else(PoisonError::into_inner);
        remove_stale(&self.root, &files)
            .map(drop)
            .map_err(|error| format!("{}: {error}", self.root.display()))
    }

    fn note(&self, path: PathBuf) {
        self.files.lock().unwrap_or_else(PoisonError::into_inner).insert(path);
    }
}

/// Writes beside the file and then puts the new one in its place. A server shows no file whose name begins with a
/// point.
fn replace(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent)?;
    }
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let fresh = path.with_file_name(format!(".{name}.new"));
    fs::write(&fresh, bytes)?;
    fs::rename(&fresh, path)
}

/// True if nothing is left in the folder.
fn remove_stale(folder: &Path, files: &BTreeSet<PathBuf>) -> std::io::Result<bool> {
    let mut is_empty = true;
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let path = entry.path();
        if entry.file_type()?.is_dir() {
            match remove_stale(&path, files)? {
                true => fs::remove_dir(&path)?,
                false => is_empty = false,
            }
        } else if files.contains(&path) {
            is_empty = false;
        } else {
            fs::remove_file(&path)?;
        }
    }
    Ok(is_empty)
}

#[cfg(test)]
mod tests {
    use super::SiteFolder;
    use std::fs;

    #[test]
    fn what_says_the_same_is_not_written_and_what_is_gone_from_the_site_goes() {
        let root = std::env::temp_dir().join(format!("anju-site-folder-{}", std::process::id()));
        fs::remove_dir_all(&root).ok();
        let site = SiteFolder::new(&root);
        for name in ["index.html", "a/index.html", "b/c/index.html", "assets/old.bin", "assets/older.bin"] {
            site.write(name, b"1").unwrap();
        }
        site.remove_stale().unwrap();
        let long_ago = std::time::SystemTime::UNIX_EPOCH;
        let old = fs::File::options().write(true).open(root.join("index.html")).unwrap();
        old.set_modified(long_ago).unwrap();
        let site = SiteFolder::new(&root);
        site.write("index.html", b"1").unwrap();
        site.write("a/index.html", b"2").unwrap();
        assert!(site.keep("assets/old.bin") && !site.keep("assets/oldest.bin"));
        site.remove_stale().unwrap();
        assert_eq!(fs::metadata(root.join("index.html")).unwrap().modified().unwrap(), long_ago);
        assert_eq!(fs::read(root.join("a/index.html")).unwrap(), b"2");
        assert!(root.join("assets/old.bin").is_file() && !root.join("assets/older.bin").exists());
        assert!(!root.join("b").exists(), "an empty folder is no page");
        fs::remove_dir_all(&root).ok();
    }
}
