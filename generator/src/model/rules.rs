//! Rules of values: checked before a value is sent, never when one is received.

use serde_json::{Map, Value};

use super::Literal;

/// A bound of a number, exact.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Bound {
    /// A bound that is a whole number.
    Integer(i128),
    /// Any other.
    Number(f64),
}

impl Bound {
    /// The bound in JSON, where that has it.
    pub(crate) fn to_json(self) -> Option<Value> {
        match self {
            Self::Integer(bound) => {
                i64::try_from(bound).map(Value::from).or_else(|_| u64::try_from(bound).map(Value::from)).ok()
            }
            Self::Number(bound) => serde_json::Number::from_f64(bound).map(Value::Number),
        }
    }
}

/// The rules of a value that is sent.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rules {
    /// `minimum`.
    pub minimum: Option<Bound>,
    /// `exclusiveMinimum`.
    pub exclusive_minimum: Option<Bound>,
    /// `maximum`.
    pub maximum: Option<Bound>,
    /// `exclusiveMaximum`.
    pub exclusive_maximum: Option<Bound>,
    /// `multipleOf`.
    pub multiple_of: Option<Bound>,
    /// `minLength`, in Unicode scalar values.
    pub min_length: Option<u64>,
    /// `maxLength`, in Unicode scalar values.
    pub max_length: Option<u64>,
    /// `pattern`, where the regular expression is one that the output can check.
    pub pattern: Option<String>,
    /// The one string, integer or boolean that is allowed, by `const` or an `enum` of one.
    pub only: Option<Literal>,
    /// `minItems`.
    pub min_items: Option<u64>,
    /// `maxItems`.
    pub max_items: Option<u64>,
    /// `uniqueItems`.
    pub unique_items: bool,
    /// The rules of each item of an array, without schemas.
    pub items: Option<Box<Rules>>,
    /// The rules of each value of a map, without schemas.
    pub values: Option<Box<Rules>>,
    /// `minProperties`.
    pub min_properties: Option<u64>,
    /// `maxProperties`.
    pub max_properties: Option<u64>,
    /// All other keywords: a JSON Schema without references, as its text.
    pub schema: Option<String>,
}

impl Rules {
    /// Whether there are no rules.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The rules of a value, and of its items or values.
    pub fn all(&self) -> impl Iterator<Item = &Self> {
        let mut next = Some(self);
        std::iter::from_fn(move || {
            let rules = next?;
            // A value is an array or a map.
            next = rules.items.as_deref().or(rules.values.as_deref());
            Some(rules)
        })
    }

    /// Whether a rule is a schema, also one of an item or value.
    #[must_use]
    pub fn has_schema(&self) -> bool {
        self.all().any(|rules| rules.schema.is_some())
    }

    /// The rules as a JSON Schema.
    #[must_use]
    pub fn to_schema(&self) -> Map<String, Value> {
        let mut schema = Map::new();
        let mut add = |keyword: &str, argument: Option<Value>| {
            schema.extend(argument.map(|argument| (keyword.to_owned(), argument)));
        };
        add("minimum", self.minimum.and_then(Bound::to_json));
        add("exclusiveMinimum", self.exclusive_minimum.and_then(Bound::to_json));
        add("maximum", self.maximum.and_then(Bound::to_json));
        add("exclusiveMaximum", self.exclusive_maximum.and_then(Bound::to_json));
        add("multipleOf", self.multiple_of.and_then(Bound::to_json));
        add("minLength", self.min_length.map(Value::from));
        add("maxLength", self.max_length.map(Value::from));
        add("pattern", self.pattern.clone().map(Value::from));
        add("const", self.only.as_ref().map(Literal::to_json));
        add("minItems", self.min_items.map(Value::from));
        add("maxItems", self.max_items.map(Value::from));
        add("uniqueItems", self.unique_items.then_some(Value::Bool(true)));
        add("items", self.items.as_ref().map(|items| Value::Object(items.to_schema())));
        add("additionalProperties", self.values.as_ref().map(|values| Value::Object(values.to_schema())));
        add("minProperties", self.min_properties.map(Value::from));
        add("maxProperties", self.max_properties.map(Value::from));
        let more = self.schema.as_deref().and_then(|text| serde_json::from_str::<Map<String, Value>>(text).ok());
        schema.extend(more.unwrap_or_default());
        schema
    }
}

impl super::Parameter {
    /// The one value of a parameter that every request has.
    #[must_use]
    pub fn fixed(&self) -> Option<&Literal> {
        self.rules.only.as_ref().filter(|_| self.required)
    }
}

impl super::Field {
    /// The one value of a member that every request has.
    #[must_use]
    pub fn fixed(&self) -> Option<&Literal> {
        self.rules.only.as_ref().filter(|_| self.is_asked())
    }

    /// Whether a request has to have it; never where only the API sets it.
    #[must_use]
    pub fn is_asked(&self) -> bool {
        self.required && !self.read_only
    }
}
