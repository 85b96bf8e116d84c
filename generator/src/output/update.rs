//! The changes that a run makes for users of the crate that the last run wrote.

use std::collections::BTreeMap;

use semver::Version;

use super::changelog;
use super::error::OutputError;
use super::lock::{self, Lock, hash};
use super::plan::{Change as FileChange, Plan};
use crate::diff::{self, Change, Changes, Level, Side, Weakened, rust};
use crate::embed::as_crate;
use crate::hash::HashSet;
use crate::name::{Alias, SHARED, SHARED_TYPES, is_type_line};

/// The changes of an update for users of the crate.
#[derive(Clone, Debug)]
pub struct Update {
    /// The changes in the crate's Rust API.
    pub changes: Changes,
    /// The parts that had a type and have none now.
    pub weakened: Vec<Weakened>,
    /// The version of the crate as the last run wrote it.
    pub version: Option<Version>,
    /// The version of the crate as it is now.
    pub new_version: Option<Version>,
}

impl Update {
    /// Compares the files of the last run, as they stand in the crate's folder, with those that a plan puts there; none
    /// where there was no crate, its files stay as the last run wrote them, or they have merge conflicts in them.
    #[must_use]
    pub fn of(plan: &Plan) -> Option<Self> {
        let Crates { was, is, old, new } = Crates::of(plan)?;
        let places = rust::Places { old: &was.names, new: &is.names };
        Some(Self {
            changes: Changes::sorted(rust::compare(&old, &new, places)),
            weakened: diff::weakened(&old, &new),
            version: version(&old),
            new_version: version(&new),
        })
    }

    /// The least version that may follow the last one by the
    /// [rules of Cargo](https://doc.rust-lang.org/cargo/reference/semver.html); none where nothing changed, and after a
    /// pre-release, which promises nothing.
    #[must_use]
    pub fn next_version(&self) -> Option<Version> {
        next_version(self.version.as_ref()?, self.changes.verdict(Side::Rust))
    }

    /// Adds the changelog with this update to what a plan writes.
    ///
    /// # Errors
    /// The changelog can't be read.
    pub fn add_to_changelog(&self, plan: &mut Plan) -> Result<(), OutputError> {
        plan.add(changelog::FILE_NAME, |text| changelog::with_update(text, self))
    }

    /// The changes of one level.
    pub fn of_level(&self, level: Level) -> impl Iterator<Item = &Change> {
        self.changes.list.iter().filter(move |change| change.level == level)
    }
}

/// The names in the old crate for which the new one has others, and the version of the old one.
pub(super) fn renames(plan: &Plan) -> Option<(Version, Vec<Alias>)> {
    let Crates { was, is, old, new } = Crates::of(plan)?;
    let mut renames = merged(&was, &is);
    let others = rust::renames(&old, &new).into_iter();
    renames.extend(
        others
            .filter(|other| renames.iter().all(|one| (&one.parent, &one.old) != (&other.parent, &other.old)))
            .collect::<Vec<_>>(),
    );
    Some((version(&old)?, renames)).filter(|(_, renames)| !renames.is_empty())
}

/// The types that are one with others now, and had names of their own.
fn merged(was: &Lock, is: &Lock) -> Vec<Alias> {
    let kept: HashSet<&String> = is.names.iter().filter(|(key, _)| is_type_line(key)).map(|(_, name)| name).collect();
    let merged = is.names.iter().filter_map(|(key, shared)| {
        let old = was.names.get(key.strip_suffix(SHARED)?).filter(|old| !kept.contains(old))?;
        let new = is.names.get(&format!("{SHARED_TYPES}{shared}"))?;
        Some(Alias { parent: "types".to_owned(), old: old.clone(), new: new.clone() })
    });
    merged.collect()
}

/// The crate of the last run, as it stands in its folder, and the one that a plan puts there; with their locks.
struct Crates {
    was: Lock,
    is: Lock,
    old: BTreeMap<String, String>,
    new: BTreeMap<String, String>,
}

impl Crates {
    /// Both, where they differ; none where a file has merge conflicts, since it is of neither branch.
    fn of(plan: &Plan) -> Option<Self> {
        if !plan.conflicted.is_empty() {
            return None;
        }
        let FileChange::Replace { old: was } = plan.changes.get(lock::FILE_NAME)? else { return None };
        let mut new = plan.files.clone();
        let (was, is) = (Lock::parse(&text_of(was)), Lock::parse(&new.remove(lock::FILE_NAME)?));
        let (was, is) = (was.unwrap_or_default(), is.unwrap_or_default());
        let mut old = BTreeMap::new();
        for (path, change) in plan.changes.iter().filter(|(path, _)| *path != lock::FILE_NAME) {
            let text = match (change, new.get(path)) {
                // A file that was lost or edited since isn't a change of this run.
                (_, Some(new)) if was.files.get(path) == Some(&hash(new.as_bytes())) => new.clone(),
                (FileChange::Keep, Some(new)) => new.clone(),
                (FileChange::Replace { old } | FileChange::Remove { old }, _) => text_of(old),
                _ => continue,
            };
            old.insert(path.clone(), text);
        }
        let (old, new) = (as_crate(old), as_crate(new));
        (old != new).then_some(Self { was, is, old, new })
    }
}

/// A file's text; line ends are version control's business.
fn text_of(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).replace("\r\n", "\n")
}

/// The version that stands in a crate's manifest.
fn version(files: &BTreeMap<String, String>) -> Option<Version> {
    let manifest: toml::Table = files.get("Cargo.toml")?.parse().ok()?;
    Version::parse(manifest.get("package")?.get("version")?.as_str()?).ok()
}

/// Below 1.0.0, the leftmost number that isn't zero counts as the major one.
fn next_version(version: &Version, level: Level) -> Option<Version> {
    let Version { major, minor, patch, .. } = *version;
    if level == Level::None || !version.pre.is_empty() {
        return None;
    }
    let next = match (major, minor, level) {
        (0, 0, _) => Version::new(0, 0, patch.checked_add(1)?),
        (0, _, Level::Major) => Version::new(0, minor.checked_add(1)?, 0),
        (0, ..) => Version::new(0, minor, patch.checked_add(1)?),
        (_, _, Level::Major) => Version::new(major.checked_add(1)?, 0, 0),
        (_, _, Level::Minor) => Version::new(major, minor.checked_add(1)?, 0),
        _ => Version::new(major, minor, patch.checked_add(1)?),
    };
    Some(next)
}

#[cfg(test)]
mod tests {
    use semver::Version;

    use super::next_version;
    use crate::diff::Level;

    #[test]
    fn versions_follow_the_rules_of_cargo() {
        for (version, level, next) in [
            ("1.2.3", Level::Major, Some("2.0.0")),
            ("1.2.3", Level::Minor, Some("1.3.0")),
            ("1.2.3", Level::Patch, Some("1.2.4")),
            ("0.2.3", Level::Major, Some("0.3.0")),
            ("0.2.3", Level::Minor, Some("0.2.4")),
            ("0.2.3", Level::Patch, Some("0.2.4")),
            ("0.0.3", Level::Major, Some("0.0.4")),
            ("0.0.3", Level::Patch, Some("0.0.4")),
            ("1.2.3+build", Level::Minor, Some("1.3.0")),
            ("1.0.0-rc.1", Level::Major, None),
            ("1.2.3", Level::None, None),
            ("18446744073709551615.0.0", Level::Major, None),
        ] {
            let parsed = Version::parse(version).expect("a version");
            assert_eq!(
                next_version(&parsed, level).map(|next| next.to_string()).as_deref(),
                next,
                "{version} {level:?}"
            );
        }
    }
}
