//! Values, of which a document is made in any syntax.

use super::Object;

/// A node of a document: JSON's six kinds.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Value {
    /// `null`.
    #[default]
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number.
    Number(Number),
    /// A string.
    String(Box<str>),
    /// An array.
    Array(Vec<Value>),
    /// An object.
    Object(Object),
}

/// A number as the document has it: an integer keeps its digits.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Number {
    /// A number without fraction and exponent.
    Integer(i128),
    /// Any other number; YAML knows infinities and NaN too.
    Float(f64),
}

impl Value {
    /// The member of this name; nothing where this is no object.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Value> {
        self.as_object()?.get(key)
    }

    /// The element at this index; nothing where this is no array.
    #[must_use]
    pub fn at(&self, index: usize) -> Option<&Value> {
        self.as_array()?.get(index)
    }

    /// The string, where this is one.
    #[must_use]
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Self::String(text) => Some(text),
            _ => None,
        }
    }

    /// The truth value, where this is one.
    #[must_use]
    pub fn as_bool(&self) -> Option<bool> {
        match self {
            Self::Bool(value) => Some(*value),
            _ => None,
        }
    }

    /// The number as an integer, where it is one by its value: `10.0` and `1e1` are ten.
    #[must_use]
    pub fn as_i128(&self) -> Option<i128> {
        match self {
            Self::Number(Number::Integer(value)) => Some(*value),
            Self::Number(Number::Float(value)) => integral(*value),
            _ => None,
        }
    }

    /// The number as an integer from 0 to 2⁶⁴ − 1, where it is one by its value.
    #[must_use]
    pub fn as_u64(&self) -> Option<u64> {
        self.as_i128().and_then(|value| value.try_into().ok())
    }

    /// The number, rounded to the nearest that a float can hold.
    #[must_use]
    pub fn as_f64(&self) -> Option<f64> {
        match self {
            // An i128 has 127 bits and a float 53: the nearest float is what the caller asks for.
            Self::Number(Number::Integer(value)) => Some(*value as f64),
            Self::Number(Number::Float(value)) => Some(*value),
            _ => None,
        }
    }

    /// The number, where this is one.
    #[must_use]
    pub fn as_number(&self) -> Option<Number> {
        match self {
            Self::Number(number) => Some(*number),
            _ => None,
        }
    }

    /// The elements, where this is an array.
    #[must_use]
    pub fn as_array(&self) -> Option<&[Value]> {
        match self {
            Self::Array(elements) => Some(elements),
            _ => None,
        }
    }

    /// The members, where this is an object.
    #[must_use]
    pub fn as_object(&self) -> Option<&Object> {
        match self {
            Self::Object(object) => Some(object),
            _ => None,
        }
    }

    /// The members, to be changed, where this is an object.
    pub fn as_object_mut(&mut self) -> Option<&mut Object> {
        match self {
            Self::Object(object) => Some(object),
            _ => None,
        }
    }

    /// Whether this is null.
    #[must_use]
    pub fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }

    /// Its kind, as words in a sentence: `an object`, `null`.
    #[must_use]
    pub fn kind_name(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Bool(_) => "a boolean",
            Self::Number(Number::Integer(_)) => "an integer",
            Self::Number(Number::Float(_)) => "a number",
            Self::String(_) => "a string",
            Self::Array(_) => "an array",
            Self::Object(_) => "an object",
        }
    }

    /// The value at an RFC 6901 pointer (without `#`); the empty pointer is this value.
    #[must_use]
    pub fn pointer(&self, pointer: &str) -> Option<&Value> {
        super::pointer::segments(pointer)?.try_fold(self, |value, segment| value.step(&segment))
    }

    /// The value at an RFC 6901 pointer, to be changed.
    pub fn pointer_mut(&mut self, pointer: &str) -> Option<&mut Value> {
        super::pointer::segments(pointer)?.try_fold(self, |value, segment| match value {
            Self::Object(object) => object.get_mut(&segment),
            Self::Array(elements) => elements.get_mut(super::pointer::index(&segment)?),
            _ => None,
        })
    }

    /// One step of a pointer: a member, or an element by its index.
    #[must_use]
    pub(crate) fn step(&self, segment: &str) -> Option<&Value> {
        match self {
            Self::Object(object) => object.get(segment),
            Self::Array(elements) => elements.get(super::pointer::index(segment)?),
            _ => None,
        }
    }

    /// The same as a value of serde_json; integers beyond 64 bits become floats, infinities and NaN null.
    #[must_use]
    pub fn to_json(&self) -> serde_json::Value {
        match self {
            Self::Null => serde_json::Value::Null,
            Self::Bool(value) => (*value).into(),
            Self::Number(number) => number.to_json(),
            Self::String(text) => (&**text).into(),
            Self::Array(elements) => elements.iter().map(Self::to_json).collect(),
            Self::Object(object) => {
                serde_json::Value::Object(object.iter().map(|(key, value)| (key.to_owned(), value.to_json())).collect())
            }
        }
    }
}

impl Number {
    fn to_json(self) -> serde_json::Value {
        match self {
            Self::Integer(value) => match (u64::try_from(value), i64::try_from(value)) {
                (Ok(value), _) => value.into(),
                (_, Ok(value)) => value.into(),
                _ => (value as f64).into(),
            },
            Self::Float(value) => value.into(),
        }
    }
}

/// The integer that a float stands for, where it is one and fits.
fn integral(value: f64) -> Option<i128> {
    /// 2¹²⁷, the first integer that no longer fits.
    const LIMIT: f64 = 170_141_183_460_469_231_731_687_303_715_884_105_728.0;
    (value.fract() == 0.0 && (-LIMIT..LIMIT).contains(&value)).then_some(value as i128)
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::String(text.into())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::String(text.into())
    }
}

impl From<bool> for Value {
    fn from(value: bool) -> Self {
        Self::Bool(value)
    }
}

impl From<Object> for Value {
    fn from(object: Object) -> Self {
        Self::Object(object)
    }
}

impl From<Vec<Value>> for Value {
    fn from(elements: Vec<Value>) -> Self {
        Self::Array(elements)
    }
}
