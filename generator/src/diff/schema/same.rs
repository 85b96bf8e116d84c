//! Schemas that are written alike in both documents, with all that they refer to: nothing about them can have changed.

use std::rc::Rc;

use super::case::SchemaId;
use super::contain::Containment;
use super::question::Side;
use super::tags::Tagging;
use crate::document::{Document, Node, Value};
use crate::hash::{HashMap, HashSet};

/// How many pairs of nodes one question may lead to.
const NODES: usize = 20_000;

/// A node of each document, by the addresses of their values.
type Pair = (*const Value, *const Value);

/// What is known of pairs of nodes.
#[derive(Debug)]
pub(super) struct Same<'d> {
    old: &'d Document,
    new: &'d Document,
    families: [Rc<Tagging<'d>>; 2],
    /// Whether the same words mean the same in both.
    is_comparable: bool,
    known: HashMap<Pair, bool>,
    /// What the two nodes of a pair refer to; none where they differ by themselves.
    targets: HashMap<Pair, Option<Vec<(Node<'d>, Node<'d>)>>>,
}

impl<'d> Same<'d> {
    pub(super) fn new((old, new): (&'d Document, &'d Document), families: [Rc<Tagging<'d>>; 2]) -> Self {
        let dialect =
            |document: &'d Document| document.root().get("jsonSchemaDialect").map(|dialect| dialect.value().to_json());
        let is_comparable = old.version() == new.version() && dialect(old) == dialect(new);
        Self { old, new, families, is_comparable, known: HashMap::default(), targets: HashMap::default() }
    }

    pub(super) fn is_same(&mut self, old: &Node<'d>, new: &Node<'d>) -> bool {
        let root = pair(old, new);
        if let Some(known) = self.known.get(&root) {
            return *known;
        }
        let mut met = HashSet::from_iter([root]);
        let mut open = vec![(old.clone(), new.clone())];
        let mut is_same = self.is_comparable;
        while let Some((old, new)) = open.pop().filter(|_| is_same) {
            match self.targets(&old, &new) {
                Some(targets) if met.len() < NODES => {
                    is_same &= !targets.iter().any(|(old, new)| self.known.get(&pair(old, new)) == Some(&false));
                    open.extend(targets.into_iter().filter(|(old, new)| {
                        let pair = pair(old, new);
                        !self.known.contains_key(&pair) && met.insert(pair)
                    }));
                }
                _ => is_same = false,
            }
        }
        match is_same {
            // All that was met leads to nothing else.
            true => self.known.extend(met.into_iter().map(|pair| (pair, true))),
            false => _ = self.known.insert(root, false),
        }
        is_same
    }

    fn targets(&mut self, old: &Node<'d>, new: &Node<'d>) -> Option<Vec<(Node<'d>, Node<'d>)>> {
        let (before, after) = (self.old, self.new);
        let [old_families, new_families] = &self.families;
        let family = |families: &Tagging<'d>, node: &Node<'d>| {
            let tagged = families.get(&std::ptr::from_ref(node.value()));
            tagged.map(|tagged| tagged.branches.clone()).unwrap_or_default()
        };
        let find = || {
            if old.value() != new.value() {
                return None;
            }
            let mut references = Vec::new();
            gather(old.value(), &mut references);
            let of =
                |reference: &str| Some((before.resolve(old, reference).ok()?, after.resolve(new, reference).ok()?));
            let (was, is) = (family(old_families, old), family(new_families, new));
            // A schema with a discriminator is those that extend it.
            if was.len() != is.len() || was.iter().zip(&is).any(|((was, _), (is, _))| was != is) {
                return None;
            }
            let children = was.into_iter().zip(is).map(|((_, was), (_, is))| Some((was, is)));
            references.into_iter().map(of).chain(children).collect()
        };
        self.targets.entry(pair(old, new)).or_insert_with(find).clone()
    }
}

impl<'d> Containment<'d> {
    /// Whether two nodes are written alike, with all that they refer to.
    pub(crate) fn is_same(&mut self, old: &Node<'d>, new: &Node<'d>) -> bool {
        self.same.is_same(old, new)
    }

    /// Whether two schemas are, of which the first is of a side.
    pub(crate) fn is_same_schema(&mut self, side: Side, one: SchemaId, other: SchemaId) -> bool {
        let (old, new) = if side == Side::Old { (one, other) } else { (other, one) };
        let (Some(old), Some(new)) = (self.side(Side::Old).written_at(old), self.side(Side::New).written_at(new))
        else {
            return false;
        };
        old.len() == new.len() && old.iter().zip(&new).all(|(old, new)| self.same.is_same(old, new))
    }
}

fn pair(old: &Node<'_>, new: &Node<'_>) -> Pair {
    (std::ptr::from_ref(old.value()), std::ptr::from_ref(new.value()))
}

/// The references in a value.
fn gather<'v>(value: &'v Value, references: &mut Vec<&'v str>) {
    match value {
        Value::Object(object) => {
            for (key, member) in object.iter() {
                match member.as_str() {
                    Some(reference) if matches!(key, "$ref" | "$dynamicRef" | "$recursiveRef") => {
                        references.push(reference)
                    }
                    _ => gather(member, references),
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| gather(item, references)),
        _ => {}
    }
}
