//! Old names of things that an update renamed. The lock keeps them until the crate's version changes, and then for all
//! versions that are compatible with the new one.
//!
//! | the lock has | while the version is | then |
//! | --- | --- | --- |
//! | `#/~alias/after/1.0.0/types/Old` | 1.0.0: the old name was in that | it is `in` the next version |
//! | `#/~alias/in/1.1.0/types/Old` | 1.1.0, 1.1.1, 1.2.0, … | it is gone, with 2.0.0 |

use std::collections::BTreeMap;

use semver::{Version, VersionReq};

use super::{is_type_name, is_value_name};
use crate::config::Config;
use crate::name::words;

const PREFIX: &str = "#/~alias/";

/// An old name, beside the name that a thing has now.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Alias {
    /// Where both stand, below the crate: `types`, `Client` or `api/pets`.
    pub parent: String,
    /// The old name.
    pub old: String,
    /// The name now.
    pub new: String,
}

/// The lines of a lock without the aliases whose time is over.
pub(crate) fn due(locked: &BTreeMap<String, String>, config: &Config) -> BTreeMap<String, String> {
    let version = config.version();
    let key = |key: &String| {
        let Some(rest) = key.strip_prefix(PREFIX) else { return Some(key.clone()) };
        let (since, item) = rest.split_once('/')?;
        let (of, item) = item.split_once('/')?;
        match since {
            "after" | "in" if !config.aliases => None,
            "after" if of != version => Some(format!("{PREFIX}in/{version}/{item}")),
            "in" if !is_compatible(of, version) => None,
            _ => Some(key.clone()),
        }
    };
    locked.iter().filter_map(|(place, name)| Some((key(place)?, name.clone()))).collect()
}

/// Whether what compiles with one version has to compile with another, by Cargo's rules.
fn is_compatible(of: &str, version: &str) -> bool {
    let matches = || Some(VersionReq::parse(&format!("^{of}")).ok()?.matches(&Version::parse(version).ok()?));
    of == version || matches().unwrap_or(false)
}

/// The lines of a lock with new aliases for names that `version` had. An alias of a name that is renamed again leads to the newest name.
pub(crate) fn with(locked: &BTreeMap<String, String>, version: &str, new: &[Alias]) -> BTreeMap<String, String> {
    let mut names = locked.clone();
    for Alias { parent, old, new } in new {
        for (_, name) in names
            .iter_mut()
            .filter(|(key, name)| *name == old && alias(key, name).is_some_and(|alias| alias.parent == *parent))
        {
            name.clone_from(new);
        }
        names.insert(format!("{PREFIX}after/{version}/{parent}/{old}"), new.clone());
    }
    names
}

/// The aliases that a lock has.
pub(crate) fn all(locked: &BTreeMap<String, String>) -> Vec<Alias> {
    let mut all: Vec<Alias> = locked.iter().filter_map(|(key, name)| alias(key, name)).collect();
    all.sort();
    all.dedup_by(|one, other| (&one.parent, &one.old) == (&other.parent, &other.old));
    all
}

/// The alias that a line of a lock is. Anyone may have edited a lock: what isn't an identifier is no alias.
fn alias(key: &str, name: &str) -> Option<Alias> {
    let item = key.strip_prefix(PREFIX)?.split_once('/')?.1.split_once('/')?.1;
    let (parent, old) = item.rsplit_once('/')?;
    let is_name = if parent == "Client" { is_value_name } else { is_type_name };
    let usable = is_name(old) && is_name(name) && !words::is_taken(old) && old != name;
    usable.then(|| Alias { parent: parent.to_owned(), old: old.to_owned(), new: name.to_owned() })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{Alias, all, due, with};
    use crate::config::Config;

    fn config(version: &str) -> Config {
        Config { aliases: true, version: Some(version.to_owned()), ..Config::default() }
    }

    fn alias(parent: &str, old: &str, new: &str) -> Alias {
        Alias { parent: parent.to_owned(), old: old.to_owned(), new: new.to_owned() }
    }

    #[test]
    fn an_alias_lasts_until_a_version_that_may_break() {
        let names = BTreeMap::from([("#/components/schemas/B".to_owned(), "B".to_owned())]);
        let made = with(&names, "0.1.0", &[alias("types", "A", "B"), alias("Client", "get_a", "get_b")]);
        assert_eq!(all(&made), [alias("Client", "get_a", "get_b"), alias("types", "A", "B")]);
        assert_eq!(due(&made, &config("0.1.0")), made);
        let next = due(&made, &config("0.2.0"));
        assert_eq!(next["#/~alias/in/0.2.0/types/A"], "B");
        assert_eq!(all(&next), all(&made));
        for version in ["0.2.0", "0.2.1"] {
            assert_eq!(due(&next, &config(version)), next);
        }
        for version in ["0.3.0", "1.0.0", "0.1.0", "two"] {
            assert_eq!(due(&next, &config(version)), names);
        }
        assert_eq!(due(&made, &Config { aliases: false, ..config("0.1.0") }), names);
    }

    #[test]
    fn an_alias_of_what_is_renamed_leads_on() {
        let first = with(&BTreeMap::new(), "0.1.0", &[alias("types", "A", "B")]);
        let second = with(&first, "0.1.0", &[alias("types", "B", "C"), alias("Client", "b", "c")]);
        assert_eq!(all(&second), [alias("Client", "b", "c"), alias("types", "A", "C"), alias("types", "B", "C")]);
    }

    #[test]
    fn what_is_no_name_is_no_alias() {
        let line = |key: &str, name: &str| BTreeMap::from([(key.to_owned(), name.to_owned())]);
        for (key, name) in [
            ("#/~alias/in/0.1.0/types/A;", "B"),
            ("#/~alias/in/0.1.0/types/A", "b::c"),
            ("#/~alias/in/0.1.0/types/String", "B"),
            ("#/~alias/in/0.1.0/Client/self", "b"),
            ("#/~alias/in/0.1.0", "B"),
        ] {
            assert_eq!(all(&line(key, name)), [], "{key}");
        }
    }
}
