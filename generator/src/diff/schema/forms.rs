//! From what a schema's keywords say to its form.

use std::collections::HashSet;

use serde_json::Value as Json;

use super::Schemas;
use super::beyond::{Asked, Beyond};
use super::case::{Case, Form, Kind, Kinds, NodeId, SchemaId, is_listed};
use super::tags::Tagged;
use super::{Direction, keywords, numbers};
use crate::document::{Node, Number, Value, Version};

/// How many cases a schema may have.
const CASES: usize = 64;
/// How many references in a row are followed.
const DEPTH: usize = 8;

impl<'d> Schemas<'d> {
    /// What a node asks; `open` are the nodes that are being read, which are no parts of themselves.
    pub(super) fn read(&mut self, id: NodeId, open: &mut HashSet<NodeId>) -> Form {
        let any = Form { cases: vec![Case::default()], is_cut: false };
        let Some(node) = self.node(id).cloned() else { return any };
        match node.value() {
            Value::Bool(false) => return Form::default(),
            Value::Object(_) => {}
            _ => return any,
        }
        if !open.insert(id) || open.len() > 256 {
            return any;
        }
        let own = self.own(&node, id);
        let mut form = Form { cases: vec![own], is_cut: false };
        if let Some(reference) = node.reference() {
            match self.document.resolve(&node, reference) {
                Ok(target) => {
                    let target = self.node_id(&target);
                    let target = self.read(target, open);
                    form = self.product(&form, &target);
                }
                // Nothing is known of it but its name.
                Err(_) => form.cases.iter_mut().for_each(|case| {
                    let (keyword, text) = ("$ref".to_owned(), reference.to_owned());
                    case.beyond.push(Beyond { keyword, text, asked: Asked::Text });
                }),
            }
        }
        for part in node.get("allOf").iter().flat_map(Node::elements) {
            let part = self.node_id(&part);
            let part = self.read(part, open);
            form = self.product(&form, &part);
        }
        for keyword in ["oneOf", "anyOf"] {
            let Some(list) = node.get(keyword).filter(|list| list.elements().next().is_some()) else { continue };
            let union = self.union(&node, keyword, &list, open);
            form = self.product(&form, &union);
        }
        if node.bool("nullable") == Some(true) && !form.cases.iter().any(Case::is_null) {
            let values = form.cases.iter().any(|case| case.has(Kind::Null) && case.kinds.is_some());
            if !values {
                form.cases.push(Case { kinds: Some(Kinds::from([Kind::Null])), nodes: vec![id], ..Case::default() });
            }
        }
        open.remove(&id);
        form
    }

    /// What a node asks where a value stands: of a schema with a discriminator, to be one of those that extend it.
    pub(super) fn read_with_children(&mut self, id: NodeId, open: &mut HashSet<NodeId>) -> Form {
        let form = self.read(id, open);
        let Some(family) = self.node(id).and_then(|node| self.family(node)).cloned() else { return form };
        let mut union = Form::default();
        for (tags, branch) in family.branches {
            let branch_id = self.node_id(&branch);
            let own = self.read(branch_id, open);
            union.is_cut |= own.is_cut;
            let name = branch.place().pointer.rsplit('/').next().map(str::to_owned);
            union.cases.extend(own.cases.into_iter().map(|case| Case {
                tags: tags.clone(),
                tagged_by: Some(family.property.clone()),
                name: name.clone(),
                ..case
            }));
        }
        self.product(&form, &union)
    }

    /// What a node asks by itself, with the schemas of its items and members.
    fn own(&mut self, node: &Node<'d>, id: NodeId) -> Case {
        let mut case = keywords::own(node);
        case.nodes.push(id);
        for (name, schema) in node.get("properties").iter().flat_map(Node::members) {
            if self.is_hidden(&schema, DEPTH) {
                case.hidden.insert(name.to_owned());
            } else {
                let schema = self.schema(&schema);
                case.members.insert(name.to_owned(), schema);
            }
        }
        case.others = others(node).map(|others| self.schema(&others));
        let prefix =
            node.get("prefixItems").or_else(|| node.get("items").filter(|list| list.value().as_array().is_some()));
        case.prefix = prefix.iter().flat_map(Node::elements).map(|item| self.schema(&item)).collect();
        case.rest =
            node.get("items").filter(|items| items.value().as_array().is_none()).map(|items| self.schema(&items));
        self.beyond(node, &mut case);
        case
    }

    /// The branches of a union; those of `oneOf` exclude each other, unless a tag tells them apart.
    fn union(&mut self, node: &Node<'d>, keyword: &str, list: &Node<'d>, open: &mut HashSet<NodeId>) -> Form {
        let branches: Vec<Node<'d>> = list.elements().collect();
        let tagged = Tagged::of_choice(self.document, node, &branches);
        let ids: Vec<SchemaId> = branches.iter().map(|branch| self.schema(branch)).collect();
        let mut form = Form::default();
        let mut lists = Vec::new();
        for (index, branch) in branches.iter().enumerate() {
            let branch_id = self.node_id(branch);
            let own = self.read_with_children(branch_id, open);
            form.is_cut |= own.is_cut;
            lists.push(own.cases.iter().map(Case::only_values).collect::<Option<Vec<_>>>().map(|lists| lists.concat()));
            let name = branch.reference().and_then(|reference| reference.rsplit('/').next()).map(str::to_owned);
            for mut case in own.cases {
                case.name = name.clone().or(case.name).or_else(|| branch.str("title").map(str::to_owned));
                if let Some((tagged, (tags, _))) = tagged.as_ref().and_then(|all| Some((all, all.branches.get(index)?)))
                {
                    (case.tags, case.tagged_by) = (tags.clone(), Some(tagged.property.clone()));
                }
                if keyword == "oneOf" {
                    case.not.extend(ids.iter().enumerate().filter(|(other, _)| *other != index).map(|(_, id)| *id));
                }
                form.cases.push(case);
            }
        }
        let lists: Option<Vec<Vec<Json>>> = lists.into_iter().collect();
        match lists.filter(|lists| tagged.is_none() && lists.len() > 1 && !form.is_cut) {
            Some(lists) => Form { cases: vec![listed(&lists, keyword == "oneOf")], is_cut: false },
            None => form,
        }
    }

    /// Whether values of this direction have no such member.
    fn is_hidden(&self, node: &Node<'d>, depth: usize) -> bool {
        let flag = match self.direction {
            Direction::Sent => "readOnly",
            Direction::Received => "writeOnly",
        };
        let Some(depth) = depth.checked_sub(1) else { return false };
        let target = || node.reference().and_then(|reference| self.document.resolve(node, reference).ok());
        node.bool(flag) == Some(true)
            || target().is_some_and(|target| self.is_hidden(&target, depth))
            || node.get("allOf").iter().flat_map(Node::elements).any(|part| self.is_hidden(&part, depth))
    }

    /// What all cases of two forms ask together.
    pub(super) fn product(&mut self, one: &Form, other: &Form) -> Form {
        let mut form = Form { cases: Vec::new(), is_cut: one.is_cut || other.is_cut };
        for left in &one.cases {
            for right in &other.cases {
                if form.cases.len() == CASES {
                    form.is_cut = true;
                    return form;
                }
                form.cases.push(self.merged(left, right));
            }
        }
        form
    }

    fn merged(&mut self, one: &Case, other: &Case) -> Case {
        let mut case = one.clone();
        case.merge_keywords(other);
        for (name, schema) in &other.members {
            let schema = case.members.get(name).map_or(*schema, |own| self.both(*own, *schema));
            case.members.insert(name.clone(), schema);
        }
        let mut both = |one: Option<SchemaId>, other: Option<SchemaId>| match (one, other) {
            (Some(one), Some(other)) => Some(self.both(one, other)),
            (one, other) => one.or(other),
        };
        case.others = both(one.others, other.others);
        let length = one.prefix.len().max(other.prefix.len());
        let item = |case: &Case, index: usize| case.prefix.get(index).copied().or(case.rest);
        case.prefix =
            (0..length).map(|index| both(item(one, index), item(other, index)).unwrap_or(Self::ANY)).collect();
        case.rest = both(one.rest, other.rest);
        case
    }

    /// A form whose cases have types, values of these types, and no member of the other direction.
    pub(super) fn settled(&self, form: Form) -> Form {
        let is_open = !matches!(self.document.version(), Version::Swagger2 | Version::V30);
        let settled = form.cases.into_iter().filter_map(|mut case| {
            case.required.retain(|name| !case.hidden.contains(name));
            let hidden = std::mem::take(&mut case.hidden);
            case.members.retain(|name, _| !hidden.contains(name));
            case.hidden = hidden;
            if case.kinds.is_none() && case.values.is_none() {
                let implied = keywords::implied(&case);
                let is_scalar = |kind: &Kind| matches!(kind, Kind::Number | Kind::Text);
                case.kinds = implied.filter(|kind| !(is_open && is_scalar(kind))).map(|kind| [kind].into());
            }
            if let Some(values) = case.values.take() {
                let values: Vec<_> = values
                    .into_iter()
                    .filter(|value| case.has(Kind::of(value)))
                    .filter(|value| !(case.integer && value.as_f64().is_some_and(|number| number.fract() != 0.0)))
                    .collect();
                case.kinds = Some(values.iter().map(Kind::of).collect());
                case.values = Some(values);
            }
            case.forget_others();
            if case.integer {
                case.multiples.retain(|step| !numbers::is_multiple(Number::Integer(1), *step));
            }
            (!case.kinds.as_ref().is_some_and(Kinds::is_empty)).then_some(case)
        });
        Form { cases: settled.collect(), is_cut: form.is_cut }
    }
}

/// A choice between lists of values, which is one list: of those that stand in one list alone, where they exclude each other.
fn listed(lists: &[Vec<Json>], is_exclusive: bool) -> Case {
    let mut values: Vec<Json> = Vec::new();
    for value in lists.concat() {
        let count = lists.iter().filter(|list| is_listed(list, &value)).count();
        if !is_listed(&values, &value) && (count == 1 || !is_exclusive) {
            values.push(value);
        }
    }
    Case { values: Some(values), ..Case::default() }
}

/// What members are that have no schema by their name: those that match a pattern are, too.
fn others<'d>(node: &Node<'d>) -> Option<Node<'d>> {
    let by_pattern =
        node.get("patternProperties").and_then(|patterns| patterns.members().next().map(|(_, schema)| schema));
    let said = node.get("additionalProperties");
    let unevaluated = || node.get("unevaluatedProperties").filter(|_| is_settled(node));
    match said {
        Some(said) if by_pattern.is_none() || said.value().as_bool() != Some(false) => Some(said),
        _ => by_pattern.or_else(unevaluated),
    }
}

/// Whether no other part of a schema may speak of further members.
pub(super) fn is_settled(node: &Node<'_>) -> bool {
    const PARTS: [&str; 7] = ["allOf", "anyOf", "oneOf", "if", "dependentSchemas", "$ref", "additionalProperties"];
    PARTS.iter().all(|key| node.get(key).is_none())
}
