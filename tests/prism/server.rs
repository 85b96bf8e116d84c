//! Prism as a process: installed once, started for a test, and gone with it.

use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};
use std::{env, fs};

use twilio_insights_participants::runtime::Retry;
use twilio_insights_participants::{Client, ClientBuilder};

use crate::document;

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
pub struct Prism {
    process: Process,
    url: String,
}

impl Prism {
    /// Starts the server, or says what there is missing for that.
    pub fn start() -> Result<Self, String> {
        let node = on_path("node").ok_or("no node is on PATH")?;
        old_enough(&node)?;
        let module = installed(&on_path("npm").ok_or("no npm is on PATH")?)?;
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap().local_addr().unwrap().port();
        let mut command = Command::new(node);
        command.args(["-e", SCRIPT]).arg(module).args(["mock", "--dynamic", "--errors", "--multiprocess=false"]);
        command.args(["--verboseLevel", "warn", "--host", "127.0.0.1", "--port", &port.to_string()]).arg(document());
        let mut prism = Self { process: Process::run(command, "prism"), url: format!("http://127.0.0.1:{port}") };
        prism.process.wait(|| TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok());
        match prism.process.ended() {
            None => Ok(prism),
            Some(status) => panic!("prism ended with {status}:\n{}", prism.process.told()),
        }
    }

    /// A builder for a client of it that sends each call once.
    pub fn client(&self) -> ClientBuilder {
        Client::builder().base_url(&self.url).retries(Retry::never())
    }
}

fn on_path(name: &str) -> Option<PathBuf> {
    let names = [name.to_owned(), format!("{name}.exe"), format!("{name}.cmd")];
    let folders: Vec<PathBuf> = env::split_paths(&env::var_os("PATH")?).collect();
    names.iter().find_map(|name| folders.iter().map(|folder| folder.join(name)).find(|path| path.is_file()))
}

fn old_enough(node: &Path) -> Result<(), String> {
    let told = Command::new(node).arg("--version").output().map_err(|error| format!("node doesn't run: {error}"))?;
    let told = String::from_utf8_lossy(&told.stdout).trim().to_owned();
    let major = told.trim_start_matches('v').split('.').next().and_then(|major| major.parse::<u32>().ok());
    if major >= Some(NODE) { Ok(()) } else { Err(format!("node is {told}, and prism wants {NODE} or later")) }
}

/// Where prism's program is, which is installed unless it was before.
fn installed(npm: &Path) -> Result<PathBuf, String> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("prism-{VERSION}"));
    let module = folder.join("node_modules").join(PACKAGE);
    if !module.is_dir() {
        // What is there only in part never stands in the place of the whole.
        let part = folder.with_extension(format!("part-{}", std::process::id()));
        fs::create_dir_all(&part).unwrap();
        let mut command = Command::new(npm);
        command.args(["install", "--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock"]);
        command.args(["--fetch-retries=0", "--prefix"]).arg(&part).arg(format!("{PACKAGE}@{VERSION}"));
        let mut process = Process::run(command, "npm");
        process.wait(|| false);
        let ended = process.ended();
        // Whoever was first has put the same there.
        if !ended.is_some_and(|status| status.success()) || (fs::rename(&part, &folder).is_err() && !module.is_dir()) {
            let _ = fs::remove_dir_all(&part);
            return Err(format!("npm could not install {PACKAGE} {VERSION}:\n{}", process.told()));
        }
        let _ = fs::remove_dir_all(&part);
    }
    Ok(module)
}

/// A process that is killed when this value is dropped, and what it says.
struct Process {
    child: Child,
    log: PathBuf,
}

impl Process {
    fn run(mut command: Command, name: &str) -> Self {
        let log = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}-{}.log", std::process::id()));
        let file = fs::File::create(&log).unwrap();
        command.stdin(Stdio::piped()).stdout(file.try_clone().unwrap()).stderr(file);
        Self { child: command.spawn().unwrap(), log }
    }

    /// Waits until it has ended, or `done` says so, or it takes too long.
    fn wait(&mut self, done: impl Fn() -> bool) {
        let start = Instant::now();
        while self.ended().is_none() && !done() && start.elapsed() < PATIENCE {
            thread::sleep(Duration::from_millis(50));
        }
    }

    fn ended(&mut self) -> Option<ExitStatus> {
        self.child.try_wait().unwrap()
    }

    fn told(&self) -> String {
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
