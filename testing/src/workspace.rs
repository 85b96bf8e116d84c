//! Generated crates as a cargo workspace of their own under `target/`.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Variables of the run around a test that would change what a nested one does: crates are judged as their users would.
const FOREIGN: [&str; 5] =
    ["RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS", "RUSTDOCFLAGS", "CLIPPY_ARGS", "RUSTC_WORKSPACE_WRAPPER"];

/// Nobody debugs these crates, and few are built a second time after a change.
const PROFILE: [(&str, &str); 2] = [("CARGO_PROFILE_DEV_DEBUG", "false"), ("CARGO_INCREMENTAL", "0")];

/// A cargo workspace that a test writes and builds.
#[derive(Clone, Debug)]
pub struct Workspace {
    scratch: PathBuf,
    folder: PathBuf,
}

impl Workspace {
    /// The workspace of this name; `scratch` is the test's `env!("CARGO_TARGET_TMPDIR")`.
    #[must_use]
    pub fn new(scratch: &str, name: &str) -> Self {
        Self { scratch: scratch.into(), folder: Path::new(scratch).join(name) }
    }

    /// Where it is.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Writes these files by their paths, and removes all others. Each `<name>/Cargo.toml` makes a member. A file that has
    /// its text already keeps its time, so that Cargo builds only what has changed.
    ///
    /// # Panics
    /// When the disk refuses.
    pub fn write(&self, files: &BTreeMap<String, String>) {
        let mut manifest = "[workspace]\nresolver = \"3\"\nmembers = [\n".to_owned();
        for member in files.keys().filter_map(|path| path.strip_suffix("/Cargo.toml")) {
            let _ = writeln!(manifest, "    {member:?},");
        }
        self.remove_others(files);
        write(&self.folder.join("Cargo.toml"), &(manifest + "]\n"));
        files.iter().for_each(|(path, text)| write(&self.folder.join(path), text));
    }

    /// A run of cargo in the workspace.
    #[must_use]
    pub fn cargo(&self, arguments: &[&str]) -> Command {
        cargo(&self.scratch, &self.folder, arguments)
    }

    fn remove_others(&self, files: &BTreeMap<String, String>) {
        let mut folders = vec![self.folder.clone()];
        while let Some(folder) = folders.pop() {
            let entries = match fs::read_dir(&folder) {
                Ok(entries) => entries,
                Err(error) if error.kind() == ErrorKind::NotFound => continue,
                Err(error) => panic!("{}: {error}", folder.display()),
            };
            for path in entries.map(|entry| entry.expect("an entry").path()) {
                let name = path.strip_prefix(&self.folder).unwrap_or(&path).to_string_lossy().replace('\\', "/");
                match path.is_dir() {
                    true => folders.push(path),
                    false if !files.contains_key(&name) && !matches!(&*name, "Cargo.toml" | "Cargo.lock") => {
                        fs::remove_file(path).expect("a file that can be removed");
                    }
                    false => {}
                }
            }
        }
    }
}

/// A run of cargo in any folder, without the network: with the versions that this repository has locked, and the target
/// folder that all tests share, so that dependencies are compiled once.
///
/// # Panics
/// When the lock can't be copied.
#[must_use]
pub fn cargo(scratch: &Path, folder: &Path, arguments: &[&str]) -> Command {
    let lock = Path::new(env!("CARGO_MANIFEST_DIR")).join("../Cargo.lock");
    fs::copy(lock, folder.join("Cargo.lock")).expect("a copy of Cargo.lock");
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    FOREIGN.iter().for_each(|name| _ = command.env_remove(name));
    command.envs(PROFILE).env("CARGO_TARGET_DIR", scratch.join("crates")).env("CARGO_NET_OFFLINE", "true");
    command.args(arguments).current_dir(folder).stdin(Stdio::null());
    command
}

fn write(path: &Path, text: &str) {
    if fs::read(path).is_ok_and(|old| old == text.as_bytes()) {
        return;
    }
    let folder = path.parent().expect("a folder");
    fs::create_dir_all(folder).and_then(|()| fs::write(path, text)).unwrap_or_else(|error| {
        panic!("{}: {error}", path.display());
    });
}
