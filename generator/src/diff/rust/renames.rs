//! What only got another name, or another module.

use crate::hash::{HashMap, HashSet};
use std::collections::BTreeMap;

use super::item::{Item, Key, Kind, Space, Surface};
use super::print::spaced;

/// What was renamed.
#[derive(Clone, Debug, Default)]
pub(super) struct Renames {
    /// Old and new keys.
    pub(super) pairs: Vec<(Key, Key)>,
    /// New names of types, by the old ones.
    pub(super) names: BTreeMap<String, String>,
    /// The old keys that stay for a while, deprecated.
    pub(super) kept: HashSet<Key>,
}

impl Renames {
    /// Finds the types and methods that one side has under one name and the other under another. What looks the same as
    /// several others isn't taken for any of them. Old names that the new side keeps as deprecated ones are taken from it,
    /// and say themselves what they were renamed to.
    pub(super) fn find(old: &Surface, new: &mut Surface) -> Self {
        let mut renames = Self::default();
        for (from, to) in kept(old, new) {
            renames.kept.insert(from.clone());
            renames.add(from, to);
        }
        new.retain(|key, _| !renames.kept.contains(key));
        let taken: HashSet<&Key> = renames.pairs.iter().flat_map(|(from, to)| [from, to]).collect();
        let before = alone(old, new, &taken);
        let after = alone(new, old, &taken);
        let mut found = Vec::new();
        for (print, from) in &before {
            if let ([from], Some([to])) = (from.as_slice(), after.get(print).map(Vec::as_slice)) {
                found.push(((*from).clone(), (*to).clone()));
            }
        }
        found.into_iter().for_each(|(from, to)| renames.add(from, to));
        renames.pairs.sort_by(|(_, one), (_, other)| one.path.cmp(&other.path));
        renames
    }

    fn add(&mut self, from: Key, to: Key) {
        if from.space == Space::Type {
            let name = |key: &Key| key.path.rsplit("::").next().unwrap_or_default().to_owned();
            self.names.insert(name(&from), name(&to));
        }
        self.pairs.push((from, to));
    }

    /// The old surface with everything under its new path.
    pub(super) fn rebased(&self, old: &Surface) -> Surface {
        let paths: HashMap<&Key, &Key> = self.pairs.iter().map(|(from, to)| (from, to)).collect();
        let rebase = |(key, item): (&Key, &Item)| {
            let owner = item.owner.as_ref().and_then(|owner| Some((owner, *paths.get(owner)?)));
            let path = match owner {
                Some((from, to)) => apply(&self.names, &key.path.replacen(&from.path, &to.path, 1)),
                None if key.space == Space::Implementation => apply(&self.names, &key.path),
                None => key.path.clone(),
            };
            let own = paths.get(key).map_or_else(|| Key { path, space: key.space }, |key| (*key).clone());
            let owner = owner.map(|(_, to)| to).or(item.owner.as_ref()).cloned();
            (own, Item { owner, ..item.clone() })
        };
        old.iter().map(rebase).collect()
    }
}

/// What has its old name beside the new one: both keys.
fn kept(old: &Surface, new: &Surface) -> Vec<(Key, Key)> {
    let pair = |(key, item): (&Key, &Item)| {
        let (parent, _) = key.path.rsplit_once("::")?;
        let to = Key { path: format!("{parent}::{}", item.successor.as_ref()?), space: key.space };
        let was = old.get(key).filter(|was| was.successor.is_none())?;
        let is_new = new.get(&to).is_some_and(|is| is.kind.is_like(&was.kind)) && !old.contains_key(&to);
        is_new.then(|| (key.clone(), to))
    };
    new.iter().filter_map(pair).collect()
}

/// The types and the client's methods that only one side has, by what they look like without their names.
fn alone<'s>(own: &'s Surface, other: &Surface, taken: &HashSet<&Key>) -> HashMap<String, Vec<&'s Key>> {
    let mut found: HashMap<String, Vec<&Key>> = HashMap::default();
    for (key, item) in own.iter().filter(|(key, _)| !other.contains_key(*key) && !taken.contains(key)) {
        if let Some(print) = print(key, item) {
            found.entry(print).or_default().push(key);
        }
    }
    found
}

fn print(key: &Key, item: &Item) -> Option<String> {
    let name = key.path.rsplit("::").next()?;
    match &item.kind {
        // There is one builder for each operation.
        Kind::Struct if item.is_builder() => Some(format!("builder {}", template(&item.subject.heading))),
        Kind::Struct | Kind::Enum | Kind::Alias => {
            let text = format!("{} {}", spaced(&item.tokens), item.block);
            Some(format!("{} {}", item.noun(), without(&text, name)))
        }
        Kind::Function(signature) if key.path.starts_with("crate::Client::") => {
            // The builder has the method's name.
            let types: Vec<&str> = signature.arguments.iter().map(|(_, ty)| ty.as_str()).collect();
            Some(format!("method {} ({})", template(&item.subject.heading), types.join(", ")))
        }
        _ => None,
    }
}

/// A text without a name, also where another name starts with it.
fn without(text: &str, name: &str) -> String {
    words(text, |word| word.strip_prefix(name).map(|rest| format!("\u{0}{rest}")))
}

/// A text with names in the place of others.
pub(super) fn apply(names: &BTreeMap<String, String>, text: &str) -> String {
    if names.is_empty() { text.to_owned() } else { words(text, |word| names.get(word).cloned()) }
}

/// A text with some of its words replaced.
pub(super) fn words(text: &str, replace: impl Fn(&str) -> Option<String>) -> String {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let mut replaced = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(is_word) {
        let (before, from) = rest.split_at(start);
        let (word, after) = from.split_at(from.find(|c| !is_word(c)).unwrap_or(from.len()));
        replaced.push_str(before);
        replaced.push_str(&replace(word).unwrap_or_else(|| word.to_owned()));
        rest = after;
    }
    replaced + rest
}

/// A heading without the names of path parameters.
fn template(heading: &str) -> String {
    let mut parts = heading.split('{');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| text + "{}" + part.split_once('}').map_or("", |(_, rest)| rest))
}
