//! Prism as a process: installed once, started for a test, and gone with it.
//!
//! [Prism](https://github.com/stoplightio/prism) is a fake server of an OpenAPI document, an npm package: it makes up answers
//! by the document's schemas, and judges each request by its own validation.

use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;
use std::time::{Duration, Instant};
use std::{env, fs};

/// Runs on the releases of node since 18.20.
const PACKAGE: &str = "@stoplight/prism-cli";
const VERSION: &str = "5.14.2";
const NODE: u32 = 18;

/// How long npm, and then the server's start, may take.
const PATIENCE: Duration = Duration::from_secs(60);

/// Runs prism until the other end of its standard input is closed, so that it ends with the test however that ends.
const SCRIPT: &str = "process.stdin.on('end', () => process.exit()).resume(); process.argv.splice(1, 0, 'prism'); \
                      require(process.argv.splice(2, 1)[0]);";

/// The server. It ends when this value is dropped.
#[derive(Debug)]
pub struct Prism {
    process: Process,
    url: String,
}

impl Prism {
    /// Starts a server of a document. `scratch` is the test's `env!("CARGO_TARGET_TMPDIR")`, where prism is installed once.
    ///
    /// # Errors
    /// What is missing: node, npm, or a registry that has prism; or why prism doesn't serve the document.
    ///
    /// # Panics
    /// When the disk refuses.
    pub fn start(scratch: &str, document: &Path) -> Result<Self, String> {
        let node = on_path("node").ok_or("no node is on PATH")?;
        old_enough(&node)?;
        let scratch = Path::new(scratch);
        let module = installed(&on_path("npm").ok_or("no npm is on PATH")?, scratch)?;
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).and_then(|listener| listener.local_addr());
        let port = port.expect("a free port").port();
        let mut command = Command::new(node);
        command.args(["-e", SCRIPT]).arg(module).args(["mock", "--dynamic", "--multiprocess=false"]);
        command.args(["--verboseLevel", "warn", "--host", "127.0.0.1", "--port", &port.to_string()]).arg(document);
        let mut prism =
            Self { process: Process::run(command, "prism", scratch), url: format!("http://127.0.0.1:{port}") };
        prism.process.wait(PATIENCE, || TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok());
        match prism.process.ended() {
            None => Ok(prism),
            Some(status) => Err(format!("prism ended with {status}:\n{}", prism.process.output())),
        }
    }

    /// What it printed before it ended; none where it runs on after this time, in which a process ends that has broken off a
    /// connection.
    ///
    /// # Panics
    /// When the system can't tell.
    #[must_use]
    pub fn ended_within(&mut self, time: Duration) -> Option<String> {
        self.process.wait(time, || false);
        self.process.ended().map(|_| self.process.output())
    }

    /// Where it listens.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }
}

fn on_path(name: &str) -> Option<PathBuf> {
    let names = [name.to_owned(), format!("{name}.exe"), format!("{name}.cmd")];
    let folders: Vec<PathBuf> = env::split_paths(&env::var_os("PATH")?).collect();
    names.iter().find_map(|name| folders.iter().map(|folder| folder.join(name)).find(|path| path.is_file()))
}

fn old_enough(node: &Path) -> Result<(), String> {
    let version = Command::new(node).arg("--version").output().map_err(|error| format!("node doesn't run: {error}"))?;
    let version = String::from_utf8_lossy(&version.stdout).trim().to_owned();
    let major = version.trim_start_matches('v').split('.').next().and_then(|major| major.parse::<u32>().ok());
    if major >= Some(NODE) { Ok(()) } else { Err(format!("node is {version}, and prism wants {NODE} or later")) }
}

/// Where prism's program is, which is installed unless it was before.
fn installed(npm: &Path, scratch: &Path) -> Result<PathBuf, String> {
    let folder = scratch.join(format!("prism-{VERSION}"));
    let module = folder.join("node_modules").join(PACKAGE);
    if !module.is_dir() {
        // What is there only in part never stands in the place of the whole.
        let part = folder.with_extension(format!("part-{}", std::process::id()));
        fs::create_dir_all(&part).expect("a folder");
        let mut command = Command::new(npm);
        command.args(["install", "--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock"]);
        command.args(["--fetch-retries=0", "--prefix"]).arg(&part).arg(format!("{PACKAGE}@{VERSION}"));
        let mut process = Process::run(command, "npm", scratch);
        process.wait(PATIENCE, || false);
        let ended = process.ended();
        // Whoever was first has put the same there.
        if !ended.is_some_and(|status| status.success()) || (fs::rename(&part, &folder).is_err() && !module.is_dir()) {
            let _ = fs::remove_dir_all(&part);
            return Err(format!("npm could not install {PACKAGE} {VERSION}:\n{}", process.output()));
        }
        let _ = fs::remove_dir_all(&part);
    }
    Ok(module)
}

/// How many processes this test has started.
static STARTED: AtomicU32 = AtomicU32::new(0);

/// A process that is killed when this value is dropped, and what it says.
#[derive(Debug)]
struct Process {
    child: Child,
    log: PathBuf,
}

impl Process {
    fn run(mut command: Command, name: &str, scratch: &Path) -> Self {
        let count = STARTED.fetch_add(1, Ordering::Relaxed);
        let log = scratch.join(format!("{name}-{}-{count}.log", std::process::id()));
        let file = fs::File::create(&log).expect("a log");
        command.stdin(Stdio::piped()).stdout(file.try_clone().expect("a second handle")).stderr(file);
        Self { child: command.spawn().expect("a program that runs"), log }
    }

    /// Waits until it has ended, or `done` says so, or this time is over.
    fn wait(&mut self, longest: Duration, done: impl Fn() -> bool) {
        let start = Instant::now();
        while self.ended().is_none() && !done() && start.elapsed() < longest {
            thread::sleep(Duration::from_millis(50));
        }
    }

    fn ended(&mut self) -> Option<ExitStatus> {
        self.child.try_wait().expect("a process of ours")
    }

    fn output(&self) -> String {
        fs::read_to_string(&self.log).unwrap_or_default()
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = fs::remove_file(&self.log);
    }
}
