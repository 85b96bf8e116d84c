//! Paths on the disk, compared and shown.

use std::path::{Component, Path, PathBuf};

/// The path from one folder to a file, both absolute; none where only the root is common to them.
pub(crate) fn relative(to: &Path, from: &Path) -> Option<PathBuf> {
    let (to, from): (Vec<_>, Vec<_>) = (to.components().collect(), from.components().collect());
    let common = to.iter().zip(&from).take_while(|(one, other)| one == other).count();
    let shared = to.get(..common)?.iter().any(|part| matches!(part, Component::Normal(_)));
    let up = from.get(common..)?.iter().map(|_| Component::ParentDir);
    (shared || from.len() == common).then(|| up.chain(to.get(common..).unwrap_or_default().iter().copied()).collect())
}

/// A path with every link resolved, as far as it exists.
pub(crate) fn real(path: &Path) -> PathBuf {
    let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let existing = absolute.ancestors().find_map(|ancestor| Some((ancestor, ancestor.canonicalize().ok()?)));
    let Some((ancestor, canonical)) = existing else {
        return absolute;
    };
    let mut path = canonical;
    // What doesn't exist has no links: `..` in it can be taken by the letter.
    for part in absolute.strip_prefix(ancestor).unwrap_or(Path::new("")).components() {
        if part == Component::ParentDir {
            path.pop();
        } else {
            path.push(part);
        }
    }
    path
}

/// A path with `/` between its parts.
pub(crate) fn slashed(path: &Path) -> String {
    let parts: Vec<_> = path.components().map(|part| part.as_os_str().to_string_lossy().into_owned()).collect();
    parts.join("/").replacen("//", "/", 1)
}
