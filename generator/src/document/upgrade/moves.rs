//! The old place of each moved one.

use crate::document::{Value, pointer, reference, walk};
use crate::hash::HashMap;

/// A place in the new shape and in the old one.
#[derive(Clone, Debug, Default)]
pub(super) struct Here {
    pub new: String,
    pub old: String,
}

impl Here {
    /// A member that keeps its name.
    pub(super) fn child(&self, key: &str) -> Self {
        self.moved(&[key], &[key])
    }

    /// A place some segments below, in the new shape and in the old one.
    pub(super) fn moved(&self, new: &[&str], old: &[&str]) -> Self {
        let mut here = self.clone();
        new.iter().for_each(|segment| pointer::push(&mut here.new, segment));
        old.iter().for_each(|segment| pointer::push(&mut here.old, segment));
        here
    }
}

/// The moved places, each with all that is below it.
#[derive(Debug, Default)]
pub(crate) struct Moves {
    to_old: HashMap<String, String>,
    to_new: HashMap<String, String>,
}

impl Moves {
    /// Notes a move. Of several new places for the same old one, references lead to the first.
    pub(super) fn add(&mut self, here: &Here) {
        self.add_origin(here);
        self.to_new.entry(here.old.clone()).or_insert_with(|| here.new.clone());
    }

    /// Notes where a new place came from whose old place leads elsewhere.
    pub(super) fn add_origin(&mut self, here: &Here) {
        self.to_old.insert(here.new.clone(), here.old.clone());
    }

    /// The place in the old shape of a place in the new one.
    pub(crate) fn original(&self, pointer: &str) -> String {
        translate(&self.to_old, pointer)
    }

    /// The place in the new shape of a place in the old one.
    pub(crate) fn upgraded(&self, pointer: &str) -> String {
        translate(&self.to_new, pointer)
    }

    /// Leads every reference within the file to where its target stands now.
    pub(super) fn rewrite_references(&self, root: &mut Value) {
        walk::references_mut(root, |text| self.rewrite(text));
    }

    fn rewrite(&self, text: &mut Box<str>) {
        if let Some(fragment) = text.strip_prefix('#') {
            let decoded = reference::decode(fragment);
            let upgraded = self.upgraded(&decoded);
            if upgraded != *decoded {
                // What is decoded is encoded again: a `%` would be taken for an escape.
                *text = format!("#{}", upgraded.replace('%', "%25")).into();
            }
        }
    }
}

/// The pointer with the longest prefix that moved replaced.
fn translate(moves: &HashMap<String, String>, pointer: &str) -> String {
    let mut prefix = pointer;
    while !moves.is_empty() {
        if let Some(target) = moves.get(prefix) {
            return format!("{target}{}", pointer.get(prefix.len()..).unwrap_or_default());
        }
        match prefix.rsplit_once('/') {
            Some((parent, _)) => prefix = parent,
            None => break,
        }
    }
    pointer.to_owned()
}
