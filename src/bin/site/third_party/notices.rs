//! The notices of packages and the texts of their licences as one file: each text once, above it the packages that
//! it is for, each with its own line of copyright. Must not know: where packages come from.

use super::packages::Package;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// The text of the licence of those packages that name it and carry no text.
const MIT: &str = include_str!("MIT.txt");
/// How a file of a licence may begin, in capitals.
const BEGINNINGS: [&str; 5] = ["LICENSE", "LICENCE", "COPYING", "UNLICENSE", "NOTICE"];
/// What stands at the beginning of the file.
const INTRODUCTION: &str = "\
Software of others in this guide
================================

The guide itself is under the Apache License, Version 2.0. Its two programs are linked from the packages below, and the
search from the library minisearch; what is never called is left out of the programs. Where a package offers several
licences, the one named here was chosen.
";

/// A text that stands once for several packages.
#[derive(Default)]
struct Text {
    /// As the first of them has it, without lines of copyright.
    words: String,
    /// Names with versions, each with its lines of copyright.
    packages: Vec<(String, Vec<String>)>,
}

/// The file.
///
/// # Errors
/// When a package carries no text of the licence under which it is used and the text is not known.
pub fn text(packages: &[(Package, Vec<String>)]) -> Result<String, String> {
    let mut texts: BTreeMap<(String, String), Text> = BTreeMap::new();
    for (package, licences) in packages {
        for licence in licences {
            let (words, copyright) = parted(&whole(package, licence)?);
            let text = texts.entry((licence.clone(), plain(&words))).or_default();
            if text.words.is_empty() {
                text.words = words;
            }
            text.packages.push((format!("{} {}", package.name, package.version), copyright));
        }
    }
    let mut file = INTRODUCTION.to_owned();
    for ((licence, _), text) in &texts {
        let line = "-".repeat(100);
        // Writing into a String cannot fail.
        write!(file, "\n{line}\n{licence}\n{line}\n\n").ok();
        for (package, copyright) in &text.packages {
            let copyright =
                if copyright.is_empty() { String::new() } else { format!(": {}", copyright.join("; ")) };
            writeln!(file, "{package}{copyright}").ok();
        }
        write!(file, "\n{}\n", text.words.trim_end()).ok();
    }
    Ok(file)
}

/// The text of a licence in a package, with its notice if it has one.
fn whole(package: &Package, licence: &str) -> Result<String, String> {
    let files = package.folder.as_deref().map(files).unwrap_or_default();
    let own = of_licence(&files, licence).map(|(_, text)| text.clone());
    let text = match own {
        Some(text) => text,
        None if licence == "MIT" => {
            let authors: Vec<&str> =
                package.authors.iter().map(|author| author.split(" <").next().unwrap_or(author)).collect();
            let authors = if authors.is_empty() { "its authors".to_owned() } else { authors.join(", ") };
            format!("Copyright (c) {authors}\n\n{MIT}")
        }
        None => {
            return Err(format!(
                "{} {} is used under {licence} and carries no text of it, so the notice that it asks for cannot be \
                 given: nothing was built. Use another version of it.",
                package.name, package.version
            ));
        }
    };
    let notice = files.iter().find(|(name, _)| name.starts_with("NOTICE"));
    Ok(notice.map_or(text.clone(), |(_, notice)| format!("{text}\n\n{notice}")))
}

/// The file with the text of a licence: named after it, or the only one.
fn of_licence<'f>(files: &'f [(String, String)], licence: &str) -> Option<&'f (String, String)> {
    let sign = match licence.split(['-', ' ']).next().unwrap_or(licence) {
        "BSL" => "BOOST",
        "BSD" => "BSD",
        other => other,
    };
    let sign = sign.to_uppercase();
    let named = files.iter().find(|(name, _)| name.contains(&format!("-{sign}")));
    let general = |name: &str| {
        let stem = name.split('.').next().unwrap_or(name);
        ["LICENSE", "LICENCE", "COPYING"].contains(&stem)
    };
    named.or_else(|| files.iter().find(|(name, _)| general(name)))
}

/// The files of licences in a folder, by their names in capitals, in their order.
fn files(folder: &Path) -> Vec<(String, String)> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let named = entries.map(|entry| (entry.file_name().to_string_lossy().to_uppercase(), entry.path()));
    let of_licence = named.filter(|(name, _)| BEGINNINGS.iter().any(|beginning| name.starts_with(beginning)));
    let read = of_licence.filter_map(|(name, path)| Some((name, fs::read_to_string(path).ok()?)));
    let mut files: Vec<(String, String)> = read.collect();
    files.sort();
    files
}

/// A text without its lines of copyright, and those.
fn parted(text: &str) -> (String, Vec<String>) {
    let is_copyright = |line: &&str| {
        let rest = line.trim().strip_prefix("Copyright").and_then(|rest| rest.strip_prefix(' '));
        rest.is_some_and(|rest| rest.starts_with(|c: char| c == '(' || c == '©' || c.is_ascii_digit() || c.is_uppercase()))
            // The example in the text of the Apache licence, and its definition.
            && !line.contains("License")
    };
    let copyright = text.lines().filter(is_copyright).map(|line| line.trim().to_owned()).collect();
    let words: Vec<&str> = text.lines().filter(|line| !is_copyright(line)).collect();
    (words.join("\n").trim_matches('\n').to_owned(), copyright)
}

/// By which two texts are told to be the same: their words without spaces, breaks and titles.
fn plain(words: &str) -> String {
    let titles = ["the mit license (mit)", "mit license", "the mit license"];
    let lines = words.lines().map(|line| line.trim().to_lowercase());
    let lines = lines.filter(|line| !titles.contains(&line.as_str()));
    lines.collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::{MIT, Package, text};
    use std::fs;

    #[test]
    fn a_text_stands_once_and_every_package_keeps_its_copyright() {
        let root = std::env::temp_dir().join(format!("anju-notices-{}", std::process::id()));
        fs::remove_dir_all(&root).ok();
        let package = |name: &str, files: &[(&str, &str)]| {
            let folder = root.join(name);
            fs::create_dir_all(&folder).unwrap();
            files.iter().for_each(|(file, text)| fs::write(folder.join(file), text).unwrap());
            let authors = vec!["Ada <ada@example.org>".to_owned()];
            let (name, version) = (name.to_owned(), "1.0.0".to_owned());
            Package { name, version, authors, folder: Some(folder), ..Package::default() }
        };
        let mit = |line: &str| format!("MIT License\n\n{line}\n\n{}", MIT.replace('\n', "\r\n"));
        let (one, two) = (mit("Copyright (c) 2020 One"), mit("Copyright 2021 Two"));
        let of = |licence: &str| vec![licence.to_owned()];
        let packages = [
            (package("a", &[("LICENSE-MIT", &one), ("LICENSE-APACHE", "no")]), of("MIT")),
            (package("b", &[("license.txt", &two), ("NOTICE", "Thank C.")]), of("MIT")),
            (package("c", &[]), of("MIT")),
            (package("d", &[("LICENSE", &two)]), of("MIT")),
            (package("e", &[("LICENSE", "Copyright © 2024 E\n\nAs you like.")]), of("Zlib")),
        ];
        let file = text(&packages).unwrap();
        for line in
            ["a 1.0.0: Copyright (c) 2020 One", "c 1.0.0: Copyright (c) Ada", "d 1.0.0: Copyright 2021 Two"]
        {
            assert!(file.lines().any(|found| found == line), "{line}: {file}");
        }
        // Once for a, c and d, and once more with the notice of b.
        assert_eq!(file.matches("Permission is hereby granted").count(), 2, "{file}");
        assert!(
            file.contains("Thank C.") && file.contains("e 1.0.0: Copyright © 2024 E\n\nAs you like."),
            "{file}"
        );
        assert!(!file.contains("\nno"), "{file}");
        let without = [(package("f", &[]), of("Zlib"))];
        assert!(text(&without).unwrap_err().contains("f 1.0.0 is used under Zlib"));
        fs::remove_dir_all(&root).ok();
    }
}
