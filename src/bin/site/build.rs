//! `cargo site build`: seeds, trunk's program, style and pages into one folder of static files.

use crate::tools::{Tools, ensure_build_tools};
use crate::{Failure, bundle, check, explain, release};
use anju::prerender::{Built, HostSettings, Program, Template, render_site};
use std::fs;
use std::path::{Path, PathBuf};

/// The licence of the library in the script of the search asks for its name and the name of its author.
const SEARCH_NOTICE: &str = "/*! MiniSearch, (c) 2022 Luca Ongaro, MIT */";

/// Builds the site into `out`, for a host where it stands at `base`. As a `draft`, programs are not made small: sooner
/// there to look at, never to be hosted.
pub fn run(root: &Path, out: &Path, base: &str, draft: bool) -> Result<(), Failure> {
    // Before any tool is fetched: who has made a mistake in the seeds should learn it at once.
    check::content(root)?;
    let tools = ensure_build_tools(root).map_err(Failure::wrong)?;
    with_tools(&tools, root, out, base, draft)
}

/// Where a site of this public address stands on its host.
pub fn base(address: &str) -> String {
    let rest = address.split_once("://").map_or("", |(_, rest)| rest);
    rest.find('/').map_or("/", |slash| &rest[slash..]).to_owned()
}

/// Builds the site with tools that are already there.
pub fn with_tools(tools: &Tools, root: &Path, out: &Path, base: &str, draft: bool) -> Result<(), Failure> {
    let content = check::content(root)?;
    let verification = check::verification(&content)?;
    // A stage for each destination, so that two builds at once do not take each other's files.
    let destination = bundle::fingerprint(out.to_string_lossy().as_bytes());
    let stage = root.join("target/stage").join(destination);
    fs::remove_dir_all(&stage).ok();
    fs::create_dir_all(&stage).map_err(|error| Failure::wrong(format!("{}: {error}", stage.display())))?;
    bundle::build_wasm(tools, root, &stage).map_err(Failure::wrong)?;
    let built = collect(tools, root, &stage, draft)?;
    let frame = read(&root.join("index.html"))?;
    let frame = frame.lines().filter(|line| !line.contains("data-trunk")).collect::<Vec<_>>().join("\n");
    let frame = without_comment(&frame);
    let before = release::Before::of(out);
    empty(out)?;
    use base64::Engine as _;
    let icon = read(&root.join("public/favicon.svg"))?;
    let icon =
        format!("data:image/svg+xml;base64,{}", base64::engine::general_purpose::STANDARD.encode(icon));
    let operator = HostSettings {
        icon,
        frame: Template::new(frame),
        base: format!("/{}/", base.trim_matches('/')).replace("//", "/"),
    };
    let pressed =
        render_site(&content, &verification, &built, &operator, crate::today()?, out, bundle::fingerprint)
            .map_err(Failure::wrong)?;
    fs::write(out.join("rules.json"), explain::rules(&content)?)
        .map_err(|error| Failure::wrong(error.to_string()))?;
    copy(&root.join("public"), out)?;
    before.stay(out)?;
    name_sitemap(out, &content.publisher.address)?;
    println!("Pressed {} pages into {}.", pressed.pages, out.display());
    if !pressed.left_out.is_empty() {
        println!(
            "Questions without scripts that are truncated or spread over pages:\n{}",
            pressed.left_out.join("\n")
        );
    }
    Ok(())
}

/// What trunk left on the stage, made small, under its final names.
fn collect(tools: &Tools, root: &Path, stage: &Path, draft: bool) -> Result<Built, Failure> {
    // trunk names each program's files after its binary.
    let program = |name: &str| -> Result<Program, Failure> {
        let staged = |ending: &str| -> Result<PathBuf, Failure> {
            let entries = fs::read_dir(stage).map_err(|error| Failure::wrong(error.to_string()))?;
            let mut paths = entries.filter_map(Result::ok).map(|entry| entry.path());
            let of_program = |path: &PathBuf| {
                let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
                file.starts_with(name) && path.extension().is_some_and(|extension| extension == ending)
            };
            let found = paths.find(of_program);
            found.ok_or_else(|| Failure::wrong(format!("trunk left no .{ending} file of {name}")))
        };
        let (wasm, glue) = (staged("wasm")?, staged("js")?);
        if !draft {
            bundle::trim(tools, &wasm, &glue, &root.join("target/trimmed")).map_err(Failure::wrong)?;
        }
        bundle::minify_js(tools, &glue).map_err(Failure::wrong)?;
        Ok(Program { wasm: named(&wasm, name)?, glue: named(&glue, name)? })
    };
    let (questions, counsel) = (program("wizard")?, program("results")?);
    let boot = stage.join("boot.min.js");
    fs::copy(root.join("src/scripts/boot.js"), &boot).map_err(|error| Failure::wrong(error.to_string()))?;
    bundle::minify_js(tools, &boot).map_err(Failure::wrong)?;
    let worker = stage.join("worker.min.js");
    fs::copy(root.join("src/scripts/service-worker.js"), &worker)
        .map_err(|error| Failure::wrong(error.to_string()))?;
    bundle::minify_js(tools, &worker).map_err(Failure::wrong)?;
    let search = bundle::bundle_js(tools, &root.join("src/scripts/search.js"), SEARCH_NOTICE)
        .map_err(Failure::wrong)?;
    let self_test = stage.join("self-test.js");
    fs::copy(root.join("src/scripts/self-test.js"), &self_test)
        .map_err(|error| Failure::wrong(error.to_string()))?;
    bundle::minify_js(tools, &self_test).map_err(Failure::wrong)?;
    let style = stage.join("style.css");
    bundle::minify_css(tools, &flat_style(&root.join("style"))?, &style).map_err(Failure::wrong)?;
    let boot = read(&boot)?.trim().to_owned();
    Ok(Built {
        boot_hash: bundle::base64_hash(boot.as_bytes()),
        boot,
        search: (format!("search-{}.js", bundle::fingerprint(&search)), search),
        worker: read(&worker)?.trim().to_owned(),
        style: read(&style)?.trim().to_owned(),
        self_test: named(&self_test, "self-test")?,
        questions,
        counsel,
    })
}

/// A file under its final name, and its bytes.
fn named(path: &Path, kind: &str) -> Result<(String, Vec<u8>), Failure> {
    let bytes = fs::read(path).map_err(|error| Failure::wrong(error.to_string()))?;
    let ending = path.extension().map(|ending| ending.to_string_lossy().into_owned()).unwrap_or_default();
    Ok((format!("{kind}-{}.{ending}", bundle::fingerprint(&bytes)), bytes))
}

/// The style sheets in the order of their layers, without the layers: WebViews older than Chromium 99 ignore a
/// whole `@layer` block, and the order alone says the same.
fn flat_style(folder: &Path) -> Result<String, Failure> {
    let mut sheets = Vec::new();
    for layer in ["reset", "tokens", "base", "layout", "components", "pages", "print"] {
        let file = folder.join(format!("{layer}.css"));
        if file.is_file() {
            sheets.push(file);
        }
        let within = folder.join(layer);
        if within.is_dir() {
            let entries = fs::read_dir(&within).map_err(|error| Failure::wrong(error.to_string()))?;
            let mut files: Vec<_> = entries.filter_map(Result::ok).map(|entry| entry.path()).collect();
            files.sort();
            sheets.extend(files);
        }
    }
    let mut flat = String::new();
    for sheet in sheets {
        let text = read(&sheet)?;
        flat.push_str(&unlayered(&text).ok_or_else(|| {
            Failure::wrong(format!("{}: the rules must stand in one @layer {{ … }}", sheet.display()))
        })?);
        flat.push('\n');
    }
    Ok(flat)
}

/// What stands inside the one `@layer name { … }` of a style sheet.
fn unlayered(text: &str) -> Option<String> {
    let start = text.find("@layer")?;
    let open = start + text[start..].find('{')?;
    let close = text.rfind('}')?;
    (open < close).then(|| text[open + 1..close].to_owned())
}

fn without_comment(frame: &str) -> String {
    match (frame.find("<!-- "), frame.find("-->")) {
        (Some(start), Some(end)) if start < end => {
            format!("{}{}", frame[..start].trim_end(), &frame[end + 3..])
        }
        _ => frame.to_owned(),
    }
}

fn read(path: &Path) -> Result<String, Failure> {
    fs::read_to_string(path).map_err(|error| Failure::wrong(format!("{}: {error}", path.display())))
}

/// An empty folder; a folder that was not built by us is never emptied.
fn empty(folder: &Path) -> Result<(), Failure> {
    let ours = !folder.exists()
        || folder.join("assets").is_dir()
        || fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_none());
    if !ours {
        return Err(Failure::usage(format!(
            "{} holds something else than a built site; name another folder with --out",
            folder.display()
        )));
    }
    fs::remove_dir_all(folder).ok();
    fs::create_dir_all(folder).map_err(|error| Failure::wrong(format!("{}: {error}", folder.display())))
}

/// `robots.txt` names the list of addresses, where there is one.
fn name_sitemap(out: &Path, address: &str) -> Result<(), Failure> {
    if address.is_empty() {
        return Ok(());
    }
    let file = out.join("robots.txt");
    let text = format!("{}\nSitemap: {address}sitemap.xml\n", read(&file)?);
    fs::write(&file, text).map_err(|error| Failure::wrong(format!("{}: {error}", file.display())))
}

fn copy(from: &Path, to: &Path) -> Result<(), Failure> {
    let wrong = |error: std::io::Error| Failure::wrong(error.to_string());
    for entry in fs::read_dir(from).map_err(wrong)?.filter_map(Result::ok) {
        fs::copy(entry.path(), to.join(entry.file_name())).map_err(wrong)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::base;

    #[test]
    fn the_folder_of_the_public_address_is_the_base() {
        assert_eq!(base(""), "/");
        assert_eq!(base("https://www.example.gov.cn/"), "/");
        assert_eq!(base("https://www.example.gov.cn/anju/x/"), "/anju/x/");
    }
}
