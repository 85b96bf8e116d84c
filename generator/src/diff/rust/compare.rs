//! Two surfaces, item by item.

use std::collections::BTreeSet;

use indexmap::IndexMap;

use super::changes::{Comparer, Pair};
use super::item::{Item, Key, Kind, Space, Subject, Surface};
use super::modules::Modules;
use super::print::lines;
use super::renames::{Renames, apply};
use super::signatures;
use crate::diff::Level;
use crate::diff::words::{listed, quoted, quoted_apart, several, were};
use crate::hash::HashSet;

/// What is reported at once: the owner, what it belongs to, and what its parts are.
type Group<'a> = (&'a Key, &'a Subject, &'static str);

impl Comparer {
    /// Compares public modules, and names that stand elsewhere.
    pub(super) fn modules(&mut self, old: &Modules, new: &Modules) {
        let mut add = |level: Level, path: &str, message: String| self.without_place(level, path, path, message);
        let noun = |is_module: bool| if is_module { "module" } else { "name" };
        for (path, (is_module, gate)) in &old.paths {
            match new.paths.get(path) {
                None => add(Level::Major, path, format!("the {} was removed", noun(*is_module))),
                Some((_, now)) if now != gate => {
                    let (level, message) = gates(gate, now);
                    add(level, path, message);
                }
                Some(_) => {}
            }
        }
        for (path, (is_module, _)) in new.paths.iter().filter(|(path, _)| !old.paths.contains_key(*path)) {
            add(Level::Minor, path, format!("the {} was added", noun(*is_module)));
        }
    }

    /// Compares the items of the files that differ.
    pub(super) fn surfaces(&mut self, old: &Surface, mut new: Surface) {
        let renames = Renames::find(old, &mut new);
        let new = &new;
        for (from, to) in &renames.pairs {
            let pair = Pair { key: to, old: old.get(from), new: new.get(to) };
            // A builder has the name of the method that gives it.
            let is_echo = pair.new.is_some_and(Item::is_builder) && last(from) != last(to);
            if !is_echo {
                let is_kept = renames.kept.contains(from);
                let level = if is_kept { Level::Minor } else { Level::Major };
                self.add(level, pair, renamed(from, to, pair.new, is_kept));
            }
        }
        let old = &renames.rebased(old);
        let gone: HashSet<&Key> = old.keys().filter(|key| !new.contains_key(*key)).collect();
        let come: HashSet<&Key> = new.keys().filter(|key| !old.contains_key(*key)).collect();
        self.one_sided(old, new, &gone, true);
        for (key, item) in old {
            if let Some(now) = new.get(key) {
                let pair = Pair { key, old: Some(item), new: Some(now) };
                if !is_echo(pair, old, new, &renames) {
                    self.item(pair, item, now, &renames);
                }
            }
        }
        self.one_sided(new, old, &come, false);
    }

    /// Reports the items that only one side has, but for what follows from something else that is reported.
    fn one_sided(&mut self, own: &Surface, other: &Surface, only: &HashSet<&Key>, gone: bool) {
        let methods = only.iter().filter(|key| key.path.starts_with("crate::Client::"));
        let methods: HashSet<&str> = methods.filter_map(|key| Some(own.get(*key)?.subject.name.as_str())).collect();
        // A builder comes and goes with the method that gives it.
        let has_method = |item: &Item| item.is_builder() && methods.contains(item.subject.name.as_str());
        let with_owner = |item: &Item| {
            let owner = item.owner.as_ref()?;
            let (kind, now) = (&own.get(owner)?.kind, other.get(owner).map(|owner| &owner.kind));
            Some(only.contains(owner) || now.is_some_and(|now| !now.is_like(kind)))
        };
        let mut groups: IndexMap<Group<'_>, Vec<(&Key, &Item)>> = IndexMap::new();
        for (key, item) in own.iter().filter(|(key, _)| only.contains(key)) {
            if with_owner(item) == Some(true) || has_method(item) || is_setter(own, other, key) {
                self.reported.insert(item.file.to_string());
                continue;
            }
            match (&item.kind, &item.owner) {
                (Kind::Variant | Kind::Function(_), Some(owner)) => {
                    groups.entry((owner, &item.subject, item.noun())).or_default().push((key, item));
                }
                _ => self.one(own, other, key, item, gone),
            }
        }
        for ((owner, ..), list) in groups {
            self.parts(owner, &list, gone, own.get(owner).is_none_or(|item| item.sealed));
        }
    }

    /// Tells an item that only one side has.
    fn one(&mut self, own: &Surface, other: &Surface, key: &Key, item: &Item, gone: bool) {
        let sealed = item.owner.as_ref().and_then(|owner| Some(own.get(owner)?.sealed && other.get(owner)?.sealed));
        let is_break = gone || (item.kind == Kind::Field && sealed == Some(false));
        let name = last(key);
        let what = match item.kind {
            Kind::Implementation => format!("`{}`", lines(item).trim_end_matches(';')),
            // The heading has the name.
            _ if item.subject.heading == name => format!("the {}", item.noun()),
            _ => format!("the {} {}", item.noun(), quoted(name)),
        };
        let pair = Pair { key, old: gone.then_some(item), new: (!gone).then_some(item) };
        let message = format!("{what} was {}", if gone { "removed" } else { "added" });
        self.add(if is_break { Level::Major } else { Level::Minor }, pair, message);
    }

    /// Tells the variants or methods of an item that only one side has, all at once.
    fn parts(&mut self, owner: &Key, list: &[(&Key, &Item)], gone: bool, sealed: bool) {
        let Some((first, item)) = list.first() else { return };
        let names: Vec<String> = list.iter().map(|(key, _)| quoted(last(key))).collect();
        let tokens = list.iter().map(|(_, item)| &item.tokens);
        let is_variant = item.kind == Kind::Variant;
        let tokens = if is_variant { quote::quote!(#(#tokens,)*) } else { quote::quote!(#(#tokens)*) };
        let all = Item { tokens, ..(*item).clone() };
        let key = if list.len() == 1 && !is_variant { first } else { owner };
        let pair = Pair { key, old: gone.then_some(&all), new: (!gone).then_some(&all) };
        let is_break = gone || (is_variant && !sealed);
        let message =
            format!("{} {}", were(&format!("the {}", item.noun()), &names), if gone { "removed" } else { "added" });
        self.add(if is_break { Level::Major } else { Level::Minor }, pair, message);
    }

    /// Compares an item that both sides have.
    fn item(&mut self, pair: Pair<'_>, old: &Item, new: &Item, renames: &Renames) {
        if !old.kind.is_like(&new.kind) {
            let message = format!("it is {}, and was {}", article(new.noun()), article(old.noun()));
            return self.add(Level::Major, pair, message);
        }
        let name = quoted(last(pair.key));
        let label = if old.owner.is_some() { format!("the {} {name}", new.noun()) } else { "it".to_owned() };
        if old.gate != new.gate && old.owner.is_none() {
            let (level, message) = gates(&old.gate, &new.gate);
            self.add(level, pair, message);
        }
        if let (Kind::Function(was), Kind::Function(is)) = (&old.kind, &new.kind) {
            if let Some((level, message)) = signatures::compare(&label, was, is, renames, &self.aliases) {
                self.add(level, pair, message);
            }
            return;
        }
        let was = apply(&renames.names, &old.shape);
        let (before, after) = &self.aliases;
        let is_same = || apply(&renames.names, &before.resolved(&old.shape)) == after.resolved(&new.shape);
        if was != new.shape && !is_same() {
            let message = match new.kind {
                Kind::Field => {
                    let (was, is) = quoted_apart(&old.shape, &new.shape);
                    format!("{label} is {is}, and was {was}")
                }
                Kind::Variant => format!("{label} holds {}, and held {}", held(&new.shape), held(&old.shape)),
                Kind::Alias => {
                    format!("it stands for {}, and stood for {}", quoted(new.shape.trim()), quoted(old.shape.trim()))
                }
                _ => format!("{label} is made in another way"),
            };
            self.add(Level::Major, pair, message);
        }
        match (old.sealed, new.sealed) {
            (false, true) => {
                self.add(Level::Major, pair, "it can no longer be built or matched exhaustively".to_owned())
            }
            (true, false) => self.add(Level::Minor, pair, "it can be built or matched exhaustively".to_owned()),
            _ => {}
        }
        let lost: Vec<String> = old.abilities.difference(&new.abilities).map(|name| quoted(name)).collect();
        let won: Vec<String> = new.abilities.difference(&old.abilities).map(|name| quoted(name)).collect();
        if !lost.is_empty() {
            self.add(Level::Major, pair, format!("it no longer has {}", listed(&lost)));
        }
        if !won.is_empty() {
            self.add(Level::Minor, pair, format!("it has {}", listed(&won)));
        }
    }
}

/// Whether a change of a setter only follows that of its field.
fn is_echo(pair: Pair<'_>, old: &Surface, new: &Surface, renames: &Renames) -> bool {
    let Some((owner, field)) = setter_of(pair.key) else { return false };
    let key = Key { path: format!("{owner}::{field}"), space: Space::Field };
    match (old.get(&key), new.get(&key)) {
        (Some(was), Some(is)) => apply(&renames.names, &was.shape) != is.shape,
        _ => false,
    }
}

/// Whether an item is the setter of a field that came, went or changed with it.
fn is_setter(own: &Surface, other: &Surface, key: &Key) -> bool {
    setter_of(key).is_some_and(|(owner, field)| {
        let key = Key { path: format!("{owner}::{field}"), space: Space::Field };
        own.get(&key).is_some_and(|field| other.get(&key).is_none_or(|other| other.shape != field.shape))
    })
}

/// The owner and the field that a method sets, by its name.
fn setter_of(key: &Key) -> Option<(&str, &str)> {
    let (owner, method) = key.path.rsplit_once("::").filter(|_| key.space == Space::Function)?;
    // The constructor is called like no setter, though a field may be.
    if method == "new" {
        return None;
    }
    let method = method.strip_suffix("_null").unwrap_or(method);
    Some((owner, method.strip_prefix("with_").unwrap_or(method)))
}

/// The name at the end of a path.
fn last(key: &Key) -> &str {
    key.path.rsplit("::").next().unwrap_or_default()
}

fn renamed(from: &Key, to: &Key, item: Option<&Item>, is_kept: bool) -> String {
    let noun = item.map_or("item", Item::noun);
    if last(from) == last(to) {
        return format!("the {noun} moved here from {}", quoted(&from.path));
    }
    let kept = if is_kept { "; the old name is deprecated" } else { "" };
    format!("the {noun} was renamed from {} to {}{kept}", quoted(last(from)), quoted(last(to)))
}

/// What it means that the condition of an item changed.
fn gates(old: &str, new: &str) -> (Level, String) {
    let (before, after) = (features(old), features(new));
    match (old, new) {
        (_, "") => (Level::Minor, "it is always there, whatever the features".to_owned()),
        ("", gate) => (Level::Major, format!("it is there only with {}", quoted(gate))),
        (_, gate) => match (before, after) {
            (Some(before), Some(after)) if before.is_subset(&after) => {
                let more: Vec<String> = after.difference(&before).map(|feature| quoted(feature)).collect();
                (Level::Minor, format!("it is there with the {} as well", several("feature", &more)))
            }
            _ => (Level::Major, format!("it moved to another feature: {}", quoted(gate))),
        },
    }
}

/// The features of which any brings an item, where its condition is as plain as that.
fn features(gate: &str) -> Option<BTreeSet<&str>> {
    let inner = gate.strip_prefix("cfg(")?.strip_suffix(')')?;
    let list = inner.strip_prefix("any(").and_then(|inner| inner.strip_suffix(')')).unwrap_or(inner);
    list.split(',').map(|one| one.strip_prefix("feature=\"")?.strip_suffix('"')).collect()
}

fn article(noun: &str) -> String {
    let vowel = noun.starts_with(['a', 'e', 'i', 'o', 'u']);
    format!("{} {noun}", if vowel { "an" } else { "a" })
}

fn held(shape: &str) -> String {
    if shape.is_empty() { "nothing".to_owned() } else { quoted(shape) }
}
