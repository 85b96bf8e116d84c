//! A job: one document, the folder of its crate, and its settings.

use std::path::{Component, Path, PathBuf};

use super::{Config, ConfigFile, Options};
use crate::paths::{real, relative, slashed};

/// The source of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Spec {
    /// From a file.
    File(PathBuf),
    /// From standard input; it can't refer to other files.
    Stdin,
}

impl Spec {
    /// Reads an argument of the command line: a path, or `-`.
    #[must_use]
    pub fn from_argument(argument: &Path) -> Self {
        if argument.as_os_str() == "-" { Self::Stdin } else { Self::File(argument.to_owned()) }
    }

    /// The path, of a file.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        match self {
            Self::File(path) => Some(path),
            Self::Stdin => None,
        }
    }
}

impl std::fmt::Display for Spec {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::File(path) => path.display().fmt(f),
            Self::Stdin => f.write_str("<stdin>"),
        }
    }
}

/// One document with its settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Job {
    /// The document.
    pub spec: Spec,
    /// The crate's folder, where one is known.
    pub out: Option<PathBuf>,
    /// The settings, every layer considered.
    pub config: Config,
}

impl Job {
    /// The job that a layer of options describes, with the paths in it as they are. Without a `spec`, it reads
    /// standard input.
    #[must_use]
    pub fn new(options: Options) -> Self {
        let spec = options.spec.as_deref().map_or(Spec::Stdin, Spec::from_argument);
        let out = options.out.clone();
        let mut config = options.into_config();
        config.document = document_path(&spec, out.as_deref());
        Self { spec, out, config }
    }
}

impl ConfigFile {
    /// A job for every document that the file lists, with its paths resolved against the file's folder: its
    /// `[[document]]` entries, or the one document that its top names.
    #[must_use]
    pub fn jobs(&self) -> Vec<Job> {
        self.entries().into_iter().map(Job::new).collect()
    }

    /// The layers of [`Self::jobs`]: each entry over the defaults.
    #[must_use]
    pub fn entries(&self) -> Vec<Options> {
        let own = self.defaults.spec.is_some().then(Options::default);
        self.documents.iter().cloned().chain(own).map(|entry| self.layer(entry)).collect()
    }

    /// The settings for a document that is named elsewhere: those of its entry, else the defaults. A document that
    /// isn't the one that the file's top names doesn't get that one's `out` and `name`.
    #[must_use]
    pub fn settings_for(&self, spec: &Spec) -> Options {
        let same = |entry: &Options| match (spec.path(), &entry.spec) {
            (Some(one), Some(other)) => real(one) == real(other),
            _ => false,
        };
        let entry = self.entries().into_iter().find(same);
        entry.unwrap_or_else(|| {
            let general = self.layer(Options::default());
            if self.defaults.spec.is_some() {
                Options { spec: None, out: None, name: None, ..general }
            } else {
                general
            }
        })
    }

    /// An entry over the defaults, with the settings of the documents whose types it imports.
    fn layer(&self, entry: Options) -> Options {
        let mut options = self.layer_alone(entry);
        for (path, import) in &mut options.import {
            let settings = self.documents.iter().map(|entry| self.layer_alone(entry.clone()));
            let is_it = |entry: &Options| entry.spec.as_deref().map(real) == Some(real(path));
            import.of = settings.into_iter().find(is_it).map(Box::new);
        }
        options
    }

    fn layer_alone(&self, entry: Options) -> Options {
        let folder = self.path.parent().unwrap_or(Path::new(""));
        let mut options = entry.over(&self.defaults);
        let single = options.spec.iter_mut().chain(&mut options.out).chain(&mut options.root);
        for path in single.chain(options.overlays.iter_mut().flatten()) {
            if path.as_os_str() != "-" {
                *path = tidy(folder.join(&*path));
            }
        }
        let imports = std::mem::take(&mut options.import).into_iter();
        options.import = imports.map(|(path, import)| (tidy(folder.join(path)), import)).collect();
        options
    }
}

/// A document's path as the output shows it: relative to the folder that the crate's folder is in, with `/` between
/// its parts; relative to the crate's folder where it is in there. Only the file's name where the two have no folder in
/// common or no crate's folder is known.
#[must_use]
pub fn document_path(spec: &Spec, out: Option<&Path>) -> String {
    let Spec::File(spec) = spec else {
        return spec.to_string();
    };
    let name = || spec.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    let Some(out) = out else { return name() };
    let (spec, out) = (real(spec), real(out));
    if let Ok(inside) = spec.strip_prefix(&out) {
        return slashed(inside);
    }
    relative(&spec, out.parent().unwrap_or(&out)).map_or_else(name, |path| slashed(&path))
}

/// A path without `..` in its middle, where that names the same place.
fn tidy(path: PathBuf) -> PathBuf {
    let mut short = PathBuf::new();
    for part in path.components() {
        match part {
            Component::ParentDir if matches!(short.components().next_back(), Some(Component::Normal(_))) => {
                _ = short.pop()
            }
            Component::CurDir => {}
            _ => short.push(part),
        }
    }
    if !short.as_os_str().is_empty() && real(&short) == real(&path) { short } else { path }
}
