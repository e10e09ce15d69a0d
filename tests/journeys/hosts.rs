//! Real hosts: nginx, Apache and Caddy with the very settings of the hosting kit, at the root of a host and below a
//! path. Must not know: the settings.

mod answers;
mod checked;
mod visits;

use crate::hosting::{HostKind, Place, kit};
use crate::packed::lay_beside;
use crate::site::{folder, folder_below};
use anju::prerender::SiteFolder;
use std::fs;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::thread::sleep;
use std::time::Duration;
use words::LANGUAGES;

/// The hosts that are started here.
const KINDS: [HostKind; 3] = [HostKind::Nginx, HostKind::Apache, HostKind::Caddy];
/// Where the site stands on them.
const BASES: [&str; 2] = ["/", "/a/b/"];

/// A host that runs. It stops when this is dropped, and with this process.
struct RealHost {
    shell: Child,
    port: u16,
    base: &'static str,
}

/// What a host answered.
struct Reply {
    status: u16,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
}

impl Reply {
    /// The values of a header, whatever its name's letters.
    fn all(&self, name: &str) -> Vec<&str> {
        let named = self.headers.iter().filter(|(known, _)| known.eq_ignore_ascii_case(name));
        named.map(|(_, value)| value.as_str()).collect()
    }

    /// The one value of a header; empty if it is not there.
    fn header(&self, name: &str) -> &str {
        let all = self.all(name);
        assert!(all.len() < 2, "{name} is said more than once: {all:?}");
        all.first().copied().unwrap_or_default()
    }
}

/// The site as it is hosted below a path, in a folder of its own: packed, and with Apache's own file in it.
fn hosted(base: &'static str) -> &'static Path {
    static FOLDERS: [OnceLock<PathBuf>; 2] = [OnceLock::new(), OnceLock::new()];
    let place = BASES.iter().position(|known| *known == base).unwrap();
    FOLDERS[place].get_or_init(|| {
        let dir = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("hosted-{place}"));
        fs::remove_dir_all(&dir).ok();
        crate::offline::copy(&if base == "/" { folder() } else { folder_below() }, &dir);
        let site = SiteFolder::new(&dir);
        keep_all(&dir, "", &site);
        lay_beside(&crate::host::root().join("target/packed"), &dir, &site).unwrap();
        let (_, htaccess) = kit(HostKind::Apache, place_of(base, &dir)).swap_remove(0);
        fs::write(dir.join(".htaccess"), htaccess).unwrap();
        fs::create_dir_all(dir.join(".git")).unwrap();
        fs::write(dir.join(".git/config"), "[not to be shown]").unwrap();
        dir
    })
}

fn keep_all(dir: &Path, below: &str, site: &SiteFolder) {
    for entry in fs::read_dir(dir.join(below)).unwrap().map(Result::unwrap) {
        let name = format!("{below}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            keep_all(dir, &format!("{name}/"), site)
        } else {
            assert!(site.keep(&name))
        }
    }
}

fn place_of<'a>(base: &'a str, dir: &'a Path) -> Place<'a> {
    Place { name: "", base, folder: dir.to_str().unwrap(), languages: &LANGUAGES }
}

/// Where a program stands, also where only root looks for it.
fn program(name: &str) -> PathBuf {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let mut folders = std::env::split_paths(&path).chain(["/usr/sbin".into()]);
    let found = folders.find_map(|folder: PathBuf| Some(folder.join(name)).filter(|file| file.is_file()));
    found.unwrap_or_else(|| panic!("{name} is not here; `cargo site test journeys` installs it"))
}

impl RealHost {
    /// Starts a host with its kit.
    fn start(kind: HostKind, base: &'static str) -> Self {
        let site = hosted(base);
        let files = kit(kind, place_of(base, site));
        let text = |name: &str| files.iter().find(|(known, _)| *known == name).unwrap().1.clone();
        Self::run(base, |dir, port| match kind {
            HostKind::Nginx => nginx(dir, port, &text("site.conf")),
            HostKind::Apache => apache(dir, port, base, site),
            _ => caddy(dir, port, &text("Caddyfile")),
        })
    }

    /// Starts nginx as whoever knows nothing of the kit would: the folder, and what comes by default.
    fn careless() -> Self {
        let site = hosted("/").display();
        Self::run("/", |dir, port| {
            let (settings, start) =
                nginx(dir, port, &format!("root {site}; autoindex on; default_type text/plain;"));
            (settings.replace("http {\n", "http {\ntypes { text/html html; }\n"), start)
        })
    }

    /// Runs a host; `settings` makes the text of its settings, and the command that starts it with them.
    fn run(base: &'static str, settings: impl FnOnce(&Path, u16) -> (String, String)) -> Self {
        let port = TcpListener::bind(("127.0.0.1", 0)).unwrap().local_addr().unwrap().port();
        let dir = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("host-{port}"));
        fs::remove_dir_all(&dir).ok();
        fs::create_dir_all(dir.join("empty")).unwrap();
        let (settings, start) = settings(&dir, port);
        fs::write(dir.join("settings"), settings).unwrap();
        // The shell ends the host when its input ends, be it that this process has died.
        let watched = format!("{start} & host=$!; cat >/dev/null; kill -TERM $host; wait $host");
        let mut shell = Command::new("sh");
        let homes = ["HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"].map(|name| (name, &dir));
        shell.args(["-c", &watched]).current_dir(&dir).envs(homes);
        let log = fs::File::create(dir.join("log")).unwrap();
        let shell = shell.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(log).spawn().unwrap();
        let host = Self { shell, port, base };
        let answers = (0..200).any(|_| {
            sleep(Duration::from_millis(50));
            TcpStream::connect(("127.0.0.1", port)).is_ok()
        });
        assert!(answers, "it does not start: {}", fs::read_to_string(dir.join("log")).unwrap());
        host
    }

    /// The address of the start page.
    fn address(&self) -> String {
        format!("http://127.0.0.1:{}{}", self.port, self.base)
    }

    /// Asks for a path of the host, as it is written, in these encodings.
    fn ask(&self, path: &str, encodings: &str) -> Reply {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        write!(
            stream,
            "GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nAccept-Encoding: {encodings}\r\nConnection: close\r\n\r\n",
            self.port
        )
        .unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        let end = answer.windows(4).position(|four| four == b"\r\n\r\n").expect("a head");
        let head = String::from_utf8_lossy(&answer[..end]).into_owned();
        let mut lines = head.split("\r\n");
        let status = lines.next().unwrap().split(' ').nth(1).unwrap().parse().unwrap();
        let headers = lines.filter_map(|line| line.split_once(": "));
        let headers = headers.map(|(name, value)| (name.to_owned(), value.trim().to_owned())).collect();
        let mut reply = Reply { status, headers, body: answer[end + 4..].to_vec() };
        if reply.header("transfer-encoding").eq_ignore_ascii_case("chunked") {
            reply.body = joined(&reply.body);
        }
        reply
    }
}

impl Drop for RealHost {
    fn drop(&mut self) {
        drop(self.shell.stdin.take());
        self.shell.wait().ok();
    }
}

/// A body that came in chunks, each behind its length (RFC 9112, section 7.1).
fn joined(mut chunks: &[u8]) -> Vec<u8> {
    let mut body = Vec::new();
    while let Some(end) = chunks.windows(2).position(|two| two == b"\r\n") {
        let length = String::from_utf8_lossy(&chunks[..end]);
        let length = usize::from_str_radix(length.split(';').next().unwrap().trim(), 16).unwrap();
        if length == 0 {
            break;
        }
        body.extend_from_slice(&chunks[end + 2..end + 2 + length]);
        chunks = &chunks[end + 2 + length + 2..];
    }
    body
}

fn nginx(dir: &Path, port: u16, site: &str) -> (String, String) {
    let module = Path::new("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so");
    assert!(module.is_file(), "nginx cannot send brotli; `cargo site test journeys` installs what it needs");
    // As the kit says to do where there is the module.
    let site = site.replace("\n#brotli_static on;", "\nbrotli_static on;");
    let here = dir.display();
    let temporary =
        ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(|of| format!("{of}_temp_path {here}/{of};"));
    let settings = format!(
        "load_module {};\npid {here}/pid;\nerror_log {here}/errors;\ndaemon off;\nworker_processes 1;\n\
         events {{ worker_connections 256; }}\nhttp {{\naccess_log off;\n{}\nserver {{\nlisten 127.0.0.1:{port};\n{site}\n}}\n}}\n",
        module.display(),
        temporary.join("\n")
    );
    (settings, format!("{} -c {here}/settings", program("nginx").display()))
}

fn apache(dir: &Path, port: u16, base: &str, site: &Path) -> (String, String) {
    let here = dir.display();
    let modules = ["mpm_event", "authz_core", "dir", "mime", "headers", "rewrite", "env", "alias"]
        .map(|name| format!("LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so"));
    let site = site.display();
    let root = match base.trim_end_matches('/') {
        "" => format!("DocumentRoot \"{site}\""),
        path => format!("DocumentRoot \"{here}/empty\"\nAlias {path} \"{site}\""),
    };
    let settings = format!(
        "ServerRoot {here}\n{}\nListen 127.0.0.1:{port}\nServerName 127.0.0.1\nPidFile {here}/pid\n\
         ErrorLog {here}/errors\nUser nobody\nGroup nogroup\nTypesConfig /dev/null\n{root}\n\
         <Directory \"{site}\">\nRequire all granted\nAllowOverride All\n</Directory>\n",
        modules.join("\n")
    );
    (settings, format!("{} -d {here} -f {here}/settings -DFOREGROUND", program("apache2").display()))
}

fn caddy(dir: &Path, port: u16, file: &str) -> (String, String) {
    // Without a certificate and without a port for its administrator.
    let file = file.replace("www.example.gov.cn {", &format!("http://127.0.0.1:{port} {{"));
    let settings = format!("{{\n\tadmin off\n\tauto_https off\n}}\n{file}");
    let program = program("caddy").display().to_string();
    (settings, format!("{program} run --config {}/settings --adapter caddyfile", dir.display()))
}
