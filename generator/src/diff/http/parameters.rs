//! Parameters: what each is on the wire.

use super::api::Half;
use super::exchange::Part;
use super::members;
use super::nested_lists;
use super::notes::{At, Proof};
use super::rules::{
    Direction, PARAMETER_ADDED, PARAMETER_MOVED, PARAMETER_REMOVED, REQUIRED_PARAMETER_ADDED, STYLE_CHANGED,
};
use super::styles::{spelled, style};
use super::walk::{Comparer, Walk};
use crate::diff::schema::{Case, Kind, Kinds, Side, Wire};
use crate::diff::words::quoted;
use crate::document::Node;
use crate::model::{Docs, Operation, Parameter, ParameterPlace, Style};
use crate::openapi::declared;

/// A parameter as it stands in a request.
#[derive(Clone)]
pub(super) struct Wired<'a> {
    pub(super) name: String,
    pub(super) place: ParameterPlace,
    /// Where it stands in the path.
    rank: Option<usize>,
    pub(super) required: bool,
    pub(super) style: Style,
    pub(super) explode: bool,
    /// How the lists in a list are written, from the outside in.
    inner: Vec<Style>,
    docs: Docs,
    default: Option<serde_json::Value>,
    node: Option<Node<'a>>,
    pub(super) schema: Option<Node<'a>>,
}

impl<'a> Comparer<'a> {
    pub(super) fn parameters(&mut self, at: &At, direction: Direction, old: &Operation, new: &Operation) {
        let (before, after) = (wired(&self.old, old), wired(&self.new, new));
        let before_apart = self.apart(Side::Old, &before, &after);
        let after_apart = self.apart(Side::New, &after, &before);
        let (before, after) = (before_apart, after_apart);
        let mut matched = vec![false; after.len()];
        for parameter in &before {
            let found = after.iter().position(|other| parameter.is_at(other));
            let moved = || {
                let free = |other: &Wired<'_>| !before.iter().any(|known| known.is_at(other));
                after.iter().position(|other| other.name == parameter.name && free(other))
            };
            let now = found.or_else(moved).and_then(|index| {
                *matched.get_mut(index)? = true;
                after.get(index)
            });
            let place = |wired: &Wired<'_>| wired.node.as_ref().map(Node::place);
            let at = at.labelled(label(parameter));
            match now {
                Some(now) => {
                    let at = At { old: place(parameter).or(at.old), new: place(now).or(at.new), ..at };
                    self.parameter(&at, direction, (old, parameter), (new, now));
                }
                None => {
                    let proof = self.lost_request(direction, old, Part::Parameter(parameter));
                    let at = At { old: place(parameter), new: None, ..at.proved(proof) };
                    self.notes.add(&at, &PARAMETER_REMOVED, direction, format!("{} was removed", at.label));
                }
            }
        }
        for (parameter, _) in after.iter().zip(matched).filter(|(_, matched)| !matched) {
            let place = parameter.node.as_ref().map(Node::place);
            let at = At { old: None, new: place, ..at.labelled(label(parameter)) };
            let (rule, word) = match parameter.required {
                true => (&REQUIRED_PARAMETER_ADDED, "required"),
                false => (&PARAMETER_ADDED, "optional"),
            };
            let is_break = parameter.required && direction == Direction::Sent;
            let at = if is_break { at.proved(self.refused_request(old, Part::None)) } else { at };
            self.notes.add(&at, rule, direction, format!("{} was added, and is {word}", at.label));
        }
    }

    /// Parameters with an exploded object that the other side has not as what it is in the request: its members.
    fn apart(&mut self, side: Side, list: &[Wired<'a>], others: &[Wired<'a>]) -> Vec<Wired<'a>> {
        let mut apart = Vec::new();
        for parameter in list {
            let is_exploded = parameter.is_apart();
            let is_known = others.iter().any(|other| parameter.is_at(other));
            match self.exploded(side, parameter).filter(|_| is_exploded && !is_known) {
                Some(members) => apart.extend(members),
                None => apart.push(parameter.clone()),
            }
        }
        apart
    }

    /// The members of an object as parameters.
    fn exploded(&mut self, side: Side, parameter: &Wired<'a>) -> Option<Vec<Wired<'a>>> {
        let node = parameter.schema.as_ref()?;
        let schemas = self.schemas(Direction::Sent).side(side);
        let id = schemas.schema(node);
        let form = schemas.form(id);
        let [case] = form.cases.as_slice() else { return None };
        let is_object = case.kinds.as_ref().is_some_and(|kinds| kinds.iter().eq([&Kind::Object]));
        if !is_object || case.members.is_empty() {
            return None;
        }
        let members = case.members.iter().map(|(name, member)| {
            let schema = schemas.nodes(*member).first().map(|node| (*node).clone());
            Wired {
                name: name.clone(),
                required: parameter.required && case.required.contains(name),
                default: None,
                docs: Docs::default(),
                node: schema.clone(),
                schema,
                ..parameter.clone()
            }
        });
        Some(members.collect())
    }

    fn parameter(
        &mut self,
        at: &At,
        direction: Direction,
        (before, old): (&Operation, &Wired<'a>),
        (after, new): (&Operation, &Wired<'a>),
    ) {
        if old.place != new.place {
            let what = format!("{} moved to the {}", at.label, place(new.place));
            let at = at.proved(self.lost_request(direction, before, Part::Parameter(old)));
            self.notes.add(&at, &PARAMETER_MOVED, direction, what);
            return;
        }
        let breaks =
            if direction == Direction::Sent { !old.required && new.required } else { old.required && !new.required };
        let missing = if direction == Direction::Sent { old } else { new };
        let proof =
            if breaks { self.bare_request(direction, (before, after), Part::Without(missing)) } else { Proof::Rule };
        members::required(&mut self.notes, &at.proved(proof), direction, old.required, new.required);
        members::default(&mut self.notes, at, direction, old.default.as_ref(), new.default.as_ref());
        if let Some(what) = self.written_otherwise(&at.label, old, new) {
            let at = at.proved(self.lost_request(direction, before, Part::Parameter(old)));
            self.notes.add(&at, &STYLE_CHANGED, direction, what);
        }
        self.prose(at, direction, &old.docs, &new.docs);
        let merged = if direction == Direction::Sent { self.merged(&at.label, old, new) } else { None };
        if let Some(merged) = merged {
            let at = at.proved(self.request(Side::Old, direction, merged.fate, before, Part::Parameter(old)));
            return self.tell_merged(&at, merged);
        }
        let wire = match new.style {
            Style::Json | Style::DeepObject => Wire::Json,
            _ => Wire::Text { listed: true },
        };
        let schema = |wired: &Wired<'a>| wired.schema.as_ref().map(Node::place);
        let at = At { old: schema(old).or(at.old.clone()), new: schema(new).or(at.new.clone()), ..at.clone() };
        self.relate_texts(&Walk::new(at, direction, wire), old.schema.as_ref(), new.schema.as_ref());
    }

    /// Whether a value of both sides is written otherwise, in words.
    pub(super) fn written_otherwise(&mut self, label: &str, old: &Wired<'a>, new: &Wired<'a>) -> Option<String> {
        if self.is_written_otherwise(old, new) {
            let exploded = if new.explode { "exploded" } else { "not exploded" };
            return Some(format!("{label} is written in the style `{}`, {exploded}", style(new.style)));
        }
        nested_lists::change(label, &old.inner, &new.inner)
    }

    /// What has other types is reported as that.
    fn is_written_otherwise(&mut self, old: &Wired<'a>, new: &Wired<'a>) -> bool {
        let (was, is) = (self.kinds(Side::Old, old.schema.as_ref()), self.kinds(Side::New, new.schema.as_ref()));
        let both: Kinds = was.intersection(&is).copied().collect();
        let is_scalar = |kind: &&Kind| !matches!(kind, Kind::Array | Kind::Object);
        let kinds = if both.is_empty() { was.union(&is).filter(is_scalar).copied().collect() } else { both };
        let spelled = |wired: &Wired<'_>, kind| spelled(wired.style, wired.explode, kind);
        kinds.into_iter().any(|kind| spelled(old, kind) != spelled(new, kind))
    }

    pub(super) fn kinds(&mut self, side: Side, schema: Option<&Node<'a>>) -> Kinds {
        let Some(schema) = schema else { return Kinds::from([Kind::Text]) };
        let schemas = self.schemas(Direction::Sent).side(side);
        let id = schemas.schema(schema);
        schemas.form(id).cases.iter().flat_map(Case::kinds).filter(|kind| *kind != Kind::Null).collect()
    }
}

/// The parameters of an operation, as they stand in a request.
pub(super) fn wired<'a>(half: &Half<'a>, operation: &Operation) -> Vec<Wired<'a>> {
    let of = |parameter: &Parameter| {
        let node = half.parameter(operation, &parameter.name, parameter.place);
        Wired {
            name: parameter.name.clone(),
            place: parameter.place,
            rank: rank(operation, &parameter.name),
            required: parameter.required,
            style: parameter.style,
            explode: parameter.explode,
            inner: nested_lists::styles(half, node.as_ref().and_then(declared::schema).as_ref()),
            docs: parameter.docs.clone(),
            default: parameter.default.clone(),
            schema: node.as_ref().and_then(declared::schema),
            node,
        }
    };
    operation.parameters.iter().map(of).collect()
}

impl<'a> Wired<'a> {
    /// What a node of its own describes, such as a header.
    pub(super) fn by_itself(
        half: &Half<'a>,
        name: &str,
        place: ParameterPlace,
        (style, explode): (Style, bool),
        node: &Node<'a>,
    ) -> Self {
        Self {
            inner: nested_lists::styles(half, declared::schema(node).as_ref()),
            name: name.to_owned(),
            place,
            rank: None,
            required: node.bool("required") == Some(true),
            style,
            explode,
            docs: Docs::default(),
            default: None,
            schema: declared::schema(node),
            node: Some(node.clone()),
        }
    }

    /// Whether the items of a list are written one by one.
    pub(super) fn is_apart(&self) -> bool {
        self.explode && matches!(self.style, Style::Form | Style::Cookie)
    }

    /// How the lists in a list are written, from the outside in.
    pub(super) fn inner(&self) -> &[Style] {
        &self.inner
    }
}

impl Wired<'_> {
    /// Whether another one stands in the same place of a request.
    pub(super) fn is_at(&self, other: &Self) -> bool {
        match (self.place, other.place) {
            // Only where it stands in the path counts on the wire.
            (ParameterPlace::Path, ParameterPlace::Path) => self.rank == other.rank,
            (ParameterPlace::Header, ParameterPlace::Header) => self.name.eq_ignore_ascii_case(&other.name),
            (place, other_place) => place == other_place && self.name == other.name,
        }
    }
}

/// The rank of a path parameter among those of its path.
fn rank(operation: &Operation, name: &str) -> Option<usize> {
    let end = operation.path.find(&format!("{{{name}}}"))?;
    Some(operation.path.get(..end)?.matches('{').count())
}

fn label(parameter: &Wired<'_>) -> String {
    format!("the {} parameter {}", place(parameter.place), quoted(&parameter.name))
}

fn place(place: ParameterPlace) -> &'static str {
    match place {
        ParameterPlace::Path => "path",
        ParameterPlace::Query => "query",
        ParameterPlace::Header => "header",
        ParameterPlace::Cookie => "cookie",
    }
}
