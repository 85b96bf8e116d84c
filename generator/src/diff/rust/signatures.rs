//! Functions and methods, as their callers see them.

use super::aliases::Aliases;
use super::item::Signature;
use super::renames::{Renames, apply};
use crate::diff::Level;
use crate::diff::words::{listed, quoted, quoted_apart};

/// What a change of a signature asks of callers. What an argument is called is nothing to them.
pub(super) fn compare(
    label: &str,
    old: &Signature,
    new: &Signature,
    renames: &Renames,
    (before, after): &(Aliases, Aliases),
) -> Option<(Level, String)> {
    if !is_reordered(old, new) && is_same(&renamed(&before.signature(old), renames), &after.signature(new)) {
        return None;
    }
    let old = renamed(old, renames);
    let types = |signature: &Signature| signature.arguments.iter().map(|(_, ty)| ty.clone()).collect::<Vec<_>>();
    let mut changes = Vec::new();
    if types(&old) != types(new) || is_reordered(&old, new) {
        changes.push(arguments(&old, new));
    }
    if old.output != new.output {
        let (was, is) = quoted_apart(&old.output, &new.output);
        changes.push(format!("returns {is}, and returned {was}"));
    }
    if changes.is_empty() && (&old.receiver, &old.generics) != (&new.receiver, &new.generics) {
        changes.push("is called in another way".to_owned());
    }
    (!changes.is_empty()).then(|| (Level::Major, format!("{label} {}", listed(&changes))))
}

/// What changed among the arguments, by their names.
fn arguments(old: &Signature, new: &Signature) -> String {
    let missing = |from: &Signature, of: &Signature| -> Vec<String> {
        let there = |name: &str| of.arguments.iter().any(|(other, _)| other == name);
        let missing = from.arguments.iter().filter(|(name, _)| !there(name));
        missing.map(|(name, ty)| quoted(&format!("{name}: {ty}"))).collect()
    };
    let mut changes = Vec::new();
    let (added, removed) = (missing(new, old), missing(old, new));
    if !added.is_empty() {
        changes.push(format!("takes {} as well", listed(&added)));
    }
    if !removed.is_empty() {
        changes.push(format!("no longer takes {}", listed(&removed)));
    }
    for (name, was) in &old.arguments {
        if let Some((_, is)) = new.arguments.iter().find(|(other, ty)| other == name && ty != was) {
            let (was, is) = quoted_apart(was, is);
            changes.push(format!("takes {} as {is}, and took {was}", quoted(name)));
        }
    }
    if changes.is_empty() { "takes its arguments in another order".to_owned() } else { listed(&changes) }
}

/// Whether callers write the same, whatever the arguments are called.
fn is_same(old: &Signature, new: &Signature) -> bool {
    let types = |signature: &Signature| signature.arguments.iter().map(|(_, ty)| ty.clone()).collect::<Vec<_>>();
    (&old.receiver, &old.generics, &old.output) == (&new.receiver, &new.generics, &new.output)
        && types(old) == types(new)
}

/// Whether the same arguments stand in another order: types alone may not tell.
fn is_reordered(old: &Signature, new: &Signature) -> bool {
    let names = |signature: &Signature| signature.arguments.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>();
    let (before, after) = (names(old), names(new));
    let sorted = |mut names: Vec<String>| {
        names.sort();
        names
    };
    before != after && sorted(before) == sorted(after)
}

fn renamed(signature: &Signature, renames: &Renames) -> Signature {
    let apply = |text: &String| apply(&renames.names, text);
    Signature {
        receiver: apply(&signature.receiver),
        generics: apply(&signature.generics),
        arguments: signature.arguments.iter().map(|(name, ty)| (name.clone(), apply(ty))).collect(),
        output: apply(&signature.output),
    }
}
