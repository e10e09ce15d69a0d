//! The hosting kit: what a host must be told of the site, as files for nginx, Apache, Caddy and IIS. One table of types
//! and one of headers, from which all of them are written, and the order in which files are put there. Must not know:
//! what the files of the site say, and where this machine keeps anything.

use clap::ValueEnum;
use std::fs;
use std::path::Path;
use words::Language;

/// The host for which a kit is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum HostKind {
    /// nginx 1.18 or newer.
    Nginx,
    /// Apache 2.4.
    Apache,
    /// Caddy 2.6 or newer.
    Caddy,
    /// IIS 10.
    Iis,
    /// None: the operator knows.
    None,
}

/// The kinds of files that a site consists of: endings and types.
pub const TYPES: [(&str, &str); 11] = [
    ("html", "text/html"),
    ("js", "text/javascript"),
    ("css", "text/css"),
    ("txt", "text/plain"),
    ("json", "application/json"),
    ("wasm", "application/wasm"),
    ("bin", "application/octet-stream"),
    ("webmanifest", "application/manifest+json"),
    ("xml", "application/xml"),
    ("svg", "image/svg+xml"),
    ("png", "image/png"),
];

/// What every answer says. The rest of the content policy stands in each page, for it names the page's own script.
pub const HEADERS: [(&str, &str); 7] = [
    (
        "Content-Security-Policy",
        "frame-ancestors 'none'; base-uri 'none'; form-action 'none'; object-src 'none'",
    ),
    ("X-Frame-Options", "DENY"),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
];

/// Where a site stands on its host.
#[derive(Clone, Copy, Debug)]
pub struct Place<'a> {
    /// The name of the host, such as `www.example.gov.cn`; empty if nobody has said it.
    pub name: &'a str,
    /// The path of the start page, with a slash at both ends.
    pub base: &'a str,
    /// The folder of the host in which the files lie, without a slash at the end.
    pub folder: &'a str,
    /// The languages that are published.
    pub languages: &'a [Language],
}

impl Place<'_> {
    /// The folders of the languages that have one.
    fn folders(&self) -> impl Iterator<Item = &'static str> {
        self.languages.iter().map(|language| language.folder).filter(|folder| !folder.is_empty())
    }
}

/// The files of a kit with their names; empty for no host.
pub fn kit(kind: HostKind, place: Place<'_>) -> Vec<(&'static str, String)> {
    let mut files = match kind {
        HostKind::Nginx => vec![
            ("site.conf", nginx(place)),
            ("server.conf", fill(include_str!("hosting/nginx-server.conf"), place, &[])),
        ],
        HostKind::Apache => vec![("htaccess", apache(place)), ("server.conf", apache_server(place))],
        HostKind::Caddy => vec![("Caddyfile", caddy(place))],
        HostKind::Iis => vec![("web.config", iis(place))],
        HostKind::None => return Vec::new(),
    };
    let names: Vec<&str> = files.iter().map(|(name, _)| *name).collect();
    files.push(("README.txt", readme(place, &names.join(", "))));
    files
}

/// Writes a kit into a folder.
///
/// # Errors
/// When a file cannot be written.
pub fn write(kind: HostKind, place: Place<'_>, folder: &Path) -> Result<(), String> {
    let wrong = |error: std::io::Error| format!("{}: {error}", folder.display());
    fs::create_dir_all(folder).map_err(wrong)?;
    for (name, text) in kit(kind, place) {
        fs::write(folder.join(name), text).map_err(wrong)?;
    }
    Ok(())
}

/// The step of the upload in which a file is put on the host, by its name below the root: the least first. In this
/// order no page that is there ever refers to a file that is not, wherever it is cut.
pub fn step(name: &str) -> u8 {
    let plain = name.strip_suffix(".br").or_else(|| name.strip_suffix(".gz")).unwrap_or(name);
    match plain {
        asset if asset.starts_with("assets/") => 0,
        "sw.js" | "release.json" | "SHA256SUMS" | "SHA256SUMS.minisig" => 3,
        page if page.ends_with(".html") => 2,
        _ => 1,
    }
}

/// The names of files in the order of the upload, one a line.
pub fn upload_order<'n>(names: impl IntoIterator<Item = &'n str>) -> String {
    let mut names: Vec<&str> = names.into_iter().collect();
    names.sort_by_key(|name| (step(name), *name));
    names.join("\n") + "\n"
}

/// A template with its places filled: those that all share, and `more`.
fn fill(template: &str, place: Place<'_>, more: &[(&str, String)]) -> String {
    let name = if place.name.is_empty() { "www.example.gov.cn" } else { place.name };
    let mut text = template.to_owned();
    // A mark that stands alone in its line and says nothing leaves no empty line behind.
    for (mark, by) in more {
        text = if by.is_empty() { text.replace(&format!("{mark}\n"), "") } else { text };
        text = text.replace(mark, by);
    }
    text.replace("@BASE@", place.base).replace("@SITE@", place.folder).replace("@NAME@", name)
}

/// A line for each of some pairs.
fn lines<T>(pairs: impl IntoIterator<Item = T>, line: impl Fn(T) -> String) -> String {
    pairs.into_iter().map(line).collect::<Vec<_>>().join("\n")
}

/// The type of a file as it is sent, with its letters.
pub fn sent_type(kind: &str) -> String {
    if kind.starts_with("text/") { format!("{kind}; charset=utf-8") } else { kind.to_owned() }
}

fn nginx(place: Place<'_>) -> String {
    let headers = lines(HEADERS, |(name, value)| format!("    add_header {name} \"{value}\" always;"));
    let language = |folder: &str| {
        format!(
            "location @BASE@{folder} {{\n    alias @SITE@/{folder};\n    index index.html;\n    \
             error_page 404 @BASE@{folder}404.html;\n{headers}\n    \
             add_header Cache-Control \"no-cache\" always;\n}}\n"
        )
    };
    let slash = place.base.strip_suffix('/').filter(|rest| !rest.is_empty());
    let more = [
        ("@TYPES@", lines(TYPES, |(ending, kind)| format!("    {kind} {ending};"))),
        ("@LANGUAGES@", lines(place.folders(), language)),
        ("@HEADERS@", headers.clone()),
        ("@WITHOUT_SLASH@", slash.map_or_else(String::new, redirect)),
    ];
    fill(include_str!("hosting/nginx-site.conf"), place, &more)
}

/// The rule that leads from the base without its slash to the base.
fn redirect(slash: &str) -> String {
    format!("\nlocation = {slash} {{\n    return 301 {slash}/;\n}}")
}

fn apache(place: Place<'_>) -> String {
    let language = |folder: &str| {
        format!(
            "<If \"%{{REQUEST_URI}} =~ m#^@BASE@{folder}#\">\n    ErrorDocument 404 @BASE@{folder}404.html\n</If>"
        )
    };
    let packed = |(ending, kind): (&str, &str)| {
        format!(
            "<FilesMatch \"\\.{ending}\\.(br|gz)$\">\n    ForceType \"{}\"\n</FilesMatch>",
            sent_type(kind)
        )
    };
    let more = [
        ("@TYPES@", lines(TYPES, |(ending, kind)| format!("AddType {kind} .{ending}"))),
        ("@LANGUAGES@", lines(place.folders(), language)),
        ("@HEADERS@", lines(HEADERS, |(name, value)| format!("    Header always set {name} \"{value}\""))),
        ("@PACKED@", lines(TYPES, packed)),
    ];
    fill(include_str!("hosting/htaccess"), place, &more)
}

fn apache_server(place: Place<'_>) -> String {
    let alias = match place.base.trim_end_matches('/') {
        "" => "    DocumentRoot \"@SITE@\"".to_owned(),
        path => format!("    Alias {path} \"@SITE@\""),
    };
    fill(include_str!("hosting/apache-server.conf"), place, &[("@ALIAS@", alias)])
}

fn caddy(place: Place<'_>) -> String {
    let matcher = |folder: &str| folder.trim_end_matches('/').replace('-', "");
    let language = |folder: &str| {
        let name = matcher(folder);
        format!("\t\t@{name} path @BASE@{folder}*\n\t\trewrite @{name} /{folder}404.html")
    };
    let all: Vec<String> = place.folders().map(|folder| format!("@BASE@{folder}*")).collect();
    let rest = match all.as_slice() {
        [] => "\t\trewrite * /404.html".to_owned(),
        all => format!("\n\t\t@rest not path {}\n\t\trewrite @rest /404.html", all.join(" ")),
    };
    let kind = |(ending, kind): (&str, &str)| {
        format!("\t@{ending} path *.{ending}\n\theader @{ending} Content-Type \"{}\"", sent_type(kind))
    };
    let (open, close) = match place.base.trim_end_matches('/') {
        "" => (String::new(), String::new()),
        path => (format!("\tredir {path} {path}/ 301\n\thandle_path {path}/* {{"), "\t}".to_owned()),
    };
    let more = [
        ("@TYPES@", lines(TYPES, kind)),
        ("@LANGUAGES@", lines(place.folders(), language) + &rest),
        ("@HEADERS@", lines(HEADERS, |(name, value)| format!("\t\t{name} \"{value}\""))),
        ("@OPEN@", open),
        ("@CLOSE@", close),
    ];
    fill(include_str!("hosting/Caddyfile"), place, &more)
}

fn iis(place: Place<'_>) -> String {
    let kind = |(ending, kind): (&str, &str)| {
        let kind = sent_type(kind);
        format!(
            "      <remove fileExtension=\".{ending}\" />\n      <mimeMap fileExtension=\".{ending}\" mimeType=\"{kind}\" />"
        )
    };
    let language = |folder: &str| {
        format!(
            "  <location path=\"{}\">\n    <system.webServer>\n      <httpErrors errorMode=\"Custom\" existingResponse=\"Auto\">\n        \
             <remove statusCode=\"404\" />\n        \
             <error statusCode=\"404\" path=\"@BASE@{folder}404.html\" responseMode=\"ExecuteURL\" />\n      \
             </httpErrors>\n    </system.webServer>\n  </location>",
            folder.trim_end_matches('/')
        )
    };
    let header = |(name, value): (&str, &str)| format!("        <add name=\"{name}\" value=\"{value}\" />");
    let more = [
        ("@TYPES@", lines(TYPES, kind)),
        ("@LANGUAGES@", lines(place.folders(), language)),
        ("@HEADERS@", lines(HEADERS, header)),
    ];
    fill(include_str!("hosting/web.config"), place, &more)
}

fn readme(place: Place<'_>, files: &str) -> String {
    let address = if place.name.is_empty() {
        place.base.to_owned()
    } else {
        format!("https://{}{}", place.name, place.base)
    };
    let late =
        "--exclude '/sw.js*' --exclude /release.json --exclude '/release.json.*' --exclude '/SHA256SUMS*'";
    let rsync = format!(
        "      rsync -a assets/ HOST:@SITE@/assets/\n      \
         rsync -a --exclude '*.html' --exclude '*.html.*' {late} ./ HOST:@SITE@/\n      \
         rsync -a {late} ./ HOST:@SITE@/\n      \
         rsync -a ./ HOST:@SITE@/\n      \
         rsync -a --delete ./ HOST:@SITE@/"
    );
    let more = [("@ADDRESS@", address), ("@FILES@", files.to_owned()), ("@RSYNC@", rsync)];
    fill(include_str!("hosting/README.txt"), place, &more)
}

#[cfg(test)]
mod tests {
    use super::{HostKind, Place, kit, step, upload_order};
    use words::LANGUAGES;

    const FIRST: [words::Language; 1] = [LANGUAGES[0]];
    const PLACES: [Place<'_>; 3] = [
        Place { name: "", base: "/", folder: "/srv/anju", languages: &LANGUAGES },
        Place { name: "www.fuzhou.gov.cn", base: "/a/b/", folder: "/srv/anju", languages: &LANGUAGES },
        Place { name: "", base: "/", folder: "/srv/anju", languages: &FIRST },
    ];

    #[test]
    fn a_language_that_is_switched_off_is_named_by_no_setting() {
        let [first, _, english] = LANGUAGES;
        for (languages, there, gone) in [
            (vec![first, english], &["/en/"][..], &["zh-hant", "zhhant"][..]),
            (vec![first], &[], &["zh-hant", "/en/"]),
        ] {
            let place = Place { languages: &languages, ..PLACES[0] };
            for kind in [HostKind::Nginx, HostKind::Apache, HostKind::Caddy, HostKind::Iis] {
                let (_, text) = &kit(kind, place)[0];
                let text = text.replace("path=\"en\"", "/en/");
                assert!(there.iter().all(|folder| text.contains(folder)), "{kind:?} {text}");
                assert!(!gone.iter().any(|folder| text.contains(folder)), "{kind:?} {text}");
                assert!(text.contains("/404.html") && !text.contains("not path \n"), "{kind:?} {text}");
            }
        }
    }

    #[test]
    fn no_place_of_a_template_is_left_open() {
        for place in PLACES {
            for kind in [HostKind::Nginx, HostKind::Apache, HostKind::Caddy, HostKind::Iis] {
                for (name, text) in kit(kind, place) {
                    let open = text.split('@').skip(1).step_by(1).find(|rest| {
                        let mark: String = rest.chars().take_while(char::is_ascii_uppercase).collect();
                        mark.len() > 3 && rest[mark.len()..].starts_with(['_', ' ', '\n'])
                    });
                    assert_eq!(open, None, "{kind:?} {name}");
                    assert!(!text.contains("@BASE@") && !text.contains("@SITE@"), "{kind:?} {name}");
                }
            }
            assert_eq!(kit(HostKind::None, place), []);
        }
    }

    #[test]
    fn files_are_put_there_before_what_refers_to_them() {
        let names =
            ["sw.js.br", "en/index.html", "assets/a-0.js", "404.html.gz", "favicon.svg", "release.json"];
        assert_eq!(names.map(step), [3, 2, 0, 2, 1, 3]);
        let order = "assets/a-0.js\nfavicon.svg\n404.html.gz\nen/index.html\nrelease.json\nsw.js.br\n";
        assert_eq!(upload_order(names), order);
    }
}
