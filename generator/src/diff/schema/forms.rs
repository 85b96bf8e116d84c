//! From what a schema's keywords say to its form.

use std::rc::Rc;

use super::Schemas;
use super::case::{Case, Form, Kind, Kinds, NodeId, SchemaId};
use super::described::Described;
use super::further_keywords::{Asked, FurtherKeyword};
use super::{Direction, keywords, numbers, plain};
use crate::document::{Node, Number, Value};
use crate::hash::HashMap;

/// How many cases a schema may have, unless it is a longer list of alternatives that tags tell apart.
pub(super) const CASES: usize = 64;
/// How many pairs of cases are merged to put two schemas together.
const PAIRS: usize = 20_000;
/// How many references in a row are followed.
const DEPTH: usize = 8;
/// How many schemas may be parts of each other.
const PARTS: usize = 256;

/// How often nodes are read for one schema whose result depends on the nodes around them: of parts that are each other, there are
/// more ways from one to another than can be read. A node that doesn't depend on others is read once, and isn't counted.
const DEPENDENT: usize = 5_000;

/// The nodes that are being read, each a part of the one before.
#[derive(Default)]
pub(super) struct Reading {
    /// How many nodes were read whose result depended on the nodes around them.
    dependent: usize,
    /// Each with its depth; none of them is a part of itself.
    open: HashMap<NodeId, usize>,
    /// The outermost of them that was met again, on which what is being read depends.
    leans: Option<usize>,
}

impl<'d> Schemas<'d> {
    /// What a node asks. It is read once, unless it depends on the nodes around it.
    pub(super) fn read(&mut self, id: NodeId, reading: &mut Reading) -> Rc<Form> {
        if let Some(known) = self.read.get(&id) {
            return Rc::clone(known);
        }
        let any = || Rc::new(Form { cases: vec![Case::default()], is_cut: false });
        if reading.dependent > DEPENDENT {
            return Rc::new(Form { cases: vec![Case::default()], is_cut: true });
        }
        let depth = reading.open.len();
        if let Some(open) = reading.open.get(&id).copied().or((depth >= PARTS).then_some(0)) {
            reading.leans = reading.leans.map_or(Some(open), |leans| Some(leans.min(open)));
            return any();
        }
        let Some(node) = self.node(id).cloned() else { return any() };
        let outer = reading.leans.take();
        reading.open.insert(id, depth);
        let form = Rc::new(self.parts(&node, id, reading));
        reading.open.remove(&id);
        match reading.leans.filter(|leans| *leans < depth) {
            Some(leans) => {
                reading.dependent += 1;
                reading.leans = Some(outer.map_or(leans, |outer| outer.min(leans)));
            }
            None => {
                reading.leans = outer;
                self.read.insert(id, Rc::clone(&form));
            }
        }
        form
    }

    /// What a node asks by itself and by its parts.
    fn parts(&mut self, node: &Node<'d>, id: NodeId, reading: &mut Reading) -> Form {
        match node.value() {
            Value::Bool(false) => return Form::default(),
            Value::Object(_) => {}
            _ => return Form { cases: vec![Case::default()], is_cut: false },
        }
        let own = self.own(node, id);
        let mut form = Form { cases: vec![own], is_cut: false };
        if let Some(reference) = node.reference() {
            match self.document.resolve(node, reference) {
                Ok(target) => {
                    let target = self.node_id(&target);
                    let target = self.read(target, reading);
                    form = self.product(&form, &target);
                }
                // Nothing is known of it but its name.
                Err(_) => form.cases.iter_mut().for_each(|case| {
                    let (name, text) = ("$ref".to_owned(), reference.to_owned());
                    case.further.push(FurtherKeyword { name, text, asked: Asked::Text });
                }),
            }
        }
        for part in node.get("allOf").iter().flat_map(Node::elements) {
            let part = self.node_id(&part);
            let part = self.read(part, reading);
            form = self.product(&form, &part);
        }
        if let Some(meant) = twice_negated(node) {
            let meant = self.node_id(&meant);
            let meant = self.read(meant, reading);
            form = self.product(&form, &meant);
        }
        for keyword in ["oneOf", "anyOf"] {
            let Some(list) = node.get(keyword).filter(|list| list.elements().next().is_some()) else { continue };
            let union = self.choice(node, keyword, &list, reading);
            form = self.product(&form, &union);
        }
        if node.bool("nullable") == Some(true) && !form.cases.iter().any(Case::is_null) {
            let values = form.cases.iter().any(|case| case.has(Kind::Null) && case.kinds.is_some());
            if !values {
                form.cases.push(Case { kinds: Some(Kinds::from([Kind::Null])), nodes: vec![id], ..Case::default() });
            }
        }
        form
    }

    /// What a node asks by itself, with the schemas of its items and members.
    fn own(&mut self, node: &Node<'d>, id: NodeId) -> Case {
        let mut case = self.keywords(node);
        case.required = keywords::names(node.value().get("required")).map(str::to_owned).collect();
        case.nodes.push(id);
        for (name, schema) in node.get("properties").iter().flat_map(Node::members) {
            if self.is_hidden(&schema, DEPTH) {
                case.hidden.insert(name.to_owned());
            } else {
                let schema = self.schema(&schema);
                case.members.insert(name.to_owned(), schema);
            }
        }
        let closing = closing(node).map(|others| self.schema(&others));
        let patterns = self.patterns(node, closing);
        case.others = match (patterns.first(), closing) {
            (Some((_, by_pattern)), None | Some(Self::NEVER)) => Some(*by_pattern),
            (_, others) => others,
        };
        let is_named = plain::named_by(node).is_some();
        let described = Described {
            names: case.members.keys().chain(&case.hidden).cloned().collect(),
            patterns,
            others: if is_named { Some(Self::NEVER) } else { closing.filter(|others| *others != Self::ANY) },
        };
        case.described.extend(described.asks().then_some(described));
        let prefix =
            node.get("prefixItems").or_else(|| node.get("items").filter(|list| list.value().as_array().is_some()));
        case.prefix = prefix.iter().flat_map(Node::elements).map(|item| self.schema(&item)).collect();
        case.rest = plain::further_items(node).map(|items| self.schema(&items));
        if let Some(count) = plain::contained(node) {
            case.items.merge(count);
        }
        self.further(node, &mut case);
        case
    }

    /// What members are by the patterns of their names.
    fn patterns(&mut self, node: &Node<'d>, others: Option<SchemaId>) -> Vec<(String, SchemaId)> {
        if let Some(pattern) = plain::named_by(node) {
            return vec![(pattern.to_owned(), others.unwrap_or(Self::ANY))];
        }
        let patterns = node.get("patternProperties");
        let patterns = patterns.iter().flat_map(Node::members);
        patterns.map(|(pattern, schema)| (pattern.to_owned(), self.schema(&schema))).collect()
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
        let most = CASES.max(one.cases.len()).max(other.cases.len());
        let pairs = one.cases.iter().flat_map(|left| other.cases.iter().map(move |right| (left, right)));
        for (index, (left, right)) in pairs.enumerate() {
            if form.cases.len() == most || index == PAIRS {
                form.is_cut = true;
                break;
            }
            let case = self.merged(left, right);
            // No value is of two types.
            if !case.kinds.as_ref().is_some_and(Kinds::is_empty) {
                form.cases.push(case);
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
        let is_open = !self.is_early();
        let settled = form.cases.into_iter().filter_map(|mut case| {
            case.require_dependents();
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

/// What members are that have no schema by their name or by its pattern.
fn closing<'d>(node: &Node<'d>) -> Option<Node<'d>> {
    let unevaluated = || node.get("unevaluatedProperties").filter(|_| is_settled(node));
    node.get("additionalProperties").or_else(unevaluated)
}

/// The schema in `not: {not: …}`, which is what is asked.
pub(super) fn twice_negated<'d>(node: &Node<'d>) -> Option<Node<'d>> {
    let negated = node.get("not")?;
    negated.get("not").filter(|_| negated.value().as_object().is_some_and(|object| object.len() == 1))
}

/// Whether no other part of a schema may speak of further members.
pub(super) fn is_settled(node: &Node<'_>) -> bool {
    const PARTS: [&str; 7] = ["allOf", "anyOf", "oneOf", "if", "dependentSchemas", "$ref", "additionalProperties"];
    PARTS.iter().all(|key| node.get(key).is_none())
}
