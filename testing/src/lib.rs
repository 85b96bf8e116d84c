//! Code that tests of several packages share: documents beside the checkout, crates that a test writes and builds, a server
//! on the loopback, and a way to wait for a future.

mod prism;
mod server;
mod workspace;

use std::path::{Path, PathBuf};

pub use prism::Prism;
pub use server::{Listener, Seen, Server, respond};
pub use workspace::{Workspace, cargo};

/// A folder of `shared/`, which stands beside the checkout: in one of the folders above it. Where there is none, prints that
/// the test is skipped, and gives `None`.
#[must_use]
pub fn shared(folder: &str) -> Option<PathBuf> {
    let found = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().map(|above| above.join("shared").join(folder));
    let found = found.into_iter().find(|path| path.is_dir());
    if found.is_none() {
        println!("skipped: there is no shared/{folder} beside the checkout");
    }
    found
}

/// The documents of `shared/corpus` whose names begin with `prefix`, sorted; none where there is no corpus, which is printed.
///
/// # Panics
/// When the folder can't be read.
#[must_use]
pub fn corpus(prefix: &str) -> Vec<PathBuf> {
    let Some(folder) = shared("corpus") else { return Vec::new() };
    let entries = std::fs::read_dir(folder).expect("a folder that can be read");
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    paths.retain(|path| {
        let is_document = path.extension().is_some_and(|ending| ending == "json" || ending == "yaml");
        is_document && path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(prefix))
    });
    paths.sort();
    paths
}

/// The blocks of code in a language, of a page in Markdown.
#[must_use]
pub fn blocks(page: &str, language: &str) -> Vec<String> {
    let start = format!("\n```{language}\n");
    let blocks = page.split(&start).skip(1).filter_map(|rest| rest.split_once("\n```"));
    blocks.map(|(block, _)| block.to_owned()).collect()
}

/// Runs a future to its end, with what sockets and timers of tokio need.
///
/// # Panics
/// When the system has no resources for it.
pub fn block_on<T>(future: impl Future<Output = T>) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    runtime.expect("a runtime").block_on(future)
}
