//! What each host answers: types, encodings, how long it may be kept, headers, missing pages in the reader's language,
//! redirects, and nothing that is none of the site's.

use super::{BASES, KINDS, RealHost, Reply, hosted};
use crate::hosting::{HEADERS, TYPES, sent_type};
use std::fs;

/// A file of each kind that the site holds, by its name below the root.
fn one_of_each(base: &'static str) -> Vec<(String, &'static str)> {
    let mut names: Vec<String> = Vec::new();
    for folder in ["", "assets/", "wizard/"] {
        let entries = fs::read_dir(hosted(base).join(folder)).unwrap().map(Result::unwrap);
        let files = entries.filter(|entry| entry.path().is_file());
        names.extend(files.map(|entry| format!("{folder}{}", entry.file_name().to_string_lossy())));
    }
    names.sort();
    let of = |(ending, kind): (&str, &'static str)| {
        let found = names.iter().rev().filter(|name| name.ends_with(&format!(".{ending}")));
        let found: Vec<(String, &'static str)> = found.map(|name| (name.clone(), kind)).take(3).collect();
        assert!(!found.is_empty() || ["css", "xml"].contains(&ending), "no .{ending} in the site");
        found
    };
    TYPES.into_iter().flat_map(of).collect()
}

/// The body as it was before it was packed.
fn unpacked(reply: &Reply) -> Vec<u8> {
    match reply.header("content-encoding") {
        "br" => packing::from_brotli(&reply.body).unwrap_or_else(|error| {
            panic!("{error}: {} bytes, {:?}", reply.body.len(), reply.all("content-length"))
        }),
        "gzip" => packing::from_gzip(&reply.body).unwrap(),
        "" => reply.body.clone(),
        other => panic!("{other}"),
    }
}

fn says_all_headers(reply: &Reply, what: &str) {
    for (name, value) in HEADERS {
        assert_eq!(reply.header(name), value, "{what}: {name}");
    }
}

#[test]
fn every_kind_of_file_comes_with_its_type_packed_and_kept_as_long_as_it_may_be() {
    for base in BASES {
        for kind in KINDS {
            let host = RealHost::start(kind, base);
            for (name, sent) in one_of_each(base) {
                let file = fs::read(hosted(base).join(&name)).unwrap();
                for (encodings, way) in [("gzip, deflate, br, zstd", "br"), ("gzip", "gz"), ("", "")] {
                    let what = format!("{kind:?} {base} {name} {encodings:?}");
                    let reply = host.ask(&format!("{base}{name}"), encodings);
                    assert_eq!(reply.status, 200, "{what}");
                    assert!(unpacked(&reply) == file, "{what}: other bytes");
                    let packed = hosted(base).join(format!("{name}.{way}"));
                    if packed.is_file() {
                        assert!(fs::read(packed).unwrap() == reply.body, "{what}: not as it lies there");
                        assert!(
                            reply.all("vary").join(",").to_lowercase().contains("accept-encoding"),
                            "{what}"
                        );
                    }
                    let (said, wanted) = (reply.header("content-type").to_lowercase(), sent_type(sent));
                    // Letters may be named where none are needed, and never others.
                    // nginx names none for what lies packed; of what is no page that does no harm.
                    let unnamed = wanted == format!("{said}; charset=utf-8") && said != "text/html";
                    let right = said == wanted || said == format!("{wanted}; charset=utf-8") || unnamed;
                    assert!(right, "{what}: {said}");
                    let ever = name.starts_with("assets/");
                    let keep = if ever { "public, max-age=31536000, immutable" } else { "no-cache" };
                    assert_eq!(reply.header("cache-control"), keep, "{what}");
                    says_all_headers(&reply, &what);
                }
            }
        }
    }
}

#[test]
fn what_is_missing_is_told_in_the_readers_language_and_never_kept() {
    let missing = [
        ("nothing/", "zh-Hans"),
        ("nothing", "zh-Hans"),
        ("assets/nothing-0123456789abcdef.js", "zh-Hans"),
        ("zh-hant/nothing/", "zh-Hant"),
        ("en/nothing", "en"),
        ("en/service/nothing/", "en"),
        ("assets/", "zh-Hans"),
    ];
    for base in BASES {
        for kind in KINDS {
            let host = RealHost::start(kind, base);
            for (path, language) in missing {
                let what = format!("{kind:?} {base}{path}");
                let reply = host.ask(&format!("{base}{path}"), "br");
                assert_eq!((reply.status, reply.header("cache-control")), (404, "no-cache"), "{what}");
                assert_eq!(reply.header("content-type").to_lowercase(), "text/html; charset=utf-8", "{what}");
                let page = String::from_utf8(unpacked(&reply)).unwrap();
                assert!(page.contains(&format!("<html lang=\"{language}\"")), "{what}");
                says_all_headers(&reply, &what);
            }
        }
    }
}

#[test]
fn a_folder_without_its_slash_leads_to_the_page_and_nothing_else_leads_out_of_the_site() {
    for base in BASES {
        for kind in KINDS {
            let host = RealHost::start(kind, base);
            let mut folders = vec![format!("{base}wizard"), format!("{base}en")];
            if base != "/" {
                folders.push(base.trim_end_matches('/').to_owned());
            }
            for path in folders {
                let reply = host.ask(&path, "");
                assert!([301, 308].contains(&reply.status), "{kind:?} {path}: {}", reply.status);
                let to =
                    reply.header("location").trim_start_matches(&format!("http://127.0.0.1:{}", host.port));
                assert_eq!(to, format!("{path}/"), "{kind:?}");
            }
            for path in [
                ".htaccess",
                ".git/config",
                "../../../../../../etc/passwd",
                "%2e%2e/%2e%2e/%2e%2e/etc/passwd",
                "assets/..%2f..%2f..%2f..%2fetc/passwd",
                "assets../host/",
                "en../",
                "..%5c..%5cetc/passwd",
                "assets/%00",
                "index.html%00.js",
            ] {
                let reply = host.ask(&format!("{base}{path}"), "");
                let text = String::from_utf8_lossy(&reply.body).into_owned();
                let leaks = ["root:", "[not to be shown]", "RewriteEngine"]
                    .iter()
                    .any(|secret| text.contains(secret));
                assert!(!leaks, "{kind:?} {base}{path}");
                // Outside of the site a host may say what it likes, as long as it is nothing.
                assert!(
                    reply.status >= 400 || reply.body.is_empty(),
                    "{kind:?} {base}{path}: {}",
                    reply.status
                );
            }
        }
    }
}
