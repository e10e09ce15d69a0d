//! `cargo site build`: seeds, trunk's program, style and pages into one folder of static files.

use crate::cli::DayArgument;
use crate::hosting::{self, HostKind, Place};
use crate::packed::{SUMS, lay_beside};
use crate::tools::{Tools, ensure_build_tools};
use crate::{Failure, bundle, check, explain, programs, release, third_party};
use anju::prerender::{
    Built, HostSettings, PrerenderCache, PrerenderInput, PrerenderReport, Program, ShippedSoftware,
    SiteFolder, flat_style, render_site,
};
use clap::Args;
use policy::Day;
use proof::VerificationReport;
use reader::{Content, Publisher};
use std::fs;
use std::path::{Path, PathBuf};
use words::Language;

/// Where what was packed once is found again.
const PACKED: &str = "target/packed";
/// To whom weaknesses are reported, where RFC 9116 has it.
const SECURITY_TXT: &str = ".well-known/security.txt";
/// The licence of the library in the script of the search asks for its name and the name of its author.
const SEARCH_NOTICE: &str = "/*! MiniSearch, (c) 2022 Luca Ongaro, MIT */";

/// Build the release site as static files
#[derive(Args, Debug)]
pub struct BuildArguments {
    /// The path below which the site stands on its host; that of the public address if it is not named
    #[arg(long, value_name = "PATH")]
    base: Option<String>,
    /// The folder to build into
    #[arg(long, value_name = "DIR", default_value = "dist")]
    out: PathBuf,
    /// Sooner, but larger, only to look at
    #[arg(long)]
    draft: bool,
    /// The host for which a kit of settings is written, beside the site
    #[arg(long, value_name = "HOST", default_value = "none")]
    host: HostKind,
    /// Where the site lies on that host
    #[arg(long, value_name = "DIR", default_value = "/var/www/anju")]
    host_folder: String,
    #[command(flatten)]
    on: DayArgument,
}

/// What is made of a site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Finish {
    /// To look at: its programs are not made small.
    Quick,
    /// As it is hosted, but served by this command line, which compresses by itself.
    Small,
    /// To be hosted: with compressed files beside each, and the list of sums.
    Hosted,
}

/// Builds the site.
///
/// # Errors
/// Exit code 1 when the seeds are not sound or a tool is missing, 2 when the folder holds something else.
pub fn run(root: &Path, arguments: &BuildArguments) -> Result<(), Failure> {
    if arguments.draft && arguments.host != HostKind::None {
        return Err(Failure::usage("a draft is never hosted; leave out --draft or --host"));
    }
    // Before any tool is fetched: who has made a mistake in the seeds should learn it at once.
    let content = check::content(root)?;
    let base = arguments.base.clone().unwrap_or_else(|| base(&content.publisher.address));
    let tools = ensure_build_tools(root).map_err(Failure::wrong)?;
    if base != "/" {
        println!(
            "The site stands in a folder of its host. Pages of others on that host can read what phones keep of it, \
             and alter it; the page on privacy says so. A host name of its own is safer."
        );
    }
    let on = arguments.on.or_today()?;
    let finish = if arguments.draft { Finish::Quick } else { Finish::Hosted };
    with_tools(&tools, root, &[(&root.join(&arguments.out), &base)], finish, on)?;
    kit(root, arguments, &content.publisher, &base)
}

/// Writes the kit for the host that was named, beside the site and not into it, for nobody shall read it there.
fn kit(root: &Path, arguments: &BuildArguments, publisher: &Publisher, base: &str) -> Result<(), Failure> {
    if arguments.host == HostKind::None {
        return Ok(());
    }
    let (base, folder) = (with_slashes(base), arguments.host_folder.trim_end_matches('/'));
    let languages: Vec<Language> = publisher.languages().collect();
    let name = publisher
        .address
        .split("://")
        .nth(1)
        .and_then(|rest| rest.split(['/', ':']).next())
        .unwrap_or_default();
    let mut out = root.join(&arguments.out).into_os_string();
    out.push("-hosting");
    let out = PathBuf::from(out);
    hosting::write(arguments.host, Place { name, base: &base, folder, languages: &languages }, &out)
        .map_err(Failure::wrong)?;
    let sums = read(&root.join(&arguments.out).join(SUMS))?;
    let files = sums.lines().filter_map(|line| line.split_once("  ")).map(|(_, name)| name).chain([SUMS]);
    fs::write(out.join("upload-order.txt"), hosting::upload_order(files))
        .map_err(|error| Failure::wrong(format!("{}: {error}", out.display())))?;
    println!("The settings for the host are in {}; begin with README.txt.", out.display());
    Ok(())
}

/// A path with a slash at both ends.
fn with_slashes(path: &str) -> String {
    format!("/{}/", path.trim_matches('/')).replace("//", "/")
}

/// Where a site of this public address stands on its host.
pub fn base(address: &str) -> String {
    let rest = address.split_once("://").map_or("", |(_, rest)| rest);
    rest.find('/').map_or("/", |slash| &rest[slash..]).to_owned()
}

/// A folder to build into, and the path below which the site stands on its host.
pub type Destination<'a> = (&'a Path, &'a str);

/// Builds the site with tools that are already there: once, and then into each destination. Pages hold the rules
/// of the day `on`.
///
/// # Errors
/// As [`run`].
pub fn with_tools(
    tools: &Tools,
    root: &Path,
    destinations: &[Destination<'_>],
    finish: Finish,
    on: Day,
) -> Result<(), Failure> {
    let content = check::content(root)?;
    let Some((first, _)) = destinations.first() else { return Ok(()) };
    // The proof beside the compiler, which ends with one program at a time.
    let (verification, programs) = std::thread::scope(|scope| {
        let verification = scope.spawn(|| check::verification(&content, on));
        let programs = programs::build(tools, root, first, finish == Finish::Quick);
        (verification.join().unwrap_or_else(|_| Err(Failure::wrong("the proof broke off"))), programs)
    });
    let (verification, programs) = (verification?, programs?);
    let shipped = third_party::shipped(root, tools.libraries())?;
    let built = assets(tools, root, first, &programs, &shipped)?;
    let cache = PrerenderCache::default();
    let rendering = Rendering {
        content: &content,
        verification: &verification,
        built: &built,
        on,
        cache: &cache,
        hosted: finish == Finish::Hosted,
    };
    let mut truncated = Vec::new();
    for (out, base) in destinations {
        let rendered = render(root, rendering, base, out)?;
        println!("Rendered {} pages into {}.", rendered.pages, out.display());
        if finish == Finish::Hosted && rendered.feeds == 0 {
            println!(
                "No feed of changes and no sitemap.xml: both name whole addresses, and seeds/operator.toml gives none."
            );
        }
        truncated = rendered.left_out;
    }
    if !truncated.is_empty() {
        println!(
            "Questions without scripts that are truncated or spread over pages:\n{}",
            truncated.join("\n")
        );
    }
    Ok(())
}

/// The folder in which the parts of a site are made before they are put into `out`: one for each destination, so that
/// two builds at once do not take each other's files.
pub fn stage(root: &Path, out: &Path) -> PathBuf {
    root.join("target/stage").join(bundle::fingerprint(out.to_string_lossy().as_bytes()))
}

/// The programs with the scripts and the style that pages need besides, made small, and what of others is in them.
///
/// # Errors
/// When a script or a style sheet has a mistake.
pub fn assets(
    tools: &Tools,
    root: &Path,
    out: &Path,
    programs: &[Program; 2],
    shipped: &ShippedSoftware,
) -> Result<Built, Failure> {
    let stage = stage(root, out).join("scripts");
    fs::create_dir_all(&stage).map_err(|error| Failure::wrong(format!("{}: {error}", stage.display())))?;
    let script = |name: &str| -> Result<PathBuf, Failure> {
        let (from, to) = (root.join("src/scripts").join(name), stage.join(name));
        fs::copy(&from, &to).map_err(|error| Failure::wrong(format!("{}: {error}", from.display())))?;
        bundle::minify_js(tools, &to).map_err(Failure::wrong)?;
        Ok(to)
    };
    let inline = |name: &str| -> Result<String, Failure> {
        let bundled = bundle::bundle_js(tools, &root.join("src/scripts").join(name), "");
        let bundled = bundled.and_then(|bytes| String::from_utf8(bytes).map_err(|error| error.to_string()));
        bundled.map(|text| text.trim().to_owned()).map_err(Failure::wrong)
    };
    let worker = read(&script("service-worker.js")?)?;
    let self_test = script("self-test.js")?;
    let search = bundle::bundle_js(tools, &root.join("src/scripts/search.js"), SEARCH_NOTICE)
        .map_err(Failure::wrong)?;
    let sheet = stage.join("style.css");
    let style = flat_style(&root.join("style")).map_err(Failure::wrong)?;
    bundle::minify_css(tools, &style, &sheet).map_err(Failure::wrong)?;
    let [wizard, results] = programs.clone();
    Ok(Built {
        page_script: inline("page.js")?,
        boot: inline("boot.js")?,
        search: (format!("search-{}.js", bundle::fingerprint(&search)), search),
        worker: worker.trim().to_owned(),
        style: read(&sheet)?.trim().to_owned(),
        self_test: named(&self_test, "self-test")?,
        wizard,
        results,
        shipped: shipped.clone(),
    })
}

/// What a site is rendered from.
#[derive(Clone, Copy)]
pub struct Rendering<'a> {
    /// What the seeds say.
    pub content: &'a Content,
    /// What was proven of it.
    pub verification: &'a VerificationReport,
    /// Programs, scripts and style.
    pub built: &'a Built,
    /// The day whose rules are in force.
    pub on: Day,
    /// What earlier renderings have worked out.
    pub cache: &'a PrerenderCache,
    /// True if compressed files and the list of sums are laid beside.
    pub hosted: bool,
}

/// Writes the pages and what belongs to them into `out`, for a host where the site stands at `base`. What is as it was
/// is not written again, and what pages of earlier releases need stays.
///
/// # Errors
/// When `out` holds something else than a site or cannot be written.
pub fn render(
    root: &Path,
    rendering: Rendering<'_>,
    base: &str,
    out: &Path,
) -> Result<PrerenderReport, Failure> {
    use base64::Engine as _;
    let icon = read(&root.join("public/favicon.svg"))?;
    let icon =
        format!("data:image/svg+xml;base64,{}", base64::engine::general_purpose::STANDARD.encode(icon));
    let host = HostSettings { icon, base: with_slashes(base) };
    let Rendering { content, verification, built, on, cache, hosted } = rendering;
    ours(out)?;
    let before = release::EarlierReleases::of(out);
    let folder = SiteFolder::new(out);
    let fingerprint = bundle::fingerprint as fn(&[u8]) -> String;
    let input = PrerenderInput { content, verification, built, host: &host, on, fingerprint, cache };
    let rendered = render_site(input, &folder).map_err(Failure::wrong)?;
    folder.write("rules.json", &explain::rules(content)?).map_err(Failure::wrong)?;
    for (name, schema) in explain::schemas()? {
        folder.write(name, &schema).map_err(Failure::wrong)?;
    }
    carry(&root.join("public"), &content.publisher.address, &folder)?;
    security_txt(content, &host.base, &folder)?;
    before.keep_assets(out, &folder)?;
    if hosted {
        release::describe(root, out, &folder)?;
        lay(root, out, &folder)?;
    }
    folder.remove_stale().map_err(Failure::wrong)?;
    Ok(rendered)
}

/// Lays compressed files and sums beside those of the site, and says how many they are and how long it took.
fn lay(root: &Path, out: &Path, folder: &SiteFolder) -> Result<(), Failure> {
    let began = check::now();
    let packed = lay_beside(&root.join(PACKED), out, folder).map_err(Failure::wrong)?;
    println!("Packed {packed} ({:.0} s). All sums are in {SUMS}.", began.elapsed().as_secs_f64());
    Ok(())
}

/// The bytes of a file under a name by which they are known: of this kind, with their fingerprint.
///
/// # Errors
/// When it cannot be read.
pub fn named(path: &Path, kind: &str) -> Result<(String, Vec<u8>), Failure> {
    let bytes = fs::read(path).map_err(|error| Failure::wrong(error.to_string()))?;
    let ending = path.extension().map(|ending| ending.to_string_lossy().into_owned()).unwrap_or_default();
    Ok((format!("{kind}-{}.{ending}", bundle::fingerprint(&bytes)), bytes))
}

fn read(path: &Path) -> Result<String, Failure> {
    fs::read_to_string(path).map_err(|error| Failure::wrong(format!("{}: {error}", path.display())))
}

/// A folder that was not built by us is never built into: what does not belong to the site would be taken away.
fn ours(folder: &Path) -> Result<(), Failure> {
    let ours = !folder.exists()
        || folder.join("assets").is_dir()
        || fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_none());
    if ours {
        return Ok(());
    }
    Err(Failure::usage(format!(
        "{} holds something else than a built site; name another folder with --out",
        folder.display()
    )))
}

/// What is carried as it is; `robots.txt` names the list of addresses, where the site has a public address.
fn carry(from: &Path, address: &str, folder: &SiteFolder) -> Result<(), Failure> {
    let wrong = |error: std::io::Error| Failure::wrong(format!("{}: {error}", from.display()));
    for entry in fs::read_dir(from).map_err(wrong)?.filter_map(Result::ok) {
        let name = entry.file_name().to_string_lossy().into_owned();
        let mut bytes = fs::read(entry.path()).map_err(wrong)?;
        if name == "robots.txt" && !address.is_empty() {
            bytes.extend_from_slice(format!("\nSitemap: {address}sitemap.xml\n").as_bytes());
        }
        folder.write(&name, &bytes).map_err(Failure::wrong)?;
    }
    Ok(())
}

/// Writes to whom a weakness is reported, where the operator has said it and the site stands at the root of its
/// host: that is where it is looked for.
fn security_txt(content: &Content, base: &str, folder: &SiteFolder) -> Result<(), Failure> {
    let Some(security) = &content.publisher.security else { return Ok(()) };
    let address = &content.publisher.address;
    let host = address.find("://").map_or(0, |place| place + 3);
    let end = address[host..].find('/').map_or(address.len(), |slash| host + slash);
    let text = security.text(&address[..end]);
    if base == "/" {
        return folder.write(SECURITY_TXT, text.as_bytes()).map_err(Failure::wrong);
    }
    println!("{SECURITY_TXT} belongs to the root of the host, so put it there by hand:\n{text}");
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{SECURITY_TXT, base, security_txt};
    use anju::prerender::SiteFolder;
    use policy::Day;
    use reader::SecurityContact;

    #[test]
    fn weaknesses_are_reported_to_whom_the_operator_names_and_to_nobody_else() {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut content = reader::read(&root.join("seeds")).content.unwrap();
        let out = std::env::temp_dir().join(format!("anju-security-{}", std::process::id()));
        let mut written = |security: Option<SecurityContact>, base: &str| {
            std::fs::remove_dir_all(&out).ok();
            content.publisher.address = "https://www.example.gov.cn/".to_owned();
            content.publisher.security = security;
            security_txt(&content, base, &SiteFolder::new(&out)).map_err(|failure| failure.message).unwrap();
            std::fs::read_to_string(out.join(SECURITY_TXT)).ok()
        };
        let expires = Day::parse("2027-11-01").unwrap();
        let named = || Some(SecurityContact { address: "mailto:a@example.gov.cn".to_owned(), expires });
        assert_eq!(written(None, "/"), None);
        let text = written(named(), "/").unwrap();
        assert!(text.starts_with("Contact: mailto:a@example.gov.cn\nExpires: 2027-11-01T"), "{text}");
        assert!(text.ends_with("Canonical: https://www.example.gov.cn/.well-known/security.txt\n"), "{text}");
        // In a folder of its host nobody would look for it.
        assert_eq!(written(named(), "/a/b/"), None);
        std::fs::remove_dir_all(&out).ok();
    }

    #[test]
    fn the_folder_of_the_public_address_is_the_base() {
        assert_eq!(base(""), "/");
        assert_eq!(base("https://www.example.gov.cn/"), "/");
        assert_eq!(base("https://www.example.gov.cn/anju/x/"), "/anju/x/");
    }
}
