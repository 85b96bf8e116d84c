//! Schemas as unions of conjunctions.

use std::collections::BTreeSet;

use indexmap::IndexMap;
use serde_json::Value as Json;

use super::described::Described;
use super::further_keywords::FurtherKeyword;
use crate::document::Number;

/// Some schemas of one document that all hold of a value; none hold of any value. An index into [`super::Schemas`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct SchemaId(pub(super) u32);

/// A node of a schema: an index into [`super::Schemas`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct NodeId(pub(super) u32);

/// The JSON types, with integers among the numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Kind {
    Null,
    Boolean,
    Number,
    Text,
    Array,
    Object,
}

impl Kind {
    /// Every kind.
    pub(crate) const ALL: [Self; 6] = [Self::Null, Self::Boolean, Self::Number, Self::Text, Self::Array, Self::Object];

    /// The kind of a value.
    pub(crate) fn of(value: &Json) -> Self {
        match value {
            Json::Null => Self::Null,
            Json::Bool(_) => Self::Boolean,
            Json::Number(_) => Self::Number,
            Json::String(_) => Self::Text,
            Json::Array(_) => Self::Array,
            Json::Object(_) => Self::Object,
        }
    }
}

/// A set of JSON types.
pub(crate) type Kinds = BTreeSet<Kind>;

/// A union of cases.
#[derive(Clone, Debug, Default)]
pub(crate) struct Form {
    /// What a value may be.
    pub(crate) cases: Vec<Case>,
    /// Whether there were too many cases to list, or a reference leads nowhere: then the cases aren't all there is.
    pub(crate) is_cut: bool,
}

/// A bound of a number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Limit {
    pub(crate) value: Number,
    pub(crate) exclusive: bool,
}

/// How many characters, items or members there may be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Count {
    pub(crate) min: u64,
    pub(crate) max: Option<u64>,
}

impl Count {
    pub(super) fn merge(&mut self, other: Self) {
        self.min = self.min.max(other.min);
        self.max = match (self.max, other.max) {
            (Some(one), Some(other)) => Some(one.min(other)),
            (one, other) => one.or(other),
        };
    }

    /// Whether every count of this one is one of another.
    pub(super) fn is_within(self, other: Self) -> bool {
        self.min >= other.min && other.max.is_none_or(|most| self.max.is_some_and(|max| max <= most))
    }

    pub(super) fn has(self, count: u64) -> bool {
        self.min <= count && self.max.is_none_or(|max| count <= max)
    }
}

/// What is asked of a value, all of it together.
#[derive(Clone, Debug, Default)]
pub(crate) struct Case {
    /// The JSON types; none where no keyword is for them.
    pub(crate) kinds: Option<Kinds>,
    /// Whether numbers are integers.
    pub(crate) integer: bool,
    /// The only values, of `enum` and `const`.
    pub(crate) values: Option<Vec<Json>>,
    pub(crate) low: Option<Limit>,
    pub(crate) high: Option<Limit>,
    pub(crate) multiples: Vec<Number>,
    pub(crate) length: Count,
    pub(crate) patterns: Vec<String>,
    pub(crate) formats: Vec<String>,
    pub(crate) items: Count,
    pub(crate) unique: bool,
    /// The items of their own, in order.
    pub(crate) prefix: Vec<SchemaId>,
    /// All other items; none where no keyword is for them.
    pub(crate) rest: Option<SchemaId>,
    /// The members by name that this direction has.
    pub(crate) members: IndexMap<String, SchemaId>,
    /// All other members; none where no keyword is for them.
    pub(crate) others: Option<SchemaId>,
    /// What each part asks of the members that it doesn't name.
    pub(crate) described: Vec<Described>,
    pub(crate) required: BTreeSet<String>,
    /// The members that only the other direction has.
    pub(crate) hidden: BTreeSet<String>,
    pub(crate) size: Count,
    pub(crate) further: Vec<FurtherKeyword>,
    /// What no value of the case may be.
    pub(crate) not: Vec<SchemaId>,
    /// What tells the case from others of a union: tags, and the name of its schema.
    pub(crate) tags: Vec<String>,
    /// The member that has the tag.
    pub(crate) tagged_by: Option<String>,
    pub(crate) name: Option<String>,
    /// The nodes that say all of this.
    pub(crate) nodes: Vec<NodeId>,
}

impl Case {
    /// The JSON types; all where no keyword is for them.
    pub(crate) fn kinds(&self) -> Kinds {
        self.kinds.clone().unwrap_or_else(|| Kind::ALL.into())
    }

    /// Whether a value may be of a JSON type.
    pub(crate) fn has(&self, kind: Kind) -> bool {
        self.kinds.as_ref().is_none_or(|kinds| kinds.contains(&kind))
    }

    /// Whether it is null and nothing else.
    pub(crate) fn is_null(&self) -> bool {
        self.kinds.as_ref().is_some_and(|kinds| kinds.len() == 1 && kinds.contains(&Kind::Null))
    }

    /// Whether objects may have members that nothing describes, and all of them are such.
    pub(crate) fn is_free(&self) -> bool {
        self.members.is_empty() && self.others.is_none() && self.hidden.is_empty()
    }

    /// The values of a case that only lists some.
    pub(super) fn only_values(&self) -> Option<Vec<Json>> {
        let is_bounded = self.low.is_some() || self.high.is_some() || !self.multiples.is_empty();
        let is_limited = self.length != Count::default() || !self.patterns.is_empty();
        let is_plain =
            !is_bounded && !is_limited && self.further.is_empty() && self.not.is_empty() && self.name.is_none();
        let is_own = |value: &&Json| {
            self.has(Kind::of(value)) && !(self.integer && value.as_f64().is_some_and(|number| number.fract() != 0.0))
        };
        let scalars = [Kind::Null, Kind::Boolean, Kind::Number, Kind::Text];
        let values: Vec<Json> = self.values.iter().flatten().filter(is_own).cloned().collect();
        let is_scalar = values.iter().all(|value| scalars.contains(&Kind::of(value)));
        (is_plain && is_scalar && !values.is_empty()).then_some(values)
    }

    /// The values of one type of a case.
    pub(crate) fn of_kind(&self, kind: Kind) -> Self {
        let mut case = Self { kinds: Some([kind].into()), ..self.clone() };
        case.forget_others();
        case
    }

    /// Forgets what is asked of values of types that it doesn't have.
    pub(super) fn forget_others(&mut self) {
        let Some(kinds) = self.kinds.clone() else { return };
        if !kinds.contains(&Kind::Number) {
            (self.low, self.high, self.integer) = (None, None, false);
            self.multiples.clear();
        }
        if !kinds.contains(&Kind::Text) {
            self.length = Count::default();
            self.patterns.clear();
        }
        if !kinds.contains(&Kind::Array) {
            (self.items, self.unique, self.rest) = (Count::default(), false, None);
            self.prefix.clear();
        }
        if !kinds.contains(&Kind::Object) {
            self.size = Count::default();
        }
        self.further.retain(|further| further.kind().is_none_or(|kind| kinds.contains(&kind)));
    }

    /// Takes over what is asked besides, but for the schemas of items and members.
    pub(super) fn merge_keywords(&mut self, other: &Self) {
        self.kinds = match (self.kinds.take(), &other.kinds) {
            (Some(one), Some(other)) => Some(one.intersection(other).copied().collect()),
            (one, other) => one.or_else(|| other.clone()),
        };
        self.integer |= other.integer;
        self.values = match (self.values.take(), &other.values) {
            (Some(one), Some(other)) => Some(one.into_iter().filter(|value| is_listed(other, value)).collect()),
            (one, other) => one.or_else(|| other.clone()),
        };
        self.low = stricter(self.low, other.low, std::cmp::Ordering::Greater);
        self.high = stricter(self.high, other.high, std::cmp::Ordering::Less);
        self.length.merge(other.length);
        self.items.merge(other.items);
        self.size.merge(other.size);
        self.unique |= other.unique;
        add(&mut self.multiples, &other.multiples);
        add(&mut self.patterns, &other.patterns);
        add(&mut self.formats, &other.formats);
        add(&mut self.further, &other.further);
        add(&mut self.described, &other.described);
        add(&mut self.not, &other.not);
        add(&mut self.nodes, &other.nodes);
        self.required.extend(other.required.iter().cloned());
        self.hidden.extend(other.hidden.iter().cloned());
        add(&mut self.tags, &other.tags);
        self.tagged_by = self.tagged_by.take().or_else(|| other.tagged_by.clone());
        self.name = self.name.take().or_else(|| other.name.clone());
    }
}

fn add<T: Clone + PartialEq>(list: &mut Vec<T>, more: &[T]) {
    if list.is_empty() {
        list.extend_from_slice(more);
        return;
    }
    for item in more {
        if !list.contains(item) {
            list.push(item.clone());
        }
    }
}

pub(super) fn stricter(one: Option<Limit>, other: Option<Limit>, wins: std::cmp::Ordering) -> Option<Limit> {
    match (one, other) {
        (Some(one), Some(other)) => {
            let order = compare(other.value, one.value);
            let is_stricter = order == wins || (order.is_eq() && other.exclusive);
            Some(if is_stricter { other } else { one })
        }
        (one, other) => one.or(other),
    }
}

/// The order of two numbers; what isn't a number is equal to all.
pub(crate) fn compare(one: Number, other: Number) -> std::cmp::Ordering {
    match (one, other) {
        (Number::Integer(one), Number::Integer(other)) => one.cmp(&other),
        (one, other) => as_f64(one).partial_cmp(&as_f64(other)).unwrap_or(std::cmp::Ordering::Equal),
    }
}

/// A number as the nearest float.
#[expect(clippy::cast_precision_loss, reason = "two bounds that a float can't tell apart are taken for equal")]
pub(super) fn as_f64(number: Number) -> f64 {
    match number {
        Number::Integer(value) => value as f64,
        Number::Float(value) => value,
    }
}

/// Whether a list has a value: `1` and `1.0` are the same, `1` and `"1"` are not.
pub(super) fn is_listed(list: &[Json], value: &Json) -> bool {
    list.iter().any(|listed| is_same(listed, value))
}

/// Whether two values are equal, as JSON Schema has it.
pub(crate) fn is_same(one: &Json, other: &Json) -> bool {
    match (one, other) {
        (Json::Number(one), Json::Number(other)) => one == other || one.as_f64() == other.as_f64(),
        (Json::Array(one), Json::Array(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| is_same(one, other))
        }
        (Json::Object(one), Json::Object(other)) => {
            one.len() == other.len()
                && one.iter().all(|(name, value)| other.get(name).is_some_and(|other| is_same(value, other)))
        }
        (one, other) => one == other,
    }
}
