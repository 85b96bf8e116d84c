//! The needs of a generated module in the crate around it: dependencies and features.

use super::print;
use crate::embed::{Requirements, surrounding};
use crate::output::PlannedCrate;

/// The manifest around a module that lacks something, or would have to be there, and how to add it.
pub struct Lacking {
    manifest: String,
    instructions: String,
}

/// What the crate around a module lacks; none for a crate of its own, or where nothing is missing.
pub fn missing_requirements(made: &PlannedCrate) -> Option<Lacking> {
    let needed = made.requirements.as_ref()?;
    let found = surrounding(&made.plan.dir);
    let missing = needed.missing_in(found.as_ref().map_or(&Requirements::default(), |(_, there)| there));
    let manifest = found.map_or_else(|| "a Cargo.toml around it".to_owned(), |(path, _)| path.display().to_string());
    (!missing.is_empty()).then(|| Lacking { manifest, instructions: missing.instructions() })
}

/// Shows what is missing.
pub fn print_missing(lacking: Option<Lacking>) {
    if let Some(Lacking { manifest, instructions }) = lacking {
        print::status(manifest, &format!(" lacks what the module needs:\n  {}", instructions.replace('\n', "\n  ")));
    }
}
