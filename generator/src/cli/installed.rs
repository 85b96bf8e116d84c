//! The source that this typecase was installed from, so that a new project depends on the same one.

use std::fs;
use std::path::{Path, PathBuf};

use crate::config::quoted;

/// The record that cargo keeps beside the folder of installed programs.
const RECORD: &str = ".crates.toml";

/// The source of a typecase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// A registry has this version.
    Version,
    /// A commit of a repository.
    Git {
        /// The repository.
        url: String,
        /// The commit.
        rev: String,
    },
    /// A folder with its source.
    Folder(PathBuf),
}

impl Source {
    /// The source of the program that runs: what cargo recorded when it installed it, else the folder that it was compiled
    /// in, where that is a checkout that is still there.
    pub fn of_this_program() -> Self {
        let program = std::env::current_exe().ok();
        let root = program.as_deref().and_then(Path::parent).and_then(Path::parent);
        let record = root.and_then(|root| fs::read_to_string(root.join(RECORD)).ok());
        record.as_deref().and_then(recorded).or_else(checkout).unwrap_or(Self::Version)
    }

    /// The value of the dependency `typecase` in a manifest; `shown` gives the path of a folder as seen from the project.
    pub fn dependency(&self, shown: impl Fn(&Path) -> String) -> String {
        match self {
            Self::Version => quoted(env!("CARGO_PKG_VERSION")),
            Self::Git { url, rev } => format!("{{ git = {}, rev = {} }}", quoted(url), quoted(rev)),
            Self::Folder(path) => format!("{{ path = {} }}", quoted(&shown(path))),
        }
    }
}

/// The source in cargo's record of this version: `"typecase 0.1.0 (git+https://pets.example/typecase?branch=main#0123abc)"`.
fn recorded(record: &str) -> Option<Source> {
    let record: toml::Table = record.parse().ok()?;
    let start = concat!("typecase ", env!("CARGO_PKG_VERSION"), " (");
    let mut packages = record.get("v1")?.as_table()?.keys();
    let source = packages.find_map(|package| package.strip_prefix(start)?.strip_suffix(')'))?;
    match source.split_once('+')? {
        ("registry" | "sparse", _) => Some(Source::Version),
        ("path", url) => Some(Source::Folder(url.strip_prefix("file://")?.into())),
        ("git", url) => {
            let (address, rev) = url.split_once('#')?;
            let url = address.split('?').next().unwrap_or(address);
            Some(Source::Git { url: url.to_owned(), rev: rev.to_owned() })
        }
        _ => None,
    }
}

/// The folder that this program was compiled in; not one that cargo downloaded a released version to.
fn checkout() -> Option<Source> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let downloaded = folder.components().any(|part| part.as_os_str() == "registry");
    (!downloaded && folder.join("Cargo.toml").is_file()).then(|| Source::Folder(folder.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_record_of_an_installation_names_the_source() {
        let of = |source: &str| {
            recorded(&format!(
                "[v1]\n\"other 1.0.0 (git+https://x.example#1)\" = [\"other\"]\n\"typecase {} ({source})\" = [\"typecase\"]\n",
                env!("CARGO_PKG_VERSION")
            ))
            .map(|source| source.dependency(|path| path.display().to_string()))
        };
        let version = quoted(env!("CARGO_PKG_VERSION"));
        assert_eq!(of("registry+https://index.example"), Some(version));
        assert_eq!(
            of("git+https://pets.example/typecase?branch=main#0123abc").as_deref(),
            Some(r#"{ git = "https://pets.example/typecase", rev = "0123abc" }"#)
        );
        assert_eq!(of("path+file:///src/generator").as_deref(), Some(r#"{ path = "/src/generator" }"#));
        assert_eq!(of("elsewhere"), None);
        assert_eq!(recorded("[v1]\n\"typecase 99.0.0 (path+file:///x)\" = []\n"), None);
    }
}
