//! Documents as their makers changed them over the years, revision by revision.

mod changes;
mod churn;
mod regenerate;
mod semver;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use rayon::prelude::*;
use typecase::config::Config;
use typecase::document::Document;
use typecase::generate::{Generated, generate};

/// The name of each crate.
const NAME: &str = "subject";

/// The crates of each document, each revision's generated over the last one.
static CRATES: LazyLock<Vec<Vec<(PathBuf, Generated)>>> =
    LazyLock::new(|| revisions().into_par_iter().map(chain).collect());

fn chain(list: Vec<PathBuf>) -> Vec<(PathBuf, Generated)> {
    let config = Config { name: Some(NAME.to_owned()), ..Config::default() };
    let mut crates: Vec<(PathBuf, Generated)> = Vec::new();
    for revision in list {
        let document = Document::load(&revision).unwrap().document;
        let names = crates.last().map(|(_, last)| last.names.clone()).unwrap_or_default();
        crates.push((revision, generate(&document, &config, &names).unwrap()));
    }
    crates
}

/// The revisions of each document in `shared/history` beside the checkout, that is in one of the folders above it. Says so
/// where there is none.
fn revisions() -> Vec<Vec<PathBuf>> {
    let Some(history) = typecase_testing::shared("history") else { return Vec::new() };
    sorted(&history).iter().filter(|path| path.is_dir()).map(|folder| sorted(folder)).collect()
}

fn sorted(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}

/// A revision as tests speak of it: `twilio_voice_v1/03-2022-04-20`.
fn label(revision: &Path) -> String {
    let folder = revision.parent().and_then(Path::file_name).unwrap_or_default();
    Path::new(folder).join(revision.file_stem().unwrap_or_default()).display().to_string()
}
