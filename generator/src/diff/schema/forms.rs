//! From what a schema's keywords say to its form.

use std::collections::HashSet;

use super::Schemas;
use super::beyond::{Asked, Beyond};
use super::case::{Case, Form, Kind, Kinds, NodeId, SchemaId};
use super::{Direction, keywords};
use crate::document::{Node, Value, Version};

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
        let tags = self.tags(node, &branches);
        let ids: Vec<SchemaId> = branches.iter().map(|branch| self.schema(branch)).collect();
        let mut form = Form::default();
        for (index, branch) in branches.iter().enumerate() {
            let branch_id = self.node_id(branch);
            let own = self.read(branch_id, open);
            form.is_cut |= own.is_cut;
            let name = branch.reference().and_then(|reference| reference.rsplit('/').next()).map(str::to_owned);
            for mut case in own.cases {
                case.name = name.clone().or(case.name).or_else(|| branch.str("title").map(str::to_owned));
                case.tags.extend(tags.get(index).cloned().unwrap_or_default());
                if keyword == "oneOf" {
                    case.not.extend(ids.iter().enumerate().filter(|(other, _)| *other != index).map(|(_, id)| *id));
                }
                form.cases.push(case);
            }
        }
        form
    }

    /// The tags of each branch, where there is a discriminator (OpenAPI 3.1, section 4.8.25).
    fn tags(&self, node: &Node<'d>, branches: &[Node<'d>]) -> Vec<Vec<String>> {
        let Some(discriminator) = node.get("discriminator").filter(|said| said.str("propertyName").is_some()) else {
            return Vec::new();
        };
        let mapping = discriminator.get("mapping");
        let of = |branch: &Node<'d>| {
            let reference = branch.reference()?;
            let name = reference.rsplit('/').next()?;
            let is_mapped = |to: &str| to == reference || to == name;
            let mapped = mapping.iter().flat_map(Node::members).filter(|(_, to)| to.as_str().is_some_and(is_mapped));
            let mapped: Vec<String> = mapped.map(|(tag, _)| tag.to_owned()).collect();
            Some(if mapped.is_empty() { vec![name.to_owned()] } else { mapped })
        };
        branches.iter().map(|branch| of(branch).unwrap_or_default()).collect()
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
            (!case.kinds.as_ref().is_some_and(Kinds::is_empty)).then_some(case)
        });
        Form { cases: settled.collect(), is_cut: form.is_cut }
    }
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
