//! Whether a value is one of a schema, judged by the schema as it stands.
//!
//! It shares nothing with the comparison of forms but the nodes: it is the second opinion that each witness needs.

use std::rc::Rc;

use serde_json::Value as Json;

use super::case::{Kind, SchemaId};
use super::plain;
use super::read::Schemas;
use super::scalars::{by_rules, by_type};
use super::tags::Tagged;
use crate::document::{Node, Value};
use crate::hash::HashMap;

/// How many schemas are asked about one value, and how deep they may stand in each other.
const STEPS: u32 = 100_000;
const DEPTH: u32 = 64;

/// How strictly a value is judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Judge {
    /// By all keywords.
    Strict,
    /// By all keywords, where alternatives of a `oneOf` need not exclude each other: clients send what is of several all the same.
    Loose,
    /// As those read who were built from the schema: by JSON types and by what has to be there, and not by bounds, patterns
    /// and lists of values.
    Reader,
}

/// What has been asked so far.
pub(super) struct Asking {
    pub(super) judge: Judge,
    pub(super) steps: u32,
    depth: u32,
    /// What became of schemas that are referred to, and of the parts of the value, by their addresses.
    /// A schema that is met again while it is asked about is one of those that can't be told.
    known: HashMap<(*const Value, *const Json), Option<bool>>,
}

impl Asking {
    fn new(judge: Judge) -> Self {
        Self { judge, steps: STEPS, depth: DEPTH, known: HashMap::default() }
    }

    /// The same for another value, which is no part of the one that is asked about.
    pub(super) fn apart(&self) -> Self {
        Self { steps: self.steps, ..Self::new(self.judge) }
    }
}

impl<'d> Schemas<'d> {
    /// Whether a value is surely one of a schema, by all keywords.
    pub(crate) fn allows(&self, id: SchemaId, value: &Json) -> bool {
        self.accepts(id, value, Judge::Strict) == Some(true)
    }

    /// Whether a value is one of a schema; none where that can't be told.
    pub(crate) fn accepts(&self, id: SchemaId, value: &Json, judge: Judge) -> Option<bool> {
        if id == Self::NEVER {
            return Some(false);
        }
        if !self.has_kind(id, Kind::of(value)) {
            return Some(false);
        }
        let mut asking = Asking::new(judge);
        let is_case = self.is_case(id);
        all(self.nodes(id).into_iter().map(|node| match is_case {
            true => self.judged(node, value, &mut asking),
            false => self.judged_as_value(node, value, &mut asking),
        }))
    }

    /// Judges a value by the schema of its place, which says what it is: where it has no type, its keywords are for one.
    pub(super) fn judged_as_value(&self, node: &Node<'d>, value: &Json, asking: &mut Asking) -> Option<bool> {
        let is_other = |kind: Kind| kind != Kind::of(value);
        // From OpenAPI 3.1 on, what says no type may be null.
        let is_nullable = || !self.is_early() || self.target(node).bool("nullable") == Some(true);
        if self.implied(node).is_some_and(is_other) && !(value.is_null() && is_nullable()) {
            return Some(false);
        }
        self.judged_with_children(node, value, asking)
    }

    /// Judges a value where a schema with a discriminator means one of those that extend it.
    fn judged_with_children(&self, node: &Node<'d>, value: &Json, asking: &mut Asking) -> Option<bool> {
        let own = self.judged(node, value, asking);
        let Some(family) = self.family(node).filter(|_| value.is_object()) else { return own };
        let selected = value.get(&family.property).and_then(Json::as_str).and_then(|tag| family.selected(tag));
        let by_tag = match selected {
            Some(branch) => self.judged(branch, value, asking),
            None => Some(asking.judge == Judge::Reader),
        };
        all([own, by_tag])
    }

    /// The alternative that a tag selects; none where none does.
    fn by_tag(&self, node: &Node<'d>, list: &Node<'d>, value: &Json, asking: &mut Asking) -> Option<Option<bool>> {
        if !value.is_object() {
            return None;
        }
        let find = || {
            let branches: Vec<Node<'d>> = list.elements().collect();
            Tagged::of_choice(self.document, node, &branches).map(Rc::new)
        };
        let tagged = self.choices.get(&std::ptr::from_ref(list.value())).cloned().unwrap_or_else(find)?;
        let selected = value.get(&tagged.property).and_then(Json::as_str).and_then(|tag| tagged.selected(tag));
        match selected {
            Some(branch) => Some(self.judged_with_children(branch, value, asking)),
            None => (asking.judge != Judge::Reader && tagged.is_total()).then_some(Some(false)),
        }
    }

    pub(super) fn judged(&self, node: &Node<'d>, value: &Json, asking: &mut Asking) -> Option<bool> {
        match node.value() {
            Value::Bool(any) => return Some(*any),
            Value::Object(_) => {}
            _ => return Some(true),
        }
        asking.steps = asking.steps.checked_sub(1)?;
        asking.depth = asking.depth.checked_sub(1)?;
        if value.is_null() && node.bool("nullable") == Some(true) {
            asking.depth += 1;
            return Some(true);
        }
        let own = self.keywords(node);
        let verdict = all([
            self.by_parts(node, value, asking),
            by_type(&own, value, asking.judge),
            if asking.judge != Judge::Reader { by_rules(&own, value) } else { Some(true) },
            match value {
                Json::Array(items) => self.by_items(node, items, asking),
                Json::Object(_) => self.by_members(node, value, asking),
                _ => Some(true),
            },
        ]);
        asking.depth += 1;
        verdict
    }

    /// Judges by a schema that others refer to, each part of a value once.
    fn judged_once(&self, node: &Node<'d>, value: &Json, asking: &mut Asking) -> Option<bool> {
        let key = (std::ptr::from_ref(node.value()), std::ptr::from_ref(value));
        if let Some(known) = asking.known.get(&key) {
            return *known;
        }
        asking.known.insert(key, None);
        let verdict = self.judged(node, value, asking);
        asking.known.insert(key, verdict);
        verdict
    }

    fn by_parts(&self, node: &Node<'d>, value: &Json, asking: &mut Asking) -> Option<bool> {
        let mut verdicts = Vec::new();
        if let Some(reference) = node.reference() {
            let target = self.document.resolve(node, reference).ok();
            verdicts.push(target.and_then(|target| self.judged_once(&target, value, asking)));
        }
        for part in node.get("allOf").iter().flat_map(Node::elements) {
            verdicts.push(self.judged(&part, value, asking));
        }
        for keyword in ["anyOf", "oneOf"] {
            let Some(list) = node.get(keyword).filter(|list| list.elements().next().is_some()) else { continue };
            if let Some(verdict) = self.by_tag(node, &list, value, asking) {
                verdicts.push(verdict);
                continue;
            }
            let mut judged = |branch: Node<'d>| match node.get("type") {
                Some(_) => self.judged_with_children(&branch, value, asking),
                None => self.judged_as_value(&branch, value, asking),
            };
            let each: Vec<Option<bool>> = list.elements().map(&mut judged).collect();
            let yes = each.iter().filter(|verdict| **verdict == Some(true)).count();
            let open = each.iter().any(Option::is_none);
            let is_one = keyword == "oneOf" && asking.judge == Judge::Strict;
            verdicts.push(match (yes, open) {
                (0, true) => None,
                (0, false) => Some(false),
                (1, true) if is_one => None,
                (1, _) => Some(true),
                _ => Some(!is_one),
            });
        }
        if asking.judge != Judge::Reader {
            if let Some(not) = node.get("not") {
                verdicts.push(self.judged(&not, value, asking).map(|verdict| !verdict));
            }
            if let Some(condition) = node.get("if") {
                let branch = match self.judged(&condition, value, asking) {
                    Some(true) => node.get("then").map_or(Some(true), |then| self.judged(&then, value, asking)),
                    Some(false) => node.get("else").map_or(Some(true), |other| self.judged(&other, value, asking)),
                    None => None,
                };
                verdicts.push(branch);
            }
        }
        all(verdicts)
    }

    fn by_items(&self, node: &Node<'d>, items: &[Json], asking: &mut Asking) -> Option<bool> {
        let list = |key: &str| node.get(key).filter(|list| list.value().as_array().is_some());
        let prefix: Vec<Node<'d>> =
            list("prefixItems").or_else(|| list("items")).iter().flat_map(Node::elements).collect();
        let rest = plain::further_items(node);
        let mut verdicts = Vec::new();
        if asking.judge == Judge::Reader {
            let least = node.get("minItems").and_then(|count| count.value().as_u64()).unwrap_or(0);
            verdicts.push(Some(items.len() as u64 >= least.min(prefix.len() as u64)));
        }
        for (index, item) in items.iter().enumerate() {
            if let Some(schema) = prefix.get(index).or(rest.as_ref()) {
                verdicts.push(self.judged_as_value(schema, item, asking));
            }
        }
        if let (Some(contains), Judge::Strict) = (node.get("contains"), asking.judge) {
            let each: Vec<Option<bool>> =
                items.iter().map(|item| self.judged_as_value(&contains, item, asking)).collect();
            let count = each.iter().filter(|verdict| **verdict == Some(true)).count() as u64;
            let holds = plain::contained_count(node).has(count);
            verdicts.push(if each.iter().any(Option::is_none) { None } else { Some(holds) });
        }
        let is_open = node.get("unevaluatedItems").is_some() && !plain::has_plain_items(node);
        if is_open && asking.judge != Judge::Reader {
            verdicts.push(None);
        }
        all(verdicts)
    }
}

/// Whether all hold: one that doesn't decides, and then one that can't be told.
pub(super) fn all(verdicts: impl IntoIterator<Item = Option<bool>>) -> Option<bool> {
    let mut verdict = Some(true);
    for one in verdicts {
        match one {
            Some(true) => {}
            Some(false) => return Some(false),
            None => verdict = None,
        }
    }
    verdict
}
