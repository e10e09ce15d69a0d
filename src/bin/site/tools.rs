//! The tools that building and testing need: found where an earlier run put them, or installed there once.
//! Must not know: what is built or tested with them.

mod install;

use install::{CrateProgram, LockFile};
use std::env;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What every part of this command returns: a value, or a sentence for the person at the terminal.
pub type Result<T> = std::result::Result<T, String>;

/// Pinned: the newest trunk that the project's Rust can compile.
pub const TRUNK: &str = "0.21.14";
/// The crate whose version the command line `wasm-bindgen` must equal, to the last digit.
const BINDGEN: &str = "wasm-bindgen";
/// The project from which it is installed, with its lock file.
const BINDGEN_PROJECT: &str = ".cargo/wasm-bindgen";

/// Where the tools are. Having one means that each of its programs has run once in this process.
#[derive(Debug, Clone)]
pub struct Tools {
    cache: PathBuf,
    trunk: PathBuf,
    bindgen: PathBuf,
    wasm_opt: PathBuf,
    esbuild: PathBuf,
    libraries: PathBuf,
    root: PathBuf,
    browser: Option<Browser>,
}

/// What only the tests need.
#[derive(Debug, Clone)]
pub struct Browser {
    /// The Chromium that the journeys drive.
    pub chromium: PathBuf,
    /// Its driver, of the same version.
    pub chromedriver: PathBuf,
    /// The script `axe.min.js`, to be injected into a page.
    pub axe: PathBuf,
    /// The archive `vnu.jar`, for Java.
    pub vnu: PathBuf,
    /// The program that audits a page.
    lighthouse: PathBuf,
}

impl Tools {
    /// The program that builds HTML, glue and WASM.
    pub fn trunk(&self) -> &Path {
        &self.trunk
    }

    /// The program that makes JavaScript and CSS small and old enough.
    pub fn esbuild(&self) -> &Path {
        &self.esbuild
    }

    /// The folder in which a script's library is looked for by its name.
    pub fn libraries(&self) -> &Path {
        &self.libraries
    }

    /// One of the programs that take WASM apart: binaryen, to which `wasm-opt` belongs.
    pub fn binaryen(&self, program: &str) -> PathBuf {
        self.wasm_opt.with_file_name(program)
    }

    /// The program that cargo calls to run a WASM test binary in a browser.
    pub fn wasm_test_runner(&self) -> PathBuf {
        self.bindgen.with_file_name("wasm-bindgen-test-runner")
    }

    /// The browser and what belongs to it.
    ///
    /// # Errors
    /// When [`ensure_test_tools`] has not been called.
    pub fn browser(&self) -> Result<&Browser> {
        self.browser.as_ref().ok_or_else(|| "the browser for the tests has not been looked for yet".into())
    }

    /// The program that audits a page.
    ///
    /// # Errors
    /// When [`ensure_browser`] has not been called.
    pub fn lighthouse(&self) -> Result<&Path> {
        Ok(&self.browser()?.lighthouse)
    }

    /// `PATH` with these tools before everything else.
    ///
    /// # Errors
    /// When a folder's name contains the separator of `PATH`.
    pub fn path(&self) -> Result<OsString> {
        let ours = [&self.trunk, &self.bindgen, &self.wasm_opt].into_iter().filter_map(|tool| tool.parent());
        let theirs = env::var_os("PATH").unwrap_or_default();
        env::join_paths(ours.map(Path::to_path_buf).chain(env::split_paths(&theirs)))
            .map_err(|error| format!("the tools' folder cannot stand in PATH: {error}"))
    }
}

/// Finds or installs what `cargo site build` needs. Says a line for each thing it has to install, and nothing
/// when all is there; then it needs no network.
///
/// # Errors
/// When something can neither be found nor installed: which, and what to do by hand.
pub fn ensure_build_tools(root: &Path) -> Result<Tools> {
    // Before anything is fetched for minutes.
    let version = bindgen_version(root)?;
    install::package_files(root)?;
    let cache = cache()?;
    fs::create_dir_all(&cache).map_err(|error| format!("cannot make {}: {error}", cache.display()))?;
    install::rust_parts()?;
    // Without its default features, which update trunk itself and speak TLS: everything is fetched before.
    let trunk = CrateProgram {
        name: "trunk",
        version: TRUNK,
        lock: LockFile::Published,
        options: &["--no-default-features"],
        // It starts other programs and writes a page: compiled without any optimisation it is no slower to the eye.
        optimisation: "0",
    };
    let bindgen = CrateProgram {
        name: BINDGEN,
        version: &version,
        lock: LockFile::Own(&root.join(BINDGEN_PROJECT)),
        options: &[],
        optimisation: "1",
    };
    // Side by side: at its end each compiles one crate at a time.
    let (trunk, bindgen) = std::thread::scope(|scope| {
        let bindgen =
            scope.spawn(|| bindgen.find_or_install(&cache, "joins WASM and JavaScript; about 3 minutes"));
        let trunk = trunk.find_or_install(&cache, "builds the site; about 3 minutes");
        (trunk, bindgen.join().unwrap_or_else(|_| Err(format!("installing {BINDGEN} broke off"))))
    });
    let (trunk, bindgen) = (trunk?, bindgen?);
    let modules = install::node_modules(&cache, root, false, "make WASM, scripts and styles small; seconds")?;
    let wasm_opt = modules.join(".bin/wasm-opt");
    if !answers(&wasm_opt) {
        return Err(format!("{} does not run; is node installed, version 18 or newer?", wasm_opt.display()));
    }
    let esbuild = install::esbuild_program(&modules)?;
    Ok(Tools {
        cache,
        trunk,
        bindgen,
        wasm_opt,
        esbuild,
        libraries: modules,
        root: root.to_owned(),
        browser: None,
    })
}

/// Finds or installs what `cargo site test` needs besides: Chromium, its driver, a Chinese font, axe-core, the
/// checker of HTML with its Java, nginx, Apache and Caddy, and the formatter and linter of Rust.
///
/// # Errors
/// As [`ensure_build_tools`].
pub fn ensure_test_tools(tools: &mut Tools) -> Result<()> {
    install::rust_checkers()?;
    install::hosts()?;
    ensure_browser(tools)
}

/// Finds or installs the browser and what belongs to it.
///
/// # Errors
/// As [`ensure_build_tools`].
pub fn ensure_browser(tools: &mut Tools) -> Result<()> {
    let (chromium, chromedriver) = install::chromium()?;
    install::java()?;
    let modules = install::node_modules(
        &tools.cache,
        &tools.root,
        true,
        "look for barriers and faults of pages; half a minute",
    )?;
    let axe = modules.join("axe-core/axe.min.js");
    let vnu = modules.join("vnu-jar/build/dist/vnu.jar");
    let lighthouse = modules.join(".bin/lighthouse");
    tools.browser = Some(Browser { chromium, chromedriver, axe, vnu, lighthouse });
    Ok(())
}

/// A command that starts from a clean slate: whatever an outer cargo, or a person's flags for another build, would
/// tell it is taken away, so that the same source gives the same bytes and tools are built for this machine.
pub fn child(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    for (name, _) in env::vars_os() {
        if name.to_str().is_some_and(speaks_of_another_build) {
            command.env_remove(name);
        }
    }
    command
}

/// Runs a command to its end with its output shown. `doing` completes "… did not succeed".
///
/// # Errors
/// When it cannot start or ends with another code than 0.
pub fn run(command: &mut Command, doing: &str) -> Result<()> {
    let program = command.get_program().to_string_lossy().into_owned();
    let status = command.status().map_err(|error| format!("{doing}: cannot start {program}: {error}"))?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("{doing} did not succeed ({status}); the reason is above"))
    }
}

/// The same for a step that needs the network. What it brings is kept only when it is complete, so it can be done
/// again.
///
/// # Errors
/// As [`run`], with what to do where there is no network.
pub fn fetch(command: &mut Command, doing: &str) -> Result<()> {
    run(command, doing).map_err(|why| {
        format!(
            "{why}\nThis step needs the network. If there is none now, say the same command again when there is; \
             what is installed by then stays, and once all is there no network is needed."
        )
    })
}

/// The version of a package in the text of a `Cargo.lock`.
pub fn locked_version<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let name = format!("name = \"{package}\"");
    let after = lock.lines().skip_while(|line| *line != name).nth(1)?;
    after.strip_prefix("version = \"")?.strip_suffix('"')
}

/// Where a program of this name stands on `PATH`.
pub fn on_path(program: &str) -> Option<PathBuf> {
    env::split_paths(&env::var_os("PATH")?).map(|folder| folder.join(program)).find(|file| file.is_file())
}

/// Whether the program starts and can tell its version.
fn answers(program: &Path) -> bool {
    child(program)
        .arg("--version")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

/// What a program prints, without the line end; nothing when it fails.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok().filter(|output| output.status.success())?;
    Some(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// What to do when a file of the repository cannot be read.
fn restore(file: &Path, name: &str, error: &std::io::Error) -> String {
    format!("{}: {error}; it is part of the repository: git restore {name}", file.display())
}

fn bindgen_version(root: &Path) -> Result<String> {
    let file = root.join("Cargo.lock");
    let lock = fs::read_to_string(&file).map_err(|error| restore(&file, "Cargo.lock", &error))?;
    let version =
        locked_version(&lock, BINDGEN).ok_or("Cargo.lock names no wasm-bindgen, so nothing can be built")?;
    Ok(version.to_owned())
}

/// The folder for the tools: asked for, or the one that the system keeps for such things.
fn cache() -> Result<PathBuf> {
    let given = |name| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let chosen = given("ANJU_TOOLS")
        .or_else(|| Some(given("XDG_CACHE_HOME")?.join("anju")))
        .or_else(|| Some(given("HOME")?.join(".cache/anju")))
        .ok_or("neither ANJU_TOOLS nor HOME is set, so there is no place for the tools")?;
    std::path::absolute(&chosen).map_err(|error| format!("{} is no usable folder: {error}", chosen.display()))
}

/// Variables that a running cargo, or a person building something else, leaves in the environment.
fn speaks_of_another_build(name: &str) -> bool {
    const PREFIXES: [&str; 5] =
        ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_", "CARGO_UNSTABLE_", "CARGO_TARGET_WASM32_"];
    const NAMES: [&str; 7] = [
        "CARGO_CRATE_NAME",
        "CARGO_PRIMARY_PACKAGE",
        "CARGO_BUILD_TARGET",
        "CARGO_BUILD_RUSTFLAGS",
        "CARGO_ENCODED_RUSTFLAGS",
        "RUSTFLAGS",
        "RUSTC_BOOTSTRAP",
    ];
    NAMES.contains(&name) || PREFIXES.iter().any(|prefix| name.starts_with(prefix))
}

#[cfg(test)]
mod tests {
    use super::{locked_version, speaks_of_another_build};

    #[test]
    fn the_version_is_that_of_the_named_package_alone() {
        let lock = "[[package]]\nname = \"wasm-bindgen-test\"\nversion = \"0.3.80\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked_version(lock, "wasm"), None);
    }

    #[test]
    fn files_that_name_the_same_thing_agree() {
        let read = |file: &str| {
            let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
            std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
        };
        let json = |file: &str| serde_json::from_str::<serde_json::Value>(&read(file)).unwrap();
        // binaryen's wasm-opt in package.json and in trunk's settings.
        let binaryen = json("package.json")["dependencies"]["binaryen"].as_str().unwrap().to_owned();
        let number = binaryen.split('.').next().unwrap();
        assert!(read("Trunk.toml").contains(&format!("wasm_opt = \"version_{number}\"")), "{binaryen}");
        // The Rust that is built with and the oldest that crates may ask for.
        let channel = read("rust-toolchain.toml");
        let channel = channel.split("channel = \"").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
        let crates = read("Cargo.toml");
        let oldest =
            crates.split("rust-version = \"").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
        assert!(channel.starts_with(oldest), "{channel} {oldest}");
        // Every package has a hash and no host.
        let lock = json("package-lock.json");
        let packages = lock["packages"].as_object().unwrap();
        for (name, package) in packages.iter().filter(|(name, _)| !name.is_empty()) {
            assert!(package["integrity"].is_string() && package["resolved"].is_null(), "{name}");
        }
        // The program that joins WASM and JavaScript, the crate that it must match, and its own lock file.
        let bindgen = locked_version(&read("Cargo.lock"), super::BINDGEN).unwrap().to_owned();
        let project = |file: &str| read(&format!("{}/{file}", super::BINDGEN_PROJECT));
        assert!(project("Cargo.toml").contains(&format!("wasm-bindgen-cli = {{ version = \"={bindgen}\"")));
        assert_eq!(locked_version(&project("Cargo.lock"), "wasm-bindgen-cli"), Some(bindgen.as_str()));
        // Every crate in both lock files is from a registry and has its sum, or is ours.
        for lock in [read("Cargo.lock"), project("Cargo.lock")] {
            let crates = lock.split("\n[[package]]\n").skip(1);
            let mut seen = 0;
            for one in crates.filter(|one| one.contains("\nsource = ")) {
                seen += 1;
                assert!(one.contains("\nsource = \"registry+") && one.contains("\nchecksum = \""), "{one}");
            }
            assert!(seen > 100, "{seen}");
        }
        // The browser of the in-browser tests is started as the others are.
        let flags = json("tests/browser/webdriver.json")["goog:chromeOptions"]["args"].clone();
        for flag in flags.as_array().unwrap().iter().filter_map(serde_json::Value::as_str) {
            let flag = format!("--{flag}");
            let ours = crate::measure::flags::FLAGS.contains(&flag.as_str());
            assert!(ours || flag == crate::measure::chromium::LANGUAGE, "{flag}");
        }
    }

    #[test]
    fn flags_of_another_build_do_not_leak_but_the_home_of_cargo_does() {
        assert!(speaks_of_another_build("RUSTFLAGS"));
        assert!(speaks_of_another_build("CARGO_UNSTABLE_BUILD_STD"));
        assert!(!speaks_of_another_build("CARGO_HOME"));
        assert!(!speaks_of_another_build("RUSTUP_TOOLCHAIN"));
    }
}
