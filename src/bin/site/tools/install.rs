//! How each tool is installed. Whatever this file makes appears under its final name only when it is complete.
//! Must not know: which versions are wanted, and why.

use super::{Result, answers, child, fetch, on_path, output, restore, run};
use crate::bundle::fingerprint;
use std::fs;
use std::path::{Path, PathBuf};
use std::process;

/// What npm is told: exactly what the lock file names, with its sums, and no script of a package is run.
const NPM: [&str; 5] = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];

/// The WASM target and the source of the standard library, both parts of the Rust in use.
pub(super) fn rust_parts() -> Result<()> {
    let sysroot = output(child("rustc").args(["--print", "sysroot"]))
        .ok_or("rustc does not run; install Rust with rustup first")?;
    let rustlib = Path::new(&sysroot).join("lib/rustlib");
    if !rustlib.join("wasm32-unknown-unknown").is_dir() {
        say("the Rust target wasm32-unknown-unknown", "lets Rust compile for browsers; about 20 seconds");
        rustup(&["target", "add", "wasm32-unknown-unknown"])?;
    }
    if !rustlib.join("src/rust/library/std").is_dir() {
        say("the Rust component rust-src", "the standard library, to be built small; about 20 seconds");
        rustup(&["component", "add", "rust-src"])?;
    }
    Ok(())
}

/// The formatter and the linter of the Rust in use.
pub(super) fn rust_checkers() -> Result<()> {
    for (component, command) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        if output(child("cargo").args([command, "--version"])).is_none() {
            say(&format!("the Rust component {component}"), "checks the source; about 10 seconds");
            rustup(&["component", "add", component])?;
        }
    }
    Ok(())
}

/// The lock file by which a program is compiled.
pub(super) enum LockFile<'a> {
    /// That of the crate, which is called as the program.
    Published,
    /// That of a project of ours in this folder, which consists of the program alone.
    Own(&'a Path),
}

/// A program published as a crate.
pub(super) struct CrateProgram<'a> {
    /// What it is called when it runs.
    pub(super) name: &'a str,
    /// Exactly this version.
    pub(super) version: &'a str,
    /// What says the versions of all that it is made of.
    pub(super) lock: LockFile<'a>,
    /// More words for `cargo install`.
    pub(super) options: &'a [&'a str],
    /// How well it is compiled, as `opt-level` writes it.
    pub(super) optimisation: &'a str,
}

impl CrateProgram<'_> {
    /// Its file, in a folder of the cache named after program and version.
    pub(super) fn find_or_install(&self, cache: &Path, about: &str) -> Result<PathBuf> {
        let Self { name, version, lock, options, optimisation } = self;
        // Not that of earlier days, which was compiled without a lock file.
        let own = if matches!(lock, LockFile::Own(_)) { "-locked" } else { "" };
        let home = cache.join(format!("{name}{own}-{version}"));
        let file = home.join("bin").join(name);
        if answers(&file) {
            return Ok(file);
        }
        say(&format!("{name} {version}"), about);
        complete(&home, |fresh| {
            let mut cargo = child("cargo");
            // What is compiled on the way is of no use afterwards.
            let parts = fresh.join("target");
            // It runs for seconds a build, so it is compiled soon rather than well.
            cargo
                .env("CARGO_TARGET_DIR", &parts)
                .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", optimisation)
                .env("CARGO_PROFILE_RELEASE_LTO", "off")
                .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
                .env("CARGO_PROFILE_RELEASE_DEBUG", "false")
                .args(["install", "--locked"])
                .args(*options)
                .arg("--root")
                .arg(fresh);
            match lock {
                LockFile::Published => cargo.args([name, "--version", version]),
                LockFile::Own(folder) => cargo.arg("--path").arg(folder),
            };
            let installed = fetch(&mut cargo, &format!("installing {name} {version}"));
            fs::remove_dir_all(&parts).ok();
            installed
        })?;
        if answers(&file) {
            Ok(file)
        } else {
            Err(format!("{} was installed but does not run", file.display()))
        }
    }
}

/// `package.json` and `package-lock.json`.
pub(super) fn package_files(root: &Path) -> Result<[Vec<u8>; 2]> {
    let read = |name: &str| {
        let file = root.join(name);
        fs::read(&file).map_err(|error| restore(&file, name, &error))
    };
    Ok([read("package.json")?, read("package-lock.json")?])
}

/// The `node_modules` folder with what `package.json` names for building or, with `tests`, for testing too: as
/// `package-lock.json` says it, in a folder of the cache named after the lock's content. No script of a package is run.
pub(super) fn node_modules(cache: &Path, root: &Path, tests: bool, about: &str) -> Result<PathBuf> {
    let [list, lock] = package_files(root)?;
    let hash = fingerprint(&[list.as_slice(), &lock].concat());
    let home = |kind: &str| cache.join(format!("npm-{kind}-{hash}"));
    // What the tests need holds what building needs.
    let installed = [home("test"), home("build")].into_iter().take(if tests { 1 } else { 2 });
    let mut modules = installed.map(|home| home.join("node_modules"));
    if let Some(modules) = modules.find(|modules| modules.join(".package-lock.json").is_file()) {
        return Ok(modules);
    }
    if on_path("npm").is_none() {
        return Err("some tools come through npm; install it first: apt-get install nodejs npm".to_owned());
    }
    let home = home(if tests { "test" } else { "build" });
    say("the packages of package-lock.json", about);
    complete(&home, |fresh| {
        for (name, content) in [("package.json", &list), ("package-lock.json", &lock)] {
            fs::write(fresh.join(name), content).map_err(|error| format!("cannot write {name}: {error}"))?;
        }
        let mut npm = child("npm");
        npm.current_dir(fresh).args(NPM);
        if !tests {
            npm.arg("--omit=dev");
        }
        fetch(&mut npm, "installing the packages of package-lock.json")
    })?;
    Ok(home.join("node_modules"))
}

/// The program inside the package esbuild. The package of the platform holds it even where npm runs no scripts, and
/// starts without node; the script of the main package is for platforms not named here.
pub(super) fn esbuild_program(modules: &Path) -> Result<PathBuf> {
    let platform = match (std::env::consts::OS, std::env::consts::ARCH) {
        ("linux", "x86_64") => "linux-x64",
        ("linux", "aarch64") => "linux-arm64",
        ("macos", "x86_64") => "darwin-x64",
        ("macos", "aarch64") => "darwin-arm64",
        _ => "other",
    };
    let programs =
        [modules.join("@esbuild").join(platform).join("bin/esbuild"), modules.join("esbuild/bin/esbuild")];
    programs
        .into_iter()
        .find(|program| answers(program))
        .ok_or_else(|| format!("esbuild in {} does not run", modules.display()))
}

/// Chromium and its driver, and a font in which a Chinese page is more than boxes.
pub(super) fn chromium() -> Result<(PathBuf, PathBuf)> {
    let find = || Some((on_path("chromium")?, on_path("chromedriver")?));
    let mut packages = Vec::new();
    if find().is_none() {
        packages.extend(["chromium", "chromium-driver"]);
    }
    // On other systems than Linux a Chinese font is part of the system.
    let is_linux = std::env::consts::OS == "linux";
    if is_linux && output(child("fc-list").args([":lang=zh", "family"])).is_none_or(|fonts| fonts.is_empty())
    {
        // fontconfig brings fc-list, without which the next run would ask again.
        packages.extend(["fontconfig", "fonts-noto-cjk"]);
    }
    if !packages.is_empty() {
        say(&packages.join(", "), "the browser of the tests; about 2 minutes");
        apt(&packages)?;
    }
    find().ok_or_else(|| "Chromium and chromedriver were installed but are not on PATH".into())
}

/// The hosts whose settings are tested: nginx with its module for brotli, Apache, Caddy.
pub(super) fn hosts() -> Result<()> {
    let stands = |name: &str| on_path(name).is_some() || Path::new("/usr/sbin").join(name).is_file();
    let module = Path::new("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so");
    let mut packages = Vec::new();
    for (program, package) in [("nginx", "nginx"), ("apache2", "apache2-bin"), ("caddy", "caddy")] {
        if !stands(program) {
            packages.push(package);
        }
    }
    if !module.is_file() {
        packages.push("libnginx-mod-http-brotli-static");
    }
    if packages.is_empty() {
        return Ok(());
    }
    say(&packages.join(", "), "the hosts whose settings are tested; seconds");
    apt(&packages)?;
    // They are started by the tests alone, and not by this machine.
    for service in ["nginx", "caddy"].iter().filter(|name| packages.contains(name)) {
        output(child("systemctl").args(["disable", "--now", service]));
    }
    Ok(())
}

/// A Java, without windows.
pub(super) fn java() -> Result<()> {
    let find = || on_path("java").filter(|java| answers(java));
    if find().is_none() {
        say("default-jre-headless", "runs the checker of HTML; about 1 minute");
        apt(&["default-jre-headless"])?;
    }
    find().map(|_| ()).ok_or_else(|| "Java was installed but does not run".into())
}

/// Lets `fill` work in a folder beside `home` and gives it that name only after success, so that an interrupted
/// installation is never taken for a finished one.
fn complete(home: &Path, fill: impl FnOnce(&Path) -> Result<()>) -> Result<()> {
    let mut name = home.as_os_str().to_owned();
    name.push(format!(".unfinished-{}", process::id()));
    let fresh = PathBuf::from(name);
    let filled = fs::create_dir_all(&fresh)
        .map_err(|error| format!("cannot make {}: {error}", fresh.display()))
        .and_then(|()| fill(&fresh))
        .and_then(|()| {
            // What stands there does not work; nothing of it is worth keeping.
            fs::remove_dir_all(home).ok();
            fs::rename(&fresh, home).map_err(|error| format!("cannot make {}: {error}", home.display()))
        });
    if filled.is_err() {
        fs::remove_dir_all(&fresh).ok();
    }
    filled
}

fn rustup(arguments: &[&str]) -> Result<()> {
    if on_path("rustup").is_none() {
        return Err(format!("this Rust lacks a part that rustup adds: rustup {}", arguments.join(" ")));
    }
    fetch(child("rustup").args(arguments), &format!("rustup {}", arguments.join(" ")))
}

fn apt(packages: &[&str]) -> Result<()> {
    let by_hand = format!("apt-get install {}", packages.join(" "));
    if on_path("apt-get").is_none() {
        return Err(format!(
            "these are missing and there is no apt-get here to install them: {}",
            packages.join(", ")
        ));
    }
    let is_root = output(child("id").arg("-u")).is_some_and(|id| id == "0");
    if !is_root && on_path("sudo").is_none() {
        return Err(format!("these are missing and only root may install them: {by_hand}"));
    }
    let apt_get = || {
        // `env` after sudo, because sudo drops variables.
        let mut command = child(if is_root { "env" } else { "sudo" });
        if !is_root {
            command.arg("env");
        }
        command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]);
        command
    };
    fetch(apt_get().arg("update"), "apt-get update")?;
    run(apt_get().args(["install", "--yes", "--no-install-recommends"]).args(packages), &by_hand)
}

fn say(what: &str, about: &str) {
    println!("Installing {what} ({about}) …");
}

#[cfg(test)]
mod tests {
    use super::NPM;

    #[test]
    fn npm_installs_what_the_lock_file_names_and_runs_no_script() {
        assert_eq!(NPM[..2], ["ci", "--ignore-scripts"]);
    }
}
