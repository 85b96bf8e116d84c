//! Other names for types: a path through one of them is the same as the path of the type.

use std::collections::BTreeMap;

use super::item::Signature;
use super::modules::Files;
use super::renames::words;

/// How often a name may stand for another: aliases in Rust end, but files may say anything.
const MOST: usize = 16;

/// How types that stand in operations' files begin there.
const TYPES: &str = "types::";

/// The type aliases of a crate, by name.
#[derive(Clone, Debug, Default)]
pub(super) struct Aliases(BTreeMap<String, String>);

impl Aliases {
    /// Those of the files of types; they have no generics.
    pub(super) fn of(files: &Files) -> Self {
        let types = files.iter().filter(|(path, _)| path.starts_with("src/types/"));
        let aliases = types.flat_map(|(_, text)| text.split("\npub type ").skip(1)).filter_map(|rest| {
            let (name, target) = rest.split_once(';')?.0.split_once('=')?;
            Some((name.trim().to_owned(), target.split_whitespace().collect::<Vec<_>>().join(" ")))
        });
        Self(aliases.collect())
    }

    /// A text of types with what its names stand for, to be compared with another.
    pub(super) fn resolved(&self, text: &str) -> String {
        // Where operations stand, what is bare is no alias of a type.
        let is_bare = !["types::", "runtime::", "M::"].iter().any(|path| text.contains(path));
        let mut parts = text.split(TYPES);
        let mut resolved = self.words(parts.next().unwrap_or_default(), |_| is_bare);
        for part in parts {
            resolved += &self.words(part, |number| number == 0);
        }
        resolved.replace("runtime::", "")
    }

    /// A text with what some of its words stand for, which are shown by their number.
    fn words(&self, text: &str, is_alias: impl Fn(usize) -> bool) -> String {
        let count = std::cell::Cell::new(0);
        words(text, |word| {
            let target = self.0.get(word).filter(|_| is_alias(count.get()));
            count.set(count.get() + 1);
            let target = target?;
            Some((0..MOST).fold(target.clone(), |target, _| words(&target, |word| self.0.get(word).cloned())))
        })
    }

    /// A signature with what the names in it stand for.
    pub(super) fn signature(&self, signature: &Signature) -> Signature {
        Signature {
            receiver: signature.receiver.clone(),
            generics: self.resolved(&signature.generics),
            arguments: signature.arguments.iter().map(|(name, ty)| (name.clone(), self.resolved(ty))).collect(),
            output: self.resolved(&signature.output),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Aliases;

    #[test]
    fn a_name_is_what_it_stands_for() {
        let text = "use super::Pet;\n\n/// Many.\npub type Pets = Vec<Pet>;\n\npub type All = Option<Pets>;\n";
        let aliases = Aliases::of(&[("src/types/pets.rs".to_owned(), text.to_owned())].into());
        assert_eq!(aliases.resolved("Vec<All>"), "Vec<Option<Vec<Pet>>>");
        assert_eq!(aliases.resolved("M::Answer<types::Pets, Pets>"), "M::Answer<Vec<Pet>, Pets>");
        assert_eq!(aliases.resolved("M::Answer<Vec<types::Pet>, Pets>"), "M::Answer<Vec<Pet>, Pets>");
    }
}
