//! The part of `generate`'s summary for a crate that was there before.

use std::fmt::Write as _;

use super::{Failure, print};
use crate::config::Job;
use crate::diff::{Level, Weakened, counts};
use crate::output::Update;

/// The number of breaking changes, and of parts without a type, that are shown.
const SHOWN: usize = 5;

/// The further lines of the summary: what changed in the Rust API, and which version comes next.
pub fn summary(update: &Update) -> String {
    let mut text = format!("\n  changes     {}", counts(update.changes.list.iter()));
    if let (Some(version), Some(new)) = (&update.version, &update.new_version) {
        match update.next_version() {
            Some(next) if *new < next => {
                _ = write!(text, "\n  version     {new}; next is {next}: `version = \"{next}\"` in typecase.toml");
            }
            _ if version != new => _ = write!(text, "\n  version     {version} → {new}"),
            _ => _ = write!(text, "\n  version     {new}"),
        }
    }
    text
}

/// The first few changes that break code.
pub fn print_breaking(update: &Update) {
    let breaking: Vec<_> = update.of_level(Level::Major).collect();
    for change in breaking.iter().take(SHOWN) {
        print::status("breaking", &format!(": {}: {}", change.subject, change.message));
    }
    if breaking.len() > SHOWN {
        print::status("", &format!("{} more that break code: `typecase diff` shows them", breaking.len() - SHOWN));
    }
}

/// With `deny_weakened`, a part that lost its type is an error.
pub fn refuse_weakened(job: &Job, update: &Update) -> Result<(), Failure> {
    if update.weakened.is_empty() {
        return Ok(());
    }
    for Weakened { file, item, old, new } in update.weakened.iter().take(SHOWN) {
        print::status("weakened", &format!(": {file}: `{item}` is `{new}`, and was `{old}`"));
    }
    if update.weakened.len() > SHOWN {
        print::status("", &format!("{} more", update.weakened.len() - SHOWN));
    }
    Err(Failure::failed(format!(
        "{}: what had a type has none now ({} in all); nothing was written\n  \
         repair the document, or generate without `--deny-weakened` and `deny_weakened`",
        job.spec,
        update.weakened.len()
    )))
}
